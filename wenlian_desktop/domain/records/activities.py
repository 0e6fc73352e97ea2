"""Tab 活动: activities, themes, associations, media reports, indicators, surveys."""

from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.budget import PROCUREMENT_MODES
from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import ACTIVITIES
from wenlian_desktop.domain.values.fields import (
    Floor,
    choice,
    count,
    day,
    floor,
    long_text,
    many_of,
    number,
    one_of,
    percent,
    person_times,
    text,
    yes_no,
    yuan,
)

ENUMERATED, PROSE = "逐项列举（一是…二是…）", "连贯叙述"
PLANNED, UNDER_WAY, DONE, CANCELLED = "计划", "进行", "完成", "取消"
CATEGORIES = (
    "展览", "演出", "采风", "讲座", "培训", "研讨", "评论", "创作", "征文征集", "比赛评奖", "文化交流", "文艺志愿服务",
    "出版", "新媒体", "会议换届", "会员发展", "品牌活动", "其他",
)  # fmt: skip
VERBS = ("举办", "开展", "组织", "承办", "参与", "推出", "出版")
QUANTITATIVE, QUALITATIVE = "定量", "定性"
FORWARD, REVERSE = "正向", "反向"
NARROW, WIDE, WEIGHTED = (
    "（非常满意＋满意）÷有效份数",
    "（非常满意＋满意＋基本满意）÷有效份数",
    "加权平均（100/80/60/30/0）",
)


@record("association", "协会", ACTIVITIES, title=("name",))
class Association(Record):
    """One artists' association (文艺家协会) of the federation."""

    name: str | None = text("协会名称", required=True)
    short_name: str | None = text("简称")
    chair: str | None = text("主席")
    secretary: str | None = text("秘书长")
    founded: date | None = day("成立日期")
    members: int | None = count("个人会员数", "人")
    new_members: int | None = count("本年新发展会员", "人")
    national_members: int | None = count("国家级会员", "人")
    municipal_members: int | None = count("市级会员", "人")
    group_members: int | None = count("团体会员", "个")


@record("theme", "主题", ACTIVITIES, title=("title",))
class Theme(Record):
    """A group of activities in the report (主题): heading, opening text and style."""

    title: str | None = text("主题标题", required=True)
    opening: str | None = long_text("开头文字")
    style: str | None = choice("叙述方式", (ENUMERATED, PROSE))
    objectives: tuple[str, ...] = many_of("objective", "对应绩效目标")


@record("activity", "活动", ACTIVITIES, title=("name",))
class Activity(Record):
    """One activity (活动), or a series whose parts refer to it by `series`; sums count the parts only."""

    name: str | None = text("活动名称（全称）", required=True)
    short_name: str | None = text("简称")
    code: str | None = text("编号")
    category: str | None = choice("类别", CATEGORIES, required=True)
    theme: str | None = one_of("theme", "主题")
    series: str | None = one_of("activity", "所属系列活动")
    is_brand: bool | None = yes_no("品牌活动")
    edition: int | None = count("届次", "届")
    associations: tuple[str, ...] = many_of("association", "承办协会")
    objectives: tuple[str, ...] = many_of("objective", "对应绩效目标")
    indicators: tuple[str, ...] = many_of("indicator", "对应绩效指标")
    line: str | None = one_of("budget_line", "经费来源项目")
    status: str | None = choice("状态", (PLANNED, UNDER_WAY, DONE, CANCELLED))
    cancel_reason: str | None = text("取消原因")
    started: date | None = day("开始日期")
    ended: date | None = day("结束日期")
    place: str | None = text("地点")
    street: str | None = text("所在街道")
    venue: str | None = choice("线上线下", ("线下", "线上", "线上线下结合"))
    sessions: int | None = count("场次", "场")
    host: str | None = text("主办单位")
    organizer: str | None = text("承办单位")
    co_organizer: str | None = text("协办单位")
    partner: str | None = text("合作单位")
    artists: Floor | None = person_times("艺术家人次")
    volunteers: Floor | None = person_times("志愿者人次")
    participants: Floor | None = floor("参与人数", "人")
    audience: Floor | None = person_times("观众人次（线下）")
    online_views: Floor | None = floor("线上浏览量", "次")
    exhibited: Floor | None = floor("展出作品", "件")
    collected: Floor | None = floor("征集作品", "件")
    created: Floor | None = floor("创作作品", "件")
    couplets: Floor | None = floor("春联福字", "副")
    gifts: Floor | None = floor("赠送作品", "件")
    award_level: str | None = choice("获奖级别", ("国家级", "市级", "区级", "行业"))
    awards: int | None = count("获奖数量", "项")
    budget: int | None = yuan("预算额")
    cost: int | None = yuan("实际额")
    voucher_no: str | None = text("支付凭证号")
    contract_no: str | None = text("合同号")
    procurement: str | None = choice("采购方式", PROCUREMENT_MODES)
    meeting: str | None = choice("审批会议", ("主席办公会", "党组会"))
    approved_on: date | None = day("审批日期")
    minutes_no: str | None = text("会议纪要号")
    content_reviewer: str | None = text("意识形态审核人")
    reviewed_on: date | None = day("内容审核日期")
    has_safety_plan: bool | None = yes_no("有安全预案")
    verb: str | None = choice("报告用动词", VERBS)
    effect: str | None = long_text("成效描述（入报告）")
    tells_figures: bool | None = yes_no("报告中附数据句")
    in_report: bool | None = yes_no("写入报告")


