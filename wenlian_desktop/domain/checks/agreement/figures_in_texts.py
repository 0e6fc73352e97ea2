"""Checks that figures in texts, reasons and explanations are what the year says of the thing their words name."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus, match_figure
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind
from wenlian_desktop.domain.records.activities import Activity, Indicator, Survey, Theme
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, ThreePublic
from wenlian_desktop.domain.records.conclusions import Explanation, Problem, ScoreEntry
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.management import Asset, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.sources.claimed_values import claimed_values, source_of
from wenlian_desktop.domain.sources.claims import read_claims
from wenlian_desktop.domain.sources.figure_linking import format_data_figure
from wenlian_desktop.domain.sources.names_in_text import known_names
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
        for ref, text in year.rows(cls).cached(texts_with_figures):
            if _may_differ(year, ref, text):
                yield from (_told(year, ref, match) for match in _differing(year, cls, ref, text))


def texts_with_figures(rows: Rows[Record]) -> list[Text]:
    """The long texts of some rows that hold a digit, without their tokens."""
    return [
        (ref_to(row, field.name), mask_tokens(value))
        for row in rows
        for field in row.spec.fields.values()
        if field.kind is Kind.LONG_TEXT and field.name not in NOT_READ.get(type(row), ())
        if (value := getattr(row, field.name)) and DIGIT.search(value)
    ]


def _may_differ(year: Year, ref: Ref, text: str) -> bool:
    """Whether a claim of a text is not what the year says: a first look, without the figures that claim nothing."""
    claims = read_claims(text, known_names(year), subject_of_field(year, ref))
    return any(
        claim.quantity and claim.is_sure and not any(claim.figure.agrees_with(each.value) for each in known)
        for claim in claims
        if claim.quantity and (known := claimed_values(year, claim))
    )


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
