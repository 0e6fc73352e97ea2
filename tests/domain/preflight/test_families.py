"""Reports of every family, written from the trade's outlines alone, are recognised and blamed for no heading."""

import pytest

from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Level

TRUTH = ROOT / "tests" / "files" / "truth"
CLEAN = sorted(path for path in TRUTH.glob("[0-9]*.txt") if ".faults" not in path.name)
# How the family of a file's name begins; outlines of their own are none.
FAMILIES = {
    "beijing": "北京市", "hunan": "湖南省", "hubei": "湖北省", "sichuan": "四川省", "guangdong": "广东省",
    "chongqing": "重庆市",
}  # fmt: skip
ABOUT_HEADINGS = ("C32", "C33", "C34")


def family_of(name: str) -> str:
    return FAMILIES.get(name.removesuffix(".txt").partition("-")[2], "")


@pytest.mark.parametrize("name", [path.name for path in CLEAN])
def test_the_family_of_a_report_is_found(name: str) -> None:
    found = Manuscript.parse((TRUTH / name).read_text(encoding="utf-8").split("\n")).family
    assert (found.name[:3] if found else "") == family_of(name)


@pytest.mark.parametrize("name", [path.name for path in CLEAN])
def test_an_orderly_report_of_any_family_has_no_fault_in_its_headings(name: str) -> None:
    remarks = run_preflight((TRUTH / name).read_text(encoding="utf-8").split("\n"))
    assert [each for each in remarks if each.level is Level.ERROR] == []
    assert [each.message for each in remarks if each.code in ABOUT_HEADINGS] == []
    assert [each.code for each in remarks if each.code == "D11"] == ([] if family_of(name) else ["D11"])


def test_a_chapter_that_other_families_must_have_is_missed_and_a_lower_heading_is_not() -> None:
    lines = (TRUTH / "08-hunan.txt").read_text(encoding="utf-8").split("\n")
    without = [line for line in lines if not line.startswith(("三、政府性基金", "（一）基本支出"))]
    [missed] = [each for each in run_preflight(without) if each.code == "C32"]
    assert missed.message == "一级标题：缺“三、政府性基金预算支出情况”。"


def test_a_report_with_its_chapters_in_another_order_is_of_another_outline() -> None:
    lines = (TRUTH / "01-beijing.txt").read_text(encoding="utf-8").split("\n")
    assert Manuscript.parse(lines).family is not None
    at = next(place for place, line in enumerate(lines) if line.startswith("五、"))
    turned = [
        *lines[:1],
        "一、总体评价结论",
        "得分95分。",
        *lines[1:at],
        "六、资金和人员",
        "七、其他",
        *lines[at + 1 :],
    ]
    assert "C32" not in {each.code for each in run_preflight(turned)}


def test_a_goal_is_no_heading_and_a_heading_is_looked_for_at_its_level() -> None:
    lines = [
        "一、部门概况",
        "（二）绩效目标",
        "5.服务对象满意度不低于93%。",
        "三、整体绩效目标实现情况",
        "（二）效果实现情况分析",
    ]
    lines += ["服务对象满意度", "5.服务对象满意度", "满意度为95%。"]
    found = Manuscript.parse(lines).heading_of("服务对象满意度")
    assert found is not None
    assert found.line.line_no == 7
