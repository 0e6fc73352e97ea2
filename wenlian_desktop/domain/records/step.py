"""A step: one named, whole change of the year, as it is done, written and undone."""

from dataclasses import dataclass

from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.fields import Origin


@dataclass(frozen=True)
class Step:
    """`uid` (16 hex digits) tells after a failed commit whether the step is on the disk; `puts` are in order.

    Steps of one `batch` are written one by one, and undone together.
    """

    uid: str
    name: str
    changes: tuple[RowChange, ...]
    origin: Origin = Origin.TYPED
    batch: str = ""

    @property
    def is_recorded(self) -> bool:
        """Whether the step touches anything but drafts, and so belongs in the audit trail."""
        return any(not change.row.spec.transient for change in self.changes)

    def reversed(self, uid: str) -> "Step":
        """The step that takes this one back."""
        return Step(
            uid, f"撤销 {self.name}", tuple(change.reversed() for change in reversed(self.changes)), self.origin
        )
