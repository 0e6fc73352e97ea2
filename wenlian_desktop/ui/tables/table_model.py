"""Table model of a record; a step becomes dataChanged, insertRows or removeRows, never a reset.

The model filters and sorts itself. An edited row stays in place until filter or sorting are applied again.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS, Draft, FieldNote
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.row_order import row_after
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.texts.figure_tokens import has_tokens
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import NUMERIC_KINDS, Field, Ref
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.columns import ComputedColumn, LastYearColumn, TableColumn, columns_of
from wenlian_desktop.ui.tables.editable_model import LEFT, RIGHT, EditableModel
from wenlian_desktop.ui.tables.row_filter import RowFilter, RowPredicate

ROWS_PER_SCREEN = 80  # rows
ROW_TIP = "拖动行号，或按Alt+Shift+↑／↓，调整这一行的次序"


def natural_order(row: Record) -> tuple[int, str]:
    """The sort key of the natural order."""
    return row.position, row.uid


def consecutive_ranges(places: list[int]) -> list[tuple[int, int]]:
    """(first, last) of each range of consecutive numbers."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and place == found[-1][1] + 1:
            found[-1] = found[-1][0], place
        else:
            found.append((place, place))
    return found


def _referenced_records(record: type[Record], columns: list[TableColumn]) -> set[str]:
    """The records whose rows are shown here by reference or count."""
    counted = {each.counted_record for each in columns if isinstance(each, ComputedColumn)}
    return ({field.target for field in record.spec.fields.values()} | counted) - {""}


