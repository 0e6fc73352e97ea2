"""The share of one of a list, told behind it: “用于办展68.20万元、办刊31.80万元、采风20.00万元，办展占56.38%”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import TURNED, agrees, bare, is_slip_of_digits, percentage
from wenlian_desktop.domain.statements.quantities import POINTS, RATE, written
from wenlian_desktop.domain.statements.recomputing.near_figures import is_quotient
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement
from wenlian_desktop.domain.statements.vocabulary import FigureRole

Hits = Iterator[Hit[int]]
SHARE = re.compile(
    "(?:其中)?(?P<name>[\u4e00-\u9fff]{2,}?)(?:[类项]?(?:经费|支出|资金|投入)?|[这一]项(?:支出|就)*)占(?:比|全部|总数|总额)?(?P<whole>[^，。；]*?)的?(?:比[例重])?(?:为|达|达到)?"
)
LEAST = 3  # of a list
MARKS = "、，；和"


@rule(
    "C50",
    Level.WARNING,
    on=StatedReport,
    says={TURNED: "“{name}{stated}”不对：{part}÷{whole}＝{right}。"},
    remedy="按各项金额复算占比，改正不符的一处。",
)
def shares_of_one_of_a_list(report: StatedReport) -> Hits:
    """The share of one thing of a list is that of its figure in all of them."""
    for rate in report.statements:
        named = SHARE.fullmatch(rate.label) if rate.role is FigureRole.SHARE and not rate.is_about else None
        listed = _list_before(report, rate) if named else []
        part = _named(listed, named["name"]) if named else None
        whole = sum((each.value for each in listed), Fraction(0))
        if named is None or part is None or not _is_of_list(report, listed, whole, named["whole"]):
            continue
        right = percentage(part.value, whole)
        is_off = not agrees(rate.quantity, right) and not is_quotient(report, rate)
        if is_off and (_is_told(report, listed, whole) or is_slip_of_digits(rate.quantity, right)):
            yield hit(
                *dict.fromkeys((rate.line, part.line)), kind=TURNED, name=rate.label, stated=rate.text,
                part=bare(part.quantity, part.quantity), whole=written(whole, part.quantity),
                right=written(right, rate.quantity),
            )  # fmt: skip


def _list_before(report: StatedReport, rate: Statement) -> list[Statement]:
    """The last list of figures of one unit before a share, in its sentence or the one before."""
    run: list[Statement] = []
    for each in report.by_line[rate.line]:
        if (each.sentence, each.quantity.start) >= (rate.sentence, rate.quantity.start):
            break
        goes_on = run and run[-1].sentence == each.sentence and each.between[:1] in MARKS and each.unit == run[-1].unit
        run = [*run, each] if goes_on and each.depth == run[-1].depth else [each]
    is_near = len(run) >= LEAST and rate.sentence - run[-1].sentence <= 1
    return run if is_near and run[0].unit not in (RATE, POINTS, "") and not any(each.is_about for each in run) else []


def _named(listed: Sequence[Statement], name: str) -> Statement | None:
    """The one of a list that has a name."""
    found = [each for each in listed if name in each.label]
    return found[0] if len(found) == 1 and found[0].value else None


def _is_of_list(report: StatedReport, listed: Sequence[Statement], whole: Fraction, name: str) -> bool:
    """Whether a share is of what the list makes: of nothing named, or of what the words before it tell."""
    before = report.sentences[listed[0].sentence].text[: listed[0].quantity.start]
    told = (each for each in report.statements if each.value == whole and each.unit == listed[0].unit)
    return not name or name in before or any(name in each.label for each in told)


def _is_told(report: StatedReport, listed: Sequence[Statement], whole: Fraction) -> bool:
    """Whether the report tells what a list makes: then it is all of it."""
    return any(each.value == whole and each.unit == listed[0].unit for each in report.statements if each not in listed)
