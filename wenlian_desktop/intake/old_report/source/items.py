"""Lists: the items of numbered paragraphs, of 一是…二是…, of （1）…； and of sentences between semicolons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.prose.manuscript import LEVELS
from wenlian_desktop.intake.old_report.source.passages import Passage

NUMERAL = "[一二三四五六七八九十]{1,2}"
ORDINAL = re.compile(
    rf"(?:(?<=[。；：，、！])|^)第?(?:{NUMERAL})[是，](?=\S)|(?:(?<=[。；：！])|^)(?:首先|其次|再次|最后)，"
)
INLINE_NUMBER = re.compile(r"(?:(?<=[。；：])|^)(?:[（(]\d{1,2}[）)]|\d{1,2}[.、](?!\d)|[①-⑳])", re.ASCII)
SEMICOLON = re.compile("(?<=；)")
COLON = re.compile("：")
SENTENCE_END = re.compile("(?<=[。！？])(?![”’）])")
QUOTED = re.compile("“[^”]*”|（[^）]*）|《[^》]*》")
LEAST_ITEMS = 2


@dataclass(frozen=True)
class Item:
    """One item: its passages (a paragraph or more), and the place in the first where its words begin."""

    passages: tuple[Passage, ...]
    begin: int = 0

    @property
    def text(self) -> str:
        """Its words in normal form, without its number."""
        first, *others = self.passages
        return "\n".join((first.text[self.begin :], *(each.text for each in others)))

    @property
    def clean(self) -> str:
        """Its words as they can be taken in, without its number and the mark at its end."""
        first, *others = self.passages
        texts = (first.part(self.begin).clean, *(each.clean for each in others))
        return "\n".join(text for text in texts if text)

    @property
    def bare(self) -> Passage:
        """Its first passage without the number."""
        return self.passages[0].part(self.begin)


def number_length(text: str) -> int:
    """How many characters the number at the beginning of a paragraph takes, or 一是; 0 without one."""
    for shape in LEVELS:
        match = shape.match(text)
        if match:
            return len(text) - len(match[2])
    ordinal = ORDINAL.match(text)
    return ordinal.end() if ordinal else 0


def listed(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Item, ...]]:
    """(lead, items) of some paragraphs: numbered ones, and lists within one; no items where there is none."""
    lead: list[Passage] = []
    items: list[Item] = []
    for each in paragraphs:
        length = number_length(each.text)
        before, inner = split_list(each)
        if len(inner) >= LEAST_ITEMS and (before is None or not length):
            lead += (before,) if before else ()
            items += inner
        elif length:
            items.append(Item((each,), length))
        elif items and _goes_on(items[-1], each):
            items[-1] = Item((*items[-1].passages, each), items[-1].begin)
        else:
            lead.append(each)
    return tuple(lead), tuple(items)


def _goes_on(item: Item, each: Passage) -> bool:
    """Whether a paragraph without a number belongs to the numbered one right before it."""
    return item.passages[-1].line is not each.line and each.line.number > item.passages[-1].line.number


def split_list(passage: Passage) -> tuple[Passage | None, tuple[Item, ...]]:
    """(lead, items) of the list within one paragraph; no items where there is none."""
    for marks in (ORDINAL, INLINE_NUMBER):
        starts = [match for match in marks.finditer(passage.text) if not _is_quoted(passage.text, match.start())]
        if len(starts) >= LEAST_ITEMS:
            return _cut(passage, [match.start() for match in starts], [len(match[0]) for match in starts])
    return passage, ()


def split_clauses(passage: Passage) -> tuple[Passage | None, tuple[Item, ...]]:
    """(lead, items) of a list with semicolons after a colon; of one without a colon all its clauses."""
    text = passage.text
    stops = [match.start() for match in SEMICOLON.finditer(text) if not _is_quoted(text, match.start() - 1)]
    if not stops:
        return passage, ()
    colon = COLON.search(text[: stops[0]])
    begin = colon.end() if colon and colon.end() < stops[0] else 0
    starts = [begin, *(stop for stop in stops if stop < len(text))]
    return _cut(passage, starts, [0] * len(starts)) if len(starts) >= LEAST_ITEMS else (passage, ())


def split_sentences(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of a passage."""
    stops = [match.start() for match in SENTENCE_END.finditer(passage.text)]
    starts = [0, *(stop for stop in stops if 0 < stop < len(passage.text))]
    return tuple(passage.part(start, end) for start, end in zip(starts, [*starts[1:], len(passage.text)], strict=True))


def _cut(passage: Passage, starts: Sequence[int], lengths: Sequence[int]) -> tuple[Passage | None, tuple[Item, ...]]:
    ends = [*starts[1:], len(passage.text)]
    cut = zip(starts, ends, lengths, strict=True)
    items = tuple(Item((passage.part(start, end),), length) for start, end, length in cut)
    return (passage.part(0, starts[0]) if starts[0] else None), items


def _is_quoted(text: str, at: int) -> bool:
    return any(match.start() < at < match.end() - 1 for match in QUOTED.finditer(text))


def items_or_sentences(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Item, ...]]:
    """As `listed`; where there is no list, clauses between semicolons, else each sentence is an item."""
    lead, items = listed(paragraphs)
    if items:
        return lead, items
    found = tuple(_clauses_or_sentences(paragraphs))
    return (), found


def _clauses_or_sentences(paragraphs: Sequence[Passage]) -> Iterator[Item]:
    for each in paragraphs:
        _, clauses = split_clauses(each)
        if clauses:
            yield from clauses
        else:
            yield from (Item((sentence,)) for sentence in split_sentences(each))
