"""What goes stale when one figure of the sample year is changed alone: written by reading the year and its report.

A place is a field as messages call it. “A｜B”: it is enough to name one of them. What the program computes itself
(tables, sums, rates, the sentences of the report) never goes stale and is not listed.
"""

from typing import NamedTuple


class Edit(NamedTuple):
    """One figure changed alone: record, title of the row, label of the field, what is added, the stale places."""

    record: str
    row: str
    field: str
    add: str
    places: tuple[str, ...] = ()


APPROVED_INITIAL = "年末决算的“年初预算批复总额”"
APPROVED_FULL = "年末决算的“全年预算批复总额”"
CLOSING = "年末决算的“年末结转”｜年末决算的“年末结余”"
TOTAL = "年末决算的“决算支出合计”"
BASIC = "年末决算的“决算支出：基本支出”"
PROJECT = "年末决算的“决算支出：项目支出”"
RUNNING = "年末决算的“机关运行经费”"
OPENING = "年末决算的“年初结转和结余”"
INCOME = "年末决算的“本年收入：财政拨款”"
SCORE = "报告的“填报得分”"
NOTE = "年末决算的“本年收入：财政拨款”的备注"
EXPLAINED = "情况说明“C09”的“情况说明”｜情况说明“‘文艺创作扶持与采风’全年预算27.5万元，支出…”的“说明”"


def _actual(name: str) -> str:
    return f"绩效指标“{name}”的“实际完成值”"


def _target(name: str) -> str:
    return f"绩效指标“{name}”的“年度指标值（调整后）”"


def _initial(name: str) -> str:
    return f"绩效指标“{name}”的“年初指标值”"


def _told(name: str) -> str:
    return f"绩效指标“{name}”的“定性完成情况”"


def _monitored(name: str) -> str:
    return f"绩效运行监控“{name}”的“截至该月执行数”"


def _task(name: str) -> str:
    return f"年度主要任务“{name}”的“财政拨款”"


def _of(activity: str, field: str) -> str:
    within = activity.replace("“", "‘").replace("”", "’")
    return f"活动“{within}”的“{field}”"


COST, LINE_COST = "全年支出控制在批复预算内", "项目总成本"
SESSIONS, SHOWS, WORKS, AWARDS = "组织文艺活动场次", "举办主题展览", "推出新创作作品", "获市级以上奖项"
AUDIENCE, PIECES, OUTLETS = "线下受益观众人次", "媒体报道篇数", "报道文化周的媒体家数"
OPERA_SESSIONS, ACTORS = "演出和互动活动场次", "青年演员参演人次"
FREE_SESSIONS, FREE_COST, LESSONS, SERVED = "惠民演出场次", "惠民演出场均成本", "公益培训课次", "受益群众人次"
SATISFIED, OPERA_SATISFIED, LOCAL_SATISFIED = "群众对文艺活动的满意度", "文化周观众满意度", "基层群众满意度"
ON_TIME, OPERA_ON_TIME, SPRING_ON_TIME = "年度活动计划按期完成率", "文化周按计划时间举办", "春节前完成写春联活动"

BUDGETED = (APPROVED_FULL, _target(COST), CLOSING, SCORE, INCOME)
INITIAL = (APPROVED_INITIAL, _initial(COST), *BUDGETED)
SPENT_A_LITTLE = (TOTAL, _actual(COST), CLOSING)  # the score keeps its two decimals
SPENT = (*SPENT_A_LITTLE, SCORE)

# The titles of rows as messages shorten them.
MOUNTAINS = "“山河新卷”——示例区庆祝新中国成立75周年美术…"
NEIGHBOURS = "“光影里的邻里”——示例区社区生活主题摄影展"
RIVER = "“清溪两岸”美术写生作品展"
CHOIRS = "“歌声与祖国同行”——示例区群众合唱展演"
COPYBOOK = "“一笔一画写经典”——示例区小楷书法线上展"
TWO_DISTRICTS = "“同绘一江春”——示例区与友邻区美术摄影联展"
COUPLETS = "“笔墨送福进万家”迎新春写春联活动"
TOUR = "“文艺轻骑兵”基层巡演"
VOLUNTEERS = "“把舞台搬到家门口”——文艺志愿服务日专场"
CLASSES = "“周末艺术课堂”公益培训"
ELDERLY = "“银龄有戏”重阳节慰问演出"
PAPERCUTS = "“剪纸里的中国年”民间文艺进校园"
CONCERT = "“夏夜星空”户外音乐会"
OPERA_WEEK = "“戏韵流芳”戏曲文化周"
OPENING_NIGHT = "“名段荟萃”戏曲文化周开幕演出"
YOUNG_ACTORS = "“新声登台”青年戏曲演员专场"
SCHOOLS = "“戏里戏外”校园互动体验"
AMATEURS = "“戏迷大舞台”群众票友展演"
STORYTELLERS = "“曲苑书场”周末公益演出"
SEMINAR = "“地方戏曲的当代表达”研讨会"
SKETCHING = "“行走望岚山”乡村主题采风创作"
WRITERS = "“老城的温度”作家驻点采访写作"
COURSE = "青年文艺人才研修班"
BEST_WORKS = "“示例新作”年度优秀文艺作品推选"
JOURNAL = "《清溪文艺》2024年卷"
CONGRESS = "示例区摄影家协会第五次会员代表大会"

