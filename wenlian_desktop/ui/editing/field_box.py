"""One field of a form: its label, where its value came from, its editor, and the reason under a refused text."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wenlian_desktop.domain.checks.wording import WRITTEN
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Origin, Ref
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.ui.editing import last_year_figures
from wenlian_desktop.ui.editing.editors import editor_for, is_composing, is_offering, offered
from wenlian_desktop.ui.editing.figure_strip import FigureStrip
from wenlian_desktop.ui.editing.long_text_editor import LongEditor, characters
from wenlian_desktop.ui.editing.page_context import Desk
from wenlian_desktop.ui.editing.quoted_figures import Figures
from wenlian_desktop.ui.kit.labels import flash, plain_label
from wenlian_desktop.ui.kit.theme import restyle

DRAFT_AFTER = 1000  # ms after the last keystroke; UX asks for 2 s at most
LETTERS = {  # Origin.TYPED has none: what a person typed is the rule
    Origin.CARRIED: "结", Origin.IMPORTED: "导", Origin.ESTIMATED: "估", Origin.OVERRIDDEN: "改",
}  # fmt: skip
LOOK = "，看过后按Ctrl+K表示已核"
NONE_ACTION = "确认“无”（Alt+N）"


def provenance(view: Year, ref: Ref) -> tuple[str, str]:
    """(letter, sentence) of where a value came from and what is noted beside it; empty where nothing is."""
    note = view.note(ref)
    if note is None:
        return "", ""
    letter = LETTERS.get(Origin(note.origin), "") if note.origin else ""
    origin = f"{note.origin}{LOOK}" if note.origin == Origin.CARRIED.value else note.origin
    parts = [origin if letter else "", "待核" if note.to_verify else "", note.comment or ""]
    sentence = "；".join(part for part in parts if part)
    return letter or ("核" if note.to_verify else "注" if note.comment else ""), sentence


class FieldBox(QWidget):
    """Label above editor; the marks and the reason are made when there is something to say."""

    def __init__(self, desk: Desk, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._bridge, self.field = desk, desk.bridge, field
        self.ref: Ref | None = None
        self.locked = ""
        self.editor = editor_for(field, offered(field, self._names), self, figures=Figures(self._bridge))
        self.label = plain_label(field.caption + ("　*" if field.required else ""), parent=self)
        self.label.setBuddy(self.editor)
        self.label.setMinimumWidth(1)  # rather cut than a form wider than its page
        self.reason = plain_label(role="reason", parent=self)
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.mark: QLabel | None = None
        self.before: QLabel | None = None
        self._count: QLabel | None = None
        self.strip: FigureStrip | None = None
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._pause.timeout.connect(self._keep_in_time)
        self.editor.typed.connect(self._pause.start)
        self.editor.left.connect(self._leave)
        self.editor.refused.connect(self._say_locked)
        if field.may_be_none and not field.required:
            none = QAction(NONE_ACTION, self)
            none.triggered.connect(self.confirm_none)
            self.addAction(none)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(self.label)
        self._head.addStretch(1)
        if isinstance(self.editor, LongEditor):
            self._count = plain_label(role="small", parent=self)
            self._head.addWidget(self._count)
            self.editor.textChanged.connect(self._count_characters)
            self.editor.wanted.connect(self._desk.wanted)
            self.strip = self._figure_strip(self.editor)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(self._head)
        layout.addWidget(self.editor)
        layout.addWidget(self.reason)
        if self.strip is not None:
            layout.addWidget(self.strip)
        layout.addStretch(1)

    def _figure_strip(self, editor: LongEditor) -> FigureStrip:
        strip = FigureStrip(lambda: self._bridge.view, editor.text, self._put, lambda: editor.is_composing, self)
        editor.link_wanted.connect(strip.link_at)
        return strip

    def _put(self, text: str, place: int) -> None:
        """Another text, with the cursor behind a place of it: one edit, together with what was typed."""
        assert isinstance(self.editor, LongEditor)
        if self.locked:
            self._say_locked()
            return
        self._leave(text)
        self.editor.go_behind(place)

    def _count_characters(self) -> None:
        assert self._count is not None
        self._count.setText(f"字数 {characters(self.spoken())}")

    def _names(self, record: str) -> list[str]:
        return self._bridge.session.row_choices(record)

    def lead_to(self, ref: Ref | None) -> None:
        """Edit this field of another row; what was typed for the last one is kept."""
        if ref != self.ref:
            self.flush()
        self.ref = ref
        if self.strip is not None:
            self.strip.is_offered = ref is not None and ref.field in WRITTEN.get(RECORDS[ref.record], ())
        self.refresh()

    def refresh(self) -> None:
        """Show the field as the session has it."""
        session = self._bridge.session
        self.locked = lock_reason(session, self.ref)
        self.editor.lock(self.locked)
        if self.ref is None:
            self.editor.present("", "")
            self._show_reason("")
            self._show_mark("", "")
            self._show_before("")
            self._look_at_figures()
            return
        self.editor.present(session.display_text(self.ref), session.edit_text(self.ref), session.is_accepted(self.ref))
        if self._count is not None:
            self._count_characters()
        self._show_reason("" if is_offering(self.editor) else session.refusal_reason(self.ref))
        self._show_mark(*provenance(session.view, self.ref))
        self._show_before(last_year_figures.beside(session.view, self.ref))
        self._look_at_figures()

    def _look_at_figures(self) -> None:
        if self.strip is not None and self.isVisible():
            self.strip.look_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_figures()

    def show_figures(self) -> None:
        """A figure changed somewhere: show it where the text, or the name of a row that is chosen here, quotes it."""
        if isinstance(self.editor, LongEditor):
            if self.editor.show_figures():
                self._count_characters()
            self._look_at_figures()
        elif self.ref is not None and not self.editor.hasFocus() and self._is_renamed():
            self.refresh()

    def _is_renamed(self) -> bool:
        session = self._bridge.session
        assert self.ref is not None
        return session.is_accepted(self.ref) and session.edit_text(self.ref) != self.editor.text()

    def spoken(self) -> str:
        """What a person reads in the editor."""
        return self.editor.spoken() if isinstance(self.editor, LongEditor) else self.editor.text()

    def _show_reason(self, reason: str) -> None:
        if reason != self.reason.text() or self.reason.isHidden() == bool(reason):
            self.reason.setText(reason)
            self.reason.setVisible(bool(reason))
            restyle(self.editor, wrong=bool(reason))

    def _show_mark(self, letter: str, sentence: str) -> None:
        if self.mark is None:
            if not letter:
                return
            self.mark = plain_label(role="mark")
            self._head.insertWidget(1, self.mark)
        self.mark.setText(letter)
        self.mark.setToolTip(sentence)
        self.mark.setAccessibleName(sentence)
        self.mark.setVisible(bool(letter))

    def _show_before(self, figure: str) -> None:
        """Last year's figure, under this year's."""
        if self.before is None:
            if not figure:
                return
            self.before = plain_label(role="small", parent=self)
            self.before.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._column.insertWidget(2, self.before)
        self.before.setText(figure)
        self.before.setVisible(bool(figure))

    def _keep_in_time(self) -> None:
        if is_composing(self.editor):
            self._pause.start()
        else:
            self._keep()
            self._look_at_figures()

    def _keep(self) -> None:
        if self.ref is not None and not self.locked:
            self._bridge.session.save_draft(self.ref, self.editor.text())

    def flush(self) -> None:
        """Keep at once what was typed and not yet kept."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _leave(self, text: str) -> None:
        self._pause.stop()
        if self.ref is not None and not self.locked:
            self._bridge.enter(self.ref, text)
        self.refresh()

    def _say_locked(self) -> None:
        self._desk.told.emit(self.locked)

    def confirm_none(self) -> None:
        """Confirm that there is nothing to fill in here."""
        if self.locked:
            self._say_locked()
        elif self.ref is not None and self.field.may_be_none and not self.field.required:
            self._pause.stop()
            self._bridge.enter(self.ref, "无")
            self.refresh()
        else:
            self._desk.told.emit(f"“{self.field.label}”不能填“无”。")

    def go(self) -> None:
        """Put the cursor into the field, and draw the eye to it."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        flash(self.editor)
