"""已核 of a section of the report: who saw it and when, and whether it still prints what was seen."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from wenlian_desktop.domain.prose.text_diff import DiffPiece, diff_texts
from wenlian_desktop.domain.records.annotations import SectionReview
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.uids import derived_uid


class ReviewState(Enum):
    """Whether a section was reviewed, and whether it still prints the same."""

    OPEN = "未核"
    REVIEWED = "已核"
    CHANGED = "核后有改动"


@dataclass(frozen=True)
class SectionStatus:
    """The review of one section, if there is one, and the text it prints now."""

    node: str
    review: SectionReview | None
    printed: str

    @property
    def state(self) -> ReviewState:
        """未核, 已核, or 核后有改动."""
        if self.review is None:
            return ReviewState.OPEN
        return ReviewState.REVIEWED if self.review.printed == self.printed else ReviewState.CHANGED

    def changes(self) -> tuple[DiffPiece, ...]:
        """What was printed at the review against what is printed now; empty where that is the same."""
        if self.review is None or self.state is not ReviewState.CHANGED:
            return ()
        return diff_texts(self.review.printed or "", self.printed)


def find_review(year: Year, node: str) -> SectionReview | None:
    """The review of a section."""
    return next((each for each in year.rows(SectionReview) if each.node == node), None)


def write_review(year: Year, node: str, reviewer: str, on: date, printed: str) -> tuple[RowChange, ...]:
    """The change that marks a section as reviewed with what it prints now; none where nothing changes."""
    old = find_review(year, node)
    row = old or SectionReview(uid=derived_uid(SectionReview.spec.name, node), node=node)
    new = replace(row, reviewer=reviewer, reviewed_on=on, printed=printed)
    return (RowChange(old, new),) if new != old else ()


def withdraw_review(year: Year, node: str) -> tuple[RowChange, ...]:
    """The change that takes the review of a section back."""
    old = find_review(year, node)
    return (RowChange(old, None),) if old is not None else ()
