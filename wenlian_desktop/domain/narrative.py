"""The generated sentences of the report, as runs with their sources."""

from collections.abc import Callable, Iterator
from math import inf

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import lines_of
from wenlian_desktop.domain.figures.reported_activities import is_reported
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.activities import Activity, Association, Survey, Theme
from wenlian_desktop.domain.records.budget import (
    GOVERNMENT_FUND,
    OTHER,
    PROJECT,
    STATE_CAPITAL,
    BudgetLine,
    Building,
    IncomeSource,
    Procurement,
    RestrainedExpense,
    SpendingClass,
    ThreePublic,
)
from wenlian_desktop.domain.records.conclusions import FollowUp, Measure, Problem
from wenlian_desktop.domain.records.department import (
    Department,
    Objective,
    OtherStaff,
    Report,
    Staffing,
    SubordinateUnit,
)
from wenlian_desktop.domain.records.management import Asset, Policy, Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring import ledger
from wenlian_desktop.domain.scoring.ledger import Ledger
from wenlian_desktop.domain.texts.figure_tokens import format_empty, text_runs
from wenlian_desktop.domain.texts.full_stops import with_full_stop
from wenlian_desktop.domain.values.fields import Floor, Ref, State
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import spoken, to_chinese, trim_zeros
from wenlian_desktop.domain.values.outline import GOVERNMENT_FUNDS, SOCIAL_INSURANCE
from wenlian_desktop.domain.values.outline import STATE_CAPITAL as STATE_CAPITAL_TEXT
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

BUDGET_RULE = Derivation("预算收支合计")
RATE_RULE = Derivation("预算执行率＝全年执行数÷全年预算数")
SCORE_RULE = Derivation("评分表")
GROUPS = (derived.BASIC, PROJECT, OTHER)
SHEETS = (
    ("issued", "发放问卷", "没有发放问卷"), ("returned", "，回收", "，没有收回"),
    ("valid", "，其中有效问卷", "，没有有效问卷"),
)  # fmt: skip
NAMELESS = "本部门"  # the office, as long as it has no name


def field_run(year: Year, row: Record, field: str) -> Run:
    """The text of a field, 无 or 〔未填〕, with the field as source."""
    ref, value = ref_to(row, field), getattr(row, field)
    return Run(format_empty(year, ref) if value is None else str(value), ref)


def closed_paragraphs(year: Year, row: Record, field: str) -> list[Runs]:
    """The paragraphs of a long text, each closed by a full stop."""
    paragraphs = map(with_full_stop, split_paragraphs(getattr(row, field) or ""))
    return [text_runs(year, text, ref_to(row, field)) for text in paragraphs if text]


def closed_runs(year: Year, row: Record, field: str) -> Runs:
    """A long text within a composed paragraph: its closed paragraphs, parted by line breaks."""
    runs = [run for each in closed_paragraphs(year, row, field) for run in (Run("\n"), *each)]
    return tuple(runs[1:])


def office_run(year: Year, part: str) -> Run:
    """The office as subject of a sentence of a part: by its short name where that was introduced before."""
    department = year.single(Department)
    if department.short_name and (not department.name or introduced_at(year) < place_of(year, part)):
        return field_run(year, department, "short_name")
    return field_run(year, department, "name") if department.name else Run(NAMELESS)


def introduced_at(year: Year) -> float:
    """The place in the report where the short name is introduced: by a typed text, else with the staff."""
    short = year.single(Department).short_name or ""
    typed = {row.node for row in year.rows(Section) if "简称" in (row.content or "") and short in (row.content or "")}
    places = [place_of(year, text) for text in typed if text in outline_of(year).texts]
    return min(places) if places else place_of(year, "staffing") if staff_counts(year) else inf


def place_of(year: Year, name: str) -> float:
    """The place of a text or a part in the outline; where it has none, after all others."""
    contents = [content for each in outline_of(year).numbered for content in each.heading.contents]
    return next((place for place, each in enumerate(contents) if name in (each.text, each.part)), inf)


def title(year: Year) -> tuple[Runs, ...]:
    """The lines of the title: as typed, else generated from department and year."""
    report = year.single(Report)
    typed = [line.strip() for line in (report.title or "").split("\n") if line.strip()]
    if typed:
        return tuple(text_runs(year, line, ref_to(report, "title")) for line in typed)
    name = field_run(year, year.single(Department), "name")
    number = field_run(year, report, "year")
    return (name,), (number, Run(f"年度{outline_of(year).title}"))


