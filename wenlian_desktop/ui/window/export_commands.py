"""The open year out of the window: its report and its forms to a file, its report to paper."""

from collections.abc import Callable

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import exporting, report_preview
from wenlian_desktop.ui.kit.ask import Ask
from wenlian_desktop.ui.kit.export_document import export_document
from wenlian_desktop.ui.pages.year_page import YearPage


def export_report(page: YearPage, ask: Ask) -> None:
    """Ask for a name, and write the report to it."""
    _export(page, ask, "报告", "绩效评价报告", exporting.annual_report)


def export_monitoring(page: YearPage, ask: Ask) -> None:
    """Ask for a name, and write the 绩效运行监控表 to it."""
    _export(page, ask, "绩效运行监控表", "绩效运行监控表", exporting.monitoring_form)


def _export(page: YearPage, ask: Ask, what: str, called: str, make: "Callable[[Year], exporting.Document]") -> None:
    page.flush()
    year = page.bridge.session.path
    proposal = year.with_name(f"{year.stem}{called}.pdf")
    export_document(what, proposal, lambda: make(page.bridge.view), ask, page.jobs, page.told.emit)


def print_out(page: YearPage, ask: Ask) -> None:
    """Ask for a printer, copies and sides, and print the report."""
    from wenlian_desktop.ui.output import printing  # slow to import: the system's printers

    lacking = exporting.shortfalls(exporting.annual_report(page.bridge.view), ".pdf").signs
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
    view, previewed = page.bridge.view, report_preview.build_preview

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
