"""封存 and 解封: a closed year takes nothing, in the file itself neither; every version that was closed is kept."""

import hashlib
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import peewee
import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.checks.repairs import Repair
from wenlian_desktop.domain.interchange import editions
from wenlian_desktop.domain.interchange.year_json import format_year, parse_year
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.cycle import Edition
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import RowChange, ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.session import year_files
from wenlian_desktop.session.open_year.step_queue import StepQueue
from wenlian_desktop.session.open_year.stored_year import StoredYear
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file import opening
from wenlian_desktop.storage.file.backups import newest_backup
from wenlian_desktop.storage.file.trail import broken_at

REFUSED = r"^本年度已于\d+年\d+月\d+日封存（第1版），不能修改。没有改动。要修改，请用“数据”菜单的“解封…”写明理由。$"


@pytest.fixture
def ready(tmp_path: Path) -> YearSession:
    """The sample year, which has no unexplained 错."""
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    return YearSession(path)


@pytest.fixture
def closed(ready: YearSession) -> YearSession:
    """The sample year, closed."""
    ready.seal()
    return ready


def short_name(session: YearSession) -> Ref:
    return ref_to(session.view.single(Department), "short_name")


def problem(session: YearSession) -> str:
    return session.view.rows(Problem)[0].uid


CHANGES: dict[str, Callable[[YearSession], object]] = {
    "enter": lambda it: it.enter(short_name(it), "甲"),
    "save_draft": lambda it: it.save_draft(short_name(it), "甲"),
    "cancel_typing": lambda it: it.cancel_typing(short_name(it)),
    "enter_block": lambda it: it.enter_block([(short_name(it), "甲")]),
    "add": lambda it: it.add("payment"),
    "insert": lambda it: it.insert("payment", None),
    "begin_row": lambda it: it.begin_row("payment", None),
    "move": lambda it: it.move("problem", [problem(it)], None),
    "copy_rows": lambda it: it.copy_rows("problem", [problem(it)]),
    "change": lambda it: it.change("日程", [RowChange(None, row) for row in it.new_rows("reminder", 1)]),
    "explain": lambda it: it.explain(it.findings()[0], "有原因。", "甲", date(2025, 3, 1)),
    "repair": lambda it: it.repair(Repair("改正", "甲", ((short_name(it), "甲"),))),
    "attach": lambda it: it.attach(("", ""), make_original("甲.txt", b"1")),
    "supply_original": lambda it: it.supply_original("0" * 16, make_original("甲.txt", b"1")),
    "delete": lambda it: it.delete("problem", [problem(it)]),
    "undo": lambda it: it.undo(),
    "redo": lambda it: it.redo(),
    "restore_rows": lambda it: it.restore_rows("恢复", [RowChange(None, row) for row in it.new_rows("reminder", 1)]),
    "seal": lambda it: it.seal(),
}
NO_CHANGES = {
    "is_read_only", "is_saved", "findings", "review_findings", "read_original", "verify_originals", "new_rows",
    "trail", "trail_fields", "last_recorded", "trail_for_display", "field_history",
    "back_up", "back_up_before", "great_steps_after", "backup_before_close", "check_content", "begin_check",
    "holdings", "accept_content", "close", "copy_to", "unseal", "consequences_of_deletion", "leave_row", "leave_rows",
}  # fmt: skip


def test_every_change_of_a_closed_year_is_refused_with_the_reason(closed: YearSession) -> None:
    public = {name for cls in (YearSession, StepQueue, StoredYear) for name in vars(cls) if not name.startswith("_")}
    assert public == CHANGES.keys() | NO_CHANGES  # a new way in has to say on which side it stands
    before, content = closed.view, closed.path.stat().st_mtime_ns
    for name, change in CHANGES.items():
        with pytest.raises(UserError, match=REFUSED):
            change(closed)
        assert (closed.view, closed.path.stat().st_mtime_ns) == (before, content), name
    closed.close()


def test_a_closed_year_is_closed_when_it_is_opened_again(closed: YearSession) -> None:
    closed.close()
    with closing(YearSession(closed.path)) as again:
        assert again.is_read_only
        with pytest.raises(UserError, match=REFUSED):
            again.enter(short_name(again), "甲")


