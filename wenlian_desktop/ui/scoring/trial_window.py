"""The window 试算: change figures on a copy of the year and see the score. Nothing is saved."""

from PySide6.QtCore import Qt, QTimer
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
from wenlian_desktop.ui.editing.line_editors import ENTER_KEYS, TextLineEdit
from wenlian_desktop.ui.kit import window_geometry
from wenlian_desktop.ui.kit.item_models import Index, StyleOption, name_cells
from wenlian_desktop.ui.kit.jobs import UPDATE_DELAY
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.search_words import normalized, search_words
from wenlian_desktop.ui.kit.theme import colours, restyle
from wenlian_desktop.ui.scoring.score_difference import RIGHT, ScoreDifference
from wenlian_desktop.ui.tables.editable_view import character_width

SIZE = (1040, 740)
FIGURE_ROLE = Qt.ItemDataRole.UserRole
NAME_COLUMN, CURRENT_COLUMN, TRIAL_COLUMN = range(3)
BANNER = "这里只是试算：改的数不会保存，不会改动本年度的任何数据，关闭后就没有了。"
INSTRUCTIONS = "在“试算”一列填数，回车；清空就恢复为现在的数。"


class _TrialColumnDelegate(QStyledItemDelegate):
    """Edits only the trial column: a line edit, or a combo box for choices."""

    def createEditor(self, parent: QWidget, option: StyleOption, index: Index) -> QWidget | None:  # type: ignore[override]
        figure: TrialFigure | None = index.sibling(index.row(), NAME_COLUMN).data(FIGURE_ROLE)
        if figure is None or index.column() != TRIAL_COLUMN:
            return None
        if not figure.field.choices:
            line = TextLineEdit()
            line.setParent(parent)
            return line
        box = QComboBox(parent)
        box.addItems(["", *figure.field.choices])
        return box


