"""Item model of the budget tree: groups, their lines and the total, with computed columns."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS
from wenlian_desktop.domain.records.budget import BY_MONTH, BY_PAYMENT, ONCE, OTHER, PROJECT, BudgetLine
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.row_order import row_after
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Ref
from wenlian_desktop.session.entry import line_moves
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.budget.budget_cells import (
    COLUMNS,
    GROUPS,
    LAST_YEAR_COLUMN,
    LINE_RECORD,
    RATE_COLUMN,
    ROLE_VALUES,
    TOTAL,
    UNCATEGORIZED,
    BudgetCell,
    BudgetRow,
    computed_reason,
    edited_field,
)
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole, cell_place
from wenlian_desktop.ui.tables.editable_model import LEFT, RIGHT, EditableModel

USUAL_MODES = {derived.BASIC: BY_MONTH, PROJECT: BY_PAYMENT, OTHER: ONCE}  # how lines of a group are usually registered
FIGURE_RECORDS = ("budget_line", "budget_change", "payment", "monthly_plan")
READ_ONLY_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
EDITABLE_FLAGS = READ_ONLY_FLAGS | Qt.ItemFlag.ItemIsEditable


def group_of(line: BudgetLine) -> str:
    """The group of a line."""
    return next((group for group, kinds in derived.GROUPS.items() if line.category in kinds), UNCATEGORIZED)


def lines_by_group(view: Year) -> dict[str, list[str]]:
    """The uids of the lines of each group, in order."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS}
    for line in view.rows(BudgetLine):
        found[group_of(line)].append(line.uid)
    return found


