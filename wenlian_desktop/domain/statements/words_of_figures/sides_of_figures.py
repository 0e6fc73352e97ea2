"""On which side of a figure that words name another one is told to be: “上限19万元，实际18.6万元，已超过上限”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.quantities import POINTS
from wenlian_desktop.domain.statements.rates_recomputed.beyond_limits import OVER, UNDER
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Said = re.Match[str]
SIGN = re.compile(f"{OVER}|{UNDER}")  # a first look
CLAIM = re.compile(
    f"(?<=[，（—])(?P<own>实有|在[编岗职册]|现有)?(?(own)(?:人员|人)?数?)(?:[虽但均都也并仍已经尚还略远]|反而)*(?P<no>未|没有?|不)?(?:能)?(?:(?P<over>{OVER})|(?P<under>{UNDER}))(?:了)?"
    "(?P<of>[^，。；（）\\d]{0,6}?(?:上限|标准|限额|定额|额度|限价|预算|目标|计划|编制|[上去]年))[数值线]?(?=[，。；）]|$)"
)
NO_SIDE = (FigureRole.DIFFERENCE, FigureRole.GROWTH)
FAR, PAIR, NAME = 1.5, 2, 2  # times; figures; characters of a name
BEHIND, AFTER = range(1, 6), 4  # characters from the last figure to the claim: 27人在岗——


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，但一个是{now}，一个是{base}。"},
    remedy="核对两数，改正说法或数字。",
)
def sides_of_figures_are_right(report: StatedReport) -> Hits:
    """Of two figures, one is on that side of the other that the words behind both name."""
    for sentence in report.with_figures(PAIR):
        if SIGN.search(sentence.text):
            for clause in clauses_of(sentence.statements):
                yield from _of_the_named(sentence, clause)


def _of_the_named(sentence: Sentence, clause: Sequence[Statement]) -> Hits:
    """“上限19万元，实际18.6万元，已超过上限”."""
    if len(clause) != PAIR or not _is_pair(*clause):
        return
    said = next((found for at in BEHIND if (found := CLAIM.match(sentence.text, clause[-1].quantity.end + at))), None)
    named = [each for each in clause if said and said["of"][-NAME:] in each.label + each.after[:AFTER]]
    now = [each for each in clause if each not in named]
    if said and len(named) == len(now) == 1 and not _is_right(now[0], named[0], said):
        yield _told(now[0], named[0], said[0])


def _is_pair(now: Statement, base: Statement) -> bool:
    is_near = (
        is_same_unit(now, base)
        and now.unit not in (POINTS, "")
        and now.amount < FAR * base.amount < FAR * FAR * now.amount
    )
    is_plain = all(each.role not in NO_SIDE and not each.is_about for each in (now, base))
    return is_near and is_plain and now.depth == base.depth and now.value != base.value


def _is_right(now: Statement, base: Statement, said: Said) -> bool:
    is_over = (said["over"] is not None) != (said["no"] is not None)
    return is_over == (now.value > base.value)


def _told(now: Statement, base: Statement, claim: str) -> Hit[int]:
    return doubtful(base.line, kind=TURNED, stated=claim, now=now.text, base=base.text)
