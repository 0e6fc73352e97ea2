"""The score page: the ledger, reasons of lost points and their sources, and manual scores."""

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.records import new
from tests.ui.conftest import compose
from tests.ui.pages.test_pages import focused_field, tab_of
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import BY_PAYMENT, PROJECT, BudgetLine
from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.scoring.score_page import ScorePage
from wenlian_desktop.ui.scoring.trial_window import TrialWindow
from wenlian_desktop.ui.window.main_window import MainWindow

UNUSABLE = "本年度的评分规则集不能使用，得分算不出来。请按“评分规则…”改正，或改用自带的规则集。"
MISSING_DATA = "缺数据"

Key = Qt.Key


@pytest.fixture
def shared_page(shared_sample: MainWindow) -> ScorePage:
    return score_page(shared_sample)


@pytest.fixture
def page(with_sample: MainWindow) -> ScorePage:
    return score_page(with_sample)


def score_page(window: MainWindow) -> ScorePage:
    created = tab_of(window, ScoreEntry.spec.name).bring_to_front(0)
    assert isinstance(created, ScorePage)
    return created


def row(page: ScorePage, name: str) -> list[str]:
    """The texts of the row of an item."""
    index = next(each for each in page.tree.score_model.rows() if each.data() == name)
    return [index.siblingAtColumn(column).data() for column in range(7)]


def indicator(window: MainWindow) -> Indicator:
    assert window.bridge is not None
    rows = window.bridge.view.rows(Indicator)
    return next(each for each in rows if each.name == "年度活动计划按期完成率")


def test_every_item_shows_its_points_and_why_they_are_lost(shared_page: ScorePage, shared_sample: MainWindow) -> None:
    assert shared_page.total.text() == shared_sample.status.score_label.text() == "总分 99.90 分，优"
    why = "预算执行率1042.52÷1047.76＝99.50%"
    assert row(shared_page, "合计") == ["合计", "100", "", "", "99.90", "0.10", ""]
    assert row(shared_page, "预算执行率") == ["预算执行率", "20", "19.90", "", "19.90", "0.10", why]
    assert row(shared_page, "绩效管理情况") == ["绩效管理情况", "4", "4.00", "4.00", "4.00", "", ""]
    assert row(shared_page, "环境效益") == ["环境效益", "0", "", "", "不涉及", "", "不涉及"]
    model = shared_page.tree.score_model
    items = [each for each in model.rows() if not model.rowCount(each) and each.data() != "合计"]
    assert sum(Decimal(each.siblingAtColumn(5).data() or 0) for each in items) == Decimal("0.10")


def test_the_chosen_item_is_explained_and_leads_to_its_fields(qtbot: QtBot, shared_page: ScorePage) -> None:
    shared_page.tree.go_to("A1")
    explanation = shared_page.explanation
    assert explanation.rule.text() == "规则：得分＝预算执行率×分值，不超过分值。"
    assert explanation.arithmetic.text() == "算式：预算执行率1042.52÷1047.76＝99.50%；20×99.4999%＝19.9分"
    assert explanation.why.text() == "满分20分，得19.90分，扣0.10分：预算执行率1042.52÷1047.76＝99.50%"
    assert explanation.source_list.item(0).text() == "预算项目“人员经费”：全年预算450.1万元，支出449.37万元"
    explanation.source_list.setFocus()
    explanation.source_list.setCurrentRow(1)
    qtbot.keyClick(explanation.source_list, Key.Key_Return)
    assert focused_field() == BudgetLine.spec.fields["initial_fiscal"].caption


def test_a_part_is_the_sum_of_its_items(shared_page: ScorePage) -> None:
    shared_page.tree.go_to("B")
    assert shared_page.explanation.why.text() == "满分60分，得60.00分。"
    assert shared_page.manual_panel.isHidden()


