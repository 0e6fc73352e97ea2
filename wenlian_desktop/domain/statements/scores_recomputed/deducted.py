"""Full marks less what was deducted: “满分20分，…扣1.5分，…扣0.8分，得17.7分”, and so much for each step missed."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.explained_otherwise import makes_with_subtotals
from wenlian_desktop.domain.statements.quantities import POINTS, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS, HUNDRED
from wenlian_desktop.domain.statements.scores_recomputed.within_full_marks import DEDUCTED, SCALE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
MARKS = re.compile("(?:指标|一项|该项|本项|此项|[项条]?共计?|合计|总分|得分项)[”’]?(?:共|计|为|有)?$")
GOT = re.compile("(?:得|得分|自评分?|计分|记分|评分|剩|余)(?:为|是)?$")
EACH = re.compile("每[^，。；]{0,14}$")
POSSIBLE = re.compile("最[多高]|不超过|至多|封顶|扣完|上限|(?:应|可|将|拟)扣")
ALL_DEDUCTED = re.compile(
    "(?:共|合计|总共|累计|总计)(?:被)?(?:扣|失|丢)(?:减|除|分|掉)*(?:了)?$|扣分(?:合计|共计|总计)(?:为)?$"
)
MOST = re.compile("[扣失丢]分?(?:最|较)[多大高]")
LEAST = 2


@dataclass
class Marked:
    """One item: its full marks, what was deducted, and its score."""

    full: Statement
    lost: list[Statement] = field(default_factory=list)
    got: list[Statement] = field(default_factory=list)


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says={
        "left": "得分写“{stated}”，满分减扣分为{right}分。",
        "parts": "共扣分写“{stated}”，各项扣分之和为{right}分。",
        "steps": "扣分写“{stated}”，按每{step}扣{each}分应为{right}分。",
    },
    remedy="按“满分－扣分＝得分”核对，改正不符的一处。",
)
def scores_are_marks_less_deductions(report: StatedReport) -> Hits:
    """What an item scores is its full marks less what was deducted; deductions told by steps and in parts agree."""
    for group in report.by_line.values():
        points = [each for each in group if each.unit == POINTS and not each.is_about]
        if any(DEDUCTED.search(each.label) for each in points):
            yield from _deducted_in_steps(group)
            wrong = list(_wrong_parts(report, points))
            yield from wrong
            for item in _items(report, group) if not wrong else ():
                yield from _wrong_score(item)


def _items(report: StatedReport, group: Sequence[Statement]) -> Iterator[Marked]:
    item: Marked | None = None
    before: Statement | None = None
    for each in group:
        previous, before = before, each
        if each.unit != POINTS:
            continue
        sentence = report.sentences[each.sentence]
        if SCALE.search(sentence.text) or each.is_about or each.after.startswith(("以", "至")):
            continue
        if _is_full(each):
            yield from [item] if item else []
            item = Marked(each)
        elif item is None:
            continue
        elif DEDUCTED.search(each.label):
            is_standard = previous is not None and each.between == each.label and EACH.search(previous.label)
            is_standard = is_standard or EACH.search(each.label) or POSSIBLE.search(each.label + each.after)
            is_of_one = bool(item.got) and MOST.search(each.between) is not None  # 扣分最多的是甲，扣0.8分
            is_of_others = _is_of_a_list_of_items(group, item, each)
            item.lost += [] if is_standard or is_of_one or is_of_others else [each]
        elif GOT.search(each.label) and not each.depth:
            item.got.append(each)
        else:
            item = None  # points of another kind: what is told is not understood
    yield from [item] if item else []


def _is_of_a_list_of_items(group: Sequence[Statement], item: Marked, lost: Statement) -> bool:
    """“效益30分，自评29.5分；满意度10分，自评10分。效益只有…失0.5分”: told behind several items, of any of them."""
    fulls = [each for each in group if each.sentence == item.full.sentence and each.unit == POINTS and _is_full(each)]
    return bool(item.got) and lost.sentence > item.full.sentence and len(fulls) > 1


def _is_full(each: Statement) -> bool:
    if GOT.search(each.label) and not MARKS.search(each.label):
        return False
    if each.depth and not each.label and each.between.endswith("（"):
        return True  # 资产管理（10分）扣0.6分
    return FULL_MARKS.search(each.label) is not None or MARKS.search(each.label) is not None


def _wrong_score(item: Marked) -> Hits:
    """A score that is neither its marks less all deductions nor less the first of them, of which others are parts."""
    if len(item.got) != 1 or not item.lost or item.full.value > HUNDRED:
        return
    got, lost = item.got[0], [each.value for each in item.lost]
    rights = [item.full.value - sum(lost[:end], Fraction(0)) for end in range(1, len(lost) + 1)]
    rights += [item.full.value - sum(lost[at:], Fraction(0)) for at in range(1, len(lost))]
    own = lost[:1] if lost[0] == sum(lost[1:], Fraction(0)) else lost  # 扣1.1分，其中…0.6分、…0.5分
    right = item.full.value - sum(own, Fraction(0))
    if got.value not in rights and right > 0:
        terms = "－".join(number(value, 2) for value in (item.full.value, *own))
        yield hit(got.line, kind="left", stated=got.text, right=f"{terms}＝{number(right, 2)}")


def _wrong_parts(report: StatedReport, points: Sequence[Statement]) -> Hits:
    """“共扣3.6分：甲扣0.9分，乙扣0.7分，丙扣2分”."""
    for at, whole in enumerate(points):
        if not ALL_DEDUCTED.search(whole.label):
            continue
        parts = _parts_of(report.sentences[whole.sentence], whole, points[at + 1 :]) or _told_before(points[:at], whole)
        total = sum((each.value for each in parts), Fraction(0))
        is_nested = makes_with_subtotals(whole.value, [each.value for each in parts])
        if len(parts) >= LEAST and not is_nested and abs(total - whole.value) <= whole.value:
            terms = "＋".join(number(each.value, 2) for each in parts)
            yield hit(whole.line, kind="parts", stated=whole.text, right=f"{terms}＝{number(total, 2)}")


def _parts_of(sentence: Sentence, whole: Statement, following: Sequence[Statement]) -> list[Statement]:
    """The deductions listed after a colon, or 其中, behind the whole."""
    rest = sentence.text[whole.quantity.end :]
    if not PARTS_FOLLOW.match(rest) or re.search("主要|等[，。]", rest):
        return []
    parts: list[Statement] = []
    for each in following:
        goes_on = bool(parts) and each.between in ("、", "和", "及", "与")
        if each.sentence != whole.sentence or not (goes_on or re.search("扣|失|丢", each.label)):
            break
        parts.append(each)
    return parts


PARTS_FOLLOW = re.compile(
    "(?:[，。]?(?:其中|分别为?|包括|具体为?)?[：，]|，其中|（其中)|[，：（](?:[^，。；\\d]{0,10}(?:分别|依次|各自?|逐项))(?:被)?[扣失丢]"
)


def _told_before(points: Sequence[Statement], whole: Statement) -> list[Statement]:
    """The deductions of its sentence before their total; none where the total is that of the last of them."""
    before = [each for each in points if each.sentence == whole.sentence and not each.depth]
    if any(not DEDUCTED.search(label) or EACH.search(label) or POSSIBLE.search(label) for label in _labels(before)):
        return []
    sums = itertools.accumulate(each.value for each in reversed(before))
    return [] if whole.value in sums else before


def _labels(told: Sequence[Statement]) -> list[str]:
    return [each.label for each in told]


def _deducted_in_steps(group: Sequence[Statement]) -> Hits:
    """“每低于1个百分点扣0.5分……低3个百分点，扣1.5分”: so many steps, each so much."""
    steps = [
        (step, each)
        for step, each in itertools.pairwise(group)
        if EACH.search(step.label) and each.unit == POINTS and DEDUCTED.fullmatch(each.between)
    ]
    if len(steps) != 1 or not steps[0][0].value:
        return
    step, each = steps[0]
    for count, lost in _steps_missed(group, step, each):
        right = count.value / step.value * each.value
        if right != lost.value:
            unit = step.text if step.value != 1 else step.text.lstrip("1")
            yield hit(
                lost.line, kind="steps", stated=lost.text, step=unit, each=number(each.value, 2), right=number(right, 2)
            )


def _steps_missed(
    group: Sequence[Statement], step: Statement, each: Statement
) -> Iterator[tuple[Statement, Statement]]:
    """How many steps were missed, and what was taken off for them right behind, or behind the rule told between."""
    at = group.index(step)
    told = [*itertools.pairwise(group), *([(group[at - 1], group[at + 2])] if 0 < at < len(group) - 2 else [])]
    for count, lost in told:
        is_pair = count.unit == step.unit and count is not step and lost.unit == POINTS and lost is not each
        is_missed = count.role is not FigureRole.TARGET or BELOW.search(count.label) is not None
        is_next = lost.between[lost.between[:1] in ("，", "；") :] == lost.label
        if is_pair and is_missed and is_next and DEDUCTED.fullmatch(SO.sub("", lost.label)):
            yield count, lost


SO, BELOW = re.compile("^(?:故|因此|据此|按此|相应|一?共|合计|应|被|予以)+"), re.compile("[低高]于|[差超]")
