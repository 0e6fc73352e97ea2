"""The commands 从上年结转, 已核, 备注 and 待核."""

from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wenlian_desktop.domain.carryover.carried_review import carried_fields, mark_verified, unverified_fields
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.edit_menu import NO_FIELD_TO_NOTE, NO_FIELD_WITH_PAST
from wenlian_desktop.ui.pages.year_page import YearPage

if TYPE_CHECKING:
    from wenlian_desktop.ui.start.carry_dialog import CarryPlan

NOTHING_TO_VERIFY = "这里没有“上年结转未核”或“待核”的栏目。"


def carry_over(page: YearPage, recent: Iterable[RecentYear]) -> None:
    """Open the carry dialog for the open year."""
    from wenlian_desktop.ui.start.carry_dialog import CarryDialog

    session = page.bridge.session
    number = session.view.number
    if number is None:
        page.message.emit("请先在“部门概况”填上评价年度。")
        return
    others = [year for year in recent if Path(year.path).absolute() != session.path.absolute()]
    dialog = CarryDialog(others, page.dialogs.choose_year_file, lambda *_: session.view, number, page)
    dialog.confirmed.connect(partial(_apply, page))
    dialog.open()


def _apply(page: YearPage, plan: "CarryPlan") -> None:
    from wenlian_desktop.session import carrying_over

    try:
        page.bridge.session.back_up_before("结转前")
        page.bridge.session.change(f"从{plan.source.year.number}年度结转", plan.carried.changes, Origin.CARRIED)
    except UserError as refusal:
        page.message.emit(str(refusal))
    else:
        page.message.emit("已结转。" + "".join(carrying_over.summary(plan.carried)))


def verify_field(page: YearPage) -> None:
    """Mark the focused field or the selected cells as verified."""
    if page.current_tab is not None:
        _verify(page, page.current_tab.fields_at_cursor())


def verify_row(page: YearPage) -> None:
    """Mark all fields of the focused row as verified."""
    if page.current_tab is not None:
        rows = dict.fromkeys((ref.record, ref.uid) for ref in page.current_tab.fields_at_cursor())
        _verify(page, [ref for record, uid in rows for ref in carried_fields(page.bridge.view, record, [uid])])


def verify_page(page: YearPage) -> None:
    """Mark all fields of the current page as verified."""
    if page.current_tab is not None:
        view, spec = page.bridge.view, page.current_tab.current_spec
        _verify(page, [ref for refs in unverified_fields(view).values() for ref in refs if spec.shows(view, ref)])


def _verify(page: YearPage, refs: Collection[Ref]) -> None:
    changes = mark_verified(page.bridge.view, refs)
    if not changes:
        page.message.emit(NOTHING_TO_VERIFY)
        return
    try:
        page.bridge.session.change(f"已核{len(changes)}栏", changes)
    except UserError as refusal:
        page.message.emit(str(refusal))
    else:
        page.message.emit(f"已核{len(changes)}栏。")


def edit_note(page: YearPage) -> None:
    """Write the note of the focused field or cell."""
    if page.current_tab is None:
        page.message.emit(NO_FIELD_TO_NOTE)
    else:
        page.current_tab.edit_note()


def show_former_values(page: YearPage) -> None:
    """Show what the focused field or cell held before."""
    if page.current_tab is None:
        page.message.emit(NO_FIELD_WITH_PAST)
    else:
        page.current_tab.show_former_values()


def toggle_mark(page: YearPage) -> None:
    """Mark the focused field or the selected cells as 待核, or take the mark away."""
    if page.current_tab is None:
        page.message.emit(NO_FIELD_TO_NOTE)
    else:
        page.current_tab.toggle_mark()
