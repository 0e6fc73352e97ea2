"""The score table: merged by level, one row per item, loss reasons."""

from decimal import Decimal

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine
from wenlian_desktop.domain.records.conclusions import ScoreEntry
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.ledger import score_year
from wenlian_desktop.domain.scoring.schemes import shipped_scheme, shipped_scheme_texts
from wenlian_desktop.domain.values.runs import plain_text
from wenlian_desktop.report.content.annexes import annexes
from wenlian_desktop.report.content.document import Annex, Row, Table
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.content.score_table import score_table
from wenlian_desktop.report.formats.formats import render_document

WIDE = (
    "一级指标",
    "分值",
    "二级指标",
    "分值",
    "三级指标",
    "分值",
    "评分标准",
    "年度指标值",
    "实际完成值",
    "得分",
    "扣分原因",
)
TITLE = "部门整体绩效评价指标体系评分表"


def texts(row: Row) -> list[str | None]:
    return [None if cell is None else plain_text(cell.runs) for cell in row]


def test_the_table_is_the_first_annex_on_turned_pages(sample: Year) -> None:
    first, *_ = annexes(sample)
    assert first.title == TITLE
    assert first.blocks[0] == Annex("附件1", TITLE, is_landscape=True)


def test_the_rows_of_the_sample(sample: Year) -> None:
    table = score_table(score_year(sample, shipped_scheme()))
    assert texts(table.rows[0]) == [
        "当年预算执行情况", "20", "—", "—", "预算执行率", "20", "得分＝预算执行率×分值，不超过分值。", "", "99.50%",
        "19.90", "预算执行率1042.52÷1047.76＝99.50%",
    ]  # fmt: skip
    assert texts(table.rows[3])[4:] == [
        "产出进度", "6", "得分＝完成率×分值，不超过分值。", "≥95%", "96%", "6.00", "",
    ]  # fmt: skip
    assert texts(table.rows[7])[4:] == ["环境效益", "0", "得分＝完成率×分值，不超过分值。", "", "", "—", "不涉及"]
    assert texts(table.rows[-1]) == ["合计", None, None, None, None, "100", "", "", "", "99.90", ""]
    assert "《北京市部门整体绩效评价指标体系（20/60/20）》第1版" in table.note


def test_cells_of_the_levels_are_merged_over_their_rows(sample: Year) -> None:
    rows = score_table(score_year(sample, shipped_scheme())).rows[:-1]
    merged = [
        (place, plain_text(cell.runs), cell.row_span) for row in rows for place, cell in enumerate(row[:4]) if cell
    ]
    assert [each for each in merged if each[0] == 0] == [
        (0, "当年预算执行情况", 1), (0, "整体绩效目标实现情况", 9), (0, "预算管理情况", 7),
    ]  # fmt: skip
    assert [(text, down) for place, text, down in merged if place == 2] == [
        ("—", 1), ("产出", 4), ("效果", 5), ("财务管理", 3), ("资产管理", 1), ("绩效管理", 1), ("结转结余率", 1),
        ("部门预决算差异率", 1),
    ]  # fmt: skip


def test_a_scheme_of_one_level_still_fills_the_table(sample: Year) -> None:
    table = score_table(score_year(sample, shipped_scheme("mof-10-50-30-10")))
    assert texts(table.rows[0])[:6] == ["预算执行率", "10", "—", "—", "预算执行率", "10"]
    assert len(table.rows) == 5


def begun() -> Year:
    return year_with(
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"), spent_once=wan("9")),
        new(
            Indicator,
            level1="产出",
            level2="数量",
            name="展览",
            target=Decimal(2),
            actual=Decimal(1),
            deviation="场馆维修",
        ),
        new(ScoreEntry, item="绩效管理情况", score=Decimal(4), reason="好。"),
    )


def test_what_cannot_be_scored_yet_prints_as_unfilled() -> None:
    [annex] = [annex for annex in annexes(begun()) if annex.title == TITLE]
    table = annex.blocks[1]
    assert isinstance(table, Table)
    points = {texts(row)[4]: texts(row)[9] for row in table.rows}
    assert (points["预算执行率"], points["产出数量"], points["产出质量"]) == ("18.00", "5.00", "〔未填〕")
    assert texts(table.rows[-1])[9] == "〔未填〕"
    assert texts(table.rows[1])[10] == "“展览”1÷2＝50.00%（场馆维修）"


def test_there_is_no_table_before_every_part_has_begun() -> None:
    assert [annex.title for annex in annexes(year_with())] == []


def printed_rows(year: Year) -> dict[str, list[str]]:
    """The rows of annex 1 in the exported text, by their 三级指标."""
    text = render_document(annual_report(year), ".txt").decode()
    lines = [line.split("\t") for line in text.splitlines() if line.count("\t") == len(WIDE) - 1]
    return {cells[4]: cells for cells in lines}


def scored_by_hand(sample: Year, *items: str) -> Year:
    """The sample with manual score and reason for these items, and without 要点."""
    entries = [entry for entry in sample.rows(ScoreEntry) if entry.item not in items]
    made_by_hand = [new(ScoreEntry, item=item, score=Decimal("0.8"), reason="制度待修订。") for item in items]
    others = [row for rows in sample.tables.values() for row in rows if not isinstance(row, ScoreEntry)]
    return Year.of([*others, *entries, *made_by_hand])


def test_an_item_scored_by_hand_says_so_in_place_of_a_value(sample: Year) -> None:
    item = "财务管理制度健全性"
    row = printed_rows(scored_by_hand(sample, item))[item]
    assert row[8:10] == ["人工评分", "0.80"]
    assert not any("〔" in cell for cell in row)


def test_an_item_scored_by_hand_keeps_a_value_that_is_known(sample: Year) -> None:
    row = printed_rows(scored_by_hand(sample, "预算执行率"))["预算执行率"]
    assert row[8:10] == ["99.50%", "0.80"]


def test_of_several_values_those_that_are_known_stay() -> None:
    of_output = {"level1": "产出", "level2": "数量", "target": Decimal(2)}
    year = year_with(
        new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("10"), spent_once=wan("9")),
        new(Indicator, name="展览", actual=Decimal(1), **of_output),
        new(Indicator, name="讲座", **of_output),
        new(ScoreEntry, item="产出数量", score=Decimal(4), reason="讲座停办。"),
    )
    assert printed_rows(year)["产出数量"][8:10] == ["展览：1；讲座：人工评分", "4.00"]


@pytest.mark.parametrize("name", sorted(shipped_scheme_texts()))
def test_no_item_of_any_scheme_that_is_scored_by_hand_prints_a_gap_for_its_value(sample: Year, name: str) -> None:
    scheme = shipped_scheme(name)
    by_hand = [new(ScoreEntry, item=leaf.name, score=Decimal(0), reason="集体评议。") for leaf in scheme.leaves]
    bare = [
        new(Indicator, name="场次", level1=one, level2=two, unit="场", nature=nature) for one, two, nature in LEVELS
    ]
    for year in (year_with(*by_hand), year_with(*by_hand, *bare), sample):
        rows = [row for rows in year.tables.values() for row in rows if not isinstance(row, ScoreEntry)]
        ledger = score_year(Year.of([*rows, *by_hand]), scheme)
        printed = [[plain_text(cell.runs) if cell else "" for cell in row] for row in score_table(ledger).rows]
        assert [row[8:10] for row in printed if "〔" in row[8] + row[9]] == []


LEVELS = [
    (level1, level2, nature)
    for level1, level2 in (("产出", "数量"), ("产出", "质量"), ("效益", "社会效益"), ("满意度", "满意度"))
    for nature in ("定量", "定性")
]
