"""The commands that work on the open year's page."""

from collections.abc import Callable
from typing import Any

from wenlian_desktop.domain.records.tabs import INPUT_TABS
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.kit.menus import Command
from wenlian_desktop.ui.pages.year_page import OVERVIEW, PREVIEW, YearPage
from wenlian_desktop.ui.window import focus_areas
from wenlian_desktop.ui.window.side_windows import SideWindows

# The keys are the tables' own: in a text they mean something else.
TABLE_ACTIONS: tuple[tuple[str, str, Callable[[Any], object]], ...] = (
    ("add_row", "新增一行(&A)", lambda table: table.add_row()),
    ("delete_rows", "删除选中的行(&D)\tCtrl+Del", lambda table: table.delete_rows()),
    ("fill_down", "向下填充(&F)\tCtrl+D", lambda table: table.cell_actions.fill_down()),
    ("put_today", "填今天(&T)\tCtrl+;", lambda table: table.cell_actions.fill_today()),
    ("clear", "清空(&C)\tDel", lambda table: table.cell_actions.clear()),
    ("confirm_none", "确认“无”(&N)\tAlt+N", lambda table: table.cell_actions.confirm_none()),
)
TABS = (OVERVIEW, *INPUT_TABS, PREVIEW)


class TabCommand:
    """Ctrl+1 … Ctrl+7: to one tab, and to where the cursor was in it."""

    def __init__(self, current: Callable[[], YearPage | None], place: int) -> None:
        self._current, self._place = current, place

    def run(self) -> None:
        """Turn to the tab."""
        page = self._current()
        if page is not None:
            page.tabs.setCurrentIndex(self._place)
            focus_areas.focus_page(page.tabs.currentWidget())


class TableCommand:
    """What a table does with the cells at its cursor."""

    def __init__(self, current: Callable[[], YearPage | None], action: Callable[[Any], object]) -> None:
        self._current, self._action = current, action

    def run(self) -> None:
        """Have the table of the tab in front do it."""
        page = self._current()
        tab = page.pages.get(page.tabs.tabText(page.tabs.currentIndex())) if page is not None else None
        if page is not None and page.bridge.is_read_only:
            page.message.emit(read_only_reason(page.bridge.session))
        elif tab is not None:
            tab.run_in_table(self._action)
        elif page is not None:
            page.message.emit("这一页没有可以填写的表格。")


class YearCommands:
    """Each does nothing while no year is open."""

    def __init__(self, current: Callable[[], YearPage | None], side_windows: SideWindows) -> None:
        self._current, self._side_windows = current, side_windows
        self._tabs = [TabCommand(current, place) for place in range(len(TABS))]

    def commands(self) -> list[Command]:
        """The lines of the menus."""
        return [
            Command("编辑", "find", "在本页查找…(&F)", self.find, "Ctrl+F", separator_before=True),
            Command("编辑", "find_next", "查找下一个(&N)", self.find_next, "F3"),
            Command("编辑", "find_previous", "查找上一个(&P)", self.find_previous, "Shift+F3"),
            Command("编辑", "find_all", "全部查找…(&A)", self.find_all, "Ctrl+Shift+F"),
            *(
                Command("视图", f"tab_{place}", f"{name}(&{place})", each.run, f"Ctrl+{place}")
                for place, (name, each) in enumerate(zip(TABS, self._tabs, strict=True), 1)
            ),
            Command("视图", "next_area", "下一个区域(&N)", self.next_area, "F6", separator_before=True),
            Command("视图", "previous_area", "上一个区域(&B)", self.previous_area, "Shift+F6"),
            Command("视图", "panel", "展开或收起侧栏(&P)", self.toggle_panel, "F9", separator_before=True),
            *(
                Command(
                    "数据", name, text, TableCommand(self._current, action).run, separator_before=name == "fill_down"
                )
                for name, text, action in TABLE_ACTIONS
            ),
            Command("检查", "check", "检查全部内容(&C)", self.check, "F7"),
            Command("检查", "next", "下一个问题(&N)", self.next_finding, "F8"),
            Command("检查", "previous", "上一个问题(&P)", self.previous_finding, "Shift+F8"),
            Command("检查", "repair", "修复这一条(&R)", self.repair, "Ctrl+Shift+R", separator_before=True),
            Command("检查", "explain", "写情况说明(&E)", self.explain),
            Command("报告", "refresh", "刷新预览(&R)", self.refresh_preview, "F5"),
            Command("工具", "trail", "操作日志…(&L)", self.show_trail, separator_before=True),
        ]

    def find(self) -> None:
        """The bar that looks in the page."""
        page = self._current()
        if page is not None:
            page.open_find()

    def find_next(self) -> None:
        """The next hit; with nothing typed yet, the bar."""
        page = self._current()
        if page is not None:
            page.find_next(backwards=False)

    def find_previous(self) -> None:
        """The hit before."""
        page = self._current()
        if page is not None:
            page.find_next(backwards=True)

    def find_all(self) -> None:
        """The window that looks in everything."""
        page = self._current()
        if page is not None:
            self._side_windows.show_search(page.bridge, page)

    def next_area(self) -> None:
        """From a table to the form beside it, and on."""
        page = self._current()
        if page is not None:
            focus_areas.focus_next_area(page.window(), 1)

    def previous_area(self) -> None:
        """Back to the area before."""
        page = self._current()
        if page is not None:
            focus_areas.focus_next_area(page.window(), -1)

    def toggle_panel(self) -> None:
        """The panel at the side."""
        page = self._current()
        if page is not None:
            page.toggle_panel()

    def check(self) -> None:
        """Run the checks and show what they find."""
        page = self._current()
        if page is not None:
            page.check_now()

    def next_finding(self) -> None:
        """To the field of the next finding."""
        page = self._current()
        if page is not None:
            page.go_to_finding(1)

    def previous_finding(self) -> None:
        """To the field of the finding before."""
        page = self._current()
        if page is not None:
            page.go_to_finding(-1)

    def explain(self) -> None:
        """Say why a finding is right as it is."""
        page = self._current()
        if page is not None:
            page.finding_controller.explain()

    def repair(self) -> None:
        """Have the program mend the chosen finding, where it can."""
        page = self._current()
        if page is not None:
            page.finding_controller.repair_first()

    def refresh_preview(self) -> None:
        """The report as it is now, in front."""
        page = self._current()
        if page is not None:
            page.tabs.setCurrentWidget(page.previews.tab)
            page.previews.refresh()

    def show_trail(self) -> None:
        """Who changed what."""
        page = self._current()
        if page is not None:
            self._side_windows.show_trail(page.bridge)
