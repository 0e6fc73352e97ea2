"""So many, so much for each, so much in all: three figures that stand alone, whichever of them is told first.

“每户2000元，共计35.60万元，补助家庭178户”; “演出84场。参与群众13020人次。平均每场155人次”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.closed_passages.three_figures import alone
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.averages import EACH, PER
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
Three = tuple[Statement, Statement, Statement]  # how many, how much for each, how much in all
STANDARD = re.compile(
    "不得?[超高多低少][过出于]|不得?[超高多低少]|上限|下限|控制在|封顶|以内|最高|最低|限额|目标|计划|定额"
)
PRICE, OF_ONE = re.compile("单价(?:为|是)?$|单位成本(?:为|是)?$"), ("一", "每", "/")
NEAR, SHORT = Fraction(1, 5), 2  # of the right value; digits


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{terms}＝{right}。"},
    remedy="按“数量×单价（平均数）＝总数”复算后改正。",
)
def so_many_and_so_much_for_each(report: StatedReport) -> Hits:
    """A count, what each of it got and what all got are all that a passage tells: the three agree."""
    for three in alone(report):
        found = _three(three)
        if found and not _is_made(*found):
            yield from _wrong(*found)


LIMITS = ("≤", "≥", "<", ">", "＜", "＞")


def _three(three: Sequence[Statement]) -> Three | None:
    if any(each.is_about or each.value <= 0 or each.unit in (RATE, POINTS, "") for each in three):
        return None
    for each in three:
        per = EACH.search(each.label) or PER.search(each.label)
        unit = per and per["unit"]
        rest = [one for one in three if one is not each]
        counts = [one for one in rest if one.unit == unit or (unit == "人" and one.unit == "名")]
        if not counts:
            counts = [one for one in rest if one.unit != each.unit and _is_priced(each, one)]
            unit = counts[0].unit if counts else unit
        if not counts:
            counts = [one for one in rest if one.unit != each.unit and _is_of_its_noun(each, one)]
            unit = counts[0].unit if counts else unit
        totals = [one for one in rest if one not in counts and is_same_unit(one, each)]
        is_each = not STANDARD.search(each.label) and not each.label.endswith(LIMITS)
        if unit and len(counts) == len(totals) == 1 and is_each:
            return counts[0], each, totals[0]
    return None


def _is_priced(each: Statement, count: Statement) -> bool:
    """“单价5280元”, “40元一卷次”, “40元/卷次”: what each costs, of what is counted."""
    is_behind = each.after.startswith(OF_ONE) and each.after[1:].startswith(count.unit)
    return is_behind or PRICE.search(each.label) is not None


def _is_of_its_noun(each: Statement, count: Statement) -> bool:
    """“每个乡镇文联1万元，14个乡镇共16万元”, “每家协会2万元，9家协会”: what each is told of is what is counted."""
    named = OF_NOUN.search(each.label)
    is_counted = named is not None and named["noun"][:2] in count.after[:3] + " " + count.label[-3:]
    return named is not None and (is_counted if named["unit"] in "个名" else named["unit"] == count.unit)


IS_SET = re.compile("按|安排|补助|奖励|补贴|给予|拨付")  # what each is given is exact
OF_NOUN = re.compile(
    "每一?(?P<unit>[个名家支处所座户])(?P<noun>[一-鿿]{2,10}?)(?:安排|补助|发放|给予|奖励|补贴|配备|拨付|$)"
)


def _is_made(count: Statement, each: Statement, total: Statement) -> bool:
    """Whether so many times so much is the whole, as far as the figures are told."""
    step = 0 if IS_SET.search(each.label + each.after) and "均" not in each.label else each.quantity.step
    rounding = count.value * step / 2 + total.quantity.step / 2
    return abs(count.value * each.value - total.value) <= rounding


def _wrong(count: Statement, each: Statement, total: Statement) -> Hits:
    """The figure that one slip parts from what the others make; a count is whole."""
    many = total.value / each.value
    rights = [(total, count.value * each.value), (each, total.value / count.value)]
    rights += [(count, many)] if many.denominator == 1 else []
    for one, right in rights:
        if is_slip_of_digits(one.quantity, right, SHORT) or _is_near(one.quantity, right):
            yield _told(count, each, total, one, right)
            return


def _is_near(figure: WrittenFigure, right: Fraction) -> bool:
    return abs(figure.value - right) <= NEAR * right


def _told(count: Statement, each: Statement, total: Statement, one: Statement, right: Fraction) -> Hit[int]:
    terms = f"{total.text}÷{(count if one is each else each).text}"
    terms = f"{count.text}×{each.text}" if one is total else terms
    shown = written(right, one.quantity)
    return doubtful(one.line, kind=TURNED, name=one.label, stated=one.text, terms=terms, right=shown)
