"""Money: its size and unit, its projects and rates by tables, and reports on a part of a year."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2024年度部门整体绩效评价报告"
END = ["附件：活动一览表", "示例区文学艺术界联合会", "2025年4月18日"]
ACCOUNTS = "年初预算300.00万元，追加20.00万元，全年预算320.00万元，其中基本支出180.00万元，项目支出140.00万元。"
PROJECTS = ["项目名称\t支出（万元）", "读书节\t86.40", "流动图书车\t57.60", "古籍数字化\t48.20"]
TOTALS = ["支出类别\t年初预算数（万元）\t决算数（万元）", "基本支出\t180.00\t183.00", "项目支出\t82.40\t98.35",
          "合计\t262.40\t281.35"]  # fmt: skip
RATES = ["支出类别\t全年预算（万元）\t执行数（万元）\t执行率", "基本支出\t246.37\t242.18\t98.30%",
         "项目支出\t169.25\t141.06\t83.34%", "合计\t415.62\t383.24\t92.21%"]  # fmt: skip
CHANGED = "年中追加11.25万元，主要是市级补助。"

Case = tuple[str, list[str], list[str], str]
CASES: list[Case] = [  # code, lines that contradict each other, the same lines put right, what is said
    (
        "C03",
        ["上年结转并入后全年预算400.40万元。", "全年支出386.20万元，预算执行率99.54%。"],
        ["上年结转并入后全年预算400.40万元。", "全年支出386.20万元，预算执行率96.45%。"],
        "386.2÷400.4",
    ),
    (
        "C04",
        [ACCOUNTS, "预算调整率6.25%，按调整额20.00万元除以年初预算计算。"],
        [ACCOUNTS, "预算调整率6.67%，按调整额20.00万元除以年初预算计算。"],
        "20÷300",
    ),
    ("C04", ["年初预算512.36万元，全年预算540.64万元，预算调整率5.23%。"],
     ["年初预算512.36万元，全年预算540.64万元，预算调整率5.52%。"], "5.52%"),
    ("C09", [*RATES, CHANGED], [*RATES, CHANGED, "项目支出执行率偏低，原因是布展合同跨年验收。"], "83.34%"),
    ("C11", [*TOTALS, "预决算差异率为6.74%。"], [*TOTALS, "预决算差异率为7.22%。"], "7.22%"),
    ("C11", [ACCOUNTS, "全年支出310.00万元。", "决算与年初预算的差异率3.23%。"],
     [ACCOUNTS, "全年支出310.00万元。", "决算与年初预算的差异率3.33%。"], "3.33%"),
    ("C13", [ACCOUNTS, "年末固定资产原值126.40元。"], [ACCOUNTS, "年末固定资产原值126.40万元。"], "缺“万”"),
    ("C13", [ACCOUNTS, "采购预算45.20元。"], [ACCOUNTS, "利息收入45.20元，人次支出46.46元。"], "缺“万”"),
    (
        "C14",
        ["资助困难学生120名，按每名2000元标准发放助学金240万元。"],
        ["资助困难学生120名，按每名2000元标准发放助学金24万元。"],
        "差一位",
    ),
    (
        "C14",
        ["门厅改造支出231.66万元。", "改造门厅156户。", "门厅改造户均支出14.85万元。"],
        ["门厅改造支出231.66万元。", "改造门厅156户。", "门厅改造户均支出1.485万元。"],
        "231.66÷156",
    ),
    ("C16", ["公务接待费支出1.12万元。", "公务用车运行维护费支出3.21万元。", "“三公”经费共支出4.53万元。"],
     ["公务接待费支出1.12万元。", "公务用车运行维护费支出3.21万元。", "“三公”经费共支出4.33万元。"], "4.33"),
    ("C17", ["项目支出214.20万元。", *PROJECTS, "馆员培训\t20.20"],
     ["项目支出214.20万元。", *PROJECTS, "馆员培训\t22.00"], "212.4"),
    (
        "C17",
        ["项目支出214.20万元。", "项目支出分为三项：重点创作106.40万元，社区驿站57.60万元，书房48.20万元。"],
        ["项目支出214.20万元。", "项目支出分为三项：重点创作108.40万元，社区驿站57.60万元，书房48.20万元。"],
        "212.2",
    ),
    (
        "C20",
        ["全年支出213.94万元。", "7月对1至6月执行情况开展监控，当时累计支出298.76万元。"],
        ["全年支出213.94万元。", "7月对1至6月执行情况开展监控，当时累计支出98.76万元。"],
        "298.76",
    ),
    ("C30", ["单场成本0.84万元，不低于0.90万元的标准。"], ["单场成本0.84万元，不高于0.90万元的标准。"], "0.90万元"),
    ("C42", ["人均支出612元，没有超过600元的标准。"], ["人均支出592元，没有超过600元的标准。"], "600元"),
    (
        "C50",
        ["单位能耗8.73千克标准煤/平方米，较2023年的9.12千克标准煤/平方米下降4.47%。"],
        ["单位能耗8.73千克标准煤/平方米，较2023年的9.12千克标准煤/平方米下降4.28%。"],
        "4.28%",
    ),
    (
        "C13",
        ["房屋及设备原值3,482,600.00万元，其中房屋2,216,000.00元，设备1,266,600.00元。"],
        ["房屋及设备原值3,482,600.00元，其中房屋2,216,000.00元，设备1,266,600.00元。"],
        "把“元”写成了“万元”",
    ),
]  # fmt: skip


def said_of(lines: list[str], code: str) -> list[str]:
    return [each.message for each in run_preflight([TITLE, *lines, *END]) if each.code == code]


@pytest.mark.parametrize(
    ("code", "wrong", "right", "said"), CASES, ids=[f"{code} {said}" for code, _, _, said in CASES]
)
def test_money_that_contradicts_itself_is_told_and_its_mended_form_is_not(
    code: str, wrong: list[str], right: list[str], said: str
) -> None:
    told = said_of(wrong, code)
    assert [message for message in told if said in message], told
    assert not [message for message in said_of(right, code) if said in message]


HALF_YEAR = [
    "一、预算执行情况",
    "全年预算320.00万元，其中基本支出180.00万元，项目支出140.00万元。1月至6月累计支出148.20万元，其中，基本支出88.40万元，"
    "项目支出59.80万元，执行率为46.31%。",
    "项目支出执行率42.71%。",
    "二、目标完成情况",
    "演出目标60场，完成32场。",
    "示例县残疾人联合会",
]


@pytest.mark.parametrize(
    "title",
    [
        "示例县残疾人联合会2024年上半年部门整体绩效运行监控报告",
        "示例县残疾人联合会2024年1—6月预算绩效情况",
        "示例县残疾人联合会2024年度部门预算绩效中期评估报告",
    ],
)
def test_a_report_on_a_part_of_a_year_need_not_have_reached_its_end(title: str) -> None:
    remarks = run_preflight([title, *HALF_YEAR, "2024年7月22日"])
    assert not [each for each in remarks if each.code in ("C03", "C06", "C09", "C20", "C27", "C36")]


def test_a_report_on_a_part_of_a_year_contradicts_itself_like_others() -> None:
    title = "示例县残疾人联合会2024年前三季度部门整体绩效运行监控报告"
    remarks = run_preflight([title, *HALF_YEAR[:1], "全年预算320.00万元，9月末支出240.00万元，执行率78.00%。",
                             *HALF_YEAR[3:], "2024年7月22日"])  # fmt: skip
    assert {each.code for each in remarks} >= {"C03", "C36"}


def test_the_office_of_an_annual_report_may_have_the_word_in_its_name() -> None:
    title = "示例区城市运行监控中心2024年度部门整体绩效自评报告"
    assert "C36" in {each.code for each in run_preflight([title, *HALF_YEAR[2:], "2024年11月22日"])}
