"""Before and after: the score of two ledgers, and each item whose points differ."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.scoring.ledger_tree import ScoreChange, score_changes
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import tokens
from wenlian_desktop.ui.scoring.score_tree import LACKING, points
from wenlian_desktop.ui.tables.table_view import character_width

FIGURE_WIDTH = 7  # Chinese characters
SAME = "各项得分都不变。"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def score_told(ledger: Ledger | None) -> str:
    """“99.90 分，优”; with what is lacking where the score is not whole."""
    if ledger is None:
        return "算不出"
    lacking = sum(not line.is_known for line in ledger.lines)
    return f"{points(ledger.score)} 分，" + (f"{lacking}项{LACKING}" if lacking else ledger.grade)


def signed(apart: Decimal) -> str:
    """＋0.10, －1.20, or nothing for no difference."""
    return "" if not apart else f"{'＋' if apart > 0 else '－'}{points(abs(apart))}"


def _side(line: LedgerLine | None) -> str:
    if line is None:
        return "没有这一项"
    return f"{points(line.got) if line.is_known else LACKING}／{trim_zeros(line.full)}"


class ScoreDifference(QWidget):
    """`words`: what the two sides are called."""

    def __init__(self, words: tuple[str, str]) -> None:
        super().__init__()
        self._words = words
        self.total = plain_label(role="heading")
        self.total.setWordWrap(True)
        self.same = plain_label(role="muted")
        self.list = QTreeWidget()
        self.list.setAccessibleName("得分有变化的评分项")
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setHeaderLabels(["得分有变化的评分项", *words, "相差", "原因"])
        for column in (1, 2, 3):
            self.list.headerItem().setTextAlignment(column, RIGHT)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.total, self.same, self.list):
            layout.addWidget(part)
        self.refresh_theme()

    def show_ledgers(self, before: Ledger | None, after: Ledger | None) -> None:
        """Show two ledgers against each other."""
        apart = Decimal(0) if before is None or after is None else after.score - before.score
        told = f"　（{signed(apart)} 分）" if apart else ""
        self.total.setText(f"{self._words[0]} {score_told(before)}　→　{self._words[1]} {score_told(after)}{told}")
        self._show(score_changes(before, after))

    def show_nothing(self, why: str) -> None:
        """There is nothing to compare, for a reason."""
        self.total.setText("")
        self.list.clear()
        self._show_list(why)

    def _show_list(self, why_none: str) -> None:
        is_shown = self.list.topLevelItemCount() > 0
        self.same.setText(why_none)
        self.same.setHidden(is_shown)
        self.list.setVisible(is_shown)
        self.total.setVisible(bool(self.total.text()))
        upright = QSizePolicy.Policy.Expanding if is_shown else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    def _show(self, found: Iterable[ScoreChange]) -> None:
        self.list.clear()
        for change in found:
            why = change.after.loss_reason if change.after is not None else ""
            texts = [change.name, _side(change.before), _side(change.after), signed(change.difference), why]
            row = QTreeWidgetItem(self.list, texts)
            row.setToolTip(4, why)
            for column in (1, 2, 3):
                row.setTextAlignment(column, RIGHT)
            if change.difference:
                row.setForeground(3, tokens().colour("good" if change.difference > 0 else "wrong"))
        self._show_list(SAME)

    def rows(self) -> list[list[str]]:
        """The cells of the items that differ."""
        items = [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]
        return [[item.text(column) for column in range(self.list.columnCount())] for item in items if item is not None]

    def refresh_theme(self) -> None:
        """Letters may have another size now."""
        self.list.setColumnWidth(0, 11 * character_width(self))
        for column, width in ((1, FIGURE_WIDTH), (2, FIGURE_WIDTH), (3, 4)):
            self.list.setColumnWidth(column, width * character_width(self))
