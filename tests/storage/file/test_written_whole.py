"""Files written as a whole or not at all, also where a disk has no links, and where it fails in the middle."""

import os
from pathlib import Path

import pytest

from wenlian_desktop.storage.file import atomic_write
from wenlian_desktop.storage.file.atomic_write import (
    link_into_place,
    rename_into_place,
    replace_file,
    sync_file,
    write_new_file,
)


def no_links(source: Path, target: Path) -> None:
    """As on a stick with FAT."""
    raise PermissionError(1, "Operation not permitted")


def fail(*arguments: object, **named: object) -> None:
    raise OSError(5, "Input/output error")


@pytest.fixture
def part(tmp_path: Path) -> Path:
    path = tmp_path / ".2024.part"
    path.write_bytes(b"new")
    return path


@pytest.mark.parametrize("has_links", [True, False])
def test_a_finished_file_gets_its_name_with_links_and_without(
    part: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    target = part.with_name("2024.wenlian")
    link_into_place(part, target)
    assert {each.name: each.read_bytes() for each in part.parent.iterdir()} == {"2024.wenlian": b"new"}


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_that_is_there_is_not_replaced(part: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    target = part.with_name("2024.wenlian")
    target.write_bytes(b"of somebody")
    with pytest.raises(FileExistsError):
        link_into_place(part, target)
    assert (target.read_bytes(), part.read_bytes()) == (b"of somebody", b"new")


def test_a_name_that_was_reserved_is_given_back(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="Input/output error"):
        link_into_place(part, part.with_name("2024.wenlian"))
    assert [each.name for each in part.parent.iterdir()] == [part.name]


def test_a_temporary_name_that_stays_does_not_keep_the_file_from_its_own(
    part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "unlink", fail)
    link_into_place(part, part.with_name("2024.wenlian"))
    assert part.with_name("2024.wenlian").read_bytes() == b"new"


def test_a_temporary_file_of_somebody_else_is_not_written_into(part: Path) -> None:
    with pytest.raises(FileExistsError):
        write_new_file(part, b"ours", 0o600)
    assert part.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    target = tmp_path / "settings.json"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="Input/output error"):
        replace_file(target, b"new", 0o600)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"settings.json": b"old"}


def test_what_is_renamed_is_synced_with_its_folder(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    sync = os.fsync

    def note(handle: int) -> None:
        synced.append(Path(os.readlink(f"/proc/self/fd/{handle}")).name)
        sync(handle)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("tells nothing of its handles")
    monkeypatch.setattr(os, "fsync", note)
    sync_file(part)
    rename_into_place(part, part.with_name("2024.wenlian"))
    write_new_file(part, b"next", 0o600)
    assert synced == [part.name, part.parent.name, part.name]


def test_a_temporary_file_that_cannot_be_removed_hides_no_error(part: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "unlink", fail)
    atomic_write.discard(part)
    assert part.read_bytes() == b"new"
