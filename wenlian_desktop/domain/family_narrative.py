"""The generated sentences that other outlines than the default one ask for, as runs with their sources."""

from collections.abc import Sequence

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import empty_figures, lines_of
from wenlian_desktop.domain.narrative import RATE_RULE, amount_run, derived_run, field_run, ordinal
from wenlian_desktop.domain.records.budget import ThreePublic
from wenlian_desktop.domain.records.conclusions import FollowUp
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

INCOME = (("initial_fiscal", "当年财政拨款"), ("initial_other", "其他资金"), ("carried_in", "上年结转"))
INCOME_RULE = Derivation("年初预算按资金来源汇总")
THREE_PUBLIC_RULE = Derivation("三公经费汇总")


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
    """The budget at the beginning of the year by source (万元), only what there is; empty without budget lines."""
    lines = lines_of(year)
    if not lines:
        return ()
    initial = derived.execution(year).initial
    whole = amount_run(initial, missing_inputs.for_initial(year, lines))
    runs = [Run("年初部门预算"), whole, Run("万元")]
    known = [(label, fen) for name, label in INCOME if (fen := _sum(year, lines, name))]
    for index, (label, fen) in enumerate(known):
        amount = amount_run(fen, iter(()), INCOME_RULE)
        runs += [Run(("，" if index else "，其中") + label), amount, Run("万元")]
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
    runs = [Run("“三公”经费年初预算"), budget, Run("万元，支出"), spent, Run("万元，其中")]
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


def _clause(year: Year, row: Record, field: str) -> Runs:
    """A long text as a clause: in one paragraph, without the stop at its end."""
    text = "".join(split_paragraphs(getattr(row, field) or UNFILLED)).rstrip("。；")
    return text_runs(year, text, ref_to(row, field))


def _sum(year: Year, rows: Sequence[Record], field: str) -> int | None:
    return derived.sum_or_none(*(derived.figure_of(year, row, field) for row in rows))
