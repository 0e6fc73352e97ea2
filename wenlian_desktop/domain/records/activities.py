"""Tab 活动: activities, themes, associations, media reports, indicators, surveys."""

from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.budget import PROCUREMENT_MODES
from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import ACTIVITIES
from wenlian_desktop.domain.values.fields import (
    SAME,
    SHIFTED,
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
NOT_HELD = (PLANNED, UNDER_WAY, CANCELLED)  # an activity without a state counts as held
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


@record("association", "协会", ACTIVITIES, title=("name",), groups=("协会", "会员"), expected=True)
class Association(Record):
    """One artists' association (文艺家协会) of the federation."""

    name: str | None = text("协会名称", required=True, personal=False, group="协会", carried=SAME)
    short_name: str | None = text("简称", personal=False, group="协会", carried=SAME)
    chair: str | None = text("主席", personal=True, group="协会", carried=SAME)
    secretary: str | None = text("秘书长", personal=True, group="协会", carried=SAME)
    founded: date | None = day("成立日期", group="协会", rare=True, carried=SAME)
    members: int | None = count("个人会员数", "人", group="会员", compared=True)
    new_members: int | None = count("本年新发展会员", "人", group="会员")
    national_members: int | None = count("国家级会员", "人", group="会员", rare=True)
    municipal_members: int | None = count("市级会员", "人", group="会员", rare=True)
    group_members: int | None = count("团体会员", "个", group="会员", rare=True)


@record("theme", "主题", ACTIVITIES, title=("title",))
class Theme(Record):
    """A group of activities in the report (主题): heading, opening text and style."""

    title: str | None = text("主题标题", required=True, personal=False, carried=SHIFTED, proofread=True)
    opening: str | None = long_text("开头文字", personal=False, carried=SHIFTED, annual=True)
    style: str | None = choice("叙述方式", (ENUMERATED, PROSE), carried=SAME)
    objectives: tuple[str, ...] = many_of("objective", "对应绩效目标", carried=SAME)


@record(
    "activity",
    "活动",
    ACTIVITIES,
    title=("name",),
    groups=("基本", "时间地点", "组织", "规模与成果", "经费", "写入报告", "绩效", "审批与安全"),
    expected=True,
)
class Activity(Record):
    """One activity (活动), or a series whose parts refer to it by `series`; sums count the parts only."""

    name: str | None = text(
        "活动名称（全称）", required=True, personal=False, group="基本", carried=SHIFTED, proofread=True
    )
    short_name: str | None = text("简称", personal=False, group="基本", rare=True, carried=SHIFTED)
    code: str | None = text("编号", personal=False, group="基本", rare=True)
    category: str | None = choice("类别", CATEGORIES, required=True, group="基本", carried=SAME)
    theme: str | None = one_of("theme", "主题", group="基本", carried=SAME)
    series: str | None = one_of("activity", "所属系列活动", group="基本", rare=True, carried=SAME)
    is_brand: bool | None = yes_no("品牌活动", group="基本", rare=True, place=1, carried=SAME)
    edition: int | None = count("届次", "届", group="基本", rare=True, place=1, carried=SHIFTED)
    associations: tuple[str, ...] = many_of("association", "承办协会", group="组织", carried=SAME)
    objectives: tuple[str, ...] = many_of("objective", "对应绩效目标", group="绩效", carried=SAME)
    indicators: tuple[str, ...] = many_of("indicator", "对应绩效指标", group="绩效", carried=SAME)
    line: str | None = one_of("budget_line", "经费来源项目", group="经费", carried=SAME)
    status: str | None = choice("状态", (PLANNED, UNDER_WAY, DONE, CANCELLED), group="基本")
    cancel_reason: str | None = text("取消原因", personal=False, group="基本", rare=True)
    started: date | None = day("开始日期", group="时间地点", expected=True)
    ended: date | None = day("结束日期", group="时间地点")
    place: str | None = text("地点", personal=False, group="时间地点", carried=SAME)
    street: str | None = text("所在街道", personal=False, group="时间地点", rare=True, carried=SAME)
    venue: str | None = choice("线上线下", ("线下", "线上", "线上线下结合"), group="时间地点", rare=True, carried=SAME)
    sessions: int | None = count("场次", "场", group="时间地点", expected=True, compared=True, summed=True)
    host: str | None = text("主办单位", personal=False, group="组织", carried=SAME)
    organizer: str | None = text("承办单位", personal=False, group="组织", rare=True, carried=SAME)
    co_organizer: str | None = text("协办单位", personal=False, group="组织", rare=True, carried=SAME)
    partner: str | None = text("合作单位", personal=False, group="组织", rare=True, carried=SAME)
    artists: Floor | None = person_times("艺术家人次", group="规模与成果", summed=True)
    volunteers: Floor | None = person_times("志愿者人次", group="规模与成果")
    participants: Floor | None = floor("参与人数", "人", group="规模与成果", place=-1)
    audience: Floor | None = person_times("观众人次（线下）", group="规模与成果", place=-1, compared=True, summed=True)
    online_views: Floor | None = floor("线上浏览量", "次", group="规模与成果", place=-1)
    exhibited: Floor | None = floor("展出作品", "件", group="规模与成果", rare=True, summed=True)
    collected: Floor | None = floor("征集作品", "件", group="规模与成果", rare=True, summed=True)
    created: Floor | None = floor("创作作品", "件", group="规模与成果", rare=True, summed=True)
    couplets: Floor | None = floor("春联福字", "副", group="规模与成果", rare=True, summed=True)
    gifts: Floor | None = floor("赠送作品", "件", group="规模与成果", rare=True, summed=True)
    award_level: str | None = choice("获奖级别", ("国家级", "市级", "区级", "行业"), group="规模与成果", rare=True)
    awards: int | None = count("获奖数量", "项", group="规模与成果", rare=True)
    budget: int | None = yuan("预算额", group="经费")
    cost: int | None = yuan("实际额", group="经费", compared=True)
    voucher_no: str | None = text("支付凭证号", personal=False, group="经费", rare=True, place=2)
    contract_no: str | None = text("合同号", personal=False, group="经费", rare=True, place=1)
    procurement: str | None = choice("采购方式", PROCUREMENT_MODES, group="经费", rare=True)
    meeting: str | None = choice("审批会议", ("主席办公会", "党组会"), group="审批与安全", rare=True)
    approved_on: date | None = day("审批日期", group="审批与安全", rare=True)
    minutes_no: str | None = text("会议纪要号", personal=False, group="审批与安全", rare=True)
    content_reviewer: str | None = text("意识形态审核人", personal=True, group="审批与安全", rare=True)
    reviewed_on: date | None = day("内容审核日期", group="审批与安全", rare=True)
    has_safety_plan: bool | None = yes_no("有安全预案", group="审批与安全", rare=True)
    verb: str | None = choice("报告用动词", VERBS, group="写入报告", rare=True, carried=SAME)
    effect: str | None = long_text(
        "成效描述（入报告）", personal=False, group="写入报告", place=1, expected=True, annual=True
    )
    tells_figures: bool | None = yes_no("报告中附数据句", group="写入报告", rare=True, carried=SAME)
    in_report: bool | None = yes_no("写入报告", group="写入报告", place=-1, carried=SAME)


@record("media_report", "媒体报道", ACTIVITIES, title=("outlet",))
class MediaReport(Record):
    """What one outlet (媒体) published about one activity."""

    activity: str | None = one_of("activity", "活动", required=True)
    outlet: str | None = text("媒体名称", required=True, personal=False)
    level: str | None = choice("级别", ("中央", "市级", "区级", "行业"))
    pieces: int | None = count("篇数", "篇")
    views: Floor | None = floor("最高浏览量", "次")
    published: date | None = day("发布日期")
    headline: str | None = text("标题", personal=False)
    link: str | None = text("链接", personal=False)


@record(
    "indicator", "绩效指标", ACTIVITIES, title=("name",), groups=("指标", "目标与完成", "评分", "偏差"), expected=True
)
class Indicator(Record):
    """One performance indicator (绩效指标) of the department or, with `line`, of one project."""

    level1: str | None = choice(
        "一级指标",
        ("产出", "效益", "满意度", "成本", "预算执行", "预算管理"),
        required=True,
        group="指标",
        carried=SAME,
    )
    level2: str | None = choice(
        "二级指标",
        ("数量", "质量", "时效", "成本", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益",
         "可持续影响", "服务对象满意度", "其他"),
        group="指标", carried=SAME,
    )  # fmt: skip
    name: str | None = text("三级指标", required=True, personal=False, group="指标", place=-1, carried=SHIFTED)
    line: str | None = one_of("budget_line", "所属项目（不填为部门整体）", group="指标", rare=True, carried=SAME)
    objective: str | None = one_of("objective", "对应绩效目标", group="指标", carried=SAME)
    nature: str | None = choice("指标性质", (QUANTITATIVE, QUALITATIVE), group="指标", carried=SAME)
    direction: str | None = choice("指标方向", (FORWARD, REVERSE), group="指标", carried=SAME)
    sign: str | None = choice("符号", ("≥", "≤", "＝", "＞", "＜"), group="目标与完成", place=-2, carried=SAME)
    initial_target: Decimal | None = number("年初指标值", signed=True, group="目标与完成", rare=True, place=-1)
    target: Decimal | None = number(
        "年度指标值（调整后）", signed=True, group="目标与完成", place=-2, expected=True, compared=True
    )
    actual: Decimal | None = number(
        "实际完成值", signed=True, group="目标与完成", place=-2, expected=True, compared=True
    )
    unit: str | None = text("计量单位", personal=False, group="目标与完成", place=-2, carried=SAME)
    target_text: str | None = text("定性目标", personal=False, group="目标与完成", carried=SHIFTED)
    actual_text: str | None = text("定性完成情况", personal=False, group="目标与完成")
    grade: str | None = choice(
        "定性档次", ("达成年度指标", "部分达成并具有一定效果", "未达成且效果较差"), group="目标与完成"
    )
    midyear: Decimal | None = number("年中监控值", signed=True, group="目标与完成", rare=True, place=-1)
    is_core: bool | None = yes_no("核心指标", group="指标", rare=True, carried=SAME)
    weight: Decimal | None = number("分值", "分", group="评分", carried=SAME)
    coefficient: int | None = percent("得分系数", group="评分", rare=True, tried=True)
    rule: str | None = long_text("评分标准（指标解释）", personal=False, group="评分", rare=True, carried=SHIFTED)
    deviation: str | None = long_text("偏差原因分析", personal=False, group="偏差", annual=True)
    remedy: str | None = long_text("改进措施", personal=False, group="偏差", annual=True)


@record("survey", "满意度调查", ACTIVITIES, title=("name",), groups=("调查", "份数与答案", "结果"))
class Survey(Record):
    """One satisfaction survey (满意度调查): sheets sent, returned, valid, the five answers, the formula."""

    name: str | None = text("调查名称", required=True, personal=False, group="调查")
    activity: str | None = one_of("activity", "对应活动", group="调查")
    asked: str | None = text("调查对象", personal=False, group="调查")
    held_on: date | None = day("调查日期", group="调查")
    issued: int | None = count("发放份数", "份", group="份数与答案")
    returned: int | None = count("回收份数", "份", group="份数与答案")
    valid: int | None = count("有效份数", "份", group="份数与答案", tried=True)
    very_satisfied: int | None = count("非常满意", "人", group="份数与答案", tried=True)
    satisfied: int | None = count("满意", "人", group="份数与答案", tried=True)
    fairly_satisfied: int | None = count("基本满意", "人", group="份数与答案", tried=True)
    dissatisfied: int | None = count("不满意", "人", group="份数与答案", tried=True)
    very_dissatisfied: int | None = count("非常不满意", "人", group="份数与答案", tried=True)
    method: str | None = choice("满意度口径", (NARROW, WIDE, WEIGHTED), group="结果", expected=True)
    target: int | None = percent("满意度目标", group="结果", tried=True)
    findings: str | None = long_text("主要意见", personal=False, group="结果")
