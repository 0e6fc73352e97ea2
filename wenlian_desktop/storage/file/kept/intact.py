"""Whether a backup is what it was when it was made: its content digest is that of its sidecar."""

from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.kept.backup_names import read_sidecar


def is_intact(backup: Path) -> bool:
    """Whether the content of a backup matches its sidecar."""
    sidecar = read_sidecar(backup)
    # Read twice: a passing read error must not send anybody to an older backup.
    return sidecar is not None and (_has_digest(backup, sidecar.digest) or _has_digest(backup, sidecar.digest))


def _has_digest(backup: Path, expected: str) -> bool:
    try:
        copy = connect(backup, "ro")
    except (UserError, *DATABASE_ERRORS):
        return False
    try:
        return digest(copy) == expected
    except (*DATABASE_ERRORS, ValueError, ArithmeticError):
        return False
    finally:
        copy.close()
