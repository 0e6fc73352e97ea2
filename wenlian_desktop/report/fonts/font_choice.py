"""The choice of fonts: system faces first, then the shipped ones, with fallbacks for missing characters."""

import os
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.report.fonts.face import FontFace, UnusableFontError, open_face
from wenlian_desktop.report.fonts.subset import EM

FONTS = RESOURCES / "fonts"
INVISIBLE = frozenset([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])  # draw nothing


class Role(Enum):
    """The role of a face (GB/T 9704-2012, 5.2.2, 7.3); the value is its Chinese name."""

    FANG = "仿宋"
    KAI = "楷体"
    HEI = "黑体"
    TITLE = "小标宋"
    SONG = "宋体"

    __hash__ = object.__hash__  # looked up for every text; that of Enum is slow


STANDARD_NAMES = {  # as an office calls the faces that GB/T 9704 asks for
    Role.FANG: "仿宋_GB2312",
    Role.KAI: "楷体_GB2312",
    Role.HEI: "黑体",
    Role.TITLE: "方正小标宋简体",
    Role.SONG: "宋体",
}
SHIPPED = {
    Role.FANG: "FandolFang-Regular.ttf",
    Role.KAI: "WenlianKai-Regular.ttf",
    Role.HEI: "NotoSansSC-Bold.ttf",
    Role.TITLE: "NotoSerifSC-Bold.ttf",
    Role.SONG: "NotoSerifSC-Regular.ttf",
}
FALLBACKS = (Role.SONG, Role.KAI)  # both cover the 通用规范汉字表; the shipped 宋体 is nearly as light as 仿宋

# Font files of Windows, Office, macOS and 信创 Linux, in order of preference.
SYSTEM = {
    Role.FANG: (
        "simfang.ttf",
        "fangsong_gb2312.ttf",
        "仿宋_gb2312.ttf",
        "stfangsong.ttf",
        "stfangso.ttf",
        "fzfsk.ttf",
        "fzfs_gbk.ttf",
    ),
    Role.KAI: ("simkai.ttf", "kaiti_gb2312.ttf", "楷体_gb2312.ttf", "stkaiti.ttf", "fzktk.ttf", "fzkt_gbk.ttf"),
    Role.HEI: ("simhei.ttf", "stheiti.ttf", "fzhtk.ttf", "fzht_gbk.ttf"),
    Role.TITLE: ("fzxbsjw.ttf", "fzxbsk.ttf", "方正小标宋简体.ttf", "方正小标宋_gbk.ttf", "fzxiaobiaosong-b05s.ttf"),
    Role.SONG: ("simsun.ttc", "simsun.ttf", "stsong.ttf", "fzssk.ttf", "fzss_gbk.ttf"),
}


def substituted(roles: Iterable[Role]) -> str:
    """Which faces of the standard this machine lacks, and that shipped ones take their place; empty for none."""
    lacking = list(roles)
    if not lacking:
        return ""
    wanted, used = "、".join(STANDARD_NAMES[role] for role in lacking), "、".join(role.value for role in lacking)
    return f"这台电脑没有{wanted}，用随程序的{used}代替。"


class _CharWidths(dict[str, float]):
    """character -> width in 1/1000 em, in the first face that has it."""

    def __init__(self, faces: tuple[FontFace, ...]) -> None:
        super().__init__()
        self._faces = faces
        self.fallbacks: dict[str, FontFace] = {}  # characters from fallback faces
        self.missing: set[str] = set()

    def __missing__(self, char: str) -> float:
        face = next((face for face in self._faces if face.has_character(char)), None)
        if face is None:
            self.missing.add(char)
            face = self._faces[-1]
        if face is not self._faces[0]:
            self.fallbacks[char] = face
        self[char] = width = face.metrics(char)[0]
        return width


