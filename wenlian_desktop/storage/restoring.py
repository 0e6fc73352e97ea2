"""A year file out of a backup and the originals that lie beside it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import peewee

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.originals import Original
from wenlian_desktop.storage import originals
from wenlian_desktop.storage.connection import connect, sentence
from wenlian_desktop.storage.durable import disk_error, refuse_long, settle_new, sync_file


def joined(backup: Path, target: Path) -> list[str]:
    """Make a new year file of a closed backup and its originals, whole or not at all.

    Returns the digests of attachments whose originals are not beside the backup, or damaged there; raises UserError.
    """
    refuse_long(target)
    if target.exists():
        raise UserError(f"“{target.name}”已经存在。", "没有改动它。", "请换一个文件名。")
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(backup, part)
        missing = _fill(part, backup)
        sync_file(part)
        settle_new(part, target)
    except OSError as fault:
        raise disk_error(f"恢复“{target.name}”", fault) from None
    except (peewee.PeeweeException, sqlite3.Error) as error:
        raise sentence(error) or error from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)
    return missing


def _fill(part: Path, backup: Path) -> list[str]:
    """Put the originals in, one a transaction; the digests of those that are not to be had."""
    with closing(connect(part, "rw")) as database:
        if originals.TABLE not in database.get_tables():
            return []  # a format that knew no attachments
        missing = []
        for sha256 in originals.named(database):
            content = originals.lying_beside(backup, sha256)
            if content is None:
                missing.append(sha256)
                continue
            with database.atomic("IMMEDIATE"):
                originals.put(database, [Original(sha256, content, sha256)])
        return missing
