"""Outlines as files and in a year: taken by name or from a file, one copy in the year, none for the default one."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.conclusions import OutlineCopy
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of
from wenlian_desktop.session import outline_files
from wenlian_desktop.session.year_session import YearSession

FOLDER = ROOT / "resources" / "outlines"


def shipped(name: str) -> str:
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def refusal(named: str) -> str:
    with pytest.raises(UserError) as caught:
        outline_files.load_outline(named)
    return str(caught.value)


def copies(year: Year) -> list[str | None]:
    return [copy.name for copy in year.rows(OutlineCopy)]


def test_an_outline_is_taken_by_its_name_or_from_a_file(tmp_path: Path) -> None:
    assert outline_files.load_outline("hunan") == shipped("hunan")
    path = tmp_path / "本单位.json"
    outline_files.save_outline(shipped("hubei"), path)
    assert path.read_bytes() == (FOLDER / "hubei.json").read_bytes()
    assert outline_files.load_outline(str(path)) == shipped("hubei").strip()


def test_what_is_no_outline_is_told(tmp_path: Path) -> None:
    assert refusal("河北") == (
        "没有“河北”这套提纲。没有改动。自带的有：beijing-merged、beijing、chongqing、guangdong、hubei、hunan、"
        "mof-project、sichuan；也可以写 .json 文件。"
    )
    assert refusal(str(tmp_path / "没有.json")) == "找不到“没有.json”。请检查路径。"
    path = tmp_path / "别的.json"
    path.write_text("{}", encoding="utf-8")
    assert refusal(str(path)) == (
        "“别的.json”不能用作报告提纲：不是本程序的提纲：“format”应为“wenlian-outline”，“version_of_format”应为1。"
        "没有改动。请选“导出…”得到的文件。"
    )


def test_a_year_is_printed_by_one_outline_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as session:
        before = lines_of(annual_report(session.view))
        outline_files.apply_outline(session, shipped("hunan"))
        assert session.history.undo_name == "改用提纲《湖南省部门整体支出绩效自评报告》"
        assert copies(session.view) == ["湖南省部门整体支出绩效自评报告"]
        assert "七、存在的问题及原因分析" in lines_of(annual_report(session.view))
        outline_files.apply_outline(session, shipped("hubei"))
        assert copies(session.view) == ["湖北省部门整体绩效自评报告"]
        outline_files.apply_outline(session, shipped("beijing"))
        assert copies(session.view) == []
        assert lines_of(annual_report(session.view)) == before
        session.undo()
        assert copies(session.view) == ["湖北省部门整体绩效自评报告"]


def test_of_two_copies_one_is_left(sample: Year) -> None:
    first = OutlineCopy(uid="a" * 16, position=1, name="甲")
    twice = sample.with_changes([RowChange(None, first), RowChange(None, replace(first, uid="b" * 16, position=2))])
    printed = outline_files.printed_by(twice, shipped("hunan"))
    assert [(copy.uid, copy.name) for copy in printed.rows(OutlineCopy)] == [
        ("a" * 16, "湖南省部门整体支出绩效自评报告")
    ]
    assert copies(outline_files.printed_by(twice, shipped("beijing"))) == []


def test_a_text_without_a_place_is_named(sample: Year) -> None:
    assert outline_files.unplaced_titles(sample) == ()
    text = "\n".join(line for line in shipped("beijing").splitlines() if '"title": "经济效益"' not in line)
    assert outline_files.unplaced_titles(outline_files.printed_by(sample, text)) == ("经济效益",)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hunan", ("北京市部门整体绩效评价指标体系（20/60/20）", "湖南省部门整体支出绩效自评报告")),
        ("mof-project", ("北京市部门整体绩效评价指标体系（20/60/20）", "财政部项目支出绩效评价报告")),
        ("beijing-merged", None),  # of the family of the rules
        ("guangdong", None),  # a family without rules
    ],
)
def test_rules_of_one_family_and_headings_of_another_are_told(
    sample: Year, name: str, told: tuple[str, str] | None
) -> None:
    assert outline_files.unlike_families(outline_files.printed_by(sample, shipped(name))) == told
