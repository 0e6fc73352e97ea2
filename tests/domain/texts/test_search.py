"""Search in all fields."""

import pytest

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Activity, Association
from wenlian_desktop.domain.records.annotations import Draft
from wenlian_desktop.domain.records.budget import BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.texts.search import list_figures, search

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
