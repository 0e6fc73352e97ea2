"""Tab 预算执行: budget lines, changes, payments, monitoring, accounts, incomes and spending by class, procurement."""

from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import BUDGET
from wenlian_desktop.domain.values.fields import (
    SAME,
    SHIFTED,
    choice,
    day,
    long_text,
    month,
    number,
    one_of,
    text,
    wan_yuan,
    yes_no,
    yuan,
)

STAFF, RUNNING, PROJECT, OTHER = "人员经费", "公用经费", "项目支出", "其他支出"
BASIC_CATEGORIES = (STAFF, RUNNING)
BY_PAYMENT, BY_MONTH, ONCE = "逐笔", "逐月", "全年一次"
FISCAL, CARRIED, OTHER_FUNDS = "当年财政拨款", "上年结转", "其他资金"
FUND_SOURCES = (FISCAL, CARRIED, OTHER_FUNDS)
GOVERNMENT_FUND, STATE_CAPITAL = "政府性基金预算财政拨款", "国有资本经营预算财政拨款"
FISCAL_SOURCES = ("一般公共预算财政拨款", GOVERNMENT_FUND, STATE_CAPITAL)
INCOME_SOURCES = (*FISCAL_SOURCES, "财政专户管理资金", "事业收入", "经营收入", "其他收入")
BY_FUNCTION, BY_ECONOMY, OPERATING = "功能分类", "经济分类", "经营支出"
ADD, CUT, TRANSFER, RECOVER = "追加", "追减", "调剂", "收回"
PROCUREMENT_MODES = ("公开招标", "邀请招标", "竞争性谈判", "竞争性磋商", "询价", "单一来源", "框架协议", "自行采购")


@record("budget_line", "预算项目", BUDGET, title=("name",), groups=("项目", "预算与支出", "编码与责任"), expected=True)
class BudgetLine(Record):
    """One line of the budget (预算项目). Of payments, months and `spent_once` only the chosen `mode` counts."""

    name: str | None = text("项目名称", required=True, personal=False, group="项目", carried=SHIFTED)
    category: str | None = choice(
        "支出类别", (STAFF, RUNNING, PROJECT, OTHER), required=True, group="项目", carried=SAME
    )
    initial_fiscal: int | None = wan_yuan("年初预算：当年财政拨款", required=True, group="预算与支出")
    initial_other: int | None = wan_yuan("年初预算：其他资金", group="预算与支出")
    carried_in: int | None = wan_yuan("上年结转", group="预算与支出")
    mode: str | None = choice("支出登记方式", (BY_PAYMENT, BY_MONTH, ONCE), required=True, group="项目", carried=SAME)
    spent_once: int | None = wan_yuan("全年支出", group="预算与支出")
    explanation: str | None = long_text("执行偏差说明", personal=False, group="预算与支出", annual=True)
    code: str | None = text("项目编码", personal=False, group="编码与责任", rare=True, carried=SAME)
    function_code: str | None = text("功能分类科目", personal=False, group="编码与责任", rare=True, carried=SAME)
    economic_code: str | None = text("经济分类科目", personal=False, group="编码与责任", rare=True, carried=SAME)
    supervisor: str | None = text("项目主管部门", personal=False, group="编码与责任", rare=True, carried=SAME)
    implementer: str | None = text("实施单位", personal=False, group="编码与责任", rare=True, carried=SAME)
    leader: str | None = text("项目负责人", personal=True, group="编码与责任", rare=True, carried=SAME)
    leader_phone: str | None = text(
        "项目负责人电话", personal=True, group="编码与责任", rare=True, carried=SAME, in_snapshot=False
    )
    is_key: bool | None = yes_no("重点支出", group="编码与责任", rare=True, carried=SAME)
    appraised_before: bool | None = yes_no("做过事前绩效评估", group="编码与责任", rare=True)


