"""What is written can be read: contrast measured from pictures, and no text cut without a way to see all of it."""

from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QToolTip,
    QWidget,
)

from tests.make.year_files import write_sample
from tests.ui.accessible_tree import faces, side_windows, year_page
from tests.ui.conftest import RecordingDialogs, examined, open_window, page_of
from wenlian_desktop.ui.editing.line_editors import TextLineEdit
from wenlian_desktop.ui.kit import theme
from wenlian_desktop.ui.kit.elided import ElidedLabel
from wenlian_desktop.ui.window.main_window import MainWindow

ENOUGH = 4.5  # WCAG 2.1, 1.4.3
MOST_CELLS = 60  # of a view that are looked at
BORDER = 3  # px of frames and focus marks around a text
MOST_TURNS = 50  # of 10 ms, in which a page is whole
HIGHEST_TEXT = 9  # px: a strip lower than that shows no whole line


@cache
def luminance(rgb: int) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(rgb).getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast_in(picture: QImage, rect: QRect) -> float:
    """The contrast between the commonest colour of a rectangle and the one that differs most from it."""
    part = picture.copy(rect).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(array("I", bytes(part.constBits())))
    ground = luminance(colours.most_common(1)[0][0])
    written = max((luminance(colour) for colour in colours), key=lambda each: abs(each - ground))
    high, low = max(ground, written), min(ground, written)
    return (high + 0.05) / (low + 0.05)


