"""The generated sentences of the report, as runs with their sources."""

from collections.abc import Callable, Collection, Iterator

from wenlian_desktop.domain.figures import derived, missing_inputs
from wenlian_desktop.domain.figures.missing_inputs import empty_figures, lines_of
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.activities import CANCELLED, PROSE, Activity, Association, Survey, Theme
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
from wenlian_desktop.domain.values.fields import Floor, Ref, State
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.money import UNFILLED, format_wan
from wenlian_desktop.domain.values.numerals import to_chinese, trim_zeros
from wenlian_desktop.domain.values.outline import GOVERNMENT_FUNDS, SOCIAL_INSURANCE
from wenlian_desktop.domain.values.outline import STATE_CAPITAL as STATE_CAPITAL_TEXT
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, split_paragraphs

BUDGET_RULE = Derivation("预算收支合计")
RATE_RULE = Derivation("预算执行率＝全年执行数÷全年预算数")
SCORE_RULE = Derivation("评分表")
GROUPS = (derived.BASIC, PROJECT, OTHER)


def field_run(year: Year, row: Record, field: str) -> Run:
    """The text of a field, 无 or 〔未填〕, with the field as source."""
    ref, value = ref_to(row, field), getattr(row, field)
    return Run(format_empty(year, ref) if value is None else str(value), ref)


def _text_runs(year: Year, row: Record, field: str) -> Runs:
    """A long text within a sentence, its paragraphs separated by line breaks; empty if there is none."""
    text = getattr(row, field)
    return text_runs(year, "\n".join(split_paragraphs(text)), ref_to(row, field)) if text else ()


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
    runs += [Run("。预算执行率为"), derived_run(whole.rate, RATE_RULE, missing_inputs.for_rate(year, every)), Run("。")]
    return tuple(runs)


def derived_run(text: str | None, rule: Derivation, missing: Iterator[Ref]) -> Run:
    """A derived figure with its rule as source; 〔未填〕 with the first field it still needs."""
    return Run(UNFILLED, next(missing, rule)) if text is None else Run(text, rule)


def amount_run(fen: int | None, missing: Iterator[Ref], rule: Derivation = BUDGET_RULE) -> Run:
    """An amount in 万元 with its rule as source; 〔未填〕 with the first field it still needs."""
    return derived_run(None if fen is None else format_wan(fen), rule, missing)


def _amount_list(amounts: list[tuple[str, int | None, Iterator[Ref]]]) -> Iterator[Run]:
    for index, (name, fen, missing) in enumerate(amounts):
        yield Run(f"，{name}" if index else name)
        yield amount_run(fen, missing)
        yield Run("万元")


def staffing_sentence(year: Year) -> Runs:
    """核定编制…名，实有…人，下设…个协会; empty if nothing is filled in."""
    staffed = [row for row in year.rows(Staffing) if row.authorized is not None]
    posts = derived.sum_counts(row.authorized for row in staffed)
    is_counted = all(row.actual is not None for row in staffed)
    people = derived.sum_counts(row.actual for row in staffed) if is_counted else None
    associations = len(year.rows(Association))
    counts = (("核定编制", posts, "名"), ("实有", people, "人"), ("联系管理文艺家协会", associations or None, "个"))
    return _count_list(
        [(label, figure, unit) for label, figure, unit in counts if figure is not None],
        Derivation("人员编制、协会汇总"),
    )


def _count_list(counts: list[tuple[str, Floor | int, str]], rule: Derivation) -> Runs:
    """“label figure unit”, separated by commas, with a full stop; empty for no counts."""
    runs: list[Run] = []
    for label, figure, unit in counts:
        runs += [Run(("，" if runs else "") + label), Run(str(figure), rule), Run(unit)]
    return (*runs, Run("。")) if runs else ()


def ordinal(number: int) -> str:
    """一是, 二是, …"""
    return f"{to_chinese(number)}是"


def quote_name(name: str) -> str:
    """An activity's name in “”, unless it contains quotation marks."""
    return name if "“" in name or "《" in name else f"“{name}”"


def reported_activities(year: Year, theme: Theme | None) -> list[Activity]:
    """The reported activities of a theme (None: of no theme), in order."""
    uid = theme.uid if theme else None
    return [activity for activity in year.rows(Activity) if activity.theme == uid and _is_reported(activity)]


