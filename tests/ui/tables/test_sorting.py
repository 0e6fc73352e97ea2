"""Every column of every table sorts: fields, computed columns of numbers and of texts, last year's figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import carrying_over
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.tables.columns import LastYearColumn
from wenlian_desktop.ui.tables.table_model import RowsModel


def test_every_column_of_every_table_sorts_both_ways(styled_app: object, tmp_path: Path) -> None:
    last, path = tmp_path / "2024.wenlian", tmp_path / "2025.wenlian"
    write_sample(last)
    carrying_over.create_recommended(path, 2025, None, "示例区文联", last)
    bridge = Bridge(path)
    compared = 0
    for record in CATALOGUE:
        if record.spec.single or not record.spec.shown:
            continue
        bridge.session.add(record.spec.name)
        model = RowsModel(bridge, record)
        rows = {model.uid(row) for row in range(model.rowCount())}
        for column in range(model.columnCount()):
            compared += isinstance(model.columns[column], LastYearColumn)
            for order in Qt.SortOrder:
                model.sort(column, order)
                assert {model.uid(row) for row in range(model.rowCount())} == rows
    assert compared
    bridge.session.close()


@pytest.fixture
def bridge(styled_app: object, year_file: Path) -> Iterator[Bridge]:
    created = Bridge(year_file)
    yield created
    created.session.close()


def sorted_names(model: RowsModel, heading: str) -> list[str]:
    """The names of the rows, sorted by a column."""
    column = next(place for place, each in enumerate(model.columns) if each.label == heading)
    model.sort(column)
    name = model.column_of(model.record_type.spec.title[0])
    return [model.index(row, name).data() for row in range(model.rowCount())]


def test_rates_sort_by_size_the_negative_ones_first_the_unknown_last(bridge: Bridge) -> None:
    for actual in ("30", "", "-8", "12345", "9"):
        uid = bridge.session.add("indicator", name=f"完成{actual}")
        entries = {"nature": "定量", "direction": "正向", "sign": "≥", "target": "10", "actual": actual}
        for field, text in entries.items():
            assert bridge.session.enter(Ref("indicator", uid, field), text) == ""
    assert sorted_names(RowsModel(bridge, Indicator), "完成率") == ["完成-8", "完成9", "完成30", "完成12345", "完成"]


def test_attachments_sort_by_the_name_of_what_they_belong_to(bridge: Bridge) -> None:
    for activity, name in (("展览", "b"), ("采风", "a"), (None, "c")):
        uid = bridge.session.add("activity", name=activity) if activity else None
        bridge.session.add("attachment", name=name, owner_record="activity" if uid else None, owner_uid=uid)
    assert sorted_names(RowsModel(bridge, Attachment), "属于") == ["a", "b", "c"]
