"""How many rows of a table have a grade, as the text below counts them: “五个项目……其中4个为优、1个为良”."""

import re
from collections import Counter
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.recomputing.stated_scores import GRADES, HUNDRED, score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNTED = re.compile(
    "(?P<count>\\d{1,2}|[一二三四五六七八九十两]{1,2})[个项](?:项目|单位|指标)?(?:的)?(?:自评|评价)?(?:等级|等次|结果)?(?:均)?(?:(?:为|是|评为|得|达到|获评)“?|“)(?P<grade>优|良|中|差)(?:秀|好|等)?”?(?=[，。；、（级]|$)"
)
OTHER_LIMITS = re.compile("(?:85|95|75|70)分(?:及?以上|至)")
BEHIND, LEAST_ROWS = 3, 3


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，表中按得分是{right}个。",
    remedy="90分及以上为优，80分至90分为良，60分至80分为中，60分以下为差；另有规定的从其规定。",
)
def grades_of_a_table_are_counted(report: StatedReport) -> Hits:
    """The counts of the grades, which together are the rows of the table right above, are those of its scores."""
    for table in report.tables:
        scores = _scores(table)
        last = max((row.line for row in table.rows), default=0)
        for line in report.manuscript.normal if len(scores) >= LEAST_ROWS else ():
            if not 0 < line.number - last <= BEHIND or line.is_row or OTHER_LIMITS.search(line.text):
                continue
            told = {match["grade"]: match for match in COUNTED.finditer(line.text)}
            if len(told) < 2 or sum(written_count(each["count"]) for each in told.values()) != len(scores):
                continue
            for grade, match in told.items():
                count = written_count(match["count"])
                if count and scores.count(grade) != count:
                    yield doubtful(
                        line.number, *(row.line for row in table.rows), stated=match[0], right=Counter(scores)[grade]
                    )
                    break


def _scores(table: StatedTable) -> list[str]:
    """The grade of each row that has a score; none where a row has no score or one beyond a hundred."""
    column = score_column(table)
    figures = [row.figure(column) for row in table.rows if not row.is_total] if column is not None else []
    values = [figure.value for figure in figures if figure]
    if len(values) != len(figures) or not all(HUNDRED // 2 <= value <= HUNDRED for value in values):
        return []
    return [next(name for name, least in GRADES if value >= least) for value in values]