def budget_sentence(year: Year) -> Runs:
    """The sentence of 二、当年预算执行情况 (DOMAIN 1.3); amounts in 万元, zeros trimmed."""
    whole, every = derived.execution(year), lines_of(year)
    parts = {group: derived.execution(year, group) for group in GROUPS}
    lines = {group: lines_of(year, group) for group in GROUPS}
    full, spent = amount_run(whole.full, missing_inputs.for_full(year, every)), missing_inputs.for_spent(year, every)
    runs = [field_run(year, year.single(Report), "year"), Run("年全年预算数"), full, Run("万元，其中，")]
    runs += _amount_list(
        [(f"{group}预算数", parts[group].full, missing_inputs.for_full(year, lines[group])) for group in GROUPS]
    )
    runs += [Run("。资金总体支出"), amount_run(whole.spent, spent), Run("万元，其中，")]
    runs += _amount_list(
        [(group, parts[group].spent, missing_inputs.for_spent(year, lines[group])) for group in GROUPS]
    )
    runs += [Run("。预算执行率为"), told_run(whole.rate, RATE_RULE, missing_inputs.for_rate(year, every)), Run("。")]
    return tuple(runs)


def derived_run(text: str | None, rule: Derivation, missing: Iterator[Ref]) -> Run:
    """A derived figure with its rule as source; 〔未填〕 with the first field it still needs."""
    return Run(UNFILLED, next(missing, rule)) if text is None else Run(text, rule)


def amount_run(fen: int | None, missing: Iterator[Ref], rule: Derivation = BUDGET_RULE) -> Run:
    """An amount in 万元 with its rule as source; 〔未填〕 with the first field it still needs."""
    return told_run(None if fen is None else format_wan(fen), rule, missing)


def told_run(text: str | None, rule: Derivation, missing: Iterator[Ref]) -> Run:
    """A derived figure within a sentence, where a minus is read aloud; 〔未填〕 with the first field it still needs."""
    return derived_run(None if text is None else spoken(text), rule, missing)


def _amount_list(amounts: list[tuple[str, int | None, Iterator[Ref]]]) -> Iterator[Run]:
    for index, (name, fen, missing) in enumerate(amounts):
        yield Run(f"，{name}" if index else name)
        yield amount_run(fen, missing)
        yield Run("万元")


def staffing_sentence(year: Year) -> Runs:
    """核定编制…名，实有…人，联系管理文艺家协会…个, of what is filled in and not nought; introduces the short name."""
    counts, department = staff_counts(year), year.single(Department)
    if not counts:
        return ()
    subject = [office_run(year, "staffing")]
    if department.name and department.short_name not in (None, department.name) and introduces_with_staff(year):
        subject += [Run("（以下简称"), field_run(year, department, "short_name"), Run("）")]
    return *subject, *count_list(counts, Derivation("人员编制、协会汇总"))


def introduces_with_staff(year: Year) -> bool:
    """Whether the short name is introduced by the sentence on the staff: no typed text does."""
    return introduced_at(year) == place_of(year, "staffing") < inf


def staff_counts(year: Year) -> list[tuple[str, Floor | int, str]]:
    """(label, number, unit) of posts, people and associations; without those that are not filled in or nought."""
    staffed = [row for row in year.rows(Staffing) if row.authorized is not None]
    posts = derived.sum_counts(row.authorized for row in staffed)
    is_counted = all(row.actual is not None for row in staffed)
    people = derived.sum_counts(row.actual for row in staffed) if is_counted else None
    counts = (
        ("核定编制", posts, "名"), ("实有", people, "人"), ("联系管理文艺家协会", len(year.rows(Association)), "个"),
    )  # fmt: skip
    return [(label, figure, unit) for label, figure, unit in counts if figure is not None and not is_nothing(figure)]


def is_nothing(count: int | Floor | None) -> bool:
    """Whether a count is not filled in or nought: nothing to tell."""
    return not (count.number if isinstance(count, Floor) else count)


def count_list(counts: list[tuple[str, Floor | int, str]], rule: Derivation) -> Runs:
    """“label figure unit”, separated by commas, with a full stop; empty for no counts."""
    runs: list[Run] = []
    for label, figure, unit in counts:
        runs += [Run(("，" if runs else "") + label), Run(str(figure), rule), Run(unit)]
    return (*runs, Run("。")) if runs else ()


def ordinal(number: int) -> str:
    """一是, 二是, …"""
    return f"{to_chinese(number)}是"


def survey_sentence(year: Year, survey: Survey) -> Runs:
    """发放…份，回收…份，有效…份，满意度…% and its formula (口径必须写明, DOMAIN 1.5 E)."""
    asked = [field_run(year, survey, "name")]
    for field, label, nought in SHEETS:
        if getattr(survey, field) == 0:
            return *asked, Run(nought, ref_to(survey, field)), Run("。")
        asked += [Run(label), field_run(year, survey, field), Run("份")]
    rule = Derivation("满意度＝" + (survey.method or UNFILLED))
    found = derived_run(derived.satisfaction(year, survey), rule, missing_inputs.for_satisfaction(year, survey))
    return *asked, Run("，按“"), field_run(year, survey, "method"), Run("”计算，满意度为"), found, Run("。")


