"""One run with faults, in a process forked for it, and its verdict: forking spares the start of the program."""

import hashlib
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.calls import judging, warming
from tests.reliability.calls.judging import Told
from tests.reliability.calls.layer import NONE, Fault
from tests.reliability.calls.operations import NAME, REOPENING, Operation, copy_folder
from tests.reliability.calls.telling import Telling, heard

LONGEST = 60  # seconds of a run; one that hangs is killed


@dataclass(frozen=True)
class Run:
    """What a process told, how it ended, and how many calls it made."""

    told: Told
    status: int

    @property
    def was_killed(self) -> bool:
        """Whether a planned kill ended it."""
        return self.status == -signal.SIGKILL

    @property
    def is_refused(self) -> bool:
        """Whether something was refused with a sentence."""
        return any(kind in ("refused", "failed") for kind, _ in self.told)

    @property
    def calls(self) -> int:
        """The calls up to the answer; 0 where it was killed before."""
        return next((int(text) for kind, text in self.told if kind == "calls"), 0)

    @property
    def bug(self) -> str:
        """A traceback, or an end that nobody planned."""
        found = next((text for kind, text in self.told if kind == "bug"), "")
        return found or ("" if self.status in (0, -signal.SIGKILL) else f"ended with {self.status}: {self.told[-2:]}")


