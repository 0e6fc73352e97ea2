"""The plug pulled: everything killed at a call that changes files, while installing, removing, or at a first start."""

import json
from collections.abc import Iterator
from pathlib import Path

from tests.packaging.installing.installs import NEWER
from tests.packaging.installing.systems import CLERK, System, plug, quoted
from tests.packaging.installing.using import HOME, YEAR, dump, settings_of, told, uncompressed, version_in, version_of

PLUG, COUNT = "/usr/lib/plug.so", "/tmp/plug"
REPAIR = "dpkg --configure -a --force-confold; dpkg -i {deb}"
START = "timeout -s TERM {seconds} wenlian {year}; true"
LONGEST_START = 6


def _counted(system: System, command: str, who: str, at: int = 0, **environment: str) -> bytes:
    """One letter a call that changed something: the first of the program's name; `at`: where the plug is pulled."""
    given = {"LD_PRELOAD": PLUG, "PLUG_COUNT": COUNT, **({"PLUG_AT": str(at)} if at else {}), **environment}
    words = " ".join(f"{name}={quoted(value)}" for name, value in given.items())
    system.run(f"env {words} {command}", who=who)
    return system.read(COUNT)


def spread(first: int, last: int, most: int) -> list[int]:
    """At most that many numbers, evenly, from the first to the last."""
    count = last - first + 1
    return (
        sorted({first + index * count // most for index in range(most)}) if count > most else [*range(first, last + 1)]
    )


def faults_of_cut_installs(installed: System, deb: Path, most: int) -> Iterator[str | None]:
    """Each upgrade that is cut off: after dpkg's repair the new program runs, and no year was touched; None: good."""
    expected, content = version_in(deb), dump(installed, YEAR)
    with installed.layer() as prepared:
        prepared.put(PLUG, plug())
        prepared.put(NEWER, uncompressed(deb))
        for command in (f"dpkg -i {NEWER}", "dpkg --remove wenlian"):
            with prepared.layer() as system:
                calls = _counted(system, command, "root")
            scripts = [number for number, name in enumerate(calls, 1) if name != ord("d")]
            for number in sorted({*scripts[:most], *spread(1, len(calls), most)}):
                yield _cut_install(prepared, command, number, expected, content)


def _cut_install(prepared: System, command: str, number: int, expected: str, content: str) -> str | None:
    with prepared.layer() as system:
        year = system.read(YEAR)
        calls = _counted(system, command, "root", number)
        where = f"{command} cut at call {number} ({len(calls)})"
        if len(calls) < number:
            return f"{where}: was not reached"
        repaired = system.run(REPAIR.format(deb=NEWER))
        if repaired.returncode:
            return f"{where}: not repaired: {told(repaired)}"
        if (found := version_of(system)) != expected:
            return f"{where}: the program says “{found}” after the repair"
        if system.read(YEAR) != year:
            return f"{where}: the year was touched"
        return None if dump(system, YEAR) == content else f"{where}: the year says other things"


def faults_of_cut_starts(installed: System, old_year: bytes, expected: str, most: int) -> Iterator[str | None]:
    """Each first start that is cut off with a year of an older format: the next one opens it, and it says the same."""
    with installed.layer() as prepared:
        prepared.put(PLUG, plug())
        prepared.put(YEAR, old_year)
        prepared.run(f"chown -R {CLERK}: {HOME}; rm -rf {HOME}/.config {HOME}/.local {HOME}/.cache")
        with prepared.layer() as system:
            command = START.format(seconds=LONGEST_START, year=YEAR)
            calls = _counted(system, f"sh -c {quoted(command)}", CLERK, QT_QPA_PLATFORM="offscreen", DISPLAY=":0")
        for number in spread(1, len(calls), most):
            yield _cut_start(prepared, command, number, expected)


def _cut_start(prepared: System, command: str, number: int, expected: str) -> str | None:
    with prepared.layer() as system:
        shell = f"sh -c {quoted(command)}"
        calls = _counted(system, shell, CLERK, number, QT_QPA_PLATFORM="offscreen", DISPLAY=":0")
        where = f"first start cut at call {number} ({len(calls)})"
        if len(calls) < number:
            return None  # a job of the window ended a little earlier
        system.run(command, who=CLERK, environment={"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
        found = dump(system, YEAR)
        if not found or json.loads(found) != json.loads(expected):
            return (
                f"{where}: the year says other things, or nothing: {told(system.run(quoted('wenlian', 'dump', YEAR)))}"
            )
        try:
            settings_of(system)
        except (OSError, ValueError) as error:
            return f"{where}: settings: {error}"
        return None
