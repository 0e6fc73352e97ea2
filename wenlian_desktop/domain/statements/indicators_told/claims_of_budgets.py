"""Spending that is said to be within its budget: “控制在预算5.60万元以内”, “未超预算”, whatever stands between."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.rates_recomputed.beyond_limits import figures_and_limits
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
OF_YEAR = "(?:年初|年度|全年|当年|调整后|批复|下达|财政|既定|核定|总|的)*"
KEPT = re.compile(
    rf"(?:控制|保持|压缩)在(?:了)?{OF_YEAR}(?:“?三公”?经费|支出|经费)?(?:预算|限额|计划)(?:数|额|总额)?(?:为)?$|"
    rf"(?:未|没有|均未|不)(?:能)?(?:超|突破)(?:过|出)?(?:了)?{OF_YEAR}(?:预算|限额)(?:数|额|总额)?(?:的)?$"
)
CLAIM = re.compile(
    rf"(?:未|没有|均未|无|不存在)(?:能|出现|发生|有)?(?:任何)?(?:超出?过?|突破){OF_YEAR}(?:预算|限额|支出预算)(?![^，。；]{{0,3}}\d)"
    rf"|(?:控制|保持)在{OF_YEAR}(?:预算|限额)(?:数|额|额度|批复)?(?:范围)?(?:以内|之内|内|范围)|(?<!不)在{OF_YEAR}预算(?:范围)?(?:以内|之内|内)"
)
CHANGED = re.compile("调整|追加|调增|调剂|追增|核增|增补|结转")
MOST = 3  # times: what is farther off is of something else
BUDGETS = (FigureRole.FULL, FigureRole.INITIAL)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "写“{words}{budget}”，支出{spent}已超过。",
        "claim": "写“{words}”，但预算{budget}，支出{spent}。",
    },
    remedy="核对支出、预算和说法，改正不符的一处。",
)
def spending_is_within_its_budget(report: StatedReport) -> Hits:
    """The spending told first in the sentence, before its parts; or spending and budget told beside the claim."""
    known = {each.places[0] for each in figures_and_limits(report)}
    for sentence in report.with_figures(1):
        if sentence.line not in known and ("预算" in sentence.text or "限额" in sentence.text):
            yield from _within(sentence)
    for line, group in report.by_line.items():
        if line not in known:
            yield from _claimed(report, line, group)


def _within(sentence: Sentence) -> Hits:
    for at, bound in enumerate(sentence.statements):
        said = KEPT.search(bound.label) if bound.unit == MONEY and at else None
        first = sentence.statements[0]
        spent = first if first.role is FigureRole.SPENT and first.unit == MONEY else None
        if said and spent and not spent.is_about and bound.value < spent.value < bound.value * MOST:
            is_of_parts = at == 1 or "其中" in sentence.statements[1].between or sentence.statements[1].opens_parts
            if is_of_parts and not spent.meaning.is_part_year:
                yield hit(bound.line, words=bound.label, budget=bound.text, spent=spent.text)


def _claimed(report: StatedReport, line: int, group: Sequence[Statement]) -> Hits:
    text = "".join(report.sentences[at].text for at in dict.fromkeys(each.sentence for each in group))
    claim = CLAIM.search(text) if "预算" in text or "限额" in text else None
    if claim is None:
        return
    money = [each for each in group if each.unit == MONEY and not each.is_about and not each.meaning.is_part_year]
    for budget, spent in _pairs(money):
        is_one = budget.subject == spent.subject and (
            budget.subject not in CLASSES or len(money) == len((budget, spent))
        )
        is_over = budget.value < spent.value < budget.value * MOST
        is_own = report.is_of_year(budget) and report.is_of_year(spent)
        if is_one and is_over and is_own and not CHANGED.search(text.replace("无调整", "").replace("未调整", "")):
            yield hit(line, kind="claim", words=claim[0], budget=budget.text, spent=spent.text)
            return


def _pairs(money: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """A budget and the spending told right after it, or right before."""
    for one, other in pairwise(money):
        if one.role in BUDGETS and other.role is FigureRole.SPENT:
            yield one, other
        elif one.role is FigureRole.SPENT and other.role in BUDGETS and one.subject != WHOLE:
            yield other, one
