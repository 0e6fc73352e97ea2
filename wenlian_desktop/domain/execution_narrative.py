"""The sentences on how the budget came about, on overspending, on what is left, and on the final accounts."""

from collections.abc import Iterator

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import lines_of
from wenlian_desktop.domain.narrative import BUDGET_RULE, GROUPS, amount_run, budget_sentence, has_budget, told_run
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.money import amount_in_wan
from wenlian_desktop.domain.values.numerals import MINUS, spoken
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs

LEFT_RULE = Derivation("结转结余率＝结转结余额÷支出预算数")
DIFFERENCE_RULE = Derivation("预决算差异率＝（决算支出－年初预算）÷年初预算")
OVERSPENT_RULE = Derivation("超支＝全年支出－全年预算数")
CHANGES_RULE = Derivation("预算调整合计")


def budget_paragraph(year: Year) -> Runs:
    """The sentence of the budget (DOMAIN 1.3), how the budget came about, and overspending; empty without budget."""
    if not has_budget(year):
        return ()
    return *budget_sentence(year), *changes_sentence(year), *overspending_sentence(year)


def changes_sentence(year: Year) -> Runs:
    """年初预算, 上年结转, 追加, 追减 (万元) and the full budget they make; empty without, or if one is unknown."""
    whole, changes = derived.execution(year), derived.budget_changes(year)
    carried = whole.carried_in or 0
    if whole.initial is None or whole.full is None or changes is None or not (carried or any(changes)):
        return ()
    added, cut = changes
    amounts = (("上年结转", carried), ("年中追加", added), ("年中追减", cut))
    parts = [part for label, fen in amounts if fen for part in (Run(f"，{label}"), _amount(fen, CHANGES_RULE))]
    return Run("年初预算"), _amount(whole.initial), *parts, Run("，调整后全年预算数为"), _amount(whole.full), Run("。")


def overspending_sentence(year: Year) -> Runs:
    """By how much (万元) the whole and its groups are overspent; empty if none is."""
    whole = _excess(derived.execution(year))
    groups = {group: _excess(derived.execution(year, group)) for group in GROUPS}
    over = {group: fen for group, fen in groups.items() if fen > 0}
    if not over and whole <= 0:
        return ()
    if whole > 0 and sum(over.values()) in (0, whole):
        return Run("全年超支"), _amount(whole, OVERSPENT_RULE), *_whose(over)
    runs = list(_listed(over))
    if whole > 0:
        return *runs, Run("，与其余类别的结余相抵后，全年超支"), _amount(whole, OVERSPENT_RULE), Run("。")
    return *runs, Run("，全年总支出没有超过预算。" if derived.execution(year).rate else "。")


def _whose(over: dict[str, int]) -> Iterator[Run]:
    """The groups that make the whole excess."""
    if len(over) == 1:
        yield Run("，均为" + "".join(over))
    elif over:
        yield from (Run("，其中，"), *_listed(over))
    yield Run("。")


def _listed(over: dict[str, int]) -> Iterator[Run]:
    for index, (group, fen) in enumerate(over.items()):
        yield from (Run(("，" if index else "") + f"{group}超支"), _amount(fen, OVERSPENT_RULE))


def _excess(done: derived.Execution) -> int:
    """Spending beyond the full budget in 分; 0 if one is unknown."""
    return 0 if done.full is None or done.spent is None else max(done.spent - done.full, 0)


def carryover_sentence(year: Year) -> Runs:
    """四（四）: amount and rate, never only “无” (DOMAIN 1.2), with the spending and 收回 that make the amount."""
    whole, left = derived.execution(year), derived.carryover(year)
    full = amount_run(whole.full, missing_inputs.for_full(year, lines_of(year)))
    runs = [Run("本年度支出预算数"), full, Run("万元"), *_taken(whole)]
    if left is not None and left < 0:
        return *runs, *_deficit(whole, left)
    by_accounts = "，按部门决算" if whole.spent is not None and left != whole.unspent else ""
    amount = amount_run(left, missing_inputs.for_carryover(year), LEFT_RULE)
    rate = told_run(derived.carryover_rate(year), LEFT_RULE, missing_inputs.for_carryover(year))
    return *runs, Run(f"{by_accounts}，年末结转结余"), amount, Run("万元，结转结余率为"), rate, Run("。")


def _taken(whole: derived.Execution) -> Iterator[Run]:
    """What was spent, and what was taken back."""
    if whole.spent is not None:
        yield from (Run("，全年支出"), _amount(whole.spent))
    if whole.recovered:
        yield from (Run("，财政收回"), _amount(whole.recovered, CHANGES_RULE))


def _deficit(whole: derived.Execution, left: int) -> Runs:
    """Instead of what is left: by how much the budget was exceeded."""
    lead = "，超支" if not whole.recovered else "，支出与收回合计超出预算"
    lead = lead if left == whole.unspent else "，按部门决算超支"
    return Run(lead), _amount(-left, LEFT_RULE), Run("，年末没有结转结余。")


def difference_sentence(year: Year) -> Runs:
    """四（五）: 年初预算, 决算, by how much they differ, rate (DOMAIN 1.2); more or less is said in words."""
    initial, spent = derived.execution(year).initial, derived.accounted_spending(year)
    rate = derived.difference_rate(year)
    runs = [
        Run("年初部门预算"), amount_run(initial, missing_inputs.for_initial(year, lines_of(year))),
        Run("万元，部门决算支出"), amount_run(spent, missing_inputs.for_accounted(year), DIFFERENCE_RULE), Run("万元"),
    ]  # fmt: skip
    if initial is not None and spent is not None:
        runs += _compared(spent - initial)
    told = None if rate is None else rate.lstrip(MINUS)
    found = told_run(told, DIFFERENCE_RULE, missing_inputs.for_difference(year))
    return *runs, Run("，预决算差异率为"), found, Run("。")


def _compared(apart: int) -> Iterator[Run]:
    """By how much the final accounts are above or below the initial budget."""
    if not apart:
        yield Run("，决算与年初预算一致")
        return
    yield Run(f"，决算比年初预算{'增加' if apart > 0 else '减少'}")
    yield _amount(abs(apart), DIFFERENCE_RULE)


def _amount(fen: int, rule: Derivation = BUDGET_RULE) -> Run:
    return Run(f"{spoken(amount_in_wan(fen))}万元", rule)
