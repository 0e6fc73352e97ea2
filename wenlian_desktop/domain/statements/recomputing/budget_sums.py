"""Budget and spending by class, the changes of the budget, what is left, the difference from the initial budget."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
SUM = "{name}写“{stated}”，{sum}。"


def class_sums(report: StatedReport, role: FigureRole) -> Iterator[tuple[Statement, list[Statement]]]:
    """Each whole of a role with the classes told after it in the same paragraph."""
    for group in report.by_line.values():
        whole: Statement | None = None
        parts: dict[str, Statement] = {}
        for each in group:
            if each.unit != "元" or each.role is not role or each.meaning.is_part_year or not report.is_of_year(each):
                continue
            if each.subject == WHOLE:
                if whole and _is_complete(parts):
                    yield whole, list(parts.values())
                whole, parts = each, {}
            elif each.subject in CLASSES:
                parts.setdefault(each.subject, each)
        if whole and _is_complete(parts):
            yield whole, list(parts.values())
    yield from _told_last(report, role)


def _told_last(report: StatedReport, role: FigureRole) -> Iterator[tuple[Statement, list[Statement]]]:
    """Classes told before their whole in one sentence: “…，三者相加，全年执行数为…”."""
    for sentence in report.sentences:
        told = [each for each in sentence.statements if each.unit == MONEY and each.role is role]
        told = [each for each in told if not each.meaning.is_part_year and report.is_of_year(each)]
        if len(told) < len(CLASSES) or told[-1].subject != WHOLE or any(each.subject == WHOLE for each in told[:-1]):
            continue
        parts = {each.subject: each for each in told[:-1] if each.subject in CLASSES}
        if _is_complete(parts) and re.search("相加|合计|共|总|之和", told[-1].between):
            yield told[-1], list(parts.values())


def _is_complete(parts: dict[str, Statement]) -> bool:
    return {"基本支出", "项目支出"} <= {*parts}


def _wrong_sums(report: StatedReport, role: FigureRole) -> Hits:
    for whole, parts in class_sums(report, role):
        figures = [part.quantity for part in parts]
        if not sum_agrees(whole.quantity, figures):
            lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
            yield hit(*lines, name=role.value, stated=whole.text, sum=summed(figures, whole.quantity))


@rule("C01", Level.ERROR, on=StatedReport, says=SUM, remedy="核对预算批复，改正不符的一处。")
def budget_by_class(report: StatedReport) -> Hits:
    """The budget is the sum of its classes."""
    return _wrong_sums(report, FigureRole.FULL)


@rule("C02", Level.ERROR, on=StatedReport, says=SUM, remedy="核对决算，改正不符的一处。")
def spending_by_class(report: StatedReport) -> Hits:
    """The spending is the sum of its classes."""
    return _wrong_sums(report, FigureRole.SPENT)


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“年初＋上年结转＋追加－追减”核对各数，改正不符的一处。",
)
def changes_of_budget(report: StatedReport) -> Hits:
    """The initial budget, what was carried in, added and cut make the full one; added less taken back is the net."""
    for group in report.by_line.values():
        for chain in _chains(group):
            totals = _totals(report, group, chain)
            if totals and not any(
                abs(each.value - right) <= each.quantity.step
                for each, right in product(totals, _possible_sums(group, chain))
            ):
                yield _told_chain(chain, totals[0])
    for sentence in report.sentences:
        yield from _wrong_net(sentence)


def _chains(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The initial budget and its changes in a paragraph; another one begins a new chain."""
    chain: list[Statement] = []
    for each in group:
        is_begun = each.role is FigureRole.INITIAL or (
            each.role is FigureRole.REFERENCE and re.search("与年初[^，]{0,4}预算", each.label) is not None
        )
        if each.unit != MONEY or not (_is_change(each) or is_begun):
            continue
        if is_begun:
            if len(chain) > 1:
                yield chain
            chain = [each]
        elif chain and each.value not in [one.value for one in chain if one.role is each.role]:
            chain.append(each)
    if len(chain) > 1:
        yield chain


