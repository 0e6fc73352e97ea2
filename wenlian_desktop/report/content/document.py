"""The report before it is a page: blocks of runs, which renderers turn into a format."""

from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.values.runs import Runs, plain_text


@dataclass(frozen=True)
class Title:
    """A title in the middle of the page, line by line."""

    lines: tuple[Runs, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of level 1-4; its number is made by the outline."""

    level: int
    number: str
    title: Runs
    is_bold: bool = False

    @property
    def text(self) -> str:
        """The heading as it is printed."""
        return self.number + plain_text(self.title)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of body text."""

    runs: Runs


@dataclass(frozen=True)
class Cell:
    """One cell of a table, over so many columns and rows; `indent`: characters all its lines are moved in."""

    runs: Runs
    column_span: int = 1
    row_span: int = 1
    indent: int = 0


@dataclass(frozen=True)
class Column:
    """One column of a table: its head, its share of the width, whether it holds figures (set to the right)."""

    head: str
    width_share: float
    is_numeric: bool = False


Row = tuple[Cell | None, ...]  # None: covered by a cell above it or to its left


@dataclass(frozen=True)
class Table:
    """A table: caption above, unit at the right, head row, rows, a note below."""

    caption: str
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class Series:
    """The figures of one series of a chart, None where there is none; `is_line`: drawn as a line over the columns."""

    name: str
    values: tuple[Decimal | None, ...]
    is_line: bool = False


@dataclass(frozen=True)
class Chart:
    """Columns side by side for each category, with their values written on them."""

    caption: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Picture:
    """A picture (the bytes of a JPEG or PNG file) with its caption below."""

    content: bytes
    caption: str


@dataclass(frozen=True)
class AnnexList:
    """附件说明 below the text: the annexes by their titles."""

    titles: tuple[str, ...]


@dataclass(frozen=True)
class Annex:
    """The head of an annex, on a new page: its mark (附件1) and its title; `is_turned`: on turned pages."""

    label: str
    title: str
    is_landscape: bool = False


@dataclass(frozen=True)
class Signature:
    """落款: the office's name and the date; `is_sealed`: the name stands in the middle over the date."""

    office: Runs
    date: Runs
    is_sealed: bool = True


@dataclass(frozen=True)
class TableOfContents:
    """目录 on pages of its own: the headings down to `depth`, and the annexes, with their pages."""

    depth: int = 2


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page; `is_turned`: on turned ones."""

    is_landscape: bool = False


Block = (
    Title | Heading | Paragraph | Table | Chart | Picture | AnnexList | Annex | Signature | TableOfContents | PageBreak
)  # fmt: skip


@dataclass(frozen=True)
class Document:
    """A whole report: its name for the reader's title bar, and its blocks in order."""

    name: str
    author: str
    blocks: tuple[Block, ...]
