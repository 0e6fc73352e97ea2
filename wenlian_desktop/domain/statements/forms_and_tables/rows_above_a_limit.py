"""How many rows of a small table are told to reach a limit, or to be below it: “执行率在95%以上的项目有2个”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.forms_and_tables.tables_beside import ColumnBeside, SmallTable, small_tables
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNTED = re.compile(
    r"(?P<limit>\d+(?:\.\d+)?)(?P<unit>%|分)(?:（含）)?(?:及|或)?以(?P<way>[上下])的[^，。；\d]{0,8}?(?:有|共|为|是)"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九])[个项家]",
    re.ASCII,
)
MARKS = re.compile("得分|评分|分数|打分|自评分|成绩")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{written}”，表中这样的有{rows}个。",
    remedy="对照表中各行数清，改正不符的一处。",
)
def rows_above_a_limit(report: StatedReport) -> Hits:
    """“95分以上的有2个”, above four rows of which three have more than 95."""
    for table in small_tables(report):
        for sentence in table.sentences:
            for told in COUNTED.finditer(sentence.text) if "以" in sentence.text else ():
                column = _column(table, told["unit"])
                counts = _counts(column, Fraction(told["limit"]), told["way"]) if column else ()
                if counts and written_count(told["count"]) not in counts:
                    places = (sentence.line, *(row.line for row in table.rows))
                    yield doubtful(*dict.fromkeys(places), written=told[0], rows=counts[0])


def _column(table: SmallTable, unit: str) -> ColumnBeside | None:
    """The one column of rates, or of scores."""
    rates = [each for each in table.columns if each.unit == RATE]
    scores = [each for each in table.columns if each.unit in ("", "分") and MARKS.search(each.head)]
    found = rates if unit == RATE else scores
    return found[0] if len(found) == 1 else None


def _counts(column: ColumnBeside, limit: Fraction, way: str) -> tuple[int, int]:
    """How many figures are on that side of a limit, with those that are equal to it and without them."""
    sign = 1 if way == "上" else -1
    apart = [(value - limit) * sign for value in column.values]
    return sum(each >= 0 for each in apart), sum(each > 0 for each in apart)
