"""What a user waits for at the window: start, entering a value, the preview, a long table.

Starts are measured in new processes, from before the start to the first paint, all offscreen.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.measuring import Figure, big_file
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session import year_files
from wenlian_desktop.storage.file.writer import writer_thread
from wenlian_desktop.ui.budget.budget_page import BudgetPage
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.tables.table_pane import TablePane
from wenlian_desktop.ui.window.main_window import MainWindow

STARTS, EDITS, SCROLLS = 5, 40, 40
SIZE = (1366, 768)
FOREVER = 10.0  # seconds
NAP = 0.0002  # seconds for other threads, as while a window waits for events
BEGIN = """
import sys, time
marks = [time.monotonic()]
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Eye(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen and self.is_due(watched):
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False
    def is_due(self, window):
        return True
    def tell(self):
        marks.append(time.monotonic())
        print(*marks)
        try:
            status = open("/proc/self/status").read()
            print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
        except OSError:
            print(0)
        sys.stdout.flush()
        import os
        os._exit(0)

eye = Eye()
"""
OURS = f"""{BEGIN}
import gc
gc.disable()  # as the program does
from wenlian_desktop import app
from wenlian_desktop.cli import main

class Watched(app.MainWindow):
    def __init__(self, *given, **named):
        marks.append(time.monotonic())
        super().__init__(*given, **named)
        self.installEventFilter(eye)
        Watched.made = self
        marks.append(time.monotonic())
    def open(self, path):
        done = super().open(path)
        marks.append(time.monotonic())
        return done

eye.is_due = lambda window: window.page is not None
app.MainWindow = Watched
main(sys.argv[1:])
"""
TOUR = f"""{OURS.partition("eye.is_due")[0]}
def tour():
    page = Watched.made.page
    for number in range(7):
        page.tabs.setCurrentIndex(number)
        until = time.monotonic() + 0.2
        while time.monotonic() < until or (number == 6 and not page.previews.tab.pages.count):
            QApplication.processEvents()
    tell()

tell, eye.tell = eye.tell, tour
eye.is_due{OURS.partition("eye.is_due")[2]}"""
BARE = f"""{BEGIN}
from PySide6.QtWidgets import QMainWindow, QTabWidget, QWidget
app = QApplication([])
marks.append(time.monotonic())
window, tabs = QMainWindow(), QTabWidget()
for number in range(7):
    tabs.addTab(QWidget(), str(number))
window.setCentralWidget(tabs)
window.resize(1280, 800)
window.installEventFilter(eye)
window.show()
app.exec()
"""


def figures(folder: Path) -> Iterator[Figure]:
    """All figures of the window."""
    sample = folder / "窗口" / paths.SAMPLE_NAME
    sample.parent.mkdir()
    year_files.load(sample, year_files.read_text(paths.SAMPLE))
    yield from _starts(sample)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    yield from _sample(sample)
    for payments, measure in ((20_000, _payments), (100_000, _scrolling)):
        yield from measure(big_file(sample.parent, payments))


# --- starts ---


def _starts(sample: Path) -> Iterator[Figure]:
    environment = _fresh_home(sample.parent / "home")
    ours, bare = [], []
    for _ in range(STARTS + 1):  # the first one warms the disk cache
        bare.append(_start(BARE, environment))
        ours.append(_start(OURS, environment, str(sample)))
    theirs = median(marks[-1] for marks, _ in bare[1:])
    whole = median(marks[-1] for marks, _ in ours[1:])
    yield Figure("a bare window with seven empty tabs, process start to first paint", theirs)
    yield Figure("our window with the sample year, process start to first paint", whole)
    steps = [median(column) for column in zip(*(_steps(marks) for marks, _ in ours[1:]), strict=True)]
    names = ("Python itself", "imports", "the empty window", "opening the year, and its page", "the first paint")
    for name, took in zip(names, steps, strict=True):
        yield Figure(f"  of that, {name}", took)
    yield Figure("our window against the bare one", whole / theirs, 2.2, "x")
    yield Figure("peak memory with the sample year open", median(peak for _, peak in ours[1:]), 250, "MB")
    _, peak = _start(TOUR, environment, str(sample))
    yield Figure("the same when all seven tabs and the preview have been looked at", peak, 250, "MB")


def _fresh_home(home: Path) -> dict[str, str]:
    """An environment without settings and without another window."""
    home.mkdir()
    left_out = ("XDG_", "PYTHONDONTWRITEBYTECODE")  # compiled modules are reused, as in an installation
    ours = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return ours | {"HOME": str(home), "DISPLAY": ":offscreen", "QT_QPA_PLATFORM": "offscreen",
                   "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(home / "compiled")}  # fmt: skip


def _start(program: str, environment: dict[str, str], *arguments: str) -> tuple[list[float], float]:
    """(milliseconds from the start of a process to each of its marks, its peak memory in MB)."""
    command = [sys.executable, "-P", "-c", program, *arguments]
    began = time.monotonic()
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    marks, peak = result.stdout.splitlines()
    return [(float(mark) - began) * 1000 for mark in marks.split()], float(peak)


def _steps(marks: list[float]) -> list[float]:
    return [mark - before for mark, before in zip(marks, [0.0, *marks], strict=False)]


# --- in this process ---


class Painted(QObject):
    """Notes when a widget of a window, painted once more since it was asked, has reached the screen.

    `cpu`: milliseconds of this thread that the last action took until then. `is_due` tells whether the picture that is
    awaited can be painted already.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_due: Callable[[], bool] = lambda: True
        self._is_painted = False
        self.done_at: float | None = None
        self.cpu = self._cpu_began = 0.0
        self._window = widget.window()
        for each in (widget, self._window):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is not self._window:
            self._is_painted = self._is_painted or self.is_due()
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            self._window.event(event)  # paints everything pending
            if self._is_painted and self.done_at is None:
                self.done_at = time.perf_counter()
                self.cpu = (time.thread_time() - self._cpu_began) * 1000
            return True
        return False

    def after(self, act: Callable[[], object]) -> float:
        """Milliseconds from an action to the painted result."""
        self._is_painted, self.done_at = False, None
        began, self._cpu_began = time.perf_counter(), time.thread_time()
        act()
        _until(lambda: self.done_at is not None)
        assert self.done_at is not None
        return (self.done_at - began) * 1000


def _until(is_done: Callable[[], bool]) -> None:
    """Process events until a condition holds."""
    began = time.monotonic()
    while not is_done():
        QApplication.processEvents()
        time.sleep(NAP)
        if time.monotonic() - began > FOREVER:
            raise TimeoutError


def settle(seconds: float = 0.3) -> None:
    until = time.monotonic() + seconds
    _until(lambda: time.monotonic() > until)


def opened(path: Path) -> MainWindow:
    """The window with a year, shown and idle."""
    around = Environment(
        paths.SAMPLE, paths.SAMPLE_NAME, path.parent, path.parent / "抢救", writer_thread, fresh_process.program()
    )
    window = MainWindow(around)
    window.resize(*SIZE)
    window.show()
    assert window.open(path)
    settle()
    return window


def close(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _budget(window: MainWindow) -> BudgetPage:
    assert window.page is not None
    window.page.tabs.setCurrentIndex(2)
    settle()
    page = window.page.pages["预算执行"].page_for("budget_line")
    assert isinstance(page, BudgetPage)
    return page


def _edits(view: QWidget, begin: Callable[[int], QWidget]) -> tuple[float, float]:
    """Enter in an editor until the cells are painted, medians: the time, and the CPU of the window's thread.

    `begin` opens the editor and types.
    """
    times, cpu = [], []
    painted = Painted(view.viewport())  # type: ignore[attr-defined]
    for index in range(EDITS):
        editor = begin(index)
        QApplication.processEvents()
        times.append(painted.after(lambda editor=editor: QTest.keyClick(editor, Qt.Key.Key_Return)))  # type: ignore[misc]
        cpu.append(painted.cpu)
        settle(0.12)  # the findings follow in a second breath
    return median(times), median(cpu)


def _sample(path: Path) -> Iterator[Figure]:
    window = opened(path)
    page = _budget(window)
    line = window.bridge.view.rows(BudgetLine)[0]  # type: ignore[union-attr]

    def begin(place: int) -> QWidget:
        page.view.go_to(line.uid, 1)
        page.view.setFocus()
        return _typed(page.view, f"{500 + place}.25")

    took, cpu = _edits(page.view, begin)
    yield Figure(f"a figure of the sample's budget, Enter to repainted, median of {EDITS}", took, 16)
    yield Figure("the same, CPU of the window's thread", cpu, 8)
    yield _preview(window)
    close(window)


def _typed(view: QWidget, text: str) -> QWidget:
    """The editor of the current cell of a view, with a text typed."""
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    editor.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(editor, text)
    return editor


def _preview(window: MainWindow) -> Figure:
    page, bridge = window.page, window.bridge
    assert page is not None
    assert bridge is not None
    page.tabs.setCurrentWidget(page.previews.tab)
    _until(lambda: page.previews.tab.pages.count > 0)
    settle(1.0)
    painted = Painted(page.previews.tab.pages.viewport())
    times = []
    for index in range(EDITS // 4):
        name = f"示例区文学艺术界联合会{index}"
        shown = page.previews.current
        painted.is_due = lambda shown=shown: page.previews.current is not shown  # type: ignore[misc]
        ref = ref_to(bridge.view.single(Department), "name")
        times.append(painted.after(lambda ref=ref, name=name: bridge.enter(ref, name)))  # type: ignore[misc]
        settle(0.2)
    return Figure(f"an edit to the new pages of the preview, painted, median of {len(times)}", median(times), 150)


def _pane(window: MainWindow) -> TablePane:
    """All payments, in the table below the tree."""
    page = _budget(window)
    page.view.go_to_group("合计")
    page.detail_tabs.setCurrentIndex(2)
    settle()
    return page.panes["payment"].pane


def _payments(path: Path) -> Iterator[Figure]:
    window = opened(path)
    pane = _pane(window)
    column = pane.model.column_of("amount")

    def begin(place: int) -> QWidget:
        pane.view.setCurrentIndex(pane.model.index(place % 5, column))
        pane.view.setFocus()
        return _typed(pane.view, f"{place + 1}.75")

    took, cpu = _edits(pane.view, begin)
    yield Figure(f"a figure among 20,000 payments, Enter to repainted, median of {EDITS}", took, 16)
    yield Figure("the same, CPU of the window's thread", cpu, 8)
    close(window)


def _scrolling(path: Path) -> Iterator[Figure]:
    window = opened(path)
    pane = _pane(window)
    painted = Painted(pane.view.viewport())

    def press(widget: QWidget, key: Qt.Key, rest: float = 0.02) -> float:
        took = painted.after(lambda: QTest.keyClick(widget, key))
        settle(rest)
        return took

    pane.view.setCurrentIndex(pane.model.index(0, 1))
    pane.view.setFocus()
    pages = [press(pane.view, Qt.Key.Key_PageDown) for _ in range(SCROLLS)]
    yield Figure(f"100,000 payments, a page further, median of {SCROLLS}", median(pages), 30)
    pane.filter_line.setFocus()
    settle(3.0)  # the rows' search texts are computed while idle
    letters, whole = [], []
    for _ in range(4):
        for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
            began = time.perf_counter()
            letters.append(press(pane.filter_line, key, 0))
            _until(lambda: not pane.model.is_filtering)
            whole.append((time.perf_counter() - began) * 1000)
        pane.filter_line.clear()
        settle()
    yield Figure(
        f"100,000 payments, a letter in the filter to its first rows, median of {len(letters)}", median(letters), 30
    )
    yield Figure("the same to its last row", median(whole))
    close(window)
