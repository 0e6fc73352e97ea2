"""Figures of texts and tables that are what a figure of the year was before an edit, and that nothing is now."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import chain

from wenlian_desktop.domain.checks.agreement.figures_in_texts import TEXTS, texts_with_figures
from wenlian_desktop.domain.checks.agreement.tied_figures import TIES
from wenlian_desktop.domain.prose.figure_matching import MatchStatus
from wenlian_desktop.domain.prose.figures_in_prose import AT_LEAST, TARGET_MARKS, Figure, FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import Accounts, BudgetChange, Monitoring, Procurement
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure
from wenlian_desktop.domain.records.department import Objective, Task
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.sources.figures_of_year import figures_of_year
from wenlian_desktop.domain.sources.known_figures import (
    FiguresByKind,
    KnownFigure,
    KnownPart,
    Named,
    figure_of_indicator,
    known_part,
    pairs_shared,
    words_about,
)
from wenlian_desktop.domain.sources.named_together import named_together
from wenlian_desktop.domain.sources.text_figures import match_text
from wenlian_desktop.domain.sources.tie import Tie
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.numerals import trim_zeros

# Texts of goals, of the middle of the year, of what comes after: not checked, but what was copied there is told.
OF_GOALS: tuple[type[Record], ...] = (Monitoring, Objective, Task, BudgetChange, Measure, FollowUp)
TYPED_AGAIN: tuple[type[Record], ...] = (Accounts, Task, Procurement)
KINDS = (FigureKind.MONEY, FigureKind.RATE, FigureKind.COUNT)
POINTS = "个百分点"  # a difference of two rates
OF_FULL_MARKS = re.compile("满分|分值")
AT_FIRST = re.compile("年初|申报|原定|批复")  # of two goals the one before the adjustment
ALL = 100  # %: nothing is rounded to all
CLAUSE_COUNTS = 2  # times as much as the rest of the sentence
LEAST_PAIRS = 3  # pairs of characters in common with the name of a figure of few digits
LONG, SHORT = 4, 2  # digits that tell a figure by its value alone; that tell little
Parts = dict[str, KnownPart]
Kept = Callable[[], FiguresByKind]  # made where it is needed


@dataclass(frozen=True)
class FormerFigure:
    """A place that says what a figure of the year was before the edit; `figure`: where it stands in a text."""

    place: Ref
    written: str
    source: str
    figure: Figure | None = None


def former_figures(before: Year, after: Year) -> Iterator[FormerFigure]:
    """The places whose figures are what some figure of the year was, and is no longer."""
    then, now = _parts(before), _parts(after)
    changed = [each for key, part in then.items() for each in _changed(part, now.get(key, {}))]
    owed = list(_owed(before, after))

    @cache
    def kept() -> list[KnownFigure]:
        return [each for key, part in now.items() for each in _kept(then.get(key, {}), part)]

    if changed or owed:
        in_fields = list(_in_fields(after, FiguresByKind(changed), cache(lambda: FiguresByKind(kept()))))
        yield from in_fields
        copies = {*_keys(after, in_fields), *(each.key for each in owed)}
        others = cache(lambda: FiguresByKind(each for each in kept() if each.key not in copies))
        yield from _in_texts(before, after, FiguresByKind(changed + owed), others)


def _parts(year: Year) -> Parts:
    return figures_of_year(year) | {"score": year.cached(_of_score)}


def _of_score(year: Year) -> KnownPart:
    return known_part(_points(year))


def _points(year: Year) -> Named:
    ledger = year.cached(ledger_or_none)
    if ledger is None:
        return
    yield "评价得分合计总得分", FigureKind.COUNT, "分", Fraction(ledger.score)
    for part in ledger.parts:
        yield f"{part.item.name}得分", FigureKind.COUNT, "分", Fraction(part.got)
    for line in ledger.lines:
        name = line.path[-1].name
        yield f"{name}指标得分#{line.path[-1].code}", FigureKind.COUNT, "分", Fraction(line.got)
        yield f"{name}失去扣分#{line.path[-1].code}", FigureKind.COUNT, "分", Fraction(line.full - line.got) or None


def _changed(then: KnownPart, now: KnownPart) -> list[KnownFigure]:
    if then is now:
        return []
    return [
        replace(each, became=now[key].value if key in now else None)
        for key, each in then.items()
        if key not in now or now[key].value != each.value
    ]


def _kept(then: KnownPart, now: KnownPart) -> list[KnownFigure]:
    """The figures that stayed the same, without results of indicators, which are copies."""
    return [each for key, each in now.items() if not each.is_result and key in then and then[key].value == each.value]


def _owed(before: Year, after: Year) -> Iterator[KnownFigure]:
    """The figures of indicators that must follow their sources, but do not yet."""
    agreed = {tie.place for tie in _ties(before) if tie.agrees}
    for tie in _ties(after):
        row = after.row(tie.place.record, tie.place.uid)
        if isinstance(row, Indicator) and not tie.agrees and tie.place in agreed and tie.number is not None:
            yield figure_of_indicator(row, tie.place.field, Fraction(tie.number), Fraction(tie.right(tie.number)))


def _ties(year: Year) -> Iterator[Tie]:
    return chain.from_iterable(ties(year) for ties in TIES)


def _keys(year: Year, fields: list[FormerFigure]) -> Iterator[str]:
    for each in fields:
        row = year.row(each.place.record, each.place.uid)
        if row is not None:
            yield f"{row.spec.label}的{field_of(each.place).label}#{row.uid}"


def _in_texts(before: Year, year: Year, changed: FiguresByKind, kept: Kept) -> Iterator[FormerFigure]:
    for cls in (*TEXTS, *OF_GOALS):
        for ref, text in year.rows(cls).cached(texts_with_figures):
            together = FiguresByKind(_changed(named_together(before, text), named_together(year, text)))
            for figure in filter(_may_be_known, parse_figures(text)):
                same = [each for known in (changed, together) for each in known.like(figure) if each.left(figure)]
                former = _former_of_text(figure, text, same, kept) if same else None
                if former is not None and not _is_told_otherwise(year, ref, text, figure):
                    yield FormerFigure(ref, figure.text, former.name, figure)


def _may_be_known(figure: Figure) -> bool:
    is_full_marks = figure.unit == "分" and OF_FULL_MARKS.search(figure.clause) is not None
    return figure.kind in KINDS and figure.unit != POINTS and not is_full_marks


def _former_of_text(figure: Figure, text: str, same: list[KnownFigure], kept: Kept) -> KnownFigure | None:
    if figure.mark in TARGET_MARKS:
        same = [each for each in same if each.is_goal]
    if figure.kind is FigureKind.RATE and figure.value == ALL:
        same = [each for each in same if each.value == ALL]
    if not same:
        return None
    is_exact = any(each.value == figure.value for each in same)  # then another is no rounding of it
    others = [
        each
        for each in kept().like(figure)
        if (each.value == figure.value if is_exact else figure.agrees_with(each.value))
    ]
    if any(each.is_goal for each in same) and not AT_FIRST.search(figure.preceding):
        others = [each for each in others if not each.is_first_goal]
    words = words_about(figure, text)
    return _likeliest(same, others, words, figure.text, clause=figure.clause, is_marked=bool(figure.mark))


def _likeliest(
    same: list[KnownFigure],
    others: list[KnownFigure],
    words: str,
    written: str,
    *,
    clause: str = "",
    is_marked: bool = False,
) -> KnownFigure | None:
    """The changed figure of that value; None if one that stayed is as likely, or the value tells too little.

    The words right before a figure (`clause`) tell more than those of its sentence.
    """

    def nearness(known: KnownFigure) -> int:
        return CLAUSE_COUNTS * pairs_shared(clause, known.name) + pairs_shared(words, known.name)

    best = max(same, key=nearness)
    if others and max(map(nearness, others)) >= nearness(best):
        return None
    least = LEAST_PAIRS if is_marked else _pairs_needed(written, is_alone=not others)
    near = nearness(best) if others and re.search("[0-9]{2}", written) else pairs_shared(words, best.name)
    return best if near >= least else None


def _pairs_needed(written: str, *, is_alone: bool) -> int:
    """How much of the name of a figure must stand beside it: the less, the more digits it has."""
    digits = len(re.sub("[^0-9]", "", written))
    if digits >= LONG or (digits > SHORT and "." in written and is_alone and "%" not in written):
        return 0
    if digits > SHORT or "." in written:
        return 1
    return (LEAST_PAIRS - digits) if is_alone and digits else LEAST_PAIRS


def _is_told_otherwise(year: Year, ref: Ref, text: str, figure: Figure) -> bool:
    """Whether the words say that it is of another year, or the figure is right as it is."""
    match = next((each for each in match_text(year, text, ref) if each.figure == figure), None)
    return match is not None and match.status in (MatchStatus.OTHER, MatchStatus.AGREES) and figure.mark not in AT_LEAST


def _in_fields(year: Year, changed: FiguresByKind, kept: Kept) -> Iterator[FormerFigure]:
    """Amounts typed again in tables."""
    for cls in TYPED_AGAIN:
        for row in year.rows(cls):
            words = row_title(year, cls.spec.name, row.uid)
            for field in row.spec.fields.values():
                value = getattr(row, field.name) if field.kind is Kind.WAN_YUAN else None
                if value:
                    yield from _in_field(row, field, Fraction(value), f"{words}{field.label}", changed, kept)


def _in_field(
    row: Record, field: Field, value: Fraction, words: str, changed: FiguresByKind, kept: Kept
) -> Iterator[FormerFigure]:
    same = [each for each in changed.amounts(value) if each.is_of_budget]
    if not same:
        return
    own = f"{row.spec.label}的"
    others = [each for each in kept().amounts(value) if each.is_of_budget and not each.name.startswith(own)]
    written = trim_zeros(Decimal(format_editable(field, int(value)).replace(",", "")))
    former = _likeliest(same, others, words, written)
    if former is not None:
        yield FormerFigure(ref_to(row, field.name), written, former.name)
