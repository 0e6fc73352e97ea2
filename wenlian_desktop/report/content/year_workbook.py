"""The workbook of a year: the tables of the report and the registers behind them, to be added up and sorted."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.narrative import GROUPS
from wenlian_desktop.domain.outlines.shipped_outlines import is_used
from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.annotations import Attachment
from wenlian_desktop.domain.records.budget import (
    ONCE,
    OPERATING,
    BudgetLine,
    Building,
    IncomeSource,
    Procurement,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.department import OtherStaff, SubordinateUnit
from wenlian_desktop.domain.records.management import Policy
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, HUNDRED_PERCENT, Kind
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.report.content.annexes import UNDATED
from wenlian_desktop.report.content.budget_table import note
from wenlian_desktop.report.content.document import Table
from wenlian_desktop.report.content.monitoring_form import DEPARTMENT, monitoring_form
from wenlian_desktop.report.content.record_sheets import BROAD, MIDDLE, NARROW, field_cell, record_block
from wenlian_desktop.report.content.score_table import score_table
from wenlian_desktop.report.content.sheet import (
    MONEY,
    RATE,
    Formula,
    NumberCell,
    ShareOf,
    Sheet,
    SheetBlock,
    SheetCell,
    SheetColumn,
    SheetRow,
    SumAcross,
    SumBelow,
)
from wenlian_desktop.report.content.table_sheets import TOTAL, table_block

MONTHS = tuple(range(1, 13))
WAN = "单位：万元"
BUDGET_HEADS = ("支出项目", "年初预算", "上年结转", "预算调整", "全年预算", "全年支出", "执行率")
FULL, SPENT = BUDGET_HEADS.index("全年预算"), BUDGET_HEADS.index("全年支出")
INDICATOR_COLUMNS = (
    SheetColumn("一级指标", NARROW), SheetColumn("二级指标", NARROW), SheetColumn("三级指标", BROAD),
    SheetColumn("符号", 6.0), SheetColumn("年度指标值", MIDDLE), SheetColumn("完成值", MIDDLE),
    SheetColumn("计量单位", NARROW), SheetColumn("分值", NARROW), SheetColumn("得分", NARROW),
    SheetColumn("偏差原因", BROAD),
)  # fmt: skip


def year_workbook(year: Year) -> tuple[Sheet, ...]:
    """Every sheet, in the order in which an office is asked for them."""
    number = year.number or ""
    return (
        Sheet("评分表", f"{number}年度部门整体绩效评价指标体系评分表", _scores(year)),
        Sheet("预算执行", f"{number}年度部门预算执行情况表", (_budget(year),)),
        Sheet("按月支出", f"{number}年度预算支出按月情况表", (_months(year),)),
        Sheet("绩效指标完成情况", f"{number}年度绩效指标完成情况表", tuple(_indicators(year))),
        Sheet("运行监控", f"{number}年度绩效运行监控表", tuple(_monitoring(year))),
        Sheet("活动台账", f"{number}年度活动台账", (_activities(year),)),
        Sheet("三公与采购", f"{number}年度三公经费与政府采购情况表", tuple(_public_spending(year))),
        Sheet("制度清单", f"{number}年度制度清单", (_register(year, Policy),)),
        Sheet("附件目录", f"{number}年度佐证材料目录", (_attachments(year),)),
        *(sheet for sheet in _of_other_outlines(year) if sheet.blocks),
    )


def _of_other_outlines(year: Year) -> Iterator[Sheet]:
    """The registers that only some outlines print, where the year's outline does or something is filled in."""
    number = year.number or ""
    people, money = (OtherStaff, SubordinateUnit), (IncomeSource, RestrainedExpense, Building)
    yield Sheet("人员和下属单位", f"{number}年度其他人员和下属单位情况表", tuple(_registers(year, people)))
    incomes = (*_registers(year, money), *_classes(year))
    yield Sheet("收入和支出分类", f"{number}年度收入来源和支出分类情况表", incomes)


def _registers(year: Year, records: Sequence[type[Record]]) -> Iterator[SheetBlock]:
    for record in (record for record in records if is_used(year, record)):
        amounts = record.spec.names(lambda field: field.kind in (Kind.WAN_YUAN, Kind.COUNT))
        yield _register(year, record, record.spec.label, amounts)


def _classes(year: Year) -> Iterator[SheetBlock]:
    """A table for each classification: every one of them adds up to all of the spending."""
    if is_used(year, SpendingClass):
        fields = [SpendingClass.spec.fields[name] for name in ("subject", "budget", "spent")]
        for kind in SpendingClass.spec.fields["kind"].choices:
            rows = [row for row in year.rows(SpendingClass) if row.kind == kind]
            yield record_block(year, rows, fields, f"支出按{kind}" if kind != OPERATING else kind, ("budget", "spent"))


def _scores(year: Year) -> tuple[SheetBlock, ...]:
    ledger = year.cached(ledger_or_none)
    return (table_block(score_table(ledger)),) if ledger is not None else ()


# --- budget ---


def wan(fen: int | None, formula: Formula | None = None) -> SheetCell:
    """分 as exact 万元; 〔未填〕 where it is not known."""
    return UNFILLED if fen is None else NumberCell(Decimal(fen) / FEN_PER_WAN_YUAN, MONEY, formula)


