"""The generated sentences that other outlines than the default one ask for, as runs with their sources."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import empty_figures, lines_of
from wenlian_desktop.domain.narrative import RATE_RULE, amount_run, derived_run, field_run, lacks_fund, ordinal
from wenlian_desktop.domain.records.budget import (
    GOVERNMENT_FUND,
    OPERATING,
    PROJECT,
    STATE_CAPITAL,
    Building,
    IncomeSource,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.conclusions import FollowUp
from wenlian_desktop.domain.records.department import OtherStaff, SubordinateUnit
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import paragraph_runs, text_runs
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.outline import GOVERNMENT_FUNDS, SOCIAL_INSURANCE
from wenlian_desktop.domain.values.outline import STATE_CAPITAL as STATE_CAPITAL_TEXT
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

INCOME = (("initial_fiscal", "，其中，当年财政拨款"), ("initial_other", "，其他资金"), ("carried_in", "；另有上年结转"))
INCOME_RULE = Derivation("年初预算按资金来源汇总")
THREE_PUBLIC_RULE = Derivation("三公经费汇总")
INCOME_SUM_RULE, CLASS_SUM_RULE = Derivation("收入来源汇总"), Derivation("支出分类汇总")
NO_FUND_RULE = Derivation("收入来源没有登记这一项")
UNIT_COUNT_RULE = Derivation("下属单位数")
OF_SOURCE = (("budget", "年初预算"), ("received", "本年收入"), ("spent", "本年支出"))
AREAS = (("approved_area", "批复规模", "平方米"), ("actual_area", "实际规模", "平方米"))
INVESTMENTS = (("budget", "批复投资"), ("spent", "实际投资"))
UNIT_COUNTS = (("authorized", "编制", "名"), ("actual", "实有", "人"))
UNIT_AMOUNTS = (("full", "全年预算数"), ("spent", "全年支出"))


def group_sentence(year: Year, group: str) -> Runs:
    """Budget, spending (万元) and rate of a group (基本支出, 项目支出); empty without lines of it."""
    done, lines = derived.execution(year, group), lines_of(year, group)
    if not lines:
        return ()
    return (
        Run(f"{group}全年预算数"), amount_run(done.full, missing_inputs.for_full(year, lines)), Run("万元，支出"),
        amount_run(done.spent, missing_inputs.for_spent(year, lines)), Run("万元，执行率为"),
        derived_run(done.rate, RATE_RULE, missing_inputs.for_rate(year, lines)), Run("。"),
    )  # fmt: skip


def income_sentence(year: Year) -> Runs:
    """The budget at the beginning of the year by source (万元), and what was carried in; empty without budget lines."""
    lines = lines_of(year)
    if not lines:
        return ()
    initial = derived.execution(year).initial
    whole = amount_run(initial, missing_inputs.for_initial(year, lines))
    runs = [Run("年初部门预算"), whole, Run("万元")]
    for name, label in INCOME if initial is not None else ():
        fen = sum(derived.figure_of(year, line, name) or 0 for line in lines)
        runs += [Run(label), amount_run(fen, iter(()), INCOME_RULE), Run("万元")] if fen else []
    return *runs, Run("。")


def three_public_sentence(year: Year) -> Runs:
    """The 三公 spending (万元) and its items; empty without items."""
    items = list(year.rows(ThreePublic))
    if not items:
        return ()
    budget, spent = (
        amount_run(_sum(year, items, name), empty_figures(year, items, name), THREE_PUBLIC_RULE)
        for name in ("budget", "spent")
    )
    runs = [Run("“三公”经费年初预算"), budget, Run("万元，支出"), spent, Run("万元，其中，")]
    for index, item in enumerate(items):
        amount = amount_run(derived.figure_of(year, item, "spent"), empty_figures(year, [item], "spent"))
        runs += [Run("，" if index else ""), field_run(year, item, "item"), amount, Run("万元")]
    return *runs, Run("。")


def last_measures_sentence(year: Year) -> Runs:
    """What became of the measures of last year's report; empty without any."""
    measures = list(year.rows(FollowUp))
    runs: list[Run] = []
    for number, each in enumerate(measures, 1):
        runs += [
            Run(ordinal(number) if len(measures) > 1 else ""),
            *_clause(year, each, "measure"),
            Run("，"),
            *_clause(year, each, "result"),
        ]
        runs.append(Run("；" if number < len(measures) else "。"))
    return (Run("上年度评价提出的措施落实如下："), *runs) if runs else ()


