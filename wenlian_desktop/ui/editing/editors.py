"""Editors: one widget for every kind of field, all with the same words.

`text()` is what a person typed; `present(shown, edited, settled)` gives the texts to rest and to edit, and tells
whether the text is a kept value: one that is not (a draft) is entered on leaving even where nobody typed since;
`lock(reason)` takes no more typing and says why; `typed` tells of every keystroke, `left` of a text that is ready to
be entered, `refused` of typing while it is locked.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.ui.editing.choice_editor import ChoiceEditor
from wenlian_desktop.ui.editing.line_editors import ChoiceProvider, DateEditor, LineEditor
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.quoted_figures import QuotedFigures
from wenlian_desktop.ui.editing.reference_editor import ReferencesCellEditor, ReferencesEditor

Editor = LineEditor | LongTextEditor | ChoiceEditor | ReferencesEditor

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
    Kind.YES_NO: ChoiceEditor,
    Kind.REFERENCE: ChoiceEditor,
    Kind.REFERENCES: ReferencesEditor,
}
CELL_EDITOR_CLASSES: dict[Kind, type[Editor]] = EDITOR_CLASSES | {Kind.REFERENCES: ReferencesCellEditor}


def choices_for(field: Field, choices_of: Callable[[str], list[str]]) -> ChoiceProvider:
    """What an editor of this field offers: its choices, 是/否, the months, or the rows of the record it points to."""
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
    """The editor of a field, with its name for screen readers; `figures` for those a long text quotes."""
    editor = (CELL_EDITOR_CLASSES if in_cell else EDITOR_CLASSES)[field.kind](field, choices)
    if isinstance(editor, LongTextEditor):
        editor.figures = figures
    if parent is not None:
        editor.setParent(parent)
    editor.setAccessibleName(field.caption)
    return editor


def is_composing(editor: QWidget) -> bool:
    """Whether an input method is at work in an editor: what stands there now is nobody's text."""
    match editor:
        case ChoiceEditor():
            line: QWidget | None = editor.lineEdit()
        case ReferencesEditor():
            line = editor.line
        case _:
            line = editor
    return bool(getattr(line, "is_composing", False))


def is_offering(editor: QWidget) -> bool:
    """Whether an editor shows a list of what is being typed: it is too early to call it wrong."""
    return isinstance(editor, ChoiceEditor | ReferencesEditor) and editor.is_offering
