"""A whole and two parts whose names are built alike: “演出43场，春季18场，秋季23场”."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, summed
from wenlian_desktop.domain.statements.closed_sentences.plain_lists import MOVES, NO_PARTS, NOT_ALL
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
NEXT = re.compile("[、，；（和及与](?:其中|而)?")
TOLD_AS = re.compile("^(?:实际|结果|各是|分别|依次)*(?:为|是)")  # 实际为音乐家协会4场、舞蹈家协会2场
FIRST = re.compile("(?:其中|而)")
BY_KIND = re.compile("按[^，。；]{1,8}[，：][^，。；、]*$")
ALL_OF_THEM = re.compile("全年|合计|[一总]?共(?:计|有)?$|总|两")
LEAST, LONGEST = 2, 10  # characters of a name
MOST_OFF, MOST_OVER, MISCOUNTED = 10, 3, 2  # times what it is off, or less than its parts, a whole is more than; things
NO_COUNT = (RATE, POINTS, MONEY, "")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，两部分之和为{sum}。"},
    remedy="核对两部分和总数，改正不符的一处。",
)
def two_parts_alike_make_their_whole(report: StatedReport) -> Hits:
    """Two counts whose names differ in their first or last characters only are all of the count told beside them."""
    for sentence in report.with_figures(3):
        found = sentence.statements
        for at in range(len(found) - 2):
            for whole, parts in _ways(found, at):
                if _is_wrong(report, sentence, whole, parts):
                    shown = summed([part.quantity for part in parts], whole.quantity)
                    yield doubtful(whole.line, kind=TURNED, stated=f"{whole.label}{whole.text}", sum=shown)


def _ways(found: Sequence[Statement], at: int) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    """A whole before two parts beside each other, and one behind them that is told to be of all."""
    yield found[at], found[at + 1 : at + 3]
    if ALL_OF_THEM.search(found[at + 2].label):
        yield found[at + 2], found[at : at + 2]


def _is_wrong(report: StatedReport, sentence: Sentence, whole: Statement, parts: Sequence[Statement]) -> bool:
    if whole.unit in NO_COUNT or not all(is_same_unit(part, whole) for part in parts):
        return False
    total, most = sum(part.value for part in parts), max(part.value for part in parts)
    apart = abs(total - whole.value)
    least = MOST_OVER if total > whole.value else MOST_OFF
    if not apart or whole.value <= most or not (apart <= MISCOUNTED or apart * least <= whole.value):
        return False
    return _are_alike(whole, parts) and _are_all(report, sentence, whole, parts)


def _are_alike(whole: Statement, parts: Sequence[Statement]) -> bool:
    names = [FIRST.sub("", part.label) for part in parts]
    if any(not LEAST <= len(name) <= LONGEST for name in names) or names[0] == names[1]:
        return False
    begin, end = _shared(*names), _shared(*(name[::-1] for name in names))[::-1]
    is_of_them = begin and whole.label.startswith(begin) and not end
    label = TOLD_AS.sub("", whole.label)
    is_one_more = len(label) == len(names[0]) and label.endswith(end) and bool(end)
    return bool(begin or end) and not is_of_them and not is_one_more and len({len(name) for name in names}) == 1


def _shared(one: str, other: str) -> str:
    """The characters that two names begin with."""
    return "".join(a for a, b in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _are_all(report: StatedReport, sentence: Sentence, whole: Statement, parts: Sequence[Statement]) -> bool:
    told = (whole, *parts)
    if any(each.is_about or each.role in NO_PARTS for each in told):
        return False
    if any(NOT_ALL.search(part.label) or NOT_ALL.match(part.after) or MOVES.search(part.label) for part in parts):
        return False
    if not NEXT.match(parts[1].between) or len(parts[1].between) > len(parts[1].label) + 2:
        return False
    alike = [each for each in report.by_line[whole.line] if is_same_unit(each, whole) and each not in told]
    values = {each.value for each in alike}
    total = sum(part.value for part in parts)
    is_one = whole.quantity.start < parts[0].quantity.start and _goes_on(sentence, whole)
    if whole.opens_parts or is_one or whole.value + total in values:
        return False  # it is one of a list of three
    if BY_KIND.search(sentence.text[: whole.quantity.start]):
        return False  # 按门类，中国画19件、油画10件、版画7件
    behind = [each for each in alike if each.sentence == whole.sentence and each.quantity.start > parts[1].quantity.end]
    return not values & {total, abs(whole.value - total)} and not behind and not is_explained(report, whole)


def _goes_on(sentence: Sentence, whole: Statement) -> bool:
    """Whether a figure goes on with a list, or is of several names: “理科4个，工科6个，农科2个，医科5个”."""
    at = sentence.statements.index(whole)
    before = sentence.statements[at - 1] if at else None
    if whole.between[: -len(whole.label) or None].endswith("、"):
        return True  # 区属学会、协会17个，街道科协12个
    return before is not None and is_same_unit(before, whole) and len(whole.between) <= len(whole.label) + 1
