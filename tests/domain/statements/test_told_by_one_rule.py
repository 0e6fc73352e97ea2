"""What one rule alone tells: without it nothing is said."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

CLASSES = (
    "支出类别\t全年预算数（万元）\t支出数（万元）\t执行率|基本支出\t380\t372\t97.89%|项目支出\t240\t229\t95.42%"
    "|合计\t620\t601\t96.94%"
)
CASES = [  # code, a text, what contradicts it, what fits it; | parts lines
    ("C39", "9个街道各发放40份、5个乡镇各发放30份，共{}份。", "520", "510"),
    ("C39", "播放量{}万次，其中最高单条31.2万次。", "28.6", "286.4"),
    ("C42", "整修{}座，目标86座，超出目标。", "86", "88"),
    ("C22", "权重分别为15%、{}%、35%和35%。", "20", "15"),
    ("C07", "项目\t全年预算\t支出|甲\t100.00\t98.00|乙\t120.00\t{}|合计\t220.00\t{}", "126.00/224.00", "116.00/214.00"),
    ("C22", "预算管理{}分由五项各4分组成。", "25", "20"),
    (
        "C21",
        "（一）预算执行（满分20分，得19.4分）|略。|（二）目标实现（满分60分，得57.2分）|略。"
        "|（三）预算管理（满分20分，得18.9分）|略。|总分{}分。",
        "94.5",
        "95.5",
    ),
    ("C02", "基本支出372.00万元。|项目支出229.00万元。|全年支出{}万元。", "610.00", "601.00"),
    ("C41", CLASSES + "|全年预算执行率为{}%。", "96.49", "96.94"),
]


def _codes(text: str, figures: str) -> set[str]:
    return {each.code for each in run_preflight(text.format(*figures.split("/")).split("|"))}


@pytest.mark.parametrize(("code", "text", "wrong", "right"), CASES)
def test_what_one_rule_tells(code: str, text: str, wrong: str, right: str) -> None:
    assert code in _codes(text, wrong)
    assert code not in _codes(text, right)
