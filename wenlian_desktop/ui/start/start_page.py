"""The start page: recent years, a new year, open a file, open the sample."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenlian_desktop.distribution import NAME
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.theme import restyle
from wenlian_desktop.ui.start.environment import Examine
from wenlian_desktop.ui.start.health_page import HealthPage
from wenlian_desktop.ui.start.news_card import NewsCard
from wenlian_desktop.ui.start.recent_list import RecentList
from wenlian_desktop.ui.start.year_actions import YearActionBar

NO_RECENT = "还没有打开过年度。\n在右边填部门全称和年度，新建一个；或打开示例看看。"
MAX_WIDTH = 1080  # px of the whole, centred in a wide window


def styled_label(text: str, role: str, wrap: bool = False) -> QLabel:
    """A plain text label with a style role."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class NewYearCard(QFrame):
    """Asks for office and year; shows the folder of the new file, which can be changed."""

    create_requested = Signal(str, str)  # (office, year as typed)
    folder_requested = Signal()
    carry_requested = Signal(str)  # office as typed
    report_requested = Signal(str, str)  # (office, year as typed)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.office = QLineEdit(placeholderText="例如：示例区文学艺术界联合会")
        self.year = QLineEdit(str(date.today().year - 1))
        self.reason = styled_label("", "reason", wrap=True)
        self.folder_label = styled_label("", "small", wrap=True)
        self.folder_button = QPushButton("换一个文件夹…")
        self.folder_button.setProperty("role", "link")
        self.create_button = QPushButton("新建年度")
        self.create_button.setProperty("role", "primary")
        self.create_button.setAutoDefault(True)
        self.create_button.clicked.connect(self._request_create)
        self.carry_button = QPushButton("从上年文件结转…")
        self.carry_button.setToolTip("从上年的文件带来职责、制度、协会、预算项目名称、绩效指标等，不带金额和结果")
        self.carry_button.clicked.connect(lambda: self.carry_requested.emit(self.office.text().strip()))
        self.report_button = QPushButton("由上年的 Word 报告开始(&W)…")
        self.report_button.setToolTip(
            "上年只有 Word 报告的，由它带来职责、制度、协会、项目名称等文字；也可以把旧报告存为那一年的文件"
        )
        self.report_button.clicked.connect(self._request_report)
        self.folder_button.clicked.connect(self.folder_requested)
        for line, name in ((self.office, "部门全称"), (self.year, "评价年度")):
            line.setAccessibleName(name)
            line.returnPressed.connect(self._request_create)
            line.textEdited.connect(self._clear_error)
        self._lay_out()
        self.show_folder(folder)
        self.show_error("")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 18)
        layout.setSpacing(8)
        layout.addWidget(styled_label("新建年度", "heading"))
        for name, line in (("部门全称(&N)", self.office), ("评价年度(&Y)", self.year)):
            label = QLabel(name)
            label.setBuddy(line)
            layout.addWidget(label)
            layout.addWidget(line)
        layout.addWidget(self.reason)
        layout.addWidget(self.create_button)
        layout.addWidget(self.carry_button)
        layout.addWidget(self.report_button)
        layout.addWidget(self.folder_label)
        layout.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)

    def propose(self, years: tuple[RecentYear, ...]) -> None:
        """Fill in the office of the last year that was open, and the year after the newest one."""
        numbers = [each.number for each in years if each.number is not None]
        if years:
            self.office.setText(years[0].office)
        if numbers:
            self.year.setText(str(max(numbers) + 1))

    def show_folder(self, folder: Path) -> None:
        """Show the folder of the new file."""
        self.folder = folder
        self.folder_label.setText(f"文件将存放在：{folder}")

    def show_error(self, reason: str, line: QLineEdit | None = None) -> None:
        """Show an error and focus the line it belongs to."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        for each in (self.office, self.year):
            restyle(each, wrong=each is line)
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _clear_error(self, text: str) -> None:
        if self.reason.text():
            self.show_error("")

    def _request_report(self) -> None:
        self.report_requested.emit(self.office.text().strip(), self.year.text().strip())

    def _request_create(self) -> None:
        self.create_requested.emit(self.office.text().strip(), self.year.text().strip())


class RecentCard(QFrame):
    """The list of recent years with their actions, and what to do about a missing file."""

    open_requested = Signal(object)  # RecentYear
    removal_requested = Signal(object)
    locate_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.list = RecentList()
        self.empty_label = styled_label(NO_RECENT, "muted", wrap=True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.missing_label = styled_label("", "reason", wrap=True)
        self.remove_button, self.locate_button = QPushButton("从列表中去掉"), QPushButton("找到它…")
        self.action_bar = YearActionBar(self.list)
        self.list.open_requested.connect(self.open_year)
        self.list.removal_requested.connect(self.removal_requested)
        self.list.selectionModel().currentChanged.connect(self._clear_missing)
        self.remove_button.clicked.connect(self._request_removal)
        self.locate_button.clicked.connect(self.locate_requested)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.locate_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(8)
        heading = styled_label("最近的年度", "heading")
        heading.setContentsMargins(8, 0, 0, 0)
        for each in (heading, self.list, self.empty_label, self.action_bar, self.missing_label):
            layout.addWidget(each, 1 if each in (self.list, self.empty_label) else 0)
        layout.addLayout(buttons)
        self._show_missing("")

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """Show the years."""
        self.list.show_years(years)
        self.list.setVisible(bool(years))
        self.empty_label.setVisible(not years)
        self._show_missing("")

    def open_year(self, year: RecentYear) -> None:
        """Open a year, or show that its file is missing."""
        if year.exists:
            self.open_requested.emit(year)
            return
        self._show_missing(
            f"“{Path(year.path).name}”不在“{Path(year.path).parent}”中：可能被移动、改名，或在没有插上的 U 盘里。"
        )

    def _show_missing(self, sentence: str) -> None:
        self.missing_label.setText(sentence)
        for each in (self.missing_label, self.remove_button, self.locate_button):
            each.setVisible(bool(sentence))

    def _clear_missing(self) -> None:
        self._show_missing("")

    def _request_removal(self) -> None:
        year = self.list.current_year()
        if year is not None:
            self.removal_requested.emit(year)


class StartPage(QScrollArea):
    """The central widget while no year is open."""

    new_year_requested = Signal(str, str)  # (office, year as typed)
    open_requested = Signal()
    sample_requested = Signal()
    restore_requested = Signal()
    folder_requested = Signal()
    recent_requested = Signal(object)  # RecentYear
    removal_requested = Signal(object)
    shown = Signal()
    about_to_leave = Signal()  # reading of listed files must stop

    def __init__(self, folder: Path, years: tuple[RecentYear, ...] = (), examine: Examine | None = None) -> None:
        super().__init__()
        self._years = years
        self.new_year_card = NewYearCard(folder)
        self.new_year_card.propose(years)
        self.recent_card = RecentCard()
        self.office, self.year, self.create_button = (
            self.new_year_card.office,
            self.new_year_card.year,
            self.new_year_card.create_button,
        )
        self.health = HealthPage(examine)
        self.open_button = QPushButton("打开年度文件…")
        self.sample_button = QPushButton("打开示例…")
        self.restore_button = QPushButton("从备份恢复…")
        self.restore_button.setToolTip("由备份或归档包恢复出一个年度文件，不覆盖原有文件")
        self.health_button = QPushButton("体检")
        self.health_button.setToolTip("看看这台电脑的字体、输入法、文件夹和备份")
        self.health_button.setVisible(examine is not None)
        self._left_stack = QStackedWidget()
        self._connect()
        self.setWidgetResizable(True)
        self.setAccessibleName("开始")
        self.setWidget(self._create_page())
        self.show_years(years)
        self.refresh_theme()

    def _connect(self) -> None:
        self.new_year_card.create_requested.connect(self.new_year_requested)
        self.new_year_card.folder_requested.connect(self.folder_requested)
        self.recent_card.open_requested.connect(self.recent_requested)
        self.recent_card.removal_requested.connect(self.removal_requested)
        self.recent_card.locate_requested.connect(self.open_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.restore_button.clicked.connect(self.restore_requested)
        self.health_button.clicked.connect(self.show_health)
        self.health.closed.connect(self.show_recent)

    def _create_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        inner = QWidget()
        inner.setMaximumWidth(MAX_WIDTH)
        grid = self._grid = QGridLayout(inner)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(styled_label(NAME, "title"))
        head.addWidget(styled_label("填报一年的数据，印出部门整体绩效评价报告。一个年度一个文件。", "muted", wrap=True))
        grid.addLayout(head, 0, 0, 1, 2)
        self._left_stack.addWidget(self.recent_card)
        self._left_stack.addWidget(self.health)
        grid.addWidget(self._left_stack, 2, 0)
        grid.addLayout(self._right_column(), 2, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(2, 1)
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(inner, 100)
        layout.addStretch(1)
        return page

    def _right_column(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.new_year_card)
        for button in (self.open_button, self.sample_button, self.restore_button, self.health_button):
            right.addWidget(button)
        right.addStretch(1)
        return right

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.about_to_leave.emit()
        super().hideEvent(event)

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """Show the recent years."""
        self._years = years
        self.recent_card.show_years(years)

    def show_news(self, lines: tuple[str, ...]) -> None:
        """Show what this version brings, below the heading."""
        self._grid.addWidget(NewsCard(lines), 1, 0, 1, 2)

    def focus_new_year(self, office: str = "") -> None:
        """Focus the input of a new year, with the office filled in if given."""
        if office:
            self.office.setText(office)
        self.office.setFocus(Qt.FocusReason.OtherFocusReason)
        self.office.selectAll()

    def show_health(self) -> None:
        """Run the health check and show it in place of the list."""
        self._left_stack.setCurrentWidget(self.health)
        self.health.examine(self._years[0].path if self._years else None)

    def show_recent(self) -> None:
        """Show the list again."""
        self._left_stack.setCurrentWidget(self.recent_card)
        self.health_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Focus the list, or the input of a new year if the list is empty."""
        first = self.recent_card.list if self._years else self.office
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh_theme(self) -> None:
        for button, name in (
            (self.open_button, "folder"),
            (self.sample_button, "sample"),
            (self.restore_button, "restore"),
            (self.health_button, "health"),
        ):
            button.setIcon(icons.icon(name))
        self.create_button.setIcon(icons.icon("new", "on_accent"))
        self.health.refresh_theme()
        self.widget().update()
