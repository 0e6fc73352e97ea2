"""An external report: its lines, the headings of the outline found in them, and the stated figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from wenlian_desktop.domain.outlines.outline_model import NumberedHeading, Outline, OutlineHeading
from wenlian_desktop.domain.outlines.shipped_outlines import families, shipped_outline
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, claimed_quantity, parse_figures
from wenlian_desktop.domain.values.numerals import from_chinese

LINES, PARAGRAPHS = "行", "段"
MAX_HEADING = 30  # characters
LEVELS = (
    re.compile(r"\s*(?:第)?([一二三四五六七八九十]{1,3})(?:部分)?[、.．]\s*(.*)"),
    re.compile(r"\s*[（(]([一二三四五六七八九十]{1,3})[）)]\s*(.*)"),
    re.compile(r"\s*(\d{1,2})[.．、](?!\d)\s*(.*)", re.ASCII),
    re.compile(r"\s*[（(](\d{1,2})[）)]\s*(.*)", re.ASCII),
)
LEAST_LIKENESS = 3  # more must be met of a family to be one: two headings of level 1, or one in its very words
GOAL = re.compile(r"(?:不[低少高多]于|不超过|达到|[≥≤＞＜]|完成)[^，。]{0,8}\d|\d+(?:\.\d+)?[%％]", re.ASCII)  # “满意度不低于92%”
INLINE = re.compile(r"\s*([^，。；：:\s]{2,20})[：:](?=\s*\S)")


@dataclass(frozen=True)
class TextLine:
    """One line: number in the file (from 1), text, level and number of its heading numbering."""

    line_no: int
    text: str
    level: int = 0
    number: int = 0
    rest: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it looks like a heading: a short phrase."""
        words = self.rest.rstrip("。：:；; ")
        return 0 < len(words) <= MAX_HEADING and not re.search("[，。；,;]", words) and not GOAL.search(words)


@dataclass(frozen=True)
class FoundHeading:
    """A heading of the outline found in a line; `is_inline`: at the start of a paragraph, without number."""

    heading: OutlineHeading
    line: TextLine
    is_inline: bool = False


@dataclass(frozen=True)
class Manuscript:
    """The text lines of a report, without table rows (lines with tabs)."""

    lines: tuple[TextLine, ...]
    unit: str = LINES

    @classmethod
    def parse(cls, lines: Sequence[str], unit: str = LINES) -> "Manuscript":
        """A manuscript from the lines of a file. `unit`: what a line is called, 行, or 段 for .docx."""
        kept = [(at, text) for at, text in enumerate(lines, 1) if text.strip() and "\t" not in text.strip()]
        return cls(tuple(_line(at, text) for at, text in kept), unit)

    @cached_property
    def family(self) -> Outline | None:
        """The outline that the headings follow; None if it is none of those known (提纲家族)."""
        return _family(self.lines)

    @cached_property
    def outline(self) -> Outline:
        """The outline that the headings are read by."""
        return self.family or shipped_outline()

    @cached_property
    def headings(self) -> dict[str, FoundHeading]:
        """The headings of the outline by key, each where it first stands at its level, else where it first stands."""
        levels = {each.heading.key: each.level for each in self.outline.numbered}
        found: dict[str, FoundHeading] = {}
        for each in (each for line in self.lines for each in _headings(line, self.outline)):
            key, first = each.heading.key, found.setdefault(each.heading.key, each)
            if first.line.level != levels[key] == each.line.level:
                found[key] = each
        return dict(sorted(found.items(), key=lambda item: item[1].line.line_no))

    @cached_property
    def title(self) -> tuple[TextLine, ...]:
        """The lines before the first heading."""
        first = min((each.line.line_no for each in self.headings.values()), default=2)
        return tuple(line for line in self.lines if line.line_no < first)

    @cached_property
    def stated(self) -> dict[str, tuple[Figure, TextLine]]:
        """The stated figures of the department by name, each at its first occurrence."""
        found: dict[str, tuple[Figure, TextLine]] = {}
        for line in self.lines:
            for figure in parse_figures(line.text):
                name = claimed_quantity(figure) if figure.kind in (FigureKind.MONEY, FigureKind.RATE) else None
                if name:
                    found.setdefault(name, (figure, line))
        return found

    @property
    def last_line_no(self) -> int:
        """The number of the last line."""
        return self.lines[-1].line_no if self.lines else 1

    def heading_of(self, text: str) -> FoundHeading | None:
        """The heading that a text (by its key) stands under; None where the outline or the report has none."""
        place = self.outline.heading_of(text)
        return self.headings.get(place.heading.key) if place else None

    def under(self, text: str) -> tuple[TextLine, ...]:
        """The lines between the heading of a text (by its key) and the next heading of the outline."""
        found = self.heading_of(text)
        return self.below(found) if found else ()

    def below(self, found: FoundHeading) -> tuple[TextLine, ...]:
        """The lines between a heading and the next heading of the outline."""
        first = found.line.line_no + found.line.is_heading  # else the line of the heading holds text as well
        end = min(
            (each.line.line_no for each in self.headings.values() if each.line.line_no > found.line.line_no),
            default=None,
        )
        return tuple(line for line in self.lines if first <= line.line_no and (end is None or line.line_no < end))

    def text(self, text: str) -> str:
        """What stands under the heading of a text (by its key)."""
        return "\n".join(line.text for line in self.under(text))


def _line(at: int, text: str) -> TextLine:
    for level, shape in enumerate(LEVELS, 1):
        match = shape.match(text)
        if match:
            try:
                number = int(match[1]) if match[1].isdigit() else from_chinese(match[1])
            except ValueError:
                continue
            return TextLine(at, text, level, number, match[2])
    return TextLine(at, text, rest=text.strip())


def _headings(line: TextLine, outline: Outline) -> list[FoundHeading]:
    """The headings of an outline in a line: two if they were merged."""
    inline = INLINE.match(line.text)
    if not inline and not line.is_heading:
        return []
    words = inline[1] if inline else line.rest.strip()
    found = [each.heading for each in outline.numbered if each.heading.wording.search(words)]
    titles = [heading.title for heading in found]
    found = [each for each in found if not any(each.title != title and each.title in title for title in titles)]
    if not line.level:  # without numbering only the exact wording of the outline is a heading
        found = [heading for heading in found if words == heading.title or heading.wording.fullmatch(words)]
    return [FoundHeading(heading, line, inline is not None and not line.level) for heading in found]


def _family(lines: Sequence[TextLine]) -> Outline | None:
    """The family whose headings are met most, those of the first level and in its very words counting most."""
    headings = [line for line in lines if line.is_heading and line.level]
    best, most = None, LEAST_LIKENESS
    for outline in families():
        likeness = sum(_likeness(each, headings) for each in outline.numbered)
        if likeness > most:
            best, most = outline, likeness
    return best


def _likeness(each: NumberedHeading, lines: Sequence[TextLine]) -> int:
    """How well a heading is met: 3 in its very words at its level, 1 in other words, twice as much at level 1."""
    words = [line.rest.strip() for line in lines if line.level == each.level]
    found = 3 if each.heading.title in words else int(any(map(each.heading.wording.search, words)))
    return found * (2 if each.level == 1 else 1)
