"""Empty Debians, made once by debootstrap; what runs in one changes a layer above it, which can be thrown away."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wenlian_desktop.distribution import ROOT

KEPT = ROOT / "build" / "systems"
SUITES = ("bullseye", "bookworm", "trixie")
MIRROR = "http://deb.debian.org/debian"
CLERK, CLERK_NUMBER = "clerk", 1500
PLUG_SOURCE = Path(__file__).with_name("plug.c")
FAST = Path("/dev/shm")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
ENTER = """
set -e
root=$1 layers=$2 changed=$3 small=$4 who=$5; shift 5
mkdir -p "$root" "$changed/files" "$changed/work"
mount -t overlay overlay -o "lowerdir=$layers,upperdir=$changed/files,workdir=$changed/work" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
for node in "null c 1 3" "zero c 1 5" "full c 1 7" "random c 1 8" "urandom c 1 9" "tty c 5 0"; do
    mknod -m 666 "$root/dev/"$node
done
ln -s /proc/self/fd "$root/dev/fd"
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi
if [ -n "$small" ]; then
    mkdir -p "$root/opt"
    mount -t tmpfs -o "size=$small" tmpfs "$root/opt"
fi
chroot --userspec="$who:$who" "$root" "$@"
"""


class NotTried(Exception):  # noqa: N818 -- a reason, not a fault
    """Why something cannot be tried on this machine."""


@dataclass(frozen=True)
class System:
    """Folders in layers, the uppermost first; `changed`: the layer that changes."""

    layers: tuple[Path, ...]
    changed: Path

    def run(
        self,
        script: str,
        *,
        who: str = "root",
        network: bool = False,
        environment: Mapping[str, str] | None = None,
        small: str = "",
        seconds: float = 600,
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a script of the shell in it; `small`: the size of /opt, which is then empty and forgotten afterwards."""
        return subprocess.run(
            self.command(script, who=who, network=network, environment=environment, small=small),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )

    def command(
        self,
        script: str,
        *,
        who: str = "root",
        network: bool = False,
        environment: Mapping[str, str] | None = None,
        small: str = "",
    ) -> Sequence[str]:
        """The command that runs a script in it, in namespaces of its own, which end with it."""
        home = "/root" if who == "root" else f"/home/{who}"
        given = {"PATH": PATH, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        given |= {name: os.environ[name] for name in ("DISPLAY",) if name in os.environ} | dict(environment or {})
        spaces = ["--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])]
        below = ":".join(str(layer / "files" if (layer / "files").is_dir() else layer) for layer in self.layers)
        return [
            *("unshare", *spaces, "env", "-i", *(f"{name}={value}" for name, value in given.items())),
            *("sh", "-c", ENTER, "sh", str(self.changed / "root"), below, str(self.changed), small, who),
            *("sh", "-c", script),
        ]

    def put(self, path: str, content: bytes) -> None:
        """Lay a file into the layer that changes; nothing may be running."""
        file = self.changed / "files" / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def read(self, path: str) -> bytes:
        """A file as the layer that changes, or one below, has it; raises FileNotFoundError."""
        for folder in (self.changed / "files", *((layer / "files") for layer in self.layers), *self.layers):
            if (folder / path.lstrip("/")).is_file():
                return (folder / path.lstrip("/")).read_bytes()
        raise FileNotFoundError(path)

    @contextmanager
    def layer(self) -> Iterator["System"]:
        """A system above this one, thrown away after the block; this one must not run meanwhile."""
        with temporary_layer() as changed:
            yield System((self.changed, *self.layers), changed)


@contextmanager
def temporary_layer() -> Iterator[Path]:
    """An empty layer, in memory where there is room."""
    with tempfile.TemporaryDirectory(prefix="wenlian-system-", dir=FAST if FAST.is_dir() else None) as folder:
        yield Path(folder)


@contextmanager
def empty_system(suite: str) -> Iterator[System]:
    """A Debian with what debootstrap calls minimal and one ordinary user; raises NotTried."""
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        raise NotTried("systems are made by root, with debootstrap")
    folder = KEPT / suite
    if not folder.is_dir():
        _make(suite, folder)
    with temporary_layer() as changed:
        system = System((folder,), changed)
        system.run(f"useradd -m -u {CLERK_NUMBER} {CLERK}")
        yield system


def _make(suite: str, folder: Path) -> None:
    part = folder.with_name(f"{suite}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    command = ["debootstrap", "--variant=minbase", suite, str(part), MIRROR]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise NotTried(f"debootstrap {suite}: {done.stdout.strip().splitlines()[-1:]}")
    (part / "etc" / "resolv.conf").write_bytes(Path("/etc/resolv.conf").read_bytes())
    part.rename(folder)


@cache
def plug() -> bytes:
    """The library that pulls the plug, compiled; raises NotTried."""
    if not shutil.which("gcc"):
        raise NotTried("the plug is compiled by gcc")
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "plug.so")
        subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-o", str(library), str(PLUG_SOURCE)], check=True)
        return library.read_bytes()


def quoted(*words: str) -> str:
    """Words as the shell reads them."""
    return shlex.join(words)
