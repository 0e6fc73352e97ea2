"""The generated sentences that other outlines than the default one ask for, as runs with their sources."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import empty_figures, lines_of
from wenlian_desktop.domain.narrative import (
    RATE_RULE,
    amount_run,
    closed_paragraphs,
    field_run,
    lacks_fund,
    office_run,
    ordinal,
    told_run,
)
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
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.texts.full_stops import without_stop
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import spoken, trim_zeros
from wenlian_desktop.domain.values.outline import GOVERNMENT_FUNDS, SOCIAL_INSURANCE
from wenlian_desktop.domain.values.outline import STATE_CAPITAL as STATE_CAPITAL_TEXT
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

OF_WHICH = "，其中，"
OF_THE_INITIAL = ("initial_fiscal", "initial_other")
INCOME = (
    ("initial_fiscal", f"{OF_WHICH}当年财政拨款"), ("initial_other", "，其他资金"), ("carried_in", "；另有上年结转"),
)  # fmt: skip
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
        told_run(done.rate, RATE_RULE, missing_inputs.for_rate(year, lines)), Run("。"),
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
        if fen == initial and name in OF_THE_INITIAL and fen:
            runs.append(Run(f"，均为{label.removeprefix(OF_WHICH).lstrip('，')}", INCOME_RULE))
        elif fen:
            runs += [Run(label), amount_run(fen, iter(()), INCOME_RULE), Run("万元")]
    return *runs, Run("。")


def three_public_sentence(year: Year) -> Runs:
    """The 三公 spending (万元) and its items, those without spending at the end; empty without items."""
    items = list(year.rows(ThreePublic))
    if not items:
        return ()
    planned, whole = (_sum(year, items, name) for name in ("budget", "spent"))
    budget = amount_run(planned, empty_figures(year, items, "budget"), THREE_PUBLIC_RULE)
    runs = [Run("“三公”经费年初预算"), budget, Run("万元，")]
    if whole == 0:
        return *runs, Run("全年没有支出", THREE_PUBLIC_RULE), Run("。")
    runs += [Run("支出"), amount_run(whole, empty_figures(year, items, "spent"), THREE_PUBLIC_RULE), Run("万元")]
    runs += _parts_of(year, items, "item", "spent")
    unspent = [field_run(year, item, "item") for item in items if derived.figure_of(year, item, "spent") == 0]
    names = [run for name in unspent for run in (Run("、"), name)][1:]
    return *runs, *([Run("；"), *names, Run("没有支出")] if names else []), Run("。")


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
    if _sum(year, rows, "received") == 0:
        return (Run("本年度没有收入。", INCOME_SUM_RULE),)
    whole = _sum_run(year, rows, "received", INCOME_SUM_RULE)
    return Run("本年收入合计"), whole, Run("万元"), *_parts_of(year, rows, "source", "received"), Run("。")


def _parts_of(year: Year, rows: Sequence[Record], name: str, figure: str) -> Iterator[Run]:
    """“，其中，name amount 万元，…” of the rows that have an amount, or none filled in yet."""
    told = [row for row in rows if derived.figure_of(year, row, figure) != 0]
    if len(told) == 1 and derived.figure_of(year, told[0], figure) is not None and _sum(year, rows, figure):
        yield from (Run("，均为"), field_run(year, told[0], name))
        return
    for index, row in enumerate(told):
        yield from (Run("，" if index else "，其中，"), field_run(year, row, name))
        yield from (_money(year, row, figure), Run("万元"))


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
        known = [derived.figure_of(year, row, name) for name, _ in OF_SOURCE]
        none = Run(UNFILLED, ref_to(row, "received")) if None in known else Run("本年没有收入和支出", NO_FUND_RULE)
        amounts = _filled_amounts(year, row, OF_SOURCE) or (none,)
        found.append((field_run(year, row, "source"), *amounts, Run("。")))
        found += closed_paragraphs(year, row, "purpose")
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
        runs += [Run("万元"), *_parts_of(year, rows, "subject", "spent")]
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
        runs += [Run("；" if runs else ""), field_run(year, row, "item")]
        unplanned = derived.figure_of(year, row, "budget") == 0
        runs += _amount_or_none(year, row, "budget", "年初预算", "年初没有安排预算")
        runs += [Run("，"), *_amount_or_none(year, row, "spent", "支出", "也没有支出" if unplanned else "没有支出")]
    return (*runs, Run("。")) if runs else ()


def _amount_or_none(year: Year, row: Record, field: str, label: str, nought: str) -> list[Run]:
    if derived.figure_of(year, row, field) == 0:
        return [Run(nought, ref_to(row, field))]
    return [Run(label), _money(year, row, field), Run("万元")]


def building_paragraphs(year: Year) -> list[Runs]:
    """Each building with its areas (平方米) and investments (万元), and what was written of it."""
    found: list[Runs] = []
    for row in year.rows(Building):
        figures = [*_filled_counts(year, row, AREAS), *_filled_amounts(year, row, INVESTMENTS, "，")]
        found += [(field_run(year, row, "name"), *figures, Run("。"))] if figures else []
        found += closed_paragraphs(year, row, "note")
    return found


def other_staff_sentence(year: Year) -> Runs:
    """…另有离休1人，退休12人; empty without people."""
    runs: list[Run] = []
    for row in [row for row in year.rows(OtherStaff) if row.number != 0]:
        runs += [Run("，")] if runs else [office_run(year, "other_staff"), Run("另有")]
        runs += [field_run(year, row, "category"), field_run(year, row, "number"), Run("人")]
    return (*runs, Run("。")) if runs else ()


def unit_paragraphs(year: Year) -> list[Runs]:
    """The units below the office by name; of each with figures nature, staff, budget and spending (万元); its work."""
    rows = list(year.rows(SubordinateUnit))
    if not rows:
        return []
    names = [run for row in rows for run in (Run("、"), field_run(year, row, "name"))][1:]
    counted = office_run(year, "subordinate_units"), Run("有下属单位"), Run(str(len(rows)), UNIT_COUNT_RULE)
    found: list[Runs] = [(*counted, Run("个，为"), *names, Run("。"))]
    for row in rows:
        figures = [*_filled_counts(year, row, UNIT_COUNTS), *_filled_amounts(year, row, UNIT_AMOUNTS, "，")]
        nature = (Run("（"), field_run(year, row, "kind"), Run("）")) if row.kind else ()
        found += [(field_run(year, row, "name"), *nature, *figures, Run("。"))] if figures else []
        found += closed_paragraphs(year, row, "work")
    return found


def _filled_counts(year: Year, row: Record, labelled: Sequence[tuple[str, str, str]]) -> list[Run]:
    """“，label figure unit” for the numbers that are filled in and not nought."""
    found: list[Run] = []
    for name, label, unit in labelled:
        value = getattr(row, name)
        text = trim_zeros(value) if isinstance(value, Decimal) else str(value)
        found += [Run(f"，{label}"), Run(text, ref_to(row, name)), Run(unit)] if value else []
    return found


def _money(year: Year, row: Record, field: str) -> Run:
    """A figure of a row in 万元; 〔未填〕 if there is none."""
    fen = derived.figure_of(year, row, field)
    return Run(UNFILLED if fen is None else spoken(format_wan(fen)), ref_to(row, field))


def _filled_amounts(year: Year, row: Record, labelled: Sequence[tuple[str, str]], lead: str = "") -> list[Run]:
    """“label figure 万元” for the amounts that are filled in and not nought, separated by commas."""
    runs: list[Run] = []
    for name, label in labelled:
        if derived.figure_of(year, row, name):
            runs += [Run(("，" if runs else lead) + label), _money(year, row, name), Run("万元")]
    return runs


def _sum_run(year: Year, rows: Sequence[Record], field: str, rule: Derivation) -> Run:
    return amount_run(_sum(year, rows, field), empty_figures(year, rows, field), rule)


def _clause(year: Year, row: Record, field: str) -> Runs:
    """A long text as a clause: in one paragraph, without a mark at its end."""
    text = without_stop("".join(split_paragraphs(getattr(row, field) or UNFILLED)))
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
