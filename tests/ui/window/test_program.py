"""Single instance, input method, crash window, help."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs
from wenlian_desktop import doctor, paths
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.records.department import Department
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.session import year_files
from wenlian_desktop.ui.window.crash_window import CrashWindow, crash_details
from wenlian_desktop.ui.window.help_window import TOPICS, help_file
from wenlian_desktop.ui.window.input_method import available_plugins, describe, environment_changes, served
from wenlian_desktop.ui.window.main_window import MainWindow
from wenlian_desktop.ui.window.single_instance import SingleInstance
from wenlian_desktop.ui.window.trail_window import TrailModel

TABS = ("概览", "部门概况", "预算执行", "活动", "预算管理", "评价结论", "报告预览", "佐证材料", "报告设置")

SECOND_START = """
import sys
from pathlib import Path
from wenlian_desktop.ui.window.single_instance import SingleInstance
sys.exit(not SingleInstance(sys.argv[1]).send_file(Path(sys.argv[2])))
"""


@pytest.fixture
def door(tmp_path: Path) -> str:
    return str(tmp_path / "door")


def test_a_second_start_raises_the_first_window_and_hands_over_its_file(
    qtbot: QtBot, window: MainWindow, door: str, year_file: Path
) -> None:
    first = SingleInstance(door, window)
    assert first.listen()
    first.file_received.connect(window.on_second_start)
    second = subprocess.Popen([sys.executable, "-c", SECOND_START, door, str(year_file)], cwd=ROOT)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert window.bridge is not None
    assert window.bridge.session.path == year_file
    first.close()


COPIED_AND_CLOSED = """
from PySide6.QtWidgets import QApplication
from wenlian_desktop.ui.kit.clipboard import leave_plain_text, text_to_mime
app = QApplication([])
app.clipboard().setMimeData(text_to_mime(None, "甲\t乙"))
leave_plain_text(app)
print(app.clipboard().text())
"""


def test_the_program_ends_well_with_something_of_its_own_on_the_clipboard() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COPIED_AND_CLOSED], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stdout) == (0, "甲\t乙\n")


def test_with_nobody_there_a_start_is_the_first(qtbot: QtBot, qapp: QApplication, door: str) -> None:
    assert not SingleInstance(door).send_file(None)
    left_behind = Path(door)
    left_behind.write_bytes(b"")  # of a program that was killed
    first = SingleInstance(door)
    assert first.listen()
    first.close()


def test_a_second_start_while_a_year_is_open_changes_nothing(opened: MainWindow, year_file: Path) -> None:
    before = opened.bridge
    opened.on_second_start(None)
    opened.on_second_start(year_file)
    assert opened.bridge is before


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, {}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx", "WAYLAND_DISPLAY": "wayland-0"}, {}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {}),
        ({"QT_IM_MODULES": "fcitx;"}, {"QT_IM_MODULES": "ibus"}),
        ({"QT_IM_MODULE": "none"}, {}),
    ],
)
def test_an_input_method_qt_has_no_plugin_for_is_served_through_ibus(
    environment: dict[str, str], expected: dict[str, str]
) -> None:
    assert environment_changes(environment, {"ibus", "compose"}, True) == expected
    assert environment_changes(environment, {"compose"}, True) == {}


@pytest.mark.parametrize(
    ("environment", "uses_portal"),
    [
        ({"QT_IM_MODULE": "fcitx"}, True),
        ({"QT_IM_MODULE": "ibus"}, True),
        ({"XMODIFIERS": "@im=fcitx"}, True),
        ({"QT_IM_MODULES": "fcitx;"}, True),
        ({"QT_IM_MODULES": "wayland;ibus"}, True),
        ({"QT_IM_MODULE": "none"}, False),
        ({}, False),
    ],
)
def test_where_ibus_is_not_installed_fcitx5_is_reached_by_the_portal(
    environment: dict[str, str], uses_portal: bool
) -> None:
    changes = environment_changes(environment, {"ibus", "compose"}, False)
    assert changes.get("IBUS_USE_PORTAL") == ("1" if uses_portal else None)
    assert "IBUS_USE_PORTAL" not in environment_changes(environment, {"ibus", "compose"}, True)


def test_programs_started_later_keep_the_input_method_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"QT_IM_MODULE": "fcitx", "PATH": ""})
    with served():
        assert os.environ == {"QT_IM_MODULE": "ibus", "PATH": "", "IBUS_USE_PORTAL": "1"}
    assert os.environ == {"QT_IM_MODULE": "fcitx", "PATH": ""}


@pytest.mark.parametrize(
    ("environment", "plugins", "expected"),
    [
        ({}, {"ibus"}, (True, "系统默认")),
        ({"QT_IM_MODULE": "ibus"}, {"ibus"}, (True, "ibus")),
        ({"QT_IM_MODULE": "fcitx"}, {"fcitx", "ibus"}, (True, "fcitx")),
        ({"XMODIFIERS": "@im=fcitx"}, {"ibus"}, (True, "fcitx，程序没有它自己的接口，改用 ibus 的接口")),
        ({"XMODIFIERS": "@im=fcitx", "QT_IM_MODULE": "ibus"}, {"ibus"}, (True, "fcitx，程序没有它自己的接口")),
        ({"QT_IM_MODULE": "fcitx"}, {"compose"}, (False, "fcitx：程序没有它的接口，可能打不了中文。")),
    ],
)
def test_the_health_check_says_how_chinese_is_typed(
    environment: dict[str, str], plugins: set[str], expected: tuple[bool, str]
) -> None:
    is_good, told = describe(environment, plugins)
    assert (is_good, told.startswith(expected[1])) == (expected[0], True), told


@pytest.mark.skipif(sys.platform != "linux", reason="input methods of this kind are Linux's")
def test_the_wheel_brings_ibus_and_not_fcitx(qapp: QApplication) -> None:
    assert "ibus" in available_plugins()
    assert "fcitx" not in available_plugins()


@pytest.mark.skipif(sys.platform != "linux", reason="folders of a session are Linux's")
def test_a_session_without_a_folder_of_its_own_is_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert "wenlian-" in paths.socket_name()


def test_the_details_of_a_crash_hold_places_and_no_data(qtbot: QtBot, styled_app: QApplication) -> None:
    secret = "王某某的电话"
    try:
        year_files.empty_year(secret.index("不在"))  # type: ignore[arg-type]
    except ValueError as error:
        details = crash_details(type(error), error.__traceback__, "文联绩效 0")
    lines = details.split("\n")
    assert lines[0] == "文联绩效 0"
    assert re.fullmatch(r"tests/ui/window/test_program\.py:\d+ test_the_details_of_a_crash\w+", lines[1])
    assert lines[-1] == "ValueError"
    assert secret not in details
    window = CrashWindow(details)
    qtbot.addWidget(window)
    window.copy_button.click()
    assert QGuiApplication.clipboard().text() == details


def test_f1_shows_the_help_of_this_page(qtbot: QtBot, with_sample: MainWindow) -> None:
    qtbot.keyClick(with_sample.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(with_sample.focusWidget(), Qt.Key.Key_F1)
    shown = with_sample.side_windows.help
    assert shown is not None
    assert shown.topics.currentItem().text() == "预算执行"
    assert "预算执行" in shown.text.toPlainText()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_list_of_shortcuts_holds_every_key_of_the_menus(window: MainWindow) -> None:
    window.menus.actions["keys"].trigger()
    assert window.side_windows.help is not None
    text = window.side_windows.help.text.toPlainText()
    missing = [keys for _, lines in window.menus.shortcuts() for keys, _ in lines if keys not in text]
    assert missing == []


def test_every_tab_has_a_page_of_help(qapp: QApplication) -> None:
    assert set(TABS) < set(TOPICS)
    for topic in TOPICS:
        text = help_file(topic).read_text(encoding="utf-8")
        assert text.startswith(f"# {topic}\n"), topic
        assert len(text) > 200, topic


def test_the_help_speaks_only_of_commands_there_are(window: MainWindow) -> None:
    words = {action.text().split("(&")[0].rstrip("…") for action in window.menus.actions.values()} | {"颜色"}
    for topic in TOPICS:
        text = help_file(topic).read_text(encoding="utf-8")
        named = re.findall(r"菜单“\w+→(\w+)”", text)
        assert [name for name in named if name not in words] == [], topic


def test_the_trail_can_be_read_and_filtered(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.bridge is not None
    opened.bridge.enter(ref_to(opened.bridge.view.single(Department), "short_name"), "示例区文联")
    opened.menus.actions["trail"].trigger()
    shown = opened.side_windows.trail
    assert shown is not None
    cells = [shown.model.index(0, column).data() for column in range(2, 8)]
    assert cells == ["修改部门简称", "部门", "", "部门简称", "区文联", "示例区文联"]
    shown.filter_line.setText("新建")
    assert shown.model.rowCount() == 1
    assert shown.model.index(0, 7).data().startswith("内容摘要 ")
    opened.close_year()
    assert opened.side_windows.trail is None


def test_the_trail_is_a_sound_model(qapp: QApplication, opened: MainWindow) -> None:
    assert opened.bridge is not None
    model = TrailModel(opened.bridge.view, opened.bridge.session.trail())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.filter("没有")
    assert (tester.model() is model, model.rowCount()) == (True, 0)


def test_the_doctor_tells_of_the_last_backup(opened: MainWindow, year_file: Path) -> None:
    assert "还没有备份" in doctor.diagnose(str(year_file))[-1].message
    assert opened.bridge is not None
    opened.bridge.session.back_up().result()
    assert re.fullmatch(r"“2024.wenlian”：\d{4}-\d\d-\d\d \d\d:\d\d", doctor.diagnose(str(year_file))[-1].message)
    assert doctor.diagnose()[-1].name != "最近备份"


def test_nothing_slow_is_imported_before_it_is_needed() -> None:
    program = "import sys, wenlian_desktop.app; print(*(each.partition('.')[0] for each in sys.modules), *sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert {"reportlab", "pypdfium2", "PIL", "PySide6.QtPrintSupport"}.isdisjoint(done.stdout.split())


def test_a_trail_that_cannot_be_read_is_told(opened: MainWindow, dialogs: RecordingDialogs) -> None:
    path = opened.bridge.session.path  # type: ignore[union-attr]
    assert opened.close_year()
    path.write_bytes(path.read_bytes().replace("新建2024年度".encode(), b"\x80" * len("新建2024年度".encode())))
    assert opened.open(path)
    opened.menus.actions["trail"].trigger()
    assert [each.partition("。")[0] for each in dialogs.messages] == ["数据文件已损坏"]
    assert opened.side_windows.trail is None
