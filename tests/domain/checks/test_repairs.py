"""Repairs: what is offered, that it removes the finding, and what is left to people."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.domain.checks.test_prose import SHOWS, year_saying
from tests.make.records import new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.checks.repairs import Repair, repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.records.activities import NARROW, Survey
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import STAFF, BudgetLine
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year, note_uid, ref_to
from wenlian_desktop.domain.rules.finding import Finding
from wenlian_desktop.domain.sources.figure_linking import describe_status, link_figure, typed_figures
from wenlian_desktop.domain.texts.figure_tokens import broken_tokens, expand_tokens
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.parsing import parse_value


def written(year: Year, repair: Repair) -> Year:
    """The year after a repair."""
    for ref, text in repair.changes:
        row = year.row(ref.record, ref.uid)
        assert row is not None
        value = parse_value(row.spec.fields[ref.field], text)
        year = year.with_changes([RowChange(row, replace(row, **{ref.field: value}))])
    return year


def findings(year: Year, code: str) -> list[Finding]:
    return [each for each in run_checks(year) if each.code == code]


@pytest.mark.parametrize(
    ("code", "text", "mended", "told_of"),
    [
        ("C46", "加强管理,提高水平。", "加强管理，提高水平。", "“加强管理,提高水平。”改为“加强管理，提高水平。”"),
        ("C46", "年度任务(展览)完成。", "年度任务（展览）完成。", None),
        ("C46", "共３８０万元。", "共380万元。", None),
        ("C46", "支出1O4万元。", "支出104万元。", None),
        ("C48", "及时拔付，全部拔付。", "及时拨付，全部拨付。", None),
        ("C45", "[bookmark: _GoBack]均已办结。", "均已办结。", None),
        ("C45", "演出&amp;展览均已办结。", "演出&展览均已办结。", None),
        ("C13", "支出2.3亿元。", "支出23000万元。", "“支出2.3亿元。”改为“支出23000万元。”"),
    ],
)  # fmt: skip
def test_a_fault_of_wording_is_mended(code: str, text: str, mended: str, told_of: str | None) -> None:
    section, year = year_saying(text)
    [finding] = findings(year, code)
    [repair] = repairs(year, finding)
    assert repair.changes == ((ref_to(section, "content"), mended),)
    assert told_of in (None, repair.description)
    assert findings(written(year, repair), code) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("C46", "西城.保定两地。"),  # 。 or ·
        ("C46", "预 算 编 码"),
        ("C45", "预算XX万元。"),
        ("C45", "礼赞新中国  奋进新时代。"),
        ("C45", "目录PAGEREF _Toc256000000 \\h 1"),
        ("C44", "举办“山河新卷作品展。"),
        ("C33", "1.展览\n2.演出\n4.采风"),
        ("C13", "支出1234567元。"),  # 123.4567 万元 are not told in two places
        ("C50", "收入9685.55万元，比上年增加1027.91万元，增长12.87%。"),
    ],
)
def test_what_a_person_has_to_decide_is_not_offered(code: str, text: str) -> None:
    _, year = year_saying(text)
    [finding, *_] = findings(year, code)
    assert repairs(year, finding) == ()


def test_mending_leaves_the_figures_that_follow_where_they_are() -> None:
    budget = line("380", "370", name="展览")
    token = f"⟦{budget.uid}.initial_fiscal⟧"
    section = told(outline.EXECUTION, f"年初{token}万元,均已拔付。")
    year = year_with(new(Report, year=2024), budget, section)
    for code, mended in (("C46", f"年初{token}万元，均已拔付。"), ("C48", f"年初{token}万元,均已拨付。")):
        [repair] = repairs(year, findings(year, code)[0])
        assert repair.changes == ((ref_to(section, "content"), mended),)


def test_marks_written_in_two_ways_are_made_alike_in_all_texts_at_once() -> None:
    texts = ("“山河——新卷”画展", "翰墨弘道—书法展•小品", "河之端·源远—摄影展", '办好"两节"活动')
    rows = [told(outline.EXECUTION, text) for text in texts]
    year = year_with(*rows)
    for finding in findings(year, "C47"):
        [repair] = repairs(year, finding)
        year = written(year, repair)
    assert [row.content for row in year.rows(Section)] == [
        "“山河——新卷”画展", "翰墨弘道——书法展·小品", "河之端·源远——摄影展", "办好“两节”活动",
    ]  # fmt: skip
    assert findings(year, "C47") == []


def test_a_stop_behind_a_title_is_taken_away() -> None:
    report = new(Report, year=2024, title="示例区文联2024年度部门整体绩效评价报告。")
    year = year_with(report)
    [repair] = repairs(year, findings(year, "C34")[0])
    assert (repair.description, repair.changes[0][1]) == ("删去末尾的“。”", "示例区文联2024年度部门整体绩效评价报告")


def test_a_wrong_figure_is_linked_or_put_right() -> None:
    section, year = year_saying("2024年全年预算数1100万元，均已批复。")
    [finding] = findings(year, "C41")
    link, right = repairs(year, finding)
    assert link.label == "关联"
    assert link.description == "“1100万元”关联到全年预算（计算），现为1093.4万元，以后随数据变动"
    assert (right.label, right.description) == (
        "改为1093.4万元", "“…4年全年预算数1100万元，均已批复。”改为“…4年全年预算数1093.4万元，均已批复。”"
    )  # fmt: skip
    place = ref_to(section, "content")
    assert right.changes == ((place, "2024年全年预算数1093.4万元，均已批复。"),)
    linked_year = written(year, link)
    budget = linked_year.rows(BudgetLine)[1]
    raised = linked_year.with_changes([RowChange(budget, replace(budget, initial_fiscal=wan("386.6")))])
    assert expand_tokens(raised, raised.value(place)) == "2024年全年预算数1100万元，均已批复。"
    assert findings(raised, "C41") == []
    assert list(broken_tokens(raised)) == []


def test_with_a_changed_budget_every_stale_sentence_is_rewritten(sample: Year) -> None:
    """1093.4 changed to 1100: link the wrong figures, change the budget again, and all sentences follow."""
    sentences = (
        told(outline.EXECUTION, "2024年年初预算1093.4万元，均由区财政局批复。"),
        told(outline.DIFFERENCE, "年初部门预算为1093.4万元，部门决算支出1042.52万元。"),
        new(Problem, content="预算安排偏紧，年初预算数1093.4万元。", cause="年初预算总额1,093.40万元，测算偏低。"),
    )
    year = sample.with_changes(RowChange(None, row) for row in sentences)
    for amount, told_amount in (("6.6", "1100万元"), ("10", "1110万元")):
        budget = year.rows(BudgetLine)[0]
        year = year.with_changes(
            [RowChange(budget, replace(budget, initial_fiscal=(budget.initial_fiscal or 0) + wan(amount)))]
        )
        while stale := findings(year, "C41"):  # one name of a place is made of a text that is mended
            year = written(year, repairs(year, stale[0])[0])
        places = [(row, "content") for row in sentences] + [(sentences[2], "cause")]
        texts = [expand_tokens(year, year.value(ref_to(row, field))) for row, field in places]
        assert all(told_amount in text for text in texts), texts
        assert all("1093.4" not in text and "1,093.40" not in text for text in texts)


def test_a_count_of_the_year_and_a_satisfaction_are_put_right() -> None:
    section = told(outline.QUANTITY, "全年共举办各类文艺活动约25场，本年推出新创作品10件。")
    survey = new(Survey, name="观众调查", valid=100, very_satisfied=90, satisfied=3, method=NARROW)
    problem = new(Problem, content="总体满意度为95%。")
    year = year_with(section, *SHOWS, survey, problem)
    for finding in (*findings(year, "C39"), *findings(year, "C41")):
        year = written(year, repairs(year, finding)[-1])
    assert year.rows(Section)[0].content == "全年共举办各类文艺活动约33场，本年推出新创作品20余件。"
    assert year.rows(Problem)[0].content == "总体满意度为93.00%。"


def test_of_several_figures_a_person_has_to_choose() -> None:
    surveys = [new(Survey, valid=100, very_satisfied=many, satisfied=0, method=NARROW) for many in (90, 80)]
    year = year_with(*surveys, new(Problem, content="总体满意度为95%。"))
    assert repairs(year, findings(year, "C41")[0]) == ()


def test_nothing_is_written_over_typing_in_progress() -> None:
    section, year = year_saying("加强项目管理,提高水平。")
    ref = ref_to(section, "content")
    draft = Draft(uid=note_uid(ref), record=ref.record, row=ref.uid, field=ref.field, typed="加强")
    typing = year.with_changes([RowChange(None, draft)])
    assert repairs(typing, findings(typing, "C46")[0]) == ()


def test_each_figure_of_a_text_is_told_with_what_it_could_mean() -> None:
    text = "不少于120幅，场租3万元，节约两个，2024年。"
    show = replace(SHOWS[0], exhibited=replace(SHOWS[1].created, number=120, mark="余"))  # type: ignore[type-var]
    year = year_with(show)
    found = typed_figures(year, text)
    assert [(each.text, describe_status(each)) for each in found] == [
        ("不少于120幅", "与“已完成活动的展出作品合计”等2项相同"), ("3万元", "未识别"), ("两个", "未识别"),
    ]  # fmt: skip
    assert [(link.printed, link.source) for link in found[0].links] == [
        ("120余幅", "已完成活动的展出作品合计（计算）"),
        ("120余幅", "活动“展览”的“展出作品”"),
    ]
    after = link_figure(year, text, found[0], found[0].links[1])
    assert after == f"不少于⟦{show.uid}.exhibited⟧幅，场租3万元，节约两个，2024年。"
    assert [each.text for each in typed_figures(year, after)] == ["3万元", "两个"]


def test_a_figure_computed_for_a_line_is_offered() -> None:
    budget = line("380", "370", name="展览", category=STAFF)
    year = year_with(budget)
    [told_of] = typed_figures(year, "展览执行率97.37%")
    assert f"⟦{budget.uid}.computed_rate⟧" in [str(link.token) for link in told_of.links]


@settings(max_examples=15)
@given(years())
def test_any_repair_of_any_year_can_be_written(year: Year) -> None:
    for finding in run_checks(year):
        for repair in repairs(year, finding):
            assert repair.label
            assert repair.description
            assert all(isinstance(ref, Ref) and text != year.value(ref) for ref, text in repair.changes)
            written(year, repair)
