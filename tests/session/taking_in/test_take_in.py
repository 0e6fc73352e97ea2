"""Taking proposals in: one step and one undo, each value with its place, nothing overwritten or doubled unseen."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.session.taking_in.offers import SURE, offer, proposal, report_of_2024
from wenlian_desktop.domain.records.activities import Activity, Theme
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import BudgetChange, BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, Kind
from wenlian_desktop.intake.proposals import Offer
from wenlian_desktop.session import carrying_over, year_files
from wenlian_desktop.session.taking_in import take_in as taking
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal, hold
from wenlian_desktop.session.taking_in.take_in import Source
from wenlian_desktop.session.year_session import YearSession

REPORT = Source("2024年报告.docx", "0" * 64, "段")
DUTIES = "机构设置及职责工作任务情况"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    path = tmp_path / "2024.wenlian"
    year_files.new(path, 2024)
    with closing(YearSession(path)) as opened:
        yield opened


def all_of(held: HeldOffer) -> list[HeldProposal]:
    return [each for each in held.held if each.can_be_taken]


def take_all(session: YearSession, offered: Offer, source: Source = REPORT) -> taking.TakenIn:
    held = hold(session.view, offered)
    return taking.take_in(session, held, all_of(held), source)


def effects(year: Year, offered: Offer) -> dict[str, str]:
    """What each proposal would do, by its label."""
    return {each.field.label: each.effect.value for each in hold(year, offered).held}


def section(year: Year, node: str) -> Section:
    return next(row for row in year.rows(Section) if row.node == node)


def test_a_report_becomes_the_year_in_one_step_and_one_undo(session: YearSession) -> None:
    before = session.view
    done = take_all(session, report_of_2024())
    year = session.view
    (activity,), (line,), (theme,) = year.rows(Activity), year.rows(BudgetLine), year.rows(Theme)
    assert (done.done, done.left) == ("已导入17栏。", ())
    assert (activity.name, activity.theme, activity.line) == ("第三届书法展", theme.uid, line.uid)
    assert str(activity.started) == "2024-05-20"
    assert (str(activity.exhibited), line.spent_once) == ("200余", 50143 * FEN_PER_WAN_YUAN // 100)
    assert section(year, DUTIES).content == "2024年，区文联团结文艺家。"
    assert year.rows(Measure)[0].problems == (year.rows(Problem)[0].uid,)
    assert session.history.undo_name == "由“2024年报告.docx”导入17栏"
    session.undo()
    assert all(before.rows(cls) == session.view.rows(cls) for cls in CATALOGUE)


def test_every_value_tells_where_it_came_from(session: YearSession) -> None:
    take_all(session, report_of_2024())
    year = session.view
    for row, field, place in (
        (section(year, DUTIES), "content", "2024年报告.docx 第4—5段"),
        (year.single(Department), "name", "2024年报告.docx 第1段"),
        (year.rows(Activity)[0], "theme", "2024年报告.docx 第9段"),
    ):
        note = year.note(ref_to(row, field))
        assert note is not None
        assert (note.origin, note.source) == ("导入", place)
    take_all(session, offer(proposal("department//short_name", "区文联", cell="部门!B2")), Source("表.xlsx", "", "行"))
    note = session.view.note(ref_to(session.view.single(Department), "short_name"))
    assert note is not None
    assert note.source == "表.xlsx 部门!B2"


def test_typing_over_it_forgets_the_place(session: YearSession) -> None:
    take_all(session, report_of_2024())
    ref = ref_to(session.view.single(Department), "name")
    session.enter(ref, "别的名称")
    note = session.view.note(ref)
    assert note is not None
    assert (note.origin, note.source) == ("手工改动", None)


def test_the_same_report_again_offers_nothing(session: YearSession) -> None:
    take_all(session, report_of_2024())
    assert set(effects(session.view, report_of_2024()).values()) == {"相同", "对照"}
    with pytest.raises(UserError, match="没有勾选"):
        take_all(session, report_of_2024())


def test_what_is_locked_or_filled_in_meanwhile_is_told_where_nothing_else_was_chosen(session: YearSession) -> None:
    locked = offer(
        proposal("budget_line/a/name", "文艺活动经费", 1),
        proposal("budget_line/a/mode", "逐笔", 1),
    )
    take_all(session, locked)
    with pytest.raises(UserError, match=r"一栏也没有导入。没有改动。文艺活动经费：.*逐笔"):
        take_all(session, offer(*locked.proposals, proposal("budget_line/a/spent_once", "5", 2)))
    named = offer(proposal("department//short_name", "区文联", 3))
    held = hold(session.view, named)
    take_all(session, offer(proposal("department//short_name", "市文联", 3)))
    with pytest.raises(UserError, match=r"“部门简称”刚才填了别的内容，没有改它。"):
        taking.take_in(session, held, all_of(held), REPORT)
    held = hold(session.view, offer(proposal("department//superior", "区委宣传部", 4)))
    taking.take_in(session, held, all_of(held), REPORT)
    with pytest.raises(UserError, match="已经有了"):
        taking.take_in(session, held, all_of(held), REPORT)


def test_a_change_of_the_budget_is_known_again_with_and_without_its_project(session: YearSession) -> None:
    told = (proposal("budget_change/c/kind", "追加", 2), proposal("budget_change/c/amount", "23.7", 2))
    take_all(session, offer(*told))
    assert set(effects(session.view, offer(*told)).values()) == {"相同"}
    take_all(
        session, offer(proposal("budget_line/a/name", "展览", 1), proposal("budget_change/c/line", "展览", 2), *told)
    )
    assert set(effects(session.view, offer(*told)).values()) == {"相同"}
    other = (proposal("budget_line/b/name", "演出", 1), proposal("budget_change/c/line", "演出", 2))
    take_all(session, offer(*other, *told))
    assert len(session.view.rows(BudgetChange)) == 2


def test_only_changed_fields_of_a_known_row_are_changes(session: YearSession) -> None:
    take_all(session, report_of_2024())
    again = offer(
        proposal("activity/a/name", " 第三届 书法展", 1),
        proposal("activity/a/started", "2024-05-20", 1),
        proposal("activity/a/exhibited", "220", 1),
        proposal("activity/a/place", "区图书馆", 1),
        proposal("activity/b/name", "第三届书法展", 2),
        proposal("activity/b/started", "2024-11-02", 2),
    )
    held = hold(session.view, again)
    assert [(each.field.label, each.effect.value, each.now) for each in held.held] == [
        ("活动名称（全称）", "改动", "第三届书法展"),
        ("开始日期", "相同", "2024-05-20"),
        ("展出作品", "改动", "200余"),
        ("地点", "填入", ""),
        ("活动名称（全称）", "新增", ""),
        ("开始日期", "新增", ""),
    ]
    taking.take_in(session, held, [each for each in held.held if each.shown == "220"], REPORT)
    (activity,) = session.view.rows(Activity)
    assert (activity.name, str(activity.exhibited), activity.place) == ("第三届书法展", "220", None)


def test_a_row_known_by_its_number_is_matched_whatever_its_name(session: YearSession) -> None:
    take_all(session, report_of_2024())
    uid = session.view.rows(Activity)[0].uid
    take_all(session, offer(proposal(f"activity/uid:{uid}/name", "第四届书法展", cell="活动!B3")))
    assert [row.name for row in session.view.rows(Activity)] == ["第四届书法展"]


LONG = "组织文艺家深入基层，开展主题文艺创作、文艺演出等，丰富人民群众的文化生活"


def test_a_long_text_that_was_worked_on_is_known_again_and_another_is_not(session: YearSession) -> None:
    take_all(session, offer(proposal("objective/a/content", LONG, 1), proposal("objective/b/content", "出精品", 2)))
    first, second = (row.uid for row in session.view.rows(Objective))
    again = offer(
        proposal("objective/x/content", "出精品力作", 1),
        proposal("objective/y/content", LONG.replace("主题文艺创作", "主题创作") + "。", 2),
        proposal("objective/z/content", "加强协会管理，通过联系各艺术家协会，组织文艺家深入社会生活进行创作", 3),
    )
    held = hold(session.view, again).held
    assert [each.effect.value for each in held] == ["新增", "改动", "新增"]
    assert held[1].ref.uid == first != second


def payments(*amounts: str) -> Offer:
    rows = [
        (f"payment/p{number}/paid_on", "2024-03-01", f"payment/p{number}/amount", amount)
        for number, amount in enumerate(amounts)
    ]
    return offer(*(each for day, on, sum_, amount in rows for each in (proposal(day, on), proposal(sum_, amount))))


def test_equal_payments_are_counted_not_merged(session: YearSession) -> None:
    take_all(session, payments("100", "100", "70"))
    assert [each.effect.value for each in hold(session.view, payments("70", "100", "100", "100")).held] == [
        "相同", "相同", "相同", "相同", "相同", "相同", "新增", "新增",
    ]  # fmt: skip
    take_all(session, payments("70", "100", "100", "100"))
    assert [row.amount for row in session.view.rows(Payment)] == [10_000, 10_000, 7_000, 10_000]


def test_what_was_filled_in_since_it_was_ticked_is_left_alone(session: YearSession) -> None:
    held = hold(session.view, report_of_2024())
    ref = ref_to(session.view.single(Department), "name")
    session.enter(ref, "另一个名称")
    done = taking.take_in(session, held, all_of(held), REPORT)
    assert session.view.value(ref) == "另一个名称"
    assert done.left == ("“部门全称”刚才填了别的内容，没有改它。",)


def test_a_text_being_corrected_counts_as_something_that_stands_there(session: YearSession) -> None:
    ref = ref_to(session.view.single(Report), "dated")
    session.enter(ref, "去年底")
    (held,) = hold(session.view, offer(proposal("report//dated", "2025-03-01", 1))).held
    assert (held.effect, held.now) == (Effect.CHANGES, "去年底")


def test_a_text_being_corrected_hides_what_was_there_before(session: YearSession) -> None:
    ref = ref_to(session.view.single(Report), "dated")
    session.enter(ref, "2025-03-01")
    session.enter(ref, "三月")
    (held,) = hold(session.view, offer(proposal("report//dated", "2025-03-01", 1))).held
    assert (held.effect, held.now) == (Effect.CHANGES, "三月")


def test_rows_of_one_name_are_known_by_all_that_is_told_of_them(session: YearSession) -> None:
    places = ("区图书馆", "区文化馆")
    rows = [(f"activity/{place}/name", f"activity/{place}/place", place) for place in places]
    there = [each for name, where, place in rows for each in (proposal(name, "讲座", 1), proposal(where, place, 1))]
    take_all(session, offer(*there))
    again = hold(session.view, offer(*there[2:], *there[:2])).held
    assert [each.effect for each in again] == [Effect.SAME] * 4


def test_what_cannot_be_read_stays_to_be_corrected_and_what_is_locked_is_named(session: YearSession) -> None:
    wrong = offer(
        proposal("activity/a/name", "采风", 1),
        proposal("activity/a/started", "2024-13-45", 1),
        proposal("activity/a/line", "没有的项目", 1),
        proposal("budget_line/l/name", "基本支出", 2),
        proposal("budget_line/l/mode", "逐笔", 2),
        proposal("budget_line/l/spent_once", "541.09", 3),
    )
    done = take_all(session, wrong)
    drafts = {(draft.field, draft.typed) for draft in session.view.rows(Draft)}
    assert drafts == {("started", "2024-13-45"), ("line", "没有的项目")}
    assert session.view.rows(BudgetLine)[0].spent_once is None
    assert done.done == "已导入5栏。"
    assert ["逐笔" in done.left[0], "日期" in done.left[1], "没有的项目" in done.left[2]] == [True, True, True]


def test_a_figure_is_compared_and_never_taken(session: YearSession) -> None:
    held = hold(session.view, offer(proposal("figure//spent_total", "1042.52", 1, certainty=SURE)))
    assert (held.held[0].effect, held.held[0].shown, all_of(held)) == (Effect.COMPARES, "1042.52万元", [])


def test_what_the_year_computes_stands_beside_what_a_report_says(sample: Year) -> None:
    stated = offer(
        proposal("figure//budget_total", "1047.76", 1),
        proposal("figure//spent_total", "1042.52", 1),
        proposal("figure//execution_rate", "99.5", 1),
        proposal("figure//initial_total", "1093.4", 1),
        proposal("figure//deviation_rate", "-4.65", 1),
        proposal("figure//score", "99.9", 1),
        proposal("figure//grade", "优", 1),
    )
    held = hold(sample, stated)
    assert [held.now(each) for each in stated.proposals] == [
        "1047.76", "1042.52", "99.5", "1093.4", "-4.65", "99.9", "优",
    ]  # fmt: skip


def test_what_stands_there_now_is_told_as_dump_writes_it(session: YearSession) -> None:
    take_all(session, report_of_2024())
    again = report_of_2024()
    held = hold(session.view, again)
    now = {(each.record, each.field): held.now(each) for each in again.proposals}
    assert now["activity", "exhibited"] == "200余"
    assert now["budget_line", "spent_once"] == "501.43"
    assert now["report", "year"] == 2024
    assert now["figure", "spent_total"] == "501.43"


MONEY = (Kind.YUAN, Kind.WAN_YUAN)


def amounts(year: Year) -> list[tuple[str, str, int]]:
    """Every amount that stands in a year."""
    return [
        (cls.spec.name, field.name, value)
        for cls in CATALOGUE
        for row in year.rows(cls)
        for field in cls.spec.fields.values()
        if field.kind in MONEY and (value := getattr(row, field.name)) is not None
    ]


def test_as_last_year_texts_stand_as_drafts_and_no_amount_comes_along(tmp_path: Path) -> None:
    path = tmp_path / "2025.wenlian"
    year_files.new(path, 2025)
    with closing(YearSession(path)) as session:
        offered = report_of_2024()
        chosen = hold(session.view, offered).held
        done = taking.take_in_as_last_year(session, offered, chosen, REPORT)
        year = session.view
        (activity,) = year.rows(Activity)
        assert amounts(year) == []
        assert section(year, DUTIES).content == "2025年，区文联团结文艺家。"
        assert (activity.name, activity.edition, activity.started, activity.exhibited) == (
            "第四届书法展",
            4,
            None,
            None,
        )
        assert (activity.theme, activity.line) == (year.rows(Theme)[0].uid, year.rows(BudgetLine)[0].uid)
        assert [row.measure for row in year.rows(FollowUp)] == ["细化预算编制。"]
        assert year.rows(LastYear)[0].source == "2024年报告.docx"
        for row, name, place in (
            (section(year, DUTIES), "content", "2024年报告.docx 第4—5段"),
            (year.rows(FollowUp)[0], "measure", "2024年报告.docx 第11段"),
        ):
            note = year.note(ref_to(row, name))
            assert note is not None
            assert (note.origin, note.source) == ("上年结转未核", place)
        assert "新增" in done.done
        session.undo()
        assert len(session.view.rows(Activity)) == 0


def test_last_years_report_taken_in_again_doubles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "2025.wenlian"
    year_files.new(path, 2025)
    offered = replace(
        report_of_2024(),
        proposals=(*report_of_2024().proposals, proposal("objective/o/content", "办好2024年书法展。", 15)),
    )
    with closing(YearSession(path)) as session:
        taking.take_in_as_last_year(session, offered, hold(session.view, offered).held, REPORT)
        first = session.view
        assert [row.content for row in first.rows(Objective)] == ["办好2025年书法展。"]
        with pytest.raises(UserError, match="没有新的内容"):
            taking.take_in_as_last_year(session, offered, hold(session.view, offered).held, REPORT)
        corrected = Source("更正后的报告.docx", "1" * 64, "段")
        taking.take_in_as_last_year(session, offered, hold(session.view, offered).held, corrected)
        kinds = (Objective, Activity, Theme, BudgetLine, FollowUp)
        assert [session.view.rows(cls) for cls in kinds] == [first.rows(cls) for cls in kinds]


def test_what_last_years_own_file_told_is_kept(tmp_path: Path) -> None:
    last, path = tmp_path / "2024.wenlian", tmp_path / "2025.wenlian"
    year_files.new(last, 2024, "示例区文联")
    carrying_over.create_recommended(path, 2025, None, None, last)
    with closing(YearSession(path)) as session:
        before = session.view.rows(LastYear)
        offered = report_of_2024()
        taking.take_in_as_last_year(session, offered, hold(session.view, offered).held, REPORT)
        assert len(session.view.rows(Activity)) == 1
        assert session.view.rows(LastYear) == before


def test_a_report_of_this_year_is_no_last_year(session: YearSession) -> None:
    held = hold(session.view, report_of_2024()).held
    with pytest.raises(UserError, match="也是2024年度的"):
        taking.take_in_as_last_year(session, report_of_2024(), held, REPORT)


def test_an_old_report_becomes_a_year_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "2024年度.wenlian"
    offered = report_of_2024()
    chosen = hold(taking.base_year(2024), offered).held
    taking.create_old_year(path, offered, chosen, REPORT)
    with closing(YearSession(path)) as session:
        assert session.view.number == 2024
        assert session.view.single(Department).name == "示例区文学艺术界联合会"
        assert session.view.rows(BudgetLine)[0].initial_fiscal == 380 * FEN_PER_WAN_YUAN
        assert session.trail()[0]["name"] == "由“…”建立2024年度"


def test_a_new_year_starts_from_the_report_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "2025年度.wenlian"
    offered = report_of_2024()
    chosen = hold(taking.base_year(2024), offered).held
    taking.create_from_report(path, 2025, None, offered, chosen, REPORT)
    with closing(YearSession(path)) as session:
        assert (session.view.number, amounts(session.view)) == (2025, [])
        assert session.view.single(Department).name == "示例区文学艺术界联合会"
        assert section(session.view, DUTIES).content == "2025年，区文联团结文艺家。"


def test_a_source_that_names_no_year_is_asked_about(tmp_path: Path) -> None:
    unnamed = offer(proposal("department//name", "区文联", 1), year=None)
    with pytest.raises(UserError, match="没有读出是哪一年的"):
        taking.create_old_year(tmp_path / "年.wenlian", unnamed, (), REPORT)
