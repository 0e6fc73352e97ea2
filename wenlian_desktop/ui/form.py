"""Forms made from the records: a label, an editor and a reason for every field of one row."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.fields import Field, Kind, Ref
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editors import editor_for, offered

DRAFT_AFTER = 1000  # ms after the last keystroke; UX asks for 2 s at most
COLUMNS = 2
LOCKED = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
NO_ROW = "还没有选中一条记录。请先在上面的表中选一条，或新增一条。"


class FieldBox(QWidget):
    """One field: its label, its editor, and the reason why a text was not taken."""

    def __init__(self, bridge: Bridge, field: Field) -> None:
        super().__init__()
        self._bridge, self.field = bridge, field
        self._ref: Ref | None = None
        self.editor = editor_for(field, offered(field, self._names))
        self.label = QLabel(field.caption + ("　*" if field.required else ""))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(self.editor)
        self.reason = QLabel()
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setProperty("role", "reason")
        self.reason.setWordWrap(True)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._pause.timeout.connect(self._keep)
        self.editor.typed.connect(self._pause.start)
        self.editor.left.connect(self._leave)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self.label, self.editor, self.reason):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _names(self, record: str) -> list[str]:
        return self._bridge.session.choices(record)

    def lead_to(self, ref: Ref | None) -> None:
        """Edit this field of another row; what was typed for the last one is kept."""
        if ref != self._ref:
            self.flush()
        self._ref = ref
        self.refresh()

    def refresh(self) -> None:
        """Show the field as the session has it."""
        locked = LOCKED if self._bridge.is_read_only else "" if self._ref else NO_ROW
        self.editor.setEnabled(not locked)
        self.editor.setToolTip(locked)
        session = self._bridge.session
        if self._ref is None:
            self.editor.present("", "")
            self._show_reason("")
            return
        self.editor.present(session.shown(self._ref), session.edited(self._ref), session.is_settled(self._ref))
        self._show_reason(session.reason(self._ref))

    def _show_reason(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.editor.setProperty("wrong", bool(reason))
        self.editor.style().polish(self.editor)

    def _keep(self) -> None:
        if self._ref is not None:
            self._bridge.session.keep_typing(self._ref, self.editor.text())

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _leave(self, text: str) -> None:
        self._pause.stop()
        if self._ref is not None:
            self._bridge.enter(self._ref, text)
            self.refresh()


class Form(QScrollArea):
    """All fields of one row of a record, short ones side by side, long texts over the whole width."""

    def __init__(self, bridge: Bridge, record: type[Record]) -> None:
        super().__init__()
        self._bridge, self._record = bridge, record
        self._uid: str | None = None
        self.boxes = {name: FieldBox(bridge, field) for name, field in record.spec.fields.items()}
        self.setWidgetResizable(True)
        self.setWidget(self._grid())
        bridge.changed.connect(self._follow)
        self.lead_to(None)

    def _grid(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("page")
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        row = column = 0
        for box in self.boxes.values():
            wide = box.field.kind is Kind.LONG_TEXT
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(box, row, column, 1, COLUMNS if wide else 1)
            row, column = (row + 1, 0) if wide or column == COLUMNS - 1 else (row, column + 1)
        grid.setRowStretch(row + 1, 1)
        for each in range(COLUMNS):
            grid.setColumnStretch(each, 1)
        return inner

    def lead_to(self, uid: str | None) -> None:
        """Edit another row; None for none."""
        self._uid = uid
        for name, box in self.boxes.items():
            box.lead_to(Ref(self._record.spec.name, uid, name) if uid else None)

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        for box in self.boxes.values():
            box.flush()

    def _follow(self, view: Year, step: Step) -> None:
        if self._uid is not None and view.row(self._record.spec.name, self._uid) is None:
            self.lead_to(None)
            return
        for name, box in self.boxes.items():
            if self._concerns(step, name, box.field):
                box.refresh()

    def _concerns(self, step: Step, name: str, field: Field) -> bool:
        """Whether a step touched this field, its note or draft, or a row it points to."""
        for put in step.puts:
            if put.row.uid == self._uid or put.record == field.target:
                return True
            beside = (getattr(put.row, "record", None), getattr(put.row, "row", None), getattr(put.row, "field", None))
            if put.record in ("draft", "field_note") and beside == (self._record.spec.name, self._uid, name):
                return True
        return False
