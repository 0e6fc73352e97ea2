"""Which rows of a table are shown, and in which order: what belongs, the filter, the sort."""

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.search_words import words_of
from wenlian_desktop.ui.tables.columns import Column
from wenlian_desktop.ui.tables.search_texts import RowTexts, sort_key

SLICE = 0.010  # s of filtering in one breath of the window
LOOK_UP = 64  # rows between two looks at the clock

Belongs = Callable[[Any], bool]


class RowSieve:
    """Filters in slices of time; sorts anew only when rows changed since."""

    def __init__(self, bridge: Bridge, record: type[Record], columns: list[Column]) -> None:
        self._bridge, self._columns = bridge, columns
        self.texts = RowTexts(bridge, record)
        self.belongs: Belongs | None = None
        self.words: list[str] = []
        self.sort: tuple[int, bool] | None = None  # column, whether from large to small
        self._ordered: tuple[object, list[Any]] | None = None
        self._waiting: Iterator[Any] | None = None  # rows the filter has not seen yet
        self._ahead: Iterator[Any] | None = None  # rows whose texts are made before anybody asks

    @property
    def is_busy(self) -> bool:
        """Whether the filter has not seen all rows."""
        return self._waiting is not None

    @property
    def is_ahead(self) -> bool:
        """Whether texts are being made before anybody asks."""
        return self._ahead is not None

    def has(self, row: Any) -> bool:
        """Whether a row is there and belongs."""
        return row is not None and (self.belongs is None or self.belongs(row))

    def belong(self, belongs: Belongs | None) -> None:
        """Let only these rows through."""
        self.belongs, self._ordered = belongs, None

    def ask(self, text: str) -> bool:
        """Filter by the words of a text from now on; whether that is another filter."""
        before, self.words = self.words, words_of(text)
        return before != self.words

    def order_by(self, column: int, reverse: bool) -> bool:
        """Order by a column from now on (-1: as the year does); whether that is another order."""
        before, self.sort = self.sort, None if column < 0 else (column, reverse)
        self._ordered = self._ordered if before == self.sort else None
        return before != self.sort

    def start(self, base: Rows[Any]) -> list[Any]:
        """The first rows that pass, as far as one slice of time reaches; the rest by `more`."""
        rows = self.candidates(base)
        if not self.words:
            self._waiting = None
            return list(rows)
        self._waiting = iter(rows)
        return self.more()

    def more(self) -> list[Any]:
        """The next rows that pass the filter, as far as one slice of time reaches."""
        found: list[Any] = []
        if self._waiting is None:
            return found
        end, first, rest = perf_counter() + SLICE, self.words[0], self.words[1:]
        kept, text = self.texts.kept, self.texts.of
        for number, row in enumerate(self._waiting):
            held = kept.get(row.uid) or text(row)
            if first in held and all(word in held for word in rest):
                found.append(row)
            if not number % LOOK_UP and perf_counter() > end:
                return found
        self._waiting = None
        return found

    def prepare(self, base: Rows[Any]) -> None:
        """Somebody is about to filter: `read_ahead` makes the texts of these rows."""
        self._ahead = iter(self.candidates(base))

    def read_ahead(self) -> None:
        """Make texts for one slice of time."""
        if self._ahead is None:
            return
        end = perf_counter() + SLICE
        for number, row in enumerate(self._ahead):
            self.texts.of(row)
            if not number % LOOK_UP and perf_counter() > end:
                return
        self._ahead = None

    def candidates(self, base: Rows[Any]) -> list[Any]:
        """The rows that belong, in the order asked for."""
        if self._ordered is None or self._ordered[0] is not base:
            rows = [row for row in base if self.belongs(row)] if self.belongs else list(base)
            self._ordered = base, self._in_order(rows)
        return self._ordered[1]

    def _in_order(self, rows: list[Any]) -> list[Any]:
        if self.sort is None:
            return rows
        number, reverse = self.sort
        keyed = [(sort_key(self._bridge, self._columns[number], row), row) for row in rows]
        known = [each for each in keyed if each[0] is not None]
        known.sort(key=lambda each: each[0], reverse=reverse)
        return [row for _, row in known] + [row for key, row in keyed if key is None]  # what is empty stands last
