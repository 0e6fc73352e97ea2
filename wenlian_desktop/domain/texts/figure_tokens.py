"""Figure tokens: ⟦uid.field⟧ in a long text stands for the current value of that field.

⟦uid.field=1093.4⟧ holds the last value of a field whose row was deleted, and prints it. A token without a field
and has no last value prints 〔未填〕. Money is printed in 万元 without its unit, as in every sentence of the report.
Rows also have computed figures (`quotable_figures.QUOTABLE`).
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Any

from wenlian_desktop.domain.figures.quotable_figures import QUOTABLE, QuotableFigure
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.cycle import Edition, LastYear
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.values.fields import Field, Kind, Ref, State
from wenlian_desktop.domain.values.formatting import format_date, format_editable
from wenlian_desktop.domain.values.frozen import frozen
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, Source, plain_text, split_paragraphs
from wenlian_desktop.domain.values.uids import UID

TOKEN_OPEN = "⟦"
PLACEHOLDER = "某"  # stands for a token in a masked text
COMPUTED_PREFIX = "computed_"
TOKEN_PATTERN = re.compile(rf"⟦({UID.pattern})\.([a-z][a-z0-9_]*)(?:=([^⟦⟧\n]*))?⟧")

# The kinds of fields a token can refer to, and their format in a sentence.
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


@frozen
class Token:
    """The address of a figure, without its record: uids are unique. `last`: its value when the row was deleted."""

    uid: str
    field: str
    last: str = ""

    def __str__(self) -> str:
        return f"⟦{self.uid}.{self.field}{'=' if self.last else ''}{self.last}⟧"


def parse_token(text: str) -> Token | None:
    """The token, if the whole text is one; else None."""
    found = TOKEN_PATTERN.fullmatch(text)
    return Token(found[1], found[2], found[3] or "") if found else None


def split_tokens(text: str) -> list[str | Token]:
    """A text split into plain strings and tokens, without empty strings."""
    if TOKEN_OPEN not in text:
        return [text]
    found: list[str | Token] = []
    end = 0
    for match in TOKEN_PATTERN.finditer(text):
        found += [text[end : match.start()], Token(match[1], match[2], match[3] or "")]
        end = match.end()
    return [piece for piece in (*found, text[end:]) if piece]


def is_quotable(field: Field) -> bool:
    """Whether a token can refer to a field."""
    return field.kind in SENTENCE_FORMATTERS


def printed_unit(field: Field) -> str:
    """The unit to write after the printed figure; empty if it is printed with the figure, or there is none."""
    return "万元" if field.kind in MONEY else "" if field.kind in (Kind.PERCENT, Kind.MONTH) else field.unit


def target_field(year: Year, token: Token) -> Ref | None:
    """The field a token refers to; None if the row or the field does not exist."""
    row = year.find_row(token.uid)
    field = row.spec.fields.get(token.field) if row is not None else None
    return ref_to(row, token.field) if row is not None and field is not None and is_quotable(field) else None


def token_source(year: Year, token: Token) -> Source | None:
    """The source of a token: a field, or the rule by which its figure is computed; None if it is broken."""
    found = _quotable_figure(year, token)
    return target_field(year, token) if found is None else Derivation(found[0].title(found[1]))


def _quotable_figure(year: Year, token: Token) -> tuple[QuotableFigure, Record] | None:
    """The computed figure a token refers to, and its row; None if it refers to none."""
    row = year.find_row(token.uid) if token.field.startswith(COMPUTED_PREFIX) else None
    computed = QUOTABLE.get(row.spec.name, {}).get(token.field) if row is not None else None
    return (computed, row) if row is not None and computed is not None else None


def token_unit(year: Year, token: Token) -> str:
    """The unit to write after the printed token; empty if the token is broken."""
    ref, found = target_field(year, token), _quotable_figure(year, token)
    if found is not None:
        return found[0].unit
    return "" if ref is None else printed_unit(field_of(ref))


def format_figure(year: Year, ref: Ref) -> str:
    """The value of a figure for a sentence, 无 or 〔未填〕."""
    value = year.value(ref)
    return format_empty(year, ref) if value is None else SENTENCE_FORMATTERS[field_of(ref).kind](value)


def format_empty(year: Year, ref: Ref) -> str:
    """The text for a field without a value: 无 if that was confirmed, else 〔未填〕."""
    return "无" if year.state(ref) is State.NONE else UNFILLED


def token_text(year: Year, token: Token) -> str:
    """The printed text of a token."""
    found = _quotable_figure(year, token)
    if found is not None:
        computed, row = found
        return computed.format(year, row) or UNFILLED
    ref = target_field(year, token)
    return token.last or UNFILLED if ref is None else format_figure(year, ref)


def text_runs(year: Year, text: str, source: Ref) -> Runs:
    """A long text as runs: the source of a token is its field, of anything else (broken tokens too) `source`."""
    return tuple(
        Run(piece, source) if isinstance(piece, str) else _token_run(year, piece, source)
        for piece in split_tokens(text)
    )


def _token_run(year: Year, token: Token, source: Ref) -> Run:
    """The printed token with its source; of a computed figure that is not known, the field it still needs."""
    text, found = token_text(year, token), _quotable_figure(year, token)
    if text == UNFILLED and found is not None:
        return Run(text, next(found[0].missing(year, found[1]), source))
    return Run(text, token_source(year, token) or source)


def paragraph_runs(year: Year, text: str, source: Ref) -> list[Runs]:
    """The paragraphs of a long text as runs."""
    return [text_runs(year, line, source) for line in split_paragraphs(text)]


def mask_tokens(text: str) -> str:
    """The text with each token replaced by 某, or by its last value if the row was deleted: what was typed itself."""
    return "".join(piece if isinstance(piece, str) else piece.last or PLACEHOLDER for piece in split_tokens(text))


def unmask_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the text for a span of `mask_tokens(text)`; None if it touches a token."""
    offset = 0
    for match in TOKEN_PATTERN.finditer(text):
        masked_length = len(match[3] or PLACEHOLDER)
        first = match.start() - offset  # where the placeholder begins in the masked text
        if end <= first:
            break
        if start < first + masked_length:
            return None
        offset += len(match[0]) - masked_length
    return start + offset, end + offset


