"""Commands that print documents of a year."""

import sys
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
    with open_session(options.file) as session:
        view = outline_files.printed_by(session.view, text) if text else session.view
        parts = exporting.named_report_parts(view, options.parts)
        if options.form:
            document = exporting.form_alone(view, exporting.named_form(options.form), parts)
        else:
            document = exporting.report_document(view, parts)
        document = exporting.illustrated(document, view, session.read_original)
    if (unplaced := outline_files.unplaced_titles(view)) and not options.form:
        print(f"这套提纲里没有位置、没有印的正文（未归类）：{'、'.join(unplaced)}", file=sys.stderr)
    return _write(options, view, document)


def monitoring(options: Options) -> int:
    """导出绩效运行监控表"""
    from wenlian_desktop.session import exporting

    with open_session(options.file) as session:
        view = session.view
        document = exporting.illustrated(exporting.monitoring_form(view), view, session.read_original)
    return _write(options, view, document)


def _write(options: Options, view: Year, document: "Document") -> int:
    """Write a document of the year, and say what of it cannot be printed yet."""
    from wenlian_desktop.session import exporting

    shipped_only = options.fonts == "shipped"
    fields = exporting.unprintable(view, document)
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
    parser.add_argument(
        "--as", dest="parts", metavar="方案", help="印制方案：报送版（默认）、全本、公开版，或年度里自定的"
    )
    parser.add_argument("--form", metavar="表", help="只导出一张表：评分表、绩效目标申报表、项目支出绩效自评表等")
    parser.add_argument("--outline", metavar="提纲", help="按另一套提纲印（名称或 .json），年度不变")


COMMANDS = (Subcommand("report", report, _add_report), Subcommand("monitoring", monitoring, _add_monitoring))
