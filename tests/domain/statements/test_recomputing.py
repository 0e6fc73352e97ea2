"""Statements of reports are recomputed: each kind of contradiction is told, what agrees is left in peace."""

import json
from pathlib import Path

import pytest

from tests.make.old_files import FILES
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.rules.rule import Level

TITLE = "示例区文联2024年度部门整体绩效评价报告"

WRONG = [
    ("C01", "调整预算100万元，其中基本支出预算60万元、项目支出预算50万元。", "60＋50＝110万元"),
    ("C02", "全年实际支出95.5万元，其中：基本支出50.2万元，项目支出44.3万元。", "50.2＋44.3＝94.5万元"),
    ("C03", "调整后预算200万元，全年支出190万元，预算执行率96.00%。", "190÷200＝95%"),
    ("C03", "支出100万元，其中基本支出40万元，占41.00%，项目支出60万元，占60.00%。", "40÷100＝40%"),
    ("C03", "受理诉求400件次，办结390件次，办结率98.50%。", "390÷400＝97.5%"),
    ("C03", "慰问80户，发放慰问金16万元，户均2500元。", "2000元"),
    ("C04", "年初预算100万元，上年结转5万元，年中追加20万元、追减3万元，全年预算数120万元。", "100＋5＋20－3＝122万元"),
    ("C05", "基本支出预算60万元、项目支出预算40万元，基本支出55万元、项目支出45万元。", "45万元"),
    ("C10", "全年预算100万元，全年支出90万元，年末结转结余10万元，结转结余率12.00%。", "10÷100＝10%"),
    ("C11", "年初预算80万元，决算支出90万元，差异率11.11%。", "（90－80）÷80＝12.5%"),
    ("C11", "年初预算80万元，决算支出90万元，差异率为无，主要是年中追加。", "（90－80）÷80＝12.5%"),
    ("C12", "上年结转10万元，收入总计100万元，支出总计95万元，年终结余25万元。", "10＋100－95＝15万元"),
    ("C13", "走访慰问90户，发放慰问金18万。", "缺“元”"),
    ("C16", "“三公”经费支出12.3万元，其中公务用车运行维护费8.46万元，公务接待费4.84万元。", "13.3万元"),
    ("C17", "资产总额90万元，其中流动资产40万元，固定资产净值30万元，在建工程15万元。", "85万元"),
    ("C19", "一季度支出20万元，二季度支出30万元，三季度支出25万元，四季度支出30万元，全年合计100万元。", "105万元"),
    ("C21", "自评得分95分，其中执行19分、产出38分、效益28分、满意度9分。", "94"),
    ("C22", "得分90分，其中：投入15分，得14分；过程30分，得28分；产出30分，得29分；效果20分，得19分。", "95"),
    ("C23", "采购管理（满分10分，得10.6分）", "超过满分10分"),
    ("C25", "评价得分88.5分，等级为“优”。", "“良”"),
    ("C31", "有效问卷400份，其中非常满意200份、满意172份，满意度95.00%。", "372÷400＝93%"),
    ("C39", "举办活动25场，其中专场6场、故事会9场、集市8场。", "6＋9＋8＝23场"),
    ("C40", "执行《甲办法》《乙办法》《丙办法》4项制度。", "3个"),
    ("C40", "所辖协会6个，分别是作家协会、书画协会、音乐协会、摄影协会、民间文艺协会。", "5个"),
    ("C49", "计划培训200人，实际培训约210人。", "200人"),
    ("C50", "支出由80万元增加到100万元，增长20.00%。", "25%"),
    ("C50", "接待费4.2万元，比上年的4万元减少0.2万元，下降5.00%。", "方向"),
    ("C50", "采购预算86.4万元，实际采购84.15万元，节约2.52万元。", "2.25万元"),
    ("C51", "编制12名，实有13人。", "13人"),
    ("C51", "在职20人，其中行政12人、事业9人。", "12＋9＝21人"),
    ("C52", "新华网、人民网、光明网、文艺报、省日报6家媒体报道20篇。", "5家"),
]  # fmt: skip
RIGHT = [
    "调整预算100万元，其中基本支出预算60万元、项目支出预算40万元。全年支出95万元，其中基本支出57万元、项目支出38万元，预算执行率95.00%。",
    "年初预算100万元，上年结转5万元，年中追加20万元、追减3万元，全年预算数122万元。",
    "截至9月底累计支出60万元。上半年支出40万元，人均培训费320元，每场补助8000元。",
    "会员962人，其中市级以上会员214人。培训316人，参加者中有女性80人。",
    "举办展览6场，观众约3.2万人次，平均每场约5300人次。",
    "上年结转10万元，收入总计100万元，支出总计95万元，年终结余15万元。",
    "“三公”经费支出13.3万元，其中公务用车运行维护费8.46万元，公务接待费4.84万元，比上年的14万元减少0.7万元，下降5.00%。",
    "自评得分94分，其中执行19分（满分20分）、产出38分（满分40分）、效益28分（满分30分）、满意度9分（满分10分），等级为“优”。",
    "新华网、人民网、光明网、文艺报、省日报等20家媒体报道。",
    "核定编制19名，年末实有17人，其中行政12人、事业5人。",
]
FIGURES = [
    "C01",
    "C02",
    "C03",
    "C04",
    "C05",
    "C07",
    "C10",
    "C11",
    "C12",
    "C13",
    "C15",
    "C16",
    "C17",
    "C19",
    "C21",
    "C22",
    "C23",
    "C25",
    "C27",
    "C30",
    "C39",
    "C41",
    "C49",
    "C50",
    "C51",
    "C52",
]


