"""Year files created once per run and copied: creating one takes longer than most tests."""

import tempfile
from functools import cache
from pathlib import Path

from wenlian_desktop import paths
from wenlian_desktop.session import year_files


def write_sample(path: Path) -> None:
    """A file of the sample year."""
    path.write_bytes(_sample())


def write_empty(path: Path) -> None:
    """A file of an empty year 2024."""
    path.write_bytes(_empty())


@cache
def _sample() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / paths.SAMPLE_NAME
        year_files.load(path, year_files.read_text(paths.SAMPLE))
        return path.read_bytes()


@cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "2024.wenlian"
        year_files.new(path, 2024, "示例区文学艺术界联合会", "区文联")
        return path.read_bytes()
