"""The sentences of a passage, each with its place and the figures that it states."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.statements.stated_report import NUMBERED
from wenlian_desktop.domain.statements.statement import SENTENCE, Statement, sentences
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.report_parts import Part

OF_OTHER_YEAR = re.compile("[上去]年(?!末?结转|结余)|下年|次年|明年")
NAMED_YEAR = re.compile(r"(20\d{2})年", re.ASCII)


@dataclass(frozen=True)
class StatedSentence:
    """One sentence: where it stands, what it states, and what its part is about."""

    passage: Passage
    statements: tuple[Statement, ...]
    topic: str = ""


def stated_sentences(passage: Passage, topic: str = "") -> Iterator[StatedSentence]:
    """The sentences of a passage; where they cannot be told apart, the whole of it as one."""
    text = passage.text
    number = NUMBERED.match(text)
    begin = number.end() if number else 0
    found = list(sentences(passage.line.number, text[begin:], 0))
    spans = [match.span() for match in SENTENCE.finditer(text[begin:])]
    if len(spans) != len(found):
        yield StatedSentence(passage, tuple(each for one in found for each in one.statements), topic)
        return
    for at, ((first, end), one) in enumerate(zip(spans, found, strict=True)):
        start = 0 if at == 0 else begin + first
        yield StatedSentence(passage.part(start, begin + end), one.statements, topic)


def sentences_of(parts: Iterable[Part]) -> tuple[StatedSentence, ...]:
    """The sentences of the paragraphs of some parts."""
    return tuple(
        each for part in parts for passage in part.paragraphs for each in stated_sentences(passage, part.topic)
    )


def is_of_year(each: Statement, year: int | None) -> bool:
    """Whether a statement is of the year of the report: of the whole of it, and of no other."""
    named = NAMED_YEAR.findall(each.between)
    is_other = OF_OTHER_YEAR.search(each.label) or (named and year and int(named[-1]) != year)
    return not is_other and not each.meaning.is_part_year
