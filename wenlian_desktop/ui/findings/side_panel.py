"""Beside the working area: what the checks found, and the page as it will be printed."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.rules.finding import Examined, Level
from wenlian_desktop.ui.findings.finding_actions import FindingActions
from wenlian_desktop.ui.findings.finding_list import FindingList
from wenlian_desktop.ui.kit import icons

CHECKED, PREVIEWED = "检查", "预览"
CHIPS = {Level.ERROR: "wrong", Level.WARNING: "warning", Level.HINT: ""}


def counted(entries: list[Examined]) -> Counter[Level]:
    """How many findings of each level are open."""
    return Counter(each.finding.level for each in entries if not each.is_explained)


class FindingsPanel(QWidget):
    """How many findings there are, and their cards; a calm word where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.list = FindingList("检查结果")
        self.explain_action = QAction("写情况说明", self)
        self.list.addAction(self.explain_action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.chips = {level: chip_of(look) for level, look in CHIPS.items()}
        counts = QHBoxLayout()
        counts.addWidget(self.summary, 1)
        for chip in self.chips.values():
            counts.addWidget(chip)
        self.nothing = QWidget()
        self._lay_out_nothing()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        layout.addLayout(counts)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.list, 1)
        self.actions_of_one = FindingActions()
        layout.addWidget(self.actions_of_one)
        self.show_findings([])
        self.nothing.hide()  # not said before the checks have run

    def _lay_out_nothing(self) -> None:
        self._picture = QLabel()
        words = QLabel("没有发现问题")
        words.setProperty("role", "muted")
        inside = QVBoxLayout(self.nothing)
        inside.addSpacing(24)
        for each in (self._picture, words):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(each)
        inside.addStretch(1)
        self.refresh_theme()

    def show_findings(self, entries: list[Examined]) -> None:
        """Show what the checks found; the list keeps its place."""
        self.list.show_findings(entries)
        counts = counted(entries)
        explained = sum(each.is_explained for each in entries)
        open_ones = counts.total()
        words = [f"{open_ones}条待处理" if open_ones else "", f"{explained}条已说明" if explained else ""]
        self.summary.setText("，".join(word for word in words if word))
        for level, chip in self.chips.items():
            chip.setText(f"{level.value} {counts[level]}")
            chip.setVisible(counts[level] > 0)
        self.nothing.setVisible(not entries)
        self.list.setVisible(bool(entries))

    def refresh_theme(self) -> None:
        """The colours changed."""
        self._picture.setPixmap(icons.icon("good", "good", 40).pixmap(40, 40))


def chip_of(look: str) -> QLabel:
    """The count of one level; `look` is its token, empty for a plain one."""
    chip = QLabel()
    chip.setProperty("role", "chip")
    chip.setProperty("level", look)
    return chip


class SidePanel(QWidget):
    """Two faces, 检查 and 预览; the second is offered once there is something to show. `folded`: put it away."""

    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.findings = FindingsPanel()
        self.faces = QTabBar()
        self.faces.setObjectName("pages")
        self.faces.setDrawBase(False)
        self.faces.setExpanding(False)
        self.faces.setAccessibleName("侧栏")
        self.fold_button = QToolButton()
        self.fold_button.setAccessibleName("收起侧栏")
        self.fold_button.setToolTip("收起侧栏")
        self.fold_button.clicked.connect(self.folded)
        self._stack = QStackedWidget()
        self._add_face(self.findings, CHECKED)
        self.faces.currentChanged.connect(self._stack.setCurrentIndex)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 0)
        head.addWidget(self.faces)
        head.addStretch(1)
        head.addWidget(self.fold_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.refresh_theme()

    def _add_face(self, widget: QWidget, name: str) -> None:
        self._stack.addWidget(widget)
        self.faces.addTab(name)

    def set_preview(self, widget: QWidget) -> None:
        """Give the 预览 face its content; for the life of the panel."""
        self._add_face(widget, PREVIEWED)

    def show_findings_face(self) -> None:
        """Turn to 检查."""
        self.faces.setCurrentIndex(0)

    def refresh_theme(self) -> None:
        """The colours changed."""
        self.fold_button.setIcon(icons.icon("close"))
        self.findings.refresh_theme()
