"""Last year's problems and measures that this year has to answer (上年问题整改)."""

from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem
from wenlian_desktop.domain.records.year import Year

NO_MEASURE = "（上年没有写措施）"
OPEN_STATES = ("未开始", "进行中")  # a follow-up that is answered again next year


@dataclass(frozen=True)
class PendingFollowUp:
    """What is to be answered: the row it was said in, the problem, the measure, who is to do it."""

    uid: str
    problem: str | None
    measure: str
    responsible: str | None = None


def pending_follow_ups(before: Year) -> Iterator[PendingFollowUp]:
    """Each measure of a year with the problems it answers, problems without one, and follow-ups still open."""
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
