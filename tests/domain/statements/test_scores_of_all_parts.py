"""The whole score beside the scores of all parts, in another sentence or in the table below."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、总体评价结论", "评价按要求开展。")
TABLE = ("评价内容\t分值\t得分", "预算执行\t20\t18.50", "产出\t40\t39.20", "效果\t40\t38.10", "合计\t100\t95.80")


def _said(*lines: str) -> list[str]:
    return [each.message for each in run_preflight([*HEAD, *lines]) if each.code == "C21"]


@pytest.mark.parametrize(
    "text",
    [
        "2023年度整体绩效自评得分{}分，评价等级为优。得分依次为预算执行18.50分、产出39.20分、效果38.10分。",
        "自评得分为{}分，等级为“优”。各项得分，预算执行18.50分，产出39.20分，效果38.10分。",
    ],
)
def test_scores_of_all_parts_make_the_whole(text: str) -> None:
    assert any("95.8" in message for message in _said(text.format("96.80")))
    assert not _said(text.format("95.80"))


def test_a_score_got_is_that_of_the_table_below() -> None:
    text = "经自评，部门整体绩效得{}分，等级为“优”，得分构成见下表："
    assert any("95.8" in message for message in _said(text.format("96.80"), *TABLE))
    assert not _said(text.format("95.80"), *TABLE)


def test_scores_of_some_parts_and_of_several_years_are_left_in_peace() -> None:
    assert not _said("自评得分95.80分，等级为优。近三年得分依次为93.20分、94.60分、95.10分。")
    assert not _said("自评得分95.80分，等级为优。扣分较多的是产出扣0.80分、效果扣1.90分、预算执行扣1.50分。")
