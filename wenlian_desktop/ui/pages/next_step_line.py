"""The line on top of a page: what to do next here, what it is worth, and a button that leads there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from wenlian_desktop.domain.checks.next_steps import NextStep
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.kit.labels import plain_label
from wenlian_desktop.ui.kit.theme import restyle

GO = "去做"


class NextStepLine(QFrame):
    """`field_requested` carries the Ref of the place to go to."""

    field_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._step = NextStep("")
        self.sentence, self.first = plain_label(role="mark"), ElidedLabel()
        self.first.setProperty("role", "muted")
        self.button = QPushButton(GO)
        self.button.setProperty("role", "link")
        self.button.setAccessibleName(GO)
        self.button.clicked.connect(self._go)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 6, 2, 0)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addWidget(self.first, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_step(self, step: NextStep | None) -> None:
        """Show what to do next; None hides the line (a closed year, or not examined yet)."""
        self.setVisible(step is not None)
        if step is None or step == self._step:
            return
        self._step = step
        self.sentence.setText(step.sentence)
        self.first.show_text(step.first)
        restyle(self.sentence, role="mark" if step.first else "muted")
        self.sentence.setAccessibleName(f"下一步：{step.sentence}。{step.first}")
        self.button.setVisible(step.ref is not None)
        self.button.setAccessibleName(f"{GO}：{step.first or step.sentence}")
        self.button.setToolTip(step.first)

    def _go(self) -> None:
        if self._step.ref is not None:
            self.field_requested.emit(self._step.ref)
