"""What the tab 项目信息 shows: the form of the current line, or all lines with all their fields as a table."""

from PySide6.QtWidgets import QStackedWidget

from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.tables.table_pane import TablePane


class LineDetails(QStackedWidget):
    """The form of a line; where none is current, the table, which is created then."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.form = RecordForm(context, BudgetLine)
        self.pane: TablePane | None = None
        self.addWidget(self.form)

    def show_line(self, uid: str | None) -> None:
        """Show a line; the table of all for None."""
        self.form.show_row(uid)
        if uid is None and self.pane is None:
            self.pane = TablePane(self._context, BudgetLine)
            for button in (self.pane.add_button, self.pane.delete_button):
                button.hide()  # those above the tree do the same
            self.addWidget(self.pane)
        self.setCurrentWidget(self.form if uid is not None or self.pane is None else self.pane)
