"""Checks of the report's form: where each fires, and where it stays silent."""

from dataclasses import replace
from datetime import date

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import none_of, told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.records.activities import Activity, Indicator, Theme
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.department import Department, Objective, Report, Staffing
from wenlian_desktop.domain.records.management import Policy, Section
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.outline import SECTION_TITLES


def sections(*empty: str) -> list[Section]:
    return [told(title, None if title in empty else "已写。") for title in SECTION_TITLES]


def test_outline_is_complete_fires() -> None:
    rows = sections("产出质量", "环境效益")
    message = "提纲应有22节，有内容的20节，缺：产出质量、环境效益。"
    where = tuple(ref for row in rows if not row.content for ref in refs_of(row, "content"))
    assert findings_of("C32", year_with(*rows)) == [(Level.ERROR, message, where)]


def test_outline_is_complete_stays_silent() -> None:
    assert findings_of("C32", year_with(*sections("产出质量"))) == []
    rows = sections("产出质量", "环境效益")
    none = confirmed_none(next(row for row in rows if row.node == "环境效益"), "content")
    assert findings_of("C32", year_with(*rows, none)) == []
    assert findings_of("C32", year_with(*sections("产出质量", outline.EXECUTION), line("5", "5"))) == []


def test_headings_end_without_a_stop_fires() -> None:
    theme = new(Theme, title="服务基层群众。")
    report = new(Report, title="示例区文联\n2024年度部门整体绩效评价报告：")
    assert findings_of("C34", year_with(report, theme)) == [
        (Level.HINT, "报告的“报告标题（可分行，不填则自动拟定）”末尾多了“：”。", refs_of(report, "title")),
        (Level.HINT, "主题“服务基层群众。”的“主题标题”末尾多了“。”。", refs_of(theme, "title")),
    ]


def test_headings_end_without_a_stop_stays_silent() -> None:
    assert findings_of("C34", year_with(new(Theme, title="服务基层群众，让文艺走进生活"), new(Theme))) == []


def test_none_sections_have_a_reason_fires() -> None:
    section, note = none_of("环境效益")
    bare = told("经济效益", "不涉及。")
    assert findings_of("C35", year_with(section, note, bare)) == [
        (Level.WARNING, "“环境效益”一节写“无”，没有理由。", refs_of(section, "content")),
        (Level.WARNING, "“经济效益”一节写“无”，没有理由。", refs_of(bare, "content")),
    ]


def test_none_sections_have_a_reason_stays_silent() -> None:
    section, note = none_of("环境效益")
    told_by_data = none_of(outline.CARRYOVER)
    written = told("经济效益", "不涉及，活动均免费开放。")
    reasoned = replace(note, comment="均在室内。")  # type: ignore[type-var]
    assert (
        findings_of("C35", year_with(section, reasoned, *told_by_data, written, told("社会效益", None), line("5", "5")))
        == []
    )


def test_year_is_consistent_fires() -> None:
    report = new(Report, year=2024, title="示例区文联2023年度\n部门整体绩效报告")
    text = told(outline.EXECUTION, "2023年全年预算数380万元，2022年度部门预算已批复。")
    title = "报告标题没有年度2024，年度是2023，评价年度是2024，没有“评价”二字。"
    where = "正文段落“当年预算执行情况”的“正文”写"
    assert findings_of("C36", year_with(report, text)) == [
        (Level.ERROR, title, refs_of(report, "title", "year")),
        (Level.ERROR, f"{where}“2023年…”，评价年度是2024年。", refs_of(text, "content")),
        (Level.ERROR, f"{where}“2022年度…”，评价年度是2024年。", refs_of(text, "content")),
    ]


def test_year_is_consistent_stays_silent() -> None:
    report = new(Report, year=2024, title="示例区文联\n2024年度部门整体绩效评价报告")
    text = told(outline.EXECUTION, "2024年全年预算数380万元。成立于1986年，2023年起试行，2025年续办。")
    assert findings_of("C36", year_with(report, text)) == []
    assert findings_of("C36", year_with(new(Report, title="报告"), told(outline.EXECUTION, "2023年全年预算数。"))) == []


OFFICE = new(Department, name="示例区文学艺术界联合会", short_name="区文联")


def test_short_name_is_given_fires() -> None:
    using = told(outline.RULES, "区文联制定了办法。")
    message = "正文用简称“区文联”1节，没有写明是“示例区文学艺术界联合会”的简称。"
    where = (*refs_of(using, "content"), *refs_of(OFFICE, "short_name"))
    assert findings_of("C37", year_with(OFFICE, using)) == [(Level.HINT, message, where)]


def test_short_name_is_given_stays_silent() -> None:
    using = told(outline.RULES, "区文联制定了办法。")
    first = told(outline.ORGANISATION, "示例区文学艺术界联合会（以下简称区文联）是人民团体。")
    assert findings_of("C37", year_with(OFFICE, using, first)) == []
    assert findings_of("C37", year_with(OFFICE, told(outline.RULES, "本单位制定了办法。"))) == []
    assert findings_of("C37", year_with(new(Department, name="区文联", short_name="区文联"), using)) == []
    assert findings_of("C37", year_with(using)) == []


