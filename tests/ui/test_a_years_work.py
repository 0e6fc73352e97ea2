"""A year from the first start to the printed report, with keyboard and input method only."""

import re
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs, compose
from wenlian_desktop.domain.interchange.year_json import year_to_json
from wenlian_desktop.ui.window.main_window import MainWindow

Key, Held = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, NONE = Held.ControlModifier, Held.ShiftModifier, Held.NoModifier
FAR = 80  # more stops than any page has

OFFICE = "示例区文学艺术界联合会"
FULL_OF_FIGURES = {"年初预算：当年财政拨款": "1,093.40", "上年结转": "30", "全年支出": "1042.52"}
ACTIVITIES = (
    ("春联进社区", "文艺志愿服务", "书法家为居民写春联。"),
    ("山河新卷美术展", "展览", "二十名画家的新作与观众见面。"),
    ("运河边上的歌", "演出", "合唱团把新歌唱给邻里听。"),
    ("青年写作课", "培训", "学员写成短篇小说三十篇。"),
    ("摄影家下乡", "采风", "镜头里留下了老手艺。"),
)
PROBLEM, CAUSE, MEASURE = "个别项目执行偏慢。", "场地档期未及早落实。", "年初排定场地，逐月跟踪进度。"


class Clerk:
    """Presses keys in the focused widget and reads its accessible name."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def place(self) -> QWidget:
        """The open popup list, else the focused widget."""
        focused = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focused is not None
        return focused

    @property
    def name(self) -> str:
        """The accessible name of the focused widget."""
        place: Any = QApplication.focusWidget()
        return str(place.accessibleName() or getattr(place, "text", str)())

    def press(self, key: Key, modifiers: Held = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.place, key, modifiers)
            QApplication.processEvents()  # what a key brings up is there before a person presses the next
            self._come_back()

    def _come_back(self) -> None:
        """Offscreen, a closed popup list stays the active window; a window system reactivates the main window."""
        focused = QApplication.focusWidget()
        if QApplication.activePopupWidget() is None and focused is not None and not self.window.isActiveWindow():
            self.window.activateWindow()
            QApplication.processEvents()
            focused.setFocus()

    def write(self, text: str) -> None:
        if text.isascii():
            for letter in text:
                self.qtbot.keyClick(self.place, letter)  # the first one may open an editor, which gets the rest
        else:
            focused = QApplication.focusWidget()
            assert focused is not None
            compose(focused, text)

    def go(self, name: str, key: Key = Key.Key_Tab, modifiers: Held = NONE) -> None:
        """Press a key until the widget with this name has the focus."""
        passed: list[str] = []
        while self.name != name and not self.name.startswith((f"{name}（", f"{name}。")):
            passed.append(self.name)
            assert len(passed) < FAR, f"{name} is not among {dict.fromkeys(passed)}"
            self.press(key, modifiers)

    def go_to_area(self, name: str) -> None:
        self.go(name, Key.Key_F6)

    def go_to_tab(self, number: int) -> None:
        self.press(Key(Key.Key_0 + number), CTRL)

    def go_to_page(self, title: str) -> None:
        """Go back to the row of pages, and to a page with the arrow keys."""
        while not isinstance(bar := QApplication.focusWidget(), QTabBar):
            self.press(Key.Key_F6, SHIFT)
        self.press(Key.Key_Home)
        while bar.tabText(bar.currentIndex()) != title:
            assert bar.currentIndex() < bar.count() - 1, title
            self.press(Key.Key_Right)

    def go_to_column(self, heading: str) -> None:
        """Go to the cell of a column with the arrow keys."""
        table = QApplication.focusWidget()
        assert isinstance(table, QTableView | QTreeView), self.name
        for _ in range(FAR):
            shown = table.model().headerData(table.currentIndex().column(), Qt.Orientation.Horizontal)
            if shown.startswith(heading):
                return
            self.press(Key.Key_Right)
        raise AssertionError(heading)

    def fill_in(self, **fields: str) -> None:
        """Fill in fields of a form in tab order."""
        for name, text in fields.items():
            self.go(name)
            self.write(text)
        self.press(Key.Key_Tab)


def test_a_years_work_by_keyboard_and_input_method(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    qtbot.waitExposed(window)
    clerk = Clerk(qtbot, window)
    begin(clerk)
    fill_in_the_department(clerk)
    fill_in_the_budget(clerk)
    fill_in_the_activities(clerk)
    fill_in_the_conclusions(clerk)
    look_at_the_preview(clerk)
    dialogs.chosen_path = tmp_path / "报告.pdf"
    clerk.press(Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("已导出"))
    compare(printed(tmp_path / "报告.pdf"))
    assert window.bridge is not None
    before = year_to_json(window.bridge.view)
    keep(before)
    clerk.press(Key.Key_W, CTRL)
    assert window.bridge is None
    clerk.press(Key.Key_Return)  # the list of recent years has the cursor
    assert window.bridge is not None
    assert year_to_json(window.bridge.view) == before
    assert dialogs.messages == []


def keep(dump: dict[str, Any]) -> None:
    """What is not printed is in the file."""
    report, department = dump["records"]["report"][0], dump["records"]["department"][0]
    assert (report["submitted_to"], report["filled_by"]) == ("示例区财政局", "李明")
    assert [department[name] for name in ("short_name", "nature", "superior", "volunteer_count")] == [
        "示例文联", "人民团体", "示例区委宣传部", 326
    ]  # fmt: skip
    (problem,), (measure,) = dump["records"]["problem"], dump["records"]["measure"]
    assert measure["problems"] == [problem["uid"]]
    assert [len(dump["records"][name]) for name in ("budget_line", "activity")] == [2, 5]


def begin(clerk: Clerk) -> None:
    assert clerk.name == "部门全称"
    clerk.write(OFFICE)
    clerk.press(Key.Key_Tab)
    clerk.write("2024")
    clerk.press(Key.Key_Return)
    assert clerk.window.windowTitle().startswith("2024年度 — 示例区文学艺术界联合会")


def fill_in_the_department(clerk: Clerk) -> None:
    clerk.go_to_tab(2)
    clerk.fill_in(报送单位="示例区财政局", 落款日期="2025-3-20", 填报人="李明")
    clerk.fill_in(部门简称="示例文联", 单位性质="人民团体", 主管部门="示例区委宣传部", 注册文艺志愿者="326")


def fill_in_the_budget(clerk: Clerk) -> None:
    """The first line in the form, the second one in the tree."""
    clerk.go_to_tab(3)
    clerk.go("新增预算项目")
    clerk.press(Key.Key_Space)
    assert clerk.name == "项目名称"
    clerk.fill_in(项目名称="主题展演项目", 支出类别="项目支出", 支出登记方式="全年一次", **FULL_OF_FIGURES)
    clerk.go_to_area("预算项目")
    clerk.go("新增预算项目", modifiers=SHIFT)
    clerk.press(Key.Key_Space)
    clerk.fill_in(项目名称="人员经费", 支出类别="人员经费", 支出登记方式="全年一次")
    clerk.go_to_area("预算项目")
    clerk.go_to_column("年初")
    clerk.write("200.5")
    clerk.press(Key.Key_Tab)
    clerk.go_to_column("支出")
    clerk.write("198.25")
    clerk.press(Key.Key_Return)


def fill_in_the_activities(clerk: Clerk) -> None:
    """The names in the table; the rest of the first three in the form, of the others in cells."""
    clerk.go_to_tab(4)
    clerk.go_to_area("还没有活动")
    clerk.press(Key.Key_Return)
    assert clerk.name == "活动名称（全称）"
    clerk.go("活动", Key.Key_F6, SHIFT)
    for name, _, _ in ACTIVITIES:
        clerk.write(name)
        clerk.press(Key.Key_Return if name != ACTIVITIES[-1][0] else Key.Key_Tab)
    clerk.press(Key.Key_Home, CTRL)
    for _, category, effect in ACTIVITIES[:3]:
        clerk.go_to_area("活动名称")
        clerk.fill_in(类别=category, 成效描述=effect)
        clerk.go("活动", Key.Key_F6, SHIFT)
        clerk.press(Key.Key_Down)
    for name, category, effect in ACTIVITIES[3:]:
        clerk.press(Key.Key_Home)
        clerk.go_to_column("类别")
        clerk.write(category)
        clerk.press(Key.Key_Tab)
        clerk.go_to_column("成效描述")
        clerk.write(effect)
        clerk.press(Key.Key_Return if name != ACTIVITIES[-1][0] else Key.Key_Tab)


def fill_in_the_conclusions(clerk: Clerk) -> None:
    clerk.go_to_tab(6)
    clerk.go_to_page("存在问题")
    clerk.go_to_area("还没有存在问题")
    clerk.press(Key.Key_Return)
    clerk.go_to_area("问题")
    clerk.fill_in(问题=PROBLEM, 原因分析=CAUSE)
    clerk.go_to_page("改进措施")
    clerk.go_to_area("还没有改进措施")
    clerk.press(Key.Key_Return)
    clerk.go_to_area("措施")
    clerk.fill_in(措施=MEASURE)
    clerk.go("对应问题")
    clerk.press(Key.Key_Down, times=2)
    clerk.press(Key.Key_Return)
    clerk.press(Key.Key_Tab)


def look_at_the_preview(clerk: Clerk) -> None:
    clerk.go_to_tab(7)
    assert clerk.window.page is not None
    preview = clerk.window.page.previews.tab
    clerk.qtbot.waitUntil(lambda: preview.pages.count > 3)
    assert clerk.name == "报告的页面"
    clerk.press(Key.Key_End)
    assert preview.position_label.text().startswith(f"第{preview.pages.count}页")
    clerk.press(Key.Key_F, CTRL)
    clerk.write("镜头里留下了老手艺")
    clerk.press(Key.Key_Return)
    assert preview.pages.page < preview.pages.count - 1
    clerk.press(Key.Key_Escape)


def printed(path: Path) -> str:
    """The text of a PDF without line breaks."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [document[place].get_textpage().get_text_range() for place in range(len(document))]
    return re.sub(r"\s", "", "".join(pages))


def compare(text: str) -> None:
    """The report contains everything that was typed, and what is computed from it."""
    assert f"{OFFICE}2024年度部门整体绩效评价报告" in text
    for sentence in (
        "2025年3月20日",
        "2024年全年预算数1323.9万元，其中，基本支出预算数200.5万元，项目支出预算数1123.4万元",
        "资金总体支出1240.77万元，其中，基本支出198.25万元，项目支出1042.52万元", "预算执行率为93.72%",
        *(f"“{name}”。{effect}" for name, _, effect in ACTIVITIES),
        PROBLEM, CAUSE, MEASURE,
    ):  # fmt: skip
        assert sentence in text, sentence
