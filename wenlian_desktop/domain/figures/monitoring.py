"""Mid-year monitoring (绩效运行监控): budget lines and indicators as of the end of a month."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import (
    BY_MONTH,
    BY_PAYMENT,
    BudgetChange,
    BudgetLine,
    Monitoring,
    MonthlyPlan,
    Payment,
)
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.numerals import percentage

DEFAULT_MONTH = 7  # 1-7月 (财预〔2019〕136 号); some places use June


def monitored_month(year: Year) -> int:
    """The last month of the monitoring: the most frequent one in its rows."""
    months = Counter(row.through for row in year.rows(Monitoring) if row.through)
    return months.most_common(1)[0][0] if months else DEFAULT_MONTH


def as_of(year: Year, month: int) -> Year:
    """The year without payments, monthly plans and budget changes after a month; those without date are kept."""
    last = (year.number, month)

    def is_later(day: date | None) -> bool:
        return day is not None and last[0] is not None and (day.year, day.month) > last

    removed = [
        *(row for row in year.rows(Payment) if is_later(row.paid_on)),
        *(row for row in year.rows(BudgetChange) if is_later(row.approved_on)),
        *(row for row in year.rows(MonthlyPlan) if row.month is not None and row.month > month),
    ]
    return year.with_changes(RowChange(row, None) for row in removed)


@dataclass(frozen=True)
class MonitoredLine:
    """A budget line as of the month, with its monitoring row; `computed_spent`: from payments or months."""

    line: BudgetLine
    execution: Execution
    computed_spent: int | None
    row: Monitoring | None

    @property
    def is_stated(self) -> bool:
        """Whether the spending is the stated one, since lines entered once for the year have no months."""
        return self.computed_spent is None and self.execution.spent is not None

    @property
    def contradiction(self) -> tuple[int, int] | None:
        """(stated, computed) in 分 if both are known and differ."""
        noted = self.row.spent if self.row is not None else None
        return None if noted is None or self.computed_spent in (None, noted) else (noted, self.computed_spent or 0)


def monitored_lines(year: Year) -> list[MonitoredLine]:
    """Every budget line in its order."""
    then = as_of(year, monitored_month(year))
    rows = {row.line: row for row in year.rows(Monitoring)}
    return [_monitored(then, line, rows.get(line.uid)) for line in then.rows(BudgetLine)]


def _monitored(then: Year, line: BudgetLine, row: Monitoring | None) -> MonitoredLine:
    execution = derived.line_execution(then, line)
    is_computed = line.mode in (BY_PAYMENT, BY_MONTH)
    computed_spent = execution.spent if is_computed else None
    noted = row.spent if row is not None else None
    spent = computed_spent if is_computed else noted
    return MonitoredLine(line, replace(execution, spent=spent), computed_spent, row)


def total_execution(lines: list[MonitoredLine]) -> Execution:
    """The sum of all lines."""
    return reduce(Execution.__add__, (each.execution for each in lines), Execution())


def total_forecast(lines: list[MonitoredLine]) -> int | None:
    """全年预计完成数 of all lines in 分; None if one is missing."""
    return derived.sum_or_none(*(each.row.forecast if each.row is not None else None for each in lines))


def monitored_indicators(year: Year) -> Iterator[tuple[BudgetLine | None, list[Indicator]]]:
    """The indicators of the department, then those of each project that has any."""
    for line in (None, *year.rows(BudgetLine)):
        own = [each for each in year.rows(Indicator) if each.line == (line.uid if line is not None else None)]
        if own:
            yield line, own


def progress(indicator: Indicator) -> str | None:
    """完成率 at mid-year, two decimals; None if unknown."""
    done = derived.completion_share(replace(indicator, actual=indicator.midyear))
    return None if done is None else percentage(done.numerator, done.denominator)
