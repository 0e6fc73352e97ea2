"""The rows of one record: a frozen, ordered value that carries its index and its sums forward."""

from bisect import insort
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

from wenlian_desktop.domain.records.record import R, Record

T = TypeVar("T")
Tally = Callable[[Any], tuple[Hashable, int] | None]  # a row -> what it adds to which sum
Change = tuple[R | None, R | None]  # (before, after): None before is a new row, None after a deleted one


def _order(row: Record) -> tuple[int, str]:
    return row.position, row.uid


class Rows(Generic[R]):
    """Rows in order of (position, uid). Never changed in place; `after` makes the next value.

    `tally` sums are counted once and then carried forward (old row out, new row in), so that an edit in
    20,000 payments does not add them up again.
    """

    __slots__ = ("_items", "_made", "_places", "_tallies")

    def __init__(self, items: Iterable[R] = ()) -> None:
        self._items = tuple(items)
        self._places: dict[str, int] | None = None
        self._tallies: dict[Tally, dict[Hashable, int]] = {}
        self._made: dict[Callable[..., Any], Any] = {}

    def __iter__(self) -> Iterator[R]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, place: int) -> R:
        return self._items[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._items == other._items

    __hash__ = None  # type: ignore[assignment]

    def place(self, uid: str) -> int | None:
        """The index of a row, None where there is none."""
        if self._places is None:
            self._places = {row.uid: place for place, row in enumerate(self._items)}
        return self._places.get(uid)

    def find(self, uid: str | None) -> R | None:
        """The row with that uid, None where there is none."""
        place = None if uid is None else self.place(uid)
        return None if place is None else self._items[place]

    def tally(self, count: Tally) -> Mapping[Hashable, int]:
        """Sums by key over all rows, without the keys whose sum is 0."""
        if count not in self._tallies:
            self._tallies[count] = _added({}, count, self._items)
        return self._tallies[count]

    def once(self, make: Callable[["Rows[R]"], T]) -> T:
        """What is made of all rows, made once: an edit in another table keeps these rows and what was made of them."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    def after(self, changes: Iterable[Change[R]]) -> "Rows[R]":
        """The rows after the changes; index and sums are carried forward where that is cheaper than anew."""
        changes = _netted(changes)
        stays = all(old is not None and new is not None and _order(old) == _order(new) for old, new in changes)
        made: Rows[R] = Rows(self._replaced(changes) if stays else self._rearranged(changes))
        made._places = self._places if stays else None
        made._tallies = {count: _carried(sums, count, changes) for count, sums in self._tallies.items()}
        return made

    def _replaced(self, changes: tuple[Change[R], ...]) -> list[R]:
        items = list(self._items)
        for _, new in changes:
            place = self.place(new.uid) if new is not None else None
            if new is None or place is None:
                raise KeyError(new)
            items[place] = new
        return items

    def _rearranged(self, changes: tuple[Change[R], ...]) -> list[R]:
        gone = {old.uid for old, _ in changes if old is not None}
        items = [row for row in self._items if row.uid not in gone] if gone else list(self._items)
        for _, new in changes:
            if new is not None:
                insort(items, new, key=_order)
        return items


def _netted(changes: Iterable[Change[R]]) -> tuple[Change[R], ...]:
    """One change a row: a row added and then changed in one step is a row added as it was changed."""
    net: dict[str, Change[R]] = {}
    for old, new in changes:
        row = new or old
        if row is not None:
            net[row.uid] = (net[row.uid][0] if row.uid in net else old, new)
    return tuple((old, new) for old, new in net.values() if old is not None or new is not None)


def _added(sums: dict[Hashable, int], count: Tally, rows: Iterable[Any], sign: int = 1) -> dict[Hashable, int]:
    for row in rows:
        counted = count(row)
        if counted is not None:
            key, amount = counted
            sums[key] = sums.get(key, 0) + sign * amount
    return {key: total for key, total in sums.items() if total}


def _carried(sums: dict[Hashable, int], count: Tally, changes: tuple[Change[R], ...]) -> dict[Hashable, int]:
    without = _added(dict(sums), count, [old for old, _ in changes if old is not None], -1)
    return _added(without, count, [new for _, new in changes if new is not None])
