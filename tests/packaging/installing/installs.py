"""The .deb put into empty systems and taken out again; the portable as an ordinary user; upgrades; a full disk."""

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.packaging import screen
from tests.packaging.installing.systems import CLERK, CLERK_NUMBER, NotTried, System, quoted
from tests.packaging.installing.using import (
    HOME,
    YEAR,
    digest,
    dump,
    faults_of_using,
    settings_of,
    told,
    version_in,
    version_of,
)

DEB, NEWER = "/root/wenlian.deb", "/root/newer.deb"
INSTALL = f"apt-get -qq update && apt-get -qq install -y --no-install-recommends {DEB}"
DESKTOP = "shared-mime-info desktop-file-utils"  # so that the scripts of the package have something to do
NEEDED_BY_INSTALLING, ROOM = "40m", "400m"
FULL_DISK = f"""
dpkg -i {DEB} >&2
wenlian --version
mount -o remount,size="$(($(df --output=used -k /opt | tail -1) + 40000))k" /opt
dpkg -i {NEWER} >&2 && echo "installed on a full disk"
wenlian --version
mount -o remount,size={ROOM} /opt
dpkg --configure -a >&2
dpkg -i {NEWER} >&2
wenlian --version
"""
FIRST_ON_A_FULL_DISK = f"""
dpkg -i {DEB} >&2 && echo "installed on a full disk"
find /opt -type f | wc -l
mount -o remount,size={ROOM} /opt
dpkg -i {DEB} >&2
wenlian --version
"""
Say = Callable[[str], None]


def faults_of_installing(system: System, deb: Path, say: Say) -> Iterator[str]:
    """Install into an empty system, use, remove; what was given to it and how long it took is said."""
    system.put(DEB, deb.read_bytes())
    started = time.monotonic()
    done = system.run(f"{INSTALL} && dpkg -l | grep -c ^ii", network=True)
    if done.returncode:
        yield f"not installed: {told(done)}"
        return
    given = len(re.findall(r"^Setting up ", done.stdout.decode(errors="replace"), re.MULTILINE)) - 1
    say(f"installed in {time.monotonic() - started:.0f} s with downloads; the system had to give {given} packages")
    yield from faults_of_using(system, "wenlian")


def faults_of_removing(system: System) -> Iterator[str]:
    """Purged, the program is gone; years, backups and settings of every user stay."""
    before = _files_of_home(system)
    done = system.run("dpkg --purge wenlian && ! ls /opt/wenlian /usr/bin/wenlian /usr/share/applications/wenlian.*")
    if done.returncode:
        yield f"purged: {told(done)}"
    if _files_of_home(system) != before or not before:
        yield "purging changed what the clerk has"


def _files_of_home(system: System) -> dict[str, str]:
    home = system.changed / "files" / HOME.lstrip("/")
    return {str(path): digest(path.read_bytes()) for path in sorted(home.rglob("*")) if path.is_file()}


def faults_of_the_portable(system: System, portable: Path) -> Iterator[str]:
    """Unpacked and used by an ordinary user, put into the menu and out again; its folder written to by nobody."""
    system.put(f"{HOME}/U 盘/a.tar.xz", portable.read_bytes())
    unpack = f"chown -R {CLERK_NUMBER}:{CLERK_NUMBER} {HOME}; apt-get -qq install -y xz-utils >&2"
    done = system.run(unpack, network=True)
    if done.returncode:
        yield f"xz: {told(done)}"
    done = system.run(f"cd {HOME}/U* && tar -xf a.tar.xz && chmod -R a-w 文联绩效-*/ && ls -d 文联绩效-*/", who=CLERK)
    if done.returncode:
        yield f"unpacked: {told(done)}"
        return
    folder = f"{HOME}/U 盘/{done.stdout.decode().strip().rstrip('/')}"
    system.run(f"mkdir {HOME}/用; chown {CLERK_NUMBER} {HOME}/用")
    yield from faults_of_using(system, quoted(f"{folder}/文联绩效"), f"{HOME}/用")
    menu = f"sh {quoted(f'{folder}/登记到菜单.sh')}"
    entry = f"{HOME}/.local/share/applications/wenlian.desktop"
    done = system.run(f"{menu} && grep -q U {entry} && {menu} --remove && ! test -e {entry}", who=CLERK)
    if done.returncode:
        yield f"menu: {told(done)}"


