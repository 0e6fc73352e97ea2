"""Scores told in the order of their full marks, and the steps of a scale by which a rate is scored."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.recomputing.stated_scores import FULL_MARKS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
GOT = re.compile("(?:得|得分|评分|自评)(?:分别|依次)?(?:为|是)?$")
SUMMED = re.compile("^，?(?:合计|共计?|总计|小计|累计|总分)(?:得分?|为|实得)*$")
IN_LIST = ("、", "和", "及", "与", "，")
LEAST, HUNDRED = 2, 100


@rule(
    "C21",
    Level.ERROR,
    on=StatedReport,
    says="合计写“{stated}”，前面各项得分{sum}分。",
    remedy="核对各项得分和合计，改正不符的一处。",
)
def listed_scores_make_their_total(report: StatedReport) -> Hits:
    """“实得11.5分、8分、4.6分、5分，合计29.1分”."""
    for sentence in report.with_figures(1):
        for run, after in _runs(sentence.statements):
            total = sum((each.value for each in run), Fraction(0))
            is_summed = after is not None and after.unit == POINTS and SUMMED.search(after.between) is not None
            if after and is_summed and total != after.value:
                terms = "＋".join(number(each.value, 2) for each in run)
                yield hit(sentence.line, stated=after.text, sum=f"{terms}＝{number(total, 2)}")


@rule(
    "C23",
    Level.ERROR,
    on=StatedReport,
    says="依次列出的第{place}项得{score}分，超过满分{full}分。",
    remedy="核对得分和满分。",
)
def listed_scores_within_marks(report: StatedReport) -> Hits:
    """“12分、8分、5分组成，实得11.5分、8.4分、4.6分”: each is held against the mark of its place."""
    for sentence in report.with_figures(1):
        for run, _ in _runs(sentence.statements):
            at = sentence.statements.index(run[0])
            marks = [each for each in sentence.statements[:at] if each.unit == POINTS and _is_mark(each)]
            marks = marks[-len(run) :]
            is_in_order = len(marks) == len(run) and marks[-1].quantity.end <= run[0].quantity.start
            is_listed = all(each.between.startswith(IN_LIST) for each in marks[1:])
            for place, (full, each) in enumerate(zip(marks, run, strict=True), 1) if is_in_order and is_listed else ():
                if each.value > full.value:
                    score, most = number(each.value, 2), number(full.value, 2)
                    yield hit(sentence.line, place=str(place), score=score, full=most)


def _is_mark(each: Statement) -> bool:
    return not GOT.search(each.label) and each.value < HUNDRED and not re.search("扣|共|合计", each.label)


def _runs(found: Sequence[Statement]) -> Iterator[tuple[list[Statement], Statement | None]]:
    """The scores listed after one 得, and the figure after the list."""
    for at, first in enumerate(found):
        if first.unit != POINTS or not GOT.search(first.label) or FULL_MARKS.search(first.label):
            continue
        run = [first]
        for each in found[at + 1 :]:
            if each.unit != POINTS or each.between not in IN_LIST:
                break
            run.append(each)
        if len(run) > LEAST:
            yield run, next(iter(found[at + len(run) :]), None)


NUMBER = r"(\d{1,3}(?:\.\d+)?)%?(?:（(不?含)）)?"
GETS = r"(?:的)?，?得(?:分)?(\d{1,3}(?:\.\d+)?)分"
ABOVE = re.compile(rf"{NUMBER}及?以上(?:（(不?含)）)?{GETS}", re.ASCII)
BETWEEN = re.compile(rf"{NUMBER}(?:至|—|-|~|～|到){NUMBER}{GETS}", re.ASCII)
BELOW = re.compile(rf"{NUMBER}以下{GETS}", re.ASCII)
SCORED = re.compile(r"得(?:分)?(?:为)?$")
Step = tuple[Fraction, Fraction, Fraction]  # from, to, points


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="{rate}按所列评分标准应得{right}分，写成{stated}。",
    remedy="对照评分标准改正得分。",
)
def scores_are_those_of_the_scale(report: StatedReport) -> Hits:
    """“95%以上得8分，90%至95%得6分，90%以下得4分。完成率92.5%，得6分”."""
    for group in report.by_line.values():
        texts = {each.sentence: report.sentences[each.sentence].text for each in group}
        steps = [(at, step) for at, text in texts.items() for step in _steps(text)]
        if len(steps) <= LEAST or len({at for at, _ in steps}) > 1:
            continue
        for rate, score in pairwise([each for each in group if each.sentence > steps[0][0]]):
            is_pair = rate.unit == RATE and score.unit == POINTS and SCORED.search(score.label) is not None
            if is_pair and score.between == f"，{score.label}" and not rate.is_about:
                rights = {points for _, (least, most, points) in steps if least <= rate.value <= most}
                if rights and score.value not in rights:
                    right = "或".join(number(each, 2) for each in sorted(rights))
                    yield hit(score.line, rate=rate.text, right=right, stated=score.text)


def _steps(text: str) -> Iterator[Step]:
    if "得" not in text:
        return
    for match in ABOVE.finditer(text):
        yield Fraction(match[1]), Fraction(1000), Fraction(match[4])
    for match in BETWEEN.finditer(text):
        low, high = Fraction(match[1]), Fraction(match[3])
        yield min(low, high), max(low, high), Fraction(match[5])
    for match in BELOW.finditer(text):
        yield Fraction(0), Fraction(match[1]) - Fraction(1, 1000), Fraction(match[3])
