"""Values of a sheet: where each stood is told, also after typing, deleting, and in a file that is loaded."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.records import new, year_with
from tests.make.table_books import workbook
from wenlian_desktop.domain.interchange.year_json import format_year, parse_year
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine, MonthlyPlan, Payment
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.field_notes import origin_and_source, write_note
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year, note_uid, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.uids import new_uid
from wenlian_desktop.intake.sheets.offers import WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook
from wenlian_desktop.session.past.changed_rows import changes_since
from wenlian_desktop.session.taking_in.held_offer import hold
from wenlian_desktop.session.taking_in.table_files import changing
from wenlian_desktop.session.taking_in.take_in import Source, take_in
from wenlian_desktop.session.trail_labels import TrailLabels
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.create_year import create_year_file

HEAD = ["付款日期", "预算项目", "金额（元）", "用途"]
PAYMENTS = [
    HEAD,
    ["2024-03-05", "展览", 10, "布展"],
    ["2024-03-06", "展览", 20, None],
    ["2024-03-07", "演出", 30, "场租"],
]
JULY = [HEAD, ["2024-07-01", "展览", 40, "画册"]]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    path = tmp_path / "年度.wenlian"
    lines = [new(BudgetLine, name=name) for name in ("展览", "演出")]
    create_year_file(path, year_with(new(Report, year=2024), *lines), Step(new_uid(), "新建", ()))
    with closing(YearSession(path)) as session:
        yield session


def take(session: YearSession, content: bytes, name: str = "支出.xlsx") -> None:
    held = changing(hold(session.view, sheet_offer(read_workbook(name, content), WantedTable(year=2024))))
    take_in(session, held, [each for each in held.held if each.can_be_taken], Source(name, "", "行"))


def paid(year: Year, amount: int) -> Payment:
    return next(row for row in year.rows(Payment) if row.amount == amount * 100)


def came(year: Year, amount: int, field: str) -> tuple[str | None, str | None]:
    return origin_and_source(year, ref_to(paid(year, amount), field))


def test_every_cell_is_told_with_few_notes_and_in_a_loaded_file(session: YearSession) -> None:
    take(session, workbook(PAYMENTS, sheet="上半年", others={"下半年": JULY}))
    for year in (session.view, parse_year(format_year(session.view))):
        assert [row.amount for row in year.rows(Payment)] == [1000, 2000, 3000, 4000]
        assert came(year, 10, "amount") == ("导入", "支出.xlsx 上半年!C2")
        assert came(year, 30, "line") == ("导入", "支出.xlsx 上半年!B4")
        assert came(year, 40, "purpose") == ("导入", "支出.xlsx 下半年!D2")
        assert came(year, 20, "purpose") == (None, None)
        assert len(year.rows(FieldNote)) == 8


def test_a_hundred_rows_take_no_more_notes_than_columns(session: YearSession) -> None:
    rows = [["2024-03-05", "展览", number + 1, f"第{number}笔"] for number in range(100)]
    take(session, workbook([HEAD, *rows]))
    assert came(session.view, 100, "amount") == ("导入", "支出.xlsx C101")
    assert len(session.view.rows(FieldNote)) == 4


def test_what_is_typed_later_is_said_to_be_typed(session: YearSession) -> None:
    take(session, workbook(PAYMENTS))
    session.enter(ref_to(paid(session.view, 20), "purpose"), "餐费")
    session.enter(ref_to(paid(session.view, 10), "purpose"), "装裱")
    session.enter(ref_to(paid(session.view, 30), "payee"), "某剧院")
    assert came(session.view, 20, "purpose")[0] in (None, "手填")
    assert came(session.view, 10, "purpose") == ("手工改动", None)
    assert came(session.view, 30, "payee") == (None, None)
    assert came(session.view, 10, "amount") == ("导入", "支出.xlsx C2")
    for _ in range(3):
        session.undo()
    assert came(session.view, 10, "purpose") == ("导入", "支出.xlsx D2")


def test_a_remark_on_a_field_leaves_its_place(session: YearSession) -> None:
    take(session, workbook(PAYMENTS))
    ref = ref_to(paid(session.view, 10), "amount")
    session.change("备注", write_note(session.view, ref, "对过发票", to_verify=False))
    assert origin_and_source(session.view, ref) == ("导入", "支出.xlsx C2")


def test_notes_of_columns_go_with_the_last_row_and_come_back_with_it(session: YearSession) -> None:
    take(session, workbook(PAYMENTS))
    take(session, workbook(JULY), "七月.xlsx")
    uids = [row.uid for row in session.view.rows(Payment)]
    session.delete("payment", uids[:2])
    assert came(session.view, 30, "amount") == ("导入", "支出.xlsx C4")
    session.delete("payment", uids[2:3])
    assert {note.source for note in session.view.rows(FieldNote)} == {f"七月.xlsx {column}*" for column in "ABCD"}
    session.undo()
    assert came(session.view, 30, "amount") == ("导入", "支出.xlsx C4")
    session.undo()
    session.undo()
    session.undo()
    assert not len(session.view.rows(FieldNote))


def test_months_in_columns_tell_their_cells(session: YearSession) -> None:
    take(
        session, workbook([["预算项目", *(f"{month}月计划（元）" for month in range(1, 13))], ["展览", *range(1, 13)]])
    )
    rows = {row.month: ref_to(row, "planned") for row in session.view.rows(MonthlyPlan)}
    assert [origin_and_source(session.view, rows[month])[1] for month in (1, 12)] == ["支出.xlsx B2", "支出.xlsx M2"]


def test_a_change_of_a_row_that_is_there_has_a_note_of_its_own(session: YearSession) -> None:
    take(session, workbook(PAYMENTS))
    take(session, workbook([HEAD, ["2024-03-06", "展览", 20, "餐费"]]), "补.xlsx")
    assert came(session.view, 20, "purpose") == ("导入", "补.xlsx D2")
    assert came(session.view, 20, "amount") == ("导入", "支出.xlsx C3")


def test_years_with_a_note_of_each_value_read_as_before() -> None:
    row = new(Payment, amount=1000)
    ref = Ref("payment", row.uid, "amount")
    note = FieldNote(
        uid=note_uid(ref), record="payment", row=row.uid, field="amount", origin="导入", source="旧表.xlsx C9"
    )
    assert origin_and_source(year_with(row, note), ref) == ("导入", "旧表.xlsx C9")


def test_names_that_many_rows_miss_are_told_once(session: YearSession) -> None:
    rows = [["2024-03-05", "没有的" if number % 2 else "展览", number + 1, f"第{number}笔"] for number in range(60)]
    held = hold(session.view, sheet_offer(read_workbook("支出.xlsx", workbook([HEAD, *rows])), WantedTable(year=2024)))
    done = take_in(session, held, held.held, Source("支出.xlsx", "", "行"))
    assert done.left == ("2024-03-05等30条：预算项目：“没有的”没有找到，请从列表中选择或先新增。",)


def test_the_trail_calls_the_rows_of_a_sheet_by_that_name(session: YearSession) -> None:
    take(session, workbook(PAYMENTS))
    entries = session.trail()
    labels = TrailLabels(session.view, entries)
    names = {labels.row_name(each) for each in entries if each["record"] == "field_note"}
    assert "支出“一张表的各行”的“支出数”" in names


def test_what_was_taken_in_since_is_told_without_a_deleted_row(session: YearSession) -> None:
    before = session.view
    take(session, workbook(PAYMENTS))
    titles = [row.title for row in changes_since(session.view, before)]
    assert not any("已删除" in title for title in titles)
    assert "支出“一张表的各行”的“支出数”" in titles
