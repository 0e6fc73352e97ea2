"""The difference between two ledgers: total scores, and the items whose scores differ."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.scoring.ledger_tree import ScoreChange, score_changes
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.scoring.score_tree import MISSING_DATA, points_text
from wenlian_desktop.ui.tables.editable_view import character_width

FIGURE_WIDTH = 7  # Chinese characters
NO_CHANGES = "各项得分都不变。"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def score_text(ledger: Ledger | None) -> str:
    """“99.90 分，优”; with the number of items that lack data if the score is incomplete."""
    if ledger is None:
        return "算不出"
    lacking = sum(not line.is_known for line in ledger.lines)
    return f"{points_text(ledger.score)} 分，" + (f"{lacking}项{MISSING_DATA}" if lacking else ledger.grade)


def signed_points(difference: Decimal) -> str:
    """＋0.10 or －1.20; empty for no difference."""
    return "" if not difference else f"{'＋' if difference > 0 else '－'}{points_text(abs(difference))}"


def _points_text(line: LedgerLine | None) -> str:
    if line is None:
        return "没有这一项"
    return f"{points_text(line.got) if line.is_known else MISSING_DATA}／{trim_zeros(line.full)}"


class ScoreDifference(QWidget):
    """`captions` are the names of the two sides."""

    def __init__(self, captions: tuple[str, str]) -> None:
        super().__init__()
        self._captions = captions
        self.total = plain_label(role="heading")
        self.total.setWordWrap(True)
        self.no_changes_label = plain_label(role="muted")
        self.list = QTreeWidget()
        self.list.setAccessibleName("得分有变化的评分项")
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setHeaderLabels(["得分有变化的评分项", *captions, "相差", "原因"])
        for column in (1, 2, 3):
            self.list.headerItem().setTextAlignment(column, RIGHT)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.total, self.no_changes_label, self.list):
            layout.addWidget(part)
        self.refresh_theme()

    def show_ledgers(self, before: Ledger | None, after: Ledger | None) -> None:
        """Show the difference of two ledgers."""
        difference = Decimal(0) if before is None or after is None else after.score - before.score
        change = f"　（{signed_points(difference)} 分）" if difference else ""
        self.total.setText(
            f"{self._captions[0]} {score_text(before)}　→　{self._captions[1]} {score_text(after)}{change}"
        )
        self._show_changes(score_changes(before, after))

    def show_reason(self, why: str) -> None:
        """Show why there is nothing to compare."""
        self.total.setText("")
        self.list.clear()
        self._show_list(why)

    def _show_list(self, empty_reason: str) -> None:
        is_shown = self.list.topLevelItemCount() > 0
        self.no_changes_label.setText(empty_reason)
        self.no_changes_label.setHidden(is_shown)
        self.list.setVisible(is_shown)
        self.total.setVisible(bool(self.total.text()))
        upright = QSizePolicy.Policy.Expanding if is_shown else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)

    def _show_changes(self, found: Iterable[ScoreChange]) -> None:
        self.list.clear()
        for change in found:
            why = change.after.loss_reason if change.after is not None else ""
            texts = [
                change.name,
                _points_text(change.before),
                _points_text(change.after),
                signed_points(change.difference),
                why,
            ]
            row = QTreeWidgetItem(self.list, texts)
            row.setToolTip(4, why)
            for column in (1, 2, 3):
                row.setTextAlignment(column, RIGHT)
            if change.difference:
                row.setForeground(3, colours().qcolor("good" if change.difference > 0 else "wrong"))
        self._show_list(NO_CHANGES)

    def rows(self) -> list[list[str]]:
        """The texts of the rows."""
        items = [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]
        return [[item.text(column) for column in range(self.list.columnCount())] for item in items if item is not None]

    def refresh_theme(self) -> None:
        self.list.setColumnWidth(0, 11 * character_width(self))
        for column, width in ((1, FIGURE_WIDTH), (2, FIGURE_WIDTH), (3, 4)):
            self.list.setColumnWidth(column, width * character_width(self))
