"""Printing: the PDF through lp, else page by page; never scaled; failures give a message."""

import io
import os
from pathlib import Path
from typing import cast
from unittest.mock import Mock

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.report.printed_text import pdf_of
from tests.ui.conftest import RecordingDialogs
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Annex, Paragraph
from wenlian_desktop.report.fonts import font_choice
from wenlian_desktop.ui.output import printing
from wenlian_desktop.ui.window.main_window import MainWindow

PDF = pdf_of(Paragraph((Run("文联" * 400),)), Annex("附件", "一览表", is_landscape=True), Paragraph((Run("文联"),)))


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fake `lp` that records its arguments; returns the folder of the records."""
    program = tmp_path / "lp"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/told"\nfor last; do :; done\ncp "$last" "{tmp_path}/file"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def chosen(pages: tuple[int, int] = (0, 0)) -> QPrinter:
    """A printer as the print dialog returns it; a machine without printers would return a file."""
    printer = Mock(spec=QPrinter)
    printer.outputFormat.return_value = QPrinter.OutputFormat.NativeFormat
    printer.printerName.return_value = "办公室"
    printer.copyCount.return_value = 3
    printer.duplex.return_value = QPrinter.DuplexMode.DuplexLongSide
    printer.fromPage.return_value, printer.toPage.return_value = pages
    return cast(QPrinter, printer)


def test_lp_gets_the_pdf_itself_unscaled_with_copies_and_sides(lp: Path) -> None:
    command = printing.lp_command(chosen(), "报告")
    assert command
    printing.print_by_lp(command, PDF)
    assert (lp / "file").read_bytes() == PDF
    *told, _ = (lp / "told").read_text().splitlines()
    assert told == [
        *("-t", "报告", "-n", "3", "-o", "collate=true", "-o", "media=A4", "-o", "print-scaling=none"),
        *("-d", "办公室", "-o", "sides=two-sided-long-edge"),
    ]


def test_lp_is_told_the_pages() -> None:
    assert printing.lp_options(chosen((2, 4)), "报告")[-2:] == ["-P", "2-4"]


def test_a_failing_lp_is_told_in_a_sentence(styled_app: QApplication, lp: Path) -> None:
    (lp / "lp").write_text("#!/bin/sh\necho 没有这台打印机 >&2\nexit 1\n")
    with pytest.raises(UserError, match=r"^打印没有成功：没有这台打印机。报告没有改动。"):
        printing.print_by_lp([str(lp / "lp")], PDF)


def test_a_failing_lp_may_speak_in_any_encoding(lp: Path) -> None:
    (lp / "lp").write_bytes("#!/bin/sh\necho 没有 lp-7 >&2\nexit 1\n".encode("gbk"))
    with pytest.raises(UserError, match=r"^打印没有成功：.*lp-7。报告没有改动。"):
        printing.print_by_lp([str(lp / "lp")], PDF)


def test_without_lp_every_page_is_painted_on_the_whole_sheet(styled_app: QApplication, tmp_path: Path) -> None:
    printer = printing.create_printer("报告")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    assert printing.lp_command(printer, "报告") is None
    printing.paint_pages(PDF, printer, "报告")
    with pdfplumber.open(io.BytesIO((tmp_path / "paper.pdf").read_bytes())) as paper:
        assert [(round(page.width), round(page.height)) for page in paper.pages] == [(595, 842)] * 3
        for page in paper.pages:
            (image,) = page.images
            assert (round(image["x0"]), round(image["x1"])) == (0, 595)
            assert image["srcsize"][0] == pytest.approx(2480, abs=4)


def test_ctrl_p_prints_what_was_chosen(
    with_sample: MainWindow, dialogs: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[tuple[bytes, str]] = []
    monkeypatch.setattr(printing, "lp_command", lambda printer, name: None)
    monkeypatch.setattr(printing, "paint_pages", lambda pdf, printer, name: printed.append((pdf, name)))
    with_sample.menus.actions["print"].trigger()
    assert printed == []  # the dialog was closed
    dialogs.chooses_printer = True  # type: ignore[attr-defined]
    with_sample.menus.actions["print"].trigger()
    qtbot.waitUntil(lambda: len(printed) == 1)
    assert printed[0][0].startswith(b"%PDF-")
    assert printed[0][1] == "区文联2024年度部门整体绩效评价报告"
    assert with_sample.status.currentMessage() == "已送往打印机。"


@pytest.mark.parametrize("pages", [(0, 0), (2, 2)])
def test_printing_to_a_file_says_so_and_offers_to_open_it(
    with_sample: MainWindow,
    dialogs: RecordingDialogs,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    pages: tuple[int, int],
) -> None:
    file, opened, names = tmp_path / "报告.pdf", list[str](), list[str]()

    def choose(printer: object) -> bool:
        assert isinstance(printer, QPrinter)
        names.append(printer.docName())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        if pages[0]:
            printer.setFromTo(*pages)
        return True

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    with_sample.menus.actions["print"].trigger()
    assert with_sample.page is not None
    bar = with_sample.page.edges.results
    qtbot.waitUntil(bar.isVisible)
    assert names == ["区文联2024年度部门整体绩效评价报告"]  # the dialog proposes it as the name of the file
    assert "打印机" not in with_sample.status.currentMessage()
    assert bar.label.text() == "已印成文件“报告.pdf”，没有送往打印机。"
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as paper:
        assert (len(paper.pages) == 1) is (pages[0] == 2)
    assert file.stat().st_size < 2_000_000
    qtbot.mouseClick(bar.open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.folder_button, Qt.MouseButton.LeftButton)
    assert [Path(each) for each in opened] == [file, tmp_path]
    with_sample.page.tabs.setCurrentIndex(2)
    assert not bar.isVisible()


def test_an_export_is_named_by_office_and_year_and_told_with_the_faces(
    with_sample: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[Path] = []

    def choose(title: str, proposal: Path, kinds: str) -> Path:
        proposed.append(proposal)
        return tmp_path / proposal.name

    monkeypatch.setattr(dialogs, "choose_save_path", choose)
    monkeypatch.setattr(font_choice, "_files", dict)
    font_choice.system_fonts.cache_clear()
    dialogs.confirms = True
    with_sample.menus.actions["export"].trigger()
    assert with_sample.page is not None
    bar = with_sample.page.edges.results
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    font_choice.system_fonts.cache_clear()
    assert proposed == [tmp_path / "区文联2024年度部门整体绩效评价报告.pdf"]
    assert bar.label.text() == (
        "已导出：区文联2024年度部门整体绩效评价报告.pdf。这台电脑没有仿宋_GB2312、楷体_GB2312、黑体、方正小标宋简体、宋体，"
        "用随程序的仿宋、楷体、黑体、小标宋、宋体代替。"
    )
    qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
