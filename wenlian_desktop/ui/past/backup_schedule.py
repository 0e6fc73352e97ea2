"""When an open year is backed up by itself, and the weekly offer of a copy on another disk."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.past import keeping_backups
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs

EVERY = 30 * 60 * 1000  # ms of work
OFFER = "备份都在本机的磁盘上。每周另存一份到 U 盘或另一个磁盘，电脑坏了、丢了也不怕。"


class BackupSchedule(QObject):
    """`message` carries a sentence for the status bar; `banner` offers the second place."""

    message = Signal(str)
    _ended = Signal(object)  # the future of a backup

    def __init__(self, bridge: Bridge, settings: SettingsStore, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._settings, self._dialogs = bridge, settings, dialogs
        self._jobs = Jobs(self)
        self._jobs.refused.connect(lambda refusal: self._dialogs.inform(str(refusal)))
        self._has_changed = False
        self.timer = QTimer(self, interval=EVERY)
        self.timer.timeout.connect(self._back_up)
        self.choose_button = QPushButton("另存一份…")
        self.later_button = QPushButton("以后再说")
        self.choose_button.clicked.connect(self._choose)
        self.later_button.clicked.connect(self._put_off)
        self.banner = QFrame()
        self.banner.setProperty("role", "banner")
        self._lay_out()
        self.banner.hide()
        bridge.changed.connect(self.note_change)
        bridge.backup_failed.connect(self._tell)
        self._ended.connect(self._on_ended)

    def _lay_out(self) -> None:
        offer = QLabel(OFFER)
        offer.setTextFormat(Qt.TextFormat.PlainText)
        offer.setWordWrap(True)
        buttons = QHBoxLayout()
        for each in (self.choose_button, self.later_button):
            buttons.addWidget(each)
        buttons.addStretch(1)
        layout = QVBoxLayout(self.banner)
        layout.setContentsMargins(20, 7, 20, 7)
        layout.addWidget(offer)
        layout.addLayout(buttons)

    def start(self) -> None:
        """Back up every half hour of work; offer the second place where a week has gone by."""
        session = self._bridge.session
        if not session.is_read_only:
            self.timer.start()
            self.banner.setVisible(keeping_backups.is_offer_due(session.path, self._settings.settings))

    def back_up_on_opening(self) -> None:
        """Back up what was recorded since the last backup.

        After the content was compared: a backup writes its digests anew, and they must not be those of damage.
        """
        session = self._bridge.session
        backup = None if session.is_closed else keeping_backups.back_up_on_opening(session)
        if backup is not None:
            self._wait_for(backup)

    def note_change(self) -> None:
        """The next backup while working has something to take."""
        self._has_changed = True

    def _back_up(self) -> None:
        if self._has_changed and not self._bridge.session.is_closed:
            self._has_changed = False
            self._wait_for(self._bridge.session.back_up(keeping_backups.WHILE_WORKING))

    def _wait_for(self, backup: "Future[Path | None]") -> None:
        backup.add_done_callback(self._ended.emit)

    def _on_ended(self, backup: "Future[Path | None]") -> None:
        """In the window's thread: tell a failure, else see which backups need not stay."""
        failure = backup.exception()
        if isinstance(failure, UserError):
            self._tell(failure)
        elif failure is None and not self._bridge.session.is_closed:
            path = self._bridge.session.path
            self._jobs.run(lambda is_wanted: keeping_backups.thin_backups(path, is_wanted), lambda number: None)

    def _tell(self, failure: UserError) -> None:
        if not self._bridge.session.is_closed:  # what closing interrupts is no failure
            self.message.emit(str(failure))

    def _choose(self) -> None:
        """Ask for the folder, copy, and ask again in a week."""
        start = Path(self._settings.settings.second_place or self._bridge.session.path.parent)
        folder = self._dialogs.choose_folder("另存备份到哪个文件夹（U 盘或另一个磁盘）", start)
        if folder is None:
            return
        path = self._bridge.session.path

        def on_copied(sentence: str) -> None:
            keeping_backups.note_offer(self._settings, folder)
            self.banner.hide()
            self.message.emit(sentence)

        self._jobs.run(lambda is_wanted: keeping_backups.copy_elsewhere(path, folder), on_copied)

    def _put_off(self) -> None:
        keeping_backups.note_offer(self._settings)
        self.banner.hide()

    def wait(self) -> None:
        """Wait until no backup is being read."""
        self._jobs.cancel()
        self._jobs.wait()
