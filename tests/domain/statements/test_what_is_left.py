"""What is left beside what is told, and shares that leave nothing out: one figure wrong, and all of them right."""

import pytest

from tests.domain.statements.test_closed_passages import about_figures

PASSAGES = [  # told, what is right in it, what is wrong
    ("琴房9间，长期开放7间，检修{}间，年内可恢复。", "2", "3"),
    ("收到申报材料214份。形式审查退回76份，进入专家评审{}份。", "138", "148"),
    ("没去的{}个改由电话回访，辖区有民间社团35个，班子成员上门21个。", "14", "16"),
    ("发出信函640封，退回38封，有效送达{}封。", "602", "612"),
    ("核定编制46名，12月末在编43人，尚有{}个空编，已列入招录计划。", "3", "5"),
    ("完成“两癌”检查5420人，宫颈癌检查3060人，乳腺癌检查{}人。", "2360", "2630"),
    ("申报表设三级指标18个，产出类{}个、成本类2个、效益类5个、满意度类2个。", "9", "7"),
    ("问卷结果，很满意52.4%、满意36.1%、一般9.2%、不满意{}%。", "2.3", "3.3"),
    ("四档评价：非常满意61.5%，满意{}%，基本满意5.8%，不满意1.5%，有效问卷800份。", "31.2", "37.2"),
    ("受访读者420人，男性占46%，女性占{}%，年龄以25岁至45岁居多。", "54", "64"),
    ("步道分三段，北段4.25公里，中段3.10公里，南段5.45公里，全长{}公里。", "12.80", "12.08"),
    ("29名编制，27人在岗——实有人数{}于编制数，经费据此测算。", "少", "多"),
    ("核定编制41名，年末实有38名，实有数{}于编制数。", "低", "高"),
    ("服务对象中，城镇居民占57.3%，农村居民占{}%。", "42.7", "43.7"),
]


@pytest.mark.parametrize(("told", "right", "wrong"), PASSAGES)
def test_what_is_left_makes_its_whole(told: str, right: str, wrong: str) -> None:
    assert about_figures(told.format(right)) == []
    assert about_figures(told.format(wrong)) != []


@pytest.mark.parametrize(
    "told",
    [
        "事业编制16名，年末在编15人，另有编外用工2人。",
        "报送信息22期，获区领导批示的9期，未采用的3期。",
        "会员中男性占46%，理事中女性占61%。",
        "线上测评非常满意61.5%，满意31.2%。",
    ],
)
def test_figures_that_leave_something_out_are_not_added_up(told: str) -> None:
    assert about_figures(told) == []
