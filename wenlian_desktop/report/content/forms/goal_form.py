"""部门整体支出绩效目标（申报）表: the year's main tasks with their budget, the objectives, the initial targets."""

from collections.abc import Iterable, Iterator

from wenlian_desktop.domain.narrative import field_run
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.department import Department, Objective, Task
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.budget_table import note, rounding_remark
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.content.forms.form_cells import (
    SIGNATURES,
    AnnexTables,
    below,
    figure,
    form_row,
    head,
    level_runs,
    listed,
    long_text,
    money,
    paragraphs,
    with_levels,
    words,
)
from wenlian_desktop.report.content.forms.scored_indicators import indicator_target

TITLE = "部门整体支出绩效目标申报表"
COLUMNS = (
    Column("一级指标", 18, is_centered=True), Column("二级指标", 25, is_centered=True), Column("三级指标", 10),
    Column("三级指标", 47.5), *(Column("指标值", 18.5) for _ in range(3)),
)  # fmt: skip
WIDTH = len(COLUMNS)
LEVELS = ("产出", "成本", "效益", "满意度")  # as the form orders them; others follow


def goal_form(year: Year) -> AnnexTables:
    """The form of the department; no table without tasks, objectives and indicators."""
    tasks = list(year.rows(Task))
    goals = [row for row in year.rows(Objective) if row.line is None and row.content]
    indicators = sorted((row for row in year.rows(Indicator) if row.line is None), key=_by_level)
    if not (goals or indicators):
        return AnnexTables(TITLE)
    rows = [
        form_row(head("部门名称"), _office(year)),
        *_task_rows(year, tasks),
        form_row(
            head("年度总体目标"), long_text(listed([paragraphs(year, row, "content") for row in goals]), WIDTH - 1)
        ),
    ]
    head_row = len(rows)
    rows += _indicator_rows(indicators)
    caption = f"（{year.number or ''}年度）"
    table = Table(caption, "", COLUMNS, tuple(rows), note(_rounding(tasks)), head_row=head_row)
    return AnnexTables(TITLE, (table,), is_landscape=False, sheets=(TITLE,), signatures=SIGNATURES)


def _office(year: Year) -> Cell:
    return Cell((field_run(year, year.single(Department), "name"),), WIDTH - 1)


def _by_level(row: Indicator) -> int:
    return LEVELS.index(row.level1) if row.level1 in LEVELS else len(LEVELS)


# --- tasks ---


def _whole(task: Task) -> int | None:
    return _sum_of_known((task.fiscal, task.other_funds))


def _sum_of_known(amounts: Iterable[int | None]) -> int | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def _task_rows(year: Year, tasks: list[Task]) -> Iterator[Row]:
    """任务名称, 主要内容, and 预算金额 in three columns, and their sums."""
    if not tasks:
        return
    label = head("年度主要任务", down=len(tasks) + 3)
    yield form_row(label, head("任务名称", 2, 2), head("主要内容", down=2), head("预算金额（万元）", 3))
    yield below(4, head("总额"), head("财政拨款"), head("其他资金"))
    for task in tasks:
        name = words(task.name or UNFILLED, ref_to(task, "name"), 2)
        yield below(1, _left(name), long_text(paragraphs(year, task, "content")), *_amounts([task]))
    yield below(1, head("金额合计", 3), *_amounts(tasks))


def _left(cell: Cell) -> Cell:
    return long_text(cell.runs, cell.column_span)


def _amounts(tasks: list[Task]) -> list[Cell]:
    """总额, 财政拨款 and 其他资金 of tasks; a dash where nothing is filled in."""
    columns = ([_whole(task) for task in tasks], [task.fiscal for task in tasks], [task.other_funds for task in tasks])
    sums = [_sum_of_known(column) for column in columns]
    refs = (None, "fiscal", "other_funds")
    return [
        figure(run.text, ref_to(tasks[0], name) if name and len(tasks) == 1 else run.source)
        for run, name in zip(map(money, sums), refs, strict=True)
    ]


def _rounding(tasks: list[Task]) -> str:
    """The remark where printed parts differ from a printed sum, down a column or along a row."""
    rows = [[_whole(task) or 0, task.fiscal or 0, task.other_funds or 0] for task in tasks]
    whole = [sum(column) for column in zip(*rows, strict=True)]
    along = [rounding_remark([[fiscal], [other]], [both]) for both, fiscal, other in rows]
    return rounding_remark(rows, whole) or next(filter(None, along), "")


# --- indicators ---


def _indicator_rows(indicators: list[Indicator]) -> Iterator[Row]:
    yield form_row(head("一级指标"), head("二级指标"), head("三级指标", 2), head("指标值", 3))
    yield from with_levels(
        [
            (
                level_runs(row, "level1"),
                level_runs(row, "level2"),
                form_row(
                    long_text((Run(row.name or UNFILLED, ref_to(row, "name")),), 2),
                    indicator_target(row, is_initial=True, across=3),
                ),
            )
            for row in indicators
        ]
    )
