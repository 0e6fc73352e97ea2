"""What Windows does otherwise, by stand-ins: names of devices, streams, long paths, files that others have open."""

import errno
import os
import time
from pathlib import Path

import pytest

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import year_files
from wenlian_desktop.storage.file import atomic_write, opening
from wenlian_desktop.storage.file.atomic_write import replace_file, sync_folder, write_atomically


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "IS_WINDOWS", True)


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "nul.pdf",
        "aux.2024.txt",
        "COM1.docx",
        "lpt².txt",
        "con .txt",
        "CONIN$",
        "报告:终稿.pdf",
        "报告?.pdf",
        "报告.",
        "报告 ",
    ],
)
def test_names_that_windows_takes_for_something_else_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="不能用作 Windows 的文件名"):
        write_atomically(tmp_path / name, b"1")
    with pytest.raises(UserError, match="不能用作 Windows 的文件名"):
        year_files.new(tmp_path / name, 2024)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    "name", ["报告.pdf", ".报告.pdf", "console.pdf", "COM10.pdf", "我的 CON 报告.pdf", "2024年度（终稿）&%!.pdf"]
)
def test_other_names_are_written(tmp_path: Path, name: str) -> None:
    write_atomically(tmp_path / name, b"1")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["报告:终稿.pdf", "CON"])
def test_elsewhere_they_are_names(tmp_path: Path, name: str) -> None:
    write_atomically(tmp_path / name, b"1")
    assert (tmp_path / name).read_bytes() == b"1"


def path_of_length(folder: Path, length: int) -> Path:
    """A path of so many characters, all of them Chinese below the folder, in folders that exist."""
    while length - len(str(folder)) > 60:
        folder = folder / ("文" * 20)
    folder.mkdir(parents=True, exist_ok=True)
    return folder / ("年" * (length - len(str(folder)) - 1))


@pytest.fixture
def shallow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("a")


@pytest.mark.usefixtures("windows")
def test_a_path_has_259_characters_for_all_that_lies_beside_it(shallow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "MAX_PATH_BYTES", 4000)
    write_atomically(path_of_length(shallow, 250), b"1")
    with pytest.raises(UserError, match="路径过长"):
        write_atomically(path_of_length(shallow, 251), b"1")


@pytest.mark.usefixtures("windows")
def test_characters_beyond_the_first_plane_count_twice(shallow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "MAX_PATH_BYTES", 4000)
    path = path_of_length(shallow, 250)
    with pytest.raises(UserError, match="路径过长"):
        write_atomically(path.with_name("𠮷" + path.name[1:]), b"1")


@pytest.mark.usefixtures("windows")
def test_a_year_leaves_room_for_its_backups(shallow: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "MAX_PATH_BYTES", 4000)
    with pytest.raises(UserError, match="路径过长"):
        year_files.new(path_of_length(shallow, 202).parent / "2024.wenlian", 2024)
    year_files.new(shallow / "2024.wenlian", 2024)
    made = year_files.back_up(shallow / "2024.wenlian")
    assert made is not None
    beside = max(len(str(path.relative_to(shallow))) for path in (shallow / "备份").rglob("*"))
    longest_stem, longest_temporary = 60 - len("2024"), len(".part")
    assert atomic_write.MAX_WINDOWS_YEAR_FOLDER + 1 + beside + longest_stem + longest_temporary <= 259


@pytest.mark.usefixtures("windows")
def test_a_path_in_the_long_form_may_be_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "MAX_PATH_BYTES", 4000)
    atomic_write.refuse_unusable_path(Path("\\\\?\\C:", "文" * 200, "年" * 70, "报告.pdf"))


class HeldFile:
    """Stands in for `os.replace` where something has the file open for the first times."""

    def __init__(self, times: int) -> None:
        self._replace, self.times, self.tried = os.replace, times, 0

    def __call__(self, source: Path, target: Path) -> None:
        self.tried += 1
        if self.tried <= self.times:
            raise PermissionError(errno.EACCES, "held")
        self._replace(source, target)


@pytest.mark.usefixtures("windows")
def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    (tmp_path / "报告.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", held := HeldFile(3))
    replace_file(tmp_path / "报告.pdf", b"new", 0o666)
    assert (held.tried, len(slept)) == (4, 3)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


@pytest.mark.usefixtures("windows")
def test_a_file_that_is_open_in_a_reader_stays_and_the_refusal_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    (tmp_path / "报告.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", HeldFile(1000))
    with pytest.raises(UserError, match="关闭正在使用该文件的程序"):
        write_atomically(tmp_path / "报告.pdf", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_elsewhere_nothing_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "replace", held := HeldFile(1000))
    with pytest.raises(PermissionError):
        replace_file(tmp_path / "报告.pdf", b"new", 0o666)
    assert held.tried == 1


@pytest.mark.usefixtures("windows")
def test_folders_are_not_synced_there(tmp_path: Path) -> None:
    sync_folder(tmp_path / "没有")


@pytest.mark.usefixtures("windows")
def test_a_year_is_made_and_opened_with_these_branches(tmp_path: Path) -> None:
    year_files.new(tmp_path / "2024.wenlian", 2024)
    assert opening.read_header(tmp_path / "2024.wenlian").version == 8
