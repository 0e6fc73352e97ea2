"""What is spent beyond its budget, or far below it, and no word of why."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport, without_number
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole
from wenlian_desktop.domain.values.thresholds import MIN_BASIC_RATE

Hits = Iterator[Hit[int]]
ALL = 100  # %
WHY = re.compile(
    "原因|由于|因为?|主要是|系|调剂|调整|追加|超支|超出|超过|超预算|自筹|补足|弥补|垫付|动用|年初预算|上年结转|经批准|批复"
)
BUDGET = re.compile(
    "(?<!年初)(?<!期初)(?:预算|批复|安排)(?:数|额|安排|资金|总额|经费|合计|总计|总额)*(?:为|共计?|达|了)?$"
)
SPENT = re.compile(
    "^(?:全年|当年|本年|年底|最终)?(?:实际|累计|决算|财政)*(?:支出|执行|支付|使用|列支|开支|支用|花费|决算)(?:数|额|资金|合计|总计|总额)*(?:为|共计?|达|了)?$"
)
NO_BUDGET = re.compile("年初|期初|上年|原|计划|采购|收入|目标|成本")
NEAR = 2  # lines behind a row or a paragraph in which its reason may stand
MOST_OVER = 2  # times its budget: more is of something else
LEAST_NAME = 2


@lru_cache(2)
def _texts(report: StatedReport) -> dict[int, str]:
    return {line.number: line.text for line in report.manuscript.normal}


def _is_explained(report: StatedReport, line: int, name: str = "") -> bool:
    """Whether a reason stands in the paragraph or right behind it, or wherever the name comes again."""
    texts = _texts(report)
    if any(WHY.search(texts.get(at, "")) for at in range(line, line + NEAR)):
        return True
    words = re.sub("[“”《》]|项目|经费|支出", "", name)[:4]
    return len(words) >= LEAST_NAME and any(words in text and WHY.search(text) for text in texts.values())


@rule(
    "C08",
    Level.ERROR,
    on=StatedReport,
    says={"": "{name}执行率{rate}，超过100%，没有说明。", "row": "“{name}”支出{spent}，超过预算{budget}，没有说明。"},
    remedy="核对预算数和支出数；确实超出的写明原因和调整批复。",
)
def rates_beyond_all_have_reasons(report: StatedReport) -> Hits:
    """A rate of execution over 100 % has a reason in its paragraph; so has a row that spends more than its budget."""
    for each in report.statements:
        is_over = each.role is FigureRole.EXECUTION and each.unit == RATE and each.value > ALL
        is_own = "执行率" in each.label and not NO_BUDGET.search(each.label) and not each.meaning.is_part_year
        if is_over and is_own and not _is_explained(report, each.line):
            yield doubtful(each.line, name=each.label.partition("执行率")[0], rate=each.text)
    for table, row, budget, spent in _rows_over(report):
        is_item = row.name not in CLASSES and not _is_of_all(row)
        if is_item and not _is_explained(report, table.rows[-1].line + 1, row.name):
            yield hit(row.line, kind="row", name=row.name, spent=spent.text, budget=budget.text)


@rule(
    "C05",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”支出{spent}，超过预算{budget}，没有说明。",
    remedy="写明调整后的预算数和调整批复，或说明超出的原因。",
)
def items_within_their_budget(report: StatedReport) -> Hits:
    """“某项目批复42万元，实际列支43.8万元”: what is spent is no more than the budget told right before it."""
    for table, row, budget, spent in _rows_over(report):
        if row.name in CLASSES and not _is_explained(report, table.rows[-1].line + 1, row.name):
            yield hit(row.line, name=row.name, spent=spent.text, budget=budget.text)
    for budget_told, spent_told in _pairs(report):
        is_of_whole = budget_told.subject == WHOLE and budget_told.role is FigureRole.FULL
        is_over = budget_told.value < spent_told.value < MOST_OVER * budget_told.value
        if is_over and not is_of_whole and not _is_explained(report, budget_told.line):
            name = budget_told.subject or budget_told.label
            yield doubtful(budget_told.line, name=name, spent=spent_told.text, budget=budget_told.text)


@rule(
    "C07",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”支出{spent}，超过预算{budget}，没有说明。",
    remedy="核对支出总额，或写明调整后的预算数。",
)
def totals_within_their_budget(report: StatedReport) -> Hits:
    """The total of a table spends no more than its budget."""
    for table, row, budget, spent in _rows_over(report):
        if _is_of_all(row) and not _is_explained(report, table.rows[-1].line + 1):
            yield hit(row.line, name=row.name, spent=spent.text, budget=budget.text)


def _is_of_all(row: StatedRow) -> bool:
    return row.is_total or re.search("总额|当年财政拨款$|资金总|^部门(?:预算|支出)", row.name) is not None


def _pairs(report: StatedReport) -> Iterator[tuple[Statement, Statement]]:
    """A budget, and what was spent of it right after it."""
    for sentence in report.with_figures(1):
        if "预算" not in sentence.text and "批复" not in sentence.text and "安排" not in sentence.text:
            continue
        money = [each for each in sentence.statements if each.unit == MONEY]
        for budget, spent in pairwise(money):
            between = sentence.text[budget.quantity.end : spent.quantity.start]
            is_next = len(between) <= 14 and not re.search("[；。（）]", between) and spent.depth == budget.depth
            is_budget = BUDGET.search(budget.label) and not NO_BUDGET.search(budget.label)
            is_spent = SPENT.match(spent.label) and report.is_of_year(budget)
            if is_next and is_budget and is_spent and not budget.meaning.is_part_year:
                yield budget, spent


def _rows_over(report: StatedReport) -> Iterator[tuple[StatedTable, StatedRow, WrittenFigure, WrittenFigure]]:
    """The rows of tables of the full budget and the spending that spend more."""
    for table in report.tables:
        budgets = [at for at in table.columns if OF_FULL.search(table.head(at))]
        spent = [at for at in table.columns if OF_SPENT.search(table.head(at))]
        for row in table.rows if len(budgets) == len(spent) == 1 else ():
            budget, paid = row.figure(budgets[0]), row.figure(spent[0])
            if budget and paid and budget.unit == paid.unit == MONEY and Fraction(0) < budget.value < paid.value:
                yield table, row, budget, paid


OF_FULL = re.compile(
    "^(?!.*(?:年初|上年|采购|率|增减))(?:.*(?:全年|调整后?的?))?预算(?:数|额|安排|金额)?(?:（[^）]*）)?$"
)
OF_SPENT = re.compile("^(?!.*(?:率|上年|增减|月|季)).*(?:支出|执行|决算|支付|使用)(?:数|额|金额)?(?:（[^）]*）)?$")


@rule(
    "C06",
    Level.WARNING,
    on=StatedReport,
    says="基本支出执行率{rate}%，低于{least}%，没有写原因。",
    remedy="写明基本支出执行率低的原因。",
)
def basic_spending_far_below_its_budget(report: StatedReport) -> Hits:
    """The basic spending is at least 85 % of its budget, or the report says why."""
    rates = [*_basic_rates(report)]
    if not rates or any(rate >= MIN_BASIC_RATE for rate, _ in rates):
        return
    lines = dict.fromkeys(line for _, line in rates)
    if not _is_basic_explained(report, [*lines]):
        yield hit(*lines, rate=number(rates[-1][0], 2), least=str(MIN_BASIC_RATE))


def _basic_rates(report: StatedReport) -> Iterator[tuple[Fraction, int]]:
    """How much of its budget the basic spending is, by text and tables, with its line."""
    budgets, spendings = (report.facts(role, CLASSES[0]) for role in (FigureRole.FULL, FigureRole.SPENT))
    yield from ((100 * one.value / of.value, one.line) for one, of in product(spendings, budgets) if of.value)
    yield from ((each.value, each.line) for each in report.statements if _is_basic_rate(each))
    for table in report.tables_with("执行率"):
        column = next(at for at, head in enumerate(table.heads) if "执行率" in head)
        rates = ((row.figure(column), row.line) for row in table.rows if row.name == CLASSES[0])
        yield from ((rate.value, line) for rate, line in rates if rate and rate.value)


def _is_basic_rate(each: Statement) -> bool:
    return each.role is FigureRole.EXECUTION and each.unit == RATE and each.subject == CLASSES[0]


def _is_basic_explained(report: StatedReport, lines: Sequence[int]) -> bool:
    texts = _texts(report)
    near = [texts.get(line + step, "") for line in lines for step in range(NEAR)]
    named = [text for text in texts.values() if re.search("基本支出|人员经费|公用经费", text)]
    return any(REASON.search(text) for text in (*near, *named))


REASON = re.compile("原因|由于|因为?(?!公)|主要是")


@rule(
    "C09",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，没有写原因。",
    remedy="写明执行率低的原因。",
)
def what_is_called_low_has_a_reason(report: StatedReport) -> Hits:
    """“某某项目执行率低于90%。”: what a paragraph of its own calls low has its reason there."""
    for line in report.manuscript.body:
        said = CALLED_LOW.search(without_number(line.text)) if "执行率" in line.text else None
        if said and not LOW_WHY.search(line.text) and not REASON.search(_texts(report).get(line.line_no + 1, "")):
            yield hit(line.line_no, words=said[0])


CALLED_LOW = re.compile(
    "^[^，。；\\d]{2,20}执行率(?:仅为?|只有|较低|偏低|低于\\d{2}%|未达到?\\d{2}%|不足\\d{2}%)[^，。；]{0,8}。?$"
)
LOW_WHY = re.compile(
    "原因|由于|因(?![公此素地])|受(?!益)|所致|导致|结余|节约|推迟|延期|质保|尾款|跨年|未(?!达)|扣|[个项]$|没有"
)
