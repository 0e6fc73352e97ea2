"""Photos in the report: upright, in plain colours, at the resolution of print, two side by side with their captions."""

import io
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

import pdfplumber
import pytest
from PIL import Image, ImageCms

from tests.report.gbt_9704 import LEFT, PITCH, TOP, WIDTH
from tests.report.printed_text import document, read_chars, without_spaces
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Block, Document, Paragraph, Photograph, Photographs
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.image_size import image_size
from wenlian_desktop.report.layout.page import Stroke
from wenlian_desktop.report.pictures import opened_picture
from wenlian_desktop.report.pictures.print_image import print_image

MM = 72 / 25.4
FRAME = (75 * MM, 56.25 * MM)  # half the type area less a gap, 4 : 3
ORIENTATION = 0x0112  # of Exif: 6 is a quarter turn to the right
RED, BLUE = (200, 30, 30), (30, 30, 200)


def photo(width: int, height: int, kind: str = "JPEG", mode: str = "RGB", **options: Any) -> bytes:
    """A picture whose upper half is red and whose lower half is blue."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (0, height // 2, width, height))
    file = io.BytesIO()
    picture.convert(mode).save(file, kind, **options)
    return file.getvalue()


def ready(content: bytes) -> Any:
    return Image.open(io.BytesIO(print_image(content, *FRAME)))


def is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


def test_a_large_photo_is_made_as_large_as_it_is_printed_at_300_dpi() -> None:
    shown = ready(photo(4000, 3000))
    assert shown.size == (885, 664)  # 75 x 56.25 mm at 300 dpi
    assert is_near(shown.getpixel((400, 100)), RED)
    assert is_near(shown.getpixel((400, 600)), BLUE)


def test_a_small_one_is_not_enlarged() -> None:
    assert ready(photo(200, 100)).size == (200, 100)


def test_a_photo_taken_sideways_is_turned() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    shown = ready(photo(400, 200, exif=exif))
    assert shown.size == (200, 400)
    assert is_near(shown.getpixel((180, 200)), RED)
    assert is_near(shown.getpixel((20, 200)), BLUE)
    assert not shown.getexif()  # a second turn, and where it was taken


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("PNG", "1"), ("PNG", "LA"), ("JPEG", "CMYK"),
        ("JPEG", "L"), ("GIF", "P"), ("BMP", "RGB"), ("WEBP", "RGBA"), ("TIFF", "RGB"), ("TIFF", "CMYK"),
    ],
)  # fmt: skip
def test_every_kind_of_picture_becomes_a_jpeg_in_plain_colours(kind: str, mode: str) -> None:
    shown = ready(photo(300, 200, kind, mode))
    assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", (300, 200))


def test_what_is_transparent_becomes_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(file, "PNG")
    assert is_near(ready(file.getvalue()).getpixel((25, 25)), (255, 255, 255))


def test_colours_of_another_profile_are_converted() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # does not fit: left as it is
    assert is_near(ready(photo(100, 100, icc_profile=profile)).getpixel((50, 20)), RED)
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert is_near(ready(photo(100, 100, icc_profile=screen)).getpixel((50, 20)), RED)


def damaged(content: bytes) -> Iterator[bytes]:
    chance = Random(0)
    for _ in range(40):
        yield content[: chance.randrange(len(content))]
        broken = bytearray(content)
        for _ in range(20):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        yield bytes(broken)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"])
def test_a_damaged_picture_is_refused_or_read_and_nothing_else_happens(kind: str) -> None:
    for content in damaged(photo(120, 80, kind)):
        with suppress(UserError):
            print_image(content, *FRAME)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(UserError) as refused:
        print_image(content, *FRAME)
    assert (
        str(refused.value)
        == "这张照片打不开：可能已损坏，或不是图片。原件仍在，没有改动。可以打开或另存后，用看图软件查看。"
    )


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    head = photo(10, 10, "PNG")
    with pytest.raises(UserError):
        print_image(head[:16] + (50_000).to_bytes(4) + (50_000).to_bytes(4) + head[24:], *FRAME)


# --- on the page ---


def row(*captions: str) -> Photographs:
    return Photographs(tuple(Photograph(caption, (Run(caption),)) for caption in captions))


def printed(*blocks: Block, missing: str = "") -> Document:
    ready_photo = print_image(photo(1600, 900), *FRAME)
    made = document(*blocks)
    return Document(made.name, made.author, made.blocks, None, lambda name: None if name == missing else ready_photo)


def test_two_photos_stand_side_by_side_each_over_its_caption() -> None:
    made = printed(row("开幕式", "观众参观"), Paragraph((Run("后"),)))
    with pdfplumber.open(io.BytesIO(render_document(made, ".pdf"))) as opened:
        page = opened.pages[0]
        left, right = sorted(page.images, key=lambda each: each["x0"])
        words = {word["text"]: word for word in page.extract_words()}
    assert (left["x0"], right["x1"]) == (pytest.approx(LEFT, abs=1), pytest.approx(LEFT + WIDTH, abs=1))
    assert left["x1"] < right["x0"]
    for image, caption in ((left, words["开幕式"]), (right, words["观众参观"])):
        assert (image["x1"] - image["x0"]) / (image["bottom"] - image["top"]) == pytest.approx(16 / 9, abs=0.02)
        assert (caption["x0"] + caption["x1"]) / 2 == pytest.approx((image["x0"] + image["x1"]) / 2, abs=1)
        assert image["bottom"] < caption["top"] < words["后"]["top"]


def test_a_single_photo_stands_in_the_middle() -> None:
    with pdfplumber.open(io.BytesIO(render_document(printed(row("现场")), ".pdf"))) as opened:
        (image,) = opened.pages[0].images
    assert (image["x0"] + image["x1"]) / 2 == pytest.approx(LEFT + WIDTH / 2, abs=1)


def test_a_photo_that_cannot_be_read_is_an_empty_frame_of_the_same_size() -> None:
    blocks = (row("甲", "乙"), Paragraph((Run("后"),)))
    whole, lacking = (read_chars(render_document(printed(*blocks, missing=name), ".pdf")) for name in ("", "乙"))
    assert "照片读不出来" in without_spaces("".join(each.text for each in lacking))
    assert "照片读不出来" not in without_spaces("".join(each.text for each in whole))
    assert [each.top for each in whole if each.text == "后"] == [each.top for each in lacking if each.text == "后"]


def test_the_text_has_the_captions() -> None:
    assert render_document(printed(row("开幕式", "观众参观")), ".txt").decode() == "开幕式\n观众参观\n"


def test_photos_without_captions_take_six_lines_and_with_them_one_more() -> None:
    """A frame of 56.25 mm, a little above it, and a line or two of 16 pt, on lines of 28.99 pt."""
    for caption, lines in (("", 6), ("开幕式", 7), ("开幕式上观众排队领取纪念册" * 2, 7)):
        printed_chars = read_chars(render_document(printed(row(caption), Paragraph((Run("后"),))), ".pdf"))
        (after,) = [each for each in printed_chars if each.text == "后"]
        assert (after.baseline - TOP) // PITCH == lines


def test_what_is_said_in_an_empty_frame_stands_in_its_middle() -> None:
    (page,) = compose(printed(row("甲", "乙"), missing="乙"), shipped_fonts()).pages
    ((left, top, marks),) = page.groups
    edges = [(x, y) for mark in marks if isinstance(mark, Stroke) for x, y in ((mark.x1, mark.y1), (mark.x2, mark.y2))]
    (said,) = [line for line in page.texts() if line.font_runs[0].text == "照片读不出来"]
    assert len(edges) == 8
    for ends, size, at in (
        ([left + x for x, _ in edges], 6 * 12, said.x + 6 * 12 / 2),
        ([top + y for _, y in edges], 12, said.y - 0.36 * 12),
    ):
        assert at == pytest.approx((min(ends) + max(ends)) / 2, abs=size / 2)


JPEG_HEAD = b"\xff\xd8" + b"\xff\xe0\0\x04ab"
FRAME_HEAD = b"\xff\xc0\0\x11\x08" + (30).to_bytes(2) + (40).to_bytes(2)


@pytest.mark.parametrize("marker", [0xC4, 0xC8, 0xCC, 0xDB, 0xE1, 0xFE])
def test_the_size_of_a_jpeg_is_that_of_its_frame_whatever_stands_before(marker: int) -> None:
    """DHT, JPG and DAC have numbers among those of the frames (ITU-T T.81, table B.1)."""
    before = bytes([0xFF, marker]) + b"\0\x08" + b"\x08\0\x01\0\x02\x09"
    assert image_size(JPEG_HEAD + before + FRAME_HEAD) == (40, 30)
    with pytest.raises(UserError):
        image_size((JPEG_HEAD + before + FRAME_HEAD)[:-1])


@pytest.mark.parametrize("marker", [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF])
def test_every_kind_of_frame_of_a_jpeg_tells_its_size(marker: int) -> None:
    assert image_size(JPEG_HEAD + b"\xff" + bytes([marker]) + FRAME_HEAD[2:]) == (40, 30)


def test_a_jpeg_may_have_more_pixels_than_what_is_decoded_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened_picture, "MOST_PIXELS", 10_000)
    assert ready(photo(200, 100)).size == (200, 100)
    with pytest.raises(UserError):
        print_image(photo(200, 100, "PNG"), *FRAME)
    monkeypatch.setattr(opened_picture, "MOST_JPEG_PIXELS", 10_000)
    with pytest.raises(UserError):
        print_image(photo(200, 100), *FRAME)


@pytest.mark.parametrize("mode", ["P", "RGB", "L", "1"])
def test_a_colour_that_stands_for_nothing_becomes_white(mode: str) -> None:
    """PNG without an alpha channel names one colour as transparent (tRNS)."""
    file = io.BytesIO()
    black: Any = (0, 0, 0) if mode == "RGB" else 0
    Image.new(mode, (50, 50), black).save(file, "PNG", transparency=black)
    assert is_near(ready(file.getvalue()).getpixel((25, 25)), (255, 255, 255))
