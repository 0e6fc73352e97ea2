"""A share told before its amount, and the rest of the whole behind it: “定向占75%，价值150万元；非定向50万元”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
BEHIND = re.compile("^，(?:价值|金额|为|计|共|达|即|数量|合计|支出)*(?:为|达)?$")
REST = re.compile("^[；，、][^，；。\\d]{0,14}$")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“部分÷总数”复算后改正。",
)
def shares_before_their_amounts(report: StatedReport) -> Hits:
    """An amount behind its share, which makes a whole of the paragraph with the one after it, has that share of it."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for share, part, rest in zip(found, found[1:], found[2:], strict=False):
            is_shaped = share.role is FigureRole.SHARE and share.unit == RATE and BEHIND.match(part.between)
            is_pair = part.unit == rest.unit and part.unit not in (RATE, POINTS, "") and REST.match(rest.between)
            wholes = _wholes(report, part, rest) if is_shaped and is_pair and not share.is_about else []
            if not wholes:
                continue
            whole = wholes[0]
            right, slack = quotient(part.quantity, whole.quantity)
            if not agrees(share.quantity, right, slack):
                terms = f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}"
                shown = f"{terms}＝{written(right, share.quantity)}"
                yield hit(share.line, name=share.label, stated=share.text, right=shown)


def _wholes(report: StatedReport, part: Statement, rest: Statement) -> list[Statement]:
    """The figures of the paragraph that both parts make."""
    both = part.value + rest.value
    return [one for one in report.by_line[part.line] if one.unit == part.unit and one.value == both and both]
