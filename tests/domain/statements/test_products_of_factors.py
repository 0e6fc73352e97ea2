"""So many, for so long, so much for each of them and each time: the total is told only where it does not come out."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
CASES = [  # code, lines with their fault, the same put right
    (
        "C17",
        ["为620名学员发放餐补，按每人每月150元的标准发放10个月，支出39.0万元。"],
        ["为620名学员发放餐补，按每人每月150元的标准发放10个月，支出93.0万元。"],
    ),
    (
        "C17",
        ["梆子戏进村9场，每场出动演员25人，每人每场补贴120元，补贴支出2.07万元。"],
        ["梆子戏进村9场，每场出动演员25人，每人每场补贴120元，补贴支出2.70万元。"],
    ),
    (
        "C17",
        ["组织14个社区各开课6次，每次课时费250元，支付课时费2.01万元。"],
        ["组织14个社区各开课6次，每次课时费250元，支付课时费2.10万元。"],
    ),
    (
        "C17",
        ["夏令营2期，每期4天，每期营员45人，食宿费每人每天160元，合计6.75万元。"],
        ["夏令营2期，每期4天，每期营员45人，食宿费每人每天160元，合计5.76万元。"],
    ),
    (
        "C17",
        ["会讯每期印1,500册，一年4期共6,000册。", "单册结算价6.50元，全年印刷费3.60万元。"],
        ["会讯每期印1,500册，一年4期共6,000册。", "单册结算价6.50元，全年印刷费3.90万元。"],
    ),
    ("C39", ["邀请7位作家进校园，每人主讲3堂，共开24堂。"], ["邀请7位作家进校园，每人主讲3堂，共开21堂。"]),
    (
        "C39",
        ["每周开放五天，每天开放9小时，每周开放时间合计54小时。"],
        ["每周开放五天，每天开放9小时，每周开放时间合计45小时。"],
    ),
    ("C39", ["共授课330课时，涉及15个研习班、每班24课时。"], ["共授课360课时，涉及15个研习班、每班24课时。"]),
]


def told(lines: list[str], code: str) -> list[str]:
    remarks = run_preflight([TITLE, "二、主要工作", *lines])
    return [remark.message for remark in remarks if remark.code == code and max(remark.places) > 2]


@pytest.mark.parametrize(("code", "wrong", "right"), CASES, ids=[wrong[-1][:12] for _, wrong, _ in CASES])
def test_a_product_is_told_where_it_does_not_come_out(code: str, wrong: list[str], right: list[str]) -> None:
    assert told(wrong, code)
    assert not [remark for each in ("C17", "C39", "C41") for remark in told(right, each)]


@pytest.mark.parametrize(
    "line",
    [
        "聘请保洁3人，月服务费每人2,800元，服务期9个月，合同价7.56万元。",  # the total is none by one of its factors
        "购置射灯6套，每套0.80万元，安装费0.20万元，共支出5.00万元。",  # and what is told besides
        "评审专家9人，每人评审费400元，评审3天，评审费共1.08万元。",
        "合唱班每周2次课，每次3课时，全年共授课240课时。",  # of how many weeks is not told
        "合唱团上半年每月排练3次，下半年每月排练5次，全年排练48次。",
        "评委费4,800元，发给一级评委3人、每人800元，二级评委4人、每人600元。",  # two standards
        "加工档案50.5万页，加工经费45.42万元，折合每页0.90元。",  # a mean, rounded
        "每人每月补助600元，其中新聘的只发半年，24人全年共发放15.84万元。",  # some of them for less time
    ],
)
def test_what_comes_out_or_is_of_others_is_not_told(line: str) -> None:
    assert not [remark for code in ("C17", "C39", "C41", "C14", "C19", "C42") for remark in told([line], code)]
