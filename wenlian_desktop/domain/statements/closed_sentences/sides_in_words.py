"""On which side of its budget or goal a figure is told to be, in words or by what is missing."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
RISING, FALLING = "大于|高于|超过|超出|多于|突破", "小于|低于|少于|不及"
CLAIM = re.compile(
    f"(?:^|[，；（])(?:全年|部门|实际|年末|最终|总)?(?:决算|支出|执行|支付)(?:支出)?(?:总?数|总?额|总量|规模)?(?:已经?|略|明显|要|均)*"
    f"(?:(?P<up>{RISING})|(?P<down>{FALLING}))(?:了)?(?P<of>年初|全年|调整后的?)?(?:部门|批复的?)?预算(?:数|额|总额|盘子|规模)?(?=[，。；：）]|$)"
)
BALANCE = re.compile(  # 收大于支
    "(?:^|[，；（])(?:全年|本年|当年)?(?:(?P<up>支(?:出总?额?)?(?:略|要)?[大多高]于(?:全年|本年|当年)?收入?|入不敷出)"
    "|(?P<down>收(?:入总?额?)?(?:略|要)?[大多高]于(?:全年|本年|当年)?支出?))(?=[，。；）]|$)"
)
BUDGETS = (FigureRole.FULL, FigureRole.INITIAL)
COMPARED = re.compile("[比较照][^，。；]{0,6}预算(?:数|额|总额)?(?:的)?$")  # 以决算支出…对比年初预算…
OF_BASE = {"年初": (FigureRole.INITIAL,)}


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "写“{words}”，但预算{budget}，支出{spent}。",
        "income": "写“{words}”，但收入{budget}，支出{spent}。",
        "sign": "写“{words}”，但差异率是{rate}。",
    },
    remedy="核对两数，改正说法或数字。",
)
def sides_of_budgets_in_words(report: StatedReport) -> Hits:
    """“年初预算1786万元，决算1819.16万元，决算小于预算”: the one budget and the one spending of the sentence."""
    yield from _sides_of_income(report)
    for sentence in report.with_figures(1):
        claim = CLAIM.search(sentence.text) if "预算" in sentence.text else None
        if claim is None:
            continue
        words, way = claim[0].strip("，；（"), 1 if claim["up"] else -1
        pair = _budget_and_spending(sentence, claim["of"] or "") or _of_the_report(report, claim["of"])
        below = next((each for each in sentence.statements if _is_negative(each)), None)
        if pair and (pair[1].value - pair[0].value) * way < 0:
            budget, spent = pair
            lines = dict.fromkeys((sentence.line, budget.line, spent.line))
            yield hit(*lines, words=words, budget=budget.text, spent=spent.text)
        elif below and way > 0:
            yield hit(sentence.line, kind="sign", words=words, rate=below.text)


def _sides_of_income(report: StatedReport) -> Hits:
    """“收入832.10万元、支出839.65万元，收大于支”: the one income and the one spending of the sentence."""
    for sentence in report.with_figures(2):
        claim = BALANCE.search(sentence.text) if "于" in sentence.text or "敷" in sentence.text else None
        money = [each for each in sentence.statements if each.unit == MONEY and each.subject == WHOLE] if claim else []
        came, went = ([each for each in money if each.role is role] for role in (FigureRole.INCOME, FigureRole.SPENT))
        if claim and len(came) == len(went) == 1 and not (came[0].is_about or went[0].is_about):
            way = 1 if claim["up"] else -1
            if (went[0].value - came[0].value) * way < 0:
                words = claim[0].strip("，；（")
                yield hit(sentence.line, kind="income", words=words, budget=came[0].text, spent=went[0].text)


def _is_negative(each: Statement) -> bool:
    """差异率为-1.71%: below the budget."""
    return each.role is FigureRole.DIFFERENCE_RATE and each.value < 0


def _of_the_report(report: StatedReport, of: str | None) -> tuple[Statement, Statement] | None:
    """The budget that a claim names and the spending, where each has one figure in all of the report."""
    budgets = report.facts(OF_BASE[of][0], WHOLE) if of in OF_BASE else []
    spent = report.facts(FigureRole.SPENT, WHOLE)
    return (budgets[0], spent[0]) if len(budgets) == len(spent) == 1 else None


def _budget_and_spending(sentence: Sentence, of: str) -> tuple[Statement, Statement] | None:
    money = [each for each in sentence.statements if each.unit == MONEY and each.subject == WHOLE and not each.is_about]
    budgets = [each for each in money if each.role in OF_BASE.get(of, BUDGETS) or COMPARED.search(each.label)]
    spent = [each for each in money if each.role is FigureRole.SPENT and not each.meaning.is_part_year]
    return (budgets[0], spent[0]) if len(budgets) == len(spent) == 1 else None


GOAL = "(?:目标|要求|计划|任务|指标值?|标准)"
SHORT = re.compile(
    f"(?:距离?|离|比|较|与){GOAL}?[^，。；]{{0,8}}?{GOAL}?[^，。；]{{0,4}}(?:还|尚|仍)?(?:差|欠|缺|少|低)(?:了|约)?$"
)
BEYOND = re.compile(f"(?:超出?过?|高出|高于|高过|多于|好于)[^，。；]{{0,6}}{GOAL}(?:值|数)?(?:了)?$")
NAMED = re.compile(GOAL)
IN_POINTS = (PERCENT_POINTS, "百分点")
NO_RESULT = (FigureRole.REFERENCE, FigureRole.TARGET, FigureRole.GROWTH, FigureRole.DIFFERENCE)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="“{label}{stated}”方向不对：结果{done}，目标{goal}。",
    remedy="核对结果、目标和说法。",
)
def sides_of_goals_in_words(report: StatedReport) -> Hits:
    """“比例为16.42%，距年度要求尚差0.42个百分点” where 16 % was wanted: it is so far above."""
    for sentence in report.with_figures(2):
        for at, each in enumerate(sentence.statements):
            way = _way(each) if each.unit in IN_POINTS and each.value > 0 else 0
            results = [one for one in sentence.statements[:at] if one.unit == RATE and one.role not in NO_RESULT]
            found = _turned(report, each, way, results) if way and results else None
            if found:
                done, goal = found
                yield hit(
                    *dict.fromkeys((each.line, goal.line)),
                    label=each.label, stated=each.text, done=done.text, goal=goal.text,
                )  # fmt: skip


def _way(each: Statement) -> int:
    if not NAMED.search(each.label):
        return 0
    return -1 if SHORT.search(each.label) else 1 if BEYOND.search(each.label) else 0


def _turned(
    report: StatedReport, each: Statement, way: int, results: Sequence[Statement]
) -> tuple[Statement, Statement] | None:
    """The result and the goal that are so far apart the other way, where none are as it is told."""
    goals = [one for one in report.statements if one.unit == RATE and one not in results and one is not each]
    apart = [(done, goal, done.value - goal.value) for done in results[-1:] for goal in goals]
    if any(way * by == each.value for _, _, by in apart):
        return None
    return next(((done, goal) for done, goal, by in apart if way * by == -each.value), None)
