"""Lists of fields that belong to the place that uses them: each name is one of a field that is declared."""

import pytest

from wenlian_desktop.domain.carryover.last_year import RESTATED_FIELDS
from wenlian_desktop.domain.checks import accounts, prose, surveys, year_on_year
from wenlian_desktop.domain.figures.derived import ANSWERS
from wenlian_desktop.domain.records.catalogue import RECORDS
from wenlian_desktop.domain.records.lock_rules import LOCKABLE
from wenlian_desktop.report.content.monitoring_form import SIGNATORIES
from wenlian_desktop.ui.scoring.manual_score_panel import MANUAL_FIELDS
from wenlian_desktop.ui.tables.columns import COMPUTED_COLUMNS

NAMED = {
    "sums of the accounts": ("accounts", (*accounts.BALANCE, *accounts.CLOSING)),
    "balances that are not comparable": ("accounts", year_on_year.BALANCES),
    "answers of a survey": ("survey", (*ANSWERS, *surveys.REQUIRED, *surveys.SEQUENCE)),
    "totals that texts state": ("activity", prose.TOTAL_NAMES),
    "who signs the monitoring form": ("report", [name for _, name in SIGNATORIES]),
    "points by hand": ("score_entry", MANUAL_FIELDS),
    **{f"computed columns: {record}": (record, [c.after for c in each]) for record, each in COMPUTED_COLUMNS.items()},
    **{f"locked: {record}.{name}": (record, [name]) for record, name in LOCKABLE},
    **{f"restated: {record}.{name}": (record, [name, then]) for (record, name), then in RESTATED_FIELDS.items()},
}


@pytest.mark.parametrize("names", NAMED.values(), ids=NAMED.keys())
def test_a_list_of_fields_names_fields_that_there_are(names: tuple[str, list[str]]) -> None:
    record, fields = names
    assert [name for name in fields if name not in RECORDS[record].spec.fields] == []
