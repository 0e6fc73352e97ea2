"""The command that reads files of other programs: what they offer, printed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import EXIT_OK, Options, Subcommand, add_json, format_json, open_session
from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError

if TYPE_CHECKING:
    from wenlian_desktop.intake.proposals import Offer

SHOWN = {"sure": "自证", "candidate": "候选", "text": "正文"}
TABLES = (".xlsx", ".xlsm", ".csv", ".tsv", ".xls", ".et", ".ods")  # also those that first have to be saved anew
MOST_SHOWN = 60  # characters of a value in one line


def take_in(options: Options) -> int:
    """从别处的文件（报告 .docx、.txt，表格 .xlsx、.csv）读出可以采用的内容；加 --json 给程序看"""
    year, source = _year_and_source(options.files)
    if source.suffix.lower() in TABLES:
        from wenlian_desktop.commands import table_source

        return table_source.import_table(year, source, options)
    offer = _offer(source)
    now = None
    if year is not None:
        from wenlian_desktop.session.taking_in import held_offer

        with open_session(year) as session:
            now = held_offer.hold(session.view, offer).now
            return _print(options, offer, now)
    return _print(options, offer, now)


def _year_and_source(files: list[Path]) -> tuple[Path | None, Path]:
    """The year is the one that ends with .wenlian; the last one is read."""
    years = [file for file in files if file.suffix.lower() == SUFFIX]
    sources = [file for file in files if file not in years]
    if len(years) > 1 or len(sources) != 1:
        raise UserError(
            "命令里要写一份来源文件，前面可以写一个年度文件。", "没有改动。", "例如 import 2024.wenlian 报告.docx。"
        )
    return (years[0] if years else None), sources[0]


def _offer(source: Path) -> "Offer":
    from wenlian_desktop.intake.old_report.read_report import read_old_report
    from wenlian_desktop.session import external_report

    return read_old_report(external_report.read_lines(source))


def _print(options: Options, offer: "Offer", now: object) -> int:
    from wenlian_desktop.intake import proposals

    told = proposals.offer_to_json(offer, now) if callable(now) else proposals.offer_to_json(offer)
    if options.json:
        print(format_json(told))
        return EXIT_OK
    for each in told["proposals"]:
        value = str(each["value"]).replace("\n", " ")[:MOST_SHOWN]
        print(f"{SHOWN[each['certainty']]} {each['label']}：{value}{each['unit']} {each['proof']}".rstrip())
    for piece in told["unplaced"]:
        print(f"未归类 第{piece['lines'][0]}行 {piece['text'][:MOST_SHOWN]}".rstrip())
    print(f"共{len(told['proposals'])}条，未归类{len(told['unplaced'])}处。", file=sys.stderr)
    return EXIT_OK


def _add_import(parser: Parser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="文件", help="年度文件（可以不写），和来源文件")
    parser.add_argument("--table", default="", metavar="表", help="表格是哪一张表（记录名）；不写则由列标题认")
    parser.add_argument("--sheet", default="", metavar="工作表", help="表格里只读这一张工作表")
    parser.add_argument("--accept-sure", action="store_true", help="把表格里确定的写进年度；已填的不改")
    add_json(parser)


COMMANDS = (Subcommand("import", take_in, _add_import),)
