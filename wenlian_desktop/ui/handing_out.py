"""The report out of the window: to a file, or to paper. What will not print as it should is asked about before."""

from wenlian_desktop.session.exporting import KINDS, shortfalls
from wenlian_desktop.ui.ask import Ask
from wenlian_desktop.ui.year_page import YearPage


def export(page: YearPage, ask: Ask) -> None:
    """Ask for a name, and write the report to it."""
    kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in KINDS.items())
    year = page.bridge.session.path
    path = ask.new_file("导出报告", year.with_name(f"{year.stem}绩效评价报告.pdf"), kinds)
    if path is None:
        return
    lacking = shortfalls(page.bridge.view, path.suffix).signs
    if not lacking or ask.agrees(lacking, "仍然导出", "先不导出"):
        page.export(path)


def print_out(page: YearPage, ask: Ask) -> None:
    """Ask for a printer, copies and sides, and print the report."""
    from wenlian_desktop.ui import printing  # slow to import: the system's printers

    lacking = shortfalls(page.bridge.view, ".pdf").signs
    if lacking and not ask.agrees(lacking, "仍然打印", "先不打印"):
        return
    printer = printing.a_printer()
    if not ask.is_printer_chosen(printer):
        return
    name = f"{page.bridge.view.number or ''}年度绩效评价报告"
    command = printing.by_lp(printer, name)
    if command:
        page.print(lambda pdf: printing.hand_over(command, pdf), lambda pdf: None)
    else:
        page.print(lambda pdf: None, lambda pdf: printing.paint(pdf, printer, name))
