"""What the widgets of a tab share: the open year, its jobs, dialogs, settings, and signals to the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wenlian_desktop.session.settings import SettingsStore
from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs


class PageContext(QObject):
    """Signals: `message` (str) for the status bar, `sum_changed` (str) of the selected cells, `current_field_changed`
    (Ref or None) of the cursor, `field_requested` (Ref) of a field to show; `note_requested`, `mark_requested`
    and `former_requested` for the selected cells.
    """

    message = Signal(str)
    sum_changed = Signal(str)
    current_field_changed = Signal(object)
    field_requested = Signal(object)
    note_requested = Signal()
    mark_requested = Signal()
    former_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None = None,
        jobs: Jobs | None = None,
        dialogs: Dialogs | None = None,
        settings: SettingsStore | None = None,
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.jobs = jobs or Jobs(self)
        self.dialogs = dialogs or Dialogs()
        self.settings = settings or SettingsStore()
        self.holder: QWidget | None = None  # of the page that is created: without a place all would be styled twice
