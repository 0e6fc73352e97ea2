"""Taking chosen proposals in: into the open year, as its last year, or as a year of its own; each is one step."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from wenlian_desktop.distribution import SUFFIX
from wenlian_desktop.domain.carryover.carry_choices import RECOMMENDED
from wenlian_desktop.domain.carryover.carry_over import CarryOver, LastYearFile
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.cycle import LastYear
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.step import Step
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Origin, Ref
from wenlian_desktop.domain.values.office_writing import compared
from wenlian_desktop.domain.values.uids import derived_uid, new_uid
from wenlian_desktop.domain.values.uncollected import uncollected
from wenlian_desktop.intake.proposals import FIGURE, Offer
from wenlian_desktop.session import carrying_over, year_files
from wenlian_desktop.session.taking_in.entering import Entered, enter_chosen, place_words
from wenlian_desktop.session.taking_in.held_offer import Effect, HeldOffer, HeldProposal, hold
from wenlian_desktop.session.taking_in.row_matching import MakeUid, by_chance
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.storage.file.create_year import create_year_file

BEFORE = "导入前"  # the occasion of a backup
NOTHING_CHOSEN = "没有勾选可以采用的内容。"
MOST_REASONS = 3  # told one by one


@dataclass(frozen=True)
class Source:
    """What was read: the name of the file, its digest, the word for one of its lines."""

    name: str
    digest: str
    unit: str


@dataclass(frozen=True)
class TakenIn:
    """What was taken in, in words; `left`: what was not, and why."""

    done: str
    left: tuple[str, ...] = ()


def take_in(session: YearSession, offer: HeldOffer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn:
    """Enter the chosen proposals into the open year as one step; raises UserError.

    A field that was filled in since they were chosen is left alone.
    """
    with uncollected():
        return _take_in(session, offer, chosen, source)


def _take_in(session: YearSession, offer: HeldOffer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn:
    now = hold(session.view, offer.offer) if offer.year is not session.view else offer
    wanted, late = _still_wanted(now, chosen)
    entered = enter_chosen(now, wanted, partial(place_words, source.name, source.unit))
    if not entered.changes:
        raise _nothing_taken((*late, *entered.left), is_chosen=bool(wanted))
    session.back_up_before(BEFORE)
    session.change(f"由“{source.name}”导入{entered.number}栏", entered.changes, Origin.IMPORTED)
    return TakenIn(f"已导入{entered.number}栏。", (*late, *entered.left))


def _nothing_taken(reasons: Sequence[str], *, is_chosen: bool) -> UserError:
    """Why no field was changed."""
    if reasons:
        more = f"另有{len(reasons) - MOST_REASONS}栏也没有导入。" if len(reasons) > MOST_REASONS else ""
        return UserError("一栏也没有导入。", "没有改动。", "".join((*reasons[:MOST_REASONS], more)))
    if is_chosen:
        return UserError("这些内容年度里已经有了。", "没有改动。")
    return UserError(NOTHING_CHOSEN, "没有改动。", "请先勾选。")


def _still_wanted(now: HeldOffer, chosen: Iterable[HeldProposal]) -> tuple[list[HeldProposal], list[str]]:
    chosen_as = {id(each.proposal): each.effect for each in chosen}
    wanted = [each for each in now.held if id(each.proposal) in chosen_as]
    late = [
        each for each in wanted if each.effect is Effect.CHANGES and chosen_as[id(each.proposal)] is not Effect.CHANGES
    ]
    names = [f"“{each.field.label}”刚才填了别的内容，没有改它。" for each in late]
    return [each for each in wanted if each not in late], names


def take_in_as_last_year(session: YearSession, offer: Offer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn:
    """Carry over from last year's report by the rules of 结转, as one step; raises UserError."""
    before, left = last_year_of(offer, chosen, source, session.view.number)
    carried = with_sources(carrying_over.preview(session.view, before, RECOMMENDED), before.year)
    carried = _keeping_snapshot(session.view, carried)
    if not carried.changes:
        raise UserError("没有新的内容可以带到今年。", "没有改动。", "已经填了的和以前带来的都不动。")
    session.back_up_before(BEFORE)
    session.change(f"由“{source.name}”带来{before.year.number}年度的内容", carried.changes, Origin.CARRIED)
    return TakenIn("".join(carrying_over.summary(carried)), left)


def create_from_report(
    path: Path, number: int, office: str | None, offer: Offer, chosen: Iterable[HeldProposal], source: Source
) -> TakenIn:
    """Create the file of a new year that starts from last year's report; raises UserError."""
    before, left = last_year_of(offer, chosen, source, number)
    start = carrying_over.starting_year(number, office, None, before, RECOMMENDED)
    carried = with_sources(carrying_over.preview(start, before, RECOMMENDED), before.year)
    year = start.with_changes(carried.changes)
    create_year_file(path, year, Step(new_uid(), f"新建{number}年度，由“{source.name}”开始", (), Origin.CARRIED))
    return TakenIn("".join(carrying_over.summary(carried)), left)


