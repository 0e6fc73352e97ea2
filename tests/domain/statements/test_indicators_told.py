"""Goals that are no figures, turned directions, results far from their goals: each is told, what is right is not."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
HEAD = "指标\t目标值\t完成值\t偏差原因"
OTHER = "编印会刊（期）\t6\t6\t无"

Case = tuple[str, list[str], list[str], str]
CASES: list[Case] = [  # code, what is wrong, the same put right, what is said
    ("C29", [HEAD, "采风（次）\t若干\t12\t无", OTHER], [HEAD, "采风（次）\t12\t12\t无", OTHER], "若干"),
    ("C29", [HEAD, "采风（次）\t\t12\t", OTHER], [HEAD, "采风（次）\t12\t12\t", OTHER], "没有目标值"),
    ("C29", [HEAD, "办展（场）\t≥0\t12\t无", OTHER], [HEAD, "安全事故（起）\t≤0\t0\t无", OTHER], "≥0"),
    ("C29", ["新创作品目标为0件，实际完成46件。"], ["新创作品目标为40件，实际完成46件。"], "目标为0件"),
    (
        "C29",
        ["（二）部门整体绩效目标设立情况", "1.举办培训若干期；", "2.编印会刊6期。", "二、当年预算执行情况"],
        ["（二）部门整体绩效目标设立情况", "1.举办培训12期；", "2.编印会刊6期。", "二、当年预算执行情况"],
        "培训若干期",
    ),
    ("C30", ["成本指标：单场演出成本≥2.4万元。"], ["成本指标：单场演出成本≤2.4万元。"], "方向反了"),
    ("C30", ["数量指标：惠民演出场次≤40场。"], ["数量指标：惠民演出场次≥40场。"], "方向反了"),
    ("C30", ["补贴发放时间≥15个工作日。"], ["补贴发放时间≤15个工作日，培训时长≥40学时。"], "方向反了"),
    (
        "C30",
        ["指标\t指标性质\t年度指标值\t完成值", "单场成本\t反向\t≥1.5\t1.42", "采风次数\t正向\t≥6\t6"],
        ["指标\t指标性质\t年度指标值\t完成值", "单场成本\t反向\t≤1.5\t1.42", "采风次数\t正向\t≥6\t6"],
        "两者不一致",
    ),
    ("C28", ["推送文章目标60篇，实际推送198篇。"], ["推送文章目标60篇，实际推送66篇。"], "330%"),
    ("C28", ["完成率240.00%。"], ["完成率240.00%，原因是承接了市里临时下达的任务。"], "240.00%"),
    ("C28", [HEAD, "演出（场）\t20\t58\t无", OTHER], [HEAD, "演出（场）\t20\t58\t市里追加了38场", OTHER], "290%"),
    ("C27", ["接收进馆目标2.4万件，实际1.96万件。"], ["接收进馆目标2.4万件，实际1.96万件，原因是移交推迟。"], "1.96"),
    ("C27", ["培训48期，完成率80.00%。"], ["培训48期，完成率80.00%，因场地维修停办12期。"], "80.00%"),
    ("C27", [HEAD, "采风（次）\t12\t8\t无", OTHER], [HEAD, "采风（次）\t12\t8\t疫情影响，下年补办", OTHER], "完成8"),
]  # fmt: skip


def said_of(lines: list[str], code: str) -> list[str]:
    return [each.message for each in run_preflight([TITLE, *lines]) if each.code == code]


@pytest.mark.parametrize(
    ("code", "wrong", "right", "said"), CASES, ids=[f"{code} {said}" for code, _, _, said in CASES]
)
def test_a_fault_of_an_indicator_is_told_and_what_is_right_is_not(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    told = said_of(wrong, code)
    assert [message for message in told if said in message], told
    assert not said_of(right, code)
