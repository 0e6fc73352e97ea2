"""The budget table: 年初, 调整, 全年, 支出, 执行率 by line, with a row for each group and the total."""

from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.figures.missing_inputs import lines_of
from wenlian_desktop.domain.narrative import GROUPS, derived_run
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED, fixed_wan, to_wan
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs
from wenlian_desktop.report.content.document import Cell, Column, Row, Table

FIGURES = ("年初预算", "上年结转", "预算调整", "全年预算", "全年支出", "执行率")
COLUMNS = (Column("支出项目", 40.8), *(Column(head, 19.2, is_numeric=True) for head in FIGURES))
ROUNDING = "因四舍五入，分项之和与合计可能存在尾差。"
SUM_RULE = Derivation("分项合计")


def budget_table(year: Year) -> Table:
    """The table of 二、当年预算执行情况, in 万元 with two decimals."""
    number = year.single(Report).year
    rows = [*_grouped(year), _row(year, "合计", derived.execution(year), lines_of(year), None)]
    caption = f"{number or ''}年度部门预算执行情况表"
    return Table(caption, "单位：万元", COLUMNS, tuple(rows), _note(year))


def _grouped(year: Year) -> Iterator[Row]:
    for group in GROUPS:
        yield _row(year, group, derived.execution(year, group), lines_of(year, group), None)
        for line in year.rows(BudgetLine):
            if line.category in derived.GROUPS[group]:
                yield _row(year, line.name or UNFILLED, derived.line_execution(year, line), [line], line)
    for line in year.rows(BudgetLine):
        if line.category is None:
            name = f"{line.name or UNFILLED}（类别未填）"
            yield _row(year, name, derived.line_execution(year, line), [line], line)


def _row(year: Year, name: str, done: Execution, lines: list[BudgetLine], line: BudgetLine | None) -> Row:
    """One row: of a line, or of several. An initial budget from two funds is a sum without field; an empty 上年结转
    is a dash.
    """
    figures = (done.initial, done.carried_in, done.changed, done.full, done.spent)
    fields = (None if line and line.initial_other else "initial_fiscal", "carried_in", None, None, None)
    missing = (
        missing_inputs.for_initial(year, lines), iter(()), missing_inputs.for_changes(year, lines),
        missing_inputs.for_full(year, lines), missing_inputs.for_spent(year, lines),
    )  # fmt: skip
    amounts: list[Runs] = [
        (_printed(fen, field, ref_to(line, field) if line and field else None, needed),)
        for fen, field, needed in zip(figures, fields, missing, strict=True)
    ]
    rate = (Run(done.rate or "—", Derivation("执行率＝全年支出÷全年预算")),)
    title = (Run(name, ref_to(line, "name") if line else None),)
    return Cell(title, indent=1 if line and line.category else 0), *(Cell(runs) for runs in (*amounts, rate))


def _printed(fen: int | None, field: str | None, ref: Ref | None, missing: Iterator[Ref]) -> Run:
    if fen is None and field != "carried_in":
        return derived_run(None, SUM_RULE, missing)
    return Run("—" if fen is None else fixed_wan(fen), ref or SUM_RULE)


def note(*sentences: str) -> str:
    """The note below a table; empty if it says nothing."""
    said = "".join(sentences)
    return f"注：{said}" if said else ""


def rounding_remark(parts: Sequence[Sequence[int | None]], total: Sequence[int | None]) -> str:
    """The sentence for a table in which a printed total differs from the sum of its printed parts; else empty.

    `parts` and `total`: rows of amounts in 分; columns with unknown parts are not compared.
    """
    for index, whole in enumerate(total):
        column = [row[index] for row in parts]
        known = [part for part in column if part is not None]
        if whole is not None and len(known) == len(column) and to_wan(whole) != sum(to_wan(part) for part in known):
            return ROUNDING
    return ""


def _note(year: Year) -> str:
    lines = [_amounts(derived.line_execution(year, line)) for line in year.rows(BudgetLine)]
    return note(rounding_remark(lines, _amounts(derived.execution(year))))


def _amounts(done: Execution) -> list[int | None]:
    """The amounts of a row in 分; an empty carry-over counts as 0."""
    return [done.initial, done.carried_in or 0, done.changed, done.full, done.spent]
