"""Figure tokens: ⟦uid.field⟧ in a long text stands for the value of that field, and follows it.

⟦uid.field=1093.4⟧ carries the last value of a field whose row was deleted, and prints it. A token that leads nowhere
and has no last value prints 〔未填〕. Money is printed in 万元 without its unit, as in every sentence of the report.
Beside the fields of a row there are figures computed for it (`computed.COMPUTED`).
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE, QuotableFigure
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Edition, LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.values.fields import Field, Kind, Ref, State
from wenlian_desktop.domain.values.formatting import format_date, format_editable
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.runs import Rule, Run, Runs, Source, plain_text, split_paragraphs
from wenlian_desktop.domain.values.uids import UID

TOKEN_OPEN = "⟦"
PLACEHOLDER = "某"  # what stands in a claimed text for a figure that follows the data
COMPUTED_PREFIX = "computed_"
TOKEN_PATTERN = re.compile(rf"⟦({UID.pattern})\.([a-z][a-z0-9_]*)(?:=([^⟦⟧\n]*))?⟧")

# The kinds a token can stand for, and how a sentence prints them.
SENTENCE_FORMATTERS: dict[Kind, Callable[[Any], str]] = {
    Kind.COUNT: str,
    Kind.PERSON_TIMES: str,
    Kind.FLOOR: str,
    Kind.YUAN: format_wan,
    Kind.WAN_YUAN: format_wan,
    Kind.PERCENT: lambda hundredths: format_editable(Field("", "", Kind.PERCENT), hundredths) + "%",
    Kind.NUMBER: lambda number: f"{number:f}",
    Kind.DATE: format_date,
    Kind.MONTH: lambda month: f"{month}月",
}
MONEY = (Kind.YUAN, Kind.WAN_YUAN)


@dataclass(frozen=True)
class Token:
    """The address of a figure, without its record: a uid is unique in its year. `last`: its value when it was lost."""

    uid: str
    field: str
    last: str = ""

    def __str__(self) -> str:
        return f"⟦{self.uid}.{self.field}{'=' if self.last else ''}{self.last}⟧"


def parse_token(text: str) -> Token | None:
    """The token a text is; None where it is none, or more than that."""
    found = TOKEN_PATTERN.fullmatch(text)
    return Token(found[1], found[2], found[3] or "") if found else None


def split_tokens(text: str) -> list[str | Token]:
    """A text as plain pieces and tokens in turn, without empty pieces."""
    if TOKEN_OPEN not in text:
        return [text]
    found: list[str | Token] = []
    end = 0
    for match in TOKEN_PATTERN.finditer(text):
        found += [text[end : match.start()], Token(match[1], match[2], match[3] or "")]
        end = match.end()
    return [piece for piece in (*found, text[end:]) if piece]


def is_quotable(field: Field) -> bool:
    """Whether a token can stand for a field."""
    return field.kind in SENTENCE_FORMATTERS


def printed_unit(field: Field) -> str:
    """The unit to be written behind the printed figure; empty where it is printed with the figure, or has none."""
    return "万元" if field.kind in MONEY else "" if field.kind in (Kind.PERCENT, Kind.MONTH) else field.unit


def target_field(year: Year, token: Token) -> Ref | None:
    """The field a token stands for; None where its row is gone, or there never was such a figure."""
    row = year.find_row(token.uid)
    field = row.spec.fields.get(token.field) if row is not None else None
    return ref_to(row, token.field) if row is not None and field is not None and is_quotable(field) else None


def token_source(year: Year, token: Token) -> Source | None:
    """What a token leads to: a field, or the rule by which its figure is computed; None where it leads nowhere."""
    found = _quotable_figure(year, token)
    return target_field(year, token) if found is None else Rule(found[0].title(found[1]))


def _quotable_figure(year: Year, token: Token) -> tuple[QuotableFigure, Record] | None:
    """The computed figure a token stands for, and the row it is computed for; None where it stands for none."""
    row = year.find_row(token.uid) if token.field.startswith(COMPUTED_PREFIX) else None
    computed = QUOTABLE.get(row.spec.name, {}).get(token.field) if row is not None else None
    return (computed, row) if row is not None and computed is not None else None


def token_unit(year: Year, token: Token) -> str:
    """The unit to be written behind what a token prints; empty where it leads nowhere."""
    ref, found = target_field(year, token), _quotable_figure(year, token)
    if found is not None:
        return found[0].unit
    return "" if ref is None else printed_unit(field_of(ref))


def format_figure(year: Year, ref: Ref) -> str:
    """The value of a figure as a sentence prints it, 无 or 〔未填〕."""
    value = year.value(ref)
    return format_empty(year, ref) if value is None else SENTENCE_FORMATTERS[field_of(ref).kind](value)


def format_empty(year: Year, ref: Ref) -> str:
    """What is printed for a field without a value: 无 where that was confirmed."""
    return "无" if year.state(ref) is State.NONE else UNFILLED


def token_text(year: Year, token: Token) -> str:
    """What a token prints."""
    found = _quotable_figure(year, token)
    if found is not None:
        computed, row = found
        return computed.format(year, row) or UNFILLED
    ref = target_field(year, token)
    return token.last or UNFILLED if ref is None else format_figure(year, ref)


def text_runs(year: Year, text: str, source: Ref) -> Runs:
    """A long text as runs: a figure leads to its own field, everything else (a lost figure too) to the text's."""
    return tuple(
        Run(piece, source)
        if isinstance(piece, str)
        else Run(token_text(year, piece), token_source(year, piece) or source)
        for piece in split_tokens(text)
    )


