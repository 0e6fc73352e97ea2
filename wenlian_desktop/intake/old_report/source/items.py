"""Lists: the items of numbered paragraphs, of 一是…二是…, of （1）…； and of sentences between semicolons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.prose.manuscript import LEVELS
from wenlian_desktop.intake.old_report.source.passages import Passage

NUMERAL = "[一二三四五六七八九十]{1,2}"
ORDINAL = re.compile(
    rf"(?:(?<=[。；：，、！])|^)(?:第{NUMERAL}[是，：]|其{NUMERAL}[是，：]|问题{NUMERAL}[是，：]|{NUMERAL}[是，])(?=\S)"
    r"|(?:(?<=[。；：，！])|^)(?:首先|其次|再次|最后)，|(?:(?<=[。；：，])|^)(?:另)?一(?:条|方面|项)是"
)
BULLET = re.compile(r"[●•■◆▪◇□▲★➢]\s*|[①-⑳]\s*|\d{1,2}[)）]\s*|[（(][a-z][)）]\s*", re.ASCII)
INLINE_NUMBER = re.compile(r"(?:(?<=[。；：])|^)(?:[（(]\d{1,2}[）)]|\d{1,2}[.、](?!\d)|[①-⑳])", re.ASCII)
SEMICOLON = re.compile("(?<=；)")
COLON = re.compile("：")
SENTENCE_END = re.compile("(?<=[。！？])(?![”’）])")
QUOTED = re.compile("“[^”]*”|（[^）]*）|《[^》]*》")
LEAST_ITEMS = 2
LONGEST_TITLE = 24  # characters of an item that its text follows in a paragraph of its own
SECOND = re.compile("二、|（二）|2\\.|（2）")
CONTINUING = re.compile("（?(?:其|主要|具体|根本)*(?:的)?原因|改进措施|整改措施|具体措施|其中|同时|主要表现|为此|对此")
BESIDE = re.compile("^附|附件[：\\d]|^注[：:]|见附|^以上|^上述")  # paragraphs after a list that are no items of it


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
    mark = ORDINAL.match(text) or BULLET.match(text)
    return mark.end() if mark else 0


def listed(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], tuple[Item, ...]]:
    """(lead, items) of some paragraphs: numbered ones, lists within one; no items where there is none.

    Numbers get lost: a paragraph after “：” or between numbered ones is an item too.
    """
    lead: list[Passage] = []
    items: list[Item] = []
    for each in paragraphs:
        length = number_length(each.text)
        before, inner = split_list(each)
        is_short = before is None or len(before.text) - length <= LONGEST_TITLE
        if len(inner) >= LEAST_ITEMS and (is_short or not length):
            lead += (before,) if before else ()
            items += inner
        elif length:
            items += _unnumbered_first(lead, each) if not items else ()
            items.append(Item((each,), length))
        elif items and _goes_on(items[-1], each):
            items[-1] = Item((*items[-1].passages, each), items[-1].begin)
        elif (items or (lead and lead[-1].text.endswith("："))) and not BESIDE.search(each.text):
            items.append(Item((each,)))
        else:
            lead.append(each)
    return tuple(lead), tuple(items)


def _unnumbered_first(lead: list[Passage], second: Passage) -> list[Item]:
    """The paragraph before one with the number 2 is the first item, without its number."""
    if not lead or not SECOND.match(second.text):
        return []
    return [Item((lead.pop(),))]


def _goes_on(item: Item, each: Passage) -> bool:
    """Whether a paragraph without a number belongs to the item before it: to a title, or as its cause."""
    is_title = len(item.passages) == 1 and len(item.text) <= LONGEST_TITLE and not item.text.endswith("；")
    return is_title or CONTINUING.match(each.text) is not None


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


def items_or_sentences(paragraphs: Sequence[Passage]) -> tuple[Item, ...]:
    """The items of a list; where there is none, the paragraphs, or the sentences of the only one."""
    _, items = listed(paragraphs)
    if items:
        return items
    told = [each for each in paragraphs if not BESIDE.search(each.text) and not each.text.endswith("：")]
    if len(told) > 1:
        return tuple(Item((each,)) for each in told)
    return tuple(_clauses_or_sentences(told))


def _clauses_or_sentences(paragraphs: Sequence[Passage]) -> Iterator[Item]:
    for each in paragraphs:
        _, clauses = split_clauses(each)
        if clauses:
            yield from clauses
        else:
            yield from (Item((sentence,)) for sentence in split_sentences(each))
