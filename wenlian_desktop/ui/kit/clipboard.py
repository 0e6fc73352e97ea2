"""Texts on the clipboard: values for other programs, and also the figure tokens for this one."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import all_resolve, expand_tokens

TOKEN_FORMAT = "application/x-wenlian-text"  # the text with its tokens, as UTF-8
OWN_FORMAT = "application/x-wenlian-copied"  # marks what this program has copied; offscreen Qt does not know its owner


def text_to_mime(year: Year | None, text: str) -> QMimeData:
    """Clipboard data for a text.

    Values of the figures as plain text, and the tokens in TOKEN_FORMAT if there are any.
    """
    mime = QMimeData()
    shown = text if year is None else expand_tokens(year, text)
    mime.setText(shown)
    mime.setData(OWN_FORMAT, b"")
    if shown != text:
        mime.setData(TOKEN_FORMAT, text.encode())
    return mime


def text_from_mime(year: Year | None, mime: QMimeData) -> str:
    """The text to paste: with tokens if all of them resolve in this year, else the plain text."""
    with_tokens = bytes(mime.data(TOKEN_FORMAT).data()).decode() if mime.hasFormat(TOKEN_FORMAT) else ""
    return with_tokens if with_tokens and year is not None and all_resolve(year, with_tokens) else mime.text()


def leave_plain_text(app: QApplication) -> None:
    """Before the program ends: what it copied becomes Qt's own plain text.

    Qt asks the clipboard's data once more at its very end, when an object of Python is gone already: it would crash.
    """
    clipboard = app.clipboard()
    copied: QMimeData | None = clipboard.mimeData()  # nothing at all in an empty one
    if copied is not None and copied.hasFormat(OWN_FORMAT):
        clipboard.setText(clipboard.text())
