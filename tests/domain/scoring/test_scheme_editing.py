"""Scheme editing: typed values, validation by the parser, and exact sums."""

from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.records import new, wan, year_with
from wenlian_desktop.domain.records.activities import Indicator
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.scoring.inputs import FACTS, SOURCES
from wenlian_desktop.domain.scoring.ledger import score_year
from wenlian_desktop.domain.scoring.methods import METHODS
from wenlian_desktop.domain.scoring.scheme_editing import (
    EditedItem,
    EditedScheme,
    SchemeProblem,
    edit_scheme,
    edited_to_json,
    find_problems,
    format_exact,
    normalize_number,
    to_scheme_text,
    with_item,
    with_new_item,
    without_item,
)
from wenlian_desktop.domain.scoring.scheme_errors import SchemeError
from wenlian_desktop.domain.scoring.scheme_words import FACT_WORDS, KEY_WORDS, METHOD_WORDS, SOURCE_WORDS
from wenlian_desktop.domain.scoring.schemes import (
    parse_scheme,
    scheme_from_json,
    shipped_scheme,
    shipped_scheme_texts,
)

ORDERS = ("先各自取位再相加", "先相加再取位")
OWN = "自定"

NAMES = list(shipped_scheme_texts())


@cache
def beijing() -> EditedScheme:
    return edit_scheme(shipped_scheme())


def changed(code: str, **values: Any) -> EditedScheme:
    """The scheme 北京 renamed, with one item changed."""
    item = beijing().item(code)
    assert item is not None
    return with_item(replace(beijing(), name="本区评分办法"), replace(item, **values))


def told(scheme: EditedScheme) -> list[tuple[str, str]]:
    return [(each.code, each.message) for each in find_problems(scheme)]


# --- words ---


def test_every_way_source_and_fact_has_its_words() -> None:
    assert list(METHOD_WORDS) == list(METHODS)
    assert (list(SOURCE_WORDS), list(FACT_WORDS)) == (list(SOURCES), list(FACTS))
    assert len(set(SOURCE_WORDS.values())) == len(SOURCE_WORDS)
    for name, method in METHODS.items():
        parameters = [each.name for each in fields(method) if "read" in each.metadata]
        assert sorted(each.key for each in METHOD_WORDS[name].parameters) == sorted(parameters)


# --- there and back ---


@pytest.mark.parametrize("name", NAMES)
def test_a_scheme_that_is_not_changed_comes_back_as_it_was(name: str) -> None:
    scheme = shipped_scheme(name)
    assert scheme_from_json(edited_to_json(edit_scheme(scheme))) == scheme
    assert parse_scheme(to_scheme_text(edit_scheme(scheme))) == scheme
    assert find_problems(edit_scheme(scheme)) == []


