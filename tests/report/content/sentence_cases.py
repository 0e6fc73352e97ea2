"""Small years, by kind of sentence: nought, one, many, 余, nothing, cancelled, a series, overspent, taken back, …"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.records.activities import (
    CANCELLED,
    CATEGORIES,
    DONE,
    NARROW,
    PLANNED,
    PROSE,
    UNDER_WAY,
    Activity,
    Association,
    MediaReport,
    Survey,
    Theme,
)
from wenlian_desktop.domain.records.budget import (
    ADD,
    BY_PAYMENT,
    CUT,
    ONCE,
    OTHER,
    PROJECT,
    RECOVER,
    STAFF,
    TRANSFER,
    Accounts,
    BudgetChange,
    BudgetLine,
    Building,
    IncomeSource,
    MonthlyPlan,
    Payment,
    Procurement,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem
from wenlian_desktop.domain.records.department import (
    Department,
    Objective,
    OtherStaff,
    Report,
    Staffing,
    SubordinateUnit,
)
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Floor

OFFICE = new(Department, name="示例区文学艺术界联合会", short_name="区文联")
INTRODUCED = new(
    Section, node="机构设置及职责工作任务情况", content="示例区文学艺术界联合会（以下简称区文联）是人民团体。"
)
Rows = list[Record]


def line(category: str, budget: str | None, spent: str | None, **more: Any) -> BudgetLine:
    amounts = [None if text is None else wan(text) for text in (budget, spent)]
    return new(BudgetLine, category=category, initial_fiscal=amounts[0], mode=ONCE, spent_once=amounts[1], **more)


def change(kind: str, row: BudgetLine, amount: str, to: BudgetLine | None = None) -> BudgetChange:
    return new(BudgetChange, kind=kind, line=row.uid, amount=wan(amount), to_line=to.uid if to else None)


def budgets() -> dict[str, Rows]:
    staff, project = line(STAFF, "300", "290"), line(PROJECT, "400", "270")
    over = line(PROJECT, "100", "112.3")
    return {
        "没有预算": [],
        "各数未填": [line(STAFF, None, None)],
        "如数": [staff, project],
        "有追加、追减、结转": [
            carried := line(STAFF, "300", "290", carried_in=wan("6.5")), project, change(ADD, project, "60"),
            change(CUT, carried, "10.5"),
        ],
        "只有调剂": [staff, project, change(TRANSFER, project, "5", staff)],
        "调剂没有去向": [staff, project, change(TRANSFER, project, "5")],
        "全年超支": [line(STAFF, "300", "310"), over],
        "只有项目超支": [staff, over],
        "超支不到百元": [line(STAFF, "300", "300.001")],
        "冲销多于支出": [staff, line(PROJECT, "5", "-2"), line(OTHER, "0", "0")],
    }  # fmt: skip


def leftovers() -> dict[str, Rows]:
    staff = line(STAFF, "700", "560")
    accounts = new(Accounts, closing_carryover=wan("90"), closing_surplus=wan("10"))
    return {
        "未填": [line(STAFF, "700", None)],
        "有结余": [staff],
        "收回": [staff, change(RECOVER, staff, "40")],
        "收回和决算相符": [staff, change(RECOVER, staff, "40"), accounts],
        "按决算": [staff, accounts],
        "零": [line(STAFF, "700", "700")],
        "超支": [line(STAFF, "700", "712.3")],
        "收回以后超支": [other := line(STAFF, "700", "690"), change(RECOVER, other, "22.3")],
        "决算和年初一样": [staff, new(Accounts, basic_spent=wan("700"), project_spent=0, other_spent=0)],
        "决算多": [staff, new(Accounts, basic_spent=wan("750.5"), project_spent=0, other_spent=0)],
        "年初没有预算": [line(STAFF, "0", "3")],
    }  # fmt: skip


def show(name: str | None, effect: str | None = None, **more: Any) -> Activity:
    return new(Activity, name=name, effect=effect, **more)


def counted(name: str, **figures: Any) -> Activity:
    return show(name, "群众踊跃参加。", tells_figures=True, **figures)


def reported(row: Activity, number: int) -> Rows:
    return [row, *(new(MediaReport, activity=row.uid, outlet=f"{place}报") for place in "甲乙丙"[:number])]


def series(*statuses: str | None, **whole: Any) -> Rows:
    head = show("戏曲文化周", "文化周持续十天。", tells_figures=True, sessions=9, **whole)
    names = ("“名段荟萃”开幕演出", "青年专场", "票友展演")
    parts = [
        show(name, f"第{number}场座无虚席。", series=head.uid, status=status, tells_figures=True, sessions=number)
        for number, (name, status) in enumerate(zip(names, statuses, strict=False), 1)
    ]
    return [head, *parts]


def prose() -> Rows:
    theme = new(Theme, title="戏曲", style=PROSE, opening="区内票友队伍稳定")
    return [OFFICE, INTRODUCED, theme, show("曲苑书场", "周末免费开放", category="演出", theme=theme.uid),
            show("2024年文化周", "文化周从剧场走到校园。", short_name="文化周", theme=theme.uid)]  # fmt: skip


def activities() -> dict[str, Rows]:
    theme, other = new(Theme, title="时代主题", opening="各协会围绕年度主线创作"), new(Theme, title="惠民")
    [head, *parts] = series(DONE, DONE, theme=theme.uid)
    elsewhere = [head, *(replace(part, theme=other.uid) for part in parts)]
    return {
        "没有活动": [],
        "一项": [show("山河新卷", "观众踊跃", category="展览")],
        "三项": [theme, *(show(name, "受到好评；", theme=theme.uid) for name in ("甲展", "“乙”专场", "《丙》首演"))],
        "十项": [show(f"{name}展") for name in "甲乙丙丁戊己庚辛壬癸"],
        "十一项": [theme, *(show(f"{name}展", theme=theme.uid) for name in "甲乙丙丁戊己庚辛壬癸子")],
        "名称未填": [show(None, "观众踊跃。")],
        "取消、计划、进行、完成": [
            show(f"{state}的", "观众踊跃。", status=state) for state in (CANCELLED, PLANNED, UNDER_WAY, DONE)
        ],
        "不写入报告": [show("内部会议", in_report=False)],
        "按类别的动词": [show(f"某{kind}", category=kind) for kind in CATEGORIES],
        "选定的动词": [show("某展", category="展览", verb="承办")],
        "系列": series(DONE, None, DONE),
        "系列只有一项办了": series(DONE, PLANNED, CANCELLED),
        "系列各项都没有办": series(PLANNED, CANCELLED),
        "系列总项没有完成": series(DONE, DONE, status=UNDER_WAY),
        "系列的各项在别的主题": [theme, other, *elsewhere],
        "连贯叙述": prose(),
        "成效没有句号、分了段": [show("甲展", "居民点选节目\n\n观众踊跃，")],
    }  # fmt: skip


def figures() -> dict[str, Rows]:
    return {
        "没有数": [counted("甲展")],
        "各数是零": [counted("甲展", sessions=0, artists=Floor(0), audience=Floor(0), created=Floor(0))],
        "一场": [counted("甲展", sessions=1, audience=Floor(1))],
        "多场": [counted("巡演", sessions=30, artists=Floor(46), audience=Floor(1_380_000, "超过", True))],
        "带余": [
            counted("甲展", exhibited=Floor(180, "余"), couplets=Floor(68, "余"), online_views=Floor(86_000, "", True)),
        ],
        "以上": [counted("甲展", exhibited=Floor(180, "以上"), audience=Floor(50_000, "以上", True))],
        "只有作品": [counted("征集", collected=Floor(938), gifts=Floor(20, "余"))],
        "只有媒体": reported(counted("甲展"), 1),
        "场次和媒体": reported(counted("巡演", sessions=3), 3),
        "不附数据句": [show("巡演", "居民点选。", sessions=30)],
    }  # fmt: skip


def staff() -> dict[str, Rows]:
    post = new(Staffing, authorized=17, actual=14)
    return {
        "没有": [OFFICE],
        "各数是零": [OFFICE, new(Staffing, authorized=0, actual=0)],
        "简称还没有交代": [OFFICE, post],
        "简称在正文里交代过": [OFFICE, INTRODUCED, post, new(Association)],
        "没有简称": [new(Department, name="示例区文联"), post],
        "名称未填": [post, *(new(Association) for _ in range(9))],
        "实有未填": [OFFICE, new(Staffing, authorized=17)],
    }


def surveys() -> dict[str, Rows]:
    answers = {
        "very_satisfied": 300,
        "satisfied": 74,
        "fairly_satisfied": 20,
        "dissatisfied": 3,
        "very_dissatisfied": 1,
    }
    sheets = {"issued": 420, "returned": 406, "valid": 398}
    return {
        "没有调查": [],
        "一项": [new(Survey, name="惠民活动调查", method=NARROW, **sheets, **answers)],
        "未填": [new(Survey)],
        "没有收回": [new(Survey, name="会员调查", issued=20, returned=0, valid=0, method=NARROW)],
        "没有发放": [new(Survey, name="会员调查", issued=0, returned=0, valid=0)],
    }


def policies() -> dict[str, Rows]:
    rules, buying = (
        new(Policy, name="内控手册", is_own=True),
        new(Policy, name="采购规程", number="文联〔2023〕4号", is_own=True),
    )
    budget = new(Policy, name="预算规定", number="文联〔2021〕8号", is_own=True, in_force=False)

    def cite(node: str, *cited: Policy, text: str | None = None) -> Section:
        return new(Section, node=node, content=text, policies=tuple(policy.uid for policy in cited))

    return {
        "没有": [cite("财务管理制度健全性")],
        "一件": [rules, cite("财务管理制度健全性", rules)],
        "都没有文号": [rules, other := new(Policy, name="档案规定"), cite("财务管理制度健全性", rules, other)],
        "有文号的并列": [rules, buying, budget, cite("财务管理制度健全性", budget, buying, rules)],
        "正文已写名称": [rules, cite("财务管理制度健全性", rules, text="执行《内控手册》。")],
        "再次引用": [buying, budget, cite("当年预算执行情况", budget), cite("财务管理制度健全性", budget, buying)],
        "只引用前面的": [budget, cite("当年预算执行情况", budget), cite("财务管理制度健全性", budget)],
        "没有名称": [nameless := new(Policy, number="1号"), cite("财务管理制度健全性", nameless)],
    }  # fmt: skip


def management() -> dict[str, Rows]:
    counted = {"original_value": wan("453.92"), "net_value": wan("215.8")}
    return {
        "都没有": [],
        "一项采购": [new(Procurement, spent=wan("69.88"))],
        "两项、一项未填": [new(Procurement, spent=wan("1")), new(Procurement)],
        "没有花钱的采购": [new(Procurement, spent=0)],
        "资产未盘点": [new(Asset, **counted)],
        "资产盘点过": [new(Asset, **counted, counted_on=date(2024, 12, 20), count_agrees=True)],
        "盘点不符": [new(Asset, **counted, counted_on=date(2024, 12, 20), count_agrees=False)],
    }


def nothing(node: str, reason: str = "") -> Rows:
    section = new(Section, node=node)
    return [section, replace(confirmed_none(section, "content"), comment=reason or None)]


def nothings() -> dict[str, Rows]:
    spent = line(STAFF, "700", "560")
    return {
        "环境效益": nothing("环境效益"),
        "环境效益，有理由": nothing("环境效益", "没有户外施工"),
        "产出成本": nothing("产出成本"),
        "结转结余率，有数据": [spent, *nothing("结转结余率", "均已上缴。")],
        "结转结余率，没有数据": nothing("结转结余率"),
        "存在的问题及原因分析": nothing("存在的问题及原因分析"),
        "措施建议": nothing("措施建议"),
        "其他需要说明的情况": nothing("其他需要说明的情况"),
        "政府性基金预算支出情况": nothing("政府性基金预算支出情况"),
    }


def conclusions() -> dict[str, Rows]:
    scored = new(Report, year=2024, stated_score=Decimal("99.90"), stated_grade="优")
    return {
        "得分未填": [],
        "得分，没有交代过简称": [OFFICE, scored],
        "得分，交代过简称": [OFFICE, INTRODUCED, scored],
        "一个问题没有句号": [new(Problem, content="支出进度偏慢", cause="验收晚于结账")],
        "问题和原因": [
            new(Problem, content="支出进度偏慢。", cause="原因是验收晚；"),
            new(Problem, content="资料不全"),
        ],
        "措施": [new(Measure, content="按节点付款"), new(Measure, content="备用场地；\n延期方案，"), new(Measure)],
        "目标": [new(Objective, content="全年举办三个展览")],
    }


def others() -> dict[str, Rows]:
    """What other outlines ask for."""
    spent = line(STAFF, "10", "9")
    return {
        "三公没有": [spent],
        "三公都没有支出": [new(ThreePublic, item="公务接待费", budget=wan("1"), spent=0)],
        "三公有的没有支出": [
            new(ThreePublic, item="因公出国（境）费", budget=0, spent=0),
            new(ThreePublic, item="公务用车运行维护费", budget=wan("3.2"), spent=wan("2.68")),
            new(ThreePublic, item="公务接待费", budget=wan("0.5"), spent=wan("0.33")),
        ],
        "三公未填": [new(ThreePublic)],
        "收入有的是零": [
            new(IncomeSource, source="一般公共预算财政拨款", received=wan("9")),
            new(IncomeSource, source="事业收入", received=0),
        ],
        "基金没有收支": [
            spent, new(IncomeSource, source="政府性基金预算财政拨款", budget=0, received=0, spent=0, purpose="未安排"),
        ],
        "支出分类": [
            new(SpendingClass, kind="功能分类", subject="群众团体事务", spent=wan("9")),
            new(SpendingClass, kind="功能分类", subject="住房保障支出", spent=0),
        ],
        "会议费": [
            new(RestrainedExpense, item="会议费", budget=0, spent=0),
            new(RestrainedExpense, item="培训费", budget=wan("1"), spent=wan("0.5")),
        ],
        "其他人员是零": [OFFICE, new(OtherStaff, category="离休", number=0)],
        "其他人员": [OFFICE, new(OtherStaff, category="离休", number=0), new(OtherStaff, category="退休", number=12)],
        "一个下属单位": [OFFICE, new(SubordinateUnit, name="区美术馆", authorized=0, actual=0, work="承担馆藏")],
        "两个下属单位": [
            OFFICE, new(SubordinateUnit, name="区美术馆", kind="公益一类", authorized=5, actual=4, full=wan("8")),
            new(SubordinateUnit, name="区书画院"),
        ],
        "楼堂馆所": [new(Building, name="展厅", approved_area=Decimal(0), actual_area=Decimal(9), note="已验收")],
        "上年措施": [new(FollowUp, measure="备用场地。", result="已经落实。")],
        "上年措施两条": [new(FollowUp, measure="备用场地", result="已经落实"), new(FollowUp, measure="按季核对")],
    }  # fmt: skip


def charts() -> dict[str, Rows]:
    paid = new(BudgetLine, name="文化周", category=PROJECT, initial_fiscal=wan("10"), mode=BY_PAYMENT)
    payment = new(Payment, line=paid.uid, paid_on=date(2024, 3, 1), amount=wan("1"))
    plan = new(MonthlyPlan, line=paid.uid, month=3, planned=wan("2"))
    return {"没有计划": [paid, payment], "没有支出": [paid, plan], "有计划有支出": [paid, payment, plan]}


# kind of sentence -> (the parts of an outline or the texts it is printed by; the cases)
KINDS: dict[str, tuple[tuple[str, ...], Callable[[], dict[str, Rows]]]] = {
    "预算": (("budget",), budgets),
    "结转结余和差异": (("carryover", "difference"), leftovers),
    "活动": (("activities",), activities),
    "活动的数": (("activities",), figures),
    "编制": (("staffing",), staff),
    "满意度": (("surveys",), surveys),
    "制度": (("财务管理制度健全性",), policies),
    "采购和资产": (("procurement", "assets"), management),
    "结论": (("score", "problems", "measures", "objectives"), conclusions),
    "外省提纲": (
        ("income", "three_public", "income_sources", "government_fund", "spending_classes", "restrained_expenses",
         "buildings", "other_staff", "subordinate_units", "last_measures"),
        others,
    ),
    "按月图": (("months",), charts),
}  # fmt: skip


def year_of(rows: Rows) -> Year:
    given = any(isinstance(row, Report) for row in rows)
    return year_with(*rows, *([] if given else [new(Report, year=2024)]))
