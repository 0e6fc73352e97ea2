"""How far a sum told in the sentence before is below its budget: “两项共2.5万元。预算3.5万元，实际比预算低1万元”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BELOW = re.compile(
    "^，(?:实际|支出|决算|执行数)*[比较](?:年初|全年)?预算数?(?P<way>低|少|节约|减少|节省|高|多|超)(?:了|出)?$"
)
BUDGET = re.compile("^(?:年初|全年|批复)?预算(?:数)?(?:为)?$")
SUM = re.compile("^(?:以上|上述)?(?:[两三四二]项)?(?:合计|共计?|总计)(?:支出)?(?:为)?$")
LOWER = ("低", "少", "节约", "减少", "节省")


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”不对：{right}。",
    remedy="按“预算－支出”复算后改正。",
)
def sums_below_their_budget(report: StatedReport) -> Hits:
    """The budget right before it, less the sum that its paragraph told last, is what the words say."""
    for group in report.by_line.values():
        money = [each for each in group if each.unit == MONEY and not each.depth]
        for now, base, apart in zip(money, money[1:], money[2:], strict=False):
            said = BELOW.match(apart.between)
            is_told = said is not None and SUM.match(now.label) and BUDGET.match(base.label)
            if said is None or not is_told or any(each.is_about for each in (now, base, apart)):
                continue
            difference = base.value - now.value if said["way"] in LOWER else now.value - base.value
            if difference != apart.value:
                yield hit(apart.line, label=apart.label, stated=apart.text, right=_shown(now, base))


def _shown(now: Statement, base: Statement) -> str:
    more, less = (base, now) if base.value >= now.value else (now, base)
    terms = f"{bare(more.quantity, base.quantity)}－{bare(less.quantity, base.quantity)}"
    return f"{terms}＝{written(more.value - less.value, base.quantity)}"
