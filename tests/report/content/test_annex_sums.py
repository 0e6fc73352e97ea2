"""Every figure and every sum printed in a table is added up again from the rows, as a clerk with a pencil would.

Nothing here asks the program how a figure is computed: the formulas are those of DOMAIN 2.1.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.make.records import new, year_with
from tests.make.years import some_years
from wenlian_desktop.domain.records.activities import Activity, MediaReport, Theme
from wenlian_desktop.domain.records.budget import BudgetChange, BudgetLine, Monitoring, MonthlyPlan, Payment
from wenlian_desktop.domain.records.conclusions import RuleSet, ScoreEntry
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

ROOT = Path(__file__).resolve().parents[3]
NOT_FILLED_IN, DASH = "〔未填〕", "—"
GROUPS = {"基本支出": ("人员经费", "公用经费"), "项目支出": ("项目支出",), "其他支出": ("其他支出",)}
MODES = ("逐笔", "逐月", "全年一次")
KINDS = ("追加", "追减", "调剂", "收回")
MONTHS = range(1, 13)

Amount = int | None  # 分; None where something is not filled in


def busy_year(seed: int) -> Year:
    """A year in which money moves: lines of every kind, changes, payments, months, activities with reports."""
    chance = Random(seed)

    def some(most: int = 10**9) -> int:
        return chance.randint(0, most)

    lines = [
        new(
            BudgetLine,
            name=f"项目{number}",
            category=chance.choice(("人员经费", "公用经费", "项目支出", "其他支出")),
            mode=chance.choice(MODES),
            initial_fiscal=some(),
            initial_other=chance.choice((None, some())),
            carried_in=chance.choice((None, some())),
            spent_once=some(),
        )
        for number in range(chance.randint(1, 9))
    ]
    uids = [line.uid for line in lines]
    rows: list[Record] = [new(Report, year=2024), *lines]
    for _ in range(chance.randint(0, 8)):
        kind = chance.choice(KINDS)
        to_line = chance.choice(uids) if kind == "调剂" else None
        rows.append(new(BudgetChange, kind=kind, line=chance.choice(uids), to_line=to_line, amount=some(10**7)))
    for _ in range(chance.randint(0, 60)):
        day = date(2024, chance.choice(MONTHS), chance.randint(1, 28))
        amount = chance.choice((1, 1, 1, -1)) * some(10**7)
        rows.append(new(Payment, line=chance.choice(uids), paid_on=day, amount=amount))
    rows += [
        new(MonthlyPlan, line=uid, month=month, planned=some(10**7), spent=chance.choice((None, some(10**7))))
        for uid in uids
        for month in MONTHS
    ]
    rows += [new(Monitoring, line=uid, through=7, spent=some(10**8), forecast=some()) for uid in uids]
    theme = new(Theme, title="聚焦时代主题")
    rows.append(theme)
    for number in range(chance.randint(0, 12)):
        activity = new(
            Activity,
            name=f"活动{number}",
            theme=chance.choice((None, theme.uid)),
            status=chance.choice(("完成", "取消", None)),
            in_report=chance.choice((None, True, False)),
            sessions=some(99),
            cost=some(10**8),
        )
        rows.append(activity)
        outlets = [chance.choice("甲乙丙丁") for _ in range(chance.randint(0, 5))]
        rows += [new(MediaReport, activity=activity.uid, outlet=outlet, pieces=some(9)) for outlet in outlets]
    return year_with(*rows)


YEARS = [*map(busy_year, range(60)), *some_years(40)]


@pytest.fixture(scope="module", params=range(len(YEARS)))
def year(request: pytest.FixtureRequest) -> Year:
    return YEARS[request.param]


def table(lines: Sequence[str], title: str) -> list[list[str]]:
    """The rows of the table under a title, its head first; empty where there is none."""
    starts = [place for place, line in enumerate(lines) if line.endswith(title)]
    if not starts:
        return []
    rows = [line.split("\t") for line in lines[starts[-1] + 1 :]]
    start = next((place for place, row in enumerate(rows) if len(row) > 1), len(rows))
    end = next((place for place in range(start, len(rows)) if len(rows[place]) == 1), len(rows))
    return rows[start:end]


def added(amounts: Iterable[Amount]) -> Amount:
    known = list(amounts)
    return None if None in known else sum(known)  # type: ignore[arg-type]


def wan(fen: Amount) -> str:
    """万元 with two places, halves away from zero."""
    return NOT_FILLED_IN if fen is None else printed(rounded(Decimal(fen) / 10**6, "0.01"))


def printed(value: Decimal) -> str:
    """With a minus instead of a hyphen."""
    return str(value).replace("-", "−")


def rounded(value: Decimal, places: str) -> Decimal:
    return value.quantize(Decimal(places), ROUND_HALF_UP) + 0


def percent(part: Amount, whole: Amount, places: str = "0.01") -> str:
    if part is None or not whole:
        return DASH
    return f"{printed(rounded(Decimal(part) * 100 / Decimal(whole), places))}%"


# --- the formulas of DOMAIN 2.1 ---


def initial(line: BudgetLine) -> Amount:
    return None if line.initial_fiscal is None else line.initial_fiscal + (line.initial_other or 0)


def changed(year: Year, line: BudgetLine) -> Amount:
    """追加 − 追减 ± 调剂."""
    amounts: list[Amount] = []
    for change in year.rows(BudgetChange):
        minus = None if change.amount is None else -change.amount
        if change.line == line.uid and change.kind == "追加":
            amounts.append(change.amount)
        if change.line == line.uid and change.kind in ("追减", "调剂"):
            amounts.append(minus if change.kind == "追减" or change.to_line is not None else None)
        if change.to_line == line.uid and change.kind == "调剂":
            amounts.append(change.amount)
    return added(amounts)


def full(year: Year, line: BudgetLine) -> Amount:
    return added((initial(line), line.carried_in or 0, changed(year, line)))


def months_of(year: Year, line: BudgetLine) -> list[int]:
    """What was spent in each month; nothing where the way of entering has no months."""
    if line.mode == "逐笔":
        paid = [
            (row.paid_on.month, row.amount or 0) for row in year.rows(Payment) if row.line == line.uid and row.paid_on
        ]
    elif line.mode == "逐月":
        paid = [(row.month or 0, row.spent or 0) for row in year.rows(MonthlyPlan) if row.line == line.uid]
    else:
        paid = []
    return [sum(amount for at, amount in paid if at == month) for month in MONTHS]


def is_nothing_spent_yet(year: Year) -> bool:
    """Whether no spending is filled in at all: then 0 would be a claim that nobody made."""
    by_line = {line.uid: line.mode for line in year.rows(BudgetLine)}
    paid = any(row.amount is not None and by_line.get(row.line or "") == "逐笔" for row in year.rows(Payment))
    monthly = any(row.spent is not None and by_line.get(row.line or "") == "逐月" for row in year.rows(MonthlyPlan))
    once = any(line.spent_once is not None for line in year.rows(BudgetLine) if line.mode not in ("逐笔", "逐月", None))
    return not (paid or monthly or once)


def spent(year: Year, line: BudgetLine) -> Amount:
    if is_nothing_spent_yet(year):
        return None
    if line.mode == "逐笔":
        return added(row.amount for row in year.rows(Payment) if row.line == line.uid)
    if line.mode == "逐月":
        return sum(row.spent or 0 for row in year.rows(MonthlyPlan) if row.line == line.uid)
    return line.spent_once if line.mode else None


# --- the tables ---


def test_the_budget_table(year: Year) -> None:
    lines = list(year.rows(BudgetLine))
    expected = []
    for group, categories in GROUPS.items():
        own = [line for line in lines if line.category in categories]
        expected += [budget_row(year, group, own), *(budget_row(year, line.name, [line]) for line in own)]
    expected += [
        budget_row(year, f"{line.name or NOT_FILLED_IN}（类别未填）", [line]) for line in lines if line.category is None
    ]
    expected.append(budget_row(year, "合计", lines))
    printed = table(lines_of(annual_report(year)), "年度部门预算执行情况表")
    if not lines:
        assert printed == []
        return
    assert printed[0] == ["支出项目", "年初预算", "上年结转", "预算调整", "全年预算", "全年支出", "执行率"]
    assert [[cell.lstrip("　") for cell in row] for row in printed[1:]] == expected


def budget_row(year: Year, name: str | None, lines: list[BudgetLine]) -> list[str]:
    carried = [line.carried_in for line in lines if line.carried_in is not None]
    whole, paid = added(full(year, line) for line in lines), added(spent(year, line) for line in lines)
    return [
        name or NOT_FILLED_IN,
        wan(added(initial(line) for line in lines)),
        wan(sum(carried)) if carried else DASH,
        wan(added(changed(year, line) for line in lines)),
        wan(whole),
        wan(paid),
        percent(paid, whole),
    ]


def test_the_spending_by_month(year: Year) -> None:
    lines = list(year.rows(BudgetLine))
    printed = table(lines_of(annual_report(year)), "年度预算支出按月情况表")
    if not any(any(months_of(year, line)) for line in lines):
        assert printed == []
        return
    assert printed[0] == ["支出项目", *(f"{month}月" for month in MONTHS), "合计"]
    whole = added(spent(year, line) for line in lines)
    by_month = [sum(column) for column in zip(*(months_of(year, line) for line in lines), strict=True)]
    expected = [
        [line.name or "", *map(month_cell, [*months_of(year, line), spent(year, line)])]
        for line in lines
        if any(months_of(year, line)) or spent(year, line)  # a row of dashes tells nothing
    ]
    expected.append(["合计", *map(month_cell, [*by_month, whole])])
    budget = added(full(year, line) for line in lines)
    so_far = [percent(sum(by_month[: place + 1]), budget, "0.1") for place in range(12)]
    expected.append(["累计执行率", *so_far, percent(whole, budget, "0.1")])
    assert printed[1:] == expected


def month_cell(fen: Amount) -> str:
    return DASH if fen == 0 else wan(fen)


def test_the_list_of_activities(year: Year) -> None:
    themes = [*(theme.uid for theme in year.rows(Theme)), None]
    told = [row for row in year.rows(Activity) if row.in_report is not False and row.status not in NOT_HELD]
    heads = {row.uid: head_of(row, told) for row in told}
    outer = [row for theme in themes for row in told if row.theme == theme and heads[row.uid] == row]
    kept = [row for head in outer for row in (head, *(r for r in told if r != head and heads[r.uid] == head))]
    expected = [activity_cells(year, row) for row in kept]
    printed = table(lines_of(annual_report(year)), "年度活动一览表")
    if not kept:
        assert printed == []
        return
    head, *rows = printed
    shown = {name: place for place, name in enumerate(head)}
    if rows[-1][0] == "合计":
        assert {name: rows[-1][shown[name]] for name in SUMS if name in shown} == {
            name: cell for name, cell in activity_sums(year, kept).items() if name in shown
        }
        rows.pop()
    else:
        assert len(kept) < 2 or set(activity_sums(year, kept).values()) == {DASH}
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(kept) + 1)]
    for name, values in zip(("活动名称", *SUMS), zip(*expected, strict=True), strict=True):
        empty = DASH if name in SUMS else ""
        found = [row[shown[name]].lstrip("　") for row in rows] if name in shown else [empty] * len(rows)
        assert found == list(values)


NOT_HELD = ("计划", "进行", "取消")
SUMS = ("场次", "媒体（家）", "经费（万元）")


def head_of(row: Activity, told: list[Activity]) -> Activity:
    """The outermost told series of an activity; of series that are parts of each other the first."""
    path = [row]
    while above := next((each for each in told if each.uid == path[-1].series), None):
        if above in path:
            return next(each for each in told if each in path[path.index(above) :])
        path.append(above)
    return path[-1]


def activity_cells(year: Year, activity: Activity) -> tuple[str, ...]:
    outlets = {row.outlet for row in year.rows(MediaReport) if row.activity == activity.uid and row.outlet}
    return (
        activity.name or "",
        DASH if activity.sessions is None else str(activity.sessions),
        str(len(outlets)) if outlets else DASH,
        DASH if activity.cost is None else wan(activity.cost),
    )


def activity_sums(year: Year, kept: list[Activity]) -> dict[str, str]:
    """What is added up: a series or its parts, not both; outlets are not, as one outlet tells of several activities."""
    parts = [row for row in year.rows(Activity) if row.status not in NOT_HELD and row.series and row.series != row.uid]
    parted = {series for series in {row.series for row in parts} if all(p in kept for p in parts if p.series == series)}
    told_by_series = {row.uid for row in parts if row.series in {k.uid for k in kept} - parted}
    counted = [row for row in kept if row.uid not in parted | told_by_series]
    sessions = [row.sessions for row in counted if row.sessions is not None]
    costs = [row.cost for row in counted if row.cost is not None]
    return {
        "场次": str(sum(sessions)) if sessions else DASH,
        "媒体（家）": DASH,
        "经费（万元）": wan(sum(costs)) if costs else DASH,
    }


@pytest.mark.parametrize("scheme", sorted((ROOT / "resources" / "schemes").glob("*.json")), ids=lambda path: path.stem)
@pytest.mark.parametrize("seed", range(4))
def test_the_score_table_adds_up(seed: int, scheme: Path, sample: Year) -> None:
    chance, text = Random(seed), scheme.read_text(encoding="utf-8")
    others = [row for rows in sample.tables.values() for row in rows if not isinstance(row, RuleSet | ScoreEntry)]
    leaves = dict(leaves_of(json.loads(text)["items"]))
    scored = {name: Decimal(chance.randint(0, int(full * 100))) / 100 for name, full in leaves.items()}
    entries = [new(ScoreEntry, item=name, score=score, reason="评议") for name, score in scored.items()]
    year = Year.of([*others, *entries, new(RuleSet, name=scheme.stem, content=text)])
    *rows, total = table(lines_of(annual_report(year)), "部门整体绩效评价指标体系评分表")[1:]
    assert {row[4]: (Decimal(row[5]), Decimal(row[9])) for row in rows} == {
        name: (full, scored[name]) for name, full in leaves.items()
    }
    assert total[0] == "合计"
    assert (Decimal(total[5]), Decimal(total[9])) == (100, sum(scored.values()))


def leaves_of(items: list[dict[str, Any]]) -> Iterator[tuple[str, Decimal]]:
    for item in items:
        yield from leaves_of(item["children"]) if "children" in item else [(item["name"], Decimal(item["weight"]))]


def test_the_monitoring_form_adds_up(year: Year) -> None:
    lines = list(year.rows(BudgetLine))
    if not lines:
        return
    through = [row.through for row in year.rows(Monitoring) if row.through]
    month = max(sorted(set(through), key=through.index), key=through.count) if through else 7
    printed = table(lines_of(monitoring_form(year)), "一、资金执行情况")
    *rows, total = printed[1:]
    until = [spent_until(year, line, month) for line in lines]
    assert [row[1].rstrip("*") for row in rows] == [wan(initial(line)) for line in lines]
    assert [row[3].rstrip("*") for row in rows] == [wan(amount) for amount in until]
    assert [total[column] for column in (0, 1, 3)] == [
        "合计", wan(added(initial(line) for line in lines)), wan(added(until)),
    ]  # fmt: skip


def spent_until(year: Year, line: BudgetLine, month: int) -> Amount:
    """Payments and months up to that month; else what the monitoring says."""
    if line.mode in ("逐笔", "逐月") and is_nothing_spent_yet(year):
        return None
    if line.mode == "逐笔":
        own = [row for row in year.rows(Payment) if row.line == line.uid and not is_after(row.paid_on, year, month)]
        return added(row.amount for row in own)
    if line.mode == "逐月":
        own_months = [row for row in year.rows(MonthlyPlan) if row.line == line.uid and (row.month or 0) <= month]
        return sum(row.spent or 0 for row in own_months)
    stated: dict[Any, Amount] = {row.line: row.spent for row in year.rows(Monitoring)}
    return stated.get(line.uid)


def is_after(day: date | None, year: Year, month: int) -> bool:
    return day is not None and year.number is not None and (day.year, day.month) > (year.number, month)
