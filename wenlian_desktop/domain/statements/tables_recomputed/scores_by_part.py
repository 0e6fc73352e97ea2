"""Scores told in the text for a part of the indicators, against the rows of that part in the table of scores."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, NO_SCORE, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
LEAST_NAME = 2
OF_SEVERAL = re.compile("各占|分别|依次|、")  # 甲、乙分别得19.56分、58.73分
MOST_APART = 5  # points: further off, it is the score of something else


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”写{stated}，表中这部分的得分之和为{sum}分。",
    remedy="核对各项得分和小计，改正不符的一处。",
)
def scores_of_parts(report: StatedReport) -> Hits:
    """The score of a first-level indicator in the text is the sum of its rows in the table."""
    sums = [each for table in report.tables for each in _sums(table)]
    rows = [each for table in report.tables for each in _rows(table)]
    rows = [each for each in rows if sum(each[0] == one[0] for one in rows) == 1]
    for each, label in _scores_told(report) if sums or rows else ():
        if FULL_MARKS.search(label) or NO_SCORE.search(label) or OF_SEVERAL.search(label) or each.depth:
            continue
        own = [(name, total, lines) for name, total, lines in sums if label.startswith(name)]
        own = own or [one for one in rows if label.startswith(one[0]) and OWN_SCORE.fullmatch(label, len(one[0]))]
        for name, total, lines in own[:1]:
            if each.value != total and abs(each.value - total) < MOST_APART:
                yield hit(each.line, *lines, name=name, stated=each.text, sum=number(total, 2))


def _scores_told(report: StatedReport) -> Iterator[tuple[Statement, str]]:
    """Each score with the words that name it: “管理40分得38.32分” tells one, not two."""
    for sentence in report.with_figures(1):
        outs = {at: full for at in range(len(sentence.statements)) if (full := _full_mark(sentence.statements, at))}
        for at, each in enumerate(sentence.statements):
            if each.unit == POINTS and at + 1 not in outs:
                yield each, outs[at].label if at in outs else each.label or each.between


OWN_SCORE = re.compile("(?:实际|自评|实)?得分?(?:为|是)?")
THEN_SCORE = re.compile("，?(?:实际|自评|评价|最终|实)?(?:得分|得了?)(?:为|是)?")


def _full_mark(found: Sequence[Statement], at: int) -> Statement | None:
    """“管理40分得38.32分”: what a score is told to be out of, right before it."""
    before = found[at - 1] if at else None
    is_pair = before is not None and before.unit == found[at].unit == POINTS
    return before if is_pair and THEN_SCORE.fullmatch(found[at].between) else None


def _rows(table: StatedTable) -> Iterator[tuple[str, Fraction, tuple[int, ...]]]:
    """Each row by its own name: (name, score, lines)."""
    column = score_column(table)
    for row in table.rows if column is not None else ():
        figure = row.figure(column)
        if figure is not None and len(row.name) >= LEAST_NAME and not row.is_total:
            yield row.name, figure.value, (row.line,)


def _sums(table: StatedTable) -> Iterator[tuple[str, Fraction, tuple[int, ...]]]:
    """The rows that share the words of the first column, told once or in each of them: (words, score, lines)."""
    column = score_column(table)
    if column is None or len(table.heads) < 3 or not table.heads[1]:
        return
    name, total, lines = "", Fraction(0), list[int]()
    for row in table.rows:
        first = row.words(0)
        figure = row.figure(column)
        if figure is None or row.is_total or re.fullmatch(r"\d*", row.words(1) or "1"):
            first = first if figure is None else "　"
        if first and first != name:
            if len(lines) > 1 and len(name) >= LEAST_NAME:
                yield name, total, tuple(lines)
            name, total, lines = first, Fraction(0), []
        if figure is not None and name != "　":
            total += figure.value
            lines.append(row.line)
    if len(lines) > 1 and len(name) >= LEAST_NAME:
        yield name, total, tuple(lines)