def _budget(year: Year) -> SheetBlock:
    """Every line under its group; groups and the total are sums of the rows they have."""
    rows: list[SheetRow] = []
    parts: list[tuple[int, Execution]] = []  # of the total: groups, and lines without one
    for group in GROUPS:
        parts.append((len(rows), derived.execution(year, group)))
        lines = [line for line in year.rows(BudgetLine) if line.category in derived.GROUPS[group]]
        done = [derived.line_execution(year, line) for line in lines]
        below = [(len(rows) + 1 + index, each) for index, each in enumerate(done)]
        rows.append(_budget_row(group, parts[-1][1], below))
        rows += [_budget_row(f"　{line.name or UNFILLED}", each) for line, each in zip(lines, done, strict=True)]
    for line in year.rows(BudgetLine):
        if line.category is None:
            parts.append((len(rows), derived.line_execution(year, line)))
            rows.append(_budget_row(f"{line.name or UNFILLED}（类别未填）", parts[-1][1]))
    rows.append(_budget_row(TOTAL, derived.execution(year), parts))
    columns = (SheetColumn(BUDGET_HEADS[0], 32.0), *(SheetColumn(head, 14.0) for head in BUDGET_HEADS[1:]))
    return SheetBlock("", WAN, columns, tuple(rows), has_total=True)


def _budget_row(name: str, done: Execution, parts: Sequence[tuple[int, Execution]] = ()) -> SheetRow:
    figures = _amounts(done)
    cells: list[SheetCell] = [
        wan(figure, _sum([(at, _amounts(part)[index]) for at, part in parts], figure))
        for index, figure in enumerate(figures)
    ]
    is_rate = done.full and done.spent is not None
    share = Decimal(done.spent or 0) / Decimal(done.full or 1)
    return (name, *cells, NumberCell(share, RATE, ShareOf(SPENT, FULL)) if is_rate else "—")


def _amounts(done: Execution) -> tuple[int | None, ...]:
    return done.initial, done.carried_in or 0, done.changed, done.full, done.spent


def _sum(parts: Sequence[tuple[int, int | None]], whole: int | None) -> Formula | None:
    """The sum of these rows, if they are known and add up."""
    known = [value for _, value in parts if value is not None]
    return (
        SumBelow(tuple(at for at, _ in parts)) if parts and len(known) == len(parts) and sum(known) == whole else None
    )


def _months(year: Year) -> SheetBlock:
    """Spending by line and month, with sums both ways."""
    lines = list(year.rows(BudgetLine))
    months = [derived.line_months(year, line) for line in lines]
    wholes = [derived.spent(year, line) for line in lines]
    rows = [
        _month_row(line.name or UNFILLED, each, whole) for line, each, whole in zip(lines, months, wholes, strict=True)
    ]
    total, spent = derived.spent_by_month(year), derived.execution(year).spent
    cells = [wan(total[month], _sum([*enumerate(each[month] for each in months)], total[month])) for month in MONTHS]
    rows.append((TOTAL, *cells, wan(spent, _sum([*enumerate(wholes)], spent))))
    columns = (SheetColumn("支出项目", 32.0), *(SheetColumn(f"{month}月", 11.0) for month in MONTHS))
    undated = (note(UNDATED),) if any(line.mode == ONCE for line in lines) else ()
    return SheetBlock("", WAN, (*columns, SheetColumn(TOTAL, 12.0)), tuple(rows), undated, has_total=True)


def _month_row(name: str, months: dict[int, int], whole: int | None) -> SheetRow:
    """One line; a line entered once for the year has no months."""
    across = SumAcross(MONTHS) if any(months.values()) and sum(months.values()) == whole else None
    cells = [wan(months[month]) if any(months.values()) else None for month in MONTHS]
    return (name, *cells, wan(whole, across))


# --- indicators ---


def _indicators(year: Year) -> Iterator[SheetBlock]:
    """One block for the department, one for each project."""
    for line in (None, *year.rows(BudgetLine)):
        own = [each for each in year.rows(Indicator) if each.line == (line.uid if line else None)]
        if own or line is None:
            rows = tuple(_indicator_row(year, each) for each in own)
            yield SheetBlock(DEPARTMENT if line is None else line.name or UNFILLED, "", INDICATOR_COLUMNS, rows)


def _indicator_row(year: Year, each: Indicator) -> SheetRow:
    def cell(name: str) -> SheetCell:
        return field_cell(year, each, Indicator.spec.fields[name])

    score = None
    if each.weight is not None and each.coefficient is not None:
        score = NumberCell(each.weight * each.coefficient / HUNDRED_PERCENT)
    return (
        *map(cell, ("level1", "level2", "name", "sign")), cell("target") or cell("target_text"),
        cell("actual") or cell("actual_text"), cell("unit"), cell("weight"), score, cell("deviation"),
    )  # fmt: skip


def _monitoring(year: Year) -> Iterator[SheetBlock]:
    """The tables of the monitoring form; none for a year without budget lines, of which there is no form."""
    if len(year.rows(BudgetLine)):
        yield from (table_block(block) for block in monitoring_form(year).blocks if isinstance(block, Table))


# --- registers ---


def _register(year: Year, record: type[Record], caption: str = "", summed: Sequence[str] = ()) -> SheetBlock:
    return record_block(year, list(year.rows(record)), record.spec.shown_fields, caption, summed)


def _activities(year: Year) -> SheetBlock:
    """Every activity; totals of those that count, which of a series are its parts only."""
    fields = Activity.spec.shown_fields
    summed = [field.name for field in fields if field.summed or field.kind is Kind.YUAN]
    rows = list(year.rows(Activity))
    return record_block(year, rows, fields, summed=summed, counted=derived.counted_activities(year))


def _public_spending(year: Year) -> Iterator[SheetBlock]:
    money = ThreePublic.spec.names(lambda field: field.kind is Kind.WAN_YUAN)
    yield _register(year, ThreePublic, "三公经费", money)
    yield _register(year, Procurement, "政府采购", ("budget", "spent"))


def _attachments(year: Year) -> SheetBlock:
    fields = [Attachment.spec.fields[name] for name in ("name", "kind", "caption", "taken_on", "size", "sha256")]
    return record_block(year, list(year.rows(Attachment)), fields)
