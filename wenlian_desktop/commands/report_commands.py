"""Commands that print documents of a year."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import EXIT_OK, Options, Subcommand, add_fonts, add_year, open_session
from wenlian_desktop.domain.records.year import Year

if TYPE_CHECKING:
    from wenlian_desktop.session.exporting import Document


def report(options: Options) -> int:
    """导出报告"""
    from wenlian_desktop.session import exporting, outline_files

    text = outline_files.load_outline(options.outline) if options.outline else ""
    return _export(options, exporting.annual_report, text)


def monitoring(options: Options) -> int:
    """导出绩效运行监控表"""
    from wenlian_desktop.session import exporting

    return _export(options, exporting.monitoring_form)


def _export(options: Options, make: "Callable[[Year], Document]", outline: str = "") -> int:
    """Export a document of the year; `outline`: the JSON of another one to print it by."""
    from wenlian_desktop.session import exporting, outline_files

    shipped_only = options.fonts == "shipped"
    with open_session(options.file) as session:
        view = outline_files.printed_by(session.view, outline) if outline else session.view
        document = exporting.illustrated(make(view), view, session.read_original)
        fields = exporting.unprintable(view, document)
    if (unplaced := outline_files.unplaced_titles(view)) and make is exporting.annual_report:
        print(f"这套提纲里没有位置、没有印的正文（未归类）：{'、'.join(unplaced)}", file=sys.stderr)
    if fields:
        print(f"还不能印的内容有{exporting.total(fields)}处：", file=sys.stderr)
    for field in fields:
        print(f"　{field.sentence}", file=sys.stderr)
    for shortfall in filter(None, exporting.shortfalls(document, options.output.suffix, shipped_only)):
        print(shortfall, file=sys.stderr)
    exporting.export(document, options.output, shipped_only=shipped_only)
    print(f"已导出：{options.output}")
    return EXIT_OK


class _ExportFormats:
    """The endings of the export formats, looked up when help is shown: most commands need no report."""

    def __str__(self) -> str:
        from wenlian_desktop.session import exporting

        return "、".join(exporting.KINDS)


def _add_monitoring(parser: Parser) -> None:
    add_year(parser)
    output: Any = parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="文件", help="输出文件，格式由扩展名定：%(formats)s"
    )
    output.formats = _ExportFormats()
    add_fonts(parser)


def _add_report(parser: Parser) -> None:
    _add_monitoring(parser)
    parser.add_argument("--outline", metavar="提纲", help="按另一套提纲印（名称或 .json），年度不变")


COMMANDS = (Subcommand("report", report, _add_report), Subcommand("monitoring", monitoring, _add_monitoring))
