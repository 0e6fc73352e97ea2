"""Pasting a block with its head: the columns are shown with where they go, and remembered for that head."""

from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, page_of
from tests.ui.tables.test_pasting import column, paste
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.ui.tables.headed_paste import LEFT_OUT, HeadMappingDialog
from wenlian_desktop.ui.window.main_window import MainWindow

BLOCK = "地点\t活动名称\t活动时间\t负责人\t场次\n文化馆\t新春笔会\t2月3日\t某某\t2\n剧院\t新春演出\t2月4日\t某某\t1\n"


@pytest.fixture
def activities(with_sample: MainWindow) -> Any:
    return page_of(with_sample, "activity").view


def test_a_block_with_a_head_goes_by_its_head_and_the_head_is_known_next_time(
    qtbot: QtBot, activities: Any, dialogs: RecordingDialogs, with_sample: MainWindow
) -> None:
    paste(qtbot, activities, BLOCK)
    (shown,) = dialogs.shown
    assert isinstance(shown, HeadMappingDialog)
    assert [box.currentText() for box in shown.boxes] == [
        "地点", "活动名称（全称）", "开始日期", LEFT_OUT, "场次（场）",
    ]  # fmt: skip
    assert shown.table.item(1, 2).text() == "新春笔会；新春演出"
    assert with_sample.bridge is not None
    rows = with_sample.bridge.view.rows(Activity)
    added = [(row.name, str(row.started), row.place, row.sessions) for row in rows][-2:]
    assert added == [("新春笔会", "2024-02-03", "文化馆", 2), ("新春演出", "2024-02-04", "剧院", 1)]
    with_sample.bridge.session.undo()
    paste(qtbot, activities, BLOCK)
    assert len(with_sample.bridge.view.rows(Activity)) == len(rows)


def test_a_column_can_be_sent_elsewhere_and_cancelling_pastes_nothing(
    qtbot: QtBot, activities: Any, dialogs: RecordingDialogs, with_sample: MainWindow
) -> None:
    number = activities.model().rowCount()
    dialogs.answer = lambda dialog: False
    paste(qtbot, activities, BLOCK)
    assert activities.model().rowCount() == number

    def send_away(dialog: QDialog) -> bool:
        assert isinstance(dialog, HeadMappingDialog)
        dialog.boxes[3].setCurrentText("主办单位")
        return True

    dialogs.answer = send_away
    paste(qtbot, activities, BLOCK)
    assert column(activities, "主办单位", number + 2)[-2:] == ["某某", "某某"]
    assert column(activities, "活动名称（全称）", number + 2)[-2:] == ["新春笔会", "新春演出"]
    assert with_sample.bridge is not None
    with_sample.bridge.session.undo()

    def take_back(dialog: QDialog) -> bool:
        assert isinstance(dialog, HeadMappingDialog)
        assert dialog.boxes[3].currentText() == "主办单位"
        dialog.boxes[3].setCurrentText(LEFT_OUT)
        return True

    dialogs.answer = take_back
    paste(qtbot, activities, BLOCK)
    assert column(activities, "活动名称（全称）", number + 2)[-2:] == ["新春笔会", "新春演出"]
    assert "某某" not in column(activities, "主办单位", number + 2)[-2:]


def test_a_block_without_a_head_is_pasted_as_it_stands(
    qtbot: QtBot, activities: Any, dialogs: RecordingDialogs
) -> None:
    activities.setCurrentIndex(activities.model().index(0, 0))
    paste(qtbot, activities, "甲活动\t甲\n乙活动\t乙\n")
    assert dialogs.shown == []
    assert column(activities, "活动名称（全称）", 2) == ["甲活动", "乙活动"]