def paragraph_runs(year: Year, text: str, source: Ref) -> list[Runs]:
    """The paragraphs of a long text as runs."""
    return [text_runs(year, line, source) for line in split_paragraphs(text)]


def mask_tokens(text: str) -> str:
    """What a text claims of its own: a figure that follows the data is 某, one whose row is gone its last value."""
    return "".join(piece if isinstance(piece, str) else piece.last or PLACEHOLDER for piece in split_tokens(text))


def unmask_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a span of `claimed(text)` stands in the text itself; None where it touches a figure that follows."""
    offset = 0
    for match in TOKEN_PATTERN.finditer(text):
        masked_length = len(match[3] or PLACEHOLDER)
        first = match.start() - offset  # where the stand-in begins in the claimed text
        if end <= first:
            break
        if start < first + masked_length:
            return None
        offset += len(match[0]) - masked_length
    return start + offset, end + offset


def expand_tokens(year: Year, text: str) -> str:
    """A long text as a person reads it: values where the tokens are."""
    return plain_text(text_runs(year, text, Ref("", "", ""))) if TOKEN_OPEN in text else text


def all_resolve(year: Year, text: str) -> bool:
    """Whether all tokens of a text lead to figures."""
    return all(isinstance(piece, str) or token_source(year, piece) is not None for piece in split_tokens(text))


# --- the texts of a year that hold tokens ---


SNAPSHOT_RECORDS = (Edition, LastYear)  # they keep years that are past as text: nothing in it leads anywhere today
LONG_TEXTS = {
    cls.spec.name: tuple(
        name for name, field in cls.spec.fields.items() if field.kind is Kind.LONG_TEXT and cls not in SNAPSHOT_RECORDS
    )
    for cls in CATALOGUE
}


def _token_count(row: Record) -> tuple[str, int] | None:
    """A tally: how many rows hold a token (more or less: an opening bracket), carried forward from year to year."""
    return ("", 1) if any(TOKEN_OPEN in (getattr(row, name) or "") for name in LONG_TEXTS[row.spec.name]) else None


def has_tokens(year: Year, record: str) -> bool:
    """Whether a row of a record may hold a token; costs next to nothing."""
    return bool(LONG_TEXTS[record]) and bool(year.tables[record].tally(_token_count))


def texts_with_tokens(year: Year) -> Iterator[tuple[Record, str]]:
    """(row, field) of every long text that holds a token, typing in progress included."""
    for cls in CATALOGUE:
        if has_tokens(year, cls.spec.name):
            for row in year.rows(cls):
                for name in LONG_TEXTS[cls.spec.name]:
                    if TOKEN_PATTERN.search(getattr(row, name) or ""):
                        yield row, name


def broken_tokens(year: Year) -> Iterator[tuple[Ref, Token]]:
    """The tokens that lead nowhere, with the text each stands in."""
    for row, name in texts_with_tokens(year):
        for piece in split_tokens(getattr(row, name)) if not row.spec.transient else ():
            if isinstance(piece, Token) and token_source(year, piece) is None:
                yield ref_to(row, name), piece


def freeze_tokens(year: Year, text: str, removed_uids: Collection[str]) -> str:
    """A long text in which the figures of the rows that are about to go carry their last value."""

    def last(piece: str | Token) -> str:
        is_going = isinstance(piece, Token) and piece.uid in removed_uids and token_source(year, piece) is not None
        return str(replace(piece, last=token_text(year, piece)) if is_going and isinstance(piece, Token) else piece)

    return "".join(map(last, split_tokens(text)))


def remap_tokens(text: str, uids: Mapping[str, str]) -> str:
    """A long text whose tokens use other uids."""
    return "".join(
        str(replace(piece, uid=uids.get(piece.uid, piece.uid)) if isinstance(piece, Token) else piece)
        for piece in split_tokens(text)
    )
