"""A change of the outline as a newcomer makes it, by the keyboard, and what follows it everywhere."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.accessible_tree import year_page
from tests.ui.conftest import RecordingDialogs, compose, page_of
from tests.ui.outlines.test_outline_window import (
    Key,
    choose,
    outlines,
    press,
    report,
    stand_on,
    titles_of_pages,
    type_title,
    view,
)
from wenlian_desktop.domain.carryover.carry_over import LastYearFile, carry_over
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.session.comparing import compare_texts
from wenlian_desktop.session.year_files import empty_year
from wenlian_desktop.ui.outlines.outline_window import OutlineWindow
from wenlian_desktop.ui.window.main_window import MainWindow

assert outlines  # the fixture
SECONDS_A_KEY, TEN_MINUTES = 3, 600  # of a newcomer who looks at every key; the titles typed are not counted


class KeyCounter(QObject):
    """Counts the keys pressed in the program."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() is QEvent.Type.KeyPress and watched is QApplication.focusWidget()
        return False


def changed_by_keys(qtbot: QtBot, outlines: OutlineWindow) -> int:
    """Rename a heading, merge two, add one, take the outline; returns the keys pressed."""
    counter = KeyCounter()
    QApplication.instance().installEventFilter(counter)
    stand_on(qtbot, outlines, "环境效益")
    qtbot.keyClick(outlines.tree, Key.Key_F2)
    type_title(qtbot, "生态效益")
    stand_on(qtbot, outlines, "产出质量")
    press(qtbot, outlines.buttons["并入上一个"])
    type_title(qtbot, "产出数量及质量")
    stand_on(qtbot, outlines, "措施建议")
    press(qtbot, outlines.buttons["新增一节"])
    type_title(qtbot, "评价工作组织")
    press(qtbot, outlines.apply_button)
    QApplication.instance().removeEventFilter(counter)
    return counter.number


def test_a_newcomer_changes_the_outline_in_ten_minutes_and_all_follows(
    qtbot: QtBot, with_sample: MainWindow, outlines: OutlineWindow
) -> None:
    before = view(with_sample)
    keys = changed_by_keys(qtbot, outlines)
    assert 0 < keys * SECONDS_A_KEY < TEN_MINUTES
    lines = report(with_sample)
    assert [each for each in ("1.产出数量及质量", "3.生态效益", "七、评价工作组织") if each not in lines] == []
    findings = year_page(with_sample).bridge.session.findings()
    assert [each.message for each in findings if each.code in ("C32", "R03") and "评价工作组织" in each.message]
    assert not [each for each in findings if each.code in ("R10", "R11")]
    assert headings_compared(before, view(with_sample)) >= {"产出数量及质量", "生态效益", "评价工作组织"}
    assert "生态效益" in titles_carried(view(with_sample))
    click_through(qtbot, with_sample)


def headings_compared(before: Year, after: Year) -> set[str]:
    """The headings under which the texts of two years are compared, without their numbers."""
    return {each.title.partition("、")[2] or each.title.partition(".")[2] for each in compare_texts(before, after)}


def titles_carried(last: Year) -> list[str]:
    """The headings of the next year, into which nothing but the outline was carried over."""
    this = empty_year(2025, "示例区文学艺术界联合会", "区文联", None)
    changes = carry_over(LastYearFile(last, "2024.wenlian", ""), this, {"outline"}, new_uid, date(2025, 12, 1)).changes
    return [each.heading.title for each in outline_of(this.with_changes(changes)).numbered]


def click_through(qtbot: QtBot, window: MainWindow) -> None:
    """From a sentence under the merged heading to its text, by the keys."""
    page = year_page(window)
    page.tabs.setCurrentWidget(page.previews.tab)
    qtbot.waitUntil(lambda: page.previews.tab.pages.count > 0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.previews.tab.setFocus()
    qtbot.keyClick(page.previews.tab.pages, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = page.edges.find_bar
    assert window.focusWidget() is bar.search_line
    compose(bar.search_line, "所有举办的活动")
    qtbot.keyClick(bar.search_line, Key.Key_Return)
    qtbot.keyClick(bar.search_line, Key.Key_Escape)
    assert window.focusWidget() is page.previews.tab.pages
    qtbot.keyClick(page.previews.tab.pages, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown = page.window().focusWidget()
    assert shown is not None
    assert shown.toPlainText().startswith("所有举办的活动在实施前都完成了内容审核")


def test_a_text_without_a_place_is_put_under_a_heading_by_keys_and_taken_back(
    qtbot: QtBot, with_sample: MainWindow, outlines: OutlineWindow, dialogs: RecordingDialogs
) -> None:
    dialogs.entered_text = "通知没有这一项"
    stand_on(qtbot, outlines, "经济效益")
    press(qtbot, outlines.buttons["不要这一节"])
    assert outlines.fates.left_out.text() == "不要的标题：“经济效益”（通知没有这一项）。"
    press(qtbot, outlines.apply_button)
    left = report(with_sample)
    session = year_page(with_sample).bridge.session
    assert not [each for each in session.findings() if each.code == "R11"]
    unplaced = year_page(with_sample).pages["报告设置"].bring_to_front(1)
    assert unplaced.placing.reason.text() == "提纲不要“经济效益”一节：通知没有这一项"
    box = unplaced.placing.heading.choice
    box.setFocus()
    while "社会效益" not in box.currentText():
        qtbot.keyClick(box, Key.Key_Down)
    press(qtbot, unplaced.placing.button)
    lines = report(with_sample)
    assert lines[lines.index("1.社会效益") + 1].startswith("主题展演")
    assert any(line.startswith("区文联不以营利为目的") for line in lines)
    assert "未归类" not in titles_of_pages(with_sample, "报告设置")
    session.undo()
    assert report(with_sample) == left
    assert "未归类" in titles_of_pages(with_sample, "报告设置")


def test_a_heading_is_not_left_out_without_a_reason(
    qtbot: QtBot, outlines: OutlineWindow, dialogs: RecordingDialogs
) -> None:
    dialogs.entered_text = None
    before = outlines.outline
    stand_on(qtbot, outlines, "经济效益")
    press(qtbot, outlines.buttons["不要这一节"])
    assert outlines.outline == before
    assert dialogs.messages[-1].startswith("提纲里为什么不要“经济效益”这一节？")


def test_a_cover_and_a_preamble_are_ticked(qtbot: QtBot, with_sample: MainWindow, outlines: OutlineWindow) -> None:
    choose(qtbot, outlines, "湖南省")
    assert outlines.frame.boxes["cover"].isChecked()
    for name in ("cover", "preamble"):
        box = outlines.frame.boxes[name]
        box.setFocus()
        qtbot.keyClick(box, Key.Key_Space)
    press(qtbot, outlines.apply_button)
    assert report(with_sample)[2].startswith("按照预算绩效管理的要求，示例区文学艺术界联合会对2024年度")
    frame = outline_of(view(with_sample)).frame
    assert (frame.cover, frame.signature) == (False, True)
    page_of(with_sample, "outline_copy")
