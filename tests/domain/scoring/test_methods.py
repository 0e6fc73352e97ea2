"""Scoring methods against cases calculated by hand, with edge cases of rounding."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from wenlian_desktop.domain.records.activities import FORWARD, REVERSE
from wenlian_desktop.domain.scoring.method import ScoringInput, parse_quantity
from wenlian_desktop.domain.scoring.methods import METHODS, method_from_json
from wenlian_desktop.domain.values.numerals import rounded

POINTS = [
    {"name": "有制度", "points": "2"},
    {"name": "已执行", "points": "1"},
    {"name": "无挪用", "points": "1", "vital": True},
]
BANDS = [["达成", "80%", "100%", "100%"], ["部分达成", "60%", "80%", "70%"], ["未达成", "0%", "60%", "0%"]]
LIKERT = {"weights": ["100%", "80%", "60%", "30%", "0%"]}
STEPS = [["90%", "10"], ["80%", "8"], ["60%", "5"]]
CHANGES = [["0%", "3"], ["10%", "2"], ["20%", "1"], ["30%", "0.5"]]
FREE = {"free": "5%", "unit": "1%", "points": "0.4"}
CASES: list[tuple[str, str, dict[str, Any], str, str, str]] = [
    # method, direction, parameters, weight, rate, points
    ("ratio", FORWARD, {}, "100", "94.995%", "95.00"),
    ("ratio", FORWARD, {}, "100", "94.9949%", "94.99"),
    ("ratio", FORWARD, {}, "100", "95.005%", "95.01"),
    ("ratio", FORWARD, {}, "100", "95.0049%", "95.00"),
    ("ratio", FORWARD, {}, "20", "99.5%", "19.90"),
    ("ratio", FORWARD, {}, "10", "76%", "7.60"),
    ("ratio", FORWARD, {}, "10", "2/3", "6.67"),
    ("ratio", FORWARD, {}, "10", "131.96%", "10.00"),
    ("ratio", FORWARD, {}, "10", "0%", "0.00"),
    ("ratio", FORWARD, {"full_from": "95%"}, "20", "95%", "20.00"),
    ("ratio", FORWARD, {"full_from": "95%"}, "20", "94.99%", "19.00"),
    ("ratio_floor", FORWARD, {"floor": "60%"}, "50", "60%", "0.00"),
    ("ratio_floor", FORWARD, {"floor": "60%"}, "50", "59.99%", "0.00"),
    ("ratio_floor", FORWARD, {"floor": "60%"}, "50", "80%", "25.00"),
    ("ratio_floor", FORWARD, {"floor": "60%"}, "50", "100%", "50.00"),
    ("ratio_floor", FORWARD, {"floor": "60%"}, "50", "120%", "50.00"),
    ("reverse_ratio", REVERSE, {}, "2", "4.65%", "1.91"),
    ("reverse_ratio", REVERSE, {}, "4", "120%", "0.00"),
    ("reverse_ratio", REVERSE, {"factor": "10"}, "10", "3%", "7.00"),
    ("reverse_ratio", REVERSE, {"factor": "10"}, "10", "10.01%", "0.00"),
    ("reverse_ratio", REVERSE, {"target": "80%"}, "10", "80%", "10.00"),
    ("reverse_ratio", REVERSE, {"target": "80%"}, "10", "100%", "8.00"),
    ("step", FORWARD, {"steps": STEPS}, "10", "90%", "10.00"),
    ("step", FORWARD, {"steps": STEPS}, "10", "89.99%", "8.00"),
    ("step", FORWARD, {"steps": STEPS}, "10", "60%", "5.00"),
    ("step", FORWARD, {"steps": STEPS}, "10", "59.99%", "0.00"),
    ("step", REVERSE, {"steps": CHANGES}, "3", "0%", "3.00"),
    ("step", REVERSE, {"steps": CHANGES}, "3", "0.01%", "2.00"),
    ("step", REVERSE, {"steps": CHANGES}, "3", "10%", "2.00"),
    ("step", REVERSE, {"steps": CHANGES}, "3", "30%", "0.50"),
    ("step", REVERSE, {"steps": CHANGES}, "3", "30.01%", "0.00"),
    ("deduct_per_unit", REVERSE, FREE, "4", "5%", "4.00"),
    ("deduct_per_unit", REVERSE, FREE, "4", "7.5%", "3.00"),
    ("deduct_per_unit", REVERSE, FREE, "4", "15%", "0.00"),
    ("deduct_per_unit", REVERSE, FREE, "4", "50%", "0.00"),
    ("deduct_per_unit", REVERSE, FREE | {"counting": "不满一个单位不扣"}, "4", "7.5%", "3.20"),
    ("deduct_per_unit", REVERSE, FREE | {"counting": "不满一个单位按一个扣"}, "4", "7.5%", "2.80"),
    ("deduct_per_unit", REVERSE, FREE | {"counting": "不满一个单位按一个扣"}, "4", "7%", "3.20"),
    ("deduct_per_unit", FORWARD, {"free": "100%", "unit": "5%", "points": "2"}, "5", "100%", "5.00"),
    ("deduct_per_unit", FORWARD, {"free": "100%", "unit": "5%", "points": "2"}, "5", "95%", "3.00"),
    ("boolean", FORWARD, {}, "10", "100%", "10.00"),
    ("boolean", FORWARD, {}, "10", "99.99%", "0.00"),
]  # fmt: skip


def points(share: Fraction | None, weight: str) -> str | None:
    return None if share is None else str(rounded(share * Fraction(weight), 2))


@pytest.mark.parametrize(("name", "direction", "parameters", "weight", "rate", "expected"), CASES)
def test_a_rate_earns_its_points(
    name: str, direction: str, parameters: dict[str, Any], weight: str, rate: str, expected: str
) -> None:
    method = method_from_json(name, direction, parameters)
    assert method.parameter_error(Decimal(weight)) == ""
    given = ScoringInput("率", arithmetic=f"率{rate}", value=parse_quantity(rate))
    made = method.share(given, Decimal(weight))
    assert points(made.share, weight) == expected
    assert made.arithmetic.startswith(f"率{rate}")
    assert method.rule_text("率", Decimal(weight)).endswith("。")
    assert method.share(ScoringInput("率", arithmetic="率算不出"), Decimal(weight)).share is None


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (("有制度", "已执行", "无挪用"), "4.00"),
        (("有制度", "无挪用"), "3.00"),
        (("无挪用",), "1.00"),
        (("有制度", "已执行"), "0.00"),
        ((), "0.00"),
        (None, None),
    ],
)
def test_a_checklist_earns_the_points_met_and_nothing_without_a_vital_one(
    met: tuple[str, ...] | None, expected: str | None
) -> None:
    method = method_from_json("checklist", FORWARD, {"points": POINTS})
    made = method.share(ScoringInput("要点", met=None if met is None else frozenset(met)), Decimal(4))
    assert points(made.share, "4") == expected
    assert "无挪用1分（不符合则本项不得分）" in method.rule_text("", Decimal(4))


@pytest.mark.parametrize(
    ("grade", "coefficient", "expected"),
    [
        ("达成", None, "30.00"), ("达成", "85%", "25.50"), ("达成", "70%", "24.00"), ("部分达成", None, "21.00"),
        ("部分达成", "66.65%", "20.00"), ("部分达成", "95%", "24.00"), ("未达成", None, "0.00"),
        ("未达成", "30%", "9.00"),
        ("〔未填〕", None, None), (None, "90%", None),
    ],
)  # fmt: skip
def test_a_grade_earns_a_place_in_its_band(grade: str | None, coefficient: str | None, expected: str | None) -> None:
    method = method_from_json("grade_band", FORWARD, {"bands": BANDS})
    given = ScoringInput("机制", grade=grade, coefficient=None if coefficient is None else parse_quantity(coefficient))
    assert points(method.share(given, Decimal(30)).share, "30") == expected


@pytest.mark.parametrize(
    ("answers", "target", "expected"),
    [
        ((10, 0, 0, 0, 0), None, "10.00"), ((0, 10, 0, 0, 0), None, "8.00"), ((5, 3, 1, 1, 0), None, "8.30"),
        ((0, 0, 0, 0, 7), None, "0.00"), ((0, 10, 0, 0, 0), "90%", "8.89"), ((10, 0, 0, 0, 0), "90%", "10.00"),
        ((0, 0, 0, 0, 0), None, None), (None, None, None),
    ],
)  # fmt: skip
def test_answers_are_weighted(answers: tuple[int, ...] | None, target: str | None, expected: str | None) -> None:
    method = method_from_json("likert", FORWARD, LIKERT | ({"target": target} if target else {}))
    assert method.parameter_error(Decimal(10)) == ""
    assert points(method.share(ScoringInput("问卷", answers=answers), Decimal(10)).share, "10") == expected


def test_a_manual_item_is_not_known_without_the_person() -> None:
    assert (
        method_from_json("manual", FORWARD, {}).share(ScoringInput("评议", value=Fraction(1)), Decimal(5)).share is None
    )


def test_there_are_ten_ways_and_each_has_its_cases() -> None:
    assert set(METHODS) == {case[0] for case in CASES} | {"checklist", "grade_band", "likert", "manual"}
    assert len(METHODS) == 10


@pytest.mark.parametrize("raw", ["", " 1", "1e3", "-1", "1/0", "95％", "nan", 0.95, None, True, "1/2/3", "1.5/2"])
def test_what_is_no_quantity_is_refused(raw: Any) -> None:
    with pytest.raises((ValueError, ZeroDivisionError)):
        parse_quantity(raw)
