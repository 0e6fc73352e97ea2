"""What the activities of a project cost is no more than the project: “品牌活动支出中，歌会88.20万元……”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
OPENED = re.compile(
    "^(?:全年|其中|当年|本年|20\\d\\d年)?，?“?(?P<name>[^，。；：、\\d“”]{2,14}?)”?(?:活动|项目|类)?(?:的)?(?:支出|经费|资金|费用|开支)?(?:情况)?"
    "(?:中|里|内|构成|明细)?(?:，|：|包括|主要用于|用于|含|分为|由|分别)"
)
ENDING = re.compile("(?:活动|项目|类|工作)*(?:支出|经费|资金|费用|决算|实际|共|为)*$")
LEADING = re.compile("^(?:其中|用于|安排|包括|是|为|“)+")
GENERAL = re.compile("支出|决算|执行|预算|基本|项目$|部门|全年|资金|经费$|年初|收入|人员|公用|其他|合计|总")
NO_PART = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.TARGET, FigureRole.PER_HEAD, FigureRole.FULL)
LEAST, MOST_OVER = 2, 2  # parts; times the whole
LINES = 12  # lines between a project and its activities


@rule(
    "C18",
    Level.WARNING,
    on=StatedReport,
    says="各项活动之和{sum}，超过“{name}”的{stated}。",
    remedy="核对活动经费和项目支出，改正不符的一处。",
)
def activities_are_within_their_project(report: StatedReport) -> Hits:
    """The amounts that a sentence lists of a named project add up to no more than that has elsewhere."""
    for sentence in report.with_figures(1):
        if sum(each.unit == MONEY for each in sentence.statements) < LEAST:
            continue
        opened = OPENED.match(sentence.text)
        name = ENDING.sub("", opened["name"]) if opened else ""
        if len(name) < LEAST or GENERAL.search(name):
            continue
        parts = _activities(sentence)
        wholes = _of_name(report, sentence, name) if parts else []
        total = sum((part.value for part in parts), Fraction(0))
        is_over = wholes and all(whole.value < total < whole.value * MOST_OVER for whole in wholes)
        if is_over and max(part.value for part in parts) < wholes[0].value:
            figures = [part.quantity for part in parts]
            yield hit(sentence.line, wholes[0].line, name=name, stated=wholes[0].text, sum=summed(figures, figures[0]))


def _activities(sentence: Sentence) -> list[Statement]:
    """The amounts of a sentence that is a plain list of them."""
    parts = [each for each in sentence.statements if each.unit == MONEY and not each.depth]
    is_list = all(part.between[:1] in "，、；" for part in parts[1:]) and len(parts) >= LEAST
    is_plain = all(part.role not in NO_PART and not part.is_about and "其中" not in part.between for part in parts)
    are_different = len({part.label for part in parts}) == len(parts) and "预算" not in sentence.text
    return parts if is_list and is_plain and are_different else []


def _of_name(report: StatedReport, sentence: Sentence, name: str) -> Sequence[Statement]:
    """What a project of that name has in the sentences before."""
    near = [
        each for each in report.statements
        if each.unit == MONEY and each.sentence < sentence.number and sentence.line - each.line <= LINES
    ]  # fmt: skip
    return [
        each for each in near
        if ENDING.sub("", LEADING.sub("", each.label)) == name and each.role not in NO_PART and not each.is_about
    ]  # fmt: skip
