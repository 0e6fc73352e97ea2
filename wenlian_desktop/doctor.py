"""体检: whether this machine has what the program needs."""

import importlib.metadata
import os
import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from wenlian_desktop import paths
from wenlian_desktop.domain.prose import word_lists
from wenlian_desktop.report.fonts import font_choice
from wenlian_desktop.session import settings, year_files
from wenlian_desktop.session.past import keeping_backups

SECOND_PLACE_DAYS = 31  # older ones are no help
OLDEST_SQLITE = (3, 37, 0)  # needed for STRICT tables
RARE_CHARACTERS = "堃喆昇镕旻翀祎𬭎䶮"


class Diagnosis(NamedTuple):
    """The result of one check."""

    name: str
    is_good: bool
    message: str


def diagnose(year: str | None = None) -> list[Diagnosis]:
    """All results, in order; with those of a year's backups where its path is given."""
    results = [_python(), _sqlite(), _qt(), _font(), _words(), _display(), _input_method(), _folder()]
    return results if year is None else [*results, _second_place(Path(year)), _backup(Path(year))]


def _python() -> Diagnosis:
    version = sys.version_info
    return Diagnosis("Python", (3, 11) <= version[:2] < (3, 14), ".".join(map(str, version[:3])))


def _sqlite() -> Diagnosis:
    return Diagnosis("SQLite", sqlite3.sqlite_version_info >= OLDEST_SQLITE, sqlite3.sqlite_version)


def _qt() -> Diagnosis:
    try:
        return Diagnosis("PySide6", True, importlib.metadata.version("PySide6-Essentials"))
    except importlib.metadata.PackageNotFoundError:
        return Diagnosis("PySide6", False, "没有安装，打不开窗口。")


def _font() -> Diagnosis:
    founts = font_choice.system_fonts()
    missing = founts.missing_characters(RARE_CHARACTERS)
    rare = f"生僻字缺 {'、'.join(sorted(missing))}" if missing else "生僻字齐全"
    faces = font_choice.substituted(founts.substitutions) or "均为本机字体"
    return Diagnosis("报告字体", not missing, "；".join((faces.rstrip("。"), rare)))


def _words() -> Diagnosis:
    unread = word_lists.unparsable_lines()
    message = (
        f"读不出：{'、'.join(unread)}。写法见各词表的开头。" if unread else f"{len(word_lists.wrong_words())}个错词"
    )
    return Diagnosis("用词规则", not unread, message)


def _display() -> Diagnosis:
    return Diagnosis("显示", paths.has_display(), "有显示器" if paths.has_display() else "没有显示器，可用命令行。")


def _input_method() -> Diagnosis:
    try:
        from wenlian_desktop.ui.window import input_method
    except ImportError:
        return Diagnosis("输入法", False, "没有 Qt，看不出。")
    return Diagnosis("输入法", *input_method.describe(os.environ, input_method.available_plugins()))


def _folder() -> Diagnosis:
    folder = paths.rescue_folder()
    return Diagnosis("抢救文件夹", os.access(folder, os.W_OK), str(folder))


def _second_place(year: Path) -> Diagnosis:
    found = keeping_backups.second_place(year, settings.load(paths.settings_file()))
    is_old = found.newest is None or (datetime.now() - found.newest).days > SECOND_PLACE_DAYS
    return Diagnosis("另存的备份", not found.folder or not is_old, found.age_in_words())


def _backup(year: Path) -> Diagnosis:
    at = year_files.last_backup_time(year)
    if at is None:
        return Diagnosis("最近备份", True, f"“{year.name}”还没有备份。修改后关闭时会自动备份。")
    days = (datetime.now() - at).days
    return Diagnosis("最近备份", True, f"“{year.name}”：{at:%Y-%m-%d %H:%M}" + (f"，{days}天前" if days else ""))
