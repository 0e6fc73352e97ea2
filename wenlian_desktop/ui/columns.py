"""The columns of tables: the fields of a record, and beside them what is computed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wenlian_desktop.domain import derived
from wenlian_desktop.domain.fields import Field
from wenlian_desktop.domain.naming import called
from wenlian_desktop.domain.numerals import trimmed
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.year import Year


@dataclass(frozen=True)
class Computed:
    """A column nobody types into: its heading, how it is computed (in words), and its text for a row."""

    label: str
    formula: str
    text: Callable[[Year, Any], str]
    behind: str
    counts: str = ""  # another record whose rows it counts

    @property
    def caption(self) -> str:
        """The heading, which says that it is computed."""
        return f"{self.label}（计算）"

    @property
    def reason(self) -> str:
        """Why it cannot be edited."""
        return f"“{self.label}”由{self.formula}计算，不在这里填写。"


Column = Field | Computed


def _completion(year: Year, row: Any) -> str:
    share = derived.completion(row)
    return "" if share is None else f"{trimmed(share)}%"


def _satisfaction(year: Year, row: Any) -> str:
    return derived.satisfaction(year, row) or ""


def _outlets(year: Year, row: Any) -> str:
    number = derived.outlets(year, row)
    return str(number) if number else ""


def _owner(year: Year, row: Any) -> str:
    is_known = row.owner_record in RECORDS and year.row(row.owner_record, row.owner_uid) is not None
    return called(year, row.owner_record, row.owner_uid) if is_known else ""


COMPUTED: dict[str, tuple[Computed, ...]] = {
    "indicator": (Computed("完成率", "完成值÷目标值（反向指标为目标值÷完成值）", _completion, "actual"),),
    "survey": (Computed("满意度", "五级人数和有效份数按“满意度口径”", _satisfaction, "valid"),),
    "activity": (Computed("媒体家数", "“媒体报道”中不同媒体的家数", _outlets, "online_views", "media_report"),),
    "attachment": (Computed("属于", "下方“属于”中的选择", _owner, "kind"),),
}


def columns_of(record: type[Record]) -> list[Column]:
    """The fields in order, each computed column behind the field it belongs to."""
    found: list[Column] = []
    for name, field in record.spec.fields.items():
        found.append(field)
        found += [each for each in COMPUTED.get(record.spec.name, ()) if each.behind == name]
    return found
