"""A throwaway copy of the project, in which a fault can be planted and the tests be run."""

import compileall
import json
import os
import py_compile
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(".*", "build", "dist", "wheelhouse", "__pycache__")
QUIET = ["-q", "-x", "--no-header", "--no-summary", "--tb=no"]
LONGEST = 30 * 60.0  # seconds, where nothing is known of a run
SAID = "said.txt"


@dataclass(frozen=True)
class Killed:
    """Some test failed."""


@dataclass(frozen=True)
class TimedOut:
    """The tests did not come to an end: seen as well."""


@dataclass(frozen=True)
class Survived:
    """Every test passed."""


Outcome = Killed | TimedOut | Survived


@dataclass(frozen=True)
class Reach:
    """Which tests reach a function, and how long each takes in seconds."""

    reached: dict[str, list[str]]
    durations: dict[str, float]


class NotSound(Exception):  # noqa: N818 -- a state of the tests, not of this program
    """Tests fail, or are not there, before anything is broken."""


class Tree:
    """A copy of the project in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
        # by content: a changed file of the same second and length would be taken for the old one
        compileall.compile_dir(
            folder / "wenlian_desktop", quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
        )

    @contextmanager
    def changed(self, file: str, source: str) -> Iterator[None]:
        """The tree with another text of one of its files."""
        path = self._folder / file
        kept = path.read_bytes()
        path.write_text(source, encoding="utf-8", newline="")
        try:
            yield
        finally:
            path.write_bytes(kept)

    def outcome(self, tests: Sequence[str], limit: float = LONGEST) -> Outcome:
        """What the tests say of the tree as it is now."""
        try:
            code = self._run(QUIET, tests, limit)
        except subprocess.TimeoutExpired:
            return TimedOut()
        return Survived() if code == 0 else Killed()

    def demand_sound(self, tests: Sequence[str]) -> None:
        """Raises NotSound where the tests do not pass while nothing is broken, or are not there."""
        if self._run(QUIET, tests, LONGEST) != 0:
            raise NotSound(self._told())

    def reach(self, tests: Sequence[str]) -> Reach:
        """Which tests reach which functions of the files that report; raises NotSound where one of them fails."""
        path = self._folder / "reach.json"
        if self._run(["--reach", str(path), *QUIET], tests, LONGEST) != 0:
            raise NotSound(self._told())
        return Reach(**json.loads(path.read_text(encoding="utf-8")))

    def _told(self) -> str:
        said = (self._folder / SAID).read_text(encoding="utf-8", errors="replace")
        return f"The tests do not pass although nothing is broken:\n{said.strip()[-2000:]}"

    def _run(self, options: Sequence[str], tests: Sequence[str], limit: float) -> int:
        """pytest's exit code; raises TimeoutExpired. What it starts ends with it."""
        named = self._folder / "tests.txt"
        named.write_text("\n".join(tests), encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(self._folder), "PYTHONUTF8": "1"}
        own = f"--basetemp={self._folder / 'tmp'}"  # pytest's clean-up of a shared folder is no fault of a test
        command = [sys.executable, "-P", "-m", "tests.mutate.child", *options, own, f"@{named}"]
        with open(self._folder / SAID, "wb") as said:
            process = subprocess.Popen(
                command, cwd=self._folder, env=environment, stdout=said, stderr=said, start_new_session=True
            )
            try:
                return process.wait(limit)
            finally:
                _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # its children too: one of them may be in an endless loop
    else:
        process.kill()
    process.wait()


@contextmanager
def trees(number: int) -> Iterator[list[Tree]]:
    """So many copies, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as folder:
        yield [Tree(Path(folder) / str(place)) for place in range(number)]
