"""填报进度: for each tab what is still missing and what is advised, as links to the fields."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wenlian_desktop.domain.records.tabs import INPUT_TABS
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import describe_place
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.kit.item_models import name_cells
from wenlian_desktop.ui.kit.theme import colours

if TYPE_CHECKING:
    from wenlian_desktop.domain.checks.progress import Progress

REF_ROLE = Qt.ItemDataRole.UserRole
MISSING, ADVISED, COMPLETE = "缺", "建议", "已填齐"
MOST_ROWS = 14  # visible without scrolling


def progress_words(progress: "Progress") -> str:
    """“缺 2　建议 5”: what is needed and what is advised, or that both are there."""
    counted = ((MISSING, len(progress.missing)), (ADVISED, len(progress.advised)))
    return "　".join(f"{word} {count}" for word, count in counted if count) or COMPLETE


class ProgressList(QTreeWidget):
    """`field_requested` carries the Ref of a field to fill in; without uid, of a row that is missing."""

    field_requested = Signal(object)

    def __init__(self, tabs: Iterable[str]) -> None:
        super().__init__()
        self.setAccessibleName("填报进度")
        self.setHeaderLabels(["栏目", "还差什么"])
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setProperty("role", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items = {tab: QTreeWidgetItem(self, [tab, ""]) for tab in tabs}
        self._shown: dict[str, Progress] = {}
        self.itemActivated.connect(self._request_field)
        self.itemClicked.connect(self._request_field)
        self.itemExpanded.connect(self.updateGeometry)
        self.itemCollapsed.connect(self.updateGeometry)

    def show_progress(self, year: Year, by_tab: "Mapping[str, Progress]") -> None:
        """Show the progress of the tabs."""
        is_first = not self._shown
        for tab, item in self._items.items():
            progress = by_tab[tab]
            if self._shown.get(tab) == progress:
                continue
            self._shown[tab] = progress
            item.setHidden(tab not in INPUT_TABS and progress.done == progress.total)
            words = progress_words(progress)
            item.setText(1, words)
            item.setText(0, f"{tab}　{progress.done} / {progress.total}")
            told = f"{tab}：应填{progress.total}栏，已填{progress.done}栏，{words}"
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
            colour = "warning" if progress.missing else "muted" if progress.advised else "good"
            item.setForeground(1, colours().qcolor(colour))
            item.takeChildren()
            item.addChildren(
                [
                    *(_link(year, ref, MISSING) for ref in progress.missing),
                    *(_link(year, ref, ADVISED) for ref in progress.advised),
                ]
            )
            if is_first:
                item.setExpanded(bool(progress.missing))
        name_cells(self)
        self.updateGeometry()

    def refresh_theme(self) -> None:
        """Colour the entries anew when they are shown next."""
        self._shown = {}

    def _request_field(self, item: QTreeWidgetItem) -> None:
        ref = item.data(0, REF_ROLE)
        if ref is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.field_requested.emit(ref)

    def sizeHint(self) -> QSize:
        rows = sum(
            1 + (item.childCount() if item.isExpanded() else 0) for item in self._items.values() if not item.isHidden()
        )
        height = self.sizeHintForRow(0) * min(rows, MOST_ROWS)
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


def _link(year: Year, ref: Ref, word: str) -> QTreeWidgetItem:
    label = describe_place(year, ref)
    item = QTreeWidgetItem([label, word])
    item.setData(0, REF_ROLE, ref)
    item.setToolTip(0, label)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{word}：{label}")
    item.setForeground(0, colours().qcolor("accent" if word == MISSING else "text"))
    item.setForeground(1, colours().qcolor("warning" if word == MISSING else "muted"))
    return item
