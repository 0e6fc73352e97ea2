"""Commands that make packages of a year, verify them, and make years of them."""

import dataclasses
import json
import sys
from pathlib import Path

from wenlian_desktop import fresh_process
from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.commands.command import (
    EXIT_ERROR,
    EXIT_OK,
    EXIT_PROBLEMS,
    Options,
    Subcommand,
    add_fonts,
    add_json,
    add_year,
    open_session,
    refuse_wrong_suffix,
)
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import disk_error


def archive(options: Options) -> int:
    """归档：建立可以独立核验的归档包、收据和公开版"""
    from wenlian_desktop.session import archiving

    with open_session(options.file) as session:
        if not options.output.exists():
            try:
                options.output.mkdir(parents=True)
            except OSError as error:
                raise disk_error(f"建立文件夹“{options.output}”", error) from None
        print(archiving.archive(session, options.output, fresh_process.program(), options.fonts == "shipped"))
    return EXIT_OK


def verify(options: Options) -> int:
    """核验归档包：逐字节核对，再核对内容；有问题时退出码为 1"""
    from wenlian_desktop.session import archiving

    package = archiving.resolve_source(options.file)
    if options.json:
        return _verify_for_a_program(package)
    flaws = archiving.verify(package)
    for flaw in flaws:
        print(flaw)
    if flaws:
        print(f"核验没有通过，共{len(flaws)}处问题。", file=sys.stderr)
        return EXIT_PROBLEMS
    print(archiving.intact_message(package))
    return EXIT_OK


def _verify_for_a_program(package: Path) -> int:
    """The answer is one JSON object, the refusal too; in ASCII, so that no encoding of a pipe decides anything."""
    from wenlian_desktop.session import archiving

    try:
        flaws = archiving.verify(package)
    except UserError as refusal:
        told = {"happened": refusal.happened, "safe": refusal.safe, "remedy": refusal.remedy}
        print(json.dumps({"refusal": told}))
        return EXIT_ERROR
    print(json.dumps({"flaws": [dataclasses.asdict(flaw) for flaw in flaws]}))
    return EXIT_PROBLEMS if flaws else EXIT_OK


def restore(options: Options) -> int:
    """由归档包、备份、.sql 文件或 csv 文件夹恢复出年度文件"""
    from wenlian_desktop.session import archiving

    refuse_wrong_suffix(options.output)
    print(archiving.restore(archiving.resolve_source(options.file), options.output, options.files))
    return EXIT_OK


def _add_archive(parser: Parser) -> None:
    add_year(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="文件夹", help="归档包放在哪个文件夹")
    add_fonts(parser)


def _add_verify(parser: Parser) -> None:
    parser.add_argument("file", type=Path, metavar="归档包", help="归档包（文件夹）")
    add_json(parser)


def _add_restore(parser: Parser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="归档包或备份", help="归档包、备份（*.wenlian）、.sql 文件或 csv 文件夹"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="文件", help="新的年度文件（*.wenlian）")
    parser.add_argument("--files", type=Path, metavar="文件夹", help="佐证材料原件所在的文件夹（默认：旁边的“附件”）")


COMMANDS = (
    Subcommand("archive", archive, _add_archive),
    Subcommand("verify", verify, _add_verify),
    Subcommand("restore", restore, _add_restore),
)
