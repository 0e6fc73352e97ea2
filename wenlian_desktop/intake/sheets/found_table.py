"""What one table of a book gives: proposals, and every cell that was refused, asked about or passed over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wenlian_desktop.intake.proposals import Asked, Ignored, Place, Proposal, Refused
from wenlian_desktop.intake.workbooks.cells import cell_name


@dataclass
class Found:
    """`prefix`: the name of the sheet before cells, where the book has several; `next_row`: where another table may
    begin.
    """

    record: str
    prefix: str
    year: int | None = None
    proposals: list[Proposal] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    asks: list[Asked] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    next_row: int | None = None
    is_ours: bool = False

    def place(self, row: int, column: int) -> Place:
        """The place of a cell."""
        return Place(cell=self.prefix + cell_name(row, column))

    def row_key(self, record: str, row: int, more: object = "") -> str:
        """The key of a new row: another one in each sheet. `more`: which of several that one row of a sheet makes."""
        return f"{record}-{self.prefix}{row + 1}{more}"

    def ask(self, row: int, column: int, why: str) -> None:
        """A cell with more than one reading."""
        self.asks.append(Asked(self.place(row, column), why))

    def refuse(self, row: int, column: int, why: str) -> None:
        """A cell that cannot be read."""
        self.refused.append(Refused(self.place(row, column), why))

    def ignore(self, rows: Sequence[int], why: str) -> None:
        """Rows that are passed over."""
        self.ignored.append(Ignored(tuple(row + 1 for row in rows), self.prefix + why))


@dataclass
class SeenRows:
    """The rows of all tables of a book so far: by the uid they bring along, and by all that they say."""

    by_uid: dict[str, tuple[str, int]] = field(default_factory=dict)
    by_values: dict[tuple[object, ...], tuple[str, int]] = field(default_factory=dict)
