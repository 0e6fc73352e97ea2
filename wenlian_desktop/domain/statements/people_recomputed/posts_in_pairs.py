"""People and their posts in pairs: “行政人员19名（编制14名）”, “编制数／实有数：行政15／19”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED
from wenlian_desktop.domain.statements.people_recomputed.kinds_beyond_posts import EXPLAINED, OTHERS
from wenlian_desktop.domain.statements.people_recomputed.posts_beside_people import MOST_TIMES, UNITS
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement

Hits = Iterator[Hit[int]]
Pair = tuple[Statement, Statement]  # people, posts
POSTS, THERE = "(?:编制|核编|定编|核定)", "(?:实有|在[职编岗册]|现有|到岗)"
IN_BRACKETS = re.compile(f"^{POSTS}[^，；。]{{0,4}}$")
POSTS_FIRST = re.compile(f"{POSTS}[^，。；：／/]{{0,6}}(?:[／/：]|与|和)[^，。；：／/]{{0,2}}{THERE}")
PEOPLE_FIRST = re.compile(f"{THERE}[^，。；：／/]{{0,6}}(?:[／/：]|与|和)[^，。；：／/]{{0,2}}{POSTS}")
BETWEEN = ("／", "/", "：", "比")


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "{what}实有{there}，超过编制{posts}，没有说明。"},  # where no other rule tells it
    remedy="核对编制和实有人数；超编的写明原因。",
)
def pairs_have_no_more_people_than_posts(report: StatedReport) -> Hits:
    """Where each number of people stands beside its posts, none is more than those."""
    for sentence in report.with_figures(2):
        if (
            "编" not in sentence.text
            or EXPLAINED.search(sentence.text)
            or OTHERS.search(sentence.text.replace("合计", ""))
        ):
            continue
        for there, posts in (*_bracketed(sentence), *_parted(report, sentence)):
            is_alike = there.unit in UNITS and posts.unit in UNITS and not there.is_about
            if is_alike and posts.value < there.value < MOST_TIMES * posts.value:
                what = min(there.label, posts.label, key=lambda words: words in BETWEEN)
                yield hit(there.line, kind=TURNED, what=what, there=there.text, posts=posts.text)


def _bracketed(sentence: Sentence) -> Iterator[Pair]:
    """“行政人员19名（编制14名）”."""
    for there, posts in pairwise(sentence.statements):
        if posts.between == f"（{posts.label}" and IN_BRACKETS.match(posts.label) and "编" not in there.label:
            yield there, posts


def _parted(report: StatedReport, sentence: Sentence) -> Iterator[Pair]:
    """“（编制数／实有数）行政15／19，合计29／31”."""
    pairs = [pair for pair in pairwise(sentence.statements) if pair[1].between in BETWEEN]
    text = next(each.text for each in report.manuscript.normal if each.number == sentence.line) if pairs else ""
    first, last = POSTS_FIRST.search(text), PEOPLE_FIRST.search(text)
    if (first is None) != (last is None):
        yield from (pair if last else (pair[1], pair[0]) for pair in pairs)
