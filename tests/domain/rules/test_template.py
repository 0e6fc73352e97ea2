"""Message templates: formats of facts, optional words, and the formatted facts."""

from datetime import date
from decimal import Decimal

import pytest

from wenlian_desktop.domain.rules.template import phrase, pieces, sentence, shown

OVER = {"": "“{name}”支出{spent:万元}万元，超过全年预算{full:万元}万元{rate:|（执行率~）}，没有说明。"}


def test_a_sentence_shows_each_fact_in_its_format() -> None:
    facts = {"name": "文艺惠民演出", "spent": 121_000_000, "full": 120_055_000, "rate": "100.79%"}
    assert sentence(OVER, "", facts) == "“文艺惠民演出”支出121万元，超过全年预算120.06万元（执行率100.79%），没有说明。"
    assert shown(OVER, "", facts) == {"name": "文艺惠民演出", "spent": "121", "full": "120.06", "rate": "100.79%"}


def test_words_vanish_with_their_fact_and_a_bare_fact_is_said_to_be_missing() -> None:
    facts = {"name": None, "spent": 100_000_000, "full": None, "rate": None}
    assert sentence(OVER, "", facts) == "“〔未填〕”支出100万元，超过全年预算〔未填〕万元，没有说明。"
    assert shown(OVER, "", facts) == {"name": "〔未填〕", "spent": "100", "full": "〔未填〕"}


def test_days_and_numbers_have_formats() -> None:
    facts = {"day": date(2024, 3, 5), "points": Decimal("3.50")}
    assert sentence({"": "{day:日}得{points:数}分"}, "", facts) == "2024年3月5日得3.5分"


def test_an_amount_too_small_for_two_places_is_not_called_0() -> None:
    assert sentence({"": "{sum:万元}万元"}, "", {"sum": -500}) == "−0.0005万元"
    assert sentence({"": "{sum:万元}万元"}, "", {"sum": 4999}) == "0.004999万元"
    assert sentence({"": "{sum:万元}万元"}, "", {"sum": 0}) == "0万元"


@pytest.mark.parametrize("template", ["{stated:万}", "{name"])
def test_a_template_that_cannot_be_read_is_refused_at_once(template: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        pieces(template)


def test_of_a_long_list_the_first_five_are_named() -> None:
    says = {"": "缺：{missing:、}。", "told": "{told:；}"}
    assert sentence(says, "", {"missing": tuple("甲乙丙丁戊己")}) == "缺：甲、乙、丙、丁、戊、己。"
    assert sentence(says, "", {"missing": tuple("甲乙丙丁戊己庚")}) == "缺：甲、乙、丙、丁、戊等7项。"
    assert sentence(says, "told", {"told": tuple("甲乙丙丁戊己庚")}) == "甲；乙；丙；丁；戊；己；庚"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("“光影”摄影展", "活动“‘光影’摄影展”没有开始日期。"),
        ("“书‘法’展”", "活动“‘书“法”展’”没有开始日期。"),
        ("写生展", "活动“写生展”没有开始日期。"),
        ("“", "活动““”没有开始日期。"),
    ],
)
def test_marks_within_quotation_marks_are_single_ones(name: str, said: str) -> None:
    says = {"": "活动“{name}”没有{what}。", "optional": "活动{name:|“~”}没有{what}。", "bare": "{name}没有{what}。"}
    facts = {"name": name, "what": "开始日期"}
    assert sentence(says, "", facts) == said
    assert sentence(says, "optional", facts) == sentence(says, "", facts)
    assert sentence(says, "bare", facts) == f"{name}没有开始日期。"


def test_a_fact_may_be_a_list_of_names_and_of_phrases() -> None:
    says = {"": "{where}：{faults:；}。", "lost": "缺{titles:、}", "merged": "“{one}”与“{other}”合成了一个标题"}
    faults = (phrase("lost", titles=("“一”", "“二”")), phrase("merged", one="甲", other="乙"))
    facts = {"where": "一级标题", "faults": faults}
    assert sentence(says, "", facts) == "一级标题：缺“一”、“二”；“甲”与“乙”合成了一个标题。"
    assert shown(says, "", facts) == {
        "where": "一级标题",
        "faults": [
            {"phrase": "lost", "titles": ["“一”", "“二”"]},
            {"phrase": "merged", "one": "甲", "other": "乙"},
        ],
    }


def test_marks_of_direction_are_shown_by_their_numbers() -> None:
    assert (
        sentence({"": "“{typed}”没有存为数据。"}, "", {"typed": "甲\u202e乙\u2066"})
        == "“甲U+202E乙U+2066”没有存为数据。"
    )
