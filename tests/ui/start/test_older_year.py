"""A year of an older version is opened with a sentence that says what became of it and where its backup is."""

import re
from pathlib import Path

from PySide6.QtWidgets import QLabel

from tests.make import old_files
from wenlian_desktop.ui.window.main_window import MainWindow


def banners(window: MainWindow) -> list[str]:
    """The sentences on top of the open year."""
    assert window.page is not None
    return [label.text() for label in window.page.findChildren(QLabel) if label.property("role") == "banner"]


def test_an_upgrade_is_told_once_with_the_backup_made_before(window: MainWindow, tmp_path: Path) -> None:
    year = tmp_path / "旧.wenlian"
    old_files.write_file(year, next(text for text in old_files.stored_texts() if old_files.format_of(text) == 5))
    assert window.open(year)
    (told,) = [text for text in banners(window) if "旧版本" in text]
    kept = re.search("“(.*升级前.*)”", told)
    assert kept is not None
    assert (tmp_path / "备份" / kept[1]).is_file()
    window.close_year()
    assert window.open(year)
    assert [text for text in banners(window) if "旧版本" in text] == []
