"""How this program starts a new process of itself, from source or frozen, with a defined environment."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from wenlian_desktop.distribution import NAME, ROOT, VERSION

LET_IN = (
    "HOME",
    "PATH",
    "TMPDIR",
    "LD_LIBRARY_PATH",  # needed by a Python outside the system folders
    *("APPDATA", "LOCALAPPDATA", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "WINDIR"),  # Windows
)


@dataclass(frozen=True)
class Program:
    """Name and version; the command line prefix and the complete environment of a new process."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]


def program() -> Program:
    """This program; the arguments of the command line follow `command`."""
    return Program(f"{NAME} {VERSION}", _command(), _environment())


def _command() -> tuple[str, ...]:
    """Frozen, the executable is the program; else it is a Python."""
    is_frozen = getattr(sys, "frozen", False)
    return (sys.executable,) if is_frozen else (sys.executable, "-P", "-m", "wenlian_desktop")


def _environment() -> dict[str, str]:
    """What decides nothing but where things lie; its modules are those of this process."""
    let_in = {name: os.environ[name] for name in LET_IN if name in os.environ}
    modules = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    return let_in | {"PYTHONPATH": modules, "PYTHONUTF8": "1"}
