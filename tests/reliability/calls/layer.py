"""The layer between a process and its file calls (`file_calls.c`), compiled once a machine, loaded with LD_PRELOAD."""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("file_calls.c")
VARIABLE = "LD_PRELOAD"
KILL_BEFORE, KILL_HALFWAY, KILL_AFTER, ERRORS = 1, 2, 3, 100
CHANGING = {
    "create",
    "write",
    "pwrite",
    "fsync",
    "fdatasync",
    "ftruncate",
    "unlink",
    "rmdir",
    "rename",
    "link",
    "mkdir",
}


@dataclass(frozen=True)
class Fault:
    """What happens at the `number`-th call: a kill, or an error (`ERRORS` + its number) once."""

    number: int = 0
    way: int = 0

    @property
    def is_kill(self) -> bool:
        """Whether the process ends there."""
        return 0 < self.way < ERRORS

    def __str__(self) -> str:
        ways = {KILL_BEFORE: "killed before", KILL_HALFWAY: "killed in the middle of", KILL_AFTER: "killed after"}
        return f"{ways.get(self.way) or os.strerror(self.way - ERRORS) + ' at'} call {self.number}"


NONE = Fault()


def unavailable_reason() -> str:
    """Why calls cannot be reached on this machine; empty where they can."""
    if not sys.platform.startswith("linux"):
        return "file calls are reached on Linux only"
    return "" if compiler() else "no C compiler (gcc or cc) is installed"


def compiler() -> str | None:
    """The C compiler of the system."""
    return shutil.which("gcc") or shutil.which("cc")


@cache
def library() -> Path:
    """The compiled layer."""
    name = f"wenlian-calls-{hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]}.so"
    path = Path(tempfile.gettempdir()) / name
    if not path.exists():
        part = path.with_name(f"{name}.{os.getpid()}")
        command = [
            compiler() or "cc",
            "-O1",
            "-shared",
            "-fPIC",
            "-w",
            "-o",
            str(part),
            str(SOURCE),
            "-ldl",
            "-lpthread",
        ]
        subprocess.run(command, check=True)
        part.replace(path)
    return path


def watch(folder: Path, first: Fault = NONE, second: Fault = NONE, reads: bool = False, record: int = -1) -> None:
    """Let the plan hold for calls below a folder from now on."""
    _loaded().watch(os.fsencode(folder), int(reads), first.number, first.way, second.number, second.way, record)


def stop() -> None:
    """Let all calls pass."""
    _loaded().watch(b"", 0, 0, 0, 0, 0, -1)


def calls() -> int:
    """How many calls were made since `watch`."""
    return int(_loaded().calls())


def mark(number: int) -> None:
    """Put a number into the record."""
    _loaded().mark(number)


@cache
def _loaded() -> ctypes.CDLL:
    layer = ctypes.CDLL(None)
    layer.calls.restype = ctypes.c_long
    layer.watch.argtypes = [
        *(ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_int),
        *(ctypes.c_long, ctypes.c_int, ctypes.c_int),
    ]
    layer.mark.argtypes = [ctypes.c_long]
    return layer
