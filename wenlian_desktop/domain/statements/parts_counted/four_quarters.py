"""Four quarters told in one sentence make a figure of their paragraph: “三季度9.46万；四季度7.24万；……”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import is_slip_of_digits, summed
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant
from wenlian_desktop.domain.statements.goals_told import pairs_of
from wenlian_desktop.domain.statements.quantities import MONEY, POINTS, RATE
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Sentence, Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
QUARTER = re.compile("第?([一二三四])季度")
NO_PART = (FigureRole.DIFFERENCE, FigureRole.REFERENCE, FigureRole.GROWTH, FigureRole.TARGET, FigureRole.PER_HEAD)
TOTAL = re.compile("全年|累计|合计|共|总")
OF_AMOUNT = re.compile("^在第?([一二三四])季度(?:支出|支付|列支|使用|下达|到账|完成|举办|开展)?")
EACH_TIME = re.compile("各季度?末累计|逐季累计|按季累计")
LISTED = ("、", "，", "和", "及")
QUARTERS, NEAR = 4, 10  # times: a figure farther off is of something else


@rule(
    "C39",
    Level.ERROR,
    on=StatedReport,
    says="写“{stated}”，四个季度之和为{sum}。",
    remedy="逐季核对，改正不符的一处。",
)
def four_quarters_make_the_year(report: StatedReport) -> Hits:
    """Each quarter once, in any order, and one figure of its unit beside them that is nearly their sum."""
    for sentence in report.with_figures(1):
        parts = _quarters(sentence) if sentence.text.count("季度") >= QUARTERS else []
        wholes = (_wholes(report, parts) or _told_elsewhere(report, sentence, parts)) if parts else []
        total = sum((each.value for each in parts), Fraction(0))
        slack = sum((each.quantity.step for each in parts), Fraction(0)) / 2
        is_told = any(abs(each.value - total) <= slack + each.quantity.step / 2 for each in wholes)
        wholes = wholes[:1] if wholes and wholes[0].line != sentence.line else wholes
        near = [
            each
            for each in wholes
            if abs(each.value - total) * NEAR <= total or each.line != sentence.line or _is_slip(each, parts, total)
        ]
        if parts and not is_told and len(near) == 1:
            figures = [each.quantity for each in parts]
            yield hit(sentence.line, stated=near[0].text, sum=summed(figures, near[0].quantity))


def _is_slip(whole: Statement, parts: Sequence[Statement], total: Fraction) -> bool:
    """Whether a total by its name is the sum of the quarters but for a slip of one of them, or of its own."""
    rights = [(each.quantity, each.value + whole.value - total) for each in parts] + [(whole.quantity, total)]
    is_total = TOTAL.search(whole.label) is not None
    return is_total and any(right > 0 and may_be_meant(figure, right, right) for figure, right in rights)


def _quarters(sentence: Sentence) -> list[Statement]:
    """The figures of the four quarters; none where a quarter has two, or one of them is told otherwise."""
    named = list(_named(sentence))
    parts = [each for _, each in named]
    is_each_once = sorted(quarter for quarter, _ in named) == sorted("一二三四")
    is_of_one_unit = len({(each.unit, each.quantity.scale) for each in parts}) == 1
    is_plain = all(_is_plain(each) and not each.is_about and not each.depth for each in parts)
    is_amount = is_of_one_unit and parts[0].unit not in (RATE, POINTS, "")
    is_running = any("累计" in each.label for each in parts) or EACH_TIME.search(sentence.text) is not None
    return parts if is_each_once and is_amount and is_plain and not is_running else []


def _named(sentence: Sentence) -> Iterator[tuple[str, Statement]]:
    """Each figure with its quarter: told before it, behind it, or with those of the figures listed after it."""
    waiting: list[str] = []
    is_behind = any(OF_AMOUNT.match(each.after) for each in sentence.statements)
    for each in sentence.statements:
        before = OF_AMOUNT.sub("", each.between) if is_behind else each.between
        behind = OF_AMOUNT.match(each.after)
        named = QUARTER.findall(before) or ([behind[1]] if behind else [])
        if named and waiting:
            return
        waiting = waiting or named
        if waiting and (named or each.between in LISTED):
            yield waiting.pop(0), each
        elif waiting:
            return


def _is_plain(each: Statement) -> bool:
    return each.role not in NO_PART or "最" in each.between  # 三季度最多，14.2万人次


def _wholes(report: StatedReport, parts: Sequence[Statement]) -> list[Statement]:
    """The figures of their unit in the paragraph before the first quarter, and right behind the last."""
    group = report.by_line[parts[0].line]
    first, last = group.index(parts[0]), group.index(parts[-1])
    beside = [*group[:first], *group[last + 1 : last + 2]]
    most = max(each.value for each in parts)
    return [each for each in beside if each.unit == parts[0].unit and each.value > most and each.role not in NO_PART]


OF_A_TIME = re.compile("第?[一二三四]季度|举办|开展|组织|完成|全年|按计划|[\\d年月日从到至共，。；：的了“”]+")
DONE = re.compile("共|累计|完成|实际|举办了|开展了")
COMMON, SHORT = 2, 2  # pairs of characters; digits


def _told_elsewhere(report: StatedReport, sentence: Sentence, parts: Sequence[Statement]) -> list[Statement]:
    """The count of another paragraph that has the name the quarters are told under, and is a slip from their sum."""
    name = pairs_of(OF_A_TIME.sub(" ", sentence.text[: parts[0].quantity.start]))
    total = sum((each.value for each in parts), Fraction(0))
    same = [each for each in report.statements if each.unit == parts[0].unit and each.line != parts[0].line]
    if parts[0].unit == MONEY or any(each.value == total for each in same):
        return []
    named = [
        each for each in same
        if each.role is FigureRole.PLAIN and not (each.is_about or each.depth or each.meaning.is_part_year)
        and is_slip_of_digits(each.quantity, total, SHORT)
        and len(name & pairs_of(OF_A_TIME.sub(" ", each.between)) - {"  "}) >= COMMON
    ]  # fmt: skip
    named = [each for each in named if DONE.search(each.label)] or named  # and not the goal of the same name
    return named if len({each.value for each in named}) == 1 else []
