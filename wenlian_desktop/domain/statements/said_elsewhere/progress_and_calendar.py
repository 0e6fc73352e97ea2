"""Progress told with its month to be ahead of the calendar (序时进度), or behind it, without a table."""

import re
from collections.abc import Iterator
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MONTH = re.compile(
    r"(?:(?<![\d—~-])(?P<month>\d{1,2})月(?:[末底]|份?(?=[，支执预]))|(?P<half>上半年)|(?P<three>前三季度))", re.ASCII
)
AHEAD, BEHIND = "快于|高于|超过|超|领先于?|快过|好于", "低于|慢于|落后于?|滞后于?|不及|未达到?|没有达到"
SAID = re.compile(
    f"^，?(?:均|都|略|稍|明显|总体|也|仍|已)*(?:(?P<ahead>{AHEAD})|(?P<behind>{BEHIND}))(?:同期|了|全年)?(?:的)?序时进度"
)
OTHER_DAY = re.compile("(?<=[至到])\\d{1,2}月\\d{1,2}日|截[至止][^，]{0,6}日")
MONTHS, ALL = 12, 100
NO_PROGRESS = (
    FigureRole.TARGET,
    FigureRole.DIFFERENCE,
    FigureRole.GROWTH,
    FigureRole.REFERENCE,
    FigureRole.SATISFACTION,
)


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says="“{stated}”写成{said}序时进度，{month}月末的序时进度是{calendar}%。",
    remedy="核对进度和说法，改正不符的一处。",
)
def progress_is_on_its_side(report: StatedReport) -> Hits:
    """“6月末……占全年预算的44.00%，快于序时进度”: half of the year is 50 %."""
    for sentence in report.sentences if any("序时" in one.text for one in report.sentences) else ():
        for rate in sentence.statements if "序时" in sentence.text else ():
            said = SAID.match(sentence.text[rate.quantity.end :]) if _is_progress(rate) else None
            month = _month(sentence, rate) if said else 0
            calendar = Fraction(ALL * month, MONTHS)
            if said and month and (rate.value > calendar if said["behind"] else rate.value < calendar):
                shown = number(calendar, 2)
                yield hit(
                    sentence.line, stated=rate.text, said=said["ahead"] or said["behind"], month=month, calendar=shown
                )


def _is_progress(rate: Statement) -> bool:
    return rate.unit == RATE and not rate.is_about and rate.role not in NO_PROGRESS


def _month(sentence: Sentence, rate: Statement) -> int:
    """The one end of a month told before a rate; 0 if there is none, or more."""
    before = sentence.text[: rate.quantity.start]
    told = [*MONTH.finditer(before)]
    if len(told) != 1 or OTHER_DAY.search(before):
        return 0
    return 6 if told[0]["half"] else 9 if told[0]["three"] else int(told[0]["month"])
