"""Headings, years, names, lists and causes: what is wrong is told at its line, its right twin is left in peace."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

REPORT = """示例区图书馆2024年度部门整体支出绩效自评报告
一、部门基本情况
（一）部门职能
示例区图书馆（以下简称“区图书馆”）是公益一类事业单位，承担图书借阅。区图书馆设2个部。
（二）机构设置
设采编部、借阅部2个部，编制12名，年末实有11名。
（三）收支情况
2024年全年预算数300.00万元，全年支出291.00万元，预算执行率97.00%。
二、绩效自评情况
（一）自评过程
2025年2月成立自评小组，3月形成报告。
（二）产出情况
1.产出数量
购书6000册，办讲座12场。
2.产出成本
平均每册48.50元，低于50元的标准。
3.生态效益
不涉及，借阅不产生污染。
（三）存在的问题
1.讲座场次偏少。原因是主讲人少。
2.采购偏慢。原因是一次流标。
（四）改进措施
1.2025年6月底前建立主讲人名单，由借阅部负责。
2.提前启动采购，2025年4月起执行，由采编部负责。
三、其他情况
截至2024年12月31日，固定资产原值80.00万元，账实相符。
自评结果作为安排2026年预算的依据。
附件：1.自评表
2.问卷
示例区图书馆
2025年4月10日"""

WRONG = [  # code, what stands in the right report, what is put there, what is said
    ("C34", "（二）产出情况", "（二）产出情况：", "多了冒号"),
    ("C34", "2.产出成本", "2.产出成本。", "多了句号"),
    ("C32", "（二）机构设置", "（二）部门职能", "前面已有“（一）部门职能”"),
    ("C33", "（一）部门职能", "部门职能", "没有编号"),
    ("C33", "一、部门基本情况", "二、部门基本情况", "重号"),
    ("C35", "不涉及，借阅不产生污染。", "本馆不适用。", "没有理由"),
    ("C35", "三、其他情况\n截至2024年12月31日，固定资产原值80.00万元，账实相符。\n"
            "自评结果作为安排2026年预算的依据。", "三、其他情况\n略。", "没有理由"),
    ("C36", "2025年2月成立自评小组", "2024年2月成立自评小组", "还没有结束"),
    ("C36", "2025年4月起执行", "2024年4月起执行", "应是今后的时间"),
    ("C36", "截至2024年12月31日，", "截至2023年12月31日，", "与报告年度2024年不一致"),
    ("C36", "安排2026年预算", "安排2024年预算", "应是以后的年度"),
    ("C37", "区图书馆设2个部", "市图书馆设有2个部", "本单位的简称是“区图书馆”"),
    ("C37", "账实相符。", "账实相符，区图馆逐件核对。", "与简称“区图书馆”不一致"),
    ("C37", "账实相符。", "账实相符，我局逐件核对。", "本单位是“区图书馆”"),
]  # fmt: skip

RIGHT = [  # what stands in the right report, what may stand there as well
    ("（二）产出情况", "（二）主要产出情况如下："),
    ("不涉及，借阅不产生污染。", "本馆不适用，因为没有生产活动。"),
    ("2025年2月成立自评小组", "2024年8月开展绩效监控，2025年2月成立自评小组"),
    ("2025年4月起执行", "按2024年巡察反馈的意见执行"),
    ("截至2024年12月31日，", "截至2023年末固定资产原值76.00万元，比上年增加；截至2024年12月31日，"),
    ("账实相符。", "账实相符，市图书馆协助清点。"),
    ("账实相符。", "账实相符，区图书馆逐件核对。"),
]


def said_with(old: str, new: str) -> list[tuple[str, str]]:
    """Code and message of what is said of the report with something changed, and not of the right one."""
    assert REPORT.count(old) == 1
    known = {(each.code, each.message) for each in run_preflight(REPORT.split("\n"))}
    told = run_preflight(REPORT.replace(old, new).split("\n"))
    return [(each.code, each.message) for each in told if (each.code, each.message) not in known]


@pytest.mark.parametrize(("code", "old", "new", "said"), WRONG)
def test_what_is_wrong_is_told(code: str, old: str, new: str, said: str) -> None:
    told = said_with(old, new)
    assert [message for found, message in told if found == code and said in message], told


@pytest.mark.parametrize(("old", "new"), RIGHT)
def test_what_is_right_is_left_in_peace(old: str, new: str) -> None:
    assert said_with(old, new) == []
