"""The command that takes in files of other programs: which file is the year, which is read."""

from pathlib import Path

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import Options, Subcommand, add_json, refuse_overwriting
from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError


def take_in(options: Options) -> int:
    """从别处的文件（报告 .docx、.txt，表格 .xlsx、.csv）读出可以采用的内容；加 --accept-sure 才写进年度"""
    from wenlian_desktop.session.taking_in.table_files import is_table

    year, source = _year_and_source(options.files)
    if options.accept_sure and year is None:
        raise UserError(
            "没有写要写进哪个年度文件。", "没有改动。", f"例如 import 2025.wenlian {source.name} --accept-sure。"
        )
    if options.marked is not None:
        refuse_overwriting(options.marked, *options.files)
    if is_table(source):
        from wenlian_desktop.commands import table_source

        return table_source.import_table(year, source, options)
    from wenlian_desktop.commands import report_source

    return report_source.import_report(year, source, options)


def _year_and_source(files: list[Path]) -> tuple[Path | None, Path]:
    """The year is the one that ends with .wenlian; the last one is read."""
    years = [file for file in files if file.suffix.lower() == SUFFIX]
    sources = [file for file in files if file not in years]
    if len(years) > 1 or len(sources) != 1:
        raise UserError(
            "命令里要写一份来源文件，前面可以写一个年度文件。", "没有改动。", "例如 import 2024.wenlian 报告.docx。"
        )
    return (years[0] if years else None), sources[0]


def _add_import(parser: Parser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="文件", help="年度文件（可以不写），和来源文件")
    parser.add_argument("--table", default="", metavar="表", help="表格是哪一张表（记录名）；不写则由列标题认")
    parser.add_argument("--sheet", default="", metavar="工作表", help="表格里只读这一张工作表")
    parser.add_argument(
        "--marked", type=Path, metavar="文件", help="表格有读不出、要确认的格时，另存一份标出这些格的副本（.xlsx）"
    )
    parser.add_argument(
        "--accept-sure", action="store_true", help="把确定的写进年度，已填的不改；年度文件还没有的，由报告建立"
    )
    parser.add_argument(
        "--as-last-year", action="store_true", help="来源是上年的报告：按结转的规则带来名称和文字，金额、结果不带"
    )
    add_json(parser)


COMMANDS = (Subcommand("import", take_in, _add_import),)
