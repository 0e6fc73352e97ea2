"""项目支出绩效自评表: one for each project, in either weighting, with the points that make its score."""

from collections.abc import Iterator
from dataclasses import replace

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.fund_sources import source_funds
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import CARRIED, FISCAL, OTHER_FUNDS, PROJECT, BudgetLine
from wenlian_desktop.domain.records.department import Department, Objective
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.ledger import Ledger, score_year
from wenlian_desktop.domain.scoring.schemes import shipped_scheme
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import percentage
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs
from wenlian_desktop.report.content.budget_table import note
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.content.forms.form_cells import (
    DASH,
    AnnexTables,
    below,
    execution_runs,
    figure,
    figure_of,
    filled,
    form_row,
    head,
    listed,
    long_text,
    money,
    paragraphs,
    with_levels,
    words,
)
from wenlian_desktop.report.content.forms.scored_indicators import (
    ScoredIndicator,
    actual_cell,
    execution_points,
    remarks,
    scored_indicators,
    target_cell,
    total_points,
)

TITLE = "项目支出绩效自评表"
BY_OUTPUT, BY_COST = "mof-10-50-30-10", "mof-10-20-40-20-10"  # 成本 under 产出, or a level of its own
COLUMNS = (
    Column("一级指标", 17.2, is_centered=True), Column("二级指标", 13.3, is_centered=True), Column("三级指标", 20.8),
    Column("年度指标值", 20.6, is_centered=True), Column("实际完成值", 20.6, is_centered=True),
    Column("分值", 12.5, is_numeric=True, is_centered=True), Column("得分", 13, is_numeric=True, is_centered=True),
    *(Column("偏差原因分析及改进措施", share) for share in (9.5, 17, 11.5)),
)  # fmt: skip
RATE = Derivation("执行率＝全年执行数÷全年预算数")
SOURCES = ((FISCAL, "其中：当年财政拨款"), (CARRIED, "上年结转资金"), (OTHER_FUNDS, "其他资金"))
NOT_BY_SOURCE = "“—”为没有，或没有填资金来源、不能分来源列示。"
SIGNATURES = "项目负责人：　　　　　财务负责人：　　　　　填报日期：　　年　月　日"


def project_forms(year: Year, scheme: str) -> AnnexTables:
    """The forms of all projects that have indicators, in a weighting (`BY_OUTPUT`, `BY_COST`)."""
    projects = [line for line in year.rows(BudgetLine) if line.category == PROJECT]
    rated = {row.line for row in year.rows(Indicator)}
    evaluated = [line for line in projects if line.uid in rated]
    left_out = [line.name for line in projects if line.uid not in rated and line.name]
    tables = [project_form(year, line, scheme) for line in evaluated]
    if tables and left_out:
        said = tables[-1].note.removeprefix("注：") + f"没有填绩效指标、未列自评表的项目：{'、'.join(left_out)}。"
        tables[-1] = replace(tables[-1], note=note(said))
    sheets = tuple(line.name or TITLE for line in evaluated)
    return AnnexTables(TITLE, tuple(tables), is_landscape=False, sheets=sheets, signatures=SIGNATURES)


def project_form(year: Year, line: BudgetLine, scheme: str) -> Table:
    """The form of one project; its points add up to the score of `project_ledger`."""
    ledger = project_ledger(year, line, scheme)
    indicators = list(scored_indicators(year, ledger))
    rows = [*_project_rows(year, line), *_fund_rows(year, line, ledger), *_objective_rows(year, line)]
    head_row = len(rows)
    rows += [*_indicator_rows(year, indicators), _total_row(ledger)]
    remark = note(_told_by_source(year, line) + remarks(ledger, indicators))
    named_by = ref_to(line, "name") if not line.name else None
    caption = f"（{year.number or ''}年度）"
    return Table(caption, "", COLUMNS, tuple(rows), remark, named_by, head_row=head_row)


def project_ledger(year: Year, line: BudgetLine, scheme: str) -> Ledger:
    """The score of one project in a weighting."""
    return score_year(year, shipped_scheme(scheme), line.uid)


# --- project and funds ---


