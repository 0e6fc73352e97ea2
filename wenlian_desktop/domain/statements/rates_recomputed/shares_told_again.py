"""A share told again without its amount: “展位补贴686万元，占54.60%”, and elsewhere “展位补贴占54.60%”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_turned
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
AGAIN = re.compile("^(?:即|如|仅|其中)?(?P<name>[\u4e00-\u9fff]{3,12}?)(?:支出|金额|资金|经费)?(?:所)?占")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”占比这里写{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def shares_told_again(report: StatedReport) -> Hits:
    """A share that a name has without an amount is none of those told with it, its digits in another order."""
    shares = [
        (of, share) for each in report.with_figures(2) for of, share in pairwise(each.statements) if _is_share(share)
    ]
    for each in report.statements:
        said = AGAIN.match(each.label) if _is_share(each) else None
        if said is None:
            continue
        own = [(of, share) for of, share in shares if of.unit != RATE and of.label.endswith(said["name"])]
        own = [(of, share) for of, share in own if share is not each and of.line != each.line]
        if own and all(is_turned(each.quantity, share.value) for _, share in own):
            other = own[0][1]
            yield hit(each.line, other.line, name=said["name"], stated=each.text, other=other.text)


def _is_share(each: Statement) -> bool:
    return each.role is FigureRole.SHARE and each.unit == RATE and not each.is_about
