"""Results that are no exact figures, of goals that are: “200余幅”, “超过138万人次”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.goals_told import LEAST_SHARED, counts, is_same, matched_goals, pairs_of
from wenlian_desktop.domain.statements.recomputing.goals_and_results import DONE_HEAD, TARGET_HEAD
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]


@rule(
    "C49",
    Level.WARNING,
    on=StatedReport,
    says="目标是{goal}，完成值写“{done}”，不是确数。",
    remedy="有目标值的，完成值写确数。",
)
def results_of_goals_are_exact(report: StatedReport) -> Hits:
    """The result of a goal with a number is exact."""
    for sentence in report.with_figures(2):
        for one, other in zip(sentence.statements, sentence.statements[1:], strict=False):
            is_pair = (
                one.unit == other.unit
                and re.match("(?:年初)?(?:目标|计划)", one.label)
                and re.match("实际|完成", other.label)
            )
            if is_pair and not one.is_about and other.is_about:
                yield hit(other.line, goal=one.text, done=other.text)
    for table in report.tables:
        done = next((at for at, head in enumerate(table.heads) if DONE_HEAD.search(head)), None)
        for row in table.rows if done is not None else ():
            if VAGUE_RESULT.search(row.words(done)) and any(cell.quantity for cell in row.cells):
                yield hit(row.line, goal=row.name, done=row.words(done))
    yield from _vague_in_text(report)
    for goal, results in matched_goals(report):
        vague = [each for each in results if each.is_about]
        is_vague_goal = goal.is_about and not LEAST_GOAL.match(goal.after) and goal.quantity.mark != "以上"
        if vague and len(vague) == len(results) and not is_vague_goal:
            yield hit(vague[0].line, goal=goal.text, done=vague[0].text)


LEAST_GOAL = re.compile("以上|及以上|（含）以上")
VAGUE_RESULT = re.compile(r"约|余|左右|上下|\d[万千百]?多|^近\d|^超过?\d|^逾|若干|较多|大量|数十|数百")


def _vague_in_text(report: StatedReport) -> Hits:
    """Results that are no exact figures, of goals that a table sets."""
    vague = [each for each in report.statements if each.is_about and counts(each) and each.role is FigureRole.PLAIN]
    for table in report.tables if vague else ():
        target = next((at for at, head in enumerate(table.heads) if TARGET_HEAD.search(head)), None)
        for row in table.rows if target is not None else ():
            of, words = row.figure(target), pairs_of(row.name)
            for each in vague if of and len(words) >= LEAST_SHARED else ():
                if of and each.unit == of.unit and is_same(words, each, report):
                    yield hit(each.line, goal=of.text, done=each.text)


UNITS = "人次|场次|册次|件次|[场次件篇部幅期册家户条个项首]"
IN_WORDS = re.compile(
    f"(?:(?:将?近|上|逾|好?几|约|数|超过?)[二三四五六七八九]?[十百千万]+|[二三四五六七八九]?[十百千]+[余多来])(?:余|多)?(?P<unit>{UNITS})"
)
GOAL_WORD = re.compile("目标|计划|任务|指标")
REACHED = re.compile(
    "^[^。；\\d]{0,10}?，(?:[^。；，\\d]{0,8}?(?:完成|达到|实现)[^。；，\\d]{0,8}(?:目标|计划|任务|指标)"
    "|[^。；，\\d]{0,6}(?:目标|计划|任务|指标)[^。；，\\d]{0,6}(?:完成|实现|达成))(?!的)"
)
NO_RESULT = re.compile("累计|历年|以来|馆藏|现有|原有|上年|去年|下一?年|明年|拟|将(?!近)|目标|计划|年来|之一|媒体")


@rule(
    "C49",
    Level.WARNING,
    on=StatedReport,
    says="写“{done}”，又写完成了目标：完成值不是确数。",
    remedy="有目标值的，完成值写确数。",
)
def goals_are_reached_by_exact_figures(report: StatedReport) -> Hits:
    """“组织活动近百场，完成了年初目标”: what reaches a goal is told with its number."""
    for sentence in report.sentences:
        words = IN_WORDS.finditer(sentence.text) if GOAL_WORD.search(sentence.text) else ()
        for match in words:
            exact = any(one.unit in match["unit"] for one in sentence.statements)
            if (
                not exact
                and REACHED.match(sentence.text[match.end() :])
                and not NO_RESULT.search(sentence.text[: match.start()].rpartition("；")[2])
            ):
                yield hit(sentence.line, done=match[0])
                break
