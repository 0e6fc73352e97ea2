"""The theme: named colours for light and dark, and the palette and style sheet made from them."""

from dataclasses import asdict
from functools import cache
from string import Template
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wenlian_desktop.distribution import RESOURCES
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.session.settings import DEFAULT_POINTS

FALLBACK_FONT = RESOURCES / "fonts" / "NotoSansSC-Regular.ttf"
FONT_SCALES = {"title": 1.5, "figure": 1.8, "heading": 1.1, "small": 0.9}  # of the font size, in points
SCREEN_FONTS = (
    "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC",
    "WenQuanYi Micro Hei", "文泉驿微米黑", "UKai", "Unifont",
)  # fmt: skip


@frozen
class Colours:
    """Colours by their role."""

    ground: str
    nav: str
    surface: str
    stripe: str
    border: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    wrong: str
    wrong_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    line: str
    bar: str

    def qcolor(self, name: str) -> QColor:
        """A colour as QColor."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    ground="#F5F6F8", nav="#ECEEF2", surface="#FFFFFF", stripe="#F7F8FA", border="#E1E5EA", outline="#C6CCD5",
    text="#1B2430", muted="#566070", accent="#1F5FBF", accent_strong="#184D9C", accent_soft="#E2ECFB",
    on_accent="#FFFFFF", wrong="#B3261E", wrong_soft="#FBE7E5", warning="#835406", warning_soft="#FBEFD9",
    good="#1A6B43", good_soft="#E1F3E9", line="#C77B0A", bar="#5B8FDB",
)  # fmt: skip
DARK = Colours(
    ground="#14171C", nav="#191D23", surface="#1D2127", stripe="#22272E", border="#2E343D", outline="#464E5A",
    text="#E6E9EE", muted="#A9B2BF", accent="#7CADF8", accent_strong="#9AC0FA", accent_soft="#20334F",
    on_accent="#0C1420", wrong="#F2958D", wrong_soft="#3B1D1B", warning="#E2B15B", warning_soft="#35290F",
    good="#6BCB9C", good_soft="#173126", line="#E2B15B", bar="#5F93E0",
)  # fmt: skip

# (text, background) pairs in use; each has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3).
CONTRAST_PAIRS = (
    *((text, ground) for text in ("text", "muted", "accent", "wrong", "warning", "good")
      for ground in ("ground", "nav", "surface", "stripe")),
    ("text", "accent_soft"), ("muted", "accent_soft"), ("accent", "accent_soft"), ("on_accent", "accent"),
    ("on_accent", "accent_strong"), ("wrong", "wrong_soft"), ("warning", "warning_soft"), ("good", "good_soft"),
    ("text", "wrong_soft"), ("surface", "text"),
)  # fmt: skip

STYLE_SHEET = Template("""
QWidget#page, QScrollArea, QMainWindow, QDialog { background: $ground; }
QWidget#nav { background: $nav; border-right: 1px solid $border; }
QScrollArea, QTabWidget::pane { border: 0; }
QScrollArea > QWidget > QWidget#page { background: $ground; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${title_size}pt; font-weight: bold; }
QLabel[role="heading"] { font-size: ${heading_size}pt; font-weight: bold; }
QLabel[role="figure"] { font-size: ${figure_size}pt; font-weight: bold; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small_size}pt; }
QLabel[role="reason"] { color: $wrong; }
QLabel[role="banner"] { color: $warning; background: $warning_soft; padding: 7px 20px; }
QFrame[role="banner"], QFrame[role="banner"] > QLabel { color: $warning; background: $warning_soft; }
QLabel[role="chip"] { background: $stripe; color: $muted; border: 1px solid $border; border-radius: 8px;
  padding: 1px 8px; font-size: ${small_size}pt; }
