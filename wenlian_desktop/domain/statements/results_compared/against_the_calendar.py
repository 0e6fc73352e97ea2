"""Progress told to be above or below that of the calendar (序时进度), against the row of its table."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
CALENDAR = "序时"
PERIOD = r"(?:\d{1,2}月[末底]|[一二三四]季度[末底]?|上半年|前三季度|年[末底])"
ABOVE, BELOW = "高于|快于|超过|超|领先于", "低于|慢于|落后于|滞后于|未达到|不及"
CLAIM = re.compile(
    rf"(?P<periods>{PERIOD}(?:[、和]{PERIOD})*)(?:的)?(?:支出|执行|预算)*(?:进度|执行率)?(?:均|都|略|稍)*(?:(?P<above>{ABOVE})|(?P<below>{BELOW}))序时"
    r"(?:进度|要求)?(?:(?P<apart>\d+(?:\.\d+)?)个百分点)?",
    re.ASCII,
)
PROGRESS = re.compile("占|进度|执行率|比例|支出率")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{written}”，表中{name}的进度是{progress}，序时进度是{calendar}。",
    remedy="对照表中的进度改正。",
)
def progress_against_the_calendar(report: StatedReport) -> Hits:
    """“9月末进度低于序时进度0.56个百分点”, where the row of 9月末 has 75.56% and 75.00%."""
    tables = [each for each in report.tables if any(CALENDAR in head for head in each.heads)]
    for sentence in report.sentences if tables else ():
        for match in CLAIM.finditer(sentence.text) if CALENDAR in sentence.text else ():
            for row, progress, calendar in _rows(tables, re.findall(PERIOD, match["periods"])):
                apart = progress.value - calendar.value
                is_other_way = apart < 0 if match["above"] else apart > 0
                is_far = match["apart"] is not None and f"{float(abs(apart)):.2f}" != f"{float(match['apart']):.2f}"
                if is_other_way or is_far:
                    yield hit(
                        sentence.line, row.line,
                        written=match[0], name=row.name, progress=progress.text, calendar=calendar.text,
                    )  # fmt: skip
                    break


def _rows(tables: list[StatedTable], names: list[str]) -> Iterator[tuple[StatedRow, WrittenFigure, WrittenFigure]]:
    """The rows of these periods with their progress and that of the calendar."""
    for table in tables:
        calendar = next(at for at, head in enumerate(table.heads) if CALENDAR in head)
        own = [at for at in table.columns if PROGRESS.search(table.head(at)) and at != calendar]
        for row in table.rows if len(own) == 1 else ():
            progress, due = row.figure(own[0]), row.figure(calendar)
            if row.name in names and progress and due and progress.unit == due.unit == RATE:
                yield row, progress, due
