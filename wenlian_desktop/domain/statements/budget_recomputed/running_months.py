"""Running totals listed by month without a unit: “1月末48.15；2月末102.40；…”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
Told = tuple[int, int, str]  # line, month, amount as written
TO_THE_END = re.compile(
    r"(?<!\d)(\d{1,2})月[末底](?:累计)?(?:支出)?(?:为)?(\d+(?:\.\d+)?)(?:万元)?(?=[；，。、]|$)", re.ASCII
)
LEAST = 3


@rule(
    "C19",
    Level.ERROR,
    on=StatedReport,
    says="{month}月末累计{stated}，少于{before}月末的{earlier}。",
    remedy="逐月核对累计数，改正不符的一处。",
)
def listed_months_never_fall(report: StatedReport) -> Hits:
    """What is told to the end of each month rises from month to month, over the lines of one list."""
    for run in _runs(report):
        for (before_line, before, earlier), (line, month, stated) in pairwise(run):
            if float(stated) < float(earlier):
                yield hit(
                    *dict.fromkeys((line, before_line)), month=month, stated=stated, before=before, earlier=earlier
                )


def _runs(report: StatedReport) -> Iterator[list[Told]]:
    run: list[Told] = []
    for sentence in report.sentences:
        told = [(sentence.line, int(each[1]), each[2]) for each in TO_THE_END.finditer(sentence.text)]
        told = told if len(told) > 1 else []
        is_next = bool(run and told) and sentence.line - run[-1][0] <= 1 and told[0][1] > run[-1][1]
        if not is_next:
            yield from [run] if len(run) >= LEAST else []
            run = []
        run += told
    yield from [run] if len(run) >= LEAST else []