QLabel[role="chip"][level="good"] { background: $good_soft; color: $good; border-color: $good_soft; }
QLabel[role="chip"][level="warning"] { background: $warning_soft; color: $warning; border-color: $warning_soft; }
QLabel[role="chip"][level="wrong"] { background: $wrong_soft; color: $wrong; border-color: $wrong_soft; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[role="bar"] { background: $surface; border: 0; border-top: 1px solid $border; }
QLineEdit, QPlainTextEdit, QComboBox { background: $surface; border: 1px solid $outline;
  border-radius: 5px; padding: 4px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $ground; color: $muted; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  background: $wrong_soft; border: 1px solid $wrong; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url($chevron); width: 14px; height: 14px; }
QComboBox QAbstractItemView { selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QLineEdit { border: 0; padding: 0; background: transparent; }
QTableView QLineEdit, QTableView QComboBox { border: 1px solid $accent; border-radius: 0; padding: 0 4px; }
QTableView { background: $surface; alternate-background-color: $stripe; border: 1px solid $border; border-radius: 6px;
  gridline-color: $border; selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView { background: $stripe; }
QHeaderView::section { background: $stripe; border: 0; border-right: 1px solid $border;
  border-bottom: 1px solid $border; padding: 6px 8px; }
QTableCornerButton::section { background: $stripe; border: 0; }
QPushButton { icon-size: ${icon_size}px; background: $surface; border: 1px solid $outline; border-radius: 5px;
  padding: 6px 14px; }
QPushButton:hover { background: $stripe; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton:disabled { color: $muted; background: $ground; border-color: $border; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: bold; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus { background: $accent_strong; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { background: $ground; border-color: $border; color: $muted; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 2px 1px; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { border-color: $accent; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; color: $text; }
QToolButton:hover { background: $stripe; border-color: $border; }
QToolButton:focus { border: 1px solid $accent; }
QTabBar#pages::tab { padding: 7px 14px; border: 0; border-bottom: 2px solid transparent; color: $muted; }
QTabBar#pages::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar#pages::tab:selected:focus { color: $accent; background: $accent_soft; }
QTabBar { outline: 0; }
QListView { background: $surface; border: 1px solid $border; border-radius: 6px; outline: 0; }
QListView[role="plain"] { background: transparent; border: 0; }
QListWidget::item { padding: 5px 8px; border-radius: 5px; }
QListWidget::item:disabled { color: $muted; }
QListWidget::indicator, QTreeWidget::indicator { width: 15px; height: 15px; background: $surface;
  border: 1px solid $muted; border-radius: 3px; }
QListWidget::indicator:checked, QTreeWidget::indicator:checked { border-color: $accent; image: url($tick); }
QTreeWidget::indicator:indeterminate { border-color: $accent; background: $accent; }
QListWidget::item:hover { background: $stripe; }
QListWidget::item:selected { background: $accent_soft; color: $text; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTextBrowser { background: $surface; border: 1px solid $border; border-radius: 6px; padding: 10px 14px; }
QMenuBar { background: $surface; border-bottom: 1px solid $border; padding: 2px 8px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; color: $text; }
QMenu { background: $surface; border: 1px solid $outline; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QStatusBar { background: $surface; border-top: 1px solid $border; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: $border; }
QProgressBar { background: $border; border: 0; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $outline; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $text; color: $surface; border: 0; padding: 4px; }
QLineEdit[locked="true"], QPlainTextEdit[locked="true"], QComboBox[locked="true"], QFrame[role="tags"][locked="true"] {
  background: $ground; color: $muted; border-color: $border; }
QLineEdit[flash="true"], QPlainTextEdit[flash="true"], QComboBox[flash="true"], QFrame[role="tags"][flash="true"],
QTableView[flash="true"], QTreeView[flash="true"] { border: 2px solid $accent; }
QLabel[role="mark"] { background: $warning_soft; color: $warning; border-radius: 3px; padding: 0 4px;
  font-size: ${small_size}pt; }
QLabel[role="hint"] { color: $warning; background: $warning_soft; border-radius: 5px; padding: 4px 10px; }
QFrame[role="quote"] { background: $stripe; border: 1px solid $border; border-left: 3px solid $accent;
  border-radius: 4px; }
QFrame[role="tags"] { background: $surface; border: 1px solid $outline; border-radius: 5px; }
QFrame[role="tags"][wrong="true"] { background: $wrong_soft; border: 1px solid $wrong; }
QLineEdit[role="tags"], QLineEdit[role="tags"]:focus { border: 0; padding: 0 2px; background: transparent; }
QPushButton[role="tag"], QPushButton[role="tag"]:focus { background: $accent_soft; border: 1px solid $accent_soft;
  border-radius: 4px; padding: 1px 7px; text-align: left; }
QPushButton[role="tag"]:focus { border-color: $accent; }
QPushButton[role="tag"][wrong="true"] { background: $wrong_soft; color: $wrong; border-color: $wrong; }
QTreeView { background: $surface; alternate-background-color: $stripe; border: 1px solid $border; border-radius: 6px;
  selection-background-color: $accent_soft; selection-color: $text; show-decoration-selected: 1; }
QListWidget[role="index"] { background: transparent; border: 0; outline: 0; }
QListWidget[role="index"]::item { padding: 8px 8px; border-radius: 5px; color: $text; }
QListWidget[role="index"]::item:selected { background: $accent_soft; color: $accent; }
QTabBar#faces::tab { padding: 6px 14px; margin: 2px 0; background: $surface; border: 1px solid $outline;
  color: $muted; }
QTabBar#faces::tab:first { border-top-left-radius: 6px; border-bottom-left-radius: 6px; border-right: 0; }
QTabBar#faces::tab:last { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QTabBar#faces::tab:selected { background: $accent_soft; color: $accent; border-color: $accent; }
QTabBar#faces::tab:first:selected { border-right: 1px solid $accent; }
QTabBar#faces::tab:selected:focus { border: 2px solid $accent; padding: 5px 13px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $stripe; }
QCalendarWidget QToolButton { color: $text; padding: 2px 6px; }
QSplitter[role="calm"]::handle { background: transparent; }
QSplitter[role="calm"]::handle:hover { background: $border; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 15px; height: 15px; background: $surface; border: 1px solid $outline;
  border-radius: 3px; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { border-color: $accent; image: url($tick); }
QCheckBox::indicator:disabled { background: $ground; border-color: $border; }
QCheckBox::indicator:checked:disabled { border-color: $muted; }
QTableView QPlainTextEdit, QTreeView QLineEdit, QTreeView QComboBox { border: 1px solid $accent; border-radius: 0;
  padding: 0 4px; }
""")

_current = LIGHT
_applied: tuple[bool, int] | None = None


@runtime_checkable
class Themed(Protocol):
    """A widget with colours or sizes that do not follow the style sheet by themselves."""

    def refresh_theme(self) -> None:
        """Read colours and sizes from the theme again."""


def colours() -> Colours:
    """The colours of the current theme."""
    return _current


def apply(app: QApplication, dark: bool | None = None, points: int = DEFAULT_POINTS) -> None:
    """Apply the theme to the application; `dark` None follows the system. Does nothing if it is applied already.

    The style sheet is made for Qt's style Fusion, which is chosen when the application is made.
    """
    global _current, _applied
    if dark is None:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if _applied == (dark, points) and app.styleSheet():
        return
    _applied = (dark, points)
    _current = DARK if dark else LIGHT
    app.setFont(QFont(_screen_font(), points))
    app.setPalette(_palette(_current))
    chevron, tick = (RESOURCES / "icons" / f"{name}-{'dark' if dark else 'light'}.svg" for name in ("chevron", "tick"))
    sizes = {f"{name}_size": round(points * factor, 1) for name, factor in FONT_SCALES.items()}
    pictures = {"chevron": chevron.as_posix(), "tick": tick.as_posix()}
    app.setStyleSheet(STYLE_SHEET.substitute(asdict(_current), **sizes, **pictures, icon_size=round(points * 1.7)))


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet depends on, and update the style."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it will be, when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


@cache  # the fonts of the system do not change at run time
def _screen_font() -> str:
    """The first installed Chinese font of SCREEN_FONTS, else the shipped one."""
    families = set(QFontDatabase.families())
    found = next((face for face in SCREEN_FONTS if face in families), None)
    if found is None:
        number = QFontDatabase.addApplicationFont(str(FALLBACK_FONT))
        found = next(iter(QFontDatabase.applicationFontFamilies(number)), "")
    return found


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, name in (
        (role.Window, "ground"), (role.WindowText, "text"), (role.Base, "surface"), (role.AlternateBase, "stripe"),
        (role.Text, "text"), (role.Button, "surface"), (role.ButtonText, "text"), (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"), (role.PlaceholderText, "muted"), (role.ToolTipBase, "text"),
        (role.ToolTipText, "surface"), (role.Mid, "border"), (role.Dark, "border"), (role.Light, "surface"),
        (role.Link, "accent"), (role.Shadow, "border"), (role.Midlight, "border"),
    ):  # fmt: skip
        palette.setColor(each, colours.qcolor(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, colours.qcolor("muted"))
    return palette
