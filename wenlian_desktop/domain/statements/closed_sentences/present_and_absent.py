"""A whole, those who came and those who did not: “受理考生2784人，实考2736人，缺考48人”.

And all three figures that a passage tells, one of them of what is left: “教室12间，常年使用11间，闲置1间”.
"""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.closed_passages.three_figures import alone
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.parts_and_wholes import OVERLAPPING
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

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


LEFT = re.compile(
    "[未没无缺空闲余剩淘停废]|不(?!断|同)|退(?!休)|[保存留遗]|其他|另(?:外|(?=[的\\d]|$))|[待尚仍还]|[停缓延暂]|转[入至]|库|报[损修]|检修|请假|弃"
)
NO_PART = re.compile(
    "其中|[上去]一?年|每|另[有聘]|退休|[编聘]|派遣|借调|累计|新增|[增减超]|[多少高低差]于?|目标|计划|最|均|获|又|还[有为]"
)
NEAR = 5  # a whole that is so many times what it is off


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，{sum}。"},
    remedy="核对总数、余下的和其他的数，改正不符的一处。",
)
def what_is_left_and_the_rest_make_all(report: StatedReport) -> Hits:
    """The largest of the only three counts of a passage is the other two, where one of these is of what is left."""
    for three in alone(report):
        whole = max(three, key=lambda each: each.amount)
        parts = [each for each in three if each is not whole]
        if (
            _are_alike(three)
            and _is_parted(report, whole, parts)
            and _is_near(whole, parts)
            and _are_all(report, three)
        ):
            shown = summed([part.quantity for part in parts], whole.quantity)
            yield doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _are_alike(three: Sequence[Statement]) -> bool:
    is_unit = all(is_same_unit(each, three[0]) and each.role is FigureRole.PLAIN for each in three)
    is_count = three[0].unit not in (RATE, MONEY, POINTS, "") and not any(each.is_about or each.depth for each in three)
    return is_unit and is_count and not any(NO_PART.search(each.label) for each in three)


def _are_all(report: StatedReport, three: Sequence[Statement]) -> bool:
    """Whether nothing else of their unit stands in their sentences or beside them: no stock that came and went."""
    near = range(three[0].sentence - 1, three[-1].sentence + 2)
    told = [each for each in report.by_line[three[0].line] if each.sentence in near and each not in three]
    return not any(is_same_unit(each, three[0]) for each in told)


def _is_parted(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether one of two figures, and no other of the three, is told to be of what is left."""
    told = [LEFT.search(each.label + each.after) is not None for each in (whole, *parts)]
    words = "".join(report.sentences[each.sentence].text for each in (whole, *parts))
    return told[0] is False and told.count(True) == 1 and not OVERLAPPING.search(words)


def _is_near(whole: Statement, parts: Sequence[Statement]) -> bool:
    off = abs(whole.value - sum(part.value for part in parts))
    return off > 0 and off * NEAR <= whole.value and whole.value > max(part.value for part in parts)


def _are_one_slip_off(whole: Statement, present: Statement, absent: Statement) -> bool:
    """Whether they do not make the whole, and one wrong digit of one of them would."""
    told = (whole, present, absent)
    is_unit = whole.unit == present.unit == absent.unit and not any(each.is_about or each.depth for each in told)
    off = whole.value - present.value - absent.value
    if not is_unit or not off or OTHER.search(present.between) or present.value >= whole.value:
        return False
    rights = ((whole, whole.value - off), (present, present.value + off), (absent, absent.value + off))
    return any(may_be_meant(each.quantity, right, right) for each, right in rights)
