"""How many, what one of them costs, and what all cost: by “单价”, or by what is counted behind the price."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def said_of(line: str, code: str = "C41") -> list[str]:
    return [each.message for each in run_preflight(line.split("|")) if each.code == code]


CASES = [
    ("采购书柜60台，单价5280元，288000元一次付清。", "采购书柜60台，单价5280元，316800元一次付清。"),
    ("查阅接待成本1.26万元除以210卷次，折合40元一卷次。", "查阅接待成本1.26万元除以210卷次，折合60元一卷次。"),
    ("外聘教师授课240课时，300元一课时，共支付8.2万元。", "外聘教师授课240课时，300元一课时，共支付7.2万元。"),
    ("定制纪念册500册，26元/册，付印刷厂1.6万元。", "定制纪念册500册，26元/册，付印刷厂1.3万元。"),
]


@pytest.mark.parametrize(("wrong", "right"), CASES)
def test_price_by_count_is_what_all_cost(wrong: str, right: str) -> None:
    assert said_of(wrong)
    assert not said_of(right)


IN_TURN = [
    (
        "评出金奖3幅、银奖6幅、铜奖9幅；奖金按每幅6000元、4000元、2000元发放，奖金总额6.80万元。",
        "评出金奖3幅、银奖6幅、铜奖9幅；奖金按每幅6000元、4000元、2000元发放，奖金总额6.00万元。",
    ),
    (
        "甲类社团4个，乙类社团9个，每个分别补助3.00万元和1.20万元，共补助24.80万元。",
        "甲类社团4个，乙类社团9个，每个分别补助3.00万元和1.20万元，共补助22.80万元。",
    ),
    (
        "扶持协会13家，一类协会5家、二类协会8家。|一类项目每家补助6.20万元，二类每家补助2.50万元，两类共支出53.00万元。",
        "扶持协会13家，一类协会5家、二类协会8家。|一类项目每家补助6.20万元，二类每家补助2.50万元，两类共支出51.00万元。",
    ),
    (
        "按市级每人4000元、县级每人2000元的标准，向市级传承人6人、县级传承人15人发放，总额5.60万元。",
        "按市级每人4000元、县级每人2000元的标准，向市级传承人6人、县级传承人15人发放，总额5.40万元。",
    ),
]


@pytest.mark.parametrize(("wrong", "right"), IN_TURN)
def test_counts_by_their_standards_in_turn_are_what_all_of_them_get(wrong: str, right: str) -> None:
    assert said_of(wrong, "C17")
    assert not said_of(right, "C17")


def test_the_last_of_three_ranks_is_no_total_of_the_others() -> None:
    assert not said_of("辅导员分三级，其中一级12人、二级20人、三级35人。", "C39")
