"""Year files: create, load from JSON, status, backup."""

from contextlib import closing
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from wenlian_desktop.domain.interchange import year_json
from wenlian_desktop.domain.interchange.editions import closing_edition
from wenlian_desktop.domain.interchange.unseen_rows import refuse_unseen
from wenlian_desktop.domain.records.budget import Accounts
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError, error_reason
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.outline import SECTION_TITLES
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.attaching import find_originals
from wenlian_desktop.session.scheduling import upcoming_reminders
from wenlian_desktop.session.settings import RecentYear, Summary
from wenlian_desktop.storage.file import lock_file, read_once
from wenlian_desktop.storage.file.backups import BY_HAND, backup_time, newest_backup, newest_intact_backup
from wenlian_desktop.storage.file.connection import FileBusy
from wenlian_desktop.storage.file.create_year import create_year_file
from wenlian_desktop.storage.file.writer import ImmediateExecutor, Writer
from wenlian_desktop.storage.outside.plain_file import read_plain

MAX_JSON_BYTES = 200_000_000  # bytes: a year of 100,000 payments has 50 million


class FileState(Enum):
    """The state of a year's file; only an existing file that is not in use is read."""

    READ = "读过"
    MISSING = "文件不在"
    IN_USE = "由他人打开"
    UNREADABLE = "读不出"


@frozen
class YearStatus:
    """The status of a year: state, last known summary, and a message where it cannot be read."""

    state: FileState
    summary: Summary | None = None
    message: str = ""


def status_of(year: RecentYear) -> YearStatus:
    """The current status of a recent year. The file is not written to, and not read again where unchanged."""
    path = Path(year.path)
    if not year.exists:
        return YearStatus(FileState.MISSING, year.summary)
    try:
        if (
            year.summary is not None
            and not lock_file.exists(path)
            and _size_and_time(path) == _known_size_and_time(year.summary)
        ):
            return YearStatus(FileState.READ, year.summary)
        return YearStatus(FileState.READ, summarize(path))
    except FileBusy as refusal:
        owner = lock_file.read(path)
        return YearStatus(FileState.IN_USE, year.summary, f"已由 {owner} 打开。" if owner else str(refusal))
    except (UserError, OSError) as refusal:
        return YearStatus(FileState.UNREADABLE, year.summary, str(refusal))


def summarize(path: Path) -> Summary:
    """The summary of a year file; raises UserError where it cannot be read, FileBusy where it is in use.

    The file is closed again immediately.
    """
    from wenlian_desktop.domain.scoring import ledger

    size, changed = _size_and_time(path)
    year = read_once.read_year_file(path)
    edition, year_ledger = closing_edition(year), ledger.score_year(year, ledger.scheme_of(year))
    return Summary(
        edition.number if edition else None, str(year_ledger.score) if year_ledger.is_known else "", size, changed
    )


def _size_and_time(path: Path) -> tuple[int, str]:
    """(size in bytes, modification time), to detect changes without reading."""
    status = path.stat()
    return status.st_size, datetime.fromtimestamp(status.st_mtime).isoformat()


def _known_size_and_time(known: Summary) -> tuple[int, str]:
    return known.size, known.changed


def empty_year(number: int, name: str | None = None, short_name: str | None = None, today: date | None = None) -> Year:
    """A year with its single records, the default scheme, and one empty section for each heading.

    `today`: add the customary reminders (年度日程) that are due then or later; None: add none.
    """
    from wenlian_desktop.domain.scoring import ledger, schemes

    position = POSITION_STEP
    singles = [
        Report(uid=new_uid(), position=position, year=number),
        Department(uid=new_uid(), position=position, name=name, short_name=short_name),
        Accounts(uid=new_uid(), position=position),
    ]
    sections = [
        Section(uid=new_uid(), position=position * index, node=title) for index, title in enumerate(SECTION_TITLES, 1)
    ]
    scheme = ledger.rule_set_row(new_uid(), position, schemes.shipped_scheme_texts()[schemes.DEFAULT])
    reminders = upcoming_reminders(number, today) if today is not None else []
    return Year.of([*singles, scheme, *sections, *reminders])


def new(path: Path, number: int, name: str | None = None, short_name: str | None = None) -> None:
    """Create the file of a new year; raises UserError."""
    create_year_file(path, empty_year(number, name, short_name, date.today()), Step(new_uid(), f"新建{number}年度", ()))


def load(path: Path, text: str, files: Path | None = None) -> None:
    """Create a year file from JSON (format: db/README.md); raises UserError.

    `files`: a folder with the originals of its attachments, as written by `dump --files`.
    """
    year = year_json.parse_year(text)
    refuse_unseen(year)
    originals = () if files is None else find_originals(files, year)
    create_year_file(path, year, Step(new_uid(), "载入年度数据", (), Origin.IMPORTED), originals)


def read_text(path: Path) -> str:
    """The text of a JSON file; raises UserError where it is no plain file or cannot be read."""
    try:
        return read_plain(path, MAX_JSON_BYTES, "").decode("utf-8-sig")
    except FileNotFoundError:
        raise UserError(f"找不到“{path.name}”。", "", "请检查路径。") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"读不出“{path.name}”（{error_reason(error)}）。", "", "请检查文件，文字编码应为 UTF-8。"
        ) from None


def is_in_use(refusal: UserError) -> bool:
    """Whether a year could not be opened because it is open elsewhere."""
    return isinstance(refusal, FileBusy)


def readable_backup(path: Path) -> tuple[Path, datetime | None] | None:
    """The newest intact backup of a year and its time; None where there is none."""
    backup = newest_intact_backup(path)
    return None if backup is None else (backup, backup_time(path, backup))


def back_up(path: Path) -> Path | None:
    """Make a verified backup of a year that is not open; None where the content is unchanged. Raises UserError."""
    with closing(Writer(path, ImmediateExecutor())) as writer:
        return writer.back_up(BY_HAND).result()


def last_backup_time(path: Path) -> datetime | None:
    """The time of the last backup; None where there is none."""
    backup = newest_backup(path)
    return None if backup is None else backup_time(path, backup)
