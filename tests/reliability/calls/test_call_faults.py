"""The short form of what `./go torture` does at length: a few faults, power cuts, flips and steps of memory each."""

import pytest

from tests.reliability.calls import layer
from tests.reliability.calls.campaign import Campaign
from tests.reliability.calls.memory import POOR
from tests.reliability.calls.operations import OPERATIONS
from tests.reliability.calls.planted import PLANTS
from tests.reliability.torture import PARTS

pytestmark = pytest.mark.skipif(bool(layer.unavailable_reason()), reason=layer.unavailable_reason())

SHORT = [
    *(Campaign("calls", name, 6) for name in ("closing", "restoring")),
    Campaign("pairs", "queue", 6),
    Campaign("powercuts", "closing", 15),
    Campaign("syncs", "edit", 1),
    Campaign("sidecars", "edit", 6),
    Campaign("memory", "edit", 4),
]


@pytest.mark.parametrize("campaign", SHORT, ids=lambda each: f"{each.way}-{each.operation}")
def test_nothing_is_lost_torn_or_untrue(campaign: Campaign) -> None:
    found = list(campaign.found_one_by_one())
    assert found
    assert [f"{each.where}: {each.bad}" for each in found if each.bad] == []


@pytest.mark.parametrize("name", ["synchronous NORMAL", "已保存 before COMMIT"])
def test_a_planted_fault_is_found(name: str) -> None:
    plant = PLANTS[name]
    campaign = Campaign(plant.way, plant.operation, plant.most, plant=name)
    assert any(each.bad for each in campaign.found_one_by_one())


def test_every_planted_fault_is_looked_for() -> None:
    assert set(PLANTS) == {
        "journal OFF",
        "synchronous OFF",
        "synchronous NORMAL",
        "synchronous FULL",
        "no sync",
        "a sync that lies",
        "已保存 before COMMIT",
        "a clean-up that hides the sentence",
        "no clean-up",
    }
    assert {plant.way for plant in PLANTS.values()} == {"calls", "powercuts", "syncs"}


def test_the_parts_of_the_long_form_are_these() -> None:
    assert set(PARTS) == {
        *("kills", "disk", "calls", "pairs", "powercuts", "flips", "fuzz", "memory", "years", "outlines", "packages"),
        *("intake", "sentences", "package"),
        "mutants",
    }
    assert set(POOR) <= set(OPERATIONS)
