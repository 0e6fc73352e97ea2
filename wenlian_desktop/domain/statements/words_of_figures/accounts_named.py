"""What is told of two accounts by their names: what lies between them, and how much one is of the other.

“年初部门预算502.30万元……支出536.78万元”, and elsewhere “决算支出与年初预算相差34.48万元”, “支出占全年预算的98.40%”.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, percentage
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # an account, and the budget that it is held against
NAMES = {  # in the order in which they are held against each other: spending against a budget, that against the first
    FigureRole.SPENT: re.compile(
        "(?:部门|支出)?决算(?:支出|总?[数额])*|(?:全年|年度|实际|总|累计)支出(?:总?[数额]|决算数?)?|执行数"
        "|(?<![\u4e00-\u9fff])支出(?=[占比较与和完])"
    ),
    FigureRole.FULL: re.compile("(?:全年|年度|调整后?的?|最终)(?:部门|支出)?预算(?:总?[数额])?"),
    FigureRole.INITIAL: re.compile("年初(?:(?:部门|单位|批复|核定)?的?(?:支出)?预算(?:批复)?[数额]?)?"),
}
SUBJECTS = ("基本支出", "项目支出")
BETWEEN = re.compile("差|多|少|增|减|超|高|低")
OF_ALL = re.compile("占|完成|达到?")
DIFFERENCE = re.compile("(?:部门)?预决算(?:数|之间的?)?差异?额")
JOINED, TOGETHER = re.compile("[、，和与及]"), re.compile("两类支出[^，。；]{0,8}执行率")
BOTH = 2  # classes
REST = re.compile(
    "[部门单位本年度全我与和比较的之间相差额异多少出增加减支了为是即共计高低超节约净上升长下降占完成达到，：]*"
)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{one}与{other}相差{right}。"},  # where no other rule tells it
    remedy="按两个数复算后改正。",
)
def differences_of_accounts(report: StatedReport) -> Hits:
    """“决算支出比年初预算多34.48万元”: the one spending of the report less its one initial budget."""
    for each in report.statements:
        pair = _pair(report, each) if each.unit == MONEY and BETWEEN.search(each.between) else None
        right = abs(pair[0].value - pair[1].value) if pair else each.value
        if pair and not agrees(each.quantity, right, max(account.quantity.step for account in pair)):
            yield _told(each, pair, right)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：按{one}和{other}应为{right}。"},
    remedy="按两个数复算后改正。",
)
def rates_of_accounts(report: StatedReport) -> Hits:
    """“支出占全年预算的98.40%”, “决算比年初预算增加6.86%”."""
    for each in report.statements:
        pair = _pair(report, each) if each.unit == RATE else None
        right = _rate(each, *pair) if pair else None
        if pair and right is not None and not agrees(each.quantity, right):
            yield _told(each, pair, right)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}执行率{stated}”不对：按{one}和{other}应为{right}。"},
    remedy="按两个数复算后改正。",
)
def rates_of_both_classes(report: StatedReport) -> Hits:
    """“基本支出和项目支出执行率分别为97.89%和95.42%”."""
    for sentence in report.with_figures(BOTH):
        for rates in pairwise(sentence.statements):
            for each, subject in zip(rates, _in_turn(sentence, *rates), strict=False):
                account, budget = (report.facts(role, subject) for role in (FigureRole.SPENT, FigureRole.FULL))
                if len(account) == len(budget) == 1:
                    right = percentage(account[0].value, budget[0].value)
                    if not agrees(each.quantity, right):
                        yield _told(each, (account[0], budget[0]), right, subject)


def _in_turn(sentence: Sentence, one: Statement, other: Statement) -> Sequence[str]:
    """The classes whose rates two figures beside each other are, in the order in which they are named before them."""
    words, rates = sentence.text[: one.quantity.start], [each for each in sentence.statements if each.unit == RATE]
    is_pair = (
        len(rates) == BOTH
        and one.unit == other.unit == RATE
        and "执行率" in one.between
        and JOINED.fullmatch(other.between)
    )
    if not is_pair or one.is_about or other.is_about:
        return ()
    if TOGETHER.search(words):
        return SUBJECTS
    return sorted(SUBJECTS, key=words.rfind) if all(name in words for name in SUBJECTS) else ()


def _rate(each: Statement, account: Statement, budget: Statement) -> Fraction | None:
    if BETWEEN.search(each.between):
        return percentage(abs(account.value - budget.value), budget.value)
    return percentage(account.value, budget.value) if OF_ALL.search(each.between) else None


def _told(each: Statement, pair: Pair, right: Fraction, name: str = "") -> Hit[int]:
    one, other = (f"{account.label}{account.text}" for account in pair)
    lines = dict.fromkeys((each.line, *(account.line for account in pair)))
    shown = written(right, each.quantity)
    return hit(*lines, kind=TURNED, name=name or each.label, stated=each.text, one=one, other=other, right=shown)


def _pair(report: StatedReport, each: Statement) -> Pair | None:
    """The two accounts that the words right before a figure name, where they tell of nothing else."""
    words = DIFFERENCE.sub("决算与年初预算差", re.split("[；。]", each.between)[-1])
    subject = next((name for name in SUBJECTS if name in words), WHOLE)
    words = words.replace(subject, "支出", 1) if subject else words
    named: list[FigureRole] = []
    for role, name in NAMES.items():
        found = name.search(words)
        if found:
            named.append(role)
            words = words.replace(found[0], "", 1)
    if named == [FigureRole.FULL] and OF_ALL.search(words) and _opens_or_follows_spending(report, each):
        named.insert(0, FigureRole.SPENT)
    told = [report.facts(role, subject) for role in named]
    is_of_two = len(told) == len(("account", "budget")) and all(len(figures) == 1 for figures in told)
    is_plain = REST.fullmatch(words) is not None and not each.is_about and not each.meaning.is_part_year
    return (told[0][0], told[1][0]) if is_of_two and is_plain and report.is_of_year(each) else None


def _opens_or_follows_spending(report: StatedReport, each: Statement) -> bool:
    """“全年支出536.78万元，完成全年预算的98.40%”: no other figure stands before it in its sentence."""
    before = [one for one in report.sentences[each.sentence].statements if one.quantity.start < each.quantity.start]
    spent = [one.value for one in report.facts(FigureRole.SPENT, WHOLE)]
    return not before or (len(before) == 1 and before[0].value in spent)
