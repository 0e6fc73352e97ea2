"""Where the figures of a chart stand: each at its own column, on no line and on no other text."""

from collections.abc import Iterator
from typing import NamedTuple

ABOVE, BELOW = 7.0, 2.0  # pt of a label of 9 pt above and below its baseline
GAP = 3.0  # pt between a column and its figure, and between two figures
STEP = 2.0  # pt between the places that are tried
FARTHEST = 14.0  # pt between a column and a figure that finds no nearer place
NARROWEST = 0.5  # of a figure's width: a narrower column does not hold it


class Rectangle(NamedTuple):
    """An area of the chart that holds something; `y1` is its upper edge."""

    x1: float
    y1: float
    x2: float
    y2: float

    def meets(self, other: "Rectangle", gap: float = 0.0) -> bool:
        """Whether two areas overlap, or are nearer than `gap` beside each other."""
        return (
            self.x1 < other.x2 + gap and other.x1 < self.x2 + gap and self.y1 < other.y2 and other.y1 < self.y2
        )  # fmt: skip


class LabelledBar(NamedTuple):
    """A column and the width of its figure in pt; `is_hanging`: below the axis."""

    area: Rectangle
    label_width: float
    is_hanging: bool

    @property
    def middle(self) -> float:
        """The middle of the column."""
        return (self.area.x1 + self.area.x2) / 2

    def label_at(self, y: float) -> Rectangle:
        """The area of the figure with this baseline."""
        return Rectangle(
            self.middle - self.label_width / 2, y - ABOVE, self.middle + self.label_width / 2, y + BELOW
        )  # fmt: skip


Segment = tuple[float, float, float, float]


def place_labels(columns: list[LabelledBar], taken: list[Rectangle], lines: list[Segment]) -> list[float | None]:
    """The baseline of each column's figure; None where there is no place for it."""
    taken = list(taken)
    found: list[float | None] = []
    for column in columns:
        y = next((at for at in _places(column) if _is_free(column.label_at(at), taken, lines)), None)
        found.append(y)
        if y is not None:
            taken.append(column.label_at(y))
    return found


def _places(column: LabelledBar) -> Iterator[float]:
    """Baselines to try: at the end of the column, within it from its end, then a little farther off."""
    area, offsets = column.area, [index * STEP for index in range(int((FARTHEST - GAP) / STEP) + 1)]
    outside = [
        area.y2 + GAP + ABOVE + offset if column.is_hanging else area.y1 - GAP - BELOW + 1 - offset
        for offset in offsets
    ]
    yield outside[0]
    if area.x2 - area.x1 >= NARROWEST * column.label_width:
        room = int((area.y2 - area.y1 - ABOVE - BELOW - 2) // STEP)
        for index in range(room + 1):
            yield area.y2 - BELOW - 1 - index * STEP if column.is_hanging else area.y1 + ABOVE + 2 + index * STEP
    yield from outside[1:]


def _is_free(label: Rectangle, taken: list[Rectangle], lines: list[Segment]) -> bool:
    return not any(label.meets(other, GAP) for other in taken) and not any(crosses(label, line) for line in lines)


def crosses(area: Rectangle, line: Segment) -> bool:
    """Whether a straight line from left to right touches an area."""
    x1, y1, x2, y2 = line
    left, right = max(x1, area.x1), min(x2, area.x2)
    if left > right:
        return False
    ends = [y1 + (y2 - y1) * (x - x1) / (x2 - x1) if x2 > x1 else y1 for x in (left, right)]
    return min(ends) < area.y2 and max(ends) > area.y1
