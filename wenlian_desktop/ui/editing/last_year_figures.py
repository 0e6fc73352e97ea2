"""Texts of last year's figures, shown beside this year's."""

from wenlian_desktop.domain.carryover.last_year import counterpart, last_year_of, last_year_text
from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref


def last_year_caption(figure: str) -> str:
    """“上年 713.40”; empty for an empty figure."""
    return f"上年 {figure}" if figure else ""


def last_year_value(view: Year, ref: Ref) -> str:
    """Last year's figure of a field."""
    return last_year_caption(last_year_text(view, ref))


def last_year_execution(view: Year, uid: str | None, group: str) -> Execution | None:
    """Last year's budget execution of a line, of a group if `uid` is None, or of all lines for any other group name.

    None if it is not known.
    """
    before = last_year_of(view)
    if before is None or uid is None:
        return None if before is None else derived.execution(before, group if group in derived.GROUPS else None)
    line = view.rows(BudgetLine).find(uid)
    then = counterpart(view, line) if line is not None else None
    return derived.line_execution(before, then) if isinstance(then, BudgetLine) else None
