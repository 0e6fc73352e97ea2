"""Kill points: the edit process is killed at every write call or at random; the file must hold all acknowledged edits.

strace injects the kill (`inject=CALL:signal=KILL:when=N`) before the N-th such call on the year or its journal. Random
kills alone are weak: they found none of the faults of a file without a journal.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from tests.reliability import edit_process
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.backups import FOLDER
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal
from wenlian_desktop.storage.file.lock_file import partial_path, path_of
from wenlian_desktop.storage.file.trail import broken_at

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink")
LONGEST_OPENING = 1.0  # seconds, with recovery and the thorough check
KILLED = -9
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Verdict:
    """One kill: where, the number of acknowledged edits, and what is wrong with the file (empty: nothing)."""

    where: str
    acknowledged: int = 0
    bad: str = ""
    was_hot: bool = False
    is_one_ahead: bool = False
    seconds: float = 0.0


class CallCounter(Protocol):
    """A scenario that knows how often each system call is made."""

    calls: Counter[str]


class KillScenario:
    """A year, a seed and a number of edits; `states`: the states of the year, `calls`: the system calls."""

    def __init__(
        self, base: Path, seed: int, edits: int, journal_off: bool = False, seals: bool = False, files: bool = False
    ) -> None:
        """Run the edits once undisturbed to get both; `files`: attach files between the edits.

        `seals`: close and reopen the year instead.
        """
        self._base = base
        flags = (("--journal-off", journal_off), ("--seal", seals), ("--files", files))
        self._options = [str(seed), "--edits", str(edits), *(flag for flag, is_wanted in flags if is_wanted)]
        with _copy_of(base) as path:
            trace = path.with_name("trace")
            result = subprocess.run([*_strace(path, trace), *self._command(path)], **_run_options())
            assert (result.returncode, result.stderr) == (0, b""), result.stderr.decode()
            self.calls = Counter(re.findall(r"^(?:\d+ +)?(\w+)\(", trace.read_text(), re.MULTILINE))
        self.states = _states_in(result.stdout)

    def killed_at(self, call: str, when: int) -> Verdict:
        """The verdict after a kill before the `when`-th `call`."""
        where = f"{call} {when}"
        with _copy_of(self._base) as path:
            strace = _strace(path, Path(os.devnull), call, f"inject={call}:signal=KILL:when={when}")
            result = subprocess.run([*strace, *self._command(path)], **_run_options())
            if result.returncode != KILLED:
                return Verdict(where, bad=f"the clerk was not killed: {result.returncode} {result.stderr.decode()}")
            return self._judge(where, path, result.stdout)

    def failed_at(self, call: str, error: str, when: int) -> Verdict:
        """The verdict after a call that failed once: the edit is acknowledged and saved, or refused and not saved."""
        where = f"{call} {when} {error}"
        with _copy_of(self._base) as path:
            strace = _strace(path, Path(os.devnull), call, f"inject={call}:error={error}:when={when}")
            result = subprocess.run([*strace, *self._command(path)], **_run_options())
            acknowledged = _states_in(result.stdout)
            number = len(acknowledged) - 1
            with closing(YearSession(path)) as session:
                found = edit_process.state_digest(session)
            output = result.stderr.decode().strip().rpartition("\n")[2]
        if found != acknowledged[-1]:
            return Verdict(where, number, f"the file is not as the last acknowledged edit left it; told: {output}")
        if result.returncode == edit_process.FAILED and edit_process.FAILED_WITH_PREVIOUS not in output:
            return Verdict(where, number)
        return Verdict(
            where,
            number,
            "" if acknowledged == self.states else f"an edit was lost without a word of its own; told: {output}",
        )

    def killed_after(self, seconds: float) -> Verdict:
        """The verdict after a kill some time after the opening."""
        with (
            _copy_of(self._base) as path,
            subprocess.Popen(
                [*self._command(path), "--terse"], stdout=subprocess.PIPE, env=ENVIRONMENT, cwd=ROOT
            ) as process,
        ):
            assert process.stdout is not None
            opened = process.stdout.readline()
            time.sleep(seconds)
            process.kill()
            output = opened + process.stdout.read()
            process.wait()
            return self._judge(f"{seconds:.3f} s", path, output)

    def _command(self, path: Path) -> list[str]:
        # The real path of Python: a shim would make system calls of its own.
        return [os.path.realpath(sys.executable), "-m", edit_process.__name__, str(path), *self._options]

    def _judge(self, where: str, path: Path, output: bytes) -> Verdict:
        acknowledged = _states_in(output)
        number = len(acknowledged) - 1
        was_hot = has_hot_journal(path)
        expected = {path.name, path_of(path).name, partial_path(path).name, f"{path.name}-journal"}
        bad = self._diverged(acknowledged) or _format_strays(_unexpected_files(path, expected))
        started = time.perf_counter()
        try:
            session = YearSession(path)
        except Exception as fault:  # noqa: BLE001 -- whatever keeps a year from opening is the finding
            return Verdict(where, number, f"{type(fault).__name__}: {fault}", was_hot)
        seconds = time.perf_counter() - started
        with closing(session):
            found = edit_process.state_digest(session)
            bad = bad or _session_flaw(session, seconds)
        if found not in self.states[number : number + 2]:
            bad = bad or "neither the last acknowledged state nor the next one"
        bad = bad or _format_strays(_unexpected_files(path, {path.name}) | _partial_backups(path))
        return Verdict(where, number, bad, was_hot, found != self.states[number], seconds)

    def _diverged(self, acknowledged: list[str]) -> str:
        """Whether the process did something else than the undisturbed run: then nothing follows for the file."""
        pairs = zip(acknowledged, self.states, strict=False)
        return (
            ""
            if all(output in (edit_process.OMITTED, known) for output, known in pairs)
            else "the clerk went another way"
        )


def in_parallel(kills: Iterable[Callable[[], Verdict]]) -> list[Verdict]:
    """Run the kills, one per processor at a time."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda kill: kill(), kills))


