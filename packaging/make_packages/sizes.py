"""What each megabyte of the folder is."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

GROUPS = (
    ("Qt: tables of languages (ICU)", r"_internal/PySide6/Qt/lib/libicu"),
    ("Qt", r"_internal/PySide6/Qt/"),
    ("PySide6, shiboken6: Python's way to Qt", r"_internal/(PySide6|shiboken6)/"),
    ("fonts", r"_internal/resources/fonts/"),
    ("help, outlines, rules, icons, format", r"_internal/(resources|db)/"),
    ("pages as pictures (pdfium)", r"_internal/pypdfium2"),
    ("photos (Pillow)", r"_internal/(PIL|pillow\.libs)/"),
    ("Python", r"_internal/(libpython|python3|base_library)"),
    ("SQLite", r"_internal/libsqlite3"),
    ("OpenSSL's SHA-256", r"_internal/libcrypto"),
    ("the program and its libraries, compiled", r"wenlian"),
    ("licences", r"许可/"),
    ("the rest", r""),
)


def table(folder: Path) -> Iterator[str]:
    """Lines of megabytes (10^6 bytes) by group, and the sum."""
    sizes: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(folder).as_posix()
            sizes[next(group for group, pattern in GROUPS if re.match(pattern, name))] += path.stat().st_size
    for group, _ in GROUPS:
        yield f"{sizes[group] / 1e6:7.1f} MB  {group}"
    yield f"{sizes.total() / 1e6:7.1f} MB  in all"
