"""`./go torture package`: the packages in `dist/`, tried in empty Debians as an office would use them."""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from make_packages import libraries

from tests.make import old_files
from tests.packaging.installing import cuts, input_methods, installs
from tests.packaging.installing.systems import SUITES, NotTried, System, empty_system
from wenlian_desktop.distribution import ROOT

DIST = ROOT / "dist"
OLDEST_GLIBC = (2, 28)  # of 统信 UOS 20 and 麒麟 V10
PICTURES = ROOT / "build" / "torture"


def add_options(parser: argparse.ArgumentParser) -> None:
    """What `./go torture package` may be told."""
    parser.add_argument("--deb", type=Path, help="the .deb that is tried; without it the one in dist/")
    parser.add_argument("--portable", type=Path, help="the .tar.xz; without it the one in dist/")
    parser.add_argument("--before", type=Path, help="the .deb of the version before: upgraded, cut off, full disk")
    parser.add_argument("--cut", type=int, default=60, help="points at which each kind of installation is cut off")
    parser.add_argument("--suites", nargs="+", default=SUITES, help="the Debians in which it is tried")


def results(options: argparse.Namespace) -> Iterator[bool]:
    """One for each thing tried; what cannot be tried here is said, and is no result."""
    deb = options.deb or next(iter(sorted(DIST.glob("*.deb"))), None)
    portable = options.portable or next(iter(sorted(DIST.glob("*-linux-x86_64.tar.xz"))), None)
    if deb is None or portable is None:
        print("package: not tried, there is none in dist/: ./go package makes it", flush=True)
        return
    yield _tried("what it asks of a system", lambda: _faults_of_libraries(deb))
    for suite in options.suites:
        yield from _possible(suite, lambda suite=suite: _in_suite(suite, deb, portable))
    if options.before is None:
        print("upgrades: not tried, no version before is named by --before", flush=True)
    else:
        yield from _possible("upgrades", lambda: _upgrades(options, deb))


def _possible(name: str, tries: Callable[[], Iterator[bool]]) -> Iterator[bool]:
    try:
        yield from tries()
    except NotTried as reason:
        print(f"{name}: not tried: {reason}", flush=True)


def _in_suite(suite: str, deb: Path, portable: Path) -> Iterator[bool]:
    with empty_system(suite) as system:
        say = _saying(suite)
        yield _tried(f"{suite}: .deb", lambda: installs.faults_of_installing(system, deb, say))
        for name in input_methods.NAMES:
            yield from _possible(f"{suite}: {name}", lambda name=name: _typed(suite, name, system))
        yield _tried(f"{suite}: purge", lambda: installs.faults_of_removing(system))
        yield _tried(f"{suite}: portable", lambda: installs.faults_of_the_portable(system, portable))


def _typed(suite: str, name: str, system: System) -> Iterator[bool]:
    picture = PICTURES / f"{suite}-{name}.png"
    yield _tried(f"{suite}: Chinese by {name}", lambda: input_methods.faults_of_typing(system, name, picture))


def _upgrades(options: argparse.Namespace, deb: Path) -> Iterator[bool]:
    suite = "bookworm" if "bookworm" in options.suites else options.suites[0]
    old = [text for text in old_files.stored_texts() if old_files.format_of(text) == 7][-1]
    with ExitStack() as stack:
        system = stack.enter_context(empty_system(suite))
        installs.with_program(system, options.before)
        yield _tried("upgrade", lambda: installs.faults_of_upgrading(system, deb))
        yield from _possible("news", lambda: _news(system, deb))
        yield _tried("full disk", lambda: installs.faults_of_a_full_disk(system, options.before, deb))
        yield _many("installs cut off", cuts.faults_of_cut_installs(system, deb, options.cut))
        with system.layer() as upgraded:
            upgraded.put(installs.NEWER, deb.read_bytes())
            upgraded.run(f"dpkg -i {installs.NEWER}")
            year, expected = _old_year(old)
            yield _many("first starts cut off", cuts.faults_of_cut_starts(upgraded, year, expected, options.cut))


def _news(system: System, deb: Path) -> Iterator[bool]:
    yield _tried("news of a version", lambda: installs.faults_of_news(system, deb, PICTURES))


def _old_year(text: Path) -> tuple[bytes, str]:
    """A year file of an older format, and what `dump` says of it from source."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "old.wenlian")
        old_files.write_file(path, text)
        content = path.read_bytes()
        command = [sys.executable, "-P", "-m", "wenlian_desktop", "dump", str(path)]
        return content, subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()


def _faults_of_libraries(deb: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "--extract", str(deb), folder], check=True)
        asked = list(libraries.asked_by(Path(folder, "opt", "wenlian")))
        if max(each.glibc for each in asked) > OLDEST_GLIBC:
            version, files = libraries.newest_glibc(asked)
            yield f"glibc {version} is asked for by {', '.join(files[:4])}"
        yield from (*libraries.unknown(asked), *libraries.unloadable(asked))


def _tried(name: str, faults: Callable[[], Iterable[str]]) -> bool:
    started = time.monotonic()
    try:
        bad = list(faults())
    except AssertionError as fault:
        bad = [str(fault)]
    _print(name, 1, bad, started)
    return not bad


def _many(name: str, found: Iterator[str | None]) -> bool:
    started = time.monotonic()
    every = list(found)
    bad = [each for each in every if each]
    _print(name, len(every), bad, started)
    return bool(every) and not bad


def _print(name: str, number: int, bad: list[str], started: float) -> None:
    print(f"{name}: {number} tried, {len(bad)} bad, {time.monotonic() - started:.0f} s", flush=True)
    for each in bad:
        print(f"  BAD {each}", flush=True)


def _saying(name: str) -> installs.Say:
    return lambda sentence: print(f"{name}: {sentence}", flush=True)
