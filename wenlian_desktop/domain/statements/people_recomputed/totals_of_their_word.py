"""People told of several kinds by one word, and their total by it: “在岗47人……在岗129人，在岗人员共176人”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
WORDS = ("在岗", "实有", "在编", "在职", "编制")
TOTAL = re.compile("共(?:有|计)?$|合计(?:有|为)?$|总[数计](?:为)?$")
USED = re.compile("占用|使用|空|缺|超")
PEOPLE = ("人", "名")
FEWEST, NEAR = 2, Fraction(1, 10)  # kinds; of the total


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各类之和为{sum}。"},
    remedy="核对各类人数和合计，改正不符的一处。",
)
def people_of_one_word_make_their_total(report: StatedReport) -> Hits:
    """What is told of each kind by a word is together what is told of all by it."""
    for group in report.by_line.values():
        for at, whole in enumerate(group):
            words = [word for word in WORDS if word in whole.label]
            if len(words) == 1 and whole.unit in PEOPLE and TOTAL.search(whole.label) and not whole.is_about:
                parts = _told_by(words[0], group[:at], whole)
                total = sum((part.value for part in parts), Fraction(0))
                if len(parts) >= FEWEST and 0 < abs(total - whole.value) <= NEAR * total:
                    shown = summed([part.quantity for part in parts], whole.quantity)
                    yield doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _told_by(word: str, before: Sequence[Statement], whole: Statement) -> list[Statement]:
    """The figures before a total that its word tells; none where one of them is a total itself."""
    told = [each for each in before if word in each.label and is_same_unit(each, whole)]
    if any(USED.search(each.label) for each in told):
        return []  # 占用行政编制17名、事业编制16名；核定编制共35名
    is_plain = not any(TOTAL.search(each.label) or each.is_about or "其中" in each.between for each in told)
    return told if is_plain and len({each.depth for each in told}) == 1 else []
