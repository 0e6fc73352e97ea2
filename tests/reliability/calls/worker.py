"""The process that carries the layer and forks the runs: `python -m tests.reliability.calls.worker NAME ...`.

Prints a line of JSON for each verdict.
"""

import argparse
import json
import signal
import sys
from collections.abc import Callable, Iterator, Sequence

from tests.reliability.calls import memory, planted, power_cuts, sidecar_flips, syncs
from tests.reliability.calls.deep import Found, one_deep, two_deep

WAYS: dict[str, Callable[..., Iterator[Found]]] = {
    "calls": one_deep,
    "pairs": two_deep,
    "powercuts": power_cuts.states,
    "memory": memory.steps,
    "sidecars": sidecar_flips.flips,
    "syncs": syncs.commits,
}


def main(arguments: Sequence[str]) -> None:
    """Run a share of one way of faults for one operation."""
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("operation")
    parser.add_argument("--most", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=int, nargs=2, default=(0, 1))
    parser.add_argument("--plant", default="")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # its folder in memory goes too
    if options.plant:
        planted.PLANTS[options.plant].plant()
    for found in WAYS[options.way](options.operation, options.most, options.seed, tuple(options.share)):
        print(json.dumps([found.where, found.bad]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
