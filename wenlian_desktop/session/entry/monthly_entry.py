"""Monthly plan and spending by line and month: a row is made with its first figure, and vanishes with its last."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from wenlian_desktop.domain.records.budget import MonthlyPlan
from wenlian_desktop.domain.records.row_order import next_position
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year, ref_to
from wenlian_desktop.domain.values.fields import Origin, Ref, State
from wenlian_desktop.session.steps import field_steps
from wenlian_desktop.session.steps.deletion import delete_step
from wenlian_desktop.session.year_session import EnteredBlock, YearSession

MONTHLY = MonthlyPlan.spec.name
FIGURES = ("planned", "spent")  # of a month

Month = tuple[str, int]  # uid of the line, number of the month


def plans_by_month(year: Year) -> dict[Month, list[MonthlyPlan]]:
    """The rows of each month of each line: usually one."""
    found: dict[Month, list[MonthlyPlan]] = {}
    for plan in year.rows(MonthlyPlan):
        if plan.line is not None and plan.month is not None:
            found.setdefault((plan.line, plan.month), []).append(plan)
    return found


def type_month(session: YearSession, plan: MonthlyPlan, ref: Ref, text: str) -> None:
    """Save what is being typed as a draft, beginning the row if it is not in the year yet."""
    if session.view.row(MONTHLY, plan.uid) is None:
        session.begin_row(MONTHLY, None, uid=plan.uid, line=plan.line, month=plan.month)
    session.save_draft(ref, text)


def cancel_typing(session: YearSession, ref: Ref) -> None:
    """Take back what is being typed, with the row that was begun for it."""
    session.cancel_typing(ref)
    session.leave_row(ref.uid)


def enter_months(
    session: YearSession, cells: Sequence[tuple[Ref, str]], plans: Sequence[MonthlyPlan], name: str
) -> EnteredBlock:
    """Enter texts as one step; `plans`: rows of the cells that are not in the year yet.

    Texts that cannot be parsed become drafts, locked cells stay as they are. Raises UserError in a year that cannot be
    changed.
    """
    for ref, _ in cells:
        cancel_typing(session, ref)
    year = session.view
    missing = [plan for plan in plans if year.row(MONTHLY, plan.uid) is None]
    locked = session.locked_cells(cells, missing)
    filled = dict.fromkeys(ref.uid for ref, text in cells if text.strip() and ref not in locked)
    by_uid = {plan.uid: plan for plan in missing}
    born = _numbered(year, [by_uid[uid] for uid in filled if uid in by_uid])
    there = {plan.uid for plan in born} | {ref.uid for ref, _ in cells if year.row(MONTHLY, ref.uid) is not None}
    taken = [(ref, text) for ref, text in cells if ref.uid in there and ref not in locked]
    changes, _ = field_steps.block_changes(year, taken, born, partial(field_steps.parse_field, year), Origin.TYPED)
    changes += _removals(year.with_changes(changes), dict.fromkeys(ref.uid for ref, _ in taken))
    session.change(name, changes)
    unparsed = [session.refusal_reason(ref) for ref, _ in taken if session.view.draft(ref) is not None]
    return EnteredBlock(tuple(unparsed), tuple(locked.values()))


def _numbered(year: Year, plans: Sequence[MonthlyPlan]) -> list[MonthlyPlan]:
    first = next_position(year, MONTHLY)
    return [replace(plan, position=first + POSITION_STEP * number) for number, plan in enumerate(plans)]


def _removals(year: Year, uids: Iterable[str]) -> list[RowChange]:
    """Deletions of the rows in which nothing is left."""
    emptied = [uid for uid in uids if _is_empty(year, uid)]
    return list(delete_step(year, MONTHLY, emptied).changes) if emptied else []


def _is_empty(year: Year, uid: str) -> bool:
    """Whether a row has no figure, no 无, no text that cannot be read, and no note."""
    row = year.row(MONTHLY, uid)
    refs = [ref_to(row, field) for field in FIGURES] if row is not None else []
    notes = [note for ref in refs if (note := year.note(ref)) is not None]
    return (
        bool(refs)
        and all(year.state(ref) is State.EMPTY and year.draft(ref) is None for ref in refs)
        and not any(note.comment or note.to_verify for note in notes)
    )
