"""Spans of months, means below their terms, totals by their word, things of all kinds, where they do not come out."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
CASES = [  # code, lines with their fault, the same put right
    (
        "C41",
        ["辅导社区合唱骨干320人。", "辅导费支出11.20万元，人均305元。"],
        ["辅导社区合唱骨干320人。", "辅导费支出11.20万元，人均350元。"],
    ),
    (
        "C41",
        ["完成门厅改造48户。", "改造资金62.40万元。", "户均用款13,500元，由街道统一采购。"],
        ["完成门厅改造48户。", "改造资金62.40万元。", "户均用款13,000元，由街道统一采购。"],
    ),
    (
        "C39",
        ["露天影院3月至10月每月放映4场，11月加映到6场，全年放映40场。"],
        ["露天影院3月至10月每月放映4场，11月加映到6场，全年放映38场。"],
    ),
    ("C39", ["沙龙上半年每月3期，下半年每月5期，全年共46期。"], ["沙龙上半年每月3期，下半年每月5期，全年共48期。"]),
    (
        "C39",
        ["机关编制8名，实有7人；文化馆编制15名，实有13人。", "两级合计，编制23名、实有21人。"],
        ["机关编制8名，实有7人；文化馆编制15名，实有13人。", "两级合计，编制23名、实有20人。"],
    ),
    (
        "C17",
        ["东馆预算42.5万元、支出40.2万元；西馆预算31.0万元、支出30.6万元。两馆合计，预算75.3万元，支出70.8万元。"],
        ["东馆预算42.5万元、支出40.2万元；西馆预算31.0万元、支出30.6万元。两馆合计，预算73.5万元，支出70.8万元。"],
    ),
    (
        "C39",
        ["志愿者写送春联860副、福字1,320张、窗花420幅。", "三样加起来正好2,500件。"],
        ["志愿者写送春联860副、福字1,320张、窗花320幅。", "三样加起来正好2,500件。"],
    ),
    (
        "C39",
        ["添置调音台2台、射灯16盏、地毯5块，33件设备年底前全部入库。"],
        ["添置调音台2台、射灯16盏、地毯5块，23件设备年底前全部入库。"],
    ),
    (
        "C41",
        ["“新苗”计划安排26.40万元，其中教材5.60万元、师资20.80万元；上述24.60万元年内已支付。"],
        ["“新苗”计划安排26.40万元，其中教材5.60万元、师资20.80万元；上述26.40万元年内已支付。"],
    ),
    (
        "C39",
        ["“周末论坛”定在4月、6月、8月、10月各办1期，实际如期办完5期。"],
        ["“周末论坛”定在4月、6月、8月、10月各办1期，实际如期办完4期。"],
    ),
]


def told(lines: list[str], code: str) -> list[str]:
    remarks = run_preflight([TITLE, "二、主要工作", *lines])
    return [remark.message for remark in remarks if remark.code == code and max(remark.places) > 2]


@pytest.mark.parametrize(("code", "wrong", "right"), CASES, ids=[wrong[-1][:12] for _, wrong, _ in CASES])
def test_what_does_not_come_out_is_told_and_the_same_put_right_is_not(
    code: str, wrong: list[str], right: list[str]
) -> None:
    assert told(wrong, code)
    assert not [remark for each in ("C17", "C39", "C41", "C51", "C50") for remark in told(right, each)]


@pytest.mark.parametrize(
    "lines",
    [
        ["有效问卷520份，很满意350份，满意140份，一般30份，前两类合计490份。"],  # 前两类 are not the last two
        ["培训骨干240人，演出18场。", "劳务费支出9.60万元，没有突破人均450元的定额。"],  # a limit
        ["露天影院6月至8月每月放映4场，其余月份视天气安排，全年放映20场。"],  # other months are not told
    ],
)
def test_what_is_of_others_is_not_told(lines: list[str]) -> None:
    assert not [remark for code in ("C17", "C39", "C41") for remark in told(lines, code)]
