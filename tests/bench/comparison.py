"""The time to compare years: fifty files, all figures, and the texts of two of them."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Figure, timed
from wenlian_desktop.domain.comparison.compare_years import Comparison, compare
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.session import comparing, year_files

YEARS, FIRST = 50, 2001


def figures(folder: Path) -> Iterator[Figure]:
    """Fifty years like the sample, each in an opened package."""
    packages = archived(folder, YEARS)
    yield Figure(f"{YEARS} archived years read and compared", timed(lambda: all_of(packages)), 2000)
    made = all_of(packages[:2])
    yield Figure("the texts of two years side by side", timed(lambda: comparing.compare_texts(*made.years)))


def archived(folder: Path, count: int) -> list[Path]:
    """That many packages, one year each."""
    data = json.loads(year_files.read_text(SAMPLE))
    packages = [folder / f"{FIRST + index}年度归档包" for index in range(count)]
    for index, package in enumerate(packages):
        (package / "data").mkdir(parents=True)
        data["records"]["report"][0]["year"] = FIRST + index
        year_files.load(package / "data" / "年度.wenlian", json.dumps(data))
    return packages


def all_of(packages: list[Path]) -> Comparison:
    """All packages, read and compared."""
    found, refused = comparing.read_years(packages, {})
    assert not refused
    return compare(each.year for each in found)
