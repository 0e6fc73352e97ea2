"""Item model of the monthly figures: two rows a budget line (plan and spending), a column a month, and sums."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.lock_rules import why_not_by_month
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Ref
from wenlian_desktop.domain.values.formatting import format_display, format_editable
from wenlian_desktop.domain.values.money import to_wan
from wenlian_desktop.session.entry import monthly_entry
from wenlian_desktop.session.entry.monthly_entry import MONTHLY, Month, plans_by_month
from wenlian_desktop.session.year_session import EnteredBlock
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.editable_model import RIGHT, EditableModel, NumberRole

PLANNED, SPENT = monthly_entry.FIGURES
FIELDS = MonthlyPlan.spec.fields
KIND_NAMES = {PLANNED: "计划", SPENT: "实际支出"}
MONTHS = tuple(range(1, 13))
SUM_COLUMN = len(MONTHS)
ALL_LINES = ""  # instead of the uid of a line: the sums of all lines
FIGURE_RECORDS = ("budget_line", "payment", MONTHLY, *FIELD_ANNOTATIONS)
LONGEST_NAME = 12  # characters in front of a row
SEVERAL_ROWS = "这个月登记了{}条，这里是合计。请在“预算项目”页下方的“月度计划”中合并成一条。"

GridRow = tuple[str, str]  # uid of the line, name of the figure


def format_money(fen: int | None) -> str:
    """An amount in 万元 with two places; empty for none."""
    return "" if fen is None else f"{to_wan(fen):,.2f}"


class MonthGridModel(EditableModel, QAbstractTableModel):
    """The rows of 月度计划 by line and month. A month without a row is an empty cell, which gets one when filled."""

    record = MonthlyPlan.spec.name

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._kinds: tuple[str, ...] = (PLANNED, SPENT)
        self._unwritten: dict[Month, MonthlyPlan] = {}  # rows for empty cells, not in the year
        self._reasons: dict[tuple[int, int], str] = {}  # why a cell is computed, until the next change
        self._refs: dict[tuple[int, int], Ref] = {}  # the fields of the others, as long
        self._rows = self._rows_now()
        bridge.changed.connect(self._on_changed)
        bridge.failed.connect(self._refresh)

    def _rows_now(self) -> list[GridRow]:
        """The rows as they should be."""
        self._forget_cells()
        uids = [line.uid for line in self._bridge.view.rows(BudgetLine)]
        return [(uid, kind) for uid in (*uids, ALL_LINES) for kind in self._kinds] if uids else []

    def _forget_cells(self) -> None:
        self._reasons.clear()
        self._refs.clear()

    def show_kinds(self, kinds: tuple[str, ...]) -> None:
        """Show plan, spending, or both."""
        self.beginResetModel()
        self._kinds = kinds
        self._rows = self._rows_now()
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(MONTHS) + 1

    def row_at(self, index: Index) -> GridRow:
        """The line and the figure of a row."""
        return self._rows[index.row()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ItemRole.DisplayRole) -> object:
        if role == ItemRole.TextAlignmentRole:
            return RIGHT
        if orientation == Qt.Orientation.Horizontal:
            return self._heading(section) if role == ItemRole.DisplayRole else None
        if role in (ItemRole.ToolTipRole, ItemRole.AccessibleTextRole):
            return self._row_name(section)
        return self._row_heading(section) if role == ItemRole.DisplayRole else None

    def _heading(self, column: int) -> str:
        return "合计" if column == SUM_COLUMN else f"{MONTHS[column]}月"

    def _line_name(self, row: int) -> str:
        line = self._line(self._rows[row][0])
        return "各项目合计" if line is None else line.name or "（未填名称）"

    def _row_name(self, row: int) -> str:
        return f"{self._line_name(row)}　{KIND_NAMES[self._rows[row][1]]}"

    def _row_heading(self, row: int) -> str:
        """The name of the line is written once."""
        uid, kind = self._rows[row]
        if row and self._rows[row - 1][0] == uid:
            return KIND_NAMES[kind]
        name = self._line_name(row)
        short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        return f"{short}　{KIND_NAMES[kind]}"

    def _line(self, uid: str) -> BudgetLine | None:
        return self._bridge.view.rows(BudgetLine).find(uid)

    # Cells.

    def _plans(self, index: Index) -> list[MonthlyPlan]:
        """The rows of a month; none for a sum."""
        if index.column() == SUM_COLUMN:
            return []
        return self._bridge.view.cached(plans_by_month).get((self.row_at(index)[0], MONTHS[index.column()]), [])

    def field_at(self, index: Index) -> Field | None:
        """The field a cell edits; None if it is computed."""
        return None if self.computed_reason(index) else FIELDS[self.row_at(index)[1]]

    def has_row(self, index: Index) -> bool:
        """Whether there is a row for a cell in the year."""
        return bool(self._plans(index))

    def ref(self, index: Index) -> Ref:
        """The field at an index; of a row to be made if the month has none."""
        place = index.row(), index.column()
        if place not in self._refs:
            (uid, kind), plans = self.row_at(index), self._plans(index)
            plan = plans[0] if plans else self._unwritten_row(uid, MONTHS[index.column()])
            self._refs[place] = Ref(MONTHLY, plan.uid, kind)
        return self._refs[place]

    def _unwritten_row(self, line: str, month: int) -> MonthlyPlan:
        key = line, month
        if key not in self._unwritten:
            (row,) = self._bridge.session.new_rows(MONTHLY, 1, line=line, month=month)
            assert isinstance(row, MonthlyPlan)
            self._unwritten[key] = row
        return self._unwritten[key]

    def computed_reason(self, index: Index) -> str:
        """Why a cell cannot be filled in here: a sum, or spending that is not entered by month; empty if it can."""
        place = index.row(), index.column()  # each painted cell is asked several times
        if place not in self._reasons:
            self._reasons[place] = self._computed_reason(index)
        return self._reasons[place]

    def _computed_reason(self, index: Index) -> str:
        (uid, kind), line = self.row_at(index), self._line(self.row_at(index)[0])
        if line is None or index.column() == SUM_COLUMN:
            of = "各项目" if uid == ALL_LINES else "各月"
            return f"合计由{of}的数计算，不在这里填写。"
        plans = self._plans(index)
        if len(plans) > 1:
            return SEVERAL_ROWS.format(len(plans))
        return (why_not_by_month(line) or "") if kind == SPENT else ""

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ItemRole.FontRole:
            return self._font(index)
        field = self.field_at(index)
        return self._computed_data(index, role) if field is None else self.cell_data(self.ref(index), field, role)

    def _font(self, index: Index) -> QFont | None:
        if index.column() != SUM_COLUMN and self.row_at(index)[0] != ALL_LINES:
            return None
        font = QFont()
        font.setBold(True)
        return font

    def _computed_data(self, index: Index, role: int) -> object:
        field = FIELDS[self.row_at(index)[1]]
        match role:
            case ItemRole.DisplayRole:
                return format_money(self._amount(index))
            case ItemRole.EditRole:
                return format_editable(field, self._amount(index))
            case ItemRole.ToolTipRole:
                return self._computed_tip(index)
            case ItemRole.ForegroundRole:
                return colours().qcolor("muted")
            case ItemRole.TextAlignmentRole:
                return RIGHT
        return (field.unit, field.kind, self._amount(index)) if role == NumberRole else None

    def _computed_tip(self, index: Index) -> str:
        """The reason, after the amount where more places of it are known than are shown."""
        exact = format_display(FIELDS[self.row_at(index)[1]], self._amount(index))
        return "\n".join(([] if exact == index.data() else [f"{exact}万元"]) + [self.computed_reason(index)])

    def _amount(self, index: Index) -> int | None:
        """The amount of a computed cell in 分; None where nothing is entered."""
        months = self._months(*self.row_at(index))
        amount = sum(months.values()) if index.column() == SUM_COLUMN else months.get(MONTHS[index.column()], 0)
        return amount or None

    def _months(self, uid: str, kind: str) -> dict[int, int]:
        """Plan or spending by month, of a line or of all, as the report counts them."""
        view, line = self._bridge.view, self._line(uid)
        if line is None:
            return derived.planned_by_month(view) if kind == PLANNED else derived.spent_by_month(view)
        if kind == SPENT:
            return derived.line_months(view, line)
        plans = view.cached(plans_by_month)
        return {month: sum(plan.planned or 0 for plan in plans.get((uid, month), ())) for month in MONTHS}

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        basic = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return basic if self.not_editable_reason(index) else basic | Qt.ItemFlag.ItemIsEditable

    # Entering.

    def _enter(self, ref: Ref, text: str) -> None:
        self._enter_months([(ref, text)], f"修改{FIELDS[ref.field].label}")

    def enter_block(self, cells: list[tuple[Ref, str]], name: str, rows: list[Record] | None = None) -> EnteredBlock:
        """Enter texts as one step; rows are made and vanish as needed."""
        return self._enter_months(cells, f"{name}{len(cells)}格")

    def _enter_months(self, cells: list[tuple[Ref, str]], name: str) -> EnteredBlock:
        return monthly_entry.enter_months(self._bridge.session, cells, list(self._unwritten.values()), name)

    def save_draft(self, ref: Ref, text: str) -> None:
        """Save what is being typed as a draft."""
        unwritten = {plan.uid: plan for plan in self._unwritten.values()}
        if ref.uid in unwritten:
            monthly_entry.type_month(self._bridge.session, unwritten[ref.uid], ref, text)
        else:
            super().save_draft(ref, text)

    def cancel_typing(self, ref: Ref) -> None:
        """Take back what is being typed into a field."""
        monthly_entry.cancel_typing(self._bridge.session, ref)

    # Updates from the session.

    def _on_changed(self, view: Year, step: Step) -> None:
        if {change.record for change in step.changes}.isdisjoint(FIGURE_RECORDS):
            return
        rows = self._rows_now()
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        else:
            self._refresh()

    def _refresh(self) -> None:
        """All cells: sums change with every figure, and few rows are in sight."""
        self._forget_cells()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, SUM_COLUMN))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._rows) - 1)
