"""部门整体绩效自评表 as in 重庆: adjusted targets, 得分系数, 是否核心; 得分＝得分系数×指标权重."""

from collections.abc import Iterator
from decimal import Decimal

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.missing_inputs import lines_of
from wenlian_desktop.domain.narrative import field_run
from wenlian_desktop.domain.records.activities import QUALITATIVE, Indicator, Survey
from wenlian_desktop.domain.records.department import Department, Objective
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.ledger import Ledger, scheme_of, score_year
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.schemes import Scheme, shipped_scheme
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.runs import Derivation, Run
from wenlian_desktop.report.content.budget_table import note
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.content.forms.form_cells import (
    COUNTED,
    DASH,
    SIGNATURES,
    AnnexTables,
    execution_runs,
    figure,
    figure_of,
    form_row,
    head,
    listed,
    long_text,
    paragraphs,
    words,
)
from wenlian_desktop.report.content.forms.scored_indicators import (
    ScoredIndicator,
    actual_cell,
    execution_points,
    indicator_target,
    remarks,
    scored_indicators,
    share_text,
    total_points,
)

TITLE = "部门整体绩效自评表"
CHONGQING, BY_COEFFICIENT = "chongqing", "coefficients"
COLUMNS = (
    Column("指标名称", 42), Column("计量单位", 17, is_centered=True), Column("指标性质", 16, is_centered=True),
    Column("年初指标值", 29.5, is_centered=True), Column("调整指标值", 29.5, is_centered=True),
    Column("全年完成值", 30, is_centered=True), Column("得分系数\n（%）", 17, is_numeric=True, is_centered=True),
    Column("指标权重", 15, is_numeric=True, is_centered=True),
    Column("指标得分", 15, is_numeric=True, is_centered=True), Column("是否核心\n指标", 16, is_centered=True),
)  # fmt: skip
WIDTH = len(COLUMNS)
RATE = Derivation("执行率＝全年执行数÷全年预算数")
YES, NO = "是", "否"


def department_form(year: Year) -> AnnexTables:
    """The form of the department; no table without indicators of the whole."""
    if not any(row.line is None for row in year.rows(Indicator)):
        return AnnexTables(TITLE)
    ledger = department_ledger(year)
    indicators = list(scored_indicators(year, ledger))
    rows = [
        form_row(head("部门名称"), Cell((field_run(year, year.single(Department), "name"),), WIDTH - 1)),
        *_budget_rows(year, ledger), *_objective_rows(year),
    ]  # fmt: skip
    head_row = len(rows)
    rows += [form_row(*(head(column.head) for column in COLUMNS)), *(form_row(*_cells(each)) for each in indicators)]
    full, got = total_points(ledger)
    blank = words("")
    rows.append(form_row(head("总分", 7), figure(full.text, full.source), figure(got.text, got.source), blank))
    remark = note(f"评分规则为《{ledger.scheme.name}》。{remarks(ledger, indicators)}")
    caption = f"（{year.number or ''}年度）"
    table = Table(caption, "", COLUMNS, tuple(rows), remark, head_row=head_row)
    return AnnexTables(TITLE, (table,), sheets=(TITLE,), signatures=SIGNATURES)


def department_ledger(year: Year) -> Ledger:
    """The score of the department by 得分系数: by the year's own scheme where that goes by them, else by 重庆's."""
    return score_year(year, _scheme(year))


def _scheme(year: Year) -> Scheme:
    try:
        own = scheme_of(year)
    except SchemeError:  # told by a check
        return shipped_scheme(CHONGQING)
    return own if any(leaf.source == BY_COEFFICIENT for leaf in own.leaves) else shipped_scheme(CHONGQING)


def _budget_rows(year: Year, ledger: Ledger) -> Iterator[Row]:
    done = derived.execution(year)
    initial, full, spent = execution_runs(year, done, lines_of(year))
    most, got = execution_points(ledger)
    label = head("部门支出预算\n（万元）", down=2)
    yield form_row(
        label, head("年初预算数", 2), head("全年（调整）预算数"), head("全年执行数"), head("执行率"),
        head("执行率权重", 2), head("执行率得分", 2),
    )  # fmt: skip
    cells = (
        figure_of(initial, 2), figure_of(full), figure_of(spent), figure(done.rate or DASH, RATE), figure_of(most, 2),
        figure_of(got, 2),
    )  # fmt: skip
    yield (None, *form_row(*cells))


def _objective_rows(year: Year) -> Iterator[Row]:
    goals = [row for row in year.rows(Objective) if row.line is None and row.content]
    initial = listed([paragraphs(year, row, "content") for row in goals])
    adjusted = listed([paragraphs(year, row, "adjusted") or paragraphs(year, row, "content") for row in goals])
    actual = listed([paragraphs(year, row, "actual") for row in goals])
    yield form_row(
        head("整体绩效目标", down=2), head("年初绩效目标", 3), head("全年（调整）绩效目标", 2), head("目标完成情况", 4)
    )
    yield (None, *form_row(long_text(initial, 3), long_text(adjusted, 2), long_text(actual, 4)))


def _cells(each: ScoredIndicator) -> Iterator[Cell]:
    row = each.row
    yield long_text((Run(row.name or UNFILLED, ref_to(row, "name")),))
    if isinstance(row, Survey):
        yield from (words("%"), words(""), words(each.points.given.target), words(each.points.given.target))
    else:
        yield words(row.unit or DASH, ref_to(row, "unit"))
        yield words(_nature(row), ref_to(row, "nature"))
        yield from (_bare(row, is_initial) for is_initial in (True, False))
    yield actual_cell(each) if isinstance(row, Survey) or row.nature == QUALITATIVE else _number(row, "actual")
    yield figure(share_text(each.points), COUNTED)
    yield from (figure_of(each.full), figure_of(each.got))
    is_core = isinstance(row, Indicator) and row.is_core
    yield words(YES if is_core else NO, ref_to(row, "is_core") if isinstance(row, Indicator) else None)


def _nature(row: Indicator) -> str:
    """指标性质 as 重庆 writes it: the sign of a figure, else 定性."""
    return QUALITATIVE if row.nature == QUALITATIVE else row.sign or ""


def _bare(row: Indicator, is_initial: bool) -> Cell:
    """A target without sign and unit, which have columns of their own."""
    if row.nature == QUALITATIVE:
        return indicator_target(row, is_initial)
    return _number(row, "initial_target" if is_initial and row.initial_target is not None else "target")


def _number(row: Indicator, name: str) -> Cell:
    value: Decimal | None = getattr(row, name)
    return figure(UNFILLED if value is None else with_minus(trim_zeros(value)), ref_to(row, name))
