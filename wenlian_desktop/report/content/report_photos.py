"""The photos that a report prints: those of its activities that are marked for it, and the list of all materials."""

from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.figures.reported_activities import listed_activities
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import PICTURES, suffix_of
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.runs import Derivation, Run
from wenlian_desktop.report.content.document import Cell, Column, Photograph, Photographs, Row, Table

EVIDENCE_TITLE = "佐证材料目录"
NUMBER = Derivation("佐证材料目录的序号")
IN_A_ROW = 2
COLUMNS = (
    Column("序号", 11), Column("材料名称", 70), Column("类别", 24), Column("所属", 62), Column("说明", 36),
    Column("形成日期", 30),
)  # fmt: skip


def photographs(year: Year, theme: Theme | None) -> Iterator[Photographs]:
    """The marked photos of a theme's activities, two to a row, in the order of the activities."""
    shown = [photo for activity in listed_activities(year, theme) for photo in _photos(year, activity)]
    for start in range(0, len(shown), IN_A_ROW):
        yield Photographs(tuple(shown[start : start + IN_A_ROW]))


def _photos(year: Year, activity: Activity) -> Iterator[Photograph]:
    numbers = year.cached(_numbers)
    for row in year.rows(Attachment):
        if is_printed(row) and (row.owner_record, row.owner_uid) == (Activity.spec.name, activity.uid):
            words = Run(row.caption or activity.name or row.name or "", ref_to(row, "caption"))
            number = Run(f"（佐证材料{numbers[row.uid]}）", NUMBER)
            yield Photograph(row.sha256 or "", (words, number))


def is_printed(row: Attachment) -> bool:
    """Whether an attachment is a picture that is marked for the report."""
    return bool(row.in_report and row.sha256) and suffix_of(row.name or "") in PICTURES


def _numbers(year: Year) -> dict[str, int]:
    return {row.uid: number for number, row in enumerate(year.rows(Attachment), 1)}


def evidence_table(year: Year) -> Table | None:
    """All materials with their numbers; None unless the text refers to one by its number."""
    themes = (*year.rows(Theme), None)
    if not any(True for theme in themes for _ in photographs(year, theme)):
        return None
    return Table("", "", COLUMNS, tuple(_rows(year, list(year.rows(Attachment)))))


def _rows(year: Year, materials: Sequence[Attachment]) -> Iterator[Row]:
    for number, row in enumerate(materials, 1):
        owner = row_title(year, row.owner_record, row.owner_uid) if row.owner_record and row.owner_uid else ""
        day = format_date(row.taken_on) if row.taken_on else ""
        yield (
            _cell(str(number), NUMBER), _cell(row.name or "", ref_to(row, "name")),
            _cell(row.kind or "", ref_to(row, "kind")), _cell(owner, NUMBER),
            _cell(row.caption or "", ref_to(row, "caption")), _cell(day, ref_to(row, "taken_on")),
        )  # fmt: skip


def _cell(text: str, source: Derivation | Ref) -> Cell:
    return Cell((Run(text, source),) if text else ())
