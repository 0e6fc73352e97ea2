"""Counts told group by group, and the same of all groups behind them: “东校满意199份；西校满意165份。满意份数360份”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_ALL = re.compile("综合|合计|总计|总体|汇总|合并|相加|[两二三四]者|合起来|加总|整体|共")
LEADING = re.compile(
    "^.*(?:按|以|用|共(?=.)|合计(?=.)|总计|总体|汇总|综合|整体|全[年市县区校院厂馆局]|其中|为(?=.)|将|把)"
)
ENDING = re.compile("(?:份数|人数|户数|件数|场次|数量|数|共|合计|为|有|的|达)+$")
NO_PART = re.compile("不|未|非|其中|上年|去年|目标|计划|平均|每")
TWICE = re.compile("去重|重复|重叠|交叉|剔除|扣除|兼")
WIDER = re.compile("^全[国省市县区]|系统")  # 全市文化馆系统共演出864场
LEAST, MOST, NEAR, SHORT = 2, 6, 20, 3  # groups; a total this many times what it is off; digits of a figure
MISCOUNTED = 2


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{label}{stated}”，前面各组之和为{sum}。",
    remedy="核对各组数和合计，改正不符的一处。",
)
def groups_make_what_is_told_of_all(report: StatedReport) -> Hits:
    """What each group of a paragraph has by one word, and all of them by that word behind 综合, 合计 or the like."""
    for group in report.by_line.values():
        for at, whole in enumerate(group):
            word = _word(whole) if at >= LEAST and _is_count(whole) and OF_ALL.search(whole.between) else ""
            parts = _parts(group[:at], whole, word) if word else []
            total = sum((part.value for part in parts), Fraction(0))
            if not LEAST <= len(parts) <= MOST or _is_explained(report, group, whole, total):
                continue
            apart = abs(total - whole.value)
            is_near = apart <= MISCOUNTED or apart * NEAR <= whole.value
            is_near = is_near or is_slip_of_digits(whole.quantity, total, SHORT)
            if is_near and max(part.value for part in parts) < whole.value:
                shown = summed([part.quantity for part in parts], whole.quantity)
                lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
                yield doubtful(*lines, label=whole.label, stated=whole.text, sum=shown)


def _is_explained(report: StatedReport, group: Sequence[Statement], whole: Statement, total: Fraction) -> bool:
    """Whether the sum is right or told, or a figure of the paragraph is what it is off, or some are told twice."""
    values = {one.value for one in group if one is not whole and one.unit == whole.unit}
    is_told = total == whole.value or total in values or abs(total - whole.value) in values
    is_beyond = WIDER.search(whole.label) is not None and not any(
        WIDER.search(one.label) for one in group if one is not whole
    )
    return is_told or is_beyond or TWICE.search(report.sentences[whole.sentence].text) is not None


def _word(each: Statement) -> str:
    """What a figure counts, without the words around it: 满意 of “按满意份数”."""
    word = ENDING.sub("", LEADING.sub("", each.label))
    return word if len(word) > 1 else ""


def _parts(before: Sequence[Statement], whole: Statement, word: str) -> list[Statement]:
    """The figures before it told by that word alone, or at the end of their words; each in a clause of its group."""
    told = [each for each in before if each.unit == whole.unit and _is_count(each) and not NO_PART.search(each.label)]
    named = [each for each in told if _is_named(ENDING.sub("", each.label), word)]
    earlier = [each for each in named if each.value < whole.value]
    return earlier if len({each.sentence for each in earlier} | {each.label for each in earlier}) > 1 else []


def _is_named(label: str, word: str) -> bool:
    """Whether words end with that word, or are what it begins with: 优秀 of 优秀学员."""
    return label.endswith(word) or (len(label) > 1 and word.startswith(label))


def _is_count(each: Statement) -> bool:
    is_plain = each.role not in (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.REFERENCE)
    return each.unit not in (MONEY, RATE, POINTS, "") and is_plain and not each.is_about and not each.depth
