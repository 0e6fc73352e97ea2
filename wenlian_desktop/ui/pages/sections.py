"""The texts of the outline: state, text, cited policies, and generated sentences."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain import (
    activity_narrative,
    execution_narrative,
    family_narrative,
    management_narrative,
    narrative,
)
from wenlian_desktop.domain.checks.progress import is_written_by_program
from wenlian_desktop.domain.outlines.outline_change import typed_texts
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.activities import Survey, Theme
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.outline import heading_number
from wenlian_desktop.domain.values.runs import Run, Runs, plain_text
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.editing.base_page import BasePage
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.long_text_editor import LongTextEditor
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.editing.record_form import RecordForm
from wenlian_desktop.ui.kit.labels import plain_label, show_lock_reason
from wenlian_desktop.ui.kit.theme import colours, restyle
from wenlian_desktop.ui.pages.generated_text import GeneratedText
from wenlian_desktop.ui.tables.editable_view import character_width

SECTION_RECORD = Section.spec.name
LIST_WIDTH = 16  # Chinese characters
SIGN_MARGIN = 6  # px
MIN_LINES, MAX_LINES = 6, 22
STATE_LEVELS = {State.FILLED: "good", State.NONE: "neutral", State.EMPTY: "warning"}
STATE_SIGNS = {State.FILLED: "✓", State.NONE: "无", State.EMPTY: "○"}
BY_PROGRAM, BY_PROGRAM_SIGN = "由程序写好", "✓"
BY_PROGRAM_LACKING = "由程序写，还缺数据"


def state_words(view: Year, section: Section | None) -> tuple[str, str, str]:
    """(sign, word, style) of a section: 未填, 无, 已填, or 由程序写好 where nothing need be typed, unless data lack."""
    state = view.state(ref_to(section, "content")) if section else State.EMPTY
    if section is not None and is_written_by_program(view, section):
        if any(UNFILLED in plain_text(runs) for runs in generated_texts(view, section.node or "")):
            return STATE_SIGNS[State.EMPTY], BY_PROGRAM_LACKING, STATE_LEVELS[State.EMPTY]
        return BY_PROGRAM_SIGN, BY_PROGRAM, STATE_LEVELS[State.FILLED]
    return STATE_SIGNS[state], state.value, STATE_LEVELS[state]


def _sign_icon(sign: str, shown: QListWidget) -> QIcon:
    """A sign as an icon of one width, so that the titles behind the signs stand in a line."""
    pixmap = QPixmap(shown.iconSize() * shown.devicePixelRatioF())
    pixmap.setDevicePixelRatio(shown.devicePixelRatioF())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setFont(shown.font())
    painter.setPen(colours().qcolor("text"))
    painter.drawText(QRect(QPoint(), shown.iconSize()), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return QIcon(pixmap)


def _listed(year: Year, rows: Iterable[Objective | Problem | Measure]) -> list[Runs]:
    """The rows that the report prints as numbered paragraphs."""
    return [
        (Run(heading_number(3, number)), *text_runs(year, row.content or "", ref_to(row, "content")))
        for number, row in enumerate(rows, 1)
    ]


# The parts of a report that are shown as text, by their names in outlines.
TEXTS_OF_PARTS: dict[str, Callable[[Year], Iterable[Runs]]] = {
    "staffing": lambda year: [narrative.staffing_sentence(year)],
    "budget": lambda year: [execution_narrative.budget_paragraph(year)],
    "activities": lambda year: [activity_narrative.theme_paragraph(year, theme) for theme in (*year.rows(Theme), None)],
    "objectives": lambda year: _listed(year, [row for row in year.rows(Objective) if row.line is None]),
    "policies": lambda year: [management_narrative.rules_sentence(year)],
    "procurement": lambda year: [management_narrative.procurement_sentence(year)],
    "assets": lambda year: [management_narrative.assets_sentence(year)],
    "problems": lambda year: _listed(year, year.rows(Problem)),
    "measures": lambda year: _listed(year, year.rows(Measure)),
    "surveys": lambda year: [narrative.survey_sentence(year, survey) for survey in year.rows(Survey)],
    "carryover": lambda year: [execution_narrative.carryover_sentence(year)],
    "difference": lambda year: [execution_narrative.difference_sentence(year)],
    "score": lambda year: [narrative.score_sentence(year)],
    **family_narrative.PARAGRAPHS,
}


def generated_texts(year: Year, text: str) -> list[Runs]:
    """What the program writes under the heading of a text (by its key)."""
    return [runs for make in _writers(year, text) for runs in make(year)]


def _writers(year: Year, text: str) -> list[Callable[[Year], Iterable[Runs]]]:
    place = outline_of(year).heading_of(text)
    return [TEXTS_OF_PARTS[part] for part in place.heading.parts if part in TEXTS_OF_PARTS] if place else []


def title_of(year: Year, text: str) -> str:
    """The title of the heading that a text (by its key) stands under."""
    place = outline_of(year).heading_of(text)
    return place.heading.title if place else text


def numbered_title(year: Year, text: str) -> str:
    """“三（一）1. 产出数量”: the heading of a text with the numbers of its parents; 未归类 if it has none."""
    headings = outline_of(year)
    place = headings.heading_of(text)
    if place is None:
        return f"未归类 {text}"
    numbers = [each.number for each in headings.numbered if each.heading in place.parents] + [place.number]
    return "".join(numbers).replace("、", "", 1 if place.level > 1 else 0) + f" {place.heading.title}"


def is_used(year: Year, text: str) -> bool:
    """Whether a text (by its key) is to be seen: the outline has a place for it, or something is typed in it."""
    return text in outline_of(year).texts or text in typed_texts(year)


def section_for(view: Year, title: str) -> Section | None:
    """The first section of a heading."""
    return next((row for row in view.rows(Section) if row.node == title), None)


def _make_room(box: FieldBox) -> None:
    """A section is longer than other texts."""
    if isinstance(box.editor, LongTextEditor):
        box.editor.min_lines, box.editor.max_lines = MIN_LINES, MAX_LINES


class SectionPanel(QWidget):
    """The editor of one heading: state, text, policies, and generated sentences."""

    def __init__(self, context: PageContext, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._title = context, title
        self._state_chip = plain_label(role="chip")
        self._add_button = QPushButton("新增这一段")
        self._add_button.clicked.connect(self._add)
        self.form = RecordForm(context, Section, ("content", "policies"))
        self.form.box_made.connect(_make_room)
        self._generated_text: GeneratedText | None = None
        self._heading = plain_label(role="heading")
        self._heading.setWordWrap(True)
        self._lay_out()
        self.show_title(title)
        context.bridge.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 2, 10, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self._state_chip, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.form, 1)

    def show_title(self, title: str) -> None:
        """Show another heading."""
        self._title = title
        self._heading.setText(numbered_title(self._context.bridge.view, title))
        if self._generated_text is not None:
            self._generated_text.hide()
            self._generated_text.deleteLater()
            self._generated_text = None
        if _writers(self._context.bridge.view, title):
            self._generated_text = GeneratedText(
                self._context.bridge,
                partial(generated_texts, text=title),
                "由数据自动写入这一节（不用再打）",
                "（数据还没有填，暂时没有。）",
            )
            self.form.append_widget(self._generated_text)
            self._generated_text.show()
        self._show_section()

    def _show_section(self) -> None:
        section = section_for(self._context.bridge.view, self._title)
        if section is None or section.uid != self.form.uid:
            self.form.show_row(section.uid if section else None)
        self._show_state(section)

    def _show_state(self, section: Section | None) -> None:
        read_only = read_only_reason(self._context.bridge.session)
        self._add_button.setVisible(section is None)
        self._add_button.setEnabled(not read_only)
        show_lock_reason(self._add_button, read_only)
        self._state_chip.setVisible(section is not None)
        if section is not None:
            _, word, style = state_words(self._context.bridge.view, section)
            if word != self._state_chip.text():
                self._state_chip.setText(word)
                self._state_chip.setAccessibleName(f"状态：{word}")
                restyle(self._state_chip, level=style)

    def focus_add_button(self) -> None:
        """Focus the button that adds the text of the heading."""
        self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self._context.bridge.session.add(SECTION_RECORD, node=self._title)
        self._show_section()

    def _on_changed(self, view: Year, step: Step) -> None:
        if self.isVisible() or any(change.record in (SECTION_RECORD, "field_note") for change in step.changes):
            self._show_section()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_section()


class SectionsPage(BasePage):
    """The headings with their states on the left, the editor of the current one on the right.

    `is_listed`: which of the texts are to be seen.
    """

    def __init__(
        self, context: PageContext, titles: Sequence[str], is_listed: Callable[[Year, str], bool] = is_used
    ) -> None:
        super().__init__(context)
        self.titles, self._is_listed = tuple(titles), is_listed
        self.panel = SectionPanel(context, self.titles[0])
        self.form = self.panel.form
        self.list = QListWidget()
        self.list.setProperty("role", "index")
        self.list.setAccessibleName("提纲标题")
        self.list.setWordWrap(True)
        for title in self.titles:
            self.list.addItem(QListWidgetItem(title))
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemClicked.connect(self._start_writing)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.list)
        row.addWidget(self.panel, 1)
        self.column.addLayout(row)
        self.refresh_theme()
        context.bridge.changed.connect(self._on_changed)

    def _show(self, place: int) -> None:
        self.panel.show_title(self.titles[place])

    def _start_writing(self) -> None:
        """A heading was clicked: its text is what comes next."""
        if self.panel.form.uid is not None:
            self.panel.form.boxes["content"].editor.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_changed(self, view: Year, step: Step) -> None:
        is_text = any(change.record in (SECTION_RECORD, "field_note", "draft") for change in step.changes)
        if is_text or self.isVisible():  # any data may make the program write a section
            self._show_states()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_states()

    def _show_states(self) -> None:
        view = self.context.bridge.view
        used = [place for place, title in enumerate(self.titles) if self._is_listed(view, title)]
        self.list.setVisible(len(used) > 1)
        if used and self.list.currentRow() not in used:
            self.list.setCurrentRow(used[0])
        for place, title in enumerate(self.titles):
            sign, word, _ = state_words(view, section_for(view, title))
            item = self.list.item(place)
            item.setHidden(place not in used)
            shown = title_of(view, title)
            if item.data(Qt.ItemDataRole.AccessibleTextRole) != f"{shown}，{word}":
                item.setText(shown)
                item.setIcon(_sign_icon(sign, self.list))
                item.setToolTip(f"{numbered_title(view, title)}：{word}")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown}，{word}")

    def go_to(self, ref: Ref) -> None:
        """Show the heading of a section and focus a field."""
        row = self.context.bridge.view.row(ref.record, ref.uid)
        assert isinstance(row, Section)
        self.list.setCurrentRow(self.titles.index(row.node or ""))
        self.form.focus_field(ref.field)

    def go_to_missing(self, ref: Ref) -> None:
        self.list.setCurrentRow(self.titles.index(ref.part))
        self.panel.focus_add_button()

    def refresh_theme(self) -> None:
        unit = character_width(self.list)
        self.list.setFixedWidth(LIST_WIDTH * unit)
        self.list.setIconSize(QSize(unit + SIGN_MARGIN, unit + SIGN_MARGIN))
        for place in range(self.list.count()):
            self.list.item(place).setData(Qt.ItemDataRole.AccessibleTextRole, None)  # the signs are drawn anew
        self._show_states()
