"""Tables as offices make them (`tests/files/workbooks`): every cell is taken, refused, asked about or passed over."""

from pathlib import Path

import pytest

from wenlian_desktop.intake.proposals import Certainty, Offer
from wenlian_desktop.intake.sheets.offers import UnknownTable, WantedTable, sheet_offer
from wenlian_desktop.intake.workbooks.workbook_reader import read_workbook

FOLDER = Path(__file__).parents[2] / "files" / "workbooks"
D = "2024-03-05"


def offer_of(name: str, wanted: WantedTable | None = None) -> Offer:
    path = FOLDER / name
    return sheet_offer(read_workbook(path.name, path.read_bytes()), wanted or WantedTable())


def proposed(offer: Offer, field: str) -> dict[str, object]:
    """The values proposed for a field, by cell; candidates with a question mark."""
    return {
        each.place.cell: f"{each.value}?" if each.certainty is Certainty.CANDIDATE else each.value
        for each in offer.proposals
        if each.field == field
    }


def told(offer: Offer) -> tuple[str, str, str]:
    """The cells refused and asked about, and the rows passed over."""
    refused = " ".join(each.place.cell for each in offer.refused)
    asked = " ".join(each.place.cell for each in offer.asks)
    return refused, asked, " ".join(str(row) for each in offer.ignored for row in each.rows)