def with_program(system: System, deb: Path) -> None:
    """Install a .deb, what it needs, and what its scripts call; a year is written by it. Raises AssertionError."""
    system.put(DEB, deb.read_bytes())
    done = system.run(f"{INSTALL} {DESKTOP}", network=True)
    assert done.returncode == 0, told(done)
    done = system.run(f"wenlian sample {YEAR}", who=CLERK)
    assert done.returncode == 0, told(done)


def faults_of_upgrading(installed: System, newer: Path) -> Iterator[str]:
    """A newer version over the old one: the year stays, byte by byte, and says the same."""
    with installed.layer() as system:
        year, content = system.read(YEAR), dump(system, YEAR)
        system.put(NEWER, newer.read_bytes())
        done = system.run(f"dpkg -i {NEWER}")
        if done.returncode:
            yield f"upgraded: {told(done)}"
        if (found := version_of(system)) != version_in(newer):
            yield f"after the upgrade the program says it is “{found}”"
        if system.read(YEAR) != year:
            yield "the upgrade changed the year"
        if dump(system, YEAR) != content or not content:
            yield "the newer program says other things of the year"


def faults_of_a_full_disk(installed: System, older: Path, newer: Path) -> Iterator[str]:
    """No room in /opt: refused; what was there works on; with room the same command succeeds."""
    versions = version_in(older), version_in(newer)
    with installed.layer() as system:
        year = system.read(YEAR)
        system.run("dpkg --purge wenlian")
        for path, deb in ((DEB, older), (NEWER, newer)):
            system.put(path, deb.read_bytes())
        first = system.run(FIRST_ON_A_FULL_DISK, small=NEEDED_BY_INSTALLING)
        if (said := first.stdout.decode().split()) != ["0", "文联绩效", versions[0]]:
            yield f"first installation on a full disk: {said} {told(first)}"
        system.run("dpkg --purge wenlian")
        over = system.run(FULL_DISK, small=ROOM)
        expected = [word for version in (versions[0], *versions) for word in ("文联绩效", version)]
        if (said := over.stdout.decode().split()) != expected:
            yield f"upgrade on a full disk: {said} {told(over)}"
        if system.read(YEAR) != year:
            yield "the full disk changed the year"


def faults_of_news(installed: System, newer: Path, folder: Path) -> Iterator[str]:
    """After an upgrade the start page tells the news, the second time not; pictures of both go into a folder."""
    if reason := screen.unavailable_reason():
        raise NotTried(reason)
    with installed.layer() as system, screen.screen() as shown:
        _started(system, shown, YEAR, "2024年度", folder / "news-before.png")
        system.put(NEWER, newer.read_bytes())
        system.run(f"dpkg -i {NEWER}")
        told = settings_of(system).get("seen_version")
        _started(system, shown, "", "文联绩效", folder / "news-first.png")
        if (seen := settings_of(system).get("seen_version")) != version_in(newer) or seen == told:
            yield f"news: seen {told} before, {seen} after the first start"
        _started(system, shown, "", "文联绩效", folder / "news-second.png")


def _started(system: System, shown: screen.Screen, year: str, title: str, picture: Path) -> None:
    command = system.command(f"timeout 90 wenlian {year}", who=CLERK, environment={"DISPLAY": shown.display})
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        shown.wait_for(title)
        shown.still()
        shown.picture(picture)
        shown.keys("ctrl+q")
