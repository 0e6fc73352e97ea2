"""The card 日程提醒: the next due reminders, overdue ones first, and a warning of slow spending."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.figures.deadlines import DueReminder, open_reminders
from wenlian_desktop.domain.figures.pace import slow_spending
from wenlian_desktop.domain.interchange.editions import is_closed
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.session.scheduling import add_customary_reminders
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.theme import restyle

MAX_SHOWN = 3
SOON_DAYS = 14  # days
NONE_LISTED = "还没有年度日程。可以按惯例加入预算、监控、决算、评价、归档等事项，再改成本单位的时限。"
ALL_DONE = "日程中的事项都已办完。"
YEAR_CLOSED = "本年度已封存，不再提醒。"


class ReminderLine:
    """One reminder in a grid: due date, name (a link to its row), duty, and the button 已办."""

    def __init__(self, card: "ReminderCard", grid: QGridLayout, place: int) -> None:
        self._card = card
        self._due: DueReminder | None = None
        self.chip, self.name, self.duty, self.done_button = QLabel(), QPushButton(), ElidedLabel(), QPushButton("已办")
        self.chip.setProperty("role", "chip")
        self.chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name.setProperty("role", "link")
        self.duty.setProperty("role", "muted")
        self.name.clicked.connect(self._request_field)
        self.done_button.clicked.connect(self._mark_done)
        self._parts = (self.chip, self.name, self.duty, self.done_button)
        upright = Qt.AlignmentFlag.AlignVCenter
        for column, part in enumerate(self._parts):
            is_wide = part is self.duty
            grid.addWidget(part, place, column, upright if is_wide else upright | Qt.AlignmentFlag.AlignLeft)
        self.show(None)

    def show(self, due: DueReminder | None) -> None:
        """Show a reminder; None hides the line."""
        self._due = due
        if due is not None and due.row.due is not None:
            self._fill(due, due.row.due)
        for part in self._parts:
            part.setVisible(due is not None)

    def _fill(self, due: DueReminder, on: date) -> None:
        name, day = due.row.name or "（事项未填）", format_date(on)
        self.chip.setText(due.status_text)
        restyle(self.chip, level="wrong" if due.days < 0 else "warning" if due.days <= SOON_DAYS else "")
        self.name.setText(f"{name}　{day}".replace("&", "&&"))
        self.name.setAccessibleName(f"{name}，{day}，{due.status_text}")
        self.duty.show_text(due.row.duty or "")
        self.done_button.setAccessibleName(f"{name}：已办")
        locked = self._card.lock_reason(due.row)
        self.done_button.setEnabled(not locked)
        self.done_button.setToolTip(locked or "标为已办，不再提醒；可以撤销。")

    def _request_field(self) -> None:
        if self._due is not None:
            self._card.field_requested.emit(ref_to(self._due.row, "due"))

    def _mark_done(self) -> None:
        if self._due is not None:
            self._card.mark_done(self._due.row)


class ReminderCard(QWidget):
    """The next reminders; `field_requested` carries the Ref of a reminder to show."""

    field_requested = Signal(object)

    def __init__(self, bridge: Bridge, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._bridge = bridge
        self.today = today
        self.alert, self.note = QLabel(), QLabel()
        self.alert.setProperty("role", "hint")
        self.note.setProperty("role", "muted")
        for label in (self.alert, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.add_button = QPushButton("按惯例加入")
        self.add_button.clicked.connect(self.add_customary)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        self.lines = [ReminderLine(self, grid, place) for place in range(MAX_SHOWN)]
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.alert)
        layout.addLayout(grid)
        layout.addLayout(foot)

    def lock_reason(self, row: Reminder) -> str:
        """Why a reminder cannot be marked as done; empty if it can."""
        return lock_reason(self._bridge.session, ref_to(row, "done"))

    def show_year(self, view: Year) -> None:
        """Show the reminders of a snapshot that are due from today."""
        today = self.today()
        waiting, slow = open_reminders(view, today), slow_spending(view, today)
        is_over = is_closed(view)
        if is_over:  # nothing can be marked as done
            waiting, slow = [], ""
        for place, line in enumerate(self.lines):
            line.show(waiting[place] if place < len(waiting) else None)
        self.alert.setText(slow)
        self.alert.setVisible(bool(slow))
        is_listed = len(view.rows(Reminder)) > 0
        self.add_button.setVisible(not is_listed and not self._bridge.is_read_only)
        nothing = YEAR_CLOSED if is_over else ALL_DONE if is_listed else NONE_LISTED
        self._show_note(_more_text(len(waiting) - MAX_SHOWN) if waiting else nothing)

    def _show_note(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def mark_done(self, row: Reminder) -> None:
        """Mark a reminder as done."""
        self._bridge.enter(ref_to(row, "done"), "是")

    def add_customary(self) -> None:
        """Add the customary reminders of the year; show the reason if they cannot be computed."""
        try:
            add_customary_reminders(self._bridge.session)
        except UserError as refusal:
            self._show_note(str(refusal))


def _more_text(count: int) -> str:
    return f"另有{count}项，在“部门概况”的“年度日程”中。" if count > 0 else ""
