"""Standards told by name before the counts: “首次每人8000元、再次每人5000元，其中首次19人、再次8人，合计19.2万元”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PER = re.compile("(?:标准)?(?:为|是|按)?每[人户件场个名份家篇项座处部幅首期批套支]?(?:补助|奖励|补贴)?$")
LEADS = re.compile("^.*(?:标准为|标准是|标准|其中|按照|按|分为)")
TOTAL = re.compile("^(?:共计?|合计|总计|计|累计)?(?:补助|发放|兑付|支付|奖励|支出|拨付)?(?:资金|金额)?$")
SETS = 2
SHORTEST = 2  # characters of a name


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，按各档的标准和数量算为{right}。",
    remedy="核对各档数量、标准和总额，改正不符的一处。",
)
def tiers_by_name_make_the_total(report: StatedReport) -> Hits:
    """Each standard by the count that has its name, together, is the amount told right after them."""
    for sentence in report.sentences:
        found = sentence.statements
        for at in range(len(found) - 2 * SETS):
            group = found[at : at + 2 * SETS + 1]
            tiers, total = _tiers(group), group[-1]
            right = sum((head.value * count.value for head, count in tiers), Fraction(0))
            if tiers and abs(right - total.value) > total.quantity.step / 2 and not total.is_about:
                terms = "＋".join(f"{number(count.value, 0)}×{number(head.value / FEN, 2)}" for head, count in tiers)
                yield hit(sentence.line, stated=total.text, right=f"{terms}＝{written(right, total.quantity)}")


def _tiers(group: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Two standards and two counts of the same names, with an amount right behind them."""
    heads, counts, total = group[:SETS], group[SETS:-1], group[-1]
    is_shaped = all(each.unit == MONEY for each in (*heads, total))
    is_shaped = is_shaped and counts[0].unit == counts[1].unit and counts[0].unit not in (MONEY, RATE, "")
    is_total = TOTAL.match(total.label) is not None and total.between == f"，{total.label}"
    names = [LEADS.sub("", PER.sub("", each.label)) for each in group[:-1]]
    is_named = names[:SETS] == names[SETS:] and len({*names}) == SETS and all(len(name) >= SHORTEST for name in names)
    return list(zip(heads, counts, strict=True)) if is_shaped and is_total and is_named else []
