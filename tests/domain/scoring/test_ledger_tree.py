"""Changes of points by another scheme or another figure."""

from dataclasses import replace
from decimal import Decimal

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.scoring.ledger import score_year
from wenlian_desktop.domain.scoring.ledger_tree import ScoreNode, score_changes, score_tree
from wenlian_desktop.domain.scoring.schemes import shipped_scheme


def test_only_items_whose_points_differ_are_told(sample: Year) -> None:
    strict, lenient = shipped_scheme(), shipped_scheme("beijing-full-from-95")
    [change] = score_changes(score_year(sample, strict), score_year(sample, lenient))
    assert (change.name, change.difference) == ("预算执行率", Decimal("0.10"))
    assert score_changes(score_year(sample, strict), score_year(sample, strict)) == ()


def test_items_that_come_and_go_are_told_too() -> None:
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"), spent_once=wan("9"))
    year = year_with(line)
    found = score_changes(score_year(year, shipped_scheme()), score_year(year, shipped_scheme("mof-2021-101")))
    told = {each.name: (each.before is None, each.after is None, str(each.difference)) for each in found}
    assert told["预算执行率"] == (False, False, "-11.00")  # 20 × 90 %; 7 of 10
    assert told["产出指标"] == (True, False, "0.00")
    assert told["结转结余率"] == (False, True, "-2.00")  # 10 % carried over: 5 points beyond 5 %, 0.4 each
    assert [each.name for each in score_changes(None, score_year(year, shipped_scheme("mof-2021-101")))] == [
        "预算执行率", "产出指标", "效益指标", "满意度指标",
    ]  # fmt: skip


def test_each_level_of_the_tree_adds_up(sample: Year) -> None:
    line = sample.rows(BudgetLine)[0]
    less = sample.with_changes([RowChange(line, replace(line, initial_fiscal=(line.initial_fiscal or 0) * 2))])
    for year in (sample, less, year_with()):
        whole, *parts = score_tree(score_year(year, shipped_scheme()))
        assert (whole.full, whole.got, whole.lost) == _sums(parts)
        for part in parts:
            _adds_up(part)


def _adds_up(node: ScoreNode) -> None:
    if node.children:
        assert (node.full, node.got, node.lost) == _sums(node.children)
    for child in node.children:
        _adds_up(child)


def _sums(nodes: tuple[ScoreNode, ...] | list[ScoreNode]) -> tuple[Decimal, ...]:
    zero = Decimal(0)
    return sum((n.full for n in nodes), zero), sum((n.got for n in nodes), zero), sum((n.lost for n in nodes), zero)
