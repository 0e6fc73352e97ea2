"""Which of two figures is the larger, where what lies between them is told beside them.

“决算支出1042.15万元，高于1046.36万元的年初预算，两者之差4.21万元”.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.recomputing.near_figures import is_same_unit
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
Compared = tuple[Statement, Statement, int, str]  # the first figure, the other, 1 where it is called more, the word
BESIDE = re.compile("(?:^|[，（])(?:也|则|仍|略|明显)?(?P<word>高于|多于|大于|低于|少于|小于)$")
BEHIND = re.compile("^(?P<word>高于|多于|大于|低于|少于|小于)(?:年初|全年|批复|调整)[^，。；\\d]{0,4}预算")
LAST_YEAR = re.compile("[上去]一?年|(?P<year>20\\d\\d)年", re.ASCII)
RISING = ("高于", "多于", "大于")
WAYS = {1: "多", -1: "少"}
NEAREST = 4  # figures before a difference, and behind it


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{word}{stated}”方向不对：{one}比{other}{way}{apart}。"},
    remedy="核对两个数和增减用语。",
)
def words_go_the_way_of_the_difference(report: StatedReport) -> Hits:
    """A figure called more than another one is, by what is told to lie between them."""
    for group in report.by_line.values():
        for one, other, way, word in (*_beside(group), *_over_years(report, group), *_of_the_accounts(report, group)):
            apart = next((each for each in _around(group, other) if each.value == abs(one.value - other.value)), None)
            if apart is not None and way * (one.value - other.value) < 0:
                stated = apart.text if word == apart.label else other.text
                yield hit(
                    other.line, kind=TURNED, word=word, stated=stated, one=one.text, other=other.text, way=WAYS[-way],
                    apart=apart.text,
                )  # fmt: skip


def _beside(group: Sequence[Statement]) -> Iterator[Compared]:
    """“支出1042.15万元，高于1046.36万元的预算”, and “支出686.72万元低于年初预算” with that budget beside it."""
    for one, other in pairwise(group):
        said = BESIDE.search(other.between) if other.sentence == one.sentence else None
        if said and is_same_unit(one, other) and one.unit not in (RATE, POINTS, ""):
            yield one, other, 1 if said["word"] in RISING else -1, said["word"]
    for one in group:
        said = BEHIND.match(one.after)
        others = [each for each in group if said and each is not one and is_same_unit(each, one)]
        if said and len(others) == len(("budget", "difference")):
            other = max(others, key=lambda each: each.value)
            yield one, other, 1 if said["word"] in RISING else -1, said["word"]


def _over_years(report: StatedReport, group: Sequence[Statement]) -> Iterator[Compared]:
    """“2021年支出833万元。2022年支出938万元，同比下降12.64%，减少105万元”: that of this year, and that of last year."""
    money = [each for each in group if each.unit not in (RATE, POINTS, "") and not each.is_about]
    for at, apart in enumerate(money):
        way = apart.meaning.way if apart.role is FigureRole.DIFFERENCE else 0
        near = [each for each in money[max(at - 2, 0) : at + 2] if each is not apart and is_same_unit(each, apart)]
        years = [_year(report, each) for each in near]
        if way and len(near) == len(("now", "then")) and years[0] != years[1] and max(years) == report.year:
            now, then = near if years[0] > years[1] else near[::-1]
            is_of_one = bool(pairs_of(LAST_YEAR.sub("", now.label)) & pairs_of(LAST_YEAR.sub("", then.label)))
            if is_of_one and min(now.value, then.value) > 0:
                yield now, then, way, apart.label


def _of_the_accounts(report: StatedReport, group: Sequence[Statement]) -> Iterator[Compared]:
    """“与2018年总支出341.70万元相比，2019年减少41.32万元”, the spending of this year told elsewhere."""
    for then, apart in pairwise(group):
        is_pair = then.unit == apart.unit == MONEY and then.sentence == apart.sentence and not apart.is_about
        way = apart.meaning.way or CHANGED.get(apart.role, 0) if is_pair else 0
        if not way or not _year(report, then) < report.year or not OF_SPENDING.search(then.label):
            continue
        told = report.facts(FigureRole.SPENT, then.subject if then.subject in CLASSES else WHOLE)
        if not any(each.value == then.value + way * apart.value for each in told):
            yield from ((now, then, way, apart.label) for now in told if now.line != then.line)


OF_SPENDING = re.compile(
    "(?:支出|决算)(?:总?额|合计|决算|数)*(?:共?为|共|的)?$|(?:基本|项目|总)支出[^，。；\\d预]{0,6}$"
)
CHANGED = {FigureRole.CUT: -1, FigureRole.ADDED: 1}


def _year(report: StatedReport, each: Statement) -> int:
    """The year that a figure is of: that of the report where it names none."""
    named = LAST_YEAR.search(each.label)
    return int(named["year"] or report.year - 1) if named else report.year


def _around(group: Sequence[Statement], each: Statement) -> Sequence[Statement]:
    at = group.index(each)
    return group[max(at - NEAREST, 0) : at + NEAREST + 1]
