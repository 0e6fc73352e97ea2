"""Power cuts: the file calls of an operation are recorded, and states of a disk built that may be left of them.

What was not synced may be lost, kept, torn at sectors or kept without what was written before it; names (created,
renamed, deleted) that their folder's sync did not follow may be lost from some point on.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.reliability.calls.deep import Found
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.runs import Bench, Run, bench

SECTOR = 512  # bytes that are written whole or not at all
IGNORED: set[str] = set()  # calls that a disk claims to have made
TORN = 0.3  # of the writes that were not synced


@dataclass(frozen=True)
class Call:
    """A recorded call; `number`: offset, length or the number of a mark."""

    name: str
    path: str
    other: str
    number: int
    data: bytes


@dataclass
class Disk:
    """Files by number, their names, and what was synced when."""

    contents: dict[int, bytearray]
    names: dict[str, int]
    folders: dict[str, int]  # path -> when it was last synced
    changes: list[tuple[int, int, Call]] = field(default_factory=list)  # (when, file, write or truncation)
    renames: list[tuple[int, Call, int]] = field(default_factory=list)  # (when, call, file)
    synced: dict[int, int] = field(default_factory=dict)
    acknowledged: int = 0


def states(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """`most` states of a disk after power cuts during an operation."""
    chance = Random(f"{name} {seed} {share[0]}")
    with bench(OPERATIONS[name]) as place:
        run, calls = recorded(place)
        before = {each: each.read_bytes() for each in sorted(place.template.rglob("*")) if each.is_file()}
        looked_at: dict[tuple[bytes, int], str] = {}
        for number in range(most // share[1]):
            cut = chance.randint(1, len(calls))
            state, acknowledged = _state(place, before, calls[:cut], chance)
            if (state, acknowledged) not in looked_at:
                looked_at[state, acknowledged] = place.look_after_power_cut(_allowed(run, acknowledged, place.state))
            flaw = looked_at[state, acknowledged]
            yield Found(f"{name}: state {number}, cut at call {cut} of {len(calls)}", flaw)


def recorded(place: Bench) -> tuple[Run, list[Call]]:
    """An undisturbed run and its calls."""
    with tempfile.TemporaryFile() as record:
        run = place.record(record.fileno())
        assert not run.bug, run.bug
        record.seek(0)
        return run, [call for call in parse(record.read()) if call.name not in IGNORED]


def parse(content: bytes) -> Iterator[Call]:
    """The calls of a record."""
    start = 0
    while start < len(content):
        end = content.index(b"\n", start)
        name, path, other, number, size = content[start:end].split(b"\t")
        start = end + 1 + int(size)
        yield Call(name.decode(), os.fsdecode(path), os.fsdecode(other), int(number), content[end + 1 : start])


def _allowed(run: Run, acknowledged: int, at_first: str) -> set[str]:
    """What was saved last, and what was on its way to be saved next."""
    answers = [index for index, (kind, _) in enumerate(run.told) if kind == "saved"]
    start = answers[acknowledged - 1] if acknowledged else 0
    end = answers[acknowledged] if acknowledged < len(answers) else len(run.told)
    told = run.told[start : end + 1]
    return {text for kind, text in told if kind in ("saved", "tried", "shown")} | (
        set() if acknowledged else {at_first}
    )


def _state(place: Bench, before: dict[Path, bytes], calls: list[Call], chance: Random) -> tuple[bytes, int]:
    """Write one state into the place; returns its digest and the number of answers 已保存 until then."""
    disk = _played(place, before, calls)
    _keep_some_writes(disk, chance)
    names = _names_left(disk, before, place, chance)
    place.fill(names, disk.contents)
    whole = hashlib.sha256()
    for name, number in sorted(names.items()):
        whole.update(f"{name}\t{len(disk.contents[number])}\n".encode() + disk.contents[number])
    return whole.digest(), disk.acknowledged


def _played(place: Bench, before: dict[Path, bytes], calls: list[Call]) -> Disk:
    paths = {str(place.place / each.relative_to(place.template)): content for each, content in before.items()}
    names = {path: number for number, path in enumerate(paths)}
    disk = Disk({names[path]: bytearray(content) for path, content in paths.items()}, names, {})
    for when, call in enumerate(calls):
        _play(disk, when, call)
    return disk


def _play(disk: Disk, when: int, call: Call) -> None:
    match call.name:
        case "mark":
            disk.acknowledged = max(disk.acknowledged, call.number)
        case "create":
            number = disk.names[call.path] = len(disk.contents)
            disk.contents[number] = bytearray()
            disk.renames.append((when, call, number))
        case "unlink" if call.path in disk.names:
            disk.renames.append((when, call, disk.names.pop(call.path)))
        case "rename" if call.path in disk.names:
            number = disk.names[call.other] = disk.names.pop(call.path)
            disk.renames.append((when, call, number))
        case "rename":
            _move_folder(disk, when, call)
        case "link" if call.path in disk.names:
            disk.names[call.other] = disk.names[call.path]
            disk.renames.append((when, call, disk.names[call.path]))
        case "sync" if call.path in disk.names:
            disk.synced[disk.names[call.path]] = when
        case "sync":
            disk.folders[call.path] = when
        case "write" | "trunc" if call.path in disk.names:
            disk.changes.append((when, disk.names[call.path], call))


def _move_folder(disk: Disk, when: int, call: Call) -> None:
    disk.renames.append((when, call, -1))
    for path in [each for each in disk.names if each.startswith(call.path + "/")]:
        disk.names[call.other + path[len(call.path) :]] = disk.names.pop(path)


def _keep_some_writes(disk: Disk, chance: Random) -> None:
    """Apply what was synced, and of the rest as much as the disk happened to write, in pieces."""
    kept = chance.choice((0.0, 1.0, chance.random(), chance.random()))
    for when, number, call in disk.changes:
        is_synced = disk.synced.get(number, -1) > when
        if not is_synced and chance.random() > kept:
            continue
        content = disk.contents[number]
        if call.name == "trunc":
            del content[call.number :]
            content.extend(bytes(call.number - len(content)))
            continue
        start, data = call.number, call.data
        if not is_synced and chance.random() < TORN:
            middle = chance.randint(0, len(data)) // SECTOR * SECTOR
            start, data = (start, data[:middle]) if chance.random() < 0.5 else (start + middle, data[middle:])
        content.extend(bytes(max(0, start - len(content))))
        content[start : start + len(data)] = data


def _names_left(disk: Disk, before: dict[Path, bytes], place: Bench, chance: Random) -> dict[str, int]:
    """Names are kept in their order: at least up to the last change that a sync of its folder followed."""
    needed = 0
    for index, (when, call, _) in enumerate(disk.renames, 1):
        folder = os.path.dirname(call.other or call.path)
        if disk.folders.get(folder, -1) > when:
            needed = index
    names = {str(place.place / each.relative_to(place.template)): number for number, each in enumerate(before)}
    for _, call, number in disk.renames[: chance.randint(needed, len(disk.renames))]:
        if call.name == "unlink":
            names.pop(call.path, None)
        elif number < 0:
            for path in [each for each in names if each.startswith(call.path + "/")]:
                names[call.other + path[len(call.path) :]] = names.pop(path)
        else:
            names[call.other or call.path] = number
            if call.name == "rename":
                names.pop(call.path, None)
    return names
