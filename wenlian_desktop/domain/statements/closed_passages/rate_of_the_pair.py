"""Two counts of one thing and a rate that its words tie to them, all that a sentence tells, in any order.

“应种的1500名中已种1429名，补种率98.6%”; “抽检样卷240份，有瑕疵的24份，达标率95%”: the rest of them reached it.
"""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, quotient
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
RATED = re.compile("(?P<what>[\u4e00-\u9fff]{2,6}?)(?:率|比例|进度)|^进度")
DUE = re.compile("应|任务|计划|发[出放]|全[部区市县省镇校馆]|辖区|总|共|需|要求|挂出|抽[检查]|目标")
DONE = re.compile("已|实|到|收回|回|完成|按[时期]|建成|有")
LACKS = re.compile("瑕疵|[漏错缺退差]|[未没不]|问题|逾期|超期")
LACKING_RATE, OTHER = (
    re.compile("不|差错|缺|漏|空|流失|退"),
    re.compile("上年|去年|同比|其余|其中|(?<!不)满意|参与|目标|知晓"),
)
NO_RATE = (FigureRole.GROWTH, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.SHARE)
REACHED = re.compile("(?:完成|达成|实现|兑现|落实|到位)率?$")
ALL, COUNTS, SHORT, NEAR = 100, 2, 3, 15  # %; counts; digits; % points


SURVEYED = re.compile("满意|回收|受访|问卷")
SAYS = {TURNED: "“{name}{stated}”对不上：{terms}＝{right}。"}
REMEDY = "按两个数复算后改正。"


@rule("C03", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def rates_of_the_pair_beside_them(report: StatedReport) -> Hits:
    """A rate is what one of the two counts beside it is of the other, or what is left of it."""
    yield from _all_wrong(report, is_surveyed=False)


@rule("C31", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def survey_rates_of_the_pair_beside_them(report: StatedReport) -> Hits:
    """The same of those who were asked: how many answered, how many are not content."""
    yield from _all_wrong(report, is_surveyed=True)


def _all_wrong(report: StatedReport, *, is_surveyed: bool) -> Hits:
    for sentence in report.with_figures(COUNTS + 1):
        three = _three(sentence)
        if three and (SURVEYED.search(sentence.text) is not None) == is_surveyed:
            yield from _wrong(*three)


@rule("C03", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def rates_of_equal_counts_are_all(report: StatedReport) -> Hits:
    """Where as many were done as were to be, the rate told right behind them is 100%: “任务8个，落地8个，完成率80%”."""
    for sentence in report.with_figures(COUNTS + 1):
        told = sentence.statements
        for due, done, rate in zip(told, told[1:], told[2:], strict=False):
            if rate.unit == RATE and rate.value != ALL and _are_equal(due, done) and _is_of_them(due, done, rate):
                terms = f"{bare(done.quantity, due.quantity)}÷{bare(due.quantity, due.quantity)}"
                yield doubtful(rate.line, kind=TURNED, name=rate.label, stated=rate.text, terms=terms, right=f"{ALL}%")


def _are_equal(due: Statement, done: Statement) -> bool:
    """Whether two exact counts of one thing are the same, the one of what was to be."""
    is_count = done.unit not in (RATE, MONEY, POINTS, "") and is_same_unit(due, done)
    is_exact = not due.is_about and not done.is_about and due.value == done.value > 0
    return is_count and is_exact and DUE.search(due.between + due.after) is not None


def _is_of_them(due: Statement, done: Statement, rate: Statement) -> bool:
    """Whether a rate right behind two counts says how much was done, by its word or by theirs."""
    named = RATED.search(rate.label)
    words = f"{due.between}{due.after}{done.between}{done.after}{rate.between}"
    if (
        named is None
        or rate.role in NO_RATE
        or rate.is_about
        or "；" in words
        or OTHER.search(words.replace("目标", ""))
    ):
        return False
    what = named["what"] or ""
    is_named = any(verb in done.between for verb in pairs_of(what)) or (bool(what) and what[0] in done.between)
    return REACHED.search(what) is not None or is_named


def _three(sentence: Sentence) -> tuple[Statement, Statement, Statement] | None:
    """The rate, the larger count and the smaller one of a sentence that tells nothing else."""
    told = sentence.statements
    rates = [each for each in told if each.unit == RATE]
    counts = [each for each in told if each.unit not in (RATE, MONEY, POINTS, "")]
    if len(rates) != 1 or len(counts) != COUNTS or len(told) != COUNTS + 1 or not is_same_unit(*counts):
        return None
    rate, (small, large) = rates[0], sorted(counts, key=lambda each: each.value)
    if rate.role in NO_RATE or any(each.is_about or each.role in NO_RATE[:1] for each in told) or not small.value:
        return None
    is_plain = small.value < large.value and not any("；" in each.between for each in told[1:])
    return (rate, large, small) if is_plain and _are_tied(rate, large, small) else None


def _are_tied(rate: Statement, large: Statement, small: Statement) -> bool:
    """Whether the word of a rate is in those of its counts, or these are what was to be and what was done of it."""
    named = RATED.search(rate.label)
    words = [f"{each.between}{each.after}" for each in (large, small)]
    if named is None or OTHER.search("".join([*words, rate.between])):
        return False
    verbs = pairs_of(named["what"] or "")
    is_named = any(verb in each for verb in verbs for each in words)
    is_done = DONE.search(small.between + small.after) or LACKS.search(small.between)
    return is_named or (DUE.search(large.between) is not None and is_done is not None)


def _wrong(rate: Statement, large: Statement, small: Statement) -> Hits:
    right, slack = quotient(small.quantity, large.quantity)
    of_both = ALL * large.value / (large.value + small.value)  # 办结719件，未办结15件
    if any(agrees(rate.quantity, each, slack) for each in (right, ALL - right, of_both, ALL - of_both)):
        return
    is_rest = LACKS.search(small.between) is not None and not LACKING_RATE.search(rate.label)
    meant = ALL - right if is_rest else right
    if abs(meant - rate.value) <= NEAR or is_slip_of_digits(rate.quantity, meant, SHORT):
        part = f"（{bare(large.quantity, large.quantity)}－{bare(small.quantity, large.quantity)}）" if is_rest else ""
        terms = f"{part or bare(small.quantity, large.quantity)}÷{bare(large.quantity, large.quantity)}"
        shown = written(meant, rate.quantity)
        yield doubtful(rate.line, kind=TURNED, name=rate.label, stated=rate.text, terms=terms, right=shown)
