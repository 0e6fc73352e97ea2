"""Parts that make their sum prove amounts, not what the amounts are: net and original value, budget and spending."""

import pytest

from tests.intake.old_report.offers import of_row
from tests.intake.old_report.test_kinds import read
from wenlian_desktop.intake.proposals import Certainty, Offer

TOLD = ("original_value", "net_value", "acquired", "disposed", "budget", "spent")


def amounts(offer: Offer, record: str) -> list[tuple[str, str, bool]]:
    """(field, 万元, whether it is sure) of every row, in order."""
    rows = of_row(offer, record).values()
    told = (row[name] for row in rows for name in row if name in TOLD)
    return [(each.field, each.value, each.certainty is Certainty.SURE) for each in told]


@pytest.mark.parametrize(
    ("whole", "field"),
    [("固定资产净值", "net_value"), ("固定资产原值", "original_value"), ("全年新增固定资产", "acquired")],
)
def test_the_parts_of_assets_are_of_the_value_that_the_whole_names(whole: str, field: str) -> None:
    offer = read("一、资产管理", f"2022年末{whole}100.05万元，其中房屋60.05万元、设备40万元。")
    assert amounts(offer, "asset") == [(field, "60.05", True), (field, "40", True)]


def test_a_part_that_names_another_value_is_of_that() -> None:
    offer = read("一、资产管理", "固定资产原值100万元，其中房屋60万元、设备40万元；净值中房屋30万元。")
    assert ("net_value", "30", False) in amounts(offer, "asset")


def test_assets_without_a_word_for_their_value_are_not_sure() -> None:
    offer = read("一、资产管理", "2022年末资产总额100万元，其中房屋60万元、设备40万元。")
    assert not any(is_sure for *_, is_sure in amounts(offer, "asset"))


@pytest.mark.parametrize("budget", ["年初政府采购预算", "全年政府采购预算"])
def test_a_budget_of_procurement_is_not_what_was_procured(budget: str) -> None:
    planned = f"{budget}124.8万元，其中货物24.8万元、服务100万元。"
    assert amounts(read("一、政府采购", planned), "procurement") == []
    spent = "政府采购支出110万元，其中货物支出20万元、服务支出90万元。"
    assert amounts(read("一、政府采购", planned, spent), "procurement") == [
        ("spent", "20", True), ("spent", "90", True),
    ]  # fmt: skip


def test_people_of_another_year_are_not_those_of_the_year() -> None:
    before = "2021年末实有20人，其中行政12人、事业8人；"
    now = "2022年末编制21人，实有19人，其中行政12人、事业7人。"
    for text in (before + now, before.replace("；", "。") + now):
        rows = of_row(read("一、机构和人员", text), "staffing").values()
        assert [row["actual"].value for row in rows] == [12, 7]