class FontStack:
    """The faces of one role in the order of fallback."""

    def __init__(self, faces: tuple[FontFace, ...]) -> None:
        self.faces = faces
        self._cells = _CharWidths(faces)
        self._widths: dict[tuple[float, float], _ScaledWidths] = {}

    def widths(self, size: float, spacing: float = 0.0) -> "_ScaledWidths":
        """character -> advance in pt, for a size and an additional spacing (pt)."""
        found = self._widths.get((size, spacing))
        if found is None:
            found = self._widths[size, spacing] = _ScaledWidths(self._cells, size / EM, spacing)
        return found

    def width(self, text: str, size: float) -> float:
        """The width of a text in pt."""
        return sum(map(self.widths(size).__getitem__, text))

    def split_by_face(self, text: str) -> Iterable[tuple[FontFace, str]]:
        """A text split by face; its widths must have been requested before."""
        fallbacks = self._cells.fallbacks
        if not fallbacks or fallbacks.keys().isdisjoint(text):
            return ((self.faces[0], text),)
        return self._parts(text, fallbacks)

    def _parts(self, text: str, fallbacks: dict[str, FontFace]) -> Iterator[tuple[FontFace, str]]:
        start = 0
        for index in range(1, len(text) + 1):
            face = fallbacks.get(text[start], self.faces[0])
            if index == len(text) or fallbacks.get(text[index], self.faces[0]) is not face:
                yield face, text[start:index]
                start = index

    def missing_characters(self, text: Iterable[str]) -> set[str]:
        """The characters of a text that no face has; they are printed as 〓."""
        chars = {char for char in text if not char.isspace() and ord(char) not in INVISIBLE}
        for char in chars:
            self._cells[char]
        return self._cells.missing & chars


class _ScaledWidths(dict[str, float]):
    def __init__(self, cells: _CharWidths, scale: float, spacing: float) -> None:
        super().__init__()
        self._cells, self._scale, self._spacing = cells, scale, spacing

    def __missing__(self, char: str) -> float:
        self[char] = width = self._cells[char] * self._scale + self._spacing
        return width


class FontSet:
    """One font stack per role, and the roles that a shipped face fills."""

    def __init__(self, chosen: dict[Role, FontFace], substitutions: tuple[Role, ...] = ()) -> None:
        self.substitutions = substitutions
        fallbacks = (*(shipped_face(role) for role in FALLBACKS), *chosen.values())
        self._stacks = {role: FontStack(tuple(dict.fromkeys((face, *fallbacks)))) for role, face in chosen.items()}

    def __getitem__(self, role: Role) -> FontStack:
        return self._stacks[role]

    def missing_characters(self, text: Iterable[str]) -> set[str]:
        """The characters of a text that no face has."""
        return self._stacks[Role.FANG].missing_characters(text)


def shipped_face(role: Role) -> FontFace:
    """The shipped face of a role."""
    return open_face(FONTS / SHIPPED[role])


@cache
def shipped_fonts() -> FontSet:
    """Only the shipped faces: the same pages on every machine."""
    return FontSet({role: shipped_face(role) for role in Role})


@cache
def system_fonts() -> FontSet:
    """System faces that are TrueType and may be embedded; else the shipped ones."""
    there = _files()
    chosen, substitutions = {}, []
    for role in Role:
        own = next(_usable(there[name] for name in SYSTEM[role] if name in there), None)
        chosen[role] = own or shipped_face(role)
        if own is None:
            substitutions.append(role)
    return FontSet(chosen, tuple(substitutions))


def _usable(paths: Iterable[Path]) -> Iterator[FontFace]:
    for path in paths:
        try:
            yield open_face(path)
        except (
            UnusableFontError,
            OSError,
            ValueError,
        ):  # CFF outlines, a licence against embedding, an unreadable file
            continue


def _files() -> dict[str, Path]:
    """The font files of `SYSTEM` found in the system's font folders, by lower-case name."""
    wanted = {name for names in SYSTEM.values() for name in names}
    found: dict[str, Path] = {}
    for folder in _folders():
        for where, _, names in sorted(os.walk(folder)):  # of two files of one name, the same one on every machine
            found |= {name.lower(): Path(where, name) for name in sorted(names) if name.lower() in wanted}
    return found


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"
