"""Reminders on the overview, the customary reminders of the menu, and the monitoring form; the day is given."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.conftest import RecordingDialogs, menu_lines
from wenlian_desktop.domain.figures.deadlines import STANDARD_DEADLINES
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.year_file import YearFile
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.pages.reminder_card import ReminderCard
from wenlian_desktop.ui.window.main_window import MainWindow
from wenlian_desktop.ui.window.year_commands import add_customary_reminders

ALL_DONE = "日程中的事项都已办完。"
NONE_LISTED = "还没有年度日程。可以按惯例加入预算、监控、决算、评价、归档等事项，再改成本单位的时限。"


@pytest.fixture
def bridge(styled_app: QApplication, tmp_path: Path) -> Iterator[Bridge]:
    """The sample year, open."""
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    opened = Bridge(path)
    yield opened
    opened.session.close(force=True)


@pytest.fixture
def empty(styled_app: QApplication, year_file: Path) -> Iterator[Bridge]:
    """A year without reminders."""
    opened = Bridge(year_file)
    opened.session.delete("reminder", [row.uid for row in opened.view.rows(Reminder)])
    yield opened
    opened.session.close(force=True)


class Shown(ReminderCard):
    """The card on a given day, updated after each step as on the overview."""

    def __init__(self, bridge: Bridge, today: date) -> None:
        super().__init__(bridge, lambda: today)
        bridge.changed.connect(self.show_year)
        self.show_year(bridge.view)


def shown_texts(card: ReminderCard) -> list[tuple[str, str]]:
    return [(line.chip.text(), line.name.text()) for line in card.lines if not line.chip.isHidden()]


def test_what_is_due_is_told_and_ticked(qtbot: QtBot, bridge: Bridge) -> None:
    card = Shown(bridge, date(2025, 6, 20))
    qtbot.addWidget(card)
    assert shown_texts(card) == [("还有10天", "归档移交　2025年6月30日")]
    assert card.lines[0].chip.property("level") == "warning"
    assert card.lines[0].name.accessibleName() == "归档移交，2025年6月30日，还有10天"
    card.today = lambda: date(2025, 7, 2)
    card.show_year(bridge.view)
    assert shown_texts(card)[0][0] == "已过2天"
    assert card.lines[0].chip.property("level") == "wrong"
    qtbot.keyClick(card.lines[0].done_button, Qt.Key.Key_Space)
    assert shown_texts(card) == []
    assert card.note.text() == ALL_DONE
    assert bridge.session.history.undo_name == "修改已办"
    bridge.session.undo()
    assert shown_texts(card)[0][0] == "已过2天"


def test_slow_spending_is_told_on_the_day(qtbot: QtBot, bridge: Bridge) -> None:
    card = Shown(bridge, date(2024, 10, 9))
    qtbot.addWidget(card)
    assert card.alert.text().startswith("到9月底预算执行率62.12%")
    card.today = lambda: date(2025, 7, 2)
    card.show_year(bridge.view)
    assert card.alert.isHidden()


def test_a_year_without_reminders_offers_the_customary_ones(qtbot: QtBot, empty: Bridge) -> None:
    card = Shown(empty, date(2024, 8, 1))
    qtbot.addWidget(card)
    assert card.note.text() == NONE_LISTED
    qtbot.keyClick(card.add_button, Qt.Key.Key_Space)
    assert len(empty.view.rows(Reminder)) == len(STANDARD_DEADLINES)
    assert shown_texts(card)[0] == ("已过306天", "事前绩效评估　2023年9月30日")
    assert card.note.text() == f"另有{len(STANDARD_DEADLINES) - 3}项，在“部门概况”的“年度日程”中。"
    assert card.add_button.isHidden()


def test_without_a_year_the_card_says_what_is_missing(qtbot: QtBot, empty: Bridge) -> None:
    empty.enter(ref_to(empty.view.single(Report), "year"), "")
    card = Shown(empty, date(2024, 8, 1))
    qtbot.addWidget(card)
    card.add_customary()
    assert card.note.text().startswith("还没有填评价年度")


def test_a_backup_looked_at_cannot_be_ticked(qtbot: QtBot, bridge: Bridge) -> None:
    created = bridge.session.back_up().result()
    assert created is not None
    looking = Bridge(created, read_only=True)
    card = Shown(looking, date(2025, 7, 2))
    qtbot.addWidget(card)
    assert not card.lines[0].done_button.isEnabled()
    assert "只读" in card.lines[0].done_button.toolTip()
    looking.session.close()


def test_a_reminder_leads_to_its_row(qtbot: QtBot, with_sample: MainWindow) -> None:
    assert with_sample.page is not None
    card = with_sample.page.overview.reminders
    qtbot.mouseClick(card.lines[0].name, Qt.MouseButton.LeftButton)
    page = with_sample.page.pages["部门概况"]
    assert with_sample.page.tabs.currentWidget() is page
    assert page.page_for("reminder").view.current_uid() == "bd272d48ab9f2042"


def test_the_commands_of_the_cycle(with_sample: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> None:
    assert with_sample.page is not None
    assert with_sample.bridge is not None
    before = len(with_sample.bridge.view.rows(Reminder))
    messages: list[str] = []
    with_sample.page.message.connect(messages.append)
    with_sample.menus.actions["customary"].trigger()
    rows = with_sample.bridge.view.rows(Reminder)
    assert len(rows) == len(STANDARD_DEADLINES)
    assert f"已加入{len(STANDARD_DEADLINES) - before}项，请改成本单位的时限。" in messages
    assert with_sample.page.pages["部门概况"].page_for("reminder").view.current_uid() == rows[before].uid
    with_sample.menus.actions["customary"].trigger()
    assert "惯例的事项都已在年度日程中。" in messages
    dialogs.chosen_path = tmp_path / "监控表.txt"
    with_sample.menus.actions["monitoring"].trigger()
    with_sample.page.wait_for_jobs()
    assert "2024年度绩效运行监控表（1—7月）" in dialogs.chosen_path.read_text(encoding="utf-8")
    assert with_sample.close_year()
    names = ("customary", "monitoring", "compare")
    assert [menu_lines(with_sample)[name][1] for name in names] == [False, False, True]


def test_a_year_that_cannot_be_written_takes_no_customs(
    window: MainWindow, year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wenlian_desktop.storage.file.opening.is_writable", lambda path: False)
    assert window.open(year_file)
    assert window.page is not None
    messages: list[str] = []
    window.page.message.connect(messages.append)
    window.menus.actions["customary"].trigger()
    assert messages == ["文件是只读的，不能修改。请把文件复制到可以写入的文件夹后再打开。"]


def test_customs_that_could_not_be_written_are_no_customs_added(year_file: Path) -> None:
    session = YearSession(year_file)
    session.delete("reminder", [row.uid for row in session.view.rows(Reminder)])
    page = Mock()
    page.bridge.session = session
    with patch.object(YearFile, "write", side_effect=UserError("磁盘已满，此项尚未保存。")):
        page.bridge.view = session.view
        add_customary_reminders(page)
    assert page.message.emit.mock_calls == page.go_to.mock_calls == []
    session.close(force=True)
