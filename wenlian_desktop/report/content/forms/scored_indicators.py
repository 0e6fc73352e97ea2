"""The indicators of a self-evaluation form: their rows by part, with full marks and points that add up."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from wenlian_desktop.domain.records.activities import QUALITATIVE, Indicator, Survey
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.scoring.indicator_points import IndicatorPoints, indicator_points
from wenlian_desktop.domain.scoring.inputs import SOURCES
from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.values.fields import Ref, State
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import trim_zeros, with_minus
from wenlian_desktop.domain.values.runs import Run, Runs
from wenlian_desktop.report.content.document import Cell
from wenlian_desktop.report.content.forms.form_cells import COUNTED, DASH, first_missing, level_runs, words
from wenlian_desktop.report.content.score_table import SCHEME

OF_SURVEYS = "服务对象满意度指标"


@dataclass(frozen=True)
class ScoredIndicator:
    """One row: the part of the form it counts to, and what it is scored by, an indicator or a survey.

    `missing`: the fields without which it has no points.
    """

    part: LedgerLine
    points: IndicatorPoints
    row: Indicator | Survey
    missing: tuple[Ref, ...]

    @property
    def part_runs(self) -> Runs:
        """一级指标 with its points, as the scheme has them."""
        return (Run(f"{self.part.item.name}\n（{trim_zeros(self.part.full)}分）", SCHEME),)

    @property
    def level2_runs(self) -> Runs:
        """二级指标."""
        if isinstance(self.row, Survey):
            return (Run(OF_SURVEYS, COUNTED),)
        return level_runs(self.row, "level2") or level_runs(self.row, "level1")

    @property
    def full(self) -> Run:
        """分值."""
        return Run(trim_zeros(self.points.full), ref_to(self.row, "weight") if self._has_weight else COUNTED)

    @property
    def got(self) -> Run:
        """得分."""
        return Run(UNFILLED if self.missing else trim_zeros(self.points.got), first_missing(self.missing))

    @property
    def _has_weight(self) -> bool:
        return isinstance(self.row, Indicator) and self.row.weight == self.points.full

    @property
    def is_rescaled(self) -> bool:
        """Whether its points are others than the office entered."""
        return isinstance(self.row, Indicator) and self.row.weight is not None and not self._has_weight


def is_of_budget(line: LedgerLine) -> bool:
    """Whether a part is scored by the budget: 预算执行率."""
    return SOURCES[line.item.source].record is BudgetLine


def scored_indicators(year: Year, ledger: Ledger) -> Iterator[ScoredIndicator]:
    """All rows of a form, in the order of its parts."""
    for line in ledger.lines:
        if is_of_budget(line):
            continue
        for points in indicator_points(ledger.scheme, line):
            [ref, *_] = points.given.refs
            row = year.row(ref.record, ref.uid)
            assert isinstance(row, Indicator | Survey)
            is_known = points.share is not None or line.manual is not None
            empty = [each for each in points.given.refs if year.state(each) is State.EMPTY]
            yield ScoredIndicator(line, points, row, () if is_known else (*empty, *points.given.refs))


def execution_points(ledger: Ledger) -> tuple[Run, Run]:
    """分值 and 得分 of the budget's part."""
    lines = [line for line in ledger.lines if is_of_budget(line)]
    full = sum((line.full for line in lines), Decimal(0))
    missing = [ref for line in lines for ref in line.missing]
    got = trim_zeros(sum((line.got for line in lines), Decimal(0)))
    return Run(trim_zeros(full), COUNTED), Run(UNFILLED if missing else got, first_missing(missing))


def total_points(ledger: Ledger) -> tuple[Run, Run]:
    """分值 and 得分 of the whole form."""
    score = trim_zeros(ledger.score) if ledger.is_known else UNFILLED
    return Run(trim_zeros(ledger.full), COUNTED), Run(score, first_missing(ledger.missing))


def target_cell(each: ScoredIndicator, is_initial: bool = False, across: int = 1) -> Cell:
    """年度指标值, or with `is_initial` the 年初指标值: with sign and unit."""
    if not isinstance(each.row, Indicator):
        return words(each.points.given.target, COUNTED, across)
    return indicator_target(each.row, is_initial, across)


def indicator_target(row: Indicator, is_initial: bool = False, across: int = 1) -> Cell:
    """The target of an indicator with sign and unit; the initial one falls back on the year's."""
    if row.nature == QUALITATIVE or (row.target is None and row.initial_target is None and row.target_text):
        return words(row.target_text or UNFILLED, ref_to(row, "target_text"), across)
    name = "initial_target" if is_initial and row.initial_target is not None else "target"
    return Cell(measured_runs(row, name, "sign"), across)


def measured_runs(row: Indicator, name: str, *before: str) -> Runs:
    """A figure of an indicator with its unit, and with the fields `before` it."""
    value: Decimal | None = getattr(row, name)
    if value is None:
        return (Run(UNFILLED, ref_to(row, name)),)
    around = [Run(getattr(row, field) or "", ref_to(row, field)) for field in (*before, "unit")]
    runs = (*around[:-1], Run(with_minus(trim_zeros(value)), ref_to(row, name)), around[-1])
    return tuple(run for run in runs if run.text)


def actual_cell(each: ScoredIndicator) -> Cell:
    """实际完成值 with its unit, as it is scored."""
    given, row = each.points.given, each.row
    if isinstance(row, Survey):
        return words(given.actual, first_missing(each.missing))
    if row.nature == QUALITATIVE:
        return words(given.actual, ref_to(row, "actual_text"))
    return Cell(measured_runs(row, "actual"))


def share_text(points: IndicatorPoints) -> str:
    """得分系数 in %, without the sign."""
    return DASH if points.share is None else trim_zeros(Decimal(round(points.share * 10_000)) / 100)


def remarks(ledger: Ledger, rows: list[ScoredIndicator]) -> str:
    """What a reader cannot see from the figures: parts without indicators, and points that were shared out anew."""
    absent = [line.item for line in ledger.lines if line.is_absent]
    said = [f"没有{item.name}，其{trim_zeros(item.weight)}分按比例分给其他指标。" for item in absent]
    if any(each.is_rescaled for each in rows):
        said.append("分值按各指标所填分值的比例折算。")
    return "".join(said)