@record("media_report", "媒体报道", ACTIVITIES, title=("outlet",))
class MediaReport(Record):
    """What one outlet (媒体) published about one activity."""

    activity: str | None = one_of("activity", "活动", required=True)
    outlet: str | None = text("媒体名称", required=True)
    level: str | None = choice("级别", ("中央", "市级", "区级", "行业"))
    pieces: int | None = count("篇数", "篇")
    views: Floor | None = floor("最高浏览量", "次")
    published: date | None = day("发布日期")
    headline: str | None = text("标题")
    link: str | None = text("链接")


@record("indicator", "绩效指标", ACTIVITIES, title=("name",))
class Indicator(Record):
    """One performance indicator (绩效指标) of the department or, with `line`, of one project."""

    level1: str | None = choice("一级指标", ("产出", "效益", "满意度", "成本", "预算执行", "预算管理"), required=True)
    level2: str | None = choice(
        "二级指标",
        ("数量", "质量", "时效", "成本", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益",
         "可持续影响", "服务对象满意度", "其他"),
    )  # fmt: skip
    name: str | None = text("三级指标", required=True)
    line: str | None = one_of("budget_line", "所属项目（不填为部门整体）")
    objective: str | None = one_of("objective", "对应绩效目标")
    nature: str | None = choice("指标性质", (QUANTITATIVE, QUALITATIVE))
    direction: str | None = choice("指标方向", (FORWARD, REVERSE))
    sign: str | None = choice("符号", ("≥", "≤", "＝", "＞", "＜"))
    initial_target: Decimal | None = number("年初指标值", signed=True)
    target: Decimal | None = number("年度指标值（调整后）", signed=True)
    actual: Decimal | None = number("实际完成值", signed=True)
    unit: str | None = text("计量单位")
    target_text: str | None = text("定性目标")
    actual_text: str | None = text("定性完成情况")
    grade: str | None = choice("定性档次", ("达成年度指标", "部分达成并具有一定效果", "未达成且效果较差"))
    midyear: Decimal | None = number("年中监控值", signed=True)
    is_core: bool | None = yes_no("核心指标")
    weight: Decimal | None = number("分值", "分")
    coefficient: int | None = percent("得分系数")
    rule: str | None = long_text("评分标准（指标解释）")
    deviation: str | None = long_text("偏差原因分析")
    remedy: str | None = long_text("改进措施")


@record("survey", "满意度调查", ACTIVITIES, title=("name",))
class Survey(Record):
    """One satisfaction survey (满意度调查): sheets sent, returned, valid, the five answers, the formula."""

    name: str | None = text("调查名称", required=True)
    activity: str | None = one_of("activity", "对应活动")
    asked: str | None = text("调查对象")
    held_on: date | None = day("调查日期")
    issued: int | None = count("发放份数", "份")
    returned: int | None = count("回收份数", "份")
    valid: int | None = count("有效份数", "份")
    very_satisfied: int | None = count("非常满意", "人")
    satisfied: int | None = count("满意", "人")
    fairly_satisfied: int | None = count("基本满意", "人")
    dissatisfied: int | None = count("不满意", "人")
    very_dissatisfied: int | None = count("非常不满意", "人")
    method: str | None = choice("满意度口径", (NARROW, WIDE, WEIGHTED))
    target: int | None = percent("满意度目标")
    findings: str | None = long_text("主要意见")
