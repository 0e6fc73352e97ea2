"""The report out of a frozen view: written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.year import Year
from wenlian_desktop.report.formats import FORMATS, founts_of, rendered, shortcomings
from wenlian_desktop.report.parts import annual_report
from wenlian_desktop.report.text import lines_of
from wenlian_desktop.storage.durable import write_whole

KINDS = {suffix: name for suffix, (name, _) in FORMATS.items()}


def never() -> bool:
    """Nobody cancels."""
    return False


def shortfalls(view: Year, suffix: str, shipped_only: bool = False) -> list[str]:
    """What will not print as it should, in sentences, to be told before an export."""
    return shortcomings(annual_report(view), suffix, founts_of(shipped_only))


def export(view: Year, path: Path, shipped_only: bool = False, is_cancelled: Callable[[], bool] = never) -> bool:
    """Write the report as the kind of file its name says; False where it was cancelled. Raises UserError.

    `shipped_only`: print with the shipped faces alone, for equal pages on every machine.
    """
    content = rendered(annual_report(view), path.suffix, founts_of(shipped_only))
    if is_cancelled():
        return False
    write_whole(path, content)
    return True


def report_lines(view: Year) -> list[str]:
    """The report as lines of plain text."""
    return lines_of(annual_report(view))
