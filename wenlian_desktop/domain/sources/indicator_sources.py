"""What an indicator comes from: its activities, media reports, surveys, the budget, the accounts.

An activity belongs to an indicator where it names it (对应绩效指标); unit and words say which of its figures counts.
An indicator that names its source in no way the program knows has none.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations
from operator import is_

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.activities import CANCELLED, DONE, Activity, Indicator, MediaReport, Survey
from wenlian_desktop.domain.records.annotations import FieldNote
from wenlian_desktop.domain.records.budget import Accounts, BudgetChange, BudgetLine, MonthlyPlan, Payment
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.sources.tie import Tie, Ties, tie_to, tie_to_sum
from wenlian_desktop.domain.values.fields import FEN_PER_WAN_YUAN, Floor, Ref

# unit of the indicator, words of its name, the field of activities that is added up: the first that fits.
COUNTED = (
    (("场", "场次", "课次"), re.compile(""), "sessions"),
    (("人次",), re.compile("志愿者"), "volunteers"),
    (("人次",), re.compile("演员|艺术家|作者|文艺工作者|参演"), "artists"),
    (("人次",), re.compile("观众|群众|受益|惠及|参观|服务"), "audience"),
    (("件", "幅", "件（幅）", "首"), re.compile("展出|参展"), "exhibited"),
    (("件", "幅", "件（幅）", "首"), re.compile("征集|来稿"), "collected"),
    (("件", "幅", "件（幅）"), re.compile("赠送"), "gifts"),
    (("件", "幅", "件（幅）", "首", "部"), re.compile("创作|新作|推出"), "created"),
    (("副", "幅", "份"), re.compile("春联|福字"), "couplets"),
)
PRIZES, EVENTS, MEDIA = (
    re.compile("奖"),
    re.compile("展览|展演|活动|演出|比赛|讲座|培训|采风"),
    re.compile("媒体|报道|宣传"),
)
PIECES, PLACES_OF_EVENTS = ("篇", "条", "篇次"), ("个", "项", "次", "场", "项次")
LEVELS = ("国家级", "市级", "区级")
AT_LEAST_LEVEL = re.compile("(国家级|市级|区级)(?:及|或)?以上")
PER_SESSION = {"万元/场": FEN_PER_WAN_YUAN, "元/场": 100}
REVIEWED, PUNCTUAL = re.compile("审核率"), re.compile("活动.*(?:按期|按时)?完成率|(?:按期|按时)完成率")
WHOLE_COST = re.compile("总成本|全年支出|总支出|支出总额|(?:部门|项目)支出")
PARTNERS = re.compile("其他资金|资金投入|社会资金|自筹资金")
MOST_POOLED = 6  # surveys whose answers are added up in every way
PARTS = {"initial_target": "initial", "target": "full", "actual": "spent"}
PART_NAMES = {"initial": "年初预算", "full": "全年预算", "spent": "支出"}


def indicator_ties(year: Year) -> Ties:
    """The ties of all indicators, to the first kind of source that knows them."""
    tied: set[str] = set()
    for ties, records in SOURCES:
        found = year.kept(ties, Indicator, *records)
        yield from (tie for tie in found if tie.place.uid not in tied)
        tied |= {tie.place.uid for tie in found}


def _named_by(activities: Rows[Activity]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in activities:
        for uid in activity.indicators:
            found.setdefault(uid, []).append(activity)
    return found


def activities_of(year: Year, indicator: Indicator) -> list[Activity]:
    """The activities that name an indicator."""
    return year.rows(Activity).cached(_named_by).get(indicator.uid, [])


def _counted_by(activities: Rows[Activity]) -> dict[str, list[Activity]]:
    found: dict[str, list[Activity]] = {}
    for activity in derived.countable(activities):
        series = activities.find(activity.series) if activity.series else None
        for uid in {*activity.indicators, *(series.indicators if series else ())}:
            found.setdefault(uid, []).append(activity)
    return found


def _counted_of(year: Year, indicator: Indicator) -> list[Activity]:
    """Those that count in sums: of a series that names it the parts."""
    return year.rows(Activity).cached(_counted_by).get(indicator.uid, [])


def _refs(activities: list[Activity], field: str) -> tuple[Ref, ...]:
    return tuple(ref_to(each, field) for each in activities if getattr(each, field) is not None)


def _of_activities(year: Year, indicator: Indicator) -> Ties:
    """A count of an indicator is the sum of that count of its activities."""
    counted = _counted_of(year, indicator)
    name, unit = indicator.name or "", indicator.unit or ""
    field = next((field for units, words, field in COUNTED if unit in units and words.search(name)), None)
    if field is None or not activities_of(year, indicator):
        return
    total = derived.sum_counts(getattr(each, field) for each in counted) or Floor(0)
    what = f"对应活动的“{Activity.spec.fields[field].label}”合计"
    yield from tie_to_sum(indicator, total, what, _refs(counted, field))


def _of_prizes(year: Year, indicator: Indicator) -> Ties:
    """获市级以上奖项: the prizes of its activities of that level and above."""
    named = [each for each in activities_of(year, indicator) if each.status != CANCELLED]
    if not PRIZES.search(indicator.name or "") or not activities_of(year, indicator):
        return
    least = AT_LEAST_LEVEL.search(indicator.name or "")
    levels = LEVELS[: LEVELS.index(least[1]) + 1] if least else (*LEVELS, "行业", None)
    won = [each for each in named if each.awards is not None and each.award_level in levels]
    total = derived.sum_counts(each.awards for each in won) or Floor(0)
    yield from tie_to_sum(indicator, total, "对应活动的“获奖数量”合计", _refs(won, "awards"))


def _of_events(year: Year, indicator: Indicator) -> Ties:
    """举办主题展览 4个: as many activities name it."""
    counted = _counted_of(year, indicator)
    if indicator.unit in PLACES_OF_EVENTS and EVENTS.search(indicator.name or "") and activities_of(year, indicator):
        yield from tie_to_sum(indicator, Floor(len(counted)), "对应的活动数", _refs(counted, "name"))


def _of_media(year: Year, indicator: Indicator) -> Ties:
    """Media reports: outlets (家) or pieces (篇) about its activities, of the department about all."""
    if not MEDIA.search(indicator.name or "") or not len(year.rows(MediaReport)):
        return
    named = {each.uid for each in activities_of(year, indicator)}
    if indicator.line and not named:
        return
    reports = [each for each in year.rows(MediaReport) if not named or each.activity in named]
    if indicator.unit == "家":
        listed = Floor(len({each.outlet for each in reports if each.outlet}))
        outlets = tuple(ref_to(each, "outlet") for each in reports)
        yield from tie_to_sum(indicator, listed, "登记的媒体家数", outlets)
    elif indicator.unit in PIECES:
        pieces = derived.sum_counts(each.pieces for each in reports)
        yield from tie_to_sum(
            indicator, pieces, "媒体报道的篇数合计", tuple(ref_to(each, "pieces") for each in reports)
        )


def _of_cost_per_session(year: Year, indicator: Indicator) -> Ties:
    """万元/场: what its activities cost, by their sessions."""
    counted, fen = _counted_of(year, indicator), PER_SESSION.get(indicator.unit or "")
    cost = sum(each.cost or 0 for each in counted)
    sessions = sum(each.sessions or 0 for each in counted)
    if fen and cost and sessions:
        sources = (*_refs(counted, "cost"), *_refs(counted, "sessions"))
        yield tie_to(indicator, "actual", Fraction(cost, sessions * fen), "对应活动的实际额÷场次", sources)


def _of_reviews(year: Year, indicator: Indicator) -> Ties:
    """审核率: activities reviewed before they began, of those that name it (else of all)."""
    if not REVIEWED.search(indicator.name or "") or indicator.unit != "%":
        return
    held = _counted_of(year, indicator) or ([] if indicator.line else derived.counted_activities(year))
    held = [each for each in held if each.status == DONE]
    if not any(each.reviewed_on for each in held):
        return
    late = [each for each in held if each.reviewed_on is None or (each.started and each.reviewed_on > each.started)]
    yield tie_to(indicator, "actual", Fraction(100 * (len(held) - len(late)), len(held)),
        "在开始前审核的活动÷举办的活动", _refs(late, "name"),
    )  # fmt: skip


def _of_plan(year: Year, indicator: Indicator) -> Ties:
    """按期完成率 of the year's plan: activities done of all, cancelled ones among them."""
    name = indicator.name or ""
    if indicator.unit != "%" or not PUNCTUAL.search(name) or "计划" not in name or indicator.line:
        return
    listed = [each for each in year.rows(Activity) if each.status is not None]
    series = {each.series for each in listed}
    parts = [each for each in listed if each.uid not in series]
    shares = [Fraction(100 * sum(each.status == DONE for each in some), len(some)) for some in (parts, listed) if some]
    if shares:
        undone = [each for each in listed if each.status != DONE]
        what = "完成的活动÷计划的活动"
        yield tie_to(indicator, "actual", shares[0], what, _refs(undone, "status"), also=tuple(shares[1:]))


