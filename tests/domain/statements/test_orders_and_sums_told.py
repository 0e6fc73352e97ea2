"""Which one of a list is told to be the first or the last, and whose share is told."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

LISTED = "培训30.2万元，演出56.4万元，展览41.8万元，采风21.6万元。"


def _said(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight([text])}


@pytest.mark.parametrize(
    ("claim", "wrong", "right"),
    [
        ("排在首位的是{}。", "展览", "演出"),
        ("居第一位的是{}，远多于其他三类。", "培训", "演出"),
        ("列末位的是{}。", "培训", "采风"),
        ("最多的是{}。", "培训", "演出"),
    ],
)
def test_the_first_and_the_last_of_a_list(claim: str, wrong: str, right: str) -> None:
    assert "highest_is_named" in _said(LISTED + claim.format(wrong))
    assert "highest_is_named" not in _said(LISTED + claim.format(right))


@pytest.mark.parametrize("name", ["培训", "采风"])
def test_the_share_of_another_one_of_a_list(name: str) -> None:
    assert "shares_of_one_of_a_list" in _said(f"{LISTED}{name}占37.60%。")
    assert "shares_of_one_of_a_list" not in _said(f"{LISTED}演出占37.60%。")


def test_the_most_of_what_was_added_is_not_the_most() -> None:
    lines = ["项目\t决算数", "展览\t120.5", "演出\t98.4", "培训\t32.6", "合计\t251.5"]
    assert "highest_is_named" not in {
        each.rule.name for each in run_preflight([*lines, "增加额最大的为演出，多12万元。"])
    }