def forked(act: Callable[[int], None]) -> Run:
    """Run something in a fork, which gets the writing end of a pipe."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        status = 1
        try:
            os.close(reading)
            signal.alarm(LONGEST)
            act(writing)
            status = 0
        except BaseException:  # noqa: BLE001 -- told, and the fork ends here
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            Telling(Path(), writing).tell("bug", traceback.format_exc()[-1500:])
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    return Run(heard(content), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


class Bench:
    """A prepared folder for one operation; every run works in a fresh copy. `state`: of the year as prepared."""

    def __init__(self, operation: Operation, folder: Path) -> None:
        self.operation = operation
        self.template, self.place = folder / "template", folder / "place"
        self.template.mkdir()
        warming.warm()
        prepared = forked(lambda _: operation.prepare(self.template))
        assert not prepared.bug, prepared.bug
        self._names = {each.name for each in self.template.iterdir()}
        self._whole = judging.whole_backups(self.template)
        self._untruth, self._recorded_inode = "", 0
        copy_folder(self.template, self.place)
        self._import_late()
        copy_folder(self.template, self.place)
        shown = [text for kind, text in self.reopen().told if kind == "shown"]
        self.state = shown[0] if shown else judging.kept_state(self.template)  # the year is damaged

    def _import_late(self) -> None:
        """One run tells what the operation imports while it goes on; the others find it imported."""

        def act(pipe: int) -> None:
            telling = Telling(self.place, pipe)
            self.operation.run(self.place, telling)
            telling.tell("modules", " ".join(sys.modules))

        told = forked(act).told
        warming.import_late(next(text for kind, text in told if kind == "modules").split())

    @property
    def year(self) -> Path:
        """The year in the place."""
        return self.place / NAME

    def run(self, first: Fault = NONE, second: Fault = NONE, telling: type[Telling] = Telling) -> Run:
        """The operation with up to two faults in a fresh copy."""
        copy_folder(self.template, self.place)
        return self._go(self.operation, lambda pipe: telling(self.place, pipe, first, second))

    def record(self, into: int) -> Run:
        """The operation undisturbed, its calls recorded from the opening on."""
        copy_folder(self.template, self.place)
        self._recorded_inode = self.year.stat().st_ino
        return self._go(self.operation, lambda pipe: Telling(self.place, pipe, record=into))

    def reopen(self, first: Fault = NONE) -> Run:
        """Opening and closing what an earlier run left, with a fault."""
        return self._go(REOPENING, lambda pipe: Telling(self.place, pipe, first))

    def _go(self, operation: Operation, telling: Callable[[int], Telling]) -> Run:
        def act(pipe: int) -> None:
            operation.run(self.place, telling(pipe))

        before = self._digest()
        run = forked(act)
        says_unchanged = any(kind == "refused" and judging.says_unchanged(text) for kind, text in run.told)
        self._untruth = (
            "UNTRUE: told as unchanged" if says_unchanged and not operation.edits and self._digest() != before else ""
        )
        return run

    def _digest(self) -> str:
        return hashlib.sha256(self.year.read_bytes()).hexdigest()

    def flaw(self, run: Run, reopened: Run | None = None) -> str:
        """What is wrong after a run, or after a killed one and an opening with a fault; empty: nothing."""
        bug = run.bug or (reopened.bug if reopened else "")
        if bug:
            return f"BUG: {bug}"
        allowed = judging.allowed_states(run.told, run.was_killed) or {self.state}
        if reopened is not None:
            shown = {text for kind, text in reopened.told if kind == "shown"}
            if not shown <= allowed:
                return "LOST: the opening shows neither what was saved last nor anything tried since"
            allowed = shown or allowed
        return self._untruth or self._found(lambda: self._look(allowed))

    def _look(self, allowed: set[str]) -> str:
        name, flaw = self.operation.name, ""
        if name == "restoring in place":
            flaw = judging.mended_flaw(self.place, (self.template / NAME).read_bytes())
        flaw = flaw or judging.year_flaw(self.place, allowed, self.operation.has_originals)
        if not flaw and name == "restoring":
            flaw = judging.restored_flaw(self.place)
        if not flaw and name == "clearing" and self.state not in allowed:
            flaw = judging.cleared_flaw(self.place)
        if not flaw and name == "exporting":
            flaw = judging.report_flaw(self.place)
        if not flaw and name == "archiving":
            flaw = judging.packages_flaw(self.place)
        return flaw or judging.files_flaw(self.place, self._names, self._whole)

    def fill(self, names: dict[str, int], contents: dict[int, bytearray]) -> None:
        """Put files into the place, and nothing else."""
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir()
        (self.place / "备份").mkdir()
        for name, number in names.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(contents[number])
        self._keep_inode()

    def _keep_inode(self) -> None:
        """A disk keeps the number of a file over a power cut; ours has got another one."""
        mark = self.year.with_name(f".{NAME}.使用中")
        if mark.exists():
            old, new = (f'"inode": {number}'.encode() for number in (self._recorded_inode, self.year.stat().st_ino))
            mark.write_bytes(mark.read_bytes().replace(old, new))

    def rebind(self, original: Path) -> None:
        """Let the mark of a copied folder be the copy's."""
        self._recorded_inode = (original / NAME).stat().st_ino
        mark, old = self.year.with_name(f".{NAME}.使用中"), original / f".{NAME}.使用中"
        if mark.exists():
            number = re.search(rb'"inode": (\d+)', old.read_bytes())
            assert number is not None
            self._recorded_inode = int(number[1])
            self._keep_inode()

    def look_after_flip(self, killed: Run | None) -> str:
        """What is wrong after a flip beside the year: another content, unless it was told; empty: nothing."""
        allowed = judging.allowed_states(killed.told, was_killed=True) if killed else {self.state}
        before = self._digest()
        return self._found(lambda: judging.flaw_after_flip(self.place, allowed, lambda: self._digest() == before))

    def look_after_power_cut(self, allowed: set[str]) -> str:
        """What is wrong with what was filled in; empty: nothing."""
        return self._found(lambda: self._look(allowed))

    def _found(self, look: Callable[[], str]) -> str:
        def act(pipe: int) -> None:
            Telling(Path(), pipe).tell("flaw", look())

        run = forked(act)
        return next((text for kind, text in run.told if kind == "flaw"), "") if not run.bug else f"BUG after: {run.bug}"


@contextmanager
def bench(operation: Operation) -> Iterator[Bench]:
    """A bench in memory where there is a place for that: the calls matter, not the disk."""
    shared = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(dir=shared if shared.is_dir() else None))
    try:
        yield Bench(operation, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
