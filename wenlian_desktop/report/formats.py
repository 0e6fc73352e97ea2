"""The formats the report leaves in: one module with `render` and one line here for each."""

from collections.abc import Callable

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.report import text
from wenlian_desktop.report.document import Document


def _pdf(document: Document) -> bytes:
    from wenlian_desktop.report import pdf  # slow to import: reportlab

    return pdf.render(document)


FORMATS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    ".pdf": ("PDF 文件", _pdf),
    ".txt": ("文本文件", text.render),
}


def rendered(document: Document, suffix: str) -> bytes:
    """The report as the bytes of a file of that kind; raises UserError for a kind there is not."""
    if suffix.lower() not in FORMATS:
        raise UserError(f"不能导出为“{suffix or '没有扩展名的文件'}”。", "", f"可导出：{'、'.join(FORMATS)}。")
    return FORMATS[suffix.lower()][1](document)


def unprintable(document: Document) -> set[str]:
    """The characters of a report that no shipped face has: they print as 〓, and are named before."""
    from wenlian_desktop.report import fonts  # slow to import: reportlab

    return fonts.lacking(fonts.load(), "".join(text.lines_of(document)))