def _possible_sums(group: Sequence[Statement], chain: Sequence[Statement]) -> set[Fraction]:
    """What a chain makes: with what was carried in or without it, before or after what was taken back."""
    back = sum((each.value for each in group if each.role is FigureRole.TAKEN_BACK), Fraction(0))
    carried = sum((each.value for each in chain if each.role is FigureRole.CARRIED_IN), Fraction(0))
    before = sum(
        (each.value for each in group if each.role is FigureRole.CARRIED_IN and each not in chain), Fraction(0)
    )
    right = _chained(chain)
    return {right, right - back, right - carried, right - back - carried, right + before, right + before - back}


def _told_chain(chain: Sequence[Statement], stated: Statement) -> Hit[int]:
    terms = "".join(("＋" if _sign(each) > 0 else "－") + bare(each.quantity, stated.quantity) for each in chain)
    shown = f"{terms.removeprefix('＋')}＝{written(_chained(chain), stated.quantity)}"
    return hit(*dict.fromkeys((chain[0].line, stated.line)), sum=shown, stated=stated.text)


NET = re.compile("净(?:增|减|追加)")


def _wrong_net(sentence: Sentence) -> Hits:
    """“追加A、收回B，净增C”."""
    money = [each for each in sentence.statements if each.unit == MONEY]
    for at, net in enumerate(money):
        told = [
            each
            for each in money[:at]
            if (_sign(each) and each.role is not FigureRole.REFERENCE) or each.role is FigureRole.TAKEN_BACK
        ]
        told = [each for each in told if each.role is not FigureRole.INITIAL]
        if not NET.search(net.label) or len(told) < 2:
            continue
        right = sum(((_sign(each) or -1) * each.value for each in told), Fraction(0))
        if abs(abs(right) - net.value) > net.quantity.step:
            terms = "".join(("＋" if _sign(each) > 0 else "－") + bare(each.quantity, net.quantity) for each in told)
            yield hit(net.line, sum=f"{terms.removeprefix('＋')}＝{written(right, net.quantity)}", stated=net.text)


def _is_change(each: Statement) -> bool:
    if (each.role is FigureRole.CARRIED_IN and "含" in each.label) or "净" in each.label or each.subject in CLASSES:
        return False
    return (each.subject == WHOLE and each.role is FigureRole.INITIAL) or each.role in (
        FigureRole.ADDED,
        FigureRole.CUT,
        FigureRole.CARRIED_IN,
    )


CHANGES = {
    FigureRole.REFERENCE: 1,
    FigureRole.INITIAL: 1,
    FigureRole.CARRIED_IN: 1,
    FigureRole.ADDED: 1,
    FigureRole.CUT: -1,
}


def _sign(each: Statement) -> int:
    return CHANGES.get(each.role, 0)


def _chained(chain: Sequence[Statement]) -> Fraction:
    return sum((_sign(each) * each.value for each in chain), Fraction(0))


def _totals(report: StatedReport, group: Sequence[Statement], chain: Sequence[Statement]) -> list[Statement]:
    """The full budget that a chain leads to: in its paragraph, in brackets the figure before them, else anywhere."""
    if chain[0].depth:
        before = [each for each in group if each.sentence == chain[0].sentence and not each.depth]
        before = [each for each in before if each.quantity.end < chain[0].quantity.start]
        return before[-1:] if before and before[-1].unit == MONEY else []
    own = [each for each in group if each.unit == MONEY and each.subject == WHOLE and not each.depth]
    full = [each for each in own if each.role in (FigureRole.FULL, FigureRole.INCOME)]
    return [*full, *report.facts(FigureRole.FULL, WHOLE)]


@rule(
    "C05",
    Level.ERROR,
    on=StatedReport,
    says="{name}支出{spent}，超过{name}预算{budget}（执行率{rate}%）。",
    remedy="写明调整后的预算数和调整批复，或说明超出的原因。",
)
def spending_within_class(report: StatedReport) -> Hits:
    """No class spends more than its full budget, unless the report says why."""
    for name in CLASSES:
        budgets, spendings = report.facts(FigureRole.FULL, name), report.facts(FigureRole.SPENT, name)
        pairs = [pair for pair in product(spendings, budgets) if pair[0].value <= pair[1].value]
        if budgets and spendings and not pairs and not _is_explained(report, spendings + budgets):
            spent, budget = spendings[0], budgets[0]
            rate = f"{float(100 * spent.value / budget.value):.2f}" if budget.value else "—"
            lines = dict.fromkeys((spent.line, budget.line))
            yield hit(*lines, name=name.removesuffix("支出"), spent=spent.text, budget=budget.text, rate=rate)


