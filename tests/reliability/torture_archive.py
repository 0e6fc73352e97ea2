"""Packages under torture: a kill and an error at every write, 10,000 flipped bits, 50 years restored."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from hypothesis import Phase, given, settings

from tests.make.years import years
from tests.reliability import kill_points, packages
from tests.reliability.archive_kill_points import CALLS, ArchiveScenario
from tests.reliability.kill_points import Verdict
from wenlian_desktop.domain.records.year import Year

FLIPS, RESTORED = 10_000, 50
FAULTS = (("write", "ENOSPC"), ("pwrite64", "ENOSPC"), ("fsync", "EIO"), ("rename", "EIO"), ("mkdir", "ENOSPC"))
SPREAD = 100  # at most, of the calls that SQLite makes hundreds of

Report = Callable[[str, "partial[list[Verdict]]"], bool]


def archive_results(year: Path, report: Report) -> Iterator[bool]:
    """Whether each test found nothing bad; `report` runs it and prints the result."""
    filing = ArchiveScenario(year)
    points = [point for call in CALLS for point in kill_points.spread(filing, call, SPREAD)]
    yield report(
        "kills while filing", partial(kill_points.in_parallel, [partial(filing.killed_at, *each) for each in points])
    )
    faults = [
        partial(filing.failed_at, call, error, when)
        for call, error in FAULTS
        for _, when in kill_points.spread(filing, call, SPREAD)
        if (call, when) != ("write", filing.calls["write"])  # the last one prints the name
    ]
    yield report("faults of the disk while filing", partial(kill_points.in_parallel, faults))
    yield report("flipped bits of a package", partial(_flips, year))
    yield report("generated years restored from SQL and from CSV alone", partial(_restored))


def _flips(year: Path) -> list[Verdict]:
    with tempfile.TemporaryDirectory() as folder:
        package = packages.archive_year(year, Path(folder)).path
        missed = packages.undetected_flips(package, FLIPS, seed=1)
    return [Verdict(each, bad="not found") for each in missed] + [Verdict("")] * (FLIPS - len(missed))


def _filed_data(path: Path, folder: Path) -> Path:
    return packages.archive_year(path, folder).path / "data"


def _restored() -> list[Verdict]:
    verdicts: list[Verdict] = []

    @settings(max_examples=RESTORED, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(years())
    def look(year: Year) -> None:
        with tempfile.TemporaryDirectory() as folder:
            verdicts.append(
                Verdict("a year", bad="、".join(packages.unrestored_formats(year, Path(folder), _filed_data)))
            )

    look()
    return verdicts
