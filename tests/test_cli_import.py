"""`wenlian import` of tables: JSON for a program, what stands in the year, what is taken in."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.table_books import workbook
from wenlian_desktop import paths
from wenlian_desktop.cli import main
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

FOLDER = Path(__file__).parent / "files" / "workbooks"
Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "rescue_folder", lambda: tmp_path)


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    path = tmp_path / "2024.wenlian"
    year_files.new(path, 2024)
    return path


def test_a_table_is_told_as_json_with_its_cells(capsys: Output) -> None:
    assert main(["import", str(FOLDER / "合计.xlsx"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    first = next(each for each in told["proposals"] if each["field"] == "amount")
    assert told["table"] == "payment"
    assert {name: first[name] for name in ("record", "value", "unit", "certainty", "cell", "words", "now")} == {
        "record": "payment", "value": "0.001", "unit": "万元", "certainty": "sure", "cell": "C2", "words": "10",
        "now": None,
    }  # fmt: skip
    assert [each["cell"] for each in told["asks"]] == ["C6"]
    assert [each["rows"] for each in told["ignored"]] == [[4], [6], [7]]


def test_a_sheet_of_another_trade_is_said_and_nothing_is_taken(capsys: Output) -> None:
    assert main(["import", str(FOLDER / "工资表.xlsx"), "--json"]) == 1
    printed = capsys.readouterr()
    assert json.loads(printed.out)["proposals"] == []
    assert "没有认出能导入的表" in printed.err
    assert main(["import", str(FOLDER / "工资表.xlsx")]) == 2


def test_what_is_sure_is_taken_in_once(year_file: Path, tmp_path: Path, capsys: Output) -> None:
    lines = tmp_path / "预算.xlsx"
    lines.write_bytes(workbook([["项目名称", "年初预算（万元）"], ["公用经费", 20]]))
    payments = tmp_path / "支出.xlsx"
    payments.write_bytes(
        workbook([["日期", "项目", "金额（元）"], ["2024-3-5", "公用经费", 1200.5], ["2024-3-6", "公用经费", 30]])
    )
    assert main(["import", str(year_file), str(lines), "--accept-sure"]) == 0
    assert main(["import", str(year_file), str(payments), "--accept-sure"]) == 0
    with closing(YearSession(year_file)) as session:
        assert [(row.name, row.initial_fiscal) for row in session.view.rows(BudgetLine)] == [("公用经费", 20_000_000)]
        assert [row.amount for row in session.view.rows(Payment)] == [120_050, 3_000]
        assert {row.line for row in session.view.rows(Payment)} == {session.view.rows(BudgetLine)[0].uid}
    capsys.readouterr()
    assert main(["import", str(year_file), str(payments), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["proposals"] == []
    assert main(["import", str(year_file), str(payments), "--accept-sure"]) == 0
    assert "这些内容年度里都已经有了" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["没有.xlsx"], "找不到“没有.xlsx”"),
        (["2024.wenlian"], "命令里要写一份来源文件"),
        (["合计.xlsx", "--table", "nothing"], "没有“nothing”这张表"),
        (["合计.xlsx", "--sheet", "甲"], "没有工作表“甲”"),
    ],
)
def test_wrong_arguments_get_a_sentence(arguments: list[str], sentence: str, capsys: Output) -> None:
    first = FOLDER / arguments[0] if (FOLDER / arguments[0]).exists() else Path(arguments[0])
    assert main(["import", str(first), *arguments[1:]]) == 2
    assert sentence in capsys.readouterr().err


def test_what_is_sure_needs_a_year_to_be_written_into(tmp_path: Path, capsys: Output) -> None:
    table = tmp_path / "预算.csv"
    table.write_text("项目名称,年初预算（万元）\n公用经费,20\n", encoding="utf-8")
    assert main(["import", str(table), "--accept-sure"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "没有写要写进哪个年度文件" in printed.err


def test_a_table_is_told_in_the_words_of_the_office(tmp_path: Path, capsys: Output) -> None:
    table = tmp_path / "预算.csv"
    table.write_text("项目名称,年初预算（万元）,全年支出（万元）\n公用经费,20,无\n", encoding="utf-8")
    assert main(["import", str(table)]) == 0
    told = capsys.readouterr().out
    assert "自证" in told
    assert "正文" in told
    assert not any(word in told for word in ("sure", "text", "candidate", "无万元", "无元"))


@pytest.mark.parametrize("name", ["预算.xlsb", "预算.ett", "预算.numbers"])
def test_a_table_of_another_kind_is_to_be_saved_as_a_table(name: str, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / name).write_bytes(b"PK")
    assert main(["import", str(tmp_path / name)]) == 2
    assert "Excel 工作簿（.xlsx）" in capsys.readouterr().err


def test_a_template_of_excel_is_read(tmp_path: Path, capsys: Output) -> None:
    template = tmp_path / "预算.xltx"
    template.write_bytes(workbook([["项目名称", "年初预算（万元）"], ["公用经费", 20]]))
    assert main(["import", str(template), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["table"] == "budget_line"


def test_a_name_that_the_year_does_not_have_is_nothing_sure(year_file: Path, tmp_path: Path, capsys: Output) -> None:
    table = tmp_path / "活动.csv"
    table.write_text("活动名称,类别,开始日期,场次,承办协会\n夏日展,展览,2024-05-01,1,书法协会\n", encoding="utf-8")
    assert main(["import", str(year_file), str(table), "--json", "--accept-sure"]) == 0
    told = {each["field"]: each["certainty"] for each in json.loads(capsys.readouterr().out)["proposals"]}
    assert (told["associations"], told["sessions"]) == ("candidate", "sure")
    with closing(YearSession(year_file)) as session:
        assert [(row.name, row.associations) for row in session.view.rows(Activity)] == [("夏日展", ())]
        assert len(session.view.rows(Draft)) == 0
