"""Quoted figures in a text edit: each token is one object character, painted as a chip with the value."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit

from wenlian_desktop.domain.texts.figure_tokens import Token, parse_token, split_tokens
from wenlian_desktop.ui.kit.theme import colours

OBJECT_CHARACTER = "\ufffc"  # object replacement character
CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject + 1
TOKEN_PROPERTY = QTextFormat.Property.UserProperty + 1
PADDING, GAP, RADIUS = 4, 1, 3  # px

TokenText = Callable[[Token], str]


def token_of_format(form: QTextFormat) -> Token | None:
    """The token of a text format; None for plain text."""
    return parse_token(form.property(TOKEN_PROPERTY)) if form.objectType() == CHIP_OBJECT else None


def insert_text(cursor: QTextCursor, text: str) -> None:
    """Insert a text at a cursor, with its tokens as chips."""
    for piece in split_tokens(text):
        form = QTextCharFormat()
        if isinstance(piece, Token):
            form.setObjectType(CHIP_OBJECT)
            form.setProperty(TOKEN_PROPERTY, str(piece))
        cursor.insertText(OBJECT_CHARACTER if isinstance(piece, Token) else piece, form)


def chips(document: QTextDocument) -> Iterator[tuple[int, Token]]:
    """(position, token) of all chips in order."""
    block = document.begin()
    while block.isValid():
        at = block.begin() if OBJECT_CHARACTER in block.text() else block.end()
        while not at.atEnd():
            fragment = at.fragment()
            token = token_of_format(fragment.charFormat())
            if token is not None:  # adjacent chips of the same token share a fragment
                yield from ((fragment.position() + place, token) for place in range(fragment.length()))
            at += 1
        block = block.next()


def text_between(document: QTextDocument, first: int, last: int, token_text: TokenText = str) -> str:
    """The text between two positions, with each chip converted by `token_text`."""
    found, at = "", first
    for position, token in chips(document):
        if first <= position < last:
            found += _plain_between(document, at, position) + token_text(token)
            at = position + 1
    return found + _plain_between(document, at, last)


def document_position(text: str) -> int:
    """The document position after a text with tokens: Qt counts UTF-16 code units, and one for each chip."""
    return sum(1 if isinstance(piece, Token) else len(piece.encode("utf-16-le")) // 2 for piece in split_tokens(text))


def _plain_between(document: QTextDocument, first: int, last: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n").replace("\u00a0", " ")


class ChipPainter(QPyTextObject):
    """Paints the chips of an editor; `token_text` returns their values, `is_lost` whether the figure is gone."""

    def __init__(self, editor: QPlainTextEdit, token_text: TokenText, is_lost: Callable[[Token], bool]) -> None:
        super().__init__(editor)
        self._editor, self._token_text, self._is_lost = editor, token_text, is_lost
        editor.document().documentLayout().registerHandler(CHIP_OBJECT, self)

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        """As wide as the value; no taller than the line, so that line spacing stays the same."""
        metrics = QFontMetricsF(document.defaultFont())
        token = token_of_format(form)
        width = metrics.horizontalAdvance(self._token_text(token)) if token else 0
        return QSizeF(width + 2 * (PADDING + GAP), metrics.ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        token = token_of_format(form)
        if token is not None:
            names = ("wrong_soft", "wrong") if self._is_lost(token) else ("accent_soft", "accent")
            self._draw(painter, QPointF(rect.left(), rect.top()), token, names)

    def draw_selected(self, painter: QPainter, corner: QPointF, token: Token) -> None:
        """Paint a selected chip: Qt would paint its selection colour over it."""
        self._draw(painter, corner, token, ("accent_strong", "on_accent"))

    def _draw(self, painter: QPainter, corner: QPointF, token: Token, names: tuple[str, str]) -> None:
        font = self._editor.document().defaultFont()
        metrics, text = QFontMetricsF(font), self._token_text(token)
        width = metrics.horizontalAdvance(text) + 2 * PADDING
        shape = QRectF(corner.x() + GAP, corner.y(), width, metrics.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().qcolor(names[0]))
        painter.drawRoundedRect(shape, RADIUS, RADIUS)
        painter.setFont(font)
        painter.setPen(colours().qcolor(names[1]))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
