"""The columns of a table: fields, computed columns, and last year's figures."""

from collections.abc import Callable
from dataclasses import dataclass

from wenlian_desktop.domain.carryover.last_year import last_year_text
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field
from wenlian_desktop.domain.values.numerals import trim_zeros


@dataclass(frozen=True)
class ComputedColumn:
    """A read-only column: header, formula in words, and a function for its text."""

    label: str
    formula: str
    text: Callable[[Year, Record], str]
    after: str
    counted_record: str = ""  # record whose rows are counted

    @property
    def caption(self) -> str:
        """The header, marked as computed."""
        return f"{self.label}（计算）"

    @property
    def reason(self) -> str:
        """Why it cannot be edited."""
        return f"“{self.label}”由{self.formula}计算，不在这里填写。"


@dataclass(frozen=True)
class LastYearColumn(ComputedColumn):
    """Last year's values of a field; hidden if last year is not known."""

    @property
    def caption(self) -> str:
        """The header without a mark: it contains 上年."""
        return self.label

    @property
    def reason(self) -> str:
        return "上年文件里的数，只供对照，不能修改。"


TableColumn = Field | ComputedColumn


def _completion(year: Year, row: Record) -> str:
    assert isinstance(row, Indicator)
    share = derived.completion_percent(row)
    return "" if share is None else f"{trim_zeros(share)}%"


def _satisfaction(year: Year, row: Record) -> str:
    assert isinstance(row, Survey)
    return derived.satisfaction(year, row) or ""


def _outlets(year: Year, row: Record) -> str:
    assert isinstance(row, Activity)
    number = derived.outlets(year, row)
    return str(number) if number else ""


def _owner(year: Year, row: Record) -> str:
    assert isinstance(row, Attachment)
    record, uid = row.owner_record, row.owner_uid
    return row_title(year, record, uid) if record in RECORDS and uid and year.row(record, uid) is not None else ""


COMPUTED_COLUMNS: dict[str, tuple[ComputedColumn, ...]] = {
    "indicator": (ComputedColumn("完成率", "完成值÷目标值（反向指标为目标值÷完成值）", _completion, "actual"),),
    "survey": (ComputedColumn("满意度", "五级人数和有效份数按“满意度口径”", _satisfaction, "valid"),),
    "activity": (ComputedColumn("媒体家数", "“媒体报道”中不同媒体的家数", _outlets, "online_views", "media_report"),),
    "attachment": (ComputedColumn("属于", "下方“属于”中的选择（或粘贴的名称）", _owner, "kind"),),
}


def _last_year_column(record: type[Record], name: str) -> LastYearColumn:
    label = record.spec.fields[name].label

    def text(year: Year, row: Record) -> str:
        return last_year_text(year, ref_to(row, name))

    return LastYearColumn(f"上年{label}", "", text, name)


# Fields that come first, where those of a record stand otherwise: as in the tree of the budget.
FIRST_FIELDS = {
    "budget_line": ("name", "initial_fiscal", "initial_other", "carried_in", "spent_once", "category", "mode"),
}


def _ordered_fields(record: type[Record]) -> list[Field]:
    first = FIRST_FIELDS.get(record.spec.name, ())
    return sorted(
        record.spec.shown_fields, key=lambda field: first.index(field.name) if field.name in first else len(first)
    )


def columns_of(record: type[Record]) -> list[TableColumn]:
    """The columns of a record: each field, followed by its computed and last year's columns."""
    found: list[TableColumn] = []
    for field in _ordered_fields(record):
        found.append(field)
        found += [each for each in COMPUTED_COLUMNS.get(record.spec.name, ()) if each.after == field.name]
        found += [_last_year_column(record, field.name)] if field.compared else []
    return found
