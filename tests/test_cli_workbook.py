"""Workbooks for associations: written, filled in as a clerk does, taken in, changed and taken in again."""

import io
import json
import zipfile
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from tests.make.records import new, year_with
from tests.make.year_files import write_sample
from wenlian_desktop import paths
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.workbooks.entry_sheets import EntryBook, EntryColumn, EntrySheet
from wenlian_desktop.report.formats.entry_workbook import render_entry_book
from wenlian_desktop.session.taking_in.workbooks_out import write_association_workbooks
from wenlian_desktop.session.year_session import YearSession

FOLDER = Path(__file__).parent / "files" / "workbooks"
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "rescue_folder", lambda: tmp_path)


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    return path


def association_of(file: Path) -> str:
    with closing(YearSession(file)) as session:
        return session.view.rows(Association)[0].name or ""


def proposed(file: Path, source: Path, capsys: Output) -> list[tuple[str, str]]:
    capsys.readouterr()
    assert main(["import", str(file), str(source), "--json"]) == 0
    return [(each["label"], each["value"]) for each in json.loads(capsys.readouterr().out)["proposals"]]


def fill_in(path: Path, cells: dict[str, object]) -> None:
    """Enter values into the sheet 活动 under the heads that they are named by, in the first empty row."""
    book = openpyxl.load_workbook(path)
    page = book["活动"]
    heads = {str(cell.value): cell.column for cell in page[2]}
    row = next(number for number in range(3, 200) if page.cell(number, heads["活动名称（全称）"]).value is None)
    for head, value in cells.items():
        page.cell(row, heads[head]).value = value
    book.save(path)


def test_an_associations_workbook_comes_back_twice_and_doubles_nothing(
    sample_file: Path, tmp_path: Path, capsys: Output
) -> None:
    out = tmp_path / "协会.xlsx"
    assert main(["workbook", str(sample_file), "--association", association_of(sample_file), "-o", str(out)]) == 0
    assert proposed(sample_file, out, capsys) == []
    fill_in(out, {"活动名称（全称）": "新春送福", "类别": "文艺志愿服务", "开始日期": "2月3日", "场次（场）": 2})
    first = proposed(sample_file, out, capsys)
    assert [value for label, value in first if label in ("活动名称（全称）", "类别", "开始日期", "场次")] == [
        "新春送福", "文艺志愿服务", "2024-02-03", 2,
    ]  # fmt: skip
    assert ("承办协会", [association_of(sample_file)]) in first
    assert main(["import", str(sample_file), str(out), "--accept-sure"]) == 0
    with closing(YearSession(sample_file)) as session:
        added = [row for row in session.view.rows(Activity) if row.name == "新春送福"]
        assert [(row.sessions, len(row.associations)) for row in added] == [(2, 1)]
    book = openpyxl.load_workbook(out)
    page = book["活动"]
    heads = {str(cell.value): cell.column for cell in page[2]}
    row = next(at for at in range(3, 200) if page.cell(at, heads["活动名称（全称）"]).value == "新春送福")
    page.cell(row, heads["场次（场）"]).value = 3
    book.save(out)
    page.cell(row, heads["开始日期"]).value = "2月5日"
    page.cell(row, heads["活动名称（全称）"]).value = "新春送福进社区"
    book.save(out)
    corrected = [("活动名称（全称）", "新春送福进社区"), ("开始日期", "2024-02-05"), ("场次", 3)]
    assert proposed(sample_file, out, capsys) == corrected
    assert main(["import", str(sample_file), str(out), "--accept-sure"]) == 0
    with closing(YearSession(sample_file)) as session:
        assert [row.name for row in session.view.rows(Activity) if "新春送福" in (row.name or "")] == ["新春送福"]


def test_two_workbooks_of_an_association_do_not_take_each_others_rows(
    sample_file: Path, tmp_path: Path, capsys: Output
) -> None:
    for name in ("春节活动", "元宵活动"):
        out = tmp_path / f"{name}.xlsx"
        assert main(["workbook", str(sample_file), "--association", association_of(sample_file), "-o", str(out)]) == 0
    for name in ("春节活动", "元宵活动"):
        fill_in(tmp_path / f"{name}.xlsx", {"活动名称（全称）": name, "类别": "展览"})
        assert main(["import", str(sample_file), str(tmp_path / f"{name}.xlsx"), "--accept-sure"]) == 0
    with closing(YearSession(sample_file)) as session:
        names = [row.name for row in session.view.rows(Activity)]
        assert {"春节活动", "元宵活动"} <= set(names)


