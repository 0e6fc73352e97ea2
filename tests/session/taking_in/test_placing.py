"""What found no place is sent to a heading, and an offer comes out of the process that read it as it went in."""

import json
from dataclasses import replace

from tests.session.taking_in.offers import offer, proposal, report_of_2024
from wenlian_desktop.intake.offer_transport import offer_from_values, offer_to_values
from wenlian_desktop.intake.proposals import Asked, Ignored, Place, Refused
from wenlian_desktop.session.taking_in.choosing import sure_and_texts, sure_ones
from wenlian_desktop.session.taking_in.held_offer import hold
from wenlian_desktop.session.taking_in.placing import place_piece
from wenlian_desktop.session.taking_in.take_in import base_year

DUTIES, OTHER = "机构设置及职责工作任务情况", "其他需要说明的情况"


def test_a_piece_stands_behind_what_is_proposed_for_its_heading() -> None:
    offered = report_of_2024()
    placed = place_piece(offered, offered.unplaced[0], DUTIES)
    (text,) = [each for each in placed.proposals if (each.record, each.field) == ("section", "content")]
    assert text.value == "2024年，区文联团结文艺家。\n附：本年度大事记。"
    assert text.place.lines == (4, 5, 13, 14)
    assert (placed.unplaced, len(placed.proposals)) == ((), len(offered.proposals))


def test_a_piece_begins_the_text_of_a_heading_that_has_none() -> None:
    offered = report_of_2024()
    placed = place_piece(offered, offered.unplaced[0], OTHER)
    assert [(each.field, each.value) for each in placed.proposals[len(offered.proposals) :]] == [
        ("node", OTHER), ("content", "附：本年度大事记。"),
    ]  # fmt: skip


def test_an_offer_comes_through_the_pipe_as_it_was() -> None:
    place = Place((), "活动!B3")
    offered = replace(
        report_of_2024(), refused=(Refused(place, "不是日期"),), asks=(Asked(place, "是95%吗"),),
        ignored=(Ignored((9, 10), "合计行"),), table="activity",
    )  # fmt: skip
    assert offer_from_values(json.loads(json.dumps(offer_to_values(offered)))) == offered


def test_what_proves_itself_comes_with_the_name_of_its_row_and_with_no_other_figure() -> None:
    held = hold(base_year(2024), report_of_2024())
    assert [(each.field.label, each.shown) for each in sure_ones(held)] == [
        ("项目名称", "文艺活动经费"), ("支出类别", "项目支出"), ("支出登记方式", "全年一次"),
        ("年初预算：当年财政拨款", "380.00"), ("全年支出", "501.43"),
    ]  # fmt: skip
    texts = {each.shown for each in sure_and_texts(held)} - {each.shown for each in sure_ones(held)}
    assert texts == {"示例区文学艺术界联合会", "2024年，区文联团结文艺家。", "预算编制不够细。", "细化预算编制。"}


def test_what_proves_itself_overwrites_nothing() -> None:
    year = base_year(2024)
    amount = proposal("accounts//total_spent", "1042.52", 1, certainty=report_of_2024().proposals[1].certainty)
    filled = replace(year.tables["accounts"][0], total_spent=1)
    there = type(year).of(filled if row.uid == filled.uid else row for rows in year.tables.values() for row in rows)
    assert len(sure_ones(hold(year, offer(amount)))) == 1
    assert sure_ones(hold(there, offer(amount))) == []