def _of_surveys(year: Year, indicator: Indicator) -> Ties:
    """满意度: that of the survey of its activities or project; of the department of one survey or several together."""
    if "满意度" not in (indicator.name or "") or indicator.unit != "%":
        return
    surveys = surveys_of(year, indicator)
    rates = [rate for survey in surveys if (rate := _rate(year, survey)) is not None]
    pooled = [] if indicator.line else list(pooled_satisfaction(year, surveys))
    values = (*pooled, *rates)
    if values:
        sources = tuple(ref_to(each, "valid") for each in surveys)
        what = "满意度调查" if len(surveys) == 1 else "各项满意度调查（单独或合并）"
        yield tie_to(indicator, "actual", values[0], what, sources, also=values[1:])
    if indicator.line and len(surveys) == 1 and surveys[0].target is not None:
        place = ref_to(surveys[0], "target")
        yield tie_to(indicator, "target", Fraction(surveys[0].target, 100), "满意度调查的目标", (place,))


def surveys_of(year: Year, indicator: Indicator) -> list[Survey]:
    """The surveys about an activity that names an indicator, else about one of its project; of the department all."""
    surveys = list(year.rows(Survey))
    named = {each.uid for each in activities_of(year, indicator)}
    about = [each for each in surveys if each.activity in named]
    if about or not indicator.line:
        return about or surveys
    paid = {each.uid for each in year.rows(Activity) if each.line == indicator.line}
    return [each for each in surveys if each.activity in paid]


