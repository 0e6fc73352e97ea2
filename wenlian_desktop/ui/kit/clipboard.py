"""Texts between programs and within this one: everybody gets the words, this program the figures behind them too."""

from PySide6.QtCore import QMimeData

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import all_resolve, expand_tokens

TOKEN_FORMAT = "application/x-wenlian-text"  # the text with its tokens, as UTF-8


def text_to_mime(year: Year | None, text: str) -> QMimeData:
    """A text for the clipboard: as a person reads it and, where it holds tokens, as it is."""
    mime = QMimeData()
    shown = text if year is None else expand_tokens(year, text)
    mime.setText(shown)
    if shown != text:
        mime.setData(TOKEN_FORMAT, text.encode())
    return mime


def text_from_mime(year: Year | None, mime: QMimeData) -> str:
    """The text to paste: with its tokens where all of them lead to figures of this year, else as it was read."""
    with_tokens = bytes(mime.data(TOKEN_FORMAT).data()).decode() if mime.hasFormat(TOKEN_FORMAT) else ""
    return with_tokens if with_tokens and year is not None and all_resolve(year, with_tokens) else mime.text()
