"""The texts of the report by their keys, and the numbers of headings.

A text is known by its key for ever: the files, closed editions, explanations and schemes hold it. What a heading is
called, and which texts stand under it, is said by an outline (`domain/outlines`).
"""

from wenlian_desktop.domain.values.numerals import to_chinese

ORGANISATION = "机构设置及职责工作任务情况"
OBJECTIVES = "部门整体绩效目标设立情况"
EXECUTION = "当年预算执行情况"
OUTPUTS = QUANTITY, QUALITY, PROGRESS, COST = ("产出数量", "产出质量", "产出进度", "产出成本")
EFFECTS = ECONOMIC, SOCIAL, ENVIRONMENTAL, SUSTAINABLE, SATISFACTION = (
    "经济效益", "社会效益", "环境效益", "可持续性影响", "服务对象满意度",
)  # fmt: skip
RULES, COMPLIANCE, BOOKKEEPING = "财务管理制度健全性", "资金使用合规性和安全性", "会计基础信息完善性"
ASSETS, PERFORMANCE = "资产管理", "绩效管理"
CARRYOVER, DIFFERENCE = "结转结余率", "部门预决算差异率"
SCORE, PROBLEMS, MEASURES = "评价得分情况", "存在的问题及原因分析", "措施建议"
CONDUCT, USE_OF_RESULTS, OTHER_MATTERS = "评价工作开展情况", "结果应用", "其他需要说明的情况"
GOVERNMENT_FUNDS, STATE_CAPITAL = "政府性基金预算支出情况", "国有资本经营预算支出情况"
SOCIAL_INSURANCE = "社会保险基金预算支出情况"

# The texts of every year, in the order of the tabs (京财绩效〔2022〕669 号, 附件1).
SECTION_TITLES = (
    ORGANISATION, OBJECTIVES, EXECUTION, *OUTPUTS, *EFFECTS, RULES, COMPLIANCE, BOOKKEEPING, ASSETS, PERFORMANCE,
    CARRYOVER, DIFFERENCE, SCORE, PROBLEMS, MEASURES,
)  # fmt: skip
# Every text that an outline can name; those after the first are of other families.
TEXT_KEYS = (
    *SECTION_TITLES, CONDUCT, GOVERNMENT_FUNDS, STATE_CAPITAL, SOCIAL_INSURANCE, USE_OF_RESULTS, OTHER_MATTERS,
)  # fmt: skip


def heading_number(level: int, index: int) -> str:
    """The number of the `index`-th heading (from 1) of a level: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3)."""
    match level:
        case 1:
            return f"{to_chinese(index)}、"
        case 2:
            return f"（{to_chinese(index)}）"
        case 3:
            return f"{index}."
        case _:
            return f"（{index}）"
