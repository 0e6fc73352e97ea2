"""Exporting a document to a file, atomically."""

from collections.abc import Callable
from pathlib import Path

from wenlian_desktop.report.content.comparison_report import comparison_report as comparison_report
from wenlian_desktop.report.content.document import Document as Document
from wenlian_desktop.report.content.monitoring_form import monitoring_form as monitoring_form
from wenlian_desktop.report.content.parts import annual_report as annual_report
from wenlian_desktop.report.content.unprintable import UnprintableField as UnprintableField
from wenlian_desktop.report.content.unprintable import total as total
from wenlian_desktop.report.content.unprintable import unprintable as unprintable
from wenlian_desktop.report.formats.formats import FORMATS, PrintWarnings, choose_fonts, print_warnings, render_document
from wenlian_desktop.storage.file.atomic_write import write_atomically

KINDS = {suffix: each.name for suffix, each in FORMATS.items()}


def always_wanted() -> bool:
    """The `is_wanted` of a job that cannot be cancelled."""
    return True


def shortfalls(document: Document, suffix: str, shipped_only: bool = False) -> PrintWarnings:
    """What will not print correctly, to be reported before an export."""
    return print_warnings(document, suffix, choose_fonts(shipped_only))


def write_file(path: Path, content: bytes) -> None:
    """Write the bytes of a document whole or not at all; raises UserError."""
    write_atomically(path, content)


def export(
    document: Document, path: Path, is_wanted: Callable[[], bool] = always_wanted, shipped_only: bool = False
) -> None:
    """Write a document in the format of the file name's suffix; raises UserError.

    `is_wanted` is asked before the file is written; where it returns False nothing is written. `shipped_only`: use the
    shipped fonts only, so that the pages are the same on every machine.
    """
    content = render_document(document, path.suffix, choose_fonts(shipped_only))
    if is_wanted():
        write_atomically(path, content)
