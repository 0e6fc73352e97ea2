"""What-if trials (试算): figures changed in a temporary copy of the year, to see the resulting points."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.records.budget import ADD, CUT, ONCE, BudgetChange, BudgetLine
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.rows import POSITION_STEP
from wenlian_desktop.domain.records.year import RowChange, Year, field_of, ref_to
from wenlian_desktop.domain.scoring.ledger import Ledger, LedgerLine
from wenlian_desktop.domain.texts.naming import row_title
from wenlian_desktop.domain.values.fields import Field, Kind, Ref
from wenlian_desktop.domain.values.uids import derived_uid

TRIAL_KINDS = (Kind.COUNT, Kind.YUAN, Kind.WAN_YUAN, Kind.PERCENT, Kind.NUMBER, Kind.CHOICE, Kind.YES_NO)
MONEY = Field("", "", Kind.WAN_YUAN, "万元")
BY_HAND = ScoreEntry.spec.label

ApplyValue = Callable[[Year, Any], Iterable[RowChange]]


@dataclass(frozen=True)
class TrialFigure:
    """A figure that can be changed in a trial: group, row, name, field for parsing, current value.

    `apply` returns the changes that give it another value in a copy of the year.
    """

    group: str
    row: str
    name: str
    field: Field
    value: Any
    apply: ApplyValue

    @property
    def label(self) -> str:
        """The name on the screen."""
        unit = f"（{self.field.unit}）" if self.field.unit else ""
        return f"{self.row} {self.name}{unit}"


def trial_figures(year: Year, ledger: Ledger) -> list[TrialFigure]:
    """All figures the ledger depends on: budget lines, then fields in the order of items, then manual scores."""
    refs = dict.fromkeys(ref for line in ledger.lines for given in line.inputs for ref in given.refs)
    lines = [figure for line in year.rows(BudgetLine) for figure in _of_line(year, line)]
    fields = [figure for ref in _with_related(refs) for figure in _of_field(year, ref)]
    return [*lines, *fields, *(_by_hand(year, line) for line in ledger.lines if not line.is_absent)]


def with_trial_values(year: Year, values: Iterable[tuple[TrialFigure, Any]]) -> Year:
    """A copy of the year with other values."""
    for figure, value in values:
        year = year.with_changes(figure.apply(year, value))
    return year


def _with_related(refs: Iterable[Ref]) -> Iterator[Ref]:
    """The fields scored by, each followed by its related fields."""
    fields: dict[Ref, None] = {}
    for ref in (each for each in refs if each.uid):  # of a row that is still missing nothing is tried
        if ref.record not in (BudgetLine.spec.name, ScoreEntry.spec.name, BudgetChange.spec.name):
            related = RECORDS[ref.record].spec.names(lambda field: field.tried)
            fields |= dict.fromkeys([ref, *(Ref(ref.record, ref.uid, name) for name in related)])
    order = {key: index for index, key in enumerate(dict.fromkeys((ref.record, ref.uid) for ref in fields))}
    return iter(sorted(fields, key=lambda ref: order[ref.record, ref.uid]))


def _of_field(year: Year, ref: Ref) -> Iterator[TrialFigure]:
    field = field_of(ref)
    if field.kind not in TRIAL_KINDS or year.row(ref.record, ref.uid) is None:
        return

    def apply(now: Year, value: Any) -> list[RowChange]:
        row = now.row(ref.record, ref.uid)
        assert row is not None
        return [RowChange(row, replace(row, **{ref.field: value}))]

    spec = RECORDS[ref.record].spec
    row = spec.label if spec.single else row_title(year, ref.record, ref.uid)
    yield TrialFigure(spec.label, row, field.label, field, year.value(ref), apply)


# --- budget lines ---


def _of_line(year: Year, line: BudgetLine) -> Iterator[TrialFigure]:
    """全年预算数, changed by an adjustment, and 支出, whatever its mode."""
    group, row = BudgetLine.spec.label, row_title(year, BudgetLine.spec.name, line.uid)
    full = derived.line_execution(year, line).full
    yield from _of_field(year, ref_to(line, "initial_fiscal"))
    if full is not None:
        yield TrialFigure(group, row, "全年预算数（追加或追减后）", MONEY, full, _adjusted(line.uid))
    yield TrialFigure(group, row, "全年支出", MONEY, derived.spent(year, line), _spent(line.uid))


def _adjusted(uid: str) -> ApplyValue:
    def apply(now: Year, value: int) -> list[RowChange]:
        line = now.rows(BudgetLine).find(uid)
        assert line is not None
        difference = value - (derived.line_execution(now, line).full or 0)
        kind = ADD if difference > 0 else CUT
        change = BudgetChange(
            uid=derived_uid("全年", uid), position=POSITION_STEP, kind=kind, line=uid, amount=abs(difference)
        )
        return [RowChange(None, change)] if difference else []

    return apply


def _spent(uid: str) -> ApplyValue:
    def apply(now: Year, value: int) -> list[RowChange]:
        line = now.rows(BudgetLine).find(uid)
        assert line is not None
        return [RowChange(line, replace(line, mode=ONCE, spent_once=value))]

    return apply


# --- manual scores ---


def _by_hand(year: Year, line: LedgerLine) -> TrialFigure:
    """The manual score of an item."""
    item, uid = line.item.name, None if line.entry is None else line.entry.uid

    def apply(now: Year, value: Any) -> list[RowChange]:
        entry = now.rows(ScoreEntry).find(uid)
        if entry is not None:
            return [RowChange(entry, replace(entry, score=value))]
        return [
            RowChange(None, ScoreEntry(uid=derived_uid("评分", item), position=POSITION_STEP, item=item, score=value))
        ]

    field = ScoreEntry.spec.fields["score"]
    return TrialFigure(BY_HAND, item, field.label, field, line.manual, apply)
