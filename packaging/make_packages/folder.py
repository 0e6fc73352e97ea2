"""The folder: made by PyInstaller, made smaller, with the licences of all that is in it."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from make_packages import icon, icu_data
from make_packages.release import FOLDER, IS_WINDOWS, PACKAGING, WORK, icon_file, machine
from wenlian_desktop.distribution import RESOURCES, VERSION

# Wheels whose files go along, each with its licence
WHEELS = (
    *("charset-normalizer", "isal", "peewee", "pillow", "platformdirs", "pypdfium2", "PySide6-Essentials"),
    *("reportlab", "shiboken6", "pyinstaller"),
)
# Files with symbols that only a debugger reads; those of Qt have none.
WITH_SYMBOLS = re.compile(r"(PIL|isal|pillow\.libs|pypdfium2_raw|python3|lib(?!Qt)|PySide6/Qt/lib/libicu(uc|i18n))")
NOT_NEEDED = re.compile(r".*\.dist-info/(?!METADATA$)")


def make_folder() -> Path:
    """Make the folder anew; raises CalledProcessError where PyInstaller does."""
    shutil.rmtree(WORK, ignore_errors=True)
    # the order of sets is in the bytes of modules
    environment = os.environ | {"PYTHONHASHSEED": "0", "PYINSTALLER_CONFIG_DIR": str(WORK / "kept")}
    WORK.mkdir(parents=True)
    (WORK / "version.txt").write_text(VERSION, encoding="ascii")  # for build.bat
    if IS_WINDOWS:
        icon_file.write_bytes(icon.icon(RESOURCES / "icons" / "wenlian.svg"))
    command = [sys.executable, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level=WARN"]
    places = [f"--distpath={FOLDER.parent}", f"--workpath={WORK / 'work'}"]
    subprocess.run([*command, *places, str(PACKAGING / "wenlian.spec")], env=environment, check=True)
    shutil.rmtree(WORK / "work")
    _make_smaller(FOLDER / "_internal")
    for library in FOLDER.rglob("libicudata.so.*") if machine == "x86_64" else ():
        library.write_bytes(icu_data.trimmed(library.read_bytes()))
    _add_licences(FOLDER / "许可")
    return FOLDER


def _make_smaller(inside: Path) -> None:
    for path in sorted(inside.rglob("*")):
        name = path.relative_to(inside).as_posix()
        if path.is_symlink() or not path.is_file():
            continue
        if NOT_NEEDED.match(name):
            path.unlink()
        elif not IS_WINDOWS and ".so" in path.name and WITH_SYMBOLS.match(name):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def _add_licences(folder: Path) -> None:
    """The licences of the wheels as they bring them, Python's, and the two that the wheels of Qt only name."""
    for wheel in WHEELS:
        for file in importlib.metadata.files(wheel) or []:
            place = re.match(
                r"[^/]*\.dist-info/(?:licenses/)?((?:.*/)?(?:LICEN[CS]E|COPYING|BUILD_LICENSES|LICENSES).*)", str(file)
            )
            if place is not None:
                _copied(Path(str(file.locate())), folder / wheel / place[1])
    for file in (PACKAGING / "licences").iterdir():
        _copied(file, folder / file.name)
    for file in (Path(os.__file__).parent / "LICENSE.txt", Path("/usr/share/doc/python3/copyright")):
        if file.is_file():
            _copied(file, folder / "Python.txt")
            break


def _copied(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)
