"""Unusual paths: an unusual name opens that file; a path that is too long is refused at once."""

import os
import shutil
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.reliability.odd_files import name_in, name_of_department, refusal, untouched
from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.backups import newest_backup

MAX_NAME_BYTES = 240  # RELIABILITY rule 22
MAX_PATH_BYTES = 380  # rule 22: SQLite refuses 505; a backup lies a folder deeper and is called longer

TOO_LONG = "路径过长。没有建立或改动任何文件。请换一个文件夹，或把文件名改短。"
NAMES = [
    "a#b?100%档.wenlian",
    "%41.wenlian",
    "A?mode=ro&immutable=1.wenlian",
    "'; DROP TABLE payment; --.wenlian",
    '引"号“与”星*.wenlian',
    " 前后都有空格 .wenlian",
    "示例区文联2024年度.wenlian",
    "𬭎䶮㙓堃.wenlian",
    "第一行\n第二行.wenlian",
    "零\u200b宽\u202e倒写.wenlian",
    "e\u0301-é.wenlian",
    ".wenlian",
    "-rf.wenlian",
    ":memory:",
    "file:2024.wenlian",
]


def decoys(path: Path) -> list[Path]:
    """Years under the names that an unquoted URI would open."""
    names = {unquote(path.name), *(path.name.split(sign)[0] for sign in "#?;\n")} - {path.name, ""}
    return [path.with_name(name) for name in names]


def enter_a_name(path: Path) -> None:
    with closing(YearSession(path)) as session:
        assert session.enter(name_of_department(session), "进了这个文件") == ""
        assert session.is_saved


@pytest.mark.parametrize("name", NAMES)
def test_an_odd_name_opens_that_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for each in (path, *decoys(path)):
        year_files.new(each, 2024, "原来的名称")
    enter_a_name(path)
    assert name_in(path) == "进了这个文件"
    assert [name_in(each) for each in decoys(path)] == ["原来的名称"] * len(decoys(path))
    assert {each.name for each in tmp_path.iterdir()} == {path.name, *(each.name for each in decoys(path)), "备份"}
    backup = newest_backup(path)
    assert backup is not None
    assert name_in(backup) == "进了这个文件"


def test_a_name_that_is_no_utf8_gets_an_answer(tmp_path: Path, year_file: Path) -> None:
    """As on a disk written by an old Windows: 年度 in GBK."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc4\xea\xb6\xc8.wenlian"))
    shutil.copyfile(year_file, path)
    enter_a_name(path)
    assert name_in(path) == "进了这个文件"


def path_of(tmp_path: Path, size: int, name_size: int = 40) -> Path:
    """A path with that many bytes, its folder created."""
    folder = tmp_path
    while len(os.fsencode(folder)) + 1 + 60 < size - name_size - 1:
        folder /= "夹" * 20
    rest = size - len(os.fsencode(folder)) - 1 - name_size - 1
    folder /= "f" * rest
    folder.mkdir(parents=True)
    path = folder / f"{'y' * (name_size - len(SUFFIX))}{SUFFIX}"
    assert len(os.fsencode(path)) == size
    return path


@pytest.mark.parametrize("size", [MAX_PATH_BYTES + 1, 504, 505, 600])
def test_a_path_too_long_is_refused_before_anything_is_made(tmp_path: Path, year_file: Path, size: int) -> None:
    path = path_of(tmp_path, size)
    with untouched(tmp_path), pytest.raises(UserError, match=f"^{TOO_LONG}$"):
        year_files.new(path, 2024)
    shutil.copyfile(year_file, path)
    with untouched(tmp_path):
        assert refusal(path) == TOO_LONG


@pytest.mark.parametrize("size", [MAX_NAME_BYTES + 1, 250, 255])
def test_a_name_too_long_is_refused_before_anything_is_made(tmp_path: Path, year_file: Path, size: int) -> None:
    path = tmp_path / ("名" * 77 + "y" * (size - 231 - 8) + ".wenlian")
    assert len(os.fsencode(path.name)) == size
    with untouched(tmp_path), pytest.raises(UserError, match=f"^{TOO_LONG}$"):
        year_files.new(path, 2024)
    shutil.copyfile(year_file, path)
    with untouched(tmp_path):
        assert refusal(path) == TOO_LONG


@pytest.mark.parametrize("size", [256, 1000])
def test_a_name_no_disk_takes_is_refused_too(tmp_path: Path, size: int) -> None:
    assert refusal(tmp_path / ("y" * size)) == TOO_LONG
    assert refusal(tmp_path / Path(*["夹" * 80] * 20) / "y.wenlian") == TOO_LONG


def test_the_longest_name_can_be_edited_and_closed(tmp_path: Path) -> None:
    path = tmp_path / ("名" * 77 + "y" * (MAX_NAME_BYTES - 231 - 8) + ".wenlian")
    assert len(os.fsencode(path.name)) == MAX_NAME_BYTES
    year_files.new(path, 2024)
    enter_a_name(path)
    assert name_in(path) == "进了这个文件"


def test_the_longest_path_can_be_edited_and_closed(tmp_path: Path) -> None:
    path = path_of(tmp_path, MAX_PATH_BYTES)
    year_files.new(path, 2024)
    enter_a_name(path)
    assert name_in(path) == "进了这个文件"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "没有" / "2024.wenlian"
    assert refusal(path) == "找不到“2024.wenlian”。文件可能被移动、改名或删除，请检查文件夹。"
    with pytest.raises(UserError, match=r"^打不开文件。没有改动任何内容。请检查文件是否还在、是否有权限。$"):
        year_files.new(path, 2024)
