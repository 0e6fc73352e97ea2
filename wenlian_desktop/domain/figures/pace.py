"""The pace of spending against official checkpoints (DOMAIN 3.1)."""

from datetime import date

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.numerals import percentage


@frozen
class Checkpoint:
    """The % of the full budget that should be spent by the end of a month, and the consequence if not."""

    month: int
    share: int
    consequence: str


# 四川's warning lines; 75 % at the end of September is Beijing's (京财绩效〔2022〕669 号).
CHECKPOINTS = (
    Checkpoint(4, 25, "有的地方以此为预警线"),
    Checkpoint(6, 40, "有的地方以此为预警线"),
    Checkpoint(8, 60, "有的地方以此为预警线"),
    Checkpoint(9, 75, "可能被列入绩效抽评"),
    Checkpoint(10, 80, "有的地方以此为预警线"),
)


def slow_spending(year: Year, today: date) -> str:
    """A sentence if the last past checkpoint was missed; else empty, also after the end of the year."""
    past = [each for each in CHECKPOINTS if each.month < today.month]
    full = derived.execution(year).full
    if year.number != today.year or not past or not full or full < 0:
        return ""
    point = past[-1]
    months = derived.spent_by_month(year)
    spent = sum(months[month] for month in range(1, point.month + 1))
    if spent * 100 >= full * point.share:
        return ""
    once = "（不含按“全年一次”登记的支出）" if derived.spent_without_month(year) else ""
    return f"到{point.month}月底预算执行率{percentage(spent, full)}{once}，不足{point.share}%，{point.consequence}。"
