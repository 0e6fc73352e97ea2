"""What words say a part is of its whole, where the two stand alone: 超过三分之二, 近四成, 不到一半, 全部合格.

“17个社区中，已有12个建成，超过三分之二”; “近四成（1000件中有392件）”; “96人，过半来自农村（52人），其余44人……”.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare
from wenlian_desktop.domain.statements.money_recomputed.words_of_size import PART, PART_SIGN, range_said
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Shared = tuple[Statement, Statement]  # the part and its whole
HUNDRED, SLACK = Fraction(100), Fraction(1)
OVER, SHORT_OF = re.compile("超|逾|以上|多$|过半"), re.compile("不[到足及]|未|低于|少半")
CHANGED = re.compile("增|减|降|升|涨|缩|压|提高|翻|节省|节约|同比|比上年|较上年|上年|去年|目标|计划|[比较]")
ALL = re.compile("^，(?:全部|全数|悉数|无一例外地?|全都|均|都)(?P<what>[一-鿿]{2,6})(?=[，。；]|$)")
BOUND = re.compile("[近约超逾过大]|不[到足及]|未|以上|多|低于|少半")  # an exact part is a rate, and no verdict
NEAR, FEWEST, MOST, SHARED = 14, 2, 3, 2  # characters between a claim and its figures; figures; characters of a verb
NO_PART = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD, FigureRole.REFERENCE)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{claim}”，但{part}是{whole}的{right}%。"},
    remedy="按两个数复算，改正说法或数字。",
)
def parts_are_as_words_say(report: StatedReport) -> Hits:
    """A part that words tell beside it and its whole is that part of it."""
    for sentence in report.with_figures(FEWEST):
        if PART_SIGN.search(sentence.text):
            yield from _by_size(sentence)
        yield from _all_of_them(sentence)


def _by_size(sentence: Sentence) -> Hits:
    for claim in PART.finditer(sentence.text):
        is_told = sentence.text[claim.end() : claim.end() + 1].isdigit()  # 三成456万元: that figure is the part
        is_change = CHANGED.search(sentence.text[: claim.end()][-NEAR:]) is not None
        is_bound = BOUND.search(claim[0]) is not None or claim.string.startswith(("以上", "多"), claim.end())
        pairs = _pairs(sentence, claim) if is_bound and not (is_told or is_change) else []
        low, high = _meant(claim)
        rates = [HUNDRED * part.value / whole.value for part, whole in pairs]
        if pairs and not any(low - SLACK <= rate <= high + SLACK for rate in rates):
            yield _told(claim[0], *pairs[0])


def _meant(claim: re.Match[str]) -> tuple[Fraction, Fraction]:
    """The rates that words allow: so much and more, so much and less, about so much."""
    low, high = range_said(claim)
    if SHORT_OF.search(claim[0]):
        return Fraction(0), high
    is_over = OVER.search(claim[0]) or claim.string.startswith(("以上", "多"), claim.end())
    return (low, HUNDRED) if is_over and "近" not in claim[0] else (low, high)


def _pairs(sentence: Sentence, claim: re.Match[str]) -> list[Shared]:
    """The part and the rest of the one whole of the clauses with a claim, that it stands beside."""
    begin = sentence.text.rfind("；", 0, claim.start()) + 1
    end = sentence.text.find("；", claim.end())
    told = [
        each for each in sentence.statements if begin <= each.quantity.start < (end if end > 0 else len(sentence.text))
    ]
    counts = [each for each in told if each.unit not in (RATE, POINTS, "")]
    if not FEWEST <= len(counts) <= MOST or len(counts) != len(told) or len({each.unit for each in counts}) > 1:
        return []
    whole = max(counts, key=lambda each: each.value)
    parts = [each for each in counts if each is not whole]
    is_parted = len(parts) == 1 or sum(each.value for each in parts) == whole.value
    is_first = whole is counts[0] and not any(each.is_about or each.role in NO_PART for each in counts)
    beside = [each for each in parts if _is_beside(sentence.text, claim, each)]
    return [(each, whole) for each in beside] if is_parted and is_first else []


def _is_beside(text: str, claim: re.Match[str], part: Statement) -> bool:
    """Whether a claim stands in the clause right behind a part, or before the bracket that the part stands in."""
    if part.quantity.end <= claim.start():
        between = text[part.quantity.end : claim.start()]
        return between.count("，") <= 1 and len(between) <= NEAR
    between = text[claim.end() : part.quantity.start]
    return (
        "（" in between
        and "）" not in between
        and "，" not in between.partition("（")[0]
        and len(between) <= NEAR + part.depth * NEAR
    )


def _all_of_them(sentence: Sentence) -> Hits:
    """“抽验11个，合格9个，全部合格”."""
    for whole, part in pairwise(sentence.statements):
        is_pair = whole.unit == part.unit not in (RATE, POINTS, "") and 0 < part.value < whole.value
        said = ALL.match(sentence.text[part.quantity.end :]) if is_pair and part.role not in NO_PART else None
        is_told = said is not None and len(part.label) >= SHARED and said["what"].startswith(part.label[-SHARED:])
        if said and is_told and not (part.is_about or whole.is_about):
            yield _told(said[0].lstrip("，"), part, whole)


def _told(claim: str, part: Statement, whole: Statement) -> Hit[int]:
    like = whole.quantity
    rate = number(HUNDRED * part.value / whole.value, 2)
    return doubtful(part.line, kind=TURNED, claim=claim, part=bare(part.quantity, like), whole=whole.text, right=rate)
