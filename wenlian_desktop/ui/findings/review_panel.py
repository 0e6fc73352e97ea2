"""The face 核对 of the side panel: the fields marked 待核, and the sections of the report with their 已核."""

from collections.abc import Iterable
from datetime import date
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.carryover.carried_review import mark_verified
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.prose.section_reviews import ReviewState, SectionStatus, withdraw_review, write_review
from wenlian_desktop.domain.prose.text_diff import DiffKind, DiffPiece
from wenlian_desktop.domain.records.annotations import SectionReview
from wenlian_desktop.domain.records.field_notes import fields_to_verify
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.report_preview import section_source, section_statuses
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import colours

DATA_ROLE = Qt.ItemDataRole.UserRole
UPDATE_DELAY = 300  # ms
PICTURES = {  # icon, colour
    ReviewState.OPEN: ("open", "muted"), ReviewState.REVIEWED: ("good", "good"),
    ReviewState.CHANGED: ("warning", "warning"),
}  # fmt: skip
NO_MARKS = "没有标为待核的栏。在一栏里按 Ctrl+Shift+H 标上。"
WHO = "请先填核对人。"
CHOOSE_FIELD, CHOOSE_SECTION = "请先在待核的栏里选一条。", "请先选一节。"
KEPT_AROUND = 12  # characters of unchanged text shown beside a change


def changes_as_html(pieces: Iterable[DiffPiece]) -> str:
    """What was taken away, struck out, and what was added, underlined, with a little of the text around."""
    marks = {DiffKind.REMOVED: ("s", "wrong"), DiffKind.ADDED: ("u", "good")}
    parts = []
    for piece in pieces:
        if piece.kind is DiffKind.KEPT:
            parts.append(escape(_shortened(piece.text)))
        else:
            tag, token = marks[piece.kind]
            parts.append(f'<{tag} style="color:{getattr(colours(), token)}">{escape(piece.text)}</{tag}>')
    return "".join(parts).replace("\n", "<br>")


def _shortened(text: str) -> str:
    whole = 2 * KEPT_AROUND + 1
    return text if len(text) <= whole else f"{text[:KEPT_AROUND]}……{text[-KEPT_AROUND:]}"


def review_words(status: SectionStatus) -> str:
    """The state of a section, with who reviewed it and when."""
    review = status.review
    if review is None:
        return status.state.value
    on = review.reviewed_on
    day = f"{on.month}月{on.day}日" if on is not None else ""
    return f"{status.state.value}　{review.reviewer or ''} {day}".rstrip()


