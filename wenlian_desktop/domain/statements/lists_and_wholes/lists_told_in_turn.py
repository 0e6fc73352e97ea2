"""What each of several had, told in turn, and the total behind it: “每期人数依次为52人、48人、55人，总计155人”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
IN_TURN = re.compile("每[^，。；]{0,10}(?:依次|分别)(?:为|是|有|达)?$")
BARE, TOTAL = (
    re.compile("^[、，和及与]$"),
    re.compile("^[，；](?:全年|累计|一)?(?:总计|合计|共计?|累计)(?:为|有|达|是)?[\u4e00-\u9fff]{0,4}$"),
)
LEAST, FAR = 3, 5  # parts; times what they are off, a total is more
SAYS, REMEDY = "写“{stated}”，依次列出的各数之和为{sum}。", "核对各数和总数，改正不符的一处。"


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_of_each_in_turn_make_the_total(report: StatedReport) -> Hits:
    """Counts that a word of each opens, one right after another, and their total."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit != MONEY)


@rule("C17", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def amounts_of_each_in_turn_make_the_total(report: StatedReport) -> Hits:
    """“每季度支出依次为12.4万元、15.6万元、13.2万元、18.8万元，合计60.0万元”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    return hit(whole.line, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity))


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    for sentence in report.with_figures(LEAST + 1):
        found = sentence.statements
        first = next((at for at, each in enumerate(found) if IN_TURN.search(each.between)), None)
        if first is None or found[first].unit in (RATE, POINTS, ""):
            continue
        end = first + 1
        while end < len(found) and BARE.match(found[end].between) and is_same_unit(found[end], found[first]):
            end += 1
        parts, whole = found[first:end], found[end] if end < len(found) else None
        if whole and len(parts) >= LEAST and _is_total(whole, parts):
            yield whole, parts


def _is_total(whole: Statement, parts: Sequence[Statement]) -> bool:
    is_told = is_same_unit(whole, parts[0]) and TOTAL.match(whole.between) is not None and not whole.is_about
    is_of_each = parts[0].role is FigureRole.PER_HEAD  # others are told by the rule of lists
    off = abs(sum(part.value for part in parts) - whole.value)
    is_off = not sum_agrees(whole.quantity, [part.quantity for part in parts]) and off * FAR < whole.value
    return is_told and is_of_each and is_off
