"""The annex of explanations (情况说明): findings and their explanations."""

from collections.abc import Iterator

from wenlian_desktop.domain.checks.run_checks import explanation_of, run_checks
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.rules.finding import YearFinding
from wenlian_desktop.domain.texts.figure_tokens import paragraph_runs
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.formatting import format_date
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs
from wenlian_desktop.report.content.document import Cell, Column, Row, Table

TITLE = "检查结果情况说明"
FOUND = Derivation("检查结果")
COLUMNS = (
    Column("序号", 9, is_centered=True), Column("级别", 10, is_centered=True), Column("检查结果", 80),
    Column("情况说明", 86), Column("说明人", 15, is_centered=True), Column("日期", 25, is_centered=True),
)  # fmt: skip
NOTE = "注：级别为“错”的，经说明后放行；“警”“示”供核对。"


def explanations_table(year: Year) -> Table | None:
    """The explained findings with their explanations; None if there are none."""
    answered = list(_answered(year)) if len(year.rows(Explanation)) else []
    if not answered:
        return None
    rows = tuple(_row(year, number, *each) for number, each in enumerate(answered, 1))
    return Table("", "", COLUMNS, rows, NOTE)


def _answered(year: Year) -> Iterator[tuple[YearFinding, Explanation]]:
    for finding in year.cached(run_checks):
        explanation = explanation_of(year, finding)
        if explanation is not None:
            yield finding, explanation


def _row(year: Year, number: int, finding: YearFinding, explanation: Explanation) -> Row:
    content = ref_to(explanation, "content")
    paragraphs = paragraph_runs(year, explanation.content or "", content)
    written = explanation.written_on
    return (
        _cell(str(number), Derivation("顺序号")),
        _cell(finding.level.value, FOUND),
        _cell(finding.message, finding.places[0] if UNFILLED in finding.message and finding.places else FOUND),
        Cell(_joined(paragraphs)),
        _cell(explanation.author or "", ref_to(explanation, "author")),
        _cell(format_date(written) if written else "", ref_to(explanation, "written_on")),
    )


def _joined(paragraphs: list[Runs]) -> Runs:
    """Paragraphs joined as lines of one cell."""
    joined: list[Run] = []
    for index, runs in enumerate(paragraphs):
        joined += [Run("\n"), *runs] if index else runs
    return tuple(joined)


def _cell(text: str, source: Derivation | Ref) -> Cell:
    return Cell((Run(text, source),) if text else ())
