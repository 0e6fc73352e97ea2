"""The time of all checks: on the sample and on a large year after an edit, and on the text of a report."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench.measuring import Figure, big_year, timed
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.interchange.year_json import parse_year
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.prose.wording_rules import find_faults
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.budget import Payment
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

PAYMENTS, ACTIVITIES, EDITS = 20_000, 2_000, 50
Edit = Callable[[Year, int], RowChange]


def figures(folder: Path) -> Iterator[Figure]:
    """Medians after edits of the two longest tables; first runs have no limit."""
    sample = parse_year(SAMPLE.read_text(encoding="utf-8"))
    lines = lines_of(annual_report(sample))
    find_faults.cache_clear()
    yield Figure("sample year, all checks for the first time", timed(lambda: run_checks(sample)))
    for name, edit in (("payment", _edit_payment), ("effect", _edit_activity)):
        yield Figure(f"sample year, all checks after an edit of a {name}", _after_edits(sample, edit), 5)
    big = large_year(sample)
    yield Figure("20,000 payments and 2,000 activities, for the first time", timed(lambda: run_checks(big)))
    for name, edit in (("payment", _edit_payment), ("effect", _edit_activity)):
        yield Figure(f"the same after an edit of a {name}", _after_edits(big, edit), 60)
    find_faults.cache_clear()
    yield Figure(f"preflight of {sum(map(len, lines))} characters", timed(lambda: run_preflight(lines)))


def large_year(sample: Year) -> Year:
    """A year with many payments, and with the sample's activities repeated many times."""
    shows = list(sample.rows(Activity))
    alone = {"theme": None, "series": None, "line": None, "associations": (), "objectives": (), "indicators": ()}
    many = [
        replace(
            shows[index % len(shows)],
            uid=f"{10**9 + index:016x}",
            position=index * POSITION_STEP,
            effect=f"{shows[index % len(shows)].effect or ''}第{index}项活动。",
            **alone,
        )
        for index in range(ACTIVITIES)
    ]
    return big_year(PAYMENTS).with_changes(RowChange(None, show) for show in many)


def _after_edits(year: Year, edit: Edit) -> float:
    times: list[float] = []
    for index in range(EDITS):
        year = year.with_changes([edit(year, index)])
        times.append(timed(lambda year=year: run_checks(year)))
    return median(times)


def _edit_payment(year: Year, index: int) -> RowChange:
    row = year.rows(Payment)[index]
    return RowChange(row, replace(row, amount=(row.amount or 0) + 1))


def _edit_activity(year: Year, index: int) -> RowChange:
    row = year.rows(Activity)[index % 20]
    return RowChange(row, replace(row, effect=f"{row.effect or ''}好。"))