def score_sentence(year: Year) -> Runs:
    """五（一）: total, first-level scores and grade, if known; stated values take precedence."""
    report, department = year.single(Report), year.single(Department)
    available = year.cached(ledger.ledger_or_none)
    known = available if available is not None and available.is_known else None
    is_named = department.name or department.short_name
    office = office_run(year, "score") if is_named else field_run(year, department, "short_name")
    runs = [office, Run("部门整体绩效评价得分为")]
    runs += [_total(year, report, available), Run("分"), *(_parts(known) if known else ())]
    if report.stated_grade:
        runs += [Run("，评价等级为“"), field_run(year, report, "stated_grade"), Run("”")]
    elif known:
        runs += [Run("，评价等级为“"), Run(known.grade, SCORE_RULE), Run("”")]
    return *runs, Run("。")


def is_score_known(year: Year) -> bool:
    """Whether the sentence on the score has its figure."""
    available = year.cached(ledger.ledger_or_none)
    return year.single(Report).stated_score is not None or (available is not None and available.is_known)


def _total(year: Year, report: Report, available: Ledger | None) -> Run:
    if report.stated_score is not None or available is None:
        return field_run(year, report, "stated_score")
    return derived_run(str(available.score) if available.is_known else None, SCORE_RULE, iter(available.missing))


def _parts(known: Ledger) -> Iterator[Run]:
    """，其中，当年预算执行情况19.90分（满分20分），…"""
    for index, part in enumerate(known.parts):
        yield Run("，" if index else "，其中，")
        yield Run(part.item.name, SCORE_RULE)
        yield Run(str(part.got), SCORE_RULE)
        yield Run("分（满分")
        yield Run(trim_zeros(part.full), SCORE_RULE)
        yield Run("分）")


def is_own_policy(policy: Policy) -> bool:
    """Whether a policy is one of the office's own that is in force."""
    return bool(policy.is_own) and policy.in_force is not False


def has_budget(year: Year) -> bool:
    """Whether there are budget lines."""
    return len(year.rows(BudgetLine)) > 0


def lacks_fund(year: Year, text: str) -> bool:
    """Whether it is said of a fund that there is none: of a year with a budget whose text about it says nothing yet."""
    typed = any(
        row.node == text and year.state(ref_to(row, "content")) is not State.EMPTY for row in year.rows(Section)
    )
    return has_budget(year) and not typed


def _has_income(year: Year, source: str) -> bool:
    return any(row.source == source for row in year.rows(IncomeSource))


def _has_activities(year: Year) -> bool:
    """Whether any theme has text. Called for each of 22 nodes, so it builds no sentences."""
    themes = {theme.uid for theme in year.rows(Theme)}
    themes_used = (activity.theme for activity in year.rows(Activity) if is_reported(activity))
    return any(theme.opening for theme in year.rows(Theme)) or any(uid is None or uid in themes for uid in themes_used)


# The parts of a report that are sentences of their own, and whether the year has data for them.
PARTS_WITH_DATA: dict[str, Callable[[Year], bool]] = {
    "objectives": lambda year: any(objective.line is None for objective in year.rows(Objective)),
    "budget": has_budget,
    "income": has_budget,
    "basic_spending": lambda year: bool(lines_of(year, derived.BASIC)),
    "project_spending": lambda year: bool(lines_of(year, PROJECT)),
    "three_public": lambda year: len(year.rows(ThreePublic)) > 0,
    "income_sources": lambda year: len(year.rows(IncomeSource)) > 0,
    "government_fund": lambda year: _has_income(year, GOVERNMENT_FUND) or lacks_fund(year, GOVERNMENT_FUNDS),
    "state_capital": lambda year: _has_income(year, STATE_CAPITAL) or lacks_fund(year, STATE_CAPITAL_TEXT),
    "social_insurance": lambda year: lacks_fund(year, SOCIAL_INSURANCE),
    "spending_classes": lambda year: len(year.rows(SpendingClass)) > 0,
    "restrained_expenses": lambda year: len(year.rows(RestrainedExpense)) > 0,
    "buildings": lambda year: len(year.rows(Building)) > 0,
    "other_staff": lambda year: len(year.rows(OtherStaff)) > 0,
    "subordinate_units": lambda year: len(year.rows(SubordinateUnit)) > 0,
    "last_measures": lambda year: len(year.rows(FollowUp)) > 0,
    "activities": _has_activities,
    "surveys": lambda year: len(year.rows(Survey)) > 0,
    "policies": lambda year: any(map(is_own_policy, year.rows(Policy))),
    "procurement": lambda year: len(year.rows(Procurement)) > 0,
    "assets": lambda year: len(year.rows(Asset)) > 0,
    "carryover": has_budget,
    "difference": has_budget,
    "score": lambda year: True,
    "problems": lambda year: len(year.rows(Problem)) > 0,
    "measures": lambda year: len(year.rows(Measure)) > 0,
}


def has_data_text(year: Year, text: str) -> bool:
    """Whether the program writes a sentence under the heading of a text (by its key)."""
    place = outline_of(year).heading_of(text)
    return place is not None and any(
        PARTS_WITH_DATA[part](year) for part in place.heading.parts if part in PARTS_WITH_DATA
    )
