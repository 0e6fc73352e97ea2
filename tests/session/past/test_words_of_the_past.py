"""What is said of backups, of a file that is not as it was left, and of rows that changed: each sentence in full."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.make.year_files import write_empty
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import year_session
from wenlian_desktop.session.past import damage, keeping_backups
from wenlian_desktop.session.past.changed_rows import changed_rows, changes_in_words, changes_since
from wenlian_desktop.session.past.former_values import former_values, restore_value
from wenlian_desktop.session.past.keeping_backups import SecondPlace
from wenlian_desktop.session.settings import Settings
from wenlian_desktop.session.year_session import YearSession

NOW = datetime(2024, 12, 31, 10, 0)


# --- the second place ---


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (SecondPlace("", None), "没有另存到别的磁盘。"),
        (SecondPlace("/media/U盘", None), "“/media/U盘”里没有这个年度的备份，或者没有插好。"),
        (SecondPlace("/media/U盘", datetime(2024, 12, 31, 9, 0)), "“/media/U盘”：2024-12-31 09:00"),
        (SecondPlace("/media/U盘", datetime(2024, 12, 30, 10, 0)), "“/media/U盘”：2024-12-30 10:00，1天前"),
        (SecondPlace("/media/U盘", datetime(2024, 12, 21, 10, 1)), "“/media/U盘”：2024-12-21 10:01，9天前"),
    ],
)
def test_how_old_the_copy_elsewhere_is(place: SecondPlace, said: str) -> None:
    assert place.age_in_words(NOW) == said


def test_a_copy_elsewhere_is_offered_once_a_week(session: YearSession, tmp_path: Path) -> None:
    today, place = date.today(), tmp_path / "U盘"
    place.mkdir()
    none, chosen = Settings(), Settings(second_place=str(place))
    assert keeping_backups.second_place(session.path, none) == SecondPlace("", None)
    assert not keeping_backups.is_offer_due(session.path, none, today)  # there is no backup yet
    assert keeping_backups.back_up_on_opening(session) is None
    session.enter(ref_to(session.view.single(Department), "short_name"), "文联")
    assert session.back_up().result()
    assert keeping_backups.is_offer_due(session.path, none, today)
    assert keeping_backups.is_offer_due(session.path, chosen, today)
    assert keeping_backups.second_place(session.path, chosen) == SecondPlace(str(place), None)
    said = keeping_backups.copy_elsewhere(session.path, place)
    [copy] = (place / "备份").glob("*.wenlian")
    assert said == f"已另存并核对：{copy}"
    assert not keeping_backups.is_offer_due(session.path, chosen, today)
    in_days = [today.fromordinal(today.toordinal() + days) for days in (6, 7)]
    assert [keeping_backups.is_offer_due(session.path, chosen, day) for day in in_days] == [False, True]
    asked = Settings(second_asked=today.isoformat())
    assert [keeping_backups.is_offer_due(session.path, asked, day) for day in in_days] == [False, True]


# --- a file that is not as it was left ---


def test_a_year_without_a_backup_is_compared_with_none(session: YearSession) -> None:
    check = damage.ContentCheck(frozenset({"activity"}))
    assert damage.look_up(session.path, [], session.view, check) == damage.Damage((), None)


def test_each_sign_is_told(session: YearSession) -> None:
    check = damage.ContentCheck(frozenset({"activity", "payment"}), 7, "2031-01-01 08:00", "2024-12-31 17:00", True)
    assert damage.remarks(session, check) == [
        "有内容与上次留存的摘要不符（支出、活动）：可能磁盘出过错，或被其他程序改过。其余内容都相符。",
        "操作日志从第7条起与摘要不符，可能磁盘出过错；年度的内容另行核对。",
        "这份文件不是上次在这里关闭的那一份（2024-12-31 17:00关闭），可能换成了另一份或较早的一份。"
        "请与“备份”中最近的一份对照。",
        "这份文件没有正常关闭的记号，可能是在打开着的时候复制的。请核对最后几项内容。",
        "电脑的时间早于文件里最后一项修改（2031-01-01 08:00）。请检查电脑的日期和时间。",
    ]
    assert damage.remarks(session, damage.ContentCheck()) == []


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("2024(冲突的副本).wenlian", True),
        ("2024 - Conflict 1.wenlian", True),
        ("2024-DESKTOP-AB12.wenlian", True),
        ("2024-laptop-7.wenlian", True),
        ("2024-PC-1.wenlian", True),
        ("2024-WIN-1.wenlian", True),
        ("2024-DESKTOP-.wenlian", False),
        ("2024-DESKTOP-AB 12.wenlian", False),
        ("2024 副本.wenlian", False),
        ("2025-DESKTOP-AB12.wenlian", False),
        ("2024-DESKTOP-AB12.txt", False),
    ],
)
def test_what_a_program_that_keeps_folders_alike_left_is_told(session: YearSession, name: str, is_told: bool) -> None:
    (session.path.parent / name).write_bytes(b"")
    said = f"同一文件夹里的“{name}”像是同步软件留下的冲突副本。请对照两份，只留一份。"
    assert damage.remarks(session, damage.ContentCheck()) == [said] * is_told


# --- rows that changed ---


def test_typing_and_closed_versions_are_no_changes(session: YearSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year_session, "refuse_unexplained_errors", lambda view: None)
    then = session.view
    session.save_draft(ref_to(then.single(Department), "name"), "正在输入")
    session.seal()
    session.unseal("补充")
    assert changes_since(session.view, then) == []
    assert sorted({row.record for row in changed_rows(session.view, then)}) == ["draft", "edition"]


def test_a_row_that_was_moved_a_row_added_and_one_removed(session: YearSession) -> None:
    shows = [session.add("activity", name=name) for name in ("甲", "乙")]
    then = session.view
    session.move("activity", [shows[1]], shows[0])
    moved = [row for row in changes_since(session.view, then) if row.uid == shows[1]]
    [(label, now, before)] = moved[0].differences()
    assert label == "次序"
    assert int(now) < int(before)
    assert (moved[0].label, moved[0].tab) == ("活动", "活动")
    session.undo()
    session.delete("activity", [shows[0]])
    other = session.add("activity", name="丙")
    rows = changes_since(session.view, then)
    assert [(row.title, row.uid, [*row.differences()]) for row in rows] == [
        ("甲", shows[0], [("整条", "没有", "有")]),
        ("丙", other, [("整条", "有", "没有")]),
    ]
    assert changes_in_words(rows) == "活动：新增1行，删除1行"


def test_a_remark_is_named_by_its_field_and_one_of_an_unknown_field_by_itself(session: YearSession) -> None:
    show = session.add("activity", name="书画展")
    then = session.view

    def named(field: str) -> list[str]:
        note = FieldNote(uid="a" * 16, record="activity", row=show, field=field, comment="问过")
        return [row.title for row in changed_rows(then.with_changes([RowChange(None, note)]), then)]

    assert named("host") == ["活动“书画展”的“主办单位”"]
    assert "主办单位" not in named("从前的栏目")[0]


# --- what a field held before ---


def test_a_list_that_was_empty_becomes_empty_again(session: YearSession) -> None:
    show = session.add("activity", name="书画展")
    session.add("association", name="美术家协会")
    ref = Ref("activity", show, "associations")
    session.enter(ref, "美术家协会")
    [former] = former_values(session, ref)
    assert (former.text, former.since, former.who, former.action) == ("（空）", "建立或载入时", "", "")
    restore_value(session, ref, former)
    row = session.view.row("activity", show)
    assert isinstance(row, Activity)
    assert row.associations == ()
    assert session.history.undo_name.startswith("恢复以前的内容：")


@pytest.fixture
def again(tmp_path: Path) -> Iterator[YearSession]:
    """A second year, opened twice."""
    path = tmp_path / "又一年" / "2024.wenlian"
    path.parent.mkdir()
    write_empty(path)
    with closing(YearSession(path)) as first:
        first.enter(ref_to(first.view.single(Department), "short_name"), "文联")
    with closing(YearSession(path)) as opened:
        yield opened


def test_a_field_never_touched_has_no_former_value(again: YearSession) -> None:
    assert former_values(again, ref_to(again.view.single(Department), "name")) == []
    [former] = former_values(again, ref_to(again.view.single(Department), "short_name"))
    assert (former.text, former.can_be_restored) == ("区文联", True)
