"""恢复: a year file made anew from a package, a backup, SQL text or CSV, never over an existing file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.file import backups
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.new_file import made_aside
from wenlian_desktop.storage.file.original_store import folders_of
from wenlian_desktop.storage.package import attachment_bytes, bag
from wenlian_desktop.storage.package.attachment_bytes import Originals
from wenlian_desktop.storage.package.consistency import YEAR_FILES, copied, only_file, read_csv, read_sql, upgraded
from wenlian_desktop.storage.package.raw_tables import BYTES, Contents, contents_of
from wenlian_desktop.storage.package.rebuild import NOTHING_MADE, rebuild
from wenlian_desktop.storage.package.verify_bag import flaws_of

ATTACHMENTS = "附件"
KINDS = "可以用归档包（文件夹）、备份或年度文件（.wenlian）、归档包里的 .sql 文件或 csv 文件夹。"


@dataclass(frozen=True)
class Restored:
    """The new file, and how many attachments it names whose bytes were not at hand."""

    path: Path
    missing: int

    def __str__(self) -> str:
        lacking = f"有{self.missing}件佐证材料没有找到原件。" if self.missing else ""
        return f"已恢复：{self.path}\n{lacking}内容与来源一致，已经核对。"


def restore(source: Path, target: Path, files: Path | None = None) -> Restored:
    """Make a year file; `files`: the folder of attachments, else the one beside the source. Raises UserError."""
    with made_aside(target, "恢复") as part, _read(source, files) as (contents, bytes_of):
        wanted = attachment_bytes.referred_to(contents)
        rebuild(part, contents, bytes_of)
    return Restored(target, len(wanted - set(bytes_of)))


@contextmanager
def _read(source: Path, files: Path | None) -> Iterator[tuple[Contents, Originals]]:
    if not source.exists():
        raise UserError(f"找不到“{source.name}”。", "", "请检查路径。")
    if source.is_dir() and bag.is_bag(source):
        _refuse_flawed(source)
        with copied(only_file(source, YEAR_FILES)) as database:
            yield _out_of(database, None)
    elif source.is_dir():
        contents = read_csv(source)
        yield contents, _beside(contents, files or _attachments_near(source))
    elif source.suffix.lower() == ".sql":
        contents = read_sql(source)
        yield contents, _beside(contents, files or _attachments_near(source))
    elif source.suffix.lower() == ".wenlian":
        with upgraded(source, backups.told_digest(source)) as database:
            yield _out_of(database, files or _originals_near(source))
    else:
        raise UserError(f"不能从“{source.name}”恢复。", NOTHING_MADE, KINDS)


def _refuse_flawed(package: Path) -> None:
    flaws = flaws_of(package)
    if flaws:
        more = f"另有{len(flaws) - 1}处。" if len(flaws) > 1 else ""
        raise UserError(f"归档包核验没有通过。{flaws[0]}{more}", NOTHING_MADE, "核验归档包可以看到全部问题。")


def _out_of(database: SqliteDatabase, files: Path | None) -> tuple[Contents, Originals]:
    """What a year file holds, with the bytes that lie beside it."""
    contents = contents_of(database, digest(database))
    own = attachment_bytes.digests_in(database) if database.table_exists(BYTES) else []
    beside = _beside(contents, files)
    held = {sha256: _held(database, sha256, beside.get(sha256)) for sha256 in own}
    return contents, {**beside, **held}


def _held(database: SqliteDatabase, sha256: str, spare: attachment_bytes.Read | None) -> attachment_bytes.Read:
    """The bytes in the file, or those beside it where they are damaged."""

    def read() -> bytes:
        try:
            return attachment_bytes.bytes_in(database, sha256)
        except UserError:
            if spare is None:
                raise
            return spare()

    return read


def _beside(contents: Contents, folder: Path | None) -> Originals:
    """The files of a folder that attachments name, and those kept although no row speaks of them."""
    if folder is None:
        return {}
    wanted = attachment_bytes.referred_to(contents)
    editions = [text for text in contents.column("edition", "content") if isinstance(text, str)]
    apart = attachment_bytes.within(folder / attachment_bytes.UNREFERRED)
    return {
        sha256: read
        for sha256, read in attachment_bytes.within(folder).items()
        if sha256 in wanted or sha256 in apart or any(sha256 in text for text in editions)
    }


def _attachments_near(source: Path) -> Path | None:
    """附件 beside the .sql file or the csv folder."""
    folder = source.parent / ATTACHMENTS
    return folder if folder.is_dir() else None


def _originals_near(source: Path) -> Path | None:
    """原件 beside a backup or beside the backups of a year, or the 附件 of a package whose year file this is."""
    near = (*reversed(folders_of(source)), source.parent / ATTACHMENTS)
    return next((folder for folder in near if folder.is_dir()), None)
