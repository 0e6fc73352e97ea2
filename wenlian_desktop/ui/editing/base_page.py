"""Base of the pages of the tabs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm


class BasePage(QWidget):
    """A page of a tab: a column of widgets over the open year. Subclasses add the widgets and implement `go_to`."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 8, 0, 0)

    def go_to(self, ref: Ref) -> None:
        """Show a field of this page and focus it."""
        raise NotImplementedError

    def go_to_missing(self, ref: Ref) -> None:
        """Show where a row of this page is added: `ref` has no uid."""
        self.context.message.emit(f"请在“{RECORDS[ref.record].spec.label}”中新增一条。")

    def flush(self) -> None:
        """Save the pending drafts of all forms."""
        for form in self.findChildren(RecordForm):
            form.flush()
