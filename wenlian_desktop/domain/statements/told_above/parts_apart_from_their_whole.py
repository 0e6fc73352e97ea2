"""Parts told in a sentence of their own, in one manner, and their whole in another: “三条渠道，拨款868.30万元……”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, is_slip_of_digits, sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
CHANNELS = re.compile(
    "(?P<count>[两二三四五六])(?:条渠道|个渠道|个来源|项来源|部分|个部分|大类|类|块|条线|路)[^，：。；\\d]{0,6}[，：]"
)
BY_KIND = re.compile("(?:^|[，；])按[^，。；\\d]{0,8}(?:看|分|论|计|说|统计|划分|区分|学历|职称|年龄|性别)[，：]")
NO_MORE = re.compile("(?:没有|无|不含|再无|再没有|别无)(?:其他|其它|别的|另外)")
BELONGING = re.compile("(?:^|，)(?:归入|属于|列入|归属|用于|计入)")
NO_PARTS = (
    FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD, FigureRole.GROWTH,
    FigureRole.CUT, FigureRole.TAKEN_BACK,
)  # fmt: skip
NO_WHOLE = re.compile("编制|其中|目标|计划|[上去]年|聘|退休")
NEAR, MOST_OFF, LEAST, NAMED = 2, 12, 2, 4  # lines; a whole this many times what it is off; parts; characters


@rule(
    "C17",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "写“{stated}”，所列各部分之和为{sum}。"},
    remedy="核对各部分和总数，改正不符的一处。",
)
def amounts_apart_from_their_whole(report: StatedReport) -> Hits:
    """Amounts that a sentence tells to be all there are make the whole told before or behind it."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit == MONEY)


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，所列各部分之和为{sum}。"},
    remedy="核对各类人数和总数，改正不符的一处。",
)
def people_apart_from_their_whole(report: StatedReport) -> Hits:
    """“在编职工44人。按职称看，高级9人，中级18人，初级15人，没有其他人员”."""
    yield from (_told(*each) for each in _wrong(report) if each[0].unit in ("人", "名"))


def _told(whole: Statement, parts: Sequence[Statement]) -> Hit[int]:
    shown = summed([part.quantity for part in parts], whole.quantity)
    lines = dict.fromkeys((whole.line, parts[0].line))
    return doubtful(*lines, kind=TURNED, stated=whole.label + whole.text, sum=shown)


def _wrong(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    for sentence in report.with_figures(LEAST):
        parts = sentence.statements if _are_all(sentence) else ()
        kindred = [one for one in report.statements if parts and is_same_unit(one, parts[0])]
        figures = [part.quantity for part in parts]
        if not parts or any(sum_agrees(one.quantity, figures) for one in kindred):
            continue
        whole = _whole(report, sentence, kindred)
        if whole:
            yield whole, parts
    yield from _closed(report)


def _closed(report: StatedReport) -> Iterator[tuple[Statement, Sequence[Statement]]]:
    """“项目支出86万元。甲42万元，乙44万元。项目支出再无其他用途”: all figures up to a sentence without any."""
    for sentence in report.sentences:
        if sentence.statements or not NO_MORE.search(sentence.text):
            continue
        before = [
            one for one in report.statements if sentence.line - one.line <= NEAR and one.sentence < sentence.number
        ]
        at = next(
            (at for at, one in enumerate(before) if one.label[:NAMED] and one.label[:NAMED] in sentence.text), None
        )
        if at is not None and _are_off(before[at], before[at + 1 :]):
            yield before[at], before[at + 1 :]


def _are_off(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether all figures behind a whole are parts that were meant to make it, and do not."""
    if len(parts) < LEAST or not all(is_same_unit(each, whole) and each.depth == whole.depth for each in parts):
        return False
    is_plain = not any(each.role in NO_PARTS or each.is_about for each in (whole, *parts))
    return is_plain and not sum_agrees(whole.quantity, [each.quantity for each in parts]) and _is_meant(whole, parts)


def _are_all(sentence: Sentence) -> bool:
    """Whether the figures of a sentence are parts of one kind, told to be all there are."""
    found = sentence.statements
    if found[0].unit in (RATE, POINTS, "") or not all(is_same_unit(each, found[0]) for each in found):
        return False
    if any(each.role in NO_PARTS or each.is_about or each.depth for each in found):
        return False
    counted = CHANNELS.search(found[0].between)
    is_counted = counted is not None and from_chinese(counted["count"].replace("两", "二")) == len(found)
    is_parted = len(found) > LEAST and BY_KIND.search(found[0].between) is not None
    is_closed = len(found) > LEAST and NO_MORE.search(found[-1].after + sentence.text[found[-1].quantity.end :])
    return is_counted or is_parted or bool(is_closed) or all(BELONGING.search(each.between) for each in found)


def _whole(report: StatedReport, sentence: Sentence, kindred: Sequence[Statement]) -> Statement | None:
    """The one figure nearby, or the department's, that the parts of a sentence were meant to make."""
    parts = sentence.statements
    facts = [*report.facts(FigureRole.FULL, WHOLE), *report.facts(FigureRole.SPENT, WHOLE)]
    near = [one for one in kindred if abs(one.line - sentence.line) <= NEAR and one.sentence != sentence.number]
    most = max(part.value for part in parts)
    wholes = [
        one for one in (*near, *(facts if parts[0].unit == MONEY else ()))
        if one.value > most and one.role not in NO_PARTS and not NO_WHOLE.search(one.label) and not one.is_about
    ]  # fmt: skip
    meant = {one.value: one for one in wholes if _is_meant(one, parts)}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _is_meant(whole: Statement, parts: Sequence[Statement]) -> bool:
    total = sum((part.value for part in parts), Fraction(0))
    rest = whole.value - total
    if abs(rest) * MOST_OFF > whole.value:
        return False
    if whole.unit != MONEY:
        return True
    rights = [(part.quantity, part.value + rest) for part in parts] + [(whole.quantity, total)]
    return any(right > 0 and is_slip_of_digits(figure, right) for figure, right in rights)
