"""恢复: from the package, from SQL alone, from CSV alone, from a backup: the same year; nothing else is taken."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.make.years import years
from tests.reliability import packages
from tests.reliability.odd_files import hot_copy
from tests.reliability.packages import Snapshot
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import archiving
from wenlian_desktop.session.archiving import Package
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import backups, migrations
from wenlian_desktop.storage.file.connection import connect
from wenlian_desktop.storage.package.consistency import open_copy

SOURCES = ("", "data/2024.sql", "data/csv", "data/2024.wenlian")
GENERATED = 5
VERSION = f"user_version = {migrations.current_format()}"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, sample: Year) -> Path:
    """The sample year with the bytes of two attachments, and of one whose row was deleted."""
    path = tmp_path_factory.mktemp("original") / "示例.wenlian"
    return packages.year_file(path, packages.with_originals(sample))


@pytest.fixture(scope="module")
def as_filed(original: Path) -> Snapshot:
    """What it says when it is filed."""
    return packages.snapshot(original)


@pytest.fixture(scope="module")
def made(original: Path, as_filed: Snapshot) -> Package:
    """Its package."""
    return packages.archive_year(original, original.parent)


@pytest.mark.parametrize("source", SOURCES)
def test_every_form_gives_the_same_year(made: Package, as_filed: Snapshot, tmp_path: Path, source: str) -> None:
    done = archiving.restore(made.path / source, tmp_path / "恢复.wenlian")
    assert packages.snapshot(done.path) == as_filed
    assert done.missing == 13  # the sample's other attachments never had bytes
    with closing(YearSession(done.path)) as session:
        assert not session.ended_uncleanly
    assert [each.name for each in tmp_path.iterdir()] == ["恢复.wenlian"]


@settings(max_examples=GENERATED)
@given(years())
def test_generated_years_come_back_from_sql_and_csv_alone(year: Year) -> None:
    with packages.in_memory() as folder:
        assert not packages.unrestored_formats(year, folder)


def test_a_moved_folder_of_attachments_can_be_named(made: Package, as_filed: Snapshot, tmp_path: Path) -> None:
    sql = tmp_path / "单独.sql"
    shutil.copyfile(made.path / "data/2024.sql", sql)
    alone = archiving.restore(sql, tmp_path / "无原件.wenlian")
    assert (packages.snapshot(alone.path)[1], alone.missing) == ({}, 15)
    assert "有15件佐证材料没有找到原件。" in str(alone)
    together = archiving.restore(sql, tmp_path / "有原件.wenlian", made.path / "data/附件")
    assert packages.snapshot(together.path) == as_filed


def test_a_backup_gets_its_originals_back(original: Path, tmp_path: Path) -> None:
    year = Path(shutil.copyfile(original, tmp_path / "2024.wenlian"))
    with closing(connect(year, "rw")) as database:
        kept = packages.snapshot(year)[1]
        database.execute_sql("DELETE FROM attachment_bytes")
        backup = backups.back_up(database, year)
    (backup.parent / "原件").mkdir()
    for sha256, content in kept.items():
        (backup.parent / "原件" / sha256).write_bytes(content)
    done = archiving.restore(backup, tmp_path / "恢复.wenlian")
    assert set(packages.snapshot(done.path)[1].values()) == {packages.PHOTO, packages.PAPER}
    assert packages.snapshot(done.path)[0] == packages.snapshot(original)[0]


def test_a_damaged_backup_is_refused(original: Path, tmp_path: Path) -> None:
    year = Path(shutil.copyfile(original, tmp_path / "2024.wenlian"))
    with closing(connect(year, "rw")) as database:
        backup = backups.back_up(database, year)
    with closing(connect(backup, "rw")) as database:
        database.execute_sql("UPDATE payment SET amount = amount + 1")
    assert "与它的摘要不符：已损坏。" in refused(backup, tmp_path / "新.wenlian")


def refused(source: Path, target: Path) -> str:
    """The sentence of a restoring that is refused; nothing is written."""
    before = {path: path.stat().st_mtime_ns for path in target.parent.iterdir()}
    with pytest.raises(UserError) as caught:
        archiving.restore(source, target)
    assert {path: path.stat().st_mtime_ns for path in target.parent.iterdir()} == before
    return str(caught.value)


def test_no_file_is_overwritten(made: Package, tmp_path: Path) -> None:
    target = tmp_path / "有.wenlian"
    target.write_bytes(b"mine")
    assert "已经存在" in refused(made.path, target)
    assert target.read_bytes() == b"mine"


def replaced(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


SQL_FAULTS = {
    "由更新版本的程序写出": replaced(VERSION, "user_version = 99"),
    "不认识的文件格式": replaced(VERSION, "user_version = 0"),
    "内容与写明的摘要不符": replaced("示例区", "某某区"),
    "不认识的表": replaced('INSERT INTO "activity"', 'INSERT INTO "sqlite_sequence"'),
    "第7行不是本程序写出的内容": replaced("CREATE TABLE", "CREATE TRIGGER"),
    "放不进年度文件": lambda text: text + text[text.index("INSERT INTO") :].partition("\n")[0] + "\n",
    "没有结构版本": replaced(f"PRAGMA {VERSION};", ""),
}


@pytest.mark.parametrize(("sentence", "change"), SQL_FAULTS.items())
def test_sql_of_a_stranger_makes_no_file(
    made: Package, tmp_path: Path, sentence: str, change: Callable[[str], str]
) -> None:
    (tmp_path / "单独").mkdir()
    path = tmp_path / "单独" / "2024.sql"
    path.write_text(change((made.path / "data/2024.sql").read_text("utf-8")), "utf-8")
    assert sentence in refused(path, tmp_path / "单独" / "新.wenlian")


def drop_report(folder: Path) -> None:
    text = (folder / "report.csv").read_bytes()
    (folder / "report.csv").write_bytes(text.partition(b"\r\n")[0] + b"\r\n")


def of_format(number: int) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        head, _, row = (folder / "格式.csv").read_bytes().partition(b"\r\n")
        (folder / "格式.csv").write_bytes(head + b"\r\n" + str(number).encode() + row[row.index(b",") :])

    return change


def without_digest(change: Callable[[Path], object]) -> Callable[[Path], object]:
    """A folder that does not say what it ought to hold."""

    def both(folder: Path) -> None:
        head, _, row = (folder / "格式.csv").read_bytes().partition(b"\r\n")
        (folder / "格式.csv").write_bytes(head + b"\r\n" + row[: row.index(b",") + 1] + b"\r\n")
        change(folder)

    return both


def spoil_dates(folder: Path) -> None:
    text = (folder / "payment.csv").read_bytes()
    (folder / "payment.csv").write_bytes(text.replace(b"2024-", b"2024-99-"))


CSV_FAULTS: dict[str, Callable[[Path], object]] = {
    "有的内容读不出来：不是一个年度的数据。没有建立任何文件。": without_digest(spoil_dates),
    "数据不全：缺少“报告”。没有建立任何文件。": without_digest(drop_report),
    "不认识的文件格式 0。": of_format(0),
    "由更新版本的程序写出（文件格式 99，": of_format(99),
    "里没有“格式.csv”": lambda folder: (folder / "格式.csv").unlink(),
    "不认识的表“外来”": lambda folder: (folder / "外来.csv").write_bytes('\ufeff"a"\r\n1\r\n'.encode()),
    "表“theme”的栏不对": lambda folder: (folder / "theme.csv").write_bytes('\ufeff"a"\r\n'.encode()),
    "与写明的摘要不符": lambda folder: (folder / "payment.csv").unlink(),
    "摘要不符": drop_report,
}


@pytest.mark.parametrize(("sentence", "change"), CSV_FAULTS.items())
def test_csv_of_a_stranger_makes_no_file(
    made: Package, tmp_path: Path, sentence: str, change: Callable[[Path], object]
) -> None:
    folder = Path(shutil.copytree(made.path / "data/csv", tmp_path / "单独" / "csv"))
    change(folder)
    assert sentence in refused(folder, tmp_path / "单独" / "新.wenlian")


def test_a_flawed_package_makes_no_file(made: Package, tmp_path: Path) -> None:
    package = Path(shutil.copytree(made.path, tmp_path / "外面" / "包"))
    (package / "data/报告.txt").unlink()
    assert "归档包核验没有通过。“data/报告.txt”：文件不见了。" in refused(package, tmp_path / "新.wenlian")


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("外来.wenlian", b"\xff\xd8\xff", "不是本程序的数据文件"),
        ("报告.txt", b"x", "不能从“报告.txt”恢复。"),
        ("没有.wenlian", None, "找不到“没有.wenlian”。"),
    ],
)
def test_a_foreign_source_gets_a_sentence(tmp_path: Path, name: str, content: bytes | None, sentence: str) -> None:
    (tmp_path / "外面").mkdir()
    if content is not None:
        (tmp_path / "外面" / name).write_bytes(content)
    assert sentence in refused(tmp_path / "外面" / name, tmp_path / "新.wenlian")


def test_a_file_in_use_is_not_copied(original: Path, tmp_path: Path) -> None:
    """Its bytes alone, without what is on its way to the disk, would be a year that never was."""
    busy = Path(shutil.copyfile(original, tmp_path / "在用.wenlian"))
    with closing(sqlite3.connect(busy, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert "正被其他程序占用" in refused(busy, tmp_path / "新.wenlian")
    left = hot_copy(original, tmp_path / "断电后")
    assert "上次没有正常关闭" in refused(left, tmp_path / "新.wenlian")


def test_a_file_of_a_newer_version_is_refused(original: Path, tmp_path: Path) -> None:
    newer = Path(shutil.copyfile(original, tmp_path / "新版.wenlian"))
    with closing(connect(newer, "rw")) as database:
        database.pragma("user_version", migrations.current_format() + 1)
    assert "由更新版本的程序建立" in refused(newer, tmp_path / "新.wenlian")


def test_a_file_whose_rows_point_nowhere_is_refused(original: Path, tmp_path: Path) -> None:
    torn = Path(shutil.copyfile(original, tmp_path / "外来.wenlian"))
    with closing(sqlite3.connect(torn)) as database:
        database.execute("UPDATE payment SET line = '00000000000000ff'")
        database.commit()
    with pytest.raises(UserError) as caught, open_copy(torn):
        pass
    assert str(caught.value) == "数据文件已损坏。文件没有改动。请换一份归档包或备份。"
    assert "文件没有改动。请换一份归档包或备份。" in refused(torn, tmp_path / "新.wenlian")


def test_a_file_with_a_planted_trigger_is_refused(original: Path, tmp_path: Path) -> None:
    evil = Path(shutil.copyfile(original, tmp_path / "外来.wenlian"))
    with closing(connect(evil, "rw")) as database:
        database.execute_sql("CREATE TRIGGER evil AFTER INSERT ON payment BEGIN DELETE FROM payment; END")
    assert "内部结构被改动过" in refused(evil, tmp_path / "新.wenlian")
