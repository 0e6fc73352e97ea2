"""Figures that are typed in a second place: monitoring, series of activities, coefficients."""

from fractions import Fraction

from wenlian_desktop.domain.figures import derived, monitoring
from wenlian_desktop.domain.records.activities import CANCELLED, FORWARD, Activity, Indicator
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, BudgetLine, Monitoring, MonthlyPlan, Payment
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.sources.tie import Tie, Ties, tie_to
from wenlian_desktop.domain.values.fields import HUNDRED_PERCENT

SERIES_FIGURES = (
    *Activity.spec.names(lambda field: field.summed),
    *("volunteers", "participants", "budget", "cost"),
)


def copied_ties(year: Year) -> Ties:
    """The ties of figures typed twice."""
    yield from year.kept(_monitoring_ties, Monitoring, BudgetLine, Payment, MonthlyPlan, FieldNote)
    yield from year.kept(_series_ties, Activity)
    yield from year.kept(_coefficient_ties, Indicator)


def _monitoring_ties(year: Year) -> list[Tie]:
    """What was spent up to the month is that of the payments or months up to it."""
    return list(_of_monitoring(year))


def _of_monitoring(year: Year) -> Ties:
    month = monitoring.monitored_month(year)
    for row in year.rows(Monitoring):
        line = year.rows(BudgetLine).find(row.line) if row.spent is not None else None
        spent = derived.spent(year, line) if line is not None and line.mode in (BY_MONTH, BY_PAYMENT) else None
        if line is not None and spent is not None:
            later = sum(fen for at, fen in derived.line_months(year, line).items() if at > month)
            what = f"截至{month}月的支出登记"
            yield tie_to(row, "spent", Fraction(spent - later), what, (ref_to(line, "mode"),))


def _series_ties(year: Year) -> list[Tie]:
    return list(_of_series(year))


def _of_series(year: Year) -> Ties:
    """A figure of a series (系列活动) is the sum of its parts, where they have any."""
    activities = year.rows(Activity)
    for uid, parts in activities.cached(_parts).items():
        whole = activities.find(uid)
        for field in SERIES_FIGURES if whole is not None and whole.status != CANCELLED else ():
            total = derived.sum_counts(getattr(part, field) for part in parts)
            if whole is not None and total is not None and getattr(whole, field) is not None:
                sources = tuple(ref_to(part, field) for part in parts if getattr(part, field) is not None)
                yield tie_to(whole, field, Fraction(total.number), "各单元合计", sources, is_least=bool(total.mark))


def _parts(activities: Rows[Activity]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in activities:
        if activity.series and activity.series != activity.uid and activity.status != CANCELLED:
            found.setdefault(activity.series, []).append(activity)
    return found


def _coefficient_ties(year: Year) -> list[Tie]:
    return list(_of_coefficients(year))


def _of_coefficients(year: Year) -> Ties:
    """得分系数 of a goal that was missed: the part of it that was reached, where it is given so at all."""
    for indicator in year.rows(Indicator):
        share = derived.completion_share(indicator)
        given = indicator.coefficient
        if given is not None and share is not None and indicator.direction == FORWARD and given % 100:
            places = ref_to(indicator, "target"), ref_to(indicator, "actual")
            yield tie_to(indicator, "coefficient", min(share, Fraction(1)) * HUNDRED_PERCENT, "完成率", places)
