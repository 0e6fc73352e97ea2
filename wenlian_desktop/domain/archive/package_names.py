"""Names of archive packages (归档) and their files: readable and valid on every system."""

import re
import unicodedata

from wenlian_desktop.domain.interchange import editions
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year

MAX_NAME_BYTES = 120  # bytes of UTF-8, so that whole paths stay within the limits of file systems
NOT_CLOSED = "未封存"
# Forbidden on Windows, or escaped in manifests (%, RFC 8493 2.1.3; backslash, coreutils), or invisible.
FORBIDDEN = re.compile(
    r'[\\/:*?"<>|%\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]|[\ud800-\udfff]'
)
# Lead to a device on Windows, whatever follows their first dot (Microsoft, Naming Files, Paths, and Namespaces).
DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE)
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")
# The first bytes of files, to find the suffix of a name without one.
SIGNATURES = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"%PDF-", ".pdf"),
    (b"GIF8", ".gif"),
    (b"PK\x03\x04", ".zip"),
)


def safe_name(text: str, longest: int = MAX_NAME_BYTES) -> str:
    """A text as part of a file name; 无名 if nothing is left of it. `longest`: bytes of UTF-8."""
    name = FORBIDDEN.sub("_", unicodedata.normalize("NFC", text)).strip(" .")
    if DEVICES.match(name):
        name = f"_{name}"
    while len(name.encode()) > longest:
        name = name[:-1]
    return name.rstrip(" .") or "无名"


def version_label(year: Year) -> str:
    """第2版, 第1版 or 未封存."""
    edition = editions.newest_edition(year)
    return f"第{edition.number}版" if edition is not None and editions.is_closed(year) else NOT_CLOSED


def package_name(year: Year) -> str:
    """2024_区文联_年度数据, followed by the number of a later edition, or by 未封存."""
    department = year.single(Department)
    office = safe_name(department.short_name or department.name or "本单位", 60)
    version = version_label(year)
    return f"{data_stem(year)}_{office}_年度数据" + ("" if version == "第1版" else f"_{version}")


def data_stem(year: Year) -> str:
    """The name of the data files without suffix: the number of the year."""
    return str(year.number or "年度")


def attachment_names(year: Year, first_bytes: dict[str, bytes]) -> dict[str, str]:
    """uid -> NN_材料名称.jpg, numbered in the order of the rows; `first_bytes`: by SHA-256."""
    rows = year.rows(Attachment)
    width = max(2, len(str(len(rows))))
    return {
        row.uid: f"{number:0{width}}_{_attachment_name(row, first_bytes.get(row.sha256 or '', b''))}"
        for number, row in enumerate(rows, 1)
    }


def _attachment_name(row: Attachment, first_bytes: bytes) -> str:
    name = row.name or ""
    found = SUFFIX.search(name)
    suffix = found[0] if found else next((each for start, each in SIGNATURES if first_bytes.startswith(start)), ".bin")
    return safe_name(name[: found.start()] if found else name, MAX_NAME_BYTES - len(suffix)) + suffix
