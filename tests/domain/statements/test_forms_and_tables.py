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


ROWS = "|街道｜场次｜观众（人次）|东街｜12｜2520|西街｜18｜3060|南街｜15｜3420"
STAFF = "|级别｜人数|国家级｜24|市级｜63|区级｜113"
PLAN = "|指标｜年初目标｜实际完成|编印会刊（期）｜4｜4|举办讲座（场）｜12｜{}|"
COST = "项目｜全年预算数（万元）｜支出数（万元）|采风｜35.00｜34.20|展览｜48.00｜{}|"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("全年下街道演出{}场，明细如下：" + ROWS, "54", "45"),
        (ROWS[1:] + "|三个街道的观众共计{}人次。", "9900", "9000"),
        ("品名｜金额（万元）|书画｜21.40|乐器｜33.50|以上两项共{}万元。", "59.40", "54.90"),
        ("会员名册如下：" + STAFF + "|会员总数｜{}", "210", "200"),
        ("会员构成：" + STAFF + "|市级会员占{}。", "35.10%", "31.50%"),
        (ROWS[1:] + "|演出场均{}人次。", "220", "200"),
        ("班次｜学员（人）|声乐班｜36|书法班｜42|剪纸班｜48|平均每班{}人。", "45", "42"),
    ],
)
def test_totals_and_rates_told_beside_a_small_table(text: str, wrong: str, right: str) -> None:
    assert _said(text.format(wrong))
    assert not _said(text.format(right))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (PLAN[1:] + "各项指标均完成年初目标。", "11", "13"),
        (COST + "两个项目均未超出预算。", "49.10", "47.90"),
        ("项目｜金额（万元）|全年预算数｜210.00|全年支出数｜{}|支出严格控制在预算以内。", "213.60", "206.30"),
        ("资产｜账面数｜实盘数|电脑（台）｜18｜18|音箱（套）｜4｜{}|盘点结果账实相符。", "3", "4"),
        ("协会｜活动场次|美协｜18|舞协｜25|曲协｜21|{}开展活动最多。", "曲协", "舞协"),
        ("协会｜会员数（人）|影协｜264|书协｜318|民协｜157|由多到少依次为{}。", "书协、民协、影协", "书协、影协、民协"),
    ],
)
def test_claims_beside_a_small_table_are_those_of_its_rows(text: str, wrong: str, right: str) -> None:
    assert _said(text.format(wrong))
    assert not _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "全年下街道演出54场，其中街道演出45场，明细如下：" + ROWS,
        "发放问卷720份，有效问卷700份。|对象｜有效问卷（份）|会员｜312|居民｜268|学员｜120",
        PLAN[1:].format(11) + "除讲座外，其余指标均完成年初目标。",
    ],
)
def test_what_is_told_of_something_else_is_left_alone(text: str) -> None:
    assert not [each for each in _said(text) if "各行之和" in each or "没有达到" in each]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("项目｜执行率|会刊｜98.2%|展览｜91.5%|讲座｜96.0%|采风｜97.4%|执行率在95%以上的项目有{}个。", "2", "3"),
        ("90分以上的项目有{}个：|项目｜自评得分|会刊｜92.4|展览｜88.1|讲座｜95.0", "三", "两"),
    ],
)
def test_rows_above_a_limit_are_counted(text: str, wrong: str, right: str) -> None:
    assert _said(text.format(wrong))
    assert not _said(text.format(right))
