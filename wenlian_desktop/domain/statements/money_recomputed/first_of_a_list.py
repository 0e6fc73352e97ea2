"""The first two or three of a list together: “非常满意238份，满意143份，一般30份……。前两项381份”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
FIRST = re.compile(
    "^(?:[，；]?|[^，；。]{0,2}[，；])(?:其中)?前(?P<count>[两二三])(?:项|档|类|者|种|[个位名笔]?[\u4e00-\u9fff]{0,4}?)(?:答案|选项)?(?:人数|份数|金额|支出)?"
    "(?:加起来|相加|合计|共计|合在一起|之和|总共|一共|共|就)*(?:使用|支出|支付|花去|花了|用去|投入|安排|完成)?(?:了)?(?:为|是|有|得|达)?$"
)
LISTED = re.compile("^[，、；]")
OPENED = re.compile("；|：|中，|选择|选|依次|分别")
LEAST = 3


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：{sum}。",
    remedy="核对各数，改正不符的一处。",
)
def first_of_a_list_together(report: StatedReport) -> Hits:
    """The first ones of the list right before make what is told of them."""
    for group in report.by_line.values():
        for at, whole in enumerate(group):
            said = FIRST.match(whole.between) if "前" in whole.label else None
            told = _list_before(group[:at], whole) if said and whole.unit not in (RATE, POINTS, "") else []
            count = 3 if said and said["count"] == "三" else 2
            if len(told) <= max(count, LEAST - 1) or whole.is_about:
                continue
            parts = [each.quantity for each in told[:count]]
            if not sum_agrees(whole.quantity, parts) and whole.value not in _sums(told, count):
                yield hit(whole.line, label=whole.label, stated=whole.text, sum=summed(parts, whole.quantity))


def _sums(told: Sequence[Statement], count: int) -> set[Fraction]:
    """What so many of a list make: those beside each other, or the largest."""
    values = [each.value for each in told]
    runs = [values[at : at + count] for at in range(len(values) - count + 1)]
    return {sum(run, Fraction(0)) for run in (*runs, sorted(values)[-count:])}


def _list_before(before: Sequence[Statement], whole: Statement) -> list[Statement]:
    """The last list of its unit before a figure, in its sentence or the one before."""
    run: list[Statement] = []
    for each in reversed(before):
        is_next = each.unit == whole.unit and not each.is_about and each.sentence >= whole.sentence - 1
        is_next = is_next and (
            not run or (each.sentence == run[0].sentence and LISTED.match(run[0].between) is not None)
        )
        if not is_next:
            break
        run.insert(0, each)
        if each.opens_parts or OPENED.search(each.between):
            break
    return run
