"""The score of the execution of the budget, where a report says that it is its marks by the rate."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, is_turned, quotient
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, WrittenFigure, number, quantities
from wenlian_desktop.domain.statements.recomputing.stated_scores import HUNDRED, is_total
from wenlian_desktop.domain.statements.scores_recomputed.within_full_marks import DEDUCTED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
LINEAR = re.compile(
    "执行率(?:的)?(?:之积|乘积|相乘)|[按照依][^，。；]{0,8}执行率[^，。；]{0,6}(?:折[算合]|换算|计分|计算|比例|乘|得分)|[×*][^，。；]{0,4}执行率|执行率[^，。；]{0,3}(?:[×*]|乘)|乘以[^，。；]{0,6}执行率"
)
STEPS = re.compile(r"\d%?(?:（含）)?(?:及?以上)[^，。；]{0,8}满分|每[低高少][^，。；]{0,6}扣|分段|分档")
NUMBER = r"(\d{1,3}(?:\.\d+)?)分"
OF_EXECUTION = "预算执行(?:情况|率|进度)?(?:指标|部分)?"
SCORE_FIRST = re.compile(rf"{OF_EXECUTION}(?:自评)?(?:得分|得)?(?:为)?{NUMBER}[（，](?:满分|占|分值){NUMBER}", re.ASCII)
MARKS_FIRST = re.compile(
    rf"{OF_EXECUTION}（?(?:满分|分值)?{NUMBER}）?，?(?:自评|实际|实)?得(?:分)?(?:为)?{NUMBER}", re.ASCII
)
GOT = re.compile("(?:得|计|得分|得出|记|即|为)(?:为|是|了)?$")
CAUSE_OF_ALL = re.compile("执行率[^。]{0,20}不影响|不扣分|视同|按满分|得满分")


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="预算执行得分写“{stated}”，{full}分×{rate}＝{right}分。",
    remedy="按算式复算后改正。",
)
def execution_is_scored_by_its_rate(report: StatedReport) -> Hits:
    """Told in another place than the rate and the way it is scored by, or beside the way alone."""
    for line, score, full, rate in dict.fromkeys((*_scores(report), *_with_the_way(report))):
        right = full * rate.value / HUNDRED
        if score.value not in (full, right) and abs(score.value - right) > Fraction(1, 100):
            is_slip = is_turned(score, right) or score.value < full
            if is_slip and not _is_scored_beside(report, line, full, right):
                yield hit(line, stated=score.text, full=number(full, 2), rate=rate.text, right=number(right, 2))


def _is_scored_beside(report: StatedReport, line: int, full: Fraction, right: Fraction) -> bool:
    """“预算执行19.55分（满分20分，按执行率计分）、管理效率19.20分”: another figure, named so, is the right score."""
    told = (each for each in report.by_line.get(line, ()) if each.unit == POINTS and not each.depth)
    told = (each for each in told if each.value != full)
    return any("执行" in each.label and agrees(each.quantity, right) for each in told)


@rule(
    "C26",
    Level.WARNING,
    on=StatedReport,
    says={"": "执行率{rate}，预算执行写满分{stated}。", "all": "执行率{rate}，总分写满分{stated}。"},
    remedy="按评分办法核对得分；可以得满分的，写明依据。",
)
def full_marks_need_full_execution(report: StatedReport) -> Hits:
    """Execution below 100 % scored with all of its marks, or all of a hundred for the whole."""
    for line, score, full, rate in _scores(report):
        if score.value == full:
            yield hit(line, rate=rate.text, stated=score.text)
    whole = _rate(report)
    texts = " ".join(line.text for line in report.manuscript.normal) if whole else ""
    for each in report.statements if whole and not CAUSE_OF_ALL.search(texts) else ():
        is_whole = each.unit == POINTS and each.value == HUNDRED and re.search("得分?(?:为)?$", each.label)
        if whole and is_whole and is_total(report, each) and "满分" not in each.label:
            yield hit(each.line, kind="all", rate=whole.text, stated=each.text)


OF_WHOLE = re.compile(
    "^[^，]{0,4}预算(?:支出|资金)?执行率(?:为|是|达到?)?$|^(?:[本当全]年|年度|整体|部门)*(?:预算|资金)执行率(?:为|是|达到?)?$"
    "|^(?:[本当全]年|年度|整体|部门)*(?:实际|决算|资金)*支出完成(?:[全当]年|年度|调整后的?)*预算的$"
)


def _rate(report: StatedReport) -> Statement | None:
    """The one rate of execution of the whole budget that a report tells, where it is below 100 %."""
    rates = [
        each
        for each in report.statements
        if each.unit == RATE
        and each.role is FigureRole.EXECUTION
        and _is_of_whole(report, each)
        and not (each.is_about or each.meaning.is_part_year)
        and report.is_of_year(each)
    ]
    return rates[0] if len({each.value for each in rates}) == 1 and rates[0].value < HUNDRED else None


def _is_of_whole(report: StatedReport, each: Statement) -> bool:
    """Whether a rate is of all, by its words, or by the spending and the budget that make it."""
    if OF_WHOLE.search(each.label):
        return True
    spent, full = (report.facts(role, WHOLE)[:1] for role in (FigureRole.SPENT, FigureRole.FULL))
    is_made = spent and full and full[0].value and agrees(each.quantity, *quotient(spent[0].quantity, full[0].quantity))
    return each.subject == WHOLE and bool(is_made)


def _scores(report: StatedReport) -> Iterator[tuple[int, WrittenFigure, Fraction, Statement]]:
    rate = _rate(report)
    lines = report.manuscript.normal
    is_linear = rate is not None and any(LINEAR.search(line.text) for line in lines)
    if rate is None or not is_linear or any(STEPS.search(line.text) for line in lines):
        return
    yield from _beside_their_formula(report, rate)
    for line in lines:
        for shape, at in ((SCORE_FIRST, (1, 2)), (MARKS_FIRST, (2, 1))):
            for found in shape.finditer(line.text) if "执行" in line.text and not line.is_row else ():
                score = next(quantities(f"{found[at[0]]}分"))
                full = Fraction(found[at[1]])
                if isinstance(score, WrittenFigure) and score.value <= full <= MOST_MARKS:
                    yield line.number, score, full, rate


MOST_MARKS = 40


def _beside_their_formula(
    report: StatedReport, rate: Statement
) -> Iterator[tuple[int, WrittenFigure, Fraction, Statement]]:
    """“满分20分，按20分乘以执行率计得19.56分”: one score, in the sentence of its formula or in another."""
    of_formula = set[Fraction]()
    for sentence in report.with_figures(1):
        points = [each for each in sentence.statements if each.unit == POINTS] if "执行" in sentence.text else []
        if not points or not {each.value for each in sentence.statements if each.unit == RATE} <= {rate.value}:
            continue
        got = [each for each in points if GOT.search(each.label)]
        marks = {each.value for each in points if each not in got}
        if LINEAR.search(sentence.text):
            of_formula |= marks
        else:
            marks = of_formula if len(points) == 1 and OF_SCORE.search(points[0].label) else set()
        if len(got) == len(marks) == 1 and got[0].value <= max(marks) <= MOST_MARKS and got[0] is points[-1]:
            yield sentence.line, got[0].quantity, max(marks), rate


OF_SCORE = re.compile("执行(?:率|情况)?(?:指标|一项|该项|部分)?(?:自评|实际)?(?:得|得分)(?:为|是)?$")
CLAUSE = re.compile("[^；]+")
WAY = re.compile(
    "[^，；：（）]*(?:执行率[^，；：（）]*(?:[×*乘]|[折换]算|折合|计[算得分])|[×*乘][^，；：（）]*执行率)[^，；：（）]*"
)
FORMULA = re.compile("[÷/]")


def _with_the_way(report: StatedReport) -> Iterator[tuple[int, WrittenFigure, Fraction, Statement]]:
    """“预算执行情况按20分乘以预算执行率计算，得19.50分”: the marks and the score nearest to the way."""
    for sentence in report.with_figures(2):
        for clause in CLAUSE.finditer(sentence.text) if "执行率" in sentence.text else ():
            way = WAY.search(sentence.text, *clause.span())
            if way is None or STEPS.search(clause[0]) or DEDUCTED.search(clause[0]) or FORMULA.search(clause[0]):
                continue
            told = [each for each in sentence.statements if clause.start() <= each.quantity.start < clause.end()]
            rates = [each for each in told if each.unit == RATE and not each.is_about]
            rate = (rates[0] if len(rates) == 1 else None) if rates else _rate(report)
            pair = _nearest_to(way, [each.quantity for each in told if each.unit == POINTS])
            if rate is not None and rate.value < HUNDRED and pair is not None:
                yield sentence.line, pair[1], pair[0].value, rate


def _nearest_to(way: re.Match[str], points: Sequence[WrittenFigure]) -> tuple[WrittenFigure, WrittenFigure] | None:
    """The marks and the score, of the points told nearest to the words for the way they are scored."""
    near = sorted(points, key=lambda each: max(way.start() - each.end, each.start - way.end(), 0))
    full = max(near[:2], key=lambda each: each.value, default=None)
    if full is None or full.value > MOST_MARKS or full.value % 1:
        return None
    score = next((each for each in near if each.value != full.value), None)
    return (full, score) if score is not None and full.value < 2 * score.value <= 2 * full.value else None