def incomes_sentence(year: Year) -> Runs:
    """The income of the year (万元) and its sources; empty without rows."""
    rows = list(year.rows(IncomeSource))
    if not rows:
        return ()
    whole = _sum_run(year, rows, "received", INCOME_SUM_RULE)
    runs = [Run("本年收入合计"), whole, Run("万元")]
    for index, row in enumerate(rows):
        runs += [Run("，" if index else "，其中，"), field_run(year, row, "source"), _money(year, row, "received")]
        runs.append(Run("万元"))
    return *runs, Run("。")


def source_paragraphs(year: Year, source: str, text: str) -> list[Runs]:
    """Income and spending (万元) of one source, and what it was used for; without rows, that there is none.

    `text`: the key of the text about that source. That there is none is only said where the text says nothing, and of a
    year with a budget: all its lines are told under the other source then.
    """
    rows = [row for row in year.rows(IncomeSource) if row.source == source]
    if not rows:
        return _nothing(year, text, f"本年度没有{text.removesuffix('支出情况')}收入和支出。")
    found: list[Runs] = []
    for row in rows:
        amounts = _filled_amounts(year, row, OF_SOURCE)
        found.append(
            (field_run(year, row, "source"), *(amounts or (Run(UNFILLED, ref_to(row, "received")),)), Run("。"))
        )
        found += paragraph_runs(year, row.purpose or "", ref_to(row, "purpose"))
    return found


def insurance_paragraphs(year: Year) -> list[Runs]:
    """That the office has no 社会保险基金: its budget is drawn up by the offices of social insurance alone."""
    return _nothing(year, SOCIAL_INSURANCE, "本部门不涉及社会保险基金预算。")


def _nothing(year: Year, text: str, sentence: str) -> list[Runs]:
    return [(Run(sentence, NO_FUND_RULE),)] if lacks_fund(year, text) else []


def classes_sentence(year: Year) -> Runs:
    """The spending (万元) of each classification and of its classes; empty without rows."""
    runs: list[Run] = []
    kinds = dict.fromkeys(row.kind for row in year.rows(SpendingClass))
    for kind in kinds:
        rows = [row for row in year.rows(SpendingClass) if row.kind == kind]
        runs += [Run("；" if runs else ""), _class_lead(year, rows[0]), _sum_run(year, rows, "spent", CLASS_SUM_RULE)]
        runs.append(Run("万元"))
        for index, row in enumerate(rows):
            runs += [Run("，" if index else "，其中，"), field_run(year, row, "subject"), _money(year, row, "spent")]
            runs.append(Run("万元"))
    return (*runs, Run("。")) if runs else ()


def _class_lead(year: Year, row: SpendingClass) -> Run:
    """按功能分类，支出合计…; 经营支出 is no classification, but a sum of its own."""
    if row.kind is None:
        return field_run(year, row, "kind")
    return Run(row.kind if row.kind == OPERATING else f"按{row.kind}，支出合计", ref_to(row, "kind"))


def expenses_sentence(year: Year) -> Runs:
    """Budget and spending (万元) of meetings, training and labour; empty without rows."""
    runs: list[Run] = []
    for row in year.rows(RestrainedExpense):
        runs += [Run("；" if runs else ""), field_run(year, row, "item"), Run("年初预算"), _money(year, row, "budget")]
        runs += [Run("万元，支出"), _money(year, row, "spent"), Run("万元")]
    return (*runs, Run("。")) if runs else ()


def building_paragraphs(year: Year) -> list[Runs]:
    """Each building with its areas (平方米) and investments (万元), and what was written of it."""
    found: list[Runs] = []
    for row in year.rows(Building):
        figures = [*_filled_counts(year, row, AREAS), *_filled_amounts(year, row, INVESTMENTS, "，")]
        found += [(field_run(year, row, "name"), *figures, Run("。"))] if figures else []
        found += paragraph_runs(year, row.note or "", ref_to(row, "note"))
    return found


