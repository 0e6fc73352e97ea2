"""Accounts told once, and elsewhere by their names alone: differences, shares and rates of both classes."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

ACCOUNTS = "年初预算502.30万元，上年结转6.40万元，年中追加36.80万元，全年预算545.50万元，全年支出536.78万元。"
CLASSES = (
    "全年预算数620万元，其中基本支出预算380万元、项目支出预算240万元。",
    "全年支出601万元，其中基本支出372万元、项目支出229万元。",
)


def _said(*lines: str) -> list[str]:
    return [each.message for each in run_preflight(lines) if len(lines) in each.places]


@pytest.mark.parametrize(
    ("text", "wrong", "right", "said"),
    [
        ("决算支出比年初预算多{}万元。", "43.48", "34.48", "相差34.48万元"),
        ("年初预算与决算的差额为{}万元。", "43.48", "34.48", "相差34.48万元"),
        ("部门预决算差异额{}万元，差异率6.86%。", "43.48", "34.48", "相差34.48万元"),
        ("全年预算比年初预算增加{}万元。", "34.20", "43.20", "相差43.2万元"),
        ("全年预算较年初增长{}%。", "8.06", "8.60", "应为8.60%"),
        ("支出占全年预算的{}%。", "98.04", "98.40", "应为98.40%"),
        ("完成全年预算的{}%。", "106.86", "98.40", "应为98.40%"),
    ],
)
def test_accounts_are_held_against_each_other_by_their_names(text: str, wrong: str, right: str, said: str) -> None:
    assert any(said in message for message in _said(ACCOUNTS, text.format(wrong)))
    assert not any("不对" in message for message in _said(ACCOUNTS, text.format(right)))


@pytest.mark.parametrize(
    "text",
    [
        "办公费3.27万元，占全年预算的0.60%。",
        "上年决算支出比年初预算多12.00万元。",
        "专用设备的决算支出比年初预算多3.00万元。",
        "截至6月底，支出占全年预算的45.20%。",
    ],
)
def test_what_is_told_of_others_is_left_in_peace(text: str) -> None:
    assert not any("年初预算502.30" in message or "全年预算545.50" in message for message in _said(ACCOUNTS, text))


@pytest.mark.parametrize(
    "text",
    [
        "基本支出和项目支出执行率分别为97.89%和{}%。",
        "项目支出、基本支出的预算执行率依次达到{}%、97.89%。",
        "两类支出执行率分别为97.89%和{}%。",
    ],
)
def test_the_rates_of_both_classes_are_told_in_turn(text: str) -> None:
    assert any("项目支出执行率94.52%”不对" in message for message in _said(*CLASSES, text.format("94.52")))
    assert not any("不对" in message for message in _said(*CLASSES, text.format("95.42")))


def test_the_rates_of_the_whole_and_of_both_classes_are_three() -> None:
    assert not any("不对" in message for message in _said(*CLASSES, "三项执行率依次为96.94%、97.89%、95.42%。"))
