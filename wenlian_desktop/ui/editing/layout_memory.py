"""How a part of a page was left by the user, remembered in the settings."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.splitters import VerticalSplitter

DELAY = 400  # ms after the last change, which comes with every pixel


class LayoutMemory(QObject):
    """Saves the layout of a part as text, a moment after `touch`."""

    def __init__(self, context: PageContext, part: str, describe: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._part, self._describe = context, part, describe
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._save)

    @property
    def remembered(self) -> str:
        """The layout as it was left; empty where it is not known."""
        return self._context.settings.remembered(self._part)

    def touch(self, *of_signal: object) -> None:
        """The user changed the layout."""
        self._timer.start()

    def _save(self) -> None:
        self._context.settings.remember(self._part, self._describe())


def remember_splitter(context: PageContext, splitter: VerticalSplitter, part: str) -> None:
    """Restore the sizes of a splitter as the user left them, and save them when its handle is moved."""

    def describe() -> str:
        return f"{splitter.orientation().name} {' '.join(map(str, splitter.sizes()))}"

    memory = LayoutMemory(context, f"分栏 {part}", describe, splitter)
    direction, *sizes = memory.remembered.split() or [""]
    if direction == splitter.orientation().name and all(each.isdecimal() for each in sizes):
        splitter.restore([int(each) for each in sizes])
    splitter.splitterMoved.connect(memory.touch)
