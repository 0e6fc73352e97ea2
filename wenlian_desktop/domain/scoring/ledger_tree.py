"""The ledger as a tree: items of the scheme with the sums of their children; differences of two ledgers."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.scoring.schemes import SchemeItem

TOTAL_LABEL = "合计"


@dataclass(frozen=True)
class ScoreNode:
    """An item with its points; `line` for leaves; `code` is empty for the total."""

    code: str
    name: str
    full: Decimal
    got: Decimal
    is_known: bool
    line: LedgerLine | None = None
    children: tuple["ScoreNode", ...] = ()

    @property
    def lost(self) -> Decimal:
        """Full marks less the points got."""
        return self.full - self.got


def score_tree(ledger: Ledger) -> tuple[ScoreNode, ...]:
    """The total, followed by the first-level items."""
    lines = {line.item.code: line for line in ledger.lines}
    items = tuple(_node(item, lines) for item in ledger.scheme.items)
    return ScoreNode("", TOTAL_LABEL, ledger.full, ledger.score, ledger.is_known), *items


def _node(item: SchemeItem, lines: dict[str, LedgerLine]) -> ScoreNode:
    if not item.children:
        line = lines[item.code]
        return ScoreNode(item.code, item.name, line.full, line.got, line.is_known, line)
    children = tuple(_node(child, lines) for child in item.children)
    full, got = _sum(child.full for child in children), _sum(child.got for child in children)
    return ScoreNode(item.code, item.name, full, got, all(child.is_known for child in children), children=children)


def _sum(points: Iterable[Decimal]) -> Decimal:
    return sum(points, Decimal(0))


@dataclass(frozen=True)
class ScoreChange:
    """An item whose full marks or points differ; None for a scheme without the item."""

    name: str
    before: LedgerLine | None
    after: LedgerLine | None

    @property
    def difference(self) -> Decimal:
        """Points gained; negative: lost."""
        return _got(self.after) - _got(self.before)


def _got(line: LedgerLine | None) -> Decimal:
    return Decimal(0) if line is None else line.got


def score_changes(before: Ledger | None, after: Ledger | None) -> tuple[ScoreChange, ...]:
    """The items that differ, matched by name: in the order of `after`, then removed ones."""
    old, new = _by_name(before), _by_name(after)
    names = [*new, *(name for name in old if name not in new)]
    pairs = [ScoreChange(name, old.get(name), new.get(name)) for name in names]
    return tuple(each for each in pairs if _compared_values(each.before) != _compared_values(each.after))


def _by_name(ledger: Ledger | None) -> dict[str, LedgerLine]:
    return {} if ledger is None else {line.item.name: line for line in ledger.lines}


def _compared_values(line: LedgerLine | None) -> tuple[Decimal, Decimal, bool] | None:
    return None if line is None else (line.full, line.got, line.is_known)
