"""What must hold of a folder after faults: nothing saved is lost, nothing is torn, nothing half stands under a name."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tests.reliability.calls.operations import ARCHIVES, NAME, PERSONAL, REPORT, RESTORED, restore_damaged
from tests.reliability.calls.telling import state_of
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import read_once
from wenlian_desktop.storage.file.kept.intact import is_intact
from wenlian_desktop.storage.file.trail import broken_at

Told = list[tuple[str, str]]
DAY = 24 * 3600  # s
UNCHANGED = ("文件没有改动", "没有改动任何内容")


def allowed_states(told: Told, was_killed: bool) -> set[str]:
    """The states a file may hold: what was shown last, or after a kill what was saved last and anything tried since."""
    shown = [text for kind, text in told if kind == "shown"]
    if not was_killed and shown:
        return {shown[-1]}
    last = max((index for index, (kind, _) in enumerate(told) if kind == "saved"), default=0)
    return {text for kind, text in told[last:] if kind in ("saved", "tried", "shown")}


def says_unchanged(sentence: str) -> bool:
    """Whether a refusal promises that the bytes of the file are what they were."""
    return any(words in sentence for words in UNCHANGED)


def year_flaw(folder: Path, allowed: set[str], has_originals: bool = True) -> str:
    """What is wrong with the year after the faults; empty: nothing. It is opened, looked at, closed and read again."""
    path = folder / NAME
    _let_time_pass(folder)
    try:
        with closing(YearSession(path)) as session:
            flaw = _session_flaw(session, allowed, has_originals)
        if flaw:
            return flaw
        return "" if state_of(read_once.read_year_file(path)) in allowed else "another content after closing"
    except UserError as refusal:
        return f"refused: {refusal}"


def _let_time_pass(folder: Path) -> None:
    """What a killed process was writing lies there since yesterday: only then is it nobody's."""
    for part in folder.glob(".*.part"):
        os.utime(part, (time.time() - DAY,) * 2)


def flaw_after_flip(folder: Path, allowed: set[str], is_unchanged: Callable[[], bool]) -> str:
    """What is wrong where a bit was flipped beside a year: a refusal that is not true, or another content untold."""
    try:
        with closing(YearSession(folder / NAME)) as session:
            check = session.check_content().result()
            is_told = check.tables or check.broken_entry or check.closed_at or check.is_copy_of_open_year
            return "" if is_told or state_of(session.view) in allowed else "SILENT: another content"
    except UserError as refusal:
        return f"UNTRUE: {refusal}" if says_unchanged(str(refusal)) and not is_unchanged() else ""


def _session_flaw(session: YearSession, allowed: set[str], has_originals: bool) -> str:
    if state_of(session.view) not in allowed:
        return "LOST: neither what was saved last nor anything tried since"
    if broken_at(session.trail()) is not None:
        return "TORN: the trail is broken"
    check = session.check_content().result()
    if check.tables or check.broken_entry:
        return f"TORN: {check}"
    if not has_originals:
        return ""
    digests = {row.sha256 for row in session.view.rows(Attachment) if row.sha256}
    missing = [each for each in digests if session.read_original(each).exception() is not None]
    return f"LOST: {len(missing)} originals" if missing else ""


def whole_backups(folder: Path) -> set[bytes]:
    """The backups of a folder that are whole, by their bytes and those of their sidecars."""
    return {_bytes_of(backup) for backup in (folder / "备份").glob("*.wenlian") if not _backup_flaw(backup)}


def _bytes_of(backup: Path) -> bytes:
    sidecar = backup.with_name(f"{backup.name}.摘要")
    return backup.read_bytes() + (sidecar.read_bytes() if sidecar.exists() else b"")


def files_flaw(folder: Path, template: set[str], whole: set[bytes]) -> str:
    """Half files under a final name, and what nobody sweeps. `whole`: backups that need no second look."""
    return next(_file_flaws(folder, template, whole), "")


def _file_flaws(folder: Path, template: set[str], whole: set[bytes]) -> Iterator[str]:
    for backup in (folder / "备份").glob("*.wenlian"):
        flaw = "" if _bytes_of(backup) in whole else _backup_flaw(backup)
        if flaw:
            yield f"HALF: {backup.name}: {flaw}"
    receipts = {each.name for each in folder.glob("*-清除收据-*.txt")}
    strays = {each.name for each in folder.iterdir()} - receipts - template - {"备份", ARCHIVES, REPORT, RESTORED}
    strays |= {each.name for each in (folder / "备份").glob(".*")} | {each.name for each in folder.glob("备份/搁置*")}
    if strays:
        yield f"STRAY: {sorted(strays)}"


def _backup_flaw(backup: Path) -> str:
    if backup.with_name(f"{backup.name}.摘要").exists():
        return "" if is_intact(backup) else "another content than its sidecar says"
    try:
        read_once.read_year_file(backup)
    except UserError as refusal:
        return str(refusal)
    return ""


def cleared_flaw(folder: Path) -> str:
    """What still holds the words that were told as cleared, and is not named in the receipt."""
    receipts = "".join(each.read_text("utf-8").partition("没有清除：")[2] for each in folder.glob("*-清除收据-*.txt"))
    files = [each for each in folder.rglob("*") if each.is_file() and each.name not in receipts]
    holding = [each.name for each in files if PERSONAL.encode() in each.read_bytes()]
    return f"LEFT: {holding}" if holding else ""


def packages_flaw(folder: Path) -> str:
    """A package under its final name that is not whole."""
    for package in (folder / ARCHIVES).glob("*"):
        if package.is_dir() and not package.name.endswith((".partial", "公开版")):
            flaws = archiving.verify(package)
            if flaws:
                return f"HALF: {package.name}: {flaws[0]}"
    return ""


def report_flaw(folder: Path) -> str:
    """A report under its final name that is cut off."""
    report = folder / REPORT
    return "" if not report.exists() or report.read_bytes().rstrip().endswith(b"%%EOF") else "HALF: the report"


def kept_state(folder: Path) -> str:
    """The state of the backup of a year."""
    return state_of(read_once.read_year_file(next((folder / "备份").glob("*.wenlian"))))


def mended_flaw(folder: Path, damaged: bytes) -> str:
    """A damaged year that its backup cannot replace any more, or that is not kept where it was replaced."""
    try:
        restore_damaged(folder)
    except UserError as refusal:
        return f"LOST: not to be restored: {refusal}"
    aside = list((folder / "备份").glob("搁置-*"))
    is_kept = any((each / NAME).read_bytes() == damaged for each in aside)
    half = [each.name for each in aside if (each / NAME).read_bytes() != damaged]
    for each in aside:
        shutil.rmtree(each)
    return f"HALF: {half}" if half else "" if is_kept else "LOST: the damaged file"


def restored_flaw(folder: Path) -> str:
    """A restored file that is not what its source is; a further attempt sweeps what a killed one left."""
    target, source = folder / RESTORED, next((folder / "备份").glob("*.wenlian"))
    expected = read_once.read_year_file(source)
    if target.exists():
        if state_of(read_once.read_year_file(target)) != state_of(expected):
            return "HALF: the restored file is not its source"
        target.unlink()
    archiving.restore(source, target)
    return "" if state_of(read_once.read_year_file(target)) == state_of(expected) else "HALF: restored otherwise"
