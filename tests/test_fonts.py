"""The shipped fonts are those documented in SOURCES.md: complete, licensed, correctly named and embeddable."""

import hashlib
import importlib.util
import re
from functools import cache
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

import pytest
from fontTools.pens.areaPen import AreaPen  # type: ignore[import-untyped]
from fontTools.pens.perimeterPen import PerimeterPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.report.fonts.face import FontFace
from wenlian_desktop.report.fonts.font_choice import Role, shipped_fonts

FONTS = RESOURCES / "fonts"
SHA256 = re.compile(r"`([0-9a-f]{64})`")
ALTOGETHER = 26_000_000
COPYRIGHT = 0  # the name record that must keep the authors' names
RESERVED = {
    "WenlianKai-Regular.ttf": ("lxgw", "霞鹜"),
    "NotoSansSC-Bold.ttf": ("source",),
    "NotoSansSC-Regular.ttf": ("source",),
}
PLAIN_TABLES = {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "OS/2"}
MAY_STAY = {"GlyphOrder", "gasp"}  # GlyphOrder is fontTools' own, not in the file
RESTRICTED, NO_SUBSETTING, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200  # in fsType


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_fonts", FONTS / "build_fonts.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BUILD = script()
FACES = {face.target: face for face in BUILD.FACES}
LISTS: dict[str, frozenset[str]] = BUILD.charsets()
SOURCES = (FONTS / "SOURCES.md").read_text(encoding="utf-8")

each_face = pytest.mark.parametrize("name", FACES)


def rows_of(name: str) -> list[str]:
    """The cells after the name in all table rows that begin with it."""
    return [line.split("|", 2)[2] for line in SOURCES.splitlines() if line.startswith(f"| `{name}` |")]


def documented_missing(name: str) -> list[str]:
    """The number of missing characters of each list and, where stated, which."""
    table = next(row for row in rows_of(name) if not SHA256.search(row))
    return [cell.strip() for cell in table.split("|")[1:-1]]


def told(missing: frozenset[str], named: bool) -> str:
    return f"{len(missing):,}" + (f": {' '.join(sorted(missing))}" if named else "")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def opened(name: str) -> TTFont:
    return TTFont(FONTS / name, lazy=True)


@cache
def characters(name: str) -> frozenset[str]:
    with opened(name) as font:
        return frozenset(map(chr, font.getBestCmap()))


def test_no_other_faces_lie_there() -> None:
    assert {path.name for path in FONTS.glob("*.[to]t[fc]")} == set(FACES)


@each_face
def test_the_face_is_the_one_sources_tells_of(name: str) -> None:
    table = next(row for row in rows_of(name) if SHA256.search(row))
    content = (FONTS / name).read_bytes()
    assert SHA256.findall(table) == [FACES[name].outlines.sha256, hashlib.sha256(content).hexdigest()]
    assert table.split("|")[1].strip() == f"{len(content):,}"


@each_face
def test_the_licence_lies_beside_the_face(name: str) -> None:
    licence = (FONTS / FACES[name].licence_target).read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper() or "GNU GENERAL PUBLIC LICENSE" in licence
    with opened(name) as font:
        owners = font["name"].getDebugName(COPYRIGHT).splitlines()
        assert licence.splitlines()[: len(owners)] == owners
    assert f"`{FACES[name].licence_target}`" in SOURCES


@each_face
def test_every_original_that_a_licence_wants_is_shipped(name: str) -> None:
    face = FACES[name]
    gpl = face.licence_target.startswith("COPYING")
    assert bool(face.original_target) == gpl
    assert not gpl or sha256(FONTS / face.original_target) == face.outlines.sha256


@each_face
def test_the_face_lacks_what_sources_tells_and_no_more(name: str) -> None:
    present, cells = characters(name), documented_missing(name)
    lacking = [listed - present for listed in LISTS.values()]
    assert cells == [told(missing, ":" in cell) for missing, cell in zip(lacking, cells, strict=True)]
    assert lacking[0] <= {"―"}, "of GB 2312 no face lacks more than the second dash"


def test_the_face_that_stands_in_for_the_others_has_all_han_characters() -> None:
    name = "WenlianKai-Regular.ttf"
    assert LISTS["通用规范汉字表"] | set(FACES[name].extra) <= characters(name)


@pytest.mark.parametrize(("name", "reserved"), RESERVED.items())
def test_no_record_shows_a_reserved_name(name: str, reserved: tuple[str, ...]) -> None:
    with opened(name) as font:
        shown = [str(record).casefold() for record in font["name"].names if record.nameID in BUILD.RENAMED_NAMES]
    assert shown
    assert [text for text in shown if any(word in text for word in reserved)] == []


def test_the_renamed_face_names_its_authors_in_the_copyright_alone() -> None:
    with opened("WenlianKai-Regular.ttf") as font:
        naming = {record.nameID for record in font["name"].names if re.search("lxgw|霞鹜", str(record), re.IGNORECASE)}
        family = font["name"].getDebugName(1)
    assert (naming, family) == ({COPYRIGHT}, "Wenlian Kai")


@each_face
def test_the_face_may_be_embedded_in_part(name: str) -> None:
    with opened(name) as font:
        assert not font["OS/2"].fsType & (RESTRICTED | NO_SUBSETTING | BITMAPS_ONLY)


@each_face
def test_the_face_is_plain_truetype(name: str) -> None:
    with opened(name) as font:
        assert set(font.keys()) - MAY_STAY == PLAIN_TABLES
        assert formats(font) == ({4, 12} if max(characters(name)) > "\uffff" else {4})


def formats(font: TTFont) -> set[Any]:
    return {table.format for table in font["cmap"].tables}


def test_the_faces_are_small_enough_to_ship() -> None:
    assert sum((FONTS / name).stat().st_size for name in FACES) < ALTOGETHER


def stems(face: TTFont, characters: str) -> list[float]:
    """The mean thickness of strokes in 1/1000 em: twice the area by the length of the outline."""
    glyphs, names = face.getGlyphSet(), face.getBestCmap()
    found = []
    for character in characters:
        area, length = AreaPen(), PerimeterPen()
        glyphs[names[ord(character)]].draw(area)
        glyphs[names[ord(character)]].draw(length)
        found.append(2 * abs(area.value) / length.value * 1000 / face["head"].unitsPerEm)
    return found


HAN = "年月日文艺家协会活动场次人民群众预算支出执行率评价指标完成情况制度管理资产财务社区街道演出展览"
RARE = "堃喆昇镕旻翀祎"  # of names; 仿宋 lacks them


def test_figures_and_rare_characters_are_as_dark_as_the_text() -> None:
    text = median(stems(TTFont(FONTS / "FandolFang-Regular.ttf"), HAN))
    figures = stems(TTFont(FONTS / "FandolFang-Regular.ttf"), "0123456789%")
    assert [each for each in figures if abs(each / text - 1) > 0.15] == []
    others = {face.path: face for character in RARE for face in [face_of(character)]}
    (fallback,) = others
    assert abs(median(stems(TTFont(fallback), RARE)) / text - 1) <= 0.15


def face_of(character: str) -> FontFace:
    """The face in which 仿宋 prints a character."""
    fonts = shipped_fonts()[Role.FANG]
    fonts.width(character, 16)
    ((face, _),) = fonts.split_by_face(character)
    return face