LOCAL_SURVEY, OPERA_SURVEY, MEMBERS_SURVEY = (
    "基层文艺惠民活动满意度调查",
    "戏曲文化周观众满意度调查",
    "协会会员服务满意度调查",
)

BUDGET = (
    Edit("budget_line", "人员经费", "年初预算：当年财政拨款", "1", INITIAL),
    Edit("budget_line", "公用经费", "年初预算：当年财政拨款", "1", INITIAL),
    Edit(
        "budget_line", "主题文艺创作展示活动", "年初预算：当年财政拨款", "1", (*INITIAL, _task("主题文艺创作展示"))
    ),
    Edit("budget_line", "文艺惠民与志愿服务", "年初预算：当年财政拨款", "1", (*INITIAL, _task("文艺惠民与志愿服务"))),
    Edit(
        "budget_line", "戏曲文化周品牌活动", "年初预算：当年财政拨款", "1",
        (*INITIAL, _task("戏曲文化周品牌建设"), _initial(LINE_COST), _target(LINE_COST)),
    ),
    Edit(
        "budget_line", "文艺创作扶持与采风", "年初预算：当年财政拨款", "1",
        (*INITIAL, _task("采风创作与作品扶持"), EXPLAINED),
    ),
    Edit(
        "budget_line", "文艺家协会建设与人才培养", "年初预算：当年财政拨款", "1",
        (*INITIAL, _task("协会建设与人才培养")),
    ),
    Edit(
        "budget_line", "会刊编印与新媒体运营", "年初预算：当年财政拨款", "1",
        (*INITIAL, _task("会刊编印与新媒体运营")),
    ),
    Edit(
        "budget_line", "文艺创作扶持与采风", "上年结转", "0.5",
        (APPROVED_FULL, _target(COST), CLOSING, SCORE, OPENING, EXPLAINED),
    ),
    Edit("budget_change", "追减 示财预〔2024〕67号", "调整金额", "-1", BUDGETED),
    Edit("budget_change", "追减 示财预〔2024〕79号", "调整金额", "-1", BUDGETED),
    Edit("budget_change", "追减 示财预〔2024〕104号", "调整金额", "-1", BUDGETED),
    Edit("budget_change", "追加 示财预〔2024〕31号", "调整金额", "1", BUDGETED),
    Edit("budget_change", "追加 示财预〔2024〕46号", "调整金额", "1", BUDGETED),
    Edit("budget_change", "追加 示财预〔2024〕85号", "调整金额", "1", (*BUDGETED, _target(LINE_COST))),
    Edit("budget_change", "调剂 示财预〔2024〕58号", "调整金额", "0.05"),
    Edit("budget_change", "调剂 示财预〔2024〕92号", "调整金额", "0.05"),
    Edit("budget_change", "收回 示财预〔2024〕118号", "调整金额", "0.1", (CLOSING, INCOME, EXPLAINED, NOTE)),
    Edit("task", "主题文艺创作展示", "财政拨款", "1", (_task("主题文艺创作展示"),)),
    Edit("task", "戏曲文化周品牌建设", "其他资金", "1", ("年度主要任务“戏曲文化周品牌建设”的“其他资金”",)),
)  # fmt: skip

