"""Flipped bits in what stands beside a year: the mark and the journal after a kill, the notes of the last closing.

Each is told, harmless, or only keeps the program from undoing by itself; none changes what the clerk sees.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.reliability.calls.deep import Found
from tests.reliability.calls.layer import KILL_BEFORE, Fault
from tests.reliability.calls.operations import NAME, OPERATIONS, copy_folder
from tests.reliability.calls.runs import Bench, Run, bench
from wenlian_desktop.storage.file.leftovers.journal_file import has_hot_journal

BESIDE = {"mark": f".{NAME}.使用中", "journal": f"{NAME}-journal"}
NOTES = ("备份/*.摘要", "备份/*.末次关闭")


def flips(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """`most` flips: a third each in the mark, the journal and the notes."""
    chance = Random(f"{name} {seed} {share[0]}")
    with bench(OPERATIONS[name]) as place:
        killed = _killed_in_a_write(place)
        left = place.place.with_name("left")
        copy_folder(place.place, left)
        for number in range(most // share[1]):
            kind = (*BESIDE, "notes")[number % 3]
            copy_folder(place.template if kind == "notes" else left, place.place)
            place.rebind(left)
            target = place.place / BESIDE[kind] if kind in BESIDE else _note(place.place, chance)
            where = _flip(target, chance)
            yield Found(f"{kind}: {where}", place.look_after_flip(None if kind == "notes" else killed))


def _killed_in_a_write(place: Bench) -> Run:
    """A kill that leaves a hot journal behind."""
    for number in range(40, place.run().calls):  # not in the first transaction
        run = place.run(Fault(number, KILL_BEFORE))
        if has_hot_journal(place.year):
            return run
    raise AssertionError("no kill left a hot journal")


def _note(folder: Path, chance: Random) -> Path:
    return chance.choice(sorted(each for pattern in NOTES for each in folder.glob(pattern)))


def _flip(path: Path, chance: Random) -> str:
    content = bytearray(path.read_bytes())
    offset, bit = chance.randrange(len(content)), chance.randrange(8)
    content[offset] ^= 1 << bit
    path.write_bytes(content)
    return f"{path.name} byte {offset} bit {bit}"
