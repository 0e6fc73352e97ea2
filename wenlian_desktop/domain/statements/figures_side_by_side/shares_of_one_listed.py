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
from wenlian_desktop.domain.statements.vocabulary import CLASSES, FigureRole

Hits = Iterator[Hit[int]]
SHARE = re.compile(
    "(?:其中|单是)?(?:[^，。；\\d]{1,12}的(?:一[项类个块])?(?:就)?[是为])?(?:(?P<in>[\u4e00-\u9fff]{2,8})[中里内看]，?)?(?P<name>[\u4e00-\u9fff]{2,}?)"
    "(?:[这一]?[类项块])?(?:经费|支出|资金|投入)?(?:就|规模|金额|是?(?:其中|各项中?|所有项目中?)?最[高多大低少小](?:的[^，。；]{1,4})?，"
    "|[位排]?[居列在]?(?:第[一二三四五六七八]|首|末)位?，|次之，)*"
    "(?:(?:所|只|仅)?占(?:比|全部|总数|总额)?(?P<whole>[^，。；]*?)的?(?:比[例重]|份额)?"
    "|在(?P<of>[^，。；]*?)[中里内](?:的|所?占的?)*(?:比[例重]|占比|份额)|的?(?:占比|比重|份额))(?:为|是|达|达到)?"
)
LEAST = 3  # of a list
ROLES = (FigureRole.SHARE, FigureRole.PLAIN)
MARKS = "：、，；和"


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
        named = _said(rate) if rate.unit == RATE and rate.role in ROLES and not rate.is_about else None
        listed = _list_before(report, rate) if named else []
        part = _named(listed, named["name"]) if named else None
        whole = sum((each.value for each in listed), Fraction(0))
        of = (named["whole"] or named["of"] or named["in"] or "") if named else ""
        if part is None or not _is_of_list(report, listed, whole, of):
            continue
        right = percentage(part.value, whole)
        is_class = any(name in (named["whole"] or named["of"] or "") for name in CLASSES) if named else False
        is_off = not agrees(rate.quantity, right) and (is_class or not is_quotient(report, rate))
        if is_off and (
            _is_told(report, listed, whole)
            or is_slip_of_digits(rate.quantity, right)
            or _is_of_another(rate, listed, whole)
        ):
            yield hit(
                *dict.fromkeys((rate.line, part.line)), kind=TURNED, name=rate.label, stated=rate.text,
                part=bare(part.quantity, part.quantity), whole=written(whole, part.quantity),
                right=written(right, rate.quantity),
            )  # fmt: skip


def _said(rate: Statement) -> re.Match[str] | None:
    """The words of a share: its own, or with the clause before them that names what it is of: “甲最多，占……的”."""
    words = rate.between.lstrip("，；")
    is_bare = rate.label.startswith(OF_THE_CLAUSE_BEFORE) and words.count("，") in (1, 2)
    return SHARE.fullmatch(words if is_bare else rate.label)


OF_THE_CLAUSE_BEFORE = ("占", "只占", "仅占", "所占", "在")


def _list_before(report: StatedReport, rate: Statement) -> list[Statement]:
    """The last list of figures of one unit before a share: in its sentence or the one before it, lines apart."""
    run: list[Statement] = []
    for each in (*report.by_line.get(rate.line - 1, ()), *report.by_line[rate.line]):
        if (each.sentence, each.quantity.start) >= (rate.sentence, rate.quantity.start):
            break
        if each.unit == RATE and run and run[0].unit != RATE:
            continue  # the share of another of them
        goes_on = run and run[-1].sentence == each.sentence and each.between[:1] in MARKS and each.unit == run[-1].unit
        run = [*run, each] if goes_on and each.depth == run[-1].depth else [each]
    is_near = bool(run) and rate.sentence - run[-1].sentence <= 1
    parts = _without_its_total(run) if is_near and not any(each.is_about for each in run) else []
    return parts if len(parts) >= LEAST and run[0].unit not in (RATE, POINTS, "") else []


def _without_its_total(run: Sequence[Statement]) -> list[Statement]:
    """The parts of a list that begins or ends with what they make."""
    total = sum((each.value for each in run), Fraction(0))
    return [each for each in run if each.value * 2 != total or each not in (run[0], run[-1])]


def _named(listed: Sequence[Statement], name: str) -> Statement | None:
    """The one of a list that has a name."""
    found = [each for each in listed if name in each.label]
    return found[0] if len(found) == 1 and found[0].value else None


def _is_of_list(report: StatedReport, listed: Sequence[Statement], whole: Fraction, name: str) -> bool:
    """Whether a share is of what the list makes: of nothing named, or of what the words before it tell."""
    before = report.sentences[listed[0].sentence].text[: listed[0].quantity.start]
    told = (each for each in report.statements if each.value == whole and each.unit == listed[0].unit)
    return not name or name in before or any(name in each.label for each in told)


def _is_of_another(rate: Statement, listed: Sequence[Statement], whole: Fraction) -> bool:
    """Whether a share is to its last digit that of another one of the list."""
    is_exact = rate.quantity.step < 1
    return is_exact and any(agrees(rate.quantity, percentage(each.value, whole)) for each in listed)


def _is_told(report: StatedReport, listed: Sequence[Statement], whole: Fraction) -> bool:
    """Whether the report tells what a list makes: then it is all of it."""
    return any(each.value == whole and each.unit == listed[0].unit for each in report.statements if each not in listed)
