"""Searching the bytes of files for words, whatever the files are."""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.storage.outside.plain_file import open_plain

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
BLOCK = 1_000_000  # bytes
MOST_INFLATED = 50_000_000  # bytes of a member
TAG = re.compile(b"<[^>]*>")  # Word parts a name where its spelling was looked at


def encoded(words: str) -> tuple[bytes, ...]:
    """The words as files may hold them."""
    return tuple({words.encode(encoding) for encoding in ENCODINGS})


def file_holds(file: Path, words: str) -> bool:
    """Whether the bytes of a plain file hold the words; False where it cannot be read."""
    wanted = encoded(words)
    overlap = max(map(len, wanted)) - 1
    try:
        with open_plain(file) as opened:
            before = b""
            while block := opened.read(BLOCK):
                if any(each in before + block for each in wanted):
                    return True
                before = (before + block)[-overlap:]
    except (OSError, UserError):
        return False
    return False


def document_holds(content: bytes, words: str) -> bool:
    """Whether a document holds the words: as plain text, or in the members of a Word or Excel file."""
    wanted = encoded(words)
    return any(each in part for part in (content, *_members(content)) for each in wanted)


def _members(content: bytes) -> Iterator[bytes]:
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for member in package.infolist():
                with package.open(member) as opened:
                    yield TAG.sub(b"", opened.read(MOST_INFLATED))
    except (OSError, ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, lzma.LZMAError):
        return
