"""The header above each page: title, unit of money, save state, and the check and export buttons."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Kind
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.theme import restyle

SAVING, UNSAVED = "正在保存…", "有内容尚未保存"
SAVING_DELAY = 300  # ms before 正在保存… appears
WAN, YUAN = "万元", "元"


def money_unit(tab: str) -> str:
    """The unit in which a tab takes money, from its records; empty if it takes none."""
    by_unit: dict[str, list[str]] = {}
    for cls in CATALOGUE:
        kinds = {field.kind for field in cls.spec.fields.values()} if cls.spec.tab == tab and cls.spec.shown else set()
        for kind, unit in ((Kind.WAN_YUAN, WAN), (Kind.YUAN, YUAN)):
            if kind in kinds:
                by_unit.setdefault(unit, []).append(cls.spec.label)
    if WAN in by_unit and YUAN in by_unit:
        return f"金额单位：{WAN}；{'、'.join(by_unit[YUAN])}：{YUAN}"
    return f"金额单位：{next(iter(by_unit))}" if by_unit else ""


class PageHeader(QWidget):
    """The header of the page area."""

    check_requested = Signal()
    export_requested = Signal()
    panel_toggle_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.title, self.unit, self.state = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.unit.setProperty("role", "muted")
        self.state.setProperty("role", "chip")
        self.state.hide()
        self.check_button = QPushButton("检查")
        self.check_button.setToolTip("检查全部内容（F7）")
        self.export_button = QPushButton("导出…")
        self.export_button.setProperty("role", "primary")
        self.export_button.setToolTip("导出报告（Ctrl+E）")
        self.panel_button = QToolButton()
        self.panel_button.setCheckable(True)
        self.check_button.clicked.connect(self.check_requested)
        self.export_button.clicked.connect(self.export_requested)
        self.panel_button.clicked.connect(self.panel_toggle_requested)
        self._lay_out()
        self.refresh_theme()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(1)
        titles.addWidget(self.title)
        titles.addWidget(self.unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 8)
        layout.setSpacing(10)
        layout.addLayout(titles, 1)
        for each in (self.state, self.check_button, self.export_button, self.panel_button):
            layout.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_title(self, title: str, unit: str) -> None:
        """Show the title of the page and the unit of its figures."""
        self.title.setText(title)
        self.unit.setText(unit)

    def show_state(self, sentence: str, level: str = "good") -> None:
        """Show the save state; `level` is the style of the chip."""
        self.state.setText(sentence)
        restyle(self.state, level=level)
        self.state.setVisible(bool(sentence))

    def show_panel_state(self, is_open: bool) -> None:
        """Show whether the side panel is open."""
        word = "收起侧栏" if is_open else "展开侧栏"
        self.panel_button.setChecked(is_open)
        self.panel_button.setAccessibleName(word)
        self.panel_button.setToolTip(f"{word}（检查、预览）")

    def refresh_theme(self) -> None:
        self.check_button.setIcon(icons.icon("check"))
        self.export_button.setIcon(icons.icon("export", "on_accent"))
        self.panel_button.setIcon(icons.icon("panel"))


class SaveState(QObject):
    """Shows in a header when the year was last saved, that it is being saved, or that it could not be.

    `refused` carries the UserError then.
    """

    refused = Signal(object)

    def __init__(self, bridge: Bridge, header: PageHeader) -> None:
        super().__init__(header)
        self._bridge, self._header = bridge, header
        self._timer = QTimer(self, singleShot=True, interval=SAVING_DELAY)
        self._timer.timeout.connect(self._show_saving)
        bridge.changed.connect(self._on_changed)
        bridge.saved.connect(self._show_saved)
        bridge.failed.connect(self._show_failed)

    def _on_changed(self, view: Year, step: Step) -> None:
        if not self._bridge.session.is_saved:
            self._timer.start()

    def _show_saving(self) -> None:
        self._header.show_state(SAVING, "")

    def _show_saved(self, at: datetime) -> None:
        self._timer.stop()
        self._header.show_state(f"已保存 {at:%H:%M}")

    def _show_failed(self, step: Step, reason: UserError) -> None:
        self._timer.stop()
        self._header.show_state(UNSAVED, "wrong")
        self.refused.emit(reason)
