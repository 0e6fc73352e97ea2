"""Last year's file as it is read, a new year begun from it, a late carry-over through the door, and 已核."""

import hashlib
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.make import old_files
from tests.make.year_files import write_sample
from wenlian_desktop.domain.carryover.carried_review import carried_fields, mark_verified, unverified_fields
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import FollowUp, RuleSet
from wenlian_desktop.domain.records.cycle import LastYear, Reminder
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.session import carrying_over, year_files
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import migrations
from wenlian_desktop.storage.file.connection import connect

FEW = frozenset({"office", "lines", "problems"})


@pytest.fixture
def last_path(tmp_path: Path) -> Path:
    path = tmp_path / "2024年度.wenlian"
    write_sample(path)
    return path


@pytest.fixture
def later(tmp_path: Path) -> YearSession:
    path = tmp_path / "2025年度.wenlian"
    year_files.new(path, 2025, "示例区文联", None)
    return YearSession(path)


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        carrying_over.read_last_year(path)
    return str(refused.value)


def test_a_new_year_is_made_and_last_years_file_is_not_touched(last_path: Path, tmp_path: Path) -> None:
    before, path = digest_of(last_path), tmp_path / "2025.wenlian"
    told = carrying_over.create_recommended(path, 2025, None, "简称", last_path)
    assert digest_of(last_path) == before
    assert not list(tmp_path.glob("*使用中*"))
    assert "预算项目8条" in told[0]
    assert any(line.startswith("2024 改为2025：活动") for line in told)
    year = YearSession(path)
    assert year.view.single(Department).short_name == "简称"
    assert year.view.single(Department).name == "示例区文学艺术界联合会"
    assert len(year.view.rows(RuleSet)) == 1
    assert [entry["name"] for entry in year.trail()] == ["新建2025年度，从上年文件结转"]
    year.close()


def test_while_somebody_holds_the_file_its_newest_backup_is_read(last_path: Path) -> None:
    holding = YearSession(last_path)
    assert refusal(last_path).startswith("这个年度已经在本程序中打开。")
    holding.enter(ref_to(holding.view.single(Department), "short_name"), "改过")
    holding.back_up().result()
    holding.enter(ref_to(holding.view.single(Department), "short_name"), "又改过")
    read = carrying_over.read_last_year(last_path)
    assert read.source.year.single(Department).short_name == "改过"
    assert read.notice.startswith("“2024年度.wenlian”正打开着，读的是2")
    holding.close()


def test_an_older_files_copy_is_brought_up(tmp_path: Path) -> None:
    old = tmp_path / "旧版.wenlian"
    old_files.write_file(old, old_files.stored_texts()[0])
    before = digest_of(old)
    assert carrying_over.read_last_year(old).source.year.number == 2024
    assert digest_of(old) == before
    assert sorted(path.name for path in tmp_path.glob("*旧版*")) == ["旧版.wenlian"]


def test_what_cannot_be_read_is_said(last_path: Path, tmp_path: Path) -> None:
    foreign, newer = tmp_path / "文稿.wenlian", tmp_path / "新版.wenlian"
    foreign.write_text("不是年度文件")
    shutil.copy(last_path, newer)
    database = connect(newer, "rw")
    database.pragma("user_version", migrations.current_format() + 1)
    database.close()
    assert "不是本程序的数据文件" in refusal(foreign)
    assert "由更新版本的程序建立" in refusal(newer)
    assert "找不到“没有.wenlian”" in refusal(tmp_path / "没有.wenlian")


def test_a_late_carry_over_is_one_step_and_a_second_one_changes_nothing(last_path: Path, later: YearSession) -> None:
    empty = year_to_json(later.view)
    source = carrying_over.read_last_year(last_path).source
    made = carrying_over.preview(later.view, source, FEW)
    later.change("从2024年度结转", made.changes, Origin.CARRIED)
    assert later.view.single(Department).name == "示例区文联"
    assert len(later.view.rows(BudgetLine)) == 8
    assert len(later.view.rows(FollowUp)) == 4
    assert carrying_over.preview(later.view, source, FEW).changes == ()
    assert later.history.undo_name == "从2024年度结转"
    later.undo()
    assert year_to_json(later.view) == empty
    later.redo()
    later.close()
    again = YearSession(later.path)
    assert [row.year for row in again.view.rows(LastYear)] == [2024]
    assert carrying_over.preview(again.view, source, FEW).changes == ()
    again.close()


def test_what_was_carried_is_verified_or_typed_over(last_path: Path, later: YearSession) -> None:
    made = carrying_over.preview(later.view, carrying_over.read_last_year(last_path).source, frozenset({"policies"}))
    later.change("从2024年度结转", made.changes, Origin.CARRIED)
    one, other = later.view.rows(Policy)[0], later.view.rows(Policy)[1]
    later.change("已核", mark_verified(later.view, [ref_to(one, "name")]))
    assert later.view.note(ref_to(one, "name")) is None
    assert ref_to(one, "number") in carried_fields(later.view, "policy", [one.uid])
    later.change("已核", mark_verified(later.view, carried_fields(later.view, "policy", [one.uid])))
    assert not any(ref.uid == one.uid for ref in unverified_fields(later.view)["policy"])
    later.enter(ref_to(other, "name"), "改过的办法")
    note = later.view.note(ref_to(other, "name"))
    assert note is not None
    assert note.origin == Origin.OVERRIDDEN.value
    assert ref_to(other, "name") not in unverified_fields(later.view)["policy"]
    assert mark_verified(later.view, [ref_to(other, "name"), ref_to(later.view.single(Report), "year")]) == ()
    later.undo()
    later.close()


def test_the_customary_reminders_are_there_where_last_years_are_not_taken(last_path: Path) -> None:
    source, number = carrying_over.read_last_year(last_path).source, date.today().year + 1
    without = carrying_over.starting_year(number, None, None, source, frozenset())
    assert len(without.rows(Reminder)) > 3
    assert len(carrying_over.starting_year(number, None, None, source, frozenset({"reminders"})).rows(Reminder)) == 0


def test_the_rules_of_a_new_year_make_room_for_last_years_where_they_are_taken(last_path: Path) -> None:
    source = carrying_over.read_last_year(last_path).source
    rules = list(source.year.rows(RuleSet)) or [RuleSet(uid="a" * 16, position=1, name="本单位用的")]
    bare = source.year.with_changes(RowChange(row, None) for row in source.year.rows(RuleSet))
    ruled = bare.with_changes(RowChange(None, row) for row in rules)

    def left(year: Year, *ticked: str) -> int:
        start = carrying_over.starting_year(2025, None, None, replace(source, year=year), ticked)
        return len(start.rows(RuleSet))

    assert (left(ruled, "rules"), left(ruled, "office"), left(bare, "rules"), left(bare)) == (0, 1, 1, 1)


def test_an_empty_change_is_no_step(session: YearSession) -> None:
    session.change("无", ())
    assert session.history.undo_name == ""