def _rate(year: Year, survey: Survey) -> Fraction | None:
    rate = derived.satisfaction(year, survey)
    return None if rate is None else Fraction(rate.removesuffix("%"))


def pooled_satisfaction(year: Year, surveys: list[Survey]) -> Iterator[Fraction]:
    """The rate of several surveys with one formula, their answers added up."""
    known = [(each, rate) for each in surveys[:MOST_POOLED] if (rate := _points(year, each)) is not None]
    for count in range(2, len(known) + 1):
        for some in combinations(known, count):
            if len({each.method for each, _ in some}) == 1:
                yield Fraction(100 * sum(points for _, points in some), sum(each.valid or 0 for each, _ in some))


def _points(year: Year, survey: Survey) -> Fraction | None:
    if survey.method is None or not survey.valid:
        return None
    weights = derived.WEIGHTS[survey.method]
    answers = [derived.figure_of(year, survey, name) for name in derived.ANSWERS]
    known = [(given, weight) for given, weight in zip(answers, weights, strict=True) if weight]
    return None if any(given is None for given, _ in known) else Fraction(sum((g or 0) * w for g, w in known), 100)


def _of_budget(year: Year, indicator: Indicator) -> Ties:
    """Cost: the budget at the start of the year, the full one and the spending, of the project or of the whole."""
    is_cost = "成本" in (indicator.level1 or "", (indicator.level2 or "")[-2:])
    if indicator.unit != "万元" or not is_cost or not WHOLE_COST.search(indicator.name or ""):
        return
    line = year.rows(BudgetLine).find(indicator.line) if indicator.line else None
    done = derived.line_execution(year, line) if line else derived.execution(year)
    if (indicator.line and line is None) or not len(year.rows(BudgetLine)):
        return
    for field, part in PARTS.items():
        fen = getattr(done, part)
        if fen is not None:
            what = f"{'该项目' if line else ''}{PART_NAMES[part]}"
            sources = (ref_to(line, "initial_fiscal"),) if line else ()
            yield tie_to(indicator, field, Fraction(fen, FEN_PER_WAN_YUAN), what, sources)


