"""Posts and people told kind by kind: “行政编制12名，实有11名；事业编制8名，实有8名；实有合计19名”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import BEYOND_POSTS, FigureRole

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # posts and people of one kind
PEOPLE = ("人", "名")
POSTS, THERE = re.compile("编制(?!外)"), re.compile("实有|在[职编岗]|现有")
ALL = re.compile("全部|合计|总计|共计?|总人?数|全会|全系统|两[类项者]|三[类项者]")
OTHERS = re.compile("退休|聘|编外|派遣|借调|超编|经批准|党员|[男女]")
EXPLAINED = re.compile(f"{BEYOND_POSTS}|经批准")
PARTED = re.compile("^，其中")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={
        "over": "“{name}”实有{there}，超过编制{posts}。",
        "sum": "写“{stated}”，前面各类之和为{sum}人。",
        "parts": "写“{stated}”，其中各部分之和为{sum}人。",
        "rate": "“{name}{stated}”不对：在职{there}除以编制{posts}应为{right}。",
    },
    remedy="核对编制和实有人数，改正不符的一处；超编的写明原因。",
)
def posts_and_people_by_kind(report: StatedReport) -> Hits:
    """Of each kind there are no more people than posts, and all kinds together make the people there are."""
    for group in report.by_line.values():
        people = [each for each in group if each.unit in PEOPLE and not each.depth]
        pairs = [pair for clause in _clauses(report, people) for pair in _pair(clause)]
        for posts, there in pairs:
            is_told = EXPLAINED.search(report.sentences[there.sentence].text) is not None
            if there.value > posts.value and not is_told:
                yield hit(there.line, kind="over", name=posts.label, there=there.text, posts=posts.text)
        total = sum((there.value for _, there in pairs), Fraction(0))
        outside = sum((each.value for each in people if OTHERS.search(each.label)), Fraction(0))
        last = next((each for each in people if pairs and _is_sum(each, pairs)), None)
        if (
            len(pairs) > 1
            and last
            and last.value not in (total, total + outside)
            and not any(each.value == total for each in people)
        ):
            yield hit(last.line, kind="sum", stated=last.text, sum=int(total))
        yield from _parts_beyond(people, pairs)
        yield from _turned_rates(group, people)


def _clauses(report: StatedReport, people: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The people of each clause: between two of the marks ；and 。"""
    for _, told in groupby(people, key=lambda each: (each.sentence, _semicolons(report, each))):
        yield list(told)


def _semicolons(report: StatedReport, each: Statement) -> int:
    return report.sentences[each.sentence].text.count("；", 0, each.quantity.start)


def _pair(clause: Sequence[Statement]) -> list[Pair]:
    """The posts and the people of a clause that tells one of each, one right after the other."""
    posts = [each for each in clause if POSTS.search(each.label) and not THERE.search(each.label)]
    there = [each for each in clause if THERE.search(each.label) and not POSTS.search(each.label)]
    if len(posts) != 1 or len(there) != 1 or clause.index(there[0]) != clause.index(posts[0]) + 1:
        return []
    is_plain = not any(OTHERS.search(each.label + each.after) for each in (posts[0], there[0]))
    return [(posts[0], there[0])] if is_plain and there[0].between == f"，{there[0].label}" else []


def _is_sum(each: Statement, pairs: Sequence[Pair]) -> bool:
    is_after = (each.sentence, each.quantity.start) > (pairs[-1][1].sentence, pairs[-1][1].quantity.start)
    is_of_all = ALL.search(each.label) is not None and THERE.search(each.label) is not None
    return is_after and is_of_all and not POSTS.search(each.label) and not OTHERS.search(each.label)


def _parts_beyond(people: Sequence[Statement], pairs: Sequence[Pair]) -> Hits:
    """“编制18名，实有16名，其中馆本部12名、分馆6名”: parts of the people that are more than these."""
    for posts, there in pairs:
        at = people.index(there)
        parts = list(people[at + 1 : at + 2]) if at + 1 < len(people) and PARTED.match(people[at + 1].between) else []
        for each in people[at + 2 :] if parts else ():
            if not each.between.startswith(("、", "和")):
                break
            parts.append(each)
        total = sum((part.value for part in parts), Fraction(0))
        is_of_posts = any(POSTS.search(part.label) or OTHERS.search(part.label) for part in parts)
        if len(parts) > 1 and total == posts.value > there.value and not is_of_posts:
            yield hit(there.line, kind="parts", stated=there.text, sum=int(total))


def _turned_rates(group: Sequence[Statement], people: Sequence[Statement]) -> Hits:
    """“编制40名，在职38名，在职人员控制率105.26%”: the posts by the people."""
    posts = [each for each in people if POSTS.search(each.label) and not THERE.search(each.label)]
    there = [each for each in people if THERE.search(each.label) and not POSTS.search(each.label)]
    for rate in group:
        is_rate = rate.unit == RATE and rate.role is FigureRole.CONTROL_RATE and not rate.is_about
        pairs = [(of, one) for of in posts for one in there if of.value and one.value] if is_rate else []
        rights = [100 * one.value / of.value for of, one in pairs]
        turned = [
            (of, one)
            for of, one in pairs
            if agrees(rate.quantity, 100 * of.value / one.value) and of.value != one.value
        ]
        if turned and not any(agrees(rate.quantity, right) for right in rights):
            of, one = turned[0]
            right = written(100 * one.value / of.value, rate.quantity)
            yield hit(
                rate.line, kind="rate", name=rate.label, stated=rate.text, there=one.text, posts=of.text, right=right
            )
