"""How much more or less the second part is: “上半年32场，下半年多跑9场，为41场，全年73场”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
APART = re.compile(
    "^[，；](?P<what>[^，。；\\d]{2,12}?)(?:比(?:前者|上半年|前[一半][^，。；\\d]{0,4}))?(?P<way>[多少])(?:[\u4e00-\u9fff]{1,3}了?|了)?$"
)
REACHED = re.compile("^[，]?(?:为|达到?|共|计|即|是|完成|有)了?$")
OF_ALL = re.compile("^[，；](?:全年|合计|[两一]?共|总共|累计|[两二]者合计)[^，。；\\d]{0,6}$")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={
        "second": "“{stated}”不对：{first}{sign}{apart}＝{right}。",
        "all": "“{label}{stated}”不对：{first}＋{second}＝{right}。",
    },
    remedy="按算式复算，改正不符的一处。",
)
def second_parts_are_so_much_more(report: StatedReport) -> Hits:
    """The second part is the first with what it is told to be more or less, and both make what is told of all."""
    for sentence in report.with_figures(len(("first", "apart", "second"))):
        found = sentence.statements
        for at in range(len(found) - 2):
            first, apart, second = found[at : at + 3]
            said = APART.match(apart.between) if _is_of_one_unit(first, apart, second) else None
            if said and REACHED.match(second.between):
                right = first.value + (apart.value if said["way"] == "多" else -apart.value)
                following = found[at + 3] if at + 3 < len(found) else None
                yield from _wrong(first, apart, second, following, right)


def _is_of_one_unit(first: Statement, apart: Statement, second: Statement) -> bool:
    is_plain = not any(each.is_about or each.depth for each in (first, apart, second))
    return (
        is_plain and first.unit not in (RATE, POINTS, "") and is_same_unit(first, apart) and is_same_unit(apart, second)
    )


def _wrong(first: Statement, apart: Statement, second: Statement, behind: Statement | None, right: Fraction) -> Hits:
    like = second.quantity
    if second.value != right:
        yield hit(
            second.line, kind="second", stated=second.text, first=bare(first.quantity, like),
            sign="＋" if right > first.value else "－", apart=bare(apart.quantity, like), right=written(right, like),
        )  # fmt: skip
        return
    is_all = behind is not None and is_same_unit(behind, second) and OF_ALL.match(behind.between) is not None
    if behind and is_all and behind.value not in (first.value + second.value, second.value):
        yield hit(
            behind.line, kind="all", label=behind.label, stated=behind.text, first=bare(first.quantity, like),
            second=bare(second.quantity, like), right=written(first.value + second.value, like),
        )  # fmt: skip
