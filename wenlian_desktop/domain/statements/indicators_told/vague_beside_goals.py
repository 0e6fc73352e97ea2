"""Round figures (10余篇, 八十多人) of what a goal, or the result in a table, has exact under nearly its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.explained_otherwise import is_of_round_one
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, counts, matched_goals, pairs_of
from wenlian_desktop.domain.statements.indicators_told.goal_rows import goal_rows
from wenlian_desktop.domain.statements.quantities import RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
UNIT = "人次|场次|册次|件次|卷次|[篇部件幅首场次期个项人名户家册种页卷条台辆处]"
IN_WORDS = re.compile(
    f"(?P<tens>[二三四五六七八九]?十)[余多来](?P<unit>{UNIT})|(?P<figure>(?P<first>[二三四五六七八九两一几数])百)[余多](?P<unit2>{UNIT})"
)
ROUND = re.compile("(?:(?<![签节合条预相])约|(?<![邻附最就远])近|逾|超过|突破|接近|大约)$")
OF_OTHERS = re.compile("上年|去年|累计|历年|以来|近年|现有|共有|原有|馆藏|其中|上一年|往年|下一?年|明年|拟|计划|将")
OF_MARKS = re.compile("扣")
DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True)) | {"两": 2}
LEAST_SHARED, LONGEST_NAME = 2, 16
TEN, HUNDRED = 10, 100


@dataclass(frozen=True)
class Round:
    """A round figure: where it stands, its name, its unit and about how many."""

    line: int
    name: str
    text: str
    unit: str
    value: Fraction


@rule(
    "C49",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "目标是{goal}，完成值写“{done}”，不是确数。",
        "rate": "“{done}”不是确数，按它算不出“{rate}”。",
    },
    remedy="有目标值的、用来算比率的，写确数。",
)
def results_named_alike_are_exact(report: StatedReport) -> Hits:
    """“培训班办2期，共80余人” of “文艺骨干培训80人”; “11600余次” of a row that has 11640."""
    found = list(_round_figures(report))
    told = {each.line for _, results in matched_goals(report) for each in results if each.is_about} if found else set()
    for name, unit, value, goal in _goals(report) if found else ():
        words = pairs_of(NOISE.sub("", name))
        for each in found:
            is_near = value / 2 < each.value < value * 2 and _is_unit(each.unit, unit)
            shared = words & pairs_of(NOISE.sub("", each.name))
            least = 1 if each.value == value else min(LEAST_SHARED, len(words))
            if is_near and len(shared) >= least and shared and each.line not in told:
                told.add(each.line)
                yield hit(each.line, goal=goal, done=each.text)
    yield from _of_rates(report, told)


def _of_rates(report: StatedReport, told: set[int]) -> Hits:
    """“派车11600余次，按时到位11466次，及时率98.51%”: an exact rate has an exact base."""
    for sentence in report.with_figures(1):
        for whole, part, rate in zip(
            sentence.statements, sentence.statements[1:], sentence.statements[2:], strict=False
        ):
            is_round = bool(whole.quantity.mark) and counts(whole) and not part.is_about and part.unit == whole.unit
            is_exact = is_round and rate.unit == RATE and rate.quantity.step * TEN <= 1 and OWN_RATE.search(rate.label)
            if (
                is_exact
                and part.value <= whole.value
                and is_of_round_one(rate, (part, whole))
                and rate.line not in told
            ):
                yield hit(rate.line, kind="rate", done=whole.text, rate=rate.text)


OWN_RATE = re.compile(
    "(?:及时|合格|办结|完好|到位|成功|通过|处置|回复|满意|响应|上架|达标|优良|出席|到课)率?[^，。；]{0,4}$"
)


def _is_unit(one: str, other: str) -> bool:
    return one == other or {one, other} in ({"场", "场次"}, {"人", "名"}, {"次", "场"}, {"辆", "台"})


def _round_figures(report: StatedReport) -> Iterator[Round]:
    goals = all_goal_lines(report)
    for sentence in report.sentences:
        if sentence.line in goals or OF_MARKS.search(sentence.text):
            continue
        for each in sentence.statements:
            is_round = (bool(each.quantity.mark) and each.quantity.mark != "以上") or ROUND.search(
                each.label
            ) is not None
            is_round = is_round and re.fullmatch(UNIT, each.unit) is not None and not OF_OTHERS.search(each.between)
            if is_round and each.role is FigureRole.PLAIN:
                yield Round(each.line, _named(sentence, each.quantity.start), each.text, each.unit, each.value)
        yield from _in_words(sentence)


def _in_words(sentence: Sentence) -> Iterator[Round]:
    """“十余篇”, “八十多人”: from ten on, as words."""
    for match in IN_WORDS.finditer(sentence.text):
        name = _named(sentence, match.start())
        if OF_OTHERS.search(name):
            continue
        if match["tens"]:
            value = Fraction(DIGITS.get(match["tens"][0], 1) * TEN)
        else:
            value = Fraction(DIGITS.get(match["first"], 0) * HUNDRED)
        yield Round(sentence.line, name, match[0], match["unit"] or match["unit2"], value)


def _named(sentence: Sentence, at: int) -> str:
    """The words of the sentence before a figure, from the mark before the last on."""
    return ROUND.sub("", re.split("[。；：]", sentence.text[:at])[-1][-LONGEST_NAME:])


@lru_cache(2)
def _goals(report: StatedReport) -> tuple[tuple[str, str, Fraction, str], ...]:
    """Name, unit, value and words of each goal: of the list of goals, and of the rows of tables."""
    lines = all_goal_lines(report)
    listed = [each for each in report.statements if each.line in lines and counts(each) and _is_exact(each)]
    found = [(each.label + each.after, each.unit, each.value, each.text) for each in listed]
    for row in (row for rows in goal_rows(report) for row in rows):
        unit = UNIT_OF_ROW.search(row.words)
        for figure in (row.goal, row.done):
            if figure and (figure.unit or unit) and figure.unit not in ("元", "%", "分"):
                own = figure.unit or (unit[0] if unit else "")
                found.append((row.name, own, figure.value, figure.text + ("" if figure.unit else own)))
    return tuple(found)


UNIT_OF_ROW = re.compile(f"(?:{UNIT})$")


def _is_exact(goal: Statement) -> bool:
    return not goal.is_about or goal.quantity.mark == "以上"
