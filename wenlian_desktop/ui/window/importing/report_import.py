"""The command 由报告导入 of the open year."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from wenlian_desktop.ui.pages.year_page import YearPage

if TYPE_CHECKING:
    from wenlian_desktop.intake.proposals import Offer
    from wenlian_desktop.session.taking_in.take_in import TakenIn
    from wenlian_desktop.ui.taking_in.uses import Use

TITLE = "由报告导入"
UNDOABLE = "可以撤销（Ctrl+Z）。"


def take_in_report(page: YearPage) -> None:
    """Open the window that takes a report in, as the open year or as its last year."""
    from wenlian_desktop.ui.taking_in.taking_in_window import TakingInWindow

    page.commit_field()
    window = TakingInWindow(TITLE, partial(_uses_of, page), page.dialogs, page.window())
    window.taken.connect(partial(tell_taken, page))
    window.open()


def _uses_of(page: YearPage, offer: "Offer") -> "Sequence[Use]":
    from wenlian_desktop.session.taking_in import take_in
    from wenlian_desktop.ui.taking_in.uses import Use

    session = page.bridge.session
    number = session.view.number
    this = Use(
        f"{number or '本'}年度的内容",
        "勾选的写入本年度，来源标“导”。",
        lambda: session.view,
        partial(take_in.take_in, session),
    )
    before = offer.year or (number or 0) - 1
    last = Use(
        f"上年（{before}年度）的报告",
        "按结转的规则带来文字和名称，标“结”；金额、结果不带。",
        lambda: take_in.base_year(before),
        lambda held, chosen, source: take_in.take_in_as_last_year(session, held.offer, chosen, source),
        is_last_year=True,
    )
    if number is None:
        return (this,)
    return (last, this) if offer.year is not None and offer.year < number else (this, last)


def tell_taken(page: YearPage, done: "TakenIn") -> None:
    """Say what was taken in, and what was left."""
    page.message.emit(f"{done.done}{UNDOABLE}")
    if done.left:
        page.dialogs.inform("\n".join((done.done, "没有照样写入的：", *done.left)))
