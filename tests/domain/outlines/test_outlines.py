"""Outlines: the shipped ones hold every text of a year, wrong ones are refused with a sentence."""

import json
from typing import Any

import pytest

from wenlian_desktop.domain import narrative
from wenlian_desktop.domain.outlines.outline_json import OutlineError, outline_from_json, parse_outline
from wenlian_desktop.domain.outlines.outline_model import ANNEXES, PARTS
from wenlian_desktop.domain.outlines.shipped_outlines import (
    families,
    shipped_outline,
    shipped_outline_texts,
)
from wenlian_desktop.report.content import parts
from wenlian_desktop.ui.pages.sections import TEXTS_OF_PARTS

# The texts that year files, closed editions and schemes hold by these keys, for ever (京财绩效〔2022〕669 号, 附件1).
TEXTS = (
    "机构设置及职责工作任务情况", "部门整体绩效目标设立情况", "当年预算执行情况", "产出数量", "产出质量", "产出进度",
    "产出成本", "经济效益", "社会效益", "环境效益", "可持续性影响", "服务对象满意度", "财务管理制度健全性",
    "资金使用合规性和安全性", "会计基础信息完善性", "资产管理", "绩效管理", "结转结余率", "部门预决算差异率",
    "评价得分情况", "存在的问题及原因分析", "措施建议",
)  # fmt: skip
# DOMAIN 6.3, level 1
FAMILIES = {
    "beijing": "部门概况 当年预算执行情况 整体绩效目标实现情况 预算管理情况分析 总体评价结论 措施建议",
    "hunan": "部门（单位）基本情况 一般公共预算支出情况 政府性基金预算支出情况 国有资本经营预算支出情况 "
    "社会保险基金预算支出情况 部门整体支出绩效情况 存在的问题及原因分析 下一步改进措施 "
    "部门整体支出绩效自评结果拟应用和公开情况 其他需要说明的情况",
    "hubei": "自评结论 佐证材料",
    "sichuan": "部门（单位）基本情况 部门资金收支情况 部门整体支出绩效分析 评价结论及建议",
    "guangdong": "部门基本情况 绩效自评情况 其他自评情况",
    "mof-project": "基本情况 绩效评价工作开展情况 综合评价情况及评价结论 绩效评价指标分析 "
    "主要经验及做法、存在的问题及原因分析 有关建议 其他需要说明的问题",
}


@pytest.mark.parametrize("name", shipped_outline_texts())
def test_every_text_of_a_year_has_one_place_in_every_outline(name: str) -> None:
    found = shipped_outline(name).texts
    assert len(found) == len(set(found))
    assert set(TEXTS) <= set(found)


@pytest.mark.parametrize("name", FAMILIES)
def test_the_families_have_the_chapters_of_the_trade(name: str) -> None:
    assert [each.title for each in shipped_outline(name).headings] == FAMILIES[name].split()


@pytest.mark.parametrize("name", shipped_outline_texts())
def test_every_outline_says_what_stands_around_its_headings_and_how_it_is_known(name: str) -> None:
    known = dict(shipped_outline(name).frame.known)
    assert set(known) == {"cover", "addressee", "preamble", "annexes", "signature"}
    assert set(known.values()) <= {"找到", "知识", "假定"}
    usual, annexes = {"scores", "activities", "months", "explanations", "evidence"}, shipped_outline(name).frame.annexes
    assert usual < set(annexes) <= set(ANNEXES)  # in whatever order, and the forms that its bureau asks for
    assert {"projects", "projects_cost"} & set(annexes)


def test_the_default_family_comes_first_and_variants_for_printing_are_none() -> None:
    names = [each.name for each in families()]
    assert names[0] == "北京市部门整体绩效评价报告"
    assert shipped_outline("beijing-merged").name not in names
    assert len(names) == len(shipped_outline_texts()) - 1


def test_every_part_that_an_outline_can_name_is_made_for_paper_and_told_on_the_screen() -> None:
    assert {*parts.PARTS, *parts.LISTS} == set(PARTS)
    drawn = {"budget_table", "months"}
    assert set(TEXTS_OF_PARTS) == set(PARTS) - drawn
    assert set(narrative.PARTS_WITH_DATA) <= set(TEXTS_OF_PARTS)


