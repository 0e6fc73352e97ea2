"""`import` of a report on the command line: proposals told, the sure ones taken in, last year's texts carried over."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.session.taking_in.test_take_in import amounts
from tests.test_cli import Output, run
from wenlian_desktop import paths
from wenlian_desktop.domain.records.budget import Accounts
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

REPORT = """示例区文学艺术界联合会2024年度部门整体绩效报告
一、部门概况
（一）机构设置及职责工作任务情况
示例区文学艺术界联合会是人民团体，2024年团结服务文艺家。
（二）部门整体绩效目标设立情况
1.繁荣文艺创作，推出精品；
2.组织文艺惠民，丰富群众生活；
二、当年预算执行情况
2024年全年预算数1093.4万元，其中，基本支出预算数713.4万元，项目支出预算数380万元，其他支出预算数0万元。资金总体支出1042.52万元，\
其中，基本支出541.09万元，项目支出501.43万元，其他支出0万元。预算执行率为95.35%。
"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "rescue_folder", lambda: tmp_path)
    path = tmp_path / "2024报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def year_of(path: Path) -> Year:
    with closing(YearSession(path)) as session:
        return session.view


def test_only_what_proves_itself_is_taken_in_and_nothing_is_overwritten(
    report: Path, tmp_path: Path, capsys: Output
) -> None:
    path = tmp_path / "2024.wenlian"
    year_files.new(path, 2024)
    with closing(YearSession(path)) as session:
        session.enter(ref_to(session.view.single(Accounts), "basic_spent"), "500")
    code, out, err = run(capsys, "import", path, report, "--json", "--accept-sure")
    told = {(each["record"], each["field"]): each for each in json.loads(out)["proposals"]}
    assert (code, told["accounts", "basic_spent"]["value"], told["accounts", "basic_spent"]["now"]) == (
        0,
        "541.09",
        "500",
    )
    assert "已导入4栏。" in err
    accounts = year_of(path).single(Accounts)
    assert accounts.total_spent == 104252 * FEN_PER_WAN_YUAN // 100
    assert accounts.basic_spent == 500 * FEN_PER_WAN_YUAN
    assert len(year_of(path).rows(Objective)) == 0


@pytest.mark.parametrize("exists", [True, False])
def test_as_last_year_texts_come_along_and_no_amount(
    report: Path, tmp_path: Path, capsys: Output, exists: bool
) -> None:
    path = tmp_path / "2025.wenlian"
    if exists:
        year_files.new(path, 2025)
    code, _, err = run(capsys, "import", path, report, "--accept-sure", "--as-last-year")
    year = year_of(path)
    assert (code, year.number, amounts(year)) == (0, 2025, [])
    assert len(year.rows(Objective)) == 2
    note = year.note(ref_to(year.rows(Objective)[0], "content"))
    assert note is not None
    assert (note.origin, note.source) == ("上年结转未核", "2024报告.txt 第6行")
    assert "绩效目标2条" in err


def test_an_old_report_makes_the_file_of_its_year(report: Path, tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "旧年度.wenlian"
    assert run(capsys, "import", path, report, "--accept-sure")[0] == 0
    assert (year_of(path).number, len(amounts(year_of(path)))) == (2024, 5)


def test_without_a_year_nothing_can_be_taken_in(report: Path, capsys: Output) -> None:
    code, out, err = run(capsys, "import", report, "--accept-sure")
    assert (code, out, "没有写要写进哪个年度文件" in err) == (2, "", True)
    code, out, _ = run(capsys, "import", report)
    assert (code, "自证 决算支出合计：1042.52万元" in out) == (0, True)
