"""What the window is given from outside."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from wenlian_desktop.session.program import Program
from wenlian_desktop.ui.start.health_page import Examine


@dataclass(frozen=True)
class Environment:
    """Where things lie, what runs the writer, what examines the machine, what 关于 says; which program it is."""

    sample: Path
    sample_name: str
    documents: Path
    rescue: Path | None
    executor: Callable[[], Executor]
    program: Program
    settings: Path | None = None
    examine: Examine | None = None
    about: str = ""
