"""Rows of a loaded year that nothing would ever show: refused, so that none is kept unseen."""

from collections import Counter
from collections.abc import Iterator

from wenlian_desktop.domain.interchange.year_json import NOTHING_WRITTEN
from wenlian_desktop.domain.records.annotations import FieldNote, SectionReview
from wenlian_desktop.domain.records.conclusions import OutlineCopy, RuleSet, ScoreEntry
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.errors import UserError

AT_MOST_ONE: tuple[type[Record], ...] = (RuleSet, OutlineCopy, LastYear)


def refuse_unseen(year: Year) -> None:
    """Raises UserError for the first row of a year of which another is used, or that belongs to nothing."""
    for sentence in (*_notes_of_nothing(year), *_reviews_of_nothing(year), *_more_than_one(year), *_scored_twice(year)):
        raise UserError(sentence, NOTHING_WRITTEN, "请改好后重试。")


def _notes_of_nothing(year: Year) -> Iterator[str]:
    for note in year.rows(FieldNote):
        if note.record == FieldNote.spec.name or year.row(str(note.record), note.row) is None:
            yield f"栏目备注是 {note.record} {note.row} 的“{note.field}”的，数据里没有这一条。"


def _reviews_of_nothing(year: Year) -> Iterator[str]:
    for number, review in enumerate(year.rows(SectionReview), 1):
        if review.node is None:
            yield f"{review.spec.label}第{number}条没有写明是哪一节的。"


def _more_than_one(year: Year) -> Iterator[str]:
    for cls in AT_MOST_ONE:
        if len(year.rows(cls)) > 1:
            yield f"{cls.spec.label}有{len(year.rows(cls))}条，只能有一条。"


def _scored_twice(year: Year) -> Iterator[str]:
    counts = Counter((entry.item, entry.line) for entry in year.rows(ScoreEntry) if entry.item)
    for (item, line), count in counts.items():
        if count > 1:
            project = f"（{row_title(year, 'budget_line', line)}）" if line else ""
            yield f"“{item}”{project}有{count}条人工评分，只能有一条。"
