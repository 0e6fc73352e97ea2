"""Posts and people of the office and of those under it, and what they are together."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名")
POSTS, THERE = re.compile("编制(?!外)"), re.compile("实有|在[职编岗]|现有")
OF_ALL = re.compile("全口径|合计|两级|全系统|全部门|总计|共计|机关和所属")
OTHERS = re.compile("退休|聘|编外|派遣|借调|超编|党员|其中|空编|年初|上年")
OF_ANOTHER_DAY = re.compile("(?<!\\d)(?:[1-9]|1[01])月[底末]|[一二三]季度[底末]")
KINDS = {"posts": "编制", "there": "实有"}
LEAST, FEW = 2, 3  # kinds of posts, people that a slip is off


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="{what}合计写“{stated}”，前面各类之和为{sum}。",
    remedy="核对各类编制和实有人数，改正不符的一处。",
)
def posts_and_people_of_all(report: StatedReport) -> Hits:
    """“行政编制16名；所属事业编制分别为14名和10名。合计编制38名，实有37人”: all that were told before it."""
    for group in report.by_line.values():
        people = [each for each in group if each.unit in PEOPLE and not each.depth]
        at = next((at for at, each in enumerate(people) if at and OF_ALL.search(each.label)), None)
        if at is None or any(OTHERS.search(each.label + each.between) or each.is_about for each in people[:at]):
            continue
        before = _by_kind(people[:at])
        for each in people[at : at + LEAST]:
            kind = _kind(each) if OF_ALL.search(each.label) or each is not people[at] else None
            told = before.get(kind or "", [])
            total = sum((one.value for one in told), Fraction(0))
            is_sum_told = any(one.value == total - one.value for one in told)
            is_sum_told = is_sum_told or (OF_ANOTHER_DAY.search(each.label) or OTHERS.search(each.label)) is not None
            if len(told) >= LEAST and not is_sum_told and 0 < abs(total - each.value) <= FEW:
                shown = "＋".join(number(one.value, 0) for one in told)
                yield hit(each.line, what=KINDS[kind or ""], stated=each.text, sum=f"{shown}＝{number(total, 0)}人")


def _kind(each: Statement) -> str | None:
    is_post, is_there = POSTS.search(each.label) is not None, THERE.search(each.label) is not None
    return None if is_post == is_there else "posts" if is_post else "there"


def _by_kind(people: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Posts and people, each with those that go on its list: 编制8名、工勤编制1名, 实有8人、工勤1人."""
    found: dict[str, list[Statement]] = {"posts": [], "there": []}
    last: str | None = None
    for each in people:
        last = _kind(each) or (last if each.between[:1] in "、和及" else None)
        if last is None:
            return {}
        found[last].append(each)
    return found
