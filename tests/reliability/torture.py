"""`./go torture`: kills, faults, power cuts, flips, memory, generated years, packages; `./go torture NAME …`: parts.

Exit code 1 when any is bad, or a planted fault is not found.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.domain.carryover import carry_over_faults
from tests.domain.scoring.test_ledger import hold_ledgers
from tests.intake.old_report import round_trip
from tests.intake.old_report.damage_faults import damage_faults
from tests.make.page_years import heavy_year, sample_with_contents, sample_year
from tests.make.records import year_with
from tests.make.years import some_years, years
from tests.mutate.planted import hold_planted
from tests.packaging.installing import trial
from tests.reliability import kill_points
from tests.reliability.calls import campaign as call_faults
from tests.reliability.calls import layer
from tests.reliability.calls.memory import POOR
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.flips import ClosedYear, random_flips
from tests.reliability.fuzz.harness import fuzz
from tests.reliability.fuzz.readers import READERS
from tests.reliability.kill_points import KillScenario, Verdict
from tests.reliability.torture_archive import archive_results
from tests.report.content import test_placeholders, test_printed_by_outlines, test_sentences_of_any_year
from tests.report.page_check.check_years import year_faults
from tests.report.test_any_year import faults
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.session import year_files
from wenlian_desktop.storage.file import clean_end, trail

EDITS_AT_RANDOM = 150  # more than fit into the longest time before a random kill
LONGEST_RUN = 0.3  # seconds
KILLS_A_SEED = 200
FAULTS = (("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"))


Part = Callable[[Path, argparse.Namespace], Iterable[bool]]


def main(arguments: Sequence[str]) -> int:
    """Run the parts named, or all; returns the exit code."""
    options = _options(arguments)
    reason = kill_points.unavailable_reason() or layer.unavailable_reason()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base.wenlian"
        year_files.load(base, year_files.read_text(SAMPLE))
        results = [result for name in options.parts or PARTS for result in PARTS[name](base, options)]
    return 0 if all(results) else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./go torture")
    parser.add_argument("parts", nargs="*", metavar="NAME", help=f"parts to run: {', '.join(PARTS)}; all without one")
    parser.add_argument("--seeds", type=int, default=3, help="runs killed at every write call")
    parser.add_argument("--edits", type=int, default=10, help="edits in each of them")
    parser.add_argument("--random", type=int, default=1000, help="kills at random times")
    parser.add_argument("--calls", type=int, default=1200, help="faults at calls of each operation, one deep")
    parser.add_argument("--pairs", type=int, default=500, help="pairs of faults of each operation")
    parser.add_argument("--cuts", type=int, default=10_000, help="states of the disk after power cuts")
    parser.add_argument("--flips", type=int, default=2000, help="bits flipped in a cleanly closed year")
    parser.add_argument("--fuzzed", type=int, default=2000, help="inputs drawn for each reader of files from elsewhere")
    parser.add_argument(
        "--beside", type=int, default=200, help="bits flipped in the trail, and in what stands beside a year"
    )
    parser.add_argument("--steps", type=int, default=20, help="steps of memory for an operation")
    parser.add_argument("--years", type=int, default=2000, help="generated years set as pages")
    parser.add_argument("--outlined", type=int, default=1000, help="generated years printed by the other outlines")
    parser.add_argument("--read", type=int, default=500, help="generated years read sentence by sentence")
    parser.add_argument("--printed", type=int, default=200, help="generated years whose own report is taken in again")
    parser.add_argument("--damaged", type=int, default=1000, help="reports of many hands damaged and read")
    parser.add_argument("--measured", type=int, default=20, help="generated years whose PDF is measured, beside four")
    parser.add_argument("--carried", type=int, default=200, help="generated years carried over into others")
    parser.add_argument("--scores", type=int, default=10_000, help="generated years scored by every scheme")
    parser.add_argument("--half-filled", type=int, default=200, help="half-filled years whose 〔…〕 are listed")
    trial.add_options(parser)
    options = parser.parse_args(arguments)
    unknown = [name for name in options.parts if name not in PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    return options


def _kills(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    for seed in range(1, options.seeds + 1):
        yield _every_point(f"seed {seed}", KillScenario(base, seed, options.edits))
    yield _every_point("closing and reopening", KillScenario(base, 1, 0, seals=True))
    yield _every_point("files attached", KillScenario(base, 7, options.edits, files=True))
    yield _at_random(base, options.random)
    yield _planted_fault(base, options.edits)


def _disk(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield _disk_faults(base, options.edits)


def _calls(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from call_faults.results("calls", OPERATIONS, options.calls)


def _pairs(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from call_faults.results("pairs", OPERATIONS, options.pairs)


def _powercuts(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from call_faults.results("powercuts", OPERATIONS, -(-options.cuts // len(OPERATIONS)))
    yield from call_faults.results("syncs", ["edit"], 1)


def _all_flips(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield _flips(options.flips)
    yield _trail_flips(options.beside)
    yield from call_faults.results("sidecars", ["edit"], options.beside)


def _fuzz(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    for name in READERS:
        yield _fuzzed(name, options.fuzzed)


def _memory(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from call_faults.results("memory", POOR, options.steps)


def _years(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield _pages(options.years)
    yield _measured(options.measured)
    yield _carried(options.carried)
    yield _scores(options.scores)
    yield _unprintable(options.half_filled)


def _packages(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from archive_results(base, _report)


def _package(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield from trial.results(options)


def _mutants(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield hold_planted()


def _outlines(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield _outlined(options.outlined)


def _sentences(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    bad = [*test_sentences_of_any_year.sentence_faults(options.read)]
    print(f"generated years read sentence by sentence: {options.read}, {len(bad)} bad", flush=True)
    for found in bad:
        print(f"  BAD {found}", flush=True)
    yield not bad


def _intake(base: Path, options: argparse.Namespace) -> Iterator[bool]:
    yield _taken_in_again(options.printed)
    yield _damaged_reports(options.damaged)


PARTS: dict[str, Part] = {
    "kills": _kills,
    "disk": _disk,
    "calls": _calls,
    "pairs": _pairs,
    "powercuts": _powercuts,
    "flips": _all_flips,
    "fuzz": _fuzz,
    "memory": _memory,
    "years": _years,
    "outlines": _outlines,
    "sentences": _sentences,
    "intake": _intake,
    "packages": _packages,
    "package": _package,
    "mutants": _mutants,
}


def _every_point(name: str, scene: KillScenario) -> bool:
    points = [point for call in kill_points.CALLS for point in kill_points.spread(scene, call, scene.calls[call])]
    counted = ", ".join(f"{count} {call}" for call, count in scene.calls.items())
    return _report(f"every write call, {name} ({counted})", partial(kill_points.run_points, scene, points))


def _at_random(base: Path, number: int) -> bool:
    chance = Random(number)
    wanted = []
    for start in range(0, number, KILLS_A_SEED):
        scene = KillScenario(base, 1000 + start, EDITS_AT_RANDOM)
        few = min(KILLS_A_SEED, number - start)
        wanted += [partial(scene.killed_after, chance.uniform(0, LONGEST_RUN)) for _ in range(few)]
    return _report("random kills", partial(kill_points.in_parallel, wanted))


def _disk_faults(base: Path, edits: int) -> bool:
    """Errors instead of kills: an edit is saved and reported so, or refused with a message."""
    scene = KillScenario(base, 1, edits)
    wanted = [
        partial(scene.failed_at, call, error, when)
        for call, error in FAULTS
        for when in range(1, scene.calls[call] + 1)
    ]
    return _report("faults of the disk at every write call", partial(kill_points.in_parallel, wanted))


def _planted_fault(base: Path, edits: int) -> bool:
    """Proof that the harness finds a planted fault."""
    scene = KillScenario(base, 1, edits, journal_off=True)
    verdicts = kill_points.run_points(scene, kill_points.spread(scene, "pwrite64", scene.calls["pwrite64"]))
    caught = sum(bool(each.bad) for each in verdicts)
    print(f"planted journal OFF: {len(verdicts)} runs, {caught} bad found {'ok' if caught else 'MISSED'}", flush=True)
    return bool(caught)


def _flips(number: int) -> bool:
    """Each flipped bit is found or harmless; without the digests some pass, which proves that they are looked at."""
    with tempfile.TemporaryDirectory() as folder:
        year = ClosedYear(Path(folder), year_files.read_text(SAMPLE))
        verdicts = [year.flipped(*flip) for flip in random_flips(year.size, number, seed=number)]
        with patch.object(clean_end, "differing_tables", lambda stored, found: set()):
            blind = [year.flipped(*flip) for flip in random_flips(year.size, max(100, number // 5), seed=number)]
    bad, missed = [each for each in verdicts if each.bad], sum(bool(each.bad) for each in blind)
    found = sum(bool(each.found) for each in verdicts)
    print(f"flipped bits: {number}, {found} found, {len(bad)} bad; planted no digest: {missed} bad found", flush=True)
    for each in bad:
        print(f"  BAD {each.where}: {each.bad}", flush=True)
    return not bad and missed > 0


def _trail_flips(number: int) -> bool:
    """The same of the trail alone; where nobody looks at its chain some pass."""
    with tempfile.TemporaryDirectory() as folder:
        year = ClosedYear(Path(folder), year_files.read_text(SAMPLE))
        flips = list(year.trail_flips(number))
        verdicts = [year.flipped(*flip) for flip in flips]
        with patch.object(trail, "find_break", _no_break):
            blind = [year.flipped(*flip) for flip in flips[: max(20, number // 5)]]
    bad, missed = [each for each in verdicts if each.bad], sum(bool(each.bad) for each in blind)
    found = sum(bool(each.found) for each in verdicts)
    print(f"flipped bits of the trail: {number}, {found} found, {len(bad)} bad; planted no chain: {missed} bad found")
    for each in bad:
        print(f"  BAD {each.where}: {each.bad}", flush=True)
    return not bad and missed > 0


def _no_break(*_: object) -> Iterator[None]:
    yield from ()


def _fuzzed(name: str, number: int) -> bool:
    """Each input of a stranger is read, or refused with a sentence."""
    tally = fuzz(name, number)
    print(f"{name}: {number} inputs, {tally}", flush=True)
    for drawn, wrong in tally.faults.items():
        print(f"  BAD {drawn}: {wrong}", flush=True)
    return not tally.faults


def _pages(number: int) -> bool:
    """Generated years as pages: nothing lost, nothing outside the page, punctuation only where allowed."""
    return _generated("years as pages", number, faults, years())


def _outlined(number: int) -> bool:
    """Generated years by every other outline: no fault of the page, no figure without a source, nothing told twice."""
    bad = [*test_printed_by_outlines.outline_faults(number)]
    print(f"generated years by every outline: {number}, {len(bad)} bad", flush=True)
    for found in bad:
        print(f"  BAD {found}", flush=True)
    return not bad


def _taken_in_again(number: int) -> bool:
    """Generated years printed by three outlines, as Word and as text, and read again: every figure right."""
    ways = [(outline, suffix) for outline in round_trip.OUTLINES for suffix in (".txt", ".docx")]
    bad = [fault for year in some_years(number) for way in ways for fault in round_trip.faults(year, *way)]
    print(f"own reports taken in again: {number * len(ways)}, {len(bad)} bad", flush=True)
    for fault in bad:
        print(f"  BAD {fault}", flush=True)
    return not bad


def _damaged_reports(number: int) -> bool:
    """Damaged reports of many hands: no character lost, no wrong amount sure."""
    bad = [*damage_faults(number)]
    print(f"damaged reports: {number}, {len(bad)} bad", flush=True)
    for fault in bad:
        print(f"  BAD {fault}", flush=True)
    return not bad


def _measured(number: int) -> bool:
    """The sample, a heavy year, an empty one and generated ones as PDF: what the tools find that judge reports."""
    named = {
        "the sample": sample_year(),
        "contents": sample_with_contents(),
        "heavy": heavy_year(),
        "empty": year_with(),
    }
    named |= {f"generated {index}": year for index, year in enumerate(some_years(number))}
    bad = {name: found for name, year in named.items() if (found := year_faults(year))}
    print(f"years measured as PDF: {len(named)}, {len(bad)} bad", flush=True)
    for name, found in bad.items():
        print(f"  BAD {name}: {found}", flush=True)
    return not bad


def _carried(number: int) -> bool:
    """Generated years carried over into others: no amounts, results, dates; nothing overwritten; twice equals once."""
    return _generated("pairs of years carried over", number, carry_over_faults.faults, years(), years())


def _scores(number: int) -> bool:
    """Generated years under every scheme: full marks minus deductions equals the score."""
    return _generated("years scored", number, _ledger_faults, years())


def _unprintable(number: int) -> bool:
    """Half-filled years: the list of what cannot be printed yet is what stands in the print."""
    bad = [wrong for year in test_placeholders.half_filled_years(number) if (wrong := test_placeholders.faults(year))]
    print(f"half-filled years: {number}, {len(bad)} bad", flush=True)
    for found in bad:
        print(f"  BAD {found}", flush=True)
    return not bad


def _ledger_faults(year: Year) -> list[str]:
    try:
        hold_ledgers(year)
    except AssertionError as fault:
        return [str(fault)]
    return []


def _generated(name: str, number: int, look: Callable[..., list[str]], *drawn: SearchStrategy[Year]) -> bool:
    """Whether `look` finds nothing in that many generated years."""
    bad: list[list[str]] = []

    @settings(max_examples=number, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(st.tuples(*drawn))
    def each(given_years: tuple[Year, ...]) -> None:
        found = look(*given_years)
        if found:
            bad.append(found)

    each()
    print(f"generated {name}: {number}, {len(bad)} bad", flush=True)
    for found in bad:
        print(f"  BAD {found}", flush=True)
    return not bad


def _report(name: str, run: partial[list[Verdict]]) -> bool:
    started = time.perf_counter()
    verdicts = run()
    elapsed = time.perf_counter() - started
    bad = [each for each in verdicts if each.bad]
    print(f"{name}: {len(verdicts)} runs, {len(bad)} bad{_recovery(verdicts)}, {elapsed:.0f} s", flush=True)
    for each in bad:
        print(f"  BAD {each.where}, {each.acknowledged} acknowledged: {each.bad}", flush=True)
    return not bad


def _recovery(verdicts: list[Verdict]) -> str:
    """Statistics of the openings after kills; empty where nothing was killed."""
    times = sorted(each.seconds * 1000 for each in verdicts if each.seconds)
    if not times:
        return ""
    middle, late = times[len(times) // 2], times[len(times) * 95 // 100]
    hot, ahead = sum(each.was_hot for each in verdicts), sum(each.is_one_ahead for each in verdicts)
    return (
        f", {hot} hot journals, {ahead} one edit ahead of the last acknowledged"
        f", opening p50 {middle:.0f} p95 {late:.0f} max {times[-1]:.0f} ms"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
