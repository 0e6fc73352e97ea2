"""What each new process would work out anew is worked out before the runs are forked; faults are only met after it."""

import gc
import importlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

from playhouse.migrations import Migration

from wenlian_desktop.storage.file import schema
from wenlian_desktop.storage.file.migrations import MIGRATIONS, current_format


@cache
def warm() -> None:
    """The schemas of all formats, and the migrations read."""
    for version in range(1, current_format() + 1):
        schema.of_format(version)
    Migration.load = cache(Migration.load)  # each run gets modules of which nothing was used yet
    for migration in Migration.load_directory(str(MIGRATIONS)):
        migration.load()


def import_late(names: Iterable[str]) -> None:
    """Import what an operation imports while it runs."""
    for name in names:
        with suppress(ImportError):  # some names stand for what is no module of its own
            importlib.import_module(name)
    gc.collect()
    gc.freeze()  # a collection in a fork would touch, and so copy, every page
