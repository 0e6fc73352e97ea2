"""The face 核对: the fields marked 待核 with their jumps, and the reviewer's 已核 of each section."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from wenlian_desktop.domain.interchange.year_json import format_year, parse_year
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.annotations import SectionReview
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.field_notes import write_note
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.findings.review_panel import ReviewPanel
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def review(with_sample: MainWindow, qtbot: QtBot) -> ReviewPanel:
    """The face 核对 of the sample year, opened by its command."""
    assert with_sample.page is not None
    with_sample.resize(1440, 900)
    review = with_sample.page.working.review
    command = with_sample.menus.actions["review"]
    assert command.shortcut().toString() == "Ctrl+F7"
    command.trigger()
    qtbot.waitUntil(review.isVisible)
    return review


def lines(shown: QListWidget) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]


def choose(review: ReviewPanel, section: str) -> None:
    row = next(row for row, line in enumerate(lines(review.sections)) if line.startswith(f"{section}\n"))
    review.sections.setCurrentRow(row)


def state(review: ReviewPanel, section: str) -> str:
    review.refresh()
    line = next(line for line in lines(review.sections) if line.startswith(f"{section}\n"))
    return line.split("\n")[1]


def reviewed(qtbot: QtBot, review: ReviewPanel, section: str, by: str = "李主席") -> None:
    choose(review, section)
    review.reviewer_line.clear()
    compose(review.reviewer_line, by)
    qtbot.mouseClick(review.review_button, Qt.MouseButton.LeftButton)


def test_every_field_marked_stands_in_the_list_with_its_value_and_note(
    with_sample: MainWindow, review: ReviewPanel
) -> None:
    assert with_sample.page is not None
    assert review.fields_heading.text() == "待核 3 栏"
    assert lines(review.fields)[0] == "\n".join(
        ("部门的“注册文艺志愿者”", "436", "志愿者平台年末数据尚未取得，暂用上年数。")
    )
    assert with_sample.page.side_panel.tab_bar.tabText(2) == "核对 3"


def test_enter_on_a_marked_field_goes_there(qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel) -> None:
    assert with_sample.page is not None
    review.fields.setCurrentRow(0)
    qtbot.keyClick(review.fields, Qt.Key.Key_Return)
    box = page_of(with_sample, "department").forms["department"].boxes["volunteer_count"]
    assert with_sample.focusWidget() is box.editor


def test_a_mark_set_elsewhere_comes_and_goes_and_is_counted(with_sample: MainWindow, review: ReviewPanel) -> None:
    bridge, page = with_sample.bridge, with_sample.page
    assert bridge is not None
    assert page is not None
    page.go_to(ref_to(bridge.view.rows(Association)[0], "chair"))
    with_sample.menus.actions["mark"].trigger()
    review.refresh()
    assert page.side_panel.tab_bar.tabText(2) == "核对 4"
    review.fields.setCurrentRow(lines(review.fields).index(next(e for e in lines(review.fields) if "主席" in e)))
    review.verify_button.click()
    assert page.side_panel.tab_bar.tabText(2) == "核对 3"
    with_sample.menus.actions["undo"].trigger()
    review.refresh()
    assert page.side_panel.tab_bar.tabText(2) == "核对 4"


def test_a_section_is_reviewed_with_who_and_when_in_one_step(
    qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel
) -> None:
    assert with_sample.bridge is not None
    reviewed(qtbot, review, "产出数量")
    today = f"{date.today().month}月{date.today().day}日"
    assert state(review, "产出数量") == f"已核　李主席 {today}"
    assert review.sections_heading.text() == "各节核对　已核 1/22"
    assert with_sample.bridge.session.history.undo_name == "已核“产出数量”"
    with_sample.menus.actions["undo"].trigger()
    assert state(review, "产出数量") == "未核"


def test_without_a_name_it_asks_for_one(with_sample: MainWindow, review: ReviewPanel) -> None:
    assert with_sample.bridge is not None
    choose(review, "产出数量")
    review.review_button.click()
    assert with_sample.status.currentMessage() == "请先填核对人。"
    assert len(with_sample.bridge.view.rows(SectionReview)) == 0


def test_a_figure_that_changes_breaks_the_reviews_of_the_sections_that_print_it_and_of_no_other(
    qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    for section in ("当年预算执行情况", "结转结余率", "资产管理", "产出质量"):
        reviewed(qtbot, review, section)
    line = bridge.view.rows(BudgetLine)[0]
    bridge.enter(ref_to(line, "initial_fiscal"), "1000")
    states = {each: state(review, each)[:5] for each in ("当年预算执行情况", "结转结余率", "资产管理", "产出质量")}
    assert states["当年预算执行情况"] == states["结转结余率"] == "核后有改动"
    assert states["资产管理"][:2] == states["产出质量"][:2] == "已核"
    choose(review, "结转结余率")
    shown = review.changes.toHtml()
    assert review.changes.isVisible()
    assert "line-through" in shown
    assert "underline" in shown
    with_sample.menus.actions["undo"].trigger()
    assert state(review, "结转结余率")[:2] == "已核"  # it prints again what was seen


@pytest.mark.parametrize("change", ["text", "reason", "activity"])
def test_a_text_or_reason_or_row_that_the_section_prints_breaks_it_too(
    qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel, change: str
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    section = {"text": "产出质量", "reason": "环境效益", "activity": "产出数量"}[change]
    reviewed(qtbot, review, section)
    row = next(row for row in bridge.view.rows(Section) if row.node == section)
    match change:
        case "text":
            bridge.enter(ref_to(row, "content"), "质量好。")
        case "reason":
            bridge.session.change("备注", write_note(bridge.view, ref_to(row, "content"), "另一理由。", False))
        case "activity":
            bridge.enter(ref_to(bridge.view.rows(Activity)[0], "sessions"), "77")
    assert state(review, section)[:5] == "核后有改动"
    reviewed(qtbot, review, section, "赵副主席")
    assert state(review, section).startswith("已核　赵副主席")


def test_a_review_is_taken_back(qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel) -> None:
    reviewed(qtbot, review, "产出质量")
    assert review.withdraw_button.isVisible()
    qtbot.mouseClick(review.withdraw_button, Qt.MouseButton.LeftButton)
    assert state(review, "产出质量") == "未核"
    assert not review.withdraw_button.isVisible()


def test_a_section_leads_to_where_it_is_written(with_sample: MainWindow, review: ReviewPanel, qtbot: QtBot) -> None:
    choose(review, "资产管理")
    qtbot.keyClick(review.sections, Qt.Key.Key_Return)
    assert with_sample.page is not None
    assert with_sample.page.tabs.tabText(with_sample.page.tabs.currentIndex()) == "预算管理"


def test_reviews_are_in_the_file_and_come_back_from_json(
    qtbot: QtBot, with_sample: MainWindow, review: ReviewPanel
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    reviewed(qtbot, review, "产出质量")
    [row] = parse_year(format_year(bridge.view)).rows(SectionReview)
    assert (row.node, row.reviewer, row.reviewed_on) == ("产出质量", "李主席", date.today())
    entries = [each for each in bridge.session.trail() if each["record"] == "section_review"]
    assert {each["name"] for each in entries} == {"已核“…”"}  # the trail quotes nothing
