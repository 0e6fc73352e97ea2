"""Totals, rests and parts whose figures stand in other sentences than they."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C39",
        ["推出画展7个。", "送戏下乡21场，广场舞会3场。", "画展、送戏、舞会合在一起，群众文化活动一共33场。"],
        ["推出画展7个。", "送戏下乡21场，广场舞会3场。", "画展、送戏、舞会合在一起，群众文化活动一共31场。"],
        "7＋21＋3＝31场",
    ),
    (
        "C17",
        ["公务用车运行维护费23,480元。", "公务接待费5,120元。", "以上两项并计，“三公”经费为26,800元。"],
        ["公务用车运行维护费23,480元。", "公务接待费5,120元。", "以上两项并计，“三公”经费为28,600元。"],
        "28600元",
    ),
    (
        "C39",
        ["国家级会员31人、省级会员162人、市级会员405人。", "信息已录入，涉及国家级、省级、市级会员589人。"],
        ["国家级会员31人、省级会员162人、市级会员405人。", "信息已录入，涉及国家级、省级、市级会员598人。"],
        "31＋162＋405＝598人",
    ),
    (
        "C50",
        ["2023年支出412.60万元。", "2024年支出388.40万元。", "与上年相比，少支出34.20万元。"],
        ["2023年支出412.60万元。", "2024年支出388.40万元。", "与上年相比，少支出24.20万元。"],
        "412.6－388.4＝24.2万元",
    ),
    (
        "C50",
        ["灯光设备预算46.00万元。", "招标后中标价为43.85万元，省下3.15万元。"],
        ["灯光设备预算46.00万元。", "招标后中标价为43.85万元，省下2.15万元。"],
        "46－43.85＝2.15万元",
    ),
    (
        "C17",
        ["年初库存图书3,260册。年内购入412册，剔旧88册。", "一进一出，年末库存图书3,548册。"],
        ["年初库存图书3,260册。年内购入412册，剔旧88册。", "一进一出，年末库存图书3,584册。"],
        "3584册",
    ),
    (
        "C51",
        ["编制数14名，实有人数12人，还空着3个编制。"],
        ["编制数14名，实有人数12人，还空着2个编制。"],
        "应为2名",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_what_is_told_above_is_held_against_what_is_made_of_it(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    assert any(said in message for message in said_of(wrong, code))
    assert said_of(right, code) == []
