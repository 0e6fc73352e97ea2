"""绩效运行监控表: spending by line and indicators at mid-year, with causes, measures and signatories."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from wenlian_desktop.domain.figures import missing_inputs, monitoring
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.figures.monitoring import MonitoredLine
from wenlian_desktop.domain.narrative import derived_run
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import BY_PAYMENT, BudgetLine, Monitoring
from wenlian_desktop.domain.records.department import Department, Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import UNFILLED, fixed_wan, format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.quoting import quoted
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs
from wenlian_desktop.report.content.document import Cell, Column, Document, PageBreak, Row, Table, Title

COUNTED = Derivation("截至该月的汇总")
DEPARTMENT = "部门整体"
NOT_KNOWN = "—"
STATED_NOTE = "*为监控记录中填报的数，该项目的支出按“全年一次”登记，不分月份。"
SIGNATORIES = (("填报人", "filled_by"), ("财务负责人", "finance_head"), ("单位负责人", "unit_head"))
DATED = "填报日期：　　　　年　　月　　日"
BLANK = "　" * 5  # space for a name


def monitoring_form(year: Year) -> Document:
    """The form of a year, on landscape pages; raises UserError for a year without budget lines."""
    if not len(year.rows(BudgetLine)):
        raise UserError("还没有预算项目，监控表没有内容。", "没有写入文件。", "请先在“预算执行”中填写预算项目。")
    month = monitoring.monitored_month(year)
    department = year.single(Department)
    name = f"{year.number or ''}年度绩效运行监控表（1—{month}月）"
    office = Run(department.name or UNFILLED, ref_to(department, "name"))
    lines = monitoring.monitored_lines(year)
    tables = [_funds(year, lines, month), *_indicators(year, month)]
    tables[-1] = _with_signatures(year, tables[-1])
    title = Title(((office,), (Run(name),)))
    return Document(name, office.text, (PageBreak(is_landscape=True), title, *tables))


# --- funds ---


def _funds(year: Year, lines: list[MonitoredLine], month: int) -> Table:
    spent = f"1—{month}月\n执行数"
    columns = (
        Column("项目名称", 33),
        Column("年初\n预算数", 18, is_numeric=True), Column("全年\n预算数", 18, is_numeric=True),
        Column(spent, 18, is_numeric=True), Column("执行率", 19, is_numeric=True),
        Column("全年预计\n完成数", 20, is_numeric=True), Column("偏差原因", 38), Column("完成目标\n可能性", 20),
        Column("纠偏措施", 41),
    )  # fmt: skip
    rows = [*(_fund_row(year, each) for each in lines), _sum_row(year, lines)]
    unnamed = next((ref_to(each.line, "name") for each in lines if not each.line.name), None)
    return Table("一、资金执行情况", "单位：万元", columns, tuple(rows), _note(lines), unnamed)


def _fund_row(year: Year, each: MonitoredLine) -> Row:
    done, row = each.execution, each.row
    star = "*" if each.is_stated else ""
    initial, full, spent = _amounts(year, done, [each])
    if row is not None and each.is_stated:
        spent = Run(spent.text + star, ref_to(row, "spent"))
    return (
        _cell(each.line.name or UNFILLED, each.line, "name"),
        Cell((initial,)), Cell((full,)), Cell((spent,)), Cell((Run(done.rate or NOT_KNOWN, COUNTED),)),
        _cell(fixed_wan(row.forecast) if row is not None else NOT_KNOWN, row, "forecast"),
        Cell(_cause(year, each)), _cell((row.likelihood if row is not None else "") or "", row, "likelihood"),
        Cell(_long_text(year, row, "remedy")),
    )  # fmt: skip


def _cause(year: Year, each: MonitoredLine) -> Runs:
    if each.row is None:
        return ()
    words = _long_text(year, each.row, "cause")
    kind = each.row.cause_kind
    return (Run(f"{kind}：" if words else kind, ref_to(each.row, "cause_kind")), *words) if kind else words


def _amounts(year: Year, done: Execution, of: list[MonitoredLine]) -> tuple[Run, Run, Run]:
    """年初, 全年 and executed budget of some lines; 〔未填〕 leads to the first field that is missing."""
    then, lines = monitoring.as_of(year, monitoring.monitored_month(year)), [each.line for each in of]
    initial, full = missing_inputs.for_initial(then, lines), missing_inputs.for_full(then, lines)
    spent = (ref for each in of for ref in _missing_spending(then, each))
    amounts = ((done.initial, initial), (done.full, full), (done.spent, spent))
    first, second, third = (
        derived_run(None if fen is None else fixed_wan(fen), COUNTED, missing) for fen, missing in amounts
    )
    return first, second, third


def _missing_spending(then: Year, each: MonitoredLine) -> Iterator[Ref]:
    """What the spending up to the month needs: payments, or the amount noted in the monitoring."""
    if each.line.mode == BY_PAYMENT:
        yield from missing_inputs.for_spent(then, [each.line])
    elif each.execution.spent is None:
        yield Ref(Monitoring.spec.name, "", "spent") if each.row is None else ref_to(each.row, "spent")


def _sum_row(year: Year, lines: list[MonitoredLine]) -> Row:
    done, expected = monitoring.total_execution(lines), monitoring.total_forecast(lines)
    figures = (done.rate or NOT_KNOWN, NOT_KNOWN if expected is None else fixed_wan(expected))
    runs = (*_amounts(year, done, lines), *(Run(figure, COUNTED) for figure in figures))
    return (Cell((Run("合计"),)), *(Cell((run,)) for run in runs), *(Cell(()) for _ in range(3)))


def _note(lines: list[MonitoredLine]) -> str:
    notes = [STATED_NOTE] if any(each.is_stated for each in lines) else []
    for each in lines:
        if each.contradiction is not None:
            noted, counted = each.contradiction
            message = f"{quoted(each.line.name or UNFILLED)}监控记录填报{format_wan(noted)}万元"
            notes.append(f"{message}，表中为按支出登记计算的{format_wan(counted)}万元。")
    return "注：" + "".join(notes) if notes else ""


# --- indicators ---


def _indicators(year: Year, month: int) -> Iterator[Table]:
    """One table for the department, and one for each project with indicators."""
    columns = (
        Column("一级指标", 20), Column("二级指标", 26), Column("三级指标", 42), Column("年度指标值", 30),
        Column(f"1—{month}月\n完成值", 26), Column("完成率", 19, is_numeric=True), Column("偏差原因", 31),
        Column("改进措施", 31),
    )  # fmt: skip
    for line, indicators in monitoring.monitored_indicators(year):
        owner = DEPARTMENT if line is None else line.name or UNFILLED
        named_by = None if line is None else ref_to(line, "name")
        rows = tuple(tuple(_indicator_cells(year, each)) for each in indicators)
        yield Table(f"二、绩效指标完成情况（{owner}）", "", columns, rows, named_by=named_by)


def _indicator_cells(year: Year, each: Indicator) -> Iterator[Cell]:
    yield from (_cell(getattr(each, name) or "", each, name) for name in ("level1", "level2", "name"))
    wanted = each.target_text if each.target is None else f"{each.sign or ''}{_measured(each, each.target)}"
    yield _cell(wanted or "", each, "target" if each.target is not None else "target_text")
    yield _cell("" if each.midyear is None else _measured(each, each.midyear), each, "midyear")
    yield Cell((Run(monitoring.progress(each) or NOT_KNOWN, COUNTED),))
    known = each if each.midyear is not None else None  # else the reason is that of the end of the year
    yield from (Cell(_long_text(year, known, name)) for name in ("deviation", "remedy"))


def _measured(each: Indicator, value: Decimal) -> str:
    return f"{with_minus(trim_zeros(value))}{each.unit or ''}"


# --- shared ---


def _cell(text: str, row: Record | None, field: str) -> Cell:
    return Cell((Run(text, None if row is None else ref_to(row, field)),) if text else ())


def _long_text(year: Year, row: Record | None, field: str) -> Runs:
    text = getattr(row, field) if row is not None else None
    return text_runs(year, text, ref_to(row, field)) if row is not None and text else ()


def _with_signatures(year: Year, table: Table) -> Table:
    """The last table with a line for signatures below it."""
    report = year.single(Report)
    names = (f"{word}：{getattr(report, field) or BLANK}" for word, field in SIGNATORIES)
    lines = (table.note, "　　　".join(names), f"联系电话：{report.phone or BLANK}　　　{DATED}")
    return replace(table, note="\n".join(filter(None, lines)))
