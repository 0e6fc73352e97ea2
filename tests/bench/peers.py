"""The same report typeset by others: reportlab's platypus, typst, LibreOffice."""

import html
import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Block, Document, Heading, Paragraph, Table, Title
from wenlian_desktop.report.fonts.font_choice import FONTS, SHIPPED, Role
from wenlian_desktop.report.formats.text import lines_of

BODY_FONT, HEAD_FONT = FONTS / SHIPPED[Role.FANG], FONTS / SHIPPED[Role.HEI]


def scaled(document: Document, times: int) -> Document:
    """The document with all blocks after its title repeated."""
    head, *rest = document.blocks
    return Document(document.name, document.author, (head, *(rest * times)))


def parts(document: Document) -> Iterator[tuple[str, str | list[list[str]]]]:
    """(kind, text or rows) of every block; charts and pictures are left out, to the peers' advantage."""
    for block in document.blocks:
        match block:
            case Title(lines):
                yield from (("title", plain_text(line)) for line in lines)
            case Heading():
                yield "heading", block.text
            case Paragraph(runs):
                yield "text", plain_text(runs)
            case Table():
                head = [column.head.replace("\n", "") for column in block.columns]
                yield "table", [head, *([plain_text(cell.runs) if cell else "" for cell in row] for row in block.rows)]
            case _:
                yield from (("text", line) for line in _others(block))


def _others(block: Block) -> list[str]:
    return [line for line in lines_of(Document("", "", (block,))) if "\t" not in line]


# --- platypus ---


def platypus(document: Document, path: Path) -> None:
    """reportlab's own paragraphs and tables, wordWrap CJK, stock compression."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph as Flowable
    from reportlab.platypus import SimpleDocTemplate
    from reportlab.platypus import Table as FlowableTable

    for name, file in (("body", BODY_FONT), ("head", HEAD_FONT)):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, file))
    body = ParagraphStyle("body", fontName="body", fontSize=16, leading=29, wordWrap="CJK", firstLineIndent=32)
    head = ParagraphStyle("head", fontName="head", fontSize=16, leading=29, wordWrap="CJK", firstLineIndent=32)
    story = []
    for kind, content in parts(document):
        if isinstance(content, str):
            story.append(Flowable(html.escape(content), body if kind == "text" else head))
        else:
            style = [("FONT", (0, 0), (-1, -1), "body", 9), ("GRID", (0, 0), (-1, -1), 0.5, "black")]
            story.append(FlowableTable(content, style=style, repeatRows=1))
    SimpleDocTemplate(str(path), pagesize=A4).build(story)


# --- typst ---


def typst_source(document: Document) -> str:
    """The report as a typst file."""
    lines = [
        '#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")',
        '#set text(font: ("FandolFang R", "FandolFang", "Noto Serif SC"), size: 16pt, lang: "zh")',
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)",
    ]
    for kind, content in parts(document):
        if isinstance(content, str):
            text = "".join(f"\\{sign}" if sign in "\\#$*_`<>@=~-+/[]" else sign for sign in content)
            lines.append({"text": f"{text}\n", "title": f"#align(center)[{text}]"}.get(kind, f"*{text}*\n"))
        else:
            cells = ", ".join(f"[{cell.replace('#', '')}]" for row in content for cell in row)
            lines.append(f"#table(columns: {len(content[0])}, {cells})")
    return "\n".join(lines)


def typst_warm(source: Path, path: Path) -> Callable[[], object]:
    """Compilations in one process, each after an edit: typst caches unchanged parts."""
    import typst  # type: ignore[import-not-found]

    text = source.read_text(encoding="utf-8")
    edits = count()

    def compile_edited() -> None:
        source.write_text(text.replace("。", f"{next(edits)}。", 1), encoding="utf-8")
        typst.compile(str(source), output=str(path), font_paths=[str(FONTS)])

    return compile_edited


def typst_cold(source: Path, path: Path) -> list[str]:
    """The command of one compilation in a new process."""
    binary = shutil.which("typst")
    if binary:
        return [binary, "compile", "--font-path", str(FONTS), str(source), str(path)]
    program = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"
    return [sys.executable, "-c", program, str(source), str(path), str(FONTS)]


def has_typst() -> bool:
    return find_spec("typst") is not None


# --- LibreOffice ---


def office() -> str | None:
    """LibreOffice's program, None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def word_file(document: Document) -> bytes:
    """The report as a plain .docx."""
    text = "".join(_word(kind, content) for kind, content in parts(document))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {space}><w:body>{text}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def _word(kind: str, content: str | list[list[str]]) -> str:
    if isinstance(content, str):
        return f"<w:p><w:r><w:rPr><w:sz w:val='32'/></w:rPr><w:t>{escape(content)}</w:t></w:r></w:p>"
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{_word('text', cell)}</w:tc>" for cell in row) + "</w:tr>" for row in content
    )
    return f"<w:tbl>{rows}</w:tbl>"


def convert(program: str, sources: list[Path], folder: Path) -> None:
    """Conversions to PDF in one process."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True)
