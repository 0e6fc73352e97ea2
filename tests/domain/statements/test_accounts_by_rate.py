"""The budget and the spending of the year, told in words that are none of the trade's."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.vocabulary import WHOLE, FigureRole

PLAIN = [
    "能动用的钱一共799.00万元，账上走掉770.49万元，预算执行率96.43%。",
    "全年没花完的28.51万元留到明年，结余率3.57%，年末结余28.51万元。",
]


def read(*lines: str) -> StatedReport:
    return StatedReport.read(Manuscript.parse([*lines]))


def known(report: StatedReport, role: FigureRole) -> list[str]:
    return [each.text for each in report.facts(role, WHOLE)]


def test_two_amounts_that_make_the_rate_and_leave_the_rest_are_budget_and_spending() -> None:
    report = read(*PLAIN)
    assert (known(report, FigureRole.FULL), known(report, FigureRole.SPENT)) == (["799.00万元"], ["770.49万元"])


def test_a_rate_alone_is_no_proof_where_neither_is_known() -> None:
    report = read("甲站有799.00万元，乙站有770.49万元，执行率96.43%。")
    assert known(report, FigureRole.FULL) == known(report, FigureRole.SPENT) == []


@pytest.mark.parametrize(("left", "is_told"), [("28.51万元", False), ("31.21万元", True)])
def test_what_is_left_of_them_is_recomputed(left: str, is_told: bool) -> None:
    lines = ["资金盘子为799.00万元。", "全年支出770.49万元，预算执行率96.43%。", f"年末结转结余{left}。"]
    assert bool(said_of(lines, "C10")) is is_told


def test_the_rate_behind_the_classes_is_of_their_whole() -> None:
    lines = [
        "全年预算1976.40万元，其中基本支出1126.40万元，项目支出850.00万元。",
        "决算反映的支出总额为1950.20万元，基本支出1118.55万元，项目支出831.65万元，预算执行率为98.67%。",
    ]
    assert said_of(lines, "C03") == []
    assert said_of([lines[0], lines[1].replace("98.67", "98.76")], "C03")
