"""The folder as it goes onto a USB stick: unpacked anywhere, opened by a double click."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from make_packages import archives, desktop
from make_packages.archives import Entry
from make_packages.release import FOLDER, PACKAGING, font_sources_file, portable_file, portable_name, quick_file
from wenlian_desktop.distribution import NAME, RESOURCES

PROGRAM = NAME  # what the clerk double-clicks


def entries(folder: Path = FOLDER) -> Iterable[Entry]:
    """The folder, its program under its Chinese name, with what registers it for one user."""
    for entry in archives.entries_of(folder, portable_name):
        yield entry._replace(path=f"{portable_name}/{PROGRAM}") if entry.path == f"{portable_name}/wenlian" else entry
    for name, content in desktop.files(f"/opt/{PROGRAM}").items():
        yield Entry(f"{portable_name}/_internal/desktop/{name}", content)
    for name in ("先看这里.txt", "登记到菜单.sh"):
        content = (PACKAGING / "linux" / name).read_bytes()
        yield Entry(f"{portable_name}/{name}", content, is_program=name.endswith(".sh"))


def make_portable() -> Path:
    """Write the .tar.xz."""
    portable_file.write_bytes(archives.tar_xz(entries()))
    return portable_file


def make_quickly() -> Path:
    """The same, larger."""
    quick_file.write_bytes(archives.tar_xz(entries(), is_quick=True))
    return quick_file


def make_font_sources() -> Path:
    """The source of the one font under the GPL, which is offered beside the program, and how ours is made of it."""
    fonts, prefix = RESOURCES / "fonts", f"{portable_name}-字体原件"
    wanted = [*sorted((fonts / "originals").iterdir()), *sorted((fonts / "tables").iterdir())]
    wanted += [fonts / name for name in ("COPYING-FandolFang.txt", "SOURCES.md", "build_fonts.py")]
    found = [Entry(f"{prefix}/{path.relative_to(fonts).as_posix()}", path.read_bytes()) for path in wanted]
    font_sources_file.write_bytes(archives.tar_xz(found))
    return font_sources_file


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack the .tar.xz, and return the folder of the program."""
    shutil.unpack_archive(archive, folder)
    return folder / portable_name