@record("budget_change", "预算调整", BUDGET, title=("kind", "approval_no"))
class BudgetChange(Record):
    """A change of the budget within the year. 调剂 moves the amount from `line` to `to_line`."""

    kind: str | None = choice("调整类型", (ADD, CUT, TRANSFER, RECOVER), required=True)
    line: str | None = one_of("budget_line", "调整项目", required=True)
    to_line: str | None = one_of("budget_line", "调入项目（调剂时填）")
    amount: int | None = wan_yuan("调整金额", required=True)
    source: str | None = choice("资金来源", FUND_SOURCES)
    approval_no: str | None = text("批复文号", personal=False)
    approved_on: date | None = day("批复日期")
    minutes_no: str | None = text("会议纪要号", personal=False)
    reason: str | None = long_text("调整事由", personal=False)


@record("payment", "支出", BUDGET, title=("paid_on", "payee"), groups=("支出", "凭证与采购"))
class Payment(Record):
    """One payment (逐笔 spending). A reversal (冲销) is a negative payment."""

    line: str | None = one_of("budget_line", "预算项目", required=True, group="支出")
    paid_on: date | None = day("支付日期", required=True, group="支出")
    amount: int | None = yuan("支出数", required=True, signed=True, group="支出")
    payee: str | None = text("收款单位", personal=False, group="支出")
    purpose: str | None = text("摘要", personal=False, group="支出")
    source: str | None = choice("资金来源", FUND_SOURCES, group="支出")
    activity: str | None = one_of("activity", "对应活动", group="支出")
    voucher_no: str | None = text("凭证号", personal=False, group="凭证与采购")
    contract_no: str | None = text("合同号", personal=False, group="凭证与采购")
    method: str | None = choice(
        "支付方式", ("国库直接支付", "国库授权支付", "公务卡", "转账", "其他"), group="凭证与采购"
    )
    procurement: str | None = choice("采购方式", PROCUREMENT_MODES, group="凭证与采购")
    economic_code: str | None = text("经济分类科目", personal=False, group="凭证与采购")


@record("monthly_plan", "月度计划", BUDGET, title=("month",))
class MonthlyPlan(Record):
    """Planned spending of one line in one month and, for lines in mode 逐月, the actual spending."""

    line: str | None = one_of("budget_line", "预算项目", required=True)
    month: int | None = month("月份", required=True)
    planned: int | None = wan_yuan("计划支出")
    spent: int | None = wan_yuan("实际支出", signed=True)


@record("monitoring", "绩效运行监控", BUDGET, title=("line",))
class Monitoring(Record):
    """Mid-year monitoring (绩效运行监控) of one line: spending to July, forecast, cause of deviation."""

    line: str | None = one_of("budget_line", "预算项目", required=True)
    through: int | None = month("截至月份")
    spent: int | None = wan_yuan("截至该月执行数")
    forecast: int | None = wan_yuan("全年预计完成数")
    cause_kind: str | None = choice("偏差原因类别", ("经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"))
    cause: str | None = long_text("偏差原因", personal=False)
    likelihood: str | None = choice("完成目标可能性", ("确定能", "有可能", "完全不可能"))
    remedy: str | None = long_text("纠偏措施", personal=False)


@record("accounts", "年末决算", BUDGET, single=True, groups=("预算批复", "收入", "支出", "结转和结余"))
class Accounts(Record):
    """The final accounts (部门决算) and the approved totals, as stated; computed sums are compared with them."""

    approved_initial: int | None = wan_yuan("年初预算批复总额", group="预算批复", expected=True)
    approved_full: int | None = wan_yuan("全年预算批复总额", group="预算批复", expected=True)
    opening: int | None = wan_yuan("年初结转和结余", group="收入")
    fiscal_income: int | None = wan_yuan("本年收入：财政拨款", group="收入")
    operating_income: int | None = wan_yuan("本年收入：事业及经营", group="收入")
    other_income: int | None = wan_yuan("本年收入：其他", group="收入")
    basic_spent: int | None = wan_yuan("决算支出：基本支出", group="支出", expected=True)
    project_spent: int | None = wan_yuan("决算支出：项目支出", group="支出", expected=True)
    other_spent: int | None = wan_yuan("决算支出：其他支出", group="支出", expected=True)
    total_spent: int | None = wan_yuan("决算支出合计", group="支出", expected=True)
    distributed: int | None = wan_yuan("结余分配", group="结转和结余")
    closing_carryover: int | None = wan_yuan("年末结转", group="结转和结余", expected=True)
    closing_surplus: int | None = wan_yuan("年末结余", group="结转和结余", expected=True)
    idle_funds: int | None = wan_yuan("财政存量资金", group="结转和结余")
    running_costs: int | None = wan_yuan("机关运行经费", group="支出")
    difference_reason: str | None = long_text(
        "预决算差异原因", personal=False, group="结转和结余", annual=True, states_totals=True
    )


