"""Of the problems in a list, each has its cause (or its measure) where the others have theirs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.preflight.statements import problems_have_causes
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
CHAPTER = re.compile("^(?:第?[一二三四五六七八九十]{1,3}[、部章]|（[一二三四五六七八九十]{1,3}）)")
OF_PROBLEMS = re.compile("问题|不足|偏差|困难|短板")
SENTENCES, NO_TITLE = re.compile("[。；，]"), re.compile("问题|不足|偏差|困难|短板|[。；，]")
ITEM = re.compile(
    "^(?:\\d{1,2}[.、．]|（(?:\\d{1,2}|[一二三四五六七八九十])）|[①-⑨]|(?:第)?[一二三四五六七八九]是|问题[一二三四五六七八九\\d])"
)
INLINE = re.compile("(?:(?<=[。；：])|^)(?:第?[一二三四五六七八九]是|第[一二三四五六七八九]，|[①-⑨]|（\\d）)")
CAUSE = re.compile(
    "[原成]因|由于|因为|缘于|(?<![体联关])系(?![列统数])|导致|主要是|所致|在于|受[^，。；益众训]{1,12}影响|因(?![此而素公地果])[一-鿿]"
)
MEASURE = re.compile("措施|改进|下一步|将|拟|建立|完善|加强|提前")
ASKED_CAUSE, ASKED_MEASURE = re.compile("[原成]因"), re.compile("措施|改进")
LEAST = 2  # items that have it
LONGEST_TITLE, LONGEST_BARE, MOST_LINES = 30, 40, 24


@dataclass(frozen=True)
class ToldProblem:
    """A problem with all that is told of it."""

    line: int
    text: str


@rule(
    "C43",
    Level.WARNING,
    on=Manuscript,
    says={
        "": "“{opening}”没有写原因，其他{count}个问题都写了。",
        "measure": "“{opening}”没有写措施，其他{count}个问题都写了。",
    },
    remedy="每个问题写明原因和措施。",
)
def each_problem_has_its_cause(report: Manuscript) -> Hits:
    """Three problems, two with “原因是”: the third has its cause too."""
    told_already = {found.places[0] for found in problems_have_causes(report)}
    for title, lines in _chapters(report):
        items = _items(lines)
        for asked, shape, kind in ((ASKED_CAUSE, CAUSE, ""), (ASKED_MEASURE, MEASURE, "measure")):
            bare = [each for each in items if not shape.search(each.text) and _is_one_sentence(each)]
            is_asked = asked.search(title) is not None
            words = shape if is_asked and not kind else asked
            told = [each for each in items if words.search(each.text)] or (_told_alike(items) if not kind else [])
            is_one = len(bare) == 1 and len(told) == len(items) - 1 >= (1 if is_asked else LEAST)
            if (
                is_one
                and bare[0].line not in told_already
                and (is_asked or not kind)
                and not _has_own_heading(report, kind)
            ):
                opening = re.split("[，。；]", NUMBERED.sub("", bare[0].text))[0]
                yield hit(bare[0].line, kind=kind, opening=opening, count=len(told))


NUMBERED = re.compile("^(?:\\d{1,2}[.、．]|（[\\d一二三四五六七八九十]{1,2}）|[①-⑨]|第?[一二三四五六七八九]是)")


def _told_alike(items: Sequence[ToldProblem]) -> list[ToldProblem]:
    """The problems whose second sentence begins with the same words, whatever these are: “根子在…”."""
    openings = Counter(found[1] for each in items if (found := SECOND.match(each.text)))
    most = next((opening for opening, _ in openings.most_common(1)), "")
    return [each for each in items if (found := SECOND.match(each.text)) and found[1] == most]


SECOND = re.compile("[^。]+。([\u4e00-\u9fff]{2})")


def _is_one_sentence(item: ToldProblem) -> bool:
    """Whether nothing is told of a problem but itself: a second sentence may tell what it comes from."""
    return len(item.text) <= LONGEST_BARE and "。" not in item.text.rstrip("。；")


def _has_own_heading(report: Manuscript, kind: str) -> bool:
    """Whether causes, or measures, have a chapter of their own elsewhere."""
    shape = ASKED_MEASURE if kind else ASKED_CAUSE
    return any(
        CHAPTER.match(line.text) and shape.search(line.text) and not NO_TITLE.search(line.text)
        for line in report.normal
        if len(line.text) <= LONGEST_TITLE
    )


def _chapters(report: Manuscript) -> Iterator[tuple[str, list[NormalLine]]]:
    """Each chapter of problems with the lines below its title, up to the next title of its kind or a higher one."""
    title, lines = "", list[NormalLine]()
    for line in report.normal:
        is_title = CHAPTER.match(line.text) is not None and len(line.text) <= LONGEST_TITLE and not line.is_row
        is_title = is_title and not SENTENCES.search(line.text)
        if is_title:
            if title:
                yield title, lines
            title, lines = (line.text, []) if OF_PROBLEMS.search(line.text) else ("", [])
        elif title and not line.is_row and len(lines) < MOST_LINES:
            lines.append(line)
    if title:
        yield title, lines


def _items(lines: Sequence[NormalLine]) -> list[ToldProblem]:
    """The items of a chapter: numbered lines with what follows each, or those of one paragraph."""
    if len(lines) == 1:
        parts = INLINE.split(lines[0].text)
        return [ToldProblem(lines[0].number, each) for each in parts[1:]]
    found: list[ToldProblem] = []
    shape = ITEM.match(lines[0].text) if lines else None
    for line in lines:
        now = ITEM.match(line.text)
        if now and shape and _is_like(now[0], shape[0]):
            found.append(ToldProblem(line.number, line.text))
        elif found:
            found[-1] = ToldProblem(found[-1].line, found[-1].text + line.text)
    return found


def _is_like(one: str, other: str) -> bool:
    """Whether two numberings are of one kind: 1. and 2., 一是 and 二是."""
    return re.sub("[\\d一二三四五六七八九十①-⑨]", "", one) == re.sub("[\\d一二三四五六七八九十①-⑨]", "", other)
