"""The export formats: one module with `render` and one line here for each."""

from collections.abc import Callable
from typing import NamedTuple

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.uncollected import uncollected
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.fonts.font_choice import FontSet, shipped_fonts, substituted, system_fonts
from wenlian_desktop.report.formats import docx, text, xlsx
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Composition


def compose_pdf(document: Document, fonts: FontSet) -> tuple[Composition, bytes]:
    """The composed pages of a document, and the bytes of their PDF."""
    from wenlian_desktop.report.formats import pdf  # slow to import: reportlab

    with uncollected():
        composition = compose(document, fonts)
        return composition, pdf.render(composition)


def _pdf(document: Document, fonts: FontSet) -> bytes:
    return compose_pdf(document, fonts)[1]


def _text(document: Document, fonts: FontSet) -> bytes:
    return text.render(document)


class Format(NamedTuple):
    """A kind of file: its name, and what makes its bytes; `is_typeset`: with the faces in it, so that some may lack."""

    name: str
    render: Callable[[Document, FontSet], bytes]
    is_typeset: bool = False


FORMATS = {
    ".pdf": Format("PDF 文件", _pdf, is_typeset=True),
    ".docx": Format("Word 文档", docx.render),
    ".xlsx": Format("Excel 表格", xlsx.render),
    ".txt": Format("文本文件", _text),
}


def choose_fonts(shipped_only: bool) -> FontSet:
    """The fonts to print with: only the shipped ones, or system fonts first."""
    return shipped_fonts() if shipped_only else system_fonts()


def render_document(document: Document, suffix: str, fonts: FontSet | None = None) -> bytes:
    """The document as the bytes of a file with that suffix; raises UserError for an unknown one."""
    if suffix.lower() not in FORMATS:
        raise UserError(f"不能导出为“{suffix or '没有扩展名的文件'}”。", "", f"可导出：{'、'.join(FORMATS)}。")
    with uncollected():
        return FORMATS[suffix.lower()].render(document, fonts or shipped_fonts())


class PrintWarnings(NamedTuple):
    """Deviations of the print from the standard, as sentences: substituted fonts, missing characters."""

    fonts: str = ""
    characters: str = ""


def print_warnings(document: Document, suffix: str, fonts: FontSet) -> PrintWarnings:
    """The substituted fonts and missing characters of a document."""
    if suffix.lower() not in FORMATS or not FORMATS[suffix.lower()].is_typeset:
        return PrintWarnings()
    missing = "、".join(sorted(fonts.missing_characters("".join(text.lines_of(document)))))
    return PrintWarnings(
        substituted(fonts.substitutions),
        f"字体中没有这些字，印为“〓”：{missing}。" if missing else "",
    )
