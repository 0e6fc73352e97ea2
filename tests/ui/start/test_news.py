"""What a newer version brings is told in three lines on the start page, once."""

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import RecordingDialogs
from wenlian_desktop import fresh_process, paths
from wenlian_desktop.distribution import VERSION
from wenlian_desktop.storage.file.writer import ImmediateExecutor
from wenlian_desktop.ui.start.environment import Environment
from wenlian_desktop.ui.start.news_card import NewsCard, news_of
from wenlian_desktop.ui.window.main_window import MainWindow

USED = {"recent": [{"path": "/a/2024.wenlian", "office": "区文联", "number": 2024, "opened": "2026-01-02T03:04"}]}


def news_shown(settings: Path) -> list[str]:
    """What a start of the program tells, by its settings."""
    folder, program = settings.parent, fresh_process.program()
    environment = Environment(
        paths.SAMPLE, paths.SAMPLE_NAME, folder, folder, ImmediateExecutor, program, settings=settings
    )
    window = MainWindow(environment, RecordingDialogs())
    window.show()
    found = [card.lines.text() for card in window.findChildren(NewsCard) if card.isVisible()]
    window.close()
    window.deleteLater()
    return found


def test_after_an_update_it_is_told_once(styled_app: QApplication, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps(USED | {"seen_version": "0.0.9"}), encoding="utf-8")
    (told,) = news_shown(settings)
    assert len(told.split("\n")) == 3
    assert news_shown(settings) == []


def test_whoever_uses_the_program_for_the_first_time_is_told_nothing(styled_app: QApplication, tmp_path: Path) -> None:
    settings = tmp_path / "settings.json"
    assert news_shown(settings) == []
    assert json.loads(settings.read_text(encoding="utf-8"))["seen_version"] == VERSION


def test_it_can_be_put_away(styled_app: QApplication) -> None:
    card = NewsCard(("一", "二", "三"))
    card.show()
    card.done_button.click()
    assert not card.isVisible()


def test_this_version_has_its_three_lines() -> None:
    lines = news_of(VERSION)
    assert len(lines) == 3
    assert all(len(line) <= 50 for line in lines)
