"""What a newer version brings: three lines on the start page, the first time it is shown after an update."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from wenlian_desktop.distribution import NAME, RESOURCES, VERSION
from wenlian_desktop.session.settings import SettingsStore


def news_of(version: str) -> tuple[str, ...]:
    """The lines about a version in `resources/help/news.md`, which has a section for each."""
    text = (RESOURCES / "help" / "news.md").read_text(encoding="utf-8")
    sections = dict(section.split("\n", 1) for section in text.split("\n## ")[1:])
    return tuple(line.removeprefix("- ") for line in sections[version].splitlines() if line.startswith("- "))


def news_to_show(store: SettingsStore) -> tuple[str, ...]:
    """The lines of this version, where another one was used before; they are not shown again."""
    seen, is_used = store.settings.seen_version, bool(store.settings.recent)
    store.update(seen_version=VERSION)
    return news_of(VERSION) if seen != VERSION and is_used else ()


class NewsCard(QFrame):
    """The lines, until they are put away or the page is left."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        heading = QLabel(f"{NAME} {VERSION} 有什么新的")
        heading.setProperty("role", "heading")
        self.lines = QLabel("\n".join(lines))
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setWordWrap(True)
        self.done_button = QPushButton("知道了")
        self.done_button.clicked.connect(self.hide)
        layout = QGridLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setVerticalSpacing(6)
        layout.setColumnStretch(0, 1)
        layout.addWidget(heading, 0, 0)
        layout.addWidget(self.lines, 1, 0)
        layout.addWidget(self.done_button, 1, 1, Qt.AlignmentFlag.AlignBottom)
