"""Two figures and a rate, and nothing else, in one sentence: the rate is that of the two, but for a slip."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, quotient
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import BARE_LINKS, Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
IN_EACH_OTHER = re.compile(
    "占|率|(?<!幅)度|实[测为]|折合|比重|比例|相当于|除以|÷|为基数|前者|后者|之比|分子|分母|%未|%的(?:资金|预算|经费)"
)
NOT_MEANT = (FigureRole.TARGET, FigureRole.PER_HEAD)
NOT_COUNTED = (RATE, POINTS, PERCENT_POINTS, "百分点", "")
IN_TURN = re.compile(
    r"[与和同][^，。；（）\d]{0,12}[\d.]+[^，。；\d]{0,2}之比|的[^，。]{0,6}预算有[\d.]+%未|(?:后者|前者)(?:为|是|占|相当于)(?:前者|后者)的"
)
SHARE_OF, GENERAL = re.compile("占([\u4e00-\u9fff]{2,})的$"), re.compile("预算|总|全[年部]|其|两")
OF_THE_BUDGET = re.compile("占(?:全年|年度|当年|总)?预算")
WITHIN = re.compile("(?:其中|[中里内]|当中)[^，。；\\d]{0,6}$")  # 576份有效问卷中有559份: a part of what stands before
BARE_RATE = re.compile(
    "^(?:该|这一|此|其|相应)?(?:比例|比率|比重|占比|实测|实为|结果|折合|即)?(?:数|值)?(?:约?为|是|达到?|有|即)?$"
)
APART = re.compile("[增减降升多少高低超差余节缩偏]")  # of what lies between two figures, and not of one in the other
VERB_OF_RATE = re.compile("([\u4e00-\u9fff]{2})率")
RISEN = re.compile("(?:提[高升]|上升|增加|增长|升|下降|降低?|减少|压减|压缩)(?:到|至|为)了?$")
GROUP, ALL = 3, 100
NEAR = Fraction(3, 100)  # of the right value: what figures that stand alone may be off
ROUGH = Fraction(1, 20)  # %


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”对不上：{shown}＝{right}。"},
    remedy="按算式复算，改正不符的一处。",
)
def ratios_of_closed_sentences(report: StatedReport) -> Hits:
    """“以支出预算1020.99万元为基数，未支出23.72万元，结转结余率2.81%”: with 28.72 it would be so."""
    for sentence in report.with_figures(1):
        for told in clauses(sentence):
            group = _without_goal(told)
            rate = _only_rate(group)
            if rate is None or not IN_EACH_OTHER.search(sentence.text):
                continue
            pair = [each for each in group if each is not rate]
            is_named = IN_TURN.search(sentence.text) is not None or _is_of_roles(sentence, rate, pair)
            is_named = is_named or _is_within(rate, pair)
            is_right = _is_made(rate, *pair) if is_named else _is_explained(rate, *pair)
            made = None if is_right else _slipped(rate, *pair, is_named=is_named)
            if made:
                part, whole = (each.quantity for each in made)
                right = written(quotient(part, whole)[0], rate.quantity)
                shown = f"{bare(part, whole)}÷{bare(whole, whole)}"
                yield doubtful(rate.line, kind=TURNED, name=rate.label, stated=rate.text, shown=shown, right=right)


def clauses(sentence: Sentence) -> Iterator[list[Statement]]:
    """The figures of a sentence, and of each of its parts between “；”."""
    group: list[Statement] = []
    for each in sentence.statements:
        if "；" in each.between and group:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _without_goal(group: list[Statement]) -> list[Statement]:
    """A group without the one goal that a rate of it is held against."""
    goals = [each for each in group if each.unit == RATE and (each.role is FigureRole.TARGET or each.quantity.mark)]
    return [each for each in group if each not in goals] if len(goals) == 1 else group


def _only_rate(group: Sequence[Statement]) -> Statement | None:
    """The rate of a group that has two figures of one unit beside it, all of them exact."""
    if len(group) != GROUP or any(each.is_about or each.role in NOT_MEANT for each in group):
        return None
    rates = [each for each in group if each.unit == RATE and 0 < each.value != ALL and "得分" not in each.label]
    rest = [each for each in group if each.unit != RATE]
    is_pair = len(rest) == 2 and rest[0].unit not in NOT_COUNTED and is_same_unit(*rest)
    if len(rates) != 1 or not is_pair or any(each.value <= 0 for each in rest) or rest[0].value == rest[1].value:
        return None
    if rates[0].role is FigureRole.EXECUTION and rest[0].role is rest[1].role is FigureRole.SPENT:
        return None  # 执行基本支出190万元、项目支出95万元，执行率95%: of their budgets, told before
    if RISEN.search(rates[0].label):
        return None  # 新增2个，达到8个，过夜游客占比提高到27%: held against what it was
    named = SHARE_OF.search(rates[0].label)
    words = "".join(each.label + each.after for each in rest)
    if rates[0].role is FigureRole.SATISFACTION and "满意" not in words:
        return None  # 有效问卷300份（发放320份），满意度94.67%
    if OF_THE_BUDGET.search(rates[0].label) and "预算" not in words and rates[0] is not group[-1]:
        return None  # 已支付513.56万元，占年度预算比例76.34%，四季度再支付135.3万元
    return rates[0] if named is None or GENERAL.search(named[1]) or named[1][:2] in words else None


def _is_of_roles(sentence: Sentence, rate: Statement, pair: Sequence[Statement]) -> bool:
    """Whether two figures are what a rate is of by its name: spending or rest of a budget; or are told as its terms."""
    roles = {each.role for each in pair}
    terms = "".join(each.bracket for each in pair)
    if "分子" in terms or "分母" in terms:
        return True
    if len({each.subject for each in pair}) > 1 or rate.meaning.is_part_year:
        return False
    is_execution = rate.role is FigureRole.EXECUTION or ("执行率" in sentence.text and rate.label in BARE_LINKS)
    if is_execution:
        return roles == {FigureRole.SPENT, FigureRole.FULL}
    return rate.role is FigureRole.CARRY_RATE and roles == {FigureRole.LEFT, FigureRole.FULL}


def _is_within(rate: Statement, pair: Sequence[Statement]) -> bool:
    """Whether the second figure is told to be of the first, and the rate names nothing else: 其中60万元…，比例为6%."""
    whole, part = pair
    is_part = whole.value > part.value and WITHIN.search(part.between) is not None and "；" not in part.between
    return is_part and BARE_RATE.match(rate.label) is not None


def _is_explained(rate: Statement, one: Statement, other: Statement) -> bool:
    """Whether a rate is that of one figure in the other, in both, or of what lies between them."""
    terms = (one.value, other.value, one.value + other.value, abs(one.value - other.value))
    slack = min(quotient(*pair)[1] for pair in ((one.quantity, other.quantity), (other.quantity, one.quantity)))
    rates = [ALL * part / whole for part, whole in permutations(terms, 2) if whole]
    return any(agrees(rate.quantity, each + more, slack) for each in rates for more in (0, ALL))


def _is_made(rate: Statement, one: Statement, other: Statement) -> bool:
    """Whether a rate is that of the smaller figure in the larger one, or of a spending in the budget it goes beyond."""
    part, whole = sorted((one, other), key=lambda each: each.value)
    if (part.role, whole.role) == (FigureRole.FULL, FigureRole.SPENT) and rate.value > ALL:
        part, whole = whole, part
    return agrees(rate.quantity, *quotient(part.quantity, whole.quantity))


def _is_of_part(rate: Statement, part: Statement) -> bool:
    """Whether the word of a rate says what was done to the part: 交回 and 回收率; 参考 and 通过率 do not."""
    verb = VERB_OF_RATE.search(rate.label)
    is_of_it = verb is None or bool({*verb[1]} & {*part.label, *part.after})
    return is_of_it and not APART.search(rate.label)


def _slipped(
    rate: Statement, one: Statement, other: Statement, *, is_named: bool
) -> tuple[Statement, Statement] | None:
    """The part and the whole of which a rate is that but for a slip of one of the three, or `is_named` by its words."""
    part, whole = sorted((one, other), key=lambda each: each.value)
    right, slack = quotient(part.quantity, whole.quantity)
    half = rate.quantity.step / 2
    low, high = rate.value - half, rate.value + half
    is_near = part.role is whole.role and abs(rate.value - right) <= NEAR * right and _is_of_part(rate, part)
    is_slip = is_named or is_near or may_be_meant(rate.quantity, right - slack - half, right + slack + half)
    if not is_slip and half < ROUGH and low > 0:  # a rough rate is met by chance
        is_slip = may_be_meant(part.quantity, low * whole.value / ALL, high * whole.value / ALL)
        is_slip = is_slip or may_be_meant(whole.quantity, part.value * ALL / high, part.value * ALL / low)
    return (part, whole) if is_slip else None
