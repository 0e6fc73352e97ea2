"""Fields that take nothing: whoever changes them, at the session's door, hears why; undo is never stopped."""

from contextlib import closing
from pathlib import Path

import pytest

from wenlian_desktop.domain.checks.repairs import Repair
from wenlian_desktop.domain.interchange.year_json import format_year
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.originals import make_original
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session import year_files
from wenlian_desktop.session.attaching import change_owner
from wenlian_desktop.session.year_session import YearSession

BY_PAYMENT = "本项目逐笔登记，全年支出由“支出”逐笔合计。要在此填写，请把“支出登记方式”改为“全年一次”。"
IN_OWNER = "请在“佐证材料”的“属于”中选择。"
FROM_FILE = "由程序从文件算出，不用填写。没有文件的，请用“补上文件…”。"


def a_line(session: YearSession, mode: str) -> BudgetLine:
    """A new budget line kept in one way."""
    uid = session.add("budget_line", name="公用经费", mode=mode)
    line = session.view.rows(BudgetLine).find(uid)
    assert line is not None
    return line


def spent_once(line: BudgetLine) -> Ref:
    return Ref("budget_line", line.uid, "spent_once")


def mode(line: BudgetLine) -> Ref:
    return Ref("budget_line", line.uid, "mode")


def an_attachment(session: YearSession) -> Attachment:
    """An attachment that belongs to nothing."""
    session.attach(("", ""), make_original("照片.jpg", b"1"))
    return session.view.rows(Attachment)[0]


def test_a_block_leaves_out_what_is_locked_and_tells_why(session: YearSession) -> None:
    line = a_line(session, "逐笔")
    name = Ref("budget_line", line.uid, "name")
    entered = session.enter_block([(name, "设备"), (spent_once(line), "12")])
    assert [(each.ref, each.reason) for each in entered.locked] == [(spent_once(line), BY_PAYMENT)]
    assert (session.display_text(name), session.display_text(spent_once(line))) == ("设备", "")
    assert session.history.undo_name == "粘贴1格"


def test_a_block_of_nothing_but_locked_cells_is_no_step(session: YearSession) -> None:
    line = a_line(session, "逐笔")
    before, undo = session.view, session.history.undo_name
    assert len(session.enter_block([(spent_once(line), "12")], "向下填充").locked) == 1
    assert (session.view, session.history.undo_name) == (before, undo)


@pytest.mark.parametrize(("old", "new", "text"), [("逐笔", "全年一次", "12.00"), ("全年一次", "逐笔", "")])
def test_a_block_is_judged_by_the_year_it_makes(session: YearSession, old: str, new: str, text: str) -> None:
    line = a_line(session, old)
    for cells in ([(mode(line), new), (spent_once(line), "12")], [(spent_once(line), "12"), (mode(line), new)]):
        session.enter_block(cells)
        assert session.display_text(spent_once(line)) == text
        session.undo()
        if text == "":
            assert session.display_text(mode(line)) == old


def test_a_block_mends_what_was_typed_and_not_read_although_its_field_is_locked_since(session: YearSession) -> None:
    line = a_line(session, "全年一次")
    session.enter(spent_once(line), "十二块")
    session.enter(mode(line), "逐笔")
    assert session.enter_block([(spent_once(line), "12")]).locked == ()
    assert session.display_text(spent_once(line)) == "12.00"


def test_new_rows_of_a_block_are_judged_by_what_comes_in_with_them(session: YearSession) -> None:
    kept, other = a_line(session, "逐月"), a_line(session, "全年一次")
    rows = session.new_rows("monthly_plan", 2)
    cells = [
        (Ref("monthly_plan", row.uid, field), text)
        for row, line in zip(rows, (kept, other), strict=True)
        for field, text in (("spent", "3"), ("line", line.uid))
    ]
    entered = session.enter_block(cells, rows=rows)
    assert [each.ref.uid for each in entered.locked] == [rows[1].uid]
    assert [row.spent for row in session.view.rows(MonthlyPlan)] == [3_000_000, None]


def test_a_repair_of_a_locked_field_is_refused_whole(session: YearSession) -> None:
    line = a_line(session, "逐笔")
    before = session.view
    changes = ((Ref("budget_line", line.uid, "name"), "设备"), (spent_once(line), "12"))
    with pytest.raises(UserError) as refused:
        session.repair(Repair("改正", "", changes))
    assert str(refused.value) == f"“全年支出”现在不能填写。没有改动。{BY_PAYMENT}"
    assert session.view is before


def test_changes_of_whole_rows_do_not_write_what_another_field_decides(session: YearSession) -> None:
    line = a_line(session, "逐笔")
    before = session.view
    [month] = session.new_rows("monthly_plan", 1, line=line.uid, spent=1)
    spent = BudgetLine(uid=line.uid, position=line.position, name="公用经费", mode="逐笔", spent_once=1)
    for change, why in ((RowChange(line, spent), BY_PAYMENT), (RowChange(None, month), "不按月填实际支出")):
        with pytest.raises(UserError, match=why):
            session.change("结转", [change])
    assert session.view is before
    once = BudgetLine(uid=line.uid, position=line.position, name="公用经费", mode="全年一次", spent_once=1)
    session.change("结转", [RowChange(line, once)])
    assert session.view.value(spent_once(line)) == 1


@pytest.mark.parametrize(
    ("field", "why"),
    [("owner_record", IN_OWNER), ("owner_uid", IN_OWNER), ("sha256", FROM_FILE), ("size", FROM_FILE)],
)
def test_what_a_command_sets_is_set_by_it_alone(session: YearSession, field: str, why: str) -> None:
    row = an_attachment(session)
    ref = Ref("attachment", row.uid, field)
    before = session.view
    assert [each.reason for each in session.enter_block([(ref, "1")]).locked] == [why]
    with pytest.raises(UserError, match=why):
        session.repair(Repair("改正", "", ((ref, "1"),)))
    assert session.view is before


def test_an_attachment_changes_its_owner_by_its_own_command(session: YearSession) -> None:
    row, activity = an_attachment(session), session.add("activity", name="写春联")
    change_owner(session, row.uid, ("activity", activity))
    [owned] = session.view.rows(Attachment)
    assert (owned.owner_record, owned.owner_uid) == ("activity", activity)
    assert session.history.undo_name == "更改所属"
    before = session.view
    change_owner(session, row.uid, ("activity", activity))
    assert session.view is before
    change_owner(session, row.uid, ("", ""))
    assert session.view.rows(Attachment)[0] == row


def test_undo_and_redo_pass_every_lock(session: YearSession) -> None:
    line = a_line(session, "全年一次")
    session.enter(spent_once(line), "12")
    session.enter(spent_once(line), "15")
    session.enter(mode(line), "逐笔")
    session.undo()
    session.undo()
    assert session.display_text(spent_once(line)) == "12.00"
    session.redo()
    session.redo()
    assert (session.display_text(mode(line)), session.display_text(spent_once(line))) == ("逐笔", "15.00")


def test_a_year_loaded_whole_is_taken_as_it_was(session: YearSession, tmp_path: Path) -> None:
    """What was filled in before the way of spending changed is kept, and does not count."""
    line = a_line(session, "全年一次")
    session.enter(spent_once(line), "12")
    session.enter(mode(line), "逐笔")
    copy = tmp_path / "另一份.wenlian"
    year_files.load(copy, format_year(session.view))
    with closing(YearSession(copy)) as loaded:
        assert loaded.view.value(spent_once(line)) == 12_000_000
