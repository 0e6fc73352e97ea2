"""Numbered items of a list that goes on in the next line, several of them in one."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"


def told(first: str, second: str) -> list[str]:
    remarks = run_preflight([TITLE, "一、部门概况", first, second])
    return [remark.message for remark in remarks if remark.code in ("C33", "C40")]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("（1）排演话剧1部；（2）编印诗集2册；", "（4）录制名家访谈6集，每集20分钟。", "“（2）”之后是“（4）”"),
        ("①排演话剧1部；②编印诗集2册；", "④录制名家访谈6集，每集20分钟。", "“②”之后是“④”"),
    ],
)
def test_a_number_left_out_between_two_lines_is_told(first: str, second: str, said: str) -> None:
    assert any(said in message for message in told(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（1）排演话剧1部；（2）编印诗集2册；", "（3）录制名家访谈6集，每集20分钟。"),
        ("①排演话剧1部；②编印诗集2册；", "③录制名家访谈6集，每集20分钟。"),
    ],
)
def test_a_list_that_goes_on_in_the_next_line_is_not_told(first: str, second: str) -> None:
    assert told(first, second) == []
