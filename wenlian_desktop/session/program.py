"""The program's name, and how it starts a new process of itself."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Program:
    """Name and version; the command line prefix and the complete environment of a new process."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
