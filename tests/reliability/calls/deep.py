"""One and two deep: each call of an operation killed at or failed, and again at the calls up to its answer."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from tests.reliability.calls.layer import ERRORS, KILL_AFTER, KILL_BEFORE, KILL_HALFWAY, Fault
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.runs import Bench, bench

KILLS = (KILL_BEFORE, KILL_HALFWAY, KILL_AFTER)
FAILURES = (ERRORS + errno.EIO, ERRORS + errno.ENOSPC)
SECONDS_OF_A_FIRST = 4  # second faults drawn for one first fault


@dataclass(frozen=True)
class Found:
    """One run or pair: where, and what was wrong; empty: nothing. `is_verdict`: False where the harness itself died."""

    where: str
    bad: str = ""
    is_verdict: bool = True


def one_deep(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """Every call (or `most` of them by seed) killed at and failed, from the last to the first.

    `share`: which part of how many is run.
    """
    with bench(OPERATIONS[name]) as place:
        for first in drawn(all_faults(place.run().calls), most, seed)[::-1][share[0] :: share[1]]:
            run = place.run(first)
            yield Found(f"{name}: {first}", place.flaw(run))


def two_deep(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """Pairs: half a failed call and a fault behind it, half a kill and a fault in the opening after it."""
    chance = Random(f"{name} {seed} {share[0]}")
    with bench(OPERATIONS[name]) as place:
        calls = place.run().calls
        ways = cycle((_in_the_opening, _in_one_run))
        pairs = (found for way in ways for found in way(place, name, calls, chance))
        yield from islice(pairs, most // share[1])


def _in_one_run(place: Bench, name: str, calls: int, chance: Random) -> Iterator[Found]:
    first = Fault(chance.randint(1, calls), chance.choice(FAILURES))
    alone = place.run(first)
    if alone.calls <= first.number:  # the fault was the end: that is the verdict
        yield Found(f"{name}: {first}", place.flaw(alone))
        return
    for number in _drawn_numbers(first.number + 1, alone.calls, chance):
        second = Fault(number, chance.choice((*KILLS, *FAILURES)))
        yield Found(f"{name}: {first}, {second}", place.flaw(place.run(first, second)))


def _in_the_opening(place: Bench, name: str, calls: int, chance: Random) -> Iterator[Found]:
    first = Fault(chance.randint(1, calls), chance.choice(KILLS))
    place.run(first)
    for number in _drawn_numbers(1, max(1, place.reopen().calls), chance):
        second = Fault(number, chance.choice((*KILLS, *FAILURES)))
        killed = place.run(first)
        reopened = place.reopen(second)
        yield Found(f"{name}: {first}, then opened, {second}", place.flaw(killed, reopened))


def _drawn_numbers(lowest: int, highest: int, chance: Random) -> list[int]:
    """Calls for the second fault: counting those of one first fault takes as long as a pair."""
    return chance.sample(range(lowest, highest + 1), min(SECONDS_OF_A_FIRST, highest + 1 - lowest))


def all_faults(calls: int) -> list[Fault]:
    """A kill and an error at each call, of a kind that changes from call to call."""
    return [Fault(number, kinds[number % len(kinds)]) for number in range(1, calls + 1) for kinds in (KILLS, FAILURES)]


def drawn(faults: list[Fault], most: int, seed: int) -> list[Fault]:
    """All, or `most` by seed."""
    return faults if len(faults) <= most else sorted(Random(seed).sample(faults, most), key=lambda each: each.number)
