"""从上年结转 into the open year, and 已核 for what was carried over."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from wenlian_desktop.domain.carryover.carried_review import carried_fields, mark_verified, unverified_fields
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.session import carrying_over
from wenlian_desktop.session.settings import RecentYear
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import YearPage
from wenlian_desktop.ui.start import carry_dialog

NOTHING_TO_VERIFY = "这里没有“上年结转未核”的栏目。"


class CarryCommands:
    """Each does nothing while no year is open."""

    def __init__(
        self, current: Callable[[], YearPage | None], recent: Callable[[], tuple[RecentYear, ...]], dialogs: Dialogs
    ) -> None:
        self._current, self._recent, self._dialogs = current, recent, dialogs

    def commands(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("数据", "carry", "从上年结转…(&L)", self.carry_over, separator_before=True),
            Command("编辑", "verify_field", "本栏已核(&K)", self.verify_field, "Ctrl+K", separator_before=True),
            Command("编辑", "verify_row", "本条已核(&L)", self.verify_row, "Ctrl+Shift+K"),
            Command("编辑", "verify_page", "本页已核(&M)", self.verify_page),
        ]

    def carry_over(self) -> None:
        """The tick list, over the open year."""
        page = self._current()
        if page is None:
            return
        session = page.bridge.session
        others = [year for year in self._recent() if Path(year.path).absolute() != session.path.absolute()]
        number = session.view.number
        if number is None:
            page.message.emit("请先在“部门概况”填上评价年度。")
            return
        dialog = carry_dialog.CarryDialog(
            others, self._dialogs.choose_year_file, lambda *_: session.view, number, page.window()
        )
        dialog.confirmed.connect(self._apply)
        dialog.open()

    def _apply(self, plan: "carry_dialog.CarryPlan") -> None:
        page = self._current()
        if page is None:
            return
        try:
            page.bridge.session.change(f"从{plan.source.year.number}年度结转", plan.carried.changes, Origin.CARRIED)
        except UserError as refusal:
            page.message.emit(str(refusal))
        else:
            page.message.emit("已结转。" + "".join(carrying_over.summary(plan.carried)))

    def verify_field(self) -> None:
        """The field, or the selected cells, the cursor is in."""
        tab = self._current_tab()
        if tab is not None:
            self._verify(tab.fields_at_cursor())

    def verify_row(self) -> None:
        """All fields of the row the cursor is in."""
        page, tab = self._current(), self._current_tab()
        if page is not None and tab is not None:
            rows = dict.fromkeys((ref.record, ref.uid) for ref in tab.fields_at_cursor())
            self._verify([ref for record, uid in rows for ref in carried_fields(page.bridge.view, record, [uid])])

    def verify_page(self) -> None:
        """All fields of the page in front."""
        page, tab = self._current(), self._current_tab()
        if page is not None and tab is not None:
            view, kind = page.bridge.view, tab.current_spec
            self._verify([ref for refs in unverified_fields(view).values() for ref in refs if kind.shows(view, ref)])

    def _current_tab(self) -> Any:
        """The tab in front, where it is one that is filled in."""
        page = self._current()
        return page.pages.get(page.tabs.tabText(page.tabs.currentIndex())) if page is not None else None

    def _verify(self, refs: Collection[Ref]) -> None:
        page = self._current()
        assert page is not None
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
