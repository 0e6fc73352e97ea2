"""The lock file beside an open year, as it is on the disk: whatever stands in it, nobody is misled by it."""

import json
import os
from pathlib import Path

import pytest

from wenlian_desktop.storage.file import lock_file
from wenlian_desktop.storage.file.lock_file import BoundFile, LockOwner

OWNER = LockOwner("王芳", "办公室", 4711, "2025-01-03 10:32")
BOUND = BoundFile(1, 2, 4096, 7)
WRITTEN = {
    "who": "王芳",
    "host": "办公室",
    "pid": 4711,
    "since": "2025-01-03 10:32",
    "file": {"device": 1, "inode": 2, "size": 4096, "counter": 7},
}


@pytest.fixture
def year(tmp_path: Path) -> Path:
    return tmp_path / "2024.wenlian"


def test_it_is_written_whole_and_for_the_owner_only(year: Path) -> None:
    lock_file.create(year, OWNER, BOUND)
    beside = year.with_name(".2024.wenlian.使用中")
    assert json.loads(beside.read_text("utf-8")) == WRITTEN
    assert beside.read_text("utf-8").startswith('{"who": "王芳", "host": "办公室", ')  # for a person to read
    assert [each.name for each in year.parent.iterdir()] == [beside.name]
    if os.name != "nt":
        assert beside.stat().st_mode & 0o777 == 0o600
    assert (lock_file.read(year), lock_file.read_bound(year)) == (OWNER, BOUND)
    assert str(OWNER) == "王芳 在 办公室 上（2025-01-03 10:32 起）"


def test_it_is_there_until_it_is_removed(year: Path) -> None:
    assert not lock_file.exists(year)
    lock_file.create(year, OWNER, BOUND)
    assert lock_file.exists(year)
    lock_file.remove(year)
    lock_file.remove(year)
    assert not lock_file.exists(year)


def test_the_lock_of_a_killed_writer_is_in_nobodys_way(year: Path) -> None:
    lock_file.partial_path(year).write_bytes(b"half")
    lock_file.create(year, OWNER, BOUND)
    assert lock_file.read(year) == OWNER


def put(year: Path, content: bytes) -> None:
    lock_file.path_of(year).write_bytes(content)


@pytest.mark.parametrize("name", ["who", "host", "pid", "since"])
def test_without_one_of_its_fields_it_names_nobody_but_still_its_file(year: Path, name: str) -> None:
    put(year, json.dumps({key: value for key, value in WRITTEN.items() if key != name}).encode())
    assert (lock_file.read(year), lock_file.read_bound(year)) == (None, BOUND)


@pytest.mark.parametrize("name", ["device", "inode", "size", "counter"])
@pytest.mark.parametrize("value", [None, "many", []])
def test_with_a_damaged_mark_of_its_file_it_still_names_its_owner(year: Path, name: str, value: object) -> None:
    put(year, json.dumps({**WRITTEN, "file": {**WRITTEN["file"], name: value}}).encode())  # type: ignore[dict-item]
    assert (lock_file.read(year), lock_file.read_bound(year)) == (OWNER, None)


@pytest.mark.parametrize("name", ["device", "inode", "size", "counter"])
def test_without_a_mark_of_its_file_it_still_names_its_owner(year: Path, name: str) -> None:
    file = {"device": 1, "inode": 2, "size": 4096, "counter": 7}
    file.pop(name)
    put(year, json.dumps({**WRITTEN, "file": file}).encode())
    assert (lock_file.read(year), lock_file.read_bound(year)) == (OWNER, None)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"7", b"null", b"\xff\xfe", b"[" * 99_000])
def test_a_damaged_one_says_nothing(year: Path, content: bytes) -> None:
    put(year, content)
    assert (lock_file.read(year), lock_file.read_bound(year)) == (None, None)
    assert lock_file.exists(year)


def test_where_there_is_none_nothing_is_known(year: Path) -> None:
    assert (lock_file.read(year), lock_file.read_bound(year)) == (None, None)


def assert_nobody_can_tell(year: Path) -> None:
    assert lock_file.read(year) is None
    with pytest.raises(OSError, match="使用中"):
        lock_file.read_bound(year)


def test_one_too_long_to_be_ours_is_not_read(year: Path) -> None:
    put(year, b" " * 200_000)
    assert_nobody_can_tell(year)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_through_a_link_nothing_is_read_or_written(year: Path) -> None:
    other = year.with_name("其他")
    other.write_text(json.dumps(WRITTEN), "utf-8")
    lock_file.path_of(year).symlink_to(other)
    assert_nobody_can_tell(year)
    lock_file.create(year, OWNER, BOUND)
    assert not lock_file.path_of(year).is_symlink()
    assert lock_file.read(year) == OWNER
    assert json.loads(other.read_text("utf-8")) == WRITTEN


def test_the_state_of_a_file_holds_its_change_counter(year: Path) -> None:
    year.write_bytes(bytes(24) + (258).to_bytes(4) + bytes(100))
    handle = os.open(year, os.O_RDONLY)
    try:
        status = os.fstat(handle)
        assert lock_file.state_of(handle) == BoundFile(status.st_dev, status.st_ino, 128, 258)
        assert lock_file.state_of(handle).counter == 258
    finally:
        os.close(handle)
