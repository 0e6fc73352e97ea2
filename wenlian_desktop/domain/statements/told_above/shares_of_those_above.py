"""Shares of what is only named, its amount told in a sentence before: “从结构看，项目支出占决算支出的53.10%”."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, percentage, quotient
from wenlian_desktop.domain.statements.quantities import MONEY, PERCENT_POINTS, POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import CLASSES, WHOLE, FigureRole

Hits = Iterator[Hit[int]]
SHARE = re.compile("占|份额|比重|所占比例")
NO_AMOUNT = (RATE, PERCENT_POINTS, POINTS, "", "倍", "年", "月", "日")
NO_SIDE = (FigureRole.DIFFERENCE, FigureRole.GROWTH, FigureRole.PER_HEAD, FigureRole.REFERENCE)
OPENS = re.compile("^(?:[其当]中|包括|含|由|用于|以及|另有|还有|和|与|及|全年|共|实际|完成|举办|开展|累计)+")
ENDS = re.compile("(?:资金|经费|投入|金额|支出)?(?:共计?|合计|为|是|有|达到?|的)*$")
OTHERS = re.compile("两[项者类]|[二三四五]者|合计|其余|其他|前.项|以上|上述|分别|依次|同比|[上去]年|各")
ROLES = (FigureRole.SPENT, FigureRole.FULL, FigureRole.INCOME)
NOTHING = "0"  # in no words between two figures
SHORTEST, FINE = 2, 3  # characters of a name, digits of a share that is not met by chance


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按前文的金额、数量复算占比，改正不符的一处。",
)
def shares_of_those_above(report: StatedReport) -> Hits:
    """A share without an amount in its sentence is that of the amount of its name in one that the report tells."""
    for each in report.statements:
        if not _is_share(report, each):
            continue
        parts = _parts(report, each)
        wholes = [one for one in report.statements if parts and one.unit == parts[0].unit and one.value > 0]
        wholes = [*wholes, *_facts(report)] if wholes else []
        if any(_fits(each, part, whole) for part in parts for whole in wholes) or is_quotient(report, each):
            continue
        told = [(part, one) for part in parts for one in wholes if one.line == part.line or _names(each, one)]
        pair = next((pair for pair in told if _is_meant(each, *pair)), None)
        if pair:
            yield _told(each, *pair)


def _told(each: Statement, part: Statement, whole: Statement) -> Hit[int]:
    right = written(percentage(part.value, whole.value), each.quantity)
    terms = [bare(one.quantity, whole.quantity) for one in (part, whole)]
    return doubtful(
        each.line, kind=TURNED, name=each.label, stated=each.text, part=terms[0], whole=terms[1], right=right
    )


def _is_share(report: StatedReport, each: Statement) -> bool:
    is_rate = each.unit == RATE and not each.is_about and not each.depth and SHARE.search(each.label) is not None
    if not is_rate or sum(char.isdigit() for char in each.text) < FINE or OTHERS.search(each.between):
        return False
    found = report.sentences[each.sentence].statements
    before = found[: found.index(each)]
    return report.is_of_year(each) and all(one.unit == RATE for one in before)


def _parts(report: StatedReport, each: Statement) -> list[Statement]:
    """The amounts told before, whose name is the longest of those in the words that open the share."""
    words = SHARE.split(each.between)[0]
    named = [one for one in _amounts(report) if one.sentence < each.sentence and _name(one) in words]
    longest = max((len(_name(one)) for one in named), default=0)
    return [one for one in named if len(_name(one)) == longest]


@lru_cache(2)
def _amounts(report: StatedReport) -> tuple[Statement, ...]:
    amounts = (one for one in report.statements if one.unit not in NO_AMOUNT and one.role not in NO_SIDE)
    return tuple(one for one in amounts if one.value > 0 and len(_name(one)) >= SHORTEST and not one.is_about)


def _name(one: Statement) -> str:
    """What an amount is of, by the words before it."""
    if one.subject in CLASSES:
        return one.subject
    return ENDS.sub("", OPENS.sub("", one.label))


def _names(each: Statement, whole: Statement) -> bool:
    """Whether a whole is the department's, or of what the words of the share tell it is of."""
    return (whole.subject == WHOLE and whole.role in ROLES) or (_name(whole) or NOTHING) in each.between


def _facts(report: StatedReport) -> Sequence[Statement]:
    return [fact for role in ROLES for fact in report.facts(role, WHOLE)]


def _fits(each: Statement, part: Statement, whole: Statement) -> bool:
    if not part.value <= whole.value or part.unit != whole.unit:
        return False
    return agrees(each.quantity, *quotient(part.quantity, whole.quantity))


def _is_meant(each: Statement, part: Statement, whole: Statement) -> bool:
    """Whether a share is one slip, of a digit or of one thing, from that of a part in a whole told before it."""
    if not part.value < whole.value or part.unit != whole.unit or whole.sentence >= each.sentence:
        return False
    if is_slip_of_digits(each.quantity, percentage(part.value, whole.value)):
        return True
    is_listed = whole.line == part.line and part.unit not in (MONEY, "人", "人次")
    return is_listed and any(agrees(each.quantity, percentage(part.value + off, whole.value)) for off in (1, -1))
