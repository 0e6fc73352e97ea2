"""Checks of stated and manual scores against the ledger and the scheme."""

from collections.abc import Iterator
from decimal import Decimal

from wenlian_desktop.domain.records.conclusions import RuleSet
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Fact
from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine, ledger_or_none, scheme_of
from wenlian_desktop.domain.scoring.methods import Ratio
from wenlian_desktop.domain.scoring.scheme_errors import WeightError
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Ref

ROUNDING_TOLERANCE = Decimal("0.005")  # points: the rounding of a printed total
RULE_TOLERANCE = Decimal("0.01")  # points: a larger difference from the rule needs a reason
GRADES = Report.spec.fields["stated_grade"].choices
EXECUTION = ("execution_rate", "execution_rate_of_initial", "execution_or_done")


def _ledger(year: Year) -> Ledger | None:
    return year.cached(ledger_or_none)


def _stated(year: Year) -> Decimal | None:
    return year.single(Report).stated_score


@rule(
    "C21",
    Level.ERROR,
    on=Year,
    says="填报得分{stated:数}分，各评分项得分之和为{computed:数}分，相差{difference:数}分。",
    remedy="核对各项得分；总分由程序计算的，可以清空“填报得分”。",
)
def stated_score_is_the_sum(year: Year) -> YearHits:
    """The stated score is the sum of the items."""
    ledger, stated = _ledger(year), _stated(year)
    if ledger is None or stated is None or not ledger.is_known or abs(stated - ledger.score) <= ROUNDING_TOLERANCE:
        return
    place = ref_to(year.single(Report), "stated_score")
    yield hit(place, stated=stated, computed=ledger.score, difference=abs(stated - ledger.score))


@rule(
    "C22",
    Level.ERROR,
    on=Year,
    says="本年度评分规则集的分值不相符，得分算不出来：{reason}",
    remedy="在“得分”页的“评分规则…”里改正分值，或改用自带的规则集。",
)
def weights_add_up(year: Year) -> YearHits:
    """The points of each level of the scheme add up to those of the level above."""
    try:
        scheme_of(year)
    except WeightError as fault:
        [copy, *_] = year.rows(RuleSet)
        yield hit(ref_to(copy, "content"), reason=str(fault))
    except UserError:
        return  # reported by R06


@rule(
    "C23",
    Level.ERROR,
    on=Year,
    says={
        "item": "“{name}”人工评分{score:数}分，分值为{full:数}分。",
        "total": "填报得分{score:数}分，规则集总分为{full:数}分。",
    },
    remedy="得分应不小于0、不超过分值，请改正。",
)
def scores_within_bounds(year: Year) -> YearHits:
    """Manual scores are between 0 and the points of their item, the stated score at most the total."""
    ledger, stated = _ledger(year), _stated(year)
    if ledger is None:
        return
    for line in ledger.lines:
        if line.entry is not None and line.manual is not None and not 0 <= line.manual <= line.full:
            place = ref_to(line.entry, "score")
            yield hit(place, kind="item", name=line.item.name, score=line.manual, full=line.full)
    if stated is not None and not 0 <= stated <= ledger.full:
        yield hit(ref_to(year.single(Report), "stated_score"), kind="total", score=stated, full=ledger.full)


@rule(
    "C24",
    Level.ERROR,
    on=Year,
    says={
        "item": "“{name}”按规则得{by_rule:数}分，人工评分{by_hand:数}分，没有写理由。",
        "total": "填报得分{stated:数}分，而按规则最多得{most:数}分（{lost:；}），没有人工评分和理由。",
    },
    remedy="在“人工评分”里写明评分理由，或改为按规则计算的得分。",
)
def scores_off_the_rule_have_a_reason(year: Year) -> YearHits:
    """A manual score that differs from the rule has a reason; a stated total is attainable by the rules."""
    ledger, stated = _ledger(year), _stated(year)
    if ledger is None:
        return
    for line in ledger.lines:
        yield from _missing_reason(line)
    most = most_within_reach(ledger)
    if stated is not None and not ledger.is_known and most + RULE_TOLERANCE < stated <= ledger.full:
        lost = tuple(line.loss_reason for line in ledger.lines if line.is_known and line.lost)
        places = ref_to(year.single(Report), "stated_score"), *_lossy_fields(ledger)
        yield hit(*places, kind="total", stated=stated, most=most, lost=lost)


def _missing_reason(line: LedgerLine) -> YearHits:
    entry, by_rule, by_hand = line.entry, line.rule_score, line.manual
    if entry is None or by_rule is None or by_hand is None or entry.reason:
        return
    if abs(by_hand - by_rule) > RULE_TOLERANCE:
        places = ref_to(entry, "reason"), ref_to(entry, "score")
        yield hit(*places, kind="item", name=line.item.name, by_rule=by_rule, by_hand=by_hand)


def most_within_reach(ledger: Ledger) -> Decimal:
    """The maximal score: items that cannot be scored yet count full marks."""
    return sum((line.got if line.is_known else line.full for line in ledger.lines), Decimal(0))


def _lossy_fields(ledger: Ledger) -> Iterator[Ref]:
    """The first field of each item that lost points."""
    return (line.refs[0] for line in ledger.lines if line.is_known and line.lost and line.refs)


@rule(
    "C25",
    Level.ERROR,
    on=Year,
    says="得分{score:数}分，应为“{grade}”（{bound:数}分起），填报等级为“{stated}”。",
    remedy="按等级界限改正填报等级，界限上的分数属于较高一级；或清空“填报等级”由程序写出。",
)
def grade_goes_with_the_score(year: Year) -> YearHits:
    """The stated grade matches the score."""
    ledger, report = _ledger(year), year.single(Report)
    if ledger is None or report.stated_grade is None:
        return
    score = ledger.score if report.stated_score is None and ledger.is_known else report.stated_score
    if score is None:
        return
    grade = ledger.scheme.grade(max(score, Decimal(0)))
    if grade in GRADES and grade != report.stated_grade:
        bound = next(each.bound for each in ledger.scheme.grades if each.name == grade)
        places = ref_to(report, "stated_grade"), ref_to(report, "stated_score")
        yield hit(*places, score=score, grade=grade, bound=bound, stated=report.stated_grade)


@rule(
    "C26",
    Level.WARNING,
    on=Year,
    says={
        "item": "“{name}”按规则得{by_rule:数}分（{arithmetic}），而得分为满分{full:数}分。",
        "total": "“{name}”按规则得{by_rule:数}分（{arithmetic}），而填报得分为满分{full:数}分。",
    },
    remedy="核对预算执行率和评分办法；确实应得满分的，写情况说明。",
)
def full_marks_for_less_than_all(year: Year) -> YearHits:
    """An execution rate below 100 % has no full marks if the rule deducts points."""
    ledger, report = _ledger(year), year.single(Report)
    if ledger is None:
        return
    for line in filter(_is_short, ledger.lines):
        facts: dict[str, Fact] = {"name": line.item.name, "by_rule": line.rule_score, "full": line.full}
        facts |= {"arithmetic": line.inputs[0].arithmetic}
        if isinstance(line.item.method, Ratio) and line.got == line.full:
            yield Hit(line.refs, facts, "item")
        elif report.stated_score == ledger.full:
            yield Hit((ref_to(report, "stated_score"), *line.refs), facts | {"full": ledger.full}, "total")


def _is_short(line: LedgerLine) -> bool:
    """Whether an item is scored by an execution rate below 100 % and loses points by its rule."""
    if line.item.source not in EXECUTION or line.rule_score in (None, line.full):
        return False
    return all(given.value is not None and given.value < 1 for given in line.inputs)