def _is_reported(activity: Activity) -> bool:
    return activity.in_report is not False and activity.status != CANCELLED


def theme_paragraph(year: Year, theme: Theme | None) -> Runs:
    """The activities of a theme in one paragraph: enumerated 一是举办“…”。…二是…, or as prose."""
    activities = reported_activities(year, theme)
    is_prose = theme is not None and theme.style == PROSE
    runs = list(_text_runs(year, theme, "opening")) if theme is not None else []
    for number, activity in enumerate(activities, 1):
        runs += activity_in_prose(year, activity) if is_prose else activity_in_list(year, activity, number)
    return tuple(runs)


def activity_in_list(year: Year, activity: Activity, number: int) -> Runs:
    """{序}是举办“{名称}”。{成效}"""
    return (
        Run(ordinal(number)),
        *_held_sentence(activity),
        *_text_runs(year, activity, "effect"),
        *activity_figures(year, activity),
    )


def activity_in_prose(year: Year, activity: Activity) -> Runs:
    """The effect, preceded by “举办…。” unless it names the activity."""
    names = [name for name in (activity.name, activity.short_name) if name]
    tells_name = any(name in (activity.effect or "") for name in names)
    sentence = () if tells_name else _held_sentence(activity)
    return *sentence, *_text_runs(year, activity, "effect"), *activity_figures(year, activity)


def _held_sentence(activity: Activity) -> Runs:
    name = quote_name(activity.name) if activity.name else UNFILLED
    verb = Run(activity.verb or "举办", ref_to(activity, "verb"))
    return verb, Run(name, ref_to(activity, "name")), Run("。")


ACTIVITY_FIGURES = (
    ("sessions", "举办", "场"), ("artists", "参与艺术家", "人次"), ("audience", "现场观众", "人次"),
    ("online_views", "线上浏览", "次"), ("exhibited", "展出作品", "件"), ("collected", "征集作品", "件"),
    ("created", "推出作品", "件"), ("couplets", "送出春联福字", "副"), ("gifts", "赠送作品", "件"),
)  # fmt: skip


def activity_figures(year: Year, activity: Activity) -> Runs:
    """The sentence of figures of an activity, if wanted: only what is filled in."""
    if not activity.tells_figures:
        return ()
    runs: list[Run] = []
    for field, label, unit in ACTIVITY_FIGURES:
        value = getattr(activity, field)
        if value not in (None, 1):  # “举办1场” is not worth printing
            runs += [Run(("，" if runs else "") + label), Run(str(value), ref_to(activity, field)), Run(unit)]
    houses = derived.outlets(year, activity)
    if houses:
        runs += [Run("，" if runs else ""), Run(str(houses), Derivation("媒体报道家数")), Run("家媒体报道")]
    return (*runs, Run("。")) if runs else ()


def survey_sentence(year: Year, survey: Survey) -> Runs:
    """发放…份，回收…份，有效…份，满意度…% and its formula (口径必须写明, DOMAIN 1.5 E)."""
    rule = Derivation("满意度＝" + (survey.method or UNFILLED))
    runs = [
        field_run(year, survey, "name"),
        Run("发放问卷"),
        field_run(year, survey, "issued"),
        Run("份，回收"),
        field_run(year, survey, "returned"),
    ]
    runs += [
        Run("份，其中有效问卷"),
        field_run(year, survey, "valid"),
        Run("份，按“"),
        field_run(year, survey, "method"),
    ]
    found = derived_run(derived.satisfaction(year, survey), rule, missing_inputs.for_satisfaction(year, survey))
    return *runs, Run("”计算，满意度为"), found, Run("。")


def rules_sentence(year: Year) -> Runs:
    """四（一）1: the number of the office's own policies (制度件数, DOMAIN 1.2); empty for none."""
    own = [policy for policy in year.rows(Policy) if policy.is_own and policy.in_force is not False]
    return _count_list([("现行有效的本单位制度共", len(own), "件")], Derivation("制度件数")) if own else ()


def procurement_sentence(year: Year) -> Runs:
    """四（一）2: the government procurement of the year (采购金额, DOMAIN 1.2); empty for none."""
    items = list(year.rows(Procurement))
    rule = Derivation("政府采购汇总")
    spent = derived.sum_or_none(*(derived.figure_of(year, item, "spent") for item in items))
    if not items:
        return ()
    counted = Run("全年政府采购"), Run(str(len(items)), rule), Run("项，采购金额")
    return *counted, amount_run(spent, empty_figures(year, items, "spent"), rule), Run("万元。")


