"""The report out of a frozen view: written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.year import Year
from wenlian_desktop.report.document import Document
from wenlian_desktop.report.formats import FORMATS, Shortfalls, founts_of, rendered, shortfalls_of
from wenlian_desktop.report.monitoring_form import monitoring_form
from wenlian_desktop.report.parts import annual_report
from wenlian_desktop.storage.durable import write_whole

KINDS = {suffix: name for suffix, (name, _) in FORMATS.items()}


def always() -> bool:
    """The answer of somebody who does not change their mind."""
    return True


def shortfalls(view: Year, suffix: str, shipped_only: bool = False) -> Shortfalls:
    """What will not print as it should, to be told before an export."""
    return shortfalls_of(annual_report(view), suffix, founts_of(shipped_only))


def export(view: Year, path: Path, is_wanted: Callable[[], bool] = always, shipped_only: bool = False) -> None:
    """Write the report as the kind of file its name says; raises UserError.

    `is_wanted` is asked before the file is written: with False no file is touched. `shipped_only`: print with the
    shipped faces alone, for equal pages on every machine.
    """
    _write(annual_report(view), path, is_wanted, shipped_only)


def export_monitoring(
    view: Year, path: Path, is_wanted: Callable[[], bool] = always, shipped_only: bool = False
) -> None:
    """Write the 绩效运行监控表, as `export` does; raises UserError, for a year without budget lines too."""
    if not len(view.rows(BudgetLine)):
        raise UserError("还没有预算项目，监控表没有内容。", "没有写入文件。", "请先在“预算执行”中填写预算项目。")
    _write(monitoring_form(view), path, is_wanted, shipped_only)


def _write(document: Document, path: Path, is_wanted: Callable[[], bool], shipped_only: bool) -> None:
    content = rendered(document, path.suffix, founts_of(shipped_only))
    if is_wanted():
        write_whole(path, content)
