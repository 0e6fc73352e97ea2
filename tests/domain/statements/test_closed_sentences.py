"""Sentences whose figures make one ratio, difference or sum: in whatever order, one slip is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.statements.test_kinds_over_lines import Case, said_of
from wenlian_desktop.domain.statements.closed_sentences.slips_of_hand import may_be_meant, slips
from wenlian_desktop.domain.statements.quantities import WrittenFigure, quantities

CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C03",
        ["预决算差异率为1.24%，即差异额18.15万元除以年初预算978.58万元。"],
        ["预决算差异率为1.24%，即差异额12.15万元除以年初预算978.58万元。"],
        "18.15÷978.58＝1.85%",
    ),
    (
        "C03",
        ["发车1214班，准点1164班，后者为前者的52.50%。"],
        ["发车1214班，准点1164班，后者为前者的95.88%。"],
        "1164÷1214＝95.88%",
    ),
    (
        "C50",
        ["预算执行率同比提升0.5个百分点，上年为94.10%，本年为94.90%。"],
        ["预算执行率同比提升0.8个百分点，上年为94.10%，本年为94.90%。"],
        "94.9%－94.1%＝0.8个百分点",
    ),
    (
        "C50",
        ["2023年借阅满意率95.27%，2024年借阅满意率96.27%，一年间提升0.7个百分点。"],
        ["2023年借阅满意率95.27%，2024年借阅满意率96.27%，一年间提升1个百分点。"],
        "96.27%－95.27%＝1个百分点",
    ),
    (
        "C50",
        ["决算支出808.45万元，高于777.64万元的年初预算，两者之差30.81万元为年初预算的3.63%。"],
        ["决算支出808.45万元，高于777.64万元的年初预算，两者之差30.81万元为年初预算的3.96%。"],
        "30.81÷777.64＝3.96%",
    ),
    (
        "C04",
        ["年初预算为864.71万元。年中调增83.61万元，核减24.57万元，另有上年结转19.71万元，调整后预算数为143.46万元。"],
        ["年初预算为864.71万元。年中调增83.61万元，核减24.57万元，另有上年结转19.71万元，调整后预算数为943.46万元。"],
        "864.71＋83.61－24.57＋19.71＝943.46万元",
    ),
    (
        "C17",
        ["固定资产本年购入44.68万元，核销26.72万元，原值由492.26万元变动为490.22万元。"],
        ["固定资产本年购入44.68万元，核销26.72万元，原值由472.26万元变动为490.22万元。"],
        "44.68－26.72＋492.26＝510.22万元",
    ),
    (
        "C39",
        ["62名文艺工作者年内入会，29名会员退会，会员人数从4843名变为1876名。"],
        ["62名文艺工作者年内入会，29名会员退会，会员人数从1843名变为1876名。"],
        "62－29＋4843＝4876名",
    ),
    (
        "C19",
        ["三月末、六月末、九月末、十二月末的支出累计额：189.24万元；401.28万元；345.91万元；826.48万元。"],
        ["三月末、六月末、九月末、十二月末的支出累计额：189.24万元；401.28万元；641.69万元；826.48万元。"],
        "少于前一个时点的“401.28万元”",
    ),
    (
        "C21",
        ["执行率实得9.52分，分值10分；产出实得43.04分，分值50分；效益实得36.17分，分值40分。各项相加得86.73分。"],
        ["执行率实得9.52分，分值10分；产出实得43.04分，分值50分；效益实得36.17分，分值40分。各项相加得88.73分。"],
        "9.52＋43.04＋36.17＝88.73分",
    ),
    (
        "C22",
        ["执行率实得9.52分，分值15分；产出实得43.04分，分值50分；效益实得36.17分，分值40分。各项相加得88.73分。"],
        ["执行率实得9.52分，分值10分；产出实得43.04分，分值50分；效益实得36.17分，分值40分。各项相加得88.73分。"],
        "之和为105分",
    ),
    (
        "C03",
        ["基本支出与项目支出在总支出中的占比分别是31.66%、64.72%。"],
        ["基本支出与项目支出在总支出中的占比分别是31.66%、68.34%。"],
        "31.66%＋64.72%＝96.38%",
    ),
    (
        "C41",
        ["2025年组织文艺活动110场次，包括展览38场次、演出72场次。", "一年来，市文联办活动140场，评价等级为优。"],
        ["2025年组织文艺活动110场次，包括展览38场次、演出72场次。", "一年来，市文联办活动110场，评价等级为优。"],
        "前面写的是“110场次”",
    ),
    (
        "C25",
        ["自评得分97.16分（预算执行19.24/20分，目标实现59.73/60分，预算管理18.19/20分），属于“中”等次。"],
        ["自评得分97.16分（预算执行19.24/20分，目标实现59.73/60分，预算管理18.19/20分），属于“优”等次。"],
        "97.16分属于“优”",
    ),
]

RIGHT = [
    "全年收入1260.50万元，其中财政拨款1238.20万元，另有22.30万元为捐赠，用于采风。",
    "发放残疾人补贴202.88万元、高龄津贴318.36万元，后一项占民生类支出的41.08%。",
    "到三季度末已支付811.39万元，占年度预算的75.8%，四季度再支付215.67万元。",
    "满意度95.3%，目标为90%，比上年提高1.2个百分点。",
    "年末结转结余59.16万元，结转结余率为2.76%，其中基本支出18.84万元、项目支出40.32万元。",
    "发放问卷320份，剔除9份，有效296份，其中满意171份、较满意98份、一般20份、不满意7份，前两档合计269份。",
    "16个项目全部开展自评，覆盖率100%，对进度偏慢的2个项目发了提醒。",
    "基本支出占总支出的44.25%，项目支出执行率96.10%。",
]


@pytest.mark.parametrize(("code", "wrong", "right", "said"), CASES)
def test_one_slip_is_told_and_what_agrees_is_not(code: str, wrong: list[str], right: list[str], said: str) -> None:
    assert any(said in message for message in said_of(wrong, code)), said_of(wrong, code)
    assert not any(said in message for message in said_of(right, code))


@pytest.mark.parametrize("text", RIGHT)
def test_figures_of_other_things_are_left_in_peace(text: str) -> None:
    told = [message for code in ("C03", "C04", "C17", "C22", "C39", "C41", "C50") for message in said_of([text], code)]
    assert told == []


def _figure(text: str) -> WrittenFigure:
    found = next(quantities(text))
    assert isinstance(found, WrittenFigure)
    return found


@given(st.integers(100, 9_999_999), st.data())
def test_every_slip_of_a_digit_or_of_two_leads_back(number: int, data: st.DataObject) -> None:
    figure = _figure(f"{number}件")
    slipped = data.draw(st.sampled_from(list(slips(figure))))
    assert slipped != figure.value
    assert may_be_meant(_figure(f"{slipped}件"), figure.value, figure.value)
