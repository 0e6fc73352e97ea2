"""Sentences without what they tell of other matters: brackets, clauses of other units, groups between semicolons."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.preflight.read_together.neighbours import MOST_FIGURES
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

BRACKET = re.compile("（[^（），、；：]{1,20}）")
CLAUSE = re.compile("[^，；]+[，；]?")
GROUP, COMMA, STOP = "；", "，", "。"
ENDS = "，；。！？"
FEWEST = 3  # figures of one unit: a whole and two parts
TOTAL = re.compile("共|合计|累计|总|其中|包括|分别|全年|[两二三四五六]项|结余|结转")
CLOSING = re.compile(
    "(?:[两二三四五六七八九]项|以上|上述|各项)?[^，。；\\d]{0,4}(?:共|合计|总计|累计|总[额数量分])|其中|年末"
)


def plain_texts(sentence: Sentence, after: Sentence | None) -> Iterator[str]:
    """What a sentence tells without other matters, in each of the ways that leave something out.

    `after`: the next one of its paragraph, which is read with it where it tells the total.
    """
    if after is not None and after.statements and CLOSING.match(after.text):
        both = len(sentence.statements) + len(after.statements)
        yield from (sentence.text.rstrip(ENDS) + COMMA + after.text,) if FEWEST <= both <= MOST_FIGURES else ()
    if len(sentence.statements) < FEWEST:
        return
    text = BRACKET.sub("", sentence.text)
    clauses = _clauses_of_one_matter(text, sentence.statements)
    found = dict.fromkeys((_ended("".join(clauses)), *_groups(clauses)))
    yield from (each for each in found if each != sentence.text)


def _groups(clauses: Sequence[str]) -> Iterator[str]:
    """What stands between semicolons for itself where it tells a total; all of it in commas where it is one list."""
    groups = [each for each in "".join(clauses).rstrip(ENDS).split(GROUP) if each]
    if len(groups) < 2:
        return
    if not any(COMMA in each for each in groups[1:]):
        yield _ended(COMMA.join(groups))
    yield from (_ended(each) for each in groups if TOTAL.search(each))


def _ended(text: str) -> str:
    return text.rstrip(ENDS) + STOP


def _clauses_of_one_matter(text: str, told: Sequence[Statement]) -> list[str]:
    """The clauses of a text without those of which no figure has the unit of another clause."""
    clauses = CLAUSE.findall(text)
    if any(each.role is FigureRole.PER_HEAD for each in told):
        return clauses
    figures = _figures_of(clauses, told)
    return [
        clause
        for clause, own in zip(clauses, figures, strict=True)
        if not own or any(_is_shared(each, own, figures) for each in own)
    ]


def _figures_of(clauses: Sequence[str], told: Sequence[Statement]) -> list[list[Statement]]:
    """The figures of each clause, in order."""
    found: list[list[Statement]] = []
    left = [each for each in told if not each.depth]
    for clause in clauses:
        own: list[Statement] = []
        at = 0
        while left and (at := clause.find(left[0].text, at)) >= 0:
            at += len(left[0].text)
            own.append(left.pop(0))
        found.append(own)
    return found


def _is_shared(each: Statement, own: Sequence[Statement], figures: Sequence[Sequence[Statement]]) -> bool:
    """Whether a figure is a rate, or one of another clause counts the same."""
    return each.unit == RATE or any(
        is_same_unit(each, other) for group in figures if group is not own for other in group
    )
