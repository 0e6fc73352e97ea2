"""The parser of the command line with help and errors in Chinese.

gettext does not turn argparse's English: it follows the environment's language and wants a compiled catalogue.
"""

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

EXIT_ERROR = 2


def _choices(found: re.Match[str]) -> str:
    offered = found[3].replace("'", "").replace(", ", "、")
    return f"{found[1]} 不能是“{found[2]}”，可选：{offered}"


TRANSLATIONS: tuple[
    tuple[str, str | Callable[[re.Match[str]], str]], ...
] = (  # every message of argparse that these commands can meet, of Python 3.11 to 3.13
    ("the following arguments are required: (.*)", lambda found: f"缺少 {found[1].replace(', ', '、')}"),
    ("unrecognized arguments: (.*)", r"不认识 \1"),
    ("one of the arguments (.*) is required", lambda found: f"缺少 {found[1].replace(' ', '、')}，要写其中一个"),
    ("argument (.+): not allowed with argument (.+)", r"\1 和 \2 只能写一个"),
    ("argument (.+): invalid int value: ['\"](.*)['\"]", r"\1 后面应是整数，不是“\2”"),
    ("argument (.+): invalid choice: ['\"](.*)['\"] \\(choose from (.*)\\)", _choices),
    ("argument (.+): expected one argument", r"\1 后面要写一个值"),
    ("argument (.+): expected at least one argument", r"\1 至少要写一个"),
    ("argument (.+): ignored explicit argument ['\"](.*)['\"]", r"\1 后面不跟“\2”"),
    ("ambiguous option: (.+) could match (.*)", r"\1 可以是 \2，请写全"),
)


class ChineseHelp(argparse.HelpFormatter):
    """Help that begins with 用法."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Argument parser with help and errors in Chinese."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=ChineseHelp)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        text = message
        for english, chinese in TRANSLATIONS:
            text = re.sub(english, chinese, text, flags=re.DOTALL)
        self.exit(EXIT_ERROR, f"命令写法不对：{text}\n用 --help 查看用法。\n")
