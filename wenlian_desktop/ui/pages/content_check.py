"""What a year showed when it was looked at after the opening: a banner, and the rows that differ, to be restored."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.session.past import damage
from wenlian_desktop.session.past.changed_rows import ChangedRow
from wenlian_desktop.session.past.damage import ContentCheck, Damage
from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.ui.attachments.originals_check import OriginalsCheck
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs
from wenlian_desktop.ui.past.backup_schedule import BackupSchedule


class ContentWatch(QObject):
    """Looks at content and originals in the writer's thread.

    `banner` holds what each of them found; `message` carries a sentence for the status bar.
    """

    message = Signal(str)
    _checked = Signal(object)

    def __init__(
        self, bridge: Bridge, as_read: Year, jobs: Jobs, dialogs: Dialogs, settings: SettingsStore, parent: QObject
    ) -> None:
        """`as_read` is the year as it was opened; it may have been edited since."""
        super().__init__(parent)
        self._bridge, self._jobs, self._dialogs = bridge, jobs, dialogs
        self._as_read = as_read
        self._check = ContentCheck()
        self.sentences = QLabel()
        self.sentences.setTextFormat(Qt.TextFormat.PlainText)
        self.sentences.setWordWrap(True)
        self.show_rows = QPushButton("逐条查看…")
        self.show_rows.clicked.connect(self._look_up)
        self.accept = QPushButton("内容无误")
        self.accept.clicked.connect(self._accept)
        self.dismiss = QPushButton("知道了")
        self.notice = QFrame()
        self.notice.setProperty("role", "banner")
        self.dismiss.clicked.connect(self.notice.hide)
        self.originals = OriginalsCheck(bridge, self)
        self.schedule = BackupSchedule(bridge, settings, dialogs, self)
        self.banner = QWidget()
        self._lay_out()
        self.notice.hide()
        self._checked.connect(self._show)
        self.originals.message.connect(self.message)
        self.schedule.message.connect(self.message)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for each in (self.show_rows, self.accept, self.dismiss):
            buttons.addWidget(each)
        buttons.addStretch(1)
        layout = QVBoxLayout(self.notice)
        layout.setContentsMargins(20, 7, 20, 7)
        layout.addWidget(self.sentences)
        layout.addLayout(buttons)
        both = QVBoxLayout(self.banner)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.notice)
        both.addWidget(self.originals.banner)
        both.addWidget(self.schedule.banner)

    def wait_for_backups(self) -> None:
        """Block until its backups are done."""
        self.schedule.wait()

    def start(self, check: "Future[ContentCheck]") -> None:
        """Wait for the look at the content, start that at the originals; say what the last session left unfinished."""
        if self._bridge.session.ended_uncleanly:
            self.message.emit(damage.unclean_end_sentence(self._bridge.session))
        self.originals.start()
        self.schedule.start()
        if self._bridge.view is not self._as_read:
            self.schedule.note_change()
        check.add_done_callback(self._on_done)

    def _on_done(self, check: "Future[ContentCheck]") -> None:
        if check.exception() is None:  # cancelled by closing
            self._checked.emit(check.result())

    def _show(self, check: ContentCheck) -> None:
        self._check = check
        if not check.tables:
            self.schedule.back_up_on_opening()
        sentences = damage.remarks(self._bridge.session, check)
        self.sentences.setText("\n".join(sentences))
        self.show_rows.setVisible(bool(check.tables))
        self.accept.setVisible(bool(check.tables) and not self._bridge.is_read_only)
        self.notice.setVisible(bool(sentences))

    def _look_up(self) -> None:
        session, as_read, check = self._bridge.session, self._as_read, self._check
        entries = session.trail_fields()  # not in the job: the file belongs to the writer
        self._jobs.run(
            lambda is_wanted: damage.look_up(session.path, entries, as_read, check), self._offer, "正在对照备份"
        )

    def _offer(self, found: Damage) -> None:
        if not found.rows:
            self._dialogs.inform(
                "备份中的内容与现在相同，请自己核对这几处；没有错，就选“内容无误”。"
                if found.backup
                else "没有可以对照的完好备份，请自己核对这几处；没有错，就选“内容无误”。"
            )
            return
        from wenlian_desktop.ui.pages.damaged_rows_window import DamagedRowsWindow

        window = DamagedRowsWindow(found, not self._bridge.is_read_only, self.banner.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.restoring.connect(self._restore)
        window.open()

    def _restore(self, rows: list[ChangedRow], is_all: bool) -> None:
        try:
            damage.restore(self._bridge.session, rows)
        except UserError as refusal:
            self._dialogs.inform(str(refusal))
            return
        if is_all:
            self._accept()

    def _accept(self) -> None:
        self._bridge.session.accept_content()
        self.notice.hide()
