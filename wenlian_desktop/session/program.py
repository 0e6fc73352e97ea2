"""This program as its packages name it, and as a new process of it is started."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Program:
    """Name and version; the command that a new process begins with, and all of the environment that it gets."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
