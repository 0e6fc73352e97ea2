"""The attachments of one row, or of all rows: a table with buttons to add, open, save and supply files."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.originals import Original, safe_file_name
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.session.attaching import read_original, save_copy, supply_original
from wenlian_desktop.session.field_locks import read_only_reason
from wenlian_desktop.ui.attachments.attachment_import import AttachmentImporter, OriginalReader, OwnerRef
from wenlian_desktop.ui.attachments.file_details import FileDetails
from wenlian_desktop.ui.attachments.owner_card import OwnerCard
from wenlian_desktop.ui.attachments.owner_pasting import AttachmentActions
from wenlian_desktop.ui.attachments.photo_strip import PhotoStrip
from wenlian_desktop.ui.attachments.thumbnails import pasted_image
from wenlian_desktop.ui.editing.page_context import PageContext
from wenlian_desktop.ui.kit.dialogs import ANY_FILES
from wenlian_desktop.ui.kit.labels import flash, plain_label
from wenlian_desktop.ui.tables.record_page import TablePage
from wenlian_desktop.ui.tables.table_pane import TablePane

TITLE = "照片和材料"
HINT = "文件可以直接拖到这里；截图可以粘贴（Ctrl+V）。双击照片打开。"
NO_ATTACHMENT_SELECTED = "请先在表中选一份材料。"
NO_FILE = "这份材料还没有文件。请用“补上文件…”。"
NO_PROGRAM = "电脑上没有能打开它的程序。请用“另存为…”存到文件夹后，在有那个程序的电脑上打开。"
TABLE_HEIGHT, TABLE_MIN_HEIGHT = 226, 110  # px
MAX_REASONS = 4  # reasons


def local_paths(data: QMimeData) -> list[Path]:
    """The local files of a drag and drop or of the clipboard."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class AttachmentPane(TablePane):
    """The attachment table and its buttons. New files belong to the owner that is shown; to none if all are shown."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, Attachment)
        self._owner: OwnerRef | None = ("", "")
        self.view.cell_actions = AttachmentActions(self.view, self.model)
        self.importer = AttachmentImporter(context, self)
        self.importer.finished.connect(self._show_reasons)
        self.reasons = plain_label(role="reason")
        self.reasons.setWordWrap(True)
        self.reasons.hide()
        self.add_button.setText("添加文件…")
        self.open_button = self._add_button("打开", self.open)
        self.save_button = self._add_button("另存为…", self.save_as)
        self.supply_button = self._add_button("补上文件…", self.supply)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.reasons)
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self.view.current_row_changed.connect(self._update_buttons)
        context.bridge.changed.connect(self._on_changed)
        self._update_count()
        self._update_buttons()

    def _nothing_yet(self) -> str:
        return f"还没有{Attachment.spec.label}。"

    def _add_button(self, text: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(action)
        self.bar.insertWidget(self.bar.indexOf(self.delete_button), button)
        return button

    def show_owner(self, owner: OwnerRef | None, no_new_row_reason: str = "") -> None:
        """Show the attachments of a row, given as (record, uid); None for no row, with the reason."""
        self.reasons.hide()
        self._owner = owner
        if owner is None:
            self.show_only(lambda row: False, no_new_row_reason)
        else:
            record, uid = owner
            self.show_only(lambda row: (row.owner_record, row.owner_uid) == owner, owner_record=record, owner_uid=uid)
        self._update_buttons()

    def rows(self) -> list[Attachment]:
        """The attachments of the owner that is shown."""
        every = self.context.bridge.view.rows(Attachment)
        return [row for row in every if (row.owner_record or "", row.owner_uid or "") == self._owner]

    def current(self) -> Attachment | None:
        """The current attachment."""
        return self.context.bridge.view.rows(Attachment).find(self.view.current_uid())

    # Import.

    def add(self) -> None:
        """Ask for files and import them."""
        self._import([partial(read_original, path) for path in self.context.dialogs.choose_files("添加文件")])

    def _import(self, sources: Sequence[OriginalReader]) -> None:
        refusal = read_only_reason(self.context.bridge.session) or self._no_new_row_reason
        if refusal:
            self.context.message.emit(refusal)
        elif sources and self._owner is not None:
            self.reasons.hide()
            self.importer.start(self._owner, sources)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._import([partial(read_original, path) for path in local_paths(event.mimeData())])

    def paste(self) -> None:
        """Import files or an image from the clipboard; paste other clipboard content into the cells."""
        data = QGuiApplication.clipboard().mimeData()
        image = data.imageData() if data.hasImage() and not data.hasText() else None
        if local_paths(data):
            self._import([partial(read_original, path) for path in local_paths(data)])
        elif isinstance(image, QImage):
            self._import([partial(pasted_image, image)])
        elif self.context.bridge.is_read_only:
            self.context.message.emit(read_only_reason(self.context.bridge.session))
        else:
            self.view.cell_actions.paste()

    def _show_reasons(self, refused: list[str]) -> None:
        more = [f"另有{len(refused) - MAX_REASONS}个文件没有添加。"] if len(refused) > MAX_REASONS else []
        self.reasons.setText("\n".join((*refused[:MAX_REASONS], *more)))
        self.reasons.setVisible(bool(refused))

    # Open and save.

    def open(self) -> None:
        """Open a read-only temporary copy of the current attachment in the system's program for it."""
        row = self.current()
        if row is None or not row.sha256:
            return
        content, name = self.context.bridge.session.read_original(row.sha256), row.name or "附件"
        viewing = self.context.bridge.session.temporary_copies
        self.context.jobs.run(lambda is_wanted: viewing.create(name, content.result()), self._open_copy, "正在打开")

    def _open_copy(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.context.message.emit(NO_PROGRAM)

    def save_as(self) -> None:
        """Ask for a path and save the current attachment there."""
        row = self.current()
        if row is None or not row.sha256:
            return
        path = self.context.dialogs.choose_save_path("另存为", Path.home() / safe_file_name(row.name or ""), ANY_FILES)
        if path is not None:
            content = self.context.bridge.session.read_original(row.sha256)
            self.context.jobs.run(lambda is_wanted: save_copy(path, content.result()), self._show_saved, "正在另存")

    def _show_saved(self, path: Path) -> None:
        self.context.message.emit(f"已另存：{path}")

    def supply(self) -> None:
        """Ask for the missing file of the current attachment and attach it."""
        row, chosen = self.current(), self.context.dialogs.choose_files("补上文件")[:1]
        if row is not None and chosen:
            self.context.jobs.run(
                lambda is_wanted: read_original(chosen[0]), partial(self._supply, row.uid), "正在读文件"
            )

    def _supply(self, uid: str, original: Original) -> None:
        refusal = supply_original(self.context.bridge.session, uid, original)
        self._show_reasons([refusal] if refusal else [])

    # State of the buttons.

    def _on_changed(self, view: Year, step: Step) -> None:
        if any(change.record == Attachment.spec.name for change in step.changes):
            self._update_buttons()

    def _update_buttons(self) -> None:
        row = self.current()
        why = NO_ATTACHMENT_SELECTED if row is None else "" if row.sha256 else NO_FILE
        self._set_lock(self.open_button, why)
        self._set_lock(self.save_button, why)
        is_bare = row is not None and not row.sha256
        self._set_lock(self.supply_button, read_only_reason(self.context.bridge.session))
        self.supply_button.setVisible(is_bare)
        self.save_button.setVisible(not is_bare)

    def flush(self) -> None:
        """Import the files that are still pending, before the year is closed."""
        self.importer.finish_now()


class AttachmentCard(QFrame):
    """The card 照片和材料 in the form of a row: thumbnails and the attachment table."""

    def __init__(self, context: PageContext, record: str, no_row_hint: str, height: int = TABLE_HEIGHT) -> None:
        """`no_row_hint` is shown while no row is selected; `height` is the minimum height of the table in px."""
        super().__init__()
        self._context, self._record, self._no_row_hint = context, record, no_row_hint
        self.setProperty("role", "card")
        self.pane = AttachmentPane(context)
        self.pane.filter_line.hide()
        self.pane.count_label.hide()
        self.pane.setMinimumHeight(height)
        self.pane.view.setAccessibleName(TITLE)
        self.photo_strip = PhotoStrip(context.bridge)
        second_bar = QHBoxLayout()  # beside the form of a row there is no room for one long bar
        for button in (self.pane.open_button, self.pane.save_button, self.pane.supply_button):
            second_bar.addWidget(button)
        second_bar.addStretch(1)
        self.pane.column.insertLayout(1, second_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        hint = plain_label(HINT, "small")
        hint.setWordWrap(True)
        for widget in (plain_label(TITLE, "heading"), hint, self.photo_strip, self.pane, self.pane.reasons):
            layout.addWidget(widget)
        self.photo_strip.current_photo_changed.connect(self._go_to)
        self.photo_strip.open_requested.connect(self._open)
        self._pictures_timer = QTimer(self, singleShot=True, interval=0)  # after the change is written
        self._pictures_timer.timeout.connect(self._show_pictures)
        context.bridge.changed.connect(self._on_changed)
        self.show_row(None)

    def show_row(self, uid: str | None) -> None:
        """Show the attachments of another row; None for no row."""
        self.pane.show_owner(None if uid is None else (self._record, uid), self._no_row_hint)
        self.pane.view.setColumnHidden(self.pane.model.column_of("kind") + 1, True)  # the owner
        self._show_pictures()

    def _show_pictures(self) -> None:
        self.photo_strip.show_rows(self.pane.rows())

    def _on_changed(self, view: Year, step: Step) -> None:
        rows = [change.after for change in step.changes if change.record == Attachment.spec.name]
        if rows:
            for row in rows:
                if isinstance(row, Attachment) and row.sha256:
                    self.photo_strip.retry(row.sha256)
            self._pictures_timer.start()

    def _go_to(self, uid: str) -> None:
        self.pane.go_to(uid, "caption")

    def _open(self, uid: str) -> None:
        self.pane.go_to(uid, "caption")
        self.pane.open()

    def go_to(self, uid: str, field: str) -> None:
        """Edit a cell of an attachment."""
        self.pane.edit(uid, field)

    def flush(self) -> None:
        """Import pending files and stop loading thumbnails, before the year is closed."""
        self.pane.flush()
        self.photo_strip.stop()


class AttachmentPage(TablePage):
    """The page 佐证材料: the attachments of all rows, and the owner of the current one."""

    def __init__(self, context: PageContext) -> None:
        self.attachments = AttachmentPane(context)
        super().__init__(context, Attachment, pane=self.attachments)
        self.later(self._add_owner, self._add_details)

    def _add_owner(self) -> None:
        assert self.form is not None
        self.owner = OwnerCard(self.context)
        self.form.column.insertWidget(0, self.owner)
        self.owner.show()
        self.view.current_row_changed.connect(self.owner.show_row)
        self.owner.show_row(self.view.current_uid())

    def _add_details(self) -> None:
        assert self.form is not None
        self.details = FileDetails(self.context.bridge)
        self.form.append_widget(self.details)
        self.view.current_row_changed.connect(self.details.show_row)
        self.details.show_row(self.view.current_uid())

    def go_to(self, ref: Ref) -> None:
        """Focus a field; for the owner and the file, where they are chosen."""
        if RECORDS[ref.record].spec.fields[ref.field].shown:
            super().go_to(ref)
            return
        self._finish_steps()
        self.pane.go_to(ref.uid, "name")
        is_owner = ref.field in ("owner_record", "owner_uid")
        target = self.owner.editor if is_owner else self.attachments.supply_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        flash(target)

    def flush(self) -> None:
        super().flush()
        self.attachments.flush()


class TableWithAttachmentsPage(TablePage):
    """The table of a record with the card 照片和材料 of the current row below it."""

    def __init__(self, context: PageContext, record: type[Record], no_row_hint: str) -> None:
        super().__init__(context, record)
        self._no_row_hint = no_row_hint
        self.later(self._add_files)

    def _add_files(self) -> None:
        self.files = AttachmentCard(self.context, self.record.spec.name, self._no_row_hint, TABLE_MIN_HEIGHT)
        self.splitter.addWidget(self.files)
        self.splitter.setSizes([260, 300])
        self.view.current_row_changed.connect(self.files.show_row)
        self.files.show_row(self.view.current_uid())

    def flush(self) -> None:
        super().flush()
        self.files.flush()
