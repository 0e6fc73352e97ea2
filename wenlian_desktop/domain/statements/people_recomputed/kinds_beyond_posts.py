"""People of each kind against the posts of that kind, listed apart: “行政编制8名、事业12名；实有行政9人、事业10人”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import BEYOND_POSTS

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名")
POSTS, THERE = re.compile("编制(?!外)|核定"), re.compile("实有|在[职编岗]|现有|实际在")
KIND = re.compile("行政|事业|工勤|参公|公益一类|公益二类|后勤")
OTHERS = re.compile("退休|聘|编外|派遣|借调|超编|经批准|混编|军转|挂职|上年|年初|空编|合计|职称|学历")
EXPLAINED = re.compile(f"{BEYOND_POSTS}|经批准|混编|占用|调剂|军转|过渡")
LEAST = 2


@dataclass
class Kinds:
    """The posts and the people of a line, kind by kind; `whole` of the people, where that is told."""

    posts: dict[str, list[Statement]] = field(default_factory=dict)
    there: dict[str, list[Statement]] = field(default_factory=dict)
    whole: Statement | None = None


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={
        TURNED: "{name}人员写“{stated}”，多于{name}编制{posts}。",  # where no other rule tells it
        "sum": "实有写“{stated}”，各类之和为{sum}人。",
    },
    remedy="核对各类编制和实有人数，改正不符的一处；超编的写明原因。",
)
def no_kind_has_more_people_than_posts(report: StatedReport) -> Hits:
    """Where posts and people are listed by the same kinds, no kind has more people, and its kinds make the whole."""
    for group in _together(report):
        kinds = _kinds([each for each in group if each.unit in PEOPLE and not each.depth])
        if kinds is None or any(EXPLAINED.search(text) for text in _texts(report, group)):
            continue
        beyond = [(name, told[0]) for name, told in kinds.there.items() if told[0].value > kinds.posts[name][0].value]
        for name, each in beyond:
            posts = kinds.posts[name][0].text
            yield hit(each.line, kind=TURNED, name=name, stated=each.text, posts=posts)
        total = sum(told[0].value for told in kinds.there.values())
        if not beyond and kinds.whole and set(kinds.there) == set(kinds.posts) and total > kinds.whole.value:
            yield hit(kinds.whole.line, kind="sum", stated=kinds.whole.text, sum=int(total))


def _together(report: StatedReport) -> Iterator[Sequence[Statement]]:
    """The figures of each line, and of two rows of a form below each other: posts in one, people in the next."""
    rows = {line.number for line in report.manuscript.normal if line.is_row}
    for number, group in report.by_line.items():
        below = report.by_line.get(number + 1, ()) if {number, number + 1} <= rows else ()
        yield group
        if below and POSTS.search(group[0].between + below[0].between):
            yield (*group, *below)


def _texts(report: StatedReport, group: Sequence[Statement]) -> Iterator[str]:
    yield from (report.sentences[number].text for number in {each.sentence for each in group})


def _kinds(people: Sequence[Statement]) -> Kinds | None:
    """The kinds of a line; None if a kind is told twice, others are counted, or posts and people are not both there."""
    found, of_posts = Kinds(), None
    for each in people:
        words = each.label + each.after
        if OTHERS.search(words) or each.is_about:
            return None
        is_post, is_there = (
            words.search(each.label) or words.search(each.between.rpartition("：")[0]) for words in (POSTS, THERE)
        )
        of_posts = is_post is not None if (is_post is None) != (is_there is None) else of_posts
        name = KIND.findall(each.label)
        if len(name) == 1 and of_posts is not None:
            (found.posts if of_posts else found.there).setdefault(name[0], []).append(each)
        elif is_there and not is_post and found.whole is None:
            found.whole = each
    told = (*found.posts.values(), *found.there.values())
    is_plain = len(found.there) >= LEAST and found.there.keys() <= found.posts.keys()
    return found if is_plain and all(len(one) == 1 for one in told) else None