WRITES = (
    "UPDATE department SET short_name = '甲'",
    "UPDATE OR REPLACE department SET short_name = '甲'",
    "UPDATE report SET year = 2025",
    "UPDATE budget_line SET initial_fiscal = initial_fiscal + 1",
    "UPDATE section SET content = NULL",
    "INSERT INTO payment (uid, position) VALUES ('0', 1)",
    "INSERT OR IGNORE INTO payment (uid, position) VALUES ('0', 1)",
    "INSERT OR REPLACE INTO problem SELECT * FROM problem",
    "REPLACE INTO accounts SELECT * FROM accounts",
    "INSERT INTO policy (uid, position) SELECT uid, 1 FROM policy WHERE true ON CONFLICT DO UPDATE SET name = ''",
    "INSERT INTO draft (uid, position) VALUES ('0', 1)",
    "INSERT INTO activity_associations SELECT owner, position + 9, target FROM activity_associations",
    "DELETE FROM activity_associations",
    "DELETE FROM activity",
    "DELETE FROM payment WHERE amount > 0",
    "DELETE FROM field_note",
    "INSERT INTO attachment_bytes VALUES ('0', x'00')",
    "DELETE FROM change",
    "UPDATE change SET who = '别人'",
    "INSERT INTO change SELECT seq + 99, step, at, who, host, name, record, row, field, origin, old, new, salt,"
    " old_hash, new_hash, hash FROM change",
    "DELETE FROM edition",
    "UPDATE edition SET content = ''",
    "UPDATE edition SET reopened_at = '2026-01-01', reopened_by = '别人'",
    "UPDATE edition SET reopened_at = '2026-01-01', reason = '  '",
    "UPDATE edition SET reopened_at = '2026-01-01', reason = '改数', digest = ''",
    "UPDATE edition SET is_filed = 1",
    "INSERT INTO edition (uid, position, number, reopened_at) VALUES ('0', 1, 2, '2026-01-01')",
    "INSERT OR REPLACE INTO edition (uid, position, reopened_at) SELECT uid, 1, '2026-01-01' FROM edition",
)


def test_the_file_itself_refuses_every_write(closed: YearSession) -> None:
    closed.close()
    before = closed.path.read_bytes()
    with closing(YearSession(closed.path)) as again:
        database = again._writer._file._held._database
        for statement in WRITES:
            with pytest.raises(peewee.IntegrityError, match="封存"):
                database.execute_sql(statement)
    assert closed.path.read_bytes() == before


def test_an_open_year_takes_the_same_writes(ready: YearSession) -> None:
    """The writes above are refused because the year is closed, not because they are wrong."""
    ready.add("payment")
    ready.enter(Ref("payment", ready.add("payment"), "amount"), "5")
    about_editions = [each for each in WRITES if "edition" in each]
    database = ready._writer._file._held._database
    for statement in WRITES:
        if statement not in about_editions:
            with database.atomic() as done:
                database.execute_sql(statement)
                done.rollback()
    ready.close()


def test_a_year_whose_guards_were_dropped_is_refused(closed: YearSession) -> None:
    closed.close()
    with closing(sqlite3.connect(closed.path)) as outside:
        outside.execute("DROP TRIGGER closed_update_department")
        outside.execute("UPDATE department SET short_name = '甲'")
        outside.commit()
    with pytest.raises(UserError, match=opening.SCHEMA_ALTERED):
        YearSession(closed.path)


def test_an_unexplained_error_stops_the_closing(ready: YearSession) -> None:
    for _ in range(6):
        ready.add("payment")
    with pytest.raises(UserError) as refused:
        ready.seal()
    refusal = str(refused.value).splitlines()
    assert refusal[0] == "还有18条“待填”，也没有情况说明，不能封存："
    assert refusal[1].startswith("待填：支出“支出第140条”的“预算项目”未填")
    assert refusal[-2:] == ["……", "年度没有封存，没有改动。请逐条填上、改正或写情况说明后再封存。"]
    assert len(refusal) == 8
    assert not ready.is_read_only
    ready.close()


