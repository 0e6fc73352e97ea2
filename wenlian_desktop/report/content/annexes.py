"""The annexes of the report: the forms of the bureau, the list of activities, the spending by month, and others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.missing_inputs import for_spent
from wenlian_desktop.domain.figures.reported_activities import listed_activities, reported_activities
from wenlian_desktop.domain.narrative import derived_run
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.activities import NOT_HELD, Activity, Association, Theme
from wenlian_desktop.domain.records.budget import ONCE, BudgetLine
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.ledger import ledger_or_none
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import fixed_wan
from wenlian_desktop.domain.values.numerals import divide_half_up, with_minus
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs
from wenlian_desktop.report.content.budget_table import note, rounding_remark
from wenlian_desktop.report.content.document import Annex, Block, Cell, Column, PageBreak, Row, Table, Title
from wenlian_desktop.report.content.explanations_table import TITLE, explanations_table
from wenlian_desktop.report.content.forms.department_form import department_form
from wenlian_desktop.report.content.forms.form_cells import AnnexTables
from wenlian_desktop.report.content.forms.goal_form import goal_form
from wenlian_desktop.report.content.forms.project_form import BY_COST, BY_OUTPUT, project_forms
from wenlian_desktop.report.content.forms.units_table import units_table
from wenlian_desktop.report.content.report_photos import EVIDENCE_TITLE, evidence_table
from wenlian_desktop.report.content.score_table import score_table

COUNTED = Derivation("汇总")
ROW_NUMBER = Derivation("顺序号")


@dataclass(frozen=True)
class AnnexContent:
    """An annex: title, and blocks including its heading."""

    title: str
    blocks: tuple[Block, ...]


def annexes(year: Year, names: Iterable[str] | None = None) -> list[AnnexContent]:
    """The annexes by name, in order, for which the year has data, numbered; a single one has no number (7.3.4).

    `names`: those of the outline, if None.
    """
    wanted = outline_of(year).frame.annexes if names is None else names
    present = [made for made in (annex_tables(year, name) for name in wanted) if made.tables]
    labels = [f"附件{number}" for number in range(1, len(present) + 1)] if len(present) > 1 else ["附件"]
    return [
        AnnexContent(made.title, (Annex(label, made.title, made.is_landscape), *table_blocks(made)))
        for label, made in zip(labels, present, strict=False)
    ]


def annex_tables(year: Year, name: str) -> AnnexTables:
    """What an annex holds, by its name in outlines; its tables in 五号 unless the report says 小四."""
    made, is_small = MAKERS[name](year), not year.single(Report).large_annexes
    return replace(made, tables=tuple(replace(table, is_small=is_small) for table in made.tables))


def table_blocks(made: AnnexTables) -> Iterator[Block]:
    """The tables of an annex, those after the first on a page of their own below the title."""
    for index, table in enumerate(made.tables):
        if index:
            yield PageBreak(made.is_landscape)
            yield Title(((Run(made.title),),))
        yield table


def one_table(title: str, table: Table | None) -> AnnexTables:
    """An annex of one table, or of none."""
    return AnnexTables(title, (table,) if table is not None else (), sheets=(title,) if table is not None else ())


def _scores(year: Year) -> AnnexTables:
    """The score table, if every part of the scheme has something that can be scored."""
    ledger = year.cached(ledger_or_none)
    made = score_table(ledger) if ledger is not None and ledger.is_begun else None
    return one_table("部门整体绩效评价指标体系评分表", made)


# --- activities ---


@dataclass(frozen=True)
class _ActivityColumn:
    """One column of the list of activities: its cells, and the cell below them."""

    column: Column
    runs: Callable[[Year, Activity], Runs]
    total: Callable[[Year, list[Activity]], Runs] | None = None


def _field(name: str) -> Callable[[Year, Activity], Runs]:
    def runs(year: Year, activity: Activity) -> Runs:
        value = getattr(activity, name)
        return () if value is None else (Run(str(value), ref_to(activity, name)),)

    return runs


def _when(year: Year, activity: Activity) -> Runs:
    days = [(day, name) for name in ("started", "ended") if (day := getattr(activity, name))]
    runs = [Run(f"{day.month}月{day.day}日", ref_to(activity, name)) for day, name in days]
    if len(runs) == 2 and runs[0].text != runs[1].text:
        return runs[0], Run("\n至"), runs[1]
    return tuple(runs[:1])


def _associations(year: Year, activity: Activity) -> Runs:
    rows = [year.rows(Association).find(uid) for uid in activity.associations]
    names = "、".join(row.short_name or row.name or row_title(year, "association", row.uid) for row in rows if row)
    return (Run(names, ref_to(activity, "associations")),) if names else ()


def _media(year: Year, activity: Activity) -> Runs:
    houses = derived.outlets(year, activity)
    return (Run(str(houses), Derivation("媒体报道家数")),) if houses else ()


def _cost(year: Year, activity: Activity) -> Runs:
    return () if activity.cost is None else (Run(fixed_wan(activity.cost), ref_to(activity, "cost")),)


def _counted(name: str) -> Callable[[Year, list[Activity]], Runs]:
    """The sum of a count of activities."""

    def runs(year: Year, activities: list[Activity]) -> Runs:
        total = derived.sum_counts(getattr(activity, name) for activity in activities)
        return () if total is None else (Run(str(total), COUNTED),)

    return runs


def _whole_cost(year: Year, activities: list[Activity]) -> Runs:
    costs = [activity.cost for activity in activities if activity.cost is not None]
    return (Run(fixed_wan(sum(costs)), COUNTED),) if costs else ()


def _no_sum(year: Year, activities: list[Activity]) -> Runs:
    """Nothing: one outlet reports on several activities, so that their numbers do not add up to outlets."""
    return ()


NAME = _ActivityColumn(Column("活动名称", 38), _field("name"))
ACTIVITY_COLUMNS = (
    NAME,
    _ActivityColumn(Column("类别", 13, is_centered=True), _field("category")),
    _ActivityColumn(Column("时间", 21, is_centered=True), _when),
    _ActivityColumn(Column("地点", 26), _field("place")),
    _ActivityColumn(Column("承办协会", 33), _associations),
    _ActivityColumn(Column("场次", 9.5, is_numeric=True), _field("sessions"), _counted("sessions")),
    _ActivityColumn(Column("观众人次", 19.5, is_numeric=True), _field("audience"), _counted("audience")),
    _ActivityColumn(Column("媒体\n（家）", 15.5, is_numeric=True), _media, _no_sum),
    _ActivityColumn(Column("经费\n（万元）", 19.5, is_numeric=True), _cost, _whole_cost),
)
NOTHING: Runs = (Run("—", COUNTED),)
SERIES = "系列活动与其各项同时列出的，合计不重复计算。"
HELD = "本表列已完成的活动"


def _activities(year: Year) -> AnnexTables:
    """The reported activities by theme, without empty columns, and their sums."""
    title = f"{year.single(Report).year or ''}年度活动一览表"
    groups = [(theme, listed_activities(year, theme)) for theme in (*year.rows(Theme), None)]
    groups = [(theme, activities) for theme, activities in groups if activities]
    listed = [activity for _, activities in groups for activity in activities]
    if not listed:
        return one_table(title, None)
    facts = [fact for fact in ACTIVITY_COLUMNS if any(fact.runs(year, activity) for activity in listed)]
    themed = any(theme for theme, _ in groups)
    parts = {part.uid for theme, _ in groups for told in reported_activities(year, theme) for part in told.parts}
    rows: list[Row] = []
    for theme, activities in groups:
        for index, activity in enumerate(activities):
            cells = [_fact_cell(fact, fact.runs(year, activity), activity.uid in parts) for fact in facts]
            rows.append((*_lead(theme, index, len(activities), len(rows) + 1, themed), *cells))
    head = (Column("序号", 9, is_centered=True), *([Column("主题", 20)] if themed else []))
    whole, remark = _activities_total(year, listed, facts, len(head))
    columns = (*head, *(fact.column for fact in facts))
    return one_table(title, Table("", "", columns, (*rows, *whole), note(_held_remark(year), remark)))


def _fact_cell(fact: _ActivityColumn, runs: Runs, is_part: bool = False) -> Cell:
    """A cell of the list; a dash where there is no figure; the name of a part of a series is indented."""
    return Cell(
        runs or (NOTHING if fact.column.is_numeric else ()), indent=int(is_part and fact is NAME and bool(runs))
    )


def _held_remark(year: Year) -> str:
    """Which states the table and its sums hold, and how many activities of other states there are."""
    states = [activity.status for activity in year.rows(Activity)]
    others = [f"{state}的{states.count(state)}项" for state in NOT_HELD if state in states]
    return f"{HELD}，{'、'.join(others)}未列入。" if others else ""


def _summed(year: Year, listed: list[Activity]) -> list[Activity]:
    """The listed activities that are added up: of a series all its parts if all are listed, else the series itself."""
    shown = {activity.uid for activity in listed}
    whole: dict[str, bool] = {}  # series -> whether all its parts are listed
    for part in year.rows(Activity):
        if part.series is not None and part.series != part.uid and derived.is_held(part):
            whole[part.series] = whole.get(part.series, True) and part.uid in shown
    return [
        activity
        for activity in listed
        if not whole.get(activity.uid, False)
        and (activity.series not in shown or activity.series == activity.uid or whole.get(activity.series, False))
    ]


def _activities_total(
    year: Year, listed: list[Activity], facts: list[_ActivityColumn], before: int
) -> tuple[list[Row], str]:
    """(the row of sums, the remarks on it); no row for one activity, or without figures."""
    summed = _summed(year, listed)
    sums = [_fact_cell(fact, fact.total(year, summed)) for fact in facts if fact.total]
    if len(listed) < 2 or all(cell.runs is NOTHING for cell in sums):
        return [], ""
    words = before + len(facts) - len(sums)
    costs = [[activity.cost or 0] for activity in summed]
    rounding = rounding_remark(costs, [sum(cost for (cost,) in costs)])
    row = (Cell((Run("合计"),), column_span=words), *[None] * (words - 1), *sums)
    return [row], ("" if len(summed) == len(listed) else SERIES) + rounding


def _lead(theme: Theme | None, index: int, count: int, number: int, themed: bool) -> Row:
    """The number and the title of the theme, which spans all its activities."""
    numbered = Cell((Run(str(number), ROW_NUMBER),))
    if not themed:
        return (numbered,)
    title = (Run(theme.title, ref_to(theme, "title")),) if theme and theme.title else ()
    return numbered, Cell(title, row_span=count) if index == 0 else None


# --- months ---

UNDATED = "按“全年一次”登记的支出不分月份，只列入合计。"
NOT_LISTED = "没有登记支出的项目未列出。"


def _months(year: Year) -> AnnexTables:
    """Spending by line and month, in 万元; for lines entered once for the year only the total."""
    title = f"{year.single(Report).year or ''}年度预算支出按月情况表"
    lines = list(year.rows(BudgetLine))
    amounts = {line.uid: _amounts(year, line) for line in lines}
    if not any(any(row[:-1]) for row in amounts.values()):
        return one_table(title, None)
    whole = [*derived.spent_by_month(year).values(), derived.execution(year).spent]
    spending = [line for line in lines if any(amounts[line.uid])]
    rows = [
        _month_row(line.name or "", amounts[line.uid], ref_to(line, "name"), for_spent(year, [line]))
        for line in spending
    ]
    rows += [_month_row("合计", whole, None, for_spent(year, lines)), _share_row(year, whole)]
    months = [Column(f"{month}月", 14, is_numeric=True) for month in range(1, 13)]
    columns = (Column("支出项目", 36), *months, Column("合计", 17, is_numeric=True))
    by_line = [*amounts.values()]
    rounded = rounding_remark(by_line, whole) or rounding_remark(
        _transposed([row[:-1] for row in by_line]), _sums(by_line)
    )
    once = UNDATED if any(line.mode == ONCE for line in spending) else ""
    left_out = NOT_LISTED if len(spending) < len(lines) else ""
    return one_table(title, Table("", "单位：万元", columns, tuple(rows), note(once, left_out, rounded)))


def _amounts(year: Year, line: BudgetLine) -> list[int | None]:
    """Spending of a line by month, and in the year, in 分."""
    return [*derived.line_months(year, line).values(), derived.spent(year, line)]


def _transposed(rows: list[list[int | None]]) -> list[list[int | None]]:
    """The transposed table: months are the parts of a line's total."""
    return [list(column) for column in zip(*rows, strict=True)]


