"""The environment the window runs in, passed in from the application."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path

from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.fresh_process import Program

Examine = Callable[[str | None], Sequence[tuple[str, bool, str]]]  # (path of a year) -> (name, is good, detail)


@frozen
class Environment:
    """Paths, the executor of the writer, the health check, and texts about the program.

    `late_modules` are imported after the first paint of the window.
    """

    sample: Path
    sample_name: str
    documents: Path
    rescue: Path | None
    executor: Callable[[], Executor]
    program: Program
    settings: Path | None = None
    examine: Examine | None = None
    about: str = ""
    late_modules: tuple[str, ...] = ()
