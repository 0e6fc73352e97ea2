"""What the rows of one table propose: a proposal for each cell of a known column, and what follows from it."""

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from wenlian_desktop.domain.records.activities import Activity, Indicator
from wenlian_desktop.domain.records.budget import ADD, CUT, BudgetChange, BudgetLine, MonthlyPlan
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.values.fields import Field, Kind, State
from wenlian_desktop.domain.values.numerals import trim_zeros
from wenlian_desktop.domain.values.uids import UID
from wenlian_desktop.intake.proposals import EXISTING, SPARE, Certainty, Proposal
from wenlian_desktop.intake.sheets import budget_rows
from wenlian_desktop.intake.sheets.cell_values import NotRead, Outcome, Read
from wenlian_desktop.intake.sheets.found_table import Found
from wenlian_desktop.intake.sheets.sheet_rows import BESIDE_FIELDS, ColumnReading, SheetRow
from wenlian_desktop.intake.sheets.shown_cells import Grid
from wenlian_desktop.intake.sheets.split_cells import question_shares
from wenlian_desktop.intake.sheets.table_head import (
    CHANGED,
    CUT_DOWN,
    FULL,
    GUESSED,
    TableColumn,
    TableHead,
    monthly_field,
)

TEXT_KINDS = (Kind.TEXT, Kind.LONG_TEXT)
ASSOCIATION = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,16}?协会)")
NOT_OF_NAME = re.compile(r"^.*?(?:年度?|附件)")
NO_NAME = re.compile("各|本|所属|全部")


