"""Products of several factors: so many people, so many months, so much for each of them and each month.

“为880名残疾人提供托养服务，按每人每月450元支付12个月，支出475.2万元”; “6位名家，每人主讲2堂，共开12堂”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import FEN, MONEY, POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole
from wenlian_desktop.domain.statements.witnessed.factors import Chain, Factors, factors_of, measures_of

Hits = Iterator[Hit[int]]
NO_TOTAL = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.ADDED, FigureRole.CUT)
NO_AMOUNT = (RATE, POINTS, "", "个百分点")
LIMIT = re.compile(
    "不超|不高|不低|不少|最[高低多少]|以内|上限|限额|定额|控制|至少|低于|高于|目标|计划|应|拟|均|折|摊|节|省|减|增|调|原"
)
OF_OTHERS = re.compile("其中|另|其余|其他|部分|[上去]年|分别|起|至少|以上|不等|缺勤|请假|扣|实际工作|陆续")
NEAR, NEAR_APART, SHORT = 2, Fraction(5, 4), 2  # times: a total farther off is of something else; digits
SAYS = {TURNED: "写“{stated}”，{terms}。"}
REMEDY = "核对个数、时间、标准和总数，改正不符的一处。"


@dataclass(frozen=True)
class Product:
    """An amount for each, the total that it was meant to make, the factors told and those it is to be multiplied by.

    `is_apart`: some of the factors are told in the sentence before; `is_of_lines`: which is in the line above.
    """

    each: Statement
    total: Statement
    factors: Factors
    chains: set[Chain]
    is_apart: bool
    is_of_lines: bool


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_of_several_factors(report: StatedReport) -> Hits:
    """“下乡6场，每场40人，每人每场补助200元，补助支出4.80万元”."""
    yield from (hit for one in _products(report) if one.each.unit == MONEY for hit in _wrong(one, least=2))


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_of_several_factors(report: StatedReport) -> Hits:
    """“共授课288课时，涉及12个公益班、每班24课时”, “每周开放六天，每天12小时，每周开放时间合计72小时”."""
    yield from (hit for one in _products(report) if one.each.unit != MONEY for hit in _wrong(one, least=1))


def _products(report: StatedReport) -> Iterator[Product]:
    for sentence in report.with_figures(2):
        if not any(word in sentence.text for word in "每各单月") or OF_OTHERS.search(sentence.text):
            continue
        heads = [(each, measures) for each in sentence.statements if (measures := _measures(each))]
        for each, measures in heads:
            alike = [one for one in sentence.statements if is_same_unit(one, each) and one is not each]
            totals = [one for one in alike if _is_total(one)]
            if len(totals) == 1 and not any(one in alike and one not in totals for one, _ in heads):
                yield from _product(report, each, measures, totals[0])


def _measures(each: Statement) -> tuple[str, ...]:
    is_amount = each.unit not in NO_AMOUNT and not each.is_about and each.value > 0
    return measures_of(each) if is_amount and not LIMIT.search(each.label + each.after[:4]) else ()


PEOPLE = ("人", "名", "人次")
CAME, ALL = re.compile("实际|参训|到[场课会]|结业|合格"), re.compile("共|合计|总")


def _is_total(one: Statement) -> bool:
    is_attended = (
        one.unit in PEOPLE and CAME.search(one.label) is not None and ALL.search(one.label) is None
    )  # 每期30人，实际参训86人
    return one.role not in NO_TOTAL and not LIMIT.search(one.label) and not one.is_about and not is_attended


def _product(report: StatedReport, each: Statement, measures: Sequence[str], total: Statement) -> Iterator[Product]:
    """By the factors of its sentence; where these lack one, by those told right before it too."""
    given = measures_of(total)
    if all(measure in given for measure in measures):
        return
    for sentences in ((each.sentence,), (each.sentence - 1, each.sentence)):
        if sentences[0] < 0 or (len(sentences) > 1 and OF_OTHERS.search(report.sentences[sentences[0]].text)):
            return
        factors, places = factors_of(report, sentences, (each, total), given)
        chains = factors.chains(measures, places[0])
        if chains:
            lines = {report.sentences[number].line for number in sentences}
            yield Product(each, total, factors, chains, is_apart=len(sentences) > 1, is_of_lines=len(lines) > 1)
            return


def _wrong(one: Product, least: int) -> Hits:
    """The total that no factors make, where there is but one way to multiply them, and it is near."""
    each, total = one.each, one.total
    chains = [chain for chain in one.chains if len(chain) >= (1 if one.is_of_lines else least)]
    rights = {chain: _times(one, chain) for chain in chains}
    is_mean = total.quantity.scale > 1 and each.unit != MONEY
    rounding = each.quantity.step / 2 if is_mean else each.quantity.rounding
    made = {*rights.values(), *one.factors.products}
    if any(abs(each.value * times - total.value) <= total.quantity.step / 2 + rounding * times for times in made):
        return
    if len({*rights.values()}) == 1 and _is_near(one, each.value * rights[chains[0]]):
        yield _told(one, chains[0], each.value * rights[chains[0]])


def _is_near(one: Product, right: Fraction) -> bool:
    near, stated = NEAR_APART if one.is_apart else NEAR, one.total.value
    return right / near < stated < right * near or is_slip_of_digits(one.total.quantity, right, SHORT)


def _told(one: Product, chain: Chain, right: Fraction) -> Hit[int]:
    each, total = one.each, one.total
    terms = "×".join(number(value, 0) for value in one.factors.values(chain))
    shown = number(each.value / FEN, 2) + "元" if each.unit == MONEY else number(each.value, 2)
    terms = f"{terms}×{shown}＝{written(right, total.quantity)}"
    return doubtful(total.line, kind=TURNED, stated=total.label + total.text, terms=terms)


def _times(one: Product, chain: Chain) -> Fraction:
    made = Fraction(1)
    for value in one.factors.values(chain):
        made *= value
    return made