def texts(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """Every text that is shown and enabled: what it is, and where in the window."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.window() is window:
            seen = widget.visibleRegion().boundingRect()
            for text, rect in texts_of(widget):
                room = rect.intersected(seen).adjusted(BORDER, BORDER, -BORDER, -BORDER)
                if text.strip() and room.height() >= HIGHEST_TEXT and room.width() >= HIGHEST_TEXT:
                    yield f"{type(widget).__name__}: {text[:20]}", room.translated(widget.mapTo(window, QPoint()))


def texts_of(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    match widget:
        case QLabel():
            yield widget.text(), widget.rect()
        case QAbstractButton():
            yield widget.text(), widget.rect()
        case QLineEdit():
            yield widget.text() or widget.placeholderText(), widget.rect()
        case QPlainTextEdit():
            yield widget.toPlainText() or widget.placeholderText(), widget.rect()
        case QTabBar():
            yield from ((widget.tabText(place), widget.tabRect(place)) for place in range(widget.count()))
        case QHeaderView():
            yield from heads_of(widget)
        case QAbstractItemView():
            rects = [(index, widget.visualRect(index)) for index in indexes(widget.model())]
            shown = [(index, rect) for index, rect in rects if widget.viewport().rect().contains(rect)][:MOST_CELLS]
            corner = widget.viewport().pos()
            yield from ((str(index.data() or ""), rect.translated(corner)) for index, rect in shown)


def heads_of(header: QHeaderView) -> Iterator[tuple[str, QRect]]:
    for section in range(header.count()):
        place, size = header.sectionViewportPosition(section), header.sectionSize(section)
        rect = QRect(place, 0, size, header.height())
        if header.orientation() != Qt.Orientation.Horizontal or header.isSectionHidden(section):
            continue
        if header.viewport().rect().contains(rect):  # as of cells; one cut by the edge comes in sight by scrolling
            yield str(header.model().headerData(section, header.orientation()) or ""), rect


def indexes(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """The first cells of a model, with those below them."""
    parent = QModelIndex() if parent is None else parent
    for row in range(min(model.rowCount(parent), 12)):
        columns = 1 if isinstance(model, QAbstractListModel) else min(model.columnCount(parent), 12)
        yield from (model.index(row, column, parent) for column in range(columns))
        yield from indexes(model, model.index(row, 0, parent))


def contrasts(window: QWidget) -> dict[str, float]:
    """The contrast of every text of a window; of equal ones the weakest."""
    QApplication.processEvents()
    picture, found = window.grab().toImage(), dict[str, float]()
    for text, rect in texts(window):
        found[text] = min(round(contrast_in(picture, rect), 2), found.get(text, 21.0))
    return found


@contextmanager
def own_window(app: QApplication, folder: Path) -> Iterator[MainWindow]:
    """A window of the sample year: to change its colours with all pages open would take far longer."""
    write_sample(folder / "示例年度.wenlian")
    try:
        for created in open_window(RecordingDialogs(), folder):
            assert created.open(folder / "示例年度.wenlian")
            yield examined(created)
    finally:
        theme.apply(app, dark=False)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_text_of_every_page_and_window_stands_out_from_its_ground(
    styled_app: QApplication, tmp_path: Path, look: str
) -> None:
    weak: dict[str, float] = {}
    looked_at = 0
    with own_window(styled_app, tmp_path) as window:
        window.resize(1440, 900)
        window.menus.choices[look].trigger()
        assert (window.palette().window().color().lightnessF() < 0.5) == (look == "dark")
        for face in faces(year_page(window)):
            measured = contrasts(window)
            looked_at += len(measured)
            weak |= {f"{face} › {text}": found for text, found in measured.items() if found < ENOUGH}
        for side in side_windows(window):
            name = type(side).__name__
            weak |= {f"{name} › {text}": found for text, found in contrasts(side).items() if found < ENOUGH}
    assert looked_at > 1000
    assert weak == {}


@pytest.mark.parametrize(("colour", "is_enough"), [("#949494", False), ("#666666", True)])
def test_a_weak_text_is_found(styled_app: QApplication, colour: str, is_enough: bool) -> None:
    label = QLabel("要看得清")
    label.setStyleSheet(f"color: {colour}; background: #ffffff;")
    label.resize(120, 40)
    assert (contrast_in(label.grab().toImage(), label.rect()) >= ENOUGH) == is_enough
    label.deleteLater()


def tip_of(widget: QWidget, place: QPoint) -> str:
    """The tool tip that appears where the mouse rests."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


def test_a_line_that_is_too_long_shows_its_head_and_all_of_it_as_a_tip(shared_sample: MainWindow) -> None:
    form = page_of(shared_sample, "indicator").form
    lines = [each for each in form.findChildren(TextLineEdit) if each.isVisible() and not each.hasFocus()]
    assert lines
    line = lines[0]
    before, line_tip = line.text(), line.toolTip()
    long = "优秀数＋良好数" * 30 + "÷有效份数"
    line.setText(long)
    line.setCursorPosition(len(long))
    assert line.is_elided
    assert tip_of(line, line.rect().center()).startswith(long)
    head = line.grab().toImage()
    line.setCursorPosition(0)
    assert line.grab().toImage() == head
    line.setText(before)
    line.setModified(False)
    assert line.toolTip() == line_tip


def test_a_cell_that_is_too_long_shows_all_of_it_as_a_tip(shared_sample: MainWindow) -> None:
    view = page_of(shared_sample, "activity").pane.view
    column = view.model().column_of("name")
    view.setColumnWidth(column, 60)
    index = view.model().index(0, column)
    view.scrollTo(index)
    assert tip_of(view.viewport(), view.visualRect(index).center()).startswith(index.data())


@pytest.mark.parametrize("size", [(1024, 768), (1440, 900)])
def test_the_name_of_the_office_is_seen_to_its_last_character(shared_sample: MainWindow, size: tuple[int, int]) -> None:
    shared_sample.resize(*size)
    page = page_of(shared_sample, "department")
    QApplication.processEvents()
    boxes = [each for each in page.findChildren(TextLineEdit) if each.text() == "示例区文学艺术界联合会"]
    assert boxes
    assert not boxes[0].is_elided


def cut_texts(window: QWidget) -> Iterator[str]:
    """Labels and buttons that are narrower than their text and do not tell it otherwise."""
    for widget in window.findChildren(QWidget):
        is_tip = widget.windowType() == Qt.WindowType.ToolTip
        if not widget.isVisible() or widget.toolTip() or is_tip or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.textFormat() != Qt.TextFormat.RichText:
            needed = max(map(widget.fontMetrics().horizontalAdvance, widget.text().split("\n")), default=0)
            if needed > widget.contentsRect().width():
                yield f"{widget.text()}: {needed} px in {widget.contentsRect().width()}"
        elif isinstance(widget, QPushButton) and widget.minimumSizeHint().width() > widget.width():
            yield f"{widget.text()}: {widget.minimumSizeHint().width()} px in {widget.width()}"


@pytest.fixture(scope="module")
def letters(styled_app: QApplication) -> Iterator[None]:
    """The letters are as usual again after all tests that change them."""
    yield
    theme.apply(styled_app, dark=False)


@pytest.mark.parametrize(
    ("points", "size"), [(9, (1024, 768)), (10, (1024, 768)), (14, (1440, 900)), (18, (1920, 1080))]
)
def test_no_label_or_button_is_cut_at_any_size_of_letters(
    letters: None, shared_sample: MainWindow, styled_app: QApplication, points: int, size: tuple[int, int]
) -> None:
    page = year_page(shared_sample)
    shared_sample.resize(*size)
    theme.apply(styled_app, dark=False, points=points)
    page.refresh_theme()
    found = {}
    for face in faces(page):
        found[face] = cut_at_rest(shared_sample)
    assert {face: texts for face, texts in found.items() if texts} == {}


def cut_at_rest(window: MainWindow) -> list[str]:
    """The texts that stay cut once what a page adds in turns is there."""
    for _ in range(MOST_TURNS):
        QApplication.processEvents()
        if not any(True for _ in cut_texts(window)):
            return []
        QTest.qWait(10)
    return sorted(set(cut_texts(window)))
