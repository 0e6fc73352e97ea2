"""An offer as other programs read it: amounts in 万元, rates without %, places as lines or cells."""

from wenlian_desktop.intake.proposals import (
    FIGURE,
    Asked,
    Certainty,
    Ignored,
    Offer,
    Place,
    Proposal,
    Refused,
    Unplaced,
    offer_to_json,
)

COST = Proposal(
    "activity", "activity-1", "cost", "实际额", "12345.67", "元", Certainty.CANDIDATE, "", Place((3, 4)), "经费1.2万元"
)
RATE = Proposal(
    FIGURE, "", "execution_rate", "预算执行率", "95.35", "%", Certainty.SURE, "1042.52÷1093.4", Place((7,)), "95.35%"
)


def test_amounts_are_printed_in_wan_yuan_and_rates_without_a_sign() -> None:
    printed = offer_to_json(Offer("beijing", 2024, "甲区文联", (COST, RATE), (Unplaced((9,), "附注"),)))
    assert {key: printed[key] for key in ("family", "year", "department")} == {
        "family": "beijing",
        "year": 2024,
        "department": "甲区文联",
    }
    cost, rate = printed["proposals"]
    assert (cost["value"], cost["unit"], cost["lines"], cost["now"]) == ("1.234567", "万元", [3, 4], None)
    assert (rate["value"], rate["unit"], rate["certainty"], rate["proof"]) == ("95.35", "%", "sure", "1042.52÷1093.4")
    assert printed["unplaced"] == [{"lines": [9], "text": "附注"}]
    assert "refused" not in printed


def test_what_stands_in_the_field_is_printed_in_the_same_unit() -> None:
    printed = offer_to_json(Offer("", None, "", (COST,), ()), now=lambda proposal: "20000")
    assert printed["proposals"][0]["now"] == "2"


def test_a_sheet_has_cells_and_what_was_not_taken() -> None:
    place = Place(cell="活动!C4")
    sheet = Offer(
        "",
        None,
        "",
        (),
        (),
        (Refused(place, "日期读不出"),),
        (Asked(place, "两种读法"),),
        (Ignored((5, 6), "合计"),),
        "activity",
    )
    printed = offer_to_json(sheet)
    assert printed["table"] == "activity"
    assert printed["refused"] == [{"cell": "活动!C4", "why": "日期读不出"}]
    assert printed["asks"] == [{"cell": "活动!C4", "why": "两种读法"}]
    assert printed["ignored"] == [{"rows": [5, 6], "why": "合计"}]
