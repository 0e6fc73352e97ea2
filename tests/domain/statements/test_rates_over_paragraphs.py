"""Contradictions of rates, averages and numbers over several lines: each kind is told, what agrees is left in peace."""

import pytest

from tests.domain.statements.test_kinds_over_lines import Case, said_of

OPENING = "项目支出638.19万元："
SPENT = "3月末支出486.20万元，6月末支出1082.75万元，9月末支出1648.30万元，"
CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C03",
        [OPENING, "1.疏浚220.10万元，占34.49%；", "2.维修184.56万元，占29.82%；", "3.亮化153.53万元，占24.06%。"],
        [OPENING, "1.疏浚220.10万元，占34.49%；", "2.维修184.56万元，占28.92%；", "3.亮化153.53万元，占24.06%。"],
        "＝28.92%",
    ),
    (
        "C03",
        ["全年预算2363万元。", f"{SPENT}执行进度分别为20.58%、45.82%和71.19%。"],
        ["全年预算2363万元。", f"{SPENT}执行进度分别为20.58%、45.82%和69.75%。"],
        "＝69.75%",
    ),
    (
        "C50",
        ["2023年扶持176.00万元，2024年扶持204.00万元。扶持金额比2023年增加28.00万元，增长13.73%。"],
        ["2023年扶持176.00万元，2024年扶持204.00万元。扶持金额比2023年增加28.00万元，增长15.91%。"],
        "＝15.91%",
    ),
    (
        "C50",
        ["灯光中标价84.9万元，比预算节约2.1万元，节约率3.41%。"],
        ["灯光中标价84.9万元，比预算节约2.1万元，节约率2.41%。"],
        "＝2.41%",
    ),
    (
        "C03",
        ["三年累计支出3822.18万元，年均1247.06万元。"],
        ["三年累计支出3822.18万元，年均1274.06万元。"],
        "＝1274.06万元",
    ),
    ("C03", ["救助支出1126.40万元，人均约1667万元。"], ["救助支出1126.40万元，人均约1667元。"], "比总额"),
    ("C03", ["达标的占91.67%，按10分计算得9.71分。"], ["达标的占91.67%，按10分计算得9.17分。"], "＝9.17分"),
    (
        "C03",
        ["4个项目平均得分94.3分，得分依次为95分、93分、94分、92分。"],
        ["4个项目平均得分93.5分，得分依次为95分、93分、94分、92分。"],
        "应为93.5分",
    ),
    ("C41", ["推荐参赛12件，获奖13件。"], ["推荐参赛20件，获奖13件。"], "还多"),
    ("C41", ["发放问卷500份，收回508份。"], ["发放问卷508份，收回500份。"], "还多"),
    (
        "C41",
        ["建成院士专家工作站7家。", "8家院士专家工作站全部挂牌。"],
        ["建成院士专家工作站8家。", "8家院士专家工作站全部挂牌。"],
        "另一处写7家",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "wrong", "right", "said"), CASES, ids=[f"{code} {said}" for code, _, _, said in CASES]
)
def test_what_lines_contradict_is_told_and_its_mended_form_is_not(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    told = said_of(wrong, code)
    assert [message for message in told if said in message], told
    assert not [message for message in said_of(right, code) if said in message]
