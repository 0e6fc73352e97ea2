"""The result of an indicator named in quotes (“人才研修人数”), against the paragraph that has its name."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
QUOTED = re.compile("“(?P<name>[\u4e00-\u9fff]{4,14}?)(?:人数|人次|数量|场次|次数|个数|数|率)?”")
DONE = re.compile("^(?:全年|年内)?实际(?:参训|参加|完成|举办|达到?|为|开展|发放|新增|培训|出版)*(?:了)?$")
SUM = re.compile("^(?:共计?|合计|总计|累计)$")
SHORT = 3


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{name}”一处写实际{stated}，另一处写{other}。",
    remedy="核对后统一。",
)
def results_of_quoted_indicators(report: StatedReport) -> Hits:
    """“指标为“人才研修人数”，实际217人” and “人才研修。……共207人”."""
    for sentence in report.with_figures(1):
        named = QUOTED.search(sentence.text) if "实际" in sentence.text else None
        done = [each for each in sentence.statements if DONE.match(each.label) and each.unit not in NO_COUNT]
        told = _summed(report, named["name"], done[0]) if named and len(done) == 1 else []
        values = {each.value for each in told}
        is_other = len(values) == 1 and done[0].value not in values
        if named and is_other and is_slip_of_digits(done[0].quantity, told[0].value, SHORT):
            lines = dict.fromkeys((sentence.line, told[0].line))
            yield hit(*lines, name=named["name"], stated=done[0].text, other=told[0].text)


NO_COUNT = (MONEY, RATE, POINTS, "")


def _summed(report: StatedReport, name: str, done: Statement) -> list[Statement]:
    """The sums in that unit of the paragraphs that begin with the name."""
    opened = {each.line for each in report.sentences if each.text.startswith((f"{name}。", f"{name}：", f"{name}，"))}
    return [
        each for line in opened for each in report.by_line.get(line, ())
        if each.unit == done.unit and SUM.match(each.label) and line != done.line
    ]  # fmt: skip