def assets_sentence(year: Year) -> Runs:
    """四（二）: value of all assets at the end of the year and date of the inventory (DOMAIN 1.2); empty for none."""
    assets, rule = list(year.rows(Asset)), Derivation("资产汇总")
    if not assets:
        return ()
    original, net = (
        amount_run(
            derived.sum_or_none(*(derived.figure_of(year, asset, name) for asset in assets)),
            empty_figures(year, assets, name),
            rule,
        )
        for name in ("original_value", "net_value")
    )
    runs = [Run("年末资产原值"), original, Run("万元，净值"), net]
    days = [(asset.counted_on, asset.uid, ref_to(asset, "counted_on")) for asset in assets if asset.counted_on]
    if not days:
        return *runs, Run("万元。")
    last, _, source = max(days, key=lambda day: day[:2])
    day = Run(format_date(last), source)
    agreed = "，账实相符" if all(asset.count_agrees for asset in assets) else ""
    return *runs, Run("万元，"), day, Run(f"完成盘点{agreed}。")


def policies_sentence(year: Year, section: Section, told: Collection[str] = ()) -> Runs:
    """The cited policies of a section (引用制度) that its text does not name, with numbers; empty for none.

    `told`: the uids of those that were cited under the same heading before.
    """
    uids = [uid for uid in section.policies if uid not in told]
    cited = [policy for uid in uids if (policy := year.rows(Policy).find(uid)) and policy.name]
    unnamed = [policy for policy in cited if str(policy.name) not in (section.content or "")]
    runs: list[Run] = []
    for policy in unnamed:
        name = Run(str(policy.name), ref_to(policy, "name"))
        number = [Run("（"), Run(policy.number, ref_to(policy, "number")), Run("）")] if policy.number else []
        runs += [Run("《"), name, Run("》"), *number]
    return (Run("执行的制度有"), *runs, Run("。")) if runs else ()


def carryover_sentence(year: Year) -> Runs:
    """四（四）: amount and rate, never only “无” (DOMAIN 1.2)."""
    rule = Derivation("结转结余率＝结转结余额÷支出预算数")
    full = amount_run(derived.execution(year).full, missing_inputs.for_full(year, lines_of(year)))
    left = amount_run(derived.carryover(year), missing_inputs.for_carryover(year), rule)
    rate = derived_run(derived.carryover_rate(year), rule, missing_inputs.for_carryover(year))
    return (
        Run("本年度支出预算数"), full, Run("万元，年末结转结余"), left, Run("万元，结转结余率为"), rate, Run("。"),
    )  # fmt: skip


def difference_sentence(year: Year) -> Runs:
    """四（五）: 年初预算, 决算, rate (DOMAIN 1.2)."""
    rule = Derivation("预决算差异率＝（决算支出－年初预算）÷年初预算")
    initial = amount_run(derived.execution(year).initial, missing_inputs.for_initial(year, lines_of(year)))
    spent = amount_run(derived.accounted_spending(year), missing_inputs.for_accounted(year), rule)
    rate = derived_run(derived.difference_rate(year), rule, missing_inputs.for_difference(year))
    return (
        Run("年初部门预算"), initial, Run("万元，部门决算支出"), spent, Run("万元，预决算差异率为"), rate, Run("。"),
    )  # fmt: skip


def score_sentence(year: Year) -> Runs:
    """五（一）: total, first-level scores and grade, if known; stated values take precedence."""
    report, department = year.single(Report), year.single(Department)
    available = year.cached(ledger.ledger_or_none)
    known = available if available is not None and available.is_known else None
    runs = [field_run(year, department, "short_name"), Run("部门整体绩效评价得分为")]
    runs += [_total(year, report, available), Run("分"), *(_parts(known) if known else ())]
    if report.stated_grade:
        runs += [Run("，评价等级为“"), field_run(year, report, "stated_grade"), Run("”")]
    elif known:
        runs += [Run("，评价等级为“"), Run(known.grade, SCORE_RULE), Run("”")]
    return *runs, Run("。")


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
    themes_used = (activity.theme for activity in year.rows(Activity) if _is_reported(activity))
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
    "policies": lambda year: bool(rules_sentence(year)),
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
