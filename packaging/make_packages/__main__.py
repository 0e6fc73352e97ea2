"""`./go package`: everything for this system; `folder`, `portable`, `deb`, `fonts`, `wheelhouse` make that alone.

`quick`: the portable, packed in a tenth of the time, to be tried.
"""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from make_packages import deb, folder, libraries, portable, sizes, wheelhouse
from make_packages.release import DIST, FOLDER, IS_WINDOWS


def main(words: Sequence[str]) -> int:
    """Returns the exit code: 1 where something could not be made, 2 for a word that it does not know."""
    unknown = [word for word in words if word not in MADE_BY_WORD]
    if unknown:
        print(f"没有“{unknown[0]}”。可以用：{'、'.join(MADE_BY_WORD)}；不写则全部。", file=sys.stderr)
        return 2
    DIST.mkdir(exist_ok=True)
    try:
        for word in words or EVERYTHING:
            MADE_BY_WORD[word]()
    except subprocess.CalledProcessError as failure:
        print(f"没有做成（上面是 {Path(failure.cmd[0]).name} 的说明）。", file=sys.stderr)
        return 1
    return 0


def make_folder() -> None:
    """The folder, with what its megabytes are and what it asks of the system."""
    made = folder.make_folder()
    print(f"{made}", *sizes.table(made), sep="\n", flush=True)
    if IS_WINDOWS:
        return
    asked = list(libraries.asked_by(made))
    version, files = libraries.newest_glibc(asked)
    print(f"glibc {version}: {', '.join(files[:6])}", flush=True)
    wrong = [*libraries.unknown(asked), *libraries.unloadable(asked)]
    if wrong:
        print("Libraries that nobody gives, or that do not load everywhere:", *wrong, sep="\n", file=sys.stderr)
        raise subprocess.CalledProcessError(1, ["objdump"])


def _written(*makers: Callable[[], Path]) -> Callable[[], None]:
    def write() -> None:
        for make in makers:
            if not FOLDER.is_dir():
                make_folder()
            _tell(make())

    return write


def make_wheelhouses() -> None:
    """One archive for each system."""
    for system in wheelhouse.SYSTEMS:
        _tell(wheelhouse.make_wheelhouse(system))


def _tell(file: Path) -> None:
    content = file.read_bytes()
    print(f"{len(content) / 1e6:7.1f} MB  {hashlib.sha256(content).hexdigest()}  {file.name}", flush=True)


MADE_BY_WORD: dict[str, Callable[[], None]] = {
    "folder": make_folder,
    "portable": _written(portable.make_portable),
    "quick": _written(portable.make_quickly),
    "deb": _written(deb.make_deb),
    "fonts": _written(portable.make_font_sources),
    "wheelhouse": make_wheelhouses,
}
EVERYTHING = ("folder",) if IS_WINDOWS else ("folder", "portable", "deb", "fonts", "wheelhouse")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
