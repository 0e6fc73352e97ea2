"""The tables of ICU, cut to the languages that the program speaks: Qt links them as a library of 32 MB.

Form of the package inside: header (its size in the first two bytes), then, counted from its end, the number of
entries, (place of name, place of content) for each, the names, the contents at multiples of 16 (ICU, `ucmndata.h`).
"""

import re
import struct
from collections.abc import Iterator

# Languages that nobody here reads or sorts by, converters of encodings that office files in China do not have,
# dictionaries for breaking words: Qt breaks lines by tables of its own.
LEFT_OUT = re.compile(
    r"(.*/)?(?!zh|en|res_index|pool|root)[a-z]{2,3}(_\w+)?\.res$|.*\.dict$|(?!gb|ibm-1386|ibm-5348|utf).*\.cnv$"
)
MARK, SYMBOL = b"CmnD", re.compile(rb"\0(icudt(\d+)_dat)\0")
HEAD, ENTRY = struct.Struct("<I"), struct.Struct("<II")
ALIGNED = 16
PAGE = 4096


def trimmed(library: bytes) -> bytes:
    """The library `libicudata.so` with the tables that stay."""
    symbol = SYMBOL.search(library)
    if symbol is None:
        raise ValueError("no tables of ICU")
    start = library.index(MARK) - 12
    header = library[start : start + struct.unpack_from("<H", library, start)[0]]
    kept = [(name, content) for name, content in entries(library) if not LEFT_OUT.match(name.partition("/")[2])]
    return shared_library(f"libicudata.so.{symbol[2].decode()}", symbol[1].decode(), package(header, kept))


def entries(library: bytes) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the tables in a library."""
    start = library.index(MARK) - 12
    table = start + struct.unpack_from("<H", library, start)[0]
    (number,) = HEAD.unpack_from(library, table)
    places = [ENTRY.unpack_from(library, table + HEAD.size + ENTRY.size * each) for each in range(number)]
    size = re.search(rb"\x11\0.." + re.escape(struct.pack("<Q", start)) + rb"(.{8})", library, re.DOTALL)
    if size is None:  # the entry of the symbol: a global object, its place, its size
        raise ValueError("no symbol of the tables of ICU")
    ends = [content for _, content in places[1:]] + [start + int.from_bytes(size[1], "little") - table]
    for (name, content), end in zip(places, ends, strict=True):
        text = library[table + name : library.index(b"\0", table + name)].decode()
        yield text, library[table + content : table + end]


def package(header: bytes, kept: list[tuple[str, bytes]]) -> bytes:
    """The package of these tables, sorted as they were."""
    names = b"".join(name.encode() + b"\0" for name, _ in kept)
    name_at = HEAD.size + ENTRY.size * len(kept)
    content_at = _rounded(name_at + len(names), ALIGNED)
    table, contents = bytearray(HEAD.pack(len(kept))), bytearray()
    for name, content in kept:
        table += ENTRY.pack(name_at, content_at + len(contents))
        name_at += len(name.encode()) + 1
        contents += content + bytes(-len(content) % ALIGNED)
    table += names
    return header + bytes(table) + bytes(content_at - len(table)) + bytes(contents)


def shared_library(soname: str, symbol: str, content: bytes) -> bytes:
    """An ELF library of x86_64 that holds one symbol: what the loader needs, and nothing else (System V ABI)."""
    strings = f"\0{soname}\0{symbol}\0".encode()
    soname_at, symbol_at = 1, len(soname) + 2
    symbols_at = 64 + 4 * 56
    strings_at = symbols_at + 2 * 24
    hash_at = _rounded(strings_at + len(strings), 8)
    content_at = _rounded(hash_at + 5 * 4, PAGE)
    dynamic_at = _rounded(content_at + len(content), PAGE)
    dynamic = b"".join(
        struct.pack("<QQ", tag, value)
        for tag, value in (
            (14, soname_at),  # DT_SONAME
            (4, hash_at),  # DT_HASH
            (5, strings_at),  # DT_STRTAB
            (6, symbols_at),  # DT_SYMTAB
            (10, len(strings)),  # DT_STRSZ
            (11, 24),  # DT_SYMENT
            (0, 0),
        )
    )
    parts = {
        0: b"\x7fELF\x02\x01\x01"
        + bytes(9)
        + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 4, 64, 0, 0),
        64: _segment(1, 4, 0, content_at + len(content), PAGE)  # readable: all but the dynamic section
        + _segment(1, 6, dynamic_at, len(dynamic), PAGE)  # which the loader writes to
        + _segment(2, 6, dynamic_at, len(dynamic), 8)
        + _segment(0x6474E551, 6, 0, 0, 16),  # a stack that is not executable: without it glibc 2.41 loads nothing
        symbols_at: bytes(24) + struct.pack("<IBBHQQ", symbol_at, 0x11, 0, 1, content_at, len(content)),
        strings_at: strings,
        hash_at: struct.pack("<IIIII", 1, 2, 1, 0, 0),  # one bucket, whose chain is the one symbol
        content_at: content,
        dynamic_at: dynamic,
    }
    made = bytearray(dynamic_at + len(dynamic))
    for at, part in parts.items():
        made[at : at + len(part)] = part
    return bytes(made)


def _segment(kind: int, rights: int, at: int, size: int, aligned: int) -> bytes:
    return struct.pack("<IIQQQQQQ", kind, rights, at, at, at, size, size, aligned)


def _rounded(size: int, unit: int) -> int:
    return -(-size // unit) * unit
