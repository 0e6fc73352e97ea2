"""The commands for the page of the open year."""

from functools import partial
from typing import TYPE_CHECKING

from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.cycle import Reminder
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session import scheduling
from wenlian_desktop.ui.pages.year_page import TABS, YearPage
from wenlian_desktop.ui.window.commands import Needs, PageCommand

if TYPE_CHECKING:
    from wenlian_desktop.ui.pages.tab_page import TableAction
    from wenlian_desktop.ui.scoring.score_page import ScorePage


def tab_commands() -> list[PageCommand]:
    """The commands Ctrl+1 to Ctrl+9: go to a tab and focus the widget focused there last; and those that turn pages."""
    return [
        *(
            PageCommand("视图", f"tab_{number}", f"{name}(&{number})", partial(_show_tab, number - 1), f"Ctrl+{number}")
            for number, name in enumerate(TABS, 1)
        ),
        PageCommand("视图", "next_page", "下一页(&X)", partial(_turn_page, 1), "Ctrl+PgDown", separator_before=True),
        PageCommand("视图", "previous_page", "上一页(&V)", partial(_turn_page, -1), "Ctrl+PgUp"),
    ]


def _turn_page(by: int, page: YearPage) -> None:
    """Go to the next (1) or previous (-1) page of the tab and focus it; nothing beyond the last one."""
    from wenlian_desktop.ui.window import focus_areas

    turned = page.current_tab.turn_page(by) if page.current_tab is not None else None
    if turned is not None:
        focus_areas.focus_page(turned)


def _show_tab(index: int, page: YearPage) -> None:
    from wenlian_desktop.ui.window import focus_areas

    page.tabs.setCurrentIndex(index)
    focus_areas.focus_page(page.tabs.currentWidget())


def focus_next_area(page: YearPage) -> None:
    """Focus the next area of the window."""
    from wenlian_desktop.ui.window import focus_areas

    if page.current_tab is not None:
        page.current_tab.finish_page()
    focus_areas.focus_next_area(page.window(), 1)


def focus_previous_area(page: YearPage) -> None:
    """Focus the previous area of the window."""
    from wenlian_desktop.ui.window import focus_areas

    if page.current_tab is not None:
        page.current_tab.finish_page()
    focus_areas.focus_next_area(page.window(), -1)


def table_commands() -> list[PageCommand]:
    """Actions of the table focused last. Their keys are handled by the table: in a text they mean something else."""
    return [
        _table_command("add_row", "新增一行(&A)", lambda table: table.add_row()),
        _table_command("insert_row", "在上方插入一行(&I)\tIns", lambda table: table.insert_row()),
        _table_command("copy_rows", "复制为新的一行(&P)", lambda table: table.copy_rows()),
        _table_command("move_up", "上移一行(&E)\tAlt+Shift+↑", lambda table: table.move_rows_up()),
        _table_command("move_down", "下移一行(&W)\tAlt+Shift+↓", lambda table: table.move_rows_down()),
        _table_command("delete_rows", "删除选中的行(&D)\tCtrl+Del", lambda table: table.delete_rows()),
        _table_command("fill_down", "向下填充(&F)\tCtrl+D", lambda table: table.cell_actions.fill_down(), True),
        _table_command("put_today", "填今天(&T)\tCtrl+;", lambda table: table.cell_actions.fill_today()),
        _table_command("clear", "清空(&C)\tDel", lambda table: table.cell_actions.clear()),
        _table_command("confirm_none", "确认“无”(&N)\tAlt+N", lambda table: table.cell_actions.confirm_none()),
    ]


def _table_command(name: str, text: str, action: "TableAction", separator_before: bool = False) -> PageCommand:
    def run(page: YearPage) -> None:
        assert page.current_tab is not None
        page.current_tab.run_in_table(action)

    return PageCommand("数据", name, text, run, needs=Needs.TABLE, separator_before=separator_before)


def refresh_preview(page: YearPage) -> None:
    """Show the preview and lay it out again."""
    page.tabs.setCurrentWidget(page.previews.tab)
    page.previews.refresh()


def open_rules(page: YearPage) -> None:
    """Open the scheme window."""
    _score_page(page).open_rules()


def open_trial(page: YearPage) -> None:
    """Open the trial window."""
    _score_page(page).open_trial()


def _score_page(page: YearPage) -> "ScorePage":
    """Bring the page 得分 to the front and return it."""
    from wenlian_desktop.ui.scoring.score_page import ScorePage

    score_page = page.show_page_of(RuleSet.spec.name)
    assert isinstance(score_page, ScorePage)
    return score_page


def add_customary_reminders(page: YearPage) -> None:
    """Add the customary reminders that are missing, and show them."""
    try:
        added = scheduling.add_customary_reminders(page.bridge.session)
    except UserError as refusal:
        page.message.emit(str(refusal))
        return
    rows = page.bridge.view.rows(Reminder)
    if not added:
        page.message.emit("惯例的事项都已在年度日程中。")
    elif rows.find(added[0].uid) is not None:  # a failed write is told by itself
        page.message.emit(f"已加入{len(added)}项，请改成本单位的时限。")
    shown = [row for row in (*added, *rows) if rows.find(row.uid) is not None]
    if shown:
        page.go_to(ref_to(shown[0], "due"))
