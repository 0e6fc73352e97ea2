"""Find in page: the visible fields and rows, one after another, wrapping around."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

from wenlian_desktop.ui.budget.budget_view import BudgetView
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.kit.labels import flash
from wenlian_desktop.ui.kit.search_words import normalized
from wenlian_desktop.ui.scoring.score_tree import ScoreTree
from wenlian_desktop.ui.tables.table_view import RowsView

SEARCHED = (FieldBox, RowsView, BudgetView, ScoreTree)

TargetKey = tuple[int, str]  # (widget, row)


@dataclass(frozen=True)
class SearchTarget:
    """A field or row: its key, its text, and a function that shows it."""

    key: TargetKey
    text: Callable[[], str]
    show: Callable[[], None]


class PageSearch:
    """Remembers the last match."""

    def __init__(self) -> None:
        self._last_hit: TargetKey | None = None

    def find(self, page: QWidget, text: str, backwards: bool) -> bool:
        """Show the next target that contains a text, or the previous one if `backwards`; False if there is none."""
        wanted = normalized(text)
        places = list(search_targets(page, wanted, self._last_hit))
        if backwards:
            places.reverse()
        start = next((number + 1 for number, place in enumerate(places) if place.key == self._last_hit), 0)
        for place in (*places[start:], *places[:start]):
            if wanted and wanted in place.text():
                self._last_hit = place.key
                place.show()
                return True
        return False


def search_targets(page: QWidget, wanted: str, last: TargetKey | None) -> Iterator[SearchTarget]:
    """The targets of a page in reading order.

    Of table rows, only those that match and the last match, because there may be many.
    """
    searched = [each for each in page.findChildren(QWidget) if isinstance(each, SEARCHED) and each.isVisible()]
    for widget in sorted(searched, key=lambda each: _position(page, each)):
        match widget:
            case FieldBox():
                yield _box_target(widget)
            case RowsView():
                yield from _row_targets(widget, wanted, last)
            case BudgetView() | ScoreTree():
                yield from _tree_targets(widget)


def _position(page: QWidget, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(page, QPoint(0, 0))
    return corner.y(), corner.x()


def _row_targets(view: RowsView, wanted: str, last: TargetKey | None) -> Iterator[SearchTarget]:
    model = view.rows_model
    for row in range(model.rowCount()):
        text = model.row_text(row)
        if wanted in text or (id(view), model.uid(row)) == last:
            yield SearchTarget((id(view), model.uid(row)), _constant(text), _row_shower(view, model.index(row, 0)))


def _constant(text: str) -> Callable[[], str]:
    return lambda: text


def _box_target(box: FieldBox) -> SearchTarget:
    return SearchTarget(
        (id(box), ""), lambda: normalized(f"{box.label.text()}\n{box.display_text()}"), _box_shower(box)
    )


def _tree_targets(tree: BudgetView | ScoreTree) -> Iterator[SearchTarget]:
    for index in tree.all_rows():
        key = id(tree), f"{index.internalId()}/{index.row()}"
        yield SearchTarget(key, _row_text(tree, index), _row_shower(tree, index))


def _row_text(widget: BudgetView | ScoreTree, index: QModelIndex) -> Callable[[], str]:
    return lambda: normalized(widget.row_text(index))


def _row_shower(widget: QAbstractItemView, index: QModelIndex) -> Callable[[], None]:
    def show() -> None:
        widget.setCurrentIndex(index)
        widget.scrollTo(index)
        _scroll_into_view(widget)

    return show


def _box_shower(box: FieldBox) -> Callable[[], None]:
    def show() -> None:
        _scroll_into_view(box)
        flash(box.editor)

    return show


def _scroll_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
