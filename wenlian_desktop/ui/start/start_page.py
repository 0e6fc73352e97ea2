"""What a person sees before a year is open: the years opened last, a new year, an existing one, the sample."""

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
from wenlian_desktop.ui.start.health_page import Examine, HealthPage
from wenlian_desktop.ui.start.recent_list import RecentList
from wenlian_desktop.ui.start.year_actions import DeedBar

NO_RECENT = "还没有打开过年度。\n在右边填部门全称和年度，新建一个；或打开示例看看。"
WIDEST = 1080  # px of the whole, centred in a wide window


def labelled(words: str, role: str, wrap: bool = False) -> QLabel:
    """A label that shows its words as they are, in one of the style sheet's roles."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


class NewYearCard(QFrame):
    """Asks for office and year, nothing else; says where the file will lie, and lets that be changed."""

    wanted = Signal(str, str)  # (office, year as typed)
    place_wanted = Signal()
    carry_wanted = Signal(str)  # office as typed

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.office = QLineEdit(placeholderText="例如：示例区文学艺术界联合会")
        self.year = QLineEdit(str(date.today().year - 1))
        self.reason = labelled("", "reason", wrap=True)
        self.place = labelled("", "small", wrap=True)
        self.place_button = QPushButton("换一个文件夹…")
        self.place_button.setProperty("role", "link")
        self.create_button = QPushButton("新建年度")
        self.create_button.setProperty("role", "primary")
        self.create_button.setAutoDefault(True)
        self.create_button.clicked.connect(self._want)
        self.carry_button = QPushButton("从上年文件结转…")
        self.carry_button.setToolTip("从上年的文件带来职责、制度、协会、预算项目名称、绩效指标等，不带金额和结果")
        self.carry_button.clicked.connect(lambda: self.carry_wanted.emit(self.office.text().strip()))
        self.place_button.clicked.connect(self.place_wanted)
        for line, name in ((self.office, "部门全称"), (self.year, "评价年度")):
            line.setAccessibleName(name)
            line.returnPressed.connect(self._want)
            line.textEdited.connect(self._forget_reason)
        self._lay_out()
        self.show_folder(folder)
        self.refuse("")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 18)
        layout.setSpacing(8)
        layout.addWidget(labelled("新建年度", "heading"))
        for name, line in (("部门全称(&N)", self.office), ("评价年度(&Y)", self.year)):
            label = QLabel(name)
            label.setBuddy(line)
            layout.addWidget(label)
            layout.addWidget(line)
        layout.addWidget(self.reason)
        layout.addWidget(self.create_button)
        layout.addWidget(self.carry_button)
        layout.addWidget(self.place)
        layout.addWidget(self.place_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_folder(self, folder: Path) -> None:
        """Where the new file will lie."""
        self.folder = folder
        self.place.setText(f"文件将存放在：{folder}")

    def refuse(self, reason: str, line: QLineEdit | None = None) -> None:
        """Say what is wrong with a line, with the cursor in it."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        for each in (self.office, self.year):
            restyle(each, wrong=each is line)
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _forget_reason(self, text: str) -> None:
        if self.reason.text():
            self.refuse("")

    def _want(self) -> None:
        self.wanted.emit(self.office.text().strip(), self.year.text().strip())


