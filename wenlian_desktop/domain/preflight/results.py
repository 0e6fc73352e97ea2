"""Preflight rules about results: separate effects, and results for each objective."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.outlines.outline_model import OutlineHeading
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.preflight.headings import expected_position, is_missing_with_children
from wenlian_desktop.domain.prose.character_forms import HAN
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind, parse_figures
from wenlian_desktop.domain.prose.manuscript import Manuscript, TextLine
from wenlian_desktop.domain.prose.wording_rules import is_none_text
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.rules.template import phrase
from wenlian_desktop.domain.values import outline

Hits = Iterator[Hit[int]]

WORDS_OF = {
    "经济效益": re.compile("经济|产业|增收|消费|节约"),
    "社会效益": re.compile("社会|群众|精神|文明"),
    "环境效益": re.compile("环境|生态|绿色|低碳"),
    "可持续性影响": re.compile("可持续|长效|长期|传承"),
}
NOT_CONCERNED = re.compile("不涉及|未开展|没有开展")
PAIRS = re.compile(f"[{HAN}]+")
MIN_PAIRS = 10  # minimal number of pairs of characters in an objective
MOST_ROWS = 8  # below the last line of a section, in which its table may stand
OF_ALL = re.compile("(?:总体|年度|长期|中长期)目标")
MIN_OVERLAP = 8  # one pair in this many must recur; in real reports at least a sixth do
OPENING_WORDS = 16
DUTY = re.compile(
    "^(?:组织、?指导|指导|协助|承办|联络|负责|承担|完成)|交办"
)  # a duty, where both stand under one heading
LEAST_RESULTS = 8  # lines: fewer are not all that is told


@rule(
    "C31",
    Level.HINT,
    on=Manuscript,
    says={
        "together": "这里的{count}条没有分到五个小标题：{missing:，}。",
        "no_effect": "没有说到{title}",
        "no_satisfaction": "没有满意度的数据",
        "no_data": "“{title}”一节没有数据。",
    },
    remedy="五个小标题分开写；满意度写明数据和有效份数，没有调查的写明理由。",
)
def effects_are_separate(report: Manuscript) -> Hits:
    """Each effect has a section, or its words without headings; satisfaction has a figure."""
    effects = _parent_of(report, outline.SOCIAL)
    is_asked = report.family == shipped_outline()  # of other families the lower headings need not exist
    if is_asked and effects is not None and is_missing_with_children(report, effects):
        at = expected_position(report, effects)[0]
        lines = tuple(_until_next_heading(report, at))
        text = "\n".join(line.text for line in lines)
        missing = [phrase("no_effect", title=title) for title, words in WORDS_OF.items() if not words.search(text)]
        missing += [] if _states_satisfaction(text) else [phrase("no_satisfaction")]
        if lines and missing:
            yield hit(at, kind="together", count=len(lines), missing=tuple(missing))
        return
    found = report.heading_of(outline.SATISFACTION)
    if found is None or "满意" not in found.line.text or re.search("得分|问卷|统计表|附件", found.line.text):
        return
    if OF_SEVERAL.search(found.line.text):
        return  # 效益和满意度指标完成情况: of what else it tells is asked elsewhere
    lines = report.below(found) if not report.has_table(found) else ()
    text = "\n".join(line.text for line in lines)
    rows = [row for row in report.rows if lines and found.line.line_no < row.number <= lines[-1].line_no + MOST_ROWS]
    if (
        lines
        and not rows
        and not _states_satisfaction(text)
        and not is_none_text(text)
        and not NOT_CONCERNED.search(text)
    ):
        yield hit(lines[0].line_no, kind="no_data", title=outline.SATISFACTION)


def _parent_of(report: Manuscript, text: str) -> OutlineHeading | None:
    """The heading above that of a text; None where it stands at the first level, or has no place."""
    place = report.outline.heading_of(text)
    return next(reversed(place.parents), None) if place else None


OF_SEVERAL = re.compile("(?:效[益果]|产出)(?:指标)?[和与及、].{0,6}满意|满意度[和与及、]")
PLEASED = re.compile("满意(?:的)?(?:有|为)?\\d")  # 有效1600份、满意1536份……96%


def _states_satisfaction(text: str) -> bool:
    rates = [each for each in parse_figures(text) if each.kind is FigureKind.RATE]
    return any("满意" in each.preceding for each in rates) or (bool(rates) and PLEASED.search(text) is not None)


def _until_next_heading(report: Manuscript, at: int) -> Iterator[TextLine]:
    end = min(
        (each.line.line_no for each in report.headings.values() if each.line.line_no > at),
        default=report.last_line_no + 1,
    )
    return (line for line in report.lines if at <= line.line_no < end)


@rule(
    "C38",
    Level.HINT,
    on=Manuscript,
    says="目标“{opening}…”在产出和效果中几乎没有提到（用词{count}处，再次出现的{again}处）。",
    remedy="在产出或效果中写明这条目标的完成情况。",
)
def objectives_are_reported(report: Manuscript) -> Hits:
    """Each numbered objective shares words with the results.

    Compares pairs of characters without those of the title (the office's name is in every section),
    so words of another objective can hide a missing one.
    """
    named = _pairs("\n".join(line.text for line in report.title))
    results = list(_result_lines(report))
    result_pairs = _pairs("\n".join(line.text for line in results)) - named
    found = report.heading_of(outline.OBJECTIVES)
    is_told = found is not None and re.search("目标|任务", found.line.text) is not None
    is_told = is_told and len(results) >= LEAST_RESULTS
    for line in report.under(outline.OBJECTIVES) if is_told else ():
        if line.line_no >= results[0].line_no:
            break
        pairs = _pairs(line.rest) - named
        is_goal = line.number and line.level >= 3 and len(pairs) >= MIN_PAIRS and not OF_ALL.match(line.rest)
        if is_goal and not DUTY.search(line.rest) and len(pairs & result_pairs) * MIN_OVERLAP < len(pairs):
            opening = line.text.strip()[:OPENING_WORDS]
            yield hit(line.line_no, opening=opening, count=len(pairs), again=len(pairs & result_pairs))


def _result_lines(report: Manuscript) -> Iterator[TextLine]:
    """The lines from the heading of the results to the next one of level 1."""
    place = report.outline.heading_of(outline.QUANTITY)
    if place is None:
        return
    results = [*place.parents, place.heading][0]
    found = [each for each in report.headings.values() if each.heading in (results, *results.children)]
    first = min((each.line.line_no for each in found), default=None)
    after = [each.line.line_no for each in report.headings.values() if each.heading in report.outline.headings]
    end = min((at for at in after if first is not None and at > first), default=report.last_line_no + 1)
    for line in report.lines:
        if first is not None and first < line.line_no < end:
            yield line


def _pairs(text: str) -> set[str]:
    """All pairs of adjacent characters."""
    return {run[at : at + 2] for run in PAIRS.findall(text) for at in range(len(run) - 1)}
