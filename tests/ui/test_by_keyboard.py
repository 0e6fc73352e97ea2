"""The end of the year without the mouse: explained, looked at, exported, closed and archived."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.make.year_files import write_sample
from tests.ui.hand import CTRL, SHIFT, Hand, Key, SystemDialogs
from wenlian_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def dialogs() -> SystemDialogs:
    return SystemDialogs()


@pytest.fixture
def hand(window: MainWindow, dialogs: SystemDialogs) -> Iterator[Hand]:
    """A hand that never touches the mouse."""
    dialogs.hand = Hand(window)
    window.resize(1440, 900)
    yield dialogs.hand
    assert dialogs.hand.clicks == 0


def test_the_closed_and_archived_year(
    qtbot: QtBot, window: MainWindow, dialogs: SystemDialogs, hand: Hand, tmp_path: Path
) -> None:
    write_sample(tmp_path / "示例年度.wenlian")
    dialogs.paths = [tmp_path / "示例年度.wenlian"]
    hand.press(Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: window.page is not None)
    explain_warning(window, hand)
    assert window.page is not None
    hand.press(Key.Key_7, CTRL)
    preview = window.page.previews.tab
    qtbot.waitUntil(lambda: preview.pages.count > 3)
    hand.press(Key.Key_End)
    assert preview.position_label.text().startswith(f"第{preview.pages.count}页")
    fill_what_is_missing(hand)
    dialogs.paths = [tmp_path / "报告.txt"]
    hand.answer(lambda: hand.press(Key.Key_Return), lambda: hand.press(Key.Key_E, CTRL))  # what is ticked
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("已导出"), timeout=20_000)
    seal(qtbot, window, hand)
    archive(qtbot, dialogs, hand, tmp_path)


def explain_warning(window: MainWindow, hand: Hand) -> None:
    """F7, the list, Enter to the field, the explanation in its dialog."""
    hand.press(Key.Key_F7)
    assert window.page is not None
    assert window.page.side_panel.findings.list.hasFocus()
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Return)
    assert hand.field == "年度指标值（调整后）"

    def explain() -> None:
        assert isinstance(hand.place, QPlainTextEdit)
        hand.write("已核对原始凭证，数据无误。")
        hand.press(Key.Key_Return, CTRL)

    hand.answer(explain, lambda: hand.press(Key.Key_E, CTRL | SHIFT))
    hand.press(Key.Key_F7)
    assert window.status.currentMessage() == "检查完毕：1项待填。"


def fill_what_is_missing(hand: Hand) -> None:
    """The export asks what is wanted, then names what would be printed as 〔未填〕; Enter leads there."""

    def accept() -> None:
        hand.press(Key.Key_Return)

    hand.answer(lambda: hand.answer(accept, accept), lambda: hand.press(Key.Key_E, CTRL))
    assert hand.field == "正文"
    hand.write("各项活动成本控制在批复的预算内。")
    hand.press(Key.Key_Tab)


def seal(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    """Enter alone would not close the year; Tab finds the button that does."""

    def agree() -> None:
        hand.press_button("封存")

    hand.answer(agree, lambda: hand.choose_by_key(Key.Key_D, Key.Key_S))
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("已封存"), timeout=20_000)


def archive(qtbot: QtBot, dialogs: SystemDialogs, hand: Hand, folder: Path) -> None:
    """Enter puts the message away that tells what was made."""
    dialogs.paths = [folder / "归档"]
    dialogs.paths[0].mkdir()
    is_told = False

    def dismiss() -> None:
        nonlocal is_told
        is_told = True
        hand.press(Key.Key_Return)

    def start() -> None:
        hand.choose_by_key(Key.Key_F, Key.Key_A)
        qtbot.waitUntil(lambda: is_told, timeout=60_000)

    hand.answer(dismiss, start)
    assert [each.name for each in dialogs.paths[0].iterdir()] != []
