"""The command line: for scripts, tests and support. Exit codes: 0 good, 1 problems in the data, 2 usage or file.

The window is started from here too: what only some commands need is imported in them.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wenlian_desktop.chinese_parser import Parser
from wenlian_desktop.distribution import NAME, SUFFIX, VERSION
from wenlian_desktop.domain.values.errors import OUT_OF_MEMORY, UserError, is_out_of_memory

if TYPE_CHECKING:
    from wenlian_desktop.commands.command import Subcommand

EXIT_ERROR, EXIT_PIPE = 2, 141  # 128 + SIGPIPE, as of the system's own commands


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # unencodable characters are replaced on a GBK console
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if arguments and _is_for_commands(arguments):
        return _run(arguments)
    options = _window_options(arguments)
    if options.file is not None and not options.file.exists():
        print(f"没有“{options.file}”这个命令，也没有这个文件。用 --help 查看用法。", file=sys.stderr)
        return EXIT_ERROR
    gc.disable()  # until the window is painted, see `app.show`
    from wenlian_desktop import app  # slow to import: Qt

    return app.main(options.file, options.no_display)


def _window_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Options for opening the window."""
    if len(arguments) < 2 and not "".join(arguments).startswith("-"):  # the usual start does without a parser: 5 ms
        return argparse.Namespace(file=Path(arguments[0]) if arguments else None, no_display=None)
    parser = Parser(prog="wenlian", description=NAME)
    parser.add_argument("file", nargs="?", type=Path, metavar="年度文件", help="要打开的年度文件（*.wenlian）")
    parser.add_argument(
        "--no-display", type=Path, metavar="文件夹", help="不打开窗口，把示例年度、报告和窗口图片写到此文件夹"
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}", help="显示版本")
    return parser.parse_args(arguments)


def _run(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except UserError as refusal:
        print(refusal, file=sys.stderr)
        return EXIT_ERROR
    except (MemoryError, RecursionError, OSError, ImportError) as error:
        if isinstance(error, BrokenPipeError):  # whoever read the output has stopped, and nothing is wrong
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return EXIT_PIPE
        if not isinstance(error, RecursionError) and not is_out_of_memory(error):
            raise
        print(OUT_OF_MEMORY, file=sys.stderr)
        return EXIT_ERROR


def _parser() -> Parser:
    parser = Parser(prog="wenlian", description=f"{NAME}：不带命令则打开窗口（wenlian [年度文件]）。")
    parsers = parser.add_subparsers(title="命令", metavar="命令", required=True)
    for command in _commands():
        each = parsers.add_parser(command.name, help=command.run.__doc__, description=command.run.__doc__)
        each.set_defaults(run=command.run)
        command.add_arguments(each)
    return parser


def _is_for_commands(arguments: Sequence[str]) -> bool:
    """Whether a command is named or help is asked for; a year is known by its name, before any command is imported."""
    if arguments[0].lower().endswith(SUFFIX):
        return False
    return "-h" in arguments or "--help" in arguments or arguments[0] in {command.name for command in _commands()}


def _commands() -> "tuple[Subcommand, ...]":
    from wenlian_desktop.commands import (
        check_commands,
        file_commands,
        importing,
        package_commands,
        report_commands,
        workbook_commands,
    )  # fmt: skip

    years, judging = file_commands.COMMANDS, check_commands.COMMANDS
    tables = (*importing.COMMANDS, *workbook_commands.COMMANDS)
    return (*years, *judging, *report_commands.COMMANDS, *package_commands.COMMANDS, *tables)
