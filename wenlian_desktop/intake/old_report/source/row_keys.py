"""Keys of new rows: they join the fields of one row of an offer."""

from dataclasses import dataclass, field


@dataclass
class RowKeys:
    """How many rows of each record were begun."""

    counts: dict[str, int] = field(default_factory=dict)

    def next(self, record: str) -> str:
        """The key of one more row."""
        self.counts[record] = self.counts.get(record, 0) + 1
        return f"{record}-{self.counts[record]}"