def test_points_follow_an_edit_in_a_second_breath(qtbot: QtBot, page: ScorePage, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    tester = QAbstractItemModelTester(page.tree.score_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.tree.go_to("B13")
    with_sample.bridge.enter(ref_to(indicator(with_sample), "actual"), "76")
    assert row(page, "产出进度")[4] == "6.00"  # not in the keystroke's own path
    qtbot.waitUntil(lambda: page.total.text() == "总分 98.70 分，优")
    assert row(page, "产出进度")[4:] == ["4.80", "1.20", "“年度活动计划按期完成率”76÷95＝80.00%"]
    assert "76÷95＝80.00%" in page.explanation.why.text()
    qtbot.waitUntil(lambda: with_sample.status.score_label.text() == "总分 98.70 分，优")
    assert page.tree.current_code() == "B13"
    tester.deleteLater()


def test_a_page_out_of_sight_is_made_anew_when_it_is_looked_at(page: ScorePage, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    assert with_sample.page is not None
    with_sample.page.tabs.setCurrentIndex(0)
    with_sample.bridge.enter(ref_to(indicator(with_sample), "actual"), "76")
    tab_of(with_sample, ScoreEntry.spec.name)
    assert page.total.text() == "总分 98.70 分，优"


def test_a_score_by_hand_is_given_by_keyboard_and_taken_back(
    qtbot: QtBot, page: ScorePage, with_sample: MainWindow
) -> None:
    session = with_sample.bridge.session if with_sample.bridge is not None else None
    assert session is not None
    page.tree.setFocus()
    page.tree.go_to("B13")
    qtbot.keyClick(page.tree, Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert focused_field() == "人工评分（分）"
    assert session.history.undo_name == "新增人工评分"
    qtbot.keyClicks(QApplication.focusWidget(), "5.9")
    reason = page.manual_panel.form.boxes["reason"].editor
    reason.setFocus()
    compose(reason, "进度略慢。")
    page.tree.setFocus()
    qtbot.waitUntil(lambda: row(page, "产出进度")[2:] == ["6.00", "5.90", "5.90", "0.10", "人工评分5.9分：进度略慢。"])
    entry: Any = session.view.rows(ScoreEntry)[-1]
    assert (entry.item, entry.score, entry.reason, entry.line) == (
        "产出进度",
        Decimal("5.9"),
        "进度略慢。",
        None,
    )
    page.manual_panel.delete_button.setFocus()
    qtbot.keyClick(page.manual_panel.delete_button, Key.Key_Space)
    qtbot.waitUntil(lambda: row(page, "产出进度")[3] == "")
    assert page.manual_panel.form.isHidden()
    session.undo()
    qtbot.waitUntil(lambda: row(page, "产出进度")[3] == "5.90")


def test_points_met_are_ticked_by_keyboard(qtbot: QtBot, page: ScorePage, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    page.tree.go_to("C31")
    boxes = page.manual_panel.checklist.boxes
    assert [(box.text(), box.isChecked()) for box in boxes.values()][:2] == [
        ("绩效目标（1分）", True), ("绩效监控（1分）", True),
    ]  # fmt: skip
    boxes["绩效监控"].setFocus()
    qtbot.keyClick(boxes["绩效监控"], Key.Key_Space)
    qtbot.waitUntil(lambda: row(page, "绩效管理情况")[2:5] == ["3.00", "4.00", "4.00"])
    entry: Any = with_sample.bridge.view.rows(ScoreEntry)[-1]
    assert entry.points_met == "绩效目标；绩效自评；结果应用"
    page.tree.go_to("C21")
    boxes = page.manual_panel.checklist.boxes
    assert [box.isEnabled() for box in boxes.values()] == [False] * 4
    assert boxes["账实相符、无流失"].toolTip() == "由数据判断（资产账实相符）：符合。"


def test_the_first_tick_makes_the_row_and_the_next_ones_go_into_it(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    page = score_page(opened)
    page.tree.go_to("C12")
    boxes = page.manual_panel.checklist.boxes
    for name in ("审批完整", "用途符合批复"):
        qtbot.keyClick(boxes[name], Key.Key_Space)
    [entry] = opened.bridge.view.rows(ScoreEntry)
    assert (entry.item, entry.points_met) == ("资金使用合规性和安全性", "审批完整；用途符合批复")
    qtbot.waitUntil(lambda: row(page, "资金使用合规性和安全性")[4] == "0.00")
    assert "一票否决" in row(page, "资金使用合规性和安全性")[6]
    qtbot.keyClick(boxes["无截留、挤占、挪用、虚列"], Key.Key_Space)
    qtbot.waitUntil(lambda: row(page, "资金使用合规性和安全性")[4] == "1.50")
    for name in ("审批完整", "用途符合批复", "无截留、挤占、挪用、虚列"):
        qtbot.keyClick(boxes[name], Key.Key_Space)
    [entry] = opened.bridge.view.rows(ScoreEntry)
    assert entry.points_met == "均不符合"


def test_what_cannot_be_scored_yet_says_so(opened: MainWindow) -> None:
    page = score_page(opened)
    assert page.total.text() == opened.status.score_label.text() == "已得 0.00 分（17项缺数据）"
    assert row(page, "预算执行率")[4:6] == [MISSING_DATA, "20.00"]
    assert row(page, "合计")[6] == "有的评分项缺数据，得分暂按0分计"


def test_spending_that_nobody_entered_is_named_among_the_sources(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    line = new(BudgetLine, name="展览", category=PROJECT, mode=BY_PAYMENT, initial_fiscal=100_000_00)
    opened.bridge.session.change("新增预算项目", (RowChange(None, line),))
    page = score_page(opened)
    page.tree.go_to("A1")
    qtbot.waitUntil(lambda: page.explanation.source_list.count() > 0)
    texts = [page.explanation.source_list.item(row).text() for row in range(page.explanation.source_list.count())]
    assert "还没有支出" in texts


def test_a_scheme_that_cannot_be_used_is_told(qtbot: QtBot, page: ScorePage, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    [copy] = with_sample.bridge.view.rows(RuleSet)
    with_sample.bridge.enter(ref_to(copy, "content"), "{}")
    qtbot.waitUntil(page.unusable.isVisible)
    assert (page.unusable.text(), page.total.text()) == (UNUSABLE, "总分算不出来")
    assert with_sample.page is not None
    with_sample.page.go_to(ref_to(copy, "content"))
    assert QApplication.focusWidget() is page.rules_button
    assert with_sample.status.currentMessage() == "请按“评分规则…”改正规则集，或换一套。"
    with_sample.bridge.session.undo()
    qtbot.waitUntil(lambda: page.total.text() == "总分 99.90 分，优")
    assert not page.unusable.isVisible()


def test_the_menu_leads_to_the_rules_and_to_the_trial(shared_sample: MainWindow) -> None:
    for name, window in (("rules", SchemeWindow), ("trial", TrialWindow)):
        shared_sample.menus.actions[name].trigger()
        [opened] = score_page(shared_sample).findChildren(window)
        assert opened.isVisible()
        opened.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_item_is_found_in_the_page(shared_page: ScorePage, shared_sample: MainWindow) -> None:
    tab = tab_of(shared_sample, ScoreEntry.spec.name)
    for code in ("C41", "C4", "C41"):  # a part and its only item are called alike
        assert tab.find_text("结转结余率", backwards=True)
        assert shared_page.tree.current_code() == code
    assert not tab.find_text("没有这一项")


def test_the_table_is_copied_as_excel_takes_it(qtbot: QtBot, shared_page: ScorePage) -> None:
    qtbot.keyClick(shared_page.tree, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "评分项\t满分\t规则分\t人工分\t得分\t扣分\t为什么扣"
    assert lines[3].startswith("预算执行率\t20\t19.90\t\t19.90\t0.10\t")
