"""The theme: contrast computed from the colours, font size, dark and light, saved in the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RecordingDialogs
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.session.settings import load
from wenlian_desktop.storage.file.writer import ImmediateExecutor
from wenlian_desktop.ui.kit import icons, theme
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.window.main_window import MainWindow

DEFAULT_POINTS = 10
MAX_POINTS = 18
MIN_POINTS = 9

ENOUGH = 4.5  # WCAG 2.1, 1.4.3


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(tokens: theme.Colours, text: str, ground: str) -> float:
    high, low = sorted((luminance(tokens.qcolor(text)), luminance(tokens.qcolor(ground))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_everything_written_can_be_read(tokens: theme.Colours) -> None:
    weak = {
        pair: round(contrast(tokens, *pair), 2) for pair in theme.CONTRAST_PAIRS if contrast(tokens, *pair) < ENOUGH
    }
    assert weak == {}


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def new_window(settings: Path, tmp_path: Path) -> MainWindow:
    environment = Environment(
        paths.SAMPLE, paths.SAMPLE_NAME, tmp_path, None, ImmediateExecutor, fresh_process.program(), settings
    )
    window = MainWindow(environment, RecordingDialogs())
    window.show()
    QApplication.processEvents()  # keys reach an active window only
    return window


def test_look_and_letters_are_remembered(
    qtbot: QtBot, styled_app: QApplication, settings: Path, tmp_path: Path
) -> None:
    first = new_window(settings, tmp_path)
    qtbot.addWidget(first)
    first.menus.choices["dark"].trigger()
    for _ in range(3):
        qtbot.keyClick(first.focusWidget(), Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert (theme.colours(), styled_app.font().pointSize()) == (theme.DARK, DEFAULT_POINTS + 3)
    first.close()
    theme.apply(styled_app, dark=False)
    second = new_window(settings, tmp_path)
    qtbot.addWidget(second)
    assert (theme.colours(), styled_app.font().pointSize()) == (theme.DARK, DEFAULT_POINTS + 3)
    assert second.menus.choices["dark"].isChecked()
    qtbot.keyClick(second.focusWidget(), Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    second.menus.choices["light"].trigger()
    assert (theme.colours(), styled_app.font().pointSize()) == (theme.LIGHT, DEFAULT_POINTS)
    assert (load(settings).look, load(settings).geometry != "") == ("light", True)


def test_letters_stay_within_bounds(styled_app: QApplication, window: MainWindow) -> None:
    for bound, step in ((MIN_POINTS, window.appearance.shrink_font), (MAX_POINTS, window.appearance.enlarge_font)):
        window.settings_store.update(points=bound)
        step()
        assert styled_app.font().pointSize() == bound
    window.appearance.reset_font()


def test_a_theme_changed_while_a_year_is_open_reaches_what_is_painted(
    styled_app: QApplication, with_sample: MainWindow
) -> None:
    assert with_sample.page is not None
    before = with_sample.page.header.panel_button.icon().cacheKey()
    with_sample.page.tabs.theme_button.click()
    assert theme.colours() is theme.DARK
    assert with_sample.menus.choices["dark"].isChecked()
    assert with_sample.page.header.panel_button.icon().cacheKey() != before
    with_sample.page.tabs.theme_button.click()
    assert theme.colours() is theme.LIGHT


@pytest.mark.parametrize("path", sorted((theme.RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(qapp: QApplication, path: Path) -> None:
    picture = icons.icon(path.stem).pixmap(icons.DEFAULT_SIZE, icons.DEFAULT_SIZE).toImage()
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    assert any(picture.pixelColor(*place).alpha() for place in places)
