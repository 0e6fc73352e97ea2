"""What a year leaves: the amount, its rate, and the difference of the final accounts from the initial budget."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.budget_recomputed.budget_sums import accounts_balance
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_difference
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import is_money
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]

MOST_DIFFERENCE = 200  # %


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
    full, spent, left = _told(report)
    stated = wrong_rest(report)
    if stated:
        backs, like = _taken_back(report), stated.quantity
        right = full[0].value - spent[0].value - sum(each.value for each in backs)
        terms = "－".join(bare(each.quantity, like) for each in (full[0], spent[0], *backs))
        shown = f"{terms}＝{written(right, like)}"
        yield hit(
            *dict.fromkeys((stated.line, full[0].line, spent[0].line)), kind="amount", stated=stated.text, right=shown
        )
    for each in report.statements:
        beside = [one for one in left if one.sentence == each.sentence]
        if each.role is FigureRole.CARRY_RATE and full and not _rate_agrees(report, each, beside or left, full, spent):
            near = [one for one in left if one.line == each.line] or left
            if near and full[0].value:
                yield from _wrong_rate(each, near[0], full[0])
            elif spent and full[0].value and _is_of_department(report, each):
                like = full[0].quantity
                rate = written(100 * (full[0].value - spent[0].value) / full[0].value, each.quantity)
                terms = f"（{bare(like, like)}－{bare(spent[0].quantity, like)}）÷{bare(like, like)}＝{rate}"
                yield hit(each.line, kind="rate", stated=each.text, right=terms)


def _is_of_department(report: StatedReport, rate: Statement) -> bool:
    """Whether a rate of what is left is that of the department and its year: nothing was taken back, nothing named."""
    is_bare = report.is_of_year(rate) and OWN_RATE.match(rate.label) is not None
    has_amounts = any(each.unit == MONEY for each in report.sentences[rate.sentence].statements)
    return is_bare and not has_amounts and not report.facts(FigureRole.TAKEN_BACK, WHOLE)


OWN_RATE = re.compile("(?:部门|全年|当年|年末|20\\d\\d年度?)*结转(?:和?结余)?率(?:为|是|仅为|只有)?$")


def _told(report: StatedReport) -> tuple[list[Statement], list[Statement], list[Statement]]:
    """The budget, the spending and what is left of the department."""
    full, spent, left = (report.facts(role, WHOLE) for role in (FigureRole.FULL, FigureRole.SPENT, FigureRole.LEFT))
    left = [each for each in left if not OF_THOSE_ABOVE.search(each.label) and not _is_of_changes(report, each)]
    left = [each for each in left if not OF_ITS_OWN.search(each.label) and not _is_of_a_project(report, each)]
    return full, spent, left


def _is_of_a_project(report: StatedReport, left: Statement) -> bool:
    """“某某项目执行率最低，为90.86%，未支出33.65万元”: of the project that its sentence begins with."""
    return OF_A_PROJECT.match(report.sentences[left.sentence].text[: left.quantity.start]) is not None


OF_A_PROJECT = re.compile(
    "[^，；。\\d]{2,14}项目(?:的)?(?:执行率|支出率|进度|支付率|实施|推进|因|由于|(?:资金|经费)?(?:结转|结余|未))"
)


def wrong_rest(report: StatedReport) -> Statement | None:
    """What is told to be left, where nothing that the report tells makes it."""
    full, spent, left = _told(report)
    if not (full and full[0].value and spent and left) or any(True for _ in accounts_balance(report)):
        return None
    rates = [each for each in report.statements if each.role is FigureRole.CARRY_RATE]
    is_own = any(_is_of(rate, left, full) for rate in rates)  # then something was taken back that the text leaves out
    is_own = is_own and not _taken_back(report)
    return None if is_own or _left_agrees(report, full, spent, left) else left[0]


def _taken_back(report: StatedReport) -> list[Statement]:
    """What was taken back of the budget, where it is told once and no more than what was not spent."""
    full, spent = (report.facts(role, WHOLE) for role in (FigureRole.FULL, FigureRole.SPENT))
    backs = _all_taken_back(report)
    is_one = len(backs) == 1 and bool(full and spent) and backs[0].value < full[0].value - spent[0].value
    return backs if is_one else []


def _all_taken_back(report: StatedReport) -> list[Statement]:
    """What was taken back, whichever month it is told for: 12月下旬财政收回8.65万元."""
    found = report.facts(FigureRole.TAKEN_BACK, WHOLE)
    return found or [
        each
        for each in report.statements
        if each.role is FigureRole.TAKEN_BACK and each.subject == WHOLE and IN_A_MONTH.search(each.label)
    ]


IN_A_MONTH = re.compile("\\d月(?!末|底)")


def _is_of_changes(report: StatedReport, left: Statement) -> bool:
    """Whether a bare 结转 stands among the changes of the budget: what it began with, not what the year left."""
    roles = {each.role for each in report.sentences[left.sentence].statements}
    return bool(roles & CHANGED) and FigureRole.SPENT not in roles and not AT_END.search(left.label)


CHANGED = {FigureRole.INITIAL, FigureRole.ADDED, FigureRole.CUT}
AT_END = re.compile("年末|期末|年底|年终|剩|尚|未|净结")
OF_ITS_OWN = re.compile(
    "年初|期初|上年|事业(?!单位)|经营|非财政|自有|资产|原值|账面"
)  # 年末事业结余55万元 is that of one unit's own income
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
    backs = [Fraction(0), *(each.value for each in _all_taken_back(report))]
    begun, income = report.facts(FigureRole.CARRIED_IN, WHOLE), report.facts(FigureRole.INCOME, WHOLE)
    if any(is_difference(report, each) for each in left):
        return True
    if any(one.value - other.value == each.value for one, other, each in product(income, spent, left)):
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
    income = report.facts(FigureRole.INCOME, WHOLE)
    computed = [quotient(one.quantity, other.quantity) for one, other in product(left, [*full, *income])]
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
        if each.role is FigureRole.DIFFERENCE_RATE and not (initial and spent):
            told = [one.quantity for one in initial] or initial_of_tables(report)
            yield from _wrong_difference_told(report, each, told)
            yield from () if told else _of_difference_beside(report, each, spent)
        if (
            each.role is not FigureRole.DIFFERENCE_RATE
            or not initial
            or not spent
            or _is_of_told(report, each, initial)
        ):
            continue
        sentence = report.sentences[each.sentence].text
        pairs = [(_in_its_unit(one, other), other) for one, other in product(spent, initial) if other.value]
        rates = [(100 * (one.value - other.value) / other.value, one, other) for one, other in pairs]
        rates = [told for told in rates if abs(told[0]) <= MOST_DIFFERENCE]  # else of something in the budget
        if not rates:
            yield from _of_difference_beside(report, each, spent)
        elif not any(
            agrees(each.quantity, right, Fraction(1, 1000))
            or (agrees(each.quantity, abs(right), Fraction(1, 1000)) and not _contradicts(sentence, right))
            for right, _, _ in rates
        ):
            right, one, other = next(((r, o, i) for r, o, i in rates if o.line == each.line), rates[0])
            base = bare(other.quantity, other.quantity)
            shown = f"（{bare(one.quantity, other.quantity)}－{base}）÷{base}＝{written(right, each.quantity)}"
            yield hit(each.line, stated=each.text, right=shown)


def _in_its_unit(spent: Statement, initial: Statement) -> Statement:
    """A spending told in 万元 for 元, beside its budget, in 元: that its unit is wrong is said where it stands."""
    figure = spent.quantity
    value = figure.value / TEN_THOUSAND
    is_of_unit = figure.scale == TEN_THOUSAND and initial.value < 2 * value < 4 * initial.value
    return replace(spent, quantity=replace(figure, scale=1, value=value)) if is_of_unit else spent


TEN_THOUSAND = 10_000
OF_ALL = re.compile("(?:支出|决算)[^，。；]{0,4}[比较][^，。；]{0,4}年初")


def _of_difference_beside(report: StatedReport, each: Statement, spent: Sequence[Statement]) -> Hits:
    """“支出总额比年初批复高49.32万元，差异率7.03%”: the difference by what it was told to be above or below."""
    found = report.sentences[each.sentence].statements
    before = [one for one in found[: found.index(each)] if one.unit == MONEY]
    apart = before[0] if len(before) == 1 and OF_ALL.search(before[0].label) else None
    if apart is None or apart.role is not FigureRole.DIFFERENCE or not apart.meaning.way or apart.is_about:
        return
    bases = [base for one in spent if (base := one.value - apart.meaning.way * apart.value) > 0]
    if bases and not any(agrees(each.quantity, 100 * apart.value / base, Fraction(1, 1000)) for base in bases):
        like, base = apart.quantity, bases[0]
        if not apart.value * 50 < each.value * base < apart.value * 200:
            return  # farther off than twice: of an amount that is not told as the spending of all
        shown = f"{bare(like, like)}÷{written(base, like)}＝{written(100 * apart.value / base, each.quantity)}"
        yield hit(each.line, stated=each.text, right=shown)


def _is_of_told(report: StatedReport, each: Statement, initial: Sequence[Statement]) -> bool:
    """Whether a rate is that of the difference told right before it."""
    found = report.sentences[each.sentence].statements
    before = [one for one in found if one.quantity.end < each.quantity.start][-1:]
    told = [one for one in before if one.role is FigureRole.DIFFERENCE and one.unit == MONEY]
    pairs = [(one, other) for one, other in product(told, initial) if other.value]
    return any(agrees(each.quantity, 100 * one.value / other.value, Fraction(1, 1000)) for one, other in pairs)


def initial_of_tables(report: StatedReport) -> list[WrittenFigure]:
    """The initial budget of the department in the last row of a table that has a column of it."""
    found: list[WrittenFigure] = []
    for table in report.tables_with("年初预算"):
        column = next(at for at, head in enumerate(table.heads) if "年初预算" in head)
        totals = [row.figure(column) for row in table.rows if row.is_total]
        found += [figure for figure in totals if is_money(figure) and figure is not None]
    return found if len({figure.value for figure in found}) == 1 else []


def _wrong_difference_told(report: StatedReport, each: Statement, initial: Sequence[WrittenFigure]) -> Hits:
    """“超过年初预算11.16万元，差异率2.30%”: the difference that is told, by the initial budget."""
    told = [one for one in report.sentences[each.sentence].statements if one.role is FigureRole.DIFFERENCE]
    for apart in [one for one in told if one.unit == MONEY and one.quantity.end < each.quantity.start][-1:]:
        rates = [100 * apart.value / one.value for one in initial if one.value]
        stated = replace(each.quantity, value=abs(each.value))  # 少5.26万元，差异率-1.32%
        if rates and not any(agrees(stated, rate, Fraction(1, 100)) for rate in rates):
            base = bare(initial[0], apart.quantity)
            shown = f"{bare(apart.quantity, apart.quantity)}÷{base}＝{written(rates[0], each.quantity)}"
            yield hit(each.line, stated=each.text, right=shown)


def _said_none(report: StatedReport) -> list[int]:
    return [each.line for each in report.sentences if re.search("差异率(?:为|是|：)?无(?=[，。；]|$)", each.text)]


def _difference(spent: Statement, initial: Statement) -> str:
    base = bare(initial.quantity, initial.quantity)
    rate = number(100 * (spent.value - initial.value) / initial.value, 2)
    return f"（{bare(spent.quantity, initial.quantity)}－{base}）÷{base}＝{rate}%"


def _contradicts(sentence: str, right: Fraction) -> bool:
    words = ("决算高于", "支出高于") if right < 0 else ("决算低于", "支出低于")
    return any(word in sentence for word in words)
