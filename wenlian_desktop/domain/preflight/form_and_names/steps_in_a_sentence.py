"""The steps of an evaluation, told with their days one after the other in a line: one day runs back."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule

Hits = Iterator[Hit[int]]
STEP = re.compile(
    r"(?:^|[，；。：])(?:随后|之后|然后|最后|[于在]|[一二三四五]是)?(?P<written>(?:20\d\d年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日)(?!前|之前|以前|起施行|印发)",
    re.ASCII,
)
OF_EVALUATION = re.compile("评价|自评|打分|评分|初稿|复核|核查|核对|问卷|成稿|定稿")
INTENDED = re.compile("拟|计划|原定|下一步|整改|应于|落款|截至")
LEAST_STEPS, NEW_YEAR = 3, 6  # steps; months back that make another year


@rule(
    "C42",
    Level.WARNING,
    on=Manuscript,
    says="“{written}”早于前面一步的“{before}”。",
    remedy="核对各步的日期，改正不符的一处。",
)
def steps_follow_each_other(report: Manuscript) -> Hits:
    """“3月21日汇总打分；3月18日初稿上主席办公会”: all days run on but for one."""
    for line in report.body:
        if line.text.count("月") < LEAST_STEPS or not OF_EVALUATION.search(line.text) or INTENDED.search(line.text):
            continue
        steps = [(found["written"], int(found["month"]), int(found["day"])) for found in STEP.finditer(line.text)]
        back = [at for at in range(1, len(steps)) if _is_back(steps[at - 1], steps[at])]
        if len(steps) >= LEAST_STEPS and len(back) == 1 and _runs_on_without(steps, back[0]):
            yield doubtful(line.line_no, written=steps[back[0]][0], before=steps[back[0] - 1][0])


Step = tuple[str, int, int]


def _is_back(one: Step, other: Step) -> bool:
    return other[1:] < one[1:] and one[1] - other[1] < NEW_YEAR


def _runs_on_without(steps: Sequence[Step], at: int) -> bool:
    """Whether the days run on without one of the two that do not."""
    for left_out in (at, at - 1):
        rest = [*steps[:left_out], *steps[left_out + 1 :]]
        if not any(_is_back(one, other) for one, other in pairwise(rest)):
            return True
    return False
