"""The report as a Word file for editing: plain WordprocessingML, laid out as GB/T 9704 and as our pages."""

import io
import zipfile

from wenlian_desktop.distribution import NAME
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.formats.word_body import WordBody
from wenlian_desktop.report.formats.word_pictures import picture_id
from wenlian_desktop.report.formats.word_sections import headers_and_footers, relationship_id
from wenlian_desktop.report.formats.word_styles import font_table_xml, settings_xml, styles_xml, theme_xml
from wenlian_desktop.report.formats.word_xml import DECLARATION, NAMESPACES, OFFICE, escaped
from wenlian_desktop.report.layout.image_size import PNG

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-"
PART_KINDS = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
PICTURES = {"png": "image/png", "jpg": "image/jpeg"}
MOMENT = (1980, 1, 1, 0, 0, 0)  # no dates, so that equal reports give equal files


def render(document: Document, fonts: FontSet) -> bytes:
    """A document as the bytes of a .docx file; the fonts are those its charts and contents are made with."""
    body = WordBody(document, fonts)
    pictures = {
        f"word/media/picture{number}.{_kind(content)}": content for number, content in enumerate(body.pictures, 1)
    }
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relationships(),
        "docProps/core.xml": _core(document),
        "docProps/app.xml": _application(),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}>{body.xml()}</w:document>",
        "word/_rels/document.xml.rels": _document_relationships([*pictures]),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": settings_xml(),
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": theme_xml(),
        **{f"word/{name}": xml for name, (_, xml) in headers_and_footers().items()},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, xml in parts.items():
            package.writestr(_entry(name, zipfile.ZIP_DEFLATED), xml.encode())
        for name, content in pictures.items():
            package.writestr(_entry(name, zipfile.ZIP_STORED), content)
    return file.getvalue()


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type, entry.external_attr = compression, 0o600 << 16
    return entry


def _kind(content: bytes) -> str:
    return "png" if content.startswith(PNG) else "jpg"


def _content_types() -> str:
    word, package = f"{CONTENT}officedocument.wordprocessingml", f"{CONTENT}package"
    by_ending = {"rels": f"{package}.relationships+xml", "xml": "application/xml", **PICTURES}
    by_name = {f"/word/{name}.xml": f"{word}.{kind}+xml" for name, kind in PART_KINDS.items()}
    by_name |= {f"/word/{name}": f"{word}.{kind}+xml" for name, (kind, _) in headers_and_footers().items()}
    by_name |= {
        "/word/theme/theme1.xml": f"{CONTENT}officedocument.theme+xml",
        "/docProps/core.xml": f"{package}.core-properties+xml",
        "/docProps/app.xml": f"{CONTENT}officedocument.extended-properties+xml",
    }
    defaults = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in by_ending.items())
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in by_name.items())
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _relationships(listed: list[tuple[str, str, str]]) -> str:
    """A .rels part of (id, type, target)."""
    inner = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in listed)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _package_relationships() -> str:
    return _relationships(
        [
            ("r1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("r2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("r3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships(pictures: list[str]) -> str:
    listed = [(f"r{name}", f"{OFFICE}/{name}", f"{name}.xml") for name in ("styles", "settings", "fontTable")]
    listed.append(("rtheme", f"{OFFICE}/theme", "theme/theme1.xml"))
    listed += [(relationship_id(name), f"{OFFICE}/{kind}", name) for name, (kind, _) in headers_and_footers().items()]
    listed += [
        (picture_id(number), f"{OFFICE}/image", name.removeprefix("word/")) for number, name in enumerate(pictures, 1)
    ]
    return _relationships(listed)


def _core(document: Document) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(document.name)}</dc:title><dc:creator>{escaped(document.author)}</dc:creator>"
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    )


def _application() -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{DECLARATION}<Properties xmlns="{space}"><Application>{NAME}</Application></Properties>'
