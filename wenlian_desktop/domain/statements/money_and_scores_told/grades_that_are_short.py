"""A grade that the text itself says is not reached: “离80分的‘良’档还差1.50分，因而定为‘良’”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
SHORT = re.compile(
    "(?:离|距离?|比)\\d+分?(?:的)?“?(?P<grade>[优良中])[秀好等]?”?[^，。；]{0,8}?(?:还|尚|仅|只)?[差缺少][\\d.]+分"
    "[^。；]{0,12}?(?:评定为|认定为|定为|评为|列为|确定为|归为|属于|等级为|等次为|划为|仍为|判为)“?(?P<given>[优良中差])"
)


@rule(
    "C25",
    Level.ERROR,
    on=StatedReport,
    says="写离“{grade}”还差分数，等级却写成“{grade}”。",
    remedy="核对得分和等级，改正不符的一处。",
)
def grades_not_reached_are_not_given(report: StatedReport) -> Hits:
    """What lacks points of a grade has not got it."""
    for sentence in report.with_figures(1):
        said = SHORT.search(sentence.text) if "差" in sentence.text or "少" in sentence.text else None
        if said and said["grade"] == said["given"]:
            yield hit(sentence.line, grade=said["grade"])
