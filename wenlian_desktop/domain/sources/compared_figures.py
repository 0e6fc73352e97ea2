"""What texts make of the figures of a year: averages, shares, differences of quarters, sums of two projects."""

from fractions import Fraction
from itertools import combinations, pairwise

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind
from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, Procurement
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.sources.claimed_values import COUNTS
from wenlian_desktop.domain.sources.known_figures import Named, as_printed, groups_of_activities, whole_share

MONEY, RATE, COUNT = FigureKind.MONEY, FigureKind.RATE, FigureKind.COUNT
MOST_COMPARED = 200  # activities, and pairs of lines: a text compares few
QUARTERS = {"一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12)}
HALVES = {"上半年": (1, 6), "下半年": (7, 12)}
OF_ACCOUNTS = {"basic_spent": "基本支出", "project_spent": "项目支出", "other_spent": "其他支出"}
UNITS_OF_COUNTS = {"authorized": ("编制人数", "人"), "people": ("实有人员", "人"), "policies": ("现行制度", "件")}


def of_accounts(year: Year) -> Named:
    """What the accounts of a class differ from its budget at the start of the year."""
    for field, group in OF_ACCOUNTS.items():
        spent, initial = derived.figure_of(year, year.single(Accounts), field), derived.execution(year, group).initial
        if spent is not None and initial is not None:
            yield f"{group}决算比年初预算", MONEY, "", abs(spent - initial)


def of_averages(year: Year) -> Named:
    """By heads, months, purchases; what is left of the assets."""
    people = COUNTS["people"](year)
    for line in year.rows(BudgetLine):
        if line.category in derived.GROUPS["基本支出"]:
            yield f"人均{line.name or ''}", MONEY, "", _part(derived.spent(year, line), people)
    by_month = sum(derived.spent_by_month(year).values())
    yield "按月登记的支出月均", MONEY, "", _part(by_month, 12) or None
    yield "平均每项采购金额", MONEY, "", _part(COUNTS["purchased"](year), len(year.rows(Procurement)))
    yield "资产净值占原值", RATE, "", _share(COUNTS["net_value"](year), COUNTS["original_value"](year))


def of_costs(year: Year) -> Named:
    """What part of the spending of its project an activity is."""
    activities = derived.counted_activities(year)
    for each in year.rows(Activity) if len(activities) <= MOST_COMPARED else ():
        line = year.rows(BudgetLine).find(each.line) if each.line else None
        if line is not None:
            name = f"“{each.short_name or each.name or ''}”的经费占该项目支出#{each.uid}"
            yield name, RATE, "", _share(each.cost, derived.spent(year, line))


def of_counts(year: Year) -> Named:
    """People, and what else the department has so many of."""
    for name, (label, unit) in UNITS_OF_COUNTS.items():
        yield label, COUNT, unit, COUNTS[name](year)


def of_pairs(year: Year) -> Named:
    """Two projects together, and what part they are of the spending on projects."""
    lines = [each for each in year.rows(BudgetLine) if each.category in derived.GROUPS["项目支出"]]
    whole = derived.execution(year, "项目支出").spent
    if len(lines) ** 2 > MOST_COMPARED:
        return
    spent = [(each, derived.spent(year, each)) for each in lines]
    for (one, first), (other, second) in combinations(spent, 2):
        if first and second:
            name = f"{one.name}和{other.name}支出合计"
            yield name, MONEY, "", first + second
            yield f"{name}占项目支出", RATE, "", _share(first + second, whole)


def of_quarters(year: Year) -> Named:
    """Quarters and halves of the year beside each other; what part of the year each is, and each month."""
    months = derived.spent_by_month(year)
    printed = {month: as_printed(fen) for month, fen in months.items()}
    for mark, by_month in (("", months), ("#printed", printed)) if printed != months else (("", months),):
        spans = {**{f"{month}月": (month, month) for month in range(1, 13)}, **QUARTERS, **HALVES}
        spent = {name: sum(by_month[at] for at in range(first, last + 1)) for name, (first, last) in spans.items()}
        for name, value in spent.items():
            yield f"{name}支出占按月登记支出{mark}", RATE, "", _share(value, sum(by_month.values())) or None
        yield f"一季度支出{mark}", MONEY, "", spent["一季度"] or None
        for one, other in (*pairwise(QUARTERS), *pairwise(HALVES)):
            more = abs(spent[other] - spent[one])
            if spent[one] and spent[other]:
                yield f"{other}支出比{one}{mark}", MONEY, "", more
                yield f"{other}支出比{one}增减率{mark}", RATE, "", Fraction(100 * more, spent[one])


def of_audiences(year: Year) -> Named:
    """People at each activity on average; what part of all sessions and people an activity or a theme is."""
    counted = derived.counted_activities(year)
    audience, sessions = _sum(counted, "audience"), _sum(counted, "sessions")
    yield "平均每场活动的观众", COUNT, "人次", whole_share(audience, sessions)
    for name, some in groups_of_activities(year):
        if name:
            yield f"{name}的观众占线下观众", RATE, "", _share(_sum(some, "audience"), audience) or None
            yield f"{name}的场次占全部场次", RATE, "", _share(_sum(some, "sessions"), sessions) or None
    for each in counted if len(counted) <= MOST_COMPARED else ():
        name = f"“{each.short_name or each.name or ''}”的观众占线下观众#{each.uid}"
        yield name, RATE, "", _share(_sum([each], "audience"), audience) or None


def of_answers(year: Year) -> Named:
    """Questionnaires given out, returned and valid; of all surveys together; how many were pleased."""
    surveys = list(year.rows(Survey))
    issued, returned, valid = (_answers(surveys, field) for field in ("issued", "returned", "valid"))
    if len(surveys) > 1:
        for label, count in (("发放", issued), ("回收", returned), ("有效", valid)):
            yield f"各项调查{label}问卷合计", COUNT, "份", count or None
    pleased = {survey.uid: _pleased(survey) for survey in surveys}
    for survey in surveys:
        uid, name = survey.uid, survey.name or "调查"
        yield f"{name}满意及以上#{uid}", COUNT, "份", pleased[uid]
        yield f"{name}问卷回收率#{uid}", RATE, "", _share(survey.returned, survey.issued)
        yield f"{name}问卷有效率#{uid}", RATE, "", _share(survey.valid, survey.returned)
        yield f"{name}占发放问卷#{uid}", RATE, "", _share(survey.issued, issued)
    for one, other in combinations(surveys[:MOST_TOGETHER], 2):
        key = f"#{one.uid}{other.uid}"
        yield f"两项问卷有效份数合计{key}", COUNT, "份", _answers([one, other], "valid") or None
        both = pleased[one.uid], pleased[other.uid]
        yield f"两项问卷满意及以上合计{key}", COUNT, "份", derived.sum_or_none(*both)


MOST_TOGETHER = 6  # surveys


def _pleased(survey: Survey) -> int | None:
    return derived.sum_or_none(survey.very_satisfied, survey.satisfied)


def _answers(surveys: list[Survey], field: str) -> int:
    return sum(getattr(each, field) or 0 for each in surveys)


def _sum(activities: list[Activity], field: str) -> int | None:
    total = derived.sum_counts(getattr(each, field) for each in activities)
    return None if total is None else total.number


def _part(whole: int | None, count: int | None) -> Fraction | None:
    return Fraction(whole, count) if whole is not None and count else None


def _share(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(100 * part, whole) if part is not None and whole else None
