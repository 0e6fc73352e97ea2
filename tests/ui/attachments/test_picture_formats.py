"""Every supported image format, intact and truncated, in a child process: a crash shows in its exit status."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.originals import PICTURES

LOOK = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.attachments.thumbnails import thumbnail

sys.excepthook = lambda *fault: (sys.__excepthook__(*fault), os.abort())
app, refused = QGuiApplication([]), 0
for name in sys.argv[1:]:
    try:
        assert not thumbnail(Path(name).read_bytes(), QSize(112, 84)).isNull()
    except UserError:
        refused += 1
sys.exit(refused)
"""
WAYS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    ".jpg": [("JPEG", "RGB", {}), ("JPEG", "L", {}), ("JPEG", "CMYK", {}), ("JPEG", "RGB", {"progressive": True})],
    ".jpeg": [("JPEG", "RGB", {})],
    ".png": [("PNG", "RGBA", {}), ("PNG", "L", {}), ("PNG", "P", {}), ("PNG", "I;16", {})],
    ".gif": [("GIF", "P", {})],
    ".bmp": [("BMP", "RGB", {}), ("BMP", "1", {})],
    ".webp": [("WEBP", "RGB", {}), ("WEBP", "RGBA", {"lossless": True})],
    ".tif": [
        *(("TIFF", mode, {}) for mode in ("RGB", "RGBA", "L", "1", "CMYK")),
        *(("TIFF", "RGB", {"compression": each}) for each in ("tiff_lzw", "tiff_deflate", "packbits")),
    ],
    ".tiff": [("TIFF", "RGB", {})],
}  # fmt: skip
SHOWN = [each for each in PICTURES if each != ".heic"]
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(range(256)) * 8


def file_of(kind: str, mode: str, options: dict[str, Any]) -> bytes:
    """An image file in a format."""
    file = BytesIO()
    Image.effect_noise((160, 120), 60).convert(mode).save(file, kind, **options)
    return file.getvalue()


def files_of(suffix: str) -> list[bytes]:
    """The variants of image files of a format."""
    return [file_of(*way) for way in WAYS[suffix]]


def cut(content: bytes) -> list[bytes]:
    """The first part of a file, like a broken copy."""
    return [content[: len(content) * tenths // 10] for tenths in range(1, 10)] + [content[:-1], content[:9]]


def refused(folder: Path, contents: list[bytes]) -> int:
    """The number of files that raise UserError instead of giving a thumbnail; negative if the process crashed."""
    names = [folder / f"{place}" for place in range(len(contents))]
    for name, content in zip(names, contents, strict=True):
        name.write_bytes(content)
    return subprocess.run([sys.executable, "-c", LOOK, *names], cwd=ROOT, check=False).returncode


@pytest.mark.parametrize("suffix", SHOWN)
def test_every_kind_of_picture_is_shown(tmp_path: Path, suffix: str) -> None:
    assert refused(tmp_path, files_of(suffix)) == 0


@pytest.mark.parametrize("suffix", SHOWN)
def test_a_picture_cut_off_is_shown_in_part_or_gets_a_sentence(tmp_path: Path, suffix: str) -> None:
    pieces = [piece for content in files_of(suffix) for piece in cut(content)]
    assert 0 <= refused(tmp_path, pieces) <= len(pieces)


@pytest.mark.parametrize("content", [HEIC, file_of("TIFF", "RGB", {"compression": "jpeg"})], ids=["heic", "tiff"])
def test_a_kind_that_cannot_be_shown_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, [content, *cut(content)]) == 12
