"""The cells of a row of the budget tree: their columns, texts, locks and marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.records.budget import OTHER, PROJECT, BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.formatting import format_display
from wenlian_desktop.domain.values.money import to_wan
from wenlian_desktop.domain.values.numerals import with_minus
from wenlian_desktop.session.field_locks import lock_reason
from wenlian_desktop.session.year_session import YearSession
from wenlian_desktop.ui.editing import last_year_figures
from wenlian_desktop.ui.editing.field_box import provenance
from wenlian_desktop.ui.kit.item_models import ItemRole
from wenlian_desktop.ui.kit.theme import colours
from wenlian_desktop.ui.tables.editable_model import LEFT, REFUSED_MARK, RIGHT, MarkRole, NumberRole

LINE_RECORD = BudgetLine.spec.name
LINE_FIELDS = BudgetLine.spec.fields
UNCATEGORIZED, TOTAL = "未选支出类别", "合计"
GROUPS = (derived.BASIC, PROJECT, OTHER, UNCATEGORIZED, TOTAL)
MONEY_FIELD = Field("", "", Kind.WAN_YUAN, "万元")
RateRole = int(ItemRole.UserRole) + 3  # rate as text
IsOverRole = int(ItemRole.UserRole) + 4


@dataclass(frozen=True)
class BudgetColumn:
    """A column: the field it edits ("" for none), and the figure of an execution it shows."""

    label: str
    field: str
    formula: str
    figure: Callable[[Execution], int | None] | None = None


COLUMNS = (
    BudgetColumn("项目", "name", ""),
    BudgetColumn("年初", "initial_fiscal", "“年初预算：当年财政拨款”与“其他资金”", lambda execution: execution.initial),
    BudgetColumn("上年结转", "carried_in", "各项目的上年结转", lambda execution: execution.carried_in),
    BudgetColumn("调整", "", "“预算调整”的追加、追减和调剂", lambda execution: execution.changed),
    BudgetColumn("全年", "", "年初＋上年结转＋调整", lambda execution: execution.full),
    BudgetColumn("支出", "spent_once", "所选登记方式的支出", lambda execution: execution.spent),
    BudgetColumn("执行率", "", "支出÷全年"),
    BudgetColumn("支出类别", "category", ""),
    BudgetColumn("登记方式", "mode", ""),
    BudgetColumn("上年支出", "", "上年文件中各项目的支出"),
)
CHANGED_COLUMN, RATE_COLUMN, CATEGORY_COLUMN, LAST_YEAR_COLUMN = 3, 6, 7, 9
RECOVERED_MARK = "收"  # mark of a line from which money was taken back


@dataclass(frozen=True)
class BudgetCell:
    """The content of a cell: texts, reason why it cannot be edited ("" if it can), colour, and mark."""

    display: str
    edit_text: str
    tooltip: str
    lock_reason: str
    colour: str | None = None
    mark: str = ""
    bold: bool = False
    number: tuple[str, Kind, int | None] | None = None
    rate: str | None = None
    is_over: bool = False


def _font(cell: BudgetCell) -> QFont | None:
    if not cell.bold:
        return None
    bold = QFont()
    bold.setBold(True)
    return bold


def _with_two_places(fen: int | None) -> str:
    """A computed amount in 万元, as the report prints it; exact where the two places would show nothing of it."""
    is_nothing_left = fen is None or (fen and not to_wan(fen))
    return with_minus(format_display(MONEY_FIELD, fen) if is_nothing_left else f"{to_wan(fen or 0):,}")


ROLE_VALUES: dict[int, Callable[[BudgetCell], object]] = {
    int(ItemRole.DisplayRole): lambda face: face.display,
    int(ItemRole.EditRole): lambda face: face.edit_text or face.display,
    int(ItemRole.ToolTipRole): lambda face: face.tooltip or None,
    int(ItemRole.ForegroundRole): lambda face: colours().qcolor(face.colour) if face.colour else None,
    int(ItemRole.TextAlignmentRole): lambda face: RIGHT if face.number or face.rate else LEFT,
    int(ItemRole.FontRole): _font,
    MarkRole: lambda face: face.mark,
    NumberRole: lambda face: face.number,
    RateRole: lambda face: face.rate,
    IsOverRole: lambda face: face.is_over,
}


def edited_field(column: BudgetColumn, uid: str | None) -> Field | None:
    """The field that a cell of a line edits; None if it is computed, or `uid` None for a group."""
    return LINE_FIELDS[column.field] if column.field and uid is not None else None


def computed_reason(view: Year, column: BudgetColumn, uid: str | None) -> str:
    """What a cell without a field is computed from; empty for a cell with a field."""
    if edited_field(column, uid) is not None and not _is_summed(view, column, uid):
        return ""
    return f"“{column.label}”由{column.formula or '各项目'}计算，不在这里填写。"


def _is_summed(view: Year, column: BudgetColumn, uid: str | None) -> bool:
    """Whether 年初 shows the sum of two fields."""
    if column.field != "initial_fiscal" or uid is None:
        return False
    return bool(view.value(Ref(LINE_RECORD, uid, "initial_other")))


@dataclass(frozen=True)
class BudgetRow:
    """A row of the tree: a line (`uid`), or a group (None); `execution` has its figures in 分."""

    session: YearSession
    uid: str | None
    group: str
    execution: Execution

    def cells(self) -> list[BudgetCell]:
        """The content of all cells of the row."""
        before = last_year_figures.last_year_execution(self.session.view, self.uid, self.group)
        cells = [self._cell(column) for column in COLUMNS]
        return cells if before is None else list(_with_last_year(cells, before))

    def _cell(self, column: BudgetColumn) -> BudgetCell:
        if column is COLUMNS[RATE_COLUMN]:
            return self._rate_cell(column)
        computed = computed_reason(self.session.view, column, self.uid)
        if computed or self.uid is None:
            return self._fixed_cell(column, computed)
        ref = Ref(LINE_RECORD, self.uid, column.field)
        locked = lock_reason(self.session, ref)
        return self._fixed_cell(column, locked) if locked else self._edited_cell(column, ref)

    def _rate_cell(self, column: BudgetColumn) -> BudgetCell:
        why, rate = computed_reason(self.session.view, column, self.uid), self.execution.rate
        is_over = self.execution.is_overspent
        return BudgetCell(rate or "", "", why, why, bold=self.uid is None, rate=rate, is_over=is_over)

    def _fixed_cell(self, column: BudgetColumn, why: str) -> BudgetCell:
        """A computed or locked cell."""
        is_group, is_name = self.uid is None, column is COLUMNS[0]
        colour = None if is_group or is_name else "muted"
        tip, mark = "" if is_name else why, ""
        if column is COLUMNS[CHANGED_COLUMN] and self.execution.recovered:
            amount = format_display(MONEY_FIELD, self.execution.recovered)
            tip, mark = f"另有收回{amount}万元，不计入全年，减少结转结余。\n{why}", RECOVERED_MARK
        if column.figure is None:
            return BudgetCell(self._text(column), "", tip, why, colour, mark, bold=is_group)
        fen = column.figure(self.execution)
        text, exact = _with_two_places(fen), format_display(MONEY_FIELD, fen)
        if text != with_minus(exact):
            tip = f"精确到分：{with_minus(exact)}万元\n{tip}"
        return BudgetCell(text, exact, tip, why, colour, mark, is_group, (MONEY_FIELD.unit, MONEY_FIELD.kind, fen))

    def _text(self, column: BudgetColumn) -> str:
        if self.uid is None:
            return self.group if column is COLUMNS[0] else ""
        return self.session.display_text(Ref(LINE_RECORD, self.uid, column.field)) if column.field else ""

    def _edited_cell(self, column: BudgetColumn, ref: Ref) -> BudgetCell:
        session, field = self.session, LINE_FIELDS[column.field]
        wrong = session.refusal_reason(ref)
        mark, note = (REFUSED_MARK, "") if wrong else provenance(session.view, ref)
        number = (field.unit, field.kind, session.view.value(ref)) if column.figure else None
        colour = "wrong" if wrong else None
        text, exact = session.display_text(ref), session.edit_text(ref)
        return BudgetCell(text, exact, wrong or note, "", colour, mark, number=number)


def _with_last_year(cells: list[BudgetCell], before: Execution) -> Iterator[BudgetCell]:
    """The cells of a row with last year's figures: in the tool tips, and in the last column."""
    for place, (column, cell) in enumerate(zip(COLUMNS, cells, strict=True)):
        if place == LAST_YEAR_COLUMN:
            number = MONEY_FIELD.unit, MONEY_FIELD.kind, before.spent
            exact = format_display(MONEY_FIELD, before.spent)
            yield replace(cell, display=_with_two_places(before.spent), edit_text=exact, number=number)
        elif column.figure is None:
            yield cell
        else:
            caption = last_year_figures.last_year_caption(format_display(MONEY_FIELD, column.figure(before)))
            yield replace(cell, tooltip="\n".join(filter(None, (cell.tooltip, caption))))
