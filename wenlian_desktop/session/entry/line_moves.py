"""Moving budget lines, also into another class of spending."""

from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.row_order import moved_rows
from wenlian_desktop.domain.records.year import ref_to
from wenlian_desktop.domain.values.fields import Origin
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.session.steps.field_steps import entry_step
from wenlian_desktop.session.year_session import YearSession

LINE = BudgetLine.spec.name


def move_line(session: YearSession, uid: str, before: str | None, category: str | None) -> None:
    """Move a line before another (None: to the end) and give it a class, as one step; nothing where it is there."""
    year = session.view
    changes = moved_rows(year, LINE, [uid], before)
    moved = year.with_changes(changes)
    line = moved.row(LINE, uid)
    assert line is not None
    entered = entry_step(moved, ref_to(line, "category"), category, False, Origin.TYPED)
    changes += entered.changes if entered is not None else ()
    session.change(f"移动预算项目{quoted(session.row_name(LINE, uid))}", changes)
