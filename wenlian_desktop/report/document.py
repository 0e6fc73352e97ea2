"""The report before it is a page: blocks of runs, which renderers turn into a format."""

from dataclasses import dataclass

from wenlian_desktop.domain.text import Runs


@dataclass(frozen=True)
class Title:
    """The report's title, line by line."""

    lines: tuple[Runs, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of level 1-4; its number is made by the outline."""

    level: int
    number: str
    title: Runs


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of body text."""

    runs: Runs


@dataclass(frozen=True)
class Table:
    """A table: caption above, unit at the right, head row, rows; `figures` are the columns set to the right."""

    caption: str
    unit: str
    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]  # shares of the width
    figures: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Signature:
    """落款: the office's name over the date."""

    office: Runs
    date: Runs


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Title | Heading | Paragraph | Table | Signature | PageBreak


@dataclass(frozen=True)
class Document:
    """A whole report: its name for the reader's title bar, and its blocks in order."""

    name: str
    author: str
    blocks: tuple[Block, ...]
