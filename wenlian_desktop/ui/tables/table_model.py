"""A table of one record's rows, read from the frozen view; a step becomes dataChanged, insertRows or removeRows.

Filter and sort are inside: the model keeps the rows it shows in the order it shows them. A row that is edited stays
where it is until the filter or the sort is asked for again.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts.figure_tokens import has_tokens
from wenlian_desktop.domain.values.fields import Field, Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.theme import tokens
from wenlian_desktop.ui.tables.cells import LEFT, RIGHT, Cells, Index, Role
from wenlian_desktop.ui.tables.columns import Column, Computed, LastYears, columns_of
from wenlian_desktop.ui.tables.row_filter import Belongs, RowSieve

NOWHERE = QModelIndex()
SCREENFUL = 80  # rows
MARGINS = ("draft", "field_note")


def order_of(row: Record) -> tuple[int, str]:
    """Where a row stands by itself."""
    return row.position, row.uid


def runs(places: list[int]) -> list[tuple[int, int]]:
    """(first, last) of each run of neighbours among places."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and place == found[-1][1] + 1:
            found[-1] = found[-1][0], place
        else:
            found.append((place, place))
    return found


def _named_by(record: type[Record], columns: list[Column]) -> set[str]:
    """The records whose rows this record's rows show: what they point to, what they count."""
    counted = {each.counts for each in columns if isinstance(each, Computed)}
    return ({field.target for field in record.spec.fields.values()} | counted) - {""}


