"""The page of a record: a form for a single row, else a table with the form of the current row."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.layout_memory import remember_splitter
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.kit.splitters import ResponsiveSplitter, VerticalSplitter
from wenlian_desktop.ui.tables.table_pane import TablePane

MAX_FIELDS_WITHOUT_FORM = 7  # more fields need a form
FORM_SHARE = 0.5  # of the height, for the form below a table


def needs_form(record: type[Record]) -> bool:
    """Whether a row has too many or too long fields for a table alone."""
    fields = record.spec.fields.values()
    return len(fields) > MAX_FIELDS_WITHOUT_FORM or any(
        field.kind in (Kind.LONG_TEXT, Kind.REFERENCES) for field in fields
    )


class SingleRowPage(BasePage):
    """The form of the only row of a record."""

    def __init__(self, context: PageContext, record: type[Record]) -> None:
        super().__init__(context)
        self.form = RecordForm(context, record)
        self.column.addWidget(self.form)
        self.form.show_row(context.bridge.view.rows(record)[0].uid)

    def go_to(self, ref: Ref) -> None:
        self.form.focus_field(ref.field)


class TablePage(BasePage):
    """The table of all rows, with the form of the current row if one is needed."""

    def __init__(
        self, context: PageContext, record: type[Record], side_by_side: bool = False, pane: TablePane | None = None
    ) -> None:
        """`side_by_side`: the form is beside the table instead of below; `pane`: a specialized table."""
        super().__init__(context)
        self.record = record
        self.pane = pane or TablePane(context, record)
        self.view, self.add_button = self.pane.view, self.pane.add_button
        self.has_form = needs_form(record)
        parts: list[QWidget] = [self.pane]
        if self.has_form:
            parts.append(self._form_place())
        self.splitter = ResponsiveSplitter(*parts, sizes=(320, 500)) if side_by_side else self._fitting_splitter(parts)
        remember_splitter(context, self.splitter, record.spec.name)
        self.column.addWidget(self.splitter, 1)
        rows = context.bridge.view.rows(record)
        if len(rows):
            self.view.go_to(rows[0].uid)
        if self.has_form:
            self.pane.row_begun.connect(self._begin_row)
            self.later(self._make_form)

    def _form_place(self) -> QWidget:
        """The part of the splitter where the form will be."""
        place = QWidget()
        self.form_column = QVBoxLayout(place)
        self.form_column.setContentsMargins(0, 0, 0, 0)
        return place

    @cached_property
    def form(self) -> RecordForm | None:
        """The form of the current row, made after the table has been shown; None where the table is enough."""
        if not self.has_form:
            return None
        form = RecordForm(self.context, self.record)
        self.form_column.insertWidget(0, form, 1)
        form.show()  # immediately: a hidden field cannot get the focus
        form.show_row(self.view.current_uid())
        self.view.current_row_changed.connect(form.show_row)
        return form

    def _make_form(self) -> None:
        assert self.form is not None

    def _begin_row(self) -> None:
        assert self.form is not None
        self.form.begin()

    def go_to_missing(self, ref: Ref) -> None:
        super().go_to_missing(ref)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fitting_splitter(self, parts: list[QWidget]) -> VerticalSplitter:
        splitter = VerticalSplitter(
            *parts,
            sizes=(260, 360),
            content_height=self.pane.content_height,
            lower_minimum=lambda: round(splitter.height() * FORM_SHARE),
        )
        for changed in (self.pane.model.rowsInserted, self.pane.model.rowsRemoved, self.pane.model.modelReset):
            changed.connect(splitter.fit)
        return splitter

    def go_to(self, ref: Ref) -> None:
        if self.form is None:
            self.pane.edit(ref.uid, ref.field)
            return
        self.pane.go_to(ref.uid, ref.field)
        self.form.focus_field(ref.field)
