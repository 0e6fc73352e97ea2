"""The report out of the window: to a file, or to paper. What will not print as it should is asked about before."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import exporting, report_preview
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.pages.year_page import YearPage


def export(page: YearPage, ask: Ask) -> None:
    """Ask for a name, and write the report to it."""
    kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in exporting.KINDS.items())
    year = page.bridge.session.path
    path = ask.new_file("导出报告", year.with_name(f"{year.stem}绩效评价报告.pdf"), kinds)
    if path is None:
        return
    lacking = exporting.shortfalls(page.bridge.view, path.suffix).signs
    if not lacking or ask.agrees(lacking, "仍然导出", "先不导出"):
        _write(page, path)


def _write(page: YearPage, path: Path) -> None:
    """Write the report of the view as it is now."""
    view, export_to = page.bridge.view, exporting.export
    page.jobs.run(
        lambda is_wanted: export_to(view, path, is_wanted),
        lambda _: page.told.emit(f"已导出：{path.name}。{exporting.shortfalls(view, path.suffix).faces}"),
        "正在导出",
    )


def print_out(page: YearPage, ask: Ask) -> None:
    """Ask for a printer, copies and sides, and print the report."""
    from wenlian_desktop.ui.output import printing  # slow to import: the system's printers

    lacking = exporting.shortfalls(page.bridge.view, ".pdf").signs
    if lacking and not ask.agrees(lacking, "仍然打印", "先不打印"):
        return
    printer = printing.a_printer()
    if not ask.is_printer_chosen(printer):
        return
    name = f"{page.bridge.view.number or ''}年度绩效评价报告"
    command = printing.by_lp(printer, name)
    if command:
        _print(page, lambda pdf: printing.hand_over(command, pdf), lambda pdf: None)
    else:
        _print(page, lambda pdf: None, lambda pdf: printing.paint(pdf, printer, name))


def _print(page: YearPage, in_job: Callable[[bytes], None], in_window: Callable[[bytes], None]) -> None:
    """Set the report of the view as it is now, and put it on paper: first what may take its time, then the rest."""
    view, previewed = page.bridge.view, report_preview.previewed

    def set_and_give() -> bytes:
        pdf = previewed(view).pdf
        in_job(pdf)
        return pdf

    def finish(pdf: bytes) -> None:
        try:
            in_window(pdf)
        except UserError as failure:
            page.told.emit(str(failure))
        else:
            page.told.emit("已送往打印机。")

    page.jobs.run(lambda is_wanted: set_and_give(), finish, "正在打印")
