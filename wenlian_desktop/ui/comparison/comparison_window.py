"""The window 对比年度: the years to compare on the left; figures, texts and trends on the right, read-only."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.domain.comparison.compare_years import MIN_YEARS, Comparison, compare
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import comparing, exporting
from wenlian_desktop.session.comparing import LoadedYear, UnreadableYear
from wenlian_desktop.ui.comparison.comparison_table import ComparisonTable
from wenlian_desktop.ui.comparison.comparison_texts import TextsTab
from wenlian_desktop.ui.comparison.trend_chart import TrendChart
from wenlian_desktop.ui.kit.cards import titled_card
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.export_document import export_document
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.kit.labels import unlock

SIZE = (1080, 680)
LEFT_WIDTH = 15  # Chinese characters
CHARTS_ACROSS = 2
TOO_FEW = "请在左边勾选至少两个年度。"
READING = "正在读取…"
PATH_ROLE = Qt.ItemDataRole.UserRole
OpenYears = Callable[[], Mapping[Path, Year]]  # snapshots of the years open in this process, by path
ReadResults = dict[Path, tuple[list[LoadedYear], list[UnreadableYear]]]


@dataclass(frozen=True)
class Candidate:
    """A year that can be compared: its file or package, and its caption until it is read."""

    path: Path
    caption: str
    is_checked: bool = False


def year_caption(year: Year) -> str:
    """The caption of a year in the list."""
    office = year.single(Department)
    return f"{year.number or '未填'}年度　{office.short_name or office.name or ''}"


class YearPicker(QWidget):
    """The list of years with check boxes, buttons to add others, and the reasons of those that could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName("可以对比的年度")
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.file_button, self.package_button = QPushButton("添加年度文件…"), QPushButton("添加归档包…")
        self.reasons = QLabel()
        self.reasons.setProperty("role", "reason")
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setWordWrap(True)
        self.reasons.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for each in (self.list, self.reasons, self.file_button, self.package_button):
            layout.addWidget(each, 1 if each is self.list else 0)

    def add(self, candidate: Candidate) -> None:
        """Append a year to the list; if it is listed already, it is only checked."""
        item = self._item(candidate.path)
        if item is None:
            item = QListWidgetItem(candidate.caption)
            item.setData(PATH_ROLE, candidate.path)
            item.setToolTip(f"{candidate.caption}\n{candidate.path}")
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        if candidate.is_checked:
            item.setCheckState(Qt.CheckState.Checked)

    def rename(self, path: Path, caption: str) -> None:
        """Replace the caption of a year."""
        item = self._item(path)
        if item is not None:
            item.setText(caption)
            item.setToolTip(f"{caption}\n{path}")

    def checked_paths(self) -> list[Path]:
        """The checked years, top to bottom."""
        return [item.data(PATH_ROLE) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def show_refusals(self, refused: Iterable[UnreadableYear]) -> None:
        """Uncheck the years that could not be read, and show the reasons."""
        for each in refused:
            item = self._item(each.path)
            if item is not None:
                item.setCheckState(Qt.CheckState.Unchecked)
        self.reasons.setText("\n".join(each.reason for each in refused))
        self.reasons.setVisible(bool(self.reasons.text()))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _item(self, path: Path) -> QListWidgetItem | None:
        return next((item for item in self._items() if item.data(PATH_ROLE) == path), None)


class ComparisonWindow(QDialog):
    """A single window; `present` shows it with the years that can be compared."""

    def __init__(self, open_years: OpenYears, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("对比年度")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(QSize(*SIZE).boundedTo(parent.screen().availableSize()))
        self._open_years, self._dialogs = open_years, dialogs
        self._read: ReadResults = {}
        self.comparison: Comparison | None = None
        self.jobs = Jobs(self)
        self.picker = YearPicker()
        self.before, self.after = QComboBox(), QComboBox()
        self.table, self.texts, self.charts = ComparisonTable(), TextsTab(), QScrollArea()
        self.tabs = QTabWidget()
        self.export_button = QPushButton("导出对比…")
        self.note, self.reason = QLabel(), QLabel()
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)

    def _lay_out(self) -> None:
        self.picker.setFixedWidth(self.fontMetrics().horizontalAdvance("汉") * LEFT_WIDTH)
        self.charts.setWidgetResizable(True)
        self.charts.setAccessibleName("趋势")
        for label, role in ((self.note, "muted"), (self.reason, "small")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.reason.hide()
        for page, name in ((self._figures_page(), "指标"), (self.texts, "文字对照"), (self.charts, "趋势")):
            self.tabs.addTab(page, name)
        self.tabs.tabBar().setObjectName("pages")
        self.tabs.tabBar().setAccessibleName("对比的三个方面")
        right = QVBoxLayout()
        right.addLayout(self._header())
        right.addWidget(self.note)
        right.addWidget(self.tabs, 1)
        layout = QHBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(self.picker)
        layout.addLayout(right, 1)

    def _figures_page(self) -> QWidget:
        """The table, with the full reason of the current row below it."""
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.reason)
        return page

    def _header(self) -> QHBoxLayout:
        """The combo boxes of the two years to compare, and the export button."""
        head = QHBoxLayout()
        head.setSpacing(8)
        for text, box, name in (("从(&B)", self.before, "前一年度"), ("到(&T)", self.after, "后一年度")):
            label = QLabel(text)
            label.setBuddy(box)
            box.setAccessibleName(f"增减和文字对照的{name}")
            box.setMinimumWidth(self.fontMetrics().horizontalAdvance("2024年度") + 60)
            head.addWidget(label)
            head.addWidget(box)
        head.addStretch(1)
        head.addWidget(self.export_button)
        return head

    def _connect(self) -> None:
        for button in (self.picker.file_button, self.picker.package_button, self.export_button):
            button.setAutoDefault(False)  # Enter in the list or table must not click a button
        self.jobs.refused.connect(self._show_refusal)
        self.picker.list.itemChanged.connect(self._on_item_changed)
        self.picker.file_button.clicked.connect(self.add_file)
        self.picker.package_button.clicked.connect(self.add_package)
        self.export_button.clicked.connect(self.export)
        self.table.reason_changed.connect(self._show_reason)
        for box in (self.before, self.after):
            box.activated.connect(self._show_pair)

    def present(self, candidates: Iterable[Candidate]) -> None:
        """Show the window; checked candidates are read again, years that are listed already stay."""
        self._read = {}
        self._add_candidates(candidates)
        self.show()
        self.raise_()
        self.activateWindow()
        self.picker.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_candidates(self, candidates: Iterable[Candidate]) -> None:
        with QSignalBlocker(self.picker.list):  # one comparison for all of them
            for candidate in candidates:
                self.picker.add(candidate)
        self.compare_checked()

    def add_file(self) -> None:
        """Ask for a year file to compare."""
        self._add_path(self._dialogs.choose_year_file())

    def add_package(self) -> None:
        """Ask for the folder of an extracted package to compare."""
        self._add_path(self._dialogs.choose_folder("选择打开的归档包文件夹", Path.home()))

    def _add_path(self, path: Path | None) -> None:
        if path is not None:
            self._add_candidates([Candidate(path, path.name, is_checked=True)])

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.compare_checked()

    # --- comparison ---

    def compare_checked(self) -> None:
        """Read the checked years that are not read yet, and compare all checked years."""
        chosen, open_years = self.picker.checked_paths(), dict(self._open_years())
        already_read = {path: found for path, found in self._read.items() if path.resolve() not in open_years}
        if len(chosen) < MIN_YEARS:
            self._clear(TOO_FEW)
            return
        self._show_note(READING)
        self.jobs.cancel()
        self.jobs.run(
            lambda is_wanted: _read_and_compare(chosen, already_read, open_years, is_wanted), self._on_read, READING
        )

    def _on_read(self, result: tuple[ReadResults, Comparison | None]) -> None:
        read, comparison = result
        self._read |= read
        with QSignalBlocker(self.picker.list):
            self.picker.show_refusals([each for _, refused in read.values() for each in refused])
            for path, (found, _) in read.items():
                for each in found:
                    self.picker.rename(path, year_caption(each.year))
        self._read = {path: found for path, found in self._read.items() if found[0]}
        if comparison is None:
            self._clear(TOO_FEW)
        else:
            self._show(comparison, [each for found, _ in self._read.values() for each in found])

    def _clear(self, note: str) -> None:
        self.jobs.cancel()
        self.comparison = None
        self._show_note(note)
        self.table.comparison_model.clear()
        self.texts.show_texts([], "", "")
        self.charts.setWidget(QWidget())
        self._fill_year_boxes(())
        unlock(self.export_button, TOO_FEW)

    def _show(self, comparison: Comparison, read: list[LoadedYear]) -> None:
        self.comparison = comparison
        offices = comparison.offices
        shown = {id(year) for year in comparison.years}
        asides = (
            f"{year_caption(each.year)}：{each.notice}。" for each in read if each.notice and id(each.year) in shown
        )
        warnings = [f"所选年度属于不同单位：{'、'.join(offices)}。"] if len(offices) > 1 else []
        self.note.setText("".join((*warnings, *asides)))
        self.note.setVisible(bool(self.note.text()))
        unlock(self.export_button, "")
        self._fill_year_boxes(comparison.labels)
        self.charts.setWidget(_trend_charts(comparison))
        self._show_pair()

    def _fill_year_boxes(self, labels: tuple[str, ...]) -> None:
        """Select the last two years."""
        for box, back in ((self.before, 2), (self.after, 1)):
            box.clear()
            box.addItems(labels)
            box.setCurrentIndex(len(labels) - back)
            unlock(box, "" if labels else TOO_FEW)

    def _show_pair(self) -> None:
        if self.comparison is None:
            return
        before, after = self.before.currentIndex(), self.after.currentIndex()
        self.table.show_comparison(self.comparison, before, after)
        years, labels = self.comparison.years, self.comparison.labels
        self.jobs.run(
            lambda is_wanted: comparing.compare_texts(years[before], years[after]),
            lambda texts: self.texts.show_texts(texts, labels[before], labels[after]),
            "正在对照文字",
        )

    # --- export and messages ---

    def export(self) -> None:
        """Ask for a path and export the comparison."""
        comparison = self.comparison
        if comparison is None:
            return
        folder = self.picker.checked_paths()[0].parent
        name = f"{comparison.labels[0]}至{comparison.labels[-1]}对比.pdf"
        export_document(
            "对比",
            folder / name,
            lambda: exporting.comparison_report(comparison),
            self._dialogs,
            self.jobs,
            self._show_note,
        )

    def _show_reason(self, text: str) -> None:
        self.reason.setText(text)
        self.reason.setVisible(bool(text))

    def _show_note(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()

    def _show_refusal(self, reason: UserError) -> None:
        self._show_note(str(reason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self.parent():
            self.jobs.cancel()
            self.jobs.wait()
            self.close()
        return super().eventFilter(watched, event)


def _read_and_compare(
    chosen: list[Path], already_read: ReadResults, open_years: Mapping[Path, Year], is_wanted: Callable[[], bool]
) -> tuple[ReadResults, Comparison | None]:
    """(the years read now, the comparison of all that could be read); None for fewer than two years."""
    read: ReadResults = {
        path: comparing.read_years([path], open_years, is_wanted) for path in chosen if path not in already_read
    }
    all_read = already_read | read
    years = {each.path.resolve(): each.year for path in chosen for each in all_read[path][0]}
    return read, compare(years.values()) if len(years) >= MIN_YEARS else None


def _trend_charts(comparison: Comparison) -> QWidget:
    """The trend charts in two columns."""
    page = QWidget()
    page.setObjectName("page")
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 8, 8, 8)
    grid.setSpacing(12)
    for place, (trend, lines) in enumerate(comparison.trends()):
        chart = TrendChart(trend, lines, comparison)
        grid.addWidget(titled_card(trend.name, chart), place // CHARTS_ACROSS, place % CHARTS_ACROSS)
    return page
