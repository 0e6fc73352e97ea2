"""Cells that hold a number and its parts in brackets: “编制人数（名）｜76（行政34，事业42）”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
PART = r"[\u4e00-\u9fff]{1,10}[：:]?(\d+(?:\.\d+)?)([\u4e00-\u9fff]{0,2})"
CELL = re.compile(rf"(?P<whole>\d+(?:\.\d+)?)(?P<unit>[\u4e00-\u9fff]{{0,2}})（(?P<parts>(?:{PART}[，、；])+{PART})）")
OF_PEOPLE = re.compile("编制|实有|在[职编岗]|人员")
NOT_ALL = re.compile("其中|女|党员|新增|含")
SAYS = "写“{stated}”，括号里各部分之和为{sum}。"
REMEDY = "核对各部分和总数，改正不符的一处。"


@rule("C51", Level.WARNING, on=StatedReport, says=SAYS, remedy=REMEDY)
def people_parted_in_cells(report: StatedReport) -> Hits:
    """Posts and people of an office, with their kinds in brackets."""
    yield from (each for is_of_people, each in _wrong(report) if is_of_people)


@rule("C39", Level.ERROR, on=StatedReport, says=SAYS, remedy=REMEDY)
def counts_parted_in_cells(report: StatedReport) -> Hits:
    """Other counts, and amounts, with their parts in brackets."""
    yield from (each for is_of_people, each in _wrong(report) if not is_of_people)


def _wrong(report: StatedReport) -> Iterator[tuple[bool, Hit[int]]]:
    for line in report.manuscript.normal:
        for cell in line.cells if line.is_row and "（" in line.text else ():
            found = CELL.fullmatch(cell) if not NOT_ALL.search(cell) else None
            parts = re.findall(PART, found["parts"]) if found else []
            total = sum(round(100 * float(number)) for number, _ in parts)
            if (
                found
                and len({unit for _, unit in parts} | {found["unit"]}) <= 2
                and total != _hundredths(found["whole"])
            ):
                terms = "＋".join(number for number, _ in parts)
                shown = f"{terms}＝{total / 100:g}{found['unit']}"
                yield OF_PEOPLE.search(line.text) is not None, hit(line.number, stated=cell, sum=shown)


def _hundredths(number: str) -> int:
    return round(100 * float(number))
