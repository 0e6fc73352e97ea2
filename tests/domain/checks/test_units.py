"""Checks of figures in another unit than that of their field: where each fires, where it stays silent, its repair."""

from dataclasses import replace
from decimal import Decimal
from random import Random
from statistics import median

from tests.domain.checks.findings import findings_of, refs_of
from tests.domain.checks.test_repairs import findings
from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.checks.repairs import repairs
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.rules.rule import Level

TEN_THOUSANDS = (2_000_000, 5_688_500, 4_200_000, 8_150_000)  # 分


def paid(*amounts: int) -> tuple[Payment, ...]:
    return tuple(new(Payment, amount=amount) for amount in amounts)


def test_ratios_are_percentages_fires() -> None:
    survey, indicator = new(Survey, name="观众", target=95), new(Indicator, name="演出场次", coefficient=80)
    year = year_with(survey, indicator)
    assert findings_of("D07", year) == [
        (
            Level.WARNING,
            "满意度调查“观众”的“满意度目标”为0.95%，疑似把比值0.95当成了百分数（95%）。",
            refs_of(survey, "target"),
        ),
        (
            Level.WARNING,
            "绩效指标“演出场次”的“得分系数”为0.8%，疑似把比值0.8当成了百分数（80%）。",
            refs_of(indicator, "coefficient"),
        ),
    ]
    labels = [repair.label for each in findings(year, "D07") for repair in repairs(year, each)]
    assert labels == ["改为95.00%", "改为80.00%"]


def test_ratios_are_percentages_stays_silent() -> None:
    for target in (None, 0, 101, 9000, 10_000):
        assert findings_of("D07", year_with(new(Survey, name="观众", target=target))) == []


def test_amounts_are_in_yuan_fires() -> None:
    rows = paid(*TEN_THOUSANDS, 8420)
    year = year_with(*rows)
    assert findings_of("D08", year) == [
        (
            Level.HINT,
            "支出“支出第5条”的“支出数”为84.20元，别的多在42000.00元上下，疑似把万元当成了元（842000.00元）。",
            refs_of(rows[-1], "amount"),
        )
    ]
    shows = [repair.changes for each in findings(year, "D08") for repair in repairs(year, each)]
    assert shows == [((refs_of(rows[-1], "amount")[0], "842000.00"),)]
    held = year_with(*(new(Activity, name="甲", cost=fen) for fen in (*TEN_THOUSANDS, 530)))
    assert len(findings_of("D08", held)) == 1


def test_what_is_usual_is_the_median_of_any_amounts_after_edits_too() -> None:
    chance = Random(7)
    for number in (6, 7, 40, 41):
        amounts = [chance.randint(1_000_000, 9_000_000) for _ in range(number)]
        rows = paid(*amounts, 8420)
        year = year_with(*rows)
        for edited in (*rows[:3], rows[-2]):
            middle = median([row.amount for row in year.rows(Payment)])
            [(_, sentence, _)] = findings_of("D08", year)
            assert f"多在{Decimal(int(middle)) / 100:.2f}元上下" in sentence
            new_row = replace(edited, amount=chance.randint(1_000_000, 9_000_000))
            year = year.with_changes([RowChange(edited, new_row)])


def test_of_thousands_of_amounts_the_usual_one_is_told_to_the_hundred() -> None:
    chance = Random(8)
    rows = paid(*(chance.randint(1_000_000, 9_000_000) for _ in range(2500)), 8420)
    [(_, sentence, _)] = findings_of("D08", year_with(*rows))
    middle = int(median([row.amount or 0 for row in rows]))
    assert f"多在{middle // 10_000 * 100}.00元上下" in sentence


def test_a_column_in_ten_thousands_is_asked_about_once() -> None:
    rows = paid(*TEN_THOUSANDS, *TEN_THOUSANDS, 8420, 530)
    year = year_with(*rows)
    ((_, sentence, refs),) = findings_of("D08", year)
    assert sentence == ("“支出”的“支出数”有2条疑似把万元当成了元：最大的84.20元，别的多在42000.00元上下。")
    assert [ref.uid for ref in refs] == [row.uid for row in rows[-2:]]
    ((repair,),) = [repairs(year, each) for each in findings(year, "D08")]
    assert [text for _, text in repair.changes] == ["842000.00", "53000.00"]
    assert repair.label == "2条都改为元"


def test_a_column_pasted_in_ten_thousands_as_a_whole_is_asked_about_against_the_budget() -> None:
    rows = paid(8420, 6000, 7500, 9100, 3000)  # 84.20 + 60 + 75 + 91 + 30 = 340.20
    line = new(BudgetLine, name="展演", category="项目支出", mode="逐笔", initial_fiscal=wan("380"))
    ((_, sentence, refs),) = findings_of("D08", year_with(line, *rows))
    assert sentence == "“支出”的“支出数”5条合计只有340.20元，预算是380万元，疑似都把万元当成了元。"
    assert len(refs) == 5
    for other in (replace(line, initial_fiscal=wan("100")), replace(line, initial_fiscal=wan("30000"))):
        assert findings_of("D08", year_with(other, *rows)) == []
    assert findings_of("D08", year_with(line, *rows[:3])) == []


def test_amounts_are_in_yuan_stays_silent() -> None:
    for amounts in (
        TEN_THOUSANDS,
        (*TEN_THOUSANDS, 200_000),  # 2000元 is an amount of its own
        (*TEN_THOUSANDS, 90_000),  # as 万元 it would be far above the others
        (*TEN_THOUSANDS, 0),
        (8420, 5_000_000, 4_000_000),  # too few to tell what is usual
        (8420, 6000, 7500, 9100, 3000),  # small amounts throughout
    ):
        assert findings_of("D08", year_with(*paid(*amounts))) == []
