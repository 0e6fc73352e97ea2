"""Tables of scores: weights by scores, points added and taken off, means, changes between two years, places."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import RATE, WrittenFigure, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedRow, StatedTable

Hits = Iterator[Hit[int]]
WEIGHT, WEIGHED = re.compile("权重"), re.compile("加权|折算|折后|计入")
SCORE = re.compile("评分|得分|打分|分数|原始分")
SCORES = re.compile("得分|评分|打分|分数|总分|成绩")
CHANGE = re.compile("增减|升降|变化|变动|差额|^差$|提高|较上年")
YEAR = re.compile("20\\d\\d年?|上年|去年|本年|今年", re.ASCII)
MEAN = re.compile("(?:[^平，]{0,8})平均(?:得分|分|值|分数)?|均值|平均分")
PLACE = re.compile("名次|排名|位次|排序")
BASE, MORE, LESS = re.compile("基础分|基本分|基准分|原始得?分|自评得分"), re.compile("加分"), re.compile("减分|扣分")
FINAL = re.compile("最终|综合得分|总得?分|合计|最后得分|实际得分")
LEAST, HUNDRED = 2, 100
HALF = Fraction(51, 100)


@rule(
    "C24",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”写{stated}，{terms}＝{right}。",
    remedy="逐行复算，改正不符的一处。",
)
def scores_in_tables(report: StatedReport) -> Hits:
    """A weighed score is its weight by its score, a mean that of the rows above it, a final one what all rows make."""
    for table in report.tables:
        yield from _weighed(table)
        yield from _means(table)
        yield from _final(table)


def _column(table: StatedTable, shape: re.Pattern[str], *others: int | None) -> int | None:
    return next((at for at, head in enumerate(table.heads) if shape.search(head) and at not in others), None)


def _weighed(table: StatedTable) -> Hits:
    weight, weighed = _column(table, WEIGHT), _column(table, WEIGHED)
    score = _column(table, SCORE, weighed, weight)
    if None in (weight, weighed, score) or weight == weighed:
        return
    wrong, agreeing = [], 0
    for row in table.rows:
        by, of, got = row.figure(weight), row.figure(score), row.figure(weighed)
        if by is None or of is None or got is None or row.is_total:
            continue
        right = of.value * by.value / (HUNDRED if by.unit == RATE or by.value > 1 else 1)
        if abs(right - got.value) > got.step * HALF:
            wrong.append((row, by, of, got, right))
        else:
            agreeing += 1
    if len(wrong) == 1 and agreeing >= LEAST - 1:
        row, by, of, got, right = wrong[0]
        yield _told(row, got, f"{number(of.value, 2)}×{by.text}", right)


def _told(row: StatedRow, stated: WrittenFigure, terms: str, right: Fraction) -> Hit[int]:
    return hit(row.line, name=row.name, stated=stated.text, terms=terms, right=number(right, 2))


def _means(table: StatedTable) -> Hits:
    """“三个项目平均得分” in the last row, of the scores above."""
    for column in table.columns:
        if not SCORES.search(table.head(column)):
            continue
        above: list[Fraction] = []
        for row in table.rows:
            figure = row.figure(column)
            if figure and MEAN.fullmatch(row.name) and row is table.rows[-1] and len(above) >= LEAST:
                right = sum(above, Fraction(0)) / len(above)
                if abs(right - figure.value) > figure.step * HALF:
                    terms = f"（{'＋'.join(number(each, 2) for each in above)}）÷{len(above)}"
                    yield _told(row, figure, terms, right)
                break
            above += [figure.value] if figure and not row.is_total else []


def _final(table: StatedTable) -> Hits:
    """“基础分、加分、减分、最终得分” in rows."""
    column = _column(table, re.compile("分"))
    signed = [(row, figure, _sign(row)) for row in table.rows if (figure := row.figure(column))]
    if len(signed) <= LEAST or not BASE.search(signed[0][0].name) or not FINAL.search(signed[-1][0].name):
        return
    if any(sign == 0 for _, _, sign in signed[:-1]):
        return
    right = sum((abs(figure.value) * sign for _, figure, sign in signed[:-1]), Fraction(0))
    row, stated, _ = signed[-1]
    if right != stated.value:
        terms = "".join(
            f"{'－' if sign < 0 else '＋'}{number(abs(figure.value), 2)}" for _, figure, sign in signed[:-1]
        )
        yield _told(row, stated, terms.lstrip("＋"), right)


def _sign(row: StatedRow) -> int:
    if BASE.search(row.name) or MORE.search(row.name):
        return 1
    return -1 if LESS.search(row.name) else 0


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says="表中“{name}”的“{head}”写{stated}，{terms}应为{right}。",
    remedy="逐行复算，改正不符的一处。",
)
def changes_between_years_in_tables(report: StatedReport) -> Hits:
    """“2022年得分|2023年得分|增减”: the second less the first, with its sign, where the other rows are."""
    for table in report.tables:
        change = _column(table, CHANGE)
        years = [at for at in table.columns if YEAR.search(table.head(at)) and at != change]
        if change is None or len(years) != LEAST or re.search("率|幅|%", table.head(change)):
            continue
        rows = [(row, row.figure(years[0]), row.figure(years[1]), row.figure(change)) for row in table.rows]
        told = [(row, one, other, apart) for row, one, other, apart in rows if one and other and apart]
        wrong = [each for each in told if each[2].value - each[1].value != each[3].value]
        if len(wrong) == 1 and len(told) > LEAST and {each[3].unit for each in told} == {each[1].unit for each in told}:
            row, one, other, apart = wrong[0]
            terms, right = f"{other.text}－{one.text}", number(other.value - one.value, 2)
            yield hit(row.line, name=row.name, head=table.head(change), stated=apart.text, terms=terms, right=right)


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”{score}分，比“{other}”的{less}分高，名次却在其后。",
    remedy="按得分重新排定名次。",
)
def places_are_those_of_the_scores(report: StatedReport) -> Hits:
    """“名次” in a table follow its scores."""
    for table in report.tables:
        place, score = _column(table, PLACE), _column(table, SCORES)
        rows = [(row, row.figure(place), row.figure(score)) for row in table.rows if not row.is_total]
        told = sorted(
            ((at.value, got.value, row) for row, at, got in rows if at and got and place != score),
            key=lambda each: each[0],
        )
        for (first, more, one), (second, less, other) in pairwise(told) if len(told) > LEAST else ():
            if less > more and first < second:
                yield hit(
                    other.line, one.line, name=other.name, score=number(less, 2), other=one.name, less=number(more, 2)
                )
                break
