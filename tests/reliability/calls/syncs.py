"""What no power cut in exclusive mode shows: how often a commit syncs, and the setting by its number."""

from collections.abc import Iterator

from tests.reliability.calls.deep import Found
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.power_cuts import recorded
from tests.reliability.calls.runs import bench
from wenlian_desktop.storage.file.connection import connect

SYNCS_OF_A_COMMIT = 4  # NORMAL: 3
EXTRA = 3


def commits(name: str, most: int, seed: int, share: tuple[int, int]) -> Iterator[Found]:
    """The syncs of each commit but the first, and the setting."""
    with bench(OPERATIONS[name]) as place:
        _, calls = recorded(place)
        counts = [0]
        for call in calls:
            if call.name == "mark":
                counts.append(0)
            elif call.name == "sync" and call.path.startswith(str(place.year)):
                counts[-1] += 1
        found = counts[2:-1]  # after the opening, and the commit that the mark follows
        yield Found("syncs of a commit", "" if set(found) == {SYNCS_OF_A_COMMIT} else f"{found}")
        setting = connect(place.year, "rw").pragma("synchronous")
        yield Found("synchronous", "" if setting == EXTRA else str(setting))
