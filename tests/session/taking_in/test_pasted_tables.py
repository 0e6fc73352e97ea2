"""Blocks pasted with their head: columns by their words, nothing overwritten, one step."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make.year_files import write_sample
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import BudgetLine, Payment
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.taking_in.pasted_tables import paste_table, pasted_columns
from wenlian_desktop.session.year_session import YearSession


@pytest.fixture
def session(tmp_path: Path) -> Iterator[YearSession]:
    path = tmp_path / "示例.wenlian"
    write_sample(path)
    with closing(YearSession(path)) as opened:
        yield opened


def line_of(session: YearSession) -> str:
    return session.view.rows(BudgetLine)[0].name or ""


def test_columns_go_by_their_heads_in_any_order(session: YearSession) -> None:
    before = len(session.view.rows(Payment))
    text = f"用途\t付款金额（万元）\t列支项目\t付款日期\n印刷\t1.2\t{line_of(session)}\t2024年5月6日\n合计\t1.2\t\t\n"
    columns = pasted_columns(text, "payment")
    assert [(column.words, column.field) for column in columns] == [
        ("用途", "purpose"), ("付款金额（万元）", "amount"), ("列支项目", "line"), ("付款日期", "paid_on"),
    ]  # fmt: skip
    paste_table(session, text, "payment", {column.words: column.field for column in columns}, {})
    payments = session.view.rows(Payment)
    added = payments[len(payments) - 1]
    assert len(payments) == before + 1
    assert (added.purpose, added.amount, str(added.paid_on)) == ("印刷", 1_200_000, "2024-05-06")
    assert added.line == session.view.rows(BudgetLine)[0].uid
    session.undo()
    assert len(session.view.rows(Payment)) == before


def test_a_changed_mapping_is_followed_and_given_values_fill_what_no_column_tells(session: YearSession) -> None:
    line = session.view.rows(BudgetLine)[1].uid
    text = "日期\t支出数（元）\t说明\t收款单位\n5月6日\t88\t甲公司\t乙公司\n"
    mapping = {"日期": "paid_on", "支出数（元）": "amount", "说明": "payee", "收款单位": ""}
    paste_table(session, text, "payment", mapping, {"line": line})
    payments = session.view.rows(Payment)
    added = payments[len(payments) - 1]
    assert (added.payee, added.purpose, added.line, added.amount) == ("甲公司", None, line, 8_800)


def test_what_stands_there_is_not_overwritten(session: YearSession) -> None:
    activity = session.view.rows(Activity)[0]
    started = activity.started.isoformat() if activity.started else ""
    text = f"活动名称\t开始日期\t场次\t地点\n{activity.name}\t{started}\t987\t别处\n"
    with pytest.raises(UserError, match=r"没有新的内容可以粘贴.*没有改动。2格和已经填的不同，没有改"):
        paste_table(session, text, "activity", {}, {})
    assert session.view.rows(Activity)[0] == activity


def test_the_same_block_again_says_that_it_is_there_and_which_cells_cannot_be_read(session: YearSession) -> None:
    text = "活动名称\t开始日期\t场次\n新春笔会\t2月3日\t两三\n"
    paste_table(session, text, "activity", {}, {})
    with pytest.raises(UserError) as refusal:
        paste_table(session, text, "activity", {}, {})
    assert "没有新的内容可以粘贴" in str(refusal.value)
    assert "1格读不出" in str(refusal.value)
    assert "勾选" not in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    ["公用经费\t3月5日\t1\n", "公用经费\t3月5日\t1\n人员经费\t3月6日\t2\n", "支付日期\t预算项目\t支出数\n", "甲\n乙\n"],
)
def test_a_block_without_a_head_has_no_columns(text: str) -> None:
    assert pasted_columns(text, "payment") == ()
