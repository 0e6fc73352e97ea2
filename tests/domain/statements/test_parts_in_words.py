"""Words that say what part of another figure one is, or on which side of it."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C03",
        ["购买服务的24万元，相当于全年支出192万元的六分之一。"],
        ["购买服务的24万元，相当于全年支出192万元的八分之一。"],
        "24÷192＝12.5%",
    ),
    (
        "C03",
        ["社区阅览室改造款66.75万元，全年只支了53.4万元，刚好四分之三，尾款验收后再付。"],
        ["社区阅览室改造款71.2万元，全年只支了53.4万元，刚好四分之三，尾款验收后再付。"],
        "53.4÷66.75＝80%",
    ),
    (
        "C03",
        ["一季度付出130万元，不足全年预算520万元的四分之一。"],
        ["一季度付出129万元，不足全年预算520万元的四分之一。"],
        "130÷520＝25%",
    ),
    (
        "C50",
        ["规模最大的是剧场改造（145.2万元），第二位的道具更新（72.6万元）只及它的三分之一。"],
        ["规模最大的是剧场改造（145.2万元），第二位的道具更新（48.4万元）只及它的三分之一。"],
        "72.6÷145.2＝50%",
    ),
    (
        "C50",
        ["印刷费今年1.86万元，去年2.48万元，压缩幅度为三分之一。"],
        ["印刷费今年1.86万元，去年2.48万元，压缩幅度为四分之一。"],
        "÷2.48＝25%",
    ),
    (
        "C03",
        ["印刷费12.6万元，占63万元公用经费的25%。"],
        ["印刷费12.6万元，占63万元公用经费的20%。"],
        "12.6÷63应为20.00%",
    ),
    (
        "C03",
        ["会议费预算42万元，用款率97%，实支43.26万元，超支已作说明。"],
        ["会议费预算42万元，用款率103%，实支43.26万元，超支已作说明。"],
        "43.26÷42＝103.00%",
    ),
    (
        "C03",
        ["计划数420万元，到位378万元，到位率为85%。"],
        ["计划数420万元，到位378万元，到位率为90%。"],
        "378÷420＝90.00%",
    ),
    (
        "C03",
        ["项目\t安排（万元）\t支付（万元）\t支付率", "阅读推广\t148\t141.34\t90.50%", "设施更新\t92\t92\t100.00%"],
        ["项目\t安排（万元）\t支付（万元）\t支付率", "阅读推广\t148\t141.34\t95.50%", "设施更新\t92\t92\t100.00%"],
        "141.34÷148＝95.50%",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_parts_in_words_are_those_of_the_figures(code: str, wrong: list[str], right: list[str], said: str) -> None:
    """What words say of two figures beside them is so."""
    assert any(said in message for message in said_of(wrong, code))
    assert said_of(right, code) == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("C03", ["预算66万元，支出60万元，一半用于购书。"]),
        ("C50", ["志愿者320人，学生240人，其中三分之一来自外区。"]),
        ("C50", ["剧场改造145.2万元；道具更新72.6万元，为音响添置的三分之一。"]),
    ],
)
def test_parts_of_what_is_not_told_draw_nothing(code: str, lines: list[str]) -> None:
    """A part of something else than the figure beside it."""
    assert said_of(lines, code) == []
