"""What is remembered between two starts, and what is left of it when the file is damaged."""

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from wenlian_desktop.session.settings import RecentYear, Settings, SettingsStore, Summary, load

DARK = "dark"
MAX_RECENT = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_settings_survive_a_restart(path: Path, tmp_path: Path) -> None:
    first = SettingsStore(path)
    first.update(look=DARK, points=13, geometry="00ff", panel=False)
    first.add_recent(tmp_path / "2024年度.wenlian", "区文联", 2024)
    assert SettingsStore(path).settings == first.settings
    assert (first.settings.look, first.settings.recent[0].office) == (DARK, "区文联")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'"x"', b"[" * 100_000])
def test_a_damaged_file_is_ignored_with_a_line_in_the_log(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert load(path) == Settings()
    assert caplog.messages


def test_of_a_half_damaged_file_the_sound_half_is_kept(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    good = {"path": "/a.wenlian", "office": "区文联", "number": None, "opened": "2025-01-03T10:32"}
    summary = {"edition": None, "score": "99.90", "size": 1, "changed": "2025-01-03T10:32"}
    read_once, damaged = {**good, "path": "/b", "summary": summary}, {**good, "path": "/c", "summary": {"size": "1"}}
    recent = [good, {"path": 7}, "x", {**good, "number": "2024"}, None, read_once, damaged]
    path.write_text(json.dumps({"look": "purple", "points": True, "panel": "yes", "geometry": "0a", "recent": recent}))
    kept = load(path)
    entry = RecentYear("/a.wenlian", "区文联", None, "2025-01-03T10:32")
    known = Summary(None, "99.90", 1, "2025-01-03T10:32")
    others = replace(entry, path="/b", summary=known), replace(entry, path="/c")
    assert kept == Settings(geometry="0a", recent=(entry, *others))
    assert caplog.messages == [f"setting ignored: {name}" for name in ("look", "points", "panel")]


def test_a_missing_file_is_the_usual_without_a_word(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load(path) == Settings()
    assert caplog.messages == []


def test_settings_that_cannot_be_written_stop_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    remembered = SettingsStore(tmp_path / "no such folder" / "settings.json")
    remembered.update(points=12)
    assert remembered.settings.points == 12
    assert caplog.messages == ["settings not kept: 写入“settings.json”失败：文件夹不存在。"]


def test_the_year_opened_last_comes_first_and_once(path: Path, tmp_path: Path) -> None:
    remembered = SettingsStore(path)
    for number in [*range(2000, 2000 + MAX_RECENT + 3), 2005]:
        remembered.add_recent(tmp_path / f"{number}.wenlian", "区文联", number)
    numbers = [year.number for year in remembered.settings.recent]
    assert (numbers[0], len(numbers), numbers.count(2005)) == (2005, MAX_RECENT, 1)
    remembered.remove_recent(remembered.settings.recent[0])
    assert [year.number for year in load(path).recent][:2] == [2002 + MAX_RECENT, 2001 + MAX_RECENT]


def test_what_a_year_said_when_it_was_read_is_remembered_through_openings(path: Path, tmp_path: Path) -> None:
    remembered, year = SettingsStore(path), tmp_path / "2024.wenlian"
    remembered.add_recent(year, "区文联", 2024)
    known = Summary(1, "99.90", 500_000, "2025-01-03T10:32")
    remembered.update_summaries({str(year): known, "/elsewhere": known})
    remembered.add_recent(year, "区文联", 2024)
    assert [each.summary for each in load(path).recent] == [known]
