"""Stocks: what there was, what came and went, what there is."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import bare
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
BEGUN = re.compile(
    "^原|^往年|(?:年初|期初|上年末|上年底|上年度末|去年底)(?:有|共有?|为|的|在册|现有)?[\u4e00-\u9fff]{0,8}$"
)
CAME = re.compile(
    "新登记|新办|新发展|新注册|新招|引进|登记|新增|增加|吸收|发展|购置|购入|调入|招录|招聘|招募|接收|入库|转入|新建|新聘|加入|入会|印制|征集|增补|续聘|考录|选调"
)
WENT = re.compile(
    "剔旧|剔除|下架|撤并|关闭|流失|退补|取消|减少|注销|报废|退休|调出|撤销|退会|发放|领用|去世|转出|离职|核销|捐出|出库|清退|处置|辞职|解聘|退出|用去|赠送"
)
ENDED = re.compile("^(?:至|截至)?(?:年末|期末|年底|现|目前|库存|剩余|结存|尚)")
ASSETS = re.compile("资产|原值")
NET = re.compile("净(?:增|增加|新增)")
SIGNS = {1: "＋", -1: "－"}


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“原有＋新增－减少＝现有”核对，改正不符的一处。",
)
def counts_come_and_go(report: StatedReport) -> Hits:
    """What there was, with what came and without what went, is what there is."""
    yield from (_told(*each) for each in _wrong(report) if each[-1].unit not in ("人", "名"))


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="{sum}，与“{stated}”不符。",
    remedy="按“上年末人数＋增加－减少＝年末人数”核对，改正不符的一处。",
)
def people_come_and_go(report: StatedReport) -> Hits:
    """The people at the end of the year are those of its beginning, with those who came and without those who went."""
    yield from (_told(*each) for each in _wrong(report) if each[-1].unit in ("人", "名"))


def _told(terms: list[tuple[int, Statement]], ended: Statement) -> Hit[int]:
    right = sum((sign * each.value for sign, each in terms), Fraction(0))
    shown = "".join(SIGNS[sign] + bare(each.quantity, ended.quantity) for sign, each in terms).removeprefix("＋")
    return hit(ended.line, sum=f"{shown}＝{written(right, ended.quantity)}", stated=ended.text)


def _wrong(report: StatedReport) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    for sentence in report.sentences:
        for unit in dict.fromkeys(each.unit for each in sentence.statements):
            if unit in (RATE, POINTS, "") or (unit == MONEY and not ASSETS.search(sentence.text)):
                continue
            told = [each for each in sentence.statements if each.unit == unit and not each.is_about and not each.depth]
            for terms, ended in _flows(told):
                right = sum((sign * each.value for sign, each in terms), Fraction(0))
                apart = abs(right - ended.value)
                is_told_whole = len(terms) > 2 and BEGUN.search(terms[0][1].label) and ENDED.search(ended.label)
                if apart > ended.quantity.step * (ended.quantity.scale > 1) and (
                    apart * 2 <= ended.value or is_told_whole
                ):
                    yield terms, ended


def _flows(told: Sequence[Statement]) -> Iterator[tuple[list[tuple[int, Statement]], Statement]]:
    """Each beginning (or all that came), what came and went, and the end of it, which may be told first."""
    terms: list[tuple[int, Statement]] = []
    ended: Statement | None = None
    for each in told:
        if NET.search(each.label):
            flows = [(sign, one) for sign, one in terms if not BEGUN.search(one.label)]
            if len(flows) > 1:
                yield flows, each
        elif BEGUN.search(each.label):
            terms = [*(one for one in terms if not BEGUN.search(one[1].label)), (1, each)]
        elif ENDED.search(each.label):
            if len(terms) > 1:
                yield terms, each
            terms, ended = [], None if len(terms) > 1 else each
        elif WENT.search(each.label):
            terms = [*terms, (-1, each)] if terms else []
        elif CAME.search(each.label):
            terms = [*terms, (1, each)]
        else:
            terms = []
    if ended and len(terms) > 1 and BEGUN.search(terms[0][1].label):
        yield terms, ended
