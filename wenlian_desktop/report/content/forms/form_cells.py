"""Cells and rows of forms, and what an annex of tables is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wenlian_desktop.domain.figures import missing_inputs
from wenlian_desktop.domain.figures.derived import Execution
from wenlian_desktop.domain.narrative import derived_run
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.record import Record
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.texts.figure_tokens import text_runs
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.money import fixed_wan
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs, Source, plain_text, split_paragraphs
from wenlian_desktop.report.content.document import Cell, Row, Table

COUNTED = Derivation("汇总")
DASH = "—"
LEVEL = "指标"
SIGNATURES = (
    "填报人：　　　　　　　财务负责人：　　　　　　　单位负责人：\n"
    "联系电话：　　　　　　填报日期：　　　　年　　月　　日"
)


@dataclass(frozen=True)
class AnnexTables:
    """What an annex holds: its title, and its tables, each on pages of its own; none where the year has nothing for it.

    `sheets`: the names of its sheets in Excel, one a table. `signatures`: the lines to be signed by hand below each
    table, where it is printed alone.
    """

    title: str
    tables: tuple[Table, ...] = ()
    is_landscape: bool = True
    sheets: tuple[str, ...] = ()
    signatures: str = ""


def head(text: str, across: int = 1, down: int = 1) -> Cell:
    """A heading in a form."""
    return Cell((Run(text),), across, down, is_head=True)


def words(text: str, source: Source | None = None, across: int = 1, down: int = 1) -> Cell:
    """Short words, centered where they span columns."""
    return Cell((Run(text, source),) if text else (), across, down)


def figure(text: str, source: Source | None = None, across: int = 1) -> Cell:
    """A number."""
    return Cell((Run(text, source),) if text else (), across, is_figure=True)


def filled(row: Record, name: str, across: int = 1) -> Cell:
    """A field as it is filled in; empty where it is not."""
    return words(str(getattr(row, name) or ""), ref_to(row, name), across)


def long_text(runs: Iterable[Run], across: int = 1) -> Cell:
    """A text that begins at the left."""
    return Cell(tuple(runs), across, is_text=True)


def form_row(*cells: Cell) -> Row:
    """Cells side by side, each over its columns."""
    row: list[Cell | None] = []
    for cell in cells:
        row += [cell, *[None] * (cell.column_span - 1)]
    return tuple(row)


def below(count: int, *cells: Cell) -> Row:
    """The cells of a row whose first `count` columns are covered from above."""
    return (*[None] * count, *form_row(*cells))


def with_levels(rows: Sequence[tuple[Runs, Runs, Row]]) -> Iterator[Row]:
    """Rows behind the names of their two levels, each of which spans the rows that have it."""
    names = [(plain_text(level1), plain_text(level2)) for level1, level2, _ in rows]
    for index, (level1, level2, rest) in enumerate(rows):
        above, here = names[index - 1] if index else None, names[index]
        of_level1 = _run_length([name for name, _ in names[index:]])
        first = Cell(level1, row_span=of_level1) if above is None or above[0] != here[0] else None
        second = Cell(level2, row_span=_run_length(names[index:])) if above != here else None
        yield (first, second, *rest)


def _run_length(names: Sequence[object]) -> int:
    """How many of them are like the first, from the start."""
    return next((at for at, name in enumerate(names) if name != names[0]), len(names))


def level_runs(row: Record, name: str) -> Runs:
    """The level of an indicator as a form names it: 数量指标."""
    level = getattr(row, name)
    return (Run(level, ref_to(row, name)), Run(LEVEL)) if level else ()


def paragraphs(year: Year, row: Record, name: str) -> Runs:
    """A long text in the lines of one cell, with its figures."""
    text = getattr(row, name)
    return text_runs(year, "\n".join(split_paragraphs(text)), ref_to(row, name)) if text else ()


def listed(texts: Sequence[Runs]) -> Runs:
    """Texts one below the other, numbered if there are several."""
    runs: list[Run] = []
    for number, text in enumerate(texts, 1):
        runs += [Run("\n" if number > 1 else ""), Run(f"{number}." if len(texts) > 1 else ""), *text]
    return tuple(run for run in runs if run.text)


def figure_of(run: Run, across: int = 1) -> Cell:
    """A computed number with its source."""
    return figure(run.text, run.source, across)


def money(fen: int | None, source: Source = COUNTED) -> Run:
    """An amount in 万元; a dash where there is none, or where it cannot be told."""
    return Run(fixed_wan(fen) if fen is not None else DASH, source)


def execution_runs(year: Year, done: Execution, lines: list[BudgetLine]) -> tuple[Run, Run, Run]:
    """年初预算数, 全年预算数 and 全年执行数; 〔未填〕 leads to the first field that is missing."""
    missing = (
        missing_inputs.for_initial(year, lines), missing_inputs.for_full(year, lines),
        missing_inputs.for_spent(year, lines),
    )  # fmt: skip
    initial, full, spent = (
        derived_run(None if fen is None else fixed_wan(fen), COUNTED, refs)
        for fen, refs in zip((done.initial, done.full, done.spent), missing, strict=True)
    )
    return initial, full, spent


def first_missing(refs: Sequence[Ref]) -> Source:
    """The field to fill in first; else that it is computed."""
    return refs[0] if refs else COUNTED
