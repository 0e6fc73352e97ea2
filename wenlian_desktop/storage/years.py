"""Making a year file: whole or not at all, never over an existing one."""

import sqlite3
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

import peewee

from wenlian_desktop.domain.editions import is_closed
from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.originals import Original
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.storage import originals, trail
from wenlian_desktop.storage.connection import APPLICATION_ID, connect, sentence
from wenlian_desktop.storage.digest import digest
from wenlian_desktop.storage.durable import disk_error, refuse_long, settle_new
from wenlian_desktop.storage.migrating import migrate, unguarded
from wenlian_desktop.storage.rows_io import write_all


def create(path: Path, year: Year, step: Step, files: Iterable[Original] = ()) -> None:
    """Write a new year file with the originals of its attachments; `step` names how it came to be (新建, 载入).

    Raises UserError, then there is no file.
    """
    refuse_long(path)
    if path.exists():
        raise UserError(f"“{path.name}”已经存在。", "没有改动它。", "请换一个文件名。")
    part = path.with_name(f".{path.name}.part")
    try:
        _fill(part, year, step, files)
        settle_new(part, path)
    except OSError as fault:
        raise disk_error(f"建立“{path.name}”", fault) from None
    except (peewee.PeeweeException, sqlite3.Error) as error:
        raise sentence(error) or error from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)


def _fill(part: Path, year: Year, step: Step, files: Iterable[Original]) -> None:
    part.unlink(missing_ok=True)
    database = connect(part, "rwc")
    try:
        database.pragma("application_id", APPLICATION_ID)
        migrate(database)
        with database.atomic("IMMEDIATE"), unguarded(database) if is_closed(year) else nullcontext():
            write_all(database, year)
            originals.put(database, files)
            trail.append_whole(database, step, digest(database))
    finally:
        database.close()
