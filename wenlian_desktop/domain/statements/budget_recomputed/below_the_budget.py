"""How far the spending is below its budget: “预算7.20万元，决算6.18万元，低于预算1.02万元”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BELOW = re.compile(
    "^(?:实际)?[比较]?(?P<way>低于|少于|低|少|高于|超过|超出|多于|超)(?:了)?(?:年初|全年|控制|批复|采购)?(?P<base>预算|计划|限额|目标|定额)(?:数|额|值)?$"
)
RISING = ("高于", "超过", "超出", "多于", "超")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={
        "amount": "“{label}{stated}”不对：{right}。",
        "way": "“{label}{stated}”方向不对：{right}。",
    },
    remedy="按“预算－支出”复算后改正。",
)
def apart_from_the_budget(report: StatedReport) -> Hits:
    """What is told behind “低于预算” is the budget of its sentence, or how far the spending is from it."""
    for sentence in report.with_figures(1):
        for at, apart in enumerate(sentence.statements):
            said = BELOW.match(apart.label)
            told = _compared(sentence.statements[:at], apart, said["base"]) if said else None
            if said is None or told is None or apart.is_about or apart.unit in (RATE, POINTS, ""):
                continue
            base, now = told
            difference = abs(base.value - now.value)
            if apart.value != difference:
                is_told = _is_told(report, apart) or is_difference(report, apart)
                if not is_told:
                    yield hit(apart.line, kind="amount", label=apart.label, stated=apart.text, right=_shown(base, now))
            elif difference and (now.value > base.value) != (said["way"] in RISING):
                yield hit(apart.line, kind="way", label=apart.label, stated=apart.text, right=_shown(base, now))


def _compared(before: Sequence[Statement], apart: Statement, name: str) -> tuple[Statement, Statement] | None:
    """The figure of that name told last before it, and the one right after that."""
    own = [each for each in before if each.unit == apart.unit and not each.is_about]
    at = next((at for at in range(len(own) - 2, -1, -1) if name in own[at].label), None)
    return None if at is None or name in own[at + 1].label else (own[at], own[at + 1])


def _is_told(report: StatedReport, apart: Statement) -> bool:
    """Whether the figure itself is told elsewhere in the paragraph: it is the budget, not how far from it."""
    return any(each.value == apart.value for each in report.by_line[apart.line] if each is not apart)


def _shown(base: Statement, now: Statement) -> str:
    more, less = (base, now) if base.value >= now.value else (now, base)
    terms = f"{bare(more.quantity, base.quantity)}－{bare(less.quantity, base.quantity)}"
    return f"{terms}＝{written(more.value - less.value, base.quantity)}"