def _of_partners(year: Year, indicator: Indicator) -> Ties:
    """Money of partners: the other income of the accounts."""
    income = year.single(Accounts).other_income
    if indicator.unit == "万元" and not indicator.line and PARTNERS.search(indicator.name or "") and income is not None:
        place = ref_to(year.single(Accounts), "other_income")
        yield tie_to(indicator, "actual", Fraction(income, FEN_PER_WAN_YUAN), "年末决算的其他收入", (place,))


Source = Callable[[Year, Indicator], Ties]


def _has_figures(indicator: Indicator) -> bool:
    return any(value is not None for value in (indicator.actual, indicator.target, indicator.initial_target))


def _first(year: Year, indicator: Indicator, sources: tuple[Source, ...]) -> list[Tie]:
    return next((found for source in sources if (found := list(source(year, indicator)))), [])


def _each(words: str, *sources: Source) -> Callable[[Year], list[Tie]]:
    """The ties of each indicator whose name has some words to the first of some sources."""
    named = re.compile(words)

    def chosen(indicators: Rows[Indicator]) -> list[Indicator]:
        return [each for each in indicators if _has_figures(each) and named.search(each.name or "")]

    def ties(year: Year) -> list[Tie]:
        return [tie for each in year.rows(Indicator).cached(chosen) for tie in _first(year, each, sources)]

    return ties


KnownTies = dict[str, tuple[list[Activity], list[Activity], list[Tie]]]


def _no_ties(_: Rows[Indicator]) -> KnownTies:
    return {}


def _of_own_activities(year: Year) -> list[Tie]:
    """The ties of each indicator to its activities; those of an indicator whose activities stayed the same are kept."""
    known, found = year.rows(Indicator).cached(_no_ties), []
    for indicator in filter(_has_figures, year.rows(Indicator)):
        named, counted = activities_of(year, indicator), _counted_of(year, indicator)
        kept = known.get(indicator.uid)
        if kept is None or not (_are_same(kept[0], named) and _are_same(kept[1], counted)):
            ties = _first(year, indicator, (_of_prizes, _of_activities, _of_events, _of_cost_per_session))
            kept = known[indicator.uid] = (named, counted, ties)
        found += kept[2]
    return found


def _are_same(one: list[Activity], other: list[Activity]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


# With the records they read, for as long as whose tables the ties are kept.
SOURCES: tuple[tuple[Callable[[Year], list[Tie]], tuple[type[Record], ...]], ...] = (
    (_each(MEDIA.pattern, _of_media), (Activity, MediaReport)),
    (_of_own_activities, (Activity,)),
    (_each("率", _of_reviews, _of_plan), (Activity,)),
    (_each("满意度", _of_surveys), (Activity, Survey, FieldNote)),
    (_each(WHOLE_COST.pattern, _of_budget), (BudgetLine, BudgetChange, Payment, MonthlyPlan, FieldNote)),
    (_each(PARTNERS.pattern, _of_partners), (Accounts,)),
)
