"""The names and sidecars of backups: a rising number, the clock's time, the occasion; those of older versions too."""

import hashlib
import os
import re
from datetime import datetime
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.storage.outside.plain_file import read_beside

MAX_STEM_BYTES = 60  # bytes: a backup is one folder deeper, and its name is longer than the year's
BEFORE_MIGRATION = "升级前"
NUMBERED = re.compile(r" 第(\d{4,9})份 (\d{4}-\d{2}-\d{2} \d{4}) ([^ ]+)" + re.escape(SUFFIX))
UNNUMBERED = re.compile(r"-([^-]+)-(\d{8}-\d{6})(?:-(\d+))?" + re.escape(SUFFIX))  # of versions before format 6
SECOND_LINE = re.compile(r"第(\d{1,9})份 (\S+) 日志(\d{1,15})条 (\S+)")
SIDECAR_ENDING = ".摘要"


@frozen
class BackupName:
    """What the name of a backup says. `number` 0: of an older version, which had none; `turn`: within that second."""

    number: int
    at: datetime
    occasion: str
    turn: int = 1

    @property
    def order(self) -> tuple[int, datetime, int]:
        """Newest last."""
        return self.number, self.at, self.turn


@frozen
class Sidecar:
    """What lies beside a backup: its content digest, and the number and hash of the last entry of its trail."""

    digest: str
    number: int = 0
    at: str = ""
    entry: int | None = None
    entry_hash: str = ""


def file_name(path: Path, name: BackupName) -> str:
    """The file name of a backup of a year."""
    return f"{_stem(path)} 第{name.number:04d}份 {name.at:%Y-%m-%d %H%M} {name.occasion}{SUFFIX}"


def parse_name(path: Path, name: str) -> BackupName | None:
    """What a file name says; None where it is no backup of the year."""
    stem = _stem(path)
    if not name.startswith(stem):
        return None
    rest = name[len(stem) :]
    try:
        if found := NUMBERED.fullmatch(rest):
            return BackupName(int(found[1]), datetime.strptime(found[2], "%Y-%m-%d %H%M"), found[3])
        if found := UNNUMBERED.fullmatch(rest):
            return BackupName(0, datetime.strptime(found[2], "%Y%m%d-%H%M%S"), found[1], int(found[3] or 1))
    except ValueError:
        return None
    return None


def _stem(path: Path) -> str:
    """The year's name as used in backup names; a long name is cut and gets a digest to stay unique."""
    stem = path.stem
    if len(os.fsencode(stem)) <= MAX_STEM_BYTES:
        return stem
    return f"{stem[: MAX_STEM_BYTES // 4]}~{hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]}"


def sidecar_path(backup: Path) -> Path:
    """Where the sidecar of a backup lies."""
    return backup.with_name(backup.name + SIDECAR_ENDING)


def format_sidecar(name: str, sidecar: Sidecar) -> bytes:
    """The content of a sidecar; one that knows no entry has the digest only."""
    head = sidecar.digest.encode() + b"  " + os.fsencode(name) + b"\n"
    if sidecar.entry is None:
        return head
    return head + f"第{sidecar.number}份 {sidecar.at} 日志{sidecar.entry}条 {sidecar.entry_hash}\n".encode()


def read_sidecar(backup: Path) -> Sidecar | None:
    """The sidecar of a backup; None where there is none. One of an older version has the digest only."""
    try:
        first, _, rest = os.fsdecode(read_beside(sidecar_path(backup))).partition("\n")
    except OSError:
        return None
    digest = first.partition(" ")[0]
    if not digest:
        return None
    found = SECOND_LINE.match(rest)
    return Sidecar(digest, int(found[1]), found[2], int(found[3]), found[4]) if found else Sidecar(digest)
