"""Budget and spending by class, the changes of the budget, spending within it, accounts that balance."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, islice, product, takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.accounts_settled import is_settled
from wenlian_desktop.domain.statements.arithmetic import bare, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
LEAST_TOLD = 3  # two classes and their whole
SUM = "{name}写“{stated}”，{sum}。"


def class_sums(report: StatedReport, role: FigureRole) -> Iterator[tuple[Statement, list[Statement]]]:
    """Each whole of a role with the classes told after it in the same paragraph."""
    above: tuple[Statement, ...] = ()
    for group in report.by_line.values():
        whole = _whole_above(above, group, role)
        above = group
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


def _whole_above(above: Sequence[Statement], group: Sequence[Statement], role: FigureRole) -> Statement | None:
    """The whole of the paragraph before, where this one begins with 其中, or with the word for what it parts."""
    is_next = bool(above) and group[0].line == above[0].line + 1 and OF_THE_WHOLE.match(group[0].between) is not None
    told = [each for each in above if each.role is role and each.subject == WHOLE and each.unit == MONEY]
    return told[-1] if is_next and told and not told[-1].meaning.is_part_year else None


OF_THE_WHOLE = re.compile(  # 决算数由两块组成，基本支出…
    "其中|(?:全年|当年|年度|总)?(?:支出|决算|执行|预算)(?:数|总?额|总计)?(?:由|分|包括|按|中)"
)


def _told_last(report: StatedReport, role: FigureRole) -> Iterator[tuple[Statement, list[Statement]]]:
    """Classes told before their whole in one sentence: “…，三者相加，全年执行数为…”."""
    for sentence in report.with_figures(1):
        told = [each for each in sentence.statements if each.unit == MONEY and each.role is role]
        told = [each for each in told if not each.meaning.is_part_year and report.is_of_year(each)]
        if len(told) < LEAST_TOLD or told[-1].subject != WHOLE or any(each.subject == WHOLE for each in told[:-1]):
            continue
        parts = {each.subject: each for each in told[:-1] if each.subject in CLASSES}
        if _is_complete(parts) and re.search("相加|合计|共|总|之和|累计", told[-1].between):
            yield told[-1], list(parts.values())


def _is_complete(parts: dict[str, Statement]) -> bool:
    return {"基本支出", "项目支出"} <= {*parts}


def _wrong_sums(report: StatedReport, role: FigureRole) -> Hits:
    for whole, parts in class_sums(report, role):
        figures = [part.quantity for part in parts]
        total = sum((part.value for part in parts), Fraction(0))
        others = {each.value for each in report.by_line[parts[-1].line]}  # they may be of another figure told there
        if not sum_agrees(whole.quantity, figures) and total not in others and not _has_third(report, whole, parts):
            lines = dict.fromkeys((whole.line, *(part.line for part in parts)))
            yield hit(*lines, name=role.value, stated=whole.text, sum=summed(figures, whole.quantity))


def _has_third(report: StatedReport, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether what is listed with the classes makes the whole with them: 基本…、项目…、经营支出222.4万元."""
    found = report.sentences[parts[-1].sentence].statements
    listed = [each for each in found if each.between[:1] in ("、", "和") and each.unit == MONEY and each not in parts]
    figures = [part.quantity for part in parts]
    return any(sum_agrees(whole.quantity, [*figures, each.quantity]) for each in listed)


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
        for chain in map(_without_parts, _chains(group)):
            totals = _totals(report, group, chain)
            elsewhere = {each.value for each in report.statements if each.unit == MONEY and each.line != chain[0].line}
            if elsewhere & _possible_sums(group, chain) or _goes_on(group, chain):
                continue  # what they make is another figure of the report (当年财政拨款)
            if _is_net_told(group, chain, totals):
                continue
            if _misses_another(group, chain, totals) or _tells_some_only(report, group, chain):
                continue
            if _made_with_others(group, chain, totals):
                continue
            if (
                totals
                and not is_settled(report, totals[0])
                and not any(
                    abs(each.value - right) <= each.quantity.step
                    for each, right in product(totals, _possible_sums(group, chain))
                )
            ):
                yield _told_chain(chain, totals[0])
    for sentence in report.with_figures(1):
        yield from _wrong_net(report, sentence)


