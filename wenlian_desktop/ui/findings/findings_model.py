"""List model of the findings that keeps rows in place when the checks run again."""

from PySide6.QtCore import QAbstractListModel, QObject

from wenlian_desktop.domain.rules.finding import ReviewedFinding
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.ui.kit.item_models import NO_INDEX, Index, ItemRole

ENTRY_ROLE = ItemRole.UserRole
EXPLAINED, OUTDATED = "已说明", "说明时的数字已变"


def accessible_text(entry: ReviewedFinding) -> str:
    """The text of a finding for screen readers."""
    finding = entry.finding
    state = EXPLAINED if entry.is_explained else OUTDATED if entry.outdated is not None else ""
    mark = f"，{state}" if state else ""
    return f"{finding.word}{mark}：{finding.message}{finding.remedy}"


def identity(entry: ReviewedFinding) -> tuple[str, Ref | None, bool]:
    """What identifies a finding across edits, even if its figures change."""
    finding = entry.finding
    return finding.code, finding.places[0] if finding.places else None, entry.is_explained


class FindingsModel(QAbstractListModel):
    """One row for each finding."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[ReviewedFinding] = []

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        match role:
            case ItemRole.DisplayRole:
                return entry.finding.message
            case ItemRole.AccessibleTextRole:
                return accessible_text(entry)
            case ItemRole.ToolTipRole | ItemRole.AccessibleDescriptionRole:
                return "\n".join(entry.finding.long_list) or None
            case ItemRole.UserRole:
                return entry
        return None

    def set_entries(self, entries: list[ReviewedFinding]) -> None:
        """Replace the findings; unchanged ones keep their rows, and with them selection and scroll position."""
        from difflib import SequenceMatcher  # not before the first findings

        old, new = [identity(each) for each in self.entries], [identity(each) for each in entries]
        changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for kind, first, last, new_first, new_last in reversed(
            changes
        ):  # from the end, so that earlier row numbers stay valid
            if kind == "equal":
                self._replace(first, entries[new_first:new_last])
                continue
            self._remove(first, last)
            self._insert(first, entries[new_first:new_last])

    def _replace(self, first: int, entries: list[ReviewedFinding]) -> None:
        for row, entry in enumerate(entries, first):
            if entry != self.entries[row]:
                self.entries[row] = entry
                self.dataChanged.emit(self.index(row), self.index(row))

    def _remove(self, first: int, last: int) -> None:
        if first < last:
            self.beginRemoveRows(NO_INDEX, first, last - 1)
            del self.entries[first:last]
            self.endRemoveRows()

    def _insert(self, first: int, entries: list[ReviewedFinding]) -> None:
        if entries:
            self.beginInsertRows(NO_INDEX, first, first + len(entries) - 1)
            self.entries[first:first] = entries
            self.endInsertRows()
