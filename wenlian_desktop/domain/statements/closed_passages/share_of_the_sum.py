"""Parts that stand alone, and the share of one of them in their sum, which is not told.

“上半年执行412.30万元，下半年执行587.70万元，上半年执行数占全年的41.23%”: the year is what both halves make.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OF_ALL = re.compile(
    "^(?P<part>[^，。；]{2,16}?)(?:占|为|是|达到?)(?P<all>[^，。；]*(?:全年|全部|全[市县区馆]|总|合计|两者|两项|基本支出|"
    "支出|收入|人数|场次)[^，。；]*)"
)
OTHER_WHOLE = re.compile("预算|计划|目标|编制|任务|[上去]年|20\\d\\d")
TOTAL = re.compile("总|合计|共计|全年")  # one of them is the whole
SHARED = re.compile("占|[为是达][^，。；]*(?:全年|总)")
LEAD = re.compile("^[，；。]?(?:其中，?)?")
NO_PART = (FigureRole.PER_HEAD, FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.DIFFERENCE)
FEWEST, MOST, SHORT, ALL, NAMED = 3, 7, 2, 100, 2


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{terms}＝{right}。"},
    remedy="按“一部分÷各部分之和”复算后改正。",
)
def share_is_of_the_sum(report: StatedReport) -> Hits:
    """A share of all that a sentence tells is that part by their sum: not by another part, nor another part's."""
    for sentence in report.with_figures(FEWEST):
        parts, share = sentence.statements[:-1], sentence.statements[-1]
        if len(parts) < MOST and share.unit == RATE and SHARED.search(share.between) and _are_parts(parts):
            part = _meant(parts, share)
            if part and _is_wrong(report, parts, part, share):
                yield _told(parts, part, share)


def _are_parts(parts: Sequence[Statement]) -> bool:
    is_plain = all(not (each.is_about or each.depth) and each.role not in NO_PART for each in parts)
    are_alike = all(is_same_unit(each, parts[0]) and each.value > 0 for each in parts)
    is_whole_told = any(TOTAL.search(each.label) or each.opens_parts for each in parts)
    return is_plain and are_alike and not is_whole_told and parts[0].unit not in (RATE, POINTS, "")


def _meant(parts: Sequence[Statement], share: Statement) -> Statement | None:
    """The one of the parts that a share names, where it is a share of all of them."""
    named = OF_ALL.match(LEAD.sub("", share.between))
    if not named or OTHER_WHOLE.search(named["all"]):
        return None
    found = [each for each in parts if named["part"][:NAMED] in each.label]
    return found[0] if len(found) == 1 and not any(_is_named(each, parts, named["all"]) for each in parts) else None


def _is_named(each: Statement, parts: Sequence[Statement], words: str) -> bool:
    """Whether words name one part only: “占下半年执行数的” is no share of both."""
    name = each.label[:NAMED]
    return name in words and not all(name in one.label for one in parts)


def _is_wrong(report: StatedReport, parts: Sequence[Statement], part: Statement, share: Statement) -> bool:
    """Whether a share is not that of any figure of its paragraph, but of another part, or a slip from the right one."""
    whole = sum((each.value for each in parts), Fraction(0))
    right = ALL * part.value / whole
    others = [each for each in report.by_line[part.line] if each not in parts and is_same_unit(each, part)]
    if any(_is_share(share, part.value, each) for each in (whole, *(each.value for each in others))):
        return False
    rest = [each.value for each in parts if each is not part]
    ways = [(part.value, whole - part.value)]
    ways += [way for each in rest for way in ((each, whole), (part.value, each), (each, part.value))]
    return any(_is_share(share, *way) for way in ways) or is_slip_of_digits(share.quantity, right, SHORT)


def _is_share(share: Statement, part: Fraction, whole: Fraction) -> bool:
    return whole > 0 and agrees(share.quantity, ALL * part / whole)


def _told(parts: Sequence[Statement], part: Statement, share: Statement) -> Hit[int]:
    terms = "＋".join(bare(each.quantity, part.quantity) for each in parts)
    right = written(ALL * part.value / sum((each.value for each in parts), Fraction(0)), share.quantity)
    shown = f"{bare(part.quantity, part.quantity)}÷（{terms}）"
    return doubtful(share.line, kind=TURNED, name=share.label, stated=share.text, terms=shown, right=right)
