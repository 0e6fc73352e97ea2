"""Printing: the PDF itself through `lp`, else page images of 300 dpi through QPrinter.

Pages are never scaled, because the margins of GB/T 9704 are measured on paper.
"""

import shutil
import subprocess
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.temporary_copies import temporary_folder

DPI = 300  # an inch
TIMEOUT = 60  # seconds
RETRY_HINT = ("报告没有改动。", "请检查打印机，或先导出 PDF 再打印。")
SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def create_printer(name: str) -> QPrinter:
    """The default printer, set to A4 without margins; `name` of the document, and of a file printed to."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setResolution(DPI)
    return printer


def output_file(printer: QPrinter) -> Path | None:
    """The PDF file that is printed to; None for a printer."""
    is_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and printer.outputFileName()
    return Path(printer.outputFileName()) if is_file else None


def is_whole(printer: QPrinter) -> bool:
    """Whether all pages are printed once: then the file is the exported PDF itself."""
    return not printer.fromPage() and printer.copyCount() == 1


def lp_command(printer: QPrinter, name: str) -> list[str] | None:
    """The `lp` command that prints a PDF file; None if there is no `lp` or the target is a file."""
    program = shutil.which("lp")
    is_paper = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return [program, *lp_options(printer, name)] if program and is_paper else None


def lp_options(printer: QPrinter, name: str) -> list[str]:
    """The `lp` options: printer, copies, sides, pages, and no scaling."""
    options = ["-t", name, "-n", str(printer.copyCount()), "-o", "collate=true"]
    options += ["-o", "media=A4", "-o", "print-scaling=none"]
    if printer.printerName():
        options += ["-d", printer.printerName()]
    if printer.duplex() in SIDES:
        options += ["-o", f"sides={SIDES[printer.duplex()]}"]
    if printer.fromPage():
        options += ["-P", f"{printer.fromPage()}-{printer.toPage()}"]
    return options


def print_by_lp(command: list[str], pdf: bytes) -> None:
    """Print a PDF with `lp`; raises UserError if that fails."""
    with temporary_folder() as folder:
        file = Path(folder) / "report.pdf"
        file.write_bytes(pdf)
        try:
            process = subprocess.run([*command, str(file)], capture_output=True, check=False, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            raise UserError("打印机一直没有回应。", *RETRY_HINT) from None
    if process.returncode != 0:
        cause = process.stderr.decode(errors="replace").strip().rstrip("。.") or "打印程序没有说明原因"
        raise UserError(f"打印没有成功：{cause}。", *RETRY_HINT)


def paint_pages(pdf: bytes, printer: QPrinter, name: str) -> None:
    """Paint the pages of a PDF on a printer, in the main thread; raises UserError if the printer fails."""
    import pypdfium2  # slow to import

    printer.setDocName(name)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("打印机没有准备好。", *RETRY_HINT)
    paper = printer.pageLayout().fullRectPixels(DPI)
    with pypdfium2.PdfDocument(pdf) as document:
        pages = range(max(printer.fromPage() - 1, 0), min(printer.toPage() or len(document), len(document)))
        for place in pages:
            if place != pages[0] and not printer.newPage():
                raise UserError("打印机中途停了，后面的页没有印。", *RETRY_HINT)
            page = document[place]
            page.set_rotation(0)  # landscape pages are printed as they are bound
            drawn = page.render(scale=DPI / 72, grayscale=True, may_draw_forms=False)
            image = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_Grayscale8)
            painter.drawImage(QRectF(paper), image)
    painter.end()
