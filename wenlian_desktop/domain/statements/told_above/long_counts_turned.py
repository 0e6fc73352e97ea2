"""Long counts told far apart, one with two digits of the other turned: “共14860人次”, then “14680人次在家门口”."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.figures_unexplained.turned_figures import is_explained
from wenlian_desktop.domain.statements.goals_told import NOISE, all_goal_lines, pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_COUNT = (MONEY, RATE, POINTS, PERCENT_POINTS, "")
OF_OTHERS = re.compile("上年|去年|同期|往年|上一年|目标|计划|20\\d\\d年|其中|增|减")
LONG = 4  # digits
WORDS = re.compile("[^\u4e00-\u9fff]+")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "一处写{stated}，另一处写{other}，像是写颠倒了。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def long_counts_are_not_turned(report: StatedReport) -> Hits:
    """A count of four digits and more is told once, and once with two of them turned, near a word that both share."""
    by_digits: dict[tuple[str, str], list[Statement]] = {}
    goals = all_goal_lines(report)
    for each in report.statements:
        digits = str(each.value) if each.unit not in NO_COUNT and each.line not in goals else ""
        if len(digits.rstrip("0")) >= LONG and _is_plain(each):
            by_digits.setdefault((each.unit, "".join(sorted(digits))), []).append(each)
    for group in by_digits.values():
        if len(group) > 1:
            yield from _turned(report, group)


def _is_plain(each: Statement) -> bool:
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
    return is_plain and each.quantity.scale == 1 and not OF_OTHERS.search(each.between)


def _turned(report: StatedReport, group: Sequence[Statement]) -> Hits:
    values = [each.value for each in group]
    for one, other in combinations(group, 2):
        is_once = values.count(other.value) == 1 and report.times_written(other.text) == 1
        if not is_once or one.line == other.line or not _are_turned(str(one.value), str(other.value)):
            continue
        if _words(report, one) & _words(report, other) and not is_explained(report, other):
            yield doubtful(other.line, one.line, kind=TURNED, stated=other.text, other=one.text)


def _are_turned(one: str, other: str) -> bool:
    """Whether two digits beside each other are turned, and nothing else differs."""
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1


def _words(report: StatedReport, each: Statement) -> set[str]:
    """The pairs of characters of its sentence, without figures and their units."""
    text = report.sentences[each.sentence].text.replace(each.unit, "，")
    return {pair for part in WORDS.split(text) for pair in pairs_of(NOISE.sub("", part))}
