"""`./go bench`: how long a user waits. One figure per line, with its limit where there is one; exit code 1 when one is
missed. `./go bench truth [-v]`: what the preflight finds in reports with planted faults, kind by kind.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.bench import checks, comparison, long_year, sheets, taking_in, truth, typesetting, window
from tests.bench.measuring import Figure, big_file, edit_times, timed
from wenlian_desktop.paths import SAMPLE
from wenlian_desktop.session import year_files
from wenlian_desktop.session.year_session import YearSession

EDITS = 200
REPEATS = 5


def main() -> int:
    """Measure everything; returns the exit code."""
    shorts = 0
    with tempfile.TemporaryDirectory() as folder:
        # the window needs a new process
        for measure in (
            window.figures,
            long_year.figures,
            _edits,
            _opening,
            _sample,
            checks.figures,
            comparison.figures,
            typesetting.figures,
            taking_in.figures,
            sheets.figures,
        ):
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
    text = year_files.read_text(SAMPLE)
    paths = [folder / f"示例{index}.wenlian" for index in range(REPEATS)]
    return [
        Figure("sample year, load", median(timed(lambda path=path: year_files.load(path, text)) for path in paths)),
        Figure("sample year, opening", _median(lambda: _open(paths[0]))),
    ]


def _median(measure: Callable[[], float]) -> float:
    return median(measure() for _ in range(REPEATS))


if __name__ == "__main__":
    sys.exit(truth.main("-v" in sys.argv) if "truth" in sys.argv[1:2] else main())
