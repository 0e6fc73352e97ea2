"""The ledger as a tree: every item of the scheme with the points of all that is below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.scoring.ledger import Ledger, Line
from wenlian_desktop.domain.scoring.schemes import Item

WHOLE = "合计"


@dataclass(frozen=True)
class Node:
    """An item with its points; `line` where it is scored itself, `code` empty for the whole."""

    code: str
    name: str
    full: Decimal
    got: Decimal
    is_known: bool
    line: Line | None = None
    children: tuple["Node", ...] = ()

    @property
    def lost(self) -> Decimal:
        """Full marks less the points got."""
        return self.full - self.got


def tree(ledger: Ledger) -> tuple[Node, ...]:
    """The whole, and behind it the items of the first level. Each loses what its children lose."""
    lines = {line.item.code: line for line in ledger.lines}
    items = tuple(_node(item, lines) for item in ledger.scheme.items)
    return Node("", WHOLE, ledger.full, ledger.score, ledger.is_known), *items


def _node(item: Item, lines: dict[str, Line]) -> Node:
    if not item.children:
        line = lines[item.code]
        return Node(item.code, item.name, line.full, line.got, line.is_known, line)
    children = tuple(_node(child, lines) for child in item.children)
    full, got = _sum(child.full for child in children), _sum(child.got for child in children)
    return Node(item.code, item.name, full, got, all(child.is_known for child in children), children=children)


def _sum(points: Iterable[Decimal]) -> Decimal:
    return sum(points, Decimal(0))
