"""What a command of the command line is, and what several of them share."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from wenlian_desktop import paths
from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession

Options = argparse.Namespace
EXIT_OK, EXIT_PROBLEMS, EXIT_ERROR = 0, 1, 2


@dataclass(frozen=True)
class Subcommand:
    """One command: its function, whose docstring is its help, and what it adds to its parser."""

    name: str
    run: Callable[[Options], int]
    add_arguments: Callable[[Parser], None]


@contextmanager
def open_session(file: Path) -> Iterator[YearSession]:
    """Open a year for one command, and always close it."""
    session = YearSession(file.absolute(), rescue=paths.rescue_folder())
    try:
        yield session
    finally:
        session.close()


def refuse_wrong_suffix(file: Path) -> None:
    """Raise a `UserError` where a new year would not end with .wenlian."""
    if file.suffix.lower() != SUFFIX:
        raise UserError(
            f"“{file.name}”不像年度文件的名字。", "没有建立文件。", "请以 .wenlian 结尾，例如 2024.wenlian。"
        )


def refuse_overwriting(output: Path, *sources: Path) -> None:
    """Raise UserError where a file that is read would be written over."""
    if output.resolve() in {source.resolve() for source in sources}:
        raise UserError(f"“{output.name}”就是要读的文件，不能写在它上面。", "没有写入文件。", "请换一个文件名。")


def format_json(value: object) -> str:
    """The answer of `--json`."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def add_year(parser: Parser) -> None:
    """The year file, as most commands name it first."""
    parser.add_argument("file", type=Path, metavar="年度文件", help="年度文件（*.wenlian）")


def add_json(parser: Parser) -> None:
    """`--json`: the answer for a program."""
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def add_fonts(parser: Parser) -> None:
    """`--fonts`: whether faces of this computer may be printed with."""
    parser.add_argument(
        "--fonts",
        choices=("system", "shipped"),
        default="system",
        help="system：先用本机字体（默认）；shipped：只用自带字体，各处页面相同",
    )
