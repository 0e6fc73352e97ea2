"""Checks of impossible figures and days: negative amounts, shares above 100 %, an end before its begin."""

import re
from decimal import Decimal

from wenlian_desktop.domain.figures.derived import is_held, line_execution
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import BudgetChange, BudgetLine
from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.records.limits import is_valid_limit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Level, hit, rule
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import HUNDRED_PERCENT
from wenlian_desktop.domain.values.thresholds import LIMITS, MAX_LIMIT

UNBOUND = re.compile("增|降|减|变动|差异|执行率|完成率|同比|比上年|控制率")  # rates that may be outside 0 to 100 %


@rule(
    "C15",
    Level.WARNING,
    on=Year,
    says={
        "amount": "“{name}”的{amount_name}为{amount:万元}万元，小于0。",
        "share": "{place}为{share}%，大于100%。",
        "rate": "指标“{name}”的{value_name}为{value:数}%，不在0至100%之间。",
    },
    remedy="核对该数：金额不应为负，占整体的比率不应大于100%。",
)
def figures_within_bounds(year: Year) -> YearHits:
    """Budgets and spending are not negative, shares between 0 and 100 %."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        for label, fen, field in (("全年预算", done.full, "initial_fiscal"), ("支出", done.spent, "mode")):
            if fen is not None and fen < 0:
                yield hit(ref_to(line, field), kind="amount", name=line.name, amount_name=label, amount=fen)
    for survey in year.rows(Survey):
        yield from _share(year, survey, "target")
    for indicator in year.rows(Indicator):
        yield from _share(year, indicator, "coefficient")
        yield from _rates(indicator)


def _share(year: Year, row: Survey | Indicator, field: str) -> YearHits:
    value, ref = getattr(row, field), ref_to(row, field)
    if value is not None and value > HUNDRED_PERCENT:
        yield hit(ref, kind="share", place=describe_field(year, ref), share=Decimal(value).scaleb(-2))


def _rates(indicator: Indicator) -> YearHits:
    if indicator.unit != "%" or UNBOUND.search(indicator.name or ""):
        return
    for field, label in (("target", "年度指标值"), ("actual", "完成值")):
        value = getattr(indicator, field)
        if value is not None and not 0 <= value <= 100:
            yield hit(ref_to(indicator, field), kind="rate", name=indicator.name, value_name=label, value=value)


@rule(
    "D23",
    Level.ERROR,
    on=Year,
    says="活动“{name}”的结束日期{ended:日}在开始日期{started:日}以前。",
    remedy="改正开始日期或结束日期。",
)
def activities_end_after_they_begin(year: Year) -> YearHits:
    """No activity ends before it begins."""
    for each in year.rows(Activity):
        if each.started and each.ended and each.ended < each.started:
            places = ref_to(each, "ended"), ref_to(each, "started")
            yield hit(*places, name=each.name, started=each.started, ended=each.ended)


@rule(
    "D24",
    Level.WARNING,
    on=Year,
    says={
        "activity": "活动“{name}”的日期在{other}年，评价年度是{year}年。",
        "change": "预算调整的批复日期{day:日}在{other}年，评价年度是{year}年。",
    },
    remedy="改正日期，或把不属于本年度的一条删去。",
)
def days_are_of_the_year(year: Year) -> YearHits:
    """An activity that was held, and a change of the budget, belong to the year; one may begin before it."""
    number = year.number
    if number is None:
        return
    for each in filter(is_held, year.rows(Activity)):
        days = [(day, name) for name in ("started", "ended") if (day := getattr(each, name))]
        if days and all(day.year != number for day, _ in days):
            yield hit(ref_to(each, days[0][1]), kind="activity", name=each.name, other=days[0][0].year, year=number)
    for change in year.rows(BudgetChange):
        if change.approved_on is not None and change.approved_on.year != number:
            day = change.approved_on
            yield hit(ref_to(change, "approved_on"), kind="change", day=day, other=day.year, year=number)


@rule(
    "D10",
    Level.WARNING,
    on=Year,
    says={
        "empty": "检查阈值“{name}”为〔未填〕，没有采用，仍按{default:%}检查。",
        "unusable": "检查阈值“{name}”为{value:数}%，没有采用，仍按{default:%}检查。",
        "twice": "检查阈值“{name}”设了两条：{first:数}%和{second:数}%，按前一条检查。",
    },
    remedy=f"填0至{MAX_LIMIT}之间的数，每个阈值只留一条；不改的可以删除。",
)
def thresholds_within_bounds(year: Year) -> YearHits:
    """A limit set by the office is valid and set once; else the default applies."""
    seen: dict[str, Threshold] = {}
    for row in year.rows(Threshold):
        place, first = ref_to(row, "value"), seen.get(row.name or "")
        if row.name not in LIMITS:
            continue
        if not is_valid_limit(row.value):
            kind = "empty" if row.value is None else "unusable"
            yield hit(place, kind=kind, name=row.name, value=row.value, default=LIMITS[row.name])
        elif first is not None:
            places = ref_to(first, "value"), place
            yield hit(*places, kind="twice", name=row.name, first=first.value, second=row.value)
        else:
            seen[row.name] = row