class RowsModel(Cells, QAbstractTableModel):
    """Rows down, columns across. `sifted` tells that the filter has seen all rows."""

    sifted = Signal()
    last_year_changed = Signal()

    def __init__(self, bridge: Bridge, record: type[Record], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.kind = record
        self.record = record.spec.name
        self.columns: list[Column] = columns_of(record)
        self._named = _named_by(record, self.columns)
        self._base: Rows[Any] = bridge.view.tables[self.record]
        self._sieve = RowSieve(bridge, record, self.columns)
        self.given: dict[str, Any] = {}  # what a new row has from the start
        self._shown: list[Any] = list(self._base)
        self._passed: list[Any] = []  # rows the filter let through that are not shown yet
        self._spots: dict[str, int] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._breathe)
        bridge.changed.connect(self._follow)
        bridge.failed.connect(self._show_failed)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._base) if self._sieve.belongs is None else len(self._sieve.candidates(self._base))

    def field_at(self, index: Index) -> Field | None:
        """The field of a cell; None where it is computed."""
        column = self.columns[index.column()]
        return column if isinstance(column, Field) else None

    def ref(self, index: Index) -> Ref:
        """The field an index stands for."""
        return Ref(self.record, self._shown[index.row()].uid, self._field(index).name)

    def _field(self, index: Index) -> Field:
        column = self.columns[index.column()]
        assert isinstance(column, Field)
        return column

    def column_of(self, field: str) -> int:
        """The column of a field."""
        return next(place for place, each in enumerate(self.columns) if isinstance(each, Field) and each.name == field)

    def uid(self, row: int) -> str:
        """The uid of a row."""
        uid: str = self._shown[row].uid
        return uid

    def place(self, uid: str) -> int | None:
        """The row of a uid; None where it is not shown."""
        if self._spots is None:
            self._spots = {row.uid: place for place, row in enumerate(self._shown)}
        return self._spots.get(uid)

    def text(self, row: int) -> str:
        """All a row shows, as the filter and Ctrl+F read it."""
        return self._sieve.texts.of(self._shown[row])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Role.DisplayRole else None
        column = self.columns[section]
        if role == Role.ToolTipRole and isinstance(column, Computed):
            return column.reason
        return column.caption if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if isinstance(column, Computed):
            return self._computed(column, index, role)
        return self.cell(Ref(self.record, self._shown[index.row()].uid, column.name), column, role)

    def _computed(self, column: Computed, index: Index, role: int) -> Any:
        match role:
            case Role.DisplayRole | Role.EditRole:
                return column.text(self._bridge.view, self._shown[index.row()])
            case Role.ToolTipRole:
                return column.reason
            case Role.ForegroundRole:
                return tokens().colour("muted")
            case Role.TextAlignmentRole:
                return RIGHT if isinstance(column, LastYears) else LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        basic = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return basic if self.why_not(index) else basic | Qt.ItemFlag.ItemIsEditable

    def why_not(self, index: Index) -> str:
        """Why a cell takes nothing; empty where it does."""
        column = self.columns[index.column()]
        return column.reason if isinstance(column, Computed) else self.why_locked(self.ref(index))

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or self.why_not(index):
            return False
        ref = self.ref(index)
        if value == self._bridge.session.edit_text(ref) and self._bridge.session.is_accepted(ref):
            return False
        self._bridge.enter(ref, str(value))
        return True

    def add_row(self, behind: str | None) -> str:
        """A new row; returns its uid."""
        return self._bridge.session.add(self.record, behind, **self.given)

    def fresh_rows(self, number: int) -> list[Record]:
        """Rows for a block to bring in."""
        return self._bridge.session.new_rows(self.record, number, **self.given)

    def delete_rows(self, uids: list[str]) -> None:
        """Delete rows as one step."""
        self._bridge.session.delete(self.record, uids)

    # Which rows are shown, and in which order.

    def belong(self, belongs: Belongs | None, **given: Any) -> None:
        """Show only the rows that belong; a new row is given what makes it belong."""
        self.given = given
        self._sieve.belong(belongs)
        self._sift()

    def filter(self, text: str) -> None:
        """Show only the rows that hold every word of a text, in whatever column."""
        if self._sieve.ask(text):
            self._sift()

    @property
    def is_filtered(self) -> bool:
        """Whether a filter may hide rows."""
        return bool(self._sieve.words)

    @property
    def is_sifting(self) -> bool:
        """Whether the filter has rows to look at still."""
        return self._sieve.is_busy

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 for the natural order."""
        if self._sieve.order_by(column, order == Qt.SortOrder.DescendingOrder):
            self._sift()

    def prepare(self) -> None:
        """Somebody is about to filter: make the texts of the rows while nothing else is to be done."""
        self._sieve.prepare(self._base)
        self._timer.start()

    def _sift(self) -> None:
        self.beginResetModel()
        self._spots = None
        self._passed = []
        self._shown = self._sieve.start(self._base)
        self.endResetModel()
        self._go_on()

    def _breathe(self) -> None:
        if self._sieve.is_busy:
            self._passed += self._sieve.more()
            if not self._sieve.is_busy or len(self._shown) < SCREENFUL:  # each append is painted
                self._append(self._passed)
                self._passed = []
            self._go_on()
        elif self._sieve.is_ahead:
            self._sieve.read_ahead()
        else:
            self._timer.stop()

    def _append(self, found: list[Any]) -> None:
        if found:
            first = len(self._shown)
            self.beginInsertRows(NOWHERE, first, first + len(found) - 1)
            self._shown += found
            self._spots = None
            self.endInsertRows()

    def _go_on(self) -> None:
        if not self._sieve.is_busy:
            self.sifted.emit()
        elif not self._timer.isActive():
            self._timer.start()

    # Following the session.

    def _follow(self, view: Year, step: Step) -> None:
        mine = [change for change in step.changes if change.record == self.record]
        if any(change.record == LastYear.spec.name for change in step.changes):
            self.last_year_changed.emit()
        before, self._base = self._base, view.tables[self.record]
        if self._named & {change.record for change in step.changes} or self._quotes_figures(view, step):
            self._sieve.texts.forget_all()
            self._tell_changed(range(len(self._shown)))
        if mine:
            self._sieve.texts.forget(change.row.uid for change in mine)
            self._take(mine, before)
        self._follow_margins([change.row for change in step.changes if change.record in MARGINS])

    def _quotes_figures(self, view: Year, step: Step) -> bool:
        """Whether cells may hold figures of rows that changed, in their texts or in the names of rows."""
        is_more = any(change.record not in MARGINS for change in step.changes)
        return is_more and any(has_tokens(view, record) for record in (self.record, "draft", *self._named))

    def _show_failed(self) -> None:
        """What could not be written stands in its cells again, with the reason."""
        self._tell_changed(range(len(self._shown)))

    def _follow_margins(self, rows: list[Any]) -> None:
        """Drafts and notes beside the rows of this record."""
        uids = {str(row.row) for row in rows if row.record == self.record}
        self._sieve.texts.forget(uids)
        self._tell_changed([place for uid in uids if (place := self.place(uid)) is not None])

    def _tell_changed(self, places: Sequence[int]) -> None:
        """Rows are to be painted again."""
        if not places:
            return
        known = range(1) if len(places) == len(self._shown) else places
        for first, last in runs(list(known)):
            until = len(self._shown) - 1 if known is not places else last
            self.dataChanged.emit(self.index(first, 0), self.index(until, len(self.columns) - 1))

    def _take(self, mine: list[RowChange], before: Rows[Any]) -> None:
        """Removals first, then rows that stay where they are, then insertions."""
        if self._sieve.is_busy:  # rows the filter has not seen yet may have changed
            self._sift()
            return
        uids = dict.fromkeys(change.row.uid for change in mine)
        moved = self._moved(uids, before)
        now = {uid: row for uid in uids if self._sieve.has(row := self._base.find(uid))}
        shown = {uid for uid in uids if self.place(uid) is not None}
        self._remove([uid for uid in shown if uid not in now or uid in moved])
        self._replace({uid: now[uid] for uid in shown if uid in now and uid not in moved})
        come = [uid for uid in now if (uid in moved if uid in shown else not self._sieve.has(before.find(uid)))]
        self._insert([now[uid] for uid in come])

    def _moved(self, uids: dict[str, None], before: Rows[Any]) -> set[str]:
        """The rows that stand in another order among the rest than before; none while a sort is asked for."""
        if self._sieve.sort is not None:
            return set()
        old = {uid: before.find(uid) for uid in uids}
        both = {uid: (row, self._base.find(uid)) for uid, row in old.items() if row is not None}
        shifted = {uid for uid, (row, now) in both.items() if now is not None and row.position != now.position}
        if not shifted:
            return set()
        stay = [row.uid for row in before if self._base.find(row.uid) is not None]
        known = set(stay)
        return shifted if stay != [row.uid for row in self._base if row.uid in known] else set()

    def _remove(self, uids: list[str]) -> None:
        places = [place for uid in uids if (place := self.place(uid)) is not None]
        for first, last in reversed(runs(places)):
            self.beginRemoveRows(NOWHERE, first, last)
            del self._shown[first : last + 1]
            self._spots = None
            self.endRemoveRows()

    def _replace(self, rows: dict[str, Any]) -> None:
        places = [place for uid in rows if (place := self.place(uid)) is not None]
        for place in places:
            self._shown[place] = rows[self._shown[place].uid]
        self._tell_changed(places)

    def _insert(self, rows: list[Any]) -> None:
        """New rows behind their neighbours; shown even where the filter would hide them: nobody fills in the unseen."""
        aimed = [(self._spot_for(run[0]), run) for run in self._neighbours(sorted(rows, key=order_of))]
        for first, run in reversed(aimed):  # from the end: the places before stay true
            self.beginInsertRows(NOWHERE, first, first + len(run) - 1)
            self._shown[first:first] = run
            self._spots = None
            self.endInsertRows()

    def _neighbours(self, rows: list[Any]) -> Iterator[list[Any]]:
        """Rows in runs of those that follow each other in the year."""
        run: list[Any] = []
        last = -2
        for row in rows:
            place = self._base.index(row.uid)
            assert place is not None
            if run and place != last + 1:
                yield run
                run = []
            run.append(row)
            last = place
        if run:
            yield run

    def _spot_for(self, row: Any) -> int:
        """Behind the nearest row before it that is shown; at the end where the order is not the natural one."""
        place = self._base.index(row.uid)
        assert place is not None
        nearest = range(place - 1, -1, -1) if self._sieve.sort is None else range(place - 1, max(place - 2, -1), -1)
        for each in nearest:
            spot = self.place(self._base[each].uid)
            if spot is not None:
                return spot + 1
        return 0 if self._sieve.sort is None else len(self._shown)
