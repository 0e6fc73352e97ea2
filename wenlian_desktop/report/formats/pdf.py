"""The composed pages as a PDF file, on reportlab's document model."""

from typing import Any, TypeVar

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObjectReference

from wenlian_desktop.distribution import NAME
from wenlian_desktop.report.fonts.face import FontFace
from wenlian_desktop.report.fonts.subset import EM
from wenlian_desktop.report.formats.pdf_objects import (
    InfoDictionary,
    PdfFont,
    RawObject,
    compressed_stream,
    image_object,
)
from wenlian_desktop.report.layout.grid import PAGE_HEIGHT, PAGE_WIDTH
from wenlian_desktop.report.layout.page import (
    Box,
    Composition,
    FontRun,
    Image,
    Link,
    Mark,
    OutlineEntry,
    Page,
    Stroke,
    TextMark,
)

BOLD_STROKE = 0.3  # pt, stroke width of bold characters
ROTATION = f"q 0 1 -1 0 {PAGE_WIDTH:.2f} 0 cm"  # a landscape page on the portrait sheet

T = TypeVar("T")


def render(composition: Composition) -> bytes:
    """Composed pages as the bytes of a PDF file."""
    return _PdfWriter(composition).finish()


class _PdfWriter:
    """Builds one PDF file."""

    def __init__(self, composition: Composition) -> None:
        self._composition = composition
        self._document: Any = pdfdoc.PDFDocument(invariant=1, lang="zh-CN", pdfVersion=(1, 7))
        self._document.info = InfoDictionary()
        for set_text, text in (
            (self._document.setTitle, composition.name),
            (self._document.setAuthor, composition.author),
            (self._document.setCreator, NAME),
        ):
            set_text(text)
        self._fonts: dict[FontFace, PdfFont] = {}
        self._images: dict[bytes, str] = {}
        self._resources: Any = PDFDictionary({})
        self._resources_reference: Any = self._document.Reference(self._resources)

    def finish(self) -> bytes:
        """The bytes of the whole file."""
        for page in self._composition.pages:
            self._add(page)
        reference = self._document.Reference
        fonts = {font.name: reference(font.object(self._document)) for font in self._fonts.values()}
        images = {name: reference(image_object(content)) for content, name in self._images.items()}
        self._resources["Font"], self._resources["XObject"] = PDFDictionary(fonts), PDFDictionary(images)
        self._outline()
        catalog = self._document.Catalog
        catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true", "PrintScaling": PDFName("None")})
        if self._composition.front:
            catalog.PageLabels = RawObject(f"<</Nums[0<</S/r>>{self._composition.front}<</S/D>>]>>")
        data: bytes = self._document.GetPDFData(None)
        return data

    def _add(self, page: Page) -> None:
        reference = self._document.Reference
        content = reference(compressed_stream(self._code(page).encode("ascii")))
        links = [part for link in page.links for part in (reference(self._link(page, link)), " ")]
        page_object = RawObject(
            f"<</Type/Page/MediaBox[0 0 {PAGE_WIDTH:.3f} {PAGE_HEIGHT:.3f}]",
            "/Rotate 90/Parent " if page.is_landscape else "/Parent ",
            *(reference(self._document.Pages), "/Resources ", self._resources_reference, "/Contents ", content),
            *(("/Annots[", *links, "]") if links else ()),
            ">>",
        )
        self._document.addPage(page_object)

    # --- drawing ---

    def _code(self, page: Page) -> str:
        height = PAGE_WIDTH if page.is_landscape else PAGE_HEIGHT
        code: list[str] = [ROTATION] if page.is_landscape else []
        for left, top, marks in page.groups:
            self._draw(marks, left, height - top, code)
        code += ["Q"] if page.is_landscape else []
        if page.page_number:
            self._draw([page.page_number], 0.0, PAGE_HEIGHT, code)
        return "\n".join(code)

    def _draw(self, marks: list[Mark], left: float, height: float, code: list[str]) -> None:
        pen: tuple[float, float] | None = None
        for mark in marks:
            match mark:
                case TextMark():
                    self._write(mark, left + mark.x, height - mark.y, code)
                case Stroke(x1, y1, x2, y2, width, grey):
                    if (width, grey) != pen:
                        pen = width, grey
                        code.append(f"{width:g} w {grey:g} G")
                    code.append(f"{left + x1:.2f} {height - y1:.2f} m {left + x2:.2f} {height - y2:.2f} l S")
                case Box(x, y, width, tall, grey):
                    code.append(f"{grey:g} g {left + x:.2f} {height - y - tall:.2f} {width:.2f} {tall:.2f} re f 0 g")
                case Image(x, y, width, tall, content):
                    name = self._images.setdefault(content, f"I{len(self._images) + 1}")
                    matrix = f"{width:.2f} 0 0 {tall:.2f} {left + x:.2f} {height - y - tall:.2f} cm"
                    code.append(f"q {matrix} /{name} Do Q")

    def _write(self, text: TextMark, x: float, y: float, code: list[str]) -> None:
        """A line of text: one TJ array per face, each positioned by itself."""
        size = text.size
        arrays = [
            f"/{font.name} {size:g} Tf 1 0 0 1 {x + start:.2f} {y:.2f} Tm[{array}]TJ"
            for start, face, pieces in text.runs_by_face()
            for font in [self._font(face)]
            for array in ["".join([self._shown(font, piece, size) for piece in pieces])]
        ]
        bold, plain = (f"2 Tr {BOLD_STROKE:g} w ", "0 Tr ") if text.is_bold else ("", "")
        code.append(f"BT {bold}{text.spacing:.4f} Tc{' '.join(arrays)} {plain}ET")

    @staticmethod
    def _shown(font: PdfFont, piece: FontRun, size: float) -> str:
        """The codes of a run, and its additional spacing in 1/1000 em."""
        codes = f"<{font.hex(piece.text)}>"
        return f"{codes}{-piece.after * EM / size:.0f}" if piece.after else codes

    def _font(self, face: FontFace) -> PdfFont:
        if face not in self._fonts:
            self._fonts[face] = PdfFont(face, f"F{len(self._fonts) + 1}")
        return self._fonts[face]

    # --- destinations, links, outline ---

    def _destination(self, entry: OutlineEntry) -> RawObject:
        """The destination of an entry, in coordinates of the portrait sheet."""
        turned = self._composition.pages[entry.page].is_landscape
        place = f"{entry.y:.1f} null" if turned else f"0 {PAGE_HEIGHT - entry.y + 4:.1f}"
        return RawObject("[", PDFObjectReference(f"Page{entry.page + 1}"), f"/XYZ {place} null]")

    def _link(self, page: Page, link: Link) -> RawObject:
        x1, x2, y1, y2 = link.x, link.x + link.width, link.y, link.y + link.height
        box = (y1, x1, y2, x2) if page.is_landscape else (x1, PAGE_HEIGHT - y2, x2, PAGE_HEIGHT - y1)
        rect = " ".join(f"{side:.2f}" for side in box)
        destination = self._destination(self._composition.entries[link.entry])
        return RawObject(f"<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[{rect}]/Dest", destination, ">>")

    def _outline(self) -> None:
        """The PDF outline (bookmarks)."""
        if not self._composition.entries:
            return
        outlines = self._document.Outlines
        leaves: list[tuple[dict[int, RawObject], int]] = []
        for index, entry in enumerate(self._composition.entries):
            outlines.destinationnamestotitles[index] = entry.text
            leaves.append(({index: self._destination(entry)}, entry.level))
        outlines.setDestinations(_branches(leaves))
        self._document.Catalog.showOutline()


def _branches(leaves: list[tuple[T, int]]) -> list[Any]:
    """Leaves with levels as reportlab's tree: a leaf, or (leaf, list of children)."""
    tree: list[Any] = []
    start = 0
    while start < len(leaves):
        end = start + 1
        while end < len(leaves) and leaves[end][1] > leaves[start][1]:
            end += 1
        branch = _branches(leaves[start + 1 : end])
        tree.append((leaves[start][0], branch) if branch else leaves[start][0])
        start = end
    return tree
