"""Changes told in parts: “增加44.6万元。调整分两次：追加32万元，追加12.6万元”, “增加34件，其中捐赠19件、购藏15件”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_near, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Parted = tuple[Statement, list[Statement]]
CHANGED = (FigureRole.ADDED, FigureRole.CUT, FigureRole.DIFFERENCE)
OPENS = re.compile(
    "(?:^|[。；])(?P<what>(?:年中)?(?:追加|追减|调整|调增|调减|增加|减少|多出|超出|高出|少了|少出))(?:来)?(?:的)?(?:资金|预算|经费|部分|金额|数额|差额)?"
    "(?:分[两二三四]次|包括|为|主要是|中|(?:共?有|来自|分为?)?[两二三四五]个?(?:来源|部分|渠道|原因|方面|笔|块|项))[：，]?"
)
CHANGE = re.compile("[追调增减多少超高]")  # a first look
WORD = {"追加": "加", "调增": "加", "增加": "加", "追减": "减", "调减": "减", "减少": "减", "调整": "调整",
        "多出": "多", "超出": "超", "高出": "高", "少了": "少", "少出": "少"}  # fmt: skip
OVERLAPPING = re.compile("等$|主要|同比|占")
MOST_PARTS = 6


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对增减的总数和各部分，改正不符的一处。",
)
def amounts_of_changes(report: StatedReport) -> Hits:
    """An amount that changed is the sum of its parts."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各部分之和为{sum}。",
    remedy="核对增减的总数和各部分，改正不符的一处。",
)
def counts_of_changes(report: StatedReport) -> Hits:
    """A count that changed is the sum of its parts."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
    return hit(*lines, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _wrong(report: StatedReport) -> Iterator[Parted]:
    for whole, parts in (*_in_the_next_sentence(report), *_beside(report)):
        values = [part.value for part in parts]
        is_plain = not any(each.is_about or OVERLAPPING.search(each.label + each.after) for each in (whole, *parts))
        is_wrong = is_plain and not sum_agrees(whole.quantity, [part.quantity for part in parts])
        if is_wrong and min(values) > 0 and is_near(whole.value, values):
            yield whole, parts


def _in_the_next_sentence(report: StatedReport) -> Iterator[Parted]:
    """The parts opened by the word of the change, which is told before in the paragraph."""
    for sentence in report.with_figures(2):
        openings = list(OPENS.finditer(sentence.text)) if CHANGE.search(sentence.text) else []
        before = _told_before(report, sentence) if openings else []
        ends = [*(opened.start() for opened in openings[1:]), len(sentence.text)]
        for opened, end in zip(openings, ends, strict=False):
            money = [each for each in sentence.statements if each.unit == MONEY]
            own = _last_list([each for each in money if opened.end() <= each.quantity.start < end])
            word = WORD[opened["what"].removeprefix("年中")]
            wholes = [each for each in before if each.unit == MONEY and each.role in CHANGED and word in each.label]
            if len(own) > 1 and wholes:
                yield wholes[-1], own


def _told_before(report: StatedReport, sentence: Sentence) -> list[Statement]:
    """The figures of its paragraph before a sentence; where it begins one, those of the sentence above."""
    before = [each for each in report.by_line[sentence.line] if each.sentence < sentence.number]
    above = report.sentences[sentence.number - 1].statements if sentence.number else ()
    return before or list(above)


def _last_list(parts: Sequence[Statement]) -> list[Statement]:
    """The parts, those from 其中 on where it opens them."""
    at = next((at for at, each in enumerate(parts) if "其中" in each.between), 0)
    return list(parts[at:MOST_PARTS])


def _beside(report: StatedReport) -> Iterator[Parted]:
    """“增加43.8万元，其中基本支出追加16.3万元；项目支出追加27.5万元”."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for at, whole in enumerate(found[:-2]):
            opens = found[at + 1].between.startswith("，其中") and found[at + 1].unit == whole.unit not in (RATE, "")
            if whole.role is not FigureRole.DIFFERENCE or not opens:
                continue
            parts = [found[at + 1]]
            for each in found[at + 2 :]:
                if each.unit != whole.unit or not re.match("[、，；]", each.between) or "其中" in each.between:
                    break
                parts.append(each)
            if len(parts) > 1 and all(part.role is parts[0].role for part in parts):
                yield whole, parts
