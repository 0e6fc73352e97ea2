"""The budget lines in a tree: groups of spending, their lines, and the whole, with what is computed beside."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFont

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.records.budget import OTHER, PROJECT, BudgetLine
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing import last_year_figures
from wenlian_desktop.ui.editing.field_box import provenance
from wenlian_desktop.ui.kit.theme import tokens
from wenlian_desktop.ui.tables.cells import LEFT, RIGHT, WRONG, Cells, Index, LetterRole, NumberRole, Role

NAME = BudgetLine.spec.name
FIELDS = BudgetLine.spec.fields
NOWHERE = QModelIndex()
UNSORTED, WHOLE = "未选支出类别", "合计"
GROUPS = (derived.BASIC, PROJECT, OTHER, UNSORTED, WHOLE)
MONEY = Field("", "", Kind.WAN_YUAN, "万元")
RateRole = int(Role.UserRole) + 3  # the rate as text, for the bar
IsOverRole = int(Role.UserRole) + 4
MARGINS = ("draft", "field_note")
LEAVES = ("budget_line", "budget_change", "payment", "monthly_plan")


@dataclass(frozen=True)
class TreeColumn:
    """A column: the raw field it edits ("" for none), and what it shows of an execution."""

    label: str
    field: str
    formula: str
    figure: Callable[[Execution], int | None] | None = None


COLUMNS = (
    TreeColumn("项目", "name", ""),
    TreeColumn("年初", "initial_fiscal", "“年初预算：当年财政拨款”与“其他资金”", lambda done: done.initial),
    TreeColumn("上年结转", "carried_in", "各项目的上年结转", lambda done: done.carried_in),
    TreeColumn("调整", "", "“预算调整”的追加、追减和调剂", lambda done: done.changed),
    TreeColumn("全年", "", "年初＋上年结转＋调整", lambda done: done.full),
    TreeColumn("支出", "spent_once", "所选登记方式的支出", lambda done: done.spent),
    TreeColumn("执行率", "", "支出÷全年"),
    TreeColumn("登记方式", "mode", ""),
    TreeColumn("上年支出", "", "上年文件中各项目的支出"),
)
RATE, BEFORE = 6, 8


@dataclass(frozen=True)
class Face:
    """What a cell shows: its texts, why it takes nothing ("" where it does), its colour, and what is in its margin."""

    shown: str
    edited: str
    tip: str
    why: str
    ink: str | None = None
    letter: str = ""
    bold: bool = False
    number: tuple[str, Kind, int | None] | None = None
    rate: str | None = None
    is_over: bool = False


def _font(face: Face) -> QFont | None:
    if not face.bold:
        return None
    bold = QFont()
    bold.setBold(True)
    return bold


SAYINGS: dict[int, Callable[[Face], Any]] = {
    int(Role.DisplayRole): lambda face: face.shown,
    int(Role.EditRole): lambda face: face.edited or face.shown,
    int(Role.ToolTipRole): lambda face: face.tip or None,
    int(Role.ForegroundRole): lambda face: tokens().colour(face.ink) if face.ink else None,
    int(Role.TextAlignmentRole): lambda face: RIGHT if face.number or face.rate else LEFT,
    int(Role.FontRole): _font,
    LetterRole: lambda face: face.letter,
    NumberRole: lambda face: face.number,
    RateRole: lambda face: face.rate,
    IsOverRole: lambda face: face.is_over,
}
FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
OPEN = FIXED | Qt.ItemFlag.ItemIsEditable


def group_of(line: BudgetLine) -> str:
    """The group a line stands in."""
    return next((group for group, kinds in derived.GROUPS.items() if line.category in kinds), UNSORTED)


def lines_by_group(view: Year) -> dict[str, list[str]]:
    """The uids of the lines of each group, in order."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS}
    for line in view.rows(BudgetLine):
        found[group_of(line)].append(line.uid)
    return found


