"""The staff office by office: “秘书处4人、创联部4人、编辑部5人，在职12人”."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import summed
from wenlian_desktop.domain.statements.quantities import WrittenFigure
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
PEOPLE = ("人", "名", "位")
OFFICE = re.compile("^[\u4e00-\u9fff]{1,8}(?:[处部室科股队组馆办]|中心)(?:有|各)?$")
STAFF = re.compile(
    "(?:在[职岗编]|实有|现有|职工|工作人员|干部)(?:在[职岗编]|人员|职工|人数|总数)*(?:共|有|共有|为|合计)?$"
)
NEXT = re.compile("^[、，；和及：与]")
LEAST, LISTED = 2, 3  # offices: without their number told
MOST_OFF = 4  # times what it is off: a staff is more than that


@rule(
    "C51",
    Level.WARNING,
    on=StatedReport,
    says="写“{stated}”，各部门之和为{sum}。",
    remedy="核对各部门人数和在职人数，改正不符的一处。",
)
def offices_make_the_staff(report: StatedReport) -> Hits:
    """The people of all offices told one after another make the staff told beside them."""
    for sentence in report.with_figures(LISTED):
        for run in _runs(sentence.statements):
            is_all = len(run) >= LISTED or _are_counted(sentence.statements, len(run))
            told = [each for each in report.by_line[sentence.line] if each.unit in PEOPLE and each not in run]
            staff = [each for each in told if STAFF.search(each.label)]
            total = sum((each.value for each in run), Fraction(0))
            if not is_all or not staff or any(each.value == total for each in told):
                continue
            wrong = min(staff, key=lambda each: abs(each.value - total))
            if abs(wrong.value - total) * MOST_OFF <= wrong.value and not wrong.is_about:
                figures: list[WrittenFigure] = [each.quantity for each in run]
                yield hit(wrong.line, stated=wrong.text, sum=summed(figures, wrong.quantity))


def _runs(found: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The people of offices told one after another."""
    run: list[Statement] = []
    for each in found:
        is_office = each.unit in PEOPLE and OFFICE.match(each.label) is not None and not STAFF.search(each.label)
        if is_office and not each.is_about and (not run or NEXT.match(each.between)):
            run.append(each)
            continue
        if len(run) >= LEAST:
            yield run
        run = []
    if len(run) >= LEAST:
        yield run


def _are_counted(found: Sequence[Statement], count: int) -> bool:
    """Whether so many offices are told before them: 3个内设机构."""
    return any(each.unit == "个" and each.value == count and COUNTED.match(each.after) for each in found)


COUNTED = re.compile("(?:内设)?(?:机构|部门|科室|部室|处室|股室)")