def _is_explained(report: StatedReport, told: Sequence[Statement]) -> bool:
    numbers = {each.sentence + step for each in told for step in (0, 1)}
    return any(
        word in report.sentences[at].text
        for at in numbers
        if at < len(report.sentences)
        for word in ("调剂", "超支原因", "超预算", "超出预算")
    )


@rule(
    "C07",
    Level.ERROR,
    on=StatedReport,
    says="支出{spent}，超过全年预算{full}。",
    remedy="核对支出总额，或写明调整后的预算数。",
)
def spending_within_budget(report: StatedReport) -> Hits:
    """The department spends no more than its full budget."""
    full, spent = report.facts(FigureRole.FULL, WHOLE), report.facts(FigureRole.SPENT, WHOLE)
    if full and spent and not any(one.value <= other.value for one, other in product(spent, full)):
        yield hit(*dict.fromkeys((spent[0].line, full[0].line)), spent=spent[0].text, full=full[0].text)


@rule(
    "C12",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“年初结转＋收入－支出－收回＝年末结转”核对，改正不符的一处。",
)
def accounts_balance(report: StatedReport) -> Hits:
    """What was carried in, and came in, less the spending and what was taken back is what is left."""
    for sentence in report.sentences:
        found = {
            role: next((each for each in sentence.statements if each.role is role and each.subject == WHOLE), None)
            for role in (
                FigureRole.CARRIED_IN,
                FigureRole.INCOME,
                FigureRole.SPENT,
                FigureRole.TAKEN_BACK,
                FigureRole.LEFT,
            )
        }
        income = next((each for each in sentence.statements if "收入" in each.label and each.unit == "元"), None)
        carried, spent, left, back = (
            found[role] for role in (FigureRole.CARRIED_IN, FigureRole.SPENT, FigureRole.LEFT, FigureRole.TAKEN_BACK)
        )
        if not (carried and income and spent and left):
            continue
        terms = [(1, carried), (1, income), (-1, spent), *([(-1, back)] if back else [])]
        right = sum((sign * each.value for sign, each in terms), Fraction(0))
        if abs(right - left.value) > left.quantity.step:
            shown = "".join(("＋" if sign > 0 else "－") + bare(each.quantity, left.quantity) for sign, each in terms)
            sum_shown = f"{shown.removeprefix('＋')}＝{written(right, left.quantity)}"
            yield hit(sentence.line, sum=sum_shown, stated=left.text)


@rule(
    "C10",
    Level.ERROR,
    on=StatedReport,
    says={
        "amount": "年末结转结余写“{stated}”，{right}。",
        "rate": "结转结余率写“{stated}”，{right}。",
    },
    remedy="按“全年预算－支出－收回”和“结转结余÷全年预算”复算后改正。",
)
def carryover_recomputed(report: StatedReport) -> Hits:
    """What is left is the budget less the spending and what was taken back, and its rate is that of the budget."""
    full, spent, left = (report.facts(role, WHOLE) for role in (FigureRole.FULL, FigureRole.SPENT, FigureRole.LEFT))
    left = [each for each in left if not OF_THOSE_ABOVE.search(each.label)]
    balance = list(accounts_balance(report))
    rates = [each for each in report.statements if each.role is FigureRole.CARRY_RATE]
    is_own = any(_is_of(rate, left, full) for rate in rates)  # then something was taken back that the text leaves out
    if (
        full
        and full[0].value
        and spent
        and left
        and not balance
        and not is_own
        and not _left_agrees(report, full, spent, left)
    ):
        stated = left[0]
        right = full[0].value - spent[0].value
        like = stated.quantity
        shown = f"{bare(full[0].quantity, like)}－{bare(spent[0].quantity, like)}＝{written(right, like)}"
        yield hit(
            *dict.fromkeys((stated.line, full[0].line, spent[0].line)), kind="amount", stated=stated.text, right=shown
        )
    for each in report.statements:
        if each.role is FigureRole.CARRY_RATE and full and not _rate_agrees(report, each, left, full, spent):
            near = [one for one in left if one.line == each.line] or left
            if near and full[0].value:
                yield from _wrong_rate(each, near[0], full[0])


OF_THOSE_ABOVE = re.compile("(?:以上|上述|这|前述|共|\\d)[一二三四五六七八九十\\d]*[项个]|项目共?(?:结余|节余)")


