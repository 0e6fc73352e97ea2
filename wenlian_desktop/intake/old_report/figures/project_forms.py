"""Forms of one project (项目支出绩效自评表): their funds, objectives and indicators are not those of the office."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.records.budget import ONCE, PROJECT
from wenlian_desktop.domain.statements.quantities import MONEY, WrittenFigure
from wenlian_desktop.domain.statements.stated_tables import StatedRow
from wenlian_desktop.intake.old_report.source.drafting import DraftProposal, drafted
from wenlian_desktop.intake.old_report.source.passages import Passage
from wenlian_desktop.intake.old_report.source.row_keys import RowKeys
from wenlian_desktop.intake.old_report.source.table_shapes import SourceTable, money_text
from wenlian_desktop.intake.proposals import Certainty

NAME = re.compile("项目名称[：:]?")
HEAD = re.compile("预算|支出|执行|金额|分值|得分|权重|比重|占")
BESIDE = (("supervisor", re.compile("主管部门")), ("implementer", re.compile("(?:项目)?(?:实施|单位名称|预算)单位")))
FUNDS = re.compile("年度.{0,2}(?:总.{0,2}额|资金)|资金总额|总金额")
OFFICE = re.compile("部门(?:（单位）)?名称|单位名称")
OF_OFFICE_OR_PROJECT = ("objective", "indicator")


@dataclass(frozen=True)
class ProjectForm:
    """One form: the key of its budget line, its name, and the lines it fills."""

    key: str
    name: str
    heads: tuple[Passage, ...]
    first: int
    last: int

    def holds(self, passages: Sequence[Passage]) -> bool:
        """Whether something stands in it."""
        return bool(passages) and self.first <= passages[-1].line.number <= self.last


def project_forms(manuscript: Manuscript, rows: RowKeys) -> tuple[ProjectForm, ...]:
    """The forms of projects, each with the key of a budget line of its own."""
    starts = [line for line in manuscript.rows if _named(line) or OFFICE.match(line.cells[0])]
    if not starts:
        return ()
    ends = [*(line.number - 1 for line in starts[1:]), manuscript.rows[-1].number]
    found: list[ProjectForm] = []
    for line, last in zip(starts, ends, strict=True):
        name = _named(line)
        if name:
            heads = tuple(
                Passage.of(each) for each in manuscript.rows if line.number <= each.number <= last and _is_head(each)
            )
            found.append(ProjectForm(rows.next("budget_line"), name, heads, line.number, last))
    return tuple(found)


def _named(line: NormalLine) -> str:
    """The name of the project that a row gives; "" for the head of a table of projects."""
    if len(line.cells) < 2 or not NAME.fullmatch(line.cells[0]) or HEAD.search("".join(line.cells[1:])):
        return ""
    return line.cells[1].strip()


def _is_head(line: NormalLine) -> bool:
    return NAME.fullmatch(line.cells[0]) is not None or any(words.search(line.cells[0]) for _, words in BESIDE)


def form_drafts(form: ProjectForm, tables: Sequence[SourceTable]) -> Iterator[DraftProposal]:
    """The project as a budget line, with what its table of funds says."""
    yield from drafted("budget_line", form.key, form.heads, name=form.name, category=PROJECT, mode=ONCE)
    for passage in form.heads:
        for label, value in zip(passage.line.cells, passage.line.cells[1:], strict=False):
            field = next((field for field, words in BESIDE if words.search(label)), "")
            told: dict[str, Any] = {field: value} if field else {}
            yield from drafted("budget_line", form.key, (passage,), **told)
    for table in tables:
        for row, passage in zip(table.table.rows, table.rows, strict=True):
            if form.holds((passage,)) and FUNDS.search(row.name):
                yield from _funds(form.key, table, row, (*table.head, passage))
                return


def _funds(key: str, table: SourceTable, row: StatedRow, passages: tuple[Passage, ...]) -> Iterator[DraftProposal]:
    initial, full = table.column("年初"), table.column("全年.{0,6}预算|调整")
    spent, rate = table.column("执行(?!率)|支出(?!率)"), table.column("执行率")
    proof = _rate_proof(row.figure(spent), row.figure(full), row.figure(rate))
    certainty = Certainty.SURE if proof and table.knows_unit(spent) else Certainty.CANDIDATE
    yield from drafted("budget_line", key, passages, initial_fiscal=money_text(row.figure(initial)))
    yield from drafted(
        "budget_line", key, passages, certainty=certainty, proof=proof, spent_once=money_text(row.figure(spent))
    )


def _rate_proof(spent: WrittenFigure | None, full: WrittenFigure | None, rate: WrittenFigure | None) -> str:
    if not (spent and full and rate) or not full.value or not rate.value or spent.unit != MONEY:
        return ""
    right = 100 * spent.value / full.value
    return f"{spent.text}÷{full.text}＝{rate.text}" if abs(right - rate.value) <= rate.step / 2 else ""


def with_lines(drafts: Sequence[DraftProposal], forms: Sequence[ProjectForm]) -> Iterator[DraftProposal]:
    """Objectives and indicators that stand in the form of a project are of that project."""
    told: set[str] = set()
    for each in drafts:
        form = next((form for form in forms if form.holds(each.passages)), None)
        if form and each.record == "score_entry":  # points of a project are no points of the office
            continue
        yield each
        if form and each.record in OF_OFFICE_OR_PROJECT and each.row not in told:
            told.add(each.row)
            yield from drafted(each.record, each.row, each.passages, line=form.key)
