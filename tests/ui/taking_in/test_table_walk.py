"""The walk of a clerk by keyboard: three workbooks into an empty year, sums as in the workbooks, one undo each."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.table_books import workbook
from tests.ui.conftest import RecordingDialogs
from tests.ui.hand import ALT, CTRL, Hand, Key
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.taking_in.table_window import TableWindow
from wenlian_desktop.ui.window.main_window import MainWindow

MOST_ACTS = 15


def books(folder: Path) -> list[Path]:
    """A bureau's budget, payments of all lines, and what an association did; as their offices wrote them."""
    contents = {
        "预算.xlsx": workbook(
            [["2024年部门预算执行情况表"], ["单位：万元"], ["项目", "年初预算", "上年结转"], ["一、基本支出", 30, 0],
             ["（一）人员经费", 20, 0], ["（二）公用经费", 10, 0], ["二、项目支出", 15, 2], ["1.惠民演出", 15, 2],
             ["合计", 45, 2]]
        ),
        "支出.xlsx": workbook(
            [["日期", "列支项目", "金额（元）", "收款方"], [date(2024, 3, 5), "公用经费", 1200.5, "某公司"],
             ["3月8日", "惠民演出", "3,000.00", "某剧院"], ["合计", None, 4200.5, None]]
        ),
        "活动.xlsx": workbook(
            [["示例区书法家协会2024年活动统计表"], ["活动名称", "类别", "活动时间", "场次", "受众人次"],
             ["书法展", "展览", "3月5日-3月9日", 1, "300余"], ["送春联", "文艺志愿服务", "1月20日", 2, 120]]
        ),
    }  # fmt: skip
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


@pytest.fixture
def empty_window(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "空的.wenlian"
    year_files.new(path, 2024)
    window.open(path)
    qtbot.waitUntil(lambda: window.bridge is not None and window.bridge.session.path == path)
    return window


def take_in_by_key(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    """Take in all that the chosen file offers."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    hand.choose_by_key(Key.Key_D, Key.Key_X)
    qtbot.waitUntil(lambda: window.findChild(TableWindow) is not None)
    taking = window.findChild(TableWindow)
    assert isinstance(taking, TableWindow)
    hand.texts += 1  # the path, in the system's dialog
    qtbot.waitUntil(lambda: taking.panel.tabs.count() > 0, timeout=30_000)
    taking.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is taking)
    hand.press(Key.Key_A, ALT)
    qtbot.waitUntil(lambda: taking.take_button.isEnabled())
    hand.press(Key.Key_T, ALT)
    qtbot.waitUntil(lambda: window.findChild(TableWindow) is None)


def test_three_workbooks_fill_an_empty_year_in_fifteen_acts(
    qtbot: QtBot, empty_window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    window, hand = empty_window, Hand(empty_window)
    for path in books(tmp_path):
        dialogs.chosen_path = path
        take_in_by_key(qtbot, window, hand)
    assert hand.keys + hand.texts + hand.clicks <= MOST_ACTS
    assert window.bridge is not None
    year = window.bridge.view
    assert sum(row.initial_fiscal or 0 for row in year.rows(BudgetLine)) == 45 * FEN_PER_WAN_YUAN
    assert sum(row.carried_in or 0 for row in year.rows(BudgetLine)) == 2 * FEN_PER_WAN_YUAN
    assert sum(row.amount or 0 for row in year.rows(Payment)) == 420_050
    assert [(row.name, row.sessions, str(row.audience)) for row in year.rows(Activity)] == [
        ("书法展", 1, "300余"), ("送春联", 2, "120"),
    ]  # fmt: skip
    assert all(row.line for row in year.rows(Payment))
    for _ in range(3):
        window.bridge.session.undo()
    assert not any(len(window.bridge.view.rows(record)) for record in (BudgetLine, Payment, Activity))


def test_the_copy_that_marks_what_was_not_read_is_offered_before_and_after_taking_in(
    qtbot: QtBot, empty_window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    source, copies = tmp_path / "协会活动.xlsx", [tmp_path / "先存.xlsx", tmp_path / "后存.xlsx"]
    source.write_bytes(
        workbook([["活动名称", "活动时间", "受众人次"], ["书法展", "3月5日", 300], ["茶会", "2月30日", "很多"]])
    )
    dialogs.chosen_path, dialogs.confirms = source, True
    empty_window.activateWindow()
    Hand(empty_window).choose_by_key(Key.Key_D, Key.Key_X)
    qtbot.waitUntil(lambda: empty_window.findChild(TableWindow) is not None)
    taking = empty_window.findChild(TableWindow)
    assert isinstance(taking, TableWindow)
    qtbot.waitUntil(lambda: taking.copy_button.isVisible(), timeout=30_000)
    dialogs.chosen_path = copies[0]
    taking.copy_button.click()
    taking.listed_button.click()
    dialogs.chosen_path = copies[1]
    taking.take_button.click()
    assert dialogs.messages[-1] == "已导入4栏。另有2格读不出、0处请确认，没有写进去的都在表里标出来。"
    for copy in copies:
        assert list(OpenXmlValidator().validate(str(copy)).errors) == []
        page = openpyxl.load_workbook(copy).worksheets[0]
        assert [cell.coordinate for row in page.iter_rows() for cell in row if cell.comment] == ["B3", "C3"]
        assert page["B3"].value == "2月30日"


def test_the_accounts_of_the_year_go_to_excel_like_a_table(
    qtbot: QtBot, empty_window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    empty_window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is empty_window)
    hand = Hand(empty_window)
    hand.press(Key.Key_3, CTRL)
    hand.click_tab("年末决算")
    hand.click_field("全年预算批复总额")
    hand.write("123.45")
    dialogs.chosen_path = tmp_path / "决算.xlsx"
    hand.choose("数据", "导出这张表到 Excel")
    page = openpyxl.load_workbook(dialogs.chosen_path).worksheets[0]
    cells = {str(head.value): cell.value for head, cell in zip(page[1], page[2], strict=True)}
    assert cells["全年预算批复总额（万元）"] == 123.45
