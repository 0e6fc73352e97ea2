"""Counts of things that are named alike in two places: “发展新会员58名” and, later, “85名新会员全部……”."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, hit, rule
from wenlian_desktop.domain.statements.arithmetic import NEVER, TURNED, is_slip_of_digits
from wenlian_desktop.domain.statements.goals_told import all_goal_lines
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
NO_COUNT = (
    MONEY,
    RATE,
    POINTS,
    PERCENT_POINTS,
    "",
    "年",
    "月",
    "天",
    "个月",
    "个工作日",
    "小时",
    "字",
    "级",
    "次",
    "类",
)
STANDING = re.compile(
    "(?:内设机构|事业单位|[下直所]属单位|团体会员|会员单位|绩效目标|[定量化性]{2}指标|文艺家协会|[科部处]室|分馆|媒体|制度|[协学]会|行政村|乡镇|街道)"
)
OPENED = re.compile("(?:^|的|本部和|与|为|给|向|对|由|和|将|把|按|从|联系|指导|覆盖|全部|这|该|各)$")
OWN = re.compile("^(?:的)?(?:[下直所]属|本级)?(?P<noun>[\u4e00-\u9fff“”]{2,12})")
OF_SOME = re.compile("其中|其余|另|新[增建设]|余下|剩余|每|有|第|未|前|后|先|再|又|还|拟|计划|上年|去年|累计|原|分别")
ALL_AT_ONCE = re.compile("全部|均|都|中有")
ALL_OF_THEM = re.compile("全部|均(?!衡)")
ALL = re.compile("^[^，。；]{0,10}?(?:全部|均|都|各|一致|逐一|每)")
OF_GOALS = re.compile("(?:目标|指标)$")
LONGEST, LEAST, LONG, NEAR = 8, 3, 4, 2


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says={TURNED: "“{what}”这里写{stated}，另一处写{other}。"},  # where no other rule tells it
    remedy="核对后统一。",
)
def counts_of_things_agree(report: StatedReport) -> Hits:
    """What is referred to by its number and name has the number with which it is told before."""
    goals = all_goal_lines(report)
    by_unit: dict[str, list[Statement]] = {}
    for each in report.statements:
        if (each.line not in goals or OF_GOALS.search(each.label)) and _is_count(report, each):
            by_unit.setdefault(each.unit, []).append(each)
    for group in by_unit.values():
        for at, each in enumerate(group):
            name, other = _other(report, group[:at], each)
            if other and not _is_made_up(report, group, each, other):
                kind = hit if is_slip_of_digits(each.quantity, other.value, NEVER) and len(name) >= LONG else doubtful
                yield kind(each.line, other.line, kind=TURNED, what=name, stated=each.text, other=other.text)


def _is_count(report: StatedReport, each: Statement) -> bool:
    is_of_goals = each.unit in ("条", "项", "个") and (not each.label or OF_GOALS.search(each.label) is not None)
    is_plain = each.role is FigureRole.PLAIN or (each.role is FigureRole.TARGET and is_of_goals)
    is_plain = is_plain and not each.is_about and not each.meaning.is_part_year
    return each.unit not in NO_COUNT and is_plain and each.depth == 0 and report.is_of_year(each)


def _other(report: StatedReport, before: Sequence[Statement], each: Statement) -> tuple[str, Statement | None]:
    """The name of what is counted here, and the one count it has before."""
    rest = report.sentences[each.sentence].text[each.quantity.end :]
    for name in _names(each, rest):
        told = [one for one in before if one.line != each.line and _is_named(report, one, name)]
        told = [one for one in told if "其中" not in report.sentences[one.sentence].text[: one.quantity.start]] or told
        if told:
            values = {one.value for one in told}
            is_other = len(values) == 1 and each.value not in values and _is_told_wrong(each, told[0], name, rest)
            return name, told[0] if is_other else None
    return "", None


def _names(each: Statement, rest: str) -> Iterator[str]:
    """What may be the name, longest first: behind the count where that opens its clause, or before it, and “全部”."""
    words = each.label.rpartition("，")[2]
    if OF_SOME.search(each.between[-6:]):
        return
    noun = OWN.match(each.after) if OPENED.search(words[-3:]) else None
    if noun:
        all_at = ALL_OF_THEM.search(noun["noun"], 1)  # 12个项目全部编报
        longest = all_at.start() if all_at else len(noun["noun"])
        ends = range(min(LONGEST, longest), 1, -1)
        yield from (name for end in ends if _is_name(name := noun["noun"][:end], noun["noun"][end:]))
    elif len(words) >= LEAST and each.between == each.label and ALL.match(rest):
        yield words


def _is_name(name: str, rest: str) -> bool:
    return (
        len(name) >= LEAST
        or STANDING.fullmatch(name) is not None
        or (name != "项目" and ALL_AT_ONCE.match(rest) is not None)
    )


BEGUN, ENDED = re.compile("^(?:年初|期初|[上去]年)"), re.compile("^[^，。；]{0,4}(?:[年期][末底]|现有|目前)")


def _is_named(report: StatedReport, one: Statement, name: str) -> bool:
    is_some = OF_SOME.search(one.between.replace("有", "")) is not None or "各" in one.label[-LONGEST:]
    if is_some or BEGUN.search(one.label):
        return False
    named = _begun(report, one) or one
    return named.label.rstrip("共有达").endswith(name) or named.after.removeprefix("的").startswith(name)


def _begun(report: StatedReport, one: Statement) -> Statement | None:
    """“年初在册对象143名，新接收118名，……年末在册135名”: what the year began with, which names what it ended with."""
    if ENDED.search(one.label) is None:
        return None
    earlier = (each for each in report.sentences[one.sentence].statements if each.quantity.start < one.quantity.start)
    return next((each for each in earlier if each.unit == one.unit and BEGUN.search(each.label)), None)


def _is_told_wrong(each: Statement, other: Statement, name: str, rest: str) -> bool:
    """Whether a number is one told with a slip: turned, or by one or two off where it is told of all of them."""
    told_of_all = ALL.match(rest) is not None
    if is_slip_of_digits(each.quantity, other.value, LEAST if told_of_all else NEVER):
        return True
    is_all = ALL.match(rest) is not None or STANDING.search(name) is not None
    return (
        is_all and abs(each.value - other.value) <= NEAR and (each.value > other.value or ALL.match(rest) is not None)
    )


def _is_made_up(report: StatedReport, group: Sequence[Statement], each: Statement, other: Statement) -> bool:
    """Whether other counts explain it: the whole beside it, a part of it, the sum of two."""
    rest = report.sentences[each.sentence].text[each.quantity.end :]
    lines = (each.line,) if ALL.match(rest) else (each.line, other.line)
    near = [one.value for one in group if one not in (each, other) and one.line in lines and "中有" not in one.between]
    is_of_whole = any(one.value == other.value for one in group if one.line == each.line)
    is_part = abs(each.value - other.value) in near
    if is_slip_of_digits(each.quantity, other.value, NEVER):
        return is_of_whole or is_part
    return is_of_whole or is_part or any(one + two == each.value for one, two in combinations(near, 2))