SPENDING = (
    Edit("monthly_plan", "人员经费 1", "实际支出", "0.5", (*SPENT, BASIC)),
    Edit("monthly_plan", "人员经费 10", "实际支出", "0.5", (*SPENT, BASIC)),
    Edit(
        "monthly_plan", "文艺家协会建设与人才培养 3", "实际支出", "0.05",
        (*SPENT_A_LITTLE, PROJECT, _monitored("文艺家协会建设与人才培养")),
    ),
    Edit("monthly_plan", "文艺家协会建设与人才培养 8", "实际支出", "0.05", (*SPENT_A_LITTLE, PROJECT)),
    Edit("monthly_plan", "人员经费 3", "计划支出", "0.5"),
    Edit("payment", "公用经费 2024-01-18", "支出数", "400", (TOTAL, _actual(COST), CLOSING, BASIC, RUNNING)),
    Edit("payment", "戏曲文化周品牌活动 2024-11-04", "支出数", "400", (
        TOTAL, _actual(COST), CLOSING, PROJECT, _actual(LINE_COST), _of(SCHOOLS, "实际额"),
    )),
    Edit("payment", "主题文艺创作展示活动 2024-08-30", "支出数", "400", (
        TOTAL, _actual(COST), CLOSING, PROJECT, _of(MOUNTAINS, "实际额"),
    )),
    Edit("payment", "文艺惠民与志愿服务 2024-03-12", "支出数", "400", (
        TOTAL, _actual(COST), CLOSING, PROJECT, _of(CLASSES, "实际额"), _monitored("文艺惠民与志愿服务"),
    )),
    Edit("payment", "文艺创作扶持与采风 2024-12-16", "支出数", "400", (
        *SPENT_A_LITTLE, PROJECT, _of(BEST_WORKS, "实际额"), EXPLAINED,
    )),
    Edit("budget_line", "会刊编印与新媒体运营", "全年支出", "0.04", (*SPENT_A_LITTLE, PROJECT)),
    Edit("monitoring", "主题文艺创作展示活动", "截至该月执行数", "1", (_monitored("主题文艺创作展示活动"),)),
    Edit("monitoring", "文艺家协会建设与人才培养", "截至该月执行数", "1", (_monitored("文艺家协会建设与人才培养"),)),
    Edit("monitoring", "会刊编印与新媒体运营", "截至该月执行数", "1"),
    Edit("monitoring", "戏曲文化周品牌活动", "全年预计完成数", "-1"),
    Edit("accounts", "", "年初预算批复总额", "1", (APPROVED_INITIAL,)),
    Edit("accounts", "", "全年预算批复总额", "1", (APPROVED_FULL,)),
    Edit("accounts", "", "本年收入：其他", "1", (CLOSING, _actual("引入合作单位资金投入"))),
    Edit("accounts", "", "年末结转", "0.1", (CLOSING, EXPLAINED)),
    Edit("accounts", "", "机关运行经费", "1", (RUNNING,)),
    Edit("report", "", "填报得分", "-1", (SCORE,)),
    Edit("three_public", "公务接待费", "决算数", "0.01"),
    Edit("procurement", "台式计算机和打印机", "采购金额", "0.01"),
    Edit("asset", "家具和用具", "原值", "1"),
    Edit("staffing", "编外聘用", "实有人数", "1"),
    Edit("association", "示例区书法家协会", "个人会员数", "1"),
)  # fmt: skip

