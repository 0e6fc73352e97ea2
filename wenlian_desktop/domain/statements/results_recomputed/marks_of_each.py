"""Marks told once for all items (每项满分均为10分), and weights told in brackets beside the scores (权重20%)."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
OF_EACH = re.compile(
    "(?:每一?项|各项|单项|[两二三四五六七八九十\\d]+项)(?:指标)?(?:的)?(?:满分|分值|标准分)(?:均|都|各)?(?:为|是)?$"
)
NO_ITEM = re.compile("合计|总|共|满分|分值|扣|平均")
SO_MANY_OF = re.compile(
    "^[^，。；]{0,4}(?:由|分为|分成|分|含|包括|设)[^，。；]{0,8}?(?P<count>[两二三四五六七八九十]|\\d{1,2})[项个](?:[二三]级)?(?:指标)?(?:组成|构成)?，?"
    "(?:每[项个]|各)(?:指标)?$"
)
WEIGHT = re.compile("(?:权重|占比|比重)(?:为|占)?$")
LEAST, HUNDRED, MOST_OFF = 3, 100, 20


@rule(
    "C23",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”得{score}分，超过满分{full}分。",
    remedy="核对得分和满分。",
)
def scores_within_marks_of_each(report: StatedReport) -> Hits:
    """“A9.8分、B10.5分，每项满分均为10分”."""
    for sentence in report.with_figures(1):
        points = [each for each in sentence.statements if each.unit == POINTS]
        full = next((each for each in points if OF_EACH.search(each.label)), None)
        for each in points if full else ():
            is_item = each is not full and not NO_ITEM.search(each.label) and each.value < HUNDRED / 2
            if full and is_item and full.value < each.value < 2 * full.value:
                yield hit(each.line, name=each.label, score=number(each.value, 2), full=number(full.value, 2))


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{count}项各{each}为{product}分。",
    remedy="核对各项的分值和项数。",
)
def marks_of_so_many_items(report: StatedReport) -> Hits:
    """“预算管理20分由五项各4分组成”."""
    for sentence in report.with_figures(2):
        for whole, each in pairwise(sentence.statements):
            told = SO_MANY_OF.match(each.between) if whole.unit == each.unit == POINTS else None
            count = from_chinese(told["count"].replace("两", "二")) if told and not told["count"].isdigit() else None
            count = int(told["count"]) if told and count is None else count
            if count and whole.value != count * each.value and whole.value > each.value:
                product = number(count * each.value, 2)
                yield hit(sentence.line, stated=whole.text, count=count, each=each.text, product=product)


@rule(
    "C22",
    Level.ERROR,
    on=StatedReport,
    says="各项权重{sum}，不是100%。",
    remedy="核对各项权重，合计为100%。",
)
def weights_beside_scores_make_100(report: StatedReport) -> Hits:
    """“执行18.9分（权重20%），产出38.6分（权重40%）……”."""
    for sentence in report.with_figures(1):
        told = [each for each in sentence.statements if each.unit == RATE and WEIGHT.search(each.label)]
        told = [each for each in told if "权重" in each.label]
        if len(told) < LEAST or len({each.depth for each in told}) > 1:
            continue
        total = sum((each.value for each in told), Fraction(0))
        is_parted = any(sum((each.value for each in told[1:]), Fraction(0)) == told[0].value for _ in told[:1])
        if 0 < abs(total - HUNDRED) <= MOST_OFF and not is_parted:
            terms = "＋".join(number(each.value, 2) for each in told)
            yield hit(sentence.line, sum=f"{terms}＝{number(total, 2)}%")