def test_headings_know_their_number_level_and_parents() -> None:
    place = shipped_outline().heading_of("产出成本")
    assert place is not None
    assert (place.level, place.text) == (3, "4.产出成本")
    assert [each.title for each in place.parents] == ["整体绩效目标实现情况", "产出完成情况分析"]
    assert shipped_outline().heading_of("结果应用") is None


def outline(**changes: Any) -> dict[str, Any]:
    """A small outline, changed."""
    heading = {"key": "A", "title": "概况", "known": "自定", "of": [{"text": "产出数量"}, {"part": "budget"}]}
    return {
        "format": "wenlian-outline", "version_of_format": 1, "name": "本单位", "version": "1", "years": "2026年度起",
        "source": "通知", "title": "绩效报告", "numbers": ["一、", "（一）", "1.", "（1）"], "headings": [heading],
        **changes,
    }  # fmt: skip


def heading(**changes: Any) -> list[dict[str, Any]]:
    """The only heading of an outline, changed; None takes a value away."""
    whole = {**outline()["headings"][0], **changes}
    return [{key: value for key, value in whole.items() if value is not None}]


def nested(depth: int) -> dict[str, Any]:
    """A heading above others, `depth` levels in all."""
    below = [nested(depth - 1)] if depth > 1 else []
    return {
        "key": f"K{depth}",
        "title": "标题",
        "known": "自定",
        "children": below,
        "of": [] if below else [{"text": "绩效管理"}],
    }


def test_a_sound_outline_is_read() -> None:
    found = outline_from_json(outline())
    assert [each.text for each in found.numbered] == ["一、概况"]
    assert found.texts == ("产出数量",)


PLACE = "提纲“本单位”"
HEADING = f"{PLACE}的标题“概况”"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ([], "不是本程序的提纲：“format”应为“wenlian-outline”，“version_of_format”应为1。"),
        (outline(colour="红"), f"{PLACE}：不认识“colour”。"),
        (outline(title=" "), f"{PLACE}：“title”缺少或写法不对。"),
        (outline(headings=[]), f"{PLACE}：没有标题。"),
        (outline(headings="无"), f"{PLACE}：“headings”缺少或写法不对。"),
        (
            outline(numbers=["一、"]),
            f"{PLACE}：“numbers”应写明4级标题的编号，每级是一、、（一）、1.、（1）、第一部分或空之一。",
        ),
        (outline(headings=["甲"]), f"{PLACE}：标题应是对象。"),
        (outline(headings=heading(of=None)), f"{HEADING}：应有正文（of）或下级标题（children）。"),
        (outline(headings=heading(of=[{"text": "大事记"}])), f"{HEADING}：没有“大事记”这一篇正文。"),
        (outline(headings=heading(of=[{"part": "poem"}])), f"{HEADING}：程序没有“poem”这一部分。"),
        (
            outline(headings=heading(of=[{"text": "产出数量", "part": "budget"}])),
            f"{HEADING}：“of”中各项应写明一篇正文（text）或程序写的一部分（part）。",
        ),
        (outline(headings=heading(known="听说")), f"{HEADING}：“known”应是找到、知识、推断、假定、自定之一。"),
        (outline(headings=heading(also=["（"])), None),
        (outline(headings=heading(also=["(甲"])), f"{HEADING}：“also”中的“(甲”不是有效的写法。"),
        (outline(headings=heading(also="甲")), f"{HEADING}：“also”应是一列文字。"),
        (outline(headings=heading(also=[""])), f"{HEADING}：“also”中各项应有文字，不超过200字。"),
        (outline(headings=heading() + heading()), f"{PLACE}：标题的键“A”出现了两次。"),
        (outline(headings=heading() + heading(key="B")), f"{PLACE}：正文“产出数量”出现了两次。"),
        (outline(headings=[nested(4)]), None),
        (outline(headings=[nested(5)]), f"{PLACE}的标题“标题”：标题最多分4级。"),
    ],
)
def test_a_wrong_outline_is_refused_with_its_place(wrong: Any, told: str | None) -> None:
    if told is None:
        outline_from_json(wrong)
        return
    with pytest.raises(OutlineError) as refusal:
        outline_from_json(wrong)
    assert str(refusal.value) == told


def test_a_text_that_is_no_json_is_refused() -> None:
    with pytest.raises(OutlineError, match="提纲不是有效的 JSON"):
        parse_outline("{")
    twice = json.dumps(outline())[:-1] + ', "name": "又一个"}'
    with pytest.raises(OutlineError, match="“name”写了两次"):
        parse_outline(twice)
