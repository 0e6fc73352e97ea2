"""Execution told in other ways: budget, spending and rate in a row, of several, of what is left, as a score."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient, pairs_near
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
BUDGET = re.compile("预算(?:数|额|安排|资金|总额)?(?:为|共|达)?$")
AT_FIRST = re.compile("年初|期初|申报|调整前|上年")
SPENT = re.compile(
    "^(?:全年|当年|本年|实际|累计|决算|最终)*(?:支出|执行|支付|使用|列支|完成支出|付)(?:数|额|资金)?(?:为|共|达|了)?$"
)
OWN_RATE = re.compile("^，(?:预算|资金|全年|支出)*(?:执行率|支出率|使用率|支付率|执行进度|支付进度)(?:为|达到?|是)?$")
OF_ALL = re.compile(
    "^(?:全年|部门|预算|支出|资金)*(?:总体?|整体|综合|合计|两项合计|汇总|部门)(?:的)?(?:预算|资金|支出)*执行率(?:为|达到?|是)?$"
)
BY_RATE = re.compile(
    r"(?P<full>\d{1,3})分(?:×|乘以|\*)(?:实际|预算)?执行率|(?:按)?(?:实际|预算)?执行率(?:×|乘以|\*)(?P<full2>\d{1,3})分",
    re.ASCII,
)
SCORED = re.compile("得(?:分)?(?:为)?$")
ALL_SPENT = re.compile(
    "(?:资金|经费|预算|指标|款项|补助)?(?:已)?全部(?:执行|支出|使用|支付|用)(?:完毕|完成|完|到位)(?=[，。；])|执行完毕(?=[，。；])|全额(?:支出|执行)(?=[，。；])"
)
OF_THEM = re.compile("，(?:(?!另|其他|其余|别的)[^；。]){0,16}")
LEAST = 2
SLACK = Fraction(1, 100)
HUNDRED = Fraction(100)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按“支出÷预算”复算后改正。",
)
def execution_told_otherwise(report: StatedReport) -> Hits:
    """Rates beside their budget and spending, of all that is told, of what was not spent; scores by the rate."""
    for sentence in report.with_figures(1):
        yield from _in_a_row(report, sentence)
        yield from _of_what_is_left(report, sentence)
        yield from _as_score(sentence)
    for group in report.by_line.values():
        yield from _of_several(report, group)


def _is_pair(budget: Statement, spent: Statement) -> bool:
    """Whether two figures are a budget and what was spent of it, one right after the other."""
    is_money = budget.unit == spent.unit == MONEY and budget.sentence == spent.sentence
    is_named = BUDGET.search(budget.label) is not None and not AT_FIRST.search(budget.label)
    is_next = spent.between in (f"，{spent.label}", f"、{spent.label}") and SPENT.match(spent.label) is not None
    return is_money and is_named and is_next and budget.value > 0 and not budget.is_about and not spent.is_about


def _in_a_row(report: StatedReport, sentence: Sentence) -> Hits:
    """“全年预算54万元，全年执行57.06万元，执行率94%”."""
    found = sentence.statements
    for budget, spent, rate in zip(found, found[1:], found[2:], strict=False):
        is_rate = rate.unit == RATE and OWN_RATE.match(rate.between) is not None and not rate.is_about
        if is_rate and _is_pair(budget, spent) and budget.subject != spent.subject and not _is_of_money(report, rate):
            yield from _wrong(rate, spent.quantity, budget.quantity)


def _is_of_money(report: StatedReport, rate: Statement) -> bool:
    """Whether two amounts of the paragraph make a rate."""
    pairs = ((part, whole) for part, whole in pairs_near(report, rate) if part.unit == MONEY)
    return any(agrees(rate.quantity, *quotient(part.quantity, whole.quantity)) for part, whole in pairs)


def _wrong(rate: Statement, part: WrittenFigure, whole: WrittenFigure) -> Hits:
    right, slack = quotient(part, whole)
    if not agrees(rate.quantity, right, slack + SLACK):
        terms = f"{bare(part, whole)}÷{bare(whole, whole)}＝{written(right, rate.quantity)}"
        yield hit(rate.line, name=rate.label, stated=rate.text, right=terms)


def _of_several(report: StatedReport, group: Sequence[Statement]) -> Hits:
    """“基本支出预算743万元、执行732.9万元，…；项目支出预算400万元、执行366万元，…。总体执行率96.14%”."""
    pairs = [(one, other) for one, other in pairwise(group) if _is_pair(one, other)]
    if len(pairs) < LEAST or any(each.subject == WHOLE for each, _ in pairs):
        return
    full, spent = (sum((pair[at].value for pair in pairs), Fraction(0)) for at in (0, 1))
    for rate in group:
        is_told = report.facts(FigureRole.FULL, WHOLE) and report.facts(FigureRole.SPENT, WHOLE)
        is_of_all = rate.unit == RATE and OF_ALL.match(rate.label) is not None and not rate.is_about
        if (is_of_all and not is_told and rate.quantity.start > pairs[-1][1].quantity.end) or (
            is_of_all and rate.sentence > pairs[-1][1].sentence
        ):
            like = pairs[0][0].quantity
            if not is_quotient(report, rate):
                yield from _wrong(rate, replace(like, value=spent), replace(like, value=full))


def _of_what_is_left(report: StatedReport, sentence: Sentence) -> Hits:
    """“全年有31.46万元未能支出，全年预算749.2万元，执行率95.80%”."""
    money = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    rates = [each for each in sentence.statements if each.role is FigureRole.EXECUTION and not each.is_about]
    if len(money) != LEAST or len(rates) != 1 or {each.role for each in money} != {FigureRole.LEFT, FigureRole.FULL}:
        return
    left, full = sorted(money, key=lambda each: each.value)
    is_own = full.role is FigureRole.FULL and left.value * LEAST < full.value and not left.is_about
    is_plain = rates[0].subject in (WHOLE, *CLASSES) and rates[0].quantity.start > full.quantity.end
    has_spent = any(each.role is FigureRole.SPENT and each.subject == WHOLE for each in report.by_line[sentence.line])
    if is_own and is_plain and not has_spent and not is_quotient(report, rates[0]):
        yield from _wrong(rates[0], replace(full.quantity, value=full.value - left.value), full.quantity)


def _as_score(sentence: Sentence) -> Hits:
    """“执行率为97.3%，按20分×执行率计算，得19.46分”."""
    rates = [each for each in sentence.statements if each.role is FigureRole.EXECUTION and each.unit == RATE]
    match = BY_RATE.search(sentence.text) if len(rates) == 1 else None
    if not match or rates[0].value > HUNDRED:
        return
    full = Fraction(match["full"] or match["full2"])
    scores = [each for each in sentence.statements if each.unit == POINTS and each.quantity.start >= match.end()]
    for score in [each for each in scores if SCORED.search(each.label)][:1]:
        right = full * rates[0].value / HUNDRED
        if not agrees(score.quantity, right, score.quantity.step / 2 + SLACK / 2):
            terms = f"{number(full, 0)}×{rates[0].text}＝{number(right, 2)}分"
            yield hit(score.line, name=score.label, stated=score.text, right=terms)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，但预算{budget}，支出{spent}。",
    remedy="核对支出，统一说法。",
)
def all_is_spent(report: StatedReport) -> Hits:
    """“预算330万元，实际支出303万元，资金全部执行完毕”."""
    for sentence in report.with_figures(2):
        said = ALL_SPENT.search(sentence.text) if "全" in sentence.text or "完毕" in sentence.text else None
        for budget, spent in pairwise(sentence.statements) if said else ():
            between = sentence.text[spent.quantity.end : said.start()] if said else ""
            is_own = OF_THEM.fullmatch(between) is not None
            if said and is_own and _is_pair(budget, spent) and spent.value < budget.value:
                yield hit(sentence.line, words=said[0], budget=budget.text, spent=spent.text)
