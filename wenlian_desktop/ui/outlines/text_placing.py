"""Where a text without a place is to stand: a heading is chosen, and the outline of the year gets it there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.session.outline_files import place_text
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.editing.entry_widgets import ChoiceEntry
from wenlian_desktop.ui.kit.labels import plain_label, unlock

LEFT_OUT = "提纲不要“{}”一节：{}"


class TextPlacing(QWidget):
    """`show_text` tells which text is meant, and why its heading was left out."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge, self._text = bridge, ""
        self.heading, self.button = ChoiceEntry("放到哪个标题下"), QPushButton("放到这个标题下")
        self.button.clicked.connect(self.place)
        self.reason = plain_label(role="muted")
        self.reason.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row.addWidget(self.heading, 2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.reason, 3, Qt.AlignmentFlag.AlignBottom)

    def show_text(self, view: Year, text: str) -> None:
        """Offer the headings of the year's outline for a text (by its key)."""
        self._text, outline = text, outline_of(view)
        pairs = [(each.heading.key, "　" * (each.level - 1) + each.text) for each in outline.numbered]
        chosen = self.heading.text()
        self.heading.choice.set_choices(pairs)
        self.heading.set_value(chosen if chosen in dict(pairs) else pairs[0][0])
        left = outline.left_out_with(text)
        self.reason.setText(LEFT_OUT.format(left.title, left.reason) if left else "")
        unlock(self.button, read_only_reason(self._bridge.session))

    def place(self) -> None:
        """Put the text under the chosen heading, behind what stands there: one step."""
        place_text(self._bridge.session, self._text, self.heading.text())
