"""The original (原件) of an attachment: the bytes of a file, its name and digest, and what can be derived from them."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.exif import taken_on
from wenlian_desktop.domain.values.frozen import frozen

MAX_SIZE = 50_000_000  # bytes
MAX_NAME = 120  # characters
NOT_ADDED = "没有添加它，其他内容没有改动。"
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic")
DOCUMENTS = (
    ".pdf", ".ofd", ".txt", ".csv", ".rtf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps",
    ".odt", ".ods", ".odp", ".mp3", ".wav", ".mp4", ".mov", ".avi",
)  # fmt: skip
PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"[Desktop Entry]", b"\xcf\xfa\xed\xfe", b"L\x00\x00\x00\x01\x14\x02\x00")
PHOTO = "照片"
KINDS_OF_OWNERS = {"policy": "制度文件", "payment": "凭证", "budget_change": "批复文件"}
FORBIDDEN = re.compile(r'[\\/:*?"<>|]')  # in the names of files on one system or another


@frozen
class Original:
    """A file as it was added: `content` never changes, `sha256` identifies it."""

    name: str
    content: bytes
    sha256: str
    taken_on: date | None = None


@dataclass
class VerificationResult:
    """The result of verifying all originals of a year, by digest; `repaired` ones were damaged and are intact again."""

    damaged: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def make_original(name: str, content: bytes) -> Original:
    """An original from the content of a file; raises UserError if it is empty or too large."""
    if not content:
        raise UserError(f"“{display_name(name)}”是空文件。", NOT_ADDED, "请检查原来的文件。")
    check_size(name, len(content))
    return Original(display_name(name), content, digest_of(content), taken_on(content))


def check_size(name: str, size: int) -> None:
    """Raise UserError if a file is too large; `size` in bytes."""
    if size > MAX_SIZE:
        message = f"“{display_name(name)}”有{size / 1_000_000:.0f}MB，超过每个文件{MAX_SIZE // 1_000_000}MB的限制。"
        raise UserError(message, NOT_ADDED, "请压缩或拆分后再添加。")


def digest_of(content: bytes) -> str:
    """SHA-256 as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def display_name(name: str) -> str:
    """A file name for display: without control and invisible characters, and shortened."""
    readable = name.encode("utf-8", "replace").decode()
    kept = "".join(char for char in readable if unicodedata.category(char)[0] != "C" and char not in "\u2028\u2029")
    stem, suffix = PurePath(kept).stem, PurePath(kept).suffix[:20]
    return f"{stem[: MAX_NAME - len(suffix)]}{suffix}".strip() or "未命名"


def safe_file_name(name: str) -> str:
    """A file name that is valid on every file system, for a copy of an original."""
    safe = FORBIDDEN.sub("_", display_name(name)).strip(" .")
    while len(safe.encode()) > 200:
        stem, suffix = PurePath(safe).stem, PurePath(safe).suffix
        safe = f"{stem[:-8]}{suffix}" if len(stem) > 8 else stem[:40]
    return safe or "附件"


def guess_kind(name: str, owner: str | None) -> str | None:
    """The probable 材料类别 of a file; None if unknown."""
    return PHOTO if suffix_of(name) in PICTURES else KINDS_OF_OWNERS.get(owner or "")


def suffix_of(name: str) -> str:
    """The last suffix of a name in lower case."""
    return PurePath(display_name(name)).suffix.lower()


def open_refusal(name: str, content: bytes) -> str:
    """Why an original must not be opened, as a sentence; empty for pictures and documents."""
    if suffix_of(name) in (*PICTURES, *DOCUMENTS) and not content.startswith(PROGRAMS):
        return ""
    return f"“{display_name(name)}”不是常见的图片或文档，为了安全不直接打开。请用“另存为…”存到文件夹后自行判断。"
