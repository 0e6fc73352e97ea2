"""The window: start page or open year, menus, status bar; opens, closes, exports."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from wenlian_desktop.domain.errors import UserError
from wenlian_desktop.domain.reading import FIRST_YEAR, LAST_YEAR
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.step import Step
from wenlian_desktop.domain.year import Year
from wenlian_desktop.session import shelf
from wenlian_desktop.session.exporting import KINDS
from wenlian_desktop.ui.ask import YEAR_FILES, Ask
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.start_page import StartPage
from wenlian_desktop.ui.year_page import YearPage

NAME = "文联绩效"
SIZE = (1180, 760)
FRAME = 48  # px that the system puts around a window
TOLD_FOR = 15_000  # ms


@dataclass(frozen=True)
class Surroundings:
    """What the window is given from outside: where things lie, and what runs the writer."""

    sample: Path
    sample_name: str
    documents: Path
    rescue: Path | None
    executor: Callable[[], Executor]


class MainWindow(QMainWindow):
    """One window, one year."""

    def __init__(self, surroundings: Surroundings, ask: Ask | None = None) -> None:
        super().__init__()
        self._around = surroundings
        self._ask = ask or Ask(self)
        self.bridge: Bridge | None = None
        self.page: YearPage | None = None
        self._make_menus()
        self._show_start()
        self._take_place()

    def _take_place(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(SIZE[0], screen.width() - FRAME), min(SIZE[1], screen.height() - FRAME))
        self.move(screen.center() - self.rect().center())

    def _make_menus(self) -> None:
        file, edit = self.menuBar().addMenu("文件(&F)"), self.menuBar().addMenu("编辑(&E)")
        self.open_action = self._action(file, "打开…(&O)", QKeySequence.StandardKey.Open, self.open_asked)
        self.save_action = self._action(file, "保存(&S)", QKeySequence.StandardKey.Save, self.save)
        self.export_action = self._action(file, "导出报告…(&E)", QKeySequence("Ctrl+E"), self.export_asked)
        self.print_action = self._action(file, "打印到文件…(&P)", QKeySequence.StandardKey.Print, self.export_asked)
        self._action(file, "关闭年度(&W)", QKeySequence.StandardKey.Close, self.close_year)
        self._action(file, "退出(&Q)", QKeySequence.StandardKey.Quit, self.close)
        self.undo_action = self._action(edit, "撤销(&U)", QKeySequence.StandardKey.Undo, self.undo)
        self.redo_action = self._action(edit, "重做(&R)", QKeySequence("Ctrl+Y"), self.redo)

    def _action(
        self, menu: QMenu, text: str, keys: QKeySequence | QKeySequence.StandardKey, do: Callable[[], object]
    ) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(keys)
        action.triggered.connect(do)
        return action

    def _show_start(self) -> None:
        start = StartPage()
        start.new_wanted.connect(self._new_asked)
        start.open_wanted.connect(self.open_asked)
        start.sample_wanted.connect(self._sample_asked)
        self.setCentralWidget(start)
        self.setWindowTitle(NAME)
        self._name_actions()

    def open(self, path: Path) -> bool:
        """Open a year in place of the one that is open; a sentence where it cannot be."""
        if not self.close_year():
            return False
        try:
            bridge = Bridge(path, self._around.executor(), self._around.rescue)
        except UserError as refusal:
            self._ask.tell(str(refusal))
            return False
        self._show_year(bridge, path)
        return True

    def _show_year(self, bridge: Bridge, path: Path) -> None:
        bridge.setParent(self)
        self.bridge = bridge
        self.page = YearPage(bridge)
        self.page.told.connect(self._tell)
        self.page.export_wanted.connect(self.export_asked)
        bridge.changed.connect(self._follow)
        self.setCentralWidget(self.page)
        self.statusBar().addPermanentWidget(self.page.state)
        self._name_window()
        self._name_actions()
        if bridge.session.ended_uncleanly:
            self._tell("上次没有正常退出；已核对文件，保存过的内容都在。")
        else:
            self._tell(f"{path}")

    def _name_window(self) -> None:
        if self.bridge is not None:
            department = self.bridge.view.only(Department)
            office = department.short_name or department.name or self.bridge.session.path.name
            self.setWindowTitle(f"{self.bridge.view.number or ''}年度 — {office} — {NAME}")

    def _name_actions(self) -> None:
        is_open = self.bridge is not None
        undo, redo = (
            (self.bridge.session.history.undo_name, self.bridge.session.history.redo_name) if self.bridge else ("", "")
        )
        for action, word, key, name in ((self.undo_action, "撤销", "U", undo), (self.redo_action, "重做", "R", redo)):
            action.setText(f"{word} {name}(&{key})" if name else f"{word}(&{key})")
            action.setEnabled(bool(name))
        for action in (self.save_action, self.export_action, self.print_action):
            action.setEnabled(is_open)

    def _follow(self, view: Year, step: Step) -> None:
        self._name_window()
        self._name_actions()

    def _tell(self, sentence: str) -> None:
        self.statusBar().showMessage(sentence, TOLD_FOR)

    def _new_asked(self, office: str, year: str) -> None:
        if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
            self._ask.tell(f"评价年度“{year}”不对，请填四位年份，例如 2024。")
            return
        if not office:
            self._ask.tell("请先填写部门全称。")
            return
        path = self._ask.new_file("新建年度", self._around.documents / f"{year}年度{shelf.SUFFIX}", YEAR_FILES)
        if path is not None:
            self._make(lambda: shelf.new(path, int(year), office), path)

    def _sample_asked(self) -> None:
        path = self._ask.new_file("示例年度存放在", self._around.documents / self._around.sample_name, YEAR_FILES)
        if path is not None:
            self._make(lambda: shelf.load(path, shelf.read_text(self._around.sample)), path)

    def _make(self, make: Callable[[], None], path: Path) -> None:
        try:
            make()
        except UserError as refusal:
            self._ask.tell(str(refusal))
        else:
            self.open(path)

    def open_asked(self) -> None:
        """Ask for a year file and open it."""
        path = self._ask.existing_file()
        if path is not None:
            self.open(path)

    def export_asked(self) -> None:
        """Ask for a name and write the report to it."""
        if self.bridge is None or self.page is None:
            return
        self._leave_field()
        kinds = ";;".join(f"{name} (*{suffix})" for suffix, name in KINDS.items())
        proposal = self.bridge.session.path.with_name(f"{self.bridge.session.path.stem}绩效评价报告.pdf")
        path = self._ask.new_file("导出报告", proposal, kinds)
        if path is not None:
            self.page.export(path)

    def save(self) -> None:
        """Saving is no act; Ctrl+S leaves the field and says so."""
        self._leave_field()
        if self.bridge is not None and self.bridge.session.is_saved:
            self._tell("已保存：离开一栏即保存，不需要另外保存。")

    def undo(self) -> None:
        """Take the last step back."""
        if self.bridge is not None:
            self._leave_field()
            self.bridge.session.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.bridge is not None:
            self._leave_field()
            self.bridge.session.redo()

    def _leave_field(self) -> None:
        """What is being typed becomes an edit before anything else happens."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
            focused.setFocus()

    def close_year(self) -> bool:
        """Close the open year; False where that failed, and it stays open."""
        if self.bridge is None or self.page is None:
            return True
        self._leave_field()
        self.page.flush()
        self.page.wait()
        try:
            self.bridge.session.close()
        except UserError as failure:
            if not self._ask.agrees(f"{failure}", "仍然关闭", "先不关闭"):
                return False
            self.bridge.session.close(even_so=True)
        self.statusBar().removeWidget(self.page.state)
        self.bridge.deleteLater()
        self.bridge = self.page = None
        self._show_start()
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.close_year():
            event.accept()
        else:
            event.ignore()
