"""The forms of the scheme editor: the rule set as a whole, and one of its items."""

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
from wenlian_desktop.ui.editing.entries import ChoiceEntry, LineEntry, RowsEntry, entry_for
from wenlian_desktop.ui.kit.labels import plain_label

LEVEL1, LEVEL2 = (Indicator.spec.fields[name].choices for name in ("level1", "level2"))
LEVEL_COLUMNS = (ParameterCell("一级指标", "", ("", *LEVEL1)), ParameterCell("二级指标，不选为全部", "", ("", *LEVEL2)))
GOES_WORDS = (
    ("", "总是评分"),
    (TO_SIBLINGS, "不涉及时，分值由同级按比例分担"),
    (TO_ITEM, "不涉及时，分值并入指定的评分项"),
    (TO_ALL, "不涉及时，分值由全部评分项分担"),
)
PLACES_WORDS = tuple((str(place), f"{place}位小数" if place else "整数") for place in PLACES)

Entry = LineEntry | ChoiceEntry | RowsEntry


class _Form(QScrollArea):
    """Entries in two columns, tables over both; `changed` tells that somebody typed."""

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
        self._next = 0
        self.column.addLayout(self.grid)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def place(self, entry: Any, is_wide: bool = False) -> None:
        """Put an entry where the next one stands."""
        if is_wide and self._next % 2:
            self._next += 1
        self.grid.addWidget(entry, self._next // 2, self._next % 2, 1, 2 if is_wide else 1)
        self._next += 2 if is_wide else 1
        if isinstance(entry, LineEntry | ChoiceEntry | RowsEntry):
            entry.changed.connect(self.changed)


class WholeForm(_Form):
    """What stands over the indicator tree."""

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
        self.places = ChoiceEntry("得分保留", PLACES_WORDS)
        self.order = ChoiceEntry("取位次序", [(each, each) for each in ORDERS])
        self.grades = RowsEntry("等级和起点（分）", GRADE_COLUMNS)
        self.bands = RowsEntry("定性指标的档次", BAND_COLUMNS)
        self.place(self.lines["name"], is_wide=True)
        for key in ("version", "years"):
            self.place(self.lines[key])
        self.place(self.lines["source"], is_wide=True)
        self.place(self.lines["note"], is_wide=True)
        for entry in (self.lines["total"], self.places, self.order):
            self.place(entry)
        for title, table in (("等级：起点上的分数属于本级", self.grades), ("定性指标各档得分值的多少", self.bands)):
            self.place(plain_label(title, "small"), is_wide=True)
            self.place(table, is_wide=True)
        self.column.addStretch(1)

    def show_scheme(self, scheme: EditedScheme) -> None:
        """Show a rule set."""
        for key, line in self.lines.items():
            line.put(getattr(scheme, key))
        self.places.put(scheme.places)
        self.order.put(scheme.order)
        if self.grades.rows() != scheme.grades:
            self.grades.put(scheme.grades)
        if self.bands.rows() != scheme.bands:
            self.bands.put(scheme.bands)

    def typed(self, scheme: EditedScheme) -> EditedScheme:
        """The rule set with what stands in the form."""
        texts: dict[str, Any] = {key: line.text() for key, line in self.lines.items()}
        return replace(
            scheme, **texts, places=self.places.text(), order=self.order.text(), grades=self.grades.rows(),
            bands=self.bands.rows(),
        )  # fmt: skip


class ItemForm(_Form):
    """One item: its name and points; where it is scored itself, by what, how, and what is asked for that."""

    def __init__(self) -> None:
        super().__init__()
        self._item = EditedItem("", "", "")
        self.name, self.weight = LineEntry("名称"), LineEntry("分值（分）")
        self.method = ChoiceEntry("评分办法", [(key, words.title) for key, words in METHOD_WORDS.items()])
        self.source = ChoiceEntry("按什么评分")
        self.direction = ChoiceEntry("方向", [(FORWARD, "正向：越高越好"), (REVERSE, "反向：越低越好")])
        self.places = ChoiceEntry("本项得分保留", [("", "随规则集"), *PLACES_WORDS])
        self.told = plain_label(role="muted")
        self.told.setWordWrap(True)
        self.levels_title = plain_label("按这些级次的绩效指标评分", "small")
        self.levels = RowsEntry("绩效指标的级次", LEVEL_COLUMNS)
        self.goes = ChoiceEntry("能否不涉及", GOES_WORDS)
        self.goes_to = ChoiceEntry("分值并入")
        self.section = ChoiceEntry("报告哪一节写“无”算不涉及", [("", ""), *((each, each) for each in SECTION_TITLES)])
        self.asked: dict[str, Entry] = {}
        self._parameters = QGridLayout()
        self._arrange()

    def _arrange(self) -> None:
        for entry in (self.name, self.weight, self.method, self.source):
            self.place(entry)
        self.place(self.told, is_wide=True)
        holder = QWidget()
        holder.setLayout(self._parameters)
        self._parameters.setContentsMargins(0, 0, 0, 0)
        self._parameters.setHorizontalSpacing(16)
        self._parameters.setVerticalSpacing(8)
        for column in (0, 1):
            self._parameters.setColumnStretch(column, 1)
        for part in (holder, self.levels_title, self.levels):
            self.place(part, is_wide=True)
        for entry in (self.direction, self.places, self.goes, self.goes_to, self.section):
            self.place(entry)
        self.column.addStretch(1)

    def show_item(self, item: EditedItem, scheme: EditedScheme) -> None:
        """Show an item of a rule set."""
        is_other = item.code != self._item.code or item.method != self._item.method
        self._item = item
        self.name.put(item.name)
        self.weight.put(item.weight)
        is_scored = bool(item.method)
        for part in (self.method, self.source, self.told, self.direction, self.places, self.goes):
            part.setVisible(is_scored)
        if is_scored:
            self._show_scored(item, scheme, is_other)
        else:
            self._ask(())
        self._show_more(item)

    def _show_scored(self, item: EditedItem, scheme: EditedScheme, is_other: bool) -> None:
        words = METHOD_WORDS[item.method]
        self.method.put(item.method)
        self.source.choice.offer((key, SOURCE_WORDS[key]) for key in sources_for(METHODS[item.method]))
        self.source.put(item.source)
        self.told.setText(words.description)
        self.direction.put(item.direction)
        self.places.put(item.places)
        self.goes.put(item.goes)
        leaves = [each for each in scheme.all_items if each.method and each.code != item.code]
        self.goes_to.choice.offer([("", ""), *((each.code, each.name) for each in leaves)])
        self.goes_to.put(item.goes_to)
        self.section.put(item.section)
        levels = tuple((level.partition("/")[0], level.partition("/")[2]) for level in item.of)
        if self.levels.rows() != levels or is_other:
            self.levels.put(levels)
        if is_other:
            self._ask(words.parameters)

    def _ask(self, parameters: tuple[Parameter, ...]) -> None:
        """Entries for the parameters of the way of scoring, with what is typed for them."""
        while (old := self._parameters.takeAt(0)) is not None:
            widget = old.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        self.asked = {each.key: self._entry(each) for each in parameters}
        place = 0
        for entry in self.asked.values():
            if isinstance(entry, RowsEntry):
                place += place % 2
                self._parameters.addWidget(entry, place // 2, 0, 1, 2)
                place += 2
            else:
                self._parameters.addWidget(entry, place // 2, place % 2)
                place += 1
            entry.show()

    def _entry(self, parameter: Parameter) -> Entry:
        typed = self._item.parameter(parameter.key)
        entry: Entry
        if parameter.columns:
            entry = RowsEntry(parameter.cell.label, parameter.columns, is_single=parameter.key == "weights")
            entry.put(typed if isinstance(typed, tuple) else ())
        else:
            entry = entry_for(parameter.cell)
            entry.put(typed if isinstance(typed, str) else "")
        entry.changed.connect(self.changed)
        return entry

    def _show_more(self, item: EditedItem) -> None:
        """What is asked only in some cases."""
        asks_levels = bool(item.method) and SOURCES[item.source].needs_of
        self.levels.setVisible(asks_levels)
        self.levels_title.setVisible(asks_levels)
        self.goes_to.setVisible(item.goes == TO_ITEM)
        self.section.setVisible(bool(item.goes))

    def typed(self) -> EditedItem:
        """The item with what stands in the form."""
        item = replace(self._item, name=self.name.text(), weight=self.weight.text())
        if not item.method:
            return item
        goes = self.goes.text()
        item = replace(
            item, direction=self.direction.text(), places=self.places.text(), goes=goes,
            goes_to=self.goes_to.text() if goes == TO_ITEM else "", section=self.section.text() if goes else "",
            of=tuple("/".join(part for part in row if part) for row in self.levels.rows()),
            parameters=self._typed_parameters(),
        )  # fmt: skip
        if self.method.text() != item.method:
            return with_method(item, self.method.text())
        return with_source(item, self.source.text())

    def _typed_parameters(self) -> tuple[tuple[str, TypedValue], ...]:
        """What is typed now, before what other ways of scoring were given: that comes back with them."""
        now = {key: entry.rows() if isinstance(entry, RowsEntry) else entry.text() for key, entry in self.asked.items()}
        kept = {key: typed for key, typed in self._item.parameters if key not in now}
        return tuple((key, typed) for key, typed in (now | kept).items() if typed)
