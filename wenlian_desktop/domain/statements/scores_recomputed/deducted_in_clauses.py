"""What the text deducts from an indicator, against its row in the table: full marks less the score."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, WrittenFigure, number
from wenlian_desktop.domain.statements.scores_recomputed.parts_of_the_total import MARKS_HEAD, SCORE_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
Row = tuple[StatedRow, WrittenFigure, WrittenFigure]  # its full marks and its score
DEDUCTED = re.compile("扣(?:减|除|了|去)?(?:分)?$")
EACH = re.compile("每|最多|至多|各扣|不扣|标准|[两二三四五几多]项|合计|共")
LEAST_NAME = 4


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”写扣{stated}，表中满分{full}、得{score}，应扣{right}分。",
    remedy="核对扣分和得分，改正不符的一处。",
)
def deducted_in_clauses(report: StatedReport) -> Hits:
    """“居民满意度……酌情扣0.25分”, where the table has 10 and 9.85."""
    rows = list(_rows(report))
    told = [one for sentence in report.sentences if "扣" in sentence.text for one in _told(sentence, rows)]
    for row, each in told:
        _, full, score = row
        is_alone = sum(one[0] is row for one in told) == 1
        if is_alone and each.value != full.value - score.value:
            right = number(full.value - score.value, 2)
            yield hit(
                each.line, row[0].line,
                name=row[0].name, stated=each.text, full=full.text, score=score.text, right=right,
            )  # fmt: skip


def _rows(report: StatedReport) -> Iterator[Row]:
    """The rows of indicators with a name of their own."""
    for table in report.tables:
        marks = [at for at, head in enumerate(table.heads) if MARKS_HEAD.search(head)]
        got = [at for at, head in enumerate(table.heads) if SCORE_HEAD.search(head)]
        for row in table.rows if len(marks) == len(got) == 1 else ():
            full, score = row.figure(marks[0]), row.figure(got[0])
            if full and score and not row.is_total and len(row.name) >= LEAST_NAME:
                yield row, full, score


def _told(sentence: Sentence, rows: list[Row]) -> Iterator[tuple[Row, Statement]]:
    """The one deduction of a clause that begins with the name of a row."""
    for clause in re.finditer("[^；。]+", sentence.text):
        own = [row for row in rows if clause[0].startswith(row[0].name)]
        points = [
            each for each in sentence.statements
            if clause.start() <= each.quantity.start < clause.end() and each.unit == POINTS
        ]  # fmt: skip
        is_told = len(own) == len(points) == 1 and DEDUCTED.search(points[0].label) is not None
        if is_told and not points[0].is_about and not EACH.search(clause[0]):
            yield own[0], points[0]
