"""A total told in a sentence of its own, below what it adds: “展览6个。……演出9场。……展览、演出合起来达到17场”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.results_recomputed.totals_after_lists import KINDS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
Parts = Sequence[Statement]
ADDED = re.compile(
    "[加合并]在一[起道]|[加合]起来|合并(?:计|统计|计算)?|相加|并计|加总|汇总|归总|总[量数计]|合计|共计|一共|之和|一并计|(?<![公一])共(?!同|享|建|有的)"
)
ALL_ABOVE = re.compile(
    "(?:上述|(?<!级)以上|前述|上面)[^，。；\\d]{0,8}|各[项类笔](?=[，相并加合]|[^，。；\\d]{1,4}[相并加合])|总量[^，。；\\d]{0,2}(?:因而|因此|由此|于是|遂)"
)
SO_MANY = re.compile(
    "(?P<count>[两二三四五六])(?:项|笔|类|块|者|种|级|档|部分|方面|个(?:级别|层次|门类|类别|渠道|方面|项目))"
)
LISTED = re.compile(
    "(?P<names>[\u4e00-\u9fff]{2,6}?(?:(?:[、和与及]|以及)[\u4e00-\u9fff]{2,6}?)+(?=会员|作品|奖项|媒体|[三两四五]|[，。加合相并共总]|$))"
)
NAMES, FILLER = (
    re.compile("[、和与]|(?<!涉)及"),
    re.compile("^(?:把|将|其中|包括|涉及|在册的?|的)+|(?:三|两|四|五)?[类项者]?$"),
)
IN_ALL = re.compile("^(?:[至到]此|由此|这样|如此|于是)|全年|全部|年内|由此")
TIME = re.compile("[一二三四]季度|[上下]半年|春|夏|秋|冬|年[初中底末]|\\d{1,2}月|第[一二三四五]批|[头末]一?批")
NO_PARTS = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH)
NOT_OF_IT = re.compile("目标|计划|[上去]年|每|平均|场均|预算|限额|核定|最[高多低少]|累计")
FAR_ABOVE, NEAR, MOST_OWN, MOST_RUN = 40, 6, 4, 8  # lines, lines, figures of one name, figures of a run
OF_SURVEYS = "份"  # three times three of them: sent, returned, valid
MOST_AFTER = 20  # characters behind a total that may list what it is of
MOST_BEFORE, TINY = 9, 1e-6  # figures whose sums are looked at
MOST_OFF, CLOSELY_OFF, SHORT = 5, 10, 2  # a total this many times what it is off; digits


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前文各项之和为{sum}。"},
    remedy="对照前文的各项核对，改正不符的一处。",
)
def counts_told_above_make_their_total(report: StatedReport) -> Hits:
    """What a sentence says to add up, by names or by their number, was told above it."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，前文各项之和为{sum}。"},
    remedy="对照前文的各项核对，改正不符的一处。",
)
def amounts_told_above_make_their_total(report: StatedReport) -> Hits:
    """“车辆费1.83万元。接待费0.63万元。上述各项并计2.64万元”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, parts: Parts) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    return doubtful(whole.line, kind=TURNED, stated=whole.label + whole.text, sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Parts]]:
    for sentence in report.with_figures(1):
        whole = sentence.statements[0]
        if whole.unit in (RATE, POINTS, "") or whole.is_about or whole.role in NO_PARTS or whole.depth:
            continue
        words = sentence.text[: whole.quantity.start] + sentence.text[whole.quantity.end :][:MOST_AFTER]
        is_added = ADDED.search(whole.between) is not None
        names = _names(words)
        before = _before(report, whole, FAR_ABOVE) if is_added or len(names) > 2 else []
        parts = _by_name(names, before, whole) if len(names) > 1 else []
        if not parts and is_added:
            parts = _by_number(report, whole)
        if not parts and IN_ALL.search(whole.between):
            parts = _by_times(report, whole)
        if parts and not _is_made_otherwise(report, whole, parts):
            yield whole, parts


def _is_made_otherwise(report: StatedReport, whole: Statement, parts: Parts) -> bool:
    """Whether some of the figures around make a total, or those thought its parts make another figure told."""
    kindred = [one for one in report.statements if one is not whole and _is_kindred(one, whole)]
    total = sum((part.value for part in parts), Fraction(0))
    if any(one.value == total for one in kindred):
        return True
    after = [one.amount for one in kindred if _at(one) > _at(whole) and one.line - whole.line <= NEAR][:MOST_RUN]
    before = [one.amount for one in kindred if _at(one) < _at(whole) and whole.line - one.line <= NEAR][-MOST_BEFORE:]
    runs = [sum(after[begin:end]) for begin in range(len(after)) for end in range(begin + 2, len(after) + 1)]
    sums = {0.0}
    for amount in before:
        sums |= {amount + one for one in sums}
    return any(abs(one - whole.amount) < TINY for one in (*runs, *sums.difference(before)))


def _at(each: Statement) -> tuple[int, int]:
    return each.sentence, each.quantity.start


def _before(report: StatedReport, whole: Statement, lines: int) -> list[Statement]:
    """The counts or amounts of its kind told in earlier sentences."""
    return [
        one for one in report.statements
        if 0 <= whole.line - one.line <= lines and one.sentence < whole.sentence and _is_kindred(one, whole)
        and one.role not in NO_PARTS and not one.is_about and not NOT_OF_IT.search(one.label) and one.value
    ]  # fmt: skip


def _is_kindred(one: Statement, other: Statement) -> bool:
    return one.unit == other.unit or any({one.unit, other.unit} <= kind for kind in KINDS)


def _names(words: str) -> list[str]:
    found = LISTED.search(words)
    names = [FILLER.sub("", name) for name in NAMES.split(found["names"])] if found else []
    return names if all(len(name) > 1 for name in names) else []


def _by_name(names: Sequence[str], before: Parts, whole: Statement) -> Parts:
    """The figures that carry the names that a total lists, where they do not make it."""
    own = [_named(name, before)[-MOST_OWN:] for name in names]
    if own.count([]) == 1:  # 讲座: 公开课开讲14场
        at = own.index([])
        own[at] = [one for one in before if any(char in one.label[-2:] for char in names[at])][-MOST_OWN:]
    if not all(own):
        return []
    ways = [way for way in product(*own) if len({*map(id, way)}) == len(way)]
    figures = [[part.quantity for part in way] for way in ways]
    if not ways or any(sum_agrees(whole.quantity, way) for way in figures):
        return []
    return ways[-1] if _is_meant(whole, ways[-1], MOST_OFF) else []


def _named(name: str, before: Parts) -> list[Statement]:
    """The figures told with a name, or with the end of it: 涉及国家级 of 国家级."""
    for begin in range(len(name) - 1):
        found = [one for one in before if name[begin:] in one.label + one.after[:8]]
        if found:
            return found
    return []


def _by_number(report: StatedReport, whole: Statement) -> Parts:
    """The last figures above a total that tells of all above it, or of so many."""
    counted = SO_MANY.search(whole.between)
    if whole.unit == OF_SURVEYS or (not counted and not ALL_ABOVE.search(whole.between)):
        return []
    before = _before(report, whole, NEAR)[-MOST_RUN:]
    runs = [before[-size:] for size in range(2, len(before) + 1)]
    if any(sum_agrees(whole.quantity, [part.quantity for part in run]) for run in runs):
        return []
    if counted:
        count = from_chinese(counted["count"].replace("两", "二"))
        runs = [run for run in runs if len(run) == count]
    return next((run for run in runs if _is_meant(whole, run, CLOSELY_OFF)), [])


def _by_times(report: StatedReport, whole: Statement) -> Parts:
    """“上半年有5部建成。三季度又有6部。年底前最后3部通过验收。至此全年有12部”: each time told with its own figure."""
    before = [one for one in _before(report, whole, 0) if not one.depth]
    times = [said[0] if (said := TIME.search(one.between)) else "" for one in before]
    figures = [one.quantity for one in before]
    is_told = len(before) > 1 and all(times) and len({*times}) == len(times) and not NOT_OF_IT.search(whole.between)
    if not is_told or sum_agrees(whole.quantity, figures) or whole.value <= max(one.value for one in before):
        return []
    return before if _is_meant(whole, before, CLOSELY_OFF) else []


def _is_meant(whole: Statement, parts: Parts, most: int) -> bool:
    """Whether figures were meant to make a total: near it, or one slip of the hand apart from it."""
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    is_slip = any(right > 0 and is_slip_of_digits(figure, right, SHORT) for figure, right in rights)
    return bool(rest) and (abs(rest) * most <= whole.value or is_slip)
