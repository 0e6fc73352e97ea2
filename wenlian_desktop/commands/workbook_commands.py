"""Commands that write workbooks to be filled in or changed in Excel."""

from pathlib import Path

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import EXIT_OK, Options, Subcommand, add_year, open_session, refuse_overwriting
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error


def workbook(options: Options) -> int:
    """写出给协会填报的 Excel，或把一张表写成可以改好再导入的 Excel"""
    from wenlian_desktop.intake.sheets.offers import table_named
    from wenlian_desktop.session.exporting import write_file
    from wenlian_desktop.session.taking_in import workbooks_out

    if bool(options.table) == bool(options.association or options.all):
        raise UserError("请写一种：--association 协会名、--all 或 --table 表。", "没有写入文件。")
    refuse_overwriting(options.output, options.file)
    if not options.all and not options.force:
        workbooks_out.refuse_another_file(options.output)
    with open_session(options.file) as session:
        year = session.view
    if options.all:
        _make_folder(options.output)
        for path in workbooks_out.write_association_workbooks(year, options.output):
            print(f"已写出：{path}")
        return EXIT_OK
    if options.table:
        content = workbooks_out.table_workbook(year, table_named(options.table))
    else:
        content = workbooks_out.association_workbook(year, options.association)
    write_file(options.output, content)
    print(f"已写出：{options.output}")
    return EXIT_OK


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(f"建立文件夹“{folder.name}”", error) from None


def _add_workbook(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("--association", default="", metavar="协会", help="给这个协会的填报表")
    parser.add_argument("--all", action="store_true", help="给每个协会各写一份，-o 写文件夹")
    parser.add_argument("--table", default="", metavar="表", help="一张表（记录名），改好后用 import 导入")
    parser.add_argument("--force", action="store_true", help="输出的文件已经有了也替换")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="文件", help="输出的 .xlsx；--all 时是文件夹"
    )


COMMANDS = (Subcommand("workbook", workbook, _add_workbook),)
