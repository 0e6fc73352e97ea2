"""Parts told in words beside the only two figures that they can be of: one that is not theirs, and the right one."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def said_of(line: str) -> list[str]:
    return [each.message for each in run_preflight([line]) if each.code == "C50"]


CASES = [  # the passage, with the part left open; what is wrong, and what is right
    ("公用经费比上年压缩{}，上年36万元，今年27万元。", "三分之一", "四分之一"),
    ("在编人员24人，女同志18人，{}是女同志。", "三分之二", "四分之三"),
    ("原有会员600名，现有900名，增加{}。", "三分之一", "一半"),
    ("预算50万元，用掉35万元，花了{}，余15万元留待明年。", "八成", "七成"),
    ("全年印发手册8000册，乡镇领走2000册，正好{}。", "一半", "四分之一"),
    ("剧场座位800个，空置200个，{}坐满。", "三分之二", "四分之三"),
    ("修缮投入最多的是展厅（144.4万元），库房（72.2万元）只及它的{}。", "三分之一", "一半"),
]


@pytest.mark.parametrize(("passage", "wrong", "right"), CASES)
def test_part_is_the_one_that_the_figures_make(passage: str, wrong: str, right: str) -> None:
    assert any(wrong in message for message in said_of(passage.format(wrong)))
    assert not said_of(passage.format(right))


def test_quarter_that_did_not_double_is_told() -> None:
    assert any("翻了一番" in message for message in said_of("一季度办活动20场，二季度30场，环比翻了一番。"))
    assert not said_of("一季度办活动20场，二季度40场，环比翻了一番。")


@pytest.mark.parametrize(
    "line",
    [
        "全年演出80场，下乡40场，观众2万人次，三分之一是老人。",  # of the audience
        "追加资金中，市级占四分之三，为201.3万元，县级67.1万元。",  # of both together
        "志愿者320人，学生240人，其中三分之一来自外区。",  # of the students
        "原有社团12支，现有17支，增加近一半。",  # nearly so
    ],
)
def test_part_that_may_be_meant_is_left_alone(line: str) -> None:
    assert not said_of(line)
