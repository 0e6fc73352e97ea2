"""Tables with a score and a grade in each row."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.recomputing.stated_scores import GRADES, HUNDRED, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
GRADE_HEAD = re.compile("等[级次]|档次|评定")
LEAST_RIGHT = 2  # rows by which the limits are those of the trade


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”{score}分属于“{right}”，等级写成“{grade}”。",
    remedy="90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差；另有规定的从其规定。",
)
def grades_of_rows(report: StatedReport) -> Hits:
    """Each row has the grade of its score, where the others have."""
    for table in report.tables:
        grade_at = next((at for at, head in enumerate(table.heads) if GRADE_HEAD.search(head)), None)
        score_at = score_column(table) or next(
            (at for at in table.columns if re.search("总分|评分|分数|成绩", table.head(at))), None
        )
        told = [
            (row, row.figure(score_at), row.words(grade_at).strip()[:1]) for row in table.rows if grade_at and score_at
        ]
        graded = [(row, score.value, grade) for row, score, grade in told if score and grade in dict(GRADES)]
        wrong = [each for each in graded if each[1] <= HUNDRED and _grade(each[1]) != each[2]]
        if len(wrong) == 1 and len(graded) - 1 >= LEAST_RIGHT:
            row, value, grade = wrong[0]
            yield hit(row.line, name=row.name, score=number(value, 2), right=_grade(value), grade=grade)


def _grade(value: Fraction) -> str:
    return next(name for name, least in GRADES if value >= least)
