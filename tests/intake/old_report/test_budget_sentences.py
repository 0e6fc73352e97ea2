"""Budget sentences of public reports (DOMAIN 6): what proves itself is sure, and nothing wrong is."""

import pytest

from tests.intake.old_report.offers import figures
from wenlian_desktop.intake.old_report.read_report import read_old_report

P2 = (
    "预算收入决算数为 92.50 万元，其构成为一般公共预算拨款收入 64.53 万元，政府性基金拨款为 0，"
    "其他收入为 27.97 万元。2021 年区文联全年预算支出决算数为 112.22 万元；"
    "按支出性质分类其构成为基本支出 112.22 万元，项 目支出为 0 万元"
)
P3 = (
    "全年实际收入1699.12万元,其中财政拨款收入1435.22万元,上年结转结余263.90万元;全年实际支出1595.59万元,其中基本支出890.4万元,"
    "项目支出705.19万元。"
)
P6 = (
    "2022年预算收入69.06万元,其中年初预算57.28万元,调整追加11.78万元。其他资金来源21.31万元。2022年支出76.36万元,其中基本支出"
    "76.36万元,项目支出0万元,结余结转0万元"
)


def read(sentence: str, *, sure: bool) -> dict[str, str]:
    lines = [
        "某某区文联2021年度整体支出绩效自评报告".replace("某某", "甲"),
        "一、部门概况",
        "二、预算执行情况",
        sentence,
    ]
    return figures(read_old_report(lines), sure=sure)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (P2, {"spent_total": "112.22", "spent_basic": "112.22", "spent_project": "0"}),
        (P3, {"spent_total": "1595.59", "spent_basic": "890.4", "spent_project": "705.19"}),
        (P6, {"initial_total": "57.28", "spent_total": "76.36", "spent_basic": "76.36", "spent_project": "0"}),
    ],
)
def test_a_sum_proves_itself(sentence: str, expected: dict[str, str]) -> None:
    assert read(sentence.replace("2022年", "2021年"), sure=True) == expected


def test_income_is_no_budget() -> None:
    """预算收入 is what came in (P2, P3): no budget of the year is stated there, and none is made up."""
    for sentence in (P2, P3):
        assert "budget_total" not in read(sentence, sure=True) | read(sentence, sure=False)


def test_what_is_left_is_not_sure_where_it_contradicts() -> None:
    assert "carryover_amount" not in read(P6, sure=True)


@pytest.mark.parametrize(
    ("sentence", "score"),
    [("综合评分为97分", "97"), ("自评总分(分)97.6分", "97.6"), ("满分100分，自评得分96.5分。", "96.5")],
)
def test_the_score_wherever_it_stands(sentence: str, score: str) -> None:
    lines = [
        "甲县财政局2020年度部门整体支出绩效自评报告",
        "一、自评得分情况",
        sentence,
        "二、单位基本概况",
        "甲县财政局是行政单位。",
    ]
    assert figures(read_old_report(lines), sure=False)["score"] == score


def test_an_amount_without_a_unit_is_no_amount() -> None:
    assert read("2021年全年预算数1093.4，其中基本支出预算数713.4，项目支出预算数380。", sure=True) == {}
    assert read("8个项目985万元已全部到位。", sure=True) == {}
