"""Last year's problems and measures that need a follow-up this year (上年问题整改)."""

from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem
from wenlian_desktop.domain.records.year import Year

NO_MEASURE = "（上年没有写措施）"
OPEN_STATES = ("未开始", "进行中")  # follow-ups with these states are carried over again


@dataclass(frozen=True)
class PendingFollowUp:
    """A pending follow-up: uid of its row, problem, measure, who is responsible."""

    uid: str
    problem: str | None
    measure: str
    responsible: str | None = None


def pending_follow_ups(before: Year) -> Iterator[PendingFollowUp]:
    """The measures of a year with their problems, problems without measures, and follow-ups still open."""
    problems, answered = before.rows(Problem), set()
    for measure in before.rows(Measure):
        answered |= set(measure.problems)
        of = [found.content for uid in measure.problems if (found := problems.find(uid)) and found.content]
        if measure.content:
            yield PendingFollowUp(measure.uid, "\n".join(of) or None, measure.content, measure.responsible)
    for problem in problems:
        if problem.content and problem.uid not in answered:
            yield PendingFollowUp(problem.uid, problem.content, NO_MEASURE)
    for row in before.rows(FollowUp):
        if row.measure and row.status in OPEN_STATES:
            yield PendingFollowUp(row.uid, row.problem, row.measure, row.responsible)