def test_the_sentence_on_the_staff_gives_the_short_name_to_what_follows_it() -> None:
    staff = new(Staffing, category="参公编制", authorized=8, actual=7)  # “……（以下简称区文联）核定编制8名”
    assert findings_of("C37", year_with(OFFICE, staff, told(outline.RULES, "区文联制定了办法。"))) == []
    before = told(outline.ORGANISATION, "区文联是人民团体。")
    assert len(findings_of("C37", year_with(OFFICE, staff, before))) == 1


def test_objectives_have_results_fires() -> None:
    served, forgotten = new(Objective, content="办好展览。"), new(Objective, content="培养人才。")
    show = new(Activity, objectives=(served.uid,))
    message = "绩效目标“培养人才。”没有对应的活动、主题或指标。"
    assert findings_of("C38", year_with(served, forgotten, show)) == [
        (Level.WARNING, message, refs_of(forgotten, "content"))
    ]


def test_objectives_have_results_stays_silent() -> None:
    by_show, by_theme, by_indicator, of_line = (new(Objective, content=text, line=line) for text, line in (
        ("甲", None), ("乙", None), ("丙", None), ("丁", "0" * 16)))  # fmt: skip
    serving = [
        new(Activity, objectives=(by_show.uid,)),
        new(Theme, objectives=(by_theme.uid,)),
        new(Indicator, objective=by_indicator.uid),
    ]
    assert findings_of("C38", year_with(by_show, by_theme, by_indicator, of_line, *serving)) == []


def test_cited_policies_fires() -> None:
    policy = new(Policy, name="经费支出审批规定")
    text = told(outline.RULES, "依据《经费支出审批规定》《合同管理办法》，落实“三重一大制度。")
    name = "正文段落“财务管理制度健全性”的“正文”"
    assert findings_of("C44", year_with(policy, text)) == [
        (Level.HINT, f"{name}引用的《合同管理办法》不在制度中（登记了1件）。", refs_of(text, "content")),
        (Level.HINT, f"{name}：“…管理办法》，落实“三重一大制度。”中的 “ 没有后一半。", refs_of(text, "content")),
    ]


def test_cited_policies_stays_silent() -> None:
    policy = new(Policy, name="行政事业单位内部控制规范（试行）")
    text = told(outline.RULES, "依据《行政事业单位内部控制规范（试行）》，出版《清溪文艺》，落实“三重一大”。")
    assert findings_of("C44", year_with(policy, text)) == []
    assert (
        findings_of("C44", year_with(told(outline.RULES, "依据《合同管理办法》。"))) == []
    )  # no list of rules is kept


def test_activities_with_results_are_done_fires() -> None:
    planned, begun = (new(Activity, name="“光影”展", effect="观众踊跃。", status=each) for each in ("计划", "进行"))
    told_of = "活动“‘光影’展”写了成效，状态是“{}”，没有写进报告，也不计入合计。"
    assert findings_of("D21", year_with(planned, begun)) == [
        (Level.WARNING, told_of.format("计划"), refs_of(planned, "status")),
        (Level.WARNING, told_of.format("进行"), refs_of(begun, "status")),
    ]


def test_activities_with_results_are_done_stays_silent() -> None:
    quiet = [
        new(Activity, name="甲展", status="计划"),
        new(Activity, name="乙展", effect="观众踊跃。", status="完成"),
        new(Activity, name="丙展", effect="观众踊跃。"),
        new(Activity, name="丁展", effect="因雨取消。", status="取消"),
        new(Activity, name="戊展", effect="观众踊跃。", status="计划", in_report=False),
    ]
    assert findings_of("D21", year_with(*quiet)) == []


def test_attachments_belong_fires() -> None:
    lost = new(Attachment, name="照片", owner_record="activity", owner_uid="f" * 16, sha256="0")
    strange = new(Attachment, name="凭证", owner_record="别的", owner_uid="f" * 16, sha256="0")
    bare = new(Attachment, name="通知")
    assert findings_of("C54", year_with(lost, strange, bare)) == [
        (Level.ERROR, "佐证材料“照片”所属的记录已经不在。", refs_of(lost, "owner_uid")),
        (Level.ERROR, "佐证材料“凭证”所属的记录已经不在。", refs_of(strange, "owner_uid")),
        (Level.ERROR, "佐证材料“通知”没有文件。", refs_of(bare, "sha256")),
    ]


def test_attachments_belong_stays_silent() -> None:
    show = new(Activity, name="展览")
    photo = new(Attachment, name="照片", owner_record="activity", owner_uid=show.uid, sha256="0")
    assert findings_of("C54", year_with(show, photo, new(Attachment, name="总结", sha256="0"))) == []


def test_signed_after_the_year_fires() -> None:
    report = new(Report, year=2024, dated=date(2024, 4, 18))
    message = "落款日期2024年4月18日在2024年度结束之前。"
    assert findings_of("D03", year_with(report)) == [(Level.WARNING, message, refs_of(report, "dated"))]


def test_signed_after_the_year_stays_silent() -> None:
    assert findings_of("D03", year_with(new(Report, year=2024, dated=date(2025, 4, 18)))) == []
    assert findings_of("D03", year_with(new(Report, year=2024))) == []
