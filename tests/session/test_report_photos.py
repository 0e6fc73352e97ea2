"""The photos of a report: from the year file into the pages, in any thread, and what happens where one is lost."""

import io
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image

from tests.make.pictures import png
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import attaching, exporting
from wenlian_desktop.session.exporting import annual_report, export, illustrated, photograph_reader
from wenlian_desktop.session.report_preview import build_preview
from wenlian_desktop.session.year_session import YearSession

PHOTO = make_original("开幕.png", png(800, 600, seed=1))


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    exporting._photos_ready.clear()
    yield
    exporting._photos_ready.clear()


@pytest.fixture
def marked(session: YearSession) -> Attachment:
    """A photo of an activity that is marked for the report."""
    show = session.add("activity", name="迎新春书画展")
    session.attach(("activity", show), PHOTO).result()
    (row,) = session.view.rows(Attachment)
    session.enter(Ref("attachment", row.uid, "in_report"), "是")
    return session.view.rows(Attachment)[0]


def pictures(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height in pixels of the pictures of a PDF."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [image["srcsize"] for page in opened.pages for image in page.images]


def test_a_marked_photo_is_exported_also_when_the_year_is_closed_meanwhile(
    session: YearSession, marked: Attachment, tmp_path: Path
) -> None:
    document = illustrated(annual_report(session.view), session.view, session.read_original)
    session.close()
    export(document, tmp_path / "报告.pdf", shipped_only=True)
    assert pictures((tmp_path / "报告.pdf").read_bytes()) == [(800, 600)]


def test_the_preview_shows_it_and_leads_from_its_caption_to_the_field(session: YearSession, marked: Attachment) -> None:
    preview = build_preview(session.view, photograph_reader(session.view, session.read_original))
    assert pictures(preview.pdf) == [(800, 600)]
    sources = {area.source for page in preview.pages for area in page.areas() if area.text == "迎新春书画展"}
    assert Ref("attachment", marked.uid, "caption") in sources


def test_a_photo_is_read_once_however_often_the_pages_are_set(session: YearSession, marked: Attachment) -> None:
    reader = photograph_reader(session.view, session.read_original)
    first = reader(marked.sha256 or "")
    again = photograph_reader(session.view, lambda digest: pytest.fail("read again"))
    assert again(marked.sha256 or "") is first is not None


def test_what_is_not_marked_is_not_read(session: YearSession, marked: Attachment) -> None:
    session.enter(Ref("attachment", marked.uid, "in_report"), "否")
    photograph_reader(session.view, lambda digest: pytest.fail("read"))


@pytest.mark.parametrize("content", [b"no picture", png()[:40]])
def test_a_photo_that_cannot_be_read_leaves_an_empty_frame(session: YearSession, content: bytes) -> None:
    show = session.add("activity", name="迎新春书画展")
    session.attach(("activity", show), make_original("开幕.png", content)).result()
    session.enter(Ref("attachment", session.view.rows(Attachment)[0].uid, "in_report"), "是")
    preview = build_preview(session.view, photograph_reader(session.view, session.read_original))
    assert pictures(preview.pdf) == []
    assert preview.find("照片读不出来")


def test_report_and_archive_print_it(session: YearSession, marked: Attachment, tmp_path: Path) -> None:
    path = session.path
    session.close()
    assert main(["report", str(path), "-o", str(tmp_path / "报告.docx")]) == 0
    assert b"word/media/picture" in (tmp_path / "报告.docx").read_bytes()


def test_a_photo_from_a_telephone_is_upright_and_small(session: YearSession, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    file = io.BytesIO()
    Image.effect_noise((3000, 2000), 60).convert("RGB").save(file, "JPEG", exif=exif)
    (tmp_path / "IMG_1.jpg").write_bytes(file.getvalue())
    show = session.add("activity", name="迎新春书画展")
    attaching.attach_or_supply(session, ("activity", show), attaching.read_original(tmp_path / "IMG_1.jpg")).result()
    session.enter(Ref("attachment", session.view.rows(Attachment)[0].uid, "in_report"), "是")
    preview = build_preview(session.view, photograph_reader(session.view, session.read_original))
    ((width, height),) = pictures(preview.pdf)
    assert (width, height) == (443, 664)  # upright, 56.25 mm high at 300 dpi
    assert len(preview.pdf) < len(file.getvalue()) + 400_000
