"""The command line as used by a script: output, exit codes, messages on stderr, never a traceback."""

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.make.pictures import png
from tests.make.year_files import write_sample
from tests.session.test_external_report import paragraph, word_file
from wenlian_desktop import doctor, paths
from wenlian_desktop.cli import main
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.prose import word_lists as words
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.scoring.schemes import shipped_scheme_texts
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.formats.formats import FORMATS
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests must not write to the user's home."""
    monkeypatch.setattr(paths, "rescue_folder", lambda: tmp_path)


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    return path


def run(capsys: Output, *arguments: str | Path) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)"""
    code = main([str(each) for each in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_dump_and_load_are_inverse(
    sample_file: Path, tmp_path: Path, sample_text: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["dump", str(sample_file)]) == 0
    assert capsysbinary.readouterr().out.decode() == sample_text
    data, again = tmp_path / "数据.json", tmp_path / "又一年.wenlian"
    data.write_text(sample_text, encoding="utf-8")
    assert main(["load", str(again), str(data)]) == 0
    capsysbinary.readouterr()
    assert main(["dump", str(again)]) == 0
    assert capsysbinary.readouterr().out.decode() == sample_text


def test_originals_leave_with_dump_and_come_back_with_load(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    year, data, folder, again = (tmp_path / name for name in ("年.wenlian", "数据.json", "原件", "又.wenlian"))
    year_files.new(year, 2024)
    with closing(YearSession(year)) as session:
        photo = make_original("开幕.png", png())
        session.attach(("", ""), photo)
    assert main(["dump", str(year), "--files", str(folder)]) == 0
    data.write_bytes(capsysbinary.readouterr().out)
    assert [each.name for each in folder.iterdir()] == [photo.sha256]
    assert main(["load", str(again), str(data), "--files", str(folder)]) == 0
    with closing(YearSession(again)) as session:
        assert session.read_original(photo.sha256).result() == png()
    (folder / photo.sha256).unlink()
    elsewhere = folder / "别处.wenlian"  # no backup has the original
    assert main(["load", str(elsewhere), str(data), "--files", str(folder)]) == 0
    assert main(["dump", str(elsewhere), "--files", str(folder)]) == 1
    assert "“开幕.png”：这份材料的原件不在本文件中。" in capsysbinary.readouterr().err.decode()


def test_the_sample_is_as_promised(sample_file: Path, capsys: Output) -> None:
    code, out, _ = run(capsys, "check", sample_file, "--json")
    findings = json.loads(out)
    assert code == 0
    assert [(each["code"], each["level"], each["explained"]) for each in findings] == [
        ("R03", "警", False), ("C09", "警", True), ("C28", "警", False),
    ]  # fmt: skip
    assert findings[1].keys() == {"code", "level", "message", "remedy", "explained", "places", "facts"}
    assert findings[1]["facts"] == {
        "name": "文艺创作扶持与采风", "full": 27_500_000, "spent": 24_420_000, "rate": "88.80%", "limit": "90",
    }  # fmt: skip
    _, out, _ = run(capsys, "check", sample_file)
    assert out.splitlines()[-1] == "共3条。"
    assert out.count("（已说明）") == 1


def test_the_report_of_anybody_is_checked_line_by_line(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(
        "文联2024年度部门整体绩效评价报告\n六、措施建议\n压缩会议开支,节约用纸。\n会议定于2月30日。\n",
        encoding="gb18030",
    )
    code, out, _ = run(capsys, "check", "--text", path)
    assert code == 1
    assert "第3行 示 C46 “压缩会议开支,节约用纸。”中的“,”是半角标点。汉字之间用全角标点，数字用半角。" in out
    code, out, _ = run(capsys, "check", "--text", path, "--json")
    remarks = json.loads(out)
    assert remarks[-1].keys() == {"line", "code", "level", "message", "remedy", "facts"}
    assert f"共{len(remarks)}条。" in run(capsys, "check", "--text", path)[1]


def test_a_remark_about_several_lines_names_them_all(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "报告.txt"
    lines = [
        "文联2024年度部门整体绩效评价报告",
        "（四）产出成本",
        "展览——回顾",
        "书法•小品",
        "翰墨—清溪",
        "河之端·源远",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    [remark] = [each for each in json.loads(run(capsys, "check", "--text", path, "--json")[1]) if each["code"] == "C47"]
    assert (remark["line"], remark["lines"]) == (remark["lines"][0], [4, 5])


def test_the_codes_of_the_checks_and_the_free_ones_are_listed(capsys: Output) -> None:
    code, out, _ = run(capsys, "check", "--codes")
    assert code == 0
    assert "C08 错 年度 补录预算调整，或在该项目的“执行偏差说明”中写明原因。" in out.splitlines()
    assert "C13 警 文字 金额统一写成万元。" in out.splitlines()
    assert out.splitlines()[-1].endswith("空着的编号：C56、D09、D16、D25、R12。")
    told = json.loads(run(capsys, "check", "--codes", "--json")[1])
    assert told["free"] == ["C56", "D09", "D16", "D25", "R12"]
    assert {each["on"] for each in told["rules"] if each["code"] == "C01"} == {"年度", "报告"}


def test_hints_alone_leave_a_report_good(tmp_path: Path, capsys: Output, sample_file: Path) -> None:
    path = tmp_path / "报告.txt"
    assert run(capsys, "report", sample_file, "-o", path)[0] == 0
    assert run(capsys, "check", "--text", path)[0] == 0


def test_a_report_is_printed_as_a_definition_says_and_a_form_by_itself(
    tmp_path: Path, capsys: Output, sample_file: Path
) -> None:
    def told(*options: str) -> str:
        path = tmp_path / "报告.txt"
        assert run(capsys, "report", sample_file, "-o", path, *options)[0] == 0
        return path.read_text("utf-8")

    usual, whole = told(), told("--as", "全本")
    assert usual == told("--as", "报送版")
    assert ("检查结果情况说明" in whole, "检查结果情况说明" in usual) == (True, False)
    assert "机关总机" not in told("--as", "公开版")
    assert told("--form", "项目支出绩效自评表").startswith("项目支出绩效自评表\n（2024年度）\n")
    assert told("--form", "scores").startswith("部门整体绩效评价指标体系评分表\n")
    assert "机关总机" not in told("--form", "项目支出绩效自评表", "--as", "公开版")


def test_a_new_year_and_what_is_missing_in_it(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "2024.wenlian"
    assert run(capsys, "new", path, "--year", "2024") == (0, f"已新建2024年度：{path}\n", "")
    code, out, _ = run(capsys, "check", path)
    assert code == 1
    assert "错 R01 部门的“部门全称”未填，此栏必填。" in out


def test_a_new_year_begins_from_last_years_file(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "2025.wenlian"
    code, out, _ = run(capsys, "new", path, "--year", "2025", "--from", sample_file)
    assert code == 0
    assert "预算项目8条" in out
    assert "1986 没有改（其他年份）" in out
    assert out.endswith(f"已新建2025年度：{path}\n")
    _, dumped, _ = run(capsys, "dump", path)
    records = json.loads(dumped)["records"]
    assert (len(records["policy"]), records["payment"], records["last_year"][0]["year"]) == (17, [], 2024)
    assert all("initial_fiscal" not in line for line in records["budget_line"])
    code, _, said = run(capsys, "new", tmp_path / "又.wenlian", "--year", "2024", "--from", sample_file)
    assert (code, said) == (2, "“示例.wenlian”也是2024年度的。没有结转任何内容。请选择上一年度的文件。\n")
    assert not (tmp_path / "又.wenlian").exists()


FIRST_BYTES = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04", ".xlsx": b"PK\x03\x04", ".txt": "示例区".encode()}


def test_the_help_names_every_format(capsys: Output) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    assert f"格式由扩展名定：{'、'.join(FORMATS)}" in "".join(capsys.readouterr().out.split())


def test_report_writes_what_its_name_says(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    for suffix in FORMATS:
        assert run(capsys, "report", sample_file, "-o", tmp_path / f"报告{suffix}")[0] == 0
        assert (tmp_path / f"报告{suffix}").read_bytes().startswith(FIRST_BYTES[suffix])
    assert "预算执行率为99.50%。" in (tmp_path / "报告.txt").read_text(encoding="utf-8")


def test_a_report_with_gaps_is_written_and_its_gaps_are_named(
    sample_file: Path, tmp_path: Path, capsys: Output
) -> None:
    code, _, told = run(capsys, "report", sample_file, "-o", tmp_path / "报告.txt")
    assert (code, told.splitlines()[:2]) == (
        0,
        ["还不能印的内容有1处：", "　“产出成本”一节的正文——4.产出成本：〔未填〕"],
    )
    printed = (tmp_path / "报告.txt").read_text(encoding="utf-8")
    assert printed.count("〔未填〕") == 1


def test_the_monitoring_form_is_written_or_refused(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    for name in ("监控表.pdf", "监控表.txt"):
        assert run(capsys, "monitoring", sample_file, "-o", tmp_path / name)[0] == 0
    assert (tmp_path / "监控表.pdf").read_bytes().startswith(b"%PDF-")
    assert "2024年度绩效运行监控表（1—7月）" in (tmp_path / "监控表.txt").read_text(encoding="utf-8")
    empty = tmp_path / "空.wenlian"
    year_files.new(empty, 2024)
    code, _, message = run(capsys, "monitoring", empty, "-o", tmp_path / "空.pdf")
    assert (code, (tmp_path / "空.pdf").exists()) == (2, False)
    assert message.startswith("还没有预算项目，监控表没有内容。")


def test_score_tells_every_item_and_why_points_are_lost(sample_file: Path, capsys: Output) -> None:
    code, out, _ = run(capsys, "score", sample_file)
    assert code == 0
    assert "    扣0.10分：预算执行率1042.52÷1047.76＝99.50%" in out.splitlines()
    assert out.splitlines()[-1] == "总分 99.90/100 优"
    code, out, _ = run(capsys, "score", sample_file, "--json")
    message = json.loads(out)
    assert (code, message["score"], message["full"], message["grade"], message["known"]) == (
        0,
        "99.90",
        "100.00",
        "优",
        True,
    )
    assert [(part["name"], part["got"]) for part in message["parts"]] == [
        ("当年预算执行情况", "19.90"), ("整体绩效目标实现情况", "60.00"), ("预算管理情况", "20.00"),
    ]  # fmt: skip
    assert sum(Decimal(line["lost"]) for line in message["lines"]) == Decimal("0.10")
    assert message["lines"][1]["path"] == ["整体绩效目标实现情况", "产出"]
    assert message["lines"][1]["inputs"][0]["places"][0]["record"] == "indicator"


def test_score_can_be_tried_by_a_scheme_from_a_file(sample_file: Path, tmp_path: Path, capsys: Output) -> None:
    own = tmp_path / "本区.json"
    own.write_text(shipped_scheme_texts()["chongqing"], encoding="utf-8")
    assert run(capsys, "score", sample_file, "--scheme", own)[1].splitlines()[-1] == "总分 99.95/100 优"
    code, _, err = run(capsys, "score", sample_file, "--scheme", tmp_path / "没有.json")
    assert (code, err) == (2, "找不到“没有.json”。请检查路径。\n")


def test_score_can_be_tried_by_another_scheme(sample_file: Path, capsys: Output) -> None:
    assert run(capsys, "score", sample_file, "--scheme", "chongqing")[1].splitlines()[-1] == "总分 99.95/100 优"
    code, out, _ = run(capsys, "score", sample_file, "--scheme", "sichuan")
    assert code == 1
    assert out.splitlines()[-1] == "总分 59.41/100 （有的项目缺数据）"


def test_years_are_compared_and_one_that_cannot_be_read_is_told(
    sample_file: Path, tmp_path: Path, sample_text: str, capsys: Output
) -> None:
    before = tmp_path / "2023.wenlian"
    year_files.load(before, sample_text.replace('"year": 2024', '"year": 2023'))
    code, out, _ = run(capsys, "compare", sample_file, before)
    assert code == 0
    assert out.splitlines()[0] == "指标\t2023年度\t2024年度\t2024年度比2023年度\t幅度\t原因"
    assert "全年支出（万元）\t1042.52\t1042.52\t0.00\t0.00%\t" in out.splitlines()
    code, out, err = run(capsys, "compare", sample_file, before, tmp_path / "没有.wenlian", "--json")
    message = json.loads(out)
    assert (code, message["years"], message["grades"]) == (1, ["2023年度", "2024年度"], ["优", "优"])
    assert message["figures"][0].keys() == {
        "group", "name", "unit", "values", "differences", "shares", "reasons",
    }  # fmt: skip
    assert "找不到“没有.wenlian”" in err
    assert run(capsys, "compare", sample_file)[2] == "选了1个年度。请选2到50个年度来对比。\n"


def test_the_trail_begins_with_how_the_year_came_to_be(sample_file: Path, capsys: Output) -> None:
    code, out, _ = run(capsys, "trail", sample_file, "--json")
    trail = json.loads(out)
    assert (code, trail["broken_at"], trail["entries"][0]["name"]) == (0, None, "载入年度数据")


def test_backup_is_made_once(sample_file: Path, capsys: Output) -> None:
    assert run(capsys, "backup", sample_file)[1].startswith("已备份并核对：")
    assert run(capsys, "backup", sample_file)[1] == "最近的备份与现在的内容相同，无需再备份。\n"


def test_a_year_is_closed_and_reopened_and_its_versions_can_be_had(
    sample_file: Path, tmp_path: Path, sample_text: str, capsys: Output
) -> None:
    code, out, err = run(capsys, "close", sample_file)
    assert (code, err) == (0, "")
    assert re.fullmatch(f"本年度已于.+封存（第1版）：{re.escape(str(sample_file))}\n", out)
    code, _, err = run(capsys, "close", sample_file)
    assert code == 2
    assert "本年度已于" in err
    assert run(capsys, "reopen", sample_file, "--reason", "更正简称")[0] == 0
    assert run(capsys, "reopen", sample_file, "--reason", "再来")[2].startswith("本年度没有封存。")
    assert run(capsys, "close", sample_file)[1].count("第2版") == 1
    kept = tmp_path / "第1版.json"
    assert run(capsys, "edition", sample_file, "--number", "1", "-o", kept)[0] == 0
    assert kept.read_text("utf-8") == sample_text
    code, _, err = run(capsys, "edition", sample_file, "--number", "3", "-o", tmp_path / "第3版.json")
    assert (code, err) == (2, "没有封存过第3版。没有写出文件。封存过哪些版，见操作日志（trail）。\n")
    assert run(capsys, "trail", sample_file)[0] == 0


def test_a_year_with_errors_is_not_closed_and_they_are_listed(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "2024.wenlian"
    run(capsys, "new", path, "--year", "2024")
    code, out, err = run(capsys, "close", path)
    lines = err.splitlines()
    assert (code, out) == (1, "")
    assert "错 R01 部门的“部门全称”未填，此栏必填。" in err
    assert lines[-1] == f"有{len(lines) - 1}条“错”没有改正，也没有情况说明，年度没有封存。"
    assert run(capsys, "check", path)[0] == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "没有.wenlian"], "找不到“没有.wenlian”。"),
        (["new", "年.wenlian", "--year", "24"], "年度 24 不对。"),
        (["report", "示例.wenlian", "-o", "报告.odt"], f"不能导出为“.odt”。可导出：{'、'.join(FORMATS)}。"),
        (["report", "示例.wenlian", "-o", "没有/报告.pdf"], "写入“报告.pdf”失败：文件夹不存在。"),
        (["report", "示例.wenlian", "-o", "报告.pdf", "--as", "省报"], "可选：报送版、全本、公开版。"),
        (["report", "示例.wenlian", "-o", "表.pdf", "--form", "工资表"], "没有“工资表”这张表。"),
        (["report", "示例.wenlian", "-o", "表.pdf", "--form", "下属单位情况表"], "“下属单位情况表”还没有内容。"),
        (["sample", "示例.wenlian"], "“示例.wenlian”已经存在。"),
        (["load", "新.wenlian", "没有.json"], "找不到“没有.json”。"),
        (["dump", "."], "是文件夹。"),
        (["check", "--text", "没有.docx"], "找不到“没有.docx”。"),
        (["check", "--text", "示例.wenlian"], "读不了“示例.wenlian”。"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(
    sample_file: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, arguments: list[str], sentence: str
) -> None:
    monkeypatch.chdir(sample_file.parent)
    before = sorted(path.name for path in sample_file.parent.iterdir())
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert sentence in err
    assert "Traceback" not in err
    assert sorted(path.name for path in sample_file.parent.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [["new"], ["report", "a.wenlian"], ["check"], ["check", "a", "--text", "b"], ["sample", "a", "b"]]
)
def test_a_wrong_command_line_is_told_in_chinese(capsys: Output, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("命令写法不对：")


def test_doctor_looks_at_everything(capsys: Output) -> None:
    code, out, _ = run(capsys, "doctor")
    assert [line.split("：")[0].split()[-1] for line in out.splitlines()] == [
        "Python", "SQLite", "PySide6", "报告字体", "用词规则", "显示", "输入法", "抢救文件夹",
    ]  # fmt: skip
    assert code in (0, 1)
    assert "生僻字齐全" in out


def test_a_year_file_has_its_own_ending(tmp_path: Path, capsys: Output) -> None:
    code, _, message = run(capsys, "sample", tmp_path / "报告.txt")
    assert (code, message) == (
        2,
        "“报告.txt”不像年度文件的名字。没有建立文件。请以 .wenlian 结尾，例如 2024.wenlian。\n",
    )
    assert not list(tmp_path.iterdir())


def test_a_word_file_counts_paragraphs(tmp_path: Path, capsys: Output) -> None:
    path = word_file(
        tmp_path, paragraph("一、部门概况") + paragraph("加强管理,提高水平。") + paragraph("2月30日开会。")
    )
    code, out, _ = run(capsys, "check", "--text", path)
    assert code == 1
    assert "第2段 示 C46" in out
    assert "行" not in "".join(line[:4] for line in out.splitlines())


def test_the_trail_is_told_in_the_words_of_the_screen(sample_file: Path, capsys: Output) -> None:
    session = YearSession(sample_file)
    [answer] = session.view.rows(Explanation)
    session.enter(Ref("explanation", answer.uid, "author"), "钟以晴")
    session.close()
    _, out, _ = run(capsys, "trail", sample_file)
    assert answer.finding is not None
    told = f"修改说明人 情况说明 {answer.finding[:24]}… 说明人 孟书宁 → 钟以晴"
    assert out.splitlines()[-2].endswith(told)


def test_the_trail_names_rows_and_never_numbers_them(sample_file: Path, capsys: Output) -> None:
    with closing(YearSession(sample_file)) as session:
        first, second = session.view.rows(Association)[:2]
        show = session.view.rows(Activity)[0]
        session.enter(Ref("activity", show.uid, "associations"), f"{first.name}；{second.name}")
        session.enter(Ref("activity", show.uid, "organizer"), "无")
        session.delete("association", [second.uid])
        session.attach(("activity", show.uid), make_original("合影.png", png())).result()
        [finding] = [each for each in session.findings() if each.code == "C28"]
        session.explain(finding, "按批复的指标值。", "钟以晴", date(2025, 3, 1))
    code, out, _ = run(capsys, "trail", sample_file)
    lines = [line.split(" ", 3)[3] for line in out.splitlines()]
    assert code == 0
    assert any(line.endswith(f"→ {first.name}；{second.name}") for line in lines)  # the second one is deleted
    assert any("栏目备注 活动“" in line and line.endswith("确认无 （空） → 是") for line in lines)
    assert any("所属记录编号" in line and str(show.name)[:6] in line.split("→")[1] for line in lines)
    assert not re.search(r"\b[0-9a-f]{12,}\b", out)
    assert not re.search("\\b(activity|section|content|indicator|association)\\b", out)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["new", "a.wenlian", "--year", "abc"], "--year 后面应是整数，不是“abc”"),
        (["new", "a.wenlian", "--year"], "--year 后面要写一个值"),
        (["report", "a", "-o", "b.pdf", "--fonts", "x"], "--fonts 不能是“x”，可选："),
        (["--nothing"], "不认识 --nothing"),
        (["report", "a.wenlian"], "缺少 -o/--output"),
        (["report"], "缺少 年度文件、-o/--output"),
        (["report", "a", "-o"], "-o/--output 后面要写一个值"),
        (["report", "a", "-o", "b", "--fonts", "x"], "--fonts 不能是“x”，可选：system、shipped"),
        (["check"], "缺少 年度文件、--text、--codes，要写其中一个"),
        (["check", "a", "--text", "b"], "--text 和 年度文件 只能写一个"),
        (["check", "--codes=1"], "--codes 后面不跟“1”"),
        (["compare"], "缺少 年度文件"),
        (["edition", "a", "--number", "1x", "-o", "b"], "--number 后面应是整数，不是“1x”"),
        (["load", "a"], "缺少 数据.json"),
        (["dump", "a", "b"], "不认识 b"),
        (["没有这个", "-h"], "命令 不能是“没有这个”，可选：sample、new、"),
    ],
)
def test_no_english_is_left_in_what_is_wrong(capsys: Output, arguments: list[str], sentence: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    message = capsys.readouterr().err
    assert stopped.value.code == 2
    assert message.startswith(f"命令写法不对：{sentence}")
    assert not re.search("argument|invalid|expected|choose|required|file|FILE|\\.\\.\\.", message)


@pytest.mark.parametrize("command", ["dump", "check", "score", "trail"])
def test_a_reader_that_stops_is_no_error(sample_file: Path, command: str) -> None:
    words = [sys.executable, "-P", "-m", "wenlian_desktop", command, str(sample_file)]
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), told) == (141, b"")


def test_no_help_has_english_names(capsys: Output) -> None:
    for command in ("new", "report", "check", "compare", "restore", "archive", "edition", "score", "load", "dump"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        usage = capsys.readouterr().out.partition("\n\n")[0]
        words = set(re.findall(r"(?<![-\w])[A-Za-z_]{2,}", usage)) - {command, "wenlian", "json", "system", "shipped"}
        assert words == set()


def test_help_and_version_are_chinese(capsys: Output) -> None:
    for arguments, begun in ((["--version"], "文联绩效 "), (["new", "--help"], "用法："), (["--help"], "用法：")):
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        out = capsys.readouterr().out
        assert stopped.value.code == 0
        assert out.startswith(begun)
        assert not re.search("usage|options|show this|positional", out)


def test_what_the_system_refuses_is_told_without_english(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "报告.txt").mkdir()
    (tmp_path / "数据.json").write_text("{,}", encoding="utf-8")
    code, _, message = run(capsys, "check", "--text", tmp_path / "报告.txt")
    assert (code, message) == (2, "“报告.txt”是文件夹。文件没有改动。请选择其中的文件。\n")
    code, _, message = run(capsys, "load", tmp_path / "a.wenlian", tmp_path / "数据.json")
    assert (code, "文件不是有效的 JSON（第1行第2个字符附近读不懂）" in message) == (2, True)


def test_the_doctor_names_the_lines_of_word_lists_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wrong.txt").write_text("# 词表\n拔付 → 拨付\n没有箭头\n", encoding="utf-8")
    (tmp_path / "patterns.txt").write_text("(没有右括号 → 原因\n", encoding="utf-8")
    (tmp_path / "leftovers.txt").write_text("需填写\n", encoding="utf-8")
    (tmp_path / "本单位.txt").write_bytes(b"\xff\xfe\xff")
    monkeypatch.setattr(words, "WORDS", tmp_path)
    assert words.unparsable_lines() == ["patterns.txt第1行", "wrong.txt第3行", "本单位.txt（文字编码不对）"]
    [result] = [each for each in doctor.diagnose() if each.name == "用词规则"]
    assert (result.is_good, "wrong.txt第3行" in result.message) == (False, True)


@pytest.mark.parametrize("fault", [MemoryError, RecursionError])
def test_a_lack_of_memory_is_told_by_a_sentence(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, fault: type[Exception]
) -> None:
    def fail(path: Path) -> str:
        raise fault

    monkeypatch.setattr(year_files, "read_text", fail)
    assert main(["load", str(tmp_path / "新.wenlian"), str(tmp_path / "甲.json")]) == 2
    assert "内存不够，没有做完" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
