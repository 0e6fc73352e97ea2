"""Which rows a table shows and in which order: predicate, filter words, sorting."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, TypeGuard

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.search_words import search_words
from wenlian_desktop.ui.tables.columns import TableColumn
from wenlian_desktop.ui.tables.search_texts import SearchTexts, sort_key

SLICE_SECONDS = 0.010  # s of filtering per turn of the event loop
ROWS_PER_CLOCK_CHECK = 64  # rows between two readings of the clock

RowPredicate = Callable[[Any], bool]  # of the record of its table: Callable does not take a narrower row


class RowFilter:
    """Filters in time slices; sorts again only if the rows changed."""

    def __init__(self, bridge: Bridge, record: type[Record], columns: list[TableColumn]) -> None:
        self._bridge, self._columns = bridge, columns
        self.texts = SearchTexts(bridge, record)
        self.predicate: RowPredicate | None = None
        self.words: list[str] = []
        self.sort: tuple[int, bool] | None = None  # (column, descending)
        self._ordered: tuple[object, list[Record]] | None = None
        self._waiting: Iterator[Record] | None = None  # rows not filtered yet
        self._prefetching: Iterator[Record] | None = None  # rows whose search texts are prepared

    @property
    def is_busy(self) -> bool:
        """Whether rows are left to filter."""
        return self._waiting is not None

    @property
    def is_prefetching(self) -> bool:
        """Whether search texts are being prepared."""
        return self._prefetching is not None

    def accepts(self, row: Record | None) -> TypeGuard[Record]:
        """Whether a row exists and satisfies the predicate."""
        return row is not None and (self.predicate is None or self.predicate(row))

    def set_predicate(self, predicate: RowPredicate | None) -> None:
        """Show only the rows that satisfy a predicate."""
        self.predicate, self._ordered = predicate, None

    def set_text(self, text: str) -> bool:
        """Set the filter text; returns whether its words changed."""
        before, self.words = self.words, search_words(text)
        return before != self.words

    def order_by(self, column: int, reverse: bool) -> bool:
        """Sort by a column, -1 for the order of the year; returns whether that changed."""
        before, self.sort = self.sort, None if column < 0 else (column, reverse)
        self._ordered = self._ordered if before == self.sort else None
        return before != self.sort

    def start(self, base: Rows[Record]) -> list[Record]:
        """Start filtering: the matching rows of the first time slice; `next_slice` returns the rest."""
        rows = self.candidates(base)
        if not self.words:
            self._waiting = None
            return list(rows)
        self._waiting = iter(rows)
        return self.next_slice()

    def next_slice(self) -> list[Record]:
        """The matching rows of the next time slice."""
        found: list[Record] = []
        if self._waiting is None:
            return found
        end, first, rest = perf_counter() + SLICE_SECONDS, self.words[0], self.words[1:]
        cache, text = self.texts.cache, self.texts.text_of
        for number, row in enumerate(self._waiting):
            haystack = cache.get(row.uid) or text(row)
            if first in haystack and all(word in haystack for word in rest):
                found.append(row)
            if not number % ROWS_PER_CLOCK_CHECK and perf_counter() > end:
                return found
        self._waiting = None
        return found

    def prefetch(self, base: Rows[Record]) -> None:
        """Start preparing the search texts of these rows with `prefetch_slice`."""
        self._prefetching = iter(self.candidates(base))

    def prefetch_slice(self) -> None:
        """Prepare search texts for one time slice."""
        if self._prefetching is None:
            return
        end = perf_counter() + SLICE_SECONDS
        for number, row in enumerate(self._prefetching):
            self.texts.text_of(row)
            if not number % ROWS_PER_CLOCK_CHECK and perf_counter() > end:
                return
        self._prefetching = None

    def candidates(self, base: Rows[Record]) -> list[Record]:
        """The rows that satisfy the predicate, sorted."""
        if self._ordered is None or self._ordered[0] is not base:
            rows = [row for row in base if self.predicate(row)] if self.predicate else list(base)
            self._ordered = base, self._sorted(rows)
        return self._ordered[1]

    def _sorted(self, rows: list[Record]) -> list[Record]:
        if self.sort is None:
            return rows
        number, reverse = self.sort
        keyed = [(sort_key(self._bridge, self._columns[number], row), row) for row in rows]
        known = [each for each in keyed if each[0] is not None]
        known.sort(key=lambda each: each[0], reverse=reverse)
        return [row for _, row in known] + [row for key, row in keyed if key is None]  # empty values last
