"""The window 报告提纲, by the keyboard alone: chosen, changed, taken in one step; the report and the screen follow."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.accessible_tree import year_page
from tests.ui.conftest import RecordingDialogs, compose, page_of
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline_texts
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.session.outline_files import apply_outline
from wenlian_desktop.ui.outlines.family_hint import FamilyHint
from wenlian_desktop.ui.outlines.outline_window import OutlineWindow
from wenlian_desktop.ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def outlines(with_sample: MainWindow, dialogs: RecordingDialogs) -> Iterator[OutlineWindow]:
    page = page_of(with_sample, "outline_copy")
    page.dialogs = dialogs
    page.outline_button.setFocus()
    page.outline_button.click()
    created = page.findChild(OutlineWindow)
    yield created
    if with_sample.bridge is not None and created in page.findChildren(OutlineWindow):
        dialogs.confirms = True
        created.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def view(window: MainWindow) -> Year:
    return year_page(window).bridge.view


def report(window: MainWindow) -> list[str]:
    return lines_of(annual_report(view(window)))


def choose(qtbot: QtBot, outlines: OutlineWindow, words: str) -> None:
    """Choose an outline with the arrow keys."""
    box = outlines.source.choice
    box.setFocus()
    wanted = next(place for place in range(box.count()) if words in box.itemText(place))
    while box.currentIndex() != wanted:
        before = box.currentIndex()
        qtbot.keyClick(box, Key.Key_Down if before < wanted else Key.Key_Up)
        assert box.currentIndex() != before


def press(qtbot: QtBot, button: QPushButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)


def stand_on(qtbot: QtBot, outlines: OutlineWindow, title: str) -> None:
    """Go to a heading with the arrow keys."""
    tree = outlines.tree
    tree.setFocus()
    qtbot.keyClick(tree, Key.Key_Home)
    for _ in range(40):
        if tree.currentItem().text(1) == title:
            return
        qtbot.keyClick(tree, Key.Key_Down)
    pytest.fail(f"no heading {title}")


def type_title(qtbot: QtBot, title: str) -> None:
    """Type into the open editor of a title."""
    editor = QApplication.focusWidget()
    assert editor is not None
    editor.selectAll()  # type: ignore[attr-defined]
    compose(editor, title)
    qtbot.keyClick(editor, Key.Key_Return)
    QCoreApplication.processEvents()  # the view takes a title in a turn of its own


def test_another_outline_is_taken_in_one_step_and_undone(
    qtbot: QtBot, with_sample: MainWindow, outlines: OutlineWindow
) -> None:
    before = report(with_sample)
    assert not outlines.apply_button.isEnabled()
    choose(qtbot, outlines, "湖南省")
    assert "没有位置" not in outlines.fates.summary.text()
    assert outlines.fates.summary.text().startswith("采用后：")
    press(qtbot, outlines.apply_button)
    assert "七、存在的问题及原因分析" in report(with_sample)
    year_page(with_sample).bridge.session.undo()
    assert report(with_sample) == before
    assert len(view(with_sample).rows(OutlineCopy)) == 0


def test_a_heading_left_out_keeps_its_text(
    qtbot: QtBot, with_sample: MainWindow, outlines: OutlineWindow, dialogs: RecordingDialogs
) -> None:
    dialogs.entered_text = "另有专项报告"
    stand_on(qtbot, outlines, "经济效益")
    press(qtbot, outlines.buttons["不要这一节"])
    assert outlines.fates.list.topLevelItem(0).text(0) == "经济效益"
    assert outlines.fates.list.topLevelItem(0).text(1) == "没有位置，留在“未归类”"
    typed = next(row.content for row in view(with_sample).rows(Section) if row.node == "经济效益")
    press(qtbot, outlines.apply_button)
    [copy] = view(with_sample).rows(OutlineCopy)
    assert copy.name == "北京市部门整体绩效评价报告（本单位）"
    assert "1.社会效益" in report(with_sample)
    settings = year_page(with_sample).pages["报告设置"]
    assert titles_of_pages(with_sample, "报告设置") == ["版式", "未归类", "全部正文", "检查阈值"]
    unplaced = settings.bring_to_front(1)
    assert unplaced.panel.form.boxes["content"].editor.toPlainText() == typed
    year_page(with_sample).bridge.session.undo()
    assert "未归类" not in titles_of_pages(with_sample, "报告设置")
    year_page(with_sample).bridge.session.redo()
    assert next(row.content for row in view(with_sample).rows(Section) if row.node == "经济效益") == typed


def test_changes_are_not_left_unasked(qtbot: QtBot, outlines: OutlineWindow, dialogs: RecordingDialogs) -> None:
    stand_on(qtbot, outlines, "资产管理")
    press(qtbot, outlines.buttons["上移"])
    dialogs.confirms = False
    qtbot.keyClick(outlines, Key.Key_Escape)
    assert outlines.isVisible()


def test_an_unreadable_outline_is_replaced_by_the_default_one(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    session = year_page(with_sample).bridge.session
    before = report(with_sample)
    unreadable = OutlineCopy(uid=new_uid(), position=1, name="本单位提纲", version="1", content="{")
    session.change("提纲损坏", [RowChange(None, unreadable)])
    page = page_of(with_sample, "outline_copy")
    page.dialogs = dialogs
    assert any("读不出来" in label.text() for label in page.findChildren(QLabel))
    page.outline_button.click()
    outlines = page.findChild(OutlineWindow)
    told, in_use = outlines.state.text(), outlines.source.choice.currentText()
    press(qtbot, outlines.apply_button)
    outlines.reject()
    assert told.startswith("本年度存的提纲读不出来，报告现在暂按《北京市")
    assert in_use.startswith("本年度暂用：北京市")
    assert len(view(with_sample).rows(OutlineCopy)) == 0
    assert [each.message for each in session.findings() if each.code == "R10"] == []
    assert report(with_sample) == before
    session.undo()
    assert [each.name for each in view(with_sample).rows(OutlineCopy)] == ["本单位提纲"]
    session.undo()


def titles_of_pages(window: MainWindow, tab: str) -> list[str]:
    bar = year_page(window).pages[tab]._page_bar
    return [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]


def test_pages_come_and_go_with_the_outline_that_prints_them(qtbot: QtBot, with_sample: MainWindow) -> None:
    session = year_page(with_sample).bridge.session
    before = titles_of_pages(with_sample, "部门概况")
    assert "下属单位" not in before
    apply_outline(session, shipped_outline_texts()["hunan"])
    assert [each for each in titles_of_pages(with_sample, "部门概况") if each not in before] == ["其他人员", "下属单位"]
    assert "楼堂馆所" in titles_of_pages(with_sample, "预算执行")
    page_of(with_sample, "subordinate_unit")
    session.undo()
    assert titles_of_pages(with_sample, "部门概况") == before
    tab = year_page(with_sample).pages["部门概况"]
    assert tab.current_spec.title in before  # the page that stood there is gone
    tab.bring_to_front(before.index("职责与编制"))
    turned = tab.turn_page(1)
    assert turned is not None
    assert tab.current_spec.title == "绩效目标"


def test_rules_and_outline_of_two_families_lead_to_each_other(qtbot: QtBot, with_sample: MainWindow) -> None:
    page, settings = year_page(with_sample), page_of(with_sample, "outline_copy")
    hint = settings.findChild(FamilyHint)
    assert hint.isHidden()
    apply_outline(page.bridge.session, shipped_outline_texts()["hunan"])
    assert not hint.isHidden()
    assert "北京市部门整体绩效评价指标体系" in hint.label.text()
    assert "湖南省部门整体支出绩效自评报告" in hint.label.text()
    press(qtbot, hint.button)
    score = page.current_tab.page_for("rule_set")
    assert page.current_tab.current_spec.title == "得分"
    press(qtbot, score.findChild(FamilyHint).button)
    assert page.current_tab.current_spec.title == "版式"
    page.bridge.session.undo()
    assert hint.isHidden()
