"""Comparison of years: figures, differences, reasons, and text diffs."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.records import confirmed_none, new, wan, year_with
from tests.make.years import years
from wenlian_desktop.domain.comparison.compare_years import TRENDS, compare, compared_figures, comparison_to_json
from wenlian_desktop.domain.comparison.family_figures import FAMILY_FIGURES
from wenlian_desktop.domain.comparison.year_figures import FIGURES
from wenlian_desktop.domain.prose.text_diff import DiffKind, diff_texts, is_changed
from wenlian_desktop.domain.records.activities import CANCELLED, Activity, Association
from wenlian_desktop.domain.records.budget import (
    BY_MONTH,
    BY_PAYMENT,
    CUT,
    ONCE,
    PROJECT,
    Accounts,
    BudgetChange,
    BudgetLine,
    IncomeSource,
    MonthlyPlan,
    Payment,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.department import Department, OtherStaff, Report, SubordinateUnit
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Floor

MAX_YEARS = 50


def a_year(number: int | None, spent: str, *rows: Record, explanation: str | None = None) -> Year:
    line = new(
        BudgetLine, name="下乡演出", category=PROJECT, mode=ONCE, initial_fiscal=wan("100"), spent_once=wan(spent),
        explanation=explanation,
    )  # fmt: skip
    return year_with(new(Report, year=number), line, *rows)


def test_a_figure_is_told_with_its_difference_and_the_years_own_reason() -> None:
    before, after = a_year(2023, "80"), a_year(2024, "98.005", explanation="新增两个演出点。")
    made_of = compare([after, before])
    assert made_of.labels == ("2023年度", "2024年度")
    spent, rate = made_of.line("项目支出"), made_of.line("预算执行率")
    assert spent is not None
    assert rate is not None
    assert [spent.format_value(0), spent.format_value(1), *spent.format_difference(0, 1)] == [
        "80.00",
        "98.01",
        "+18.01",
        "+22.51%",
    ]
    assert [rate.format_value(0), rate.format_value(1), *rate.format_difference(0, 1)] == [
        "80.00",
        "98.01",
        "+18.01",
        "—",
    ]
    assert (spent.difference_unit, rate.difference_unit) == ("万元", "个百分点")
    assert spent.reason(0, 1) == "下乡演出：新增两个演出点"
    assert spent.reason(1, 0) == ""


def test_reasons_come_from_accounts_three_public_and_cancelled_activities() -> None:
    accounts = new(
        Accounts, basic_spent=0, project_spent=wan("95"), other_spent=0, difference_reason="年中追加。\n另有结转。"
    )
    public = new(ThreePublic, item="公务接待费", spent=wan("0.3"), reason="批次减少。")
    off = new(Activity, name="户外音乐会", status=CANCELLED, cancel_reason="连续降雨。")
    made_of = compare([a_year(2023, "80"), a_year(2024, "95", accounts, public, off, new(Activity, name="春联"))])
    told = {line.figure.name: line.reason(0, 1) for line in made_of.lines}
    assert told["预决算差异率"] == "年中追加。 另有结转"
    assert told["公务接待费"] == "批次减少"
    assert told["三公经费决算"] == "公务接待费：批次减少"
    assert told["活动"] == "取消户外音乐会：连续降雨"


def test_a_share_of_what_was_below_nought_is_not_told() -> None:
    def cut(number: int, amount: str) -> Year:
        line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("100"), spent_once=0)
        return year_with(new(Report, year=number), line, new(BudgetChange, kind=CUT, line=line.uid, amount=wan(amount)))

    line = compare([cut(2023, "50"), cut(2024, "40")]).line("预算调整")
    assert line is not None
    assert [line.format_value(0), line.format_value(1), *line.format_difference(0, 1)] == [
        "-50.00",
        "-40.00",
        "+10.00",
        "—",
    ]


def test_what_is_not_filled_in_is_neither_nought_nor_a_difference() -> None:
    made_of = compare([year_with(new(Report, year=2023)), a_year(2024, "80")])
    line = made_of.line("全年支出")
    assert line is not None
    assert [line.format_value(0), line.format_value(1), *line.format_difference(0, 1)] == ["—", "80.00", "—", "—"]
    empty = new(ThreePublic, item="公务接待费", spent=None)
    none = year_with(new(Report, year=2024), empty, confirmed_none(empty, "spent"))
    public = compare([a_year(2023, "1", new(ThreePublic, item="公务接待费", spent=wan("0.5"))), none]).line(
        "公务接待费"
    )
    assert public is not None
    assert [public.format_value(1), *public.format_difference(0, 1)] == ["0.00", "-0.50", "-100.00%"]


def a_line(number: int, mode: str, *rows: Record) -> Year:
    line = new(BudgetLine, name="下乡演出", category=PROJECT, mode=mode, initial_fiscal=wan("100"))
    return year_with(new(Report, year=number), replace(line, uid="line"), *rows)


def last_column(before: Year, after: Year, *names: str) -> list[tuple[str, str]]:
    """Value of the second year and share of the difference, by figure."""
    made_of = compare([before, after])
    lines = [made_of.line(name) for name in names]
    return [(line.format_value(1), line.format_difference(0, 1)[1]) for line in lines if line]


SPENDING = ("全年支出", "项目支出", "预算执行率", "结转结余额", "结转结余率", "预决算差异率")


@pytest.mark.parametrize(("mode", "unfilled"), [
    (BY_PAYMENT, ()), (BY_PAYMENT, (new(Payment, line="line"),)),
    (BY_MONTH, (new(MonthlyPlan, line="line", month=1, planned=wan("10")),)), (ONCE, ()),
])  # fmt: skip
def test_a_year_whose_spending_is_not_filled_in_has_not_lost_it_all(mode: str, unfilled: tuple[Record, ...]) -> None:
    assert last_column(a_year(2023, "80"), a_line(2024, mode, *unfilled), *SPENDING) == [("—", "—")] * 6


def test_a_nought_that_was_filled_in_is_one() -> None:
    expected = [("0.00", "-100.00%")] * 2
    for year in (
        a_line(2024, BY_PAYMENT, new(Payment, line="line", amount=0)),
        a_line(2024, BY_MONTH, new(MonthlyPlan, line="line", month=1, spent=0)),
        a_year(2024, "0"),
    ):
        assert last_column(a_year(2023, "80"), year, "全年支出", "项目支出") == expected


def test_stated_accounts_are_told_without_spending() -> None:
    accounts = new(Accounts, closing_carryover=wan("5"), basic_spent=0, project_spent=wan("90"), other_spent=0)
    after = a_line(2024, BY_PAYMENT, accounts)
    shown = last_column(a_year(2023, "80"), after, "结转结余额", "结转结余率", "预决算差异率")
    assert [value for value, _ in shown] == ["5.00", "5.00", "-10.00"]


def test_activities_and_associations_not_entered_yet_are_not_nought() -> None:
    before = a_year(2023, "80", new(Activity, name="甲", category="展览"), new(Association, name="作协"))
    names = ("活动", "文艺家协会")
    assert last_column(before, a_year(2024, "80"), *names) == [("—", "—")] * 2
    off = new(Activity, name="乙", status=CANCELLED)
    assert last_column(before, a_year(2024, "80", off), "活动") == [("0", "-100.00%")]


def test_a_floor_stays_a_floor_and_parts_of_types_are_counted() -> None:
    shows = [
        new(Activity, name="甲", category="展览", audience=Floor(200, "余"), sessions=2),
        new(Activity, category="演出"),
    ]
    made_of = compare([a_year(2023, "1"), a_year(2024, "1", *shows)])
    audience = made_of.line("观众人次（线下）")
    assert audience is not None
    assert audience.format_value(1) == "200以上"
    by_type = [
        (line.figure.name, line.format_value(1)) for line in made_of.lines if line.figure.group == "活动（按类别）"
    ]
    assert by_type == [("展览", "1"), ("演出", "1")]


def test_the_sample_is_scored_by_part(sample: Year) -> None:
    made_of = compare([sample, sample])
    assert made_of.labels == ("2024年度（1）", "2024年度（2）")
    assert made_of.grades == ("优", "优")
    scores = [(line.figure.name, line.format_value(1)) for line in made_of.lines if line.figure.group == "评价得分"]
    assert scores == [
        ("总分", "99.90"), ("当年预算执行情况", "19.90"), ("整体绩效目标实现情况", "60.00"), ("预算管理情况", "20.00"),
    ]  # fmt: skip
    score = made_of.line("总分")
    assert score is not None
    assert score.reasons[0] == "预算执行率扣0.10分（预算执行率1042.52÷1047.76＝99.50%）"
    assert score.reason(0, 1) == ""
    assert [trend.name for trend, _ in made_of.trends()] == [
        "预算与支出", "预算执行率", "结转结余率与预决算差异率", "三公经费决算",
        "活动与场次", "观众人次", "创作作品与媒体报道", "评价得分",
    ]  # fmt: skip


def test_years_stand_in_order_and_those_without_a_number_last() -> None:
    made_of = compare([a_year(None, "1"), a_year(2024, "2"), a_year(2022, "3")])
    assert made_of.labels == ("2022年度", "2024年度", "年度未填")


def test_two_offices_are_told() -> None:
    two = [a_year(2023, "1", new(Department, name="甲文联")), a_year(2024, "1", new(Department, short_name="乙"))]
    assert compare(two).offices == ("甲文联", "乙")


@pytest.mark.parametrize("count", [0, 1, MAX_YEARS + 1])
def test_too_few_and_too_many_years_are_refused(count: int) -> None:
    with pytest.raises(UserError, match=f"选了{count}个年度。请选2到50个年度来对比。"):
        compare([a_year(2024, "1")] * count)


def test_what_only_other_outlines_print_is_compared_where_a_year_has_it() -> None:
    plain = a_year(2023, "80")
    assert not [line for line in compare([plain, plain]).lines if line.figure.group in ("收入来源", "支出分类")]
    fund, art = "政府性基金预算财政拨款", "文化旅游体育与传媒支出"
    before, after = (
        a_year(
            number, "80",
            new(IncomeSource, source=fund, received=wan(received)),
            new(SpendingClass, kind="功能分类", subject=art, spent=wan(spent)),
            new(RestrainedExpense, item="会议费", spent=wan(meetings), reason="会期压缩。"),
            new(OtherStaff, category="退休", number=retired),
            *(new(SubordinateUnit, name=name, spent=wan("50")) for name in units),
        )
        for number, received, spent, meetings, retired, units in (
            (2023, "50", "70", "2", 12, ["美术馆"]), (2024, "60.5", "75", "1.5", 13, ["美术馆", "书画院"]),
        )
    )  # fmt: skip
    made_of = compare([before, after])
    told = {
        line.figure.caption: (line.format_value(0), line.format_value(1), line.reason(0, 1))
        for line in made_of.lines
        if line.figure.group in ("收入来源", "支出分类")
        or line.figure.name in ("会议费", "退休人员")
        or "下属" in line.figure.name
    }
    assert told == {
        "本年收入（万元）": ("50.00", "60.50", ""),
        f"{fund}（万元）": ("50.00", "60.50", ""),
        f"功能分类：{art}（万元）": ("70.00", "75.00", ""),
        "会议费（万元）": ("2.00", "1.50", "会期压缩"),
        "退休人员（人）": ("12", "13", ""),
        "下属单位（个）": ("1", "2", ""),
        "下属单位全年支出（万元）": ("50.00", "100.00", ""),
    }
    groups = [line.figure.group for line in made_of.lines]
    assert [group for at, group in enumerate(groups) if group not in groups[:at]] == [
        group for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group
    ]


def test_figures_are_declared_once() -> None:
    names = [(figure.group, figure.name) for figure in (*FIGURES, *FAMILY_FIGURES)]
    assert len(set(names)) == len(names)
    assert {name for trend in TRENDS for name in trend.figures} <= {name for _, name in names}


@settings(max_examples=12)
@given(st.lists(years(1), min_size=2, max_size=3))
def test_any_years_can_be_compared(some: list[Year]) -> None:
    made_of = compare(some)
    for line in made_of.lines:
        for before in range(len(some)):
            difference = line.difference(before, 0)
            old, new_value = line.values[before], line.values[0]
            if difference is not None and old is not None and new_value is not None:
                assert old.value + difference.amount == new_value.value
    assert len(comparison_to_json(made_of)["figures"]) == len(made_of.lines) <= len(compared_figures(some))


# --- texts ---


def pieces(old: str, new_text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in diff_texts(old, new_text)]


def test_a_changed_figure_is_marked_as_a_whole() -> None:
    assert pieces("举办展览3场，观众1200余人次。", "举办展览3场，观众1350余人次。") == [
        ("未变", "举办展览3场，观众"), ("删去", "1200"), ("新增", "1350"), ("未变", "余人次。"),
    ]  # fmt: skip


def test_sentences_that_went_and_came_are_marked_as_sentences() -> None:
    assert pieces("一是展览。二是采风。三是培训。", "一是展览。三是培训。四是出版文集。") == [
        ("未变", "一是展览。"), ("删去", "二是采风。"), ("未变", "三是培训。"), ("新增", "四是出版文集。"),
    ]  # fmt: skip


def test_a_sentence_written_anew_is_not_taken_to_pieces() -> None:
    assert pieces("财务制度健全。", "全年未购置车辆。") == [("删去", "财务制度健全。"), ("新增", "全年未购置车辆。")]


def test_the_same_text_is_not_changed() -> None:
    assert not is_changed(diff_texts("一。\n二。", "一。\n二。"))
    assert diff_texts("", "") == ()


TEXTS = st.text("甲乙12。，\n", max_size=40)


@settings(max_examples=150)
@given(TEXTS, TEXTS)
def test_kept_and_removed_make_the_old_text_kept_and_added_the_new(old: str, new_text: str) -> None:
    found = diff_texts(old, new_text)
    assert "".join(piece.text for piece in found if piece.kind is not DiffKind.ADDED) == old
    assert "".join(piece.text for piece in found if piece.kind is not DiffKind.REMOVED) == new_text
    assert all(piece.text for piece in found)
    assert is_changed(found) == (old != new_text)
    assert all(one.kind is not two.kind for one, two in pairwise(found))


def test_a_very_long_passage_is_not_looked_at_word_by_word() -> None:
    old = "甲乙" * 3000
    assert [piece.kind for piece in diff_texts(old, "乙" + old)] == [DiffKind.REMOVED, DiffKind.ADDED]


def test_an_exact_value_is_rounded_when_it_is_written() -> None:
    line = compare([a_year(2023, "3"), a_year(2024, "2")]).line("项目支出")
    assert line is not None
    difference = line.difference(0, 1)
    assert difference is not None
    assert difference.share == Fraction(-100, 3)
    assert line.format_difference(0, 1) == ("-1.00", "-33.33%")