class RowsModel(EditableModel, QAbstractTableModel):
    """One row for each row of the record. `filter_finished` is emitted when all rows are filtered."""

    filter_finished = Signal()
    last_year_changed = Signal()

    def __init__(self, bridge: Bridge, record: type[Record], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.record_type = record
        self.record = record.spec.name
        self.columns: list[TableColumn] = columns_of(record)
        self._referenced = _referenced_records(record, self.columns)
        self._base: Rows[Record] = bridge.view.tables[self.record]
        self._filter = RowFilter(bridge, record, self.columns)
        self.new_row_values: dict[str, object] = {}  # values of new rows
        self._rows: list[Record] = list(self._base)
        self._pending: list[Record] = []  # matching rows that are not shown yet
        self._row_by_uid: dict[str, int] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._run_slice)
        bridge.changed.connect(self._on_changed)
        bridge.failed.connect(self._refresh_all)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @property
    def total(self) -> int:
        """The number of rows before the text filter."""
        return len(self._base) if self._filter.predicate is None else len(self._filter.candidates(self._base))

    def field_at(self, index: Index) -> Field | None:
        """The field of a cell; None if it is computed."""
        column = self.columns[index.column()]
        return column if isinstance(column, Field) else None

    def ref(self, index: Index) -> Ref:
        """The Ref at an index."""
        return Ref(self.record, self._rows[index.row()].uid, self._field(index).name)

    def _field(self, index: Index) -> Field:
        column = self.columns[index.column()]
        assert isinstance(column, Field)
        return column

    def column_of(self, field: str) -> int:
        """The column of a field."""
        return next(place for place, each in enumerate(self.columns) if isinstance(each, Field) and each.name == field)

    def uid(self, row: int) -> str:
        """The uid of a row."""
        uid: str = self._rows[row].uid
        return uid

    def row_of(self, uid: str) -> int | None:
        """The row of a uid; None if it is not shown."""
        if self._row_by_uid is None:
            self._row_by_uid = {row.uid: place for place, row in enumerate(self._rows)}
        return self._row_by_uid.get(uid)

    def row_text(self, row: int) -> str:
        """The search text of a row."""
        return self._filter.texts.text_of(self._rows[row])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return self._row_head(section, role)
        column = self.columns[section]
        if role == ItemRole.ToolTipRole and isinstance(column, ComputedColumn):
            return column.reason
        if role == ItemRole.TextAlignmentRole:
            return self._alignment(column)
        return column.caption if role == ItemRole.DisplayRole else None

    def _row_head(self, row: int, role: int) -> object:
        """The number of a row; a screen reader is told its name, too."""
        if role == ItemRole.AccessibleTextRole:
            return f"{row + 1} {row_title(self._bridge.view, self.record, self._rows[row].uid)}"
        return {int(ItemRole.DisplayRole): row + 1, int(ItemRole.ToolTipRole): ROW_TIP}.get(int(role))

    def _alignment(self, column: TableColumn) -> int:
        """Figures and their heads stand on the right."""
        is_figure = isinstance(column, LastYearColumn) or (isinstance(column, Field) and column.kind in NUMERIC_KINDS)
        return RIGHT if is_figure else LEFT

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if isinstance(column, ComputedColumn):
            return self._computed_data(column, index, role)
        return self.cell_data(Ref(self.record, self._rows[index.row()].uid, column.name), column, role)

    def _computed_data(self, column: ComputedColumn, index: Index, role: int) -> object:
        match role:
            case ItemRole.DisplayRole | ItemRole.EditRole:
                return column.text(self._bridge.view, self._rows[index.row()])
            case ItemRole.ToolTipRole:
                return column.reason
            case ItemRole.ForegroundRole:
                return colours().qcolor("muted")
            case ItemRole.TextAlignmentRole:
                return self._alignment(column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        basic = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return basic if self.not_editable_reason(index) else basic | Qt.ItemFlag.ItemIsEditable

    def computed_reason(self, index: Index) -> str:
        """What a cell without a field is computed from; empty for a cell with a field."""
        column = self.columns[index.column()]
        return column.reason if isinstance(column, ComputedColumn) else ""

    def add_row(self, after: str | None) -> str:
        """Begin a row and return its uid."""
        return self._bridge.session.begin_row(self.record, row_after(self._base, after), **self.new_row_values)

    def insert_row(self, row: int) -> str:
        """Begin a row above a shown one and return its uid."""
        return self._bridge.session.begin_row(self.record, self.uid(row), **self.new_row_values)

    def move_rows(self, uids: list[str], row: int) -> None:
        """Move rows above a shown one; `row` is the number of shown rows for the place below the last."""
        below = self.uid(row) if row < len(self._rows) else row_after(self._base, self.uid(len(self._rows) - 1))
        self._bridge.session.move(self.record, uids, below)

    def copy_rows(self, uids: list[str]) -> list[str]:
        """Copy rows as new ones below the last of them and return their uids."""
        return self._bridge.session.copy_rows(self.record, uids)

    def new_rows(self, number: int) -> list[Record]:
        """New rows for a pasted block, not yet in the year."""
        return self._bridge.session.new_rows(self.record, number, **self.new_row_values)

    # Which rows are shown, and in which order.

    def show_only(self, predicate: RowPredicate | None, **given: object) -> None:
        """Show only the rows that satisfy a predicate; new rows get the given values."""
        self.new_row_values = given
        self._filter.set_predicate(predicate)
        self._refilter()

    def filter(self, text: str) -> None:
        """Show only the rows that contain all words of a text."""
        if self._filter.set_text(text):
            self._refilter()

    @property
    def is_filtered(self) -> bool:
        """Whether a filter text is set."""
        return bool(self._filter.words)

    @property
    def is_filtering(self) -> bool:
        """Whether rows are left to filter."""
        return self._filter.is_busy

    @property
    def is_sorted(self) -> bool:
        """Whether the rows stand in the order of a column."""
        return self._filter.sort is not None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 for the natural order."""
        if self._filter.order_by(column, order == Qt.SortOrder.DescendingOrder):
            self._refilter()

    def prefetch_texts(self) -> None:
        """Prepare search texts in idle time, before the user filters."""
        self._filter.prefetch(self._base)
        self._timer.start()

    def _refilter(self) -> None:
        self.beginResetModel()
        self._row_by_uid = None
        self._pending = []
        self._rows = self._filter.start(self._base)
        self.endResetModel()
        self._continue_filtering()

    def _run_slice(self) -> None:
        if self._filter.is_busy:
            self._pending += self._filter.next_slice()
            if not self._filter.is_busy or len(self._rows) < ROWS_PER_SCREEN:  # each insertion causes a repaint
                self._append(self._pending)
                self._pending = []
            self._continue_filtering()
        elif self._filter.is_prefetching:
            self._filter.prefetch_slice()
        else:
            self._timer.stop()

    def _append(self, found: list[Record]) -> None:
        if found:
            first = len(self._rows)
            self.beginInsertRows(NO_INDEX, first, first + len(found) - 1)
            self._rows += found
            self._row_by_uid = None
            self.endInsertRows()

    def _continue_filtering(self) -> None:
        if not self._filter.is_busy:
            self.filter_finished.emit()
        elif not self._timer.isActive():
            self._timer.start()

    # Updates from the session.

    def _on_changed(self, view: Year, step: Step) -> None:
        mine = [change for change in step.changes if change.record == self.record]
        if any(change.record == LastYear.spec.name for change in step.changes):
            self.last_year_changed.emit()
        before, self._base = self._base, view.tables[self.record]
        if self._referenced & {change.record for change in step.changes} or self._quotes_figures(view, step):
            self._filter.texts.invalidate_all()
            self._emit_changed(range(len(self._rows)))
        if mine:
            self._filter.texts.invalidate(change.row.uid for change in mine)
            self._apply_row_changes(mine, before)
        self._update_annotations([change.row for change in step.changes if change.record in FIELD_ANNOTATIONS])

    def _quotes_figures(self, view: Year, step: Step) -> bool:
        """Whether cells can show figures of changed rows, in texts or in names."""
        is_more = any(change.record not in FIELD_ANNOTATIONS for change in step.changes)
        return is_more and any(has_tokens(view, record) for record in (self.record, "draft", *self._referenced))

    def _refresh_all(self) -> None:
        """Refresh all cells after a failed write."""
        self._emit_changed(range(len(self._rows)))

    def _update_annotations(self, rows: list[Record]) -> None:
        """Update rows whose drafts or field notes changed."""
        sidecars = [row for row in rows if isinstance(row, Draft | FieldNote)]
        uids = {str(row.row) for row in sidecars if row.record == self.record}
        self._filter.texts.invalidate(uids)
        self._emit_changed([place for uid in uids if (place := self.row_of(uid)) is not None])

    def _emit_changed(self, places: Sequence[int]) -> None:
        """Emit dataChanged for rows."""
        if not places:
            return
        known = range(1) if len(places) == len(self._rows) else places
        for first, last in consecutive_ranges(list(known)):
            until = len(self._rows) - 1 if known is not places else last
            self.dataChanged.emit(self.index(first, 0), self.index(until, len(self.columns) - 1))

    def _apply_row_changes(self, mine: list[RowChange], before: Rows[Record]) -> None:
        """Apply the changed rows: removals first, then changes, then insertions."""
        if self._filter.is_busy:  # rows not filtered yet may have changed
            self._refilter()
            return
        uids = dict.fromkeys(change.row.uid for change in mine)
        moved = self._moved_uids(uids, before)
        now = {uid: row for uid in uids if self._filter.accepts(row := self._base.find(uid))}
        shown = {uid for uid in uids if self.row_of(uid) is not None}
        self._remove([uid for uid in shown if uid not in now])
        self._replace({uid: now[uid] for uid in shown if uid in now})
        if moved:
            self._reorder()
        added = [uid for uid in now if uid not in shown and not self._filter.accepts(before.find(uid))]
        self._insert([now[uid] for uid in added])

    def _moved_uids(self, uids: dict[str, None], before: Rows[Record]) -> set[str]:
        """The rows whose order changed; none while a sorting is set."""
        if self._filter.sort is not None:
            return set()
        old = {uid: before.find(uid) for uid in uids}
        both = {uid: (row, self._base.find(uid)) for uid, row in old.items() if row is not None}
        shifted = {uid for uid, (row, now) in both.items() if now is not None and row.position != now.position}
        if not shifted:
            return set()
        stay = [row.uid for row in before if self._base.find(row.uid) is not None]
        known = set(stay)
        return shifted if stay != [row.uid for row in self._base if row.uid in known] else set()

    def _reorder(self) -> None:
        """Bring the rows back into the order of the year; current and selected cells go with their rows."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        uids = [self.uid(index.row()) for index in before]
        self._rows.sort(key=natural_order)
        self._row_by_uid = None
        places = [self.row_of(uid) for uid in uids]
        after = [self.index(-1 if at is None else at, old.column()) for at, old in zip(places, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _remove(self, uids: list[str]) -> None:
        places = [place for uid in uids if (place := self.row_of(uid)) is not None]
        for first, last in reversed(consecutive_ranges(places)):
            self.beginRemoveRows(NO_INDEX, first, last)
            del self._rows[first : last + 1]
            self._row_by_uid = None
            self.endRemoveRows()

    def _replace(self, rows: dict[str, Record]) -> None:
        places = [place for uid in rows if (place := self.row_of(uid)) is not None]
        for place in places:
            self._rows[place] = rows[self._rows[place].uid]
        self._emit_changed(places)

    def _insert(self, rows: list[Record]) -> None:
        """Insert new rows after their neighbours; they are shown even if the filter does not match them."""
        insertions = [
            (self._insertion_row(run[0]), run) for run in self._consecutive_runs(sorted(rows, key=natural_order))
        ]
        for first, run in reversed(insertions):  # from the end, so that earlier row numbers stay valid
            self.beginInsertRows(NO_INDEX, first, first + len(run) - 1)
            self._rows[first:first] = run
            self._row_by_uid = None
            self.endInsertRows()

    def _consecutive_runs(self, rows: list[Record]) -> Iterator[list[Record]]:
        """Groups of rows that are consecutive in the year."""
        run: list[Record] = []
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

    def _insertion_row(self, row: Record) -> int:
        """The row after the nearest shown predecessor; the end if a sorting is set."""
        place = self._base.index(row.uid)
        assert place is not None
        nearest = range(place - 1, -1, -1) if self._filter.sort is None else range(place - 1, max(place - 2, -1), -1)
        for each in nearest:
            shown_row = self.row_of(self._base[each].uid)
            if shown_row is not None:
                return shown_row + 1
        return 0 if self._filter.sort is None else len(self._rows)