def _is_net_told(group: Sequence[Statement], chain: Sequence[Statement], totals: Sequence[Statement]) -> bool:
    """“由1560万元调整到1684.25万元：增加……；三次净增124.25万元”: whether all changes together are told as well."""
    nets = {abs(each.value - chain[0].value) for each in totals}
    return any(each.value in nets and ("净" in each.label or _is_net_of(each, chain)) for each in group)


def _is_net_of(net: Statement, chain: Sequence[Statement]) -> bool:
    """“追加的比追减的多出266.80万元，追加358.40万元，追减91.60万元”: whether the other changes of a chain make one."""
    others = [each for each in chain[1:] if each is not net]
    total = sum((_sign(each) * each.value for each in others), Fraction(0))
    return net in chain and len(others) > 1 and abs(total) == net.value


def _misses_another(group: Sequence[Statement], chain: Sequence[Statement], totals: Sequence[Statement]) -> bool:
    """Whether what a chain lacks of a budget that no word names is told beside it (10月追加人员经费12.6万元)."""
    others = {each.value for each in group if each not in chain and each.unit == MONEY}
    unnamed = [each for each in totals if (each.role, each.subject) != (FigureRole.FULL, WHOLE)]
    return any(abs(each.value - right) in others for each in unnamed for right in _possible_sums(group, chain))


def _without_parts(chain: list[Statement]) -> list[Statement]:
    """A chain without the parts of one of its changes, told in a later sentence: “追加的资金为甲26万元和乙12万元”."""
    for each in chain:
        parts = [one for one in chain if one.role is each.role and one is not each and one.sentence == each.sentence]
        if SUMMED.match(each.label) and len(parts) > 1 and sum(one.value for one in parts) == each.value:
            return [one for one in chain if one is not each]  # 6月追加45万元，10月追加27.8万元，共追加72.8万元
        later = [one for one in parts if one.quantity.start > each.quantity.start]
        if len(later) > 1 and sum(one.value for one in later) == each.value:
            return [one for one in chain if one not in later]  # 两次追加共24.5万元，6月追加15万元，9月追加9.5万元
    for each in chain:
        later = [one for one in chain if one.role is each.role and one.sentence > each.sentence]
        if later and sum(one.value for one in later) <= each.value:
            return [one for one in chain if one not in later]
    return chain


def _made_with_others(group: Sequence[Statement], chain: Sequence[Statement], totals: Sequence[Statement]) -> bool:
    """Whether amounts told in other words before the full budget make it with a chain (下达专项76.4万元)."""
    own = [each for each in totals if each.line == chain[0].line and _place(each) > _place(chain[0])]
    last = max(map(_place, own), default=(0, 0))
    between = [each for each in group if _place(chain[0]) < _place(each) < last and each.unit == MONEY]
    between = [each for each in between if each not in chain and not each.depth and not MOVED.search(each.between)]
    made = {_chained(chain)}
    for each in between[:MOST_OTHERS] if own else ():
        back = each.role in (FigureRole.TAKEN_BACK, FigureRole.CUT)
        is_base = each.role in (FigureRole.PLAIN, FigureRole.SPENT, FigureRole.LEFT) and each.subject not in CLASSES
        is_base = is_base or each.role is FigureRole.CARRIED_IN
        made |= {one - each.value for one in made} if back else {one + each.value for one in made} if is_base else set()
    return any(each.value in made for each in own)


MOST_OTHERS = 5  # amounts
MOVED = re.compile("调剂|之间|内部|划转|其中")  # within the budget: no change of it


def _tells_some_only(report: StatedReport, group: Sequence[Statement], chain: Sequence[Statement]) -> bool:
    """Whether a change is told elsewhere as a part (追加68.3万元，其中区级23.3万元), and no full budget beside it."""
    if any(each.role in (FigureRole.FULL, FigureRole.INCOME) and each.subject == WHOLE for each in group):
        return False
    changed = {each.value for each in chain if each.role in (FigureRole.ADDED, FigureRole.CUT)}
    others = (each for each in report.statements if each.line != chain[0].line and each.unit == MONEY)
    more = [each for each in others if each.role in (FigureRole.ADDED, FigureRole.CUT)]
    return bool(changed) and any(each.value > max(changed) for each in more)


