"""Originals: name, kind and date of a file to attach, and what is refused or not opened."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.pictures import jpeg_of, png
from wenlian_desktop.domain.records.originals import (
    MAX_SIZE,
    check_size,
    display_name,
    guess_kind,
    make_original,
    open_refusal,
    safe_file_name,
)
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.exif import taken_on


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("tag", [0x9003, 0x0132])
def test_the_day_of_a_photo_is_read_from_it(order: str, tag: int) -> None:
    photo = make_original("现场.jpg", jpeg_of("2024:05:23 10:00:00", order, tag))
    assert photo.taken_on == date(2024, 5, 23)


@pytest.mark.parametrize("content", [png(), b"", b"\xff\xd8", jpeg_of("0000:00:00 00:00:00"),
                                     jpeg_of("1980:01:01 00:00:00"), jpeg_of("2024:05:23 10:00:00")[:40]])  # fmt: skip
def test_a_file_that_says_no_day_has_none(content: bytes) -> None:
    assert taken_on(content) is None


@settings(max_examples=150)
@given(st.binary(max_size=80), st.integers(0, 120))
def test_a_damaged_photo_never_stops_anybody(noise: bytes, at: int) -> None:
    whole = jpeg_of("2024:05:23 10:00:00")
    day = taken_on(whole[:at] + noise + whole[at + len(noise) :])
    assert day is None or day.year >= 1990


def test_an_empty_file_and_one_too_large_are_refused() -> None:
    with pytest.raises(UserError, match=r"^“空.jpg”是空文件。没有添加它，其他内容没有改动。请检查原来的文件。$"):
        make_original("空.jpg", b"")
    with pytest.raises(UserError, match=r"^“录像.mp4”有51MB，超过每个文件50MB的限制。.*请压缩或拆分后再添加。$"):
        check_size("录像.mp4", MAX_SIZE + 1_000_000)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("现场.jpg", "现场.jpg"), ("报\u202egpj.exe", "报gpj.exe"), ("a\nb\x00.png", "ab.png"),
     ("坏\udcff.jpg", "坏?.jpg"),
     ("\u200b", "未命名"), ("长" * 300 + ".jpeg", "长" * 115 + ".jpeg")],
)  # fmt: skip
def test_names_are_shown_without_tricks(name: str, shown: str) -> None:
    assert display_name(name) == shown


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_every_name_becomes_one_that_every_file_system_takes(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe.encode()) <= 200
    assert not set(safe) & set('\\/:*?"<>|\n\0')
    assert safe not in (".", "..")


@pytest.mark.parametrize(
    ("name", "owner", "kind"),
    [("IMG_1.JPG", "activity", "照片"), ("节目单.docx", "activity", None), ("办法.pdf", "policy", "制度文件"),
     ("发票.pdf", "payment", "凭证"), ("批复.pdf", "budget_change", "批复文件"), ("x", None, None)],
)  # fmt: skip
def test_the_kind_of_a_file_is_guessed_from_its_name_and_owner(name: str, owner: str | None, kind: str | None) -> None:
    assert guess_kind(name, owner) == kind


@pytest.mark.parametrize("name", ["装.exe", "照片.jpg.exe", "运行.bat", "开.desktop", "脚本.sh", "页.html", "快捷.lnk",
                                  "宏.docm", "没有扩展名", "图\u202egpj.scr"])  # fmt: skip
def test_programs_and_strangers_are_not_opened(name: str) -> None:
    assert "不直接打开" in open_refusal(name, b"content")


@pytest.mark.parametrize("head", [b"MZ\x90", b"\x7fELF", b"#!/bin/sh", b"[Desktop Entry]"])
def test_a_program_that_is_called_a_picture_is_not_opened(head: bytes) -> None:
    assert "不直接打开" in open_refusal("照片.jpg", head)


@pytest.mark.parametrize("name", ["照片.JPG", "通知.pdf", "总结.docx", "表.et", "公文.ofd"])
def test_pictures_and_documents_are_opened(name: str) -> None:
    assert open_refusal(name, b"\xff\xd8") == ""
