"""What the year says of a claimed quantity: of the department, a class, a line, a theme, an activity, a survey."""

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.figures.quotable_figures import GROUP_NAMES, PARTS
from wenlian_desktop.domain.prose.figure_matching import DataFigure, parse_percentage
from wenlian_desktop.domain.records.activities import Activity, Survey
from wenlian_desktop.domain.records.budget import Accounts, BudgetLine, Procurement
from wenlian_desktop.domain.records.department import Report, Staffing
from wenlian_desktop.domain.records.management import Asset, Policy
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, field_of, ref_to
from wenlian_desktop.domain.sources.claims import COUNTED, OF_CLOSING, TextClaim
from wenlian_desktop.domain.sources.indicator_sources import pooled_satisfaction
from wenlian_desktop.domain.sources.known_figures import as_printed
from wenlian_desktop.domain.sources.names_in_text import CLASS, Subject
from wenlian_desktop.domain.sources.periods import Period
from wenlian_desktop.domain.texts.figure_tokens import COMPUTED_PREFIX, Token, is_quotable
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.runs import Derivation

NAMES = {
    **{part: label for part, label in PARTS.items() if part != "unspent"},
    "unspent": "结转结余",
    "rate": "预算执行率",
    "left_rate": "结转结余率",
    "difference_rate": "预决算差异率",
    "satisfaction": "满意度",
    "authorized": "编制数",
    "people": "实有人数",
    "policies": "本单位制度",
    "purchases": "政府采购项数",
    "purchased": "采购金额",
    "original_value": "资产原值",
    "net_value": "资产净值",
    "outlets": "媒体家数",
    "closing_carryover": "年末结转",
    "closing_surplus": "年末结余",
}
OF_ACTIVITIES = tuple(field for _, _, field in COUNTED if field in Activity.spec.fields)
Found = Iterator[DataFigure]


def describe_claim(claim: TextClaim) -> str:
    """“预算执行率，全年”: what a figure was understood as; empty if it was not."""
    if not claim.quantity:
        return ""
    name = NAMES.get(claim.quantity) or _label(claim.quantity)
    about = f"{claim.subject.name.strip('“”')}的" if claim.subject.name else ""
    return f"{about}{name}，{claim.period.words}" if claim.quantity in (*PARTS, "rate") else f"{about}{name}"


def _label(field: str) -> str:
    spec = Activity.spec.fields if field in Activity.spec.fields else Survey.spec.fields
    return spec[field].label


def claimed_values(year: Year, claim: TextClaim) -> tuple[DataFigure, ...]:
    """The figures of the year that a claim can mean; empty if it says nothing of them. Money in 分, rates in %."""
    key = (claim.subject, claim.quantity, claim.period)
    held = year.cached(_values)
    if key not in held:
        held[key] = tuple(_figures(year, *key))
    return held[key]


def _values(_: Year) -> dict[tuple[Subject, str, Period], tuple[DataFigure, ...]]:
    return {}


def _figures(year: Year, subject: Subject, quantity: str, period: Period) -> Found:
    if quantity == "satisfaction":
        yield from _satisfaction(year, subject)
    elif quantity in (*PARTS, "rate", "left_rate", "difference_rate"):
        yield from _money(year, subject, quantity, period)
    elif subject.is_whole and quantity in OF_CLOSING:
        yield from _closing(year, quantity)
    elif subject.is_whole and quantity in COUNTS:
        value = COUNTS[quantity](year)
        if value is not None:
            yield DataFigure(NAMES[quantity], Fraction(value), Derivation(NAMES[quantity]))
    else:
        yield from _counts(year, subject, quantity)


def _closing(year: Year, field: str) -> Found:
    """What the accounts carry over or have left; either word is used for both together."""
    value, whole = getattr(year.single(Accounts), field), derived.carryover(year)
    if value is not None and whole is not None:
        yield _field(year.single(Accounts), field, Fraction(value))
        yield DataFigure(NAMES["unspent"], Fraction(whole), Derivation(NAMES["unspent"]))


def _lines(year: Year, subject: Subject) -> list[BudgetLine] | None:
    """The budget lines of a subject; None if it has none of its own."""
    lines = list(year.rows(BudgetLine))
    if subject.record == CLASS:
        return [each for each in lines if each.category in derived.GROUPS.get(subject.key, (subject.key,))]
    if subject.record == BudgetLine.spec.name:
        return [each for each in lines if each.uid == subject.key]
    return lines if subject.is_whole else None


def _money(year: Year, subject: Subject, quantity: str, period: Period) -> Found:
    lines = _lines(year, subject)
    if lines is None:
        yield from _cost(year, subject, quantity) if not period.is_named else ()
        return
    if not lines:
        return
    done = reduce(Execution.__add__, (derived.line_execution(year, each) for each in lines), Execution())
    name = f"{subject.name}{NAMES[quantity]}"
    if not period.is_year or (period.is_named and quantity == "spent"):
        yield from _of_months(year, lines, quantity, period, done, f"{period.words}{name}")
        return
    token = _token(year, subject, quantity)
    for value in _of_year(year, subject, quantity, done):
        if value is not None:
            yield DataFigure(name, Fraction(value), Derivation(name), token)


def _of_year(year: Year, subject: Subject, quantity: str, done: Execution) -> list[Fraction | int | None]:
    if quantity == "rate":
        return [Fraction(100 * done.spent, done.full)] if done.spent is not None and done.full else []
    if not subject.is_whole:
        return [getattr(done, quantity)] if quantity in PARTS else []
    whole = {
        "spent": derived.accounted_spending(year),
        "unspent": derived.carryover(year),
        "left_rate": parse_percentage(derived.carryover_rate(year)),
        "difference_rate": parse_percentage(derived.difference_rate(year)),
    }
    return [whole[quantity]] if quantity in whole else [getattr(done, quantity)]


