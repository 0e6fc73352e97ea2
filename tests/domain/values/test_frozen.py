"""The house's frozen dataclass keeps the promises of the standard one."""

import copy
import dataclasses
from dataclasses import FrozenInstanceError, dataclass, field

import pytest

from wenlian_desktop.domain.values.frozen import frozen


@dataclass(frozen=True)
class Standard:
    """As the library makes it."""

    name: str
    count: int = 3
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.name)


@frozen
class House:
    """The same, as the house makes it."""

    name: str
    count: int = 3
    names: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.name)


KINDS = pytest.mark.parametrize("kind", [Standard, House])


@KINDS
def test_a_value_is_made_of_positions_names_and_defaults(kind: type[House]) -> None:
    value = kind("花", note="n", count=5)
    assert (value.name, value.count, value.names, value.note) == ("花", 5, [], "n")
    assert kind("花").names is not kind("花").names


@KINDS
@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a", 1, [], "", 2), {}), (("a",), {"other": 1}), ((), {"other": 1})]
)
def test_what_does_not_fit_is_refused(kind: type[House], given: tuple[str, ...], named: dict[str, str]) -> None:
    with pytest.raises(TypeError):
        kind(*given, **named)  # type: ignore[arg-type]


@KINDS
def test_values_are_equal_by_what_is_compared(kind: type[House]) -> None:
    assert kind("花") == kind("花", note="another")
    assert kind("花") != kind("花", 4)
    assert kind("花") != ("花", 3, [], "")


def test_values_of_two_classes_differ() -> None:
    assert House("花") != Standard("花")


@KINDS
def test_values_hash_by_what_is_compared(kind: type[House]) -> None:
    assert len({kind("花", names=(), note=note) for note in "ab"}) == 1  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        hash(kind("花"))  # a list in it


@KINDS
def test_nothing_changes_a_value(kind: type[House]) -> None:
    value = kind("花")
    with pytest.raises(FrozenInstanceError):
        value.name = "草"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del value.name
    with pytest.raises(FrozenInstanceError):
        value.stranger = 1  # type: ignore[attr-defined]
    assert value.name == "花"


@KINDS
def test_another_value_is_made_of_it(kind: type[House]) -> None:
    value = kind("花", 1, ["a"])
    assert dataclasses.replace(value, count=2) == kind("花", 2, ["a"])
    assert dataclasses.asdict(value) == {"name": "花", "count": 1, "names": ["a"], "note": ""}
    copied = copy.deepcopy(value)
    assert copied == value
    assert copied.names is not value.names


@KINDS
def test_what_follows_the_making_may_refuse(kind: type[House]) -> None:
    with pytest.raises(ValueError, match="花"):
        kind("花", -1)


@KINDS
def test_a_value_is_matched_and_told(kind: type[House]) -> None:
    match kind("花", 7):
        case House(name, count) | Standard(name, count):
            assert (name, count) == ("花", 7)
        case _:
            pytest.fail("no match")
    assert repr(kind("花")) == f"{kind.__name__}(name='花', count=3, names=[], note='')"
