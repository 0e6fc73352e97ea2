"""Printing: the PDF through lp, else page by page; never scaled; failures give a message."""

import io
import os
from pathlib import Path
from typing import cast
from unittest.mock import Mock

import pdfplumber
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.report.printed_text import pdf_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Annex, Paragraph
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
    printer = printing.create_printer()
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
    assert printed[0][1] == "2024年度绩效评价报告"
