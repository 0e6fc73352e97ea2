"""Edges of steps: what is moved, explained, typed over and undone beside a draft; texts that quote what goes."""

from datetime import date
from pathlib import Path

import pytest

from tests.make.records import new, year_with
from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.session.steps.deletion import consequences_of_deletion, removal_of_untouched
from wenlian_desktop.session.year_session import YearSession


def test_a_move_has_a_name_and_one_to_the_same_place_is_none(session: YearSession) -> None:
    shows = [session.add("activity", name=name) for name in ("甲", "乙", "丙")]

    def names() -> list[str | None]:
        return [row.name for row in session.view.rows(Activity)]

    session.move("activity", [shows[2]], shows[0])
    assert (names(), session.history.undo_name) == (["丙", "甲", "乙"], "移动活动“丙”")
    session.undo()
    session.move("activity", shows[1:], shows[0])
    assert (names(), session.history.undo_name) == (["乙", "丙", "甲"], "移动2条活动")
    session.undo()
    session.move("activity", [shows[2]], None)
    assert (names(), session.history.undo_name) == (["甲", "乙", "丙"], "新增活动")


def test_an_explanation_says_which_finding_it_is_about(tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    session = YearSession(path)
    finding = next(each for each in session.findings() if each.places[0].field and each.places[0].uid)
    place = finding.places[0]
    session.explain(finding, " 原因如此。 ", " 钟以晴 ", date(2025, 3, 1))
    row = list(session.view.rows(Explanation))[-1]
    assert (row.content, row.author, row.written_on) == ("原因如此。", "钟以晴", date(2025, 3, 1))
    assert (row.check, row.finding) == (finding.code, finding.message)
    assert (row.about_record, row.about_uid, row.about_field) == (place.record, place.uid, place.field)
    session.explain(finding, "更正。", "钟以晴", date(2025, 3, 2), row)
    again = session.view.row("explanation", row.uid)
    assert isinstance(again, Explanation)
    assert (again.content, again.position, session.history.undo_name) == ("更正。", row.position, "写情况说明")
    session.close()


# --- where a value came from ---


@pytest.mark.parametrize(
    ("before", "now", "left"),
    [
        (None, Origin.TYPED, "手填"),
        ("手填", Origin.TYPED, "手填"),
        ("手填", Origin.IMPORTED, "导入"),
        ("导入", Origin.TYPED, "手工改动"),
        ("上年结转未核", Origin.TYPED, "手工改动"),
        ("上年结转未核", Origin.IMPORTED, "导入"),
        ("手工改动", Origin.TYPED, "手工改动"),
    ],
)
def test_typing_over_what_came_from_elsewhere_is_told(
    session: YearSession, before: str | None, now: Origin, left: str
) -> None:
    show = session.add("activity", name="书画展")
    ref = Ref("activity", show, "host")
    note = FieldNote(
        uid=note_uid(ref), position=1, record="activity", row=show, field="host", origin=before, comment="问过"
    )
    session.change("备注", [RowChange(None, note)])
    session.enter(ref, "区文联", now)
    kept = session.view.note(ref)
    assert kept is not None
    assert (kept.origin, kept.comment) == (left, "问过")


# --- undo beside typing ---


def test_undo_takes_the_typing_in_what_it_changes_and_no_other(session: YearSession) -> None:
    department = session.view.single(Department)
    session.enter(ref_to(department, "name"), "甲")
    for field in ("name", "short_name"):
        session.save_draft(ref_to(department, field), "正在输入")
    session.undo()
    assert session.display_text(ref_to(department, "name")) == "示例区文学艺术界联合会"
    assert [draft.field for draft in session.view.rows(Draft)] == ["short_name"]


def test_the_old_value_pasted_over_what_cannot_be_read_takes_its_place(session: YearSession) -> None:
    ref = Ref("activity", session.add("activity", name="书画展"), "sessions")
    session.enter(ref, "3")
    session.enter(ref, "三场多")
    assert session.display_text(ref) == "三场多"
    session.enter_block([(ref, "3")])
    assert (session.display_text(ref), session.history.undo_name) == ("3", "粘贴1格")
    session.enter_block([(ref, "3")], "再贴")
    assert session.history.undo_name == "粘贴1格"


def test_nothing_before_a_closing_is_undone_after_it(tmp_path: Path) -> None:
    path = tmp_path / "2024.wenlian"
    write_sample(path)
    session = YearSession(path)
    session.enter(ref_to(session.view.single(Department), "short_name"), "文联")
    session.seal()
    assert (session.history.undo_name, session.history.redo_name) == ("", "")
    session.unseal("补充")
    assert (session.history.undo_name, session.history.redo_name) == ("", "")
    session.close()


# --- texts that quote figures ---

LINE, OTHER = new(BudgetLine, name="公用经费", initial_fiscal=5_000_000), new(BudgetLine, name="展览经费")
TEXTS = [
    new(Section, node="经济效益", content=f"用了⟦{LINE.uid}.initial_fiscal⟧万元。"),
    new(Section, node="社会效益", content=f"和⟦{LINE.uid}.initial_fiscal⟧万元比。"),
    new(Section, node="环境效益", content=f"另有⟦{OTHER.uid}.initial_fiscal⟧万元。"),
]
QUOTING = year_with(LINE, OTHER, *TEXTS)


@pytest.mark.parametrize(("row", "number"), [(LINE, 2), (OTHER, 1)])
def test_texts_that_quote_what_goes_are_counted(row: BudgetLine, number: int) -> None:
    said = consequences_of_deletion(QUOTING, "budget_line", [row.uid])
    assert said == f"{number}处文字引用了它的数据：删除后印最后的值。"


def test_a_row_begun_goes_by_itself_beside_texts_that_quote_others() -> None:
    begun = new(Activity)
    year = QUOTING.with_changes([RowChange(None, begun)])
    removal = removal_of_untouched(year, begun)
    assert isinstance(removal, Step)
    assert [change.row.uid for change in removal.changes] == [begun.uid]


def test_a_series_is_not_put_into_its_own_part(session: YearSession) -> None:
    first, second, third = (session.add("activity", name=name) for name in ("甲", "乙", "丙"))
    assert session.enter(Ref("activity", second, "series"), "甲") == ""
    assert session.enter(Ref("activity", third, "series"), "乙") == ""
    for name in ("甲", "乙", "丙"):
        assert session.enter(Ref("activity", first, "series"), name) != ""
    assert [row.series for row in session.view.rows(Activity)] == [None, first, second]
