"""Export and print the report; export the monitoring form."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import safe_file_name
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.pages.year_page import YearPage

if TYPE_CHECKING:
    from wenlian_desktop.session.exporting import Document

REPORT_NAME = "部门整体绩效评价报告"


def export_report(page: YearPage) -> None:
    """Ask what of the report is wanted, and for a path, and export it."""
    page.commit_field()
    page.flush()
    if (wanted := _ask_what(page, "导出")) is not None:
        _export(page, *wanted)


def export_monitoring(page: YearPage) -> None:
    """Ask for a path and export the 绩效运行监控表."""
    from wenlian_desktop.session import exporting

    page.commit_field()
    page.flush()
    _export(page, "绩效运行监控表", "绩效运行监控表", exporting.monitoring_form)


def _ask_what(page: YearPage, action: str) -> "tuple[str, str, Callable[[Year], Document]] | None":
    """(what it is called, the end of its file name, what makes it): the report as ticked, or one form alone."""
    from wenlian_desktop.session import exporting
    from wenlian_desktop.ui.output.report_parts_dialog import ReportPartsDialog

    dialog = ReportPartsDialog(action, page.bridge, page.dialogs, page)
    if not page.dialogs.show_dialog(dialog):
        return None
    parts, form = dialog.parts, dialog.form
    dialog.keep()
    if form:
        called = exporting.ANNEXES[form]
        return called, called, lambda year: exporting.form_alone(year, form, parts)
    return "报告", REPORT_NAME, lambda year: exporting.report_document(year, parts)


def _export(page: YearPage, what: str, suffix: str, make: "Callable[[Year], Document]") -> None:
    from wenlian_desktop.ui.kit.export_document import export_document

    if not _is_wanted_as_it_is(page, make, "仍然导出", "先不导出"):
        return
    proposal = page.bridge.session.path.with_name(f"{document_name(page.bridge.view, suffix)}.pdf")
    export_document(
        what,
        proposal,
        lambda: _illustrated(page, make),
        page.dialogs,
        page.jobs,
        page.message.emit,
        page.edges.results.show_file,
    )


def document_name(view: Year, what: str) -> str:
    """Office, year and document, as a file name: 区文联2024年度部门整体绩效评价报告."""
    department = view.single(Department)
    office = department.short_name or department.name or ""
    return safe_file_name(f"{office}{view.number or ''}年度{what}")


def _illustrated(page: YearPage, make: "Callable[[Year], Document]") -> "Document":
    from wenlian_desktop.session import exporting

    view = page.bridge.view
    return exporting.illustrated(make(view), view, page.bridge.session.read_original)


def _is_wanted_as_it_is(page: YearPage, make: "Callable[[Year], Document]", yes: str, no: str) -> bool:
    """Whether to go on although 〔…〕 would be printed; a document that cannot be made says so later."""
    try:
        document = make(page.bridge.view)
    except UserError:
        return True
    return confirm_unprintable(page, document, yes, no)


def confirm_unprintable(page: YearPage, document: "Document", yes: str, no: str) -> bool:
    """Show what a document would print as 〔…〕, if anything; False if the user stays, or goes to a field."""
    from wenlian_desktop.session import exporting
    from wenlian_desktop.ui.output.unprintable_dialog import UnprintableDialog

    fields = exporting.unprintable(page.bridge.view, document)
    if not fields:
        return True
    dialog = UnprintableDialog(fields, yes, no, page)
    if page.dialogs.show_dialog(dialog):
        return True
    if dialog.chosen is not None:
        page.go_to(dialog.chosen)
    return False


def print_report(page: YearPage) -> None:
    """Ask what of the report is wanted, and for a printer, and print it."""
    from wenlian_desktop.session import exporting
    from wenlian_desktop.ui.output import printing

    page.commit_field()
    wanted = _ask_what(page, "打印")
    if wanted is None:
        return
    _, suffix, make = wanted
    if not _is_wanted_as_it_is(page, make, "仍然打印", "先不打印"):
        return
    document = _illustrated(page, make)
    lacking = exporting.shortfalls(document, ".pdf").characters
    if lacking and not page.dialogs.confirm(lacking, "仍然打印", "先不打印"):
        return
    name = document_name(page.bridge.view, suffix)
    printer = printing.create_printer(name)
    if not page.dialogs.choose_printer(printer):
        return
    file = printing.output_file(printer)
    command = printing.lp_command(printer, name)
    if command:
        _print_in_job(page, document, lambda pdf: printing.print_by_lp(command, pdf), lambda pdf: None)
    elif file is not None and printing.is_whole(printer):
        _print_in_job(page, document, lambda pdf: exporting.write_file(file, pdf), lambda pdf: None, file)
    else:
        _print_in_job(page, document, lambda pdf: None, lambda pdf: printing.paint_pages(pdf, printer, name), file)


def _print_in_job(
    page: YearPage,
    document: "Document",
    in_job: Callable[[bytes], None],
    in_window: Callable[[bytes], None],
    file: Path | None = None,
) -> None:
    """Lay out a document in a job and print it, to a file where there is one.

    `in_job` in the job's thread, then `in_window` in the main thread.
    """
    from wenlian_desktop.session.exporting import render_pdf

    def set_and_give() -> bytes:
        pdf = render_pdf(document)
        in_job(pdf)
        return pdf

    def finish(pdf: bytes) -> None:
        try:
            in_window(pdf)
        except UserError as failure:
            page.message.emit(str(failure))
        else:
            _tell_printed(page, file)

    page.jobs.run(lambda is_wanted: set_and_give(), finish, "正在打印")


def _tell_printed(page: YearPage, file: Path | None) -> None:
    if file is None:
        page.message.emit("已送往打印机。")
    else:
        page.message.emit(f"已印成文件：{file.name}。")
        page.edges.results.show_file(file, f"已印成文件“{file.name}”，没有送往打印机。")
