"""Years to compare: read from wherever they lie, whoever works on them, and no file touched."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.make import old_files
from tests.reliability.odd_files import hot_copy, untouched
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.comparison.compare_years import compare
from wenlian_desktop.domain.prose.text_diff import DiffKind
from wenlian_desktop.domain.records.activities import Association
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.session import comparing, exporting, year_files
from wenlian_desktop.session.comparing import UnreadableYear
from wenlian_desktop.session.year_session import YearSession

OLDEST = next(text for text in old_files.stored_texts() if text.stem == "sample")
LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""
HOLDING = """
import sys
from pathlib import Path
from wenlian_desktop.session.year_session import YearSession
session = YearSession(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def read(*paths: Path, in_use: dict[Path, Year] | None = None) -> tuple[list[Year], list[UnreadableYear]]:
    found, refused = comparing.read_years(paths, in_use or {})
    return [each.year for each in found], refused


@contextmanager
def open_elsewhere(path: Path, by: str = HOLDING) -> Iterator[None]:
    """Another process works on the year."""
    command = [sys.executable, "-c", by, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate("")


def test_a_refused_file_stops_no_other(year_file: Path, tmp_path: Path) -> None:
    missing, strange = tmp_path / "不在.wenlian", tmp_path / "别的.wenlian"
    strange.write_bytes(b"PK")
    with untouched(tmp_path):
        years, refused = read(missing, year_file, strange, year_file)
    assert [year.number for year in years] == [2024]
    assert [each.path for each in refused] == [missing, strange]
    assert refused[0].reason.startswith("不在.wenlian：找不到“不在.wenlian”。")
    assert "不是本程序的数据文件" in refused[1].reason


def test_a_year_named_twice_is_read_once(year_file: Path, tmp_path: Path) -> None:
    twin = tmp_path / "另一个名字.wenlian"
    twin.symlink_to(year_file)
    years, refused = read(year_file, twin)
    assert (len(years), refused) == (1, [])


def test_an_opened_package_is_read_where_it_lies(year_file: Path, tmp_path: Path) -> None:
    package = tmp_path / "2024年度归档包"
    (package / "data").mkdir(parents=True)
    shutil.copyfile(year_file, package / "data" / "2024.wenlian")
    empty = tmp_path / "空"
    empty.mkdir()
    with untouched(tmp_path):
        years, refused = read(package, empty)
    assert [year.number for year in years] == [2024]
    assert [each.reason for each in refused] == [
        "空：文件夹“空”中没有年度文件。文件没有改动。请选一个归档包，或直接选年度文件。"
    ]


def test_a_year_this_program_holds_is_taken_as_it_is_now(session: YearSession) -> None:
    session.enter(ref_to(session.view.single(Department), "name"), "刚改的名称")
    found, refused = comparing.read_years([session.path], {session.path: session.view})
    assert (found[0].year, found[0].notice, refused) == (session.view, "正在填报", [])


def test_a_year_held_elsewhere_is_looked_at_in_its_newest_backup(year_file: Path) -> None:
    with open_elsewhere(year_file):
        _, refused = read(year_file)
        assert "打开" in refused[0].reason
    session = YearSession(year_file)
    session.enter(ref_to(session.view.single(Department), "name"), "备份里的名称")
    session.back_up().result()
    session.enter(ref_to(session.view.single(Department), "name"), "还没有备份的名称")
    found, refused = comparing.read_years([year_file], {})
    assert refused == []
    assert found[0].year.single(Department).name == "备份里的名称"
    assert found[0].notice.startswith("有人正在使用，用的是2")
    session.close()


def test_an_edit_that_was_cut_off_is_taken_back_in_a_copy(year_file: Path, tmp_path: Path) -> None:
    copy = hot_copy(year_file, tmp_path / "断电")
    with untouched(tmp_path):
        years, refused = read(copy)
    assert refused == []
    assert years[0].single(Department).name == "示例区文学艺术界联合会"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """The sample year in the first format."""
    path = tmp_path / "旧.wenlian"
    old_files.write_file(path, OLDEST)
    return path


def test_a_year_of_an_older_format_is_brought_up_in_a_copy(old_file: Path, tmp_path: Path) -> None:
    with untouched(tmp_path):
        years, refused = read(old_file)
    assert refused == []
    assert years[0].number == 2024


def test_no_copy_is_made_of_a_file_that_somebody_writes(old_file: Path) -> None:
    with open_elsewhere(old_file, LOCKING):
        _, refused = read(old_file)
        assert "文件正被其他程序占用" in refused[0].reason


def test_the_texts_are_those_the_reports_print(sample: Year) -> None:
    other = year_files.empty_year(2023, "示例区文学艺术界联合会", "区文联")
    texts = {text.title: text for text in comparing.compare_texts(other, sample)}
    assert "一、部门概况" in texts
    budget = texts["二、当年预算执行情况"]
    assert budget.is_changed
    added = "".join(piece.text for piece in budget.pieces if piece.kind is DiffKind.ADDED)
    assert "2024年全年预算数1047.76万元" in added
    same = comparing.compare_texts(sample, sample)
    assert not any(text.is_changed for text in same)
    assert "“" in next(text for text in same if text.title == "1.产出数量").pieces[0].text


def test_each_year_stands_against_the_one_before_it(sample: Year) -> None:
    """As columns of a sheet: the names of the years, then each difference with its share, then the reason."""
    years = [year_files.empty_year(number, "示例区文联", "区文联") for number in (2021, 2022)]
    for place, counts in enumerate(((8, 8), (8, 9))):
        rows = [
            Association(uid=f"{number:016x}", position=number, name=f"协会{number}") for number in range(counts[place])
        ]
        years[place] = years[place].with_changes([RowChange(None, row) for row in rows])
    head, *lines = comparing.format_lines(compare([*years, sample]))
    assert head.split("\t") == [
        "指标", "2021年度", "2022年度", "2024年度", "2022年度比2021年度", "幅度", "2024年度比2022年度", "幅度", "原因",
    ]  # fmt: skip
    told = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    assert told["文艺家协会（个）"] == ["8", "9", "9", "+1", "+12.50%", "0", "0.00%", ""]
    assert told["公务接待费（万元）"] == [
        "—", "—", "0.33", "—", "—", "—", "—", "严格按来函安排工作餐，接待批次比上年减少",
    ]  # fmt: skip


@pytest.mark.parametrize("count", [2, 9])
def test_a_comparison_leaves_the_program_as_pdf_and_text(sample: Year, tmp_path: Path, count: int) -> None:
    made = compare([sample] * count)
    for path in (tmp_path / "对比.txt", tmp_path / "对比.pdf"):
        exporting.export(exporting.comparison_report(made), path)
    text = (tmp_path / "对比.txt").read_text(encoding="utf-8")
    assert "全年支出（万元）\t1042.52\t1042.52" in text
    assert "评价等级\t优\t优" in text
    assert f"2024年度（{count}）" in text
    assert (tmp_path / "对比.pdf").read_bytes().startswith(b"%PDF-")
    assert len(list(comparing.format_lines(made))) == len(made.lines) + 1
