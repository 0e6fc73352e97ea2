"""Exporting a document to a file, atomically, with the photos it prints."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path

from wenlian_desktop.domain.archive.redaction import redact
from wenlian_desktop.domain.outlines.outline_model import ANNEXES as ANNEXES
from wenlian_desktop.domain.outlines.report_definitions import SUBMITTED, ReportParts, all_report_parts, report_parts
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.comparison_report import comparison_report as comparison_report
from wenlian_desktop.report.content.document import Document as Document
from wenlian_desktop.report.content.form_document import form_document
from wenlian_desktop.report.content.form_document import form_names as form_names
from wenlian_desktop.report.content.monitoring_form import monitoring_form as monitoring_form
from wenlian_desktop.report.content.parts import annual_report as annual_report
from wenlian_desktop.report.content.report_photos import is_printed
from wenlian_desktop.report.content.unprintable import UnprintableField as UnprintableField
from wenlian_desktop.report.content.unprintable import marked_as_draft
from wenlian_desktop.report.content.unprintable import total as total
from wenlian_desktop.report.content.unprintable import unprintable as unprintable
from wenlian_desktop.report.formats.formats import FORMATS, PrintWarnings, choose_fonts, print_warnings, render_document
from wenlian_desktop.report.layout.photo_rows import PHOTO_HEIGHT, PHOTO_WIDTH, ReadPicture
from wenlian_desktop.session.pictures.decoding import decode_for_print
from wenlian_desktop.storage.file.atomic_write import write_atomically

MOST_PHOTOS_KEPT = 100  # ready for print, of some 200 KB each
KINDS = {suffix: each.name for suffix, each in FORMATS.items()}

_photos_ready: dict[str, bytes] = {}  # by the digest of the original, which never changes


def report_document(year: Year, parts: ReportParts) -> Document:
    """What a definition prints of the report, marked as a draft while it is unfinished."""
    return marked_as_draft(year, annual_report(year, parts))


def form_alone(year: Year, name: str, parts: ReportParts) -> Document:
    """One annex by its name, by itself; raises UserError where the year has nothing for it."""
    return marked_as_draft(year, form_document(redact(year) if parts.is_public else year, name))


def named_report_parts(year: Year, name: str | None) -> ReportParts:
    """A definition of what is printed by its name, 报送版 if None; raises UserError naming those there are."""
    found = report_parts(year, name or SUBMITTED)
    if found is None:
        names = "、".join(each.name for each in all_report_parts(year))
        raise UserError(f"没有“{name}”这个印制方案。", "没有写入文件。", f"可选：{names}。")
    return found


def named_form(called: str) -> str:
    """The name of an annex, as people or outlines call it; raises UserError naming those there are."""
    found = next((name for name, label in ANNEXES.items() if called in (name, label)), None)
    if found is None:
        raise UserError(f"没有“{called}”这张表。", "没有写入文件。", f"可选：{'、'.join(ANNEXES.values())}。")
    return found


def photograph_reader(year: Year, read_original: Callable[[str], Future[bytes]]) -> ReadPicture:
    """Reads the photos that a year prints, by digest; begins with it now, and is called in any thread."""
    wanted = {row.sha256 for row in year.rows(Attachment) if row.sha256 and is_printed(row)}
    return partial(_read_photo, {digest: read_original(digest) for digest in wanted if digest not in _photos_ready})


def _read_photo(originals: Mapping[str, Future[bytes]], digest: str) -> bytes | None:
    """A photo ready for print; None where it is missing, damaged or no picture."""
    if digest in _photos_ready:
        return _photos_ready[digest]
    try:
        picture = decode_for_print(originals[digest].result(), PHOTO_WIDTH, PHOTO_HEIGHT)
    except (UserError, KeyError):
        return None
    if len(_photos_ready) >= MOST_PHOTOS_KEPT:
        _photos_ready.clear()
    _photos_ready[digest] = picture
    return picture


def illustrated(document: Document, year: Year, read_original: Callable[[str], Future[bytes]]) -> Document:
    """The document with its photos, which are being read from now on; raises nothing."""
    return replace(document, read_picture=photograph_reader(year, read_original))


def always_wanted() -> bool:
    """The `is_wanted` of a job that cannot be cancelled."""
    return True


def shortfalls(document: Document, suffix: str, shipped_only: bool = False) -> PrintWarnings:
    """What will not print correctly, to be reported before an export."""
    return print_warnings(document, suffix, choose_fonts(shipped_only))


def render_pdf(document: Document) -> bytes:
    """A document as the preview shows it, with the fonts of this machine."""
    return render_document(document, ".pdf", choose_fonts(shipped_only=False))


def unused_path(path: Path) -> Path:
    """The path, numbered where a file of that name is there already."""
    number, free = 1, path
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.stem}（{number}）{path.suffix}")
    return free


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
