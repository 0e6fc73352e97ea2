"""What an edit made stale: figures that agreed before it, and what they should be now."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from wenlian_desktop.domain.checks.agreement.figures_in_texts import TEXTS, texts_with_figures
from wenlian_desktop.domain.checks.agreement.tied_figures import TIES
from wenlian_desktop.domain.checks.repairs import Repair, repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.prose.figure_matching import FigureMatch, MatchStatus
from wenlian_desktop.domain.prose.figures_in_prose import SENTENCE_END, Figure, FigureKind, parse_figures
from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.budget import Accounts, Monitoring, Procurement
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.department import Task
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.sources.known_figures import (
    KnownFigure,
    KnownPart,
    all_figures,
    is_like,
    known_figures,
    pairs_shared,
)
from wenlian_desktop.domain.sources.text_figures import match_text
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.numerals import trim_zeros

OF_FIGURES = ("D17", "D18", "D19", "D22", "C03", "C10", "C11", "C16", "C39", "C41")
UPDATE_ALL, CORRECTS = "全部更新", "改为"
TYPED_AGAIN: tuple[type[Record], ...] = (Accounts, Task, Procurement)
Kept = Callable[[], list[KnownFigure]]  # made where it is needed
QUOTED = re.compile("《[^》]*》|“[^”]*”")
KINDS = (FigureKind.MONEY, FigureKind.RATE, FigureKind.COUNT)
CHANGE = re.compile("(?:增加|减少|增长|下降|提高|降低|多|少|超过目标|高出)(?:了|支出)?$")
AFTER = 12  # characters after a figure that may tell what it is
LEAST_PAIRS = 3  # pairs of characters in common with the name of a figure of few digits
LEAST_DIGITS = 3  # of a figure that is found again by its value alone


@dataclass(frozen=True)
class Outdated:
    """A place that an edit made stale: what it still says, and the finding that tells it, if one does.

    Without a finding it is only likely: it says what another figure was before the edit.
    """

    place: Ref
    written: str
    source: str
    finding: YearFinding | None = None
    figure: Figure | None = None  # in a text


def outdated(before: Year, after: Year) -> list[Outdated]:
    """The places that an edit made stale, those that are sure first; not the edited ones themselves."""
    if before is after:
        return []
    told = [each for each in _told(before, after) if _is_untouched(before, after, each.place)]
    likely = [*_ties_lost(before, after), *_equal_to_former(before, after)]
    likely = [each for each in likely if _is_untouched(before, after, each.place)]
    found = told + [each for each in likely if _address(each) not in set(map(_address, told))]
    known = set(map(_address, found))
    return found + [each for one in found for each in _computed_from(after, one) if _address(each) not in known]


def _is_known(figure: Figure, known: list[KnownFigure]) -> bool:
    return any(is_like(figure, each) and figure.agrees_with(each.value) for each in known)


def _address(each: Outdated) -> tuple[Ref, str]:
    return each.place, each.figure.text if each.figure is not None else ""


def _computed_from(year: Year, stale: Outdated) -> Iterator[Outdated]:
    """The differences and growths that follow a stale figure in its sentence."""
    value = year.value(stale.place)
    if stale.figure is None or not isinstance(value, str):
        return
    text, known = mask_tokens(value), year.cached(all_figures)
    end = SENTENCE_END.search(text, stale.figure.end)
    for figure in parse_figures(text):
        is_later = stale.figure.end <= figure.start < (end.start() if end else len(text))
        if is_later and CHANGE.search(figure.clause) and not _is_known(figure, known):
            yield Outdated(stale.place, figure.text, f"由{stale.figure.text}算出", figure=figure)


def _is_untouched(before: Year, after: Year, place: Ref) -> bool:
    return after.row(place.record, place.uid) is not None and before.value(place) == after.value(place)


def _told(before: Year, after: Year) -> Iterator[Outdated]:
    """The new findings about figures."""
    known = {_key(each) for each in before.cached(run_checks)}
    for finding in after.cached(run_checks):
        if finding.code in OF_FIGURES and finding.places and _key(finding) not in known:
            written = str(finding.facts.get("written") or finding.facts.get("stated") or "")
            match = next((each for each in finding.edits if isinstance(each, FigureMatch)), None)
            yield Outdated(finding.places[0], written, finding.message, finding, match.figure if match else None)


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.places, finding.identity


def _ties_lost(before: Year, after: Year) -> Iterator[Outdated]:
    """Figures whose source is gone: the only activity of an indicator was deleted."""
    now = {tie.place for ties in TIES for tie in ties(after)}
    for tie in (tie for ties in TIES for tie in ties(before)):
        if tie.agrees and tie.number is not None and tie.place not in now:
            yield Outdated(tie.place, f"{tie.number}", f"{tie.what}已经没有了")


def _equal_to_former(before: Year, after: Year) -> Iterator[Outdated]:
    """Figures that are what a figure of the year was before, and that nothing of the year is now."""
    then, now = known_figures(before), known_figures(after)
    changed = [each for key, part in then.items() for each in _changed(part, now.get(key, {}))]

    @cache
    def kept() -> list[KnownFigure]:
        return [each for key, part in now.items() for each in _kept(then.get(key, {}), part)]

    if changed:
        yield from _in_texts(after, changed, kept)
        yield from _in_fields(after, changed, kept)


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


def _in_texts(year: Year, changed: list[KnownFigure], kept: Kept) -> Iterator[Outdated]:
    for cls in (*TEXTS, Monitoring):
        for ref, text in year.rows(cls).cached(texts_with_figures):
            for figure in parse_figures(text):
                former = _former_of_text(figure, text, changed, kept)
                if former is not None and not _is_told_otherwise(year, ref, text, figure):
                    yield Outdated(ref, figure.text, former.name, figure=figure)


def _former_of_text(figure: Figure, text: str, changed: list[KnownFigure], kept: Kept) -> KnownFigure | None:
    if figure.mark or figure.kind not in KINDS:
        return None
    same = [each for each in changed if is_like(figure, each) and each.left(figure)]
    if not same:
        return None
    words = figure.preceding + text[figure.end : figure.end + AFTER]
    is_exact = any(each.value == figure.value for each in same)  # then another is no rounding of it
    others = [
        each
        for each in kept()
        if is_like(figure, each) and (each.value == figure.value if is_exact else figure.agrees_with(each.value))
    ]
    return _likeliest(same, others, words, is_telling=_is_telling(figure.text))


def _likeliest(
    same: list[KnownFigure], others: list[KnownFigure], words: str, *, is_telling: bool
) -> KnownFigure | None:
    """The changed figure of that value; None if one that stayed is as likely, or the value tells too little."""
    best = max(same, key=lambda each: pairs_shared(words, each.name))
    near = pairs_shared(words, best.name)
    if others and max(pairs_shared(words, each.name) for each in others) >= near:
        return None
    return best if is_telling or near >= LEAST_PAIRS else None


def _is_telling(written: str) -> bool:
    """Whether a figure has enough digits to be found again by its value."""
    return len(re.sub("[^0-9]", "", written)) >= LEAST_DIGITS or "." in written


def _is_told_otherwise(year: Year, ref: Ref, text: str, figure: Figure) -> bool:
    """Whether the words say that it is of another year, or the figure is right as it is."""
    match = next((each for each in match_text(year, text, ref) if each.figure == figure), None)
    return match is not None and match.status in (MatchStatus.OTHER, MatchStatus.AGREES)


def _in_fields(year: Year, changed: list[KnownFigure], kept: Kept) -> Iterator[Outdated]:
    """Amounts typed again in tables, counts in indicators that have no source."""
    for cls in TYPED_AGAIN:
        for row in year.rows(cls):
            words = row_title(year, cls.spec.name, row.uid)
            for field in row.spec.fields.values():
                value = getattr(row, field.name) if field.kind is Kind.WAN_YUAN else None
                if value:
                    yield from _in_field(row, field, Fraction(value), f"{words}{field.label}", changed, kept)


def _in_field(
    row: Record, field: Field, value: Fraction, words: str, changed: list[KnownFigure], kept: Kept
) -> Iterator[Outdated]:
    same = [each for each in changed if each.kind is FigureKind.MONEY and each.value == value and each.is_of_budget]
    own = f"{row.spec.label}的"
    others = [each for each in kept() if each.kind is FigureKind.MONEY and each.value == value and each.is_of_budget]
    others = [each for each in others if not each.name.startswith(own)]
    written = trim_zeros(Decimal(format_editable(field, int(value)).replace(",", "")))
    former = _likeliest(same, others, words, is_telling=_is_telling(written)) if same else None
    if former is not None:
        yield Outdated(ref_to(row, field.name), written, former.name)


def update_all(year: Year, stale: list[Outdated]) -> Repair | None:
    """What puts right all that is sure, as one change; None if nothing is."""
    changes: dict[Ref, str] = {}
    for each in [each for each in stale if not _is_quoted(year, each)]:
        repair = _correction(year, each)
        for ref, text in repair.changes if repair is not None else ():
            changes[ref] = text
            row = year.row(ref.record, ref.uid)
            if row is not None and row.spec.fields[ref.field].kind is Kind.LONG_TEXT:
                changed = replace(row, **{ref.field: text})  # type: ignore[arg-type]
                year = year.with_changes([RowChange(row, changed)])
    return Repair(UPDATE_ALL, f"{len(changes)}处改成现在的数", tuple(changes.items())) if changes else None


def _correction(year: Year, stale: Outdated) -> Repair | None:
    """The one correction of a stale figure; None where a person must decide."""
    found = repairs(year, stale.finding) if stale.finding is not None else ()
    corrections = [each for each in found if each.label.startswith(CORRECTS)]
    return corrections[0] if len(corrections) == 1 else None


def _is_quoted(year: Year, stale: Outdated) -> bool:
    """Whether a figure stands in the words of somebody else."""
    value = year.value(stale.place)
    spans = [match.span() for match in QUOTED.finditer(mask_tokens(value))] if isinstance(value, str) else []
    return stale.figure is not None and any(start <= stale.figure.start < end for start, end in spans)


def is_sure(year: Year, stale: Outdated) -> bool:
    """Whether it can be put right without asking."""
    return not _is_quoted(year, stale) and _correction(year, stale) is not None


def kind_of_place(stale: Outdated) -> str:
    """How a place is counted: 正文, 指标, or another field."""
    if stale.place.record == Indicator.spec.name:
        return "个指标"
    if stale.place.record == Activity.spec.name:
        return "项活动"
    field = RECORDS[stale.place.record].spec.fields[stale.place.field]
    return "处正文" if stale.place.record == "section" else "处文字" if field.kind is Kind.LONG_TEXT else "栏"


def summary(stale: list[Outdated]) -> str:
    """“3处正文、1个指标仍写着1093.4”."""
    counts: dict[str, int] = {}
    for each in {each.place: each for each in stale}.values():
        counts[kind_of_place(each)] = counts.get(kind_of_place(each), 0) + 1
    order = ("处正文", "处文字", "个指标", "项活动", "栏")
    counted = "、".join(f"{counts[kind]}{kind}" for kind in order if kind in counts)
    written = {each.written for each in stale}
    return f"{counted}仍写着{written.pop()}" if len(written) == 1 and "" not in written else f"{counted}没有跟着改"
