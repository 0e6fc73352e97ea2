"""The forms of the scheme editor: the scheme itself, and one of its items."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.activities import FORWARD, REVERSE, Indicator
from wenlian_desktop.domain.scoring.inputs import SOURCES
from wenlian_desktop.domain.scoring.methods import METHODS
from wenlian_desktop.domain.scoring.scheme_editing import EditedItem, EditedScheme, TypedValue, with_method, with_source
from wenlian_desktop.domain.scoring.scheme_words import (
    BAND_COLUMNS,
    GRADE_COLUMNS,
    METHOD_WORDS,
    SOURCE_WORDS,
    Parameter,
    ParameterCell,
)
from wenlian_desktop.domain.scoring.schemes import ORDERS, PLACES, TO_ALL, TO_ITEM, TO_SIBLINGS, sources_for
from wenlian_desktop.domain.values.outline import SECTION_TITLES
from wenlian_desktop.ui.editing.entry_widgets import ChoiceEntry, LineEntry, RowsEntry, create_entry
from wenlian_desktop.ui.kit.labels import plain_label

LEVEL1_CHOICES, LEVEL2_CHOICES = (Indicator.spec.fields[name].choices for name in ("level1", "level2"))
LEVEL_COLUMNS = (
    ParameterCell("一级指标", "", ("", *LEVEL1_CHOICES)),
    ParameterCell("二级指标，不选为全部", "", ("", *LEVEL2_CHOICES)),
)
ABSENCE_CHOICES = (
    ("", "总是评分"),
    (TO_SIBLINGS, "不涉及时，分值由同级按比例分担"),
    (TO_ITEM, "不涉及时，分值并入指定的评分项"),
    (TO_ALL, "不涉及时，分值由全部评分项分担"),
)
DECIMALS_CHOICES = tuple((str(place), f"{place}位小数" if place else "整数") for place in PLACES)

EntryWidget = LineEntry | ChoiceEntry | RowsEntry


class _EntryForm(QScrollArea):
    """Entries in two columns; `changed` is emitted on each edit."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        page = QWidget()
        page.setObjectName("page")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(2, 2, 12, 8)
        self.column.setSpacing(10)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1)
        self._next_cell = 0
        self.column.addLayout(self.grid)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def add_entry(self, entry: QWidget, is_wide: bool = False) -> None:
        """Add an entry to the next cell of the grid."""
        if is_wide and self._next_cell % 2:
            self._next_cell += 1
        self.grid.addWidget(entry, self._next_cell // 2, self._next_cell % 2, 1, 2 if is_wide else 1)
        self._next_cell += 2 if is_wide else 1
        if isinstance(entry, LineEntry | ChoiceEntry | RowsEntry):
            entry.changed.connect(self.changed)


class SchemeForm(_EntryForm):
    """The properties of the scheme itself."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = {
            key: LineEntry(label)
            for key, label in (
                ("name", "规则集名称"),
                ("version", "版本"),
                ("years", "适用年度"),
                ("source", "来源（文号）"),
                ("note", "说明"),
                ("total", "总分（分）"),
            )
        }
        self.places = ChoiceEntry("得分保留", DECIMALS_CHOICES)
        self.order = ChoiceEntry("取位次序", [(each, each) for each in ORDERS])
        self.grades = RowsEntry("等级和起点（分）", GRADE_COLUMNS)
        self.bands = RowsEntry("定性指标的档次", BAND_COLUMNS)
        self.add_entry(self.lines["name"], is_wide=True)
        for key in ("version", "years"):
            self.add_entry(self.lines[key])
        self.add_entry(self.lines["source"], is_wide=True)
        self.add_entry(self.lines["note"], is_wide=True)
        for entry in (self.lines["total"], self.places, self.order):
            self.add_entry(entry)
        for title, table in (("等级：起点上的分数属于本级", self.grades), ("定性指标各档得分值的多少", self.bands)):
            self.add_entry(plain_label(title, "small"), is_wide=True)
            self.add_entry(table, is_wide=True)
        self.column.addStretch(1)

    def show_scheme(self, scheme: EditedScheme) -> None:
        """Show a scheme."""
        for key, line in self.lines.items():
            line.set_value(getattr(scheme, key))
        self.places.set_value(scheme.places)
        self.order.set_value(scheme.order)
        if self.grades.rows() != scheme.grades:
            self.grades.set_value(scheme.grades)
        if self.bands.rows() != scheme.bands:
            self.bands.set_value(scheme.bands)

    def edited_scheme(self, scheme: EditedScheme) -> EditedScheme:
        """The scheme with the values of the form."""
        texts: dict[str, Any] = {key: line.text() for key, line in self.lines.items()}  # names of its text fields
        return replace(
            scheme, **texts, places=self.places.text(), order=self.order.text(), grades=self.grades.rows(),
            bands=self.bands.rows(),
        )  # fmt: skip


class ItemForm(_EntryForm):
    """One item: name and weight; for a leaf, also method, source and parameters."""

    def __init__(self) -> None:
        super().__init__()
        self._item = EditedItem("", "", "")
        self.name, self.weight = LineEntry("名称"), LineEntry("分值（分）")
        self.method = ChoiceEntry("评分办法", [(key, words.title) for key, words in METHOD_WORDS.items()])
        self.source = ChoiceEntry("按什么评分")
        self.direction = ChoiceEntry("方向", [(FORWARD, "正向：越高越好"), (REVERSE, "反向：越低越好")])
        self.places = ChoiceEntry("本项得分保留", [("", "随规则集"), *DECIMALS_CHOICES])
        self.method_description = plain_label(role="muted")
        self.method_description.setWordWrap(True)
        self.levels_title = plain_label("按这些级次的绩效指标评分", "small")
        self.levels = RowsEntry("绩效指标的级次", LEVEL_COLUMNS)
        self.goes = ChoiceEntry("能否不涉及", ABSENCE_CHOICES)
        self.goes_to = ChoiceEntry("分值并入")
        self.section = ChoiceEntry("报告哪一节写“无”算不涉及", [("", ""), *((each, each) for each in SECTION_TITLES)])
        self.parameter_entries: dict[str, EntryWidget] = {}
        self._parameter_grid = QGridLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        for entry in (self.name, self.weight, self.method, self.source):
            self.add_entry(entry)
        self.add_entry(self.method_description, is_wide=True)
        holder = QWidget()
        holder.setLayout(self._parameter_grid)
        self._parameter_grid.setContentsMargins(0, 0, 0, 0)
        self._parameter_grid.setHorizontalSpacing(16)
        self._parameter_grid.setVerticalSpacing(8)
        for column in (0, 1):
            self._parameter_grid.setColumnStretch(column, 1)
        for part in (holder, self.levels_title, self.levels):
            self.add_entry(part, is_wide=True)
        for entry in (self.direction, self.places, self.goes, self.goes_to, self.section):
            self.add_entry(entry)
        self.column.addStretch(1)

    def show_item(self, item: EditedItem, scheme: EditedScheme) -> None:
        """Show an item of a scheme."""
        is_other = item.code != self._item.code or item.method != self._item.method
        self._item = item
        self.name.set_value(item.name)
        self.weight.set_value(item.weight)
        is_scored = bool(item.method)
        for part in (self.method, self.source, self.method_description, self.direction, self.places, self.goes):
            part.setVisible(is_scored)
        if is_scored:
            self._show_scored(item, scheme, is_other)
        else:
            self._show_parameters(())
        self._show_conditional(item)

    def _show_scored(self, item: EditedItem, scheme: EditedScheme, is_other: bool) -> None:
        words = METHOD_WORDS[item.method]
        self.method.set_value(item.method)
        self.source.choice.set_choices((key, SOURCE_WORDS[key]) for key in sources_for(METHODS[item.method]))
        self.source.set_value(item.source)
        self.method_description.setText(words.description)
        self.direction.set_value(item.direction)
        self.places.set_value(item.places)
        self.goes.set_value(item.goes)
        leaves = [each for each in scheme.all_items if each.method and each.code != item.code]
        self.goes_to.choice.set_choices([("", ""), *((each.code, each.name) for each in leaves)])
        self.goes_to.set_value(item.goes_to)
        self.section.set_value(item.section)
        levels = tuple((level.partition("/")[0], level.partition("/")[2]) for level in item.of)
        if self.levels.rows() != levels or is_other:
            self.levels.set_value(levels)
        if is_other:
            self._show_parameters(words.parameters)

    def _show_parameters(self, parameters: tuple[Parameter, ...]) -> None:
        """Create the entries for the parameters of the method."""
        while (old := self._parameter_grid.takeAt(0)) is not None:
            widget = old.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        self.parameter_entries = {each.key: self._create_entry(each) for each in parameters}
        place = 0
        for entry in self.parameter_entries.values():
            if isinstance(entry, RowsEntry):
                place += place % 2
                self._parameter_grid.addWidget(entry, place // 2, 0, 1, 2)
                place += 2
            else:
                self._parameter_grid.addWidget(entry, place // 2, place % 2)
                place += 1
            entry.show()

    def _create_entry(self, parameter: Parameter) -> EntryWidget:
        typed = self._item.parameter(parameter.key)
        entry: EntryWidget
        if parameter.columns:
            entry = RowsEntry(parameter.cell.label, parameter.columns, is_single=parameter.key == "weights")
            entry.set_value(typed if isinstance(typed, tuple) else ())
        else:
            entry = create_entry(parameter.cell)
            entry.set_value(typed if isinstance(typed, str) else "")
        entry.changed.connect(self.changed)
        return entry

    def _show_conditional(self, item: EditedItem) -> None:
        """Show or hide the entries that depend on other values."""
        asks_levels = bool(item.method) and SOURCES[item.source].needs_of
        self.levels.setVisible(asks_levels)
        self.levels_title.setVisible(asks_levels)
        self.goes_to.setVisible(item.goes == TO_ITEM)
        self.section.setVisible(bool(item.goes))

    def edited_item(self) -> EditedItem:
        """The item with the values of the form."""
        item = replace(self._item, name=self.name.text(), weight=self.weight.text())
        if not item.method:
            return item
        goes = self.goes.text()
        item = replace(
            item, direction=self.direction.text(), places=self.places.text(), goes=goes,
            goes_to=self.goes_to.text() if goes == TO_ITEM else "", section=self.section.text() if goes else "",
            of=tuple("/".join(part for part in row if part) for row in self.levels.rows()),
            parameters=self._edited_parameters(),
        )  # fmt: skip
        if self.method.text() != item.method:
            return with_method(item, self.method.text())
        return with_source(item, self.source.text())

    def _edited_parameters(self) -> tuple[tuple[str, TypedValue], ...]:
        """The current parameters, and those of other methods, so that switching back restores them."""
        now = {
            key: entry.rows() if isinstance(entry, RowsEntry) else entry.text()
            for key, entry in self.parameter_entries.items()
        }
        others = {key: typed for key, typed in self._item.parameters if key not in now}
        return tuple((key, typed) for key, typed in (now | others).items() if typed)
