"""Every problem has its measure: as many measures as problems, where both are numbered."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

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
