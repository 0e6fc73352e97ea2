"""Projects told one by one with budget and spending, against their number: “逐个项目看（共3个）：……”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

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
        if TOTAL.search(each.label):
            break
        if "；" in each.between and parts[-1]:
            parts.append([])
        parts[-1].append(each)
    return len(parts) if all(len(part) == LEAST for part in parts) else 0
