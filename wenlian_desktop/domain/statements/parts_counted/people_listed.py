"""People listed in 人 and 名, with 共 behind them: “老艺术家46人、会员38人、12名老党员，共慰问96人”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_near, summed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PEOPLE = frozenset("人名位")
SUMMED = re.compile("^[，、]?(?:总)?(?:共|合计|总计)[^，。；\\d]{0,6}$")
STAFF = re.compile("编制|实有|在编|在职|职工|在岗|聘|岗位|组长|小组")
LISTED = re.compile("^[\u4e00-\u9fff“”]{0,8}[、和与及][\u4e00-\u9fff“”]{0,10}$")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，各部分之和为{sum}。"},  # where no other rule tells it
    remedy="核对人数，改正不符的一处。",
)
def people_listed_make_their_sum(report: StatedReport) -> Hits:
    """People told one kind after another make the number told behind them, whatever they are counted in."""
    for sentence in report.sentences:
        found = sentence.statements if "共" in sentence.text or "计" in sentence.text else ()
        for at, whole in enumerate(found[2:], 2):
            if (
                whole.unit in PEOPLE
                and not whole.is_about
                and SUMMED.match(whole.between.removeprefix(found[at - 1].after))
            ):
                parts = _listed(found[:at])
                total = sum((each.value for each in parts), Fraction(0))
                values = [each.value for each in parts]
                is_mixed = len({each.unit for each in (*parts, whole)}) > 1 and not STAFF.search(sentence.text)
                if is_mixed and len(parts) > 1 and total != whole.value and is_near(whole.value, values):
                    yield doubtful(
                        sentence.line, kind=TURNED, stated=whole.text,
                        sum=summed([each.quantity for each in parts], whole.quantity),
                    )  # fmt: skip


def _listed(before: tuple[Statement, ...]) -> list[Statement]:
    """The people listed right before a sum, back to where the list begins."""
    parts = [before[-1]]
    for each, following in zip(reversed(before[:-1]), reversed(before), strict=False):
        if not LISTED.match(following.between) or each.unit not in PEOPLE:
            break
        parts.insert(0, each)
    is_of_people = all(each.unit in PEOPLE and not each.is_about and not each.depth for each in parts)
    return parts if is_of_people else []
