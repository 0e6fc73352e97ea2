"""Shipped files are found from source and frozen; the version is defined once."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from wenlian_desktop import app, distribution


def test_the_files_that_ship_are_there() -> None:
    assert (distribution.RESOURCES / "words" / "patterns.txt").is_file()
    assert (distribution.DB / "schema.sql").is_file()


def test_a_frozen_program_finds_them_in_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert distribution.root() == tmp_path


def test_the_version_is_declared_once() -> None:
    project = tomllib.loads((distribution.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "wenlian_desktop.distribution.VERSION"}
    assert re.match(r"文联绩效 \d+\.\d+\.\d+，Python ", app.about())
