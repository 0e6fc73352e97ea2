"""One field of a form: label, provenance mark, editor, and the reason why a text was refused."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wenlian_desktop.domain.checks.wording import WRITTEN_FIELDS
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.field_notes import origin_and_source
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Origin, Ref
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.ui.editing import last_year_figures, note_editing
from wenlian_desktop.ui.editing.editors import choices_for, create_editor, is_composing, is_offering
from wenlian_desktop.ui.editing.figure_strip import FigureStrip
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor, count_characters
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.quoted_figures import QuotedFigures
from wenlian_desktop.ui.kit.edit_menu import FORMER_ACTION, FORMER_KEYS, MARK_ACTION, MARK_KEYS, NOTE_ACTION, NOTE_KEYS
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.labels import ClickableLabel, flash, plain_label
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.past.former_values_dialog import show_former_values

DRAFT_DELAY = 1000  # ms after the last keystroke; UX asks for 2 s at most
ORIGIN_MARKS = {  # Origin.TYPED is the default and has no mark
    Origin.CARRIED: "结", Origin.IMPORTED: "导", Origin.ESTIMATED: "估", Origin.OVERRIDDEN: "改",
}  # fmt: skip
VERIFY_HINT = "，看过后按Ctrl+K表示已核"
NONE_ACTION = "确认“无”（Alt+N）"


def provenance(view: Year, ref: Ref) -> tuple[str, str]:
    """(mark, sentence) of the origin and the note of a value; empty if there is neither."""
    note = view.note(ref)
    origin, source = origin_and_source(view, ref)
    comment = note.comment if note is not None else None
    to_verify = note is not None and note.to_verify
    letter = ORIGIN_MARKS.get(Origin(origin), "") if origin else ""
    is_carried = origin == Origin.CARRIED.value
    words = f"{origin}{VERIFY_HINT}" if is_carried else origin
    came = f"{words}（{source}）" if source else words
    parts = [came if letter else "", "待核" if to_verify else "", comment or ""]
    sentence = "；".join(part for part in parts if part)
    asks = "核" if to_verify and not is_carried else ""  # 结 asks for the same
    return asks or letter or ("注" if comment else ""), sentence


def label_text(field: Field) -> str:
    """The caption, and what is said behind it of a needed and of an advised field."""
    return field.caption + ("　*" if field.required else "　建议填" if field.expected else "")


class FieldBox(QWidget):
    """A label above an editor; mark, reason and last year's figure are created on demand."""

    def __init__(self, context: PageContext, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._bridge, self.field = context, context.bridge, field
        self.ref: Ref | None = None
        self.lock_reason = ""
        self.columns = 1  # of a form that it spans
        self.editor = create_editor(field, choices_for(field, self._choices), self, figures=QuotedFigures(self._bridge))
        self.label = ElidedLabel()
        self.label.setParent(self)
        self.label.show_text(label_text(field))
        self.label.setBuddy(self.editor)
        self.reason = plain_label(role="reason", parent=self)
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.mark: ClickableLabel | None = None
        self.last_year_label: QLabel | None = None
        self._count_label: QLabel | None = None
        self.figure_strip: FigureStrip | None = None
        self._lay_out()
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_DELAY)
        self._draft_timer.timeout.connect(self._on_draft_timer)
        self.editor.typed.connect(self._draft_timer.start)
        self.editor.committed.connect(self._commit)
        self.editor.refused.connect(self._show_lock_reason)
        if field.may_be_none and not field.required:
            none = QAction(NONE_ACTION, self)
            none.triggered.connect(self.confirm_none)
            self.addAction(none)
        for text, keys, do in (
            (NOTE_ACTION, NOTE_KEYS, self._edit_note),
            (MARK_ACTION, MARK_KEYS, self._toggle_mark),
            (FORMER_ACTION, FORMER_KEYS, self._show_former_values),
        ):
            action = QAction(f"{text}（{keys}）", self)
            action.triggered.connect(do)
            self.addAction(action)

    def _lay_out(self) -> None:
        self._header = QHBoxLayout()
        self._header.setSpacing(6)
        self._header.addWidget(self.label)
        self._header.addStretch(1)
        if isinstance(self.editor, LongTextEditor):
            self._count_label = plain_label(role="small", parent=self)
            self._header.addWidget(self._count_label)
            self.editor.textChanged.connect(self._count_characters)
            self.editor.field_requested.connect(self._context.field_requested)
            self.figure_strip = self._create_figure_strip(self.editor)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(self._header)
        layout.addWidget(self.editor)
        layout.addWidget(self.reason)
        if self.figure_strip is not None:
            layout.addWidget(self.figure_strip)
        layout.addStretch(1)

    def _create_figure_strip(self, editor: LongTextEditor) -> FigureStrip:
        strip = FigureStrip(
            lambda: self._bridge.view,
            editor.text,
            self._replace_text,
            lambda: editor.is_composing,
            self,
            lambda: self.ref,
        )
        editor.link_requested.connect(strip.link_figure_at)
        return strip

    def _replace_text(self, text: str, place: int) -> None:
        """Commit another text and move the cursor after a position in it."""
        assert isinstance(self.editor, LongTextEditor)
        if self.lock_reason:
            self._show_lock_reason()
            return
        self._commit(text)
        self.editor.move_cursor_after(place)

    def _count_characters(self) -> None:
        assert self._count_label is not None
        self._count_label.setText(f"字数 {count_characters(self.display_text())}")

    def _choices(self, record: str) -> list[str]:
        return self._bridge.session.row_choices(record)

    def show_field(self, ref: Ref | None) -> None:
        """Edit the field of another row; a pending draft of the previous one is saved."""
        if ref != self.ref:
            self.flush()
        self.ref = ref
        if self.figure_strip is not None:
            self.figure_strip.is_active = ref is not None and ref.field in WRITTEN_FIELDS.get(RECORDS[ref.record], ())
        self.refresh()

    @property
    def is_lock_outdated(self) -> bool:
        """Whether the field was locked or unlocked since it was shown."""
        return self.lock_reason != lock_reason(self._bridge.session, self.ref)

    def refresh(self) -> None:
        """Show the field as it is in the session."""
        session = self._bridge.session
        self.lock_reason = lock_reason(session, self.ref)
        self.editor.set_locked(self.lock_reason)
        if self.ref is None:
            self.editor.show_value("", "")
            self._show_reason("")
            self._show_mark("", "")
            self._show_last_year("")
            self._refresh_figure_strip()
            return
        self.editor.show_value(
            session.display_text(self.ref), session.edit_text(self.ref), session.is_accepted(self.ref)
        )
        if self._count_label is not None:
            self._count_characters()
        self._show_reason("" if is_offering(self.editor) else session.refusal_reason(self.ref))
        self._show_mark(*provenance(session.view, self.ref))
        self._show_last_year(last_year_figures.last_year_value(session.view, self.ref))
        self._refresh_figure_strip()

    def _refresh_figure_strip(self) -> None:
        if self.figure_strip is not None and self.isVisible():
            self.figure_strip.schedule_refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_figure_strip()

    def refresh_figures(self) -> None:
        """Refresh quoted figures and the names of referenced rows after a change elsewhere."""
        if isinstance(self.editor, LongTextEditor):
            if self.editor.refresh_figures():
                self._count_characters()
            self._refresh_figure_strip()
        elif self.ref is not None and not self.editor.hasFocus() and self._is_renamed():
            self.refresh()

    def _is_renamed(self) -> bool:
        session = self._bridge.session
        assert self.ref is not None
        return session.is_accepted(self.ref) and session.edit_text(self.ref) != self.editor.text()

    def display_text(self) -> str:
        """The text as displayed, with the values of quoted figures."""
        return self.editor.display_text() if isinstance(self.editor, LongTextEditor) else self.editor.text()

    def _show_reason(self, reason: str) -> None:
        if reason != self.reason.text() or self.reason.isHidden() == bool(reason):
            self.reason.setText(reason)
            self.reason.setVisible(bool(reason))
            restyle(self.editor, wrong=bool(reason))

    def _show_mark(self, letter: str, sentence: str) -> None:
        if self.mark is None:
            if not letter:
                return
            self.mark = ClickableLabel()
            self.mark.setTextFormat(Qt.TextFormat.PlainText)
            self.mark.setProperty("role", "mark")
            self.mark.setCursor(Qt.CursorShape.PointingHandCursor)
            self.mark.clicked.connect(self._edit_note)
            self._header.insertWidget(1, self.mark)
        self.mark.setText(letter)
        self.mark.setToolTip(sentence)
        self.mark.setAccessibleName(sentence)
        self.mark.setVisible(bool(letter))

    def _show_last_year(self, figure: str) -> None:
        """Show last year's figure below the editor."""
        if self.last_year_label is None:
            if not figure:
                return
            self.last_year_label = plain_label(role="small", parent=self)
            self.last_year_label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._column.insertWidget(2, self.last_year_label)
        self.last_year_label.setText(figure)
        self.last_year_label.setVisible(bool(figure))

    def _on_draft_timer(self) -> None:
        if is_composing(self.editor):
            self._draft_timer.start()
        else:
            self._save_draft()
            self._refresh_figure_strip()

    def _save_draft(self) -> None:
        if self.ref is not None and not self.lock_reason:
            self._bridge.session.save_draft(self.ref, self.editor.text())

    def flush(self) -> None:
        """Save a pending draft."""
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._save_draft()

    def _commit(self, text: str) -> None:
        self._draft_timer.stop()
        if self.ref is not None and not self.lock_reason:
            self._bridge.enter(self.ref, text)
        self.refresh()

    def _show_lock_reason(self) -> None:
        self._context.message.emit(self.lock_reason)

    def confirm_none(self) -> None:
        """Confirm 无: there is nothing to fill in."""
        if self.lock_reason:
            self._show_lock_reason()
        elif self.ref is not None and self.field.may_be_none and not self.field.required:
            self._draft_timer.stop()
            self._bridge.enter(self.ref, "无")
            self.refresh()
        else:
            self._context.message.emit(f"“{self.field.label}”不能填“无”。")

    def _edit_note(self) -> None:
        self.flush()
        note_editing.edit_note(self._bridge.session, self._context.dialogs, self._context.message.emit, self.ref)

    def _toggle_mark(self) -> None:
        self.flush()
        note_editing.toggle_mark(self._bridge.session, self._context.message.emit, [self.ref] if self.ref else [])

    def _show_former_values(self) -> None:
        self.flush()
        context = self._context
        show_former_values(self._bridge.session, context.dialogs, context.message.emit, self.ref, self.window())

    def focus_editor(self) -> None:
        """Focus the editor and flash it."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        flash(self.editor)
