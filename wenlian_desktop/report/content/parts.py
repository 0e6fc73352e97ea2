"""The report by its outline: the texts, and one function for each part that the program makes, as blocks."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from wenlian_desktop.domain import (
    activity_narrative,
    execution_narrative,
    family_narrative,
    management_narrative,
    narrative,
)
from wenlian_desktop.domain.archive.redaction import redact
from wenlian_desktop.domain.outlines.outline_model import Content, NumberedHeading
from wenlian_desktop.domain.outlines.report_definitions import ReportParts, whole_report
from wenlian_desktop.domain.outlines.shipped_outlines import outline_of
from wenlian_desktop.domain.records.activities import Survey, Theme
from wenlian_desktop.domain.records.conclusions import Measure, Problem
from wenlian_desktop.domain.records.department import Department, Objective, Report
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import paragraph_runs, text_runs
from wenlian_desktop.domain.texts.full_stops import with_full_stop
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.outline import heading_number
from wenlian_desktop.domain.values.runs import Run, Runs, plain_text, split_paragraphs
from wenlian_desktop.report.content.annexes import annexes
from wenlian_desktop.report.content.budget_table import budget_table
from wenlian_desktop.report.content.document import (
    AnnexList,
    Block,
    Chart,
    Document,
    Heading,
    Paragraph,
    Signature,
)
from wenlian_desktop.report.content.report_charts import months_chart, spending_chart
from wenlian_desktop.report.content.report_frame import opening_blocks
from wenlian_desktop.report.content.report_photos import photographs
from wenlian_desktop.report.content.year_workbook import year_workbook

LIST_GOES_ON = "；"

BuildBlocks = Callable[[Year], Iterator[Block]]


def annual_report(year: Year, parts: ReportParts | None = None) -> Document:
    """The 部门整体绩效评价报告 of a year: what of it `parts` prints; the whole (全本) if None."""
    parts = whole_report(year) if parts is None else parts
    return _report(redact(year) if parts.is_public else year, parts)


def _report(year: Year, parts: ReportParts) -> Document:
    lines, report = narrative.title(year), year.single(Report)
    blocks: list[Block] = [*opening_blocks(year, parts.has_contents)]
    for each in outline_of(year).numbered:
        is_bold = each.level == 3 and bool(report.bold_headings)
        blocks.append(Heading(each.level, each.number, (Run(each.heading.title),), is_bold))
        blocks += _blocks_under(year, each, parts.has_charts)
    annexed = annexes(year, parts.annexes)
    blocks += [AnnexList(tuple(annex.title for annex in annexed))] if annexed else []
    blocks += _signature(year)
    blocks += [block for annex in annexed for block in annex.blocks]
    author = year.single(Department).name or ""
    name = "".join(plain_text(line) for line in lines)
    return Document(name, author, tuple(blocks), partial(year.cached, year_workbook))


def section_blocks(year: Year, text: str) -> list[Block]:
    """The blocks under the heading of a text (by its key)."""
    place = outline_of(year).heading_of(text)
    return _blocks_under(year, place) if place else []


def _blocks_under(year: Year, place: NumberedHeading, has_charts: bool = True) -> list[Block]:
    """The blocks right under a heading: its texts and generated parts; 〔未填〕 if there is neither."""
    blocks = [block for content in place.heading.contents for block in _content_blocks(year, content, place)]
    blocks = [block for block in blocks if has_charts or not isinstance(block, Chart)]
    if blocks or not place.heading.texts:
        return blocks
    [text, *_] = place.heading.texts
    refs = [ref_to(row, "content") for row in year.rows(Section) if row.node == text]
    return [Paragraph((Run(UNFILLED, refs[0] if refs else Ref(Section.spec.name, "", "content", text)),))]


def _content_blocks(year: Year, content: Content, place: NumberedHeading) -> Iterator[Block]:
    if content.part in LISTS:
        return LISTS[content.part](year, place.level + 1)
    if content.part:
        return PARTS[content.part](year)
    sections = [row for row in year.rows(Section) if row.node == content.text]
    return chain(_typed(year, sections), _cited(year, sections))


def _typed(year: Year, sections: list[Section]) -> Iterator[Block]:
    """The typed texts of a node, or that there is nothing of it; generated figures come before it (DOMAIN 1.2)."""
    for section in sections:
        yield from map(Paragraph, management_narrative.section_paragraphs(year, section))


def _cited(year: Year, sections: list[Section]) -> Iterator[Block]:
    """The policies cited."""
    for section in sections:
        runs = management_narrative.policies_sentence(year, section)
        if runs:
            yield Paragraph(runs)


def _sentence(make: Callable[[Year], Runs]) -> BuildBlocks:
    """A part of one paragraph; no block if the sentence is empty."""

    def part(year: Year) -> Iterator[Block]:
        runs = make(year)
        if runs:
            yield Paragraph(runs)

    return part


def _paragraphs(make: Callable[[Year], Iterable[Runs]]) -> BuildBlocks:
    """A part of paragraphs; those that are empty are left out."""
    return lambda year: (Paragraph(runs) for runs in make(year) if runs)


def _objectives(year: Year, level: int) -> Iterator[Block]:
    """The department's objectives as numbered paragraphs."""
    own = [objective for objective in year.rows(Objective) if objective.line is None]
    yield from _numbered(year, own, level)


