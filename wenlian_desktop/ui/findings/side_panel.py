"""The side panel: findings, and the report preview."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.rules.finding import TO_FILL, ReviewedFinding, count_open
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.ui.findings.finding_actions import EXPLAIN, FindingActionBar
from wenlian_desktop.ui.findings.finding_list import FindingList
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.elided import ElidedLabel

if TYPE_CHECKING:
    from wenlian_desktop.ui.findings.review_panel import ReviewPanel

FINDINGS_TAB, PREVIEW_TAB, REVIEW_TAB = "检查", "预览", "核对"
CHIP_STYLES = {Level.ERROR.value: "wrong", Level.WARNING.value: "warning", Level.HINT.value: "", TO_FILL: ""}


class FindingsPanel(QWidget):
    """The counts and the list of findings; an empty state if there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.list = FindingList("检查结果")
        self.explain_action = QAction(EXPLAIN, self)
        self.list.addAction(self.explain_action)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.summary = ElidedLabel()
        self.summary.setProperty("role", "muted")
        self.chips = {word: level_chip(style) for word, style in CHIP_STYLES.items()}
        counts = QHBoxLayout()
        counts.addWidget(self.summary, 1)
        for chip in self.chips.values():
            counts.addWidget(chip)
        self.empty_state = QWidget()
        self._lay_out_empty_state()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        layout.addLayout(counts)
        layout.addWidget(self.empty_state, 1)
        layout.addWidget(self.list, 1)
        self.action_bar = FindingActionBar()
        layout.addWidget(self.action_bar)
        self.show_findings([])
        self.empty_state.hide()  # hidden until the checks have run

    def _lay_out_empty_state(self) -> None:
        self._picture = QLabel()
        label = QLabel("没有发现问题")
        label.setProperty("role", "muted")
        inside = QVBoxLayout(self.empty_state)
        inside.addSpacing(24)
        for each in (self._picture, label):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(each)
        inside.addStretch(1)
        self.refresh_theme()

    def show_findings(self, entries: list[ReviewedFinding]) -> None:
        """Show the findings; the list keeps its position."""
        self.list.show_findings(entries)
        counts = count_open(entries)
        explained = sum(each.is_explained for each in entries)
        open_count = counts.total() - counts[TO_FILL]
        parts = [f"{open_count}条待处理" if open_count else "", f"{explained}条已说明" if explained else ""]
        self.summary.show_text("，".join(word for word in parts if word))
        for word, chip in self.chips.items():
            chip.setText(f"{word} {counts[word]}")
            chip.setVisible(counts[word] > 0)
        self.empty_state.setVisible(not entries)
        self.list.setVisible(bool(entries))

    def refresh_theme(self) -> None:
        self._picture.setPixmap(icons.icon("good", "good", 40).pixmap(40, 40))


def level_chip(style: str) -> QLabel:
    """A label for the count of one level; `style` is its colour, empty for the default."""
    chip = QLabel()
    chip.setProperty("role", "chip")
    chip.setProperty("level", style)
    return chip


class SidePanel(QWidget):
    """The tabs 检查, 预览 and 核对; the last two are added later. `close_requested` asks to hide the panel."""

    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.findings = FindingsPanel()
        self.tab_bar = QTabBar()
        self.tab_bar.setObjectName("pages")
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setAccessibleName("侧栏")
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("收起侧栏")
        self.close_button.setToolTip("收起侧栏")
        self.close_button.clicked.connect(self.close_requested)
        self._stack = QStackedWidget()
        self._add_tab(self.findings, FINDINGS_TAB)
        self.tab_bar.currentChanged.connect(self._stack.setCurrentIndex)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 0)
        head.addWidget(self.tab_bar)
        head.addStretch(1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.refresh_theme()

    def _add_tab(self, widget: QWidget, name: str) -> None:
        self._stack.addWidget(widget)
        self.tab_bar.addTab(name)

    def add_tabs(self, preview: QWidget, review: "ReviewPanel") -> None:
        """Add the tabs 预览 and 核对."""
        self._add_tab(preview, PREVIEW_TAB)
        self._add_tab(review, REVIEW_TAB)
        review.count_changed.connect(self.show_review_count)
        review.refresh()

    def show_review_count(self, count: int) -> None:
        """Show how much is left to look at beside the name of the tab 核对."""
        self.tab_bar.setTabText(2, f"{REVIEW_TAB} {count}" if count else REVIEW_TAB)

    def show_review_tab(self, review: "ReviewPanel") -> None:
        """Show and focus the tab 核对."""
        self.tab_bar.setCurrentIndex(2)
        review.focus_first()

    def show_findings_tab(self) -> None:
        """Show the tab 检查."""
        self.tab_bar.setCurrentIndex(0)

    def refresh_theme(self) -> None:
        self.close_button.setIcon(icons.icon("close"))
        self.findings.refresh_theme()
