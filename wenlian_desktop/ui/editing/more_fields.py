"""The fields of a form that are seldom filled in: under 更多, but a filled one is never hidden."""

import math
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.values.fields import Field, Kind
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

WIDE_KINDS = (Kind.LONG_TEXT, Kind.REFERENCES)
TURN = 0.008  # s of the event loop for the boxes of a form
OPEN, FOLDED = "展开", "收起"  # as they are remembered


class FieldCard(QFrame):
    """A framed group of fields with a heading.

    A box is made when its field is first shown, or asked for; `box_made` carries it. With a `maker`, that follows in
    later turns of the event loop, and the card is shown when all its boxes are there.
    """

    box_made = Signal(object)

    def __init__(
        self,
        context: PageContext,
        title: str,
        fields: Sequence[Field],
        parent: QWidget,
        maker: "BoxMaker | None" = None,
    ) -> None:
        super().__init__(parent)
        self._maker = maker
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
            missing = [name for name in self.fields if name in names and name not in self._boxes]
            if missing and self._maker is not None:
                self._maker.want(self, missing)
            else:
                for name in missing:
                    self.box(name)
                self.settle()
        elif not names:
            self.hide()

    def settle(self) -> None:
        """Show the wanted boxes, which are all there."""
        self._place_boxes()
        self.setVisible(bool(self._shown))

    def _place_boxes(self) -> None:
        row = column = 0
        for box in (box for box in self.made_boxes() if box.field.name in self._shown):
            span = self._columns if box.field.kind in WIDE_KINDS else min(box.columns, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span


class BoxMaker(QObject):
    """Makes the boxes of a form, some in each turn of the event loop, so that none holds the window up for long.

    `finished` is emitted when all are made that were wanted.
    """

    finished = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._waiting: deque[tuple[FieldCard, str]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._make_some)
        self._is_there = False

    def want(self, card: FieldCard, names: Iterable[str]) -> None:
        """Make these boxes of a card soon; at once, where the form is there already."""
        self._waiting.extend((card, name) for name in names)
        if self._is_there:
            self.finish()
        else:
            self._timer.start()

    def finish(self) -> None:
        """Make all of them now."""
        self._make_until(math.inf)

    def _make_some(self) -> None:
        self._make_until(time.perf_counter() + TURN)

    def _make_until(self, ends: float) -> None:
        while self._waiting and time.perf_counter() < ends:
            card, name = self._waiting.popleft()
            card.box(name)
            if not self._waiting or self._waiting[0][0] is not card:
                card.settle()
        if not self._waiting and not self._is_there:
            self._is_there = True
            self._timer.stop()
            self.finished.emit()


class FieldBoxes(Mapping[str, FieldBox]):
    """The boxes of a form by the names of the fields; to ask for one makes it, and all that are waited for."""

    def __init__(self, cards: Sequence[FieldCard], maker: BoxMaker | None) -> None:
        self._cards = {name: card for card in cards for name in card.fields}
        self._maker = maker

    def __getitem__(self, name: str) -> FieldBox:
        if self._maker is not None:
            self._maker.finish()
        return self._cards[name].box(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._cards)

    def __len__(self) -> int:
        return len(self._cards)


class MoreFields(QWidget):
    """A button 更多, and the cards it opens. Whether it is open is remembered by form."""

    def __init__(
        self,
        context: PageContext,
        record: str,
        groups: Sequence[tuple[str, list[Field]]],
        parent: QWidget,
        maker: BoxMaker | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._part = context, f"更多 {record}"
        self.cards = [FieldCard(context, title, fields, self, maker) for title, fields in groups]
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
        self.order_tabs()
        self.button.setText("收起不常填的栏 ▴" if is_open else f"更多（{hidden}栏不常填） ▾")
        self.button.setVisible(is_open or hidden > 0)

    def order_tabs(self) -> None:
        """Tab goes through the fields as they stand here, not as they were made."""
        boxes = [box for card in self.cards for box in card.made_boxes()]
        order_tabs([self.button, *(each for box in boxes for each in box.findChildren(QWidget))])


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through these widgets, as far as it stops at them, in this order."""
    inside = [each for each in widgets if _takes_tab(each)]
    for before, after in pairwise(each for each in inside if each.window() is inside[0].window()):
        QWidget.setTabOrder(before, after)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
