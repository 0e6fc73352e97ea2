"""A report written elsewhere as an offer: every character of it in a proposal, or in what found no place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline, shipped_outline_texts
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.intake.old_report.figures.budget_figures import claims
from wenlian_desktop.intake.old_report.figures.budget_tables import read_budget_tables
from wenlian_desktop.intake.old_report.figures.figure_drafts import figure_drafts
from wenlian_desktop.intake.old_report.figures.project_forms import (
    ProjectForm,
    form_drafts,
    project_forms,
    with_lines,
)
from wenlian_desktop.intake.old_report.figures.self_proof import settled
from wenlian_desktop.intake.old_report.figures.told_scores import read_scores
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, finished
from wenlian_desktop.intake.old_report.source.passages import Passage, unplaced_text, with_marks
from wenlian_desktop.intake.old_report.source.report_parts import Part, report_parts
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.sentences import StatedSentence, sentences_of
from wenlian_desktop.intake.old_report.source.table_shapes import SourceTable, source_tables
from wenlian_desktop.intake.old_report.told.form_tables import read_form, read_goal_rows, score_claim
from wenlian_desktop.intake.old_report.told.goals_and_conclusions import read_lists, read_problem_rows
from wenlian_desktop.intake.old_report.told.report_identity import ReportIdentity, read_identity
from wenlian_desktop.intake.old_report.told.section_texts import section_drafts
from wenlian_desktop.intake.old_report.told.told_activities import ActivitiesRead, read_activities, read_activity_table
from wenlian_desktop.intake.old_report.told.told_management import read_management
from wenlian_desktop.intake.old_report.told.told_people import read_people
from wenlian_desktop.intake.proposals import Offer, Proposal

END = 10**9  # beyond the last line


@dataclass(frozen=True)
class _Source:
    """One report as its readers share it."""

    manuscript: Manuscript
    parts: tuple[Part, ...]
    sentences: tuple[StatedSentence, ...]
    tables: tuple[SourceTable, ...]
    identity: ReportIdentity
    rows: RowKeys


def read_old_report(lines: Sequence[str]) -> Offer:
    """The offer of a report, from the lines of its file."""
    manuscript = Manuscript.parse(lines)
    parts = report_parts(manuscript, _last_of_body(manuscript))
    identity = read_identity(manuscript, parts)
    source = _Source(manuscript, parts, sentences_of(parts), source_tables(manuscript), identity, RowKeys())
    kept = list(_once([*identity.drafts, *_rows(source)]))
    taken = [passage for draft, _ in kept if draft.takes for passage in draft.passages]
    kept += _once(section_drafts(parts, taken))
    marks = with_marks(passage for draft, _ in kept for passage in draft.passages)
    offered = [_marked(draft, proposal, marks) for draft, proposal in kept]
    placed = (passage for draft, _ in offered for passage in draft.passages)
    unplaced = unplaced_text(manuscript, lines, placed)
    proposals = tuple(proposal for _, proposal in offered)
    return Offer(_family(manuscript), identity.year, identity.name, proposals, unplaced)


def _last_of_body(manuscript: Manuscript) -> int:
    """The last line before the list of annexes and the signature."""
    annexes, signed = manuscript.annexes, manuscript.sign_off
    ends = [annexes[0].line_no] if annexes else []
    ends += [min(signed.line_no, signed.office_line)] if signed else []
    return min(ends, default=END) - 1


def _family(manuscript: Manuscript) -> str:
    """The name of the outline that ships with the program; "" for a report of no known family."""
    family = manuscript.family
    return next((name for name in shipped_outline_texts() if shipped_outline(name) == family), "") if family else ""


def _rows(source: _Source) -> Iterator[DraftProposal]:
    """All that is read into rows and figures, the tables first: what they hold is told nowhere better."""
    rows, year = source.rows, source.identity.year
    stated = claims(source.sentences, year)
    forms = project_forms(source.manuscript, rows)
    tables = [table for table in source.tables if not _is_of_project(table, forms)]
    budget = read_budget_tables(tables, stated, rows)
    yield from _with_captions(budget.drafts, budget.tables)
    for form in forms:
        yield from form_drafts(form, source.tables)
    goals = read_goal_rows(source.manuscript, rows)
    yield from with_lines([*goals, *read_problem_rows(source.manuscript, rows)], forms)
    read = [(table, read_form(table, rows)) for table in source.tables if table not in budget.tables]
    for table, drafts in read:
        yield from with_lines(list(_with_captions(drafts, [table])), forms)
    yield from figure_drafts(settled(claims(source.sentences, year, budget.claims)), source.sentences, rows)
    yield from _told(source)
    has_scores = any(each.record == "score_entry" for _, drafts in read for each in drafts)
    yield from read_scores(source.sentences, rows, score_claim(tables), has_scores)


def _is_of_project(table: SourceTable, forms: Sequence[ProjectForm]) -> bool:
    return any(form.holds(table.rows) for form in forms)


def _told(source: _Source) -> Iterator[DraftProposal]:
    """What paragraphs tell: people, lists, activities, management."""
    rows, year = source.rows, source.identity.year
    yield from read_people(source.parts, rows, year)
    yield from read_lists(source.parts, rows)
    read = ActivitiesRead(year, rows)
    read_activities(source.parts, read)
    yield from read.drafts
    for table in source.tables:
        yield from _with_captions(read_activity_table(table, read), [table])
    yield from read_management(source.sentences, rows, year, source.identity.short_name)


def _with_captions(drafts: Sequence[DraftProposal], tables: Sequence[SourceTable]) -> Iterator[DraftProposal]:
    """The drafts of tables; head, caption and total of each belong to all fields of the first one of its rows."""
    around: dict[Passage, tuple[Passage, ...]] = {}
    for table in tables:
        rest = tuple(row for item, row in zip(table.table.rows, table.rows, strict=True) if item.is_total)
        for row in table.rows:
            if any(row in each.passages for each in drafts):
                around[row] = (*table.captions, *table.head, *rest)
                break
    for each in drafts:
        extra = around.get(each.passages[0], ()) if each.passages else ()
        yield replace(each, passages=(*extra, *each.passages)) if extra else each


def _once(drafts: Iterable[DraftProposal]) -> Iterator[tuple[DraftProposal, Proposal]]:
    """The first proposal for each field, of those that their fields take."""
    seen: set[tuple[str, str, str]] = set()
    for draft in drafts:
        proposal = finished(draft)
        if proposal and (draft.record, draft.row, draft.field) not in seen:
            seen.add((draft.record, draft.row, draft.field))
            yield draft, proposal


def _marked(draft: DraftProposal, proposal: Proposal, marks: dict[Passage, Passage]) -> tuple[DraftProposal, Proposal]:
    if not any(each in marks for each in draft.passages):
        return draft, proposal
    longer = replace(draft, passages=tuple(marks.get(each, each) for each in draft.passages))
    return longer, finished(longer) or proposal
