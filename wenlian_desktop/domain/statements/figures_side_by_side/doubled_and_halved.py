"""翻番, 减半 and 增加一倍 between two figures, in whatever order: “由上年18.40万元压减一半，降至9.20万元”."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SIGN = re.compile("番|半|倍")  # a first look
CHANGED = re.compile(
    "翻(?:了)?(?P<times>[一两二三])?番|减半|(?:下降|减少|压减|压缩|缩减|降低|回落)(?:了)?一半"
    "|(?:增长|增加|提高|扩大)(?:了)?(?P<more>[一两二三])倍"
)
ROUGHLY, MORE = (
    re.compile("[近约超逾]|接近|不[到足]|几乎|力争|计划|目标|有望|预计"),
    re.compile("[多强余]|以上|左右|有余"),
)
OF_PAST = re.compile("上一?[年届期]|[去前]年|往年|此前|原[来先有]|(?P<year>20\\d\\d)年|[由从]")
NUMBERS = {"一": 1, "两": 2, "二": 2, "三": 3}
NEAR, FAR = 4, Fraction(15, 100)  # characters before the word, and of what it says
HALF = Fraction(1, 2)
NO_SIDE = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.DIFFERENCE)


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{words}”不对：{then}的{times}倍是{right}，写的是“{stated}”。"},  # where no other rule tells it
    remedy="按两数之比改正。",
)
def doubled_and_halved(report: StatedReport) -> Hits:
    """The clause tells two figures of one unit: that of another year, and that of this one."""
    for sentence in report.with_figures(2):
        match = CHANGED.search(sentence.text) if SIGN.search(sentence.text) else None
        pair = _pair(report, sentence, match) if match and _is_exact(sentence.text, match) else None
        if match and pair:
            then, now = pair
            right = then.value * _times(match)
            is_off = abs(now.value - right) > right * FAR or is_slip_of_digits(now.quantity, right, NEVER)
            if is_off and now.value != right:
                yield hit(
                    sentence.line, kind=TURNED, words=match[0], then=then.text, times=number(_times(match), 1),
                    right=written(right, now.quantity), stated=now.text,
                )  # fmt: skip


def _is_exact(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - NEAR, 0) : match.start()], text[match.end() : match.end() + 2]
    return not ROUGHLY.search(before) and not MORE.match(after)


def _times(match: re.Match[str]) -> Fraction:
    """How many times as much the word says."""
    if match["more"]:
        return Fraction(1 + NUMBERS[match["more"]])
    return Fraction(2) ** NUMBERS[match["times"] or "一"] if "番" in match[0] else HALF


def _pair(report: StatedReport, sentence: Sentence, match: re.Match[str]) -> tuple[Statement, Statement] | None:
    """The figure of the past and that of now: the only two of their unit around the word, and up to a ；."""
    begin, end = sentence.text.rfind("；", 0, match.start()) + 1, sentence.text.find("；", match.end())
    around = [each for each in sentence.statements if begin <= each.quantity.start < (end if end > 0 else 10**6)]
    told = [each for each in around if each.unit not in (RATE, POINTS, "", "倍")]
    if len(told) != len(("then", "now")) or not is_same_unit(*told) or any(_is_no_side(each) for each in told):
        return None
    past = [each for each in told if _is_past(report, each)]
    now = [each for each in told if each not in past]
    return (past[0], now[0]) if len(past) == len(now) == 1 and past[0].value else None


def _is_no_side(each: Statement) -> bool:
    return each.is_about or each.role in NO_SIDE or "其中" in each.between


def _is_past(report: StatedReport, each: Statement) -> bool:
    """Whether its words tell of a year before that of the report."""
    named = OF_PAST.finditer(each.between)
    is_past = any(not match["year"] or int(match["year"]) < report.year for match in named)
    return is_past and not each.label.endswith(("到", "至"))
