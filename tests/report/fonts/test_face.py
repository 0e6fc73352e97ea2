"""The font face against fontTools: every glyph, every width, every outline of every shipped face."""

import io
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from wenlian_desktop.report.fonts.face import FontFace, UnusableFontError, open_face
from wenlian_desktop.report.fonts.font_choice import FONTS, SHIPPED, Role

PATHS = [FONTS / name for name in SHIPPED.values()]
ROUND = {0x4E00, 0x6587, 0x8054, 0x3002, 0x31, 0x41, 0x201C, 0x2014, 0x2CB4E, 0x9FA6}

each_face = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


@cache
def known(path: Path) -> Any:
    return TTFont(path, lazy=True)


@each_face
def test_every_character_has_the_glyph_that_fonttools_finds(path: Path) -> None:
    face, font = open_face(path), known(path)
    found = {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}
    assert {code: face.glyphs[code] for code in found} == found
    lacking = set(range(0x20, 0x10000, 7)) - set(found)
    assert {face.glyphs[code] for code in lacking} == {0}


@each_face
def test_every_glyph_has_its_width(path: Path) -> None:
    face, font = open_face(path), known(path)
    widths = font["hmtx"].metrics
    wanted = [widths[name][0] * 1000 / font["head"].unitsPerEm for name in font.getGlyphOrder()]
    assert [face.glyph_width(glyph) for glyph in range(len(wanted))] == wanted


@each_face
def test_every_outline_is_the_one_in_the_file(path: Path) -> None:
    face, font = open_face(path), known(path)
    start, places = font.reader.tables["glyf"].offset, font["loca"]
    data = path.read_bytes()
    for glyph in range(face.count):
        assert face.outlines.outline(glyph) == data[start + places[glyph] : start + places[glyph + 1]]


@each_face
def test_a_subset_draws_what_the_face_draws(path: Path) -> None:
    face, font = open_face(path), known(path)
    glyphs = [face.glyphs[code] for code in sorted(ROUND) if face.glyphs[code]]
    cut = TTFont(io.BytesIO(face.outlines.subset([(glyph, face.glyph_width(glyph), 0.0) for glyph in glyphs])))
    names, old, new = cut.getGlyphOrder(), font["glyf"], cut["glyf"]
    for place, glyph in enumerate(glyphs, 1):
        before, after = old[font.getGlyphName(glyph)], new[names[place]]
        assert before.getCoordinates(old)[0] == after.getCoordinates(new)[0]
        assert cut["hmtx"][names[place]][0] == font["hmtx"][font.getGlyphName(glyph)][0]


def test_parts_of_composite_glyphs_come_along() -> None:
    face, font = open_face(FONTS / SHIPPED[Role.KAI]), known(FONTS / SHIPPED[Role.KAI])
    composite = [name for name in font.getGlyphOrder() if font["glyf"][name].isComposite()]
    assert composite
    glyphs = [font.getGlyphID(name) for name in composite]
    cut = TTFont(io.BytesIO(face.outlines.subset([(glyph, 1000.0, 0.0) for glyph in glyphs])))
    for place, name in enumerate(composite, 1):
        after = cut["glyf"][cut.getGlyphOrder()[place]]
        assert after.getCoordinates(cut["glyf"])[0] == font["glyf"][name].getCoordinates(font["glyf"])[0]


def test_marks_that_a_face_sets_narrow_fill_a_square_and_lean_to_their_side() -> None:
    kai = open_face(FONTS / SHIPPED[Role.KAI])
    assert {sign: kai.metrics(sign) for sign in "“”·"} == {"“": (1000, 650), "”": (1000, 0), "·": (1000, 325)}
    moved = kai.outlines.subset([(kai.glyphs[ord("“")], 1000.0, 650.0)])
    cut, font = TTFont(io.BytesIO(moved)), known(FONTS / SHIPPED[Role.KAI])
    before = font["glyf"][font.getBestCmap()[ord("“")]].getCoordinates(font["glyf"])[0]
    after = cut["glyf"][cut.getGlyphOrder()[1]].getCoordinates(cut["glyf"])[0]
    assert [(x + 650, y) for x, y in before] == list(after)


@pytest.mark.parametrize("content", [b"", b"OTTO" + bytes(60), b"%PDF-1.7" + bytes(300), bytes(1000)])
def test_a_file_that_is_no_face_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "no.ttf"
    path.write_bytes(content)
    with pytest.raises((UnusableFontError, ValueError)):
        FontFace(path)


def test_a_face_that_must_not_be_embedded_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "restricted.ttf"
    font = TTFont(FONTS / SHIPPED[Role.HEI])
    font["OS/2"].fsType = 2
    font.save(path)
    with pytest.raises(UnusableFontError, match="not permitted"):
        FontFace(path)
