"""As many amounts as a numeral says beside their sum, and accounts whose words tell what came and what went."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C17",
        ["节约来自三方面——双面打印省3.2万元，拼车出差省1.75万元，自办会务省0.9万元，累计6.85万元。"],
        ["节约来自三方面——双面打印省3.2万元，拼车出差省1.75万元，自办会务省0.9万元，累计5.85万元。"],
        "3.2＋1.75＋0.9＝5.85万元",
    ),
    (
        "C17",
        ["三个社区领取经费12.4万元、9.8万元和7.6万元，凑成39.8万元。"],
        ["三个社区领取经费12.4万元、9.8万元和7.6万元，凑成29.8万元。"],
        "12.4＋9.8＋7.6＝29.8万元",
    ),
    (
        "C17",
        ["两批器材分别花去14.26万元和8.35万元，加在一起22.16万元。"],
        ["两批器材分别花去14.26万元和8.35万元，加在一起22.61万元。"],
        "14.26＋8.35＝22.61万元",
    ),
    (
        "C04",
        ["部门预算是1263.00万元；6月追加演出专款85.40万元，11月被财政收回31.20万元，年末定格在1379.60万元。"],
        ["部门预算是1263.00万元；6月追加演出专款85.40万元，11月被财政收回31.20万元，年末定格在1317.20万元。"],
        "1263＋85.4－31.2＝1317.2万元",
    ),
    (
        "C04",
        ["全年可用资金734.26万元里混有2021年度留下来的58.7万元，剔掉这笔旧账，当年新安排的只有792.96万元。"],
        ["全年可用资金734.26万元里混有2021年度留下来的58.7万元，剔掉这笔旧账，当年新安排的只有675.56万元。"],
        "734.26－58.7＝675.56万元",
    ),
    (
        "C12",
        ["少年宫单独设账。收入213.4万元、支出198.7万元，提取专用基金6.2万元之后，当年结余14.7万元。"],
        ["少年宫单独设账。收入213.4万元、支出198.7万元，提取专用基金6.2万元之后，当年结余8.5万元。"],
        "213.4－198.7－6.2＝8.5万元",
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_accounts_come_out(code: str, wrong: list[str], right: list[str], said: str) -> None:
    """What is told last is what the amounts before it make."""
    assert any(said in message for message in said_of(wrong, code))
    assert said_of(right, code) == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("C17", ["步行活动共三站，前两站各花1.8万元，末站花2.4万元，项目总账6万元结清。"]),
        ("C17", ["三期开支9.5万元、11.8万元、8.4万元，没有突破32万元的总额。"]),
        ("C04", ["年初批复420万元，核减18万元，追加36万元，最终为438万元。"]),
        ("C12", ["收入213.4万元、支出198.7万元，收支相抵，当年结余14.7万元。"]),
    ],
)
def test_other_accounts_draw_nothing(code: str, lines: list[str]) -> None:
    """Amounts of each, limits, and accounts that come out."""
    assert said_of(lines, code) == []
