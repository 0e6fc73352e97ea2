"""Figures of a list, their mean, the least and the most, the first and the last of them: one wrong, and all right."""

import pytest

from tests.domain.statements.test_closed_passages import about_figures
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

PASSAGES = [  # told, what is right in it, what is wrong
    ("音乐会三场的上座情况：首场210人，次场186人，末场174人，场均{}人。", "190", "196"),
    ("三个分馆分别接待3120人次、2860人次、3440人次，馆均{}人次。", "3140", "3410"),
    ("四期培训依次有学员52人、48人、61人、47人，平均每期{}人。", "52", "54"),
    ("7个社区配备社工91名，平均每个社区13名；北里社区最少，有{}名。", "9", "14"),
    ("12个站点全年接待9600人次，站均800人次，最多的东站{}人次。", "1320", "620"),
    ("执行率2020年90.2%、2021年93.5%、2022年96.1%，三年累计提升{}个百分点。", "5.9", "6.9"),
    ("参展作品上届120件，本届{}件，规模扩大到上届的1.5倍。", "180", "160"),
    ("志愿者上年末240名，今年末420名，增加到上年末的{}倍。", "1.75", "1.57"),
    ("107场文艺活动里有34场讲座培训、36场演出、{}场采风和23场展览。", "14", "18"),
]


@pytest.mark.parametrize(("told", "right", "wrong"), PASSAGES)
def test_the_mean_of_a_list_is_that_of_its_figures(told: str, right: str, wrong: str) -> None:
    assert about_figures(told.format(right)) == []
    assert about_figures(told.format(wrong)) != []


@pytest.mark.parametrize(
    "told",
    [
        "藏书年初268400册，新购15200册，剔旧3600册，按人口计算人均0.67册。",
        "使用率2021年89.7%、2022年91.9%、2023年93.8%，比上年提高1.9个百分点。",
        "全年到馆262000人次，平均每天775人次；二季度最少，只有43800人次。",
    ],
)
def test_a_mean_of_something_else_is_left_alone(told: str) -> None:
    assert about_figures(told) == []


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("查出问题5个，制定措施6个，措施与问题逐一对应。", True),
        ("查出问题5个，制定措施5个，措施与问题逐一对应。", False),
        ("查出问题5个，其中涉及采购的2个，措施与问题一一对应。", False),
    ],
)
def test_what_is_told_one_to_one_is_as_many(told: str, *, is_told: bool) -> None:
    names = {each.rule.name for each in run_preflight([told])}
    assert ("counts_told_one_to_one_are_the_same" in names) is is_told
