"""The readers of files from elsewhere: what they are given, and how they are asked."""

import atexit
import io
import json
import shutil
import sqlite3
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from PIL import Image

from tests.make.year_files import write_empty
from tests.reliability import packages
from tests.reliability.fuzz.books import make_book, read_book
from tests.reliability.fuzz.mutations import (
    ODD_TEXTS,
    bytes_changed,
    folder_changed,
    json_changed,
    lines_changed,
    number_changed,
)
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving, external_report, year_files
from wenlian_desktop.session.pictures import decoding
from wenlian_desktop.session.pictures.picture_process import ProcessDiedError
from wenlian_desktop.session.year_session import YearSession

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OTHER_PARTS = ("word/header1.xml", "word/footnotes.xml", "word/vbaProject.bin", "../evil", "word/DOCUMENT.xml")
STATEMENTS = (
    """UPDATE "{t}" SET "{c}" = '{odd}'""",
    """UPDATE "{t}" SET "{c}" = CAST(x'ff41' AS TEXT)""",
    'UPDATE "{t}" SET "{c}" = NULL',
    'UPDATE "{t}" SET "{c}" = 9223372036854775807',
    'DELETE FROM "{t}" WHERE rowid % 2',
    'DROP TABLE "{t}"',
    'ALTER TABLE "{t}" ADD COLUMN more TEXT',
    'CREATE TRIGGER own AFTER INSERT ON "{t}" BEGIN SELECT 1; END',
    'CREATE VIEW own AS SELECT * FROM "{t}"',
    "PRAGMA user_version = {version}",
    "PRAGMA application_id = 1",
    "PRAGMA journal_mode = WAL",
    "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = '{t}'",
)
PARTS = ("w:p", "w:r", "w:t", "w:tab", "w:br", "w:tbl", "w:tr", "w:tc", "w:del", "w:delText", "w:instrText", "w:sdt")


@dataclass(frozen=True)
class Reader:
    """`make` writes an input into a folder, drawn by seed; `read` gives its answer, or raises UserError."""

    make: Callable[[Path, Random], Path]
    read: Callable[[Path], object]


# --- year files ---


@cache
def _year() -> bytes:
    with packages.in_memory() as folder:
        path = folder / "2024.wenlian"
        write_empty(path)
        with closing(YearSession(path)) as session:
            for number in range(30):
                session.add("problem", content=f"问题{number}" * number)
        return path.read_bytes()


def _make_year(folder: Path, draw: Random) -> Path:
    path = folder / "2024.wenlian"
    content = _year()
    match draw.randrange(4):
        case 0:
            path.write_bytes(number_changed(content, draw.randrange(100), draw))
        case 1:
            path.write_bytes(_page_changed(content, draw))
        case 2:
            path.write_bytes(content)
            _change_rows(path, draw)
        case _:
            path.write_bytes(bytes_changed(content, draw))
    return path


def _page_changed(content: bytes, draw: Random) -> bytes:
    """The head of a page, its list of cells, or a cell; or two pages exchanged."""
    size = int.from_bytes(content[16:18])
    pages = [content[at : at + size] for at in range(0, len(content), size)]
    at, other = draw.randrange(len(pages)), draw.randrange(len(pages))
    if draw.random() < 0.2:
        pages[at], pages[other] = pages[other], pages[at]
    else:
        start = 100 if at == 0 else 0
        within = draw.choice((start + draw.randrange(8), start + draw.randrange(60), draw.randrange(size)))
        pages[at] = number_changed(pages[at], within, draw)
    return b"".join(pages)


def _change_rows(path: Path, draw: Random) -> None:
    """What another program may do to the tables."""
    with closing(sqlite3.connect(path)) as database, suppress(sqlite3.Error, UnicodeError):
        database.execute("PRAGMA writable_schema = ON")
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        table = draw.choice((*tables, "change", "report", "problem"))
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        column, odd = (
            draw.choice(columns),
            draw.choice(ODD_TEXTS).replace("'", "''").replace("\0", "").replace("\ud800", ""),
        )
        statement = draw.choice(STATEMENTS).format(t=table, c=column, odd=odd, version=draw.choice((0, 1, 3, 5, 99)))
        database.execute(statement)
        database.commit()


def _read_year(path: Path) -> object:
    with closing(YearSession(path)) as session:
        check = session.check_content().result()
        return check, len(session.trail()), session.findings()


# --- JSON, SQL, CSV ---


@cache
def _json() -> object:
    with packages.in_memory() as folder:
        (folder / "2024.wenlian").write_bytes(_year())
        with closing(YearSession(folder / "2024.wenlian")) as session:
            return json.loads(format_year(session.view))


def _make_json(folder: Path, draw: Random) -> Path:
    path = folder / "数据.json"
    content = json_changed(_json(), draw).encode("utf-8", "surrogatepass")
    path.write_bytes(bytes_changed(content, draw) if draw.random() < 0.1 else content)
    return path


def _read_json(path: Path) -> object:
    target = path.with_name("载入.wenlian")
    try:
        return year_files.load(target, year_files.read_text(path))
    finally:
        target.unlink(missing_ok=True)


@cache
def _data() -> dict[str, bytes]:
    """The data of a package by path."""
    with packages.in_memory() as folder:
        year = packages.year_file(folder / "2024.wenlian", packages.with_originals(_view()))
        data = packages.write_data_only(year, folder)
        return {str(each.relative_to(data)): each.read_bytes() for each in data.rglob("*") if each.is_file()}


def _view() -> Year:
    with packages.in_memory() as folder:
        (folder / "2024.wenlian").write_bytes(_year())
        with closing(YearSession(folder / "2024.wenlian")) as session:
            return session.view


