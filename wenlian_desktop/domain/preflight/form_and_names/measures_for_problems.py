"""Every problem has its measure: as many measures as problems, where both are numbered."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
PROBLEMS, MEASURES = re.compile("问题|不足|短板"), re.compile("措施|建议|改进|下一步")
OF_CHAPTERS = 2  # the levels under which problems and measures stand
LEAST = 2  # problems


@rule(
    "C43",
    Level.WARNING,
    on=Manuscript,
    says="问题有{problems}个，措施只有{measures}条，“{opening}”没有对应的措施。",
    remedy="每个问题写一条措施，与问题对应。",
)
def problems_have_measures(report: Manuscript) -> Hits:
    """Three numbered problems, and two measures: the problem that no measure has words of is named."""
    problems, measures = _items(report)
    if len(problems) < LEAST or len(problems) != len(measures) + 1 or any(line.is_heading for line in measures[:1]):
        return
    without = min(problems, key=lambda line: max(_shared(line.rest, each.rest) for each in measures))
    opening = re.split("[，。；]", without.rest)[0]
    yield hit(
        without.line_no, measures[-1].line_no, problems=len(problems), measures=len(measures), opening=opening
    )  # fmt: skip


TOLD_NUMBER = re.compile(
    "(?:上述|以上|前述|上面|这)(?:的)?(?P<number>[二两三四五六七八九十]|十[一二三四五六七八九]|\\d{1,2})"
    "(?:个|项|条|类|大|点)?(?:方面)?(?:的)?(?:主要|突出|具体|共性)?(?:问题|不足|短板)"
)


@rule(
    "C40",
    Level.WARNING,
    on=Manuscript,
    says="写“{written}”，前面列出的问题是{count}个。",
    remedy="核对问题的个数，前后一致。",
)
def problems_are_as_many_as_told(report: Manuscript) -> Hits:
    """“针对上述四个问题，提出以下措施”, below the three numbered problems of the report."""
    told = [(line, match) for line in report.body if (match := TOLD_NUMBER.search(line.text))]
    problems = _items(report)[0] if told else []
    for line, match in told:
        count, is_below = len(problems), bool(problems) and problems[-1].line_no < line.line_no
        if (
            is_below
            and count >= LEAST
            and written_count(match["number"]) != count
            and not _are_run_on(report, problems, line)
        ):
            yield hit(line.line_no, problems[0].line_no, written=match[0], count=count)


def _are_run_on(report: Manuscript, problems: list[TextLine], told: TextLine) -> bool:
    """Whether a line of theirs tells several problems: 一是……二是……."""
    own = (line for line in report.body if problems[0].line_no <= line.line_no < told.line_no)
    return any("二是" in line.text or "其二" in line.text for line in own)


def _items(report: Manuscript) -> tuple[list[TextLine], list[TextLine]]:
    """The numbered lines of the first level under the headings of problems, and those under the ones of measures."""
    found: dict[str, list[TextLine]] = {"": [], "problems": [], "measures": []}
    now = ""
    for line in report.body:
        if line.is_heading and 0 < line.level <= OF_CHAPTERS and not line.text.endswith("。"):
            is_problem, is_measure = PROBLEMS.search(line.text), MEASURES.search(line.text)
            now = "problems" if is_problem and not is_measure else "measures" if is_measure and not is_problem else ""
        elif line.level and (not found[now] or line.level == found[now][0].level):
            found[now].append(line)
    return found["problems"], found["measures"]


def _shared(one: str, other: str) -> int:
    """How many pairs of characters both have."""
    return sum(one[at : at + 2] in other for at in range(len(one) - 1))
