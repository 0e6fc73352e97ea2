"""Members at the end of two years, told in several paragraphs, and those who came and went between them."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, bare, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
WHOSE = ("会员", "志愿者", "持证读者", "读者证")
PEOPLE = frozenset("人名个家张")
OF_SOME = re.compile(
    "其中|该类|此类|这类|团体|国家级|[省市区县州]级|省会员|中国|女|党员|网络|青年|各协会|书协|美协|作协|音协|舞协|摄协|剧协|民协|协会(?!会员)"
)
NOW = re.compile("(?:现有|年末|年底|共有|拥有|登记|登记在册|在册|联系|总数|总人数)[^，。；\\d]{0,10}$")
CAME = re.compile("新发展|发展|吸收|新吸收|新入会|入会|新增|招募|新招募|新注册|办证|新办")
GONE = re.compile("退会|退出|注销|清退|除名|去世|失效|减少|转出|迁出|流失")
NOT_ALL = re.compile("人次|参加|参与|培训|慰问|走访|组织|受益|获奖|申请|推荐|计划|拟")


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "{sum}，与“{stated}”不符。"},
    remedy="按“上年末＋新增－减少＝年末”核对，改正不符的一处。",
)
def members_by_year(report: StatedReport) -> Hits:
    """The members of this year's end are those of the year before, with who came and without who went."""
    goals = all_goal_lines(report)
    for whose in WHOSE:
        told = [each for each in report.statements if _is_of(report, each, whose) and each.line not in goals]
        before = [each for each in told if _is_of_last_year(report, each)]
        flows = [(sign, each) for each in told if each not in before and (sign := _sign(report, each))]
        now = [each for each in told if each not in before and NOW.search(each.label) and not _sign(report, each)]
        came = [each for sign, each in flows if sign > 0]
        if not all(len({each.value for each in group}) == 1 for group in (before, now, came)):
            continue
        if len({before[0].line, now[0].line, came[0].line}) > 1:
            yield from _checked(before[0], _each_once(flows), now[0])


def _is_of(report: StatedReport, each: Statement, whose: str) -> bool:
    """Whether a figure is of those people: by its own words, or as what went of those told before it."""
    if each.unit not in PEOPLE or each.is_about or each.role is FigureRole.TARGET:
        return False
    words = each.label + each.after[: len(whose) + 1]
    before = report.sentences[each.sentence].text[: each.quantity.start]
    is_next = GONE.search(each.label) is not None and whose in before.rpartition("；")[2]
    return (whose in words or is_next) and not OF_SOME.search(each.between) and not NOT_ALL.search(words)


def _is_of_last_year(report: StatedReport, each: Statement) -> bool:
    return re.search(f"(?:[上去]年年?|{report.year - 1}年)[末底]|年初", each.between) is not None


def _sign(report: StatedReport, each: Statement) -> int:
    return -1 if GONE.search(each.label) else 1 if CAME.search(each.label) else 0


def _each_once(flows: Sequence[tuple[int, Statement]]) -> list[tuple[int, Statement]]:
    return [*{(sign, each.value): (sign, each) for sign, each in flows}.values()]


def _checked(before: Statement, flows: Sequence[tuple[int, Statement]], now: Statement) -> Hits:
    right = before.value + sum((sign * each.value for sign, each in flows), Fraction(0))
    if right == now.value or any(before.value + sign * each.value == now.value for sign, each in flows):
        return
    like = now.quantity
    is_slip = is_slip_of_digits(like, right, 3)
    shown = "".join(("＋" if sign > 0 else "－") + bare(each.quantity, like) for sign, each in flows)
    sums = f"{bare(before.quantity, like)}{shown}＝{written(right, like)}"
    lines = dict.fromkeys((now.line, before.line, *(each.line for _, each in flows)))
    yield (hit if is_slip else doubtful)(*lines, kind=TURNED, sum=sums, stated=now.text)
