"""Reports of many hands and provinces: no character is lost, nothing wrong is sure, lists are whole.

What is expected was read off the reports by people.
"""

from pathlib import Path

import pytest

from tests.intake.old_report.offers import (
    REPORTS,
    figures,
    lines_of,
    lost_characters,
    offer_of,
    unplaced_share,
    values,
)
from wenlian_desktop.intake.old_report.read_report import read_old_report

MOST_UNPLACED = {"beijing": 0.05, "": 1.0}  # of a report of that family; 20 % of every other one

# Amounts in 万元, rates in %: what the report says of the whole department.
SURE = {
    "a01": {
        "budget_total": "1286.45", "budget_basic": "742.18", "budget_project": "544.27", "budget_other": "0",
        "spent_total": "1251.45", "spent_basic": "731.06", "spent_project": "520.39", "spent_other": "0",
        "initial_total": "1248.6", "execution_rate": "97.28", "carryover_amount": "35",
    },
    "b03": {
        "budget_total": "748", "spent_total": "717.67", "spent_basic": "398.42", "spent_project": "319.25",
        "initial_total": "706", "execution_rate": "95.95", "carryover_amount": "30.33", "carryover_rate": "4.05",
        "deviation_rate": "1.65", "score": "95.09",
    },
    "c05": {
        "budget_total": "2714.46", "budget_basic": "1336.46", "budget_project": "1378", "spent_total": "2607.56",
        "spent_basic": "1311.01", "spent_project": "1296.55", "execution_rate": "96.06", "carryover_amount": "106.9",
        "score": "89.50",
    },
    "d02": {
        "budget_total": "9107.275", "spent_total": "8782.902297", "spent_basic": "4052.731862",
        "spent_project": "4691.520435", "spent_other": "38.65", "initial_total": "8652.43", "execution_rate": "96.44",
        "carryover_amount": "324.372703", "carryover_rate": "3.56", "deviation_rate": "1.51", "score": "96.09",
    },
    "10-hubei": {
        "budget_total": "2244.8", "initial_total": "2086", "spent_total": "2185.17", "spent_basic": "1203.45",
        "spent_project": "981.72", "execution_rate": "97.34", "carryover_amount": "59.63", "score": "96.87",
    },
    "16-chongqing": {
        "budget_total": "1189.12", "initial_total": "1105.8", "spent_total": "1172.36", "spent_basic": "688.15",
        "spent_project": "484.21", "carryover_amount": "16.76", "carryover_rate": "1.41",
    },
    "18-guangdong": {
        "budget_total": "494.6", "initial_total": "468.2", "spent_total": "480.89", "spent_basic": "302.16",
        "spent_project": "178.73", "execution_rate": "97.23", "carryover_amount": "13.71", "score": "94.10",
    },
    "20-unknown": {
        "budget_total": "272.55", "initial_total": "236.8", "spent_total": "253.41", "spent_basic": "158.42",
        "spent_project": "94.99", "execution_rate": "92.98", "carryover_amount": "16.78", "score": "95.20",
    },
}  # fmt: skip
# How many: objectives, problems, measures.
LISTED = {
    "a01": (5, 2, 2),
    "b03": (4, 2, 2),
    "c05": (0, 2, 2),
    "d02": (0, 2, 2),
    "10-hubei": (0, 3, 3),
    "16-chongqing": (4, 2, 2),
    "18-guangdong": (5, 2, 2),
    "20-unknown": (0, 2, 2),
    "12-shi-wenlian-2023": (5, 3, 3),
    "14-xiangzhen-2024": (0, 2, 2),
}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_character_is_lost_and_little_has_no_place(path: Path) -> None:
    lines = lines_of(path)
    offer = read_old_report(lines)
    assert lost_characters(lines, offer) == {}
    assert unplaced_share(lines, offer) <= MOST_UNPLACED.get(offer.family, 0.2)


@pytest.mark.parametrize("name", SURE)
def test_what_the_report_proves_is_sure(name: str) -> None:
    sure = figures(offer_of(name), sure=True)
    assert {field: sure.get(field) for field in SURE[name]} == SURE[name]


@pytest.mark.parametrize("name", LISTED)
def test_lists_are_whole(name: str) -> None:
    offer = offer_of(name)
    found = [len(values(offer, record, "content")) for record in ("objective", "problem", "measure")]
    assert tuple(found) == LISTED[name]


def test_amounts_that_contradict_each_other_are_only_candidates() -> None:
    """全年支出1468.92, but 962.37＋516.55＝1478.92, which their own parts prove: nobody knows which one is wrong."""
    offer = offer_of("14-xiangzhen-2024")
    assert {"spent_total", "spent_basic", "spent_project"} <= figures(offer, sure=False).keys()
    assert figures(offer, sure=True)["budget_total"] == "1501.15"
