"""Year files of every format, stored as SQL text with the JSON dump of the program of that time.

`python -m tests.make.old_files` adds two of the current format: to be run when a migration has made a new one.
"""

import getpass
import platform
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from tests.make.pictures import png
from tests.make.year_files import write_sample
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.file.digest import digest
from wenlian_desktop.storage.file.migrations import current_format

FILES = ROOT / "tests" / "files"
DIGEST = "-- content digest "
ADDED_FIELDS = (
    (4, "explanation", "facts"),
    (5, "attachment", "in_report"),
    (5, "report", "large_annexes"),
)  # (format, record, field): filled in when a file is brought up


def stored_texts() -> list[Path]:
    """The SQL texts of all files, the oldest format first."""
    return sorted(FILES.glob("format_*/*.sql"), key=lambda path: (format_of(path), path.name))


def format_of(text: Path) -> int:
    """The format number of a stored text."""
    return int(text.parent.name.removeprefix("format_"))


def without_later_fields(records: dict[str, Any], text: Path) -> dict[str, Any]:
    """The records of a dump without the fields that came after the format of a text."""
    later = {(record, field) for number, record, field in ADDED_FIELDS if number > format_of(text)}
    return {
        name: [{key: value for key, value in row.items() if (name, key) not in later} for row in rows]
        for name, rows in records.items()
    }


def write_file(path: Path, text: Path) -> None:
    """Create the year file of a stored text."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(text.read_text("utf-8"))


def expected_digest(text: Path) -> str:
    """The content digest computed by the program of that time."""
    return text.read_text("utf-8").partition("\n")[0].removeprefix(DIGEST)


def store(path: Path, text: Path) -> None:
    """Store a year file as SQL text with its dump."""
    with closing(YearSession(path)) as session:
        dump = format_year(session.view)
    with closing(connect(path, "ro")) as database:
        lines = [f"{DIGEST}{digest(database)}"]
        lines += [f"PRAGMA {name} = {database.pragma(name)};" for name in ("application_id", "user_version")]
    with closing(sqlite3.connect(path)) as connection:
        lines += connection.iterdump()
    text.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    text.with_suffix(".json").write_text(dump, "utf-8", newline="\n")


def store_current(files: Path = FILES) -> list[Path]:
    """Store the sample year and an edited one in the current format; returns their texts."""
    folder = files / f"format_{current_format()}"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made:
        sample, worked = Path(made, "sample.wenlian"), Path(made, "worked.wenlian")
        write_sample(sample)
        write_file(worked, [text for text in stored_texts() if text.stem == "worked"][-1])
        with patch.object(getpass, "getuser", lambda: "张会计"), patch.object(platform, "node", lambda: "办公室电脑"):
            work_in(worked)
        return list(_kept((sample, worked), folder))


def _kept(paths: tuple[Path, ...], folder: Path) -> Iterator[Path]:
    for path in paths:
        text = folder / f"{path.stem}.sql"
        store(path, text)
        yield text


def work_in(path: Path) -> None:
    """Edit the year: features of the newest format should be used here."""
    with closing(YearSession(path)) as session:
        if is_closed(session.view):
            session.unseal("补充材料")
        report, activity = session.view.single(Report), session.view.rows(Activity)[0]
        session.enter(Ref("report", report.uid, "unit_head"), "李主席")
        session.attach(("activity", activity.uid), make_original("开幕.png", png())).result()
        session.enter(Ref("association", session.add("association"), "name"), "摄影家协会")
        session.delete("association", [session.view.rows(Association)[-1].uid])
        session.undo()
        session.enter(Ref("activity", activity.uid, "participants"), "很多人")
        rows = session.new_rows("reminder", 101)
        session.enter_block([(Ref("reminder", row.uid, "name"), f"催报{i}") for i, row in enumerate(rows)], rows=rows)
        session.delete("reminder", [row.uid for row in rows])
        session.enter(Ref("income_source", session.add("income_source"), "source"), "政府性基金预算财政拨款")
        unit = Ref("subordinate_unit", session.add("subordinate_unit"), "name")
        session.enter(unit, "区文艺活动中心")
        session.enter(Ref("building", session.add("building", name="文艺活动中心改造"), "approved_area"), "1200.5")
        session.add("report_definition", name="报人大", annexes="scores、goals", is_chosen=True)
        session.enter(Ref("report", report.uid, "filled_by"), "王科员", Origin.IMPORTED)
        note = session.view.note(Ref("report", report.uid, "filled_by"))
        assert note is not None
        session.change("注明出处", [RowChange(note, replace(note, source="2023年报告.docx 第1段"))])
        finding = next(each for each in session.findings() if each.code == "C43")
        session.explain(finding, "随下年度预算编制一并落实。", "张会计", date(2025, 3, 1))


if __name__ == "__main__":
    for kept in store_current():
        print(kept)
