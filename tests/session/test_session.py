"""The session: the door for changes, drafts, undo, and what is kept on the disk."""

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.year_files import write_empty
from tests.make.years import values_of
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.records.catalogue import CATALOGUE, RECORDS
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Kind, Origin, Ref, State
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.session.report_preview import build_preview
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.connection import PRAGMAS
from wenlian_desktop.storage.file.trail import broken_at


def name_of_department(session: YearSession) -> Ref:
    return ref_to(session.view.single(Department), "name")


def a_line(session: YearSession, **values: str) -> Ref:
    """A new budget line with some fields entered; its initial budget is returned."""
    uid = session.add("budget_line")
    for field, text in values.items():
        session.enter(Ref("budget_line", uid, field), text)
    return Ref("budget_line", uid, "initial_fiscal")


def reopened(session: YearSession) -> YearSession:
    session.close()
    return YearSession(session.path)


def test_an_entered_text_becomes_a_value_and_survives_closing(session: YearSession) -> None:
    ref = a_line(session, name="公用经费")
    assert session.enter(ref, "１，０９３．４ 万元") == ""
    again = reopened(session)
    assert again.view.value(ref) == 1_093_400_000
    assert (again.display_text(ref), again.edit_text(ref)) == ("1,093.40", "1093.40")
    again.close()


def test_a_text_that_cannot_be_read_stays_with_its_reason_and_counts_as_an_error(session: YearSession) -> None:
    ref = a_line(session, name="公用经费")
    reason = session.enter(ref, "12.5O")
    assert reason == "年初预算：当年财政拨款：“12.5O”不是有效的数：第5个字符是“O”，不是数字0。"
    again = reopened(session)
    assert (again.display_text(ref), again.refusal_reason(ref)) == ("12.5O", reason)
    assert [f.level for f in again.findings() if f.code == "R02"] == [Level.ERROR]
    again.enter(ref, "12.50")
    assert (again.display_text(ref), again.refusal_reason(ref), len(again.view.rows(Draft))) == ("12.50", "", 0)
    again.close()


def test_typing_in_progress_survives_kill_and_is_no_part_of_dump_or_trail(session: YearSession) -> None:
    before, trail = year_to_json(session.view), len(session.trail())
    session.save_draft(name_of_department(session), "示例区文学艺术界联合")
    assert (year_to_json(session.view), len(session.trail()), session.history.undo_name) == (before, trail, "")
    again = reopened(session)
    assert again.display_text(name_of_department(again)) == "示例区文学艺术界联合"
    again.close()


@pytest.mark.parametrize(
    ("text", "state"), [("", State.EMPTY), ("无", State.NONE), ("无。", State.NONE), ("3", State.FILLED)]
)
def test_three_states(session: YearSession, text: str, state: State) -> None:
    ref = ref_to(session.view.single(Department), "subordinate_count")
    session.enter(ref, "5")
    session.enter(ref, text)
    assert session.view.state(ref) is state
    assert session.display_text(ref) == {"": "", "3": "3"}.get(text, "无")


def test_a_required_field_refuses_none(session: YearSession) -> None:
    assert session.enter(name_of_department(session), "无") == "部门全称：此栏必填，不能填“无”。"


def test_provenance_is_kept_from_the_first_edit(session: YearSession) -> None:
    ref = ref_to(session.view.single(Department), "code")
    session.enter(ref, "101", Origin.IMPORTED)
    note = session.view.note(ref)
    assert note is not None
    assert note.origin == "导入"
    session.enter(ref, "102")
    assert [row.origin for row in session.view.rows(FieldNote)] == ["手工改动"]
    session.undo()
    assert [row.origin for row in session.view.rows(FieldNote)] == ["导入"]


def test_plain_typing_leaves_no_note(session: YearSession) -> None:
    session.enter(ref_to(session.view.single(Department), "code"), "101")
    assert len(session.view.rows(FieldNote)) == 0


def test_undo_and_redo_carry_names_across_records(session: YearSession) -> None:
    ref = a_line(session, name="公用经费")
    session.enter(name_of_department(session), "示例区文联")
    assert session.history.undo_name == "修改部门全称"
    session.undo()
    assert (session.history.undo_name, session.history.redo_name) == ("修改项目名称", "修改部门全称")
    session.redo()
    assert session.view.single(Department).name == "示例区文联"
    for _ in range(3):
        session.undo()
    assert session.view.row("budget_line", ref.uid) is None


