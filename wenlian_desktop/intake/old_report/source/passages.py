"""Passages of a report: spans of its paragraphs and rows, as written and in normal form; and what none covers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.prose.character_forms import HAN, INVISIBLE
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.intake.proposals import Unplaced

FIELD_CODE = re.compile(r"\[bookmark:[^\]\n]{0,80}\]|_GoBack|PAGEREF(?: _Toc\d+)?|_(?:Toc|Ref)\d+|HYPERLINK")
BESIDE_FIGURE = re.compile(
    rf"(?<=[{HAN}，。；：、（）])[ \u3000]+(?=[\d，。；：、（）])|(?<=[\d%％])[ \u3000]+(?=[{HAN}，。])"
)
WORD = re.compile(r"\w")
BLANKS = re.compile("[ \u3000]+")


@dataclass(frozen=True, eq=False)  # a line is compared by identity: its places are long
class Passage:
    """A span of a line: `start` and `end` are places in its normal form."""

    line: NormalLine
    start: int
    end: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passage) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[int, int, int]:
        return id(self.line), self.start, self.end

    @classmethod
    def of(cls, line: NormalLine) -> "Passage":
        """The whole of a paragraph or row."""
        return cls(line, 0, len(line.text))

    @property
    def text(self) -> str:
        """Its words in normal form."""
        return self.line.text[self.start : self.end]

    @property
    def raw_span(self) -> tuple[int, int]:
        """Its place in what was written."""
        return self._place(self.start), self._place(self.end)

    @property
    def raw(self) -> str:
        """What was written, to the last character."""
        first, end = self.raw_span
        return self.line.raw[first:end]

    @property
    def clean(self) -> str:
        """What was written, without field codes, invisible characters and needless blanks: a text to take in."""
        return clean_text(self.raw)

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The lines of the file in which it stands."""
        first, end = self.raw_span
        last = self.line.line_of(max(end - 1, first))
        return tuple(number for number in self.line.numbers if self.line.line_of(first) <= number <= last)

    def part(self, start: int, end: int | None = None) -> "Passage":
        """A part of it, by places in its own text."""
        return Passage(self.line, self.start + start, self.end if end is None else self.start + end)

    def _place(self, at: int) -> int:
        if at <= 0:
            return 0
        return self.line.places[at] if at < len(self.line.places) else len(self.line.raw)


def clean_text(raw: str) -> str:
    """A text as it can be taken in: without field codes, invisible characters and needless blanks."""
    text = BESIDE_FIGURE.sub("", INVISIBLE.sub("", FIELD_CODE.sub("", raw)))
    return BLANKS.sub(" ", text.replace("\u000b", "\n")).strip()


def unplaced_text(manuscript: Manuscript, lines: Sequence[str], placed: Iterable[Passage]) -> tuple[Unplaced, ...]:
    """What no passage covers, in the order of the file; adjoining lines are one piece."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for passage in placed:
        spans.setdefault(id(passage.line), []).append(passage.raw_span)
    read = (*manuscript.normal, *manuscript.contents)
    known = {number for line in read for number in line.numbers}
    pieces = [piece for line in read for piece in _uncovered(line, spans.get(id(line), []))]
    pieces += [((at,), text) for at, text in enumerate(lines, 1) if at not in known and text.strip()]
    return tuple(_joined(sorted(pieces, key=lambda piece: piece[0][0])))


def _uncovered(line: NormalLine, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, ...], str]]:
    last = 0
    for first, end in (*sorted(spans), (len(line.raw), len(line.raw))):
        text = line.raw[last:first]
        if text.strip():
            numbers = [number for number in line.numbers if line.line_of(last) <= number <= line.line_of(first - 1)]
            yield tuple(numbers), text
        last = max(last, end)


def _joined(pieces: Iterable[tuple[tuple[int, ...], str]]) -> Iterator[Unplaced]:
    numbers: tuple[int, ...] = ()
    texts: list[str] = []
    for following, text in pieces:
        if texts and following[0] > numbers[-1] + 1:
            yield Unplaced(numbers, "\n".join(texts))
            numbers, texts = (), []
        numbers = tuple(dict.fromkeys((*numbers, *following)))
        texts.append(text.strip("\n"))
    if texts:
        yield Unplaced(numbers, "\n".join(texts))


def with_marks(passages: Iterable[Passage]) -> dict[Passage, Passage]:
    """Passages that end a few marks later: those that would be left over between them and the next one."""
    by_line: dict[int, list[Passage]] = {}
    for each in passages:
        by_line.setdefault(id(each.line), []).append(each)
    found: dict[Passage, Passage] = {}
    for group in by_line.values():
        starts = sorted({each.start for each in group} | {len(group[0].line.text)})
        covered = sorted((each.start, each.end) for each in group)
        for each in group:
            following = next((start for start in starts if start >= each.end), each.end)
            gap = each.line.text[each.end : following]
            is_open = not any(start < following and each.end < end for start, end in covered)
            if gap and is_open and not WORD.search(gap):
                found[each] = Passage(each.line, each.start, following)
    return found
