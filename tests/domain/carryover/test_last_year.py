"""The snapshot of last year: all figures, without payments, notes and attachments."""

from datetime import date

from tests.make.records import confirmed_none, new, wan, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.carryover.customary_rows import customary_rows
from wenlian_desktop.domain.carryover.last_year import condense, counterpart, last_year_of, last_year_text, snapshot_row
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.activities import Association, Theme
from wenlian_desktop.domain.records.annotations import Attachment, FieldNote
from wenlian_desktop.domain.records.budget import (
    BY_PAYMENT,
    ONCE,
    PROJECT,
    Accounts,
    BudgetLine,
    MonthlyPlan,
    Payment,
    ThreePublic,
)
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to

TODAY = date(2026, 1, 5)


def keeping(before: Year, *rows: object) -> Year:
    return year_with(new(Report, year=2025), snapshot_row(before, "e" * 16, "2024.wenlian", "摘要", TODAY), *rows)  # type: ignore[arg-type]


def paid_line() -> tuple[BudgetLine, Payment, Payment]:
    line = new(BudgetLine, name="展览", category=PROJECT, initial_fiscal=wan("30"), mode=BY_PAYMENT)
    paid = {date(2024, 3, 5): wan("12.5"), date(2024, 9, 6): wan("9")}
    one, other = (new(Payment, line=line.uid, paid_on=day, amount=amount) for day, amount in paid.items())
    return line, one, other


def test_payments_are_kept_as_the_sums_of_their_months(sample: Year) -> None:
    short = condense(sample)
    assert len(short.rows(Payment)) == len(short.rows(Attachment)) == 0
    assert derived.spent_by_month(short) == derived.spent_by_month(sample)
    assert derived.execution(short) == derived.execution(sample)
    assert derived.carryover_rate(short) == derived.carryover_rate(sample)


def test_telephone_numbers_are_not_kept(sample: Year) -> None:
    short = condense(sample)
    assert short.single(Report).phone is None
    assert {line.leader_phone for line in short.rows(BudgetLine)} == {None}
    assert short.single(Report).unit_head == sample.single(Report).unit_head


def test_plans_stay_beside_what_was_paid() -> None:
    line, one, other = paid_line()
    plan = new(MonthlyPlan, line=line.uid, month=3, planned=wan("10"), spent=wan("999"))
    short = condense(year_with(line, one, other, plan))
    assert [(row.month, row.planned, row.spent) for row in short.rows(MonthlyPlan)] == [
        (3, wan("10"), wan("12.5")), (9, None, wan("9")),
    ]  # fmt: skip
    assert short.rows(BudgetLine)[0].spent_once == wan("21.5")


def test_a_payment_without_a_date_counts_and_one_without_an_amount_leaves_the_sum_unknown() -> None:
    line, one, _ = paid_line()
    undated = condense(year_with(line, one, new(Payment, line=line.uid, amount=wan("1"))))
    assert derived.spent(undated, undated.rows(BudgetLine)[0]) == wan("13.5")
    unknown = condense(year_with(line, one, new(Payment, line=line.uid, paid_on=date(2024, 1, 1))))
    assert derived.spent(unknown, unknown.rows(BudgetLine)[0]) is None


def test_texts_are_kept_as_they_were_read_and_a_confirmed_none_stays_one() -> None:
    line, one, other = paid_line()
    section = new(Section, node="产出数量", content=f"年初⟦{line.uid}.initial_fiscal⟧万元，付⟦{one.uid}.amount⟧万元。")
    accounts = new(Accounts)
    short = condense(year_with(line, one, other, section, accounts, confirmed_none(accounts, "closing_surplus")))
    assert short.rows(Section)[0].content == "年初30万元，付12.5万元。"
    assert derived.figure_of(short, short.single(Accounts), "closing_surplus") == 0
    assert [note.comment for note in short.rows(FieldNote)] == [None]


def test_any_year_comes_back_as_it_was_kept() -> None:
    for year in some_years(200)[:50]:
        copy = last_year_of(keeping(year))
        assert copy is not None
        assert year_to_json(copy) == year_to_json(condense(year))


def test_the_customary_rows_are_those_of_last_year() -> None:
    before = year_with(new(Report, year=2024), new(Association, name="盆景协会"), new(Theme, title="江岸文艺"))
    year = keeping(before)
    offered = [change.after for record in ("association", "theme") for change in customary_rows(year, record)]
    assert [getattr(row, "name", None) or getattr(row, "title", None) for row in offered] == ["盆景协会", "江岸文艺"]


def test_last_years_figure_stands_beside_this_years() -> None:
    line, one, other = paid_line()
    travel = new(ThreePublic, item="公务接待费", spent=wan("1234.5"))
    accounts = new(Accounts, opening=wan("6.5"))
    before = year_with(line, one, other, travel, accounts)
    now = new(BudgetLine, name="展览", mode=ONCE)
    asked, opening = new(ThreePublic, item="公务接待费"), new(Accounts)
    year = keeping(before, now, asked, opening)
    assert last_year_text(year, ref_to(now, "initial_fiscal")) == "30.00"
    assert last_year_text(year, ref_to(now, "spent_once")) == "21.50"
    assert last_year_text(year, ref_to(now, "name")) == ""  # no figure
    assert last_year_text(year, ref_to(year.single(Report), "year")) == ""
    assert last_year_text(year, ref_to(asked, "last_year")) == "1,234.50"
    assert last_year_text(year, ref_to(opening, "opening")) == "6.50"
    assert last_year_text(year_with(now), ref_to(now, "initial_fiscal")) == ""


def test_a_row_is_found_by_where_it_was_carried_from_before_its_name() -> None:
    one, other = new(BudgetLine, name="展览"), new(BudgetLine, name="演出")
    renamed = new(BudgetLine, name="展览", carried_from=other.uid)
    found = counterpart(keeping(year_with(one, other), renamed), renamed)
    assert found is not None
    assert found.uid == other.uid
    twice = year_with(one, new(BudgetLine, name="展览"))
    alone = new(BudgetLine, name="展览")
    assert counterpart(keeping(twice, alone), alone) is None
