"""How many, what one of them costs, and what all cost: by “单价”, or by what is counted behind the price."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def said_of(line: str) -> list[str]:
    return [each.message for each in run_preflight([line]) if each.code == "C41"]


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
