"""What the preflight tells of a generated report."""

from dataclasses import dataclass
from functools import cache

from tests.make.stated_reports import Planted, orderly, spoiled
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

FalseRemark = tuple[str, str, str]  # code, level, the remark and its line


@dataclass(frozen=True)
class Told:
    """A planted fault, its line as it is read, whether it was found, and the new remarks that do not meet it."""

    planted: Planted
    text: str
    found: bool
    beside: list[FalseRemark]


def tell(seed: int, held: bool = False) -> Told:
    """A fault counts as found by a remark that meets it and that the orderly report does not have."""
    lines, planted = spoiled(seed, held)
    before = {_told(remark) for remark in _on_orderly(seed, held)}
    fresh = [remark for remark in run_preflight(lines) if _told(remark) not in before]
    beside = [remark for remark in fresh if not planted.lines & set(remark.places)]
    found = len(beside) < len(fresh)
    return Told(planted, lines[planted.line - 1], found, [_false(remark, lines) for remark in beside])


def clean_remarks(seed: int, held: bool = False) -> list[FalseRemark]:
    """All remarks on an orderly report."""
    lines = orderly(seed, held)
    return [_false(remark, lines) for remark in _on_orderly(seed, held)]


@cache
def _on_orderly(seed: int, held: bool) -> list[Remark]:
    return run_preflight(orderly(seed, held))


def _told(remark: Remark) -> tuple[str, tuple[int, ...], str]:
    return remark.code, tuple(remark.places), remark.message


def _false(remark: Remark, lines: list[str]) -> FalseRemark:
    place = min(remark.places, default=0)
    line = lines[place - 1] if place else ""
    return remark.code, remark.level.value, f"{remark.message}  ← {place}: {line}"