def test_a_deleted_line_takes_its_payments_along_and_brings_them_back(session: YearSession) -> None:
    line = a_line(session, name="公用经费")
    payments = [session.add("payment", line=line.uid) for _ in range(3)]
    session.enter(Ref("payment", payments[0], "amount"), "100")
    before = year_to_json(session.view)
    session.delete("budget_line", [line.uid])
    assert session.history.undo_name == "删除预算项目“公用经费”（连同3条相关记录）"
    assert len(session.view.rows(Payment)) == 0
    session.undo()
    assert year_to_json(session.view) == before
    again = reopened(session)
    assert year_to_json(again.view) == before
    again.close()


def test_a_deleted_row_is_cleared_where_it_was_only_mentioned(session: YearSession) -> None:
    association, activity = session.add("association"), session.add("activity")
    session.enter(Ref("association", association, "name"), "书法家协会")
    session.enter(Ref("activity", activity, "associations"), "书法家协会")
    assert session.view.value(Ref("activity", activity, "associations")) == (association,)
    session.delete("association", [association])
    assert session.view.value(Ref("activity", activity, "associations")) == ()
    session.undo()
    assert session.display_text(Ref("activity", activity, "associations")) == "书法家协会"


def test_a_row_is_put_behind_another_even_where_there_is_no_room(session: YearSession) -> None:
    first, last = session.add("policy"), session.add("policy")
    made = [session.add("policy", first) for _ in range(15)]
    assert [row.uid for row in session.view.rows(RECORDS["policy"])] == [first, *reversed(made), last]
    again = reopened(session)
    assert [row.uid for row in again.view.tables["policy"]] == [first, *reversed(made), last]
    again.close()


def test_a_pasted_block_is_one_step_and_bad_cells_stay_as_drafts(session: YearSession) -> None:
    line = a_line(session, name="公用经费")
    rows = [session.add("payment") for _ in range(2)]
    texts = [("公用经费", "3月5日", "1,200"), ("公用经费", "6月31日", "8O0")]
    cells = [
        (Ref("payment", uid, field), text)
        for uid, line_of_texts in zip(rows, texts, strict=True)
        for field, text in zip(("line", "paid_on", "amount"), line_of_texts, strict=True)
    ]
    before = year_to_json(session.view)
    entered = session.enter_block(cells)
    assert entered.unparsed == (
        "支付日期：“6月31日”不存在：2024年6月没有31日。",
        "支出数：“8O0”不是有效的数：第2个字符是“O”，不是数字0。",
    )
    assert entered.locked == ()
    assert [row.line for row in session.view.rows(Payment)] == [line.uid, line.uid]
    assert session.view.rows(Payment)[0].amount == 120_000
    session.undo()
    assert year_to_json(session.view) == before


def shown_after_undoing(session: YearSession, *refs: Ref) -> list[list[str]]:
    """What fields show after each undo, until there is nothing to undo."""
    shown = []
    while session.history.undo_name:
        session.undo()
        shown.append([session.display_text(ref) for ref in refs])
    return shown


def amount_of_a_payment(session: YearSession) -> Ref:
    ref = Ref("payment", session.add("payment"), "amount")
    session.history.clear()
    return ref


def test_what_cannot_be_read_is_undone_in_its_turn(session: YearSession) -> None:
    ref = amount_of_a_payment(session)
    for text in ("5", "8O0", "9O0", "7", "", "#REF!", "6"):
        session.enter(ref, text)
    assert shown_after_undoing(session, ref) == [
        ["#REF!"], [""], ["7.00"], ["9O0"], ["8O0"], ["5.00"], [""],
    ]  # fmt: skip
    while session.history.redo_name:
        session.redo()
    assert (session.display_text(ref), session.is_accepted(ref)) == ("6.00", True)


def test_undo_does_not_stop_at_what_was_kept_while_typing(session: YearSession) -> None:
    ref = amount_of_a_payment(session)
    for typed, entered in (("1", "12"), ("8O", "8O0"), ("8O0", "8O0"), ("3", "8O0"), ("7", "7")):
        session.save_draft(ref, typed)
        session.enter(ref, entered)
    assert shown_after_undoing(session, ref) == [["8O0"], ["12.00"], [""]]


def test_leaving_an_unreadable_text_as_it_is_is_no_step(session: YearSession) -> None:
    ref = amount_of_a_payment(session)
    session.enter(ref, "8O0")
    for _ in range(2):
        session.enter(ref, "8O0")
    session.save_draft(ref, "8O")
    session.cancel_typing(ref)
    assert session.display_text(ref) == "8O0"
    assert shown_after_undoing(session, ref) == [[""]]


