"""Checks of figures in prose against the data: what is said of the whole department must be what is computed."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figure_matching import DataFigure, FigureMatch, MatchStatus, match_figure
from wenlian_desktop.domain.prose.figures_in_prose import Figure, FigureKind, claimed_quantity, parse_figures
from wenlian_desktop.domain.records.activities import Activity, MediaReport
from wenlian_desktop.domain.records.budget import Accounts, ThreePublic
from wenlian_desktop.domain.records.conclusions import Problem
from wenlian_desktop.domain.records.department import Objective
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.rows import Rows
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import CheckResults, check
from wenlian_desktop.domain.rules.rule import Level
from wenlian_desktop.domain.texts.figure_tokens import mask_tokens
from wenlian_desktop.domain.texts.naming import describe_field
from wenlian_desktop.domain.values import outline
from wenlian_desktop.domain.values.fields import Floor, Ref
from wenlian_desktop.domain.values.money import format_wan
from wenlian_desktop.domain.values.numerals import rounded, trim_zeros

# The texts that tell what was done; those that tell what is wanted, or of one line or activity, are not asked.
FACT_FIELDS: dict[type[Record], tuple[str, ...]] = {
    Section: ("content",),
    Objective: ("actual",),
    Accounts: ("difference_reason",),
    Problem: ("content", "cause"),
}
TARGET_NODES = (outline.OBJECTIVES, outline.MEASURES)
REMEDY = "改成按数据算出的数，或核对数据。"
Claim = tuple[Ref, Figure, str]


def wrong_figures(year: Year, *names: str) -> CheckResults:
    """The figures of texts that claim to be one of the named figures, and are not."""
    for ref, figure, name in _claims(year):
        if name in names:
            found = match_figure(year, figure)
            if found.status is MatchStatus.DIFFERS:
                sources = tuple(known.source for known in found.candidates if isinstance(known.source, Ref))
                yield wrong_figure_message(year, ref, found), (ref, *sources)


def wrong_figure_message(year: Year, ref: Ref, found: FigureMatch) -> str:
    """What is said of a figure that claims to be another one."""
    said = f"{describe_field(year, ref)}写“{found.figure.clause}{found.figure.text}”"
    return f"{said}，按数据{'、'.join(map(_describe_data_figure, found.candidates))}。"


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


def _describe_data_figure(known: DataFigure) -> str:
    if known.name in figures_in_prose.QUANTITY_WORDINGS[FigureKind.RATE] or known.name.endswith(("率", "满意度调查")):
        return f"{known.name}为{trim_zeros(rounded(known.value, 2))}%"
    return f"{known.name}为{format_wan(int(known.value))}万元"


@check("C03", Level.ERROR, "按“支出÷全年预算数”改正。")
def stated_execution_rates(year: Year) -> CheckResults:
    """An execution rate in a text is the one the figures give."""
    return wrong_figures(year, figures_in_prose.RATE, *(f"{group}执行率" for group in figures_in_prose.GROUPS))


@check("C16", Level.ERROR, "核对三公经费各项与合计。")
def three_public_sum(year: Year) -> CheckResults:
    """A stated sum of 三公 spending is the sum of its items, and each item stands once."""
    seen: dict[str, ThreePublic] = {}
    for row in year.rows(ThreePublic):
        if row.item is not None and row.item in seen:
            first = seen[row.item]
            amounts = f"{format_wan(first.spent)}万元和{format_wan(row.spent)}万元"
            yield f"三公经费的“{row.item}”登记了两条，决算数{amounts}。", (ref_to(first, "item"), ref_to(row, "item"))
        seen.setdefault(row.item or "", row)
    yield from wrong_figures(year, figures_in_prose.THREE_PUBLIC)


@check("C41", Level.ERROR, REMEDY)
def stale_figures(year: Year) -> CheckResults:
    """Budget, spending and satisfaction in a text are those of the data."""
    groups = [name for group in figures_in_prose.GROUPS for name in (group, f"{group}预算")]
    return wrong_figures(
        year,
        figures_in_prose.FULL,
        figures_in_prose.INITIAL,
        figures_in_prose.SPENT,
        figures_in_prose.SATISFACTION,
        *groups,
    )


# What the year's sums of activities are called in a text: unit, field, words of the clause.
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


@check("C39", Level.ERROR, "改成活动台账的合计，或补录活动。")
def counts_of_the_year(year: Year) -> CheckResults:
    """What a text tells of the whole year's activities is the sum of their list."""
    for row in year.rows(Section):
        for figure in parse_figures(mask_tokens(row.content or "")) if row.node not in TARGET_NODES else ():
            field = claimed_total(figure)
            total = derived.activity_total(year, field) if field else None
            if field and total and figure.mark not in figures_in_prose.TARGET_MARKS and not _is_within(figure, total):
                ref = ref_to(row, "content")
                yield wrong_total_message(year, ref, figure, field, total), (ref,)


def wrong_total_message(year: Year, ref: Ref, figure: Figure, field: str, total: Floor) -> str:
    """What is said of a count that is not the sum of the activities."""
    said = f"{describe_field(year, ref)}写“{figure.clause}{figure.text}”"
    return f"{said}，活动台账的{TOTAL_NAMES[field]}合计为{total}。"


def claimed_total(figure: Figure) -> str | None:
    """The field of activities whose sum a count claims to be; None where it claims no sum."""
    for units, field, words in TOTAL_PATTERNS:
        if figure.unit in units and words.fullmatch(figure.clause):
            return field
    return None


def _is_within(figure: Figure, total: Floor) -> bool:
    return figure.agrees_with(total.number) or (bool(total.mark) and figure.value >= total.number)


@check("C52", Level.WARNING, "补录媒体报道，或改正家数。")
def outlets_are_listed(year: Year) -> CheckResults:
    """“N家媒体” in an activity's effect are the outlets of its media reports, where such a list is kept."""
    if not len(year.rows(MediaReport)):
        return
    for ref, figure, activity in year.rows(Activity).cached(_outlets_claimed):
        listed = derived.outlets(year, activity)
        if not figure.agrees_with(listed):
            yield f"{describe_field(year, ref)}写“{figure.text}媒体”，媒体报道中登记了{listed}家。", (ref,)


def _outlets_claimed(activities: Rows[Activity]) -> list[tuple[Ref, Figure, Activity]]:
    return [
        (ref_to(activity, "effect"), figure, activity)
        for activity in activities
        if activity.effect and "媒体" in activity.effect
        for text in [mask_tokens(activity.effect)]
        for figure in parse_figures(text)
        if figure.unit == "家" and re.match("[^，。；]{0,10}媒体", text[figure.end :])
    ]
