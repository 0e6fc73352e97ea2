"""Shares of a way of faults run by workers side by side, and their verdicts."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.reliability.calls import layer
from tests.reliability.calls.deep import Found
from tests.reliability.calls.planted import PLANTS
from wenlian_desktop.distribution import ROOT

WORKER = "tests.reliability.calls.worker"


@dataclass(frozen=True)
class Campaign:
    """A way of faults (`worker.WAYS`) for an operation, with `most` runs; `plant`: a fault planted in the program."""

    way: str
    operation: str
    most: int
    seed: int = 1
    plant: str = ""

    def found(self, shares: int = os.cpu_count() or 1) -> list[Found]:
        """The verdicts of all runs."""
        with ThreadPoolExecutor(shares) as pool:
            return [
                found
                for share in pool.map(lambda each: list(self._share(each, shares)), range(shares))
                for found in share
            ]

    def found_one_by_one(self) -> Iterator[Found]:
        """The verdicts as one worker gives them."""
        yield from self._share(0, 1)

    def _share(self, number: int, shares: int) -> Iterator[Found]:
        options = ["--most", str(self.most), "--seed", str(self.seed), "--share", str(number), str(shares)]
        command = [sys.executable, "-m", WORKER, self.way, self.operation, *options]
        command += ["--plant", self.plant] if self.plant else []
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=_environment()
        ) as worker:
            assert worker.stdout is not None
            assert worker.stderr is not None
            try:
                yield from (Found(*json.loads(line)) for line in worker.stdout)
                told = worker.stderr.read()[-1500:]
                if worker.wait():
                    yield Found(
                        f"{self.way} {self.operation}", f"the worker ended with {worker.returncode}: {told}", False
                    )
            finally:
                worker.terminate()


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(ROOT), *sys.path])
    return os.environ | {layer.VARIABLE: str(layer.library()), "PYTHONPATH": path, "PYTHONUTF8": "1"}


def results(way: str, operations: Iterable[str], most: int) -> Iterator[bool]:
    """Whether nothing bad was found in each operation, and every fault planted for this way was found."""
    for operation in operations:
        campaign = Campaign(way, operation, most)
        started = time.perf_counter()
        verdicts = campaign.found()
        _report(campaign, verdicts, time.perf_counter() - started)
        if way == "memory":  # else the limits were too wide to try anything
            yield any("refused" in each.where for each in verdicts)
        yield bool(verdicts) and not any(each.bad for each in verdicts)
    for name in [name for name, plant in PLANTS.items() if plant.way == way]:
        is_found = is_plant_found(name)
        print(f"planted {name}: {'found' if is_found else 'MISSED'}", flush=True)
        yield is_found


def _report(campaign: Campaign, found: list[Found], elapsed: float) -> None:
    bad = [each for each in found if each.bad]
    refused = sum("refused" in each.where for each in found)
    told = f", {refused} refused" if refused else ""
    print(f"{campaign.way}, {campaign.operation}: {len(found)} runs{told}, {len(bad)} bad, {elapsed:.0f} s", flush=True)
    for each in bad:
        print(f"  BAD {each.where}: {each.bad}", flush=True)


def is_plant_found(name: str) -> bool:
    """Whether a planted fault is found where it must be; stops at the first run that shows it."""
    plant = PLANTS[name]
    campaign = Campaign(plant.way, plant.operation, plant.most, plant=name)
    return any(found.bad and found.is_verdict for found in campaign.found_one_by_one())