class RowProposals:
    """Adds the proposals of rows to `found`. `readings`: the columns that are taken; `proofs`: of columns, by index;
    `doubted`: columns whose values somebody has to look at.
    """

    def __init__(
        self,
        found: Found,
        grid: Grid,
        head: TableHead,
        readings: Sequence[ColumnReading],
        proofs: Mapping[int, str],
        doubted: Collection[int],
    ) -> None:
        self._found, self._grid, self._head, self._proofs = found, grid, head, proofs
        self._spec = RECORDS[head.record].spec
        self._readings = readings
        self._taken = frozenset(each.column.index for each in readings)
        self._doubted = doubted

    def propose(self, row: SheetRow) -> None:
        """Propose what a row holds."""
        if self._head.record == MonthlyPlan.spec.name and any(column.month for column in self._head.columns):
            self._propose_months(row)
            return
        key = self._row_key(row)
        if self._head.record == Indicator.spec.name:
            question_shares(row.outcomes)
        for (name, _), (column, outcome) in row.outcomes.items():
            if name in BESIDE_FIELDS or column.index not in self._taken:
                continue
            self._settle(key, row, self._spec.fields[name], column, outcome)
        if row.uid:
            self._propose_cleared(row, key)
        if self._head.record == BudgetLine.spec.name:
            self._propose_beside(row, key)
        elif self._head.record == Activity.spec.name:
            self._propose_association(row, key)
        self._propose_line_of_section(row, key)
        self._ask_for_required(row)

    def _propose_cleared(self, row: SheetRow, key: str) -> None:
        """The empty cells of a row that the year has: something may stand there."""
        for reading in self._readings:
            column, field = reading.column, reading.field
            if (field.name, 0) not in row.outcomes and field.name in self._spec.fields:
                self._add(self._head.record, key, field, "", Certainty.CANDIDATE, row, column, "")

    def _row_key(self, row: SheetRow) -> str:
        if row.new_uid:
            return f"{SPARE}{row.new_uid}"
        return f"{EXISTING}{row.uid}" if UID.fullmatch(row.uid) else self._found.row_key(self._head.record, row.row)

    def _settle(self, key: str, row: SheetRow, field: Field, column: TableColumn, outcome: Outcome) -> None:
        match outcome:
            case Read(value, words, is_sure):
                certainty = self._certainty(field, column, is_sure)
                self._add(self._head.record, key, field, value, certainty, row, column, words)
            case NotRead(why, asks):
                (self._found.ask if asks else self._found.refuse)(row.row, column.index, why)

    def _certainty(self, field: Field, column: TableColumn, is_sure: bool) -> Certainty:
        is_doubted = column.index in self._doubted or column.closeness < GUESSED
        if not is_sure or is_doubted or self._head.rival:
            return Certainty.CANDIDATE
        return Certainty.TEXT if field.kind in TEXT_KINDS else Certainty.SURE

    def _add(
        self, record: str, key: str, field: Field, value: object, certainty: Certainty, row: SheetRow,
        column: TableColumn, words: str,
    ) -> None:  # fmt: skip
        proof = f"列标题“{column.head.words}”{self._proofs.get(column.index, '')}"
        place = self._found.place(row.row, column.index)
        self._found.proposals.append(
            Proposal(record, key, field.name, field.label, value, field.unit, certainty, proof, place, words)
        )

    def _propose_months(self, row: SheetRow) -> None:
        fields = MonthlyPlan.spec.fields
        column, line = row.outcomes.get(("line", 0), (None, None))
        months = [(month, *found) for (_, month), found in row.outcomes.items() if month]
        if column is None or not isinstance(line, Read):
            if months:
                self._found.ask(row.row, months[0][1].index, "这一行没有写预算项目，没有取。")
            return
        for month, own, outcome in months:
            if own.index not in self._taken:
                continue
            key = self._found.row_key(self._head.record, row.row, f"-{month}")
            kind = (
                monthly_field(self._grid.text(row.row, self._head.kind_column)) if self._head.kind_column >= 0 else ""
            )
            if not (kind or own.field):
                continue
            self._settle(key, row, fields[kind or own.field], own, outcome)
            if isinstance(outcome, Read):
                certainty = self._certainty(fields["line"], column, line.is_sure)
                self._add(self._head.record, key, fields["line"], line.value, certainty, row, column, line.words)
                self._add(self._head.record, key, fields["month"], month, Certainty.SURE, row, own, own.head.words)

    def _propose_beside(self, row: SheetRow, key: str) -> None:
        """What a budget table says of a line beside its fields: how it was changed, and that it is entered once."""
        wrong = budget_rows.wrong_full(row, self._head)
        full = self._head.column(FULL)
        if wrong is not None and full is not None:
            self._found.ask(row.row, full.index, wrong.why)
        column, spent = row.outcomes.get(("spent_once", 0), (None, None))
        if column is not None and isinstance(spent, Read) and ("mode", 0) not in row.outcomes and not row.uid:
            mode = self._spec.fields["mode"]
            self._add(self._head.record, key, mode, "全年一次", Certainty.CANDIDATE, row, column, spent.words)
        for name in (CHANGED, CUT_DOWN):
            self._propose_changed(row, key, name)

    def _propose_changed(self, row: SheetRow, key: str, field: str) -> None:
        column, changed = row.outcomes.get((field, 0), (None, None))
        _, name = row.outcomes.get(("name", 0), (None, None))
        if column is None or column.index not in self._taken:
            return
        if isinstance(changed, NotRead):
            self._settle(key, row, self._spec.fields["name"], column, changed)
        elif isinstance(changed, Read) and isinstance(name, Read) and changed.value != State.NONE.value:
            amount = Decimal(str(changed.value or 0))
            amount = -abs(amount) if field == CUT_DOWN else amount
            if amount:
                self._propose_change(row, column, str(name.value), amount, changed.words)

    def _propose_change(self, row: SheetRow, column: TableColumn, name: str, amount: Decimal, words: str) -> None:
        record, fields = BudgetChange.spec.name, BudgetChange.spec.fields
        values = {"kind": ADD if amount > 0 else CUT, "line": name, "amount": trim_zeros(abs(amount))}
        key = self._found.row_key(record, row.row, "追减" * (amount < 0))
        for each, value in values.items():
            self._add(record, key, fields[each], value, Certainty.CANDIDATE, row, column, words)

    def _propose_line_of_section(self, row: SheetRow, key: str) -> None:
        """The budget line that the heading above a row names, where no column does."""
        field = self._spec.fields.get("line")
        if row.section is None or field is None or row.uid or self._head.column("line") is not None:
            return
        name, at, column = row.section
        place = self._found.place(at, column)
        self._found.proposals.append(
            Proposal(
                self._head.record, key, "line", field.label, name, "", Certainty.CANDIDATE, "分段的标题", place, name
            )
        )

    def _propose_association(self, row: SheetRow, key: str) -> None:
        """The association whose sheet it is, where the title names one and no column does."""
        named = {NOT_OF_NAME.sub("", found["name"]) for found in ASSOCIATION.finditer(self._head.title)}
        names = [name for name in named if not any(other != name and other.endswith(name) for other in named)]
        if self._head.column("associations") is not None or len(names) != 1 or row.uid or NO_NAME.search(names[0]):
            return
        column = next(iter(row.outcomes.values()))[0]
        field = self._spec.fields["associations"]
        certainty = Certainty.SURE if self._head.is_ours else Certainty.CANDIDATE
        self._add(self._head.record, key, field, names, certainty, row, column, names[0])

    def _ask_for_required(self, row: SheetRow) -> None:
        """A cell left empty that the other rows need, in a column that the table has."""
        if row.uid:
            return
        for column in self._head.columns:
            field = self._spec.fields.get(column.field)
            if field is not None and field.required and (field.name, column.month) not in row.outcomes:
                merged = self._grid.merged_at(row.row, column.index)
                if column.index not in self._taken or (merged is not None and merged.top < row.row):
                    continue
                self._found.ask(row.row, column.index, f"没有填“{field.label}”。")
