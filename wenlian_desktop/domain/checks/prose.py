"""Checks of figures in prose: statements about the department agree with the computed figures."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figure_matching import (
    DataFigure,
    FigureMatch,
    MatchStatus,
    activity_total_figure,
    match_figure,
)
from wenlian_desktop.domain.prose.figures_in_prose import (
    SENTENCE_END,
    Figure,
    FigureKind,
    claimed_quantity,
    parse_figures,
)
from wenlian_desktop.domain.records.activities import Activity, MediaReport
from wenlian_desktop.domain.records.budget import ThreePublic
from wenlian_desktop.domain.records.catalogue import fields_where
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearHits
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import Phrase, phrase
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.numerals import rounded

FACT_FIELDS = fields_where(lambda field: field.states_totals)
TARGET_NODES = (outline.OBJECTIVES, outline.MEASURES)
REMEDY = "改成按数据算出的数，或核对数据。"
WRONG_FIGURE = {
    "wrong": "{place}写“{clause}{written}”，按数据{known:、}。",
    "money": "{name}为{value:万元}万元",
    "percent": "{name}为{value:数}%",
}
Claim = tuple[Ref, Figure, str]


def wrong_figures(year: Year, *names: str) -> YearHits:
    """The figures in texts that claim to be one of these quantities, but differ."""
    for ref, figure, name in _claims(year):
        if name in names:
            found = match_figure(year, figure)
            if found.status is MatchStatus.DIFFERS:
                yield _wrong_figure(year, ref, found)


def _wrong_figure(year: Year, ref: Ref, found: FigureMatch) -> Hit[Ref]:
    figure, known = found.figure, found.candidates
    sources = (each.source for each in known if isinstance(each.source, Ref))
    said = {"place": describe_field(year, ref), "clause": figure.clause, "written": figure.text}
    names = tuple(_known_figure(figure.kind, each) for each in known)
    return hit(ref, *sources, kind="wrong", edits=(found,), **said, known=names)


def _claims(year: Year) -> Iterator[Claim]:
    for cls in FACT_FIELDS:
        yield from year.rows(cls).cached(_claimed)


def _claimed(rows: Rows[Record]) -> list[Claim]:
    return [
        (ref_to(row, field), figure, name)
        for row in rows
        for field in FACT_FIELDS[type(row)]
        for figure in parse_figures(_fact(row, field))
        if (name := claimed_quantity(figure)) is not None
    ]


def _fact(row: Record, field: str) -> str:
    text: str | None = getattr(row, field)
    return "" if text is None or (isinstance(row, Section) and row.node in TARGET_NODES) else mask_tokens(text)


def _known_figure(kind: FigureKind, known: DataFigure) -> Phrase:
    if kind is FigureKind.RATE:
        return phrase("percent", name=known.name, value=rounded(known.value, 2))
    return phrase("money", name=known.name, value=int(known.value))


@rule("C03", Level.ERROR, on=Year, says=WRONG_FIGURE, remedy="按“支出÷全年预算数”改正。")
def stated_execution_rates(year: Year) -> YearHits:
    """Execution rates in texts agree with the data."""
    return wrong_figures(year, figures_in_prose.RATE, *(f"{group}执行率" for group in figures_in_prose.GROUPS))


@rule(
    "C16",
    Level.ERROR,
    on=Year,
    says=WRONG_FIGURE | {"twice": "三公经费的“{item}”登记了两条，决算数{first:万元}万元和{second:万元}万元。"},
    remedy="核对三公经费各项与合计。",
)
def three_public_sum(year: Year) -> YearHits:
    """A stated total of 三公 spending is the sum of its items, and each item occurs once."""
    seen: dict[str, ThreePublic] = {}
    for row in year.rows(ThreePublic):
        if row.item is not None and row.item in seen:
            first = seen[row.item]
            places = ref_to(first, "item"), ref_to(row, "item")
            yield hit(*places, kind="twice", item=row.item, first=first.spent, second=row.spent)
        seen.setdefault(row.item or "", row)
    yield from wrong_figures(year, figures_in_prose.THREE_PUBLIC)


@rule("C41", Level.ERROR, on=Year, says=WRONG_FIGURE, remedy=REMEDY)
def stale_figures(year: Year) -> YearHits:
    """Budget, spending and satisfaction in texts agree with the data."""
    groups = [name for group in figures_in_prose.GROUPS for name in (group, f"{group}预算")]
    return wrong_figures(
        year,
        figures_in_prose.FULL,
        figures_in_prose.INITIAL,
        figures_in_prose.SPENT,
        figures_in_prose.SATISFACTION,
        *groups,
    )


# Wordings of totals of activities: units, field, words before the figure.
OF_THE_YEAR = "(?:全年|本年度?|年内)(?:共|累计|总计)?"
TOTALS = (
    (("场", "场次"), "sessions", "(?:举办|开展|组织)(?:各类|各项)?(?:文艺|文化)?活动"),
    (("人次",), "audience", "(?:现场|线下|受益|惠及|服务|吸引|接待)+(?:观众|群众)"),
    (("件", "幅"), "created", "(?:推出|创作)(?:新创|原创)?(?:文艺)?作品"),
    (("副",), "couplets", "(?:送出|赠送|书写)春联(?:福字)?"),
)
TOTAL_NAMES = {"sessions": "场次", "audience": "观众人次", "created": "创作作品", "couplets": "春联福字"}
TOTAL_PATTERNS = [
    (units, field, re.compile(f"{OF_THE_YEAR}(?:{words})(?:共|共计|达|达到|近|约)*")) for units, field, words in TOTALS
]


@rule(
    "C39",
    Level.ERROR,
    on=Year,
    says="{place}写“{clause}{written}”，活动台账中已完成活动的{total_name}合计为{total}。",
    remedy="改成活动台账的合计，或补录活动。",
)
def counts_of_the_year(year: Year) -> YearHits:
    """Totals of activities in texts agree with the list of activities."""
    for row in year.rows(Section):
        for figure in parse_figures(mask_tokens(row.content or "")) if row.node not in TARGET_NODES else ():
            field = claimed_total(figure)
            total = derived.activity_total(year, field) if field else None
            if field and total and figure.mark not in figures_in_prose.TARGET_MARKS and not _is_within(figure, total):
                ref = ref_to(row, "content")
                match = FigureMatch(figure, MatchStatus.DIFFERS, activity_total_figure(year, field))
                said = {"place": describe_field(year, ref), "clause": figure.clause, "written": figure.text}
                yield hit(ref, edits=(match,), **said, total_name=TOTAL_NAMES[field], total=total)


def claimed_total(figure: Figure) -> str | None:
    """The field of activities whose total a count claims to be; None if it claims none."""
    for units, field, words in TOTAL_PATTERNS:
        if figure.unit in units and words.fullmatch(figure.clause):
            return field
    return None


def _is_within(figure: Figure, total: Floor) -> bool:
    return figure.agrees_with(total.number) or (bool(total.mark) and figure.value >= total.number)


@rule(
    "C52",
    Level.WARNING,
    on=Year,
    says="{place}写“{written}媒体”，媒体报道中登记了{listed}家。",
    remedy="补录媒体报道，或改正家数。",
)
def outlets_are_listed(year: Year) -> YearHits:
    """“N家媒体” in an activity's effect agrees with its media reports, if there are any."""
    if not len(year.rows(MediaReport)):
        return
    for ref, figure, activity in year.rows(Activity).cached(_outlets_claimed):
        listed = derived.outlets(year, activity)
        if not figure.agrees_with(listed):
            yield hit(ref, place=describe_field(year, ref), written=figure.text, listed=listed)


def _outlets_claimed(activities: Rows[Activity]) -> list[tuple[Ref, Figure, Activity]]:
    return [
        (ref_to(activity, "effect"), figure, activity)
        for activity in activities
        if activity.effect and "媒体" in activity.effect
        for text in [mask_tokens(activity.effect)]
        for figure in parse_figures(text)
        if figure.unit == "家" and OUTLETS.match(text, figure.end)
        if not _names_another(activities, activity, SENTENCE_END.split(text[figure.end :])[0])
    ]


OUTLETS = re.compile("[^，。；、]{0,10}媒体")


def _names_another(activities: Rows[Activity], activity: Activity, words: str) -> bool:
    """Whether some words name another activity, in whole or by its short name."""
    others = (each for each in activities if each is not activity)
    return any(name in words for each in others for name in (each.name, each.short_name) if name)
