"""The scheme window: choose, copy, edit and validate a scheme by keyboard; scores before and after.

One step or none.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose
from tests.ui.scoring.test_score_page import score_page
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.scoring.ledger import scheme_of
from wenlian_desktop.domain.scoring.schemes import parse_scheme, shipped_scheme, shipped_scheme_texts
from wenlian_desktop.ui.scoring.scheme_window import SchemeWindow
from wenlian_desktop.ui.window.main_window import MainWindow

OWN = "自定"
READ_ONLY = "文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"
DISCARD_QUESTION = "规则集的改动还没有采用。离开后改动就没有了，本年度仍按原来的规则评分。"
FIX_FIRST = "改正后显示采用前后的得分。"
UNCHANGED = "与本年度现用的规则集相同。"
VALID = "规则集可用：各级分值之和都相符。"
NO_CHANGES = "各项得分都不变。"

Key = Qt.Key


@pytest.fixture
def rules(with_sample: MainWindow, dialogs: RecordingDialogs) -> Iterator[SchemeWindow]:
    yield from opened_rules(with_sample, dialogs)


@pytest.fixture
def shared_rules(shared_sample: MainWindow, dialogs: RecordingDialogs) -> Iterator[SchemeWindow]:
    """The window over a year that the tests do not change."""
    yield from opened_rules(shared_sample, dialogs)


def opened_rules(window: MainWindow, dialogs: RecordingDialogs) -> Iterator[SchemeWindow]:
    """The window; unsaved changes are discarded afterwards."""
    page = score_page(window)
    page.dialogs = dialogs
    created = page.open_rules()
    yield created
    if window.bridge is not None and created in page.findChildren(SchemeWindow):
        dialogs.confirms = True
        created.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def choose(qtbot: QtBot, rules: SchemeWindow, words: str) -> None:
    """Choose a scheme with the arrow keys."""
    box = rules.source.choice
    box.setFocus()
    wanted = next(place for place in range(box.count()) if words in box.itemText(place))
    while box.currentIndex() != wanted:
        before = box.currentIndex()
        qtbot.keyClick(box, Key.Key_Down if before < wanted else Key.Key_Up)
        assert box.currentIndex() != before


def retype(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, text)


def type_into(qtbot: QtBot, table: QTableWidget, row: int, column: int, text: str) -> None:
    """Type into a cell: the first letter opens its editor."""
    table.setFocus()
    table.setCurrentCell(row, column)
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    QApplication.processEvents()  # a cell takes its text after the key


def wait_for_validation(qtbot: QtBot, rules: SchemeWindow) -> str:
    """The validation message once validation has run."""
    qtbot.waitUntil(lambda: not rules._validate_timer.isActive())
    return rules.validation_label.text()


def test_it_opens_at_the_scheme_of_the_year(shared_rules: SchemeWindow) -> None:
    assert shared_rules.source.choice.currentText() == "本年度现用：北京市部门整体绩效评价指标体系（20/60/20）"
    assert shared_rules.validation_label.text() == UNCHANGED
    assert shared_rules.difference.total.text() == "现在 99.90 分，优　→　采用后 99.90 分，优"
    assert (shared_rules.difference.no_changes_label.text(), shared_rules.difference.rows()) == (NO_CHANGES, [])
    rows = [(row.text(0), row.text(1)) for row in shared_rules.tree.rows()[:3]]
    assert rows == [("整套规则：名称、总分、取位、等级", "100"), ("当年预算执行情况", "20"), ("预算执行率", "20")]


def test_another_scheme_is_shown_before_and_after_and_taken_on_in_one_step(
    qtbot: QtBot, rules: SchemeWindow, with_sample: MainWindow
) -> None:
    session = with_sample.bridge.session if with_sample.bridge is not None else None
    assert session is not None
    choose(qtbot, rules, "95%")
    assert wait_for_validation(qtbot, rules) == VALID
    assert rules.difference.total.text() == "现在 99.90 分，优　→　采用后 100.00 分，优　（＋0.10 分）"
    assert rules.difference.rows() == [["预算执行率", "19.90／20", "20.00／20", "＋0.10", ""]]
    assert scheme_of(session.view) == shipped_scheme()  # nothing yet
    rules.apply_button.setFocus()
    qtbot.keyClick(rules.apply_button, Key.Key_Space)
    assert scheme_of(session.view) == shipped_scheme("beijing-full-from-95")
    page = score_page(with_sample)
    qtbot.waitUntil(lambda: page.total.text() == "总分 100.00 分，优")
    assert session.history.undo_name.startswith("改用规则集《")
    session.undo()
    assert scheme_of(session.view) == shipped_scheme()


def test_a_copy_is_changed_by_keyboard_and_keeps_its_marks(
    qtbot: QtBot, rules: SchemeWindow, with_sample: MainWindow
) -> None:
    assert with_sample.bridge is not None
    rules.go_to("C41")
    retype(qtbot, rules.item_form.parameter_entries["free"].line, "0")  # type: ignore[union-attr]
    assert wait_for_validation(qtbot, rules) == VALID
    [row] = rules.difference.rows()
    assert row[:4] == ["结转结余率", "4.00／4", "3.86／4", "－0.14"]  # 0.34 % carried over, 0.4 points a percent
    rules.apply()
    scheme = scheme_of(with_sample.bridge.view)
    leaf = next(leaf for leaf in scheme.leaves if leaf.code == "C41")
    assert scheme.name == "北京市部门整体绩效评价指标体系（20/60/20）（本单位）"
    assert dict(leaf.provenance) == {"weight": "知识", "method": "假定", "parameters": OWN}


def test_sums_are_checked_as_one_types_and_a_wrong_one_is_refused_but_stays(
    qtbot: QtBot, rules: SchemeWindow, with_sample: MainWindow
) -> None:
    assert with_sample.bridge is not None
    before = with_sample.bridge.view
    rules.go_to("B11")
    retype(qtbot, rules.item_form.weight.line, "9")
    assert wait_for_validation(qtbot, rules) == "“产出”30分，下级分值之和29分，少1分。"
    assert rules.difference.no_changes_label.text() == FIX_FIRST
    assert rules.tree.currentItem().text(1) == "9"
    rules.apply_button.setFocus()
    qtbot.keyClick(rules.apply_button, Key.Key_Space)
    assert with_sample.bridge.view is before
    assert rules.isVisible()
    assert rules.tree.current_code() == "B1"
    assert QApplication.focusWidget() is rules.item_form.weight.line
    rules.go_to("B11")
    assert rules.item_form.weight.text() == "9"
    rules.go_to("B12")
    retype(qtbot, rules.item_form.weight.line, "9")
    assert wait_for_validation(qtbot, rules) == VALID
    rules.apply()
    assert [leaf.weight for leaf in scheme_of(with_sample.bridge.view).leaves[1:3]] == [9, 9]


def test_the_way_of_scoring_asks_for_its_own_parameters(qtbot: QtBot, shared_rules: SchemeWindow) -> None:
    shared_rules.go_to("A1")
    method = shared_rules.item_form.method.choice
    method.setFocus()
    while method.currentText() != "分段":
        qtbot.keyClick(method, Key.Key_Down)
    assert wait_for_validation(qtbot, shared_rules) == "指标“预算执行率”：“分段”缺少参数“分段”。"
    table = shared_rules.item_form.parameter_entries["steps"]
    assert isinstance(table, QTableWidget)
    for row, (bound, points) in enumerate((("95", "20"), ("80", "15"))):
        for column, text in enumerate((bound, points)):
            type_into(qtbot, table, row, column, text)
    assert table.rowCount() == 3  # an empty one for the next
    assert wait_for_validation(qtbot, shared_rules) == VALID
    assert shared_rules.difference.rows()[0][2:4] == ["20.00／20", "＋0.10"]
    qtbot.keyClick(method, Key.Key_Up)
    qtbot.keyClick(method, Key.Key_Down)
    assert shared_rules.item_form.parameter_entries["steps"].rows() == (("95", "20"), ("80", "15"))  # type: ignore[union-attr]


def test_the_whole_has_grades_and_rounding(qtbot: QtBot, rules: SchemeWindow, with_sample: MainWindow) -> None:
    assert with_sample.bridge is not None
    form = rules.scheme_form
    rules.go_to("")
    retype(qtbot, form.lines["version"].line, "2025")
    type_into(qtbot, form.grades, 0, 1, "99.95")
    form.places.choice.setFocus()
    qtbot.keyClick(form.places.choice, Key.Key_Up)
    assert wait_for_validation(qtbot, rules) == VALID
    rules.apply()
    scheme = scheme_of(with_sample.bridge.view)
    assert (scheme.version, scheme.places, scheme.grades[0].bound) == ("2025", 1, Decimal("99.95"))
    assert scheme.name == "北京市部门整体绩效评价指标体系（20/60/20）"


def test_an_item_is_added_and_deleted(qtbot: QtBot, shared_rules: SchemeWindow) -> None:
    shared_rules.go_to("C31")
    shared_rules.add_button.setFocus()
    qtbot.keyClick(shared_rules.add_button, Key.Key_Space)
    assert QApplication.focusWidget() is shared_rules.item_form.name.line
    qtbot.keyClick(shared_rules.item_form.name.line, Key.Key_Delete)
    compose(shared_rules.item_form.name.line, "绩效公开")
    assert shared_rules.tree.currentItem().text(0) == "绩效公开"
    assert wait_for_validation(qtbot, shared_rules) == "指标“绩效公开”：“分值”是空的。"
    retype(qtbot, shared_rules.item_form.weight.line, "1")
    assert wait_for_validation(qtbot, shared_rules) == "“绩效管理”4分，下级分值之和5分，多1分。"
    shared_rules.delete_button.setFocus()
    qtbot.keyClick(shared_rules.delete_button, Key.Key_Space)
    assert wait_for_validation(qtbot, shared_rules) == VALID
    assert shared_rules.tree.current_code() == "C31"


def test_scores_by_hand_that_lose_their_item_are_named(qtbot: QtBot, shared_rules: SchemeWindow) -> None:
    choose(qtbot, shared_rules, "101号")
    names = "财务管理制度健全性、资金使用合规性和安全性、会计基础信息完善性、绩效管理情况"
    assert shared_rules.lost_entries_label.text() == f"这些人工评分在新规则中没有对应的评分项，不再计入：{names}。"


def test_leaving_with_changes_is_asked_about(
    qtbot: QtBot, shared_rules: SchemeWindow, dialogs: RecordingDialogs
) -> None:
    shared_rules.go_to("A1")
    retype(qtbot, shared_rules.item_form.weight.line, "21")
    qtbot.keyClick(shared_rules, Key.Key_Escape)
    assert dialogs.messages == [DISCARD_QUESTION]
    assert shared_rules.isVisible()
    qtbot.keyClick(shared_rules.source.choice, Key.Key_Down)
    assert shared_rules.source.choice.currentText().startswith("本年度现用")
    assert shared_rules.item_form.weight.text() == "21"
    dialogs.confirms = True
    qtbot.keyClick(shared_rules, Key.Key_Escape)
    assert not shared_rules.isVisible()


def test_enter_in_a_line_takes_nothing_on(qtbot: QtBot, shared_rules: SchemeWindow, shared_sample: MainWindow) -> None:
    assert shared_sample.bridge is not None
    before = shared_sample.bridge.view
    choose(qtbot, shared_rules, "95%")
    shared_rules.scheme_form.lines["name"].line.setFocus()
    qtbot.keyClick(shared_rules.scheme_form.lines["name"].line, Key.Key_Return)
    assert shared_rules.isVisible()
    assert shared_sample.bridge.view is before


def test_a_scheme_goes_out_to_a_file_and_comes_in_again(
    qtbot: QtBot, shared_rules: SchemeWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "本区评分办法.json"
    choose(qtbot, shared_rules, "湖北")
    shared_rules.choose_export()
    assert parse_scheme(dialogs.chosen_path.read_text(encoding="utf-8")) == shipped_scheme("hubei")
    choose(qtbot, shared_rules, "本年度现用")
    shared_rules.choose_import()
    assert shared_rules.source.choice.currentText() == f"导入的：{shipped_scheme('hubei').name}"
    assert shared_rules.scheme.name == shipped_scheme("hubei").name
    dialogs.chosen_path.write_text("{}", encoding="utf-8")
    shared_rules.choose_import()
    assert dialogs.messages[-1].startswith("“本区评分办法.json”不能用作评分规则集：不是本程序的评分规则集")
    shared_rules.go_to("A")
    retype(qtbot, shared_rules.item_form.weight.line, "x")
    shared_rules.choose_export()
    assert dialogs.messages[-1].endswith("改正后才能导出。")


def test_a_year_whose_scheme_cannot_be_used_gets_another(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert with_sample.bridge is not None
    [copy] = with_sample.bridge.view.rows(RuleSet)
    with_sample.bridge.enter(ref_to(copy, "content"), "{}")
    for rules in opened_rules(with_sample, dialogs):
        assert rules.source.choice.currentText() == f"自带：{shipped_scheme().name}"
        assert rules.difference.total.text().startswith("现在 算不出　→　采用后 99.90 分，优")
        rules.apply()
    assert scheme_of(with_sample.bridge.view) == shipped_scheme()


def test_a_copy_that_only_looks_like_a_shipped_one_does_not_stand_in_the_way(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert with_sample.bridge is not None
    [copy] = with_sample.bridge.view.rows(RuleSet)
    with_sample.bridge.enter(ref_to(copy, "content"), (copy.content or "").replace("请用本级", "请按本级"))
    for rules in opened_rules(with_sample, dialogs):
        assert rules.validation_label.text().startswith("名称和版本与自带的《")
        choose(qtbot, rules, "湖北")
        assert rules.validation_label.text() == VALID


def test_taking_on_what_is_there_already_is_no_step(shared_rules: SchemeWindow, shared_sample: MainWindow) -> None:
    assert shared_sample.bridge is not None
    before = shared_sample.bridge.view
    shared_rules.apply()
    assert not shared_rules.isVisible()
    assert shared_sample.bridge.view is before


def test_a_read_only_year_can_only_be_compared(
    window: MainWindow, dialogs: RecordingDialogs, year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wenlian_desktop.storage.file.opening.is_writable", lambda path: False)
    assert window.open(year_file)
    for rules in opened_rules(window, dialogs):
        assert not rules.apply_button.isEnabled()
        assert rules.apply_button.toolTip() == READ_ONLY


def test_every_control_has_a_name(shared_rules: SchemeWindow) -> None:
    for code in ("", "A", *(leaf.code for leaf in parse_scheme(shipped_scheme_texts()["beijing"]).leaves)):
        shared_rules.go_to(code)
        kinds = (QLineEdit, QComboBox, QTableWidget)
        widgets = [each for kind in kinds for each in shared_rules.findChildren(kind) if each.isVisible()]
        assert widgets
        assert [each for each in widgets if not each.accessibleName() and not _is_of_a_box(each)] == []


def _is_of_a_box(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QComboBox)