def test_what_stops_the_closing_is_counted_as_the_screen_counts_it_and_named_without_codes(ready: YearSession) -> None:
    ready.save_draft(short_name(ready), "区文")
    ready.add("payment")
    with pytest.raises(UserError, match=r"^还有1条“错”、3条“待填”，也没有情况说明，不能封存：") as refused:
        ready.seal()
    assert re.search(r"[A-Z]\d\d", str(refused.value)) is None
    ready.close()


def test_typing_that_is_no_value_yet_stops_the_closing(ready: YearSession) -> None:
    ready.save_draft(short_name(ready), "区文")
    with pytest.raises(UserError, match="“区文”尚未存为数据"):
        ready.seal()
    ready.close()


def test_what_is_closed_is_kept_whole_and_backed_up_before(ready: YearSession) -> None:
    ready.enter(short_name(ready), "甲文联")
    before = format_year(ready.view).rstrip()
    ready.seal()
    edition = editions.closing_edition(ready.view)
    assert edition is not None
    assert edition.content == before
    assert edition.digest == hashlib.sha256(before.encode()).hexdigest()
    assert (ready.history.undo_name, ready.is_saved) == ("", True)
    backup = newest_backup(ready.path)
    assert backup is not None
    with closing(YearSession(backup, read_only=True)) as copy:
        assert format_year(copy.view).rstrip() == before
    ready.close()


def test_a_closing_whose_backup_fails_does_not_happen(ready: YearSession) -> None:
    ready.path.with_name("备份").write_text("in the way")
    with pytest.raises(UserError, match=r"^备份失败"):
        ready.seal()
    assert not ready.is_read_only
    ready.close(force=True)


@pytest.mark.parametrize("reason", ["", " \n　"])
def test_reopening_wants_a_reason(closed: YearSession, reason: str) -> None:
    with pytest.raises(UserError, match=r"^没有写解封的理由。没有改动。"):
        closed.unseal(reason)
    assert closed.is_read_only
    closed.close()


def test_a_year_that_is_open_cannot_be_reopened(ready: YearSession) -> None:
    with pytest.raises(UserError, match=r"^本年度没有封存。"):
        ready.unseal("改数")
    ready.close()


def test_a_correction_becomes_version_two_and_version_one_is_still_there(closed: YearSession) -> None:
    first = editions.closing_edition(closed.view)
    assert first is not None
    closed.unseal(" 财政局退回，更正简称 ")
    assert closed.history.undo_name == ""
    closed.enter(short_name(closed), "甲文联")
    closed.seal()
    closed.close()
    with closing(YearSession(closed.path)) as again:
        one, two = editions.find_edition(again.view, 1), editions.find_edition(again.view, 2)
        assert one is not None
        assert two is not None
        assert (editions.closing_edition(again.view), editions.find_edition(again.view, 3)) == (two, None)
        assert (one.content, one.digest, one.reason) == (first.content, first.digest, "财政局退回，更正简称")
        assert parse_year(str(one.content)).single(Department).short_name == "区文联"
        assert parse_year(str(two.content)).single(Department).short_name == "甲文联"
        assert [each.content for each in parse_year(str(two.content)).rows(Edition)] == [None]
        entries = again.trail()
    names = list(dict.fromkeys(entry["name"] for entry in entries))
    assert names == ["载入年度数据", "封存（第1版）", "解封（第1版）", "修改部门简称", "留存内容摘要", "封存（第2版）"]
    assert broken_at(entries) is None
    refusal = {(entry["name"], entry["field"]): entry["new"] for entry in entries if entry["record"] == "edition"}
    assert refusal["封存（第1版）", "digest"] == first.digest
    assert refusal["解封（第1版）", "reason"] == "财政局退回，更正简称"
    assert ("封存（第1版）", "content") not in refusal  # its digest stands for it


