"""Rows update order, index and sums; after any change they equal a full recount."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.records import confirmed_none, new, year_with
from wenlian_desktop.domain.figures.derived import paid_by_line, paid_by_line_and_month
from wenlian_desktop.domain.records.activities import Theme
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.rows import BeforeAfter, Rows
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.fields import Ref, State

Payments = dict[str, Payment]  # by uid

NAMES = [f"{number:016x}" for number in range(8)]
PAYMENTS = st.builds(
    Payment,
    uid=st.sampled_from(NAMES),
    position=st.sampled_from([1024, 1024, 2048, 3072]),
    line=st.sampled_from([None, "a" * 16, "b" * 16]),
    paid_on=st.none() | st.dates(date(2024, 1, 1), date(2024, 3, 31)),
    amount=st.none() | st.sampled_from([-500, 0, 1, 500]),
)
BATCHES = st.lists(st.lists(PAYMENTS | st.sampled_from(NAMES), max_size=4, unique_by=lambda each: uid_of(each)))


def uid_of(each: Payment | str) -> str:
    return each if isinstance(each, str) else each.uid


def changed(held: Payments, batch: list[Payment | str]) -> list[BeforeAfter[Payment]]:
    """The changes of a batch: new payments replace those with the same uid, uids remove them."""
    changes: list[BeforeAfter[Payment]] = []
    for each in batch:
        before, after = held.pop(uid_of(each), None), None if isinstance(each, str) else each
        if after is not None:
            held[after.uid] = after
        if before is not None or after is not None:
            changes.append((before, after))
    return changes


def recounted(held: Payments) -> Rows[Payment]:
    return Rows(sorted(held.values(), key=lambda row: (row.position, row.uid)))


def sums(rows: Rows[Payment]) -> list[dict[object, int]]:
    return [dict(rows.tally(count)) for count in (paid_by_line, paid_by_line_and_month)]


@settings(max_examples=100)
@given(BATCHES)
def test_rows_carried_forward_are_the_rows_counted_anew(batches: list[list[Payment | str]]) -> None:
    held: Payments = {}
    rows: Rows[Payment] = Rows()
    for batch in batches:
        sums(rows)  # counted here, so that they must be carried from here on
        rows = rows.with_changes(changed(held, batch))
        anew = recounted(held)
        assert list(rows) == list(anew)
        assert sums(rows) == sums(anew)
        assert [rows.index(uid) for uid in NAMES] == [anew.index(uid) for uid in NAMES]


def test_what_was_counted_is_not_counted_again() -> None:
    seen: list[str] = []

    def counted(payment: Payment) -> tuple[str, int]:
        seen.append(payment.uid)
        return "", payment.amount or 0

    payments = [new(Payment, amount=amount) for amount in (1, 2, 3)]
    rows = Rows(payments)
    assert rows.tally(counted) == {"": 6}
    after = rows.with_changes([(payments[1], replace(payments[1], amount=20))])
    assert after.tally(counted) == {"": 24}
    assert len(seen) == 3 + 2  # all once; then the old row out and the new one in


def test_the_rows_before_a_change_stay_as_they_were() -> None:
    payment = new(Payment, line="a" * 16, amount=5)
    rows = Rows([payment])
    rows.tally(paid_by_line)
    rows.with_changes([(payment, None)])
    assert (list(rows), dict(rows.tally(paid_by_line))) == ([payment], {"a" * 16: 5})


def test_a_change_of_a_row_that_is_not_there_is_a_bug() -> None:
    stranger = new(Payment, amount=5)
    with pytest.raises(KeyError):
        Rows().with_changes([(stranger, replace(stranger, amount=6))])


def test_a_year_keeps_the_parts_that_did_not_change() -> None:
    theme = new(Theme, title="戏曲")
    year = year_with(theme)
    after = year.with_changes([RowChange(theme, replace(theme, title="曲艺"))])
    assert [row.title for row in after.rows(Theme)] == ["曲艺"]
    assert {name for name in year.tables if after.tables[name] is not year.tables[name]} == {"theme"}


def test_a_year_and_its_changes_reversed_are_the_year() -> None:
    gone, kept = new(Theme, title="戏曲"), new(Theme, title="惠民")
    year = year_with(gone, kept)
    changes = [
        RowChange(gone, None),
        RowChange(kept, replace(kept, position=1)),
        RowChange(None, new(Theme, title="人才")),
    ]
    assert year.with_changes(changes).with_changes([change.reversed() for change in reversed(changes)]) == year


def test_a_field_is_unfilled_or_confirmed_as_none_or_filled() -> None:
    theme = new(Theme, title="戏曲")
    about, note = Ref("theme", theme.uid, "opening"), confirmed_none(theme, "opening")
    states = [year.state(about) for year in (year_with(theme), year_with(theme, note), opened(theme, note))]
    assert states == [State.EMPTY, State.NONE, State.FILLED]


def opened(theme: Theme, note: FieldNote) -> Year:
    return year_with(replace(theme, opening="区内戏曲传承历史较长。"), note)


def test_a_row_added_and_changed_in_one_step_stands_once() -> None:
    first = new(Payment, amount=5)
    second = replace(first, amount=6)
    assert list(Rows().with_changes([(None, first), (first, second)])) == [second]


def test_a_row_added_and_taken_away_in_one_step_never_was() -> None:
    row = new(Payment, amount=5)
    assert list(Rows().with_changes([(None, row), (row, None)])) == []


def test_sums_that_a_job_counts_meanwhile_do_not_disturb_an_edit() -> None:
    payment = new(Payment, amount=5)
    rows = Rows([payment])

    def count(row: Payment) -> tuple[str, int]:
        rows.tally(lambda _: None)  # as from another thread
        return "", row.amount or 0

    rows.tally(count)
    assert rows.with_changes([(payment, replace(payment, amount=7))]).tally(count) == {"": 7}
