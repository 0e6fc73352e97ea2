"""Forms generated from the records: cards of fields in as many columns as fit."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.session.steps import changed_fields
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.labels import plain_label

MIN_COLUMN_WIDTH, LABEL_MARGIN = 150, 12  # px: minimum of a field, space beside its label
MAX_COLUMNS = 3
FORM_MARGINS = 60  # px of margins and card between the edge and the fields
WIDE_KINDS = (Kind.LONG_TEXT, Kind.REFERENCES)


def may_quote_figures(field: Field) -> bool:
    """Whether a field can show figures of other rows, in its text or in the names of referenced rows."""
    titles = RECORDS[field.target].spec if field.target else None
    is_named = titles is not None and any(titles.fields[name].kind is Kind.LONG_TEXT for name in titles.title)
    return field.kind is Kind.LONG_TEXT or is_named


def touched_fields(step: Step, record: str, uid: str) -> set[str]:
    """The fields of a row whose value, note or draft a step changed; another name of the row changes how all look."""
    fields: set[str] = set()
    for change in step.changes:
        if change.row.uid == uid:
            fields.update(changed_fields(change))
        elif change.record in FIELD_ANNOTATIONS and (change.row.record, change.row.row) == (record, uid):  # type: ignore[attr-defined]
            fields.add(str(change.row.field))  # type: ignore[attr-defined]
    spec = RECORDS[record].spec
    return fields if fields.isdisjoint(spec.title) else set(spec.fields)


class FieldCard(QFrame):
    """A framed group of fields with a heading."""

    def __init__(self, context: PageContext, title: str, fields: Sequence[Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.boxes = {field.name: FieldBox(context, field, self) for field in fields}
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

    def arrange(self, columns: int) -> None:
        """Arrange the fields in columns; long texts span all columns."""
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        row = column = 0
        for box in self.boxes.values():
            span = columns if box.field.kind in WIDE_KINDS else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span


class RecordForm(QScrollArea):
    """The fields of one row in cards, and further widgets below them. `show_row` must be called once."""

    def __init__(self, context: PageContext, record: type[Record], only: Iterable[str] | None = None) -> None:
        """`only` names the fields to show; None for all."""
        super().__init__()
        self.context, self.record = context, record
        self.uid: str | None = None
        self.setWidgetResizable(True)
        self.cards = self._create_cards(self._create_page(), only)
        self.boxes = {name: box for card in self.cards for name, box in card.boxes.items()}
        self._quoting_boxes = {box for box in self.boxes.values() if may_quote_figures(box.field)}
        self._targets = {box.field.target for box in self.boxes.values()} - {""}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        context.bridge.changed.connect(self._on_changed)
        context.bridge.failed.connect(self._refresh_all)

    def _groups(self, only: Iterable[str] | None) -> list[tuple[str, list[Field]]]:
        wanted = set(self.record.spec.fields if only is None else only)
        groups = [
            (title, [field for field in fields if field.name in wanted])
            for title, fields in self.record.spec.grouped_fields()
        ]
        return [(title, fields) for title, fields in groups if fields]

    def _create_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("page")
        self.setWidget(page)  # before adding children, which would be polished again
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(2, 2, 10, 8)
        self.column.setSpacing(10)
        return page

    def _create_cards(self, page: QWidget, only: Iterable[str] | None) -> list[FieldCard]:
        cards = [FieldCard(self.context, title, fields, page) for title, fields in self._groups(only)]
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        return cards

    def append_widget(self, widget: QWidget) -> None:
        """Add a widget below the cards."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def show_row(self, uid: str | None) -> None:
        """Edit another row; None for none."""
        self.uid = uid
        for name, box in self.boxes.items():
            box.show_field(Ref(self.record.spec.name, uid, name) if uid else None)

    def flush(self) -> None:
        """Save pending drafts."""
        for box in self.boxes.values():
            box.flush()

    def focus_field(self, field: str) -> None:
        """Focus a field."""
        QApplication.sendPostedEvents(self.widget(), QEvent.Type.LayoutRequest)  # else the old position is used
        self.ensureWidgetVisible(self.boxes[field])
        self.boxes[field].focus_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_columns()

    def refresh_theme(self) -> None:
        self._arrange_columns()

    def _arrange_columns(self) -> None:
        room = self.viewport().width() - FORM_MARGINS
        columns = min(max(room // self._column_width(), 1), MAX_COLUMNS)
        for card in self.cards:
            card.arrange(columns)

    def _column_width(self) -> int:
        """The column width that the longest label needs."""
        labels = [box.label.text() for box in self.boxes.values() if box.field.kind not in WIDE_KINDS]
        widths = [self.fontMetrics().horizontalAdvance(text) + LABEL_MARGIN for text in labels]
        return max(MIN_COLUMN_WIDTH, *widths, MIN_COLUMN_WIDTH)

    def _refresh_all(self) -> None:
        """Refresh all fields after a failed write; the refused texts and the reason are shown again."""
        for box in self.boxes.values():
            box.refresh()

    def _on_changed(self, view: Year, step: Step) -> None:
        if self.uid is None:
            return
        if view.row(self.record.spec.name, self.uid) is None:
            self.show_row(None)
            return
        fields = touched_fields(step, self.record.spec.name, self.uid)
        if self._targets & {change.record for change in step.changes}:
            fields = set(self.boxes)
        for name, box in self.boxes.items():
            if name in fields or box.is_lock_outdated:
                box.refresh()
            elif box in self._quoting_boxes and any(change.record not in FIELD_ANNOTATIONS for change in step.changes):
                box.refresh_figures()


class InlineForm(RecordForm):
    """A form with a fixed height that fits its fields, without scroll bars."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_handled = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self.column.totalMinimumSize().height())
        return is_handled
