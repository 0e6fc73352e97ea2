"""试算: figures tried by keyboard, points before and after, and no trace of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose
from tests.ui.scoring.test_score_page import score_page
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.scoring.score_difference import SAME
from wenlian_desktop.ui.scoring.score_page import UNUSABLE
from wenlian_desktop.ui.scoring.trial_window import BANNER, HOW_TO, NAME, NOW, TRIED, TryWindow
from wenlian_desktop.ui.window.main_window import MainWindow

Key = Qt.Key
ON_TIME = "年度活动计划按期完成率 实际完成值"


@pytest.fixture
def trial(shared_sample: MainWindow) -> Iterator[TryWindow]:
    made = score_page(shared_sample).open_trial()
    assert made is not None
    yield made
    if made in score_page(shared_sample).findChildren(TryWindow):
        made.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def row(trial: TryWindow, words: str) -> QTreeWidgetItem:
    return next(each for each in trial.knobs.rows() if each.text(NAME).startswith(words))


def type_in(qtbot: QtBot, trial: TryWindow, words: str, text: str) -> None:
    """Go to a figure and type another one: the first letter opens its editor."""
    trial.knobs.setFocus()
    trial.knobs.setCurrentItem(row(trial, words), NAME)
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()  # a cell takes its text after the key


def told(qtbot: QtBot, trial: TryWindow) -> str:
    qtbot.waitUntil(lambda: not trial._pause.isActive())
    return trial.difference.total.text()


def test_it_says_that_nothing_is_kept(trial: TryWindow) -> None:
    assert trial.banner.isVisible()
    assert (trial.windowTitle(), trial.banner.text()) == ("试算（不保存）", BANNER)
    assert trial.difference.total.text() == "现在 99.90 分，优　→　试算 99.90 分，优"
    assert (trial.difference.same.text(), trial.difference.rows()) == (SAME, [])


def test_figures_are_tried_by_keyboard_and_leave_no_trace(
    qtbot: QtBot, trial: TryWindow, shared_sample: MainWindow
) -> None:
    assert shared_sample.bridge is not None
    before = shared_sample.bridge.view
    type_in(qtbot, trial, ON_TIME, "76")
    assert told(qtbot, trial) == "现在 99.90 分，优　→　试算 98.70 分，优　（－1.20 分）"
    why = "“年度活动计划按期完成率”76÷95＝80.00%"
    assert trial.difference.rows() == [["产出进度", "6.00／6", "4.80／6", "－1.20", why]]
    type_in(qtbot, trial, "人员经费 全年支出", "450.1")
    assert told(qtbot, trial).endswith("试算 98.71 分，优　（－1.19 分）")
    spent = row(trial, "人员经费 全年支出")
    assert (spent.text(NOW), spent.text(TRIED)) == ("449.37", "450.10")
    qtbot.keyClick(trial, Key.Key_Escape)
    assert shared_sample.bridge.view is before
    assert shared_sample.bridge.session.history.undo_name == ""
    assert score_page(shared_sample).total.text() == "总分 99.90 分，优"


def test_delete_and_restore_bring_back_what_is(qtbot: QtBot, trial: TryWindow) -> None:
    type_in(qtbot, trial, ON_TIME, "76")
    type_in(qtbot, trial, "人员经费 全年支出", "450.1")
    trial.knobs.setCurrentItem(row(trial, ON_TIME), TRIED)
    qtbot.keyClick(trial.knobs, Key.Key_Delete)
    assert told(qtbot, trial).endswith("（＋0.01 分）")
    trial.restore_button.setFocus()
    qtbot.keyClick(trial.restore_button, Key.Key_Space)
    assert trial.difference.rows() == []
    assert [each.text(TRIED) for each in trial.knobs.rows() if each.text(TRIED)] == []


def test_what_cannot_be_read_says_why_and_is_left_out(qtbot: QtBot, trial: TryWindow) -> None:
    type_in(qtbot, trial, ON_TIME, "7x")
    assert told(qtbot, trial).endswith("试算 99.90 分，优")
    assert trial.reason.text().startswith("年度活动计划按期完成率 实际完成值")
    assert "“7x”" in trial.reason.text()
    assert row(trial, ON_TIME).text(TRIED) == "7x"
    type_in(qtbot, trial, ON_TIME, "95")
    told(qtbot, trial)
    assert trial.reason.text() == HOW_TO


def test_a_grade_is_chosen_from_its_list(qtbot: QtBot, trial: TryWindow) -> None:
    judged = next(each for each in trial.knobs.rows() if "定性档次" in each.text(NAME))
    trial.knobs.setFocus()
    trial.knobs.setCurrentItem(judged, TRIED)
    qtbot.keyClick(trial.knobs, Key.Key_Return)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    qtbot.keyClick(box, Key.Key_End)
    trial.line.setFocus()
    assert judged.text(TRIED) == "未达成且效果较差"
    assert "－" in told(qtbot, trial)


def test_the_list_is_narrowed_by_typing(trial: TryWindow) -> None:
    compose(trial.line, "公用 支出")
    assert [each.text(NAME) for each in trial.knobs.rows() if not each.isHidden()] == ["公用经费 全年支出（万元）"]
    groups = [trial.knobs.topLevelItem(place) for place in range(trial.knobs.topLevelItemCount())]
    assert [group.text(0) for group in groups if group is not None and not group.isHidden()] == ["预算项目"]


def test_where_nothing_can_be_scored_nothing_is_tried(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    [copy] = with_sample.bridge.view.rows(RuleSet)
    with_sample.bridge.enter(ref_to(copy, "content"), "{}")
    page = score_page(with_sample)
    assert page.open_trial() is None
    assert (page.try_button.isEnabled(), page.try_button.toolTip()) == (False, UNUSABLE)