def _sums(rows: list[list[int | None]]) -> list[int | None]:
    """The totals of the lines with months; None for other lines."""
    return [row[-1] if any(row[:-1]) else None for row in rows]


def _month_row(name: str, amounts: list[int | None], source: Ref | None, missing: Iterator[Ref]) -> Row:
    figures = (None if fen is None else fixed_wan(fen) if fen else "—" for fen in amounts)
    return (Cell((Run(name, source),)), *(Cell((derived_run(figure, COUNTED, missing),)) for figure in figures))


def _share_row(year: Year, whole: list[int | None]) -> Row:
    """Cumulative spending as a share of the full budget; last column: the whole year."""
    full, so_far, cells = derived.execution(year).full, 0, []
    *months, spent = whole
    for fen in months:
        so_far += fen or 0
        cells.append(_share(so_far, full))
    cells_told = (Cell((Run(share, Derivation("累计支出÷全年预算")),)) for share in (*cells, _share(spent, full)))
    return (Cell((Run("累计执行率"),)), *cells_told)


def _share(part: int | None, whole: int | None) -> str:
    """part ÷ whole in %, one decimal; a dash if unknown."""
    return with_minus(f"{divide_half_up(part * 100, whole, 1)}%") if part is not None and whole else "—"


# The annexes by their names in outlines.
MAKERS: dict[str, Callable[[Year], AnnexTables]] = {
    "scores": _scores,
    "goals": goal_form,
    "projects_cost": lambda year: project_forms(year, BY_COST),
    "projects": lambda year: project_forms(year, BY_OUTPUT),
    "self_evaluation": department_form,
    "units": units_table,
    "activities": _activities,
    "months": _months,
    "explanations": lambda year: one_table(TITLE, explanations_table(year)),
    "evidence": lambda year: one_table(EVIDENCE_TITLE, evidence_table(year)),
}
