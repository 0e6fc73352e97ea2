"""概览: the figures that matter, and everything the checks found, each leading to its field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wenlian_desktop.domain import derived
from wenlian_desktop.domain.checks.finding import Finding, Level
from wenlian_desktop.domain.fields import Ref
from wenlian_desktop.domain.money import in_table
from wenlian_desktop.domain.year import Year
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.theme import tokens

COLOURS = {Level.ERROR: "wrong", Level.WARNING: "warning", Level.HINT: "muted"}


def key_figures(view: Year) -> list[tuple[str, str]]:
    """(name, value) of the figures on the first page; money in 万元."""
    whole = derived.execution(view)
    sessions = derived.activity_total(view, "sessions")
    return [
        ("全年预算（万元）", in_table(whole.full)),
        ("全年支出（万元）", in_table(whole.spent)),
        ("预算执行率", whole.rate or "—"),
        ("活动（项）", str(len(derived.counted_activities(view)))),
        ("场次", str(sessions) if sessions else "—"),
    ]


class Overview(QWidget):
    """Cards with the figures, and the list of findings; `wanted` tells the field a person wants to see."""

    wanted = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bridge = bridge
        self._values: dict[str, QLabel] = {}
        title = QLabel("概览")
        title.setProperty("role", "title")
        self.summary = QLabel()
        self.summary.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName("检查结果")
        self.list.itemActivated.connect(self._want)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 10)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addLayout(self._cards(bridge.view))
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)

    def _cards(self, view: Year) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, _ in key_figures(view):
            card = QFrame()
            card.setProperty("role", "card")
            inside = QVBoxLayout(card)
            label, value = QLabel(name), QLabel()
            label.setProperty("role", "muted")
            value.setProperty("role", "figure")
            inside.addWidget(label)
            inside.addWidget(value)
            self._values[name] = value
            row.addWidget(card, 1)
        return row

    def show_year(self, view: Year) -> None:
        """Show the figures of a view."""
        for name, value in key_figures(view):
            self._values[name].setText(value)

    def show_findings(self, findings: list[Finding]) -> None:
        """Show what the checks found."""
        self.summary.setText("检查没有发现问题。" if not findings else f"检查发现{len(findings)}条，双击到相应的栏。")
        self.list.clear()
        for finding in findings:
            item = QListWidgetItem(f"{finding.level.value}　{finding.message}{finding.remedy}")
            item.setForeground(tokens().colour(COLOURS[finding.level]))
            item.setData(Qt.ItemDataRole.UserRole, finding.places[0] if finding.places else None)
            self.list.addItem(item)

    def _want(self, item: QListWidgetItem) -> None:
        ref = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(ref, Ref):
            self.wanted.emit(ref)