@pytest.mark.parametrize("name", ["清空", "剪切", "粘贴"])
def test_unreadable_cells_are_emptied_and_come_back(session: YearSession, name: str) -> None:
    first, second = amount_of_a_payment(session), amount_of_a_payment(session)
    session.enter(first, "8O0")
    session.enter(second, "5")
    session.enter_block([(first, ""), (second, "")], name)
    assert (session.display_text(first), session.display_text(second), len(session.view.rows(Draft))) == ("", "", 0)
    assert shown_after_undoing(session, first, second) == [["8O0", "5.00"], ["8O0", ""], ["", ""]]


def test_a_text_is_not_called_wrong_while_it_is_typed(session: YearSession) -> None:
    ref = amount_of_a_payment(session)
    session.save_draft(ref, "8O0")
    assert (
        session.refusal_reason(ref),
        [f.finding.code for f in session.review_findings() if f.finding.code == "R02"],
    ) == ("", [])
    session.enter(ref, "8O0")
    assert "不是有效的数" in session.refusal_reason(ref)
    assert [f.finding.code for f in session.review_findings() if f.finding.code == "R02"] == ["R02"]
    session.close()
    again = YearSession(session.path)
    assert "不是有效的数" in again.refusal_reason(ref)
    again.close()


NAMED_LATER = [
    ("activity", "associations", "association", "name", "书法家协会"),
    ("activity", "theme", "theme", "title", "惠民"),
    ("activity", "line", "budget_line", "name", "文艺创作"),
    ("payment", "line", "budget_line", "name", "文艺创作"),
    ("task", "objectives", "objective", "content", "繁荣创作"),
    ("media_report", "activity", "activity", "name", "春季画展"),
]


@pytest.mark.parametrize(("record", "field", "target", "title", "name"), NAMED_LATER)
def test_a_name_is_taken_in_when_its_row_appears(
    session: YearSession, record: str, field: str, target: str, title: str, name: str
) -> None:
    ref = Ref(record, session.add(record), field)
    session.history.clear()
    assert "没有找到" in session.enter(ref, name)
    row = session.add(target)
    assert not session.is_accepted(ref)
    session.enter(Ref(target, row, title), name)
    assert session.view.value(ref) in (row, (row,))
    assert (session.display_text(ref), session.is_accepted(ref)) == (name, True)
    session.undo()
    assert (session.view.value(ref), session.display_text(ref), session.is_accepted(ref)) == (
        (() if field in ("associations", "objectives") else None), name, False,
    )  # fmt: skip
    session.redo()
    assert session.view.value(ref) in (row, (row,))
    again = reopened(session)
    assert again.view.value(ref) in (row, (row,))
    again.close()


def test_names_are_taken_in_from_a_pasted_block(session: YearSession) -> None:
    ref = Ref("activity", session.add("activity"), "associations")
    session.enter(ref, "书法家协会、美术家协会")
    rows = session.new_rows("association", 2)
    cells = [
        (Ref("association", row.uid, "name"), name)
        for row, name in zip(rows, ("书法家协会", "美术家协会"), strict=True)
    ]
    session.enter_block(cells, "粘贴", rows)
    assert session.view.value(ref) == tuple(row.uid for row in rows)
    session.undo()
    assert (session.display_text(ref), session.is_accepted(ref)) == ("书法家协会、美术家协会", False)


def test_a_pasted_row_may_name_another_of_the_same_block(session: YearSession) -> None:
    rows = session.new_rows("activity", 2)
    texts = {"name": ("系列展", "第一展"), "series": ("", "系列展")}
    cells = [
        (Ref("activity", row.uid, field), text)
        for field, pair in texts.items()
        for row, text in zip(rows, pair, strict=True)
    ]
    assert session.enter_block(cells, "粘贴", rows).unparsed == ()
    assert session.view.value(Ref("activity", rows[1].uid, "series")) == rows[0].uid


def test_a_name_still_being_typed_is_left_alone(session: YearSession) -> None:
    ref = Ref("activity", session.add("activity"), "associations")
    session.save_draft(ref, "书法")
    session.enter(Ref("association", session.add("association"), "name"), "书法")
    assert (session.view.value(ref), session.display_text(ref)) == ((), "书法")