def _wrong_rate(each: Statement, part: Statement, whole: Statement) -> Hits:
    rate = quotient(part.quantity, whole.quantity)[0]
    right = (
        f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}＝{written(rate, each.quantity)}"
    )
    yield hit(*dict.fromkeys((each.line, part.line)), kind="rate", stated=each.text, right=right)


def _is_of(rate: Statement, left: Sequence[Statement], full: Sequence[Statement]) -> bool:
    return any(agrees(rate.quantity, *quotient(one.quantity, other.quantity)) for one, other in product(left, full))


def _left_agrees(
    report: StatedReport, full: Sequence[Statement], spent: Sequence[Statement], left: Sequence[Statement]
) -> bool:
    backs = [Fraction(0), *(each.value for each in report.facts(FigureRole.TAKEN_BACK, WHOLE))]
    begun, income = report.facts(FigureRole.CARRIED_IN, WHOLE), report.facts(FigureRole.INCOME, WHOLE)
    if any(is_difference(report, each) for each in left):
        return True
    if any(
        one.value + more.value - other.value - back == each.value
        for one, more, other, each, back in product(begun, income, spent, left, backs)
    ):
        return True
    return any(
        abs(one.value - other.value - back - each.value) <= 2 * each.quantity.step
        for one, other, each, back in product(full, spent, left, backs)
    )


def _rate_agrees(
    report: StatedReport,
    rate: Statement,
    left: Sequence[Statement],
    full: Sequence[Statement],
    spent: Sequence[Statement],
) -> bool:
    computed = [quotient(one.quantity, other.quantity) for one, other in product(left, full)]
    for one, other in product(full, spent):
        for back in (Fraction(0), *(each.value for each in report.facts(FigureRole.TAKEN_BACK, WHOLE))):
            if one.value:
                computed.append((100 * (one.value - other.value - back) / one.value, Fraction(0)))
    return any(agrees(rate.quantity, right, slack) for right, slack in computed)


@rule(
    "C11",
    Level.ERROR,
    on=StatedReport,
    says={"": "差异率写“{stated}”，{right}。", "none": "差异率写“无”，{right}。"},
    remedy="按“（决算－年初预算）÷年初预算”复算后改正。",
)
def difference_recomputed(report: StatedReport) -> Hits:
    """The rate of difference is spending less initial budget, of the initial budget."""
    initial, spent = report.facts(FigureRole.INITIAL, WHOLE), report.facts(FigureRole.SPENT, WHOLE)
    if initial and spent and initial[0].value and spent[0].value != initial[0].value:
        due = _difference(spent[0], initial[0])
        yield from (hit(line, kind="none", right=due) for line in _said_none(report))
    for each in report.statements:
        if each.role is not FigureRole.DIFFERENCE_RATE or not initial or not spent:
            continue
        sentence = report.sentences[each.sentence].text
        pairs = [(one, other) for one, other in product(spent, initial) if other.value]
        rates = [(100 * (one.value - other.value) / other.value, one, other) for one, other in pairs]
        if rates and not any(
            agrees(each.quantity, right, Fraction(1, 1000))
            or (agrees(each.quantity, abs(right), Fraction(1, 1000)) and not _contradicts(sentence, right))
            for right, _, _ in rates
        ):
            right, one, other = next(((r, o, i) for r, o, i in rates if o.line == each.line), rates[0])
            base = bare(other.quantity, other.quantity)
            shown = f"（{bare(one.quantity, other.quantity)}－{base}）÷{base}＝{written(right, each.quantity)}"
            yield hit(each.line, stated=each.text, right=shown)


def _said_none(report: StatedReport) -> list[int]:
    return [each.line for each in report.sentences if re.search("差异率(?:为|是|：)?无(?=[，。；]|$)", each.text)]


def _difference(spent: Statement, initial: Statement) -> str:
    base = bare(initial.quantity, initial.quantity)
    rate = number(100 * (spent.value - initial.value) / initial.value, 2)
    return f"（{bare(spent.quantity, initial.quantity)}－{base}）÷{base}＝{rate}%"


RISEN = ("决算高于", "支出高于", "决算比年初预算增加")
FALLEN = ("决算低于", "支出低于", "决算比年初预算减少")


def _contradicts(sentence: str, right: Fraction) -> bool:
    words = RISEN if right < 0 else FALLEN
    return any(word in sentence for word in words)
