"""Rows of totals held against the rows that they add up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.intake.sheets.sheet_rows import RowKind, SheetRow

SHOWN_TO = Decimal("0.005")  # printed totals may be rounded to two places


@dataclass(frozen=True)
class CheckedTotal:
    """A row of totals: how many rows it adds up, hidden ones among them, and by column the sum it does not say."""

    row: SheetRow
    parts: int
    hidden: int
    wrong: tuple[tuple[int, Decimal, Decimal], ...]  # column, as it says, as it is


def check_totals(rows: Sequence[SheetRow], hidden: Sequence[SheetRow]) -> Iterator[CheckedTotal]:
    """Each row of totals with what it fails to add up; hidden rows may be among its parts."""
    for at, total in enumerate(rows):
        if total.kind is RowKind.TOTAL:
            best = min(
                (_checked(total, parts, hidden) for parts in _possible_parts(rows, hidden, at)),
                key=lambda checked: len(checked.wrong),
            )
            yield best


def _possible_parts(rows: Sequence[SheetRow], hidden: Sequence[SheetRow], at: int) -> Iterator[list[SheetRow]]:
    """What a total can add up: all rows above, those since the last total, all of them, those below to the next."""
    data = [row for row in rows if row.is_data]
    last = next((place for place in range(at - 1, -1, -1) if rows[place].kind is RowKind.TOTAL), -1)
    following = next((place for place in range(at + 1, len(rows)) if rows[place].kind is RowKind.TOTAL), len(rows))
    above = [row for row in rows[:at] if row.is_data]
    since = [row for row in rows[last + 1 : at] if row.is_data]
    yield from (since, above) if "小计" in rows[at].name else (above, since)
    yield data
    yield [row for row in rows[at + 1 : following] if row.is_data]
    if hidden:
        yield [*data, *hidden]


def _checked(total: SheetRow, parts: Sequence[SheetRow], hidden: Sequence[SheetRow] = ()) -> CheckedTotal:
    wrong = []
    for column, said in total.figures.items():
        known = [row.figures[column] for row in parts if column in row.figures]
        whole = sum(known, Decimal(0))
        if abs(whole - said) > (SHOWN_TO if said == round(said, 2) else 0):
            wrong.append((column, said, whole))
    return CheckedTotal(total, len(parts), sum(row in hidden for row in parts) if hidden else 0, tuple(wrong))


def is_sum_of(row: SheetRow, above: Sequence[SheetRow]) -> bool:
    """Whether a row without a name says in all its figures what the rows above add up to, of two or more."""
    return len(above) > 1 and bool(row.figures) and any(row.figures.values()) and not _checked(row, above).wrong


def difference(said: Decimal, whole: Decimal) -> str:
    """How a total and its parts differ, in words."""
    return f"合计写的是{trim_zeros(said)}，各行之和是{trim_zeros(whole)}，相差{trim_zeros(abs(said - whole))}"
