"""A step: a named set of row changes, which is applied, saved and undone as a whole."""

from collections.abc import Iterable

from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.domain.values.frozen import frozen


@frozen
class Step:
    """`uid` (16 hex digits): identifies the step in the file after a failed commit. `changes` are in order.

    Steps of one `batch` are saved one by one and undone together.
    """

    uid: str
    name: str
    changes: tuple[RowChange, ...]
    origin: Origin = Origin.TYPED
    batch: str = ""

    @property
    def is_recorded(self) -> bool:
        """Whether the step changes more than drafts, and so is recorded in the audit trail."""
        return any(not change.row.spec.transient for change in self.changes)

    def reversed(self, uid: str) -> "Step":
        """The step that undoes this one."""
        return Step(
            uid, f"撤销 {self.name}", tuple(change.reversed() for change in reversed(self.changes)), self.origin
        )


def net_changes(changes: Iterable[RowChange]) -> list[RowChange]:
    """One change for each row that some change: from its first state to its last; without those that change nothing."""
    sides: dict[tuple[str, str], tuple[Record | None, Record | None]] = {}
    for change in changes:
        key = (change.record, change.row.uid)
        sides[key] = (sides[key][0] if key in sides else change.before, change.after)
    return [RowChange(before, after) for before, after in sides.values() if before != after]
