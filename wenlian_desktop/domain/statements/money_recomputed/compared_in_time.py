"""Comparisons with the month or the year told before: 环比, 同比 of two years in a row, 净增."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, rule
from wenlian_desktop.domain.statements.quantities import PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.comparisons import (
    REMEDY,
    SAYS,
    difference_shown,
    growth_agrees,
    rate_shown,
    wrong_value,
    wrong_way,
)
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FROM, TO, FigureRole

Hits = Iterator[Hit[int]]
Period = tuple[str, int]
PERIOD = re.compile(
    r"(?:^|[，；。、])(?:其中|而)?(?:(?P<year>20\d\d)年(?!\d)|(?P<month>\d{1,2})月份?|(?P<quarter>[一二三四])季度)(?P<what>[^，。；\d]{0,10})$",
    re.ASCII,
)
QUARTERS = "一二三四"
BESIDE = re.compile("^，(?:同比|环比|比上[年月季]|较上[年月季]|比20\\d\\d年|较20\\d\\d年)[^，。；]{0,4}$")
NET = re.compile("^，(?:净|共|累计)(?:增加?|减少?|增长)(?:了)?$")


@rule("C50", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def compared_in_time(report: StatedReport) -> Hits:
    """“11月支出68.4万元，环比增长14%；12月支出82.08万元，环比增长20%”; “2022年…，2021年…，同比下降4.1%”."""
    for sentence in report.with_figures(1):
        yield from _with_before(sentence)
        yield from _net(sentence)
        yield from _of_years(sentence)


def _period(each: Statement) -> Period | None:
    """The year, month or quarter that a figure is told of, and the words after it."""
    match = PERIOD.search(each.between)
    if not match:
        return None
    if match["quarter"]:
        return "季度", QUARTERS.index(match["quarter"])
    return ("年", int(match["year"])) if match["year"] else ("月", int(match["month"]))


def _with_before(sentence: Sentence) -> Hits:
    """A growth right behind a figure, of the figure of the period before it; or behind both, the later one first."""
    told = {period: each for each in sentence.statements if (period := _period(each)) and not each.is_about}
    for now, grown in pairwise(sentence.statements):
        period = _period(now)
        is_change = grown.role in (FigureRole.GROWTH, FigureRole.DIFFERENCE) and BESIDE.match(grown.between)
        if not period or not is_change or grown.is_about or now.unit in (RATE, POINTS, ""):
            continue
        kind, at = period
        then = told.get((kind, at - 1))
        later = told.get((kind, at + 1))
        if then is None and later is not None and later.quantity.start < now.quantity.start:
            then, now = now, later  # 2022年…，2021年…，同比…
        is_of_kind = kind == "年" or "环比" in grown.label or "上月" in grown.label or "上季" in grown.label
        is_other = kind != "年" and "同比" in grown.label
        if then and then.unit == now.unit and then.value and is_of_kind and not is_other and _is_alike(then, now):
            yield from _checked(then, now, grown)


def _is_alike(one: Statement, other: Statement) -> bool:
    """Whether two figures are told with the same words behind their periods, or one with none."""
    words = [match["what"] if (match := PERIOD.search(each.between)) else "" for each in (one, other)]
    plain = [re.sub("^(?:全年|当月|末|的)|(?:为|达|共)$", "", each) for each in words]
    return not all(plain) or plain[0] == plain[1]


def _checked(then: Statement, now: Statement, grown: Statement) -> Hits:
    is_rate = grown.role is FigureRole.GROWTH and grown.unit == RATE
    apart = now.value - then.value
    if is_rate and not growth_agrees(grown, apart, then):
        yield wrong_value(grown, "rate", rate_shown(apart, then, grown, now))
    elif grown.unit == now.unit and abs(abs(apart) - grown.value) > grown.quantity.step * (grown.quantity.scale > 1):
        yield wrong_value(grown, "amount", difference_shown(now, then))
    elif (is_rate or grown.unit == now.unit) and apart * grown.meaning.way < 0:
        yield wrong_way(grown, then, now, then)


YEARS = re.compile(r"(20\d\d)年?(?:至|到|—+|-|~)(20\d\d)年[^，。；]*?(?:分别|依次)", re.ASCII)
OF_TWO = re.compile(r"^(?:其中)?(?P<now>20\d\d)年(?:比|较)(?P<then>20\d\d)年[^，。；\d]{0,10}$", re.ASCII)
IN_LIST = ("、", "和", "，", "及", "与")


def _of_years(sentence: Sentence) -> Hits:
    """“2022年至2024年支出分别为100万元、110万元、121万元，2024年比2022年增长21%”."""
    ranged = YEARS.search(sentence.text)
    told: dict[int, Statement] = {}
    if ranged:
        first, last = int(ranged[1]), int(ranged[2])
        behind = [each for each in sentence.statements if each.quantity.start >= ranged.end()]
        run = [each for at, each in enumerate(behind) if at == 0 or each.between in IN_LIST][: last - first + 1]
        is_run = len(run) == last - first + 1 == len([*range(first, last + 1)]) and run == behind[: len(run)]
        told = dict(zip(range(first, last + 1), run, strict=False)) if is_run else {}
    for grown in sentence.statements if told else ():
        said = OF_TWO.match(grown.label) if grown.role in (FigureRole.GROWTH, FigureRole.DIFFERENCE) else None
        now, then = (told.get(int(said[name])) if said else None for name in ("now", "then"))
        if now and then and now.unit == then.unit and then.value and not grown.is_about and now.unit != RATE:
            yield from _checked(then, now, grown)


def _net(sentence: Sentence) -> Hits:
    """“由上年的15万元增加到45万元，是上年的3倍，净增30万元”."""
    found = sentence.statements
    for at, (then, now) in enumerate(pairwise(found)):
        is_moved = FROM.search(then.label) is not None and TO.search(now.label) is not None and then.unit == now.unit
        for apart in found[at + 3 : at + 4] if is_moved else ():  # right behind them it is looked at already
            is_net = NET.match(apart.between) is not None and apart.unit == now.unit not in (RATE, PERCENT_POINTS)
            off = abs(abs(now.value - then.value) - apart.value)
            if is_net and off > apart.quantity.step * (apart.quantity.scale > 1) and not apart.is_about:
                yield wrong_value(apart, "amount", difference_shown(now, then))
