"""Forms generated from the records: cards of fields in as many columns as fit."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.annotations import FIELD_ANNOTATIONS
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref, State
from wenlian_desktop.session.steps.step_fields import changed_fields
from wenlian_desktop.ui.editing.field_box import FieldBox, label_text
from wenlian_desktop.ui.editing.more_fields import WIDE_KINDS, BoxMaker, FieldBoxes, FieldCard, MoreFields, order_tabs
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.elided import ElidedLabel

MIN_COLUMN_WIDTH, LABEL_MARGIN = 150, 12  # px: minimum of a field, space beside its label
MAX_COLUMNS = 3
NAME_COLUMNS = 2  # of the name of a row
FORM_MARGINS = 60  # px of margins and card between the edge and the fields
HEADING_HEIGHT = 34  # px
MOST_DEMANDED = 340  # px that a form asks for beside a table; wider ones scroll


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


class RecordForm(QScrollArea):
    """The fields of one row in cards, further widgets below them, and at the end the fields that are seldom filled in.

    A heading above names the row. `show_row` must be called once. The fields come in turns of the event loop, unless
    they are wanted `at_once`; whoever asks for one gets them all. `box_made` carries each as it comes.
    """

    box_made = Signal(object)

    def __init__(
        self, context: PageContext, record: type[Record], only: Iterable[str] | None = None, at_once: bool = False
    ) -> None:
        """`only` names the fields to show; None for all."""
        super().__init__()
        self.context, self.record = context, record
        self.uid: str | None = None
        self.setWidgetResizable(True)
        self.heading = self._create_heading() if only is None and not record.spec.single else None
        self.more: MoreFields | None = None
        self._maker = None if at_once else BoxMaker(self)
        self._has_row = False  # or was told that there is none
        self.cards = self._create_cards(self._create_page(), only)
        self.boxes = FieldBoxes(self.cards, self._maker)
        self._fields = {name: field for card in self.cards for name, field in card.fields.items()}
        self._quoting = {name for name, field in self._fields.items() if may_quote_figures(field)}
        self._targets = {field.target for field in self._fields.values()} - {""}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._maker is not None:
            self._maker.finished.connect(self._order_tabs)
            self._maker.finished.connect(self.updateGeometry)
        context.bridge.changed.connect(self._on_changed)
        context.bridge.failed.connect(self._refresh_all)

    def minimumSizeHint(self) -> QSize:
        """No narrower than its fields, so that they are not cut where they come after the form."""
        hint, content = super().minimumSizeHint(), self.widget()
        if content is None:
            return hint
        width = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), min(width, MOST_DEMANDED)), hint.height())

    def _order_tabs(self) -> None:
        """Tab goes through the fields before what was added below them meanwhile."""
        order_tabs(self.widget().findChildren(QWidget))
        if self.more is not None:
            self.more.order_tabs()

    def _create_heading(self) -> ElidedLabel:
        heading = ElidedLabel()
        heading.setParent(self)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(4, 0, 4, 0)
        self.setViewportMargins(0, HEADING_HEIGHT, 0, 0)
        return heading

    def _groups(self, only: Iterable[str] | None, rare: bool) -> list[tuple[str, list[Field]]]:
        """The fields by heading; all are shown where `only` names them."""
        wanted = (
            {name for name, field in self.record.spec.fields.items() if field.rare is rare}
            if only is None else set(() if rare else only)
        )  # fmt: skip
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
        only = None if only is None else list(only)
        groups = self._groups(only, rare=False)
        cards = [FieldCard(self.context, title, fields, page, self._maker) for title, fields in groups]
        for card in cards:
            card.box_made.connect(self._on_box_made)
            card.hide()
            card.show_only(set(card.fields))
            self.column.addWidget(card)
        rare = self._groups(only, rare=True)
        if rare:
            self.more = MoreFields(self.context, self.record.spec.name, rare, page, self._maker)
            self.column.addWidget(self.more)
            for card in self.more.cards:
                card.box_made.connect(self._on_box_made)
            cards += self.more.cards
        self.column.addStretch(1)
        return cards

    def _on_box_made(self, box: FieldBox) -> None:
        if box.field.kind is Kind.TEXT and box.field.name in (self.record.spec.title or ("name",)):
            box.columns = NAME_COLUMNS
        self.box_made.emit(box)
        if self._has_row:
            box.show_field(self._ref(box.field.name))

    def finish(self) -> None:
        """Make all fields now."""
        if self._maker is not None:
            self._maker.finish()

    def _ref(self, field: str) -> Ref | None:
        return Ref(self.record.spec.name, self.uid, field) if self.uid else None

    def _made_boxes(self) -> list[FieldBox]:
        return [box for card in self.cards for box in card.made_boxes()]

    def append_widget(self, widget: QWidget) -> None:
        """Add a widget below the cards, above 更多."""
        self.column.insertWidget(
            self.column.count() - 1 if self.more is None else self.column.indexOf(self.more), widget
        )
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()  # immediately, where the form is seen already: Qt would wait for another turn

    def show_row(self, uid: str | None) -> None:
        """Edit another row; None for none."""
        self.uid, self._has_row = uid, True
        for box in self._made_boxes():
            box.show_field(self._ref(box.field.name))
        if self.more is not None:
            self.more.show_row(self._is_filled)
        self._show_heading()

    def begin(self) -> None:
        """Start filling in a new row: at the top, in the first field."""
        self.verticalScrollBar().setValue(0)
        next(iter(self.boxes.values())).focus_editor()

    def _is_filled(self, field: str) -> bool:
        view, ref = self.context.bridge.view, self._ref(field)
        return ref is not None and (view.state(ref) is not State.EMPTY or view.draft(ref) is not None)

    def _show_heading(self) -> None:
        if self.heading is not None:
            label, view = self.record.spec.label, self.context.bridge.view
            title = row_title(view, self.record.spec.name, self.uid) if self.uid else f"还没有选中{label}"
            self.heading.show_text(title)

    def flush(self) -> None:
        """Save pending drafts."""
        for box in self._made_boxes():
            box.flush()

    def focus_field(self, field: str) -> None:
        """Focus a field, showing it if it is under 更多."""
        if self.more is not None:
            self.more.reveal(field)
        self.finish()
        QApplication.sendPostedEvents(self.widget(), QEvent.Type.LayoutRequest)  # else the old position is used
        self.ensureWidgetVisible(self.boxes[field])
        self.boxes[field].focus_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.heading is not None:
            self.heading.setGeometry(0, 0, self.width(), HEADING_HEIGHT)
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
        labels = [label_text(field) for field in self._fields.values() if field.kind not in WIDE_KINDS]
        widths = [self.fontMetrics().horizontalAdvance(text) + LABEL_MARGIN for text in labels]
        return max(MIN_COLUMN_WIDTH, *widths, MIN_COLUMN_WIDTH)

    def _refresh_all(self) -> None:
        """Refresh all fields after a failed write; the refused texts and the reason are shown again."""
        for box in self._made_boxes():
            box.refresh()

    def _on_changed(self, view: Year, step: Step) -> None:
        if self.uid is None:
            return
        if view.row(self.record.spec.name, self.uid) is None:
            self.show_row(None)
            return
        fields = touched_fields(step, self.record.spec.name, self.uid)
        if self.more is not None and fields:
            self.more.reveal_filled(self._is_filled)
        if not fields.isdisjoint(self.record.spec.title):
            self._show_heading()
        if self._targets & {change.record for change in step.changes}:
            fields = set(self._fields)
        has_new_figures = any(change.record not in FIELD_ANNOTATIONS for change in step.changes)
        for box in self._made_boxes():
            if box.field.name in fields or box.is_lock_outdated:
                box.refresh()
            elif has_new_figures and box.field.name in self._quoting:
                box.refresh_figures()


class InlineForm(RecordForm):
    """A form with a fixed height that fits its fields, without scroll bars."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_handled = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self.column.totalMinimumSize().height())
        return is_handled
