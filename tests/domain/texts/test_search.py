"""Search in all fields."""

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.annotations import Draft, FieldNote
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.search import list_figures, search
from wenlian_desktop.domain.values.fields import Ref

PLACE = new(Association, name="示例区美术家协会", short_name="区美协")
SHOW = new(Activity, name="Spring 美术展", effect="前言" * 30 + "观众踊跃" + "后记" * 30, associations=(PLACE.uid,))
LINE = new(BudgetLine, name="展演", initial_fiscal=wan("1093.4"))


@pytest.fixture
def year() -> Year:
    return year_with(PLACE, SHOW, LINE, new(Draft, record="activity", row=SHOW.uid, field="name", typed="美术展草稿"))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("美术", ["name", "associations", "name"]),
        ("spring", ["name"]),
        ("1,093.4", ["initial_fiscal"]),
        ("1093.40", ["initial_fiscal"]),
        ("草稿", []),
        ("  ", []),
    ],
)
def test_every_field_that_holds_the_text_is_found(year: Year, text: str, fields: list[str]) -> None:
    assert sorted(hit.ref.field for hit in search(year, text)) == sorted(fields)


def test_an_excerpt_shows_the_words_around(year: Year) -> None:
    (hit,) = search(year, "观众踊跃")
    assert hit.excerpt == "…" + "前言" * 12 + "观众踊跃" + "后记" * 12 + "…"
    assert hit.where == "活动“Spring 美术展”的“成效描述（入报告）”"


def test_a_figure_in_a_text_is_found_by_its_value_not_by_its_token() -> None:
    year = year_with(LINE, new(Activity, name="展演", effect=f"投入⟦{LINE.uid}.initial_fiscal⟧万元。"))
    assert [hit.excerpt for hit in search(year, "投入1093")] == ["投入1093.4万元。"]
    assert list(search(year, "initial_fiscal")) == []


def test_figures_to_choose_from_are_those_filled_in(year: Year) -> None:
    assert [figure.text for figure in list_figures(year)] == [
        "预算项目“展演”的“年初预算：当年财政拨款”：1093.4万元",
    ]


@pytest.mark.parametrize("typed", ["１０９３．４", "１，０９３．４", " 1093.4 ", "1,093.40"])
def test_a_figure_is_found_whatever_its_width(year: Year, typed: str) -> None:
    assert [hit.excerpt for hit in search(year, typed)] == ["1,093.40"]


@pytest.mark.parametrize("typed", ["(以下简称", "（以下简称", "（ 以下  简称"])
def test_a_text_is_found_whatever_its_brackets_and_blanks(typed: str) -> None:
    year = year_with(new(Activity, name="戏曲 文化周", effect="某某协会（以下简称某协）主办。"))
    assert [hit.excerpt for hit in search(year, typed)] == ["某某协会（以下简称某协）主办。"]
    assert [hit.excerpt for hit in search(year, "戏曲文化周")] == ["戏曲 文化周"]
    assert [hit.excerpt for hit in search(year, "ＰＤＦ")] == []


def test_an_excerpt_begins_at_the_match_whatever_was_folded_before_it() -> None:
    year = year_with(new(Activity, name="展演", effect="１，０００ 人　" * 6 + "观众（踊跃）" + "后记" * 30))
    (hit,) = search(year, "观众(踊跃)")
    assert "观众（踊跃）" in hit.excerpt
    assert hit.excerpt.startswith("…")


def test_notes_are_found_and_lead_to_their_field() -> None:
    note = new(FieldNote, record="budget_line", row=LINE.uid, field="initial_fiscal", comment="批复见京财〔2024〕1号")
    (hit,) = search(year_with(LINE, note), "京财〔２０２４〕")
    assert (hit.where, hit.excerpt) == ("预算项目“展演”的“年初预算：当年财政拨款”的备注", "批复见京财〔2024〕1号")
    assert hit.ref == Ref("budget_line", LINE.uid, "initial_fiscal")
