"""The report as blocks: content of each heading; nothing is lost or invented."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.make.records import confirmed_none, new, wan, year_with
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.records.activities import PROSE, Activity, Survey, Theme
from wenlian_desktop.domain.records.budget import ADD, ONCE, PROJECT, RUNNING, STAFF, BudgetChange, BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.document import Paragraph
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

HEADINGS = [each.text for each in shipped_outline().numbered]


def report(*rows: Record) -> list[str]:
    return lines_of(annual_report(year_with(*rows)))


def under(title: str, *rows: Record) -> list[str]:
    """The lines between a heading and the next one."""
    lines = report(*rows)
    place = next(place for place, line in enumerate(lines) if line in HEADINGS and line.endswith(title))
    rest = lines[place + 1 :]
    return rest[: next((each for each, line in enumerate(rest) if line in HEADINGS), len(rest))]


def every_record_empty() -> list[Record]:
    return [new(cls) for cls in CATALOGUE if not cls.spec.single and not cls.spec.transient]


@pytest.mark.parametrize("rows", [[], every_record_empty()], ids=["no rows", "empty rows"])
def test_every_heading_stands_in_an_empty_report_in_order(rows: list[Record]) -> None:
    assert [line for line in report(*rows) if line in HEADINGS] == HEADINGS


def test_every_heading_stands_in_the_sample_in_order(sample: Year) -> None:
    assert [line for line in lines_of(annual_report(sample)) if line in HEADINGS] == HEADINGS


def test_an_empty_report_says_unfilled_and_no_figure() -> None:
    texts = [line for line in report() if line not in HEADINGS]
    assert set(texts) == {"〔未填〕", "〔未填〕年度部门整体绩效评价报告", "〔未填〕部门整体绩效评价得分为〔未填〕分。"}


def test_a_line_of_the_budget_that_is_empty_prints_no_figure() -> None:
    [sentence, *_] = under(outline.EXECUTION, new(BudgetLine, category=PROJECT), new(BudgetLine, category=STAFF))
    assert "项目支出预算数〔未填〕万元" in sentence
    assert "基本支出〔未填〕万元，项目支出〔未填〕万元" in sentence
    assert sentence.endswith("预算执行率为〔未填〕。")


def section(node: str, content: str | None) -> Section:
    return new(Section, node=node, content=content)


def test_a_text_typed_in_paragraphs_stays_in_paragraphs_without_its_indents() -> None:
    typed = "　　均已验收。\n\n\t　三件获奖。"
    assert under(outline.QUALITY, section(outline.QUALITY, typed)) == ["均已验收。", "三件获奖。"]


def test_a_heading_confirmed_as_none_says_so() -> None:
    none = section("环境效益", None)
    assert under("环境效益", none, confirmed_none(none, "content")) == ["本年度不涉及环境效益。"]
    for reason in ("没有户外施工", "没有户外施工。", "没有\n户外施工。", "没有户外施工；"):
        told = replace(confirmed_none(none, "content"), comment=reason)
        assert under("环境效益", none, told) == ["本年度不涉及环境效益。没有户外施工。"]
    for typed in ("无", "不涉及。"):
        assert under("环境效益", section("环境效益", typed)) == ["本年度不涉及环境效益。"]
    for typed in ("无。没有户外施工。", "无，没有户外施工。"):
        assert under("环境效益", section("环境效益", typed)) == ["本年度不涉及环境效益。没有户外施工。"]
    assert under("环境效益", section("环境效益", None)) == ["〔未填〕"]


def test_objectives_of_the_department_are_numbered_and_those_of_projects_left_out() -> None:
    rows = [new(Objective, content="一年三展。"), new(Objective, content="项目的。", line="1" * 16), new(Objective)]
    rows += [section(outline.OBJECTIVES, "依据工作要点设立。")]
    assert under(outline.OBJECTIVES, *rows) == ["依据工作要点设立。", "1.一年三展。", "2.〔未填〕"]


def test_themes_are_headings_with_their_activities_under_them() -> None:
    rows = [new(Theme, title=title) for title in ("时代主题", "没有活动", "戏曲")]
    drama = new(Theme, title="叙述", style=PROSE, opening="区内戏曲传承较久。\n票友队伍稳定。")
    shows = [new(Activity, name=name, theme=theme.uid) for name, theme in zip("甲乙", (rows[0], rows[2]), strict=True)]
    assert under(outline.QUANTITY, *rows, drama, *shows, new(Activity, name="散")) == [
        "（1）时代主题",
        "一是举办“甲”。",
        "（2）戏曲",
        "一是举办“乙”。",
        "（3）叙述",
        "区内戏曲传承较久。",
        "票友队伍稳定。",
        "一是举办“散”。",
    ]


def test_surveys_come_before_what_is_said_about_them() -> None:
    rows = [section(outline.SATISFACTION, "意见集中在场次。"), new(Survey, name="调查")]
    lines = under(outline.SATISFACTION, *rows)
    assert (lines[0][:6], lines[1:]) == ("调查发放问卷", ["意见集中在场次。"])


def problem(content: str | None, cause: str | None = None) -> Problem:
    return new(Problem, content=content, cause=cause)


def test_a_problem_is_followed_by_its_cause() -> None:
    assert under(outline.PROBLEMS, problem("进度偏慢。", "验收晚。")) == ["进度偏慢。原因：验收晚。"]
    assert under(outline.PROBLEMS, problem("进度偏慢。", "原因是验收晚。")) == ["进度偏慢。原因是验收晚。"]
    assert under(outline.PROBLEMS, problem("进度偏慢。\n共两项。", "验收晚。"), problem(None)) == [
        "1.进度偏慢。",
        "共两项。原因：验收晚。",
        "2.〔未填〕",
    ]


def test_items_of_a_list_may_end_in_a_semicolon_but_the_last() -> None:
    rows = [new(Objective, content=text) for text in ("一年三展；", "下基层", "出会刊；")]
    assert under(outline.OBJECTIVES, *rows) == ["1.一年三展；", "2.下基层。", "3.出会刊。"]


def test_measures_are_numbered_in_brackets() -> None:
    rows = [new(Measure, content="按节点付款。"), new(Measure, content="备用场地。\n延期方案。")]
    assert under(outline.MEASURES, *rows) == ["（一）按节点付款。", "（二）备用场地。", "延期方案。"]


def test_the_report_is_signed_where_its_date_is_filled_in() -> None:
    office = new(Department, name="示例区文联")
    assert report(office, new(Report, dated=date(2025, 4, 8)))[-2:] == ["示例区文联", "2025年4月8日"]
    assert report(office)[-1] == "〔未填〕"
    assert report(new(Report, dated=date(2025, 4, 8)))[-2:] == ["〔未填〕", "2025年4月8日"]


def line(name: str, category: str, budget: str, spent: str, **values: Any) -> BudgetLine:
    return new(
        BudgetLine,
        name=name,
        category=category,
        initial_fiscal=wan(budget),
        mode=ONCE,
        spent_once=wan(spent),
        **values,
    )


def table(*rows: Record) -> list[str]:
    """The lines of the budget table, without the chart that follows it."""
    lines = under(outline.EXECUTION, *rows)[1:]
    return lines[: next((place for place, line in enumerate(lines) if "对比图" in line), len(lines))]


def test_the_budget_table_has_a_row_a_line_under_its_group_and_the_total() -> None:
    staff, project = line("人员", STAFF, "600.5", "600", carried_in=wan("2")), line("文化周", PROJECT, "380", "0")
    added = new(BudgetChange, kind=ADD, line=project.uid, amount=wan("-0.004"))
    assert table(new(Report, year=2024), staff, project, added) == [
        "2024年度部门预算执行情况表",
        "单位：万元",
        "支出项目\t年初预算\t上年结转\t预算调整\t全年预算\t全年支出\t执行率",
        "基本支出\t600.50\t2.00\t0.00\t602.50\t600.00\t99.59%",
        "　人员\t600.50\t2.00\t0.00\t602.50\t600.00\t99.59%",
        "项目支出\t380.00\t—\t0.00\t380.00\t0.00\t0.00%",
        "　文化周\t380.00\t—\t0.00\t380.00\t0.00\t0.00%",
        "其他支出\t0.00\t—\t0.00\t0.00\t0.00\t—",
        "合计\t980.50\t2.00\t0.00\t982.50\t600.00\t61.07%",
    ]


def test_a_total_that_is_not_the_sum_of_its_printed_parts_carries_a_note() -> None:
    note = "注：因四舍五入，分项之和与合计可能存在尾差。"
    lines = [line(name, RUNNING, "0.004", "0") for name in ("甲", "乙")]
    assert table(*lines)[-1] == note
    assert table(line("甲", RUNNING, "0.004", "0"))[-1].startswith("合计\t0.00")


def test_a_line_without_a_category_stands_in_the_table_and_says_so() -> None:
    rows = table(new(BudgetLine, name="某项目", initial_fiscal=wan("5"), mode=ONCE, spent_once=wan("1")))
    assert rows[-2:] == [
        "某项目（类别未填）\t5.00\t—\t0.00\t5.00\t1.00\t20.00%",
        "合计\t5.00\t—\t0.00\t5.00\t1.00\t20.00%",
    ]


def test_an_unfilled_carry_over_prints_as_a_dash() -> None:
    row = next(row for row in table(line("文化周", PROJECT, "380", "1")) if row.startswith("　文化周"))
    assert row.split("\t")[2] == "—"


def test_a_line_without_a_name_is_called_unfilled_in_the_table() -> None:
    assert "　〔未填〕" in [row.split("\t")[0] for row in table(new(BudgetLine, category=PROJECT))]


@pytest.mark.parametrize("node", [outline.CARRYOVER, outline.DIFFERENCE])
def test_sum_and_rate_are_told_though_the_text_is_none(node: str) -> None:
    none = section(node, None)
    lines = under(node, line("人员", STAFF, "1093.4", "1042.52"), none, confirmed_none(none, "content"))
    assert ("4.65%" in lines[0], lines[1:]) == (True, ["本节除有关数据外，没有其他需要说明的情况。"])


def test_two_texts_for_one_heading_are_both_printed() -> None:
    assert under(outline.QUALITY, section(outline.QUALITY, "均已验收。"), section(outline.QUALITY, "三件获奖。")) == [
        "均已验收。",
        "三件获奖。",
    ]


def test_a_text_of_an_activity_is_parted_as_any_other_text() -> None:
    show = new(Activity, name="巡演", effect="居民点选节目。\n\n　　观众踊跃。")
    assert under(outline.QUANTITY, show) == ["一是举办“巡演”。居民点选节目。", "观众踊跃。"]


def test_a_figure_in_any_text_of_the_report_follows_its_field() -> None:
    line = new(BudgetLine, name="公用经费", category=RUNNING, initial_fiscal=wan("1093.40"))
    token = f"⟦{line.uid}.initial_fiscal⟧"
    theme = new(Theme, title="戏曲", opening=f"投入{token}万元。")
    rows = [
        line,
        theme,
        new(Report, title=f"关于{token}万元\n的报告"),
        new(Section, node=outline.QUALITY, content=f"　　一{token}\n　　二{token}万元。"),
        new(Objective, content=f"用好{token}万元。"),
        new(Activity, name="巡演", category="演出", theme=theme.uid, effect=f"用了{token}万元。\n又用{token}万元。"),
        new(Problem, content=f"剩{token}万元。", cause=f"原因是{token}万元\n偏多。"),
        new(Measure, content=f"用完{token}万元。"),
    ]
    year = year_with(*rows)
    lines = lines_of(annual_report(year))
    expected = [
        "关于1093.4万元", "的报告", "一1093.4", "二1093.4万元。", "1.用好1093.4万元。",
        "投入1093.4万元。一是举办“巡演”。用了1093.4万元。", "又用1093.4万元。",
        "剩1093.4万元。原因是1093.4万元偏多。", "（一）用完1093.4万元。",
    ]  # fmt: skip
    assert [each for each in expected if each not in lines] == []
    after = year.with_changes([RowChange(line, replace(line, initial_fiscal=wan("380")))])
    changed = lines_of(annual_report(after))
    assert [each for each in expected if each.replace("1093.4", "380") not in changed] == []
    assert not any("⟦" in each for each in (*lines, *changed))


def test_a_single_annex_has_no_number_and_several_are_numbered_from_1() -> None:
    """GB/T 9704-2012, 7.3.4: 如有多个附件，使用阿拉伯数字标注附件顺序号；附件名称后不加标点符号."""
    activity = new(Activity, name="迎新春书画展")
    spent = new(BudgetLine, name="展览", category=PROJECT, mode="逐笔", initial_fiscal=wan("5"))
    paid = new(Payment, line=spent.uid, paid_on=date(2024, 3, 1), amount=wan("1"))
    alone = report(new(Report, year=2024), activity)
    assert [line for line in alone if "附件" in line or "一览表" in line] == [
        "附件：2024年度活动一览表", "附件", "2024年度活动一览表",
    ]  # fmt: skip
    both = report(new(Report, year=2024), activity, spent, paid)
    assert [line for line in both if re.match(r"附件|\d\.2024|2024年度.*(一览|情况)表$", line)] == [
        "2024年度部门预算执行情况表",
        "附件：1.2024年度活动一览表", "2.2024年度预算支出按月情况表",
        "附件1", "2024年度活动一览表", "附件2", "2024年度预算支出按月情况表",
    ]  # fmt: skip


def test_the_sums_below_the_activities_are_those_the_text_tells(sample: Year) -> None:
    """A series is listed, its parts are not: its own figures count."""
    (row,) = [line.split("\t") for line in lines_of(annual_report(sample)) if line.startswith("合计\t\t\t\t\t\t\t")]
    assert row[-4:] == ["193", "58220", "—", "395.72"]


def test_the_first_sentence_of_a_measure_has_the_face_of_its_level(sample: Year) -> None:
    led = [block for block in annual_report(sample).blocks if isinstance(block, Paragraph) and block.lead]
    assert [plain_text(block.runs)[:3] for block in led] == ["（一）", "（二）", "（三）", "（四）"]
    assert all(plain_text(block.runs)[: block.lead].endswith("。") for block in led)
