"""A part in words of two figures beside it: “20万元，为支出160万元的八分之一”, “预算66万元，支了33万元，正好一半”.

Where 占 tells it, a rule of shares looks at it; here are the other ways to say how much of another figure one is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.money_recomputed.words_of_size import PART, PART_SIGN, range_said
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_WHOLE = re.compile("[^，。；、）\\d]{0,6}的")  # behind the whole: 全年支出192万元的八分之一
OF_THE_FIRST = re.compile("）?[，]?[^，。；\\d]{0,8}(?:它|其|前者|前项|上项|上一项|第一位|榜首)的")
BY_ITSELF = re.compile("(?:元|）)?，(?:也就是|正好是?|刚好是?|恰好?是?|恰为|折合|约合|合|相当于|即)?")
CHANGED = re.compile("[，（][^，。；\\d]{0,6}(?:增|减|降|升|压|缩|涨)[^，。；\\d]{0,6}?")
LESS_THAN, MORE_THAN = re.compile("不足|不到|不及|未达|未到|低于|少于"), re.compile("超过?|高于|突破|多于|逾")
VERDICT = re.compile("[近超逾]|不[到足及]")
LAST_YEAR = re.compile("[上去]一?年|原[来先]|往年|上[届期]|前一年")
OF_BUDGET = (FigureRole.FULL, FigureRole.INITIAL, FigureRole.SPENT, FigureRole.LEFT)
PAID = re.compile("[支付花用](?!户)[^，。；]{0,2}$")
NO_TERM = (FigureRole.PER_HEAD, FigureRole.DIFFERENCE)
HUNDRED = 100
SAYS = "“{words}”不对：{right}。"
REMEDY = "按两数之比改正。"


@dataclass(frozen=True)
class PartSaid:
    """What words say that one figure is of another, or that it changed by."""

    words: str
    part: Statement
    whole: Statement
    low: Fraction
    high: Fraction
    is_change: bool = False

    @property
    def rate(self) -> Fraction:
        """What it is in %."""
        part = abs(self.whole.value - self.part.value) if self.is_change else self.part.value
        return HUNDRED * part / self.whole.value

    @property
    def is_of_budget(self) -> bool:
        """Whether it is a rate of spending."""
        is_told = any(each.role in OF_BUDGET for each in (self.part, self.whole)) or PAID.search(self.part.label)
        return self.part.unit == MONEY and not self.is_change and bool(is_told)


@rule("C03", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def parts_of_budgets_in_words(report: StatedReport) -> Hits:
    """What words say was spent of a budget, or what part of all spending an amount is."""
    yield from (_told(said) for said in _wrong(report) if said.is_of_budget)


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def parts_of_others_in_words(report: StatedReport) -> Hits:
    """What part words say that one figure is of another, or that it changed by."""
    yield from (_told(said) for said in _wrong(report) if not said.is_of_budget)


def _told(said: PartSaid) -> Hit[int]:
    like = said.whole.quantity
    part = bare(said.part.quantity, like)
    top = f"（{bare(like, like)}与{part}之差）" if said.is_change else part
    shown = f"{top}÷{bare(like, like)}＝{number(said.rate, 2)}%"
    return hit(said.part.line, words=said.words, right=shown)


def _wrong(report: StatedReport) -> Iterator[PartSaid]:
    for sentence in report.with_figures(2):
        for match in PART.finditer(sentence.text) if PART_SIGN.search(sentence.text) else ():
            said = part_said(sentence, match)
            if said and not said.low <= said.rate <= said.high:
                yield said


def part_said(sentence: Sentence, match: re.Match[str]) -> PartSaid | None:
    """What a part in words is told of by those before it."""
    before = [each for each in sentence.statements if each.quantity.end <= match.start()]
    if len(before) < 2 or not _are_two(*before[-2:]):
        return None
    one, other = before[-2:]
    between = sentence.text[other.quantity.end : match.start()]
    is_closed = sentence.text[match.end() : match.end() + 1] in ("，", "。", "；", "")
    low, high = range_said(match)
    if OF_WHOLE.fullmatch(between) and "占" not in other.between:
        return PartSaid(match[0], one, other, *_bounded(other.label, low, high))
    if OF_THE_FIRST.fullmatch(between) and "占" not in between:
        return PartSaid(match[0], other, one, low, high)
    is_exact = not VERDICT.search(match[0])  # “超过三分之二” is a verdict
    if BY_ITSELF.fullmatch(between) and is_exact and is_closed and one.value > other.value:
        return PartSaid(match[0], other, one, low, high)
    then = [each for each in (one, other) if LAST_YEAR.search(each.label)]
    if CHANGED.fullmatch(between) and is_closed and len(then) == 1 and not match["even"]:
        return PartSaid(match[0], one if then[0] is other else other, then[0], low, high, is_change=True)
    return None


def _are_two(one: Statement, other: Statement) -> bool:
    """Whether they are two exact figures of one unit, and of one clause or clauses beside each other."""
    are_plain = not any(each.is_about or each.role in NO_TERM or not each.value for each in (one, other))
    return are_plain and is_same_unit(one, other) and one.unit not in (RATE, POINTS, "") and "；" not in other.between


def _bounded(label: str, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """“不足520万元的四分之一”: the word stands before the whole."""
    middle = (low + high) / 2
    if LESS_THAN.search(label):
        return Fraction(0), middle - Fraction(1, 10**6)
    return (middle + Fraction(1, 10**6), Fraction(HUNDRED)) if MORE_THAN.search(label) else (low, high)
