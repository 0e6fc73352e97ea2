"""The look a person chose: light, dark or the system's, and how large the letters are."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from wenlian_desktop.session.settings import DARK, DEFAULT_POINTS, LIGHT, MAX_POINTS, MIN_POINTS, SYSTEM, SettingsStore
from wenlian_desktop.ui.kit import theme

THEME_NAMES = {LIGHT: "浅色", DARK: "深色", SYSTEM: "跟随系统"}


class Appearance(QObject):
    """Dresses the program as remembered; `changed` where what is painted must ask for its colours anew."""

    changed = Signal()

    def __init__(self, remembered: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> str:
        """浅色, 深色 or 跟随系统, by its name in the settings."""
        return self._remembered.settings.look

    @property
    def points(self) -> int:
        """The font size."""
        return self._remembered.settings.points

    def apply(self) -> None:
        """Dress the program as it is remembered."""
        theme.apply(self._app, None if self.theme == SYSTEM else self.theme == DARK, self.points)
        self.changed.emit()

    def set_theme(self, theme_name: str) -> None:
        """Another look from now on."""
        self._remembered.update(look=theme_name)
        self.apply()

    def toggle_theme(self) -> None:
        """From light to dark or back, whichever is worn."""
        self.set_theme(LIGHT if theme.colours() is theme.DARK else DARK)

    def enlarge_font(self) -> None:
        """Letters one point larger."""
        self._set_points(self.points + 1)

    def shrink_font(self) -> None:
        """Letters one point smaller."""
        self._set_points(self.points - 1)

    def reset_font(self) -> None:
        """Letters of the usual size."""
        self._set_points(DEFAULT_POINTS)

    def _set_points(self, points: int) -> None:
        self._remembered.update(points=min(max(points, MIN_POINTS), MAX_POINTS))
        self.apply()

    def _follow_system(self) -> None:
        if self.theme == SYSTEM:
            self.apply()
