"""Indicators that are said to be reached, all of them, where a row or the next sentence says otherwise."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.indicators_told.goal_rows import goal_rows
from wenlian_desktop.domain.statements.indicators_told.short_in_tables import is_short
from wenlian_desktop.domain.statements.recomputing.goals_and_results import unmet_goals
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
OF = "(?:项|个|条)"
ALL_OF = re.compile(
    rf"(?:指标|目标|任务)(?:值)?(?:共|有|为|计)?(?P<all>\d{{1,3}}){OF}[^。；\d]{{0,6}}，[^。；\d]{{0,6}}?(?:达到|完成|达标|实现|达成)[^。；，\d]{{0,8}}(?P<reached>\d{{1,3}}){OF}"
    rf"|(?P<all2>\d{{1,3}}){OF}[^。；，\d]{{0,10}}(?:指标|目标|任务)[^。；\d]{{0,6}}，?[^。；\d]{{0,6}}?(?:达到|完成|达标|实现|达成)[^。；，\d]{{0,8}}(?P<reached2>\d{{1,3}}){OF}",
    re.ASCII,
)
BUT = re.compile(
    r"(?:没有|没|未|尚未|未能)(?:能)?(?:达到|完成|达标|实现|达成)(?:目标值?|预期值?|年度目标)?的(?:\d{0,2}[项个条])?(?:指标|任务|目标)?(?:是|有|为|：)"
    r"|其余\d{0,2}[项个条]?(?:没有|未)(?:能)?(?:达到|完成|达标|实现)|(?<!\d)[1-9]\d?[项个条](?:指标|任务|目标)?(?:没有|未)(?:能)?(?:达到|完成|达标|实现)"
    r"|(?:没有|未)(?:能)?(?:达到|完成|达标|实现)(?:目标值?)?的?[1-9]\d?[项个条]",
    re.ASCII,
)
SHARE = re.compile(
    r"^，(?:指标|目标)?(?:达标|完成|实现|达成)(?:比例|率)(?:为|是)?(?P<rate>\d{1,2}(?:\.\d+)?%)", re.ASCII
)
ALL_REACHED = re.compile(
    "(?:指标|目标|任务|各项|表中|所列)(?:值)?[^，。；]{0,8}(?:全部|均|都|全面)(?:已|能)?(?:完成|达到|达标|实现|超额完成|超过)[^，。；]{0,4}(?:目标|指标|任务|预期|年初|$|[，。；])"
)
EXCEPT = re.compile("除|其余|以外|之外|未|没有|基本|大部分|大多")


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "写“{words}”，又写“{other}”。",
        "row": "写“{words}”，但表中“{name}”目标{goal}，完成{done}。",
    },
    remedy="核对达标的个数和各项完成值，改正不符的一处。",
)
def all_are_reached(report: StatedReport) -> Hits:
    """“指标12个，达到12个，达标比例91.67%。没有达到的是……”; “上述指标全部达到目标值” below a row that did not."""
    for line in report.manuscript.normal:
        found = ALL_OF.search(line.text) if not line.is_row else None
        if not found or (found["all"] or found["all2"]) != (found["reached"] or found["reached2"]):
            continue
        after = line.text[found.end() :]
        other = BUT.search(after) or SHARE.match(after)
        if other:
            yield hit(line.number, words=found[0], other=other[0].strip("，"))
    yield from _against_rows(report)


def _against_rows(report: StatedReport) -> Hits:
    """Rows that a claim is told of above the table or below it."""
    known = {each.line for each in unmet_goals(report)}
    claims = [
        (each.line, found[0])
        for each in report.sentences
        if (found := ALL_REACHED.search(each.text)) and not EXCEPT.search(each.text)
    ]
    for rows in goal_rows(report) if claims else ():
        for row in rows:
            if row.line not in known and is_short(row):
                at, words = claims[0]
                done = row.done.text if row.done else ""
                yield hit(at, row.line, kind="row", words=words, name=row.name, goal=row.written, done=done)