def test_the_trail_tells_who_changed_what_and_its_chain_holds(session: YearSession) -> None:
    session.enter(name_of_department(session), "示例区文联")
    entry = session.trail()[-1]
    assert (entry["name"], entry["record"], entry["field"]) == ("修改部门全称", "department", "name")
    assert (entry["old"], entry["new"]) == ("示例区文学艺术界联合会", "示例区文联")
    session.undo()
    assert session.trail()[-1]["name"] == "撤销 修改部门全称"
    assert broken_at(session.trail()) is None


@pytest.mark.parametrize("column", ["name", "who", "at", "old", "new", "hash"])
def test_a_changed_entry_breaks_the_chain_where_it_stands(session: YearSession, column: str) -> None:
    for text in ("甲", "乙", "丙"):
        session.enter(name_of_department(session), text)
    entries = session.trail()
    entries[2][column] = f"{entries[2][column]}x"
    assert broken_at(entries) == 3


def test_a_removed_value_leaves_the_chain_whole_and_a_removed_entry_does_not(session: YearSession) -> None:
    for text in ("甲", "乙", "丙"):
        session.enter(name_of_department(session), text)
    entries = session.trail()
    entries[1] |= {"old": None, "new": None, "salt": None}
    assert broken_at(entries) is None
    del entries[1]
    assert broken_at(entries) == 2


def test_closing_makes_one_verified_backup_only_when_something_changed(session: YearSession) -> None:
    session.enter(name_of_department(session), "示例区文联")
    again = reopened(session)
    again.close()
    copies = sorted((session.path.parent / "备份").glob("*.wenlian"))
    assert len(copies) == 1
    copy = YearSession(copies[0])
    assert year_to_json(copy.view) == year_to_json(session.view)
    copy.close()


def test_every_field_of_every_record_is_written_and_read_back(session: YearSession) -> None:
    for cls in CATALOGUE:
        if cls.spec.transient or not cls.spec.shown:
            continue
        uid = session.view.rows(cls)[0].uid if cls.spec.single else session.add(cls.spec.name)
        for field in cls.spec.fields.values():
            if (cls.spec.name, field.name) in NEVER_TYPED:
                continue
            text = text_for(session, cls.spec.name, field.name)
            assert session.enter(Ref(cls.spec.name, uid, field.name), text) == "", (cls.spec.name, field.name, text)
    before = year_to_json(session.view)
    again = reopened(session)
    assert year_to_json(again.view) == before
    again.close()


# Chosen in “属于”, and told by the file itself.
NEVER_TYPED = {("attachment", field) for field in ("owner_record", "owner_uid", "sha256", "size")} | {
    ("explanation", "finding")
}
BY_PAYMENT = "全年支出由“支出”逐笔合计。"
BY_MONTH = "全年支出由“月度计划”的实际支出逐月合计。"


@pytest.mark.parametrize(
    ("mode", "record", "field", "why"),
    [
        ("逐笔", "budget_line", "spent_once", BY_PAYMENT),
        ("逐月", "budget_line", "spent_once", BY_MONTH),
        ("", "budget_line", "spent_once", "还没有选“支出登记方式”。"),
        ("逐笔", "monthly_plan", "spent", "“公用经费”逐笔登记，不按月填实际支出。"),
        ("全年一次", "monthly_plan", "spent", "“公用经费”全年一次登记，不按月填实际支出。"),
        *(("", record, field, "请") for record, field in NEVER_TYPED),
    ],
)
def test_a_field_that_another_decides_takes_nothing_at_the_door(
    session: YearSession, mode: str, record: str, field: str, why: str
) -> None:
    line = a_line(session, name="公用经费", mode=mode)
    ref = Ref(record, line.uid if record == "budget_line" else session.add(record), field)
    if record == "monthly_plan":
        session.enter(Ref(record, ref.uid, "line"), line.uid)
    before = session.view
    for door in (session.enter, session.save_draft):
        with pytest.raises(UserError, match=why):
            door(ref, "1")
    assert session.view is before


def test_the_field_that_counts_takes_what_is_typed(session: YearSession) -> None:
    once, monthly = a_line(session, name="设备", mode="全年一次"), a_line(session, name="公用", mode="逐月")
    month = session.add("monthly_plan")
    session.enter(Ref("monthly_plan", month, "line"), monthly.uid)
    for ref in (Ref("budget_line", once.uid, "spent_once"), Ref("monthly_plan", month, "spent")):
        assert session.enter(ref, "12") == ""
        assert session.display_text(ref) == "12.00"


