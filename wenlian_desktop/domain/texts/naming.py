"""Names of rows and fields in messages, lists and references."""

from collections import Counter
from collections.abc import Sequence

from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.field_notes import COMMON
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of
from wenlian_desktop.domain.texts.figure_tokens import expand_tokens
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.quoting import quoted

MAX_TITLE = 24
ROWS_OF_SHEET = "一张表的各行"  # that were taken in together: what the note of a column is about


def row_title(year: Year, record: str, uid: str | None) -> str:
    """The title of a row: its title fields, else “record第n条”; “（已删除）” if it does not exist; 一张表的各行 of
    the rows of a sheet.
    """
    row = year.row(record, uid)
    if row is None:
        return ROWS_OF_SHEET if len(uid or "") == COMMON else "（已删除）"
    return _title(year, row) or f"{row.spec.label}第{(year.tables[record].index(row.uid) or 0) + 1}条"


def _title(year: Year, row: Record) -> str:
    words = [_title_part(year, row, name) for name in row.spec.title]
    lines = " ".join(word for word in words if word).strip().split("\n")
    title = lines[0].replace("；", "，").replace(";", "，")  # ； separates several names in one field
    return title if len(title) <= MAX_TITLE else title[:MAX_TITLE] + "…"


def _title_part(year: Year, row: Record, name: str) -> str:
    field = row.spec.fields[name]
    value = getattr(row, name)
    if field.kind is Kind.REFERENCE and value is not None:
        return row_title(year, field.target, value)
    shown = expand_tokens(year, value or "") if field.kind is Kind.LONG_TEXT else format_editable(field, value)
    return shown + field.unit if field.kind is Kind.MONTH and shown else shown


def describe_field(year: Year, ref: Ref) -> str:
    """“预算项目‘公用经费’的‘支出类别’”: the name of a field in a message."""
    noted = year.row(ref.record, ref.uid)
    if isinstance(noted, FieldNote) and noted.record in RECORDS and noted.row and noted.field:
        return f"{describe_field(year, Ref(noted.record, noted.row, noted.field))}的备注"
    spec = RECORDS[ref.record].spec
    row = "" if spec.single else quoted(row_title(year, ref.record, ref.uid))
    return f"{spec.label}{row}的“{field_of(ref).label}”"


def describe_place(year: Year, ref: Ref) -> str:
    """The name of a field; of a missing row (no uid), what it is missing for."""
    row = year.row(ref.record, ref.uid)
    if isinstance(row, Section) and row.node and ref.field == "content":
        return f"“{row.node}”一节的正文"
    if ref.uid:
        return describe_field(year, ref)
    label = RECORDS[ref.record].spec.label
    return f"“{ref.part}”没有{label}" if ref.part else f"还没有{label}"


def choice_labels(year: Year, record: str) -> list[str]:
    """The titles of the rows of a record in a list of choices; equal titles are numbered."""
    names = [row_title(year, record, row.uid) for row in year.tables[record]]
    counts = Counter(names)
    return [f"{name}（第{number}条）" if counts[name] > 1 else name for number, name in enumerate(names, 1)]


def matching_rows(year: Year, record: str, text: str) -> Sequence[str]:
    """The uids of the rows a typed text can mean: by uid, label in a list of choices, full title or
    short name; where none is spelled so, blanks and widths of characters do not count."""
    rows = year.tables[record]
    if rows.find(text) is not None:
        return (text,)
    offered = choice_labels(year, record)
    if offered.count(text) == 1:
        return (rows[offered.index(text)].uid,)
    named = {row.uid: _accepted_names(year, row) for row in rows}
    exact = [uid for uid, names in named.items() if text in names]
    return exact or [uid for uid, names in named.items() if compared(text) in map(compared, names)]


def _accepted_names(year: Year, row: Record) -> set[str]:
    spelled = {expand_tokens(year, str(getattr(row, name))) for name in row.spec.title[:1]}
    return spelled | {row_title(year, row.spec.name, row.uid)} | {str(getattr(row, "short_name", ""))} - {"", "None"}
