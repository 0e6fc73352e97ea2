"""Originals of attachments: read from files with a size limit, exported, and matched with a loaded year."""

import contextlib
import os
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import (
    MAX_SIZE,
    NOT_ADDED,
    Original,
    check_size,
    display_name,
    make_original,
)
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.atomic_write import disk_error, write_atomically
from wenlian_desktop.storage.outside.plain_file import open_plain, refuse_special_file


def read_original(path: Path) -> Original:
    """Read a file as an original; raises UserError where it is not a readable file within the size limit."""
    try:
        return make_original(path.name, _read_limited(path))
    except FileNotFoundError:
        raise UserError(
            f"找不到“{display_name(path.name)}”。", NOT_ADDED, "文件可能被移走或改名，请重新选择。"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"读不出“{display_name(path.name)}”（{reason}）。", NOT_ADDED, "请检查文件和磁盘。") from None


def _read_limited(path: Path) -> bytes:
    kind = path.stat()  # follows links
    refuse_special_file(display_name(path.name), kind, NOT_ADDED)
    check_size(path.name, kind.st_size)
    with open_plain(path, NOT_ADDED) as file:
        content = file.read(MAX_SIZE + 1)
    check_size(path.name, len(content))
    return content


def attach_or_supply(session: YearSession, owner: tuple[str, str], original: Original, batch: str = "") -> Future[None]:
    """Attach a file to a row. Where the row has it already: restore its bytes if lost, else raise UserError.

    The future is done when it is on disk, or fails with UserError.
    """
    for row in session.view.rows(Attachment):
        if row.sha256 == original.sha256 and (row.owner_record or "", row.owner_uid or "") == owner:
            if session.read_original(original.sha256).exception() is not None:
                return session.supply_original(row.uid, original)
            raise UserError(f"“{original.name}”已经添加过（“{row.name or ''}”）。")
    return session.attach(owner, original, batch)


def change_owner(session: YearSession, uid: str, owner: tuple[str, str]) -> None:
    """Assign an attachment to another row, (record, uid); ("", "") for none."""
    row = session.view.rows(Attachment).find(uid)
    record, owner_uid = (part or None for part in owner)
    if row is not None and (row.owner_record, row.owner_uid) != (record, owner_uid):
        session.change("更改所属", [RowChange(row, replace(row, owner_record=record, owner_uid=owner_uid))])


def export_originals(session: YearSession, folder: Path) -> list[str]:
    """Write the originals of all attachments into a folder, named by their digests; raises UserError for the folder.

    Returns a message for each attachment whose original is missing.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(f"建立文件夹“{folder.name}”", error) from None
    refused: list[str] = []
    for row in session.view.rows(Attachment):
        if row.sha256:
            try:
                content = session.read_original(row.sha256).result()
            except UserError as refusal:
                refused.append(f"“{row.name or row.sha256}”：{refusal}")
            else:
                write_atomically(folder / row.sha256, content, 0o600)
    return refused


def find_originals(folder: Path, year: Year) -> Iterator[Original]:
    """The originals of a year's attachments among the files of a folder, whatever their names."""
    wanted = {row.sha256 for row in year.rows(Attachment)}
    try:
        files = sorted(each for each in folder.iterdir() if each.is_file())
    except OSError as error:
        raise UserError(
            f"打不开文件夹“{folder.name}”（{os.strerror(error.errno or 0)}）。", "", "请检查路径。"
        ) from None
    for file in files:
        with contextlib.suppress(UserError):  # an empty or huge file is not one of the attachments
            original = read_original(file)
            if original.sha256 in wanted:
                wanted.discard(original.sha256)
                yield original


def supply_original(session: YearSession, uid: str, original: Original) -> str:
    """Add the original to an attachment that lacks it; returns a message where it is not the same file, else ""."""
    row = session.view.rows(Attachment).find(uid)
    if row is None:
        return "这份材料已经删除。"
    if row.sha256 not in (None, original.sha256):
        return f"“{original.name}”不是登记的那个文件（数字摘要不同），没有替换。要换文件，请删除这份材料后重新添加。"
    session.supply_original(uid, original)
    return ""


def save_copy(path: Path, content: bytes) -> Path:
    """Save a copy of an original under the chosen path; raises UserError."""
    write_atomically(path, content)
    return path