def create_old_year(path: Path, offer: Offer, chosen: Iterable[HeldProposal], source: Source) -> TakenIn:
    """Create the file of the year that a report is about; raises UserError where it does not say which."""
    if offer.year is None:
        raise UserError(f"“{source.name}”里没有读出是哪一年的。", "没有建立文件。", "请先新建那个年度，再由报告导入。")
    year, entered = _year_of(year_files.empty_year(offer.year), offer, chosen, source)
    step = Step(new_uid(), f"由“{source.name}”建立{offer.year}年度", (), Origin.IMPORTED)
    create_year_file(path, year, step)
    return TakenIn(f"已导入{entered.number}栏。", entered.left)


def last_year_of(
    offer: Offer, chosen: Iterable[HeldProposal], source: Source, this: int | None
) -> tuple[LastYearFile, tuple[str, ...]]:
    """Last year as the chosen proposals tell it, and what they could not. Without a year in the source: the one before
    `this`.
    """
    number = require_year(offer.year or (this - 1 if this is not None else None))
    year, entered = _year_of(base_year(number), offer, chosen, source, _lasting_uids(offer, number))
    return LastYearFile(year, source.name, source.digest), entered.left


def require_year(number: int | None) -> int:
    """The number of the year, or UserError where neither the report nor the open year tells it."""
    if number is None:
        raise UserError("本年度没有填评价年度。", "没有改动。", "请先在“部门概况”填上评价年度。")
    return number


def _keeping_snapshot(this: Year, carried: CarryOver) -> CarryOver:
    """Last year's data as its own file told them stay: a report tells less."""
    kept = next(iter(this.rows(LastYear)), None)
    if kept is None or not (kept.source or "").endswith(SUFFIX):
        return carried
    return replace(carried, changes=tuple(each for each in carried.changes if each.record != LastYear.spec.name))


def _lasting_uids(offer: Offer, number: int) -> MakeUid:
    """Uids of last year's rows that follow from their names: a row that is taken in again is known.

    What it is called this year does not tell, because the years in it were shifted.
    """
    names: dict[tuple[str, str], str] = {}
    for each in offer.proposals:
        if each.record != FIGURE and each.field in RECORDS[each.record].spec.title[:1]:
            names.setdefault((each.record, each.row), compared(str(each.value)))
    seen: Counter[tuple[str, str]] = Counter()

    def make(record: str, key: str) -> str:
        name = names.get((record, key), key)
        seen[record, name] += 1
        return derived_uid("last year", number, record, name, seen[record, name])

    return make


def _year_of(
    empty: Year, offer: Offer, chosen: Iterable[HeldProposal], source: Source, make_uid: MakeUid = by_chance
) -> tuple[Year, Entered]:
    held = hold(empty, offer, make_uid)
    wanted = {id(each.proposal) for each in chosen}
    taken = [each for each in held.held if id(each.proposal) in wanted and not _is_year(each)]
    entered = enter_chosen(held, taken, partial(place_words, source.name, source.unit))
    return empty.with_changes(entered.changes), entered


def _is_year(each: HeldProposal) -> bool:
    return (each.ref.record, each.ref.field) == (Report.spec.name, "year")


def base_year(number: int) -> Year:
    """The empty year that a report is held against where no year is open: with nothing of its own to hand on."""
    empty = year_files.empty_year(number)
    return empty.with_changes(RowChange(row, None) for row in empty.rows(RuleSet))


def with_sources(carried: CarryOver, before: Year) -> CarryOver:
    """What is carried over, each value with its place in last year's report."""
    rows = {
        change.after.uid: change.after.carried_from
        for change in carried.changes
        if change.after is not None and change.after.carried_from
    }
    changes = tuple(_with_source(change, rows, before) for change in carried.changes)
    return replace(carried, changes=changes)


def _with_source(change: RowChange, rows: dict[str, str], before: Year) -> RowChange:
    note = change.after
    if not isinstance(note, FieldNote) or note.row not in rows:
        return change
    return replace(change, after=replace(note, source=_source_of(before, rows[note.row], note)))


def _source_of(before: Year, uid: str, note: FieldNote) -> str | None:
    """The place of the field itself; of a field that another record named otherwise, that of its row."""
    row = before.find_row(uid)
    if row is None:
        return note.source
    own = before.note(Ref(row.spec.name, uid, str(note.field)))
    notes: Sequence[FieldNote | None] = [own, *(before.note(Ref(row.spec.name, uid, name)) for name in row.spec.fields)]
    return next((each.source for each in notes if each is not None and each.source), note.source)
