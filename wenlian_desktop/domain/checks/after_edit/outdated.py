"""What an edit made stale: figures that agreed before it, and what they should be now."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from wenlian_desktop.domain.checks.after_edit.former_figures import FormerFigure, former_figures
from wenlian_desktop.domain.checks.after_edit.sentence_sums import CHANGE, computed_from
from wenlian_desktop.domain.checks.agreement.tied_figures import TIES
from wenlian_desktop.domain.checks.repairs import Repair, repairs
from wenlian_desktop.domain.checks.run_checks import run_checks
from wenlian_desktop.domain.prose.figure_matching import FigureMatch, MatchStatus
from wenlian_desktop.domain.prose.figures_in_prose import Figure
from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import RowChange, Year, field_of
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.sources.figures_of_year import all_figures
from wenlian_desktop.domain.sources.text_figures import match_text
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.values.fields import Kind, Ref
from wenlian_desktop.domain.values.formatting import format_editable
from wenlian_desktop.domain.values.parsing import parse_value

OF_FIGURES = ("D17", "D18", "D19", "D22", "C03", "C10", "C11", "C16", "C39", "C41")
UPDATE_ALL, CORRECTS = "全部更新", "改为"
MOST_ROUNDS = 3  # what follows from what follows
AMOUNTS = (Kind.WAN_YUAN, Kind.YUAN, Kind.PERCENT)
REPORTED = re.compile(
    "(?:文件|通知|批复|公告|来文|来函|合同|协议|纪要|公报|报道)[^，。；]{0,4}(?:写明|写的?是|载明|规定|要求|明确|列明|提出|约定|称)"
)
QUOTED = re.compile("《[^》]*》|“[^”]*”")


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
    likely = [*_ties_lost(before, after), *map(_likely, former_figures(before, after))]
    likely = [each for each in likely if _is_untouched(before, after, each.place)]
    addresses = set(map(_address, told))
    found = told + [each for each in likely if _address(each) not in addresses]
    return found + list(_computed_from(after, found))


def _likely(former: FormerFigure) -> Outdated:
    return Outdated(former.place, former.written, former.source, figure=former.figure)


def _address(each: Outdated) -> tuple[Ref, int]:
    return each.place, each.figure.start if each.figure is not None else -1


def _computed_from(year: Year, stale: list[Outdated]) -> Iterator[Outdated]:
    """What was computed from stale figures in their sentences."""
    by_place: dict[Ref, list[Figure]] = {}
    for each in stale:
        if each.figure is not None:
            by_place.setdefault(each.place, []).append(each.figure)
    for place, figures in by_place.items():
        text = mask_tokens(str(year.value(place)))
        others = {each.figure for each in match_text(year, text, place) if each.status is MatchStatus.OTHER}
        for figure, of in computed_from(text, figures, year.cached(all_figures)):
            if figure not in others or CHANGE.search(figure.clause):
                yield Outdated(place, figure.text, f"由{of.text}算出", figure=figure)


def _is_untouched(before: Year, after: Year, place: Ref) -> bool:
    return after.row(place.record, place.uid) is not None and before.value(place) == after.value(place)


def _told(before: Year, after: Year) -> Iterator[Outdated]:
    """The new findings about figures."""
    known = {_key(each) for each in before.cached(run_checks)}
    for finding in after.cached(run_checks):
        if finding.code in OF_FIGURES and finding.places and _key(finding) not in known:
            match = next((each for each in finding.edits if isinstance(each, FigureMatch)), None)
            figure = match.figure if match is not None else None
            yield Outdated(finding.places[0], _written(after, finding), finding.message, finding, figure)


def _written(year: Year, finding: YearFinding) -> str:
    """What a place still says: a field as it is typed, a figure of a text as it is written."""
    place = finding.places[0]
    field, value = field_of(place), year.value(place)
    if field.kind in AMOUNTS and isinstance(value, int):
        return format_editable(field, value)
    return str(finding.facts.get("written") or finding.facts.get("stated") or "")


def _key(finding: YearFinding) -> tuple[object, ...]:
    return finding.code, finding.places, finding.identity


def _ties_lost(before: Year, after: Year) -> Iterator[Outdated]:
    """Figures whose source is gone: the only activity of an indicator was deleted."""
    now = {tie.place for ties in TIES for tie in ties(after)}
    for tie in (tie for ties in TIES for tie in ties(before)):
        if tie.agrees and tie.number is not None and tie.place not in now:
            yield Outdated(tie.place, f"{tie.number}", f"{tie.what}已经没有了")


def update_all(year: Year, stale: list[Outdated]) -> Repair | None:
    """What puts right all that is sure, and what follows from that, as one change; None if nothing is sure."""
    changes: dict[Ref, str] = {}
    now = year
    for _ in range(MOST_ROUNDS):
        corrected = _corrections(now, [each for each in stale if each.place not in changes])
        if not corrected:
            break
        changes |= corrected
        before, now = now, _with_texts(now, corrected)
        stale = outdated(before, now)
    return Repair(UPDATE_ALL, f"{len(changes)}处改成现在的数", tuple(changes.items())) if changes else None


def _corrections(year: Year, stale: list[Outdated]) -> dict[Ref, str]:
    """The corrections that are sure, the last of a text first, so that those before it stay where they are."""
    changes: dict[Ref, str] = {}
    for each in sorted(stale, key=lambda each: each.figure.start if each.figure is not None else 0, reverse=True):
        repair = _correction(year, each) if not _is_quoted(year, each) else None
        for ref, text in repair.changes if repair is not None else ():
            changes[ref] = text
            if field_of(ref).kind is Kind.LONG_TEXT:
                year = _with_texts(year, {ref: text})
    return changes


def _with_texts(year: Year, texts: dict[Ref, str]) -> Year:
    """The year with fields as they would be typed."""
    rows: dict[tuple[str, str], Record] = {}
    for ref, text in texts.items():
        row = rows.get((ref.record, ref.uid)) or year.row(ref.record, ref.uid)
        if row is not None:
            values: dict[str, Any] = {ref.field: parse_value(field_of(ref), text)}
            rows[ref.record, ref.uid] = replace(row, **values)
    return year.with_changes([RowChange(year.row(*key), row) for key, row in rows.items()])


def _correction(year: Year, stale: Outdated) -> Repair | None:
    """The one correction of a stale figure; None where a person must decide."""
    found = repairs(year, stale.finding) if stale.finding is not None else ()
    corrections = [each for each in found if each.label.startswith(CORRECTS)]
    return corrections[0] if len(corrections) == 1 else None


def _is_quoted(year: Year, stale: Outdated) -> bool:
    """Whether a figure stands in the words of somebody else."""
    if stale.figure is not None and REPORTED.search(stale.figure.preceding):
        return True
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
