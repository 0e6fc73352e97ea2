"""Editors: one widget class for each kind of field, with a common interface.

`text()` returns the edited text. `show_value(shown, edited, settled)` sets the texts to show with and without focus; a
text that is not settled (a draft) is committed on leaving the editor even if nobody typed. `set_locked(reason)` makes
the editor read-only and shows why; "" unlocks it. Signals: `typed` on each keystroke, `committed` with a text to enter,
`refused` when the user types into a locked editor.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.ui.editing.check_editor import CheckEditor
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.line_editors import ChoiceProvider, DateEditor, LineEditor
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.quoted_figures import QuotedFigures
from wenlian_desktop.ui.editing.reference_editor import ReferencesCellEditor, ReferencesEditor

Editor = LineEditor | LongTextEditor | ChoiceEditor | CheckEditor | ReferencesEditor

EDITOR_CLASSES: dict[Kind, type[Editor]] = {
    Kind.TEXT: LineEditor,
    Kind.LONG_TEXT: LongTextEditor,
    Kind.COUNT: LineEditor,
    Kind.PERSON_TIMES: LineEditor,
    Kind.FLOOR: LineEditor,
    Kind.YUAN: LineEditor,
    Kind.WAN_YUAN: LineEditor,
    Kind.PERCENT: LineEditor,
    Kind.NUMBER: LineEditor,
    Kind.DATE: DateEditor,
    Kind.MONTH: ChoiceEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.YES_NO: CheckEditor,
    Kind.REFERENCE: ChoiceEditor,
    Kind.REFERENCES: ReferencesEditor,
}
CELL_EDITOR_CLASSES: dict[Kind, type[Editor]] = EDITOR_CLASSES | {
    Kind.REFERENCES: ReferencesCellEditor,
    Kind.YES_NO: ChoiceEditor,
}


def choices_for(field: Field, choices_of: Callable[[str], list[str]]) -> ChoiceProvider:
    """A function that lists the choices of a field: its own, 是/否, months, or rows of the referenced record."""
    match field.kind:
        case Kind.CHOICE:
            return lambda: list(field.choices)
        case Kind.YES_NO:
            return lambda: ["是", "否"]
        case Kind.MONTH:
            return lambda: [str(month) for month in range(1, 13)]
        case _:
            return lambda: choices_of(field.target) if field.target else []


def create_editor(
    field: Field,
    choices: ChoiceProvider,
    parent: QWidget | None = None,
    in_cell: bool = False,
    figures: QuotedFigures | None = None,
) -> Editor:
    """Create the editor of a field, with its accessible name; `figures` are those a long text can quote."""
    editor = (CELL_EDITOR_CLASSES if in_cell else EDITOR_CLASSES)[field.kind](field, choices)
    if isinstance(editor, LongTextEditor):
        editor.figures = figures
    if parent is not None:
        editor.setParent(parent)
    editor.setAccessibleName(field.caption)
    return editor


def is_composing(editor: QWidget) -> bool:
    """Whether an input method is composing in an editor: its text is not final."""
    match editor:
        case ChoiceEditor():
            line: QWidget | None = editor.lineEdit()
        case ReferencesEditor():
            line = editor.line
        case _:
            line = editor
    return bool(getattr(line, "is_composing", False))


def is_offering(editor: QWidget) -> bool:
    """Whether the completer list of an editor is open: the text is not final."""
    return isinstance(editor, ChoiceEditor | ReferencesEditor) and editor.is_offering
