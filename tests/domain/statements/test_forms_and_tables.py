"""Small tables with the text beside them: what is wrong in either is told, what is right is not."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.rules.rule import Level

OF_WHOLE_REPORTS = ("C31", "C32", "C33", "C34", "C35", "C37", "C54", "D11")


def _said(text: str) -> list[str]:
    told = [each for each in run_preflight(text.split("|")) if each.level is not Level.HINT]
    return [each.message for each in told if each.code not in OF_WHOLE_REPORTS]


@pytest.mark.parametrize(
    "text",
    [
        "协会活动经费一览（单位：万元）|协会｜经费|美术家协会｜4.20|舞蹈家协会｜3.15|合计｜7.35",
        "指标｜分值｜得分|创作数量｜10｜9.7|创作质量｜10｜9.6|合计｜20｜19.3|创作数量、创作质量两项共扣0.7分。",
        "办刊经费20.0万元，由（1）印刷费12.5万元、（2）稿酬7.5万元组成。",
        "工作任务3条：（1）整理戏曲剧本12部；|（2）录制唱段30段；|（3）培训学员60人。",
        "两个项目：（1）采风全年预算数20.00万元，支出19.50万元；（2）会刊全年预算数15.00万元，支出14.80万元。",
    ],
)
def test_captions_items_and_deductions_of_several_are_read_as_such(text: str) -> None:
    assert not _said(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("收入（万元）|来源｜预算｜决算|拨款｜520.00｜{}|其他｜8.00｜7.40|合计｜528.00｜519.50", "521.10", "512.10"),
        (
            "设备（单位：元）|品名｜数量｜单价｜金额|相机｜2｜6500｜13000|灯架｜6｜450｜2700|音箱｜3｜1800｜{}",
            "5800",
            "5400",
        ),
        ("会议费（万元）|2022年｜2023年｜增减率|8.00｜7.20｜{}", "-11.00%", "-10.00%"),
        ("年度｜观众（人次）｜比上年增长|2021年｜8000｜—|2022年｜8400｜5.00%|2023年｜9240｜{}", "12.00%", "10.00%"),
        ("项目｜2023年决算|差旅费｜3.60|印刷费｜4.15|合计｜{}", "7.57", "7.75"),
    ],
)
def test_columns_add_up_and_are_what_their_heads_say(text: str, wrong: str, right: str) -> None:
    assert _said(text.format(wrong))
    assert not _said(text.format(right))
