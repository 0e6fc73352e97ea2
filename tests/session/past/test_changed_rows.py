"""What changed since a moment, in words and field by field; any field of any backup comes back, with one undo."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.session.past.changed_rows import changes_in_words, changes_since, take_back
from wenlian_desktop.session.past.moments import great_steps_after, moments, named_after
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.trail import broken_at


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    """The sample year with a backup."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as opened:
        assert opened.back_up().result() is not None
        yield opened


def kept(session: YearSession) -> Year:
    return moments(session)[0].read()


def test_a_moment_is_named_by_time_and_occasion_the_newest_first(session: YearSession) -> None:
    session.enter(ref_to(session.view.single(Department), "short_name"), "文联")
    session.seal()
    session.unseal("补充")
    titles = [each.title for each in moments(session)]
    today = f"{datetime.now():%Y-%m-%d}"
    assert [title[:10] for title in titles[:2]] == [today, today]
    assert [title[16:] for title in titles[:2]] == [" （封存前的备份）", " （手动的备份）"]
    assert "第1版" in titles[2]
    assert moments(session)[2].read().single(Department).short_name == "文联"


def test_the_last_moment_before_a_great_step_is_named_after_it(session: YearSession) -> None:
    rows = [RowChange(None, row) for row in session.new_rows("payment", 150)]
    session.change("导入支出", rows)
    session.enter(ref_to(session.view.single(Department), "short_name"), "文联")
    session.delete("payment", [change.row.uid for change in rows])
    now = f"{datetime.now():%Y-%m-%d}"
    found = moments(session)
    steps = great_steps_after(session, found).result()
    titles = [named_after(*each).title for each in zip(found, steps, strict=True)]
    assert [(title[:10], title[16:]) for title in titles] == [
        (now, f" {session.history.undo_name}之前（批量删除前的备份）"),
        (now, " 导入支出之前（手动的备份）"),
    ]
    assert len(moments(session)[0].read().tables["payment"]) == len(session.view.tables["payment"]) + 150


def test_what_changed_is_told_by_tab(session: YearSession) -> None:
    then = kept(session)
    assert changes_in_words(changes_since(session.view, then)) == "没有不同"
    line = session.view.rows(BudgetLine)[0]
    session.enter(ref_to(line, "name"), "改了名的项目")
    session.enter(ref_to(line, "initial_fiscal"), "1")
    session.enter(Ref("activity", session.add("activity"), "name"), "新活动")
    session.enter(Ref("activity", session.add("activity"), "name"), "又一个")
    session.delete("payment", [session.view.rows(Payment)[-1].uid])
    rows = changes_since(session.view, then)
    assert changes_in_words(rows) == "预算执行：改2处，删除1行；活动：新增2行"
    told = {label: (now, before) for row in rows if row.uid == line.uid for label, now, before in row.differences()}
    assert told["项目名称"] == ("改了名的项目", line.name)


def test_one_field_comes_back_and_is_undone_alone(session: YearSession) -> None:
    then, department = kept(session), session.view.single(Department)
    for name in ("short_name", "name"):
        session.enter(ref_to(department, name), "改过")
    take_back(session, then, (), [ref_to(department, "name")], "取回一栏")
    now = session.view.single(Department)
    assert (now.name, now.short_name) == (department.name, "改过")
    assert session.history.undo_name == "取回一栏"
    session.undo()
    assert session.view.single(Department).name == "改过"


def test_rows_come_back_with_what_they_refer_to(session: YearSession) -> None:
    then = kept(session)
    activity = next(row for row in then.rows(Activity) if row.associations)
    association = activity.associations[0]
    session.delete("activity", [activity.uid])
    session.delete("association", [association])
    [row] = [each for each in changes_since(session.view, then) if each.uid == activity.uid]
    take_back(session, then, [row], (), "取回")
    assert session.is_saved
    assert session.view.row("activity", activity.uid) == activity
    assert session.view.rows(Association).find(association) is not None
    session.undo()
    assert session.view.row("activity", activity.uid) is None
    assert session.view.rows(Association).find(association) is None


def test_a_row_that_was_added_since_goes_with_the_references_to_it(session: YearSession) -> None:
    then = kept(session)
    new = session.add("association")
    session.enter(Ref("association", new, "name"), "新协会")
    activity = session.view.rows(Activity)[0]
    session.enter(ref_to(activity, "associations"), "新协会")
    [row] = [each for each in changes_since(session.view, then) if each.uid == new]
    take_back(session, then, [row], (), "取回")
    assert session.is_saved
    changed = session.view.row("activity", activity.uid)
    assert isinstance(changed, Activity)
    assert (session.view.row("association", new), changed.associations) == (None, ())


def test_all_comes_back_and_the_trail_holds(session: YearSession) -> None:
    then, before = kept(session), year_to_json(session.view)
    session.enter(ref_to(session.view.single(Department), "name"), "改过")
    session.delete("budget_line", [session.view.rows(BudgetLine)[0].uid])
    session.add("problem")
    changed = year_to_json(session.view)
    take_back(session, then, changes_since(session.view, then), (), "全部取回")
    assert year_to_json(session.view) == before
    session.undo()
    assert year_to_json(session.view) == changed
    assert broken_at(session.trail()) is None


def test_any_field_of_a_backup_comes_back(session: YearSession, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every field of every record of the sample year is emptied, and comes back alone as the backup has it."""
    monkeypatch.setattr(session, "back_up_before", lambda occasion: None)  # hundreds of them
    then, refused = kept(session), []
    for cls in CATALOGUE:
        for row in list(session.view.rows(cls))[:1] if cls.spec.shown and not cls.spec.transient else ():
            for field in cls.spec.fields.values():
                value = getattr(row, field.name)
                if value in (None, ()) or field.required:
                    continue
                current = session.view.row(cls.spec.name, row.uid)
                assert current is not None
                empty = {field.name: () if field.kind is Kind.REFERENCES else None}
                session.restore_rows("清空", [RowChange(current, replace(current, **empty))])
                ref = Ref(cls.spec.name, row.uid, field.name)
                take_back(session, then, (), [ref], f"取回{field.label}")
                if session.view.value(ref) != value:
                    refused.append(ref)
    assert refused == []
    assert session.is_saved


def test_a_damaged_backup_says_so(session: YearSession) -> None:
    backup = moments(session)[0].backup
    assert backup is not None
    session.enter(ref_to(session.view.single(Department), "name"), "改过")
    other = session.back_up().result()
    assert other is not None
    backup.write_bytes(other.read_bytes())
    with pytest.raises(UserError, match=r"^这份备份与它的摘要不符：已损坏。今天的内容没有改动。请看别的一份。$"):
        moments(session)[1].read()
