"""The process that archives a year once and prints the package's name; to be killed."""

import contextlib
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.reliability import packages

FAILED = 3


def main(arguments: Sequence[str]) -> int:
    """Archive the year of the first path into the folder of the second; returns the exit code."""
    path, folder = map(Path, arguments)
    try:
        made = packages.archive_year(path, folder)
    except packages.UserError as refusal:
        print(refusal, file=sys.stderr)
        return FAILED
    with contextlib.suppress(OSError):  # an error of printing, not of the package
        print(made.path.name, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