class BudgetTreeModel(Cells, QAbstractItemModel):
    """Groups at the top, lines below them. An index carries the number of its group plus one, 0 for the groups."""

    last_year_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows = bridge.view.rows(BudgetLine)
        self._lines = lines_by_group(bridge.view)
        self._done: dict[str, Execution] = {}
        self._faces: dict[tuple[int, int], list[Face]] = {}
        bridge.changed.connect(self._follow)
        bridge.failed.connect(self._look_again)

    # The shape.

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(GROUPS)
        is_group = parent.internalId() == 0 and parent.column() == 0
        return len(self._lines[GROUPS[parent.row()]]) if is_group else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(COLUMNS)

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(COLUMNS)):
            return NOWHERE
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else NOWHERE

    def group(self, name: str) -> QModelIndex:
        """The row of a group."""
        return self.index(GROUPS.index(name), 0)

    def uid(self, index: Index) -> str | None:
        """The uid of the line an index stands for; None for a group."""
        number = index.internalId() if index.isValid() else 0
        return self._lines[GROUPS[number - 1]][index.row()] if number else None

    def place(self, uid: str, column: int = 0) -> QModelIndex:
        """The index of a line; an invalid one where there is none."""
        for group, uids in self._lines.items():
            if uid in uids:
                return self.index(uids.index(uid), column, self.group(group))
        return NOWHERE

    def lines(self, index: Index) -> list[str]:
        """The lines a row stands for: one, those of a group, or all."""
        uid = self.uid(index)
        if uid is not None:
            return [uid]
        group = GROUPS[index.row()] if index.isValid() else WHOLE
        return [uid for uids in self._lines.values() for uid in uids] if group == WHOLE else self._lines[group]

    # What is shown.

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Role.DisplayRole:
            return f"{column.label}（万元）" if section == 1 else column.label
        if role == Role.ToolTipRole and column.formula and not (column.field and column.figure is None):
            return f"{column.label}（万元）：{column.formula}" if column.figure else f"{column.label}：{column.formula}"
        if role == Role.TextAlignmentRole:
            return RIGHT if column.figure or section in (RATE, BEFORE) else LEFT
        return None

    def _key(self, index: Index) -> str:
        """The name of a row among the figures: a uid, or that of a group."""
        return self.uid(index) or GROUPS[index.row()]

    def _execution(self, index: Index) -> Execution:
        """The figures of a row, computed once between two changes."""
        view, uid, key = self._bridge.view, self.uid(index), self._key(index)
        if key not in self._done:
            if uid is not None:
                line = view.rows(BudgetLine).find(uid)
                assert line is not None
                self._done[key] = derived.line_execution(view, line)
            elif key == UNSORTED:
                self._done[key] = self._unsorted()
            else:
                self._done[key] = derived.execution(view, None if key == WHOLE else key)
        return self._done[key]

    def _unsorted(self) -> Execution:
        """Of the view, not of the rows: while those are being inserted, some are not there yet."""
        view = self._bridge.view
        lines = [line for line in view.rows(BudgetLine) if group_of(line) == UNSORTED]
        return reduce(Execution.__add__, (derived.line_execution(view, line) for line in lines), Execution())

    def field_at(self, index: Index) -> Field | None:
        """The field a cell edits; None where it is computed."""
        column = COLUMNS[index.column()]
        return FIELDS[column.field] if column.field and self.uid(index) is not None else None

    def ref(self, index: Index) -> Ref:
        """The field an index stands for."""
        uid, field = self.uid(index), self.field_at(index)
        assert uid is not None
        assert field is not None
        return Ref(NAME, uid, field.name)

    def why_not(self, index: Index) -> str:
        """Why a cell takes nothing; empty where it does."""
        column = COLUMNS[index.column()]
        field = self.field_at(index)
        if field is None or self._is_summed(index):
            return f"“{column.label}”由{column.formula or '各项目'}计算，不在这里填写。"
        return self.why_locked(self.ref(index))

    def _is_summed(self, index: Index) -> bool:
        """Whether 年初 has two parts and so shows their sum."""
        field, uid = self.field_at(index), self.uid(index)
        if field is None or field.name != "initial_fiscal" or uid is None:
            return False
        return bool(self._bridge.view.value(Ref(NAME, uid, "initial_other")))

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        say = SAYINGS.get(int(role))
        return say(self._face(index)) if say is not None and index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return FIXED if self._face(index).why else OPEN

    def _face(self, index: Index) -> Face:
        """What a cell shows, kept until something changes it: the tree is painted often."""
        key = index.internalId(), index.row()
        if key not in self._faces:
            self._faces[key] = self._faces_of(self.index(index.row(), 0, index.parent()))
        return self._faces[key][index.column()]

    def _faces_of(self, index: QModelIndex) -> list[Face]:
        return [self._made(index.siblingAtColumn(column)) for column in range(len(COLUMNS))]

    def _made(self, index: QModelIndex) -> Face:
        """What a cell shows, last year's figure in its tool tip or, in the last column, alone."""
        face, figure, uid = self._made_of_this_year(index), COLUMNS[index.column()].figure, self.uid(index)
        done = last_year_figures.execution(self._bridge.view, uid, GROUPS[index.row()] if uid is None else "")
        if done is None or (figure is None and index.column() != BEFORE):
            return face
        if figure is None:
            return replace(face, shown=format_display(MONEY, done.spent), number=(MONEY.unit, MONEY.kind, done.spent))
        tip = "\n".join(filter(None, (face.tip, last_year_figures.said(format_display(MONEY, figure(done))))))
        return replace(face, tip=tip)

    def _made_of_this_year(self, index: QModelIndex) -> Face:
        column, why = COLUMNS[index.column()], self.why_not(index)
        is_group = self.uid(index) is None
        if index.column() == RATE:
            done = self._execution(index)
            return Face(done.rate or "", "", why, why, bold=is_group, rate=done.rate, is_over=done.is_overspent)
        if why:
            ink = None if is_group or not index.column() else "muted"
            number = (MONEY.unit, MONEY.kind, column.figure(self._execution(index))) if column.figure else None
            tip = why if index.column() else ""
            return Face(self._text(index), "", tip, why, ink, bold=is_group, number=number)
        ref, field = self.ref(index), FIELDS[column.field]
        session = self._bridge.session
        wrong = session.refusal_reason(ref)
        letter, note = (WRONG, "") if wrong else provenance(session.view, ref)
        number = (field.unit, field.kind, session.view.value(ref)) if column.figure else None
        ink = "wrong" if wrong else None
        return Face(session.display_text(ref), session.edit_text(ref), wrong or note, "", ink, letter, number=number)

    def _text(self, index: Index) -> str:
        column, uid = COLUMNS[index.column()], self.uid(index)
        if column.figure is not None:
            return format_display(MONEY, column.figure(self._execution(index)))
        if uid is None or not column.field:
            return GROUPS[index.row()] if index.column() == 0 else ""
        return self._bridge.session.display_text(Ref(NAME, uid, column.field))

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or self.why_not(index):
            return False
        ref = self.ref(index)
        if value == self._bridge.session.edit_text(ref) and self._bridge.session.is_accepted(ref):
            return False
        self._bridge.enter(ref, str(value))
        return True

    # Following the session.

    def _follow(self, view: Year, step: Step) -> None:
        touched = {change.record for change in step.changes}
        self._follow_lines(view, step, touched)
        if LastYear.spec.name in touched:
            self._look_again()
            self.last_year_changed.emit()

    def _follow_lines(self, view: Year, step: Step, touched: set[str]) -> None:
        if touched.isdisjoint((*LEAVES, *MARGINS)):
            return
        done, rows = self._done, self._rows
        self._done, self._rows = {}, view.rows(BudgetLine)
        if NAME in touched and self._take(lines_by_group(view)):
            self._look_again()
            return
        beside = {str(change.row.row) for change in step.changes if change.record in MARGINS}  # type: ignore[attr-defined]
        for index in self.all_rows():
            uid, key = self.uid(index), self._key(index)
            is_same = uid not in beside and self._rows.find(uid) is rows.find(uid)
            if not is_same or done.get(key) != self._execution(index):
                self._tell_changed(index)

    def all_rows(self) -> Iterator[QModelIndex]:
        """The first cells of all rows."""
        for number in range(len(GROUPS)):
            parent = self.index(number, 0)
            yield parent
            yield from (self.index(row, 0, parent) for row in range(self.rowCount(parent)))

    def _look_again(self) -> None:
        """Compare all cells with what they showed."""
        for index in self.all_rows():
            self._tell_changed(index)

    def _tell_changed(self, index: QModelIndex) -> None:
        """Have the cells of a row that look different now painted anew."""
        key = index.internalId(), index.row()
        before, now = self._faces.get(key), self._faces_of(index)
        self._faces[key] = now
        if before is None:
            self.dataChanged.emit(index, index.siblingAtColumn(len(COLUMNS) - 1))
            return
        changed = [column for column in range(len(COLUMNS)) if before[column] != now[column]]
        if changed:
            self.dataChanged.emit(index.siblingAtColumn(changed[0]), index.siblingAtColumn(changed[-1]))

    def _take(self, now: dict[str, list[str]]) -> bool:
        """Lines gone, lines that moved (so that the current one stays the current one), lines that are new.

        Whether there were any.
        """
        if now == self._lines:
            return False
        home = {uid for uids in now.values() for uid in uids}
        self._faces.clear()
        for number, group in enumerate(GROUPS):
            for row in reversed(range(len(self._lines[group]))):
                if self._lines[group][row] not in home:
                    self.beginRemoveRows(self.index(number, 0), row, row)
                    del self._lines[group][row]
                    self.endRemoveRows()
        for number, group in enumerate(GROUPS):
            for row, uid in enumerate(now[group]):
                self._bring(uid, number, row)
        return True

    def _bring(self, uid: str, number: int, row: int) -> None:
        """A line to its place; those before it stand in theirs already."""
        lines, parent, old = self._lines[GROUPS[number]], self.index(number, 0), self.place(uid)
        self._faces.clear()
        if not old.isValid():
            self.beginInsertRows(parent, row, row)
            lines.insert(row, uid)
            self.endInsertRows()
        elif (old.internalId() - 1, old.row()) != (number, row):
            self.beginMoveRows(old.parent(), old.row(), old.row(), parent, row)
            self._lines[GROUPS[old.internalId() - 1]].remove(uid)
            lines.insert(row, uid)
            self.endMoveRows()