@pytest.mark.parametrize(
    ("typed", "unit", "read"),
    [
        ("95", "%", "95%"), ("95%", "%", "95%"), ("９５．５％", "%", "95.5%"), (" 95 % ", "%", "95%"),
        ("20分", "", "20"), ("1,000", "", "1000"), ("2/3", "", "2/3"), ("200/3", "%", "200/3%"),
        ("", "", ""), ("很多", "", "很多"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(typed: str, unit: str, read: str) -> None:
    assert normalize_number(typed, unit) == read


@pytest.mark.parametrize(
    ("value", "text"), [("95", "95"), ("0.4", "0.4"), ("0.000001", "0.000001"), ("2/3", "2/3"), ("100", "100")]
)
def test_a_number_is_shown_exactly(value: str, text: str) -> None:
    assert format_exact(Fraction(value)) == text


def test_each_parameter_is_typed_in_its_own_way() -> None:
    steps = (("90%", "4"), ("８０", "3分"), ("", ""))
    scheme = parse_scheme(to_scheme_text(changed("C41", method="step", source="budget_completion", direction="正向",
                                     parameters=(("steps", steps),))))  # fmt: skip
    leaf = next(leaf for leaf in scheme.leaves if leaf.code == "C41")
    assert leaf.method is not None
    assert leaf.method.rule_text("预算完成率", leaf.weight) == "预算完成率不低于90%得4分，不低于80%得3分，其余不得分。"
    answers = (("100", "80", "60", "30", "0"),)
    scheme = parse_scheme(
        to_scheme_text(changed("B25", method="likert", source="surveys", parameters=(("weights", answers),)))
    )
    leaf = next(leaf for leaf in scheme.leaves if leaf.code == "B25")
    assert leaf.method is not None
    assert leaf.method.rule_text("", leaf.weight).startswith("问卷五级答案按100%、80%、60%、30%、0%加权平均")
    points = (("有制度", "0.6", "有本单位制度", ""), ("无违规", "0.4", "", "是"))
    item = edited_to_json(changed("C11", parameters=(("points", points),)))["items"][2]["children"][0]["children"][0]
    assert item["parameters"]["points"] == [
        {"name": "有制度", "points": "0.6", "fact": "has_rules"},
        {"name": "无违规", "points": "0.4", "vital": True},
    ]


def test_what_the_office_changed_is_marked_as_its_own() -> None:
    scheme = parse_scheme(
        to_scheme_text(
            changed("C41", parameters=(("free", "3"), ("unit", "1"), ("points", "0.4"), ("counting", "按比例")))
        )
    )
    leaf = next(leaf for leaf in scheme.leaves if leaf.code == "C41")
    assert dict(leaf.provenance) == {"weight": "知识", "method": "假定", "parameters": OWN}
    assert set(dict(scheme.provenance).values()) == {"假定", "找到", "知识"}
    later = replace(beijing(), name="本区", years="2025年度")
    assert dict(parse_scheme(to_scheme_text(later)).provenance)["years"] == OWN


# --- what is refused ---


@pytest.mark.parametrize(
    ("code", "values", "sentence"),
    [
        ("A1", {"weight": "19"}, ("A", "“当年预算执行情况”20分，下级分值之和19分，少1分。")),
        ("A", {"weight": "21.5"}, ("", "规则集总分100分，下级分值之和101.5分，多1.5分。")),
        ("A1", {"weight": "廿"}, ("A1", "指标“预算执行率”：“分值”应是数，例如 20。")),
        ("A1", {"name": " "}, ("A1", "指标“”：“名称”是空的。")),
        ("A1", {"method": "ratio_floor"}, ("A1", "指标“预算执行率”：“按比例，设及格线”缺少参数“及格线”。")),
        ("A1", {"parameters": (("full_from", "高"),)}, ("A1", "“按比例”的参数“达到多少得满分”读不出。")),
        ("A1", {"places": "九"}, ("A1", "指标“预算执行率”：“小数位数”应是0、1、2之一。")),
        ("C21", {"parameters": (("points", (("清查", "3", "", ""),)),)}, ("C21", "“要点”各要点分之和应等于分值。")),
        ("C41", {"direction": "正向", "method": "reverse_ratio", "parameters": ()}, ("C41", "只用于反向指标。")),
        ("B23", {"goes": "固定指标", "goes_to": ""}, ("B23", "“固定指标”要写明“去向”")),
    ],
)
def test_what_is_wrong_is_told_with_its_place(code: str, values: dict[str, Any], sentence: tuple[str, str]) -> None:
    scheme = changed(code, **values)
    assert any(at == sentence[0] and sentence[1] in each for at, each in told(scheme)), told(scheme)
    with pytest.raises(SchemeError):
        to_scheme_text(scheme)


def test_every_sum_that_is_wrong_is_told() -> None:
    scheme = with_item(changed("A1", weight="19"), replace(beijing().item("B11") or EditedItem("", "", ""), weight="9"))
    assert [code for code, _ in told(scheme)] == ["A", "B1"]


def test_grades_and_rounding_are_held_too() -> None:
    ours = replace(beijing(), name="本区")
    rising = replace(ours, grades=(("优", "90"), ("良", "95"), ("差", "0")))
    assert told(rising) == [("", "等级都应有名称，界限由高到低，最低一级从0起。")]
    assert "小数位数" in told(replace(ours, places="3"))[0][1]
    assert told(replace(ours, total="x"))[0] == ("", "“总分”应是数，例如 20。")


def test_a_changed_scheme_needs_a_name_or_version_of_its_own() -> None:
    changed_one = replace(beijing(), note="改过。")
    same = "名称和版本与自带的《北京市部门整体绩效评价指标体系（20/60/20）》第1版相同"
    assert told(changed_one) == [("", f"{same}，内容不同：请改名称或版本。")]
    assert find_problems(replace(changed_one, version="1.1")) == []


# --- items come and go ---


def test_an_item_comes_behind_its_neighbour_and_goes_again() -> None:
    scheme, code = with_new_item(replace(beijing(), name="本区"), "C31")
    assert code == "C32"
    assert [item.code for item in (scheme.item("C3") or EditedItem("", "", "")).children] == ["C31", "C32"]
    assert told(scheme) == [("C32", "指标“新评分项”：“分值”是空的。")]
    filled = with_item(scheme, replace(scheme.item(code) or EditedItem("", "", ""), name="绩效公开", weight="1"))
    assert told(filled) == [("C3", "“绩效管理”4分，下级分值之和5分，多1分。")]
    assert without_item(filled, code) == replace(beijing(), name="本区")
    twice, second = with_new_item(scheme, "C31")
    assert (second, (twice.item(second) or EditedItem("", "", "")).name) == ("C33", "新评分项2")
    assert find_problems(without_item(beijing(), "A1"))[0] == SchemeProblem(
        "A", "指标“当年预算执行情况”：“下级”是空的。"
    )


# --- whatever the editor accepts is a sound scheme ---

WEIGHTS = st.sampled_from(["0.5", "1", "2", "4", "6", "8", "10", "20", "19.99", "1/3", "很多", ""])
RATES = st.sampled_from(["0", "5", "60", "94.995", "95.005", "100", "200/3", "x", ""])
CELLS = {"%": RATES, "分": WEIGHTS, "": st.sampled_from(["", "1", "有制度", "是"])}


@st.composite
def edits(draw: st.DrawFn) -> EditedScheme:
    """A shipped scheme after some changes, most of them valid: points moved between items, a method changed."""
    scheme = replace(edit_scheme(shipped_scheme(draw(st.sampled_from(NAMES)))), name="本区评分办法")
    scheme = replace(scheme, order=draw(st.sampled_from(ORDERS)), places=draw(st.sampled_from(["0", "1", "2"])))
    for _ in range(draw(st.integers(1, 3))):
        item = draw(st.sampled_from([item for item in scheme.all_items if item.method]))
        scheme = with_item(scheme, replace(item, **draw(_changes(item))))
    return scheme


@st.composite
def _changes(draw: st.DrawFn, item: EditedItem) -> dict[str, Any]:
    method = draw(st.sampled_from(["ratio", "ratio_floor", "reverse_ratio", "deduct_per_unit", "boolean", "manual"]))
    parameters = tuple(
        (each.key, draw(st.sampled_from(each.cell.choices) if each.cell.choices else CELLS[each.cell.unit]))
        for each in METHOD_WORDS[method].parameters
    )
    changes = {"method": method, "parameters": parameters, "direction": draw(st.sampled_from(["正向", "反向"]))}
    if method == "manual":
        changes |= {"source": "", "of": ()}
    elif item.source in ("points", "surveys", ""):
        changes |= {"source": "execution_rate", "of": ()}
    return changes | ({"weight": draw(WEIGHTS)} if draw(st.integers(0, 5)) == 0 else {})


HALF_DONE = (
    new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("300"), spent_once=wan("200.01")),
    *(new(Indicator, level1=one, level2=two, name=two, target=Decimal(3), actual=Decimal(2))
      for one, two in (("产出", "数量"), ("产出", "质量"), ("效益", "社会效益"), ("满意度", "服务对象满意度"))),
)  # fmt: skip
SOME_YEARS = (year_with(), year_with(*HALF_DONE))


@settings(max_examples=40)
@given(edits(), st.sampled_from(SOME_YEARS))
def test_what_the_editor_accepts_is_sound_and_loses_no_point(scheme: EditedScheme, year: Year) -> None:
    wrong = find_problems(scheme)
    try:
        made_scheme = parse_scheme(to_scheme_text(scheme))
    except SchemeError:
        assert wrong
        assert not any(f"“{key}”" in each.message for each in wrong for key in KEY_WORDS)
        return
    assert wrong == []
    assert scheme_from_json(edited_to_json(edit_scheme(made_scheme))) == made_scheme
    scored = score_year(year, made_scheme)
    assert sum(line.lost for line in scored.lines) == scored.full - scored.score
    assert scored.full == made_scheme.total


# --- rounding at the edges ---


@pytest.mark.parametrize(
    ("spent", "places", "expected"),
    [
        ("94.9949", "2", "94.99"), ("94.995", "2", "95.00"), ("95.0049", "2", "95.00"), ("95.005", "2", "95.01"),
        ("94.95", "1", "95.0"), ("94.949", "1", "94.9"), ("94.5", "0", "95"), ("94.499999", "0", "94"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ORDERS)
def test_halves_are_rounded_up_whichever_way_they_are_added(spent: str, places: str, expected: str, order: str) -> None:
    """One item worth 100 points: rate × 100, half up (DOMAIN 2.2)."""
    item = EditedItem("A", "预算执行率", "100", method="ratio", source="execution_rate")
    scheme = replace(beijing(), name="一项", items=(item,), places=places, order=order)
    line = new(BudgetLine, category=PROJECT, mode=ONCE, initial_fiscal=wan("100"), spent_once=wan(spent))
    scored = score_year(year_with(line), parse_scheme(to_scheme_text(scheme)))
    assert scored.score == Fraction(expected)
    assert scored.full - scored.score == sum(line.lost for line in scored.lines)


def test_two_items_are_rounded_each_or_together() -> None:
    """Two items of 50 points at 94.9898 %: 47.4949 each, 94.9898 together."""
    pair = tuple(
        EditedItem(code, code, "50", method="ratio", source="indicators", of=(level,))
        for code, level in (("甲", "产出"), ("乙", "效益"))
    )
    rows = [
        new(Indicator, level1=level, name=level, target=Decimal(1_000_000), actual=Decimal(949_898))
        for level in ("产出", "效益")
    ]
    for order, expected in zip(ORDERS, (("94", "95.0", "94.98"), ("95", "95.0", "94.99")), strict=True):
        for places, score in zip("012", expected, strict=True):
            scheme = parse_scheme(
                to_scheme_text(replace(beijing(), name="两项", items=pair, order=order, places=places))
            )
            assert score_year(year_with(*rows), scheme).score == Decimal(score)
