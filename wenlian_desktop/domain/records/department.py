"""Tab 部门概况: the report as a document, the office, its staff, units below it, objectives and tasks."""

from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import DEPARTMENT
from wenlian_desktop.domain.values.fields import (
    SAME,
    SHIFTED,
    choice,
    count,
    day,
    long_text,
    many_of,
    number,
    one_of,
    text,
    wan_yuan,
    yes_no,
)

LAYOUT, RESULT = "版式", "填报结果"  # groups of the report that have a page of their own


@record("report", "报告", DEPARTMENT, single=True, groups=("报告", "签署", LAYOUT, RESULT))
class Report(Record):
    """The report as a document: title, recipient, signatures, date."""

    year: int | None = count("评价年度", "年", required=True, group="报告")
    title: str | None = long_text("报告标题（可分行，不填则自动拟定）", personal=False, group="报告", place=1)
    submitted_to: str | None = text("报送单位", personal=False, group="报告", carried=SAME, expected=True)
    dated: date | None = day("落款日期", group="报告", expected=True)
    filled_by: str | None = text("填报人", personal=True, group="签署", carried=SAME, expected=True)
    finance_head: str | None = text("财务负责人", personal=True, group="签署", carried=SAME, expected=True)
    unit_head: str | None = text("单位负责人", personal=True, group="签署", carried=SAME, expected=True)
    phone: str | None = text("联系电话", personal=True, group="签署", carried=SAME, expected=True, in_snapshot=False)
    sealed: bool | None = yes_no("加盖公章", group=LAYOUT)
    has_contents: bool | None = yes_no("附目录", group=LAYOUT, carried=SAME)
    large_annexes: bool | None = yes_no("附件表格用小四", group=LAYOUT, carried=SAME)
    bold_headings: bool | None = yes_no("三级标题加粗", group=LAYOUT, carried=SAME)
    stated_score: Decimal | None = number("填报得分", "分", group=RESULT)
    stated_grade: str | None = choice("填报等级", ("优", "良", "中", "差"), group=RESULT)


@record("department", "部门", DEPARTMENT, single=True, groups=("部门", "机构与队伍"))
class Department(Record):
    """The office (部门); its duties are the text of outline node 一（一）."""

    name: str | None = text("部门全称", required=True, personal=False, group="部门", carried=SAME, proofread=True)
    short_name: str | None = text("部门简称", required=True, personal=False, group="部门", carried=SAME)
    nature: str | None = choice(
        "单位性质", ("人民团体", "行政单位", "参公事业单位", "事业单位"), group="部门", carried=SAME, expected=True
    )
    code: str | None = text("预算单位编码", personal=False, group="部门", carried=SAME)
    budget_level: str | None = choice("预算级次", ("一级预算单位", "二级预算单位"), group="部门", carried=SAME)
    superior: str | None = text("主管部门", personal=False, group="部门", carried=SAME)
    internal_units: str | None = text("内设机构名称", personal=False, group="机构与队伍", carried=SAME, expected=True)
    internal_unit_count: int | None = count("内设机构数", "个", group="机构与队伍")
    subordinate_count: int | None = count("下属单位数", "个", group="机构与队伍")
    street_branch_count: int | None = count("街乡文联数", "个", group="机构与队伍")
    volunteer_count: int | None = count("注册文艺志愿者", "人", group="机构与队伍")


@record("staffing", "人员编制", DEPARTMENT, title=("category",), expected=True)
class Staffing(Record):
    """Authorized posts of one kind (编制) and actual staff (实有) at the end of the year."""

    category: str | None = choice(
        "编制类别",
        ("行政编制", "参公编制", "事业编制", "工勤编制", "编外聘用", "离退休"),
        required=True,
        carried=SAME,
    )
    authorized: int | None = count("编制数", "人", compared=True)
    actual: int | None = count("实有人数", "人", required=True, compared=True)


@record("other_staff", "其他人员", DEPARTMENT, title=("category",), parts=("other_staff",))
class OtherStaff(Record):
    """People beside the authorized posts, of one kind, at the end of the year."""

    category: str | None = choice(
        "人员类别", ("离休", "退休", "聘用", "挂职", "借调", "劳务派遣"), required=True, carried=SAME
    )
    number: int | None = count("人数", "人", required=True)


@record("subordinate_unit", "下属单位", DEPARTMENT, title=("name",), parts=("subordinate_units",))
class SubordinateUnit(Record):
    """A unit below the office (下属单位) with its staff, its budget and its spending of the year."""

    name: str | None = text("单位名称", required=True, personal=False, carried=SAME)
    kind: str | None = choice("单位性质", ("行政单位", "参公事业单位", "事业单位", "企业", "其他"), carried=SAME)
    authorized: int | None = count("编制数", "人")
    actual: int | None = count("实有人数", "人")
    full: int | None = wan_yuan("全年预算数")
    spent: int | None = wan_yuan("全年支出")
    work: str | None = long_text("职责和主要工作", personal=False, carried=SHIFTED, annual=True)


@record("objective", "绩效目标", DEPARTMENT, title=("content",), expected=True)
class Objective(Record):
    """One performance objective (绩效目标) of the department or, with `line`, of one project."""

    content: str | None = long_text("预期目标", required=True, personal=False, carried=SHIFTED)
    basis: str | None = text("设立依据", personal=False, carried=SHIFTED)
    line: str | None = one_of("budget_line", "所属项目（不填为部门整体）", carried=SAME)
    adjusted: str | None = long_text("调整后目标", personal=False)
    actual: str | None = long_text("实际完成情况", personal=False, expected=True, annual=True, states_totals=True)


@record("task", "年度主要任务", DEPARTMENT, title=("name",))
class Task(Record):
    """One of the year's main tasks (年度主要任务) with its funds, as listed in the 绩效目标申报表."""

    name: str | None = text("任务名称", required=True, personal=False, carried=SHIFTED)
    content: str | None = long_text("主要内容", personal=False, carried=SHIFTED)
    fiscal: int | None = wan_yuan("财政拨款")
    other_funds: int | None = wan_yuan("其他资金")
    objectives: tuple[str, ...] = many_of("objective", "对应绩效目标", carried=SAME)
