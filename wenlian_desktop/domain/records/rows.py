"""The rows of one record: an immutable, ordered value; index and sums are updated with each change."""

from bisect import insort
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

from wenlian_desktop.domain.records.record import R, Record

FEW = 50  # rows that are inserted one by one; more are sorted in
POSITION_STEP = 1024  # distance of positions, so that rows can be inserted between

T = TypeVar("T")
Tally = Callable[[Any], tuple[Hashable, int] | None]  # a row -> what it adds to which sum
BeforeAfter = tuple[R | None, R | None]  # (before, after): None before is a new row, None after a deleted one


def _order(row: Record) -> tuple[int, str]:
    return row.position, row.uid


class Rows(Generic[R]):
    """Rows in order of (position, uid). Immutable; `with_changes` returns a new value.

    `tally` sums are counted once and then updated (old row out, new row in), so that an edit in
    20,000 payments does not sum them again.
    """

    __slots__ = ("_cache", "_index", "_items", "_tallies")

    def __init__(self, items: Iterable[R] = ()) -> None:
        self._items = tuple(items)
        self._index: dict[str, int] | None = None
        self._tallies: dict[Tally, dict[Hashable, int]] = {}
        self._cache: dict[Callable[..., Any], Any] = {}

    def __iter__(self) -> Iterator[R]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, index: int) -> R:
        return self._items[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._items == other._items

    __hash__ = None  # type: ignore[assignment]

    def index(self, uid: str) -> int | None:
        """The index of a row, None if there is none."""
        if self._index is None:
            self._index = {row.uid: index for index, row in enumerate(self._items)}
        return self._index.get(uid)

    def find(self, uid: str | None) -> R | None:
        """The row with that uid, None if there is none."""
        index = None if uid is None else self.index(uid)
        return None if index is None else self._items[index]

    def tally(self, count: Tally) -> Mapping[Hashable, int]:
        """Sums by key over all rows, without keys whose sum is 0."""
        if count not in self._tallies:
            self._tallies[count] = _added({}, count, self._items)
        return self._tallies[count]

    def cached(self, compute: Callable[["Rows[R]"], T]) -> T:
        """The result of `compute` for these rows, cached: it survives edits in other tables."""
        if compute not in self._cache:
            self._cache[compute] = compute(self)
        return cast(T, self._cache[compute])

    def with_changes(self, changes: Iterable[BeforeAfter[R]]) -> "Rows[R]":
        """The rows after the changes; index and sums are updated where that is cheaper than recomputing."""
        changes = _merged_changes(changes)
        keeps_order = all(old is not None and new is not None and _order(old) == _order(new) for old, new in changes)
        result: Rows[R] = Rows(self._replaced(changes) if keeps_order else self._rearranged(changes))
        result._index = self._index if keeps_order else None
        # A job may be counting further sums of these rows meanwhile.
        result._tallies = {count: _updated_sums(sums, count, changes) for count, sums in tuple(self._tallies.items())}
        return result

    def _replaced(self, changes: tuple[BeforeAfter[R], ...]) -> list[R]:
        items = list(self._items)
        for _, new in changes:
            index = self.index(new.uid) if new is not None else None
            if new is None or index is None:
                raise KeyError(new)
            items[index] = new
        return items

    def _rearranged(self, changes: tuple[BeforeAfter[R], ...]) -> list[R]:
        gone = {old.uid for old, _ in changes if old is not None}
        items = [row for row in self._items if row.uid not in gone] if gone else list(self._items)
        added = [new for _, new in changes if new is not None]
        if len(added) > FEW:
            return sorted((*items, *added), key=_order)
        for new in added:
            insort(items, new, key=_order)
        return items


def _merged_changes(changes: Iterable[BeforeAfter[R]]) -> tuple[BeforeAfter[R], ...]:
    """One change per row: a row that is added and then changed in one step counts as added with its last value."""
    net: dict[str, BeforeAfter[R]] = {}
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


def _updated_sums(sums: dict[Hashable, int], count: Tally, changes: tuple[BeforeAfter[R], ...]) -> dict[Hashable, int]:
    without = _added(dict(sums), count, [old for old, _ in changes if old is not None], -1)
    return _added(without, count, [new for _, new in changes if new is not None])
