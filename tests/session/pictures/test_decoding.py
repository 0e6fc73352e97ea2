"""Photos in a process of their own: every format whole and damaged, bombs, a process that dies or hangs."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from PIL import Image

from tests.make.pictures import chunk, png
from wenlian_desktop import fresh_process
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.originals import PICTURES, digest_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.pictures.picture_worker import IN_PRINT
from wenlian_desktop.session.pictures import crashed_pictures, decoding
from wenlian_desktop.session.pictures.crashed_pictures import CrashedPictures
from wenlian_desktop.session.pictures.picture_process import PictureProcess

RED = (200, 30, 30)
WAYS: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    ".jpg": [("JPEG", "RGB", {}), ("JPEG", "L", {}), ("JPEG", "CMYK", {}), ("JPEG", "RGB", {"progressive": True})],
    ".jpeg": [("JPEG", "RGB", {})],
    ".png": [("PNG", "RGBA", {}), ("PNG", "L", {}), ("PNG", "P", {}), ("PNG", "I;16", {})],
    ".gif": [("GIF", "P", {})],
    ".bmp": [("BMP", "RGB", {}), ("BMP", "1", {})],
    ".webp": [("WEBP", "RGB", {}), ("WEBP", "RGBA", {"lossless": True})],
    ".tif": [
        *(("TIFF", mode, {}) for mode in ("RGB", "RGBA", "L", "1", "CMYK")),
        *(("TIFF", "RGB", {"compression": each}) for each in ("tiff_lzw", "tiff_deflate", "packbits", "jpeg")),
    ],
    ".tiff": [("TIFF", "RGB", {})],
}  # fmt: skip
DECODED = [each for each in PICTURES if each != ".heic"]
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(range(256)) * 8
WORKER = """
import os, sys, time
from wenlian_desktop.report.pictures import picture_worker
print_image = picture_worker.print_image

def print_strangely(content, width, height):
    if content.startswith(b"deadly"):
        os.abort()
    if content.startswith(b"endless"):
        time.sleep(1000)
    return print_image(content, width, height)