EVERYWHERE = (_actual(SESSIONS),)
FREE = (_actual(SESSIONS), _actual(FREE_SESSIONS), _actual(FREE_COST))
IN_OPERA_WEEK = (_actual(SESSIONS), _actual(OPERA_SESSIONS), _of(OPERA_WEEK, "场次"))
ACTIVITY_FIGURES = (
    *(
        Edit("activity", name, "场次", "1", EVERYWHERE)
        for name in (
            MOUNTAINS, NEIGHBOURS, RIVER, CHOIRS, COPYBOOK, TWO_DISTRICTS, COUPLETS, SEMINAR, SKETCHING, WRITERS,
            COURSE, BEST_WORKS, CONGRESS,
        )
    ),
    *(Edit("activity", name, "场次", "1", FREE) for name in (TOUR, VOLUNTEERS, ELDERLY)),
    *(Edit("activity", name, "场次", "1", (*EVERYWHERE, _actual(LESSONS))) for name in (CLASSES, PAPERCUTS)),
    *(Edit("activity", name, "场次", "1", IN_OPERA_WEEK) for name in (OPENING_NIGHT, YOUNG_ACTORS, SCHOOLS, AMATEURS)),
    Edit("activity", STORYTELLERS, "场次", "1", (*EVERYWHERE, _actual(OPERA_SESSIONS))),
    Edit("activity", OPERA_WEEK, "场次", "1", (_of(OPERA_WEEK, "场次"),)),
    *(
        Edit("activity", name, "观众人次（线下）", "100", (_actual(AUDIENCE),))
        for name in (MOUNTAINS, NEIGHBOURS, RIVER, CHOIRS, TWO_DISTRICTS, STORYTELLERS)
    ),
    *(
        Edit("activity", name, "观众人次（线下）", "100", (_actual(AUDIENCE), _actual(SERVED)))
        for name in (COUPLETS, TOUR, VOLUNTEERS, ELDERLY)
    ),
    *(
        Edit("activity", name, "观众人次（线下）", "100", (_actual(AUDIENCE), _of(OPERA_WEEK, "观众人次（线下）")))
        for name in (OPENING_NIGHT, YOUNG_ACTORS, SCHOOLS, AMATEURS)
    ),
    Edit("activity", OPERA_WEEK, "观众人次（线下）", "100", (_of(OPERA_WEEK, "观众人次（线下）"),)),
    *(
        Edit("activity", name, "创作作品", "1", (_actual(WORKS),))
        for name in (MOUNTAINS, NEIGHBOURS, RIVER, COPYBOOK, TWO_DISTRICTS, SKETCHING, WRITERS)
    ),
    Edit("activity", YOUNG_ACTORS, "创作作品", "1", (_actual(WORKS), _of(OPERA_WEEK, "创作作品"))),
    *(
        Edit("activity", name, "获奖数量", "1", (_actual(AWARDS),))
        for name in (NEIGHBOURS, CHOIRS, SKETCHING, WRITERS)
    ),
    Edit("activity", BEST_WORKS, "获奖数量", "1"),
    Edit("activity", YOUNG_ACTORS, "艺术家人次", "1", (_actual(ACTORS), _of(OPERA_WEEK, "艺术家人次"))),
    Edit("activity", OPENING_NIGHT, "艺术家人次", "1", (_of(OPERA_WEEK, "艺术家人次"),)),
    Edit("activity", MOUNTAINS, "艺术家人次", "1"),
    Edit("activity", MOUNTAINS, "展出作品", "1"),
    Edit("activity", MOUNTAINS, "征集作品", "1"),
    Edit("activity", MOUNTAINS, "线上浏览量", "1000"),
    Edit("activity", COUPLETS, "春联福字", "100"),
    Edit("activity", COUPLETS, "赠送作品", "1"),
    Edit("activity", TOUR, "志愿者人次", "1"),
    Edit("activity", TOUR, "参与人数", "1"),
    Edit("activity", MOUNTAINS, "实际额", "1000", (_of(MOUNTAINS, "实际额"),)),
    Edit("activity", TOUR, "实际额", "4000", (_of(TOUR, "实际额"), _actual(FREE_COST))),
    Edit("activity", OPENING_NIGHT, "实际额", "1000", (_of(OPENING_NIGHT, "实际额"), _of(OPERA_WEEK, "实际额"))),
    Edit("activity", OPERA_WEEK, "实际额", "-1000", (_of(OPERA_WEEK, "实际额"),)),
    Edit("activity", JOURNAL, "实际额", "1000"),
    Edit("media_report", "华夏文艺报客户端", "篇数", "1", (_actual(PIECES),)),
    Edit("media_report", "《文艺采风》杂志", "篇数", "1", (_actual(PIECES),)),
    Edit("media_report", "神州新闻网", "最高浏览量", "1000"),
    Edit("survey", LOCAL_SURVEY, "非常满意", "10", (
        f"满意度调查“{LOCAL_SURVEY}”的“非常满意”", _actual(SATISFIED), _actual(LOCAL_SATISFIED),
    )),
    Edit("survey", LOCAL_SURVEY, "有效份数", "-10", (
        f"满意度调查“{LOCAL_SURVEY}”的“有效份数”", _actual(SATISFIED), _actual(LOCAL_SATISFIED),
    )),
    Edit("survey", LOCAL_SURVEY, "发放份数", "10"),
    Edit("survey", OPERA_SURVEY, "满意", "10", (
        f"满意度调查“{OPERA_SURVEY}”的“满意”", _actual(SATISFIED), _actual(OPERA_SATISFIED),
    )),
    Edit("survey", MEMBERS_SURVEY, "满意", "10", (f"满意度调查“{MEMBERS_SURVEY}”的“满意”",)),
    Edit("survey", LOCAL_SURVEY, "满意度目标", "1", (_target(LOCAL_SATISFIED),)),
    Edit("survey", OPERA_SURVEY, "满意度目标", "1", (_target(OPERA_SATISFIED),)),
    Edit("survey", MEMBERS_SURVEY, "满意度目标", "1"),
)  # fmt: skip

