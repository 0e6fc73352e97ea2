"""Checks of figures that cannot be: amounts below zero, shares of a whole above it."""

import re
from decimal import Decimal

from wenlian_desktop.domain.checks.wording import wording_faults
from wenlian_desktop.domain.figures.derived import line_execution
from wenlian_desktop.domain.records.activities import Indicator, Survey
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import Threshold
from wenlian_desktop.domain.records.limits import format_limit, is_valid_limit
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import HUNDRED_PERCENT
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.thresholds import LIMITS, MAX_LIMIT

UNBOUND = re.compile("增|降|减|变动|差异|执行率|完成率|同比|比上年|控制率")  # rates that may leave 0 to 100 %


@check("C15", Level.WARNING, "核对该数：金额不应为负，占整体的比率不应大于100%。")
def figures_within_bounds(year: Year) -> CheckResults:
    """Budgets and spending are not below zero, shares of a whole between 0 and 100 %."""
    for line in year.rows(BudgetLine):
        done = line_execution(year, line)
        for label, fen, field in (("全年预算", done.full, "initial_fiscal"), ("支出", done.spent, "mode")):
            if fen is not None and fen < 0:
                message = f"“{line.name or UNFILLED}”的{label}为{format_wan(fen)}万元"
                yield f"{message}，小于0。", (ref_to(line, field),)
    for survey in year.rows(Survey):
        yield from _share(year, survey, "target")
    for indicator in year.rows(Indicator):
        yield from _share(year, indicator, "coefficient")
        yield from _rates(indicator)
    yield from wording_faults(year, "C15")


def _share(year: Year, row: Survey | Indicator, field: str) -> CheckResults:
    value, ref = getattr(row, field), ref_to(row, field)
    if value is not None and value > HUNDRED_PERCENT:
        yield (
            f"{describe_field(year, ref)}为{format_editable(field_of(ref), value).removesuffix('%')}%，大于100%。",
            (ref,),
        )


def _rates(indicator: Indicator) -> CheckResults:
    if indicator.unit != "%" or UNBOUND.search(indicator.name or ""):
        return
    for field, label in (("target", "年度指标值"), ("actual", "完成值")):
        value = getattr(indicator, field)
        if value is not None and not 0 <= value <= 100:
            message = f"指标“{indicator.name or UNFILLED}”的{label}为{trim_zeros(value)}%"
            yield f"{message}，不在0至100%之间。", (ref_to(indicator, field),)


@check("D10", Level.WARNING, f"填0至{MAX_LIMIT}之间的数，每个阈值只留一条；不改的可以删除。")
def thresholds_within_bounds(year: Year) -> CheckResults:
    """A limit the office set can be meant, and is set once; else the checks keep the one of the program."""
    seen: dict[str, Threshold] = {}
    for row in year.rows(Threshold):
        place, first = ref_to(row, "value"), seen.get(row.name or "")
        if row.name not in LIMITS:
            continue
        if not is_valid_limit(row.value):
            value = UNFILLED if row.value is None else f"{trim_zeros(row.value)}%"
            message = f"检查阈值“{row.name}”为{value}"
            yield f"{message}，没有采用，仍按{format_limit(LIMITS[row.name])}检查。", (place,)
        elif first is not None:
            values = "%和".join(trim_zeros(each.value or Decimal()) for each in (first, row))
            message = f"检查阈值“{row.name}”设了两条：{values}%"
            yield f"{message}，按前一条检查。", (ref_to(first, "value"), place)
        else:
            seen[row.name] = row
