"""The formats the report leaves in: one module with `render` and one line here for each."""

import gc
from collections.abc import Callable
from typing import NamedTuple

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.fonts.font_choice import Founts, shipped_founts, system_founts
from wenlian_desktop.report.formats import text
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Composition


def pages_of(document: Document, founts: Founts) -> tuple[Composition, bytes]:
    """The composed pages of a report, and the bytes of their PDF."""
    from wenlian_desktop.report.formats import pdf  # slow to import: reportlab

    was_on = gc.isenabled()
    gc.disable()  # thousands of small values, none of them garbage: looking through them takes as long as the rest
    try:
        composition = compose(document, founts)
        return composition, pdf.written(composition)
    finally:
        if was_on:
            gc.enable()


def _pdf(document: Document, founts: Founts) -> bytes:
    return pages_of(document, founts)[1]


def _text(document: Document, founts: Founts) -> bytes:
    return text.render(document)


FORMATS: dict[str, tuple[str, Callable[[Document, Founts], bytes]]] = {
    ".pdf": ("PDF 文件", _pdf),
    ".txt": ("文本文件", _text),
}
SET_IN_FACES = (".pdf",)


def founts_of(shipped_only: bool) -> Founts:
    """The faces to print with: the shipped ones alone, or the machine's own first."""
    return shipped_founts() if shipped_only else system_founts()


def rendered(document: Document, suffix: str, founts: Founts | None = None) -> bytes:
    """The report as the bytes of a file of that kind; raises UserError for a kind there is not."""
    if suffix.lower() not in FORMATS:
        raise UserError(f"不能导出为“{suffix or '没有扩展名的文件'}”。", "", f"可导出：{'、'.join(FORMATS)}。")
    return FORMATS[suffix.lower()][1](document, founts or shipped_founts())


class Shortfalls(NamedTuple):
    """What will not print as the standard wants it, as sentences, empty for nothing: faces, characters."""

    faces: str = ""
    signs: str = ""


def shortfalls_of(document: Document, suffix: str, founts: Founts) -> Shortfalls:
    """The faces that stand in for others, and the characters that no face has."""
    if suffix.lower() not in SET_IN_FACES:
        return Shortfalls()
    missing = "、".join(sorted(founts.lacking("".join(text.lines_of(document)))))
    return Shortfalls(
        f"本机没有合用的字体：{'；'.join(map(str, founts.substitutions))}。" if founts.substitutions else "",
        f"字体中没有这些字，印为“〓”：{missing}。" if missing else "",
    )
