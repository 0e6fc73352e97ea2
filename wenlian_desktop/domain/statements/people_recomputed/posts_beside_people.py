"""The one number of posts of a paragraph beside the one of people: “在岗32人（…），未突破28名的核定编制（…）”."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.people_recomputed.kinds_beyond_posts import EXPLAINED, KIND
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
POSTS = re.compile("编制(?![内外])|核编|定编")
OF_KIND = re.compile(f"{KIND.pattern}|参照|公务员|专业技术|管理岗")
THERE = re.compile("实有|在[职编岗册]|现有|到岗|编制内|总人数|实际人数")
OTHERS = re.compile(
    "退休|聘|编外|派遣|借调|挂职|上年|年初|空编|缺编|超编|全[市县区省州旗]|临时|合同|公益性|遗属|不占|占编|所属|下属|本级"
)
UNITS = ("人", "名", "个", "")
BEHIND = 8  # characters behind a figure that tell what it counts
MOST_TIMES = 2  # more people than so many times the posts are of something else


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "实有{there}超过编制{posts}，没有说明。"},  # where no other rule tells it
    remedy="核对编制和实有人数；超编的写明原因。",
)
def people_are_within_their_posts(report: StatedReport) -> Hits:
    """There are no more people than posts, in whatever order and with whatever parts both are told."""
    for line, group in report.by_line.items():
        if not any("编" in each.label + each.after for each in group):
            continue
        posts, there = _alone(group, is_of_posts=True), _alone(group, is_of_posts=False)
        is_more = posts is not None and there is not None and posts.value < there.value < MOST_TIMES * posts.value
        if posts and there and is_more and abs(posts.sentence - there.sentence) <= 1:
            told = "".join(report.sentences[number].text for number in {posts.sentence, there.sentence})
            if not OTHERS.search(told) and not EXPLAINED.search(told.replace("占用", "")):
                yield hit(line, kind=TURNED, there=there.text, posts=posts.text)


def _alone(group: Sequence[Statement], *, is_of_posts: bool) -> Statement | None:
    """The one figure of all posts, or of all people, of a paragraph; None where there are several, or none."""
    told = [each for each in group if each.unit in UNITS and not each.label.endswith(("由", "从"))]
    found = [each for each in told if _is_of_posts(each) is is_of_posts]
    return found[0] if len(found) == 1 and found[0].role is FigureRole.PLAIN and not found[0].is_about else None


def _is_of_posts(each: Statement) -> bool | None:
    """Whether a figure counts posts, or else people; None for those of a kind, and all others."""
    behind = each.after[:BEHIND]
    if OF_KIND.search(each.label + behind):
        return None
    words = each.label if POSTS.search(each.label) or THERE.search(each.label) else behind
    is_there = THERE.search(words) is not None
    if is_there and POSTS.search(words):
        return None
    return POSTS.search(words) is not None if is_there or POSTS.search(words) else None
