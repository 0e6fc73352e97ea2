"""What to do next: the open findings by the points at stake, what is due, and one line for a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from wenlian_desktop.domain.checks.progress import EXPECTED, Progress
from wenlian_desktop.domain.figures.deadlines import open_reminders
from wenlian_desktop.domain.records.catalogue import CATALOGUE
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.tabs import DEPARTMENT
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import Finding, ReviewedFinding
from wenlian_desktop.domain.rules.rule import Level, Rule, hit, unfilled
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.texts.naming import describe_place
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.numerals import trim_zeros

SOON = 14  # days
MOST_DUE = 2  # more of them are in the card of reminders
LEVELS = tuple(Level)

# No rules of their own: a part is asked for, a date comes near; neither is found wanting.
MISSING_PART = Rule("", Level.HINT, Year, {"": "还没有填“{part}”。"}, "到“{tab}”新增。", lambda year: ())
DUE = Rule("", Level.WARNING, Year, {"": "“{name}”{status}。"}, "办完后标为“已办”。", lambda year: ())

IsShown = Callable[[Ref], bool]


@dataclass(frozen=True)
class NextStep:
    """What to do next on a page, what it is worth, and where; no `ref` where nothing is left to do."""

    sentence: str
    first: str = ""
    ref: Ref | None = None


def missing_parts(year: Year) -> list[type[Record]]:
    """The expected records of which the year has no rows."""
    return [cls for cls in EXPECTED if not len(year.rows(cls))]


def todo_list(year: Year, entries: Sequence[ReviewedFinding], today: date) -> list[ReviewedFinding]:
    """What is due within a fortnight by date, the open findings by points at stake and level, then the missing parts
    (whose field has no uid).
    """
    open_ones = [
        replace(each, points=points_at_stake(year, each.finding.places)) for each in entries if not each.is_explained
    ]
    open_ones.sort(key=lambda each: (-each.points, LEVELS.index(each.finding.level)))
    missing = [ReviewedFinding(_missing(cls), tab=cls.spec.tab) for cls in missing_parts(year)]
    return [*_due(year, today), *open_ones, *missing]


def _due(year: Year, today: date) -> list[ReviewedFinding]:
    soon = [each for each in open_reminders(year, today) if each.days <= SOON][:MOST_DUE]
    return [
        ReviewedFinding(
            Finding(DUE, hit(ref_to(each.row, "due"), name=each.row.name or "", status=each.status_text)),
            tab=DEPARTMENT,
        )
        for each in soon
    ]


def _missing(cls: type[Record]) -> Finding[Ref]:
    return Finding(MISSING_PART, unfilled(Ref(cls.spec.name, "", ""), part=cls.spec.label, tab=cls.spec.tab))


def points_at_stake(year: Year, places: Sequence[Ref]) -> Decimal:
    """The full marks of the items that cannot be scored without one of these fields."""
    ledger = year.cached(ledger_or_none)
    lines = ledger.lines if ledger is not None else ()
    return sum((line.full for line in lines if any(ref in line.missing for ref in places)), Decimal(0))


def next_step(year: Year, entries: Sequence[ReviewedFinding], progress: Progress, is_shown: IsShown) -> NextStep:
    """What to do next on the page that shows the fields of `is_shown`.

    A row that is being entered has no findings yet, but its needed fields are missing.
    """
    here = [each for each in entries if not each.is_explained and any(map(is_shown, each.finding.places))]
    here.sort(key=lambda each: -points_at_stake(year, _shown(each, is_shown)))
    if here:
        first = here[0]
        place = _shown(first, is_shown)[0]
        is_of_many = len(first.finding.places) > 1 and first.finding.is_to_fill
        told = _first(year, place) if is_of_many else first.finding.message
        return NextStep("，".join(_counts(here, is_shown)) + _worth(year, here, is_shown), told, place)
    missing = [ref for ref in progress.missing if is_shown(ref)]
    if missing:
        return NextStep(f"还缺{len(missing)}项必填", _first(year, missing[0]), missing[0])
    wanted = [ref for ref in progress.advised if is_shown(ref)]
    if wanted and not wanted[0].uid:
        return NextStep(f"{describe_place(year, wanted[0])}，建议填", "", wanted[0])
    if wanted:
        return NextStep(f"必填的都有了，还有{len(wanted)}项建议填", "", wanted[0])
    shown = [cls for cls in CATALOGUE if cls.spec.shown and is_shown(Ref(cls.spec.name, "", ""))]
    if shown and not any(len(year.rows(cls)) for cls in shown):
        return NextStep("这一页还空着，有就新增，没有不用填")
    return NextStep("这一页都有了，没有要做的")


def _first(year: Year, place: Ref) -> str:
    told = describe_place(year, place)
    return f"先填：{told}" if place.uid else told


def _shown(entry: ReviewedFinding, is_shown: IsShown) -> list[Ref]:
    return [ref for ref in entry.finding.places if is_shown(ref)]


def _counts(entries: Sequence[ReviewedFinding], is_shown: IsShown) -> list[str]:
    """“3项待填，1条错要改”: fields to fill in, and findings by level."""
    to_fill = {ref for each in entries if each.finding.is_to_fill for ref in _shown(each, is_shown)}
    levels = [each.finding.level for each in entries if not each.finding.is_to_fill]
    words = ((Level.ERROR, "要改正"), (Level.WARNING, "要核对"), (Level.HINT, "可看看"))
    counted = [(level.value, levels.count(level), word) for level, word in words]
    told = [f"{count}条“{name}”{word}" for name, count, word in counted if count]
    return [f"{len(to_fill)}项待填", *told] if to_fill else told


def _worth(year: Year, entries: Sequence[ReviewedFinding], is_shown: IsShown) -> str:
    points = points_at_stake(year, [ref for each in entries for ref in _shown(each, is_shown)])
    return f"，影响{trim_zeros(points)}分" if points else ""
