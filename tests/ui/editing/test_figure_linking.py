"""Linking figures in long texts by click or Alt+Enter; repairs of findings; confirming outdated explanations."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import compose, page_of
from tests.ui.editing.test_figures_in_texts import box_of, editor_of, year_of
from wenlian_desktop.domain.checks.run_checks import explanation_of
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.limits import format_limit
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.thresholds import LIMITS
from wenlian_desktop.ui.editing.field_box import FieldBox
from wenlian_desktop.ui.editing.figure_strip import FigureStrip
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window.main_window import MainWindow

LINK = "关联数字…"
BY_HAND = "这一条要由人改正：{}"
CHANGED_MEANWHILE = "这一条已经变了，请看新的检查结果。"
CHOOSE = "请先在检查结果中选一条（F7、F8）。"
OUTDATED = "说明时的数字已变"

ALT = Qt.KeyboardModifier.AltModifier


def lines_of(html: str, width: int) -> list[str]:
    """A text as it is set in a width."""
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(width)
    document.size()  # lays it out
    block = document.firstBlock()
    lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    return [block.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]


@pytest.fixture
def box(with_sample: MainWindow) -> FieldBox:
    """The empty field 问题 of the first problem, focused."""
    found = box_of(with_sample, "problem", "content")
    editor_of(found).selectAll()
    editor_of(found).cut()
    return found


def strip_of(box: FieldBox) -> FigureStrip:
    assert box.figure_strip is not None
    return box.figure_strip


def shown(box: FieldBox) -> str:
    """The accessible name of the figure strip after a refresh."""
    strip_of(box).refresh()
    return strip_of(box).accessibleName() if not strip_of(box).isHidden() else ""


def token(window: MainWindow, name: str) -> str:
    report = year_of(window).view.tables["report"][0]
    return f"⟦{report.uid}.{name}⟧"


def test_every_figure_is_shown_with_its_standing_and_linked_by_one_click(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, bridge = editor_of(box), year_of(with_sample)
    compose(editor, "𬭎䶮：2024年全年预算数1047.76万元，另有3.33万元。")
    assert shown(box) == "文中的数：1047.76万元一致（全年预算，全年）；3.33万元未识别"
    assert "<a href='0'" in strip_of(box).text()
    assert "3.33万元</a>" not in strip_of(box).text()
    strip_of(box).linkActivated.emit("0")
    linked = f"𬭎䶮：2024年全年预算数{token(with_sample, 'computed_full')}万元，另有3.33万元。"
    assert box.ref is not None
    assert bridge.view.value(box.ref) == linked
    assert shown(box) == "文中的数：3.33万元未识别；随数据1047.76"
    compose(editor, "整")  # behind the figure, where the cursor is
    assert editor.display_text() == "𬭎䶮：2024年全年预算数1047.76万元整，另有3.33万元。"
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    line = bridge.view.rows(BudgetLine)[0]
    bridge.enter(ref_to(line, "initial_fiscal"), "1000")
    assert "1047.76" not in editor.display_text()
    for _ in range(3):
        bridge.session.undo()
    assert bridge.view.value(box.ref) != linked


def test_a_standing_is_never_broken_over_two_lines(box: FieldBox) -> None:
    compose(editor_of(box), "全年预算数1047.76万元。")
    shown(box)
    for width in range(100, 400, 4):
        lines = [line.replace("\u2060", "") for line in lines_of(strip_of(box).text(), width)]
        assert any("一致：" in line for line in lines), lines


def test_alt_enter_links_the_figure_at_the_cursor_or_offers_all(
    qtbot: QtBot, with_sample: MainWindow, box: FieldBox
) -> None:
    editor, strip = editor_of(box), strip_of(box)
    compose(editor, "预算执行率99.50%，共两个")
    qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)  # “两个” is equal to many: none is told, all are offered
    assert strip.menu is not None
    head, *choices = strip.menu.actions()
    assert head.text().startswith("两个　未识别")
    assert not head.isEnabled()
    assert len(choices) > 1
    strip.menu.close()
    editor.move_cursor_after(len("预算执行率99"))
    qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)
    assert editor.text() == f"预算执行率{token(with_sample, 'computed_rate')}，共两个"
    editor.move_cursor_after(0)
    qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)
    assert strip.menu is not None
    choice = choices_of(strip)[0]
    choice.trigger()
    assert "两个" not in editor.text()


def choices_of(strip: FigureStrip) -> list:  # type: ignore[type-arg]
    assert strip.menu is not None
    return [action for action in strip.menu.actions() if action.isEnabled() and action.menu() is None]


def test_a_wrong_figure_is_linked_or_put_right_from_the_strip(with_sample: MainWindow, box: FieldBox) -> None:
    editor, strip = editor_of(box), strip_of(box)
    compose(editor, "2024年全年预算数1050万元。")
    assert shown(box) == "文中的数：1050万元不一致（全年预算，全年）：按数据全年预算为1047.76万元"
    strip.linkActivated.emit("0")
    link, right = choices_of(strip)
    assert (link.text(), right.text()) == ("关联到全年预算（计算）（1047.76万元）", "改为1047.76万元")
    right.trigger()
    assert editor.text() == "2024年全年预算数1047.76万元。"
    assert shown(box) == "文中的数：1047.76万元一致（全年预算，全年）"


def test_a_word_that_is_being_composed_is_not_disturbed(with_sample: MainWindow, box: FieldBox) -> None:
    editor, strip = editor_of(box), strip_of(box)
    compose(editor, "全年预算数1047.76万元")
    assert shown(box)
    QApplication.sendEvent(editor, QInputMethodEvent("pi'fu", []))
    before = strip.text()
    strip.refresh()
    strip.linkActivated.emit("0")
    editor.request_link()
    assert (strip.text(), editor.text()) == (before, "全年预算数1047.76万元")
    assert editor.is_composing


def test_a_link_of_a_text_that_was_typed_on_does_nothing(with_sample: MainWindow, box: FieldBox) -> None:
    editor = editor_of(box)
    compose(editor, "预算执行率99.50%")
    assert shown(box)
    editor.move_cursor_after(0)
    compose(editor, "本年")
    strip_of(box).linkActivated.emit("0")
    assert editor.text() == "本年预算执行率99.50%"


def test_a_locked_text_is_not_linked_and_a_text_without_figures_has_no_strip(box: FieldBox) -> None:
    editor, refusals = editor_of(box), []
    assert shown(box) == ""
    editor.refused.connect(lambda: refusals.append(None))
    editor.set_locked("只读。")
    editor.request_link()
    assert len(refusals) == 1
    [link] = [action for action in editor.context_menu(None).actions() if action.text() == LINK]
    assert not link.isEnabled()


# --- findings ---


def page_with(window: MainWindow, text: str) -> tuple[YearPage, Ref]:
    """The sample year with a text in its first problem, checked."""
    bridge = year_of(window)
    ref = ref_to(bridge.view.tables["problem"][0], "content")
    bridge.enter(ref, text)
    assert window.page is not None
    window.page.run_checks()
    return window.page, ref


def choose(page: YearPage, code: str) -> None:
    cards = page.side_panel.findings.list.findings_model
    row = next(place for place, each in enumerate(cards.entries) if each.finding.code == code)
    page.side_panel.findings.list.setCurrentIndex(cards.index(row))


def buttons(page: YearPage) -> list[str]:
    actions = page.side_panel.findings.action_bar
    return [button.text() for button in actions.buttons if not button.isHidden()] if not actions.isHidden() else []


def test_a_fault_of_wording_is_repaired_by_a_button_as_one_step(qtbot: QtBot, with_sample: MainWindow) -> None:
    page, ref = page_with(with_sample, "加强管理,提高水平。")
    choose(page, "C46")
    shown_list = page.side_panel.findings.list
    assert {each.finding.code for each in page.entries if shown_list.is_repairable(each)} == {"C46"}
    assert buttons(page) == ["修复"]
    actions = page.side_panel.findings.action_bar
    assert actions.description.text() == "修复：“加强管理,提高水平。”改为“加强管理，提高水平。”。"
    qtbot.mouseClick(actions.buttons[0], Qt.MouseButton.LeftButton)
    bridge = year_of(with_sample)
    assert bridge.view.value(ref) == "加强管理，提高水平。"
    assert bridge.session.history.undo_name == "修复"
    page.run_checks()
    assert "C46" not in [each.finding.code for each in page.entries]
    bridge.session.undo()
    assert bridge.view.value(ref) == "加强管理,提高水平。"


def test_a_wrong_figure_is_linked_by_keys_after_what_is_typed_was_left(qtbot: QtBot, with_sample: MainWindow) -> None:
    page, ref = page_with(with_sample, "2024年全年预算数1050万元。")
    choose(page, "C41")
    assert buttons(page) == ["关联", "改为1047.76万元"]
    page.go_to(ref)
    compose(box_of(with_sample, "problem", "content").editor, "注：")
    with_sample.menus.actions["repair"].trigger()
    text = year_of(with_sample).view.value(ref)
    assert "1050" in text  # the text said something else by then: nothing is written over it
    page.run_checks()
    choose(page, "C41")
    with_sample.menus.actions["repair"].trigger()
    assert token(with_sample, "computed_full") in year_of(with_sample).view.value(ref)


def test_what_cannot_be_repaired_says_so(with_sample: MainWindow) -> None:
    page, _ = page_with(with_sample, "说明。")
    messages: list[str] = []
    page.message.connect(messages.append)
    page.side_panel.findings.list.setCurrentIndex(page.side_panel.findings.list.findings_model.index(-1))
    page.edges.controller.repair_first()
    choose(page, "R03")
    page.edges.controller.repair_first()
    assert buttons(page) == []
    assert messages == [CHOOSE, BY_HAND.format("填写正文，或确认为“无”。")]
    assert CHANGED_MEANWHILE not in messages


def test_a_changed_figure_reopens_an_explanation_until_it_is_confirmed_anew(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    bridge, page = year_of(with_sample), with_sample.page
    assert page is not None
    [answer] = bridge.view.rows(Explanation)
    line = bridge.view.rows(BudgetLine).find(answer.about_uid)
    assert line is not None
    bridge.enter(Ref("budget_line", line.uid, "name"), "创作扶持")
    page.run_checks()
    choose(page, "C09")
    entry = page.side_panel.findings.list.current()
    assert entry is not None
    assert (entry.is_explained, entry.outdated) == (False, answer)
    actions = page.side_panel.findings.action_bar
    assert actions.description.text() == f"{OUTDATED}。原来：{answer.finding}\n现在：{entry.finding.message}"
    page.edges.controller.explain()
    assert len(bridge.view.rows(Explanation)) == 1  # the words of the old one are to be looked at
    assert buttons(page) == ["重新确认说明"]
    qtbot.mouseClick(actions.buttons[0], Qt.MouseButton.LeftButton)
    page.run_checks()
    assert explanation_of(bridge.view, entry.finding) == replace(
        answer, finding=entry.finding.message, facts=entry.finding.identity
    )
    assert bridge.session.history.undo_name == "重新确认说明"
    assert [each.is_explained for each in page.entries if each.finding.code == "C09"] == [True]


def test_the_limits_of_the_program_stand_below_those_of_the_office(with_sample: MainWindow) -> None:
    hint = page_of(with_sample, "threshold").hint.text()
    assert all(f"{name} {format_limit(value)}" in hint for name, value in LIMITS.items())


def test_a_figure_is_compared_with_what_its_words_say(with_sample: MainWindow, box: FieldBox) -> None:
    """96 % is the result of an indicator, but no execution rate; the words name lines, months and other years."""
    compose(editor_of(box), "2024年部门预算执行率96%。上年支出96.35万元。截至9月底累计执行率62.1%，参展作品96件。")
    assert shown(box) == "文中的数：" + "；".join((
        "96%不一致（预算执行率，全年）：按数据预算执行率为99.50%", "96.35万元不是本年数据",
        "62.1%一致（预算执行率，1—9月）", "96件与“山河新卷作品展的创作作品”相同",
    ))  # fmt: skip
