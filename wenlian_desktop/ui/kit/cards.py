"""Framed cards with a heading."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget


def titled_card(title: str, content: QWidget) -> QFrame:
    """A frame with a heading above its content."""
    frame = QFrame()
    frame.setProperty("role", "card")
    heading = QLabel(title)
    heading.setProperty("role", "heading")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(16, 12, 16, 14)
    inside.setSpacing(10)
    inside.addWidget(heading)
    inside.addWidget(content, 1)
    return frame
