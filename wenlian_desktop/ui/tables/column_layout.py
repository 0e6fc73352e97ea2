"""Which columns of a table are shown, how wide and in which order of rows: chosen by the user and remembered."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.ui.editing.layout_memory import LayoutMemory
from wenlian_desktop.ui.editing.page_context import PageContext

if TYPE_CHECKING:
    from wenlian_desktop.ui.tables.table_view import RowsView


class ColumnLayout(QObject):
    """The choices of the user for one table; widths in Chinese characters, so that they follow the size of the text."""

    def __init__(self, context: PageContext, view: "RowsView") -> None:
        super().__init__(view)
        self._view, self._model = view, view.rows_model
        self._keys = [each.name if isinstance(each, Field) else each.caption for each in self._model.columns]
        self.hidden: set[str] = set()  # by the user
        self._away: set[str] = set()  # hidden by the page
        self._memory = LayoutMemory(context, f"表 {self._model.record}", self._describe, self)
        self._restore()
        header = view.horizontalHeader()
        header.sectionResized.connect(self._memory.touch)
        header.sectionClicked.connect(self._memory.touch)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)

    def hide_for_page(self, keys: set[str]) -> None:
        """Hide columns that the page does not need, besides those hidden by the user."""
        self._away = keys
        self._apply()

    def _apply(self) -> None:
        for column, key in enumerate(self._keys):
            if isinstance(self._model.columns[column], Field):
                self._view.setColumnHidden(column, key in self.hidden | self._away)

    def menu(self) -> QMenu:
        """A menu of the columns: those with a tick are shown."""
        menu = QMenu(self._view)
        for column, key in enumerate(self._keys):
            if isinstance(self._model.columns[column], Field) and key not in self._away:
                action = menu.addAction(self._model.columns[column].caption)
                action.setCheckable(True)
                action.setChecked(key not in self.hidden)
                action.toggled.connect(lambda shown, key=key: self._show(key, shown))
        menu.addSeparator()
        menu.addAction("全部显示", self._show_all)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        self.menu().exec(self._view.horizontalHeader().mapToGlobal(place))

    def _show(self, key: str, shown: bool) -> None:
        remaining = [each for each in self._keys if each not in self.hidden | self._away | {key}]
        if shown:
            self.hidden.discard(key)
        elif remaining:
            self.hidden.add(key)
        self._apply()
        self._memory.touch()

    def _show_all(self) -> None:
        self.hidden.clear()
        self._apply()
        self._memory.touch()

    def _describe(self) -> str:
        view, unit = self._view, self._view.character_unit
        shown = [column for column in range(len(self._keys)) if not view.isColumnHidden(column)]
        widths = {
            self._keys[column]: round(view.columnWidth(column) / unit, 2)
            for column in shown[:-1]  # the last one fills the rest
            if abs(view.columnWidth(column) - view.usual_width(column)) > 1
        }
        order = view.order
        sort = [] if order is None else [self._keys[order[0]], order[1] is Qt.SortOrder.DescendingOrder]
        return json.dumps({"widths": widths, "hidden": sorted(self.hidden), "sort": sort}, ensure_ascii=False)

    def _restore(self) -> None:
        try:
            left = json.loads(self._memory.remembered or "{}")
            self.hidden = {key for key in left.get("hidden", []) if key in self._keys}
            for key, width in left.get("widths", {}).items():
                if key in self._keys and 0 < width < 200:
                    self._view.setColumnWidth(self._keys.index(key), round(width * self._view.character_unit))
            key, is_descending = left.get("sort") or ("", False)
        except (ValueError, TypeError, AttributeError):
            return  # a settings file that was edited by hand: the table opens as usual
        for _ in range(1 + bool(is_descending) if key in self._keys else 0):
            self._view.sort_by(self._keys.index(key))