class TrialTable(QTreeWidget):
    """The figures by group, with their current and trial values."""

    def __init__(self, figures: list[TrialFigure]) -> None:
        super().__init__()
        self.setHeaderLabels(["评分依据", "现在", "试算"])
        self.setAccessibleName("可以试算的数")
        self.setAlternatingRowColors(True)
        self.setItemDelegate(_TrialColumnDelegate(self))
        self.setEditTriggers(
            QTreeWidget.EditTrigger.DoubleClicked
            | QTreeWidget.EditTrigger.EditKeyPressed
            | QTreeWidget.EditTrigger.AnyKeyPressed
        )
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(NAME_COLUMN, QHeaderView.ResizeMode.Stretch)
        for column in (CURRENT_COLUMN, TRIAL_COLUMN):
            self.headerItem().setTextAlignment(column, RIGHT)
        groups: dict[str, QTreeWidgetItem] = {}
        for figure in figures:
            if figure.group not in groups:
                groups[figure.group] = QTreeWidgetItem(self, [figure.group])
            self._add_row(groups[figure.group], figure)
        name_cells(self)
        self.expandAll()
        self.refresh_theme()

    def _add_row(self, group: QTreeWidgetItem, figure: TrialFigure) -> None:
        row = QTreeWidgetItem(group, [figure.label, format_display(figure.field, figure.value) or "未填", ""])
        row.setData(NAME_COLUMN, FIGURE_ROLE, figure)
        row.setToolTip(NAME_COLUMN, figure.label)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        for column in (CURRENT_COLUMN, TRIAL_COLUMN):
            row.setTextAlignment(column, RIGHT)

    def rows(self) -> list[QTreeWidgetItem]:
        """The rows of all figures."""
        groups = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [group.child(place) for group in groups if group is not None for place in range(group.childCount())]

    def filter(self, text: str) -> None:
        """Show the figures that contain all words of a text."""
        words = search_words(text)
        for row in self.rows():
            row_text = normalized(row.text(NAME_COLUMN))
            row.setHidden(not all(word in row_text for word in words))
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            if group is not None:
                group.setHidden(all(group.child(each).isHidden() for each in range(group.childCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and row is not None:
            row.setText(TRIAL_COLUMN, "")
        elif event.key() in ENTER_KEYS and self.state() != QTreeWidget.State.EditingState and row is not None:
            self.editItem(row, TRIAL_COLUMN)
        elif event.text().strip() and row is not None and self.currentColumn() != TRIAL_COLUMN:
            self.setCurrentItem(row, TRIAL_COLUMN)  # typing goes to the editable column
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def refresh_theme(self) -> None:
        for column in (CURRENT_COLUMN, TRIAL_COLUMN):
            self.setColumnWidth(column, 11 * character_width(self))


class TrialWindow(QDialog):
    """Works on a snapshot; the session is not changed."""

    def __init__(self, view: Year, ledger_before: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._ledger_before = view, ledger_before
        self.setWindowTitle("试算（不保存）")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = plain_label(BANNER, "banner")
        self.banner.setWordWrap(True)
        self.filter_line = TextLineEdit()
        self.filter_line.setPlaceholderText("只看含有这些字的：项目、指标、栏目")
        self.filter_line.setAccessibleName("筛选可以试算的数")
        self.filter_line.setClearButtonEnabled(True)
        self.table = TrialTable(trial_figures(view, ledger_before))
        self.reason = plain_label(INSTRUCTIONS, "muted")
        self.reason.setWordWrap(True)
        self.difference = ScoreDifference(("现在", "试算"))
        self.reset_button, self.close_button = QPushButton("全部恢复"), QPushButton("放弃试算，关闭")
        self._lay_out()
        self._recalculate_timer = QTimer(self, singleShot=True, interval=UPDATE_DELAY)
        self._recalculate_timer.timeout.connect(self.recalculate)
        self.filter_line.textChanged.connect(self.table.filter)
        self.table.itemChanged.connect(self._on_item_changed)
        self.reset_button.clicked.connect(self.reset)
        self.close_button.clicked.connect(self.reject)
        self.recalculate()
        self.table.setFocus()
        rows = self.table.rows()
        if rows:
            self.table.setCurrentItem(rows[0], TRIAL_COLUMN)

    def _lay_out(self) -> None:
        window_geometry.resize_dialog(self, SIZE)
        foot = QHBoxLayout()
        foot.addWidget(self.reason, 1)
        for button in (self.reset_button, self.close_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.banner)
        layout.addWidget(self.filter_line)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.difference, 2)
        layout.addLayout(foot)

    def _on_item_changed(self, row: QTreeWidgetItem, column: int) -> None:
        if column == TRIAL_COLUMN:
            self._recalculate_timer.start()

    def _parse_inputs(self) -> tuple[list[tuple[TrialFigure, object]], list[str]]:
        """(figures with their trial values, reasons of the texts that are invalid)."""
        values: list[tuple[TrialFigure, object]] = []
        reasons: list[str] = []
        self.table.blockSignals(True)
        for row in self.table.rows():
            figure, text = row.data(NAME_COLUMN, FIGURE_ROLE), row.text(TRIAL_COLUMN).strip()
            try:
                value = parse_value(figure.field._replace(label=figure.label), text, ParseContext(self._view.number))
            except ParseError as refusal:
                reasons.append(str(refusal))
                row.setForeground(TRIAL_COLUMN, colours().qcolor("wrong"))
                continue
            row.setForeground(TRIAL_COLUMN, colours().qcolor("text"))
            if value is not None:
                row.setText(TRIAL_COLUMN, format_display(figure.field, value))
                values.append((figure, value))
        self.table.blockSignals(False)
        return values, reasons

    def recalculate(self) -> None:
        """Score the copy and show the difference."""
        self._recalculate_timer.stop()
        values, reasons = self._parse_inputs()
        self.reason.setText(reasons[0] if reasons else INSTRUCTIONS)
        restyle(self.reason, role="reason" if reasons else "muted")
        self.difference.show_ledgers(
            self._ledger_before, score_year(with_trial_values(self._view, values), self._ledger_before.scheme)
        )

    def reset(self) -> None:
        """Clear all trial values."""
        for row in self.table.rows():
            row.setText(TRIAL_COLUMN, "")
        self.recalculate()
