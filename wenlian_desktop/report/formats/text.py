"""The report as plain text: one line per paragraph, table cells separated by tabs."""

from collections.abc import Iterator
from typing import assert_never

from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.runs import plain_text
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


def lines_of(document: Document) -> list[str]:
    """Every line of the report, in order."""
    return [line for block in document.blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Cover():  # what it says is in title and 落款
            return
        case Salutation(runs):
            yield plain_text(runs)
        case Title(lines):
            yield from (plain_text(line) for line in lines)
        case Heading():
            yield block.text
        case Paragraph(runs):
            yield plain_text(runs)
        case Table():
            yield from _table(block)
        case Chart():
            yield from _chart(block)
        case Photographs(shown):
            yield from (plain_text(photo.caption) for photo in shown)
        case AnnexList(titles):
            yield from annex_lines(titles)
        case Annex(mark, title):
            yield from (mark, title)
        case Signature(office, date):
            yield from (plain_text(office), plain_text(date))
        case TableOfContents() | PageBreak():
            return
        case _ as unreachable:
            assert_never(unreachable)


def _table(table: Table) -> Iterator[str]:
    yield from (line for line in (table.caption, table.unit) if line)
    if table.head_row is None:
        yield "\t".join(column.head.replace("\n", "") for column in table.columns)
    for row in table.rows:
        yield "\t".join("　" * cell.indent + plain_text(cell.runs).replace("\n", "") if cell else "" for cell in row)
    if table.note:
        yield table.note


def _chart(chart: Chart) -> Iterator[str]:
    yield f"{chart.caption}（{chart.unit}）"
    yield "\t".join(("", *chart.categories))
    for series in chart.series:
        yield "\t".join(
            (series.name, *("" if value is None else with_minus(trim_zeros(value)) for value in series.values))
        )


def annex_lines(titles: tuple[str, ...]) -> list[str]:
    """附件说明: 附件：1.…, a single annex without number, no punctuation after the titles (GB/T 9704-2012, 7.3.4)."""
    numbers = [f"{number}." if len(titles) > 1 else "" for number in range(1, len(titles) + 1)]
    named = [number + title for number, title in zip(numbers, titles, strict=True)]
    return [f"附件：{named[0]}", *named[1:]] if named else []


def render(document: Document) -> bytes:
    """The report as UTF-8 with line feeds."""
    return ("\n".join(lines_of(document)) + "\n").encode()
