"""Totals of several things in one sentence, each by its word.

“甲编制9名，实有9人；乙编制12名，实有10人。两级合计，编制21名、实有19人”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TOGETHER = re.compile(
    "^(?:以上|上述|[两二三四五六]|全部|各|前述)?(?:级|者|项|类|家|处|馆|个?单位|部分|块|个?项目|个?协会|场|期|批|部门|地)?(?:合计|共计|总计|合起来|[相累]加|加总|汇总|加起来|一共)(?:起来)?(?:后|来看)?，?"
)
NO_PART = (FigureRole.TARGET, FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD)
FILLER, WORD, NEAR, SHORT = re.compile("为|是|共|有|达到?|计|了"), 2, Fraction(1, 10), 2
SAYS = {TURNED: "写“{stated}”，前面各项之和为{sum}。"}
REMEDY = "核对各项和合计，改正不符的一处。"


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_together_by_their_word(report: StatedReport) -> Hits:
    """The counts of a sentence that begins with 合计 are those told by the same words in the sentence before."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_together_by_their_word(report: StatedReport) -> Hits:
    """“甲馆预算40万元、支出38万元；乙馆预算30万元、支出29万元。两馆合计，预算70万元，支出67万元”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    lines = dict.fromkeys((whole.line, parts[0].line))
    return doubtful(*lines, kind=TURNED, stated=whole.label + whole.text, sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    for sentence in report.with_figures(2):
        begins = TOGETHER.match(sentence.text) if sentence.number else None
        before = report.sentences[sentence.number - 1] if begins else None
        if before is None or len(before.statements) < len(("one", "other")) * 2:
            continue
        sides = [(whole, _parts(before, whole)) for whole in sentence.statements]
        right = [
            sum_agrees(whole.quantity, [part.quantity for part in parts]) for whole, parts in sides if len(parts) > 1
        ]
        for whole, parts in sides:
            is_told = len(parts) > 1 and (any(right) or len({len(own) for _, own in sides}) == 1)
            if is_told and _is_off(whole, parts):
                yield whole, parts


def _parts(before: Sentence, whole: Statement) -> list[Statement]:
    """The figures of a sentence that end with the word of a total."""
    word = _word(whole)
    alike = [one for one in before.statements if is_same_unit(one, whole) and one.role not in NO_PART]
    return [one for one in alike if _word(one) == word and not one.is_about] if word else []


def _word(each: Statement) -> str:
    return FILLER.sub("", TOGETHER.sub("", each.label))[-WORD:] if each.unit not in (RATE, POINTS, "") else ""


def _is_off(whole: Statement, parts: Sequence[Statement]) -> bool:
    total = sum((part.value for part in parts), Fraction(0))
    if whole.is_about or sum_agrees(whole.quantity, [part.quantity for part in parts]):
        return False
    return abs(whole.value - total) <= NEAR * total or is_slip_of_digits(whole.quantity, total, SHORT)
