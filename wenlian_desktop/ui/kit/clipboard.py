"""Texts between programs and within this one: everybody gets the words, this program the figures behind them too."""

from PySide6.QtCore import QMimeData

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.figure_tokens import all_resolve, expand_tokens

EXACT = "application/x-wenlian-text"  # the text with its tokens, as UTF-8


def mime_of(year: Year | None, text: str) -> QMimeData:
    """A text for the clipboard: as a person reads it and, where it holds tokens, as it is."""
    mime = QMimeData()
    shown = text if year is None else expand_tokens(year, text)
    mime.setText(shown)
    if shown != text:
        mime.setData(EXACT, text.encode())
    return mime


def text_from(year: Year | None, mime: QMimeData) -> str:
    """The text to paste: with its tokens where all of them lead to figures of this year, else as it was read."""
    exact = bytes(mime.data(EXACT).data()).decode() if mime.hasFormat(EXACT) else ""
    return exact if exact and year is not None and all_resolve(year, exact) else mime.text()
