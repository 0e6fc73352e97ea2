"""Inputs read one after another: each an answer or a sentence, in bounded time and memory, nothing written elsewhere.

In a new process, which has little memory and may die: `python -m tests.reliability.fuzz.harness READER FIRST LAST`.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from tests.reliability import packages
from tests.reliability.fuzz.readers import READERS
from tests.reliability.odd_files import contents
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.values.errors import UserError

MOST_CPU = 20  # seconds an input
MOST_MEMORY = 1_500_000_000  # bytes of address space
LONGEST = 120  # seconds an input, on the clock
UNCHANGED = "文件没有改动"


@dataclass
class Tally:
    """How the inputs of a reader ended; `faults` by number of the input."""

    answers: int = 0
    sentences: int = 0
    faults: dict[int, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.answers} answers, {self.sentences} sentences, {len(self.faults)} bad"


class _Overdue(BaseException):
    """An input took too long."""


def read_input(name: str, number: int) -> tuple[bool, str]:
    """(whether it was an answer, what was wrong with it or empty) of one input, in this process."""
    reader, draw = READERS[name], Random(f"{name} {number}")
    with packages.in_memory() as folder:
        inside = folder / "输入"
        inside.mkdir()
        path = reader.make(inside, draw)
        before = contents(folder)
        try:
            with _limited():
                reader.read(path)
        except UserError as refusal:
            is_answer, wrong = False, _wrong_sentence(str(refusal))
            if not wrong and UNCHANGED in str(refusal) and not before.items() <= contents(folder).items():
                wrong = "says that nothing changed, but it did"
        except _Overdue:
            is_answer, wrong = False, "took too long"
        except Exception as error:  # noqa: BLE001 -- what is looked for
            is_answer, wrong = False, f"{type(error).__name__}: {error} {traceback.format_exc().splitlines()[-4:]}"
        else:
            is_answer, wrong = True, ""
        strays = [each.name for each in folder.iterdir() if each != inside]
    return is_answer, wrong or (f"left {strays}" if strays else "")


def _wrong_sentence(sentence: str) -> str:
    """A sentence has Chinese words and ends as one; no words of a programmer."""
    programmers = [word for word in ("Traceback", "Error", "sqlite", "None", "0x", "<class") if word in sentence]
    is_told = any("\u4e00" <= char <= "\u9fff" for char in sentence) and not programmers
    return "" if is_told else f"no sentence for a clerk: {sentence[:200]}"


@contextmanager
def _limited() -> Iterator[None]:
    """CPU time of this block, where the system can count it."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_CPU)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _stop(number: int, frame: FrameType | None) -> None:
    raise _Overdue


def fuzz(name: str, number: int) -> Tally:
    """Read inputs in processes of their own; one that ends a process is a fault, and the next goes on after it."""
    tally, first = Tally(), 0
    while first < number:
        last = first - 1
        for last, is_answer, wrong in _read_in_process(name, first, number):
            tally.answers += is_answer and not wrong
            tally.sentences += not is_answer and not wrong
            if wrong:
                tally.faults[last] = wrong
        if last + 1 < number:
            tally.faults[last + 1] = "the process ended"
        first = last + 2
    return tally


def _read_in_process(name: str, first: int, last: int) -> Iterator[tuple[int, bool, str]]:
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-P", "-m", "tests.reliability.fuzz.harness", name, str(first), str(last)]
        environment = {**os.environ, "HOME": home, "TMPDIR": home, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=ROOT) as process:
            assert process.stdout is not None
            for line in process.stdout:
                yield tuple(json.loads(line))  # type: ignore[misc]


def _main(name: str, first: int, last: int) -> None:
    if sys.platform != "win32":
        import resource

        READERS[name].make(Path(tempfile.mkdtemp()), Random(0))  # what it is made from
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    for number in range(first, last):
        if hasattr(signal, "alarm"):
            signal.alarm(LONGEST)
        print(json.dumps([number, *read_input(name, number)]), flush=True)


if __name__ == "__main__":
    _main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
