"""Base of the pages of the tabs."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm


class BasePage(QWidget):
    """A page of a tab: a column of widgets over the open year. Subclasses add the widgets and implement `go_to`.

    What would hold the window up, and is not seen first, is added `later`; whoever needs the whole page calls `finish`.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.holder)
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)
        self._steps: deque[Callable[[], None]] = deque()
        self._step_timer = QTimer(self, interval=0)
        self._step_timer.timeout.connect(self._take_step)

    def later(self, *steps: Callable[[], None]) -> None:
        """Take these steps in turns of the event loop of their own."""
        self._steps.extend(steps)
        self._step_timer.start()

    def _take_step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        if not self._steps:
            self._step_timer.stop()

    def finish(self) -> None:
        """Take the steps that are left, and make the fields that are missing, now."""
        self._finish_steps()
        for form in self.findChildren(RecordForm):
            form.finish()

    def _finish_steps(self) -> None:
        while self._steps:
            self._take_step()

    def go_to(self, ref: Ref) -> None:
        """Show a field of this page and focus it."""
        raise NotImplementedError

    def go_to_missing(self, ref: Ref) -> None:
        """Show where a row of this page is added: `ref` has no uid."""
        self.context.message.emit(f"请在“{RECORDS[ref.record].spec.label}”中新增一条。")

    def flush(self) -> None:
        """Save the pending drafts of all forms."""
        self._finish_steps()
        for form in self.findChildren(RecordForm):
            form.flush()
