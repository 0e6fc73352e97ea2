"""On which side of a figure the one before it is told to be: “503.2万元，未超过决算的488.2万元”, “19万元…，已超过上限”.

Whatever the other figure is, a limit, a plan or last year's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.closed_passages.three_figures import clauses_of
from wenlian_desktop.domain.statements.quantities import DIGIT, POINTS
from wenlian_desktop.domain.statements.rates_recomputed.beyond_limits import OVER, SAID, UNDER
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Said = re.Match[str]
WITHIN = re.compile("^[^，。；]{0,10}?(?:以内|之内|范围内|限度内|以下|之下)")
SIGN = re.compile(f"{OVER}|{UNDER}")  # a first look
CLAIM = re.compile(
    f"(?<=[，（])(?:[虽但均都也并仍已经尚还略远]|反而)*(?P<no>未|没有?|不)?(?:能)?(?:(?P<over>{OVER})|(?P<under>{UNDER}))(?:了)?"
    "(?P<of>[^，。；（）\\d]{0,6}?(?:上限|标准|限额|定额|额度|限价|预算|目标|计划|[上去]年))[数值线]?(?=[，。；）]|$)"
)
NO_SIDE = (FigureRole.DIFFERENCE, FigureRole.GROWTH)
FAR, PAIR, NAME = 1.5, 2, 2  # times; figures; characters of a name


@rule(
    "C42",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，但一个是{now}，一个是{base}。"},
    remedy="核对两数，改正说法或数字。",
)
def sides_of_figures_are_right(report: StatedReport) -> Hits:
    """A figure is on that side of the one told behind it, or of the one that the words behind both name."""
    for sentence in report.with_figures(PAIR):
        yield from _of_the_next(sentence)
        if SIGN.search(sentence.text):
            for clause in clauses_of(sentence.statements):
                yield from _of_the_named(sentence, clause)


def _of_the_next(sentence: Sentence) -> Hits:
    """“75.82万元，在75万元批复额度以内”."""
    for at, (now, base) in enumerate(pairwise(sentence.statements), 1):
        said = SAID.match(base.label) if _is_pair(now, base) and base.between == f"，{base.label}" else None
        if not said or not _is_of_base(base, said) or _is_right(now, base, said):
            continue
        earlier = [each for each in sentence.statements[: at - 1] if _is_pair(each, base)]
        if not any(_is_right(each, base, said) for each in earlier):
            yield _told(now, base, f"{base.label}{base.text}{base.after}")


def _is_of_base(base: Statement, said: Said) -> bool:
    """Whether the words are of the figure, and not of how far one is from another: “低于目标3场”."""
    if said["within"]:
        return WITHIN.match(base.after) is not None
    return said["no"] is not None or (base.label.endswith("的") and not DIGIT.search(base.label))


def _of_the_named(sentence: Sentence, clause: Sequence[Statement]) -> Hits:
    """“上限19万元，实际18.6万元，已超过上限”."""
    if len(clause) != PAIR or not _is_pair(*clause):
        return
    said = CLAIM.match(sentence.text, clause[-1].quantity.end + 1)
    named = [each for each in clause if said and said["of"][-NAME:] in each.label]
    now = [each for each in clause if each not in named]
    if said and len(named) == len(now) == 1 and not _is_right(now[0], named[0], said):
        yield _told(now[0], named[0], said[0])


def _is_pair(now: Statement, base: Statement) -> bool:
    is_near = now.unit == base.unit not in (POINTS, "") and now.amount < FAR * base.amount < FAR * FAR * now.amount
    is_plain = all(each.role not in NO_SIDE and not each.is_about for each in (now, base))
    return is_near and is_plain and now.depth == base.depth and now.value != base.value


def _is_right(now: Statement, base: Statement, said: Said) -> bool:
    is_over = (said["over"] is not None) != (said["no"] is not None)
    return is_over == (now.value > base.value)


def _told(now: Statement, base: Statement, claim: str) -> Hit[int]:
    return doubtful(base.line, kind=TURNED, stated=claim, now=now.text, base=base.text)
