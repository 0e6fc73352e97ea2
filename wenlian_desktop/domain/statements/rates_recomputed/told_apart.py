"""Two figures and how far they are apart: one compared by name with another, one changed into another."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.comparisons import REMEDY, SAYS, wrong_way
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
COMPARED = re.compile("^，?[^，]{0,6}?(?:比|较|与)[^，。；]{2,12}$")
OF_TIME = re.compile("上年|去年|同期|年初|上月|上期|预算|20\\d\\d年|平均")
BEGUN = re.compile("(?:由|从|将|把)[^，。；]{0,6}$|(?:原|原为|原定|原有)$|^原[^，]{0,6}$")
CHANGED = re.compile(
    "^(?:的)?[^，。；\\d]{0,6}(?P<way>调增|核增|增加|上调|加|追加|调减|核减|减少|压减|扣减|扣除|扣|减|下调|削减|收回)(?:了)?$"
)
ARRIVED = re.compile(
    "^，?(?:[^，。；\\d]{0,6}后)?(?:的)?[^，。；\\d]{0,4}?(?:剩余|剩下|余下|余|为|至|到|变为|调整为|定为|实为|剩)$"
)
MORE = ("调增", "核增", "增加", "上调", "加", "追加")
CHANGES = (FigureRole.DIFFERENCE, FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK, FigureRole.PLAIN)


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def figures_told_apart(report: StatedReport) -> Hits:
    """“得90.25分，比自评得分94.6分低4.35分”, “由96.8分核减2.3分，复核分为94.5分”."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for one, other, third in zip(found, found[1:], found[2:], strict=False):
            if any(each.is_about for each in (one, other, third)):
                continue
            yield from _compared(sentence, one, other, third)
            yield from _changed(one, other, third)


def _compared(sentence: Sentence, now: Statement, base: Statement, apart: Statement) -> Hits:
    is_apart = apart.role is FigureRole.DIFFERENCE and apart.meaning.way and apart.between == apart.label
    is_unit = now.unit == base.unit and apart.unit in ((PERCENT_POINTS, "百分点") if now.unit == RATE else (now.unit,))
    is_named = COMPARED.match(base.between) is not None and not OF_TIME.search(base.label)
    is_plain = now.role in (FigureRole.PLAIN, FigureRole.SATISFACTION, FigureRole.RATE, FigureRole.EXECUTION)
    if not (is_apart and is_unit and is_named and is_plain) or not base.between.startswith(("，", "（")):
        return
    right, slack = now.value - base.value, (now.quantity.step + base.quantity.step) / 2 * (now.value % 1 != 0)
    if abs(right) == apart.value and right * apart.meaning.way < 0:
        yield wrong_way(apart, base, now, base)
    elif abs(abs(right) - apart.value) > max(slack, apart.quantity.step / 2):
        earlier = [each for each in sentence.statements if each.unit == now.unit and each is not base]
        if not any(abs(each.value - base.value) == apart.value for each in earlier):
            terms = "－".join((max(now, base, key=_value).text, min(now, base, key=_value).text))
            like = apart.quantity
            yield hit(
                apart.line, kind="amount", label=apart.label, stated=apart.text,
                right=f"{terms}应为{written(abs(right), like)}",
            )  # fmt: skip


def _value(each: Statement) -> Fraction:
    return each.value


def _changed(base: Statement, change: Statement, result: Statement) -> Hits:
    """From one figure, by so much, to another."""
    said = CHANGED.match(change.between)
    is_unit = base.unit == change.unit == result.unit not in (RATE, "")
    is_told = said is not None and BEGUN.search(base.label) is not None and ARRIVED.match(result.between) is not None
    if not said or not is_unit or not is_told or change.role not in CHANGES or not base.value:
        return
    way = 1 if said["way"] in MORE else -1
    right = base.value + way * change.value
    slack = max(base.quantity.step, change.quantity.step) / 2 if right.denominator != 1 else Fraction(0)
    if right >= 0 and abs(right - result.value) > slack:
        terms = f"{base.text}{'＋' if way > 0 else '－'}{change.text}应为{written(right, result.quantity)}"
        yield hit(result.line, kind="amount", label=result.label, stated=result.text, right=terms)
