"""What became of all of them: “受理184件，成功179件，不成功5件”, “反馈14个，已整改9个，正在整改4个，需长期坚持1个”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.recomputing.wrong_parts import sentences_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OUTCOME = re.compile(
    "已|完成|办结|整改|落实|采纳|解决|成功|合格|达标|优秀|良好|退回|调账|正在|未|尚|需|不|延期|持平|超额|转|终止|撤销|通过|暂缓|取消|继续|收回|答复|列入|抵扣|上缴|追回|退还|冲销"
)
OPEN = re.compile("未|正在|尚|还在|需|待|不(?!断|等)|延期|仍|暂缓|转入|终止|取消|撤销|继续|列入")
AGAIN = re.compile("按期|按时|逾期|超期|及时|其中|另|同时|上年|去年|新增|复")
GRADES = re.compile("优秀?|良好?|中等?|差|合格|基本合格|不合格|好|较好|一般|较差")
BARE_GRADE = re.compile(
    f"^(?:评定|评|评价|获评|考核)*(?:为)?(?P<grade>{GRADES.pattern})(?:等[次级])?(?:的)?(?:有|为)?$"
)
ALL_DONE = re.compile(
    "(?:均|已|都)?全部(?:整改|完成|处理|办结|落实|纠正|收回)[^，。；\\d]{0,6}(?:完毕|到位|完成|整改)?(?=[，。；]|$)"
)
OF_ALL = re.compile(
    "反馈|发现|指出|查出|受理|分解|排查|收到|接到|涉及|共|提出|设置|下达|承办|问题|中$|单位|金额|列支|检查"
)
NO_WHOLE = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD)
ALSO = frozenset(("个", "家", "所"))
LEAST, MOST_OFF = 2, 4


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，各种结果之和为{sum}。",
    remedy="对照台账核对，改正不符的一处。",
)
def outcomes_make_all(report: StatedReport) -> Hits:
    """The outcomes told one after another right behind a number, one of them still open, make that number."""
    for sentence in report.with_figures(1):
        if sentence.number in sentences_told(report):
            continue
        for at, whole in enumerate(sentence.statements[:-2]):
            parts = _parts(sentence.statements[at + 1 :], whole)
            if len(parts) >= LEAST and _are_all(sentence, whole, parts) and _is_wrong(whole, parts):
                yield hit(
                    sentence.line, stated=whole.text, sum=summed([part.quantity for part in parts], whole.quantity)
                )
                break


def _parts(following: Sequence[Statement], whole: Statement) -> list[Statement]:
    parts: list[Statement] = []
    if whole.unit in (RATE, POINTS, "") or whole.role in NO_WHOLE or whole.is_about or whole.depth:
        return parts
    for each in following:
        is_unit = is_same_unit(each, whole) or {each.unit, whole.unit} <= ALSO
        told = each.label + each.after
        is_next = re.match("[，、；：]|[^，。；]{0,8}中，", each.between) is not None
        if not is_unit or not is_next or AGAIN.search(told) or each.role in NO_WHOLE or each.is_about:
            break
        if any(len(part.label) > 1 and part.label in each.label for part in parts):
            break  # 限期整改14处，……限期整改的已完成13处
        if each.value >= whole.value or not (OUTCOME.search(told) or BARE_GRADE.match(each.label)):
            break
        parts.append(each)
    return parts


def _are_all(sentence: Sentence, whole: Statement, parts: Sequence[Statement]) -> bool:
    """Whether the outcomes leave nothing out by their words."""
    grades = {found["grade"] for part in parts if (found := BARE_GRADE.match(part.label))}
    if len(grades) == len(parts) > LEAST:
        return True
    if not OF_ALL.search(whole.label + whole.after):
        return False
    is_open = [OPEN.search(part.label + part.after) is not None for part in parts]
    is_both = any(is_open) and not all(is_open)
    if len(parts) > LEAST:
        return is_both
    rest = sentence.text[parts[-1].quantity.end :]
    return (is_both and _are_opposite(parts)) or ALL_DONE.search(rest) is not None


def _are_opposite(parts: Sequence[Statement]) -> bool:
    """Whether the second says of the same verb that it was not: 完成17项，2项未完成."""
    one, other = (part.label + part.after for part in parts)
    found = re.search("(?:未|不|正在|尚未|没有|待)([\\u4e00-\\u9fff]{2})", other)
    return found is not None and found[1] in one


def _is_wrong(whole: Statement, parts: Sequence[Statement]) -> bool:
    figures = [part.quantity for part in parts]
    total = sum(part.value for part in parts)
    is_right = any(sum_agrees(whole.quantity, figures[:end]) for end in range(LEAST, len(figures) + 1))
    return not is_right and abs(total - whole.value) * MOST_OFF <= whole.value


STILL_OPEN = re.compile(
    "(?:^|，|并|现|其余)(?:尚|仍|还|正|目前)*(?P<sign>未|待|在(?=[研办建审途编播])|尚在|正在|没有)(?P<verb>[\u4e00-\u9fff]{1,2})"
)
CLOSED = re.compile("已|结|办|验|完|毕|成|过|实|决|复|交|出版|印发|到位|投入")


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，{done}和{open}之和为{sum}。",
    remedy="对照台账核对，改正不符的一处。",
)
def done_and_open_make_all(report: StatedReport) -> Hits:
    """“签约12部，小说5部、散文4部、诗集3部；……已出版8部，待出版5部”: what is done and what is not yet, together."""
    for sentence in report.with_figures(LEAST):
        told = sentence.statements
        for at, (one, other) in enumerate(pairwise(told)):
            if sentence.number in sentences_told(report) or not _is_done_and_open(one, other):
                continue
            whole = None if _goes_on(told[at + 2 :], other) else _whole_of(report, one, other)
            if whole is not None:
                figures = [one.quantity, other.quantity]
                yield doubtful(
                    one.line, stated=whole.text, done=f"{one.label}{one.text}", open=f"{other.label}{other.text}",
                    sum=summed(figures, whole.quantity),
                )  # fmt: skip


def _is_done_and_open(one: Statement, other: Statement) -> bool:
    """Whether the first of two counts is done, and the second not yet: 已出版8部，待出版5部; 结题11项，在研8项."""
    is_count = is_same_unit(one, other) and one.unit not in (RATE, POINTS, MONEY, "") and one.depth == other.depth
    still = STILL_OPEN.search(other.label) if is_count and not (one.is_about or other.is_about) else None
    if still is None or AGAIN.search(one.label + other.label) or len(other.between) > len(other.label) + 1:
        return False
    is_same_verb = still["verb"] in one.label and STILL_OPEN.search(one.label) is None
    return is_same_verb or (CLOSED.search(one.label) is not None and OPEN.search(one.label) is None)


def _goes_on(following: Sequence[Statement], other: Statement) -> bool:
    return any(is_same_unit(each, other) and each.depth == other.depth for each in following[:1])


def _whole_of(report: StatedReport, one: Statement, other: Statement) -> Statement | None:
    """What two counts do not make, though nothing else of their unit stands between but a list of its parts."""
    line = report.by_line[one.line]
    alike = [each for each in line if is_same_unit(each, one) and each.role not in NO_WHOLE and not each.depth]
    total = one.value + other.value
    if any(each.value == total for each in alike):
        return None
    before = alike[: alike.index(one)] if one in alike else []
    for at, whole in enumerate(before):
        between = before[at + 1 :]
        is_all = not between or sum(each.value for each in between) == whole.value
        is_near = max(one.value, other.value) < whole.value and abs(total - whole.value) * MOST_OFF <= whole.value
        if is_all and is_near and not whole.is_about:
            return whole
    return None
