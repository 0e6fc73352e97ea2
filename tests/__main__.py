"""`./go test`: all tests, those of the window in parallel with the rest; with arguments: pytest with these.

`--quick`: what most changes touch, in both halves: no kills, no other processes, no mypy.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence

PYTEST = [sys.executable, "-P", "-m", "pytest"]
WINDOW, REST = ["tests/ui"], ["tests", "--ignore=tests/ui"]
QUICK_WINDOW = ["tests/ui/budget", "tests/ui/editing", "tests/ui/findings", "tests/ui/tables"]
QUICK_REST = [
    "tests/domain",
    "tests/report/content",
    "tests/session",
    "tests/test_field_names.py",
    "tests/test_names.py",
]


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 0 where every test passed."""
    if list(arguments) == ["--quick"]:
        return run_halves(QUICK_WINDOW, QUICK_REST)
    return subprocess.call([*PYTEST, *arguments]) if arguments else run_halves(WINDOW, REST)


def run_halves(window: list[str], rest: list[str]) -> int:
    """Run the tests of the window beside the others, and print what they say one after the other."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        parallel = subprocess.Popen([*PYTEST, *window], stdout=output, stderr=subprocess.STDOUT)
        codes = [subprocess.call([*PYTEST, *rest]), parallel.wait()]
        output.seek(0)
        print(output.read(), end="", flush=True)
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