SHOWS_AIM = "绩效目标“围绕重要时间节点策划主题展演，组织会员创作反映时…”"
WORKS_AIM = "绩效目标“组织文艺工作者深入街道、社区和乡村采访写生，积累…”"
AUDIENCE_AIM = "绩效目标“面向基层群众开展演出、展览、公益课堂和文艺志愿服…”"
ON_TIME_AIM = "绩效目标“指导各文艺家协会依照章程规范运行，做好换届、会员…”"
LOCAL_AIM = "绩效目标“以八个街道为服务范围，开展写春联、巡演、公益课堂…”"
OPERA_AIM = "绩效目标“办好第六届戏曲文化周和曲苑书场，形成名家演出、青…”"
CONTENT, ADJUSTED, DONE = "的“预期目标”", "的“调整后目标”", "的“实际完成情况”"
INDICATORS = (
    *(
        Edit("indicator", name, "实际完成值", "1", (_actual(name),))
        for name in (
            SESSIONS, WORKS, AWARDS, ON_TIME, COST, "引入合作单位资金投入", AUDIENCE, PIECES, SATISFIED, LINE_COST,
            OPERA_SESSIONS, OUTLETS, ACTORS, OPERA_SATISFIED, LESSONS, SERVED, LOCAL_SATISFIED,
        )
    ),
    Edit("indicator", SHOWS, "实际完成值", "1", (_actual(SHOWS), SHOWS_AIM + DONE)),
    Edit("indicator", FREE_SESSIONS, "实际完成值", "1", (
        _actual(FREE_SESSIONS), f"绩效指标“{FREE_SESSIONS}”的“得分系数”",
    )),
    Edit("indicator", FREE_COST, "实际完成值", "0.02", (_actual(FREE_COST),)),
    Edit("indicator", SHOWS, "年初指标值", "1", (SHOWS_AIM + CONTENT,)),
    Edit("indicator", SHOWS, "年度指标值（调整后）", "-1", (SHOWS_AIM + ADJUSTED,)),
    Edit("indicator", WORKS, "年初指标值", "10", (WORKS_AIM + CONTENT,)),
    Edit("indicator", AUDIENCE, "年初指标值", "1000", (AUDIENCE_AIM + CONTENT,)),
    Edit("indicator", SESSIONS, "年初指标值", "1", (AUDIENCE_AIM + ADJUSTED,)),
    Edit("indicator", SESSIONS, "年度指标值（调整后）", "1", (AUDIENCE_AIM + ADJUSTED,)),
    Edit("indicator", ON_TIME, "年初指标值", "1", (ON_TIME_AIM + CONTENT,)),
    Edit("indicator", LOCAL_SATISFIED, "年初指标值", "1", (LOCAL_AIM + CONTENT,)),
    Edit("indicator", FREE_SESSIONS, "年初指标值", "1", (LOCAL_AIM + ADJUSTED,)),
    Edit("indicator", FREE_SESSIONS, "年度指标值（调整后）", "1", (
        LOCAL_AIM + ADJUSTED, f"绩效指标“{FREE_SESSIONS}”的“得分系数”",
    )),
    Edit("indicator", OPERA_SESSIONS, "年初指标值", "1", (OPERA_AIM + ADJUSTED,)),
    Edit("indicator", OPERA_SESSIONS, "年度指标值（调整后）", "1", (OPERA_AIM + ADJUSTED,)),
    Edit("indicator", OPERA_SATISFIED, "年初指标值", "1", (OPERA_AIM + CONTENT,)),
    Edit("indicator", OPERA_SATISFIED, "年度指标值（调整后）", "-1", (OPERA_AIM + ADJUSTED, _target(OPERA_SATISFIED))),
    Edit("indicator", COST, "年初指标值", "1", (_initial(COST),)),
    Edit("indicator", COST, "年度指标值（调整后）", "1", (_target(COST),)),
    Edit("indicator", LINE_COST, "年初指标值", "1", (_initial(LINE_COST),)),
    Edit("indicator", LINE_COST, "年度指标值（调整后）", "1", (_target(LINE_COST),)),
    Edit("indicator", PIECES, "年度指标值（调整后）", "-1"),
    Edit("indicator", PIECES, "年初指标值", "1"),
    Edit("indicator", SESSIONS, "年中监控值", "1"),
)  # fmt: skip

