"""Averages of years and of scores, heads that are more than the whole, and scores told as marks by a rate."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.stated_scores import score_column
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
YEARS = re.compile("(?P<years>[两二三四五])年(?:来|间)?(?:累计|合计|共计?|总计|总)")
OF_YEARS = re.compile("^，?(?:年均|平均每年|每年平均)[^，。；\\d]{0,8}$")
COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
COMPARED = re.compile("[比较低高少多差省]|节约|超")  # 低于限价2.25元 is no total
SOMETHING_ELSE = re.compile(
    "(?!人员|全年|约|为|达|近|支出|成本|费用|经费|开支|平均|使用|花费|资金|投入|实际)[\u4e00-\u9fff]{2}"
)
OF_HEADS = re.compile("[人户场件期篇部个次]均|每[人户场件期篇部个次]")
MEAN = re.compile("平均(?:自评)?(?:得分|分)(?:数)?(?:为|是|达)?$|均分(?:为)?$|^平均(?:为)?$")
IN_ORDER, IN_LIST = re.compile("分别|依次"), ("、", "和", "及", "，")
BY_RATE = (
    re.compile("^，?按(?:满分|分值)?$"),
    re.compile("^(?:的)?(?:分值|满分)?(?:计算|折算|计)?，?(?:应|实)?(?:得|计)$"),
)
LEAST, MOST_OFF = 3, 10


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：{right}。",
    remedy="按算式复算后改正。",
)
def averages_in_words(report: StatedReport) -> Hits:
    """“三年累计3822.18万元，年均1274.06万元”, “5个项目得分依次为…，平均得分93.2分”, “占91.67%，按10分计算得9.17分”."""
    for sentence in report.with_figures(1):
        yield from _by_years(sentence)
        yield from _beyond_whole(sentence)
        yield from _by_rate(sentence)
        yield from _mean_of_scores(report, sentence)


def _by_years(sentence: Sentence) -> Hits:
    for total, mean in pairwise(sentence.statements):
        said = YEARS.search(total.between)
        if said and OF_YEARS.match(mean.between) and total.unit == mean.unit and not mean.is_about:
            right = total.value / COUNT[said["years"]]
            if not agrees(mean.quantity, right, mean.quantity.step / 2):
                terms = (
                    f"{bare(total.quantity, total.quantity)}÷{COUNT[said['years']]}＝{written(right, mean.quantity)}"
                )
                yield hit(mean.line, name=mean.label, stated=mean.text, right=terms)


def _beyond_whole(sentence: Sentence) -> Hits:
    """“支出1126万元，人均约1667万元”: no head has more than all together."""
    for total, head in pairwise(sentence.statements):
        is_head = head.role is FigureRole.PER_HEAD and OF_HEADS.search(head.label) is not None
        is_pair = total.unit == head.unit == MONEY and total.role in (FigureRole.SPENT, FigureRole.PLAIN)
        is_pair = is_pair and "；" not in head.between and not COMPARED.search(total.between)
        is_pair = is_pair and not SOMETHING_ELSE.search(OF_HEADS.sub("", head.label))
        if is_head and is_pair and 0 < total.value < head.value:
            yield hit(head.line, name=head.label, stated=head.text, right=f"比总额{total.text}还多")


def _by_rate(sentence: Sentence) -> Hits:
    """A score that is told as full marks by a rate."""
    opened, closed = BY_RATE
    for rate, full, score in zip(sentence.statements, sentence.statements[1:], sentence.statements[2:], strict=False):
        is_told = rate.unit == RATE and full.unit == score.unit == POINTS
        if is_told and opened.match(full.between) and closed.match(score.between):
            right = full.value * rate.value / 100
            if not agrees(score.quantity, right, score.quantity.step / 2):
                terms = f"{number(full.value, 2)}×{rate.text}＝{number(right, 2)}分"
                yield hit(score.line, name=score.label, stated=score.text, right=terms)


def _mean_of_scores(report: StatedReport, sentence: Sentence) -> Hits:
    """The mean of scores listed in its sentence, or of those in a table with as many rows as are counted."""
    for at, mean in enumerate(sentence.statements):
        if mean.unit != POINTS or not MEAN.search(mean.label) or mean.is_about or "去掉" in sentence.text:
            continue
        scores = _listed(sentence.statements[at + 1 :]) or _listed(sentence.statements[:at])
        counted = {each.value for each in sentence.statements if each.unit not in (POINTS, RATE)}
        values = [each.value for each in scores] or _of_table(report, counted)
        right = sum(values, Fraction(0)) / len(values) if values else mean.value
        if not agrees(mean.quantity, right, mean.quantity.step / 2) and abs(right - mean.value) <= MOST_OFF:
            yield hit(mean.line, name=mean.label, stated=mean.text, right=f"平均应为{number(right, 2)}分")


def _listed(told: Sequence[Statement]) -> list[Statement]:
    """The points told in order (依次为95.2分、93.6分、94分)."""
    first = next((at for at, each in enumerate(told) if each.unit == POINTS and IN_ORDER.search(each.between)), None)
    run: list[Statement] = []
    for each in told[first:] if first is not None else ():
        if run and (each.unit != POINTS or each.between not in IN_LIST):
            break
        run.append(each)
    return run if len(run) >= LEAST else []


def _of_table(report: StatedReport, counted: set[Fraction]) -> list[Fraction]:
    for table in report.tables:
        column = score_column(table)
        rows = [row for row in table.rows if not row.is_total]
        told = [figure.value for row in rows if (figure := row.figure(column))]
        is_whole = len(told) == len(rows) >= LEAST and Fraction(len(told)) in counted
        if column is not None and is_whole and min(told) > LEAST * MOST_OFF:
            return told
    return []
