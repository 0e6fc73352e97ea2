"""The tab 文字对照: the texts of two years side by side, deletions struck out and insertions underlined."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from wenlian_desktop.domain.prose.text_diff import DiffKind, DiffPiece
from wenlian_desktop.session.comparing import ComparedText
from wenlian_desktop.ui.kit.theme import colours

LEGEND = "删去的字加删除线，新增的字加下划线。"
NO_TEXT = "（没有内容）"
LIST_WIDTH = 19  # Chinese characters
MARKUP = {DiffKind.REMOVED: ("s", "wrong"), DiffKind.ADDED: ("u", "good")}


def changes_as_html(pieces: Iterable[DiffPiece], side: DiffKind) -> str:
    """One side of a diff as HTML: common text, and the text only this side has (`side`: removed or added) marked."""
    tag, token = MARKUP[side]
    colour, ground = getattr(colours(), token), getattr(colours(), f"{token}_soft")
    parts = [
        escape(piece.text)
        if piece.kind is DiffKind.KEPT
        else f'<{tag} style="color:{colour}; background-color:{ground}">{escape(piece.text)}</{tag}>'
        for piece in pieces
        if piece.kind in (DiffKind.KEPT, side)
    ]
    return "".join(parts).replace("\n", "<br>")


def change_label(text: ComparedText) -> str:
    """A label for the kind of difference; empty if neither year has text."""
    kinds = {piece.kind for piece in text.pieces}
    if not kinds:
        return ""
    if kinds == {DiffKind.KEPT}:
        return "相同"
    return "新增" if kinds == {DiffKind.ADDED} else "删去" if kinds == {DiffKind.REMOVED} else "有改动"


class TextSide(QWidget):
    """The text of one of the two years."""

    def __init__(self, kind: DiffKind) -> None:
        super().__init__()
        self._side = kind
        self.label, self.text = QLabel(), QTextBrowser()
        self.label.setProperty("role", "heading")
        self.text.setOpenLinks(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addWidget(self.text, 1)

    def set_year(self, label: str) -> None:
        """Show the name of the year."""
        self.label.setText(label)
        self.text.setAccessibleName(f"{label}的文字")

    def show_pieces(self, pieces: Iterable[DiffPiece]) -> None:
        """Show this year's side of the diff."""
        html = changes_as_html(pieces, self._side)
        self.text.setHtml(f'<p style="line-height:150%">{html}</p>' if html else f"<p>{NO_TEXT}</p>")


class TextsTab(QWidget):
    """The headings on the left, both texts of the current heading on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[ComparedText] = []
        self.list = QListWidget()
        self.list.setAccessibleName("提纲标题")
        self.list.ensurePolished()
        self.list.setFixedWidth(self.fontMetrics().horizontalAdvance("汉") * LIST_WIDTH)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.before, self.after = TextSide(DiffKind.REMOVED), TextSide(DiffKind.ADDED)
        legend = QLabel(LEGEND)
        legend.setProperty("role", "small")
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self.before, 1)
        texts.addWidget(self.after, 1)
        right = QVBoxLayout()
        right.addLayout(texts, 1)
        right.addWidget(legend)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        self.list.currentRowChanged.connect(self._show)
        self._link_scroll_bars()

    def _link_scroll_bars(self) -> None:
        """Scroll both texts together."""
        one, other = self.before.text.verticalScrollBar(), self.after.text.verticalScrollBar()
        one.valueChanged.connect(other.setValue)
        other.valueChanged.connect(one.setValue)

    def show_texts(self, texts: list[ComparedText], before: str, after: str) -> None:
        """Show other two years; the current heading stays, else the first changed one is selected."""
        current = self.current()
        self._texts = texts
        self.before.set_year(before)
        self.after.set_year(after)
        self.list.clear()
        for text in self._texts:
            label = f"{'　' * (text.level - 1)}{text.title}　{change_label(text)}"
            item = QListWidgetItem(label)
            item.setToolTip(label.strip())
            if not text.pieces:  # no text in either year
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        titles = [text.title for text in self._texts]
        changed = [place for place, text in enumerate(self._texts) if text.is_changed]
        with_text = [place for place, text in enumerate(self._texts) if text.pieces]
        self.list.setCurrentRow(titles.index(current) if current in titles else next(iter((*changed, *with_text)), -1))

    def current(self) -> str:
        """The current heading; empty for none."""
        row = self.list.currentRow()
        return self._texts[row].title if 0 <= row < len(self._texts) else ""

    def _show(self, row: int) -> None:
        pieces = self._texts[row].pieces if 0 <= row < len(self._texts) else ()
        for side in (self.before, self.after):
            side.show_pieces(pieces)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:  # the HTML contains colours
            self._show(self.list.currentRow())