@pytest.mark.parametrize(("code", "text", "said"), WRONG)
def test_a_contradiction_is_told_with_its_arithmetic(code: str, text: str, said: str) -> None:
    told = [each.message for each in run_preflight([TITLE, text]) if each.code == code]
    assert [message for message in told if said in message], told


@pytest.mark.parametrize("text", RIGHT)
def test_figures_that_agree_are_left_in_peace(text: str) -> None:
    assert [each.message for each in run_preflight([TITLE, text]) if each.code in FIGURES] == []


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        (
            ["项目\t预算\t支出\t执行率", "甲\t50\t48\t96.00%", "乙\t20\t19\t95.50%", "合计\t70\t67\t95.71%"],
            "C03",
            "19÷20＝95%",
        ),
        (["单位：万元", "项目\t支出", "甲\t30.5", "乙\t20", "合计\t51.5"], "C17", "30.5＋20＝50.5万元"),
        (["月份\t当月支出\t累计支出", "1月\t10\t10", "2月\t12\t21", "3月\t8\t30"], "C19", "10＋12＝22"),
        (["单位\t编制\t实有", "机关\t21\t20", "编辑部\t9\t11"], "C51", "11"),
        (["内容\t满分\t得分", "执行\t20\t19", "目标\t60\t62", "管理\t20\t18"], "C23", "超过满分60分"),
        (["各项指标均已完成。", "指标\t目标值\t完成值", "报告会\t24场\t21场"], "C42", "目标24场，完成21场"),
    ],
)
def test_a_table_is_recomputed(rows: list[str], code: str, said: str) -> None:
    told = [each.message for each in run_preflight([TITLE, *rows]) if each.code == code]
    assert [message for message in told if said in message], told


CLEAN = sorted(path for path in (FILES / "truth").glob("[0-9]*.txt") if ".faults" not in path.name)


@pytest.mark.parametrize("path", [*CLEAN, *sorted((FILES / "reports").glob("*clean*.txt"))], ids=lambda path: path.name)
def test_the_figures_of_a_clean_report_are_left_in_peace(path: Path) -> None:
    remarks = run_preflight(path.read_text(encoding="utf-8").split("\n"))
    assert [each.message for each in remarks if each.level is Level.ERROR or each.code in FIGURES] == []


def test_what_was_planted_apart_from_the_rules_is_found() -> None:
    found = planted = 0
    for path in sorted((FILES / "truth").glob("*.expected.json")):
        lines = (
            path.with_name(path.name.replace(".expected.json", ".faults.txt")).read_text(encoding="utf-8").split("\n")
        )
        told = {(each.code, line) for each in run_preflight(lines) for line in each.places}
        for fault in json.loads(path.read_text(encoding="utf-8")):
            if fault["code"] in FIGURES:
                planted += 1
                codes = (fault["code"], *fault.get("also", []))
                found += any((code, line) in told for code in codes for line in fault["lines"])
    assert planted > 90
    assert found >= planted * 9 // 10, (found, planted)
