"""A table of one record's rows, read from the frozen view; a step becomes dataChanged, insertRows or removeRows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wenlian_desktop.domain.fields import Field, Ref
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.rows import Rows
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Put, Year
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editors import FIGURES
from wenlian_desktop.ui.theme import tokens

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
NOWHERE = QModelIndex()


def stays(put: Put) -> bool:
    """Whether a put changes a row without moving it."""
    return put.before is not None and put.after is not None and put.before.position == put.after.position


def runs(rows: list[Record], places: dict[str, int | None]) -> list[list[Record]]:
    """Rows in order of their places, parted into runs of neighbours."""
    found: list[list[Record]] = []
    last = -2
    for place, row in _ordered(rows, places):
        if place != last + 1:
            found.append([])
        found[-1].append(row)
        last = place
    return found


def _ordered(rows: list[Record], places: dict[str, int | None]) -> list[tuple[int, Record]]:
    return sorted(((places[row.uid] or 0, row) for row in rows), key=lambda each: each[0])


class RowsModel(QAbstractTableModel):
    """Rows down, fields across."""

    def __init__(self, bridge: Bridge, record: type[Record], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.record = record.spec.name
        self.title = record.spec.title
        self.fields: list[Field] = list(record.spec.fields.values())
        self._rows: Rows[Any] = bridge.view.tables[self.record]
        bridge.changed.connect(self._follow)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def ref(self, index: Index) -> Ref:
        """The field an index stands for."""
        return Ref(self.record, self._rows[index.row()].uid, self.fields[index.column()].name)

    def uid(self, row: int) -> str:
        """The uid of a row."""
        uid: str = self._rows[row].uid
        return uid

    def place(self, uid: str) -> int | None:
        """The row of a uid."""
        return self._rows.place(uid)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role != Role.DisplayRole:
            return None
        return self.fields[section].caption if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        session = self._bridge.session
        match role:
            case Role.DisplayRole:
                return session.shown(self.ref(index)).replace("\n", " ")
            case Role.EditRole:
                return session.edited(self.ref(index))
            case Role.ToolTipRole:
                return session.reason(self.ref(index)) or None
            case Role.ForegroundRole:
                return tokens().colour("wrong") if session.reason(self.ref(index)) else None
            case Role.TextAlignmentRole:
                return RIGHT if self.fields[index.column()].kind in FIGURES else LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        basic = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return basic if self._bridge.is_read_only else basic | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or value == self.data(index, Role.EditRole):
            return False
        self._bridge.enter(self.ref(index), str(value))
        return True

    def names_of(self, record: str) -> list[str]:
        """What the rows of a record are called, for the editors of references."""
        return self._bridge.session.choices(record)

    def keep_typing(self, ref: Ref, text: str) -> None:
        """Keep what is being typed into a cell."""
        self._bridge.session.keep_typing(ref, text)

    def add_row(self, behind: str | None) -> str:
        """A new row; returns its uid."""
        return self._bridge.session.add(self.record, behind)

    def delete_rows(self, uids: list[str]) -> None:
        """Delete rows as one step."""
        self._bridge.session.delete(self.record, uids)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._bridge.is_read_only

    def draft(self, ref: Ref) -> str | None:
        """The text in a cell that was not read; None where there is none."""
        draft = self._bridge.view.draft(ref)
        return None if draft is None else draft.typed or ""

    def put_back(self, ref: Ref, draft: str | None) -> None:
        """Leave a cell as it was before somebody typed in it."""
        if draft is None:
            self._bridge.session.forget_typing(ref)
        else:
            self._bridge.session.keep_typing(ref, draft)

    def enter_block(self, cells: list[tuple[Ref, str]], name: str = "粘贴") -> list[str]:
        """Put a block in as one step; returns the reasons of cells that could not be read."""
        return self._bridge.session.enter_block(cells, name)

    def _follow(self, view: Year, step: Step) -> None:
        self._take(step, view.tables[self.record])
        if self._looks_at(step):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.fields) - 1))

    def _looks_at(self, step: Step) -> bool:
        """Whether a step changed what cells show without being of this record: notes, drafts, names pointed to."""
        targets = {"draft", "field_note", *(field.target for field in self.fields if field.target)}
        return len(self._rows) > 0 and any(put.record in targets for put in step.puts)

    def _take(self, step: Step, rows: Rows[Any]) -> None:
        """Removals and insertions, a signal a run of neighbours; rows that keep their places in one signal."""
        mine = [put for put in step.puts if put.record == self.record]
        moves = not self._keeps_order(mine, rows)
        self._remove([put.before for put in mine if put.before is not None and (moves or put.after is None)])
        if not moves:  # the rows that stay have their new positions before others come between them
            kept = [(put.before, put.after) for put in mine if put.before is not None and put.after is not None]
            self._rows = self._rows.after(kept)
        self._insert([put.after for put in mine if put.after is not None and (moves or put.before is None)], rows)
        self._rows = rows
        places = [place for put in mine if (place := rows.place(put.row.uid)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(self.fields) - 1))

    def _keeps_order(self, puts: list[Put], rows: Rows[Any]) -> bool:
        """Whether the rows that stay stand in the same order before and after."""
        if all(stays(put) for put in puts):
            return True
        changed = {put.row.uid for put in puts if put.before is None or put.after is None}
        before = [row.uid for row in self._rows if row.uid not in changed]
        return before == [row.uid for row in rows if row.uid not in changed]

    def _remove(self, gone: list[Record]) -> None:
        places = {row.uid: self._rows.place(row.uid) for row in gone}
        for run in reversed(runs(gone, places)):
            first = places[run[0].uid]
            assert first is not None
            self.beginRemoveRows(NOWHERE, first, first + len(run) - 1)
            self._rows = self._rows.after([(row, None) for row in run])
            self.endRemoveRows()

    def _insert(self, new: list[Record], rows: Rows[Any]) -> None:
        places = {row.uid: rows.place(row.uid) for row in new}
        for run in runs(new, places):
            first = places[run[0].uid]
            assert first is not None
            self.beginInsertRows(NOWHERE, first, first + len(run) - 1)
            self._rows = self._rows.after([(None, row) for row in run])
            self.endInsertRows()
