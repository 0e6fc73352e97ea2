"""Limits, closures, answers with the rest of them, amounts named behind themselves: told wrong, and put right."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, a paragraph, what is wrong in it, what would be right
    ("C36", "受天气影响，3月5日至3月20日闭馆，共{}天。", "26", "16"),
    ("C36", "消防改造停工{}天（3月1日至4月9日）。", "50", "40"),
    ("C36", "书展开放{}天，即10月8日至10月22日。", "25", "15"),
    ("C42", "96项扶持资金共148.80万元，平均每项1.55万元，低于{}万元的扶持上限。", "1.50", "1.60"),
    ("C42", "每册成本18.5元，在{}元的控制价之内。", "18", "19"),
    ("C42", "{}万元的扶持上限没有突破，平均每项1.55万元。", "1.50", "1.60"),
    ("C10", "18.40万元为年末结转结余，除以全年预算数920.00万元，结转结余率为{}。", "3.00%", "2.00%"),
    ("C41", "新建文艺基地8个，加上原有的36个，全市文艺基地达到{}个。", "42", "44"),
    ("C41", "新增图书1200册，加上原来的8600册，馆藏达{}册。", "9600", "9800"),
    ("C21", "执行满分20分，得19.50分；目标实现满分60分，产出得28.40分、效果得27.60分，合计{}分。", "56.40", "56.00"),
    ("C21", "目标实现得{}分（满分60分），产出28.40分，效果27.60分。", "56.40", "56.00"),
    ("C41", "每个乡镇文联1万元安排活动补助，12个乡镇共{}万元。", "14", "12"),
    ("C39", "送戏下乡{}场，覆盖全县9个乡镇，上半年演出21场，下半年演出27场。", "45", "48"),
    ("C31", "收回有效问卷380份；“非常满意”214份，“满意”126份，其余{}份为一般或不满意。", "50", "40"),
    ("C31", "“很满意”214份，“满意”126份，剩下{}份为一般。有效问卷380份。", "46", "40"),
]


@pytest.mark.parametrize(("code", "passage", "wrong", "right"), CASES, ids=[each[1][:12] for each in CASES])
def test_what_is_wrong_is_told_and_what_is_right_is_not(code: str, passage: str, wrong: str, right: str) -> None:
    assert said_of([passage.format(wrong)], code)
    assert said_of([passage.format(right)], code) == []


def test_quarters_make_the_count_of_their_name_in_another_paragraph() -> None:
    quarters = "公益讲座按季推进，第一季度9期、第二季度10期、第三季度12期、第四季度8期。"
    assert said_of(["全年举办公益讲座36期，听众3200人次。", quarters], "C39")
    assert said_of(["全年举办公益讲座39期，听众3200人次。", quarters], "C39") == []
    assert said_of(["全年举办线上展览36期，观众3200人次。", quarters], "C39") == []


@pytest.mark.parametrize(
    ("code", "passage"),
    [
        ("C36", "2月1日至2月20日闭馆，其余时间开放，共345天。"),
        ("C36", "6月1日至6月30日举办展览，除周一闭馆，共26天。"),
        ("C42", "全年会议费4.2万元的预算没有突破，培训费5.1万元。"),
        ("C31", "线上有效问卷210份，线下有效问卷170份；非常满意214份，满意126份，其余40份为一般。"),
    ],
)
def test_what_is_of_something_else_is_left_alone(code: str, passage: str) -> None:
    assert said_of([passage], code) == []
