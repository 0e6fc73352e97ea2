"""What is declared of the fields: nothing can be left out, and forms have the order people know."""

import pytest

from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.values.fields import CarriedAs, Kind, count, long_text, text


@pytest.mark.parametrize("declare", [text, long_text])
def test_a_text_does_not_come_into_being_without_a_word_on_persons(declare: object) -> None:
    assert callable(declare)
    with pytest.raises(TypeError, match="personal"):
        declare("联系人")


def test_a_field_of_a_form_with_headings_stands_under_one() -> None:
    for group in ({}, {"group": "经费来源"}):
        with pytest.raises(TypeError, match=r"outing.*cost"):

            @record("outing", "采风", "活动", groups=("基本", "经费"))
            class Outing(Record):
                days: int | None = count("天数", "天", group="基本")
                cost: int | None = count("费用", "元", **group)  # type: ignore[arg-type]


def test_a_title_is_made_of_fields_of_the_record() -> None:
    with pytest.raises(TypeError, match=r"outing.*place"):

        @record("outing", "采风", "活动", title=("place",))
        class Outing(Record):
            days: int | None = count("天数", "天")


FORMS = {
    Report: """
        报告：评价年度 报送单位 落款日期 报告标题（可分行，不填则自动拟定）
        签署：填报人 财务负责人 单位负责人 联系电话
        版式：加盖公章 附目录 附件表格用小四 三级标题加粗
        填报结果：填报得分 填报等级
    """,
    Activity: """
        基本：活动名称（全称） 简称 编号 类别 主题 所属系列活动 状态 取消原因 品牌活动 届次
        时间地点：开始日期 结束日期 地点 所在街道 线上线下 场次
        组织：承办协会 主办单位 承办单位 协办单位 合作单位
        规模与成果：参与人数 观众人次（线下） 线上浏览量 艺术家人次 志愿者人次 展出作品 征集作品 创作作品 春联福字
        赠送作品 获奖级别 获奖数量
        经费：经费来源项目 预算额 实际额 采购方式 合同号 支付凭证号
        写入报告：写入报告 报告用动词 报告中附数据句 成效描述（入报告）
        绩效：对应绩效目标 对应绩效指标
        审批与安全：审批会议 审批日期 会议纪要号 意识形态审核人 内容审核日期 有安全预案
    """,
    Indicator: """
        指标：三级指标 一级指标 二级指标 所属项目（不填为部门整体） 对应绩效目标 指标性质 指标方向 核心指标
        目标与完成：符号 年度指标值（调整后） 实际完成值 计量单位 年初指标值 年中监控值 定性目标 定性完成情况 定性档次
        评分：分值 得分系数 评分标准（指标解释）
        偏差：偏差原因分析 改进措施
    """,
}


@pytest.mark.parametrize("cls", FORMS, ids=lambda cls: cls.spec.label)
def test_a_form_is_in_the_order_people_fill_it_in(cls: type[Record]) -> None:
    """A field that is not listed may stand between those that are."""
    listed = FORMS[cls].replace("：", "： ").split()
    shown = [
        word for heading, fields in cls.spec.grouped_fields() for word in (f"{heading}：", *(f.label for f in fields))
    ]
    assert [word for word in shown if word in listed] == listed


NOT_FROM_LAST_YEAR = {Kind.YUAN, Kind.WAN_YUAN, Kind.PERSON_TIMES, Kind.FLOOR, Kind.PERCENT, Kind.MONTH}


def test_no_amount_is_declared_to_be_carried_over() -> None:
    carried = [
        f"{cls.spec.name}.{field.name}"
        for cls in CATALOGUE
        for field in cls.spec.fields.values()
        if field.carried is not CarriedAs.NOTHING and field.kind in NOT_FROM_LAST_YEAR
    ]
    assert carried == []
