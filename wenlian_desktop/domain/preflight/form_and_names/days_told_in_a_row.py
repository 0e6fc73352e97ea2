"""Days of an evaluation told in a row: each step on the day of the one before it, or later."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
OF_EVALUATION = re.compile("评|报告|打分|问卷")
STEP = re.compile(
    r"(?:^|(?<=[，。；：、于在至并]))(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:(?:至|到|—+|-|~)(?:(?P<month2>\d{1,2})月)?(?P<day2>\d{1,2})日)?(?P<what>[^。；\d]{2,40})",
    re.ASCII,
)
RANKS = (
    re.compile("成立|组成|组建|动员|部署|布置|启动|下发|印发通知|制定[^，]{0,6}方案"),
    re.compile("收集|填报|填写|上报|自查|报送自评|翻|查阅|准备资料"),
    re.compile("核查|现场|走访|问卷|访谈|抽查|实地|座谈"),
    re.compile("打分|评分|计分|汇总"),
    re.compile("初稿|撰写|起草|形成[^，]{0,8}报告|成稿"),
    re.compile("征求意见|复核|审议|审定|审核|会[议审]?讨论|上[^，]{0,8}会|提交[^，]{0,10}会|通过"),
    re.compile("定稿|报[送财]|上报财政|印发|公开"),
)
OTHER_MATTER = re.compile("分别|各|第[一二三]批|上年|原定|原计划|拟|计划|整改|上半年|改[为在到至]|推迟|提前")
NEW_YEAR = 6  # months back: farther off, the day is of the next year
LEAST = 3


@dataclass(frozen=True)
class DayOfStep:
    """One step of the evaluation: its place in the order of all, its first and its last day."""

    written: str
    at: int
    rank: int
    first: tuple[int, int]
    last: tuple[int, int]


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”：后一步的日期早于前一步的“{before}”。",
    remedy="核对日期，改正不符的一处。",
)
def days_in_a_row_follow_each_other(report: Manuscript) -> Hits:
    """“2月24日至3月14日查阅凭证，3月21日汇总打分，3月18日初稿上会”."""
    for line in report.normal:
        if line.is_row or line.text.count("日") < LEAST or not OF_EVALUATION.search(line.text):
            continue
        steps = _steps(line.text)
        for before, step in pairwise(steps) if len(steps) >= LEAST else ():
            is_back = step.first < before.first and before.first[0] - step.first[0] < NEW_YEAR
            is_over = step.first == step.last < before.last and before.last[0] - step.last[0] < NEW_YEAR
            if is_back or is_over:
                yield hit(line.line_at(step.at), written=step.written, before=before.written)
                break


def _steps(text: str) -> list[DayOfStep]:
    """The steps of a paragraph; none where one is not known, or told out of its turn."""
    found: list[DayOfStep] = []
    for match in STEP.finditer(text):
        rank = next((at for at in reversed(range(len(RANKS))) if RANKS[at].search(match["what"])), None)
        if rank is None or OTHER_MATTER.search(match["what"]):
            return []
        month, day = int(match["month"]), int(match["day"])
        last = (int(match["month2"] or month), int(match["day2"] or day))
        shown = match[0].strip("，、")[:24]
        found.append(DayOfStep(shown, match.start(), rank, (month, day), last))
    return found if all(one.rank <= other.rank for one, other in pairwise(found)) else []
