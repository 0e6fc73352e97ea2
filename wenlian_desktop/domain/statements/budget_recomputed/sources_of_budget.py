"""What a budget comes from, told in a sentence of its own: “按资金来源分，财政拨款…，其他收入…”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    "^(?:其中，?)?(?:按|从|就)?(?:其)?(?:资金|经费|收入|预算)?来源(?:看|分|来看|划分|分类|构成|上看|上|渠道|情况)*(?:：|，|为|是|包括|有)"
)
SOURCE = re.compile("拨款|收入|资金|结转|结余|补助|转移支付|自筹|捐赠|经费|预算")
ROLES = (FigureRole.FULL, FigureRole.INCOME, FigureRole.SPENT, FigureRole.INITIAL)
LEAST = 2


@rule(
    "C01",
    Level.ERROR,
    on=StatedReport,
    says="{name}写“{stated}”，各项来源之和为{sum}。",
    remedy="核对预算批复，改正不符的一处。",
)
def sources_make_the_budget(report: StatedReport) -> Hits:
    """The sources told in a sentence of their own make a figure of the department."""
    for sentence in report.with_figures(1):
        parts = _sources(sentence) if OPENED.match(sentence.text) else []
        if len(parts) < LEAST:
            continue
        facts = [each for role in ROLES for each in report.facts(role, WHOLE) if each.sentence != sentence.number]
        near = [each for each in report.by_line.get(sentence.line, ()) if each.unit == MONEY and each not in parts]
        figures = [part.quantity for part in parts]
        if not facts or any(sum_agrees(each.quantity, figures) for each in (*facts, *near)):
            continue
        values = [part.value for part in parts if part.value > 0]
        meant = [each for each in facts if each.sentence < sentence.number and values and is_near(each.value, values)]
        if meant:
            total = sum((part.value for part in parts), Fraction(0))
            whole = min(meant, key=lambda each: abs(each.value - total))
            lines = dict.fromkeys((sentence.line, whole.line))
            yield hit(*lines, name=whole.role.value, stated=whole.text, sum=summed(figures, whole.quantity))


def _sources(sentence: Sentence) -> list[Statement]:
    """The amounts of the sentence, where all are named as sources, without those that 其中 parts."""
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    is_plain = all(SOURCE.search(each.label) for each in money) and not any(each.is_about for each in money)
    is_parted = any("其中" in each.between for each in money[1:])
    return money if is_plain and not is_parted else []
