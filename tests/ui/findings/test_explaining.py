"""情况说明: asked for by button, key and menu in one dialog, and counted when a word stands in it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose, page_of
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.ui.kit.asking.text_dialogs import ExplanationDialog
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def page(with_sample: MainWindow) -> YearPage:
    """The sample without its 情况说明, at the first finding C09, which it answered."""
    page, bridge = with_sample.page, with_sample.bridge
    assert page is not None
    assert bridge is not None
    bridge.session.delete("explanation", [row.uid for row in bridge.view.rows(Explanation)])
    bridge.enter(ref_to(bridge.view.single(Report), "filled_by"), "王会计")
    page.run_checks()
    choose(page)
    return page


def choose(page: YearPage, code: str = "C09") -> None:
    shown = page.side_panel.findings.list
    entries = shown.findings_model.entries
    shown.setCurrentIndex(shown.findings_model.index([each.finding.code for each in entries].index(code)))


def test_the_dialog_quotes_the_finding_and_wants_a_word(qtbot: QtBot, styled_app: QApplication) -> None:
    dialog = ExplanationDialog("“甲”执行率70.00%，低于80%。", "补写原因。", "", "王会计")
    qtbot.addWidget(dialog)
    dialog.show()
    assert "“甲”执行率70.00%，低于80%。" in [label.text() for label in dialog.findChildren(QLabel)]
    assert (dialog.focusWidget(), dialog.signer()) == (dialog.editor, "王会计")
    for typed, allowed in (("", False), ("  \n", False), ("合同跨年", True)):
        dialog.editor.clear()
        compose(dialog.editor, typed)
        assert dialog.accept_button.isEnabled() is allowed
    dialog.signer_line.clear()
    assert not dialog.accept_button.isEnabled()
    compose(dialog.signer_line, "李科长")
    qtbot.keyClick(dialog.signer_line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (dialog.result(), dialog.entered_text(), dialog.signer()) == (1, "合同跨年", "李科长")


@pytest.mark.parametrize("way", ["button", "key", "menu"])
def test_every_way_writes_it_whole_in_one_step(
    qtbot: QtBot, with_sample: MainWindow, page: YearPage, dialogs: RecordingDialogs, way: str
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    entry = page.side_panel.findings.list.current()
    assert entry is not None
    dialogs.entered_explanation = ("合同跨年度执行。", "李科长")
    button = page.side_panel.findings.action_bar.explain_button
    match way:
        case "button":
            assert button.text() == "写情况说明…"
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        case "key":
            modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            qtbot.keyClick(page.side_panel.findings.list, Qt.Key.Key_E, modifiers)
        case "menu":
            page.side_panel.findings.explain_action.trigger()
    assert dialogs.messages == [f"{entry.finding.message}：（王会计）"]
    [row] = bridge.view.rows(Explanation)
    assert (row.content, row.author, row.written_on) == ("合同跨年度执行。", "李科长", date.today())
    page.run_checks()
    assert [each.is_explained for each in page.entries if each.finding.code == "C09"] == [True]
    with_sample.menus.actions["undo"].trigger()
    assert len(bridge.view.rows(Explanation)) == 0


def test_cancelled_it_leaves_nothing(with_sample: MainWindow, page: YearPage, dialogs: RecordingDialogs) -> None:
    assert with_sample.bridge is not None
    before = with_sample.bridge.view
    with_sample.menus.actions["explain"].trigger()
    assert len(dialogs.messages) == 1
    assert with_sample.bridge.view is before


def test_an_explained_finding_offers_its_text_to_be_changed(
    with_sample: MainWindow, page: YearPage, dialogs: RecordingDialogs
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    dialogs.entered_explanation = ("合同跨年度。", "李科长")
    with_sample.menus.actions["explain"].trigger()
    page.run_checks()
    choose(page)
    assert page.side_panel.findings.action_bar.explain_button.text() == "改情况说明…"
    dialogs.entered_explanation = ("合同跨年度，次年二月付清。", "李科长")
    with_sample.menus.actions["explain"].trigger()
    assert dialogs.messages[-1].endswith("合同跨年度。（李科长）")
    assert [row.content for row in bridge.view.rows(Explanation)] == ["合同跨年度，次年二月付清。"]


def test_emptied_in_the_table_it_no_longer_counts(
    with_sample: MainWindow, page: YearPage, dialogs: RecordingDialogs
) -> None:
    bridge = with_sample.bridge
    assert bridge is not None
    dialogs.entered_explanation = ("合同跨年度。", "李科长")
    with_sample.menus.actions["explain"].trigger()
    [row] = bridge.view.rows(Explanation)
    bridge.enter(ref_to(row, "content"), "")
    page.run_checks()
    assert [each.is_explained for each in page.entries if each.finding.code == "C09"] == [False]


def test_its_page_shows_no_codes_and_cannot_be_typed_into_where_the_check_wrote(
    with_sample: MainWindow, page: YearPage, dialogs: RecordingDialogs
) -> None:
    dialogs.entered_explanation = ("合同跨年度。", "李科长")
    with_sample.menus.actions["explain"].trigger()
    shown = page_of(with_sample, "explanation")
    heads = [shown.view.model().headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["检查结果", "说明", "说明人", "说明日期"]
    assert list(shown.form.boxes) == ["finding", "content", "author", "written_on"]
    assert "由检查写入" in shown.form.boxes["finding"].lock_reason
    assert "C09" not in shown.form.boxes["finding"].editor.text()
    assert not shown.add_button.isEnabled()
    assert "从检查结果写起" in shown.add_button.toolTip()


def test_the_reason_of_a_none_is_written_from_its_finding(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    page, bridge = with_sample.page, with_sample.bridge
    assert page is not None
    assert bridge is not None
    row = next(row for row in bridge.view.rows(Section) if row.node == "产出成本")
    bridge.enter(ref_to(row, "content"), "无")
    page.run_checks()
    findings = page.side_panel.findings
    choose(page)
    assert not findings.action_bar.note_button.isVisibleTo(findings)
    choose(page, "C35")
    dialogs.entered_note = ("本年没有成本类指标", False)
    assert findings.action_bar.note_button.text() == "写备注…"
    qtbot.mouseClick(findings.action_bar.note_button, Qt.MouseButton.LeftButton)
    note = bridge.view.note(ref_to(row, "content"))
    assert note is not None
    assert note.comment == "本年没有成本类指标"
    page.run_checks()
    assert "C35" not in [entry.finding.code for entry in findings.list.findings_model.entries]
