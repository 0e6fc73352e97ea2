"""Those who came and those who did not: “受理考生2784人，实考2736人，缺考48人”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
ABSENT = re.compile(
    "^[，、]?(?:另有?|其余)?(?:缺[考席勤课赛]|请假|弃[考赛权]|未[到考参收返回][^，。；]{0,4}|没有?(?:来|到|收回)的?)(?:的)?(?:有|为)?$"
)
PRESENT = re.compile(
    "^[，、]?[^，。；]{0,6}(?:实[考到有际]|到[场会课]|出席|参[加考赛训]|收回|回收|返回)[^，。；]{0,3}$"
)
OTHER = re.compile("其中|上年|去年|每|另")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{present}＋{absent}＝{right}，与{whole}不符。",
    remedy="核对应到、实到和缺席的数，改正不符的一处。",
)
def present_and_absent_make_all(report: StatedReport) -> Hits:
    """All that were due are those present and those absent, told one after another."""
    for sentence in report.with_figures(3):
        counts = [each for each in sentence.statements if each.unit not in (RATE, MONEY, POINTS, "")]
        for whole, present, absent in zip(counts, counts[1:], counts[2:], strict=False):
            is_told = ABSENT.match(absent.between) is not None and PRESENT.match(present.between) is not None
            if is_told and _are_one_slip_off(whole, present, absent):
                yield hit(
                    absent.line, stated=absent.label + absent.text, present=number(present.value, 0),
                    absent=number(absent.value, 0), right=number(present.value + absent.value, 0), whole=whole.text,
                )  # fmt: skip


def _are_one_slip_off(whole: Statement, present: Statement, absent: Statement) -> bool:
    """Whether they do not make the whole, and one wrong digit of one of them would."""
    told = (whole, present, absent)
    is_unit = whole.unit == present.unit == absent.unit and not any(each.is_about or each.depth for each in told)
    off = whole.value - present.value - absent.value
    if not is_unit or not off or OTHER.search(present.between) or present.value >= whole.value:
        return False
    rights = ((whole, whole.value - off), (present, present.value + off), (absent, absent.value + off))
    return any(may_be_meant(each.quantity, right, right) for each, right in rights)