@record("three_public", "三公经费", BUDGET, title=("item",))
class ThreePublic(Record):
    """One item of the 三公 spending: budget, accounts, last year."""

    item: str | None = choice(
        "项目",
        ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"),
        required=True,
        carried=SAME,
    )
    budget: int | None = wan_yuan("年初预算数")
    spent: int | None = wan_yuan("决算数")
    last_year: int | None = wan_yuan("上年决算数")
    reason: str | None = long_text("增减原因", personal=False)


@record("procurement", "政府采购", BUDGET, title=("name",))
class Procurement(Record):
    """One item of government procurement (政府采购); services bought from society are marked as such."""

    name: str | None = text("采购项目", required=True, personal=False)
    category: str | None = choice("类别", ("货物", "工程", "服务"))
    is_social_service: bool | None = yes_no("政府购买服务")
    mode: str | None = choice("采购方式", PROCUREMENT_MODES)
    line: str | None = one_of("budget_line", "预算项目")
    budget: int | None = wan_yuan("采购预算")
    spent: int | None = wan_yuan("采购金额")
    supplier: str | None = text("供应商", personal=False)
    contract_no: str | None = text("合同号", personal=False)


@record(
    "income_source", "收入来源", BUDGET, title=("source",), parts=("income_sources", "government_fund", "state_capital")
)
class IncomeSource(Record):
    """Income of one source as in the final accounts (决算公开: 收入决算表), and what was spent of it."""

    source: str | None = choice("收入来源", INCOME_SOURCES, required=True, carried=SAME)
    budget: int | None = wan_yuan("年初预算数")
    received: int | None = wan_yuan("本年收入")
    spent: int | None = wan_yuan("本年支出")
    purpose: str | None = long_text("使用情况", personal=False, annual=True)


@record("spending_class", "支出分类", BUDGET, title=("kind", "subject"), parts=("spending_classes",))
class SpendingClass(Record):
    """Spending of one class of the function or the economic classification, or 经营支出 (决算公开: 支出决算表)."""

    kind: str | None = choice("分类方式", (BY_FUNCTION, BY_ECONOMY, OPERATING), required=True, carried=SAME)
    subject: str | None = text("科目名称", required=True, personal=False, carried=SAME)
    budget: int | None = wan_yuan("年初预算数")
    spent: int | None = wan_yuan("决算数")


@record("restrained_expense", "会议培训等费用", BUDGET, title=("item",), parts=("restrained_expenses",))
class RestrainedExpense(Record):
    """Spending that is kept down beside 三公: meetings, training, labour."""

    item: str | None = choice("项目", ("会议费", "培训费", "劳务费"), required=True, carried=SAME)
    budget: int | None = wan_yuan("年初预算数")
    spent: int | None = wan_yuan("决算数")
    last_year: int | None = wan_yuan("上年决算数")
    reason: str | None = long_text("增减原因", personal=False)


@record("building", "楼堂馆所", BUDGET, title=("name",), parts=("buildings",))
class Building(Record):
    """A building under construction or repair: approved and actual area (平方米) and investment (万元)."""

    name: str | None = text("建设项目名称", required=True, personal=False, carried=SAME)
    approved_area: Decimal | None = number("批复规模", "平方米")
    actual_area: Decimal | None = number("实际规模", "平方米")
    budget: int | None = wan_yuan("批复投资")
    spent: int | None = wan_yuan("实际投资")
    note: str | None = long_text("情况说明", personal=False)
