"""Words between two figures: which is over the other, which is within it, and that both are one."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C42",
        ["决算列示的支出总额为909.17万元，始终处在903.15万元的全年预算之内。"],
        ["决算列示的支出总额为893.17万元，始终处在903.15万元的全年预算之内。"],
        "与前面的909.17万元不符",
    ),
    (
        "C42",
        ["防汛物资项目执行数75.82万元，在75万元批复额度以内，未申请追加。"],
        ["防汛物资项目执行数74.82万元，在75万元批复额度以内，未申请追加。"],
        "与前面的75.82万元不符",
    ),
    (
        "C42",
        ["少年宫项目执行率85%，高于90%的通报线，设备次年到货。"],
        ["少年宫项目执行率95%，高于90%的通报线，设备次年到货。"],
        "的通报线",
    ),
    (
        "C42",
        ["展览用工186人，已突破190人的上限，已作说明。"],
        ["展览用工196人，已突破190人的上限，已作说明。"],
        "与前面的186人不符",
    ),
    (
        "C42",
        ["研学分春、夏、秋三期，各期开支9.5万元、11.8万元、8.4万元，合起来已经突破32万元项目总额。"],
        ["研学分春、夏、秋三期，各期开支9.5万元、14.8万元、8.4万元，合起来已经突破32万元项目总额。"],
        "与前面的29.7万元不符",
    ),
    (
        "C42",
        ["全年未发生追加，年初预算350.00万元与全年预算362.00万元是同一个数。"],
        ["全年未发生追加，年初预算350.00万元与全年预算350.00万元是同一个数。"],
        "两个数却是350.00万元和362.00万元",
    ),
    (
        "C42",
        ["年初预算350万元、调整后预算352万元，两者相等。"],
        ["年初预算350万元、调整后预算350万元，两者相等。"],
        "两个数却是350万元和352万元",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_figures_stand_on_the_side_of_their_words(code: str, wrong: list[str], right: list[str], said: str) -> None:
    """More, within and the same are what the figures are."""
    assert any(said in message for message in said_of(wrong, code))
    assert said_of(right, code) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["实际支出20万元，低于预算18万元。"],
        ["书法展30万元、美术展25万元，超过上年的48万元。"],
        ["账面余额18.6万元与银行对账单16.8万元不一致，差额为未达账项。"],
        ["演出12场与讲座13场口径一致。"],
    ],
)
def test_words_of_other_figures_draw_nothing(lines: list[str]) -> None:
    """By how much, all together, and what is denied."""
    assert said_of(lines, "C42") == []
