"""All of those told before: “162户均一次通过”, where 152 were told to be done, and no other figure is 162."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
ALL = re.compile("^(?P<noun>[\u4e00-\u9fff“”]{0,8}?)(?:均|全部|都|逐一|一律|无一)(?!支出|费用|成本|投入|每|造价)")
OPENED = re.compile("(?:^|[，；：])(?:这|该|上述|以上|全年|全部)?$")
NO_COUNT = (
    MONEY,
    RATE,
    POINTS,
    PERCENT_POINTS,
    "",
    "天",
    "月",
    "个月",
    "年",
    "人",
    "名",
    "次",
    "人次",
    "期",
    "项",
    "条",
)
NOT_OF_IT = (FigureRole.TARGET, FigureRole.REFERENCE, FigureRole.DIFFERENCE, FigureRole.PER_HEAD)
NEAR, LONG = 8, 3  # lines before it; digits in which one may be wrong where nothing names it


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "这里写{stated}，另一处写{other}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def all_of_those_told(report: StatedReport) -> Hits:
    """All of them are as many as were told; a number that stands nowhere else is one of those told, with a slip."""
    goals = all_goal_lines(report)
    for each in report.statements:
        found = ALL.match(each.after) if each.unit not in NO_COUNT and OPENED.search(each.between) else None
        if found is None or each.is_about or each.line in goals:
            continue
        others = [one for one in report.statements if one.unit == each.unit and one is not each]
        if any(one.value == each.value for one in others) or _is_made_up(others, each):
            continue
        told = [one for one in others if one.line not in goals and one.role not in NOT_OF_IT and not one.is_about]
        slips = [one for one in told if _is_told_before(report, one, each, found["noun"])]
        if len({one.value for one in slips}) == 1:
            yield doubtful(each.line, slips[0].line, kind=TURNED, stated=each.text, other=slips[0].text)


def _is_told_before(report: StatedReport, one: Statement, each: Statement, noun: str) -> bool:
    if each.line <= one.line or report.times_written(each.text) > 1:
        return False
    words = (noun + each.between)[-20:]
    of = one.label + one.after[:8]
    is_near = each.line - one.line <= NEAR or (len(noun) >= LONG and noun in of)
    is_named = any(words[at : at + 2] in of for at in range(len(words) - 1))
    if not is_near:
        return False
    return is_slip_of_digits(each.quantity, one.value, 2 if is_named else LONG if not noun else NEVER)


def _is_made_up(others: Sequence[Statement], each: Statement) -> bool:
    near = [one.value for one in others if 0 <= each.line - one.line <= NEAR][-12:]
    return any(one + two == each.value or abs(one - two) == each.value for one, two in combinations(near, 2))
