"""What is left at the end of the year beside what was left the year before: that is what was carried in."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import LESS, MORE, WHOLE, FigureRole, way_of

Hits = Iterator[Hit[int]]
WAY = "|".join(sorted((*MORE, *LESS), key=len, reverse=True))
APART = re.compile(
    "^，?(?:比|较|同|与)(?:上年末|上年|年初|期初|去年末|去年|上年度|上年底)(?:的)?(?:结转|结余|余额)*(?:资金|数|额)?(?:相比)?，?"
    f"(?P<way>{WAY})(?:了)?$"
)
OF_YEAR = re.compile(
    "^(?:至|到)?(?:年末|期末|年底|当年|本年末?|全年|20\\d\\d年[末底]?)?(?:滚存|形成|尚有|财政拨款)*(?:结转|结余|余额|和|及|、)+(?:资金|数|额)*(?:共|合计)?(?:为|有)?$"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="写“{label}{stated}”，上年结转{before}，年末结转{now}，应为{right}。",
    remedy="按“年末结转结余－上年结转”核对数额和增减。",
)
def what_is_left_compared(report: StatedReport) -> Hits:
    """“年末结转结余11.03万元，比上年末增加1.43万元”, where 12.46万元 were carried in."""
    carried = [each for each in report.facts(FigureRole.CARRIED_IN, WHOLE) if each.value]
    if len(carried) != 1:
        return
    for sentence in report.with_figures(1):
        left: Statement | None = None
        for each in sentence.statements:
            said = APART.match(each.between) if each.unit == MONEY else None
            if said and left and not each.is_about:
                yield from _wrong(left, carried[0], each, way_of(said["way"]))
            is_left = each.role is FigureRole.LEFT and each.subject == WHOLE and OF_YEAR.match(each.label)
            left = each if is_left else None if each.unit == MONEY else left


def _wrong(left: Statement, carried: Statement, each: Statement, way: int) -> Hits:
    difference = left.value - carried.value
    if difference * way != each.value and difference:
        word = "增加" if difference > 0 else "减少"
        right = f"{word}{written(abs(difference), left.quantity)}"
        shown = bare(carried.quantity, left.quantity)
        yield hit(each.line, carried.line, label=each.label, stated=each.text, before=shown, now=left.text, right=right)