FIGURES = (*BUDGET, *SPENDING, *ACTIVITY_FIGURES, *INDICATORS)

CANCELLED_ONE = "正文段落“产出数量”的“正文”"  # 列入计划的活动中有一项……取消
# What an activity is counted in: sums of its sessions, people, works and prizes.
COUNTED_IN: dict[str, tuple[str, ...]] = {
    MOUNTAINS: (SESSIONS, SHOWS, WORKS, AUDIENCE),
    NEIGHBOURS: (SESSIONS, SHOWS, WORKS, AWARDS, AUDIENCE),
    RIVER: (SESSIONS, SHOWS, WORKS, AUDIENCE),
    CHOIRS: (SESSIONS, AWARDS, AUDIENCE),
    COPYBOOK: (SESSIONS, SHOWS, WORKS),
    TWO_DISTRICTS: (SESSIONS, WORKS, AUDIENCE),
    COUPLETS: (SESSIONS, AUDIENCE, SERVED),
    TOUR: (SESSIONS, AUDIENCE, FREE_SESSIONS, FREE_COST, SERVED),
    VOLUNTEERS: (SESSIONS, AUDIENCE, FREE_SESSIONS, FREE_COST, SERVED),
    CLASSES: (SESSIONS, LESSONS),
    ELDERLY: (SESSIONS, AUDIENCE, FREE_SESSIONS, FREE_COST, SERVED),
    PAPERCUTS: (SESSIONS, LESSONS),
    OPENING_NIGHT: (SESSIONS, AUDIENCE, OPERA_SESSIONS),
    YOUNG_ACTORS: (SESSIONS, WORKS, AUDIENCE, OPERA_SESSIONS, ACTORS),
    SCHOOLS: (SESSIONS, AUDIENCE, OPERA_SESSIONS),
    AMATEURS: (SESSIONS, AUDIENCE, OPERA_SESSIONS),
    STORYTELLERS: (SESSIONS, AUDIENCE, OPERA_SESSIONS),
    SEMINAR: (SESSIONS,),
    SKETCHING: (SESSIONS, WORKS, AWARDS),
    WRITERS: (SESSIONS, WORKS, AWARDS),
    COURSE: (SESSIONS,),
    BEST_WORKS: (SESSIONS,),
    JOURNAL: (),
    CONGRESS: (SESSIONS,),
}
IN_THE_SERIES = (OPENING_NIGHT, YOUNG_ACTORS, SCHOOLS, AMATEURS)
SERIES_FIGURES = ("场次", "艺术家人次", "志愿者人次", "观众人次（线下）", "预算额", "实际额")


def _of_removed(name: str, counted: tuple[str, ...]) -> tuple[str, ...]:
    figures = SERIES_FIGURES if name in IN_THE_SERIES else ()
    if name in (OPENING_NIGHT, YOUNG_ACTORS, AMATEURS):
        figures += ("参与人数",)
    if name == YOUNG_ACTORS:
        figures += ("创作作品",)
    return (*(_actual(each) for each in counted), *(_of(OPERA_WEEK, field) for field in figures))


# 25 of 26 activities were done, which is 96 %: 24 of 26 are 92 %, 24 of 25 are 96 %.
CANCELLED: dict[str, tuple[str, ...]] = {
    name: (*_of_removed(name, counted), _actual(ON_TIME), CANCELLED_ONE) for name, counted in COUNTED_IN.items()
}
DELETED: dict[str, tuple[str, ...]] = {name: _of_removed(name, counted) for name, counted in COUNTED_IN.items()} | {
    CONCERT: (_actual(ON_TIME), CANCELLED_ONE)
}
# Every activity a day later; those whose dates are told elsewhere.
REDATED: dict[str, tuple[str, ...]] = dict.fromkeys(COUNTED_IN, ()) | {
    COUPLETS: (_told(SPRING_ON_TIME),),
    OPERA_WEEK: (_told(OPERA_ON_TIME), _of(OPENING_NIGHT, "开始日期")),
    AMATEURS: (_of(OPERA_WEEK, "结束日期") + "｜" + _of(AMATEURS, "结束日期"),),
}
