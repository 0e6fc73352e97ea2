"""What another scheme, or other figures, would change in the score: item by item, before and after."""

from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.scoring.ledger import Ledger, Line


@dataclass(frozen=True)
class Change:
    """An item whose full marks or points differ; a side is None where its scheme has no such item."""

    name: str
    before: Line | None
    after: Line | None

    @property
    def difference(self) -> Decimal:
        """Points gained; below 0 points lost."""
        return _got(self.after) - _got(self.before)


def _got(line: Line | None) -> Decimal:
    return Decimal(0) if line is None else line.got


def changes(before: Ledger | None, after: Ledger | None) -> tuple[Change, ...]:
    """The items that differ, by their names: in the order of `after`, then those that are gone."""
    old, new = _by_name(before), _by_name(after)
    names = [*new, *(name for name in old if name not in new)]
    pairs = [Change(name, old.get(name), new.get(name)) for name in names]
    return tuple(each for each in pairs if _told(each.before) != _told(each.after))


def _by_name(ledger: Ledger | None) -> dict[str, Line]:
    return {} if ledger is None else {line.item.name: line for line in ledger.lines}


def _told(line: Line | None) -> tuple[Decimal, Decimal, bool] | None:
    return None if line is None else (line.full, line.got, line.is_known)
