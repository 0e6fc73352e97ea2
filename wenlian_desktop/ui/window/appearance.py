"""Theme and font size as saved in the settings."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from wenlian_desktop.session.settings import DARK, DEFAULT_POINTS, LIGHT, MAX_POINTS, MIN_POINTS, SYSTEM, SettingsStore
from wenlian_desktop.ui.kit import theme

THEME_NAMES = {LIGHT: "浅色", DARK: "深色", SYSTEM: "跟随系统"}


class Appearance(QObject):
    """Applies theme and font size; `changed` is emitted afterwards, so that painted widgets update."""

    changed = Signal()

    def __init__(self, remembered: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.screenAdded.connect(self._follow_screen)
        for screen in app.screens():
            screen.logicalDotsPerInchChanged.connect(self.changed)

    @property
    def theme(self) -> str:
        """The name of the theme in the settings: light, dark or system."""
        return self._remembered.settings.look

    @property
    def points(self) -> int:
        """The font size."""
        return self._remembered.settings.points

    def apply(self) -> None:
        """Apply the saved theme and font size."""
        theme.apply(self._app, None if self.theme == SYSTEM else self.theme == DARK, self.points)
        self.changed.emit()

    def set_theme(self, theme_name: str) -> None:
        """Save and apply another theme."""
        self._remembered.update(look=theme_name)
        self.apply()

    def toggle_theme(self) -> None:
        """Switch between light and dark."""
        self.set_theme(LIGHT if theme.colours() is theme.DARK else DARK)

    def enlarge_font(self) -> None:
        """Increase the font size by one point."""
        self._set_points(self.points + 1)

    def shrink_font(self) -> None:
        """Decrease the font size by one point."""
        self._set_points(self.points - 1)

    def reset_font(self) -> None:
        """Restore the default font size."""
        self._set_points(DEFAULT_POINTS)

    def _set_points(self, points: int) -> None:
        self._remembered.update(points=min(max(points, MIN_POINTS), MAX_POINTS))
        self.apply()

    def _follow_screen(self, screen: QScreen) -> None:
        """Icons are drawn for the scales of the screens there are."""
        screen.logicalDotsPerInchChanged.connect(self.changed)
        self.changed.emit()

    def _follow_system(self) -> None:
        if self.theme == SYSTEM:
            self.apply()
