"""`./go mutate`: whether the tests see what is broken. 1 where they do not.

Without a file: the planted faults, all of which must be seen. With files: mutants drawn from them by a seed; what
survives is told with its line, for a person to judge, since some changes make no difference.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.mutate.drawing import Result, Unreached, near_tests, results
from tests.mutate.planted import hold_planted
from tests.mutate.trees import ROOT, NotSound, trees


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code."""
    options = _options(arguments)
    files = [*options.files, *(_changed(options.changed) if options.changed else [])]
    if options.changed and not files:
        print("nothing has changed")
        return 0
    if not files:
        return 0 if hold_planted() else 1
    try:
        return _drawn(files, options)
    except NotSound as reason:
        print(reason, file=sys.stderr)
        return 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./go mutate", description=__doc__)
    parser.add_argument("files", nargs="*", type=_file, metavar="FILE", help="draw mutants from these files")
    parser.add_argument(
        "--changed", nargs="?", const="HEAD", metavar="REVISION", help="draw from the files changed since (HEAD)"
    )
    parser.add_argument("--seed", default="1", metavar="NAME", help="which mutants are drawn (1)")
    parser.add_argument("--most", type=int, default=50, metavar="N", help="how many at most (50)")
    parser.add_argument("--tests", nargs="+", metavar="PATH", help="the tests that ought to see them (their rooms')")
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1, metavar="N", help="how many at once")
    return parser.parse_args(arguments)


def _file(name: str) -> str:
    path = (Path.cwd() / name).resolve()
    if not path.is_file() or not path.is_relative_to(ROOT / "wenlian_desktop"):
        raise argparse.ArgumentTypeError(f"{name} is no file of the program")
    return path.relative_to(ROOT).as_posix()


def _changed(revision: str) -> list[str]:
    command = ["git", "diff", "--name-only", "--diff-filter=d", revision, "--", "wenlian_desktop/*.py"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return told.splitlines()


def _drawn(files: list[str], options: argparse.Namespace) -> int:
    tests = options.tests or near_tests(files)
    found = []
    with trees(options.at_once) as copies:
        for result in results(files, options.most, options.seed, tests, copies):
            found.append(result)
            if not result.is_seen:
                print(_told(result), flush=True)
    for line in _table(found):
        print(line)
    return 0 if all(result.is_seen for result in found) else 1


def _told(result: Result) -> str:
    source = (ROOT / result.file).read_text(encoding="utf-8")
    why = "no test gets there" if isinstance(result.outcome, Unreached) else "survived"
    return f"{result.file}:{result.mutant.line}: {why}: {result.mutant.told(source)}"


def _table(found: Iterable[Result]) -> list[str]:
    counts = Counter((Path(result.file).parent.as_posix(), result.is_seen) for result in found)
    folders = sorted({folder for folder, _ in counts})
    return [f"{folder}: {counts[folder, True]} killed, {counts[folder, False]} survived" for folder in folders]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