class BudgetTreeModel(EditableModel, QAbstractItemModel):
    """Groups at the top level, lines below. The internal id is 0 for groups, else the group number plus one."""

    last_year_changed = Signal()
    record = BudgetLine.spec.name

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows = bridge.view.rows(BudgetLine)
        self._lines = lines_by_group(bridge.view)
        self._executions: dict[str, Execution] = {}
        self._cell_cache: dict[tuple[int, int], list[BudgetCell]] = {}
        bridge.changed.connect(self._on_changed)
        bridge.failed.connect(self._refresh_all)

    # Structure.

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        if not parent.isValid():
            return len(GROUPS)
        is_group = parent.internalId() == 0 and parent.column() == 0
        return len(self._lines[GROUPS[parent.row()]]) if is_group else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return NO_INDEX
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else NO_INDEX

    def group_index(self, name: str) -> QModelIndex:
        """The index of a group."""
        return self.index(GROUPS.index(name), 0)

    def uid(self, index: Index) -> str | None:
        """The uid of the line at an index; None for a group."""
        number = index.internalId() if index.isValid() else 0
        return self._lines[GROUPS[number - 1]][index.row()] if number else None

    def index_of(self, uid: str, column: int = 0) -> QModelIndex:
        """The index of a line; invalid if there is none."""
        for group, uids in self._lines.items():
            if uid in uids:
                return self.index(uids.index(uid), column, self.group_index(group))
        return NO_INDEX

    def birth_values(self, index: Index) -> dict[str, object]:
        """Class and mode of a line born at a row: those of the line, else of the group, as far as they are certain."""
        line = self._rows.find(self.uid(index))
        if line is not None:
            return {"category": line.category, "mode": line.mode}
        group = GROUPS[index.row()] if index.isValid() else TOTAL
        kinds = derived.GROUPS.get(group, ())
        taken = {each.category for each in self._rows}
        category = next((kind for kind in kinds if kind not in taken or len(kinds) == 1), None)
        return {"category": category, "mode": USUAL_MODES.get(group)}

    def lines_under(self, index: Index) -> list[str]:
        """The uids of the line, of the lines of the group, or of all lines for the total."""
        uid = self.uid(index)
        if uid is not None:
            return [uid]
        group = GROUPS[index.row()] if index.isValid() else TOTAL
        return [uid for uids in self._lines.values() for uid in uids] if group == TOTAL else self._lines[group]

    def move_line(self, uid: str, down: int) -> None:
        """Move a line up (-1) or down (1) by one in its group; nothing at its edge."""
        lines = next(uids for uids in self._lines.values() if uid in uids)
        place = lines.index(uid) + down
        if 0 <= place < len(lines):
            below = lines[place] if down < 0 else row_after(self._rows, lines[place])
            self._bridge.session.move(LINE_RECORD, [uid], below)

    def takes_lines(self, group: int) -> bool:
        """Whether lines can be dropped into a group: the total has none."""
        return GROUPS[group] != TOTAL

    def drop_line(self, uid: str, group: int, row: int) -> None:
        """Move a line to a row of a group; in another group it takes the class of its neighbour there."""
        lines, line = self._lines[GROUPS[group]], self._rows.find(uid)
        assert line is not None
        before = lines[row] if row < len(lines) else row_after(self._rows, lines[-1]) if lines else None
        line_moves.move_line(self._bridge.session, uid, before, self._class_in(line, group, row))

    def _class_in(self, line: BudgetLine, group: int, row: int) -> str | None:
        if group_of(line) == GROUPS[group]:
            return line.category
        lines, kinds = self._lines[GROUPS[group]], derived.GROUPS.get(GROUPS[group], ())
        neighbour = self._rows.find(lines[max(row - 1, 0)]) if lines else None
        return neighbour.category if neighbour is not None else next(iter(kinds), None)

    # Data.

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == ItemRole.DisplayRole:
            return f"{column.label}\n（万元）" if column.figure or section == LAST_YEAR_COLUMN else column.label
        if role == ItemRole.ToolTipRole and column.formula and not (column.field and column.figure is None):
            return f"{column.label}（万元）：{column.formula}" if column.figure else f"{column.label}：{column.formula}"
        if role == ItemRole.TextAlignmentRole:
            return RIGHT if column.figure or section in (RATE_COLUMN, LAST_YEAR_COLUMN) else LEFT
        return None

    def _key(self, index: Index) -> str:
        """The cache key of a row: the uid of a line, or the name of a group."""
        return self.uid(index) or GROUPS[index.row()]

    def _execution(self, index: Index) -> Execution:
        """The figures of a row, cached until the next change; spending that nobody has entered yet is not 0."""
        key = self._key(index)
        if key not in self._executions:
            done = self._computed_execution(self.uid(index), key)
            self._executions[key] = done if self._is_spending_entered(index) else replace(done, spent=None)
        return self._executions[key]

    def _computed_execution(self, uid: str | None, key: str) -> Execution:
        view = self._bridge.view
        if uid is not None:
            return view.cached(derived.line_executions)[uid]
        return self._uncategorized() if key == UNCATEGORIZED else derived.execution(view, None if key == TOTAL else key)

    def _is_spending_entered(self, index: Index) -> bool:
        """Whether spending is filled in for one of the lines of a row; a group without lines has none to wait for."""
        view = self._bridge.view
        lines = list(filter(None, map(view.rows(BudgetLine).find, self.lines_under(index))))
        return not lines or any(derived.is_spending_entered(view, line) for line in lines)

    def _uncategorized(self) -> Execution:
        """Computed from the year, not from the rows of the model: some are missing while rows are being inserted."""
        by_line = self._bridge.view.cached(derived.line_executions)
        lines = [line for line in self._bridge.view.rows(BudgetLine) if group_of(line) == UNCATEGORIZED]
        return reduce(Execution.__add__, (by_line[line.uid] for line in lines), Execution())

    def field_at(self, index: Index) -> Field | None:
        """The field a cell edits; None if it is computed."""
        return edited_field(COLUMNS[index.column()], self.uid(index))

    def ref(self, index: Index) -> Ref:
        """The field at an index."""
        uid, field = self.uid(index), self.field_at(index)
        assert uid is not None
        assert field is not None
        return Ref(LINE_RECORD, uid, field.name)

    def computed_reason(self, index: Index) -> str:
        """What a cell without a field is computed from; empty for a cell with a field."""
        return computed_reason(self._bridge.view, COLUMNS[index.column()], self.uid(index))

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if role == ItemRole.AccessibleDescriptionRole:
            return cell_place(index)
        value_of = ROLE_VALUES.get(int(role))
        return value_of(self._cell(index)) if value_of is not None and index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return READ_ONLY_FLAGS if self._cell(index).lock_reason else EDITABLE_FLAGS

    def _cell(self, index: Index) -> BudgetCell:
        """The content of a cell, cached because the tree is painted often."""
        key = index.internalId(), index.row()
        if key not in self._cell_cache:
            self._cell_cache[key] = self._row_cells(self.index(index.row(), 0, index.parent()))
        return self._cell_cache[key][index.column()]

    def _row_cells(self, index: Index) -> list[BudgetCell]:
        """The cells of a row; empty ones for a line that is gone already: rows are removed one by one, and Qt asks."""
        uid = self.uid(index)
        if uid is not None and self._rows.find(uid) is None:
            return [BudgetCell("", "", "", "")] * len(COLUMNS)
        group = "" if uid is not None else GROUPS[index.row()]
        return BudgetRow(self._bridge.session, uid, group, self._execution(index)).cells()

    # Updates from the session.

    def _on_changed(self, view: Year, step: Step) -> None:
        touched = {change.record for change in step.changes}
        self._update_lines(view, step, touched)
        if LastYear.spec.name in touched:
            self._refresh_all()
            self.last_year_changed.emit()

    def _update_lines(self, view: Year, step: Step, touched: set[str]) -> None:
        if touched.isdisjoint((*FIGURE_RECORDS, *FIELD_ANNOTATIONS)):
            return
        executions, rows = self._executions, self._rows
        self._executions, self._rows = {}, view.rows(BudgetLine)
        if LINE_RECORD in touched and self._sync_lines(lines_by_group(view)):
            self._refresh_all()
            return
        annotated = {str(change.row.row) for change in step.changes if change.record in FIELD_ANNOTATIONS}  # type: ignore[attr-defined]
        for index in self.all_rows():
            uid, key = self.uid(index), self._key(index)
            is_same = uid not in annotated and self._rows.find(uid) is rows.find(uid)
            if not is_same or executions.get(key) != self._execution(index):
                self._emit_changed(index)

    def all_rows(self) -> Iterator[QModelIndex]:
        """The first cell of each row, top to bottom."""
        for number in range(len(GROUPS)):
            parent = self.index(number, 0)
            yield parent
            yield from (self.index(row, 0, parent) for row in range(self.rowCount(parent)))

    def _refresh_all(self) -> None:
        """Rebuild all cells and report those that changed."""
        for index in self.all_rows():
            self._emit_changed(index)

    def _emit_changed(self, index: QModelIndex) -> None:
        """Emit dataChanged for the cells of a row that changed."""
        key = index.internalId(), index.row()
        before, now = self._cell_cache.get(key), self._row_cells(index)
        self._cell_cache[key] = now
        if before is None:
            self.dataChanged.emit(index, index.siblingAtColumn(len(COLUMNS) - 1))
            return
        changed = [column for column in range(len(COLUMNS)) if before[column] != now[column]]
        if changed:
            self.dataChanged.emit(index.siblingAtColumn(changed[0]), index.siblingAtColumn(changed[-1]))

    def _sync_lines(self, now: dict[str, list[str]]) -> bool:
        """Remove, move and insert rows to match the groups; returns whether there was a difference.

        Rows are moved, not removed and inserted, so that the current row stays current.
        """
        if now == self._lines:
            return False
        present = {uid for uids in now.values() for uid in uids}
        self._cell_cache.clear()
        for number, group in enumerate(GROUPS):
            for row in reversed(range(len(self._lines[group]))):
                if self._lines[group][row] not in present:
                    self.beginRemoveRows(self.index(number, 0), row, row)
                    del self._lines[group][row]
                    self.endRemoveRows()
        for number, group in enumerate(GROUPS):
            for row, uid in enumerate(now[group]):
                self._place_line(uid, number, row)
        return True

    def _place_line(self, uid: str, number: int, row: int) -> None:
        """Move or insert a line to its row; the rows before it are in place already."""
        lines, parent, old = self._lines[GROUPS[number]], self.index(number, 0), self.index_of(uid)
        self._cell_cache.clear()
        if not old.isValid():
            self.beginInsertRows(parent, row, row)
            lines.insert(row, uid)
            self.endInsertRows()
        elif (old.internalId() - 1, old.row()) != (number, row):
            self.beginMoveRows(old.parent(), old.row(), old.row(), parent, row)
            self._lines[GROUPS[old.internalId() - 1]].remove(uid)
            lines.insert(row, uid)
            self.endMoveRows()