def _of_months(year: Year, lines: list[BudgetLine], quantity: str, period: Period, done: Execution, name: str) -> Found:
    """Spending of some months, or what part of the full budget it is; what has no month counts in the year's end."""
    months = [derived.line_months(year, each) for each in lines]
    by_month = [sum(month[at] for month in months) for at in range(period.first, period.last + 1)]
    spent = sum(by_month)
    if quantity == "spent":
        yield DataFigure(name, Fraction(spent), Derivation(name))
        printed = sum(map(as_printed, by_month))
        yield from [DataFigure(name, Fraction(printed), Derivation(name))] if printed != spent else []
        if period.is_year and done.spent is not None:
            yield DataFigure(name, Fraction(done.spent), Derivation(name))
    elif quantity == "rate" and done.full:
        yield DataFigure(name, Fraction(100 * spent, done.full), Derivation(name))


def _token(year: Year, subject: Subject, quantity: str) -> Token | None:
    if subject.record == BudgetLine.spec.name:
        return Token(subject.key, f"{COMPUTED_PREFIX}{quantity}")
    report = year.single(Report).uid
    if subject.is_whole:
        field = {"unspent": "left"}.get(quantity, quantity)
        return Token(report, f"{COMPUTED_PREFIX}{field}")
    english = GROUP_NAMES.get(subject.key)
    return Token(report, f"{COMPUTED_PREFIX}{english}_{quantity}") if english else None


def _cost(year: Year, subject: Subject, quantity: str) -> Found:
    row = year.row(subject.record, subject.key) if subject.record == Activity.spec.name else None
    if quantity == "spent" and isinstance(row, Activity) and row.cost is not None:
        yield _field(row, "cost", Fraction(row.cost))


def _field(row: Record, field: str, value: Fraction) -> DataFigure:
    ref = ref_to(row, field)
    token = Token(ref.uid, ref.field) if is_quotable(field_of(ref)) else None
    name = getattr(row, "short_name", None) or getattr(row, "name", None) or ""
    return DataFigure(f"{name}的{field_of(ref).label}", value, ref, token)


def _counts(year: Year, subject: Subject, quantity: str) -> Found:
    row = year.row(subject.record, subject.key) if subject.record in ("activity", "survey") else None
    if isinstance(row, Activity) and quantity == "outlets":
        listed = derived.outlets(year, row)
        yield from [DataFigure("登记的媒体家数", Fraction(listed), Derivation("媒体家数"))] if listed else []
    elif row is not None and quantity in row.spec.fields:
        value = _number(getattr(row, quantity))
        yield from [_field(row, quantity, Fraction(value))] if value is not None else []
    elif subject.is_whole and quantity in OF_ACTIVITIES:
        yield from _total(year, quantity, derived.counted_activities(year))
    elif subject.record == "theme" and quantity in OF_ACTIVITIES:
        parts = [each for each in derived.counted_activities(year) if each.theme == subject.key]
        yield from _total(year, quantity, parts)


def _total(year: Year, field: str, activities: list[Activity]) -> Found:
    total, name = derived.sum_counts(getattr(each, field) for each in activities), f"{_label(field)}合计"
    if total is not None:
        yield DataFigure(name, Fraction(total.number), Derivation(name))


def _number(value: object) -> int | None:
    return value.number if isinstance(value, Floor) else value if isinstance(value, int) else None


def _satisfaction(year: Year, subject: Subject) -> Found:
    surveys = list(year.rows(Survey))
    if not subject.is_whole:
        surveys = [each for each in surveys if subject.key in (each.uid, each.activity)]
    for survey in surveys:
        rate = parse_percentage(derived.satisfaction(year, survey))
        if rate is not None:
            token = Token(survey.uid, "computed_satisfaction")
            yield DataFigure(survey.name or "满意度", rate, ref_to(survey, "valid"), token)
    if subject.is_whole:
        for rate in pooled_satisfaction(year, surveys):
            yield DataFigure("合并计算的满意度", rate, Derivation("满意度"))


def _staffed(year: Year, field: str) -> int | None:
    staffed = [row for row in year.rows(Staffing) if row.authorized is not None]
    total = derived.sum_counts(getattr(row, field) for row in staffed)
    is_known = all(getattr(row, field) is not None for row in staffed)
    return total.number if total is not None and is_known else None


def _added(year: Year, cls: type[Record], field: str) -> int | None:
    rows = list(year.rows(cls))
    return derived.sum_or_none(*(derived.figure_of(year, row, field) for row in rows)) if rows else None


COUNTS = {
    "authorized": lambda year: _staffed(year, "authorized"),
    "people": lambda year: _staffed(year, "actual"),
    "policies": lambda year: sum(bool(row.is_own) and row.in_force is not False for row in year.rows(Policy)) or None,
    "purchases": lambda year: len(year.rows(Procurement)) or None,
    "purchased": lambda year: _added(year, Procurement, "spent"),
    "original_value": lambda year: _added(year, Asset, "original_value"),
    "net_value": lambda year: _added(year, Asset, "net_value"),
}


def source_of(known: DataFigure) -> Ref | None:
    """The field a figure stands in; None for a computed one."""
    return known.source if isinstance(known.source, Ref) else None
