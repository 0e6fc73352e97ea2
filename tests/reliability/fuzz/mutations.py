"""Mutations that know the structure they change: bytes, lines, JSON, XML, files of a folder."""

import json
import struct
from pathlib import Path
from random import Random
from typing import Any

ODD_NUMBERS = (0, 1, -1, 2**31 - 1, 2**31, 2**32 - 1, 2**63, 10**30, -(10**30), 0.5, 1e308)
ODD_TEXTS = (
    "", " ", "\0", "\x1b[31m", "\u202e", "\ud800", "\ufeff", "⟦", "⟧", "⟦0123456789abcdef.name⟧", "〔未填〕", "=1+1",
    "NaN", "-", "一" * 3000, "9" * 400, "2024-02-30", "0001-01-01", "9999-12-31", "true", "null", "../../etc/passwd",
    "<b>&amp;", "'", '"', "\\", "%s", "\r\n", "e\u0301", "200余", "１０９３．４", "壹佰万元", "1,1,1,1", "1%1%",
)  # fmt: skip
SIZES = {1: "B", 2: "H", 4: "I"}
ODD_BYTES = (b"\0", b"\xff", b"\xff\xfe", b"\x7f\xff\xff\xff", b"\x80", b"PK\x03\x04", b"\x1f\x8b", b"\r", b"\n" * 50)


def bytes_changed(content: bytes, draw: Random) -> bytes:
    """Bits, bytes, numbers and blocks of bytes changed, removed, repeated or moved; up to five times."""
    for _ in range(draw.randint(1, 5)):
        content = _once(content or b"?", draw)
    return content


def _once(content: bytes, draw: Random) -> bytes:
    at = draw.randrange(len(content))
    end = min(len(content), at + draw.choice((1, 2, 8, 100, 4096)))
    match draw.randrange(8):
        case 0:
            return content[:at] + bytes([content[at] ^ 1 << draw.randrange(8)]) + content[at + 1 :]
        case 1:
            return content[:at] + draw.choice(ODD_BYTES) + content[at:]
        case 2:
            return content[:at] + content[end:]
        case 3:
            return content[:end] + content[at:end] * draw.choice((1, 2, 50)) + content[end:]
        case 4:
            return content[:at]
        case 5:
            return number_changed(content, at, draw)
        case 6:
            other = draw.randrange(len(content))
            return content[:at] + content[other : other + end - at] + content[end:]
    return content[:at] + draw.randbytes(end - at) + content[end:]


def number_changed(content: bytes, at: int, draw: Random) -> bytes:
    """A number of 1, 2 or 4 bytes set to an extreme, or to a neighbour of what it was."""
    size = draw.choice(tuple(SIZES))
    form = draw.choice("<>") + SIZES[size]
    at = min(at, max(0, len(content) - size))
    if len(content) < size:
        return content
    (now,) = struct.unpack_from(form, content, at)
    top = 256**size
    value = draw.choice((0, 1, top - 1, top // 2, top // 2 - 1, now + 1, now - 1, now * 2)) % top
    return content[:at] + struct.pack(form, value) + content[at + size :]


def lines_changed(text: str, draw: Random) -> str:
    """Lines moved, dropped, repeated, and their texts changed."""
    lines = text.split("\n")
    for _ in range(draw.randint(1, 4)):
        at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        match draw.randrange(6):
            case 0:
                lines[at], lines[other] = lines[other], lines[at]
            case 1 if len(lines) > 1:
                del lines[at]
            case 2:
                lines.insert(other, lines[at])
            case 3:
                lines[at] = lines[at][: draw.randrange(len(lines[at]) + 1)]
            case _:
                lines[at] = text_changed(lines[at], draw)
    return "\n".join(lines)


def text_changed(text: str, draw: Random) -> str:
    """An odd text put in, or in place of a part."""
    at = draw.randrange(len(text) + 1)
    return text[:at] + draw.choice(ODD_TEXTS) + text[at + draw.choice((0, 0, 1, 5)) :]


def json_changed(data: Any, draw: Random) -> str:
    """JSON with odd values, other names, missing, doubled and exchanged parts; sometimes its text is damaged."""
    data = json.loads(json.dumps(data))
    for _ in range(draw.choice((1, 1, 2, 4))):
        holder, key = _place(data, draw)
        match draw.randrange(7):
            case 0 if isinstance(holder, dict):
                holder[draw.choice((*ODD_TEXTS, "uid", "name", "position"))] = holder.pop(key)
            case 1:
                del holder[key]
            case 2 if isinstance(holder, list):
                holder.insert(draw.randrange(len(holder) + 1), holder[key])
            case 3:
                other, at = _place(data, draw)
                holder[key] = json.loads(json.dumps(other[at]))
            case _:
                holder[key] = odd_value(draw)
    text = json.dumps(data, ensure_ascii=draw.random() < 0.5)
    if draw.random() < 0.2:
        text = text_changed(text, draw)
    if draw.random() < 0.1:
        text = text.replace('":', '": 1, "format":', 1)
    return text


def _place(data: Any, draw: Random) -> tuple[Any, Any]:
    """A part of JSON: what holds it, and its name or number."""
    holder, key = {"": data}, ""
    while True:
        inside = holder[key]
        if not isinstance(inside, dict | list) or not inside or (holder[key] is not data and draw.random() < 0.2):
            return holder, key
        holder, key = inside, draw.choice(list(inside)) if isinstance(inside, dict) else draw.randrange(len(inside))


def odd_value(draw: Random) -> Any:
    """A value of any kind."""
    deep: Any = "."
    for _ in range(draw.choice((1, 60, 400))):
        deep = [deep] if draw.random() < 0.5 else {"a": deep}
    return draw.choice((None, True, [], {}, deep, *ODD_NUMBERS, *ODD_TEXTS))


def folder_changed(folder: Path, draw: Random) -> None:
    """Files of a folder changed, removed, exchanged, renamed; links, folders and special files among them."""
    for _ in range(draw.randint(1, 3)):
        files = sorted(each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())
        if files:
            _change_file(draw.choice(files), draw.choice(files), draw)


def _change_file(file: Path, other: Path, draw: Random) -> None:
    content = file.read_bytes()
    match draw.randrange(8):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(other.read_bytes())
        case 2:
            file.rename(
                file.with_name(draw.choice(("evil.exe", file.name.upper(), f"{file.name}~", "e\u0301", " ", "CON")))
            )
        case 3:
            file.unlink()
            file.symlink_to(draw.choice(("/etc/hostname", other.name, "..", file.name)))
        case 4:
            file.unlink()
            file.mkdir()
        case 5 | 6 if len(content) < 200_000:
            file.write_text(lines_changed(content.decode("utf-8", "replace"), draw), "utf-8", errors="surrogatepass")
        case _:
            file.write_bytes(bytes_changed(content, draw))
