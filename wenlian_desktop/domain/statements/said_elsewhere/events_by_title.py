"""Events with a title in quotes that are told in two paragraphs: what they held has one number."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
TITLE = re.compile("“([^”]{2,14})”|《([^》]{2,14})》")
NOUN_BEHIND = re.compile("^(?:的)?([\u4e00-\u9fff]{2,4})")
NOUN_BEFORE = re.compile("([\u4e00-\u9fff]{2})(?:了|共|为|达到?)?$")
OTHER = re.compile("其中|另|每|上届|上年|去年|往届|首|第|计划|目标|原定|线上|线下|[上下]半年|新增|入选|获")
OF_GOALS = re.compile("目标|计划|任务|完成率")
MOST_TITLES, NEAR = 1, 2


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{name}”的{what}这里写{stated}，另一处写{other}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def events_have_one_number(report: StatedReport) -> Hits:
    """“‘甲’读书节讲座18场、展览5场” and “‘甲’读书节18场讲座、6场展览”: told of the same title, unit and noun."""
    told: dict[tuple[str, str, str], Statement] = {}
    goals = all_goal_lines(report)
    for sentence in report.with_figures(1):
        titles = {one or two for one, two in TITLE.findall(sentence.text)}
        is_goal = sentence.line in goals or sentence.text.endswith("；") or OF_GOALS.search(sentence.text)
        is_of_one = len(titles) == MOST_TITLES and not is_goal
        for each in sentence.statements if is_of_one else ():
            key = _key(report, each, next(iter(titles)))
            first = told.setdefault(key, each) if key else each
            is_apart = first.line != each.line and first.value != each.value
            if key and is_apart and not _is_also_told(report, each, first):
                is_turned = is_slip_of_digits(each.quantity, first.value, NEVER)
                kind = hit if is_turned else doubtful
                if is_turned or abs(each.value - first.value) <= NEAR:
                    yield kind(
                        each.line, first.line,
                        kind=TURNED, name=key[0], what=key[2], stated=each.text, other=first.text,
                    )  # fmt: skip


def _key(report: StatedReport, each: Statement, title: str) -> tuple[str, str, str] | None:
    """Title, unit and noun of a figure that is a fact of the year."""
    is_plain = each.role is FigureRole.PLAIN and not each.is_about and not each.meaning.is_part_year
    is_count = each.unit not in (RATE, POINTS, "") and is_plain and report.is_of_year(each)
    if not is_count or OTHER.search(each.between):
        return None
    behind, before = NOUN_BEHIND.match(each.after), NOUN_BEFORE.search(each.label)
    if behind:
        return title, each.unit, behind[1][:2]
    return (title, each.unit, before[1]) if before else None


def _is_also_told(report: StatedReport, each: Statement, first: Statement) -> bool:
    """Whether both numbers stand in the paragraph of one of them, or one is made of others there."""
    for line in (each.line, first.line):
        values = [one.value for one in report.by_line[line] if one.unit == each.unit and one not in (each, first)]
        if {each.value, first.value} & {*values} or _is_sum(values, (each, first)):
            return True
    return False


def _is_sum(values: Sequence[object], pair: tuple[Statement, Statement]) -> bool:
    whole, part = sorted((one.value for one in pair), reverse=True)
    return whole - part in values
