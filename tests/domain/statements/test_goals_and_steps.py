"""Goals, exact results, reasons and steps: each kind is told, what agrees is left in peace."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

HEAD = "指标\t目标值\t完成值\t完成率"
CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C35",
        ["社会效益：发放图书3000册。生态效益：不涉及。可持续影响：签订协议3份。"],
        ["社会效益：发放图书3000册。生态效益：不涉及。业务活动以阅览为主。可持续影响：签订协议3份。"],
        "“生态效益”只写“不涉及”",
    ),
    ("C35", ["本部门没有社会保险基金支出，原因是无。"], ["各项目标没有偏差，偏差原因为无。"], "“原因”只写“无”"),
    ("C49", ["培训近220人，超出目标13人。"], ["培训213人，超出目标13人。"], "“220人”不是确数"),
    (
        "C49",
        ["演出40余场，其中社火6场、秦腔18场、综艺18场。"],
        ["演出42场，其中社火6场、秦腔18场、综艺18场。"],
        "分项之和是42场",
    ),
    ("C49", ["人民网、省电视台、晨报等多家媒体作了报道。"], ["人民网、省电视台、晨报3家媒体作了报道。"], "多家媒体"),
    (
        "C27",
        ["图像抽检合格率99.4%，略低于99.5%的目标，得8.80分。"],
        ["图像抽检合格率99.4%，略低于99.5%的目标，原因是纸张洇墨，得8.80分。"],
        "低于99.5%的目标",
    ),
    ("C27", ["讲座办18场，比目标的20场少2场。"], ["讲座办18场，比目标的20场少2场，主要是教室改造。"], "少2场"),
    ("C27", ["未完成1项，即时效指标。", "目标5项，完成4项，未完成1项，即时效指标。"],
        ["目标5项，完成4项，未完成1项，即时效指标。", "时效指标：晚半个月，原因是返工。"], "未完成1项"),
    (
        "C41",
        ["（一）年度目标", "1.流动书车下乡90车次。", "2.讲座24场。", "（二）完成情况", HEAD,
            "流动书车下乡（车次）\t95\t96\t101.05%", "讲座（场）\t24\t24\t100%"],
        ["（一）年度目标", "1.流动书车下乡90车次。", "2.讲座24场。", "（二）完成情况", HEAD,
            "流动书车下乡（车次）\t90\t96\t106.67%", "讲座（场）\t24\t24\t100%"],
        "目标中写90车次",
    ),
    (
        "C42",
        ["3月4日成立评价小组；3月21日汇总打分；3月18日初稿上办公会。"],
        ["3月4日成立评价小组；3月21日汇总打分；3月28日初稿上办公会。"],
        "“3月18日”早于前面一步的“3月21日”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "wrong", "right", "said"), CASES, ids=[f"{code} {said}" for code, _, _, said in CASES]
)
def test_a_slip_is_told_and_its_mended_form_is_not(code: str, wrong: list[str], right: list[str], said: str) -> None:
    told = said_of(wrong, code)
    assert [message for message in told if said in message], told
    assert not [message for message in said_of(right, code) if said in message]


RIGHT = [
    ("C27", ["年度目标中没有未完成的指标，出刊略晚，有2期、共2期移至次年。"]),
    ("C27", ["差错率0.8‰，低于1‰的目标；退稿率3.20%，低于5%的目标。"]),
    ("C27", ["排队时间缩短到12分钟，比目标的15分钟少3分钟。"]),
    ("C42", ["各项指标均达到目标值。", "年末结转81.86万元，按合同顺延到2025年支付。"]),
    ("C42", ["2024年12月20日下发自评通知，1月8日汇总打分，2月3日报财政局。"]),
]


@pytest.mark.parametrize(("code", "lines"), RIGHT)
def test_right_sentences_are_left_in_peace(code: str, lines: list[str]) -> None:
    assert said_of(lines, code) == []
