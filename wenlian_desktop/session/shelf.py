"""Years on the shelf: new ones, and years put in from a text."""

from datetime import datetime
from pathlib import Path

from wenlian_desktop.domain import interchange, schemes, scoring
from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.fields import Origin
from wenlian_desktop.domain.outline import SECTION_TITLES
from wenlian_desktop.domain.records.budget import Accounts
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.session.attaching import originals_in
from wenlian_desktop.session.steps import new_uid
from wenlian_desktop.storage.backups import made_at, newest_backup, newest_verified
from wenlian_desktop.storage.connection import FileBusy
from wenlian_desktop.storage.years import create

SUFFIX = ".wenlian"


def empty_year(number: int, name: str | None = None, short_name: str | None = None) -> Year:
    """A year with what every year has: the records held once, its rule set, one empty section for each heading."""
    at = interchange.STEP
    singles = [
        Report(uid=new_uid(), position=at, year=number),
        Department(uid=new_uid(), position=at, name=name, short_name=short_name),
        Accounts(uid=new_uid(), position=at),
    ]
    sections = [
        Section(uid=new_uid(), position=at * place, node=title) for place, title in enumerate(SECTION_TITLES, 1)
    ]
    return Year.of([*singles, scoring.frozen(new_uid(), at, schemes.shipped()[schemes.DEFAULT]), *sections])


def new(path: Path, number: int, name: str | None = None, short_name: str | None = None) -> None:
    """Make the file of a new year; raises UserError where it cannot be made."""
    create(path, empty_year(number, name, short_name), Step(new_uid(), f"新建{number}年度", ()))


def load(path: Path, text: str, files: Path | None = None) -> None:
    """Make a year file from the documented JSON; raises UserError naming what is wrong in it.

    `files` is a folder with the originals of its attachments, as `dump --files` writes them.
    """
    year = interchange.parsed(text)
    originals = () if files is None else originals_in(files, year)
    create(path, year, Step(new_uid(), "载入年度数据", (), Origin.IMPORTED), originals)


def read_text(path: Path) -> str:
    """The text of a JSON file; raises UserError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "请检查路径。") from None
    except (OSError, UnicodeDecodeError) as fault:
        raise UserError(f"读不出“{path.name}”（{fault}）。", "", "请检查文件，文字编码应为 UTF-8。") from None


def is_held(refusal: UserError) -> bool:
    """Whether a year could not be opened because somebody else has it open."""
    return isinstance(refusal, FileBusy)


def backup_to_look_at(path: Path) -> tuple[Path, datetime | None] | None:
    """The newest backup of a year that was found sound just now, and when it was made; None where there is none."""
    backup = newest_verified(path)
    return None if backup is None else (backup, made_at(backup))


def backed_up_at(path: Path) -> datetime | None:
    """When a year was backed up last; None where it never was."""
    backup = newest_backup(path)
    return None if backup is None else made_at(backup)
