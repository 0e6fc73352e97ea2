"""`./go bench`: how long a clerk waits. One figure a line, with its bar where there is one; 1 when one is missed."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.measuring import big_file, edit_times, timed
from wenlian_desktop.places import ROOT, SAMPLE
from wenlian_desktop.session import exporting, shelf
from wenlian_desktop.session.year_session import YearSession

EDITS = 200
REPEATS = 5
COLD_REPORT = """
import sys, time
from pathlib import Path
started = time.perf_counter()
from wenlian_desktop.session import exporting
from wenlian_desktop.session.year_session import YearSession
session = YearSession(Path(sys.argv[1]))
exporting.export(session.view, Path(sys.argv[2]))
print((time.perf_counter() - started) * 1000)
session.close()
"""


@dataclass(frozen=True)
class Figure:
    """What was measured, in milliseconds; `bar` is what it must stay below."""

    name: str
    took: float
    bar: float | None = None

    @property
    def is_short(self) -> bool:
        return self.bar is not None and self.took >= self.bar

    def __str__(self) -> str:
        verdict = "" if self.bar is None else f"  bar {self.bar:.0f} ms  {'SHORT' if self.is_short else 'ok'}"
        return f"{self.name}: {self.took:.2f} ms{verdict}"


def main() -> int:
    """Measure everything; returns the exit code."""
    shorts = 0
    with tempfile.TemporaryDirectory() as folder:
        for measure in (_edits, _opening, _sample, _report):
            for figure in measure(Path(folder)):
                print(figure, flush=True)
                shorts += figure.is_short
    return 1 if shorts else 0


def _edits(folder: Path) -> list[Figure]:
    times = edit_times(big_file(folder, 20_000), EDITS)
    return [
        Figure(f"20,000 payments, enter to the new view, median of {EDITS}", times.entering, 8),
        Figure("20,000 payments, the same with execution and findings", times.entering + times.following),
        Figure("20,000 payments, the commit of an edit", times.committing),
    ]


def _opening(folder: Path) -> list[Figure]:
    made: list[Path] = []
    creating = timed(lambda: made.append(big_file(folder, 100_000)))
    return [
        Figure("100,000 payments, writing the new file", creating),
        Figure(f"100,000 payments, opening, median of {REPEATS}", _median(lambda: _open(made[0])), 1500),
    ]


def _open(path: Path) -> float:
    sessions: list[YearSession] = []
    took = timed(lambda: sessions.append(YearSession(path)))
    sessions.pop().close()
    return took


def _sample(folder: Path) -> list[Figure]:
    text = shelf.read_text(SAMPLE)
    paths = [folder / f"示例{place}.wenlian" for place in range(REPEATS)]
    return [
        Figure("sample year, load", median(timed(lambda path=path: shelf.load(path, text)) for path in paths)),
        Figure("sample year, opening", _median(lambda: _open(paths[0]))),
    ]


def _report(folder: Path) -> list[Figure]:
    path, report = folder / "示例0.wenlian", folder / "报告.pdf"
    command = [sys.executable, "-P", "-c", COLD_REPORT, str(path), str(report)]
    cold = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})
    session = YearSession(path)
    exporting.export(session.view, report)
    warm = _median(lambda: timed(lambda: exporting.export(session.view, report)))
    session.close()
    return [
        Figure("sample year, report as PDF, cold: from the first import", float(cold.stdout)),
        Figure("sample year, report as PDF, warm", warm),
    ]


def _median(measure: Callable[[], float]) -> float:
    return median(measure() for _ in range(REPEATS))


if __name__ == "__main__":
    sys.exit(main())
