"""The trial window: figures are tried by keyboard, scores before and after, nothing is saved."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose
from tests.ui.scoring.test_score_page import score_page
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.scoring.trial_window import CURRENT_COLUMN, NAME_COLUMN, TRIAL_COLUMN, TrialWindow
from wenlian_desktop.ui.window.main_window import MainWindow

NO_CHANGES = "各项得分都不变。"
UNUSABLE = "本年度的评分规则集不能使用，得分算不出来。请按“评分规则…”改正，或改用自带的规则集。"
BANNER = "这里只是试算：改的数不会保存，不会改动本年度的任何数据，关闭后就没有了。"
INSTRUCTIONS = "在“试算”一列填数，回车；清空就恢复为现在的数。"

Key = Qt.Key
ON_TIME = "年度活动计划按期完成率 实际完成值"


@pytest.fixture
def trial(shared_sample: MainWindow) -> Iterator[TrialWindow]:
    created = score_page(shared_sample).open_trial()
    assert created is not None
    yield created
    if created in score_page(shared_sample).findChildren(TrialWindow):
        created.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def row(trial: TrialWindow, words: str) -> QTreeWidgetItem:
    return next(each for each in trial.table.rows() if each.text(NAME_COLUMN).startswith(words))


def type_in(qtbot: QtBot, trial: TrialWindow, words: str, text: str) -> None:
    """Go to a figure and type a value: the first letter opens its editor."""
    trial.table.setFocus()
    trial.table.setCurrentItem(row(trial, words), NAME_COLUMN)
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()  # a cell takes its text after the key


def message_of(qtbot: QtBot, trial: TrialWindow) -> str:
    qtbot.waitUntil(lambda: not trial._recalculate_timer.isActive())
    return trial.difference.total.text()


def test_it_says_that_nothing_is_kept(trial: TrialWindow) -> None:
    assert trial.banner.isVisible()
    assert (trial.windowTitle(), trial.banner.text()) == ("试算（不保存）", BANNER)
    assert trial.difference.total.text() == "现在 99.90 分，优　→　试算 99.90 分，优"
    assert (trial.difference.no_changes_label.text(), trial.difference.rows()) == (NO_CHANGES, [])


def test_figures_are_tried_by_keyboard_and_leave_no_trace(
    qtbot: QtBot, trial: TrialWindow, shared_sample: MainWindow
) -> None:
    assert shared_sample.bridge is not None
    before = shared_sample.bridge.view
    type_in(qtbot, trial, ON_TIME, "76")
    assert message_of(qtbot, trial) == "现在 99.90 分，优　→　试算 98.70 分，优　（－1.20 分）"
    why = "“年度活动计划按期完成率”76÷95＝80.00%"
    assert trial.difference.rows() == [["产出进度", "6.00／6", "4.80／6", "－1.20", why]]
    type_in(qtbot, trial, "人员经费 全年支出", "450.1")
    assert message_of(qtbot, trial).endswith("试算 98.71 分，优　（－1.19 分）")
    spent = row(trial, "人员经费 全年支出")
    assert (spent.text(CURRENT_COLUMN), spent.text(TRIAL_COLUMN)) == ("449.37", "450.10")
    qtbot.keyClick(trial, Key.Key_Escape)
    assert shared_sample.bridge.view is before
    assert shared_sample.bridge.session.history.undo_name == ""
    assert score_page(shared_sample).total.text() == "总分 99.90 分，优"


def test_delete_and_restore_bring_back_what_is(qtbot: QtBot, trial: TrialWindow) -> None:
    type_in(qtbot, trial, ON_TIME, "76")
    type_in(qtbot, trial, "人员经费 全年支出", "450.1")
    trial.table.setCurrentItem(row(trial, ON_TIME), TRIAL_COLUMN)
    qtbot.keyClick(trial.table, Key.Key_Delete)
    assert message_of(qtbot, trial).endswith("（＋0.01 分）")
    trial.reset_button.setFocus()
    qtbot.keyClick(trial.reset_button, Key.Key_Space)
    assert trial.difference.rows() == []
    assert [each.text(TRIAL_COLUMN) for each in trial.table.rows() if each.text(TRIAL_COLUMN)] == []


def test_what_cannot_be_read_says_why_and_is_left_out(qtbot: QtBot, trial: TrialWindow) -> None:
    type_in(qtbot, trial, ON_TIME, "7x")
    assert message_of(qtbot, trial).endswith("试算 99.90 分，优")
    assert trial.reason.text().startswith("年度活动计划按期完成率 实际完成值")
    assert "“7x”" in trial.reason.text()
    assert row(trial, ON_TIME).text(TRIAL_COLUMN) == "7x"
    type_in(qtbot, trial, ON_TIME, "95")
    message_of(qtbot, trial)
    assert trial.reason.text() == INSTRUCTIONS


def test_a_grade_is_chosen_from_its_list(qtbot: QtBot, trial: TrialWindow) -> None:
    judged = next(each for each in trial.table.rows() if "定性档次" in each.text(NAME_COLUMN))
    trial.table.setFocus()
    trial.table.setCurrentItem(judged, TRIAL_COLUMN)
    qtbot.keyClick(trial.table, Key.Key_Return)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    qtbot.keyClick(box, Key.Key_End)
    trial.filter_line.setFocus()
    assert judged.text(TRIAL_COLUMN) == "未达成且效果较差"
    assert "－" in message_of(qtbot, trial)


def test_the_list_is_narrowed_by_typing(trial: TrialWindow) -> None:
    compose(trial.filter_line, "公用 支出")
    assert [each.text(NAME_COLUMN) for each in trial.table.rows() if not each.isHidden()] == [
        "公用经费 全年支出（万元）"
    ]
    groups = [trial.table.topLevelItem(place) for place in range(trial.table.topLevelItemCount())]
    assert [group.text(0) for group in groups if group is not None and not group.isHidden()] == ["预算项目"]


def test_where_nothing_can_be_scored_nothing_is_tried(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    [copy] = with_sample.bridge.view.rows(RuleSet)
    with_sample.bridge.enter(ref_to(copy, "content"), "{}")
    page = score_page(with_sample)
    assert page.open_trial() is None
    assert (page.trial_button.isEnabled(), page.trial_button.toolTip()) == (False, UNUSABLE)
