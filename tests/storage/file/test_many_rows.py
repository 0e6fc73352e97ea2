"""A step of many rows is one entry of the trail, read row by row; a value in it can be removed, and the chain holds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.activities import Association
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.year import RowChange, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.row_bundle import BundledRow, pack_rows, unpack_rows, without_texts
from wenlian_desktop.storage.file.trail import broken_at

MANY = 120


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    """The sample year with 120 further payments to 甲0, 甲1, …, entered as one step."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as opened:
        model = opened.view.rows(Payment)[0]
        rows = opened.new_rows("payment", MANY, line=model.line)
        opened.change("粘贴", [RowChange(None, replace(row, payee=f"甲{number}")) for number, row in enumerate(rows)])
        yield opened


def ours(session: YearSession) -> list[str]:
    return [row.uid for row in session.view.rows(Payment) if (row.payee or "").startswith("甲")]


def stored(session: YearSession) -> list[dict[str, Any]]:
    return [entry for entry in session.trail() if entry["field"] != "digests"]  # of the whole year, before a backup


def test_adding_deleting_and_undoing_many_rows_are_one_entry_each(session: YearSession) -> None:
    before = year_to_json(session.view)
    session.delete("payment", ours(session))
    session.undo()
    session.redo()
    session.undo()
    names = ["粘贴", "删除支出120条", "撤销 删除支出120条", "重做 删除支出120条", "撤销 删除支出120条"]
    assert [(entry["name"], entry["row"]) for entry in stored(session)] == [(name, "120") for name in names]
    assert (
        sum(len((entry["old"] or "") + (entry["new"] or "")) > 10 for entry in stored(session)) == 1
    )  # rows only once
    assert (year_to_json(session.view), broken_at(session.trail())) == (before, None)
    with closing_again(session) as again:
        assert year_to_json(again.view) == before


def closing_again(session: YearSession) -> Any:
    session.close()
    return closing(YearSession(session.path))


def test_the_trail_is_read_row_by_row_and_field_by_field(session: YearSession) -> None:
    uids = ours(session)
    session.delete("payment", uids)
    payees = [entry for entry in session.trail_fields() if entry["field"] == "payee"]
    assert [(entry["name"], entry["old"], entry["new"]) for entry in payees if entry["row"] == uids[7]] == [
        ("粘贴", None, "甲7"),
        ("删除支出120条", "甲7", None),
    ]
    assert len(payees) == 2 * MANY
    history = session.field_history(Ref("payment", uids[7], "payee")).result()
    assert [(entry["field"], entry["old"], entry["new"]) for entry in history if entry["field"] == "payee"] == [
        ("payee", None, "甲7"),
        ("payee", "甲7", None),
    ]


def test_a_hundred_rows_are_entries_of_their_own(session: YearSession) -> None:
    session.delete("payment", ours(session)[:100])
    assert len({entry["row"] for entry in session.trail() if entry["name"] == "删除支出100条"}) == 100


def test_rows_that_are_filled_in_the_same_step_are_recorded_as_they_end(session: YearSession) -> None:
    rows = session.new_rows("association", MANY)
    session.enter_block([(ref_to(row, "name"), f"协会{number}") for number, row in enumerate(rows)], "粘贴", rows)
    last = session.trail()[-1]
    assert (last["row"], last["field"]) == ("120", "rows")
    names = [
        entry["new"] for entry in session.trail_fields() if entry["seq"] == last["seq"] and entry["field"] == "name"
    ]
    assert sorted(names) == sorted(f"协会{number}" for number in range(MANY))
    session.undo()
    assert broken_at(session.trail()) is None
    assert not [row for row in session.view.rows(Association) if (row.name or "").startswith("协会1")]


def test_a_bundle_that_was_changed_breaks_the_chain(session: YearSession) -> None:
    session.delete("payment", ours(session))
    entries = session.trail()
    rows = [replace(row, texts=row.texts | {"payee": "乙"}) for row in unpack_rows(entries[1]["new"])]
    entries[1]["new"] = pack_rows(rows)
    assert broken_at(entries) == 2
    entries[1]["new"] = "AAAA"
    assert broken_at(entries) == 2
    assert broken_at(session.trail()) is None


def test_a_value_is_removed_from_a_bundle_and_the_chain_holds(session: YearSession) -> None:
    uids = ours(session)
    session.delete("payment", uids)
    session.close()
    with closing(sqlite3.connect(session.path)) as file:
        (text,) = file.execute("SELECT new FROM change WHERE seq = 2").fetchone()
        cleared = without_texts(text, lambda row, field: row.uid == uids[7] and field == "payee")
        again = without_texts(cleared, lambda row, field: row.uid == uids[8] and field == "payee")
        file.execute("UPDATE change SET new = ? WHERE seq = 2", (again,))
        file.commit()
    assert [row.uid for row in unpack_rows(again) if row.removed == {"payee"}] == sorted(uids[7:9])
    with closing(YearSession(session.path)) as opened:
        assert broken_at(opened.trail()) is None
        payees = [
            entry for entry in opened.trail_fields() if entry["field"] == "payee" and entry["name"] == "删除支出120条"
        ]
        assert {entry["row"] for entry in payees if entry["salt"] is None} == set(uids[7:9])
        assert sorted(entry["old"] for entry in payees if entry["old"]) == sorted(
            f"甲{number}" for number in range(MANY) if number not in (7, 8)
        )


def test_notes_of_deleted_rows_go_and_come_with_them(session: YearSession) -> None:
    ref = ref_to(session.view.rows(Payment)[-1], "payee")
    gone = ours(session)
    session.enter(ref, "无")
    before = year_to_json(session.view)
    session.delete("payment", gone)
    assert session.view.rows(FieldNote).find(note_uid(ref)) is None
    session.undo()
    assert year_to_json(session.view) == before


def test_unpacking_gives_the_rows_that_were_packed() -> None:
    rows = [
        BundledRow("activity", "a" * 16, {"*": "1024", "name": "书画展\n“开幕”", "venue": None}),
        BundledRow("activity", "b" * 16, {"*": "2048", "name": None, "venue": "文化馆"}),
        BundledRow("theme", "c" * 16, {"*": "1024", "name": '{"record"'}),
    ]
    assert list(unpack_rows(pack_rows(rows))) == rows
    assert [row.uid for row in unpack_rows(pack_rows(rows), "b" * 16)] == ["b" * 16]
