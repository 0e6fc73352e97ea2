"""What the widgets of one tab share: the open year, its jobs, who asks, and what they tell the window."""

from PySide6.QtCore import QObject, Signal

from wenlian_desktop.ui.bridge import Bridge
from wenlian_desktop.ui.kit.dialogs import Dialogs
from wenlian_desktop.ui.kit.jobs import Jobs


class PageContext(QObject):
    """`told`: a sentence; `summed`: sum and count of the selected cells; `editing`: the Ref at the cursor, or None.

    `wanted`: the Ref of a field a person wants to see.
    """

    message = Signal(str)
    sum_changed = Signal(str)
    current_field_changed = Signal(object)
    field_requested = Signal(object)

    def __init__(
        self, bridge: Bridge, parent: QObject | None = None, jobs: Jobs | None = None, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.jobs = jobs or Jobs(self)
        self.dialogs = dialogs or Dialogs()
