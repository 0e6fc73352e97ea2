"""The commands for tables: 由 Excel 导入, 给协会的填报表, 导出这张表."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.originals import safe_file_name
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.window.importing.report_import import UNDOABLE, tell_taken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wenlian_desktop.intake.proposals import Offer
    from wenlian_desktop.session.taking_in.take_in import TakenIn
    from wenlian_desktop.ui.taking_in.table_window import TableWindow
    from wenlian_desktop.ui.taking_in.uses import Use

TITLE = "由 Excel 导入"
EXCEL_FILES = "Excel 表格 (*.xlsx)"


def take_in_table(page: YearPage) -> None:
    """Open the window that takes tables in, and ask for a file; without one, a table can be pasted."""
    from wenlian_desktop.ui.taking_in.table_window import TableWindow

    page.commit_field()
    number = page.bridge.session.view.number
    window = TableWindow(TITLE, partial(_uses_of, page), page.dialogs, number, page.window())
    window.taken.connect(partial(_tell_taken, page, window))
    window.copy_wanted.connect(partial(_save_marked_copy, page, window))
    window.open()
    window.choose_file()


def _uses_of(page: YearPage, offer: "Offer") -> "Sequence[Use]":
    from wenlian_desktop.session.taking_in import take_in
    from wenlian_desktop.ui.taking_in.uses import Use

    session = page.bridge.session
    label = RECORDS[offer.table].spec.label
    hint = f"按“{label}”读。勾选的写入本年度，来源标“导”。"
    return (Use(label, hint, lambda: session.view, partial(take_in.take_in, session)),)


def _tell_taken(page: YearPage, window: "TableWindow", done: "TakenIn") -> None:
    """Say what was taken in; where cells were not read, offer the copy that marks them."""
    table = window.table
    if table is None or not table.has_questions:
        tell_taken(page, done)
        return
    page.message.emit(f"{done.done}{UNDOABLE}")
    open_cells = (
        f"另有{len(table.offer.refused)}格读不出、{len(table.offer.asks)}处请确认，没有写进去的都在表里标出来。"
    )
    if page.dialogs.offer_action(f"{done.done}{open_cells}", "存标出问题的副本…", "\n".join(done.left)):
        _save_marked_copy(page, window)


def _save_marked_copy(page: YearPage, window: "TableWindow") -> None:
    """Ask for a path and write the copy with the cells marked that were not read."""
    from wenlian_desktop.session.exporting import write_file
    from wenlian_desktop.session.taking_in.workbooks_out import marked_copy

    if window.table is None:
        return
    stem = Path(window.table.book.name).stem
    suggested = page.bridge.session.path.with_name(f"{safe_file_name(stem)}（标出问题）.xlsx")
    path = page.dialogs.choose_save_path("存标出问题的副本", suggested, EXCEL_FILES)
    if path is None:
        return
    try:
        write_file(path, marked_copy(window.table.book, window.table.offer))
    except UserError as refusal:
        page.dialogs.inform(str(refusal))
        return
    written = f"已写出“{path.name}”，有问题的格标着颜色，原因在批注里。"
    window.status_label.setText(written)
    page.message.emit(written)


def write_association_books(page: YearPage) -> None:
    """Ask for a folder and write a workbook for each association."""
    from wenlian_desktop.session.taking_in.workbooks_out import write_association_workbooks

    page.commit_field()
    folder = page.dialogs.choose_folder("给协会的填报表放在哪里", page.bridge.session.path.parent)
    if folder is None:
        return
    try:
        written = list(write_association_workbooks(page.bridge.view, folder))
    except UserError as refusal:
        page.dialogs.inform(str(refusal))
        return
    page.message.emit(
        f"已写出{len(written)}份填报表，在“{folder.name}”里，同名的旧文件没有动；收回来用“由 Excel 导入”。"
    )


def export_current(page: YearPage) -> None:
    """Export the table, or the record with a single row (年末决算), that the cursor is in."""
    tab = page.current_tab
    assert tab is not None
    singles = [ref.record for ref in tab.fields_at_cursor() if RECORDS[ref.record].spec.single]
    if singles:
        export_table(page, singles[0])
    else:
        tab.run_in_table(lambda table: export_table(page, table.record))


def export_table(page: YearPage, record: str) -> None:
    """Ask for a path and write a table as a workbook that can be changed and taken in again."""
    from wenlian_desktop.session.exporting import write_file
    from wenlian_desktop.session.taking_in.workbooks_out import table_workbook

    page.commit_field()
    label = RECORDS[record].spec.label
    suggested = page.bridge.session.path.with_name(f"{safe_file_name(label)}.xlsx")
    path = page.dialogs.choose_save_path(f"导出“{label}”", suggested, EXCEL_FILES)
    if path is None:
        return
    try:
        write_file(path, table_workbook(page.bridge.view, record))
    except UserError as refusal:
        page.dialogs.inform(str(refusal))
        return
    page.message.emit(f"已导出“{path.name}”；在 Excel 里改好后，用“由 Excel 导入”，只取改过的格。")
