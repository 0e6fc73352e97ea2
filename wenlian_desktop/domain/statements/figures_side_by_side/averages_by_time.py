"""What a month, a quarter, a week or a day has of the amount right before it: “清运2340吨，月均195吨”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.averages import OF_OTHERS, SET
from wenlian_desktop.domain.statements.spans_told import MONTHS, days_told, months_told, span_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

Hits = Iterator[Hit[int]]
PER = re.compile(
    "(?:每一?个?|^|[^\u4e00-\u9fff]|[折平合计约算]|全年)(?P<time>季度?|周|星期|月|天|日)(?:平?均|[^，。；\\d]{0,6}$)"
)
BESIDE = (FigureRole.PER_HEAD, FigureRole.GROWTH, FigureRole.DIFFERENCE, FigureRole.REFERENCE)  # may stand between
OF_YEAR = re.compile("全年|年度|本年|当年|一年|(?<!\\d)12个月")
OTHER_TOTAL = re.compile("其中|最[多高大少低小]|高峰|累计|历年|[上下]半年|季度|\\d月")
QUARTER, WEEKS, WORKING_DAYS = 3, (52, 51, 50, 53), (250, 249, 251, 248, 252, 360)
SHORT_DIGITS = 3  # one wrong digit of fewer is no slip
CLOSE = 2  # times: an average farther off than that is of something else


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={
        "": "“{name}{stated}”不对：{right}。",
        TURNED: "“{name}{stated}”不对：{right}。",  # where no other rule tells it
    },
    remedy="按“总数÷月数（季、周、天数）”复算后改正。",
)
def averages_by_time_recomputed(report: StatedReport) -> Hits:
    """“调解312件，每月平均26件”: the last amount of its unit before it, by the times of the year."""
    for sentence in report.with_figures(1):
        for at, each in enumerate(sentence.statements):
            time = PER.search(each.label) if each.role is FigureRole.PER_HEAD else None
            is_own = time is not None and _is_plain(report, each)
            is_own = is_own and not _is_of_span(sentence, each)
            total = (_total(sentence.statements, at) or _spent(report, sentence.statements, at)) if is_own else None
            if time and total:
                yield from _wrong(report, sentence, total, each, time["time"])


def _is_plain(report: StatedReport, each: Statement) -> bool:
    is_counted = each.unit not in (RATE, POINTS, "") and each.value > 0 and not each.is_about
    is_set = SET.search(each.label + each.after) or OF_OTHERS.search(each.label) or each.label.count("每") > 1
    return is_counted and not is_set and report.is_of_year(each)


def _is_of_span(sentence: Sentence, each: Statement) -> bool:
    """“17场全部在7月至11月举办，平均每月3.4场”: of the months that are named."""
    return span_told(sentence.text[: each.quantity.start]) is not None


def _total(found: Sequence[Statement], at: int) -> Statement | None:
    """The amount that an average is of: the last of its unit, with nothing but rates and averages between."""
    for one in reversed(found[:at]):
        if one.unit == found[at].unit and one.role not in BESIDE:
            is_own = not one.is_about and one.role is not FigureRole.TARGET and not OTHER_TOTAL.search(one.between)
            return one if is_own and one.value > found[at].value and not one.is_of_last_year else None
        if one.unit != RATE and one.role not in BESIDE:
            return None
    return None


def _spent(report: StatedReport, found: Sequence[Statement], at: int) -> Statement | None:
    """“按十二个月摊，月均支出13.83万元”: what the year spent, of which a mean is that no amount stands before."""
    if found[at].unit != MONEY or not OF_SPENDING.fullmatch(found[at].label):
        return None
    told = report.facts(FigureRole.SPENT, WHOLE) if not any(one.unit == MONEY for one in found[:at]) else []
    return told[0] if len({one.value for one in told}) == 1 and not told[0].is_about else None


OF_SPENDING = re.compile(
    "(?:全年|年度|平均|折合)*(?:每一?个?月|月均|每一?个?季度?|季均)(?:平均)?(?:支出|开支|支付)(?:为|约为|了)?"
)


def _wrong(report: StatedReport, sentence: Sentence, total: Statement, each: Statement, time: str) -> Hits:
    text = "".join(one.text for one in report.sentences if one.line == sentence.line)
    periods = list(_periods(report.by_line[each.line], text, time[0]))
    values = [total.value / one.value for one in periods]
    slack = (total.quantity.step / periods[0].value) / 2 if total.quantity.scale > 1 else Fraction(0)
    if any(agrees(each.quantity, value, slack) for value in values):
        return
    right, count = values[0], periods[0]
    is_of_year = (total not in sentence.statements or OF_YEAR.search(total.between)) and time[0] not in "天日"
    is_off = bool(is_of_year) and len(periods) == (len(WEEKS) if time[0] in "周星" else 1)
    is_off = is_off and right / CLOSE <= each.value <= right * CLOSE
    least = SHORT_DIGITS + ("." in each.text)
    if not is_off and not is_slip_of_digits(each.quantity, _rounded(right, each.quantity), least):
        return
    shown = f"{bare(total.quantity, total.quantity)}÷{count.text}＝{written(right, each.quantity)}"
    yield hit(each.line, kind="" if is_off else TURNED, name=each.label, stated=each.text, right=shown)


def _rounded(value: Fraction, like: WrittenFigure) -> Fraction:
    """A value to the last digit that another one is written with."""
    return round(value / like.step) * like.step


def _periods(group: Sequence[Statement], text: str, time: str) -> Iterator[WrittenFigure]:
    """The months, quarters, weeks or days that an amount may be of; first those of a year, or those that are told."""
    if time == "月":
        yield from months_told(text)
    elif time == "季":
        yield from (_counted(one.value / QUARTER, "个季度") for one in months_told(text) if one.value % QUARTER == 0)
    elif time in "周星":
        yield from (_counted(Fraction(each), "周") for each in WEEKS)
    else:
        told = [one.quantity for one in group if one.unit in ("天", "日")]
        yield from days_told(told)
        yield from (_counted(Fraction(each), "天") for each in WORKING_DAYS)


def _counted(value: Fraction, unit: str) -> WrittenFigure:
    return replace(MONTHS, text=f"{value}{unit}", value=value, unit=unit)
