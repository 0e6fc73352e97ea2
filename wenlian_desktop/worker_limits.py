"""The limits that a process gives itself before it reads what somebody else made."""

import os
import sys
from contextlib import suppress
from typing import BinaryIO


def own_output() -> BinaryIO:
    """Standard output, for answers alone: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def limit_process(memory: int) -> None:
    """`memory` bytes of address space, no file written, no core left; where the system knows such limits."""
    for name, most in (("RLIMIT_AS", memory), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        _limit(name, most)


def limit_seconds(seconds: int) -> None:
    """CPU time from now on; the system ends the process that needs more."""
    _limit("RLIMIT_CPU", int(sum(os.times()[:2])) + seconds)


def _limit(name: str, most: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):  # a system that knows the limit only by name, or has a lower one already
        kind = getattr(resource, name)
        resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))
