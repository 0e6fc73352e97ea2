"""The report as a Word file for editing: plain WordprocessingML, laid out as GB/T 9704 and as our pages."""

from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.fonts.font_choice import FontSet
from wenlian_desktop.report.formats.office_package import (
    CONTENT,
    content_types_xml,
    package_bytes,
    relationships_xml,
)
from wenlian_desktop.report.formats.word_body import WordBody
from wenlian_desktop.report.formats.word_pictures import picture_id
from wenlian_desktop.report.formats.word_sections import headers_and_footers, relationship_id
from wenlian_desktop.report.formats.word_styles import font_table_xml, settings_xml, styles_xml, theme_xml
from wenlian_desktop.report.formats.word_xml import DECLARATION, NAMESPACES, OFFICE
from wenlian_desktop.report.layout.image_size import PNG

PART_KINDS = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
PICTURES = {"png": "image/png", "jpg": "image/jpeg"}


def render(document: Document, fonts: FontSet) -> bytes:
    """A document as the bytes of a .docx file; the fonts are those its charts and contents are made with."""
    body = WordBody(document, fonts)
    pictures = {
        f"word/media/picture{number}.{_kind(content)}": content for number, content in enumerate(body.pictures, 1)
    }
    parts = {
        "[Content_Types].xml": _content_types(),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}>{body.xml()}</w:document>",
        "word/_rels/document.xml.rels": _document_relationships([*pictures]),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": settings_xml(),
        "word/fontTable.xml": font_table_xml(),
        "word/theme/theme1.xml": theme_xml(),
        **{f"word/{name}": xml for name, (_, xml) in headers_and_footers(document.mark).items()},
    }
    return package_bytes(document, "word/document.xml", parts, pictures)


def _kind(content: bytes) -> str:
    return "png" if content.startswith(PNG) else "jpg"


def _content_types() -> str:
    word = f"{CONTENT}officedocument.wordprocessingml"
    by_name = {f"/word/{name}.xml": f"{word}.{kind}+xml" for name, kind in PART_KINDS.items()}
    by_name |= {f"/word/{name}": f"{word}.{kind}+xml" for name, (kind, _) in headers_and_footers().items()}
    return content_types_xml(PICTURES, by_name | {"/word/theme/theme1.xml": f"{CONTENT}officedocument.theme+xml"})


def _document_relationships(pictures: list[str]) -> str:
    listed = [(f"r{name}", f"{OFFICE}/{name}", f"{name}.xml") for name in ("styles", "settings", "fontTable")]
    listed.append(("rtheme", f"{OFFICE}/theme", "theme/theme1.xml"))
    listed += [(relationship_id(name), f"{OFFICE}/{kind}", name) for name, (kind, _) in headers_and_footers().items()]
    listed += [
        (picture_id(number), f"{OFFICE}/image", name.removeprefix("word/")) for number, name in enumerate(pictures, 1)
    ]
    return relationships_xml(listed)
