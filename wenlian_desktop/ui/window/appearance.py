"""The look a person chose: light, dark or the system's, and how large the letters are."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from wenlian_desktop.session.settings import DARK, DEFAULT_POINTS, LIGHT, MAX_POINTS, MIN_POINTS, SYSTEM, SettingsStore
from wenlian_desktop.ui.kit import theme

NAMES = {LIGHT: "浅色", DARK: "深色", SYSTEM: "跟随系统"}


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
    def look(self) -> str:
        """浅色, 深色 or 跟随系统, by its name in the settings."""
        return self._remembered.settings.look

    @property
    def points(self) -> int:
        """The font size."""
        return self._remembered.settings.points

    def wear(self) -> None:
        """Dress the program as it is remembered."""
        theme.dress(self._app, None if self.look == SYSTEM else self.look == DARK, self.points)
        self.changed.emit()

    def choose(self, look: str) -> None:
        """Another look from now on."""
        self._remembered.update(look=look)
        self.wear()

    def turn(self) -> None:
        """From light to dark or back, whichever is worn."""
        self.choose(LIGHT if theme.tokens() is theme.DARK else DARK)

    def larger(self) -> None:
        """Letters one point larger."""
        self._size(self.points + 1)

    def smaller(self) -> None:
        """Letters one point smaller."""
        self._size(self.points - 1)

    def usual(self) -> None:
        """Letters of the usual size."""
        self._size(DEFAULT_POINTS)

    def _size(self, points: int) -> None:
        self._remembered.update(points=min(max(points, MIN_POINTS), MAX_POINTS))
        self.wear()

    def _follow_system(self) -> None:
        if self.look == SYSTEM:
            self.wear()