def test_the_workbook_has_locked_heads_lists_of_choice_and_holds_against_the_standard(
    sample_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "协会.xlsx"
    assert main(["workbook", str(sample_file), "--association", association_of(sample_file), "-o", str(out)]) == 0
    assert list(OpenXmlValidator().validate(str(out)).errors) == []
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["填表说明", "活动", "媒体报道", "协会", "选项"]
    page = book["活动"]
    assert page.protection.sheet
    assert page["B2"].protection.locked
    assert not page["B6"].protection.locked
    assert page["A2"].value == "程序识别号·activity"
    assert {each.type for each in page.data_validations.dataValidation} == {"list"}
    assert book["选项"].sheet_state == "hidden"


def test_every_association_gets_its_own(sample_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "填报表"
    assert main(["workbook", str(sample_file), "--all", "-o", str(folder)]) == 0
    with closing(YearSession(sample_file)) as session:
        assert len(list(folder.iterdir())) == len(session.view.rows(Association))


def test_what_came_back_filled_in_is_not_written_over(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    folder = tmp_path / "填报表"
    assert main(["workbook", str(sample_file), "--all", "-o", str(folder)]) == 0
    filled = sorted(folder.iterdir())
    for each in filled:
        each.write_bytes(b"filled in")
    assert main(["workbook", str(sample_file), "--all", "-o", str(folder)]) == 0
    assert {each.read_bytes() for each in filled} == {b"filled in"}
    assert len(list(folder.iterdir())) == 2 * len(filled)
    assert main(["workbook", str(sample_file), "--all", "-o", str(filled[0])]) == 2
    assert "同名的文件已经存在" in capsys.readouterr().err


def test_associations_of_one_name_get_a_workbook_each(tmp_path: Path) -> None:
    year = year_with(new(Association, name="书法家协会"), new(Association, name="书法家协会"))
    written = list(write_association_workbooks(year, tmp_path))
    assert [each.name for each in written] == ["书法家协会填报表.xlsx", "书法家协会填报表（2）.xlsx"]
    assert sorted(written) == sorted(tmp_path.iterdir())


def test_a_folder_that_was_pulled_out_is_not_made_anew(tmp_path: Path) -> None:
    year = year_with(new(Association, name="书法家协会"))
    with pytest.raises(UserError, match="文件夹不存在"):
        list(write_association_workbooks(year, tmp_path / "U盘"))
    assert not (tmp_path / "U盘").exists()


def test_a_file_that_is_read_is_not_written_over(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    source = tmp_path / "日期.xlsx"
    source.write_bytes((FOLDER / "日期.xlsx").read_bytes())
    before = source.read_bytes(), sample_file.read_bytes()
    assert main(["import", str(source), "--marked", str(source)]) == 2
    assert main(["import", str(sample_file), str(source), "--marked", str(sample_file)]) == 2
    assert main(["workbook", str(sample_file), "--table", "activity", "-o", str(sample_file)]) == 2
    assert capsys.readouterr().err.count("不能写在它上面") == 3
    assert (source.read_bytes(), sample_file.read_bytes()) == before


def test_sheets_that_begin_alike_keep_names_of_their_own() -> None:
    long = "文艺志愿服务进社区进校园进企业进军营进机关进乡村活动经费项目表"
    sheets = tuple(
        EntrySheet(name, (), (EntryColumn("A", 9.0),), (("1",),)) for name in (f"{long}甲", f"{long}乙", "Data", "DATA")
    )
    made = openpyxl.load_workbook(io.BytesIO(render_entry_book(EntryBook("两表", "", sheets)))).sheetnames
    assert len({name.casefold() for name in made}) == 4
    assert all(len(name) <= 31 for name in made)
    assert made[0] == f"{long}甲"[:31]


def test_cells_that_were_not_read_are_marked_in_a_copy_with_the_reason(tmp_path: Path, capsys: Output) -> None:
    copy = tmp_path / "标出.xlsx"
    assert main(["import", str(FOLDER / "日期.xlsx"), "--json", "--marked", str(copy)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(OpenXmlValidator().validate(str(copy)).errors) == []
    page = openpyxl.load_workbook(io.BytesIO(copy.read_bytes())).worksheets[0]
    noted = {cell.coordinate: cell.comment.text for row in page.iter_rows() for cell in row if cell.comment}
    assert noted == {each["cell"]: each["why"] for each in (*told["refused"], *told["asks"])}
    assert page["A6"].fill.fgColor.rgb == "FFFFC7CE"
    assert page["A2"].value.date().isoformat() == "2024-03-05"
    assert not any("vba" in name.lower() for name in zipfile.ZipFile(copy).namelist())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--association", "没有的协会", "-o", "a.xlsx"], "没有找到协会“没有的协会”"),
        (["-o", "a.xlsx"], "请写一种"),
        (["--table", "没有的表", "-o", "a.xlsx"], "没有“没有的表”这张表"),
    ],
)
def test_a_workbook_that_cannot_be_made_gets_a_sentence(
    sample_file: Path, arguments: list[str], sentence: str, capsys: Output
) -> None:
    assert main(["workbook", str(sample_file), *arguments]) == 2
    assert sentence in capsys.readouterr().err


def test_a_workbook_goes_over_none_that_somebody_filled_in(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    out = tmp_path / "协会.xlsx"
    order = ["workbook", str(sample_file), "--association", association_of(sample_file), "-o", str(out)]
    assert main(order) == 0
    assert main(order) == 0
    fill_in(out, {"活动名称（全称）": "填好的活动"})
    filled = out.read_bytes()
    assert main(order) != 0
    assert "已经有了" in capsys.readouterr().err
    assert out.read_bytes() == filled
    assert main([*order, "--force"]) == 0
    assert out.read_bytes() != filled
    other = tmp_path / "别的.docx"
    other.write_bytes(b"nobody's")
    assert main([*order[:-1], str(other)]) != 0
    assert other.read_bytes() == b"nobody's"


@pytest.mark.parametrize("record", ["accounts", "department", "report"])
def test_a_record_with_a_single_row_goes_out_and_comes_back_changed(
    sample_file: Path, tmp_path: Path, capsys: Output, record: str
) -> None:
    out = tmp_path / "单行.xlsx"
    assert main(["workbook", str(sample_file), "--table", record, "-o", str(out)]) == 0
    assert proposed(sample_file, out, capsys) == []
    book = openpyxl.load_workbook(out)
    page = book.worksheets[0]
    head = {"accounts": "预决算差异原因", "department": "主管部门", "report": "填报人"}[record]
    column = next(cell.column for cell in page[1] if cell.value == head)
    page.cell(2, column).value = "改过的内容"
    book.save(out)
    assert proposed(sample_file, out, capsys) == [(head, "改过的内容")]
