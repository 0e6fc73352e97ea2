"""The commands 归档, 核验 and 恢复: from menu and start page, in a job, each with a message at the end."""

import re
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.reliability import packages
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving, year_files
from wenlian_desktop.ui.kit.asking.text_dialogs import ResultDialog
from wenlian_desktop.ui.window import archive_commands
from wenlian_desktop.ui.window.main_window import MainWindow


def choose(window: MainWindow, name: str) -> None:
    """Run a command of the menus and wait for its job."""
    window.menus.actions[name].trigger()


def result_message(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs) -> str:
    """The last message once the job has ended."""
    qtbot.waitUntil(lambda: bool(dialogs.messages), timeout=20_000)
    return dialogs.messages.pop()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of an empty year."""
    path = packages.year_file(tmp_path / "旧年度.wenlian", year_files.empty_year(2023, "示例区文联", "区文联"))
    return packages.archive_year(path, tmp_path).path


def test_a_year_is_filed_from_the_menu_with_its_last_edit(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    assert with_sample.bridge is not None
    with_sample.bridge.enter(ref_to(with_sample.bridge.view.single(Department), "short_name"), "示例文联")
    dialogs.chosen_path = tmp_path / "归档"
    dialogs.chosen_path.mkdir()
    with packages.in_this_process():
        choose(with_sample, "archive")
        message = result_message(qtbot, with_sample, dialogs)
    package = dialogs.chosen_path / "2024_示例文联_年度数据_未封存"
    assert message.startswith(f"已归档并核验（未封存的年度）：{package}\n")
    assert archiving.verify(package) == []
    [backup] = with_sample.bridge.session.path.parent.glob("备份/*.wenlian")
    assert backup.name.endswith(" 归档前.wenlian")
    digest = archiving.intact_message(package).partition("SHA-256：")[2][:64]
    assert f"包摘要 SHA-256：{digest}" in dialogs.details
    assert not re.search("[0-9a-f]{16}", message)  # for people: what was made, and what to do with it
    assert not with_sample.status.progress.isVisible()


def test_an_unexplained_error_stops_the_filing(opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> None:
    dialogs.chosen_path = tmp_path / "归档"
    dialogs.chosen_path.mkdir()
    choose(opened, "archive")
    assert "，也没有情况说明，不能归档。第一条：" in dialogs.messages[0]
    assert list(dialogs.chosen_path.iterdir()) == []


def test_what_is_cancelled_leaves_nothing_and_the_next_may_begin(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path / "归档"
    dialogs.chosen_path.mkdir()
    with packages.in_this_process():
        choose(with_sample, "archive")
        choose(with_sample, "archive")  # while the first is under way
        assert with_sample.status.currentMessage() == archive_commands.STILL_RUNNING
        with_sample.status.progress.cancel_button.click()
        with qtbot.waitSignal(with_sample.archive_commands.jobs.idle, timeout=20_000):
            pass
    assert (list(dialogs.chosen_path.iterdir()), dialogs.messages) == ([], [])


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_runs_any_more_behind_the_message_of_the_end(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs, tmp_path: Path, fails: bool
) -> None:
    is_seen, running = Event(), list[bool]()

    def slow(prepared: object, is_wanted: object) -> object:
        assert is_seen.wait(20)
        if fails:
            raise UserError("归档失败：磁盘已满。", "年度文件没有受影响。", "请清理磁盘空间后重试。")
        return SimpleNamespace(message="已归档。", details="", path=tmp_path)

    def note(message: str, *rest: str) -> bool:
        running.append(with_sample.status.progress.cancel_button.isVisible())
        return False

    dialogs.chosen_path = tmp_path
    dialogs.inform = dialogs.offer_action = note  # type: ignore[method-assign, assignment]
    with patch.object(archiving, "finish", slow):
        choose(with_sample, "archive")
        qtbot.waitUntil(with_sample.status.progress.cancel_button.isVisible)
        is_seen.set()
        qtbot.waitUntil(lambda: bool(running))
    assert running == [False]


def test_a_package_is_verified(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, package: Path) -> None:
    dialogs.chosen_path = package
    choose(window, "verify")
    assert result_message(qtbot, window, dialogs).startswith(f"归档包完好：{package.name}\n")
    (package / "data/报告.txt").unlink()
    choose(window, "verify")
    message = result_message(qtbot, window, dialogs)
    assert message.startswith(f"核验没有通过：“{package.name}”有1处问题。\n\n“data/报告.txt”：文件不见了。")


@pytest.mark.parametrize("which", ["its own", "another's", "no receipt"])
def test_a_package_is_compared_with_the_file_of_its_receipt(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: RecordingDialogs,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    package: Path,
    which: str,
) -> None:
    file = next(tmp_path.glob("*收据*.pdf"))
    if which == "another's":
        other = packages.year_file(tmp_path / "别的.wenlian", year_files.empty_year(2022, "别区文联", "别文联"))
        folder = tmp_path / "别的"
        folder.mkdir()
        file = packages.archive_year(other, folder).receipt
    elif which == "no receipt":
        file = package / "data/报告.pdf"
    dialogs.chosen_path, dialogs.confirms = package, True
    monkeypatch.setattr(dialogs, "choose_file", lambda title, kinds: file)
    choose(window, "verify")
    qtbot.waitUntil(lambda: len(dialogs.messages) == 2, timeout=20_000)
    told = {
        "its own": f"与收据相符：“{package.name}”就是归档时的那一份。",
        "another's": f"与收据不符：“{package.name}”不是收据“{file.name}”上的那一份。",
        "no receipt": "“报告.pdf”不是本程序做的归档收据。",
    }
    assert dialogs.messages[1].startswith(told[which])


def test_digests_are_folded_away_and_can_be_copied(qtbot: QtBot, styled_app: QApplication) -> None:
    dialog = ResultDialog("已归档。", "打开文件夹", "包摘要 SHA-256：" + "0" * 64)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.message.text() == "已归档。"
    assert not dialog.details.isVisible()
    qtbot.mouseClick(dialog.details_button, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    assert dialog.details.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Rejected  # Enter takes the safe answer


def test_many_flaws_are_told_in_short() -> None:
    flaws = [archiving.Flaw(f"data/{place}", "文件不见了。") for place in range(20)]
    assert (
        archive_commands.describe_flaws(Path("包"), flaws).splitlines()[-1]
        == "另有12处，用命令 wenlian verify 可以看到全部。"
    )


def test_from_the_welcome_page_a_package_becomes_a_year_again(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path, package: Path
) -> None:
    dialogs.chosen_backup, dialogs.chosen_path, dialogs.confirms = (
        package / "bagit.txt",
        tmp_path / "恢复.wenlian",
        True,
    )
    assert window.start_page is not None
    window.start_page.restore_button.setFocus()
    qtbot.keyClick(window.start_page.restore_button, Qt.Key.Key_Space)
    assert result_message(qtbot, window, dialogs).startswith(f"已恢复：{dialogs.chosen_path}\n")
    assert window.bridge is not None
    assert (window.bridge.session.path, window.bridge.view.number) == (dialogs.chosen_path, 2023)


def test_what_cannot_be_restored_is_told(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_backup, dialogs.chosen_path = tmp_path / "照片.wenlian", tmp_path / "恢复.wenlian"
    dialogs.chosen_backup.write_bytes(b"\xff\xd8\xff")
    choose(window, "restore")
    assert "不是本程序的数据文件" in result_message(qtbot, window, dialogs)
    assert not dialogs.chosen_path.exists()


def test_a_disk_that_fails_is_told_and_the_next_may_begin(
    qtbot: QtBot, with_sample: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = tmp_path
    refusal = UserError("归档失败：磁盘已满。", "年度文件没有受影响。", "请清理磁盘空间后重试。")
    with patch.object(archiving, "finish", side_effect=refusal):
        choose(with_sample, "archive")
        assert result_message(qtbot, with_sample, dialogs) == str(refusal)
    qtbot.waitUntil(lambda: not with_sample.archive_commands.jobs.is_busy)
