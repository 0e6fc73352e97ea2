"""A new row: it vanishes when it is left empty, is judged when it is left, and what it lacks is 待填, not 错."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import menu_lines, page_of
from wenlian_desktop.ui.window.main_window import MainWindow


def rows_of(window: MainWindow, record: str) -> int:
    assert window.bridge is not None
    return len(window.bridge.view.tables[record])


def findings(window: MainWindow) -> list[str]:
    """The findings as the panel lists them, after the checks have run."""
    assert window.page is not None
    window.page.run_checks()
    model = window.page.side_panel.findings.list.findings_model
    return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def test_an_empty_new_row_vanishes_when_it_is_left_and_leaves_nothing_to_undo(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    view = page_of(with_sample, "policy").view
    before, last = rows_of(with_sample, "policy"), view.rows_model.rowCount() - 1
    view.setFocus()
    view.go_to(view.rows_model.uid(last), 0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert rows_of(with_sample, "policy") == before + 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: rows_of(with_sample, "policy") == before)
    assert view.currentIndex().row() == last
    assert not menu_lines(with_sample)["undo"][1]


def test_a_new_row_vanishes_with_another_page_another_new_row_and_on_closing(
    qtbot: QtBot, with_sample: MainWindow
) -> None:
    page = page_of(with_sample, "policy")
    before = rows_of(with_sample, "policy")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows_of(with_sample, "policy") == before + 1)
    page_of(with_sample, "asset")
    qtbot.waitUntil(lambda: rows_of(with_sample, "policy") == before)
    page_of(with_sample, "policy")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert with_sample.bridge is not None
    path = with_sample.bridge.session.path
    assert with_sample.close_year()
    assert with_sample.open(path)
    assert rows_of(with_sample, "policy") == before


def test_a_row_with_something_in_it_stays(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "policy")
    before = rows_of(with_sample, "policy")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    uid = page.view.current_uid()
    page.view.setCurrentIndex(page.view.rows_model.index(page.view.currentIndex().row(), 1))
    qtbot.keyClicks(page.view, "7")
    qtbot.keyClick(page.view.focusWidget() or page.view, Qt.Key.Key_Return)
    page.view.go_to(page.view.rows_model.uid(0))
    qtbot.wait(1)
    assert rows_of(with_sample, "policy") == before + 1
    assert page.view.rows_model.row_of(uid) is not None


def test_a_row_is_judged_when_it_is_left_and_lacks_nothing_red(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "problem")
    before = findings(with_sample)
    wrong = with_sample.status.findings_button.text().split("　")[0]
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    uid = page.view.current_uid()
    page.form.boxes["cause"].editor.setFocus()
    qtbot.keyClicks(page.form.boxes["cause"].editor, "7")
    page.form.boxes["content"].editor.setFocus()
    assert findings(with_sample) == before
    page.view.go_to(page.view.rows_model.uid(0))
    qtbot.waitUntil(lambda: findings(with_sample) != before)
    added = [each for each in findings(with_sample) if each not in before]
    assert added
    assert all(each.startswith("待填：") for each in added)
    assert with_sample.status.findings_button.text().split("　")[0] == wrong
    assert with_sample.bridge is not None
    assert any(each.places[0].uid == uid and each.level.value == "错" for each in with_sample.bridge.session.findings())


def test_a_new_year_opens_without_red(opened: MainWindow) -> None:
    assert findings(opened)
    assert opened.status.findings_button.text().startswith("错 0　警 0　示 0　待填 ")
    assert opened.bridge is not None
    assert any(each.level.value == "错" for each in opened.bridge.session.findings())  # and is not to be filed


def test_checking_everything_judges_the_row_being_entered(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "problem")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    page.form.boxes["cause"].editor.setFocus()
    qtbot.keyClicks(page.form.boxes["cause"].editor, "7")
    page.form.boxes["content"].editor.setFocus()
    before = findings(with_sample)
    with_sample.menus.actions["check"].trigger()
    assert [each for each in findings(with_sample) if each not in before]


def test_an_empty_budget_line_vanishes_too(qtbot: QtBot, with_sample: MainWindow) -> None:
    page = page_of(with_sample, "budget_line")
    before = rows_of(with_sample, "budget_line")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert rows_of(with_sample, "budget_line") == before + 1
    page.view.go_to_group("合计")
    qtbot.waitUntil(lambda: rows_of(with_sample, "budget_line") == before)
