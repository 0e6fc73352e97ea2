"""What every item model and delegate of the window names."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
Option = Any  # QStyleOptionViewItem, of whose fields the stubs know nothing
