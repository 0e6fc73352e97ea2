"""What Word and Excel files have in common: a ZIP package of XML parts, their relationships and properties."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from wenlian_desktop.distribution import NAME
from wenlian_desktop.report.content.document import Document
from wenlian_desktop.report.formats.word_xml import DECLARATION, OFFICE, escaped

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-"
MOMENT = (1980, 1, 1, 0, 0, 0)  # no dates, so that equal reports give equal files
MOST_PROPERTIES = 10_000  # bytes
PROPERTIES = {
    "/docProps/core.xml": f"{CONTENT}package.core-properties+xml",
    "/docProps/app.xml": f"{CONTENT}officedocument.extended-properties+xml",
}


def package_bytes(document: Document, main: str, parts: Mapping[str, str], pictures: Mapping[str, bytes]) -> bytes:
    """The package of these parts and the properties of the document; `main`: the part that programs open."""
    common = {
        "_rels/.rels": _package_relationships(main),
        "docProps/core.xml": _core(document),
        "docProps/app.xml": _application(),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, xml in (common | dict(parts)).items():
            package.writestr(_entry(name, zipfile.ZIP_DEFLATED), xml.encode())
        for name, content in pictures.items():
            package.writestr(_entry(name, zipfile.ZIP_STORED), content)
    return file.getvalue()


def is_as_written(path: Path) -> bool:
    """Whether a file was written by this program and not saved by another one since, which puts its own name in."""
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/app.xml") as part:
            return part.read(MOST_PROPERTIES) == _application().encode()
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        return False


def content_types_xml(by_ending: Mapping[str, str], by_name: Mapping[str, str]) -> str:
    """[Content_Types].xml: the kind of each part, by its ending or by its name."""
    endings = {"rels": f"{CONTENT}package.relationships+xml", "xml": "application/xml", **by_ending}
    defaults = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items())
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in {**PROPERTIES, **by_name}.items()
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'


def relationships_xml(listed: Iterable[tuple[str, str, str]]) -> str:
    """A .rels part of (id, type, target)."""
    inner = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in listed)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, MOMENT)
    entry.compress_type, entry.external_attr = compression, 0o600 << 16
    return entry


def _package_relationships(main: str) -> str:
    return relationships_xml(
        [
            ("r1", f"{OFFICE}/officeDocument", main),
            ("r2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("r3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


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
