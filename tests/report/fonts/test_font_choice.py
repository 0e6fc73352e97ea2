"""Font choice: usable system faces, else shipped ones, and the reported substitutions."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.report.printed_text import document, read_chars
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Heading, Paragraph
from wenlian_desktop.report.fonts import font_choice as fonts
from wenlian_desktop.report.fonts.font_choice import FONTS, SHIPPED, Role, shipped_fonts, system_fonts
from wenlian_desktop.report.formats.formats import print_warnings, render_document

REPORT = document(Heading(1, "一、", (Run("概况"),)), Paragraph((Run("文联𬭎。"),)))
PROSE = document(Paragraph((Run("文联。"),)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only font folder of this machine."""
    monkeypatch.setattr(fonts, "_folders", lambda: (tmp_path,))
    system_fonts.cache_clear()
    yield tmp_path
    system_fonts.cache_clear()


def named(path: Path, source: str, name: str) -> None:
    """A shipped face under the name of a system face."""
    font = TTFont(FONTS / source)
    font["name"].removeNames(nameID=6)
    font["name"].setName(name, 6, 3, 1, 0x409)
    font.save(path)


def test_the_machines_own_face_comes_first_and_lacking_characters_from_the_shipped(folder: Path) -> None:
    (folder / "sub").mkdir()
    named(folder / "sub" / "SIMFANG.TTF", SHIPPED[Role.FANG], "FangSong")
    faces = [sign.font for sign in read_chars(render_document(REPORT, ".pdf", system_fonts())) if sign.is_in_body]
    assert faces == ["NotoSansSC-Bold"] * 4 + ["FangSong"] * 2 + ["NotoSerifSC-Regular", "FangSong"]


def test_faces_that_stand_in_for_others_are_told(folder: Path) -> None:
    named(folder / "simfang.ttf", SHIPPED[Role.FANG], "FangSong")
    told = print_warnings(REPORT, ".pdf", system_fonts())
    assert told.characters == ""
    assert told.fonts == (
        "这台电脑没有楷体_GB2312、黑体、方正小标宋简体、宋体，用随程序的楷体、黑体、小标宋、宋体代替。"
    )


def test_a_machine_without_faces_prints_with_the_shipped_ones(folder: Path) -> None:
    assert render_document(REPORT, ".pdf", system_fonts()) == render_document(REPORT, ".pdf", shipped_fonts())
    assert print_warnings(REPORT, ".pdf", shipped_fonts()) == ("", "")


@pytest.mark.usefixtures("any_order")
def test_of_two_files_of_one_name_it_is_always_the_same(folder: Path) -> None:
    for place in ("乙", "丙", "甲"):
        (folder / place).mkdir()
        named(folder / place / "simfang.ttf", SHIPPED[Role.FANG], f"FangSong-{ord(place)}")
    [face] = {sign.font for sign in read_chars(render_document(PROSE, ".pdf", system_fonts())) if sign.is_in_body}
    assert face == f"FangSong-{ord('甲')}"


@pytest.mark.parametrize("content", [b"", b"no font", b"OTTO" + bytes(100)])
def test_a_face_that_is_not_fit_is_passed_over(folder: Path, content: bytes) -> None:
    (folder / "simhei.ttf").write_bytes(content)
    assert "黑体" in print_warnings(REPORT, ".pdf", system_fonts()).fonts


def test_the_first_fit_face_of_a_role_is_taken(folder: Path) -> None:
    (folder / "simkai.ttf").write_bytes(b"no font")
    shutil.copyfile(FONTS / SHIPPED[Role.KAI], folder / "stkaiti.ttf")
    assert all(each is not Role.KAI for each in system_fonts().substitutions)
