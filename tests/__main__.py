"""`./go test`: all tests, those of the window in parallel with the rest; with arguments: pytest with these."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence

PYTEST = [sys.executable, "-P", "-m", "pytest"]
WINDOW, REST = ["tests/ui"], ["tests", "--ignore=tests/ui"]


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 0 where every test passed."""
    if arguments:
        return subprocess.call([*PYTEST, *arguments])
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        beside = subprocess.Popen([*PYTEST, *WINDOW], stdout=told, stderr=subprocess.STDOUT)
        codes = [subprocess.call([*PYTEST, *REST]), beside.wait()]
        told.seek(0)
        print(told.read(), end="", flush=True)
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
