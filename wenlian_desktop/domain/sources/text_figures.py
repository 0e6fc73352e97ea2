"""The figures of a text: what each was understood as, what the year says, and whether both agree."""

from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus, match_figure
from wenlian_desktop.domain.prose.figures_in_prose import TARGET_MARKS, FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Activity, Survey, Theme
from wenlian_desktop.domain.records.budget import Accounts, BudgetChange, BudgetLine, Monitoring
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.claimed_values import claimed_values, describe_claim
from wenlian_desktop.domain.sources.claims import TextClaim, is_of_other_year, read_claims
from wenlian_desktop.domain.sources.names_in_text import DEPARTMENT, Subject, known_names
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Ref

OF_DEPARTMENT = (Section.spec.name, Problem.spec.name, Accounts.spec.name)
OF_ROW = tuple(each.spec.name for each in (Activity, BudgetLine, Survey, Theme))
OF_LINE = (Monitoring.spec.name, BudgetChange.spec.name)
OF_GOALS = (outline.OBJECTIVES, outline.MEASURES)


def subject_of_field(year: Year, ref: Ref | None) -> Subject | None:
    """What a text speaks of where it names nothing: its own row or line, the department; None if unknown."""
    if ref is None or ref.record in OF_DEPARTMENT:
        row = year.row(ref.record, ref.uid) if ref is not None else None
        return None if isinstance(row, Section) and row.node in OF_GOALS else DEPARTMENT
    row = year.row(ref.record, ref.uid)
    if ref.record in OF_LINE:
        row = year.row(BudgetLine.spec.name, getattr(row, "line", None))
    if row is None or row.spec.name not in OF_ROW:
        return None
    return Subject(row.spec.name, row.uid, getattr(row, "name", None) or getattr(row, "title", None) or "")


def match_text(year: Year, text: str, ref: Ref | None = None) -> tuple[FigureMatch, ...]:
    """The matches of all figures of a text without tokens; `ref`: the field it stands in."""
    held = year.cached(_texts_matched)
    if (text, ref) not in held:
        held[text, ref] = tuple(_matches(year, text, ref))
    return held[text, ref]


def _texts_matched(_: Year) -> dict[tuple[str, Ref | None], tuple[FigureMatch, ...]]:
    return {}


def _matches(year: Year, text: str, ref: Ref | None) -> Iterator[FigureMatch]:
    about = subject_of_field(year, ref)
    claims = {claim.figure.start: claim for claim in read_claims(text, known_names(year), about)}
    for figure in parse_figures(text):
        found = match_figure(year, figure)
        claim = claims.get(figure.start, TextClaim(figure, is_sure=False))
        if found.status is MatchStatus.DIFFERS and about != DEPARTMENT:
            found = FigureMatch(figure, MatchStatus.UNLINKED)
        yield _of_claim(year, found, claim) if figure.kind is not FigureKind.DATE else found


def _of_claim(year: Year, found: FigureMatch, claim: TextClaim) -> FigureMatch:
    figure = found.figure
    if found.status is MatchStatus.AGREES:
        return replace(found, understood=describe_claim(claim) or found.understood)
    if claim.is_other or is_of_other_year(figure, year.number):
        return FigureMatch(figure, MatchStatus.OTHER)
    known = claimed_values(year, claim) if claim.quantity else ()
    if not known:
        return found
    said = describe_claim(claim)
    agreeing = tuple(each for each in known if figure.agrees_with(each.value))
    if agreeing:
        return FigureMatch(figure, MatchStatus.AGREES, agreeing, said)
    if found.status is MatchStatus.DIFFERS:
        return replace(found, understood=said)
    if not claim.is_sure or figure.mark in TARGET_MARKS:
        return found
    elsewhere = tuple(each for each in _of_other_subjects(year, claim) if figure.agrees_with(each.value))
    if elsewhere:
        return FigureMatch(figure, MatchStatus.SAME, elsewhere, said)
    return FigureMatch(figure, MatchStatus.DIFFERS, known, said)


def _of_other_subjects(year: Year, claim: TextClaim) -> Iterator[DataFigure]:
    """The same quantity of each budget line, where the words may have meant one that they do not name."""
    if claim.subject.is_whole:
        for line in year.rows(BudgetLine):
            subject = Subject(BudgetLine.spec.name, line.uid, line.name or "")
            yield from claimed_values(year, TextClaim(claim.figure, subject, claim.quantity, claim.period))