class RecentCard(QFrame):
    """The list of years, and what can be done about one that is not where it was."""

    wanted = Signal(object)  # RecentYear
    unwanted = Signal(object)
    search_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.list = RecentList()
        self.nothing = labelled(NO_RECENT, "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.missing = labelled("", "reason", wrap=True)
        self.forget_button, self.search_button = QPushButton("从列表中去掉"), QPushButton("找到它…")
        self.deeds = DeedBar(self.list)
        self.list.wanted.connect(self.want)
        self.list.unwanted.connect(self.unwanted)
        self.list.selectionModel().currentChanged.connect(self._forget_missing)
        self.forget_button.clicked.connect(self._forget)
        self.search_button.clicked.connect(self.search_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.forget_button)
        buttons.addWidget(self.search_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 12)
        layout.setSpacing(8)
        heading = labelled("最近的年度", "heading")
        heading.setContentsMargins(8, 0, 0, 0)
        for each in (heading, self.list, self.nothing, self.deeds, self.missing):
            layout.addWidget(each, 1 if each in (self.list, self.nothing) else 0)
        layout.addLayout(buttons)
        self._say_missing("")

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """The years from the top."""
        self.list.show_years(years)
        self.list.setVisible(bool(years))
        self.nothing.setVisible(not years)
        self._say_missing("")

    def want(self, year: RecentYear) -> None:
        """Open a year, or say that it is not where it was."""
        if year.exists:
            self.wanted.emit(year)
            return
        self._say_missing(
            f"“{Path(year.path).name}”不在“{Path(year.path).parent}”中：可能被移动、改名，或在没有插上的 U 盘里。"
        )

    def _say_missing(self, sentence: str) -> None:
        self.missing.setText(sentence)
        for each in (self.missing, self.forget_button, self.search_button):
            each.setVisible(bool(sentence))

    def _forget_missing(self) -> None:
        self._say_missing("")

    def _forget(self) -> None:
        year = self.list.chosen()
        if year is not None:
            self.unwanted.emit(year)


class StartPage(QScrollArea):
    """The page of a window without a year."""

    new_wanted = Signal(str, str)  # (office, year as typed)
    open_wanted = Signal()
    sample_wanted = Signal()
    restore_wanted = Signal()
    place_wanted = Signal()
    recent_wanted = Signal(object)  # RecentYear
    forget_wanted = Signal(object)
    shown = Signal()
    leaving = Signal()  # no file of the list may be read any more when this was told

    def __init__(self, folder: Path, years: tuple[RecentYear, ...] = (), examine: Examine | None = None) -> None:
        super().__init__()
        self._years = years
        self.new = NewYearCard(folder)
        self.recent = RecentCard()
        self.office, self.year, self.create_button = self.new.office, self.new.year, self.new.create_button
        self.health = HealthPage(examine)
        self.open_button = QPushButton("打开年度文件…")
        self.sample_button = QPushButton("打开示例…")
        self.restore_button = QPushButton("从备份恢复…")
        self.restore_button.setToolTip("由备份或归档包恢复出一个年度文件，不覆盖原有文件")
        self.health_button = QPushButton("体检")
        self.health_button.setToolTip("看看这台电脑的字体、输入法、文件夹和备份")
        self.health_button.setVisible(examine is not None)
        self._left = QStackedWidget()
        self._connect()
        self.setWidgetResizable(True)
        self.setAccessibleName("开始")
        self.setWidget(self._page())
        self.show_years(years)
        self.refresh_theme()

    def _connect(self) -> None:
        self.new.wanted.connect(self.new_wanted)
        self.new.place_wanted.connect(self.place_wanted)
        self.recent.wanted.connect(self.recent_wanted)
        self.recent.unwanted.connect(self.forget_wanted)
        self.recent.search_wanted.connect(self.open_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.health_button.clicked.connect(self.show_health)
        self.health.closed.connect(self.show_recent)

    def _page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        grid = QGridLayout(inner)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(labelled(NAME, "title"))
        head.addWidget(labelled("填报一年的数据，印出部门整体绩效评价报告。一个年度一个文件。", "muted", wrap=True))
        grid.addLayout(head, 0, 0, 1, 2)
        self._left.addWidget(self.recent)
        self._left.addWidget(self.health)
        grid.addWidget(self._left, 1, 0)
        grid.addLayout(self._right(), 1, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(1, 1)
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(inner, 100)
        layout.addStretch(1)
        return page

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.new)
        for button in (self.open_button, self.sample_button, self.restore_button, self.health_button):
            right.addWidget(button)
        right.addStretch(1)
        return right

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leaving.emit()
        super().hideEvent(event)

    def show_years(self, years: tuple[RecentYear, ...]) -> None:
        """The years opened last."""
        self._years = years
        self.recent.show_years(years)

    def begin_new(self, office: str = "") -> None:
        """Ready for a new year, of the office that was open last where there was one."""
        if office:
            self.office.setText(office)
        self.office.setFocus(Qt.FocusReason.OtherFocusReason)
        self.office.selectAll()

    def show_health(self) -> None:
        """Look the machine over, in place of the list."""
        self._left.setCurrentWidget(self.health)
        self.health.look(self._years[0].path if self._years else None)

    def show_recent(self) -> None:
        """Back to the list."""
        self._left.setCurrentWidget(self.recent)
        self.health_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """The cursor to where most people go on: the list, the new year where the list is empty."""
        first = self.recent.list if self._years else self.office
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh_theme(self) -> None:
        """The colours changed."""
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