def test_what_was_typed_and_not_read_can_be_mended_although_its_field_is_locked_since(session: YearSession) -> None:
    line = a_line(session, name="公用经费", mode="全年一次")
    ref = Ref("budget_line", line.uid, "spent_once")
    assert session.enter(ref, "十二块") != ""
    session.enter(Ref("budget_line", line.uid, "mode"), "逐笔")
    assert session.enter(ref, "") == ""
    with pytest.raises(UserError, match=BY_PAYMENT):
        session.enter(ref, "12")


def test_notes_and_half_typed_texts_go_with_their_row(session: YearSession) -> None:
    """In the file too: what stands beside a row that is gone would stay there unseen for ever."""
    line, kept = a_line(session, name="删"), a_line(session, name="留")
    for ref in (line, kept):
        session.enter(Ref("budget_line", ref.uid, "explanation"), "无")
        session.save_draft(Ref("budget_line", ref.uid, "code"), "0000")
    session.delete("budget_line", [line.uid])
    session.close()
    with closing(sqlite3.connect(session.path)) as plain:
        for table in ("field_note", "draft"):
            assert plain.execute(f'SELECT DISTINCT "row" FROM {table}').fetchall() == [(kept.uid,)]


def text_for(session: YearSession, record: str, name: str) -> str:
    """A text that any clerk could type into a field."""
    field = next(cls for cls in CATALOGUE if cls.spec.name == record).spec.fields[name]
    if field.target:
        rows = session.view.tables[field.target]
        return rows[0].uid if len(rows) else session.add(field.target)
    if field.choices:
        return field.choices[-1]
    if field.unit == "年":
        return "2024"
    decimal = "95.5" if field.kind in (Kind.NUMBER, Kind.PERCENT) else "1,200"
    return {
        Kind.DATE: "5月23日", Kind.MONTH: "三月", Kind.YES_NO: "是", Kind.TEXT: "示例",
        Kind.LONG_TEXT: "第一段\n第二段",
    }.get(field.kind, decimal)  # fmt: skip


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Things a person does, in any order."""
    shown = [cls.spec for cls in CATALOGUE if cls.spec.shown]
    actions = []
    for _ in range(draw(st.integers(1, 14))):
        spec = draw(st.sampled_from(shown))
        kind = draw(st.sampled_from(["add", "enter", "enter", "enter", "delete", "bad", "none", "undo", "redo"]))
        field = draw(st.sampled_from(list(spec.fields.values())))
        value = draw(values_of(field))
        actions.append((kind, spec.name, field.name, format_editable(field, value) if not field.target else ""))
    return actions


def act(session: YearSession, kind: str, record: str, field: str, text: str) -> None:
    rows = session.view.tables[record]
    single = next(cls for cls in CATALOGUE if cls.spec.name == record).spec.single
    if kind == "undo":
        session.undo()
    elif kind == "redo":
        session.redo()
    elif kind == "add" and not single:
        session.add(record, rows[0].uid if len(rows) else None)
    elif kind == "delete" and not single and len(rows):
        session.delete(record, [rows[0].uid])
    elif len(rows):
        typed = {"bad": "1O1不是", "none": "无"}.get(kind, text)
        session.enter(Ref(record, rows[len(rows) - 1].uid, field), typed)


@patch.dict(PRAGMAS, synchronous=0)  # no power cut here: waiting for the disk would be most of the time
@settings(max_examples=40)
@given(edits())
def test_undo_of_any_sequence_of_edits_gives_the_first_dump_again(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, ...]]
) -> None:
    path = tmp_path_factory.mktemp("undo") / "2024.wenlian"
    write_empty(path)
    session = YearSession(path)
    first = year_to_json(session.view)
    for action in actions:
        act(session, *action)
    last = year_to_json(session.view)
    assert year_to_json(disk(session)) == last
    while session.history.undo_name:
        session.undo()
    assert year_to_json(session.view) == first
    while session.history.redo_name:
        session.redo()
    assert broken_at(session.trail()) is None
    assert year_to_json(disk(session)) == year_to_json(session.view)
    session.close()


def disk(session: YearSession) -> Year:
    """The year as the file holds it."""
    return session._writer.read()


def test_a_read_only_session_refuses_every_change(session: YearSession, monkeypatch: pytest.MonkeyPatch) -> None:
    session.close()
    monkeypatch.setattr("wenlian_desktop.storage.file.opening.is_writable", lambda path: False)
    locked = YearSession(session.path)
    with pytest.raises(UserError, match="文件是只读的"):
        locked.enter(name_of_department(locked), "甲")
    locked.close()


def test_a_new_year_has_what_every_year_has(year_file: Path) -> None:
    session = YearSession(year_file)
    assert [len(session.view.rows(cls)) for cls in CATALOGUE if cls.spec.single] == [1, 1, 1]
    assert len(session.view.tables["section"]) == 22
    assert len(session.view.rows(BudgetLine)) == 0
    session.close()


def test_rows_of_one_name_can_be_told_apart_where_one_is_chosen(session: YearSession) -> None:
    uids = [session.add("association") for _ in range(2)]
    for uid in uids:
        session.enter(Ref("association", uid, "name"), "书法家协会")
    ref = Ref("activity", session.add("activity"), "associations")
    assert session.row_choices("association") == ["书法家协会（第1条）", "书法家协会（第2条）"]
    assert session.enter(ref, "书法家协会") == "承办协会：“书法家协会”同名的有2条，请从列表中选择。"
    assert session.enter(ref, "书法家协会（第2条）") == ""
    assert session.view.value(ref) == (uids[1],)


def a_text_about(session: YearSession, ref: Ref) -> Ref:
    """The text of a section that quotes a figure."""
    text = ref_to(session.view.tables["section"][0], "content")
    session.enter(text, f"年初预算⟦{ref.uid}.{ref.field}⟧万元。")
    return text


def test_a_figure_in_a_text_follows_its_field_and_keeps_its_last_value_when_the_row_goes(session: YearSession) -> None:
    line = a_line(session, name="公用经费", initial_fiscal="1093.40")
    text = a_text_about(session, line)
    before = session.edit_text(text)
    session.enter(line, "380")
    assert (session.display_text(text), session.edit_text(text)) == ("年初预算380万元。", before)
    session.delete("budget_line", [line.uid])
    assert session.display_text(text) == "年初预算380万元。"
    assert session.edit_text(text) == before.replace("⟧", "=380⟧")
    [told] = [finding.message for finding in session.findings() if finding.code == "R05"]
    assert told.endswith("印最后的值“380”。")
    session.undo()
    assert session.edit_text(text) == before
    session.redo()
    session.undo()
    session.undo()
    assert session.display_text(text) == "年初预算1093.4万元。"
    again = reopened(session)
    assert again.edit_text(text) == before
    again.close()


def test_a_figure_keeps_its_last_value_in_typing_in_progress_too(session: YearSession) -> None:
    line = a_line(session, name="公用经费", initial_fiscal="1093.40")
    text = a_text_about(session, line)
    typed = f"又写⟦{line.uid}.initial_fiscal⟧万元"
    session.save_draft(text, typed)
    session.delete("budget_line", [line.uid])
    assert session.edit_text(text) == typed.replace("⟧", "=1093.4⟧")
    session.undo()
    assert session.edit_text(text) == typed


def test_figures_of_rows_that_go_along_keep_their_last_value_too(session: YearSession) -> None:
    line = a_line(session, name="公用经费")
    payment = Ref("payment", session.add("payment", line=line.uid), "amount")
    session.enter(payment, "12345")
    text = a_text_about(session, payment)
    change = Ref("budget_change", session.add("budget_change", line=line.uid), "reason")
    session.enter(change, session.edit_text(text))
    session.delete("budget_line", [line.uid])
    assert (session.display_text(text), session.view.row("budget_change", change.uid)) == ("年初预算1.23万元。", None)
    session.undo()
    assert session.display_text(change) == "年初预算1.23万元。"


def test_the_trail_shows_people_the_figures(session: YearSession) -> None:
    line = a_line(session, name="公用经费", initial_fiscal="1093.40")
    a_text_about(session, line)
    assert session.trail_for_display()[-1]["new"] == "年初预算1093.4万元。"
    assert broken_at(session.trail()) is None


def test_a_figure_in_a_text_is_printed_anew_on_the_page_and_leads_to_its_field(session: YearSession) -> None:
    line = a_line(session, name="公用经费", initial_fiscal="1093.40")
    a_text_about(session, line)
    session.enter(line, "387.65")
    shown = build_preview(session.view)
    assert shown.find("年初预算1093.4万元。") == []
    [(page, _)] = shown.find("年初预算387.65万元。")
    assert [area.source for area in shown.areas(page) if area.source == line]