def _project_rows(year: Year, line: BudgetLine) -> Iterator[Row]:
    department = year.single(Department)
    supervisor = filled(line, "supervisor", 2)
    implementer = filled(line, "implementer", 5)
    yield form_row(head("项目名称", 2), words(line.name or UNFILLED, ref_to(line, "name"), 8))
    yield form_row(
        head("主管部门", 2), supervisor if supervisor.runs else filled(department, "name", 2),
        head("实施单位"), implementer if implementer.runs else filled(department, "name", 5),
    )  # fmt: skip
    yield form_row(head("项目负责人", 2), filled(line, "leader", 2), head("联系电话"), filled(line, "leader_phone", 5))


def _fund_rows(year: Year, line: BudgetLine, ledger: Ledger) -> Iterator[Row]:
    done = derived.line_execution(year, line)
    initial, full, spent = execution_runs(year, done, [line])
    most, got = execution_points(ledger)
    yield form_row(
        head("项目资金\n（万元）", 2, len(SOURCES) + 2), head(""), head("年初预算数"), head("全年预算数"),
        head("全年执行数", 2), head("分值"), head("执行率"), head("得分"),
    )  # fmt: skip
    yield below(
        2, head("年度资金总额"), figure_of(initial), figure_of(full), figure_of(spent, 2), figure_of(most),
        figure(done.rate or DASH, RATE), figure_of(got),
    )  # fmt: skip
    for source, name in SOURCES:
        funds = source_funds(year, line)[source]
        yield below(
            2, words(name), figure_of(money(funds.initial or None)), figure_of(money(funds.full or None)),
            figure_of(money(_spent(funds.full, funds.spent)), 2), figure(DASH),
            figure(_rate(funds.spent, funds.full), RATE), figure(DASH),
        )  # fmt: skip


def _spent(full: int | None, spent: int | None) -> int | None:
    """Nothing, where there was neither budget nor spending."""
    return spent if full or spent else None


def _rate(spent: int | None, full: int | None) -> str:
    return DASH if spent is None or not full else percentage(spent, full) or DASH


def _told_by_source(year: Year, line: BudgetLine) -> str:
    funds = source_funds(year, line).values()
    return NOT_BY_SOURCE if any(each.full is None or each.spent is None for each in funds) else ""


# --- objectives and indicators ---


def _objective_rows(year: Year, line: BudgetLine) -> Iterator[Row]:
    goals = [row for row in year.rows(Objective) if row.line == line.uid]
    expected = listed([_expected(year, row) for row in goals])
    actual = listed([runs for row in goals if (runs := paragraphs(year, row, "actual"))])
    yield form_row(head("年度总体\n目标", 2, 2), head("预期目标", 3), head("实际完成情况", 5))
    yield below(2, long_text(expected, 3), long_text(actual, 5))


def _expected(year: Year, row: Objective) -> Runs:
    runs, adjusted = paragraphs(year, row, "content"), paragraphs(year, row, "adjusted")
    return (*runs, Run("（调整后："), *adjusted, Run("）")) if adjusted else runs


def _indicator_rows(year: Year, indicators: list[ScoredIndicator]) -> Iterator[Row]:
    yield form_row(*(head(column.head) for column in COLUMNS[:7]), head("偏差原因分析及\n改进措施", 3))
    yield from with_levels([(each.part_runs, each.level2_runs, tuple(_cells(year, each))) for each in indicators])


def _cells(year: Year, each: ScoredIndicator) -> Iterator[Cell | None]:
    row = each.row
    yield long_text((Run(row.name or UNFILLED, ref_to(row, "name")),))
    yield from (target_cell(each), actual_cell(each), figure_of(each.full), figure_of(each.got))
    yield from form_row(long_text(_deviation(year, row) if isinstance(row, Indicator) else (), 3))


def _deviation(year: Year, row: Indicator) -> Runs:
    texts = [paragraphs(year, row, name) for name in ("deviation", "remedy")]
    return (*texts[0], Run("\n"), *texts[1]) if all(texts) else (*texts[0], *texts[1])


def _total_row(ledger: Ledger) -> Row:
    full, got = total_points(ledger)
    return form_row(head("总分", 5), figure_of(full), figure_of(got), words("", across=3))
