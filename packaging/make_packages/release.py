"""What is made: names, places, and the one time that every file in it has."""

import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from wenlian_desktop.distribution import NAME, ROOT, VERSION

MADE = datetime(2026, 11, 29, tzinfo=UTC)  # of the version: two builds of it have equal bytes
EPOCH = int(MADE.timestamp())
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "package"
DIST = ROOT / "dist"
FOLDER = WORK / "folder" / "wenlian"  # what PyInstaller makes; everything else is made of it
IS_WINDOWS = sys.platform == "win32"
DEBIAN_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}

machine = platform.machine()
deb_architecture = DEBIAN_MACHINES.get(machine, machine)
deb_file = DIST / f"{NAME}_{VERSION}_{deb_architecture}.deb"
portable_name = f"{NAME}-{VERSION}"
portable_file = DIST / f"{portable_name}-linux-{machine}.tar.xz"
icon_file = WORK / "wenlian.ico"  # of Windows
quick_file = WORK / "quick.tar.xz"
font_sources_file = DIST / f"{portable_name}-字体原件.tar.xz"


def wheelhouse_file(system: str) -> Path:
    """The archive of wheels for one system of the lock."""
    return DIST / f"{portable_name}-wheelhouse-{system}.zip"
