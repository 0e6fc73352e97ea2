"""The rate by which a budget was changed: 预算调整率, of the initial budget."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import MONEY, RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
TOLD = re.compile("(?:^|预算|净额?)(?:的)?调整(?:率|幅度|比例)(?:（[^（）]*）)?(?:为|是|达)?$")
SUMMED = re.compile("[与和及、][^，。；]*(?:合计|之和|相加)|绝对[额值]")  # 追加与压减的绝对额合计
NET = re.compile("净[追调核增减]")
IS_NET = re.compile("净额|相抵|净调整|抵减后|[以按]净|净[追调核增减][^，。；\\d]{0,3}(?:[与÷/占计]|除以)")


@rule(
    "C04",
    Level.WARNING,
    on=StatedReport,
    says="预算调整率写“{stated}”，{right}。",
    remedy="按“（追加－追减）÷年初预算”复算后改正。",
)
def rate_of_changes(report: StatedReport) -> Hits:
    """预算调整率 is what was added, cut and taken back, net or in all, of the initial budget (DOMAIN 2.1)."""
    for each in report.statements:
        is_told = each.unit == RATE and TOLD.search(each.label) is not None and not each.is_about
        base = _initial(report, each) if is_told else None
        changes = _changes(report, each, base) if base else []
        rates = [100 * abs(change) / base.value for change in changes] if base else []
        if base and not rates:
            rates = _wrong_base(report, each, base)
            changes = [rate * base.value / 100 for rate in rates]
        stated = replace(each.quantity, value=abs(each.value))  # 净调减16.6万元，调整率-1.81%
        if base and rates and not any(agrees(stated, rate, Fraction(1, 100)) for rate in rates):
            like = base.quantity
            part = written(abs(changes[0]), like).removesuffix(like.unit).rstrip("万")
            right = f"{part}÷{bare(like, like)}＝{written(rates[0], each.quantity)}"
            yield hit(each.line, stated=each.text, right=right)


def _initial(report: StatedReport, each: Statement) -> Statement | None:
    """The one initial budget of the department, or of the paragraph."""
    told = report.facts(FigureRole.INITIAL, WHOLE)
    near = [one for one in told if one.line == each.line] or told
    return near[0] if len(near) == 1 and near[0].value else None


def _wrong_base(report: StatedReport, each: Statement, base: Statement) -> list[Fraction]:
    """Where no change is told: what the full budget makes of it, if the rate is that change by the full budget."""
    full = report.facts(FigureRole.FULL, WHOLE)
    money = [one for one in report.by_line[each.line] if one.unit == MONEY]
    told = [one.value for one in money if CHANGE.search(one.label)][:1]
    ways = [abs(one.value - base.value) for one in full[:1]] if len(full) == 1 and not told else told
    afters = [one.value for one in full] or [base.value + way for way in ways]
    found = [100 * way / base.value for way in ways if way]
    is_right = any(agrees(each.quantity, rate, Fraction(1, 100)) for rate in found)
    is_wrong = any(
        agrees(each.quantity, 100 * way / after, Fraction(1, 100)) for way in ways for after in afters if after
    )
    return found if is_wrong and not is_right else []


CHANGE = re.compile("^(?:预算|全年)?(?:累计|共)?调整(?:数|额|金额)?(?:为|共)?$")


def _changes(report: StatedReport, each: Statement, base: Statement) -> list[Fraction]:
    """How much a budget may be said to have changed, the likeliest first; nothing where more was changed than is told.

    Net or in all, each change alone, or as the full budget tells.
    """
    nets = _nets(report, each.line) if IS_NET.search(report.sentences[each.sentence].text) else []
    if nets:
        return nets
    added, cut, back = (_told(report, role) for role in (FigureRole.ADDED, FigureRole.CUT, FigureRole.TAKEN_BACK))
    full, begun = (
        [one.value for one in report.facts(role, WHOLE)] for role in (FigureRole.FULL, FigureRole.CARRIED_IN)
    )
    up, down = sum(added, Fraction(0)), sum((*cut, *back), Fraction(0))
    apart = [one - base.value - less for one in full for less in (Fraction(0), *begun)]
    is_alone = (not full and len((*added, *cut, *back)) == 1) or up - down in _nets(report, each.line)
    if (not up and not down) or not (is_alone or up - down in apart):
        return []
    if IS_NET.search(report.sentences[each.sentence].text):
        return [up - down]
    ups = dict.fromkeys((up, *added, Fraction(0)))
    downs = dict.fromkeys((down, sum(cut, Fraction(0)), sum(back, Fraction(0)), *cut, *back))
    found = [way for one in ups for less in downs for way in (one - less, one + less)]
    return [one for one in dict.fromkeys((*found, *apart)) if one]


def _nets(report: StatedReport, line: int) -> list[Fraction]:
    """What was changed net, where a paragraph tells it as such."""
    money = [each for each in report.by_line[line] if each.unit == MONEY and NET.search(each.label)]
    return [each.value for each in money if each.role in (FigureRole.ADDED, FigureRole.CUT, FigureRole.DIFFERENCE)]


def _told(report: StatedReport, role: FigureRole) -> list[Fraction]:
    """The amounts of a kind of change, each once, without their sum where that is told too."""
    money = [each for each in report.statements if each.unit == MONEY and report.is_of_year(each) and not each.depth]
    money = [each for each in money if each.subject not in CLASSES and not SUMMED.search(each.label)]
    own = [each for each in money if each.role is role]
    told = dict.fromkeys(each.value for each in own if not NET.search(each.label) or len(own) == 1)
    return [each for each in told if len(told) < 3 or 2 * each != sum(told)]
