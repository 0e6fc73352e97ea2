"""The pictures among the attachments of a row, small, side by side."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import PICTURES, suffix_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.attachments.pictures import thumbnail
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.jobs import Jobs

PICTURE = QSize(112, 84)
HEIGHT = 138
MOST_KEPT = 400  # pictures
UID = Qt.ItemDataRole.UserRole


class PhotoStrip(QListWidget):
    """`wanted` tells the uid of the picture the cursor is on, `opened` of one that is to be opened."""

    wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._jobs = Jobs(self)  # of its own: many pictures must not hold up the preview
        self._drawn: dict[str, QImage | UserError] = {}
        self._waiting: list[str] = []
        self.setAccessibleName("照片")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(PICTURE)
        self.setGridSize(PICTURE + QSize(16, 30))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFixedHeight(HEIGHT)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._tell_wanted)
        self.itemActivated.connect(self._tell_opened)

    def show_rows(self, rows: list[Attachment]) -> None:
        """Show the pictures among these attachments."""
        pictures = [row for row in rows if row.sha256 and suffix_of(row.name or "") in PICTURES]
        current = self.current_uid()
        self.blockSignals(True)
        self.clear()
        for row in pictures:
            self._add(row)
            if row.uid == current:
                self.setCurrentRow(self.count() - 1)
        self.blockSignals(False)
        self.setVisible(bool(pictures))
        asked = dict.fromkeys(row.sha256 or "" for row in pictures)
        is_idle = not self._waiting
        self._waiting = [sha256 for sha256 in asked if sha256 not in self._drawn]
        if is_idle:
            self._next()

    def _add(self, row: Attachment) -> None:
        item = QListWidgetItem(row.caption or row.name or "", self)
        item.setData(UID, (row.uid, row.sha256))
        item.setToolTip(f"{row.name or ''}\n{row.caption or ''}".strip())
        self._draw(item)

    def _draw(self, item: QListWidgetItem) -> None:
        picture = self._drawn.get(item.data(UID)[1])
        if isinstance(picture, QImage):
            item.setIcon(QIcon(QPixmap.fromImage(picture)))
        elif picture is not None:
            item.setIcon(icons.icon("missing", size=PICTURE.height()))
            item.setToolTip(str(picture))

    def _next(self) -> None:
        """Ask for one picture after the other: the bytes from the writer, the picture from a job."""
        if self._waiting and not self._bridge.session.is_closed:
            sha256 = self._waiting[0]
            content = self._bridge.session.read_original(sha256)
            size = PICTURE * self.devicePixelRatioF()
            self._jobs.run(lambda is_wanted: _outcome(content.result, size), partial(self._take, sha256))

    def _take(self, sha256: str, picture: QImage | UserError) -> None:
        if len(self._drawn) >= MOST_KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        if isinstance(picture, QImage):
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._drawn[sha256] = picture
        self._waiting = [each for each in self._waiting if each != sha256]
        for item in map(self.item, range(self.count())):
            if item.data(UID)[1] == sha256:
                self._draw(item)
        self._next()

    def forget(self, sha256: str) -> None:
        """The bytes may be there now: look at them again where they could not be shown."""
        if isinstance(self._drawn.get(sha256), UserError):
            del self._drawn[sha256]

    def current_uid(self) -> str | None:
        """The attachment the cursor is on."""
        item = self.currentItem()
        return None if item is None else str(item.data(UID)[0])

    def _tell_wanted(self, item: QListWidgetItem | None, before: object) -> None:
        if item is not None:
            self.wanted.emit(item.data(UID)[0])

    def _tell_opened(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(UID)[0])

    def finish(self) -> None:
        """The year is about to be closed: nothing more is asked for."""
        self._waiting.clear()
        self._jobs.cancel()
        self._jobs.wait()


def _outcome(content: object, size: QSize) -> QImage | UserError:
    assert callable(content)
    try:
        return thumbnail(content(), size)
    except UserError as refusal:
        return refusal
