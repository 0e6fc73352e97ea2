"""Posts that are vacant: those there are less the people on them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import number
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名", "个")
POSTS, THERE = re.compile("编制|核编|定编"), re.compile("实有|在[职编岗册]|现有|到岗|现员")
VACANT, BEYOND = re.compile("空编|空缺|空额|空[出着余]|[尚还仍]空|缺编|缺员|尚缺"), re.compile("超编")
ALL = re.compile("合计|共计?|总")
OTHERS = re.compile("聘|编外|退休|派遣|借调|其中")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="写{label}{stated}，编制{posts}减实有{there}应为{right}名。",
    remedy="按“编制数－实有人数”核对，改正不符的一处。",
)
def vacant_posts(report: StatedReport) -> Hits:
    """“编制20名，实有19人，空编1名”: the posts and the people told last before it, or all of the paragraph."""
    for group in report.by_line.values():
        people = [each for each in group if each.unit in PEOPLE and not each.is_about]
        for at, each in enumerate(people):
            if any(sign.search(each.label) or sign.match(each.after) for sign in (VACANT, BEYOND)):
                yield from _wrong(people[:at], each)


def _wrong(before: Sequence[Statement], each: Statement) -> Hits:
    plain = [one for one in before if not OTHERS.search(one.label)]
    posts = [one for one in plain if POSTS.search(one.label) and not THERE.search(one.label)]
    there = [one for one in plain if THERE.search(one.label)]
    posts = [one for one in posts if not VACANT.search(one.label) and not BEYOND.search(one.label)]
    if not posts or not there:
        return
    are_summed = any(ALL.search(one.label) for one in (posts[-1], there[-1]))
    pairs = list(zip(posts, there, strict=True)) if len(posts) == len(there) else list(product(posts, there))
    sums = [sum((one.value for one in told), Fraction(0)) for told in (posts, there)]
    apart = {abs(of.value - one.value) for of, one in pairs} | (set() if are_summed else {abs(sums[0] - sums[1])})
    of, one = posts[-1], there[-1]
    if each.value not in apart and of.sentence == one.sentence == each.sentence:
        right = number(abs(of.value - one.value), 0)
        yield hit(each.line, label=each.label, stated=each.text, posts=of.text, there=one.text, right=right)
