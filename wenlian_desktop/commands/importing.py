"""The command that takes in files of other programs."""

from pathlib import Path

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import Options, Subcommand, add_json
from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError


def import_source(options: Options) -> int:
    """读表格文件（.xlsx、.csv），列出能导入的内容；加 --accept-sure 才写进年度"""
    from wenlian_desktop.commands import table_source

    files: list[Path] = options.files
    file, sources = (files[0], files[1:]) if files[0].suffix.lower() == SUFFIX else (None, files)
    if len(sources) != 1:
        raise UserError("请写一个要导入的文件。", "没有导入任何内容。", "写法：import [年度文件] 要导入的文件。")
    return table_source.import_table(file, sources[0], options)


def _add_import(parser: Parser) -> None:
    parser.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="文件",
        help="[年度文件] 要导入的表格（.xlsx、.csv）；有年度文件时与它对照",
    )
    parser.add_argument(
        "--table", default="", metavar="表", help="哪一张表（记录名，见 db/README.md）；不写则由列标题认"
    )
    parser.add_argument("--sheet", default="", metavar="工作表", help="只读这一张工作表")
    parser.add_argument("--accept-sure", action="store_true", help="把确定的写进年度；已填的不改")
    add_json(parser)


COMMANDS = (Subcommand("import", import_source, _add_import),)
