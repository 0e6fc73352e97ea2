"""Ctrl+F in a page: the fields and rows of what is seen, one after another, round and round."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.kit.labels import flash
from wenlian_desktop.ui.kit.search_words import plain
from wenlian_desktop.ui.scoring.score_tree import ScoreTree
from wenlian_desktop.ui.tables.table_view import RowsView

Key = tuple[int, str]  # (which widget, which row of it)


@dataclass(frozen=True)
class Place:
    """Something that can hold a text: a key to know it again, its text, and how it is shown."""

    key: Key
    text: Callable[[], str]
    show: Callable[[], None]


class PageSearch:
    """Remembers where the last hit was."""

    def __init__(self) -> None:
        self._last: Key | None = None

    def find(self, page: QWidget, text: str, backwards: bool) -> bool:
        """Show the next place that holds a text, the previous one if `backwards`; False where there is none."""
        wanted = plain(text)
        places = list(places_of(page, wanted, self._last))
        if backwards:
            places.reverse()
        start = next((number + 1 for number, place in enumerate(places) if place.key == self._last), 0)
        for place in (*places[start:], *places[:start]):
            if wanted and wanted in place.text():
                self._last = place.key
                place.show()
                return True
        return False


def places_of(page: QWidget, wanted: str, last: Key | None) -> Iterator[Place]:
    """The places of a page as they are seen, from top to bottom and left to right.

    Of rows only those that hold the text, and the one of the last hit: there may be many.
    """
    seen = [
        each
        for kind in (FieldBox, RowsView, BudgetView, ScoreTree)
        for each in page.findChildren(kind)
        if each.isVisible()
    ]
    for widget in sorted(seen, key=lambda each: _corner(page, each)):
        yield from _rows(widget, wanted, last) if isinstance(widget, RowsView) else _places(widget)


def _corner(page: QWidget, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(page, QPoint(0, 0))
    return corner.y(), corner.x()


def _rows(view: RowsView, wanted: str, last: Key | None) -> Iterator[Place]:
    model = view.rows_model
    for row in range(model.rowCount()):
        text = model.text(row)
        if wanted in text or (id(view), model.uid(row)) == last:
            yield Place((id(view), model.uid(row)), _told_already(text), _to_row(view, model.index(row, 0)))


def _told_already(text: str) -> Callable[[], str]:
    return lambda: text


def _places(widget: Any) -> Iterator[Place]:
    if isinstance(widget, FieldBox):
        yield Place((id(widget), ""), lambda: plain(f"{widget.label.text()}\n{widget.spoken()}"), _to_box(widget))
    else:
        for index in widget.all_rows():
            key = id(widget), f"{index.internalId()}/{index.row()}"
            yield Place(key, _told(widget, index), _to_row(widget, index))


def _told(widget: BudgetView | ScoreTree, index: QModelIndex) -> Callable[[], str]:
    return lambda: plain(widget.text(index))


def _to_row(widget: Any, index: QModelIndex) -> Callable[[], None]:
    def show() -> None:
        widget.setCurrentIndex(index)
        widget.scrollTo(index)
        _into_sight(widget)

    return show


def _to_box(box: FieldBox) -> Callable[[], None]:
    def show() -> None:
        _into_sight(box)
        flash(box.editor)

    return show


def _into_sight(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
