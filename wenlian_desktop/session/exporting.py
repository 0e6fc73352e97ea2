"""The report out of a frozen view: written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import FORMATS, Shortfalls, founts_of, rendered, shortfalls_of
from wenlian_desktop.storage.file.atomic_write import write_whole

Make = Callable[[Year], Document]
ANNUAL, MONITORING = annual_report, monitoring_form
KINDS = {suffix: name for suffix, (name, _) in FORMATS.items()}


def always() -> bool:
    """The answer of somebody who does not change their mind."""
    return True


def shortfalls(view: Year, suffix: str, shipped_only: bool = False, make: Make = ANNUAL) -> Shortfalls:
    """What will not print as it should, to be told before an export."""
    return shortfalls_of(make(view), suffix, founts_of(shipped_only))


def export(
    view: Year,
    path: Path,
    is_wanted: Callable[[], bool] = always,
    shipped_only: bool = False,
    make: Make = ANNUAL,
) -> None:
    """Write the report, or what else `make` makes of the year, as the kind of file its name says; raises UserError.

    `is_wanted` is asked before the file is written: with False no file is touched. `shipped_only`: print with the
    shipped faces alone, for equal pages on every machine.
    """
    content = rendered(make(view), path.suffix, founts_of(shipped_only))
    if is_wanted():
        write_whole(path, content)
