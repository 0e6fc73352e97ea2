"""试算: figures changed on a copy of the year, and the points they would make. Nothing of it is kept."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import Ledger, score_year
from wenlian_desktop.domain.scoring.trial import TrialFigure, trial_figures, with_trial_values
from wenlian_desktop.domain.values.errors import ParseError
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.domain.values.parsing import ParseContext, parse_value
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TypingLine
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.jobs import FOLLOW_AFTER
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.search_words import plain, words_of
from wenlian_desktop.ui.kit.theme import restyle, tokens
from wenlian_desktop.ui.scoring.score_difference import RIGHT, ScoreDifference
from wenlian_desktop.ui.tables.table_view import character_width

SIZE = (1040, 740)
KNOB = Qt.ItemDataRole.UserRole
NAME, NOW, TRIED = range(3)
BANNER = "这里只是试算：改的数不会保存，不会改动本年度的任何数据，关闭后就没有了。"
HOW_TO = "在“试算”一列填数，回车；清空就恢复为现在的数。"

Index = QModelIndex | QPersistentModelIndex


class _OnlyTried(QStyledItemDelegate):
    """Editors in the last column only: a line, or the choices of the field."""

    def createEditor(self, parent: QWidget, option: Any, index: Index) -> QWidget | None:  # type: ignore[override]
        knob: TrialFigure | None = index.sibling(index.row(), NAME).data(KNOB)
        if knob is None or index.column() != TRIED:
            return None
        if not knob.field.choices:
            line = TypingLine()
            line.setParent(parent)
            return line
        box = QComboBox(parent)
        box.addItems(["", *knob.field.choices])
        return box


class Knobs(QTreeWidget):
    """The figures by group: what each is now, and what it is tried with."""

    def __init__(self, found: list[TrialFigure]) -> None:
        super().__init__()
        self.setHeaderLabels(["评分依据", "现在", "试算"])
        self.setAccessibleName("可以试算的数")
        self.setAlternatingRowColors(True)
        self.setItemDelegate(_OnlyTried(self))
        self.setEditTriggers(
            QTreeWidget.EditTrigger.DoubleClicked
            | QTreeWidget.EditTrigger.EditKeyPressed
            | QTreeWidget.EditTrigger.AnyKeyPressed
        )
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (NOW, TRIED):
            self.headerItem().setTextAlignment(column, RIGHT)
        groups: dict[str, QTreeWidgetItem] = {}
        for knob in found:
            if knob.group not in groups:
                groups[knob.group] = QTreeWidgetItem(self, [knob.group])
            self._add(groups[knob.group], knob)
        self.expandAll()
        self.refresh_theme()

    def _add(self, group: QTreeWidgetItem, knob: TrialFigure) -> None:
        row = QTreeWidgetItem(group, [knob.label, format_display(knob.field, knob.value) or "未填", ""])
        row.setData(NAME, KNOB, knob)
        row.setToolTip(NAME, knob.label)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        for column in (NOW, TRIED):
            row.setTextAlignment(column, RIGHT)

    def rows(self) -> list[QTreeWidgetItem]:
        """The rows of all figures."""
        groups = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [group.child(place) for group in groups if group is not None for place in range(group.childCount())]

    def keep(self, text: str) -> None:
        """Show the figures that hold every word of a text."""
        words = words_of(text)
        for row in self.rows():
            held = plain(row.text(NAME))
            row.setHidden(not all(word in held for word in words))
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            if group is not None:
                group.setHidden(all(group.child(each).isHidden() for each in range(group.childCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and row is not None:
            row.setText(TRIED, "")
        elif event.key() in ENTER_KEYS and self.state() != QTreeWidget.State.EditingState and row is not None:
            self.editItem(row, TRIED)
        elif event.text().strip() and row is not None and self.currentColumn() != TRIED:
            self.setCurrentItem(row, TRIED)  # typing goes where something can be typed
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def refresh_theme(self) -> None:
        """Letters may have another size now."""
        for column in (NOW, TRIED):
            self.setColumnWidth(column, 11 * character_width(self))


class TryWindow(QDialog):
    """Over a frozen view: it never touches the session."""

    def __init__(self, view: Year, made: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._before = view, made
        self.setWindowTitle("试算（不保存）")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = plain_label(BANNER, "banner")
        self.banner.setWordWrap(True)
        self.line = TypingLine()
        self.line.setPlaceholderText("只看含有这些字的：项目、指标、栏目")
        self.line.setAccessibleName("筛选可以试算的数")
        self.line.setClearButtonEnabled(True)
        self.knobs = Knobs(trial_figures(view, made))
        self.reason = plain_label(HOW_TO, "muted")
        self.reason.setWordWrap(True)
        self.difference = ScoreDifference(("现在", "试算"))
        self.restore_button, self.close_button = QPushButton("全部恢复"), QPushButton("放弃试算，关闭")
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=FOLLOW_AFTER)
        self._pause.timeout.connect(self.reckon)
        self.line.textChanged.connect(self.knobs.keep)
        self.knobs.itemChanged.connect(self._follow)
        self.restore_button.clicked.connect(self.restore)
        self.close_button.clicked.connect(self.reject)
        self.reckon()
        self.knobs.setFocus()
        rows = self.knobs.rows()
        if rows:
            self.knobs.setCurrentItem(rows[0], TRIED)

    def _lay_out(self) -> None:
        window_geometry.fit_over(self, SIZE)
        foot = QHBoxLayout()
        foot.addWidget(self.reason, 1)
        for button in (self.restore_button, self.close_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.banner)
        layout.addWidget(self.line)
        layout.addWidget(self.knobs, 3)
        layout.addWidget(self.difference, 2)
        layout.addLayout(foot)

    def _follow(self, row: QTreeWidgetItem, column: int) -> None:
        if column == TRIED:
            self._pause.start()

    def _typed(self) -> tuple[list[tuple[TrialFigure, Any]], list[str]]:
        """(the figures tried with their values, the reasons of texts that are none)."""
        values: list[tuple[TrialFigure, Any]] = []
        reasons: list[str] = []
        self.knobs.blockSignals(True)
        for row in self.knobs.rows():
            knob, text = row.data(NAME, KNOB), row.text(TRIED).strip()
            try:
                value = parse_value(knob.field, text, ParseContext(self._view.number))
            except ParseError as refusal:
                reasons.append(f"{knob.label}：{refusal}".replace("：：", "："))
                row.setForeground(TRIED, tokens().colour("wrong"))
                continue
            row.setForeground(TRIED, tokens().colour("text"))
            if value is not None:
                row.setText(TRIED, format_display(knob.field, value))
                values.append((knob, value))
        self.knobs.blockSignals(False)
        return values, reasons

    def reckon(self) -> None:
        """Score the copy, and show it against the year."""
        self._pause.stop()
        values, reasons = self._typed()
        self.reason.setText(reasons[0] if reasons else HOW_TO)
        restyle(self.reason, role="reason" if reasons else "muted")
        self.difference.show_ledgers(
            self._before, score_year(with_trial_values(self._view, values), self._before.scheme)
        )

    def restore(self) -> None:
        """All figures as they are."""
        for row in self.knobs.rows():
            row.setText(TRIED, "")
        self.reckon()
