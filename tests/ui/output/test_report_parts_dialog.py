"""What is printed is chosen before exporting and printing, and remembered in the year."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.ui.output.report_parts_dialog import ReportPartsDialog
from wenlian_desktop.ui.window.main_window import MainWindow

SCORES, MONTHS, CHARTS = "评分表", "按月支出情况表", "图表"
MONTHS_TITLE, CHART_TITLE = "2024年度预算支出按月情况表", "2024年度各月支出与计划对比图（万元）"


def box(dialog: ReportPartsDialog, label: str) -> QCheckBox:
    return next(each for each in dialog.findChildren(QCheckBox) if each.text() == label)


def ticked(dialog: ReportPartsDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QCheckBox) if each.isChecked()]


def click(qtbot: QtBot, dialog: ReportPartsDialog, *labels: str) -> None:
    dialog.show()
    for label in labels:
        qtbot.mouseClick(box(dialog, label), Qt.MouseButton.LeftButton, pos=box(dialog, label).rect().center() / 8)


def exported(window: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, path: Path) -> list[str]:
    dialogs.chosen_path = path
    window.menus.actions["export"].trigger()
    qtbot.waitUntil(path.exists)
    return path.read_text(encoding="utf-8").splitlines()


def test_what_is_ticked_is_printed_and_remembered_and_can_be_undone(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[list[str]] = []

    def choose(dialog: ReportPartsDialog) -> bool:
        seen.append(ticked(dialog))
        if len(seen) == 1:
            click(qtbot, dialog, SCORES, MONTHS, CHARTS)
        return True

    dialogs.choose_parts = choose
    lines = exported(with_sample, dialogs, qtbot, tmp_path / "甲.txt")
    assert "部门整体绩效评价指标体系评分表" not in lines
    assert {MONTHS_TITLE, CHART_TITLE} <= set(lines)
    assert exported(with_sample, dialogs, qtbot, tmp_path / "乙.txt") == lines
    assert seen == [
        ["评分表", "绩效目标申报表", "项目支出绩效自评表（成本单列）"],
        ["绩效目标申报表", "项目支出绩效自评表（成本单列）", "按月支出情况表", "图表"],
    ]
    assert with_sample.page is not None
    with_sample.menus.actions["undo"].trigger()
    assert MONTHS_TITLE not in exported(with_sample, dialogs, qtbot, tmp_path / "丙.txt")


def test_the_whole_report_cannot_be_ticked_and_is_what_the_preview_then_shows(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    def choose(dialog: ReportPartsDialog) -> bool:
        dialog.show()
        qtbot.keyClick(dialog.definitions, Qt.Key.Key_Down)  # from 报送版 to 全本
        assert not any(each.isEnabled() for each in dialog.findChildren(QCheckBox))
        return True

    dialogs.choose_parts = choose
    lines = exported(with_sample, dialogs, qtbot, tmp_path / "全本.txt")
    assert {MONTHS_TITLE, CHART_TITLE, "检查结果情况说明"} <= set(lines)
    assert with_sample.page is not None
    page = with_sample.page
    page.tabs.setCurrentWidget(page.previews.tab)
    qtbot.waitUntil(lambda: page.previews.tab.position_label.text().endswith("全本"), timeout=20_000)


def test_one_form_is_exported_alone_and_an_own_definition_is_kept(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    def choose_form(dialog: ReportPartsDialog) -> bool:
        dialog.show()
        dialog.what.setCurrentText("只印：绩效目标申报表")
        return True

    dialogs.choose_parts = choose_form
    lines = exported(with_sample, dialogs, qtbot, tmp_path / "表.txt")
    assert lines[:2] == ["部门整体支出绩效目标申报表", "（2024年度）"]
    assert lines[-1].startswith("联系电话：")

    def save_as(dialog: ReportPartsDialog) -> bool:
        click(qtbot, dialog, MONTHS)
        dialogs.entered_text = "报人大"
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        return dialog.definitions.currentText() == "报人大"

    dialogs.choose_parts = save_as
    assert MONTHS_TITLE in exported(with_sample, dialogs, qtbot, tmp_path / "报人大.txt")
    assert with_sample.bridge is not None
    kept = [(row.name, row.is_chosen) for row in with_sample.bridge.view.tables["report_definition"]]
    assert kept == [("报人大", True)]

    def save_again(dialog: ReportPartsDialog) -> bool:
        click(qtbot, dialog, SCORES)
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        return False

    before = with_sample.bridge.view
    dialogs.choose_parts = save_again
    with_sample.menus.actions["export"].trigger()
    assert dialogs.messages[-1].startswith("已经有“报人大”了，没有改它")
    assert with_sample.bridge.view is before