SUMMED = re.compile("(?:[两二三四五]次|以上|年内|全年)?(?:合计|共计?|累计|总共|一共)")


OF_CLASSES = (*CLASSES, "人员经费", "公用经费")


def _chains(group: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The initial budget and its changes in a paragraph; another one begins a new chain."""
    chain: list[Statement] = []
    for each in group:
        is_deeper = bool(chain) and each.depth > chain[0].depth  # parts of a change
        is_part = each.subject in OF_CLASSES and not _is_change_of_class(each, chain)
        if is_deeper or is_part:
            continue
        if len(chain) > 2 and each.role is FigureRole.FULL and each.subject == WHOLE:
            yield chain
            chain = []
        is_begun = each.role is FigureRole.INITIAL or (
            each.role is FigureRole.REFERENCE and re.search("与年初[^，]{0,4}预算", each.label) is not None
        )
        is_begun = is_begun or (not chain and APPROVED.search(each.label) is not None and _is_changed(group, each))
        if each.unit != MONEY or not (_is_change(each) or is_begun or each.subject in OF_CLASSES):
            continue
        if is_begun:
            if len(chain) > 1:
                yield chain
            chain = [each]
        elif chain and each.value not in [one.value for one in chain if one.role is each.role]:
            chain.append(each)
    if len(chain) > 1:
        yield chain


APPROVED = re.compile("预算批复数?(?:为|共)?$|(?<!调整)批复(?:的)?预算(?:数|总额)?(?:为|共)?$")


def _is_changed(group: Sequence[Statement], each: Statement) -> bool:
    """“预算批复数688万元，年中调增50万元”: what is approved first, if the figure after it changes it."""
    following = [one for one in group[group.index(each) + 1 :] if one.unit == MONEY][:1]
    return each.subject == WHOLE and any(one.role in (FigureRole.ADDED, FigureRole.CUT) for one in following)


def _goes_on(group: Sequence[Statement], chain: Sequence[Statement]) -> bool:
    """Whether the sources after a chain make the figure before it together with it: …、追加96万元、上级专项188万元."""
    first, last = group.index(chain[0]), group.index(chain[-1])
    whole = next((each for each in reversed(group[:first]) if each.unit == MONEY), None)
    listed = [*takewhile(lambda each: each.unit == MONEY and each.between[:1] == "、", group[last + 1 :])]
    figures = [each.quantity for each in (*chain, *listed)]
    return whole is not None and bool(listed) and sum_agrees(whole.quantity, figures)


def _is_change_of_class(each: Statement, chain: Sequence[Statement]) -> bool:
    """“追加项目经费118.6万元，追减基本支出26.4万元”: changes of the whole, unless they part one told before."""
    is_told = each.role in (FigureRole.ADDED, FigureRole.CUT) and each.subject in OF_CLASSES
    is_part = re.search("其中|包括|净", each.between) is not None
    before = [one for one in chain if one.role is each.role and one.subject not in OF_CLASSES]
    return is_told and bool(chain) and not is_part and not before


def _possible_sums(group: Sequence[Statement], chain: Sequence[Statement]) -> set[Fraction]:
    """What a chain makes: with what was carried in or without it, before or after what was taken back."""
    back = sum((each.value for each in group if each.role is FigureRole.TAKEN_BACK), Fraction(0))
    carried = sum((each.value for each in chain if each.role is FigureRole.CARRIED_IN), Fraction(0))
    before = sum(
        (each.value for each in group if each.role is FigureRole.CARRIED_IN and each not in chain), Fraction(0)
    )
    right = _chained(chain)
    earlier = [each for each in group if each.role in (FigureRole.ADDED, FigureRole.CUT) and each not in chain]
    earlier = [each for each in earlier if _place(each) < _place(chain[0])]  # 追加52.5万元，占年初预算1050万元的5%
    changed = {_sign(each) * each.value for each in earlier} | {_chained(earlier)}
    of_classes = [each for each in group if each.subject in CLASSES and each.role in (FigureRole.ADDED, FigureRole.CUT)]
    changed |= {_chained([each for each in of_classes if not each.depth and _place(each) > _place(chain[0])])}
    plain = right + _plain_changes(group, chain[0])
    return {
        right + _told_between(group, chain),
        plain,
        plain - back,
        right,
        *(right + change for change in changed),
        right - back,
        right - carried,
        right - back - carried,
        right + before,
        right + before - back,
    }


def _told_between(group: Sequence[Statement], chain: Sequence[Statement]) -> Fraction:
    """What else stands among the changes up to the full budget, in words of its own: 年中下达中央科普专项76.40万元."""
    last = next((each for each in group if each.role is FigureRole.FULL and _place(each) > _place(chain[0])), chain[-1])
    told = [each for each in group if _place(chain[0]) < _place(each) < _place(last) and each not in chain]
    told = [each for each in told if each.unit == MONEY and not each.depth and each.role is not FigureRole.TAKEN_BACK]
    return sum((each.value for each in told), Fraction(0))


def _place(each: Statement) -> tuple[int, int]:
    return (each.sentence, each.quantity.start)


def _plain_changes(group: Sequence[Statement], first: Statement) -> Fraction:
    """What a paragraph tells as more or less after its initial budget, in plain words: 上级转移支付增加60万元."""
    told = [each for each in group if _is_plain_change(each) and each.sentence >= first.sentence]
    return sum((_way(each) * each.value for each in told), Fraction(0))


PLAIN_CHANGE, NO_CHANGE = re.compile("(?:增加|增拨|增列|增补|减少|减列|核销)$"), re.compile("[比较]|同比|净|共|合计")


def _is_plain_change(each: Statement) -> bool:
    is_told = PLAIN_CHANGE.search(each.label) is not None and NO_CHANGE.search(each.between) is None
    is_change = each.role in (FigureRole.DIFFERENCE, FigureRole.PLAIN)
    return is_change and each.unit == MONEY and not each.depth and is_told


def _told_chain(chain: Sequence[Statement], stated: Statement) -> Hit[int]:
    terms = "".join(("＋" if _sign(each) > 0 else "－") + bare(each.quantity, stated.quantity) for each in chain)
    shown = f"{terms.removeprefix('＋')}＝{written(_chained(chain), stated.quantity)}"
    return hit(*dict.fromkeys((chain[0].line, stated.line)), sum=shown, stated=stated.text)


NET = re.compile("净额|相抵|净调整|抵减后")


NET = re.compile("净(?:增|减|追加|调[增减])")


REACHED = ("到", "至", "为")  # 由588万元净增到652万元


def _wrong_net(report: StatedReport, sentence: Sentence) -> Hits:
    """“追加A、收回B，净增C”."""
    money = [each for each in sentence.statements if each.unit == MONEY]
    for at, net in enumerate(money):
        told = [
            each
            for each in money[:at]
            if (_sign(each) and each.role is not FigureRole.REFERENCE) or each.role is FigureRole.TAKEN_BACK
        ]
        told = _of_its_class(money[:at], [each for each in told if each.role is not FigureRole.INITIAL])
        if not NET.search(net.label) or net.label.endswith(REACHED) or len(told) < 2:
            continue
        told = [each for each in money[:at] if each in told or _is_plain_change(each)]
        right = sum((_way(each) * each.value for each in told), Fraction(0))
        said = NET.search(net.label)
        carried = sum((each.value for each in told if each.role is FigureRole.CARRIED_IN), Fraction(0))
        if carried and abs(abs(right - carried) - net.value) <= net.quantity.step:
            right -= carried  # what was carried in is no change of what was approved
        is_other_way = said is not None and right != 0 and said[0].endswith(("减", "减额")) == (right > 0)
        if _is_apart(report, sentence, net) or _is_of_last_changes(told, net):
            continue
        if abs(abs(right) - net.value) > net.quantity.step or (is_other_way and "额" not in net.label):
            terms = "".join(("＋" if _way(each) > 0 else "－") + bare(each.quantity, net.quantity) for each in told)
            yield hit(net.line, sum=f"{terms.removeprefix('＋')}＝{written(right, net.quantity)}", stated=net.text)


def _is_of_last_changes(told: Sequence[Statement], net: Statement) -> bool:
    """“基本支出追加18.70万元；项目支出追加205万元、压减45万元，净增160万元”: the net of the last of them."""
    sums = accumulate(_way(each) * each.value for each in reversed(told))
    return any(abs(made) == net.value for made in islice(sums, 1, len(told) - 1))


def _of_its_class(before: Sequence[Statement], told: list[Statement]) -> list[Statement]:
    """Of the changes told before a net one, those behind the initial budget of its class, where one is named."""
    begun = next((each for each in reversed(before) if each.role is FigureRole.INITIAL), None)
    if begun is None or begun.subject not in CLASSES:
        return told
    return [each for each in told if _place(each) > _place(begun)]


def _is_apart(report: StatedReport, sentence: Sentence, net: Statement) -> bool:
    """“全年预算数调整为6866.6万元，比年初净增453.3万元”: how far the full budget before it is from the initial one."""
    found = [each for each in sentence.statements if each.unit == MONEY and each.quantity.end < net.quantity.start]
    full = [each for each in found if each.role is FigureRole.FULL and each.subject == WHOLE]
    initial = report.facts(FigureRole.INITIAL, WHOLE) if "比" in net.label else []
    return any(abs(one.value - other.value) == net.value for one, other in product(full, initial))


def _way(each: Statement) -> int:
    if _is_plain_change(each):
        return -1 if re.search("减|核销", each.label[-2:]) else 1
    return _sign(each) or -1


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
    return 1 if each.role is FigureRole.FULL and APPROVED.search(each.label) else CHANGES.get(each.role, 0)


def _chained(chain: Sequence[Statement]) -> Fraction:
    return sum((_sign(each) * each.value for each in chain), Fraction(0))


def _totals(report: StatedReport, group: Sequence[Statement], chain: Sequence[Statement]) -> list[Statement]:
    """The full budget that a chain leads to: in its paragraph, in brackets the figure before them, else anywhere."""
    if chain[0].depth:
        before = [each for each in group if each.sentence == chain[0].sentence and not each.depth]
        before = [each for each in before if each.quantity.end < chain[0].quantity.start]
        return before[-1:] if before and before[-1].unit == MONEY else []
    own = [each for each in group if each.unit == MONEY and each.subject == WHOLE and not each.depth]
    full = [each for each in own if each.role in (FigureRole.FULL, FigureRole.INCOME) and each is not chain[0]]
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
    budgets = [*full, *report.facts(FigureRole.INCOME, WHOLE)]  # what is called a budget may be one of its sources
    if full and spent and not any(one.value <= other.value for one, other in product(spent, budgets)):
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
    for sentence in report.with_figures(LEAST_OF_ACCOUNTS):
        given_out = next((each for each in sentence.statements if each.label.endswith("结余分配")), None)
        found = {
            role: next(
                (
                    each
                    for each in sentence.statements
                    if each.role is role and each.subject == WHOLE and each is not given_out
                ),
                None,
            )
            for role in (
                FigureRole.CARRIED_IN,
                FigureRole.INCOME,
                FigureRole.SPENT,
                FigureRole.TAKEN_BACK,
                FigureRole.LEFT,
            )
        }
        income = _income(sentence) or found[FigureRole.INCOME]
        carried, spent, left, back = (
            found[role] for role in (FigureRole.CARRIED_IN, FigureRole.SPENT, FigureRole.LEFT, FigureRole.TAKEN_BACK)
        )
        if not (carried and income and spent and left):
            continue
        terms = [(1, carried), (1, income), (-1, spent), *((-1, each) for each in (back, given_out) if each)]
        right = sum((sign * each.value for sign, each in terms), Fraction(0))
        are_even = any(
            each.value == spent.value for each in sentence.statements if each is not spent and each is not left
        )
        is_of_all = ("总计" in spent.label and are_even) or (
            re.search("^(?!.*收入)|总计", income.label) is not None and right - carried.value == left.value
        )
        if abs(right - left.value) > left.quantity.step and not is_of_all:
            shown = "".join(("＋" if sign > 0 else "－") + bare(each.quantity, left.quantity) for sign, each in terms)
            sum_shown = f"{shown.removeprefix('＋')}＝{written(right, left.quantity)}"
            yield hit(sentence.line, sum=sum_shown, stated=left.text)


LEAST_OF_ACCOUNTS = 4  # figures: carried in, income, spent, left


def _income(sentence: Sentence) -> Statement | None:
    """The income of the year, rather than what it makes with what was carried in."""
    told = [each for each in sentence.statements if "收入" in each.label and each.unit == MONEY]
    return next((each for each in told if "总计" not in each.label), told[0] if told else None)