CASES: list[tuple[str, str, dict[str, object], tuple[str, str, str]]] = [
    ("日期.xlsx", "paid_on",
     {"A2": D, "A3": D, "A4": "2024-03-06", "A5": "2024-03-07", "A7": "2024-03-08", "A8": "2024-03-09",
      "A10": "2024-03-10"}, ("A6 A9", "A11", "")),
    ("日期1904.xlsx", "paid_on", {"A2": D}, ("", "", "")),
    ("会计格式.xlsx", "amount",
     {"C2": "1093.4", "C3": "-1093.4", "C4": "0", "C5": "1093.4", "C6": "-1093.4", "C7": "0", "C9": "1093.4",
      "C10": "1093.4"}, ("", "C8 A5 A6 A7 A9 A10", "")),
    ("百分数.xlsx", "target", {"D2": "95", "D4": "95", "D5": "95"}, ("", "D3 D6 D7", "")),
    ("像数的文字.xlsx", "amount", {"C2": "1093.4", "C5": "12"}, ("C3 C4 C6", "E4", "")),
    ("像数的文字.xlsx", "voucher_no", {"E2": "007", "E3": "0007", "E5": "12"}, ("C3 C4 C6", "E4", "")),
    ("公式.xlsx", "amount", {"C2": "1093.4", "C6": "0.3"}, ("C3 C4", "C5 C7", "")),
    ("单位.xlsx", "amount", {"C3": "15000", "C4": "2000", "C5": "12345.6"}, ("", "C6", "")),
    ("没写单位.xlsx", "amount", {"C2": "1200?", "C3": "300?"}, ("", "C1", "")),
    ("没写单位的小数.xlsx", "amount", {}, ("", "C1", "")),
    ("隐藏行.xlsx", "amount", {"C2": "10", "C4": "30", "C5": "40", "C6": "50"}, ("", "", "7 3")),
    ("筛选.xlsx", "amount", {"C2": "10", "C4": "30", "C6": "50"}, ("", "", "3 5")),
    ("空壳行.xlsx", "amount", {"D2": "10", "D4": "20", "D7": "30"}, ("", "", "3 5")),
    ("合计.xlsx", "amount", {"C2": "10", "C3": "20", "C5": "5"}, ("", "C6", "4 6 7")),
    ("没有名称的合计.xlsx", "amount", {"B2": "10", "B3": "20"}, ("", "B5", "4")),
    ("合并.xlsx", "line", {"A2": "甲", "A3": "甲", "A4": "乙", "A5": "乙"}, ("", "C4", "")),
    ("合并.xlsx", "amount", {"C2": "10", "C3": "20"}, ("", "C4", "")),
    ("重复的表头和签字.xlsx", "amount", {"C3": "10", "C5": "20"}, ("", "", "4 6 7")),
    ("同上.xlsx", "line", {"B2": "甲", "B3": "甲?"}, ("", "", "")),
    ("重复的行.xlsx", "amount", {"C2": "10", "C3": "20", "C4": "10"}, ("", "A4", "")),
    ("别的叫法和次序.xlsx", "amount", {"B2": "15000"}, ("", "", "")),
    ("别的叫法和次序.xlsx", "paid_on", {"E2": D}, ("", "", "")),
    ("两行表头.xlsx", "initial_fiscal", {"B3": "10"}, ("", "", "2")),
    ("两行表头.xlsx", "initial_other", {"C3": "2"}, ("", "", "2")),
    ("三行表头.xlsx", "ended", {"C6": "2024-03-09"}, ("", "", "")),
    ("三行表头.xlsx", "cost", {"G6": "2800"}, ("", "", "")),
    ("人和人次.xlsx", "audience", {}, ("", "C1", "")),
    ("以万计的人次.xlsx", "online_views", {"C2": "2万"}, ("", "E1", "")),
    ("以万计的人次.xlsx", "audience", {"D2": "1.5万"}, ("", "E1", "")),
    ("以万计的人次.xlsx", "participants", {}, ("", "E1", "")),
    ("上年和本年.xlsx", "amount", {"C3": "10"}, ("", "", "2")),
    ("各月的数.xlsx", "spent", {}, ("", "B1", "")),
    ("财政局的预算表.xlsx", "initial_fiscal", {"B5": "600", "B6": "113.4", "B8": "200", "B9": "180"},
     ("", "E7 E10 E9", "4 7 10")),
    ("财政局的预算表.xlsx", "category", {"A5": "人员经费", "A6": "公用经费", "A8": "项目支出", "A9": "项目支出"},
     ("", "E7 E10 E9", "4 7 10")),
    ("财政局的预算表.xlsx", "amount", {"D5": "45.64?"}, ("", "E7 E10 E9", "4 7 10")),
    ("协会的活动表.xlsx", "ended", {"C3": "2024-02-15"}, ("C5 F5", "", "2")),
    ("协会的活动表.xlsx", "audience", {"G3": "1.2万", "G4": "300余"}, ("C5 F5", "", "2")),
    ("协会的活动表.xlsx", "cost", {"H3": "20000", "H4": "3000"}, ("C5 F5", "", "2")),
    ("指标表.xlsx", "target", {"D2": "3", "D3": "95", "D6": "90"}, ("", "E3", "1")),
    ("指标表.xlsx", "actual", {"E2": "4", "E6": "98.5"}, ("", "E3", "1")),
    ("指标表.xlsx", "level1", {"A2": "产出", "A3": "产出", "A4": "产出", "A5": "效益", "A6": "满意度"},
     ("", "E3", "1")),
    ("三公两年.xlsx", "last_year", {"B4": "1.2"}, ("", "", "5")),
    ("三公两年.xlsx", "spent", {"D4": "0.8"}, ("", "", "5")),
    ("月日两列.xlsx", "paid_on", {"A3": D}, ("", "", "")),
    ("追加追减两列.xlsx", "amount", {"C2": "1?", "D2": "45.64?"}, ("", "", "")),
    ("计划实际各一行.xlsx", "planned", {"C3": "1", "D3": "2", "E3": "3"}, ("", "", "")),
    ("计划实际各一行.xlsx", "spent", {"C4": "1", "D4": "2", "E4": "2"}, ("", "", "")),
    ("自评表.xlsx", "target", {"E7": "50", "E8": "10000"}, ("", "", "6 6 9")),
    ("自评表.xlsx", "name", {"D7": "演出场次", "D8": "观众人次"}, ("", "", "6 6 9")),
    ("逗号分隔.csv", "amount", {"C2": "1093.4"}, ("", "", "")),
    ("国标编码.csv", "purpose", {"D2": "印刷，装订"}, ("", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "field", "values", "others"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES])
def test_each_nuisance_is_answered_cell_by_cell(
    name: str, field: str, values: dict[str, object], others: tuple[str, str, str]
) -> None:
    offer = offer_of(name)
    assert proposed(offer, field) == values
    assert told(offer) == others


def test_every_workbook_is_tried() -> None:
    tried = {case[0] for case in CASES} | {"十二个月.xlsx", "两张表.xlsx", "别的业务.xlsx", "工资表.xlsx"}
    assert {path.name for path in FOLDER.iterdir()} == tried


def test_twelve_columns_of_months_are_twelve_rows_a_line() -> None:
    offer = offer_of("十二个月.xlsx")
    rows = {each.row for each in offer.proposals}
    assert offer.table == "monthly_plan"
    assert len(rows) == 13
    assert proposed(offer, "spent") == {f"{letter}3": str(at) for at, letter in enumerate("BCDEFGHIJKLM", 1)} | {
        "C4": "2.5"
    }


@pytest.mark.parametrize("name", ["别的业务.xlsx", "工资表.xlsx"])
def test_a_sheet_of_another_trade_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(UnknownTable, match="没有认出能导入的表"):
        offer_of(name)


def test_two_tables_of_one_book_are_told_apart_by_their_sheets() -> None:
    offer = offer_of("两张表.xlsx")
    assert proposed(offer, "amount") == {"支出!C2": "10"}
    assert proposed(offer, "sessions") == {"活动!C2": 1}
    assert "工作表“说明”里没有认出能导入的表" in offer.ignored[-1].why
    assert {each.record for each in offer_of("两张表.xlsx", WantedTable(sheet="活动")).proposals} == {"activity"}


def test_hidden_rows_are_named_and_counted_in_the_total() -> None:
    reasons = [each.why for each in offer_of("隐藏行.xlsx").ignored]
    assert reasons[0] == "合计行，没有加进去；与5行（含没有取的1行）之和相符。"
    assert "隐藏" in reasons[1]
