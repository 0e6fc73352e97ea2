"""The report out of a frozen view: written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.domain.year import Year
from wenlian_desktop.report.formats import FORMATS, rendered, unprintable
from wenlian_desktop.report.parts import annual_report
from wenlian_desktop.report.text import lines_of
from wenlian_desktop.storage.durable import write_whole

KINDS = {suffix: name for suffix, (name, _) in FORMATS.items()}


def always() -> bool:
    """The answer of somebody who does not change their mind."""
    return True


def export(view: Year, path: Path, is_wanted: Callable[[], bool] = always) -> str:
    """Write the report as the kind of file its name says; returns a warning or nothing. Raises UserError.

    `is_wanted` is asked before the file is written: with False no file is touched.
    """
    document = annual_report(view)
    content = rendered(document, path.suffix)
    if not is_wanted():
        return ""
    write_whole(path, content)
    missing = unprintable(document) if path.suffix.lower() == ".pdf" else set()
    return f"字体中没有这些字，印为“〓”：{'、'.join(sorted(missing))}。" if missing else ""


def report_lines(view: Year) -> list[str]:
    """The report as lines of plain text."""
    return lines_of(annual_report(view))