def test_a_reopened_version_can_neither_be_changed_nor_taken_away(closed: YearSession) -> None:
    closed.unseal("改数")
    database = closed._writer._file._held._database
    for statement in [each for each in WRITES if "edition" in each and "VALUES" not in each]:
        with pytest.raises(peewee.IntegrityError, match="封存"):
            database.execute_sql(statement)
    closed.close()


def test_a_file_that_was_deleted_again_is_not_closed_in(ready: YearSession) -> None:
    ready.attach(("", ""), make_original("误扫.txt", b"1"))
    ready.delete("attachment", [row.uid for row in ready.view.rows(Attachment) if row.name == "误扫.txt"])
    ready.seal()
    ready.close()
    with sqlite3.connect(ready.path) as plain:
        assert plain.execute("SELECT count(*) FROM attachment_bytes").fetchone() == (0,)
    plain.close()


def test_a_closing_that_does_not_reach_the_disk_leaves_the_year_open(
    ready: YearSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(database: peewee.SqliteDatabase) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorname = "SQLITE_FULL"  # type: ignore[misc]
        raise fault

    monkeypatch.setattr(peewee.SqliteDatabase, "commit", full)
    with pytest.raises(UserError, match="磁盘已满"):
        ready.seal()
    monkeypatch.undo()
    assert (ready.is_read_only, len(ready.view.rows(Edition))) == (False, 0)
    ready.seal()
    ready.close()
    with closing(YearSession(ready.path)) as again:
        assert again.is_read_only
        assert broken_at(again.trail()) is None


def test_a_reopening_that_does_not_reach_the_disk_leaves_the_year_closed(
    closed: YearSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peewee.SqliteDatabase, "commit", lambda database: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        closed.unseal("改数")
    monkeypatch.undo()
    assert (closed.is_read_only, closed.is_saved) == (True, True)
    closed.close()


def test_a_closed_year_prints_what_it_printed_before(ready: YearSession) -> None:
    before = annual_report(ready.view)
    ready.seal()
    assert annual_report(ready.view) == before
    ready.close()


def test_dump_and_load_keep_the_closing_and_its_guards(closed: YearSession, tmp_path: Path) -> None:
    closed.close()
    copy = tmp_path / "另一份.wenlian"
    year_files.load(copy, format_year(closed.view))
    with closing(YearSession(copy)) as loaded:
        assert format_year(loaded.view) == format_year(closed.view)
        with pytest.raises(peewee.IntegrityError, match="本年度已封存"):
            loaded._writer._file._held._database.execute_sql(WRITES[0])


def test_the_copies_a_year_keeps_can_be_loaded_as_years(closed: YearSession, tmp_path: Path) -> None:
    edition = editions.closing_edition(closed.view)
    assert edition is not None
    year_files.load(tmp_path / "第1版.wenlian", str(edition.content))
    with closing(YearSession(tmp_path / "第1版.wenlian")) as first:
        assert format_year(first.view).rstrip() == edition.content
        assert not first.is_read_only
    closed.close()


def test_a_figure_quoted_in_a_closed_version_stays_as_it_was(ready: YearSession) -> None:
    """A row may go after the reopening; the copy that was closed keeps its texts to the letter."""
    line = ready.add("budget_line", name="培训费", category="其他", initial_fiscal=100, mode="全年一次", spent_once=100)
    text = ready.view.tables["section"][0]
    ready.enter(ref_to(text, "content"), f"{text.content}培训费⟦{line}.initial_fiscal⟧万元。")
    # The new line has errors of its own, which are not what this is about.
    ready._apply_and_wait(editions.closing_step(ready.view, "0" * 16, "甲", datetime.now(UTC)))
    before = editions.closing_edition(ready.view)
    ready.unseal("改数")
    ready.delete("budget_line", [line])
    assert ready.is_saved
    assert ready.view.row("budget_line", line) is None
    assert before is not None
    assert before.content is not None
    assert f"⟦{line}.initial_fiscal⟧" in before.content
    assert editions.find_edition(ready.view, 1).content == before.content  # type: ignore[union-attr]
    assert f"⟦{line}.initial_fiscal=0⟧" in ready.edit_text(ref_to(text, "content"))
    ready.close()
