"""Counts by quarter, half or month below a figure of the year, and the month that is told to be the highest."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.periods_of_the_year import InPeriod, in_periods
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
WHOLE_YEARS = (
    tuple(frozenset(range(first, first + 3)) for first in (1, 4, 7, 10)),
    tuple(frozenset(range(first, first + 6)) for first in (1, 7)),
)
NEAR, SHORT = 5, 2  # times nearer than the sum; digits
MOST_OFF = 3  # parts: a sum farther off is of something else
MONTHS = 12
EACH_MONTH = re.compile(
    "(?:1月?[至—~-]12月|一至十二月|各月|逐月|分月|按月)[^，。；]{0,12}(?:依次|分别|为|：)[^，。；]{0,14}$"
)
HIGHEST = re.compile(
    r"最(?P<way>[多高大少低小])(?:的)?(?:月份?|一个月)?(?:是|为|出现在|在|：)?(?P<month>\d{1,2})月"
    r"|(?P<month2>\d{1,2})月(?:份)?(?:为|是)?(?:全年)?(?:最(?P<way2>[多高大少低小])|达到?峰值)"
    r"|(?:峰值|高峰)(?:出现在|在|为|是)(?P<month3>\d{1,2})月",
    re.ASCII,
)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={
        "sum": "写“{stated}”，各时段之和为{sum}。",
        "most": "写“{written}”，按列出的数，最{way}的是{right}月（{figure}）。",
    },
    remedy="逐季（月）核对，改正不符的一处。",
)
def counts_by_period_make_the_year(report: StatedReport) -> Hits:
    """“进基层64场，第一季度18场，第二季度15场，第三季度14场，第四季度17场”; the highest of twelve months."""
    for line, group in report.by_line.items():
        is_of_periods = len(group) > 2 and any("季" in each.between or "半年" in each.between for each in group)
        told = in_periods(report, line) if is_of_periods else []
        for number_of in dict.fromkeys(each.told.sentence for each in told):
            own = [each for each in told if each.told.sentence == number_of]
            yield from _wrong_sum(report.sentences[number_of], own, group)
    for sentence in report.with_figures(1):
        if len(sentence.statements) >= MONTHS:
            yield from _wrong_highest(sentence)


def _wrong_sum(sentence: Sentence, told: Sequence[InPeriod], group: Sequence[Statement]) -> Hits:
    """Quarters or halves behind a figure of their unit, whose words name no period, right before them or nearly so."""
    for periods in WHOLE_YEARS:
        parts = [each.told for months in periods for each in told if each.months == months]
        units = {each.unit for each in parts}
        if len(parts) != len(periods) or len(units) != 1 or units & {MONEY, RATE, POINTS, ""}:
            continue
        at = sentence.statements.index(parts[0])
        whole = next((each for each in reversed(sentence.statements[:at]) if each.unit in units), None)
        if whole is None or any(each.told is whole for each in told):
            continue
        if whole is not sentence.statements[at - 1] and not _is_in_one_clause(sentence, whole, parts):
            continue
        figures = [part.quantity for part in parts]
        total = sum((part.value for part in parts), Fraction(0))
        is_told = any(each.value == total and each.unit == whole.unit for each in group)
        is_plain = whole.role is FigureRole.PLAIN and not any(each.is_about for each in (whole, *parts))
        if (
            is_plain
            and not is_told
            and not sum_agrees(whole.quantity, figures)
            and max(part.value for part in parts) < whole.value < total * MOST_OFF
        ):
            yield hit(sentence.line, kind="sum", stated=whole.text, sum=summed(figures, whole.quantity))


def _is_in_one_clause(sentence: Sentence, whole: Statement, parts: Sequence[Statement]) -> bool:
    """“送戏62场，覆盖11个乡镇，上半年26场，下半年34场”: other figures between, and a whole that is nearly the sum."""
    total = sum((part.value for part in parts), Fraction(0))
    is_near = abs(total - whole.value) * NEAR <= total or is_slip_of_digits(whole.quantity, total, SHORT)
    return is_near and "；" not in sentence.text[whole.quantity.end : parts[-1].quantity.start]


def _wrong_highest(sentence: Sentence) -> Hits:
    """“1至12月依次为71、68……，最高月为7月”."""
    found = sentence.statements
    first = next((at for at, each in enumerate(found) if EACH_MONTH.search(each.between)), None)
    months = found[first : first + MONTHS] if first is not None else ()
    if len(months) < MONTHS or any(each.between not in ("、", "，", "；") for each in months[1:]):
        return
    values = [each.value for each in months]
    rest = sentence.text[months[-1].quantity.end :]
    for match in HIGHEST.finditer(rest):
        month = int(match["month"] or match["month2"] or match["month3"])
        way = match["way"] or match["way2"] or "高"
        best = (max if way in "多高大" else min)(values)
        if 1 <= month <= MONTHS and values[month - 1] != best:
            yield hit(
                sentence.line, kind="most", written=match[0], way=way, right=values.index(best) + 1,
                figure=months[values.index(best)].text,
            )  # fmt: skip