def run_points(scene: KillScenario, points: Iterable[tuple[str, int]]) -> list[Verdict]:
    """The verdicts of kill points, each a call and its number."""
    return in_parallel(partial(scene.killed_at, *point) for point in points)


def spread(scene: CallCounter, call: str, most: int) -> list[tuple[str, int]]:
    """At most `most` points of a call, evenly distributed."""
    total = scene.calls[call]
    return [(call, each) for each in sorted({1 + index * (total - 1) // max(1, most - 1) for index in range(most)})] * (
        total > 0
    )


def unavailable_reason() -> str:
    """Why kill points cannot be set on this machine; empty where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    result = subprocess.run(["strace", "-f", "-qq", "-o", os.devnull, "true"], **_run_options())
    return "" if result.returncode == 0 else f"ptrace is not permitted here: {result.stderr.decode().strip()}"


def _strace(path: Path, output: Path, traced: str = ",".join(CALLS), *inject: str) -> list[str]:
    on_the_year = ["-P", str(path), "-P", f"{path}-journal"]
    # Not with --seccomp-bpf: faster, but strace 6.1 then injects nothing where -P is given. `when` counts in each
    # thread separately; the process has one.
    return [
        *("strace", "-f", "-qq", "-o", str(output), *on_the_year, "-e", f"trace={traced}"),
        *(word for each in inject for word in ("-e", each)),
    ]


def _run_options() -> dict[str, Any]:
    return {"capture_output": True, "env": ENVIRONMENT, "cwd": ROOT, "check": False}


@contextmanager
def _copy_of(base: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(os.path.realpath(folder)) / "年度.wenlian"  # strace compares real paths
        shutil.copyfile(base, path)
        yield path


def _states_in(output: bytes) -> list[str]:
    return [line.split()[1] for line in output.decode().splitlines()]


def _unexpected_files(path: Path, expected: set[str]) -> set[str]:
    """Files next to the year that should not be there."""
    return {each.name for each in path.parent.iterdir()} - expected - {FOLDER}


def _partial_backups(path: Path) -> set[str]:
    """Partial backups: a process killed while closing leaves one, the next opening deletes it."""
    return {each.name for each in (path.parent / FOLDER).glob(".*")}


def _format_strays(strays: set[str]) -> str:
    return f"left beside the year: {sorted(strays)}" if strays else ""


def _session_flaw(session: YearSession, seconds: float) -> str:
    if not session.ended_uncleanly:
        return "the opening did not see that the year was left open"
    if broken_at(session.trail()) is not None:
        return f"the trail is broken at {broken_at(session.trail())}"
    return f"opening took {seconds:.2f} s" if seconds > LONGEST_OPENING else ""