def expand_tokens(year: Year, text: str) -> str:
    """The text with each token replaced by its value."""
    return plain_text(text_runs(year, text, Ref("", "", ""))) if TOKEN_OPEN in text else text


def all_resolve(year: Year, text: str) -> bool:
    """Whether all tokens of a text have a source."""
    return all(isinstance(piece, str) or token_source(year, piece) is not None for piece in split_tokens(text))


# --- the texts of a year that hold tokens ---


SNAPSHOT_RECORDS = (Edition, LastYear)  # they hold past years as JSON: tokens in it do not refer to this year
LONG_TEXTS = {
    cls.spec.name: tuple(
        name for name, field in cls.spec.fields.items() if field.kind is Kind.LONG_TEXT and cls not in SNAPSHOT_RECORDS
    )
    for cls in CATALOGUE
}


def _token_count(row: Record) -> tuple[str, int] | None:
    """A tally of the rows that hold a token (approximately: an opening bracket)."""
    return ("", 1) if any(TOKEN_OPEN in (getattr(row, name) or "") for name in LONG_TEXTS[row.spec.name]) else None


def has_tokens(year: Year, record: str) -> bool:
    """Whether a row of a record may hold a token; cheap."""
    return bool(LONG_TEXTS[record]) and bool(year.tables[record].tally(_token_count))


def texts_with_tokens(year: Year) -> Iterator[tuple[Record, str]]:
    """(row, field) of every long text that holds a token, drafts included."""
    for cls in CATALOGUE:
        if has_tokens(year, cls.spec.name):
            for row in year.rows(cls):
                for name in LONG_TEXTS[cls.spec.name]:
                    if TOKEN_PATTERN.search(getattr(row, name) or ""):
                        yield row, name


def broken_tokens(year: Year) -> Iterator[tuple[Ref, Token]]:
    """The tokens without a source, each with the field of its text."""
    for row, name in texts_with_tokens(year):
        for piece in split_tokens(getattr(row, name)) if not row.spec.transient else ():
            if isinstance(piece, Token) and token_source(year, piece) is None:
                yield ref_to(row, name), piece


def freeze_tokens(year: Year, text: str, removed_uids: Collection[str]) -> str:
    """The text in which tokens of the removed rows hold their last value."""

    def last(piece: str | Token) -> str:
        is_going = isinstance(piece, Token) and piece.uid in removed_uids and token_source(year, piece) is not None
        return str(replace(piece, last=token_text(year, piece)) if is_going and isinstance(piece, Token) else piece)

    return "".join(map(last, split_tokens(text)))