def other_staff_sentence(year: Year) -> Runs:
    """另有离休1人，退休12人; empty without rows."""
    runs: list[Run] = []
    for row in year.rows(OtherStaff):
        runs += [Run("，" if runs else "另有"), field_run(year, row, "category")]
        runs += [field_run(year, row, "number"), Run("人")]
    return (*runs, Run("。")) if runs else ()


def unit_paragraphs(year: Year) -> list[Runs]:
    """The units below the office by name; of each with figures nature, staff, budget and spending (万元); its work."""
    rows = list(year.rows(SubordinateUnit))
    if not rows:
        return []
    names = [run for row in rows for run in (Run("、"), field_run(year, row, "name"))][1:]
    found: list[Runs] = [(Run("下属单位"), Run(str(len(rows)), UNIT_COUNT_RULE), Run("个，为"), *names, Run("。"))]
    for row in rows:
        figures = [*_filled_counts(year, row, UNIT_COUNTS), *_filled_amounts(year, row, UNIT_AMOUNTS, "，")]
        nature = (Run("（"), field_run(year, row, "kind"), Run("）")) if row.kind else ()
        found += [(field_run(year, row, "name"), *nature, *figures, Run("。"))] if figures else []
        found += paragraph_runs(year, row.work or "", ref_to(row, "work"))
    return found


def _filled_counts(year: Year, row: Record, labelled: Sequence[tuple[str, str, str]]) -> list[Run]:
    """“，label figure unit” for the numbers that are filled in."""
    found: list[Run] = []
    for name, label, unit in labelled:
        value = getattr(row, name)
        text = trim_zeros(value) if isinstance(value, Decimal) else str(value)
        found += [Run(f"，{label}"), Run(text, ref_to(row, name)), Run(unit)] if value is not None else []
    return found


def _money(year: Year, row: Record, field: str) -> Run:
    """A figure of a row in 万元; 〔未填〕 if there is none."""
    fen = derived.figure_of(year, row, field)
    return Run(UNFILLED if fen is None else format_wan(fen), ref_to(row, field))


def _filled_amounts(year: Year, row: Record, labelled: Sequence[tuple[str, str]], lead: str = "") -> list[Run]:
    """“label figure 万元” for the amounts that are filled in, separated by commas."""
    runs: list[Run] = []
    for name, label in labelled:
        if derived.figure_of(year, row, name) is not None:
            runs += [Run(("，" if runs else lead) + label), _money(year, row, name), Run("万元")]
    return runs


def _sum_run(year: Year, rows: Sequence[Record], field: str, rule: Derivation) -> Run:
    return amount_run(_sum(year, rows, field), empty_figures(year, rows, field), rule)


def _clause(year: Year, row: Record, field: str) -> Runs:
    """A long text as a clause: in one paragraph, without the stop at its end."""
    text = "".join(split_paragraphs(getattr(row, field) or UNFILLED)).rstrip("。；")
    return text_runs(year, text, ref_to(row, field))


def _sum(year: Year, rows: Sequence[Record], field: str) -> int | None:
    return derived.sum_or_none(*(derived.figure_of(year, row, field) for row in rows))


def _one(sentence: Callable[[Year], Runs]) -> Callable[[Year], list[Runs]]:
    return lambda year: [sentence(year)]


# The paragraphs of the parts that no other module makes blocks of, by their names in outlines.
PARAGRAPHS: dict[str, Callable[[Year], Iterable[Runs]]] = {
    "income": _one(income_sentence),
    "basic_spending": _one(partial(group_sentence, group=derived.BASIC)),
    "project_spending": _one(partial(group_sentence, group=PROJECT)),
    "three_public": _one(three_public_sentence),
    "last_measures": _one(last_measures_sentence),
    "income_sources": _one(incomes_sentence),
    "government_fund": partial(source_paragraphs, source=GOVERNMENT_FUND, text=GOVERNMENT_FUNDS),
    "state_capital": partial(source_paragraphs, source=STATE_CAPITAL, text=STATE_CAPITAL_TEXT),
    "social_insurance": insurance_paragraphs,
    "spending_classes": _one(classes_sentence),
    "restrained_expenses": _one(expenses_sentence),
    "buildings": building_paragraphs,
    "other_staff": _one(other_staff_sentence),
    "subordinate_units": unit_paragraphs,
}
