"""What would be printed as a placeholder (〔未填〕, 〔待填：…〕), found in the blocks, and where it is mended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import assert_never

from wenlian_desktop.domain.archive.redaction import REDACTED
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Chart,
    Cover,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Photographs,
    Salutation,
    Signature,
    Table,
    TableOfContents,
    Title,
)

# Not the year of a document number (〔2024〕12号), nor what the 公开版 leaves out.
PLACEHOLDER = re.compile(rf"〔(?![0-9]{{4}}〕)(?!{REDACTED[1:]})[^〔〕]*〕")
NEARBY = 14  # characters shown before and after
TITLE, SIGNATURE = "标题", "落款"


@dataclass(frozen=True)
class Placeholder:
    """A placeholder as it would be printed.

    `place`: the heading or annex it stands below. `nearby`: the words around it. `ref`: the field that mends it.
    """

    text: str
    place: str
    nearby: str
    ref: Ref | None


def placeholders(document: Document) -> list[Placeholder]:
    """Every placeholder of a document, in the order of printing."""
    found: list[Placeholder] = []
    place = ""
    for block in document.blocks:
        place = _place(block, place)
        found += (each for lead, runs in _texts(block) for each in _in_runs(runs, place, lead))
    return found


def by_field(found: Sequence[Placeholder]) -> list[list[Placeholder]]:
    """The placeholders by the field that mends them, in the order of printing."""
    order = {each.ref: number for number, each in reversed(list(enumerate(found)))}
    return [list(group) for _, group in groupby(sorted(found, key=lambda each: order[each.ref]), lambda each: each.ref)]


def _place(block: Block, before: str) -> str:
    match block:
        case Cover() | Title():
            return before or TITLE
        case Heading():
            return block.text
        case Annex(label, title):
            return f"{label} {title}"
        case Signature():
            return SIGNATURE
        case _:
            return before


def _texts(block: Block) -> Iterator[tuple[str, Runs]]:
    """The texts of a block as it prints them, each with the words that lead to it (in a table: row and column)."""
    match block:
        case Cover(lines, details):
            yield from (("", line) for line in (*lines, *details))
        case Title(lines):
            yield from (("", line) for line in lines)
        case Salutation(runs):
            yield "", runs
        case Heading(_, number, title):
            yield "", (Run(number), *title)
        case Paragraph(runs):
            yield "", runs
        case Table():
            yield from _texts_of_table(block)
        case Chart(caption, unit, categories):
            names = (caption, unit, *categories, *(series.name for series in block.series))
            yield from (("", (Run(name),)) for name in names)
        case Photographs(shown):
            yield from (("", photo.caption) for photo in shown)
        case AnnexList(titles):
            yield from (("", (Run(title),)) for title in titles)
        case Annex(label, title):
            yield "", (Run(label + title),)
        case Signature(office, date):
            yield from (("", office), ("", date))
        case TableOfContents() | PageBreak():
            return
        case _ as unreachable:
            assert_never(unreachable)


def _texts_of_table(table: Table) -> Iterator[tuple[str, Runs]]:
    heads = [column.head.replace("\n", "") for column in table.columns]
    yield "", (Run(table.caption, table.named_by),)
    yield from (("", (Run(head),)) for head in heads)
    for row in table.rows:
        name = next((plain_text(cell.runs) for cell in row if cell and cell.runs), "").replace("\n", "")
        for head, cell in zip(heads, row, strict=True):
            if cell is not None:
                yield f"{name}·{head}：", cell.runs
    yield "", (Run(table.note, table.named_by),)


def _in_runs(runs: Runs, place: str, lead: str) -> Iterator[Placeholder]:
    text = plain_text(runs)
    ends = [0]
    for run in runs:
        ends.append(ends[-1] + len(run.text))
    for match in PLACEHOLDER.finditer(text):
        sources = [
            run.source
            for run, (start, end) in zip(runs, pairwise(ends), strict=True)
            if start < match.end() and end > match.start()
        ]
        ref = next((source for source in sources if isinstance(source, Ref)), None)
        yield Placeholder(match[0].replace("\n", ""), place, lead + _nearby(text, match.start(), match.end()), ref)


def _nearby(text: str, start: int, end: int) -> str:
    first, last = max(0, start - NEARBY), end + NEARBY
    shown = text[first:last].replace("\n", "")
    return f"{'…' if first else ''}{shown}{'…' if last < len(text) else ''}"
