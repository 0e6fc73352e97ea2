"""Every setting by itself: what is taken, what is not, with the rest of the file kept."""

import json
import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from wenlian_desktop.session.settings import RecentYear, Settings, SettingsStore, Summary, load

GOOD: dict[str, Any] = {
    "look": "light",
    "points": 12,
    "geometry": "0a",
    "panel": False,
    "second_place": "/mnt",
    "second_asked": "2025-01-03",
    "seen_version": "0.1.0",
    "layout": {"更多 activity": "1"},
}
TAKEN = Settings(
    look="light", points=12, geometry="0a", panel=False, second_place="/mnt", second_asked="2025-01-03",
    seen_version="0.1.0", layout={"更多 activity": "1"},
)  # fmt: skip
USUAL: dict[str, Any] = {
    "look": "system", "points": 10, "geometry": "", "panel": True, "second_place": "", "second_asked": "",
    "seen_version": "", "layout": {},
}  # fmt: skip


def loaded(tmp_path: Path, data: Any) -> Settings:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(data), "utf-8")
    return load(path)


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    usual = load(tmp_path / "none")
    assert {name: getattr(usual, name) for name in USUAL} == USUAL
    assert usual.recent == ()


def test_every_setting_is_taken(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert loaded(tmp_path, GOOD) == TAKEN
    assert caplog.messages == []


@pytest.mark.parametrize("name", sorted(GOOD))
def test_a_setting_that_is_not_there_is_as_usual(tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    rest = {key: value for key, value in GOOD.items() if key != name}
    assert loaded(tmp_path, rest) == replace(TAKEN, **{name: USUAL[name]})
    assert caplog.messages == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("look", "purple"), ("look", 1), ("look", ""),
        ("points", 8), ("points", 19), ("points", 12.0), ("points", "12"), ("points", True),
        ("geometry", 1), ("geometry", ["0a"]),
        ("panel", 0), ("panel", "yes"),
        ("second_place", 1), ("second_place", []),
        ("second_asked", "gestern"), ("second_asked", 20250103), ("second_asked", "2025-02-30"),
        ("seen_version", 1), ("seen_version", ["0.1.0"]),
        ("layout", []), ("layout", "x"), ("layout", {"a": 1}), ("layout", {"a": "1", "b": None}),
    ],
)  # fmt: skip
def test_one_that_is_not_valid_is_as_usual_with_a_line_in_the_log(
    tmp_path: Path, name: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    assert loaded(tmp_path, {**GOOD, name: value}) == replace(TAKEN, **{name: USUAL[name]})
    assert caplog.messages == [f"setting ignored: {name}"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("look", "system"), ("look", "light"), ("look", "dark"), ("points", 9), ("points", 18), ("second_asked", ""),
     ("second_asked", "2024-02-29"), ("panel", True), ("layout", {}), ("geometry", "")],
)  # fmt: skip
def test_the_ends_of_what_is_valid_are_taken(tmp_path: Path, name: str, value: Any) -> None:
    assert getattr(loaded(tmp_path, {**GOOD, name: value}), name) == value


RECENT = {"path": "/a.wenlian", "office": "区文联", "number": 2024, "opened": "2025-01-03T10:32"}
SUMMARY = {"edition": 1, "score": "99.90", "size": 5, "changed": "2025-01-03T10:32"}
YEAR = RecentYear("/a.wenlian", "区文联", 2024, "2025-01-03T10:32", Summary(1, "99.90", 5, "2025-01-03T10:32"))


@pytest.mark.parametrize("name", ["path", "office", "number", "opened"])
@pytest.mark.parametrize("value", [..., [], {}, 1.5])
def test_a_recent_year_with_a_damaged_part_is_left_out(tmp_path: Path, name: str, value: object) -> None:
    damaged = {**RECENT, "path": "/b", name: value}
    if value is ...:
        del damaged[name]
    assert loaded(tmp_path, {"recent": [damaged, {**RECENT, "summary": SUMMARY}]}).recent == (YEAR,)


@pytest.mark.parametrize("name", ["edition", "score", "size", "changed"])
@pytest.mark.parametrize("value", [[], 1.5, {}])
def test_a_damaged_summary_is_none(tmp_path: Path, name: str, value: object) -> None:
    recent = [{**RECENT, "summary": {**SUMMARY, name: value}}]
    assert loaded(tmp_path, {"recent": recent}).recent == (replace(YEAR, summary=None),)


@pytest.mark.parametrize("value", ["x", {"a": 1}, 7, None])
def test_recent_years_that_are_no_list_are_none(tmp_path: Path, value: object) -> None:
    assert loaded(tmp_path, {**GOOD, "recent": value}) == TAKEN


def test_a_file_that_cannot_be_read_is_as_none(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert load(tmp_path) == Settings()  # a folder
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith("settings ignored: ")


def test_it_is_written_for_the_user_only_and_only_where_something_changed(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    kept = SettingsStore(path)
    kept.update(points=10)
    assert not path.exists()
    kept.update(points=12)
    assert json.loads(path.read_text("utf-8"))["points"] == 12
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_it_is_written_for_a_person_to_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsStore(path).add_recent(tmp_path / "示例.wenlian", "示例区文联", 2024)
    assert '   "office": "示例区文联",\n   "number": 2024,\n' in path.read_text("utf-8")


def test_a_recent_year_opened_again_keeps_its_own_summary_and_comes_first(tmp_path: Path) -> None:
    kept, paths = SettingsStore(), [tmp_path / f"{number}.wenlian" for number in (2023, 2024, 2025)]
    for path in paths[:2]:
        kept.add_recent(path, "示例区文联", int(path.stem))
    closed = Summary(1, "99.90", 500_000, "2025-01-03T10:00")
    kept.update_summaries({str(paths[0]): closed})
    for path in (paths[0], paths[2]):
        kept.add_recent(path, "示例区文联", int(path.stem))
    assert [(year.number, year.summary) for year in kept.settings.recent] == [
        (2025, None),
        (2023, closed),
        (2024, None),
    ]


def test_without_a_file_nothing_is_kept_but_all_is_known() -> None:
    kept = SettingsStore()
    kept.update(look="dark")
    kept.remember("表 payment", "12")
    kept.remember("更多 activity", "1")
    assert (kept.settings.look, kept.remembered("表 payment"), kept.remembered("更多 activity")) == ("dark", "12", "1")
    assert kept.remembered("表 activity") == ""


def test_whether_a_recent_year_is_still_there(tmp_path: Path) -> None:
    there = tmp_path / "2024.wenlian"
    there.write_bytes(b"")
    assert replace(YEAR, path=str(there)).exists
    assert not replace(YEAR, path=str(tmp_path)).exists
    assert not replace(YEAR, path=str(tmp_path / "2025.wenlian")).exists
