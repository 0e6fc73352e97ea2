"""Types and constants shared by item models and delegates."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
NO_INDEX = QModelIndex()
StyleOption = Any  # QStyleOptionViewItem, whose fields are missing in the stubs
