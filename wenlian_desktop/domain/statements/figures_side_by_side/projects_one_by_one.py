"""Projects told one by one with budget and spending, against their number: “逐个项目看（共3个）：……”."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNTED = re.compile("项目[^，。；：\\d]{0,6}（?(?:总?共|合计|涉及|包括|包含|含|分为?|分布在)+(?:了|有)?$")
BEHIND = re.compile("(?:预算|支出|列支)?项目")
OPENED = re.compile("[：:]")
TOTAL = re.compile("总|合计|共|小计|以上")
NOT_ALL = re.compile("主要|重点|其中|部分|等[，。；：]|例如|分别")
UNITS = ("个", "项")
LEAST, MOST_OFF = 2, 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写{stated}项目，逐个列出的是{count}个。"},
    remedy="核对项目数和明细后统一。",
)
def projects_told_one_by_one_are_counted(report: StatedReport) -> Hits:
    """The amounts of each project come in pairs, between one “；” and the next."""
    for sentence in report.with_figures(2 * LEAST + 1):
        first, rest = sentence.statements[0], sentence.statements[1:]
        if not _is_of_projects(sentence, first):
            continue
        count = _told_in_pairs(rest)
        if count >= LEAST and 0 < abs(count - first.value) <= MOST_OFF:
            yield hit(sentence.line, kind=TURNED, stated=first.text, count=count)


def _is_of_projects(sentence: Sentence, first: Statement) -> bool:
    """Whether a sentence begins with the number of projects that it lists."""
    is_counted = first.unit in UNITS and not first.is_about
    is_named = COUNTED.search(sentence.text[: first.quantity.start]) is not None or (
        BEHIND.match(first.after) is not None and not first.label
    )
    return is_counted and is_named and OPENED.search(sentence.text) is not None and not NOT_ALL.search(sentence.text)


def _told_in_pairs(rest: Sequence[Statement]) -> int:
    """How many parts between “；” tell two amounts each; 0 if one tells fewer."""
    parts: list[list[Statement]] = [[]]
    for each in (one for one in rest if one.unit == MONEY):
        if TOTAL.search(each.between):
            break
        if "；" in each.between and parts[-1]:
            parts.append([])
        parts[-1].append(each)
    return len(parts) if all(len(part) == LEAST for part in parts) else 0


SO_MANY = re.compile(
    "(?<![第其前后头末首余另\\d.])(?P<number>\\d{1,2}|[两二三四五六七八九十])(?P<unit>[个项家笔])(?![^，。；]{0,6}[中里])"
)
REST = re.compile("其[余他]|另|还有|剩余|余下|其中")
MARKS = "，、；："
LEAST_SUMMED, FIGURES_OF_ONE = 3, (1, 2, 3)  # 预算…、支出…、执行率…
SMALLEST = 0.5  # 分


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "写“{stated}”，合起来是{total}的有{count}{unit}。"},
    remedy="核对个数和明细后统一。",
)
def amounts_of_a_sum_are_counted(report: StatedReport) -> Hits:
    """“甲50万元、乙40万元、丙30万元，4个项目合计120万元”: as many as have the amounts that make the sum of all."""
    for group in report.by_line.values():
        money = [each for each in group if each.unit == MONEY and not each.is_about]
        for at, total in enumerate(money) if len(money) > LEAST_SUMMED else ():
            said = _so_many(report, group, total)
            number = written_count(said["number"]) if said else 0
            runs = _made_of(money[at::-1]) | _made_of(money[at:]) if said and number > 1 else set[int]()
            count = min(runs, key=lambda each: abs(each - number), default=number)
            if said and 0 < abs(count - number) <= MOST_OFF:
                yield hit(total.line, kind=TURNED, stated=said[0], total=total.text, count=count, unit=said["unit"])


def _so_many(report: StatedReport, group: Sequence[Statement], total: Statement) -> re.Match[str] | None:
    """The one number of things told between an amount and the amount before it in its sentence."""
    before = [each.quantity.end for each in group if each.sentence == total.sentence and each.unit == MONEY]
    begin = max((end for end in before if end <= total.quantity.start), default=0)
    words = report.sentences[total.sentence].text[begin : total.quantity.start].rpartition("；")[2]
    found = [*SO_MANY.finditer(words)] if not REST.search(words) else []
    return found[0] if len(found) == 1 else None


def _made_of(money: Sequence[Statement]) -> set[int]:
    """How many of the amounts next to the first one, each or one of two or three for each thing, make it."""
    found = set[int]()
    for step in FIGURES_OF_ONE:
        for first in range(1, step + 1):
            run = money[first::step]
            sums = [*accumulate(each.amount for each in run)]
            at = next((at for at, each in enumerate(sums) if abs(each - money[0].amount) < SMALLEST), 0)
            found |= {at + 1} if at + 1 >= LEAST_SUMMED and _are_alike(run[: at + 1]) else set()
    return found


def _are_alike(run: Sequence[Statement]) -> bool:
    """Whether the same mark parts all amounts of a list: those of a list within a list are not counted with it."""
    listed = sorted(run, key=lambda each: (each.sentence, each.quantity.start))[1:]
    return len({each.between[0] if each.between[:1] in MARKS and each.between else "" for each in listed}) == 1
