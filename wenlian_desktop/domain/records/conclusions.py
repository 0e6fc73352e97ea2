"""Tab 评价结论: scoring scheme, manual scores, problems, measures, explanations, thresholds."""

from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.records.record import Record, record
from wenlian_desktop.domain.records.tabs import CONCLUSIONS, SETTINGS
from wenlian_desktop.domain.values.fields import (
    SAME,
    SHIFTED,
    choice,
    day,
    long_text,
    many_of,
    number,
    one_of,
    text,
    yes_no,
)
from wenlian_desktop.domain.values.thresholds import LIMITS


@record("score_entry", "人工评分", CONCLUSIONS, title=("item",))
class ScoreEntry(Record):
    """A manual score of one item of the scheme with its reason, for the department or for one project."""

    item: str | None = text("评分项", required=True, personal=False)
    line: str | None = one_of("budget_line", "所属项目（不填为部门整体）")
    score: Decimal | None = number("人工评分", "分")
    reason: str | None = long_text("评分理由", personal=False)
    lost_reason: str | None = long_text("扣分原因", personal=False)
    points_met: str | None = long_text("符合的评分要点", personal=False)
    not_applicable: bool | None = yes_no("不涉及")


@record("rule_set", "评分规则集", CONCLUSIONS, title=("name",), shown=False)
class RuleSet(Record):
    """The year's own copy of its scoring scheme as JSON; without a row the default scheme is used."""

    name: str | None = text("规则集名称", required=True, personal=False, carried=SAME)
    version: str | None = text("版本", personal=False, carried=SAME)
    content: str | None = long_text("规则集（JSON）", required=True, personal=False, carried=SAME, proofread=False)


@record("outline_copy", "报告提纲", SETTINGS, title=("name",), shown=False)
class OutlineCopy(Record):
    """The year's own copy of its outline as JSON; without a row the default outline is used."""

    name: str | None = text("提纲名称", required=True, personal=False, carried=SAME)
    version: str | None = text("版本", personal=False, carried=SAME)
    content: str | None = long_text("提纲（JSON）", required=True, personal=False, carried=SAME, proofread=False)


@record("report_definition", "印制方案", SETTINGS, title=("name",), shown=False)
class ReportDefinition(Record):
    """What of the report is printed: the office's own definition, or its changes of a built-in one of that name."""

    name: str | None = text("方案名称", required=True, personal=False, carried=SAME)
    annexes: str | None = text("附件", personal=False, carried=SAME)
    has_charts: bool | None = yes_no("印图", carried=SAME)
    has_contents: bool | None = yes_no("印目录", carried=SAME)
    is_public: bool | None = yes_no("隐去个人信息", carried=SAME)
    is_chosen: bool | None = yes_no("上次选用", carried=SAME)


@record("problem", "存在问题", CONCLUSIONS, title=("content",), expected=True)
class Problem(Record):
    """A problem (存在的问题) and its cause (原因)."""

    content: str | None = long_text("问题", required=True, personal=False, annual=True, states_totals=True)
    cause: str | None = long_text("原因分析", personal=False, expected=True, annual=True, states_totals=True)
    line: str | None = one_of("budget_line", "涉及项目")


@record("measure", "改进措施", CONCLUSIONS, title=("content",), expected=True)
class Measure(Record):
    """A measure (措施建议), the problems it addresses, who is responsible and the due date."""

    content: str | None = long_text("措施", required=True, personal=False, annual=True)
    problems: tuple[str, ...] = many_of("problem", "对应问题")
    responsible: str | None = text("责任部门或责任人", personal=True, expected=True)
    due: date | None = day("完成时限")
    status: str | None = choice("落实状态", ("未开始", "进行中", "已落实"))
    follow_up: str | None = long_text("落实情况", personal=False)


@record("explanation", "情况说明", CONCLUSIONS, title=("finding",))
class Explanation(Record):
    """The explanation of a finding (情况说明), printed as an annex; refers to the field of the finding."""

    check: str | None = text("检查项编号", required=True, personal=False, shown=False)
    about_record: str | None = text("所指记录", personal=False, shown=False)
    about_uid: str | None = text("所指记录编号", personal=False, shown=False)
    about_field: str | None = text("所指栏目", personal=False, shown=False)
    finding: str | None = long_text("检查结果", personal=False, proofread=False)
    facts: str | None = text("说明时的事实（JSON）", personal=False, shown=False)
    content: str | None = long_text("说明", required=True, personal=False)
    author: str | None = text("说明人", required=True, personal=True)
    written_on: date | None = day("说明日期")


@record("follow_up", "上年问题整改", CONCLUSIONS, title=("problem",))
class FollowUp(Record):
    """A problem and measure of last year's report (上年问题整改), with its status and result."""

    problem: str | None = long_text("上年问题", personal=False)
    measure: str | None = long_text("上年措施", required=True, personal=False)
    responsible: str | None = text("责任部门或责任人", personal=True)
    status: str | None = choice("落实状态", ("未开始", "进行中", "已落实", "不再执行"), required=True)
    result: str | None = long_text("落实情况", required=True, personal=False)


@record("threshold", "检查阈值", SETTINGS, title=("name",))
class Threshold(Record):
    """The office's own limit of a check; without a row the limit of `thresholds.LIMITS` applies."""

    name: str | None = choice("阈值", tuple(LIMITS), required=True, carried=SAME)
    value: Decimal | None = number("数值", "%", carried=SAME)
    reason: str | None = text("调整理由", personal=False, carried=SHIFTED)
