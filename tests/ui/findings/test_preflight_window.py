"""The window 检查一份报告: paste, open, refuse; a remark shows its line."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.session.test_external_report import paragraph, word_file
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.ui.findings.finding_list import heading_of
from wenlian_desktop.ui.findings.preflight_window import PreflightWindow
from wenlian_desktop.ui.window.main_window import MainWindow

INSTRUCTIONS = "把报告粘贴到左边，或打开 .txt、.docx 文件，按“检查”。文件不会改动，内容不会存进年度。"
NO_PROBLEMS = "没有发现问题。不看数据能查的都查过了；数与数据是否一致，要在年度里查。"

REPORT = "一、部门概况\n加强管理,提高水平。\n\n文末。"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preflight_window(window: MainWindow) -> PreflightWindow:
    """The window, opened from the menu without a year."""
    window.menus.actions["preflight"].trigger()
    found = window.findChild(PreflightWindow)
    assert isinstance(found, PreflightWindow)
    return found


def checked(qtbot: QtBot, preflight_window: PreflightWindow) -> list[str]:
    preflight_window.jobs.wait()
    qtbot.waitUntil(lambda: preflight_window.status_label.text() != "正在检查…")
    return [f"{heading_of(each)} {each.finding.code}" for each in preflight_window.list.findings_model.entries]


def test_a_pasted_report_is_checked_and_a_remark_leads_to_its_line(
    qtbot: QtBot, preflight_window: PreflightWindow
) -> None:
    assert preflight_window.status_label.text() == INSTRUCTIONS
    QGuiApplication.clipboard().setText(REPORT)
    qtbot.keyClick(preflight_window.text, Qt.Key.Key_V, CONTROL)
    qtbot.keyClick(preflight_window.text, Qt.Key.Key_Return, CONTROL)
    remarks = checked(qtbot, preflight_window)
    assert "示 · 第2行 C46" in remarks
    preflight_window.list.setCurrentIndex(preflight_window.list.findings_model.index(remarks.index("示 · 第2行 C46")))
    assert preflight_window.text.textCursor().blockNumber() == 1
    assert preflight_window.status_label.text() == f"{len(remarks)}条，点一条看它在哪一行。"
    preflight_window.text.selectAll()
    preflight_window.text.cut()
    preflight_window.check()
    assert (preflight_window.list.findings_model.entries, preflight_window.status_label.text()) == ([], INSTRUCTIONS)


def test_a_word_file_is_opened_and_counts_paragraphs(
    qtbot: QtBot, preflight_window: PreflightWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.chosen_path = word_file(tmp_path, "".join(map(paragraph, REPORT.split("\n"))))
    qtbot.mouseClick(preflight_window.open_button, Qt.MouseButton.LeftButton)
    assert "示 · 第2段 C46" in checked(qtbot, preflight_window)
    assert "报告.docx" in preflight_window.windowTitle()


def test_what_cannot_be_read_is_told_in_the_window_and_the_text_stays(
    qtbot: QtBot, preflight_window: PreflightWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    preflight_window.text.setPlainText("原文")
    dialogs.chosen_path = tmp_path / "没有.txt"
    preflight_window.choose_file()
    assert preflight_window.status_label.text() == "找不到“没有.txt”。请检查路径。"
    dialogs.chosen_path = None
    preflight_window.choose_file()
    assert preflight_window.text.toPlainText() == "原文"


def test_a_clean_report_is_good_news(qtbot: QtBot, preflight_window: PreflightWindow) -> None:
    preflight_window._show([])
    assert preflight_window.status_label.text() == NO_PROBLEMS
    nameless = [
        each for each in preflight_window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.metaObject().className() not in ("QSplitter",)
        and not each.accessibleName() and not getattr(each, "text", str)()
    ]  # fmt: skip
    assert nameless == []


def test_the_results_can_be_copied_and_saved(
    qtbot: QtBot, preflight_window: PreflightWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    assert not preflight_window.copy_button.isEnabled()
    preflight_window.text.setPlainText(REPORT)
    preflight_window.check()
    remarks = checked(qtbot, preflight_window)
    qtbot.mouseClick(preflight_window.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "检查一份报告"
    assert len(lines) == len(remarks) + 2
    assert any("第2行　示　" in line and "半角标点" in line for line in lines)
    dialogs.chosen_path = tmp_path / "检查结果.txt"
    qtbot.mouseClick(preflight_window.save_button, Qt.MouseButton.LeftButton)
    assert dialogs.chosen_path.read_text("utf-8").splitlines() == lines


def test_the_results_can_be_printed(
    qtbot: QtBot, preflight_window: PreflightWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    def choose(printer: object) -> bool:
        assert isinstance(printer, QPrinter)
        printer.setOutputFileName(str(tmp_path / "结果.pdf"))
        return True

    dialogs.choose_printer = choose  # type: ignore[method-assign]
    preflight_window.text.setPlainText(REPORT)
    preflight_window.check()
    remarks = checked(qtbot, preflight_window)
    qtbot.mouseClick(preflight_window.print_button, Qt.MouseButton.LeftButton)
    assert preflight_window.status_label.text() == f"已打印{len(remarks)}条。"
    with pypdfium2.PdfDocument(tmp_path / "结果.pdf") as printed:
        text = "".join(page.get_textpage().get_text_range() for page in printed)
    assert "第2行" in text
    assert "半角标点" in text