class ReviewPanel(QWidget):
    """`field_requested` carries the Ref of a field to show, `count_changed` how much is left to look at."""

    field_requested = Signal(object)
    message = Signal(str)
    count_changed = Signal(int)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._statuses: tuple[SectionStatus, ...] = ()
        self.fields_heading = plain_label(role="heading")
        self.no_fields = plain_label(NO_MARKS, "muted")
        self.no_fields.setWordWrap(True)
        self.fields = _list("待核的栏")
        self.verify_button = QPushButton("已核")
        self.sections_heading = plain_label(role="heading")
        self.sections = _list("各节核对")
        self.changes = QTextBrowser()
        self.changes.setAccessibleName("核后的改动")
        self.changes.hide()
        reviews = bridge.view.rows(SectionReview)
        self.reviewer_line = QLineEdit(reviews[len(reviews) - 1].reviewer or "" if len(reviews) else "")
        self.reviewer_line.setPlaceholderText("核对人")
        self.reviewer_line.setAccessibleName("核对人")
        self.review_button, self.withdraw_button = QPushButton("本节已核"), QPushButton("取消已核")
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=UPDATE_DELAY)
        self._timer.timeout.connect(self.refresh)
        self._connect()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        for button in (self.reviewer_line, self.review_button, self.withdraw_button):
            who.addWidget(button, 1 if button is self.reviewer_line else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        for widget, stretch in (
            (self.fields_heading, 0), (self.no_fields, 0), (self.fields, 2), (self.sections_heading, 0),
            (self.sections, 4), (self.changes, 2),
        ):  # fmt: skip
            layout.addWidget(widget, stretch)
        layout.insertWidget(3, self.verify_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(who)

    def _connect(self) -> None:
        for some in (self.fields, self.sections):
            some.itemActivated.connect(self._go_to)
            some.itemClicked.connect(self._go_to)
        self.sections.currentRowChanged.connect(self._show_section)
        self.verify_button.clicked.connect(self._verify)
        self.review_button.clicked.connect(self._review)
        self.withdraw_button.clicked.connect(self._withdraw)
        self._bridge.changed.connect(self._on_changed)

    def _on_changed(self, view: Year, step: Step) -> None:
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def focus_first(self) -> None:
        """Focus the fields marked 待核, or the sections where there are none."""
        (self.fields if self.fields.count() else self.sections).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show marks and sections as they are now; while the panel is hidden only the sections reviewed are set."""
        self._timer.stop()
        view = self._bridge.view
        refs = fields_to_verify(view)
        reviewed = [row.node or "" for row in view.rows(SectionReview)]
        self._statuses = section_statuses(view, outline_of(view).texts if self.isVisible() else reviewed)
        changed = sum(each.state is ReviewState.CHANGED for each in self._statuses)
        self.count_changed.emit(len(refs) + changed)
        if self.isVisible():
            self._show_fields(view, refs)
            self._show_sections(changed)

    def _show_fields(self, view: Year, refs: tuple[Ref, ...]) -> None:
        self.fields_heading.setText(f"待核 {len(refs)} 栏" if refs else "待核")
        self.no_fields.setVisible(not refs)
        self.fields.setVisible(bool(refs))
        self.verify_button.setVisible(bool(refs))
        _fill(self.fields, [(self._field_words(view, ref), ref) for ref in refs])

    def _field_words(self, view: Year, ref: Ref) -> str:
        note = view.note(ref)
        lines = (describe_field(view, ref), self._bridge.session.display_text(ref), note.comment if note else "")
        return "\n".join(line for line in lines if line)

    def _show_sections(self, changed: int) -> None:
        done = sum(each.state is ReviewState.REVIEWED for each in self._statuses)
        broken = f"，核后有改动 {changed}" if changed else ""
        self.sections_heading.setText(f"各节核对　已核 {done}/{len(self._statuses)}{broken}")
        _fill(self.sections, [(f"{each.node}\n{review_words(each)}", each.node) for each in self._statuses])
        for row, each in enumerate(self._statuses):
            self.sections.item(row).setIcon(icons.icon(*PICTURES[each.state]))
        self._show_section()

    def _current(self) -> SectionStatus | None:
        row = self.sections.currentRow()
        return self._statuses[row] if self.sections.count() and 0 <= row < len(self._statuses) else None

    def _show_section(self) -> None:
        status = self._current()
        pieces = status.changes() if status is not None else ()
        self.changes.setVisible(bool(pieces))
        self.changes.setHtml(changes_as_html(pieces))
        self.withdraw_button.setVisible(status is not None and status.review is not None)

    def _go_to(self, item: QListWidgetItem) -> None:
        data = item.data(DATA_ROLE)
        ref = data if isinstance(data, Ref) else section_source(self._bridge.view, str(data))
        if ref is not None:
            self.field_requested.emit(ref)

    def refresh_theme(self) -> None:
        if self.isVisible():
            self.refresh()

    def _verify(self) -> None:
        item = self.fields.currentItem()
        if item is None:
            self.message.emit(CHOOSE_FIELD)
        elif not self._refuses():
            self._bridge.session.change("已核1栏", mark_verified(self._bridge.view, [item.data(DATA_ROLE)]))
            self.refresh()

    def _review(self) -> None:
        status, reviewer = self._current(), self.reviewer_line.text().strip()
        if status is None:
            self.message.emit(CHOOSE_SECTION)
        elif not reviewer:
            self.reviewer_line.setFocus()
            self.message.emit(WHO)
        elif not self._refuses():
            changes = write_review(self._bridge.view, status.node, reviewer, date.today(), status.printed)
            self._bridge.session.change(f"已核“{status.node}”", changes)
            self.refresh()

    def _withdraw(self) -> None:
        status = self._current()
        if status is not None and not self._refuses():
            self._bridge.session.change(f"取消已核“{status.node}”", withdraw_review(self._bridge.view, status.node))
            self.refresh()

    def _refuses(self) -> bool:
        reason = read_only_reason(self._bridge.session)
        if reason:
            self.message.emit(reason)
        return bool(reason)


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _fill(shown: QListWidget, lines: list[tuple[str, object]]) -> None:
    """Show these lines; the current line and the scroll position stay."""
    row = shown.currentRow()
    shown.blockSignals(True)
    for place, (text, data) in enumerate(lines):
        if place == shown.count():
            shown.addItem(QListWidgetItem())
        item = shown.item(place)
        item.setText(text)
        item.setData(DATA_ROLE, data)
    while shown.count() > len(lines):
        shown.takeItem(shown.count() - 1)
    shown.setCurrentRow(min(row, len(lines) - 1))
    shown.blockSignals(False)