picture_worker.print_image = print_strangely
picture_worker.serve()
"""


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "crashed", CrashedPictures())


@pytest.fixture
def strange_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[PictureProcess]:
    """A process that two contents end or stop: it may take two seconds."""
    whole = fresh_process.program()
    program = fresh_process.Program("", (sys.executable, "-c", WORKER), whole.environment)
    monkeypatch.setattr(fresh_process, "program", lambda: program)
    process = PictureProcess(most_seconds=2)
    monkeypatch.setattr(decoding, "process", process)
    yield process
    process.end()


def red(kind: str, mode: str, options: dict[str, Any]) -> bytes:
    """A red picture of 160 x 120 pixels."""
    file = io.BytesIO()
    if mode == "I;16":
        Image.new(mode, (160, 120), 60_000).save(file, kind, **options)
    else:
        Image.new("RGB", (160, 120), RED).convert(mode).save(file, kind, **options)
    return file.getvalue()


def cut(content: bytes) -> Iterator[bytes]:
    """What a broken copy leaves, and files with wrong bytes in them."""
    yield from (content[: len(content) * tenths // 10] for tenths in range(1, 10))
    yield from (content[:-1], content[:9])
    for place in range(10, len(content), max(1, len(content) // 12)):
        yield content[:place] + b"\xff\x00\x7f" + content[place + 3 :]


def for_screen(content: bytes) -> decoding.Pixels:
    return decoding.decode_for_screen(content, 224, 168, lambda: True)


def for_print(content: bytes) -> Any:
    return Image.open(io.BytesIO(decoding.decode_for_print(content, 212, 159)))


def refusal(decode: Callable[[bytes], object], content: bytes) -> list[str]:
    """The sentence where a photo is refused, else nothing."""
    try:
        decode(content)
    except UserError as sentence:
        return [str(sentence)]
    return []


@pytest.mark.parametrize("suffix", DECODED)
def test_every_format_is_decoded_for_screen_and_print(suffix: str) -> None:
    for kind, mode, options in WAYS[suffix]:
        content = red(kind, mode, options)
        screen, paper = for_screen(content), for_print(content)
        assert screen[:2] == paper.size == (160, 120), (kind, mode)
        for red_part, green_part in (screen.rgba[:2], paper.getpixel((80, 60))[:2]):
            is_grey = mode in ("L", "1", "I;16")
            assert (red_part == green_part) if is_grey else (red_part > 150 > 100 > green_part), (kind, mode)
    assert for_screen(red("PNG", "I;16", {})).rgba[0] == 234  # 60,000 of 65,535, not white


@pytest.mark.parametrize("suffix", DECODED)
def test_a_damaged_one_is_shown_in_part_or_refused_and_the_process_goes_on(suffix: str) -> None:
    for_screen(png())
    before = decoding.process.pid
    damaged = [content for way in WAYS[suffix] for content in cut(red(*way))]
    refusals = [
        sentence for content in damaged for sentence in (*refusal(for_screen, content), *refusal(for_print, content))
    ]
    assert 0 < len(refusals) < 2 * len(damaged)
    assert all("原件仍在" in sentence for sentence in refusals)
    assert decoding.process.pid == before


@pytest.mark.parametrize("content", [HEIC, *cut(HEIC)][:12])
def test_what_no_decoder_knows_is_a_sentence(content: bytes) -> None:
    with pytest.raises(UserError, match=r"HEIC|打不开"):
        for_screen(content)


def huge(width: int, height: int) -> bytes:
    """A small PNG that would fill the memory."""
    head = chunk(b"IHDR", width.to_bytes(4) + height.to_bytes(4) + b"\x10\x06\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", bytes(99)) + chunk(b"IEND", b"")


def huge_gif() -> bytes:
    return b"GIF89a" + b"\xff\xff\xff\xff\x80\0\0" + bytes(6) + b",\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0;"


@pytest.mark.parametrize("content", [huge(50_000, 50_000), huge(8_100, 8_100), huge_gif()], ids=["png", "near", "gif"])
def test_a_bomb_is_refused_by_its_size(content: bytes) -> None:
    for decode in (for_screen, for_print):
        with pytest.raises(UserError, match=r"太大，不预览.*原件仍在"):
            decode(content)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are read from /proc")
def test_the_process_has_little_memory_and_writes_nothing() -> None:
    for_screen(png())
    limits = Path(f"/proc/{decoding.process.pid}/limits").read_text(encoding="ascii").splitlines()
    soft = {line[:26].strip(): line[26:].split()[0] for line in limits}
    assert (soft["Max address space"], soft["Max file size"], soft["Max core file size"]) == ("1000000000", "0", "0")
    assert int(soft["Max cpu time"]) < 60


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_photo_whose_process_is_killed_in_the_middle_is_decoded_by_the_next() -> None:
    for_screen(png())
    victim = decoding.process.pid
    assert victim is not None
    os.kill(victim, signal.SIGSTOP)
    with ThreadPoolExecutor() as pool:
        shown = pool.submit(for_screen, png(80, 60))
        assert not shown.done()
        os.kill(victim, signal.SIGKILL)
        assert shown.result()[:2] == (80, 60)
    assert decoding.process.pid not in (None, victim)


def test_a_photo_that_ends_the_process_is_a_sentence_and_never_tried_again(
    strange_process: PictureProcess, tmp_path: Path
) -> None:
    decoding.crashed.keep_in(tmp_path / "crashed.json")
    with pytest.raises(UserError, match=r"这张照片打不开.*原件仍在"):
        for_print(b"deadly")
    assert for_print(png(40, 30)).size == (40, 30)
    before = strange_process.pid
    decoding.crashed.keep_in(tmp_path / "crashed.json")  # as after a new start
    with pytest.raises(UserError, match="这张照片打不开"):
        for_print(b"deadly")
    assert strange_process.pid == before


def test_a_photo_that_never_ends_is_a_sentence_after_a_while(strange_process: PictureProcess) -> None:
    with pytest.raises(UserError, match=r"用时太久.*原件仍在"):
        for_print(b"endless")
    assert digest_of(b"endless") in decoding.crashed
    assert for_print(png(40, 30)).size == (40, 30)


def test_closing_does_not_wait_for_a_photo(strange_process: PictureProcess) -> None:
    with pytest.raises(UserError):
        decoding._decode(IN_PRINT, b"endless", 9, 9, lambda: False)
    assert digest_of(b"endless") not in decoding.crashed


def test_another_version_of_the_program_tries_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "crashed.json"
    seen = CrashedPictures()
    seen.keep_in(file)
    seen.add("ab")
    monkeypatch.setattr(crashed_pictures, "VERSION", "99")
    later = CrashedPictures()
    later.keep_in(file)
    assert "ab" in seen
    assert "ab" not in later


@pytest.mark.parametrize("content", ["", "[]", "{", '{"version": 1}', '{"version": "0.1.0", "digests": 7}'])
def test_a_damaged_list_of_them_is_no_list(tmp_path: Path, content: str) -> None:
    (tmp_path / "crashed.json").write_text(content, encoding="utf-8")
    seen = CrashedPictures()
    seen.keep_in(tmp_path / "crashed.json")
    assert "ab" not in seen


def test_where_no_process_starts_the_photo_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = fresh_process.Program("", ("/nowhere/python",), {})
    monkeypatch.setattr(fresh_process, "program", lambda: missing)
    monkeypatch.setattr(decoding, "process", PictureProcess())
    with pytest.raises(UserError, match=r"没有启动.*原件仍在"):
        for_screen(png())
    assert digest_of(png()) not in decoding.crashed


ASK = """
import os, sys
from tests.make.pictures import png
from wenlian_desktop.session.pictures import decoding
decoding.decode_for_screen(png(), 9, 9, lambda: True)
print(decoding.process.pid, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_no_process_is_left_behind_by_a_killed_program() -> None:
    done = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL
    pid = int(done.stdout)
    for _ in range(500):
        if not Path(f"/proc/{pid}/stat").exists() or Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z":
            return
        sleep(0.02)
    pytest.fail("still running")
