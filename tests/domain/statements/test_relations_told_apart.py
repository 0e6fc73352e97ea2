"""Figures told apart from what they are of: each contradiction is told, the same words put right are left in peace."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
END = ["附件：活动一览表", "示例区文学艺术界联合会", "2025年4月18日"]
BUDGET = "2024年初预算500万元，年中追加40万元，收回10万元，全年预算530万元。"

Case = tuple[str, list[str], list[str], str]
CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C03",
        ["年初共设指标16个，完成15个，完成比例98.75%。"],
        ["年初共设指标16个，完成15个，完成比例93.75%。"],
        "应为93.75%",
    ),
    (
        "C03",
        ["分月看，1至9月支出300万元，10至11月支出120万元，12月支出80万元，12月支出占全年的19.05%。"],
        ["分月看，1至9月支出300万元，10至11月支出120万元，12月支出80万元，12月支出占全年的16.00%。"],
        "应为16.00%",
    ),
    (
        "C23",
        ["自评得分96.5分，其中履职效能（满分60分）得60.5分，管理效率（满分40分）得36分。"],
        ["自评得分96.5分，其中履职效能（满分60分）得58.5分，管理效率（满分40分）得38分。"],
        "超过满分60分",
    ),
    (
        "C31",
        ["有效问卷200份，“非常满意”150份，“满意”36份，“一般”14份，前两项之和占有效问卷的比例即满意度，为95.00%。"],
        ["有效问卷200份，“非常满意”150份，“满意”36份，“一般”14份，前两项之和占有效问卷的比例即满意度，为93.00%。"],
        "93.00%",
    ),
    (
        "C36",
        ["2025年2月20日公开部门预算，9月18日公开2025年度部门决算。"],
        ["2025年2月20日公开部门预算，9月18日公开2024年度部门决算。"],
        "还不能有2025年度的决算",
    ),
    (
        "C36",
        ["自评报告经2025年4月15日主席办公会通过，定于4月2日前在网站公开。"],
        ["自评报告经2025年4月15日主席办公会通过，定于4月25日前在网站公开。"],
        "早于前一步",
    ),
    ("C36", ["示文联〔2023〕6号"], ["示文联〔2025〕6号"], "与落款的2025年不一致"),
    (
        "C36",
        ["展厅改造6月20日开工，5月16日全部通过验收。"],
        ["展厅改造5月16日开工，6月20日全部通过验收。"],
        "早于“开工”",
    ),
    (
        "C39",
        ["季度\t场次", "一季度\t20", "二季度\t30", "三季度\t28", "四季度\t32", "全年\t101"],
        ["季度\t场次", "一季度\t20", "二季度\t30", "三季度\t28", "四季度\t32", "全年\t110"],
        "＝110",
    ),
    ("C45", ["年末在职41人（请人事科再核实）。"], ["年末在职41人（不含退休人员）。"], "请人事科再核实"),
    ("C45", ["全年演出36场（数据待核）。"], ["全年演出36场（含夜场）。"], "数据待核"),
    ("C46", ["发放问卷共3OO份，全部收回。"], ["发放问卷共300份，全部收回。"], "不是数字0"),
    (
        "C47",
        ["按照《考核办法》（示财〔2024年〕第12号）执行。"],
        ["按照《考核办法》（示财〔2024〕12号）执行。"],
        "〔2024〕12号",
    ),
    ("C48", ["年末盘点，帐卡物一致。"], ["年末盘点，账卡物一致。"], "账卡"),
    ("C48", ["自2025年6月起起推行。"], ["自2025年6月起推行。"], "重复"),
]


def said_of(lines: list[str], code: str) -> list[str]:
    return [each.message for each in run_preflight([TITLE, *lines, *END]) if each.code == code]


@pytest.mark.parametrize(
    ("code", "wrong", "right", "said"), CASES, ids=[f"{code} {said}" for code, _, _, said in CASES]
)
def test_a_contradiction_is_told_and_its_mended_form_is_not(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    told = said_of(wrong, code)
    assert [message for message in told if said in message], told
    assert not said_of(right, code)


@pytest.mark.parametrize(
    "text",
    [
        "截至6月末、9月末、11月末，累计支出分别为150万元、300万元、420万元，占全年预算的28.30%、56.60%、79.25%。",
        "年初共设指标12个，完成11个，完成率91.67%。其中，产出指标7个，完成6个；效益指标4个，全部完成；满意度指标1个，全部完成。",
        "项目支出共3项，合计1657500元，明细如下（单位：元）：",
        "预算调整率6.00%（追加与收回相抵后的净额÷年初预算）。",
        "决算比年初预算多26万元，差异率5.20%。",
        "他们一起起草了方案，活动可以以赛代训，结对对口帮扶3个村。",
    ],
)
def test_what_is_told_in_lists_and_in_parts_is_left_in_peace(text: str) -> None:
    codes = ("C03", "C11", "C13", "C39", "C42", "C48")
    assert [each for code in codes for each in said_of([BUDGET, text], code)] == []


def test_what_a_heading_names_is_not_the_spending_of_the_department() -> None:
    lines = [
        BUDGET, "（三）“三公”经费", "全年预算5.2万元，支出3.8万元，占预算73.08%。",
        "（四）部门预决算差异率", "决算比年初预算多26万元，差异率5.20%。",
    ]  # fmt: skip
    assert [each for code in ("C05", "C07", "C11") for each in said_of(lines, code)] == []
