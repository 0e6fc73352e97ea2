"""The manual score of one item: the points to tick, the button that makes an entry, and its form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.scoring.ledger import LedgerLine
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import InlineForm
from wenlian_desktop.ui.kit.labels import plain_label, show_lock_reason
from wenlian_desktop.ui.scoring.point_checklist import PointChecklist

ENTRY_RECORD = ScoreEntry.spec.name
MANUAL_FIELDS = ("score", "not_applicable", "reason", "lost_reason")
MANUAL_OPTIONAL = "得分由规则算出。与实际不符的，可以人工评分，写明理由。"
MANUAL_REQUIRED = "缺数据的，按评分依据补填；不能按规则算的，人工评分并写明理由。"


class ManualScorePanel(QScrollArea):
    """The manual score of one item; its row is created on demand."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._item = ""
        self.checklist = PointChecklist()
        self.form = InlineForm(context, ScoreEntry, MANUAL_FIELDS, at_once=True)
        self.form.show_row(None)
        self.add_button, self.delete_button = QPushButton("给这一项人工评分"), QPushButton("撤回人工评分")
        self.hint = plain_label(role="muted")
        self.hint.setWordWrap(True)
        bar = QHBoxLayout()
        bar.setContentsMargins(2, 2, 10, 0)
        for button in (self.add_button, self.delete_button):
            bar.addWidget(button)
        bar.addStretch(1)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.checklist)
        layout.addLayout(bar)
        layout.addWidget(self.hint)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        self.checklist.points_changed.connect(self._save_points)
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self._delete)

    def show_line(self, line: LedgerLine) -> None:
        """Show the entry of another item, or the button that creates one."""
        self._item = line.item.name
        uid = line.entry.uid if line.entry is not None else None
        if uid != self.form.uid:
            self.form.show_row(uid)
        self.form.setVisible(uid is not None)
        self.add_button.setVisible(uid is None)
        self.delete_button.setVisible(uid is not None)
        self.hint.setVisible(uid is None)
        self.hint.setText(MANUAL_OPTIONAL if line.is_known else MANUAL_REQUIRED)
        read_only = read_only_reason(self._context.bridge.session)
        self.checklist.show_points(self._context.bridge.view, line, read_only)
        for button in (self.add_button, self.delete_button):
            button.setEnabled(not read_only)
            show_lock_reason(button, read_only)

    def add(self) -> None:
        """Create the entry of the item and focus its score."""
        uid = self._context.bridge.session.add(ENTRY_RECORD, item=self._item)
        self.form.show_row(uid)
        self.form.show()
        self.focus_score()

    def focus_score(self) -> None:
        """Focus the score, or the button that creates an entry."""
        if self.form.uid is None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.form.focus_field("score")
        self.ensureWidgetVisible(self.form.boxes["score"])

    def go_to(self, field: str) -> None:
        """Focus a field of the entry; the points are ticked in the checklist."""
        if field not in MANUAL_FIELDS:
            self.focus_data()
            return
        self.form.focus_field(field)
        self.ensureWidgetVisible(self.form.boxes[field])

    def focus_data(self) -> None:
        """Focus the points to tick if the item is scored by points, else its manual score."""
        if self.checklist.isHidden() or not self.checklist.boxes:
            self.focus_score()
            return
        first = next(iter(self.checklist.boxes.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(first)

    def _save_points(self, met: str) -> None:
        """Save the checked points in the entry of the item, creating it if needed."""
        if self.form.uid is None:
            self.form.show_row(self._context.bridge.session.add(ENTRY_RECORD, item=self._item, points_met=met))
        else:
            self._context.bridge.enter(Ref(ENTRY_RECORD, self.form.uid, "points_met"), met)

    def _delete(self) -> None:
        session = self._context.bridge.session
        if self.form.uid is not None:
            session.delete(ENTRY_RECORD, [self.form.uid])
            self._context.message.emit(f"已{session.history.undo_name}，可以撤销（Ctrl+Z）。")
