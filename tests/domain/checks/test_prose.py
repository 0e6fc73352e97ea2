"""Checks of figures in prose: where each fires, and where it stays silent."""

from dataclasses import replace

import pytest

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_accounts import told
from tests.domain.checks.test_budget_execution import line
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.prose.figure_matching import MatchStatus, match_figures
from wenlian_desktop.domain.records.activities import NARROW, Activity, MediaReport, Survey
from wenlian_desktop.domain.records.budget import STAFF, BudgetLine, ThreePublic
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Floor

SAID = "正文段落“当年预算执行情况”的“正文”写"


def year_saying(text: str, node: str = outline.EXECUTION) -> tuple[Section, Year]:
    """A year of 713.4 + 380 万元, of which 541.09 + 370 were spent (83.33 %), and that text."""
    section = told(node, text)
    lines = line("713.4", "541.09", category=STAFF, name="人员"), line("380", "370", name="展览")
    return section, year_with(new(Report, year=2024), section, *lines)


def test_stated_execution_rates_fires() -> None:
    section, year = year_saying("总体看，预算执行率为95.35%，项目支出执行率达到99%。")
    assert findings_of("C03", year) == [
        (Level.ERROR, f"{SAID}“预算执行率为95.35%”，按数据预算执行率为83.33%。", refs_of(section, "content")),
        (Level.ERROR, f"{SAID}“项目支出执行率达到99%”，按数据项目支出执行率为97.37%。", refs_of(section, "content")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "预算执行率为83.33%，项目支出执行率97.4%。",
        "预算执行率不低于95%。",
        "2023年预算执行率为95.35%。",
        "上年预算执行率为95.35%。",
        "与预算执行率95.35%的目标相比。",
        "展览项目执行平稳，执行率95.35%。",
        "预算执行率为75.85%。",  # that of the line “人员”
    ],
)
def test_stated_execution_rates_stays_silent(text: str) -> None:
    assert findings_of("C03", year_saying(text)[1]) == []


def test_stale_figures_fires() -> None:
    text = "2024年全年预算数1100万元，其中，基本支出预算数713.4万元，项目支出预算数390万元。资金总体支出1042.52万元。"
    section, year = year_saying(text)
    assert findings_of("C41", year) == [
        (Level.ERROR, f"{SAID}“{said}”，按数据{name}为{right}万元。", refs_of(section, "content"))
        for said, name, right in (
            ("2024年全年预算数1100万元", "全年预算", "1093.4"),
            ("项目支出预算数390万元", "项目支出预算", "380"),
            ("资金总体支出1042.52万元", "支出", "911.09"),
        )
    ]


def test_the_budget_of_the_year_is_no_other_figure_of_that_value() -> None:
    """全年预算数 told as 713.4 is wrong, though the line “人员” has just that."""
    assert len(findings_of("C41", year_saying("2024年全年预算数713.4万元。")[1])) == 1
    assert findings_of("C41", year_saying("人员经费调整后，全年预算713.4万元。")[1]) == []


@pytest.mark.parametrize(
    "text",
    [
        "2024年全年预算数1093.4万元，资金总体支出911.09万元。",
        "2024年全年预算数1093万元，资金总支出约911万元。",
        "2023年全年预算数1050万元，资金总体支出1000万元。",
        "上年决算支出1000万元。",
        "比年初预算1093.4万元减少50万元。",
        "文化周活动决算支出149.86万元。",
        "个别项目支出12万元，其中场租支出3万元。",
        "全年预算数不超过1100万元。",
    ],
)
def test_stale_figures_stays_silent(text: str) -> None:
    assert findings_of("C41", year_saying(text)[1]) == []


def test_what_is_wanted_is_not_held_against_what_was_done() -> None:
    assert findings_of("C41", year_saying("2024年全年预算数1100万元。", outline.OBJECTIVES)[1]) == []
    assert (
        findings_of("C41", year_with(told(outline.EXECUTION, "2024年全年预算数1100万元。"))) == []
    )  # nothing to compare with


def test_a_satisfaction_told_otherwise_is_found_with_its_survey() -> None:
    survey = new(Survey, name="观众满意度调查", valid=100, very_satisfied=90, satisfied=3, method=NARROW)
    problem = new(Problem, content="总体满意度为95%。")
    [(_, message, where)] = findings_of("C41", year_with(survey, problem))
    assert message.endswith("写“总体满意度为95%”，按数据观众满意度调查为93%。")
    assert where == (*refs_of(problem, "content"), *refs_of(survey, "valid"))
    [(_, message, _)] = findings_of("C41", year_with(replace(survey, name="观众问卷"), problem))
    assert message.endswith("写“总体满意度为95%”，按数据观众问卷为93%。")


def public(item: str, spent: str) -> ThreePublic:
    return new(ThreePublic, item=item, spent=wan(spent), budget=wan("3.7"), last_year=wan("3.36"))


def test_three_public_sum_fires() -> None:
    one, again = public("公务接待费", "0.33"), public("公务接待费", "0.4")
    message = "三公经费的“公务接待费”登记了两条，决算数0.33万元和0.4万元。"
    assert findings_of("C16", year_with(one, again)) == [
        (Level.ERROR, message, (*refs_of(one, "item"), *refs_of(again, "item")))
    ]
    section = told(outline.EXECUTION, "“三公”经费支出合计3.1万元。")
    [(_, message, _)] = findings_of(
        "C16", year_with(section, public("公务接待费", "0.33"), public("公务用车运行维护费", "2.68"))
    )
    assert message.startswith(f"{SAID}“‘三公’经费支出合计3.1万元”，按数据“三公”经费决算数合计为3.01万元")


