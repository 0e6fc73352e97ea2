"""What the folder asks of the system: libraries that are not in it, and the version of glibc."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from make_packages.contents import given_libraries, library

ELF = b"\x7fELF"


class Asked(NamedTuple):
    """What one file asks: libraries by name, the newest version of glibc's symbols, a stack that is executable."""

    file: str
    libraries: frozenset[str]
    glibc: tuple[int, ...]
    executable_stack: bool


def asked_by(folder: Path) -> Iterator[Asked]:
    """What each program and library below a folder asks of those outside the folder."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]
    inside = {library(path.name) for path in files}
    for path in files:
        told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        needed = {library(name) for name in re.findall(r"NEEDED\s+(\S+)", told)}
        versions = [tuple(map(int, found.split("."))) for found in re.findall(r"\bGLIBC_([\d.]+)", told)]
        stack = re.search(r"^\s*STACK .*\n.* flags rw-$", told, re.MULTILINE)
        yield Asked(str(path.relative_to(folder)), frozenset(needed - inside), max(versions, default=()), stack is None)


def unknown(asked: list[Asked]) -> list[str]:
    """Files that ask for a library that nobody gives."""
    given = given_libraries()
    return [f"{each.file}: {', '.join(sorted(each.libraries - given))}" for each in asked if each.libraries - given]


def unloadable(asked: list[Asked]) -> list[str]:
    """Files that ask for an executable stack, or do not say: glibc refuses them from 2.41 on."""
    return [f"{each.file}: executable stack" for each in asked if each.executable_stack]


def newest_glibc(asked: list[Asked]) -> tuple[str, list[str]]:
    """The version of glibc that the folder needs, and the files that need it."""
    newest = max(each.glibc for each in asked)
    return ".".join(map(str, newest)), [each.file for each in asked if each.glibc == newest]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF
