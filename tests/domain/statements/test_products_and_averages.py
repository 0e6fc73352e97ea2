"""So many times so much, so much for each, from one day to another: told where it does not come out, and only there."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
END = ["附件：活动一览表", "示例区文学艺术界联合会", "2025年4月18日"]
CASES = [  # code, a sentence with its fault, the same put right
    ("C41", "受理来电72笔，退款14.4万元，笔均2500元。", "受理来电72笔，退款14.4万元，笔均2000元。"),
    ("C41", "讲堂开讲40讲，听众3600人次，讲均80人次。", "讲堂开讲40讲，听众3600人次，讲均90人次。"),
    ("C41", "夜校办班18期，学员达1062人次，每期平均69人次。", "夜校办班18期，学员达1062人次，每期平均59人次。"),
    (
        "C41",
        "沙龙共20场，听众1640人次。选题由协会轮流提出。场均92人次。",
        "沙龙共20场，听众1640人次。选题由协会轮流提出。场均82人次。",
    ),
    ("C39", "驻点辅导8轮，每轮3天，全年辅导28天。", "驻点辅导8轮，每轮3天，全年辅导24天。"),
    ("C39", "写生11批，每批去一个镇，住镇4天，累计54天。", "写生11批，每批去一个镇，住镇4天，累计44天。"),
    (
        "C39",
        "阅览厅每天开放9小时，每周开放6天，每周开放58小时。",
        "阅览厅每天开放9小时，每周开放6天，每周开放54小时。",
    ),
    ("C39", "灯会连续7天，安排演出18场，每天2场。", "灯会连续7天，安排演出14场，每天2场。"),
    ("C39", "为12个社区各配送图书150册，共配送1900册。", "为12个社区各配送图书150册，共配送1800册。"),
    ("C39", "6个展厅每厅展出35件，共展出作品230件。", "6个展厅每厅展出35件，共展出作品210件。"),
    ("C39", "“七夕”专场8天×3场，共演26场。", "“七夕”专场8天×3场，共演24场。"),
    ("C36", "聘期三年，聘期自2024年3月起至2026年2月止。", "聘期两年，聘期自2024年3月起至2026年2月止。"),
    ("C36", "协议期2024年7月至2026年6月，整三年。", "协议期2024年7月至2026年6月，整两年。"),
    ("C36", "区书协成立于1994年，到2024年正好满40年。", "区书协成立于1994年，到2024年正好满30年。"),
]
RIGHT = [
    "4月至9月每月举办2场讲座，共举办12场。",
    "《文苑》每季出刊1期，每期印1300册，全年5200册。",
    "向9个镇发放问卷270份，每个镇30份，回收有效问卷258份。",
    "讲座24场，观众1153人次，平均每场48人次。",
]


def told(line: str) -> set[str]:
    return {each.code for each in run_preflight([TITLE, line, *END]) if 2 in each.places}


@pytest.mark.parametrize(("code", "wrong", "right"), CASES)
def test_what_does_not_come_out_is_told(code: str, wrong: str, right: str) -> None:
    assert code in told(wrong)
    assert code not in told(right)


@pytest.mark.parametrize("line", RIGHT)
def test_what_comes_out_is_left_in_peace(line: str) -> None:
    assert not told(line) & {"C03", "C36", "C39", "C41"}