def _make_sql(folder: Path, draw: Random) -> Path:
    path = folder / "年度.sql"
    (content,) = (each for name, each in _data().items() if name.endswith(".sql"))
    changed = lines_changed(content.decode(), draw).encode("utf-8", "surrogatepass")
    path.write_bytes(bytes_changed(changed, draw) if draw.random() < 0.2 else changed)
    return path


def _make_csv(folder: Path, draw: Random) -> Path:
    for name, content in _data().items():
        if name.startswith("csv"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(content)
    folder_changed(folder / "csv", draw)
    return folder / "csv"


def _restore(path: Path) -> object:
    target = path.with_name("恢复.wenlian")
    try:
        return archiving.restore(path, target)
    finally:
        target.unlink(missing_ok=True)


# --- packages ---


@cache
def _package() -> Path:
    """A package that stays until this process ends."""
    folder = Path(tempfile.mkdtemp(dir=packages.MEMORY))
    atexit.register(shutil.rmtree, folder, True)
    path = folder / "2024.wenlian"
    path.write_bytes(_year())
    return packages.archive_year(path, folder).path


def _make_package(folder: Path, draw: Random) -> Path:
    path = folder / "归档包"
    shutil.copytree(_package(), path)
    folder_changed(path, draw)
    if draw.random() < 0.5:
        manifests = sorted(path.glob("*manifest*.txt"))
        chosen = draw.choice([*manifests, path / "bagit.txt", path / "bag-info.txt"])
        if chosen.is_file():
            changed = lines_changed(chosen.read_text("utf-8", errors="replace"), draw)
            chosen.write_text(changed, "utf-8", errors="surrogatepass")
    return path


def _verify(path: Path) -> object:
    """No flaw only where nothing is another."""
    flaws = archiving.verify(path)
    if not flaws and _contents(path) != _contents(_package()):
        raise AssertionError("a changed package passes")
    return flaws


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): b"link" if each.is_symlink() else each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() or each.is_symlink()
    }


# --- Word ---


def _make_word(folder: Path, draw: Random) -> Path:
    path = folder / "报告.docx"
    body = _body(draw, 0)
    text = f'<?xml version="1.0" encoding="UTF-8"?><w:document {WORD}><w:body>{body}</w:body></w:document>'
    if draw.random() < 0.3:
        text = lines_changed(text.replace(">", ">\n"), draw)
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(file, "w", draw.choice((0, *[8] * 8, 12, 14))) as package:
            encoding = draw.choice((*["utf-8"] * 8, "utf-16", "gb18030"))
            for _ in range(draw.choice((*[1] * 8, 2))):
                package.writestr("word/document.xml", text.encode(encoding, "replace"))
            package.writestr(draw.choice(OTHER_PARTS), text.encode("utf-8", "replace"))
    content = file.getvalue()
    path.write_bytes(bytes_changed(content, draw) if draw.random() < 0.3 else content)
    return path


def _body(draw: Random, depth: int) -> str:
    """Elements of Word within each other, in an order that Word would not choose."""
    if depth > 5 or draw.random() < 0.3:
        return draw.choice(
            ("2024年全年预算1047.76万元，执行率99.5%。", "一、基本情况", "", "1,1,1,", "1%1%", "合计" * 50, "&#x5e74;")
        )
    kinds = [draw.choice(PARTS) for _ in range(draw.choice((1, 2, 2, 5)))]
    return "".join(f"<{kind}>{_body(draw, depth + 1)}</{kind}>" for kind in kinds)


def _read_report(path: Path) -> object:
    return run_preflight(external_report.read_lines(path), external_report.line_unit(path))


# --- pictures ---


@cache
def _pictures() -> tuple[bytes, ...]:
    noise = Image.effect_noise((160, 120), 60)
    ways = [(kind, mode, {}) for kind in ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF") for mode in ("RGB", "L")]
    ways += [("TIFF", "RGB", {"compression": each}) for each in ("tiff_lzw", "tiff_deflate", "packbits", "jpeg")]  # type: ignore[dict-item]
    ways += [
        ("JPEG", "CMYK", {}),
        ("JPEG", "RGB", {"progressive": True}),
        ("PNG", "P", {}),
        ("WEBP", "RGB", {"lossless": True}),
    ]  # type: ignore[dict-item]
    return tuple(_saved(noise, *way) for way in ways)


def _saved(noise: Image.Image, kind: str, mode: str, options: dict[str, object]) -> bytes:
    file = io.BytesIO()
    noise.convert(mode).save(file, kind, **options)
    return file.getvalue()


def _make_picture(folder: Path, draw: Random) -> Path:
    path = folder / "照片"
    content = draw.choice(_pictures())
    if draw.random() < 0.6:  # its heads and lists of offsets
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(min(len(content), draw.choice((40, 200, 1000))))
            content = number_changed(content, at if draw.random() < 0.8 else -at % len(content), draw)
    else:
        content = bytes_changed(content, draw)
    path.write_bytes(content)
    return path


def _read_picture(path: Path) -> object:
    """A photo of which the process dies is a fault, though the clerk is told so calmly."""
    content = path.read_bytes()
    for purpose, width, height in ((0, 224, 168), (1, 212, 159)):
        try:
            decoding.process.decode(purpose, content, width, height, lambda: True)
        except ProcessDiedError as death:
            raise AssertionError("the process of the photos died") from death
        except UserError as refusal:
            if purpose == 1:
                raise refusal from None
    return None


READERS = {
    "year": Reader(_make_year, _read_year),
    "JSON": Reader(_make_json, _read_json),
    "SQL": Reader(_make_sql, _restore),
    "CSV": Reader(_make_csv, _restore),
    "package": Reader(_make_package, _verify),
    "Word": Reader(_make_word, _read_report),
    "picture": Reader(_make_picture, _read_picture),
    "workbook": Reader(make_book, read_book),
}
