"""The look: one set of colour tokens for light and dark, one palette and one style sheet made from them."""

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONT_FILE = RESOURCES / "fonts" / "NotoSansSC-Regular.ttf"
POINTS = 10
SCREEN_FACES = (
    "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC",
    "WenQuanYi Micro Hei", "文泉驿微米黑", "UKai", "Unifont",
)  # fmt: skip


@dataclass(frozen=True)
class Tokens:
    """Colours by what they are for."""

    ground: str
    surface: str
    stripe: str
    border: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    wrong: str
    wrong_soft: str
    warning: str

    def colour(self, name: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    ground="#F4F5F7", surface="#FFFFFF", stripe="#F8F9FB", border="#DADEE5", text="#1B2430", muted="#5A6472",
    accent="#1F5FBF", accent_soft="#E4EDFB", on_accent="#FFFFFF", wrong="#B3261E",
    wrong_soft="#FBE9E7", warning="#8A5A08",
)  # fmt: skip
DARK = Tokens(
    ground="#14171C", surface="#1D2127", stripe="#22272E", border="#39404B", text="#E6E9EE", muted="#A9B2BF",
    accent="#76A9F7", accent_soft="#20334F", on_accent="#0C1420", wrong="#F2958D",
    wrong_soft="#3B1D1B", warning="#E2B15B",
)  # fmt: skip

SHEET = Template("""
QWidget#page, QScrollArea, QMainWindow { background: $ground; }
QScrollArea, QTabWidget::pane { border: 0; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="figure"] { font-size: 22px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="reason"] { color: $wrong; }
QLabel[role="banner"] { color: $wrong; background: $wrong_soft; padding: 6px 18px; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QLineEdit, QPlainTextEdit, QComboBox { background: $surface; border: 1px solid $border;
  border-radius: 5px; padding: 4px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $ground; color: $muted; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  background: $wrong_soft; border: 1px solid $wrong; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 14px; height: 14px; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QTableView QLineEdit, QTableView QComboBox { border: 1px solid $accent; border-radius: 0; padding: 0 4px; }
QTableView { background: $surface; alternate-background-color: $stripe; border: 1px solid $border; border-radius: 6px;
  gridline-color: $border; selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView::section { background: $stripe; border: 0; border-right: 1px solid $border;
  border-bottom: 1px solid $border; padding: 6px 8px; }
QPushButton { background: $surface; border: 1px solid $border; border-radius: 5px; padding: 6px 14px; }
QPushButton:hover, QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $muted; background: $ground; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QTabBar#pages::tab { padding: 7px 14px; border: 0; border-bottom: 2px solid transparent; color: $muted; }
QTabBar#pages::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QStatusBar { background: $surface; border-top: 1px solid $border; }
QListWidget { background: $surface; border: 1px solid $border; border-radius: 6px; }
QToolTip { background: $text; color: $surface; border: 0; padding: 4px; }
""")

_current = LIGHT


def tokens() -> Tokens:
    """The colours in use."""
    return _current


def dress(app: QApplication, dark: bool | None = None) -> None:
    """Give the program its look; `dark` None follows the system."""
    global _current
    if dark is None:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    _current = DARK if dark else LIGHT
    app.setStyle("Fusion")
    app.setFont(_font())
    app.setPalette(_palette(_current))
    chevron = RESOURCES / "icons" / f"chevron-{'dark' if dark else 'light'}.svg"
    app.setStyleSheet(SHEET.substitute(asdict(_current), chevron=chevron.as_posix()))


def _font() -> QFont:
    """The system's Chinese face, the shipped one where there is none."""
    families = set(QFontDatabase.families())
    found = next((face for face in SCREEN_FACES if face in families), None)
    if found is None:
        number = QFontDatabase.addApplicationFont(str(FONT_FILE))
        found = next(iter(QFontDatabase.applicationFontFamilies(number)), "")
    return QFont(found, POINTS)


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, name in (
        (role.Window, "ground"), (role.WindowText, "text"), (role.Base, "surface"), (role.AlternateBase, "stripe"),
        (role.Text, "text"), (role.Button, "surface"), (role.ButtonText, "text"), (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"), (role.PlaceholderText, "muted"), (role.ToolTipBase, "text"),
        (role.ToolTipText, "surface"), (role.Mid, "border"), (role.Dark, "border"), (role.Light, "surface"),
        (role.Link, "accent"), (role.Shadow, "border"), (role.Midlight, "border"),
    ):  # fmt: skip
        palette.setColor(each, colours.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, colours.colour("muted"))
    return palette
