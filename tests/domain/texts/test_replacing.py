"""Find and replace in the texts of all records: tokens stay whole, locked fields and drafts stay as they are."""

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Activity
from wenlian_desktop.domain.records.annotations import Attachment, Draft
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.conclusions import Explanation
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import note_uid
from wenlian_desktop.domain.texts.replacing import excerpts, replace_text, replacements
from wenlian_desktop.domain.values.fields import Ref

LINE = new(BudgetLine, name="展演", initial_fiscal=wan("1093.4"))
TOKEN = f"⟦{LINE.uid}.initial_fiscal⟧"


def test_each_field_with_the_text_is_proposed_once() -> None:
    show = new(Activity, name="文化周", effect="文化周办得好，文化周人多。", venue="剧场")
    found = list(replacements(year_with(LINE, show), "文化周", "文化节"))
    assert [(each.ref.field, each.before, each.after, each.occurrences) for each in found] == [
        ("name", "文化周", "文化节", 1),
        ("effect", "文化周办得好，文化周人多。", "文化节办得好，文化节人多。", 2),
    ]


@pytest.mark.parametrize(
    ("text", "wanted", "by", "expected"),
    [
        (f"投入{TOKEN}万元", "万元", "元", f"投入{TOKEN}元"),
        (f"投入{TOKEN}万元", "initial", "x", f"投入{TOKEN}万元"),
        (f"投入{TOKEN}万元", LINE.uid[:4], "", f"投入{TOKEN}万元"),
        (f"{TOKEN}{TOKEN}", "⟧⟦", "", f"{TOKEN}{TOKEN}"),
        (f"⟦{LINE.uid}.initial_fiscal=12⟧万元", "12", "13", f"⟦{LINE.uid}.initial_fiscal=12⟧万元"),
        ("引用甲乙", "甲", TOKEN, "引用甲乙"),
        ("二〇二四年", "二", "", "〇四年"),
    ],
)
def test_figure_tokens_stay_whole(text: str, wanted: str, by: str, expected: str) -> None:
    assert replace_text(text, wanted, by)[0] == expected


def test_what_cannot_be_typed_is_not_replaced() -> None:
    show = new(Activity, name="书法展", effect="书法展好")
    address = note_uid(Ref("activity", show.uid, "effect"))
    being_typed = Draft(uid=address, position=1, record="activity", row=show.uid, field="effect", typed="书法展很好")
    picture = new(Attachment, name="书法展.jpg", sha256="书法展", owner_record="activity", owner_uid=show.uid)
    answer = new(Explanation, content="书法展延期", finding="书法展没有场次", facts="书法展")
    year = year_with(show, being_typed, picture, answer, new(Section, node="存在问题", content="书法展少"))
    places = {(each.ref.record, each.ref.field) for each in replacements(year, "书法展", "美术展")}
    assert places == {("activity", "name"), ("attachment", "name"), ("explanation", "content"), ("section", "content")}


def test_nothing_is_proposed_where_nothing_would_change() -> None:
    year = year_with(new(Activity, name="书法展"))
    for wanted, by in (("", "甲"), ("书法", "书法"), ("ABC", "甲")):
        assert list(replacements(year, wanted, by)) == []


def test_before_and_after_are_shown_as_they_are_read() -> None:
    show = new(Activity, name="展演", effect="前言" * 20 + f"投入{TOKEN}万元办书法展" + "后记" * 40)
    year = year_with(LINE, show)
    (change,) = replacements(year, "书法展", "美术展")
    before, after = excerpts(year, change)
    assert "1093.4万元办书法展" in before
    assert "1093.4万元办美术展" in after
