"""`./go test`: all tests, in groups, two at a time; with arguments: pytest with these.

`--quick`: what most changes touch: no kills, no other processes, no mypy.
"""

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PYTEST = [sys.executable, "-P", "-m", "pytest"]
AT_ONCE = 2
ROOT = Path(__file__).resolve().parents[1]
# The longest first; what no group names forms two more, of the window (the longest of all) and of the rest.
GROUPS = (
    ("tests/ui/pages", "tests/ui/window"),
    ("tests/reliability", "tests/storage"),
    ("tests/ui/tables", "tests/ui/budget", "tests/ui/editing"),
    ("tests/report", "tests/domain"),
)
QUICK_GROUPS = (
    ("tests/ui/budget", "tests/ui/editing", "tests/ui/findings", "tests/ui/tables"),
    ("tests/domain", "tests/report/content", "tests/session", "tests/test_field_names.py", "tests/test_names.py"),
)


def main(arguments: Sequence[str]) -> int:
    """Returns the exit code: 0 where every test passed."""
    if list(arguments) == ["--quick"]:
        return run_groups(QUICK_GROUPS)
    return subprocess.call([*PYTEST, *arguments]) if arguments else run_groups(all_groups())


def all_groups() -> list[Sequence[str]]:
    """All tests, each in one group."""
    named = {name for group in GROUPS for name in group}
    window, rest = ([name for name in _entries(folder) if name not in named] for folder in ("tests/ui", "tests"))
    return [window, *GROUPS, rest]


def _entries(folder: str) -> list[str]:
    """The folders and files of tests right below a folder; those of the window are not among those of `tests`."""
    found = sorted((ROOT / folder).iterdir())
    names = [path.name for path in found if (path.is_dir() and any(path.rglob("test_*.py"))) or path.match("test_*.py")]
    return [f"{folder}/{name}" for name in names if (folder, name) != ("tests", "ui")]


def run_groups(groups: Sequence[Sequence[str]]) -> int:
    """Run the groups, and print what each says in their order."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        codes = [_printed(done) for done in pool.map(_run, groups)]
    return next((code for code in codes if code), 0)


def _run(paths: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PYTEST, *paths], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )


def _printed(done: subprocess.CompletedProcess[str]) -> int:
    print(done.stdout, end="", flush=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
