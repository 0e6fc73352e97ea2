"""The rest: what is left of a count without what is told, lacking, taken off or put off; and what makes it whole."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.explained_otherwise import is_rest_of_one, makes_with_subtotals
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE, WrittenFigure, written
from wenlian_desktop.domain.statements.recomputing.wrong_parts import sentences_told
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
Told = tuple[Statement, Statement, list[Statement]]  # the rest, the whole, what is taken from it
PEOPLE = {"名": "人", "位": "人", "人次": "人"}
ALONE = {"名": "人", "位": "人"}
EXCEPT = re.compile("(?:^|[，；：])[^，；：]{0,6}除(?!了)(?P<named>[^，；]*)$")
NAMES_OUT = re.compile(
    "除(?P<named>[^，；。\\d]{2,40}?)(?:因[^，；。\\d]{0,20})?(?:外|以外|之外)，(?:其余|其他|剩余|余下)(?:的)?$"
)
LISTED_NAME = re.compile("[、和及]")
CLOSED = re.compile(
    "(?:外|以外|之外)，?[^，；]{0,4}(?:其余|其他|剩余|余下|另外|剩下|实际|共|仅有|均|全部)?[^，；]{0,8}$"
)
THE_REST = re.compile(
    "(?:^|[，；、])(?:其余|其他|剩余|余下|剩下|另外)(?:的)?(?:均为|都是|均是|皆为|全部为|全为|为)?[^，；、]{0,14}[，、]?(?:共计?|合计|计|有)?$"
)
LACKING = re.compile(
    "(?:^|[，；、])(?:目前|现|年末)?(?:尚余|尚有|尚缺|尚差|还有|还差|还缺|缺口|缺额|仍有|仍缺|另有|空缺|差额|余下)(?:的)?(?:为|达|人数|数)?$"
)
LEFT_AFTER = re.compile("^[^，；]{0,6}(?:未|没有|计划|正在|将|拟|仍|已列|转|待|需|于|由)")
DONE = re.compile(
    "已|完成|实际|到岗|招募|建成|办结|实有|到位|整改|验收|通过|开通|覆盖|办理|达标|配备|落实|投入|开放|解决"
)
OFF = re.compile("(?:^|[，；])[^，；]{0,4}(?:扣除|剔除|减去|扣减|去除|除去|排除|核减|去掉)[^，；]{0,10}$")
OFF_AFTER = re.compile("^[^，；。]{0,6}后[，]?")
NET = re.compile("后，?[^，；]{0,12}(?:实际|净|实有|实|有效|最终|余|剩|为|共)[^，；]{0,8}$")
AT_LEAST = Fraction(0)


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，按前面的数应为{right}。",
    remedy="按“总数－已列出的数＝其余”复算，改正不符的一处。",
)
def the_rest_is_what_is_left(report: StatedReport) -> Hits:
    """“24项，除国家级2项、省级7项外，其余17项”, “430人次，扣除重复38人次后，实际468人”."""
    for sentence in report.with_figures(1):
        told: set[int] = set()
        for rest, whole, parts in _rests(sentence) if sentence.number not in sentences_told(report) else ():
            total = sum((part.value for part in parts), Fraction(0))
            right = whole.value - total
            if rest.line in told or right <= AT_LEAST or rest.value == right or _is_told(report, rest, right):
                continue
            if makes_with_subtotals(whole.value - rest.value, [part.value for part in parts]):
                continue  # 一级96件、二级1205件，珍贵文物合计1301件，其余…
            if is_rest_of_one(rest, parts):
                continue
            told.add(rest.line)
            yield hit(rest.line, stated=f"{rest.label}{rest.text}", right=_shown(whole, parts, right))


def _shown(whole: Statement, parts: Sequence[Statement], right: Fraction) -> str:
    terms = "".join(f"－{bare(part.quantity, whole.quantity)}" for part in parts)
    return f"{bare(whole.quantity, whole.quantity)}{terms}＝{written(right, whole.quantity)}"


def _is_told(report: StatedReport, rest: Statement, right: Fraction) -> bool:
    """Whether another figure of the sentence after it has that value: then the rest is of something else."""
    return any(
        each.value == right and each.sentence == rest.sentence and each.quantity.start > rest.quantity.start
        for each in report.by_line[rest.line]
    )


def _rests(sentence: Sentence) -> Iterator[Told]:
    found = [each for each in sentence.statements if _is_count(each)]
    for at, rest in enumerate(found):
        yield from _named_out(found[:at], rest, sentence.text)
        yield from _counted_out(found[:at], rest)
        yield from _after_kinds(found[:at], rest)
        yield from _lacking(found[:at], rest)
        yield from _known_by_its_share(sentence, rest)
        yield from _taken_off(found[:at], rest)
        yield from _slipped(found[:at], rest)


def _is_count(each: Statement) -> bool:
    is_exact = not each.is_about and each.role not in (FigureRole.PER_HEAD, FigureRole.DIFFERENCE, FigureRole.REFERENCE)
    return is_exact and each.unit not in (MONEY, RATE, POINTS, "") and not each.depth


def are_alike(one: Statement, other: Statement) -> bool:
    """Whether two figures count the same things, in 人 or 名."""
    return ALONE.get(one.unit, one.unit) == ALONE.get(other.unit, other.unit)


def _named_out(before: Sequence[Statement], rest: Statement, text: str) -> Iterator[Told]:
    """“14个街镇中，除云台镇外，其余12个”: so many names are left out."""
    said = NAMES_OUT.search(rest.between)
    whole = before[-1] if before and said else None
    if said is None or whole is None or not are_alike(whole, rest) or whole.value < rest.value:
        return
    names = LISTED_NAME.split(re.sub("[“”《》].*?[“”《》]|等$", "", said["named"])) if "等" not in said["named"] else []
    if names and all(len(name) > 1 for name in names) and "其余" in rest.between:
        yield rest, whole, [_names(whole, len(names))]


def _names(like: Statement, count: int) -> Statement:
    figure = WrittenFigure(0, 0, str(count), Fraction(count), like.unit, Fraction(1))
    return Statement(like.line, like.sentence, figure, "", "", "", 0, like.meaning)


def _counted_out(before: Sequence[Statement], rest: Statement) -> Iterator[Told]:
    """“24项，除国家级2项、省级7项外，其余17项”."""
    if not before or not CLOSED.match(rest.between):
        return
    opened = next((at for at in range(len(before) - 1, -1, -1) if EXCEPT.search(before[at].between)), None)
    if not opened:
        return
    parts, whole = list(before[opened:]), before[opened - 1]
    is_list = all(part.between.startswith(("、", "和", "及", "与")) or "、" in part.between for part in parts[1:])
    is_list = is_list or len(parts) == 1
    if is_list and all(are_alike(part, rest) for part in (*parts, whole)) and whole.value > rest.value:
        yield rest, whole, parts


def _after_kinds(before: Sequence[Statement], rest: Statement) -> Iterator[Told]:
    """“23名中，专科4名，研究生5名，其他均为本科，共16名”: of the first figure that is more, if of none nearer."""
    if not THE_REST.search(rest.between):
        return
    before = _without_posts(before, rest)
    same = _same_unit(before, rest)
    runs = [same[at:] for at in range(len(same) - 1) if "、" not in (same[at].between[:1], same[at + 1].between[:1])]
    runs = [run for run in runs if run[0].value > sum(each.value for each in run[1:])]
    wholes = [each.value for each in before if are_alike(each, rest)]
    if any(sum(each.value for each in run[1:]) + rest.value in wholes for run in runs):
        return  # 举办68场，完成目标60场的113.33%，其中上半年22场，其余46场
    if runs and not any(run[0].value - sum(each.value for each in run[1:]) == rest.value for run in runs):
        first = runs[0]
        right = first[0].value - sum(each.value for each in first[1:])
        is_near = right / NEAR < rest.value < right * NEAR
        is_plain = all(each.role is FigureRole.PLAIN for each in first[1:])
        if is_near and is_plain and (IN_WHOLE.search(first[1].between) or IS_REST.search(rest.between)):
            yield rest, first[0], first[1:]


POSTS, STAFF = re.compile("编制"), re.compile("在岗|在职|实有|职工|现有|工作人员")


def _without_posts(before: Sequence[Statement], rest: Statement) -> Sequence[Statement]:
    """“职工43人在岗，核定编制45名，本科34人，其余11人为大专”: kinds of the staff are none of the posts."""
    is_of_staff = any(STAFF.search(each.label + each.after) for each in before) and "编" not in rest.after
    posts = [each for each in before if POSTS.search(each.label)] if is_of_staff else []
    return [each for each in before if each not in posts] if len(posts) == 1 else before


IN_WHOLE, IS_REST = re.compile("中，|其中"), re.compile("其余|剩余|余下|剩下|[均都皆全]")
NEAR = Fraction(3, 2)  # times: a rest farther off is of something else


def _same_unit(before: Sequence[Statement], rest: Statement) -> list[Statement]:
    """The counts right before the rest that are in its unit, up to a ；."""
    same: list[Statement] = []
    for each in reversed(before):
        if not are_alike(each, rest) or "；" in (same[0].between if same else rest.between):
            break
        same.insert(0, each)
    return same


def _lacking(before: Sequence[Statement], rest: Statement) -> Iterator[Told]:
    """“21个村中已有17个建成，尚余6个”, “需90名，到岗74名，缺口14名”."""
    if not LACKING.search(rest.between) or len(before) < 2:
        return
    whole, done = before[-2], before[-1]
    is_pair = are_alike(whole, done) and are_alike(done, rest) and whole.value > done.value
    words = done.between + done.after
    is_done = DONE.search(words) is not None and "其中" not in done.between
    is_gap = re.search("缺|差", rest.between) is not None or LEFT_AFTER.match(rest.after) is not None
    if is_pair and is_done and is_gap and "另有" not in rest.label:
        yield rest, whole, [done]


REST_WORDS = re.compile("^，(?:其余|剩余|余下|剩下|尚余|尚有|仍有|还剩)(?:的)?$")
MOST_OFF, LEAST_DIGITS = 3, 2  # how far off a rest may be that is no slip of a digit


def _known_by_its_share(sentence: Sentence, rest: Statement) -> Iterator[Told]:
    """“46户128人，年内消除风险31户，占67.39%，尚有15户”: the share says of which figure the one before is a part."""
    found = sentence.statements
    at = found.index(rest)
    share, done = (found[at - 1], found[at - 2]) if at > 2 and REST_WORDS.match(rest.between) else (rest, rest)
    if share.unit != RATE or share.is_about or not are_alike(done, rest) or not done.value:
        return
    if share.role is not FigureRole.SHARE and "率" not in share.label:
        return
    wholes = [each for each in found[: at - 2] if are_alike(each, done) and each.value > done.value]
    fitting = [each for each in wholes if agrees(share.quantity, 100 * done.value / each.value)]
    if len(fitting) != 1:
        return
    right = fitting[0].value - done.value
    if abs(right - rest.value) <= MOST_OFF or is_slip_of_digits(rest.quantity, right, LEAST_DIGITS):
        yield rest, fitting[0], [done]


LEAST_OFF = 3  # digits of a rest one of which may be wrong


def _taken_off(before: Sequence[Statement], rest: Statement) -> Iterator[Told]:
    """“报名430人次，扣除重复报名38人次后，实际报名468人”."""
    is_net = NET.match(rest.between) is not None
    if len(before) < 2 or not (is_net or rest.between == f"，{rest.label}"):
        return
    opened = next((at for at in range(len(before) - 1, 0, -1) if OFF.search(before[at].between)), None)
    if opened is None or (is_net and not OFF_AFTER.match(before[-1].after + "，")):
        return
    parts, whole = list(before[opened:]), before[opened - 1]
    right = whole.value - sum(part.value for part in parts)
    if not is_net and not (before[-1].after in ("", "的") and is_slip_of_digits(rest.quantity, right, LEAST_OFF)):
        return
    alike = all(PEOPLE.get(one.unit, one.unit) == PEOPLE.get(rest.unit, rest.unit) for one in (whole, *parts))
    if alike and whole.value > parts[0].value:
        yield rest, whole, parts


def _slipped(before: Sequence[Statement], rest: Statement) -> Iterator[Told]:
    """“5862名，肢体残疾2940名，视力、听力……合计2992名”: one wrong digit parts two kinds from their whole."""
    if len(before) < 2 or not JOINT.search(rest.between):
        return
    whole, one = before[-2], before[-1]
    is_first = len(before) == 2 or not are_alike(before[-3], whole)
    right = whole.value - one.value
    if is_first and are_alike(whole, one) and are_alike(one, rest) and is_slip_of_digits(rest.quantity, right):
        yield rest, whole, [one]


JOINT = re.compile("^，[^，；]*、[^，；]*(?:合计|共计?|总计)(?:为|有)?$")