def _numbered(year: Year, rows: Sequence[Objective | Measure], level: int) -> Iterator[Block]:
    """Numbered items; one but the last may end in ；, as items of a list do."""
    for position, row in enumerate(rows, 1):
        text = (row.content or "").rstrip()
        goes_on = position < len(rows) and text.endswith(LIST_GOES_ON) and len(text) > 1
        content = paragraph_runs(year, text, ref_to(row, "content")) if goes_on else _content(year, row)
        for first, runs in enumerate(content):
            number = (Run(heading_number(level, position)),) if first == 0 else ()
            whole = (*number, *runs)
            yield Paragraph(whole, _lead_length(whole) if number and level == 2 else 0)


def _lead_length(runs: Runs) -> int:
    """The length of the first sentence, which is set in the face of its level (GB/T 9704-2012, 7.3.3)."""
    text = plain_text(runs)
    return text.find("。") + 1 or len(text)


def _content(year: Year, row: Objective | Measure | Problem) -> list[Runs]:
    """The paragraphs of a numbered item, each closed by a full stop."""
    return narrative.closed_paragraphs(year, row, "content") or [(Run(UNFILLED, ref_to(row, "content")),)]


def _budget(year: Year) -> Iterator[Block]:
    if runs := execution_narrative.budget_paragraph(year):
        yield Paragraph(runs)


def _budget_details(year: Year) -> Iterator[Block]:
    if narrative.has_budget(year):
        yield budget_table(year)
        yield from spending_chart(year)


def _activities(year: Year, level: int) -> Iterator[Block]:
    """The themes as headings of a level with their activities, then activities without theme."""
    paragraphs_by_theme = [(theme, activity_narrative.theme_paragraph(year, theme)) for theme in year.rows(Theme)]
    for position, (theme, runs) in enumerate([each for each in paragraphs_by_theme if each[1]], 1):
        yield Heading(level, heading_number(level, position), (narrative.field_run(year, theme, "title"),))
        yield from _split(runs)
        yield from photographs(year, theme)
    loose = activity_narrative.theme_paragraph(year, None)
    if loose:
        yield from _split(loose)
        yield from photographs(year, None)


def _split(runs: Runs) -> Iterator[Block]:
    """Runs split into paragraphs at line breaks."""
    line: list[Run] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(Run(first, run.source))
        for text in rest:
            yield Paragraph(tuple(line))
            line = [Run(text, run.source)]
    yield Paragraph(tuple(line))


def _surveys(year: Year) -> Iterator[Block]:
    for survey in year.rows(Survey):
        yield Paragraph(narrative.survey_sentence(year, survey))


def _carryover(year: Year) -> Iterator[Block]:
    if narrative.has_budget(year):
        yield Paragraph(execution_narrative.carryover_sentence(year))


def _difference(year: Year) -> Iterator[Block]:
    if narrative.has_budget(year):
        yield Paragraph(execution_narrative.difference_sentence(year))


def _problems(year: Year, level: int) -> Iterator[Block]:
    """The problems, numbered if there are several, each followed by its cause."""
    problems = list(year.rows(Problem))
    for position, problem in enumerate(problems, 1):
        content = _content(year, problem)
        for first, runs in enumerate(content):
            number = (Run(heading_number(level, position)),) if len(problems) > 1 and first == 0 else ()
            cause = _cause(year, problem) if first == len(content) - 1 else ()
            yield Paragraph((*number, *runs, *cause))


def _cause(year: Year, problem: Problem) -> Runs:
    if not problem.cause:
        return ()
    text = with_full_stop("".join(split_paragraphs(problem.cause)))
    lead = Run("原因：" if text[:2] != "原因" else "")
    return lead, *text_runs(year, text, ref_to(problem, "cause"))


def _measures(year: Year, level: int) -> Iterator[Block]:
    yield from _numbered(year, list(year.rows(Measure)), level)


def _signature(year: Year) -> list[Block]:
    """落款: name of the office and date; empty without date, and where the outline has none."""
    report, department = year.single(Report), year.single(Department)
    if report.dated is None or not outline_of(year).frame.signature:
        return []
    return [
        Signature(
            (narrative.field_run(year, department, "name"),),
            (Run(format_date(report.dated), ref_to(report, "dated")),),
            report.sealed is not False,
        )
    ]


# The parts that are numbered one level below their heading, by their names in outlines.
LISTS: dict[str, Callable[[Year, int], Iterator[Block]]] = {
    "objectives": _objectives,
    "activities": _activities,
    "problems": _problems,
    "measures": _measures,
}
# The other parts that the program makes.
PARTS: dict[str, BuildBlocks] = {
    "staffing": _sentence(narrative.staffing_sentence),
    "budget": _budget,
    "budget_table": _budget_details,
    "months": months_chart,
    "surveys": _surveys,
    "policies": _sentence(management_narrative.rules_sentence),
    "procurement": _sentence(management_narrative.procurement_sentence),
    "assets": _sentence(management_narrative.assets_sentence),
    "carryover": _carryover,
    "difference": _difference,
    "score": _sentence(narrative.score_sentence),
    **{name: _paragraphs(make) for name, make in family_narrative.PARAGRAPHS.items()},
}
