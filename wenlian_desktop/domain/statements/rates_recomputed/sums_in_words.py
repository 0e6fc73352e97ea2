"""Sums that words tell: with those outside, instalments of 100 %, so many of each in two places, issues from A to B."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
WITH_OTHERS = re.compile(
    "^[，。]?(?:含|包括|加上|连同)(?P<what>[\u4e00-\u9fff]{2,4}?)(?:人员|在内)?(?:的)?(?:共|合计|总计|总人数)(?:有|为)?$"
)
PAID = re.compile(
    "(?:拨付|支付|付款|付清|预付|兑付|结算)(?:合同(?:价|款|总价|金额)?|总[价额]|资金|经费|价款)?(?:的)?(?:剩余|余下|尾款)?(?:的)?$"
)
EACH = re.compile("各(?:随机|分别)?(?:发放|抽取|抽查|走访|访问|选取|安排|举办|配备|补助)?$")
TOTAL = re.compile("^[^，。；]{0,6}，(?:合计|共计?|总计)(?:发放|抽取|抽查|走访|访问)?$")
ISSUES = re.compile(
    r"(?P<count>\d{1,3})(?P<unit>期|号|辑)[^。；]{0,12}?(?:总|自)?第(?P<first>\d{1,4})(?:期|号|辑)?(?:至|到|—+|-|~)(?:总)?第?(?P<last>\d{1,4})(?P=unit)",
    re.ASCII,
)
SHORT_BY = re.compile("^(?:[，。]?)(?:少完成|未完成|没有完成|欠|少办|少演|未办)(?:的)?(?:了)?$")
HUNDRED, MOST_OFF, LEAST = Fraction(100), 30, 2


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{right}。",
    remedy="核对各数，改正不符的一处。",
)
def sums_in_words(report: StatedReport) -> Hits:
    """“另有编外6人，含编外共30人”, “签约拨付50%、中期30%、结项20%”, “6期，总第148期至第153期”."""
    for group in report.by_line.values():
        yield from _with_others(group)
        yield from _short_by(group)
    for sentence in report.sentences:
        yield from _instalments(sentence)
        yield from _of_each(sentence.statements)
        for match in ISSUES.finditer(sentence.text) if "第" in sentence.text else ():
            right = int(match["last"]) - int(match["first"]) + 1
            if right > 0 and right != int(match["count"]) and abs(right - int(match["count"])) <= LEAST:
                yield hit(sentence.line, stated=match[0], right=f"首尾之间是{right}{match['unit']}")


def _with_others(group: Sequence[Statement]) -> Hits:
    """The total that includes those outside is the one told before and theirs."""
    for at, whole in enumerate(group):
        said = WITH_OTHERS.match(whole.between)
        before = [each for each in group[:at] if each.unit in (whole.unit, "名", "人")] if said else []
        outside = [each for each in before if said and said["what"][:LEAST] in each.label]
        rights = {one.value + outside[-1].value for one in before if one is not outside[-1]} if outside else set()
        largest = max((one.value for one in before if not outside or one is not outside[-1]), default=Fraction(0))
        if outside and rights and whole.value not in rights:
            right = f"{number(largest, 0)}＋{number(outside[-1].value, 0)}＝{number(largest + outside[-1].value, 0)}"
            yield hit(whole.line, stated=whole.text, right=right)


def _short_by(group: Sequence[Statement]) -> Hits:
    """“完成240场，为计划252场的95.24%。少完成的12场中”: what is missing is the plan less what was done."""
    for at, apart in enumerate(group):
        told = [each for each in group[:at] if each.unit == apart.unit not in (RATE, MONEY, POINTS, "")]
        plans = [each for each in told if re.search("计划|目标|任务|应", each.label)]
        if not SHORT_BY.match(apart.between.lstrip("。，")) or len(plans) != 1 or len(told) != LEAST:
            continue
        right = abs(told[0].value - told[1].value)
        if right and right != apart.value:
            most, least = max(each.value for each in told), min(each.value for each in told)
            terms = f"{number(most, 0)}－{number(least, 0)}＝{number(right, 0)}"
            yield hit(apart.line, stated=apart.label + apart.text, right=terms)


def _instalments(sentence: Sentence) -> Hits:
    rates = [each for each in sentence.statements if each.unit == RATE and not each.is_about]
    paid = [each for each in rates if PAID.search(each.label)]
    total = sum((each.value for each in paid), Fraction(0))
    is_list = len(paid) > LEAST and paid == rates
    if is_list and total != HUNDRED and abs(total - HUNDRED) <= MOST_OFF:
        terms = "＋".join(number(each.value, 2) for each in paid)
        yield hit(
            sentence.line, stated=f"{paid[-1].label}{paid[-1].text}", right=f"{terms}＝{number(total, 2)}%，不是100%"
        )


def _of_each(found: Sequence[Statement]) -> Hits:
    """“在9个街道各发放40份、5个乡镇各发放30份问卷，共510份”."""
    for at, total in enumerate(found):
        is_total = TOTAL.match(total.between) is not None and total.unit not in (RATE, MONEY, "") and not total.is_about
        pairs = [
            (count, each) for count, each in pairwise(found[:at])
            if EACH.search(each.label) and each.unit == total.unit and count.unit not in (RATE, MONEY, "")
        ]  # fmt: skip
        right = sum((count.value * each.value for count, each in pairs), Fraction(0))
        is_plain = all(each.role is FigureRole.PLAIN for _, each in pairs)
        if is_total and len(pairs) >= LEAST and is_plain and 2 * len(pairs) == at and right != total.value:
            terms = "＋".join(f"{number(count.value, 0)}×{number(each.value, 0)}" for count, each in pairs)
            yield hit(total.line, stated=total.text, right=f"{terms}＝{number(right, 0)}")
