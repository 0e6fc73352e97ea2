"""The fields of a form that are seldom filled in: under 更多, but a filled one is never hidden."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

WIDE_KINDS = (Kind.LONG_TEXT, Kind.REFERENCES)
OPEN, FOLDED = "展开", "收起"  # as they are remembered


class FieldCard(QFrame):
    """A framed group of fields with a heading.

    A box is made when its field is first shown, or asked for; `box_made` carries it.
    """

    box_made = Signal(object)

    def __init__(self, context: PageContext, title: str, fields: Sequence[Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.fields = {field.name: field for field in fields}
        self._context = context
        self._boxes: dict[str, FieldBox] = {}
        self._shown: set[str] = set()
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(10)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(10)
        if title:
            self.body.addWidget(plain_label(title, "heading", self))
        self.body.addLayout(self._grid)
        self.arrange(1)

    def box(self, name: str) -> FieldBox:
        """The box of a field."""
        if name not in self._boxes:
            box = self._boxes[name] = FieldBox(self._context, self.fields[name], self)
            if name not in self._shown:
                box.hide()
            elif self.isVisible():
                box.show()
            self.box_made.emit(box)
        return self._boxes[name]

    def made_boxes(self) -> list[FieldBox]:
        """The boxes there are, in the order of the fields."""
        return [self._boxes[name] for name in self.fields if name in self._boxes]

    def arrange(self, columns: int) -> None:
        """Arrange the fields in columns; long texts span all columns, the name of a row two."""
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        self._place_boxes()

    def show_only(self, names: set[str]) -> None:
        """Show some of the fields; without any, the card is hidden too."""
        if names != self._shown:
            self._shown = names
            for box in self.made_boxes():
                box.setVisible(box.field.name in names)
            for name in filter(names.__contains__, self.fields):
                self.box(name)
            self._place_boxes()
        self.setVisible(bool(names))

    def _place_boxes(self) -> None:
        row = column = 0
        for box in (box for box in self.made_boxes() if box.field.name in self._shown):
            span = self._columns if box.field.kind in WIDE_KINDS else min(box.columns, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span


class FieldBoxes(Mapping[str, FieldBox]):
    """The boxes of a form by the names of the fields; to ask for one makes it."""

    def __init__(self, cards: Sequence[FieldCard]) -> None:
        self._cards = {name: card for card in cards for name in card.fields}

    def __getitem__(self, name: str) -> FieldBox:
        return self._cards[name].box(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._cards)

    def __len__(self) -> int:
        return len(self._cards)


class MoreFields(QWidget):
    """A button 更多, and the cards it opens. Whether it is open is remembered by form."""

    def __init__(
        self, context: PageContext, record: str, groups: Sequence[tuple[str, list[Field]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._part = context, f"更多 {record}"
        self.cards = [FieldCard(context, title, fields, self) for title, fields in groups]
        self._revealed: set[str] = set()  # filled in, or gone to: shown while the row is
        self.button = QPushButton(parent=self)
        self.button.setProperty("role", "link")
        self.button.setCheckable(True)
        self.button.setChecked(context.settings.remembered(self._part) == OPEN)
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in self.cards:
            column.addWidget(card)
        self._show_cards()

    def show_row(self, is_filled: Callable[[str], bool]) -> None:
        """Fold again for another row; its filled fields stay."""
        self._revealed = set()
        self.reveal_filled(is_filled)
        self._show_cards()

    def reveal_filled(self, is_filled: Callable[[str], bool]) -> None:
        """Show the fields that were filled in meanwhile; one that was emptied stays until the row is left."""
        found = {name for card in self.cards for name in card.fields if is_filled(name)}
        if not found <= self._revealed:
            self._revealed |= found
            self._show_cards()

    def reveal(self, field: str) -> None:
        """Show a field, to go to it."""
        if any(field in card.fields for card in self.cards) and field not in self._revealed:
            self._revealed.add(field)
            self._show_cards()

    def _on_toggled(self, is_open: bool) -> None:
        self._context.settings.remember(self._part, OPEN if is_open else FOLDED)
        self._show_cards()

    def _show_cards(self) -> None:
        is_open = self.button.isChecked()
        hidden = 0
        for card in self.cards:
            shown = set(card.fields) if is_open else self._revealed & card.fields.keys()
            hidden += len(card.fields) - len(shown)
            card.show_only(shown)
        self._order_tabs()
        self.button.setText("收起不常填的栏 ▴" if is_open else f"更多（{hidden}栏不常填） ▾")
        self.button.setVisible(is_open or hidden > 0)

    def _order_tabs(self) -> None:
        """Tab goes through the fields as they stand here, not as they were made."""
        boxes = [box for card in self.cards for box in card.made_boxes()]
        inside = [each for box in boxes for each in box.findChildren(QWidget) if each.window() is self.window()]
        reached = filter(_takes_tab, inside)
        for before, after in pairwise([self.button, *reached]):
            QWidget.setTabOrder(before, after)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
