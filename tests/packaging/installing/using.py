"""What a clerk does with an installed program, and whether the years are what they were."""

import hashlib
import json
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.packaging.installing.systems import CLERK, System, quoted

HOME = f"/home/{CLERK}"
YEAR = f"{HOME}/2024.wenlian"
USING = """
set -e
cd {folder}
{program} sample 示例.wenlian >&2
{program} report 示例.wenlian -o 报告.pdf >&2
mkdir 归档
{program} archive 示例.wenlian -o 归档 >&2
{program} verify 归档/2024_*_未封存 >&2
{program} doctor >&2 || [ $? = 1 ]
{program} --no-display 窗口 >&2
head -c 4 报告.pdf
"""


def faults_of_using(system: System, program: str, folder: str = HOME, **how: str) -> Iterable[str]:
    """What goes wrong where an ordinary user writes the sample, its report and its archive, without a network."""
    done = system.run(USING.format(program=program, folder=quoted(folder)), who=CLERK, environment=how)
    if done.returncode or not done.stdout.endswith(b"%PDF"):
        yield f"sample, report, archive, verify: exit {done.returncode}: {told(done)}"


def told(done: subprocess.CompletedProcess[bytes]) -> str:
    """The end of what a command said."""
    return (done.stdout + done.stderr).decode(errors="replace").strip()[-600:]


def dump(system: System, year: str, program: str = "wenlian") -> str:
    """The content of a year as JSON, by the program in the system; empty where it does not say it."""
    done = system.run(quoted(program, "dump", year), who=CLERK)
    return done.stdout.decode() if done.returncode == 0 else ""


def version_of(system: System, program: str = "wenlian") -> str:
    """The version that an installed program says; empty where it does not start."""
    done = system.run(quoted(program, "--version"), who=CLERK)
    return done.stdout.decode().rpartition(" ")[2].strip() if done.returncode == 0 else ""


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def settings_of(system: System) -> dict[str, object]:
    """The clerk's settings; raises ValueError where they are not JSON."""
    found: dict[str, object] = json.loads(system.read(f"{HOME}/.config/wenlian/settings.json"))
    return found


def version_in(deb: Path) -> str:
    """The version of a .deb."""
    done = subprocess.run(["dpkg-deb", "--field", str(deb), "Version"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def uncompressed(deb: Path) -> bytes:
    """The same .deb, larger, installed in a tenth of the time."""
    with tempfile.TemporaryDirectory() as folder:
        tree, packed = Path(folder, "tree"), Path(folder, "plain.deb")
        subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(tree)], check=True)
        command = ["dpkg-deb", "--build", "--root-owner-group", "-Znone", str(tree), str(packed)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return packed.read_bytes()
