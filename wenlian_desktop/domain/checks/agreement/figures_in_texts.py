"""Checks that figures in texts, reasons and explanations are what the year says of the thing their words name."""

import re
from collections.abc import Iterator
from functools import cache

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus, match_figure
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey, Theme
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, ThreePublic
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import Explanation, Problem, ScoreEntry
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.management import Asset, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.sources.claimed_values import claimed_values, source_of
from wenlian_desktop.domain.sources.claims import TextClaim, read_claims
from wenlian_desktop.domain.sources.figure_linking import format_data_figure
from wenlian_desktop.domain.sources.names_in_text import KnownNames, Subject, known_names
from wenlian_desktop.domain.sources.text_figures import match_text, subject_of_field
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values.fields import Kind, Ref

# Texts about this year as it ended; not those of goals, of the middle of the year, of years before and after.
TEXTS: tuple[type[Record], ...] = (
    Section, Problem, Accounts, Explanation, BudgetLine, Indicator, ThreePublic, Activity, Theme, Survey, Asset,
    ScoreEntry, FieldNote,
)  # fmt: skip
NOT_READ = {Explanation: ("finding",), Indicator: ("rule",)}
STATES_TOTALS = (Section, Problem, Accounts, Objective)  # read for the figures of the whole as well
DIGIT = re.compile(r"\d")
Text = tuple[Ref, str]


@rule(
    "D22",
    Level.WARNING,
    on=Year,
    says="{place}写“{clause}{written}”，按数据{known:、}。",
    remedy="改成按数据算出的数，或核对数据；说的是别的数的，在文中写明是什么，或写情况说明。",
)
def figures_are_of_what_they_name(year: Year) -> YearHits:
    """A figure whose words say what it is of has the value the year says."""
    for cls in TEXTS:
        for ref, text, claims in _claiming(year, cls):
            if any(_may_differ(year, claim) for claim in claims):
                yield from (_told(year, ref, match) for match in _differing(year, cls, ref, text))


ClaimingText = tuple[Ref, str, list[TextClaim]]


def _claiming(year: Year, cls: type[Record]) -> list[ClaimingText]:
    """The texts with a claim that is sure, kept while the table and the names of the year stay the same."""
    names = known_names(year)
    held = year.rows(cls).cached(_nothing_read)
    if names not in held:
        held.clear()
        held[names] = [
            (ref, text, sure)
            for ref, text in year.rows(cls).cached(texts_with_figures)
            if (sure := _sure_claims(text, names, subject_of_field(year, ref)))
        ]
    return held[names]


def _nothing_read(_: Rows[Record]) -> dict[KnownNames, list[ClaimingText]]:
    return {}


def _sure_claims(text: str, names: KnownNames, about: Subject | None) -> list[TextClaim]:
    return [claim for claim in read_claims(text, names, about) if claim.quantity and claim.is_sure]


def _may_differ(year: Year, claim: TextClaim) -> bool:
    """Whether a claim is not what the year says: a first look."""
    known = claimed_values(year, claim)
    return bool(known) and not any(claim.figure.agrees_with(each.value) for each in known)


def texts_with_figures(rows: Rows[Record]) -> list[Text]:
    """The long texts of some rows that hold a digit, without their tokens."""
    return [
        (ref_to(row, name), mask_tokens(value))
        for row in rows
        for name in _long_texts(row.spec.name)
        if (value := getattr(row, name)) and DIGIT.search(value)
    ]


@cache
def _long_texts(record: str) -> tuple[str, ...]:
    cls = RECORDS[record]
    left_out = NOT_READ.get(cls, ())
    return cls.spec.names(lambda field: field.kind is Kind.LONG_TEXT and field.name not in left_out)


def _differing(year: Year, cls: type[Record], ref: Ref, text: str) -> Iterator[FigureMatch]:
    for match in match_text(year, text, ref):
        is_outlets = cls is Activity and match.figure.unit == "家"  # has a check of its own
        is_told = cls in STATES_TOTALS and match_figure(year, match.figure).status is MatchStatus.DIFFERS
        if match.status is MatchStatus.DIFFERS and not is_told and not is_outlets:
            yield match


def _told(year: Year, ref: Ref, match: FigureMatch) -> Hit[Ref]:
    figure, known = match.figure, match.candidates
    sources = (source for each in known if (source := source_of(each)) is not None)
    said = tuple({each.name: _known(match, each) for each in reversed(known)}.values())
    place = describe_field(year, ref)
    return hit(ref, *sources, edits=(match,), place=place, clause=figure.clause, written=figure.text, known=said)


def _known(match: FigureMatch, known: DataFigure) -> str:
    name = known.name or match.understood.partition("，")[0]
    return f"{name}{'是' if match.figure.kind is FigureKind.COUNT else '为'}{format_data_figure(match.figure, known)}"
