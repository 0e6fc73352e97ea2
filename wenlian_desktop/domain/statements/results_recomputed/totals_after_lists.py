"""Lists and the total told right after them: “金牌3枚、银牌4枚，奖牌共7枚”, “演出9场、展览6个，活动共15场”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
KINDS = (
    frozenset(("人", "名", "位", "人次")),
    frozenset(("场", "个", "项", "次", "场次", "期", "班", "届")),
    frozenset(("件", "幅", "篇", "首", "部", "册", "本", "张", "组", "支", "台", "集", "副")),
)
TOTAL = re.compile(
    "^(?:[均都全已][^，\\d]{0,8})?，(?:[^，\\d]{0,8}(?:共计|合计|总计|一共|累计|共)(?:有|为|达)?[^，\\d]{0,4}|(?:总数|总量|全年)[^，\\d]{0,4})$"
)
NO_TOTAL = re.compile("惠及|服务|覆盖|吸引|观众|受益|参与|参加|观看|浏览|其中|新增|上年|除")
IN_LIST = ("、", "和", "及", "与", "以及")
ADDED = ("，加上", "，再加上", "，加之")
LEAST, MISCOUNTED, SHORT, MOST_OFF = 3, 2, 3, 5


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，前面各项之和为{sum}。",
    remedy="对照台账核对，改正不符的一处。",
)
def totals_after_lists(report: StatedReport) -> Hits:
    """A total told right after a list of counts, of one unit or of kindred ones, is their sum."""
    for sentence in report.with_figures(1):
        found = sentence.statements
        for at, whole in enumerate(found):
            parts = _list_before(found[:at], whole) if _is_total(whole) else []
            figures = [part.quantity for part in parts]
            if (
                len(parts) >= LEAST
                and not _names_fewer(whole, parts)
                and not sum_agrees(whole.quantity, figures)
                and _is_meant(found, whole, parts)
            ):
                yield hit(sentence.line, stated=whole.text, sum=summed(figures, whole.quantity))


def _is_total(whole: Statement) -> bool:
    is_count = whole.unit not in (MONEY, RATE, POINTS, "") and whole.role is FigureRole.PLAIN and not whole.is_about
    return is_count and TOTAL.search(whole.between) is not None and not NO_TOTAL.search(whole.label)


NAMES = re.compile("^，(?P<names>[^，]+?)(?:[两三四五六]?[者项类])?(?:共计|合计|总计|一共|累计|共)")


SO_MANY = re.compile("(?P<count>[两二三四五六])[者项类档种级个]")
COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def _names_fewer(whole: Statement, parts: Sequence[Statement]) -> bool:
    """“优31份、良12份、差2份，优与良（前两档）合计43份”: whether a total is said to be of fewer than are listed."""
    counted = SO_MANY.search(whole.between)
    if counted and COUNTS[counted["count"]] < len(parts):
        return True
    named = NAMES.match(whole.between)
    names = re.split("[与和及、]", named["names"]) if named else []
    first = FIRST_ONES.search(whole.between)  # 前两档合计353份
    return 1 < len(names) < len(parts) or first is not None


FIRST_ONES = re.compile(r"[前后头首末][两三四五\d][项档类者级个家]")


def _list_before(before: Sequence[Statement], whole: Statement) -> list[Statement]:
    """The counts joined by 、 right before a total, in its unit or a kindred one."""
    parts: list[Statement] = []
    for each in reversed(before):
        if (
            not _is_kindred(each, whole)
            or each.role is not FigureRole.PLAIN
            or each.depth != whole.depth
            or each.is_about
        ):
            break
        parts.insert(0, each)
        if not each.between.startswith((*IN_LIST, *ADDED)):
            break
    return parts


def _is_kindred(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit or any({one.unit, other.unit} <= kind for kind in KINDS)


def _is_meant(found: Sequence[Statement], whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether a list was meant to make its total: near it in one unit, by a slip of the hand in kindred ones."""
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    if any(each.value == total and each not in (whole, *parts) for each in found):
        return False  # they make another figure of the sentence
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    is_slip = any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
    is_one_unit = {part.unit for part in parts} == {whole.unit}
    return abs(rest) <= MISCOUNTED or is_slip or (is_one_unit and abs(rest) * MOST_OFF <= whole.value)
