"""What load would keep unseen is refused with a sentence; a dump that says everything once is taken in."""

from typing import Any

import pytest

from tests.domain.interchange.test_year_json import FIVE, FOUR, Json, document
from wenlian_desktop.domain.interchange.unseen_rows import refuse_unseen
from wenlian_desktop.domain.interchange.year_json import parse_year, year_from_json
from wenlian_desktop.domain.values.errors import UserError

LINE, SIX = {"uid": "0000000000000007", "name": "戏曲文化周"}, "0000000000000006"
THEME = {"uid": FOUR, "title": "戏曲"}
NOTE = {"uid": FIVE, "record": "theme", "row": FOUR, "field": "title", "comment": "待核"}
ON_THE_NOTE = {"uid": SIX, "record": "field_note", "row": FIVE, "field": "comment", "comment": "再核"}
BY_HAND = {"item": "资产管理"}
OF_NOTHING = f"栏目备注是 theme {FOUR} 的“title”的，数据里没有这一条。"
REFUSED: list[tuple[Json, str]] = [
    ({"field_note": [NOTE]}, OF_NOTHING),
    ({"association": [{"uid": FOUR}], "field_note": [NOTE]}, OF_NOTHING),
    (
        {"theme": [THEME], "field_note": [NOTE, ON_THE_NOTE]},
        f"栏目备注是 field_note {FIVE} 的“comment”的，数据里没有这一条。",
    ),
    ({"section_review": [{"uid": FOUR, "reviewer": "甲"}]}, "核对记录第1条没有写明是哪一节的。"),
    ({"rule_set": [{"uid": FOUR}, {"uid": FIVE}]}, "评分规则集有2条，只能有一条。"),
    ({"outline_copy": [{"uid": FOUR}, {"uid": FIVE}]}, "报告提纲有2条，只能有一条。"),
    ({"last_year": [{"uid": FOUR}, {"uid": FIVE}]}, "上年数据有2条，只能有一条。"),
    (
        {"score_entry": [{"uid": FOUR} | BY_HAND, {"uid": FIVE} | BY_HAND]},
        "“资产管理”有2条人工评分，只能有一条。",
    ),
    (
        {
            "budget_line": [LINE],
            "score_entry": [{"uid": each, "item": "产出", "line": LINE["uid"]} for each in (FOUR, FIVE)],
        },
        "“产出”（戏曲文化周）有2条人工评分，只能有一条。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("records", "sentence"), REFUSED)
def test_what_nothing_would_show_is_refused(records: Any, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        refuse_unseen(year_from_json(document(records)))
    assert str(refused.value) == f"{sentence}没有写入任何数据。请改好后重试。"


def test_a_whole_year_is_taken_in(sample_text: str) -> None:
    refuse_unseen(parse_year(sample_text))


def test_the_same_item_of_two_projects_is_taken_in() -> None:
    entries = [{"uid": FOUR, "item": "产出"}, {"uid": FIVE, "item": "产出", "line": LINE["uid"]}]
    refuse_unseen(year_from_json(document({"budget_line": [LINE], "score_entry": entries})))