def test_three_public_sum_stays_silent() -> None:
    items = public("公务接待费", "0.33"), public("公务用车运行维护费", "2.68")
    for text in ("三公经费支出3.01万元。", "三公经费7.4万元。", "公务接待费支出0.33万元。"):
        assert findings_of("C16", year_with(told(outline.EXECUTION, text), *items)) == []
    assert findings_of("C16", year_with(told(outline.EXECUTION, "三公经费支出3.01万元。"))) == []


SHOWS = (
    new(Activity, name="展览", sessions=3, audience=Floor(500)),
    new(Activity, name="巡演", sessions=30, created=Floor(20, "余")),
)


def test_counts_of_the_year_fires() -> None:
    section = told(outline.QUANTITY, "全年共举办各类文艺活动35场，本年推出新创作品10件。")
    name = "正文段落“产出数量”的“正文”写"
    assert findings_of("C39", year_with(section, *SHOWS)) == [
        (
            Level.ERROR,
            f"{name}“全年共举办各类文艺活动35场”，活动台账中已完成活动的场次合计为33。",
            refs_of(section, "content"),
        ),
        (
            Level.ERROR,
            f"{name}“本年推出新创作品10件”，活动台账中已完成活动的创作作品合计为20以上。",
            refs_of(section, "content"),
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "全年共举办各类文艺活动33场，全年惠及群众500人次，全年推出作品22件。",
        "全年举办活动不少于40场。",
        "举办活动35场。",
        "全年举办演出35场。",
        "全年送出春联100副。",  # none is listed
    ],
)
def test_counts_of_the_year_stays_silent(text: str) -> None:
    assert findings_of("C39", year_with(told(outline.QUANTITY, text), *SHOWS)) == []


def test_outlets_are_listed_fires() -> None:
    show = new(Activity, name="文化周", effect="先后有24家市区媒体报道。")
    report = new(MediaReport, activity=show.uid, outlet="市日报")
    message = "活动“文化周”的“成效描述（入报告）”写“24家媒体”，媒体报道中登记了1家。"
    assert findings_of("C52", year_with(show, report)) == [(Level.WARNING, message, refs_of(show, "effect"))]


def test_outlets_are_listed_stays_silent() -> None:
    show = new(Activity, name="文化周", effect="1家媒体报道，走进五家养老院。")
    report = new(MediaReport, activity=show.uid, outlet="市日报")
    assert findings_of("C52", year_with(show, report)) == []
    assert findings_of("C52", year_with(new(Activity, effect="24家媒体报道。"))) == []  # no list of reports is kept
    other = new(Activity, name="曲苑书场", effect="11家媒体报道了文化周，其中区级3家、市级媒体8家。")
    assert findings_of("C52", year_with(show, report, other)) == []


def test_every_figure_of_a_text_is_told_how_it_stands() -> None:
    text = "2024年全年预算数1100万元，资金总体支出911.09万元，场租3万元，展出120幅，第六届。"
    _, year = year_saying(text)
    told_of = [(each.figure.text, each.status) for each in match_figures(year, text)]
    assert told_of == [
        ("2024年", MatchStatus.UNLINKED),
        ("1100万元", MatchStatus.DIFFERS),
        ("911.09万元", MatchStatus.AGREES),
        ("3万元", MatchStatus.UNLINKED),
        ("120幅", MatchStatus.UNLINKED),
        ("第六届", MatchStatus.UNLINKED),
    ]


def test_a_figure_is_linked_to_the_fields_it_could_mean() -> None:
    show, other = new(Activity, name="展览", exhibited=Floor(120), cost=wan("3")), new(Activity, exhibited=Floor(5))
    found_of = {
        each.figure.text: [known.source for known in each.candidates]
        for each in match_figures(year_with(show, other), "3万元，120幅")
    }
    assert found_of == {"3万元": list(refs_of(show, "cost")), "120幅": list(refs_of(show, "exhibited"))}


def test_with_a_changed_budget_every_sentence_that_tells_the_old_one_is_named(sample: Year) -> None:
    sentences = (
        told(outline.EXECUTION, "2024年年初预算1093.4万元，均由区财政局批复。"),
        told(outline.DIFFERENCE, "年初部门预算为1093.4万元，部门决算支出1042.52万元。"),
        new(Problem, content="预算安排偏紧，年初预算数1093.4万元。", cause="年初预算总额1,093.40万元，测算偏低。"),
    )
    year = sample.with_changes(RowChange(None, row) for row in sentences)
    assert findings_of("C41", year) == []
    line = year.rows(BudgetLine)[0]
    raised = replace(line, initial_fiscal=(line.initial_fiscal or 0) + wan("6.6"))
    changed = findings_of("C41", year.with_changes([RowChange(line, raised)]))
    assert [where for *_, where in changed] == [
        *(refs_of(row, "content") for row in sentences),
        refs_of(sentences[2], "cause"),
    ]
    assert all("1100万元" in message for _, message, _ in changed)


def test_a_figure_that_follows_the_data_is_not_asked() -> None:
    lines = line("713.4", "541.09", category=STAFF, name="人员"), line("380", "370", name="展览")
    quoting = told(
        outline.EXECUTION,
        f"2024年全年预算数⟦{lines[0].uid}.initial_fiscal⟧万元，共支出⟦{lines[1].uid}.initial_fiscal⟧万元。",
    )
    codes = {each.code for each in run_checks(year_with(new(Report, year=2024), quoting, *lines))}
    assert not codes & {"C03", "C13", "C33", "C39", "C40", "C41", "C45", "C46", "C47", "C48", "C50"}


def test_the_last_value_of_a_lost_figure_is_asked() -> None:
    _, year = year_saying("2024年全年预算数⟦0123456789abcdef.initial_fiscal=1100⟧万元。")
    [(_, message, _)] = findings_of("C41", year)
    assert "“2024年全年预算数1100万元”，按数据" in message
