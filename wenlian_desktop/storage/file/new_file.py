"""A new file: written under a temporary name, renamed when complete, never over an existing file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file.atomic_write import discard, disk_error, link_into_place, refuse_long_path
from wenlian_desktop.storage.file.connection import DATABASE_ERRORS, database_error


@contextmanager
def create_atomically(path: Path, what: str) -> Iterator[Path]:
    """Yield a temporary path; it is renamed to `path` after the block, or deleted on failure. Raises UserError.

    `what`: the operation for the error message: 建立, 恢复.
    """
    refuse_long_path(path)
    if path.exists() or path.is_symlink():
        raise UserError(f"“{path.name}”已经存在。", "没有改动它。", "请换一个文件名。")
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        yield part
        link_into_place(part, path)
    except OSError as fault:
        raise disk_error(f"{what}“{path.name}”", fault) from None
    except DATABASE_ERRORS as error:
        raise database_error(error) or error from error
    finally:
        for each in (part, part.with_name(part.name + "-journal")):
            discard(each)
