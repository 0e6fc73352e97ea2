"""A quiet line where rule set and outline are of two families: each is chosen apart, and one leads to the other."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from wenlian_desktop.domain.records.conclusions import OutlineCopy, RuleSet
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.outline_files import unlike_families
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

WORDS = "评分规则是“{}”，提纲是“{}”，不是一套。两样各自选用：是有意这样的，不用改。"


class FamilyHint(QWidget):
    """Hidden while both are of one family; its button leads to where the other is chosen."""

    def __init__(self, context: PageContext, other: type[Record], words: str) -> None:
        super().__init__()
        self._context, self._other = context, other
        self.label, self.button = plain_label(role="muted"), QPushButton(words)
        self.label.setWordWrap(True)
        self.button.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.setVisible(False)
        context.bridge.changed.connect(self._on_changed)
        self._show(context.bridge.view)

    def _on_changed(self, view: Year, step: object) -> None:
        self._show(view)

    def _show(self, view: Year) -> None:
        names = view.rows(RuleSet), view.rows(OutlineCopy)
        unlike = unlike_families(view) if any(len(rows) for rows in names) else None  # both are the default ones
        if unlike:
            self.label.setText(WORDS.format(*unlike))
        self.setVisible(unlike is not None)

    def _go(self) -> None:
        rows = self._context.bridge.view.rows(self._other)
        self._context.field_requested.emit(Ref(self._other.spec.name, rows[0].uid if len(rows) else "", "name"))
