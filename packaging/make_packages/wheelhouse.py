"""Archives of wheels, one for each system of the lock: `./go` and `go.bat` install from them without a network."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from packaging.markers import Marker

from make_packages.release import MADE, WORK, wheelhouse_file
from wenlian_desktop.distribution import ROOT

PYTHONS = ("3.11", "3.12", "3.13")
OLD_GLIBC = {"x86_64": 28, "aarch64": 31}  # of 信创 Linux, as far down as there are wheels of Qt


class System(NamedTuple):
    """A system of the lock: its name, the tags of its wheels, and what markers ask of it."""

    name: str
    tags: tuple[str, ...]
    markers: dict[str, str]


def _linux(machine: str) -> System:
    named = (f"manylinux1_{machine}", f"manylinux2010_{machine}", f"manylinux2014_{machine}")
    tags = (*(f"manylinux_2_{minor}_{machine}" for minor in range(OLD_GLIBC[machine], 4, -1)), *named)
    return System(f"linux-{machine}", tags, {"sys_platform": "linux", "os_name": "posix", "platform_machine": machine})


SYSTEMS = (
    _linux("x86_64"),
    _linux("aarch64"),
    System("win_amd64", ("win_amd64",), {"sys_platform": "win32", "os_name": "nt", "platform_machine": "AMD64"}),
)


def make_wheelhouse(system: System) -> Path:
    """Download the wheels of a system for every Python that the program runs on; write their archive."""
    folder = WORK / "wheelhouse" / system.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for python in PYTHONS:
        lock = folder.with_suffix(".txt")
        lock.write_text("\n".join(requirements(system, python)), encoding="utf-8")
        options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes", f"--python-version={python}"]
        tags = [f"--platform={tag}" for tag in system.tags]
        subprocess.run([*PIP, *options, *tags, "-r", str(lock), "-d", str(folder)], check=True)
    archive = wheelhouse_file(system.name)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:  # wheels are packed already
        for wheel in sorted(folder.iterdir()):
            packed.writestr(zipfile.ZipInfo(f"wheelhouse/{wheel.name}", MADE.timetuple()[:6]), wheel.read_bytes())
    return archive


PIP = [sys.executable, "-P", "-m", "pip", "--disable-pip-version-check", "download"]


def requirements(system: System, python: str) -> Iterator[str]:
    """The entries of the program's lock that hold for a system, without their markers."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for entry in re.split(r"\n(?=[A-Za-z0-9])", text):
        if "==" not in entry.partition("\\")[0]:
            continue
        head, hashes = entry.split("\\", 1)
        name, _, marker = head.partition(";")
        wanted = system.markers | {"python_version": python, "python_full_version": f"{python}.0"}
        if not marker.strip() or Marker(marker.strip()).evaluate(wanted):
            yield f"{name.strip()} \\{hashes}"
