"""Shares of a count that their words name and that is told elsewhere: “抽查327份，占适配总人次的30.00%”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_of_last_ones, is_quotient, is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_COUNT = re.compile(
    "占(?:全部|全年|全市|全县|全区)?(?P<what>[\u4e00-\u9fff]{2})总(?P<unit>人次|人数|户数|件数|场次|份数|项数)的?(?:比例|比重)?(?:为|达)?$"
)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def shares_of_told_counts(report: StatedReport) -> Hits:
    """A share of a named total is of the one count of that name, where it is that with a slip of its digits."""
    for sentence in report.with_figures(1):
        for at, rate in enumerate(sentence.statements):
            said = OF_COUNT.search(rate.label) if at and rate.unit == RATE and not rate.is_about else None
            part = sentence.statements[at - 1]
            if said is None or part.unit in (MONEY, RATE, POINTS, "") or is_quotient(report, rate):
                continue
            wholes = {each.value: each for each in report.statements if _is_total(each, said)}
            if len(wholes) != 1 or part.is_about:
                continue
            whole = next(iter(wholes.values()))
            right = 100 * part.value / whole.value
            if not agrees(rate.quantity, right) and is_slip_of_digits(rate.quantity, right):
                shown = f"{number(part.value, 0)}÷{number(whole.value, 0)}＝{written(right, rate.quantity)}"
                yield hit(rate.line, whole.line, name=rate.label, stated=rate.text, right=shown)


NAMED = re.compile(
    "^，(?:约|仅|只)?占(?:了|全部|全体)?(?P<what>[\u4e00-\u9fff]{2,8}?)(?:总数|总人数|人数|数|总量)?的?(?:比例|比重)?(?:为|达)?$"
)
LINKS = "(?:总数|人数|数|总人数)?(?:[共已现]?[为有计达])?"
FAR_OFF = 20  # % points


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def shares_of_named_counts(report: StatedReport) -> Hits:
    """“入库820人，占个人会员的49.94%”, the members told elsewhere, once, under that name."""
    for sentence in report.with_figures(2):
        for part, rate in pairwise(sentence.statements):
            said = NAMED.match(rate.between) if rate.unit == RATE and "占" in rate.label else None
            if said is None or rate.is_about or not _is_count(part):
                continue
            beside = _named_beside(report, part, rate, said["what"])
            if beside is not None:
                yield from _not_its_share(part, rate, beside)
            if beside is not None or is_quotient(report, rate):
                continue
            if is_of_last_ones(rate, sentence.statements):
                continue  # of the last counts together
            name = re.compile(said["what"] + LINKS + "$")
            wholes = {each.value: each for each in report.statements if _is_named(each, part, name)}
            if len(wholes) == 1:
                yield from _not_its_share(part, rate, *wholes.values())


def _named_beside(report: StatedReport, part: Statement, rate: Statement, what: str) -> Statement | None:
    """“编制58名，实有54人，……12人，占实有人数的20.69%”: the one count of its paragraph that has just that name.

    What another count would make of it (12 of 58) is no reason then.
    """
    name = re.compile(f"{OF_ALL}{what}{LINKS}$")
    told = [each for each in report.by_line[rate.line] if what in each.label and _is_count(each)]
    is_clear = len(told) == 1 and told[0].quantity is not part.quantity and _is_named(told[0], part, name)
    return told[0] if is_clear and name.match(told[0].label) else None


OF_ALL = "(?:截[至止])?(?:20\\d\\d年|年[末底]|现|全[市县区馆会]|目前|单位|核定|共|在册)*"


def _is_count(each: Statement) -> bool:
    return each.unit not in (MONEY, RATE, POINTS, "") and not each.is_about


def _is_named(each: Statement, part: Statement, name: re.Pattern[str]) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and each.value > part.value
    return is_plain and is_same_unit(each, part) and name.search(each.label) is not None


def _not_its_share(part: Statement, rate: Statement, whole: Statement) -> Hits:
    right = 100 * part.value / whole.value
    if not agrees(rate.quantity, right) and abs(rate.value - right) <= FAR_OFF:
        shown = f"{number(part.value, 0)}÷{number(whole.value, 0)}＝{written(right, rate.quantity)}"
        yield hit(*dict.fromkeys((rate.line, whole.line)), name=rate.label, stated=rate.text, right=shown)


def _is_total(each: Statement, said: re.Match[str]) -> bool:
    """Whether a count has the name and the unit of a total: “全年适配1,090人次”."""
    unit = said["unit"].removesuffix("数") if said["unit"] != "人次" else said["unit"]
    is_named = each.unit == unit and said["what"] in each.label and each.value > 0
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
    return is_named and is_plain and "其中" not in each.between
