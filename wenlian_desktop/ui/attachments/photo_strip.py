"""Thumbnails of the images among the attachments of a row."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.originals import PICTURES, suffix_of
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.ui.attachments.thumbnails import thumbnail
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit import icons
from wenlian_desktop.ui.kit.jobs import IsWanted, Jobs

THUMBNAIL_SIZE = QSize(112, 84)
STRIP_HEIGHT = 138
MAX_CACHED = 400  # pictures
UID_ROLE = Qt.ItemDataRole.UserRole


class PhotoStrip(QListWidget):
    """`current_photo_changed` and `open_requested` carry the uid of an attachment."""

    current_photo_changed = Signal(str)
    open_requested = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._jobs = Jobs(self)  # a separate queue, so that the preview is not delayed
        self._thumbnails: dict[str, QImage | UserError] = {}
        self._queue: list[str] = []
        self.setAccessibleName("照片")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(THUMBNAIL_SIZE)
        self.setGridSize(THUMBNAIL_SIZE + QSize(16, 30))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFixedHeight(STRIP_HEIGHT)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._emit_current)
        self.itemActivated.connect(self._emit_open)

    def show_rows(self, rows: list[Attachment]) -> None:
        """Show thumbnails of the images among these attachments."""
        pictures = [row for row in rows if row.sha256 and suffix_of(row.name or "") in PICTURES]
        current = self.current_uid()
        self.blockSignals(True)
        self.clear()
        for row in pictures:
            self._add_item(row)
            if row.uid == current:
                self.setCurrentRow(self.count() - 1)
        self.blockSignals(False)
        self.setVisible(bool(pictures))
        requested = dict.fromkeys(row.sha256 or "" for row in pictures)
        is_idle = not self._queue
        self._queue = [sha256 for sha256 in requested if sha256 not in self._thumbnails]
        if is_idle:
            self._load_next()

    def _add_item(self, row: Attachment) -> None:
        item = QListWidgetItem(row.caption or row.name or "", self)
        item.setData(UID_ROLE, (row.uid, row.sha256))
        item.setToolTip(f"{row.name or ''}\n{row.caption or ''}".strip())
        self._show_thumbnail(item)

    def _show_thumbnail(self, item: QListWidgetItem) -> None:
        picture = self._thumbnails.get(item.data(UID_ROLE)[1])
        if isinstance(picture, QImage):
            item.setIcon(QIcon(QPixmap.fromImage(picture)))
        elif picture is not None:
            item.setIcon(icons.icon("missing", size=THUMBNAIL_SIZE.height()))
            item.setToolTip(str(picture))

    def _load_next(self) -> None:
        """Load one thumbnail at a time: the bytes from the writer's thread, decoded in a job."""
        if self._queue and not self._bridge.session.is_closed:
            sha256 = self._queue[0]
            content = self._bridge.session.read_original(sha256)
            size = THUMBNAIL_SIZE * self.devicePixelRatioF()
            self._jobs.run(partial(_load_thumbnail, content.result, size), partial(self._on_loaded, sha256))

    def _on_loaded(self, sha256: str, picture: QImage | UserError) -> None:
        if len(self._thumbnails) >= MAX_CACHED:
            self._thumbnails.pop(next(iter(self._thumbnails)))
        if isinstance(picture, QImage):
            picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._thumbnails[sha256] = picture
        self._queue = [each for each in self._queue if each != sha256]
        for item in map(self.item, range(self.count())):
            if item.data(UID_ROLE)[1] == sha256:
                self._show_thumbnail(item)
        self._load_next()

    def retry(self, sha256: str) -> None:
        """Load the thumbnail again if it could not be shown before."""
        if isinstance(self._thumbnails.get(sha256), UserError):
            del self._thumbnails[sha256]

    def current_uid(self) -> str | None:
        """The uid of the current attachment."""
        item = self.currentItem()
        return None if item is None else str(item.data(UID_ROLE)[0])

    def _emit_current(self, item: QListWidgetItem | None, before: object) -> None:
        if item is not None:
            self.current_photo_changed.emit(item.data(UID_ROLE)[0])

    def _emit_open(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(item.data(UID_ROLE)[0])

    def stop(self) -> None:
        """Stop loading, before the year is closed."""
        self._queue.clear()
        self._jobs.cancel()
        self._jobs.wait()


def _load_thumbnail(content: Callable[[], bytes], size: QSize, is_wanted: IsWanted) -> QImage | UserError:
    try:
        return thumbnail(content(), size, is_wanted)
    except UserError as refusal:
        return refusal
