"""Changing an outline: headings are renamed, moved, merged, split, added and left out; texts keep their keys."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenlian_desktop.domain.outlines.outline_editing import (
    merged_into_previous,
    moved,
    office_copy,
    renamed,
    split,
    to_outline_text,
    with_frame,
    with_section,
    with_text,
    without,
)
from wenlian_desktop.domain.outlines.outline_json import OutlineError, parse_outline
from wenlian_desktop.domain.outlines.outline_model import Outline
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline, shipped_outline_texts

BEIJING = shipped_outline()


def key_of(outline: Outline, title: str) -> str:
    return next(each.heading.key for each in outline.numbered if each.heading.title == title)


def titles(outline: Outline, parent: str) -> list[str]:
    """The headings below one, as they are printed."""
    return [each.text for each in outline.numbered if each.parents and each.parents[-1].title == parent]


@pytest.mark.parametrize("name", shipped_outline_texts())
def test_an_outline_written_as_json_reads_the_same(name: str) -> None:
    assert parse_outline(to_outline_text(shipped_outline(name))) == shipped_outline(name)


def test_a_renamed_heading_keeps_its_text() -> None:
    found = renamed(BEIJING, key_of(BEIJING, "环境效益"), " 生态效益 ")
    assert titles(found, "效果实现情况分析")[2] == "3.生态效益"
    place = found.heading_of("环境效益")
    assert place is not None
    assert place.heading.title == "生态效益"


def test_a_heading_moves_among_its_own_and_not_beyond() -> None:
    key = key_of(BEIJING, "产出质量")
    assert titles(moved(BEIJING, key, -1), "产出完成情况分析") == [
        "1.产出质量",
        "2.产出数量",
        "3.产出进度",
        "4.产出成本",
    ]
    assert moved(moved(BEIJING, key, -1), key, -1) == moved(BEIJING, key, -1)
    assert moved(moved(BEIJING, key, 1), key, -1) == BEIJING


def test_two_headings_become_one_and_one_becomes_two() -> None:
    merged = merged_into_previous(BEIJING, key_of(BEIJING, "产出质量"), "产出数量及质量")
    assert titles(merged, "产出完成情况分析") == ["1.产出数量及质量", "2.产出进度", "3.产出成本"]
    assert merged.texts == BEIJING.texts
    key = key_of(merged, "产出数量及质量")
    again = split(merged, key, "产出质量")
    assert titles(again, "产出完成情况分析") == ["1.产出数量及质量", "2.产出质量", "3.产出进度", "4.产出成本"]
    assert split(BEIJING, key_of(BEIJING, "资产管理"), "乙") == BEIJING  # one text alone
    assert merged_into_previous(BEIJING, key_of(BEIJING, "产出数量"), "甲") == BEIJING  # none before it


def test_a_section_is_added_and_a_heading_left_out() -> None:
    added = with_section(BEIJING, key_of(BEIJING, "措施建议"), "结果应用", "结果应用")
    assert [each.text for each in added.numbered if each.level == 1][-2:] == ["六、措施建议", "七、结果应用"]
    assert parse_outline(to_outline_text(added)).texts[-1] == "结果应用"
    fewer = without(BEIJING, key_of(BEIJING, "环境效益"), "通知没有这一项")
    assert "环境效益" not in fewer.texts
    assert titles(fewer, "效果实现情况分析")[2] == "3.可持续性影响"
    alone = without(
        without(BEIJING, key_of(BEIJING, "评价得分情况"), "另报"), key_of(BEIJING, "存在的问题及原因分析"), "另报"
    )
    assert "总体评价结论" not in [each.heading.title for each in alone.numbered]  # nothing is left below it


def test_the_reason_of_a_heading_left_out_is_kept_till_its_texts_are_back() -> None:
    fewer = parse_outline(to_outline_text(without(BEIJING, key_of(BEIJING, "财务管理"), " 另有专项报告 ")))
    [left] = fewer.left_out
    assert (left.title, left.reason) == ("财务管理", "另有专项报告")
    assert left.texts == ("财务管理制度健全性", "资金使用合规性和安全性", "会计基础信息完善性")
    assert fewer.left_out_with("会计基础信息完善性") == left
    assert fewer.left_out_with("资产管理") is None
    with pytest.raises(OutlineError, match="不要的标题“财务管理”：“reason”缺少"):
        parse_outline(to_outline_text(without(BEIJING, key_of(BEIJING, "财务管理"), " ")))
    back = fewer
    for text in left.texts:
        back = with_text(back, key_of(back, "资产管理"), text)
    assert back.left_out == ()
    place = back.heading_of("会计基础信息完善性")
    assert place is not None
    assert place.heading.texts == ("资产管理", *left.texts)
    assert with_text(back, key_of(back, "绩效管理"), "资产管理") == back  # it has a place


def test_what_stands_around_the_headings_is_chosen() -> None:
    hunan = shipped_outline("hunan")
    plain = with_frame(hunan, cover=False, preamble=True)
    assert (plain.frame.cover, plain.frame.signature) == (False, True)
    assert plain.frame.preamble.endswith("现将有关情况报告如下。")
    assert parse_outline(to_outline_text(plain)) == plain
    assert with_frame(plain, preamble=False).frame.preamble == ""


WRONG_FRAMES = [
    ({"cover": {"is": "yes", "known": "知识"}}, "“cover”：“is”应是 true 或 false"),
    ({"cover": {"is": True}}, "“known”缺少"),
    ({"cover": {"is": True, "known": "听说"}}, "“known”应是找到、知识"),
    ({"preamble": {"is": "{谁}的报告", "known": "知识"}}, "大括号只能是{单位}和{年度}"),
    ({"annexes": {"is": ["scores", "scores"], "known": "知识"}}, "没有“scores”这一附件，或写了两次"),
    ({"back": {"is": True, "known": "知识"}}, "不认识“back”"),
]


@pytest.mark.parametrize(("frame", "reason"), WRONG_FRAMES)
def test_what_stands_around_the_headings_is_validated(frame: dict[str, Any], reason: str) -> None:
    data = json.loads(to_outline_text(shipped_outline("hunan"))) | {"frame": frame}
    with pytest.raises(OutlineError, match=re.escape(reason)):
        parse_outline(json.dumps(data))


def test_a_changed_outline_has_a_name_of_its_own() -> None:
    assert office_copy(BEIJING).name == "北京市部门整体绩效评价报告（本单位）"
    assert office_copy(office_copy(BEIJING)) == office_copy(BEIJING)


KINDS = ["renamed", "up", "down", "merged", "split", "added", "without"]
CHANGES = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 40)), max_size=8)


@given(CHANGES)
def test_whatever_is_changed_the_outline_can_be_kept_and_no_text_stands_twice(changes: list[tuple[str, int]]) -> None:
    outline = BEIJING
    for number, (change, at) in enumerate(changes):
        key, title = outline.numbered[at % len(outline.numbered)].heading.key, f"标题{number}"
        free = [text for text in ("结果应用", "评价工作开展情况") if text not in outline.texts]
        match change:
            case "renamed":
                outline = renamed(outline, key, title)
            case "up" | "down":
                outline = moved(outline, key, -1 if change == "up" else 1)
            case "merged":
                outline = merged_into_previous(outline, key, title)
            case "split":
                outline = split(outline, key, title)
            case "added" if free:
                outline = with_section(outline, key, title, free[0])
            case "without" if len(outline.headings) > 1:
                outline = without(outline, key, title)
    assert parse_outline(to_outline_text(outline)) == replace(outline)
    assert len(set(outline.texts)) == len(outline.texts)
