"""Means of rates and scores that a sentence lists, also without the best and the worst, and of several groups."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
MEAN = re.compile("平均|均分|均值")
SIMPLE = re.compile("简单平均|算术平均|平均(?:得分|分|数|值)")
NO_MEAN = re.compile("加权|上年|去年|全[区市县省国]|同类|高于|低于|超过|行业")
TRIMMED = re.compile("去掉(?:一个|1个)?最高[^，。]{0,4}(?:和|、|与|及|，去掉)(?:一个|1个)?最低")
IN_LIST = ("、", "和", "及", "，", "与", "以及")
ORDERED = re.compile("(?:分别|依次)(?:为|是)?$|(?:分别|依次)[^，。；]{0,8}$")
LEAST, LONG, HALF = 2, 3, Fraction(51, 100)  # HALF: of the last digit, with what rounding it twice can change
COUNTED = "一二三四五六七八九十"


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="平均写“{stated}”，{terms}＝{right}。",
    remedy="按“总和÷个数”复算后改正。",
)
def means_of_lists(report: StatedReport) -> Hits:
    """“85、88、90、91、92分，去掉一个最高分和一个最低分后平均90.33分”, “分别为93%、95.4%、96.4%，简单平均94.93%”."""
    for sentence in report.with_figures(1):
        for at, mean in enumerate(sentence.statements):
            is_mean = mean.unit in (POINTS, RATE) and MEAN.search(mean.label) is not None and not mean.is_about
            if is_mean and not NO_MEAN.search(mean.label):
                yield from _wrong_mean(sentence, sentence.statements[:at], mean)
                yield from _wrong_joint_mean(sentence.statements[:at], mean)


def _wrong_mean(sentence: Sentence, before: Sequence[Statement], mean: Statement) -> Hits:
    is_trimmed = TRIMMED.search(sentence.text) is not None
    values = sorted(_listed(before, mean, is_trimmed))
    values = values[1:-1] if is_trimmed else values
    if len(values) < LEAST:
        return
    right = sum(values, Fraction(0)) / len(values)
    is_sure = is_trimmed or SIMPLE.search(mean.label) is not None
    is_within = values[0] <= mean.value <= values[-1]
    is_wrong = abs(right - mean.value) > mean.quantity.step * (HALF if is_sure else 1)
    if is_wrong and (is_sure or not is_within or is_slip_of_digits(mean.quantity, right, LONG)):
        yield _told(mean, "＋".join(number(value, 2) for value in values), len(values), right)


def _told(mean: Statement, terms: str, count: int, right: Fraction) -> Hit[int]:
    return hit(mean.line, stated=mean.text, terms=f"（{terms}）÷{count}", right=number(right, 2) + mean.unit)


def _listed(before: Sequence[Statement], mean: Statement, is_trimmed: bool) -> list[Fraction]:
    """The last list before a mean, in its unit; in a list of scores only the last may have one."""
    run: list[Statement] = []
    for each in reversed(before):
        is_one = each.unit == mean.unit or (bool(run) and not each.unit and each.quantity.scale == 1)
        if not is_one or (run and run[0].between not in IN_LIST):
            break
        run.insert(0, each)
    is_told = is_trimmed or (bool(run) and (ORDERED.search(run[0].between) is not None or _are_counted(run)))
    is_list = len(run) >= LEAST and is_told
    return [each.value for each in run] if is_list and run[-1] is before[-1] else []


def _are_counted(run: Sequence[Statement]) -> bool:
    """“四个季度得分为88.5分、90.1分、91.4分、92.0分”: as many as are told, or of each quarter."""
    told = SO_MANY.search(run[0].between)
    if not told:
        return False
    count = told["count"] or "四"
    return len(run) == (int(count) if count.isdigit() else from_chinese(count.replace("两", "二")))


SO_MANY = re.compile("(?P<count>[两二三四五六七八九十]|\\d{1,2})(?:个(?:季度|月|批次)|次|期|批)|[每各按]季")


def _wrong_joint_mean(before: Sequence[Statement], mean: Statement) -> Hits:
    """“机关93分，所属3家单位平均91分，四家单位平均91.5分”: one and the mean of others, by how many they are."""
    if len(before) != LEAST + 1:
        return
    one, count, other = before
    is_two = one.unit == other.unit == mean.unit and count.unit not in (POINTS, RATE, "") and "平均" in other.label
    counted = re.search(f"([{COUNTED}\\d]+)[家个名所]", mean.label)
    if not is_two or not counted:
        return
    every = int(counted[1]) if counted[1].isdigit() else COUNTED.find(counted[1]) + 1
    if every != count.value + 1:
        return
    right = (one.value + other.value * count.value) / every
    if abs(right - mean.value) > mean.quantity.step * HALF:
        terms = f"{number(one.value, 2)}＋{number(other.value, 2)}×{number(count.value, 0)}"
        yield _told(mean, terms, every, right)
