"""A goal and its result in one sentence, and the rate told of them: 为目标的94.76%, 超额率19.17%, 超出目标45%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
GOAL = "(?:年度|全年|年初|预期|预定|既定|原定)?(?:的)?(?:目标|计划|任务)(?:值|数|任务)?"
OF_GOAL = re.compile(f"^，?[^，。；\\d]{{0,6}}?(?:完成|达到?|为|是|占|相当于)(?:了)?{GOAL}的$")
BEYOND = re.compile(
    f"(?:超额率|超额(?:完成)?(?:比例|幅度)|偏差率|偏离[率度])(?:为|达|是)?$|(?:超出|超过|超额完成|超){GOAL}(?:值)?$|[比较]{GOAL}(?:多|少|超出|高|低|增加|减少)(?:了)?$"
)
AIMED = re.compile("目标|计划|任务")
DONE = re.compile("实际|完成|实现|达到|开展|举办|走访|培训|发放|增至|建成|惠及|接待")
NO_DONE = re.compile("超额|超出|超过|未|还差|其中|上年|去年")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{label}{stated}”不对：目标{goal}，完成{done}，{right}。",
    remedy="按“完成数÷目标数”“（完成数－目标数）÷目标数”复算后改正。",
)
def rates_beside_goals(report: StatedReport) -> Hits:
    """“计划420户，实际398户，为年度目标的94.76%”, “目标120场，实际143场，超额率19.17%”."""
    for sentence in report.with_figures(1):
        if not AIMED.search(sentence.text):
            continue
        for at, rate in enumerate(sentence.statements):
            is_of, is_beyond = OF_GOAL.match(rate.between), BEYOND.search(rate.label)
            if rate.unit != RATE or rate.is_about or not (is_of or is_beyond):
                continue
            pair = _goal_and_done(sentence.statements[:at])
            if pair is None:
                continue
            goal, done = pair
            right = 100 * done.value / goal.value if is_of else abs(100 * (done.value - goal.value) / goal.value)
            rounded = done.quantity.step if done.quantity.scale > 1 else Fraction(0)  # 5.6万人次
            slack = 100 * rounded / goal.value / 2
            if abs(abs(rate.value) - right) > rate.quantity.step / 2 + slack:
                like = goal.quantity
                terms = (
                    f"{bare(done.quantity, like)}÷{bare(like, like)}"
                    if is_of
                    else (f"（{bare(done.quantity, like)}－{bare(like, like)}）÷{bare(like, like)}")
                )
                yield hit(
                    rate.line, label=rate.label, stated=rate.text, goal=goal.text, done=done.text,
                    right=f"{terms}应为{written(right, rate.quantity)}",
                )  # fmt: skip


def _goal_and_done(before: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The only goal before a rate, and the only result in its unit."""
    counts = [each for each in before if each.unit not in (RATE, POINTS, "") and not each.depth]
    goals = [each for each in counts if AIMED.search(each.label) and not NO_DONE.search(each.label)]
    if len(goals) != 1 or goals[0].is_about or not goals[0].value:
        return None
    goal = goals[0]
    done = [each for each in counts if each.unit == goal.unit and each is not goal and not NO_DONE.search(each.label)]
    done = [
        each for each in done if each.role not in (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.PER_HEAD)
    ]
    is_one = len(done) == 1 and DONE.search(done[0].label) and not done[0].is_about and not done[0].meaning.is_part_year
    return (goal, done[0]) if is_one else None


GOAL_HEAD = re.compile("目标|指标值|计划")
DONE_HEAD = re.compile("实际|完成(?!率|比例|情况|程度)")
APART_HEAD = re.compile("偏差率|偏离率|偏差度|超额率")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”的{head}写“{stated}”，（{done}－{goal}）÷{goal}应为{right}%。",
    remedy="按“（完成数－目标数）÷目标数”复算后改正。",
)
def rates_apart_in_tables(report: StatedReport) -> Hits:
    """A column of 偏差率, with its sign, where another row agrees."""
    for table in report.tables:
        apart = next((at for at, head in enumerate(table.heads) if APART_HEAD.search(head)), None)
        goal, done = _column(table, GOAL_HEAD, apart), _column(table, DONE_HEAD, apart)
        if None in (apart, goal, done) or goal == done:
            continue
        wrong, agreeing = [], 0
        for row in table.rows:
            of, got, rate = row.figure(goal), row.figure(done), row.figure(apart)
            if of is None or got is None or rate is None or not of.value or of.unit != got.unit:
                continue
            right = 100 * (got.value - of.value) / of.value
            is_right = agrees(rate, right, Fraction(1, 100))
            agreeing += is_right and right != 0
            wrong += [] if is_right else [(row, of, got, rate, right)]
        if len(wrong) == 1 and agreeing:
            row, of, got, rate, right = wrong[0]
            yield hit(
                row.line, name=row.name, head=table.head(apart or 0), stated=rate.text, done=got.text, goal=of.text,
                right=number(right, 2),
            )  # fmt: skip


def _column(table: StatedTable, shape: re.Pattern[str], other: int | None) -> int | None:
    return next((at for at, head in enumerate(table.heads) if shape.search(head) and at != other), None)
