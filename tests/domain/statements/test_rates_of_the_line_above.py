"""Rates told in a line of their own, ways turned, and how long things took: told where wrong, silent where right."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文学艺术界联合会2023年度部门整体绩效评价报告"
APART = ("C32", "C54", "C35", "C31")  # what else a report should hold
Case = tuple[str, list[str], str, str]
BUDGET = "全年预算数900.00万元，交给基本支出的有500.00万元，归项目使用的有400.00万元。"
SPENT = "实际支出870.40万元。基本支出492.00万元，项目支出378.40万元。"
GOALS = "年初批复的年度目标有三项：送戏下乡80场；艺术培训600人；服务对象满意度90%以上。"
CASES: list[Case] = [  # code, lines, what is right in them, what is wrong
    ("C03", [BUDGET, SPENT, "分开说，项目支出执行率94.60%。"], "94.60%", "96.40%"),
    ("C03", [BUDGET, SPENT, "以全年预算数作分母，96.71%就是区文联的预算执行率。"], "96.71%", "97.61%"),
    ("C03", [BUDGET, SPENT, "9月末累计支出648.00万元。", "与75%的序时要求相比，进度72.00%。"], "72.00%", "74.00%"),
    ("C03", [GOALS, "小分队走进村镇，送戏84场，对照年初目标，完成率105%。"], "105%", "108%"),
    ("C50", ["全年接待费2.40万元。", "上一年度的接待费是3.20万元，两年对照，下降25.00%。"], "下降", "上升"),
    ("C25", ["自评总分93.2分。", "依照90分及以上为优、80至90分（不含）为良的规定，自评等级为“优”。"], "“优”", "“良”"),
    ("C36", ["第三届艺术节从5月8日办到5月27日，首尾两日都算，历时20天。"], "20天", "25天"),
    ("C36", ["各项工作均在12月底前完成，其中培训班4月开班、9月结业，前后历时6个月。"], "6个月", "8个月"),
    ("C36", ["灯光改造合同工期60天，3月1日进场，4月20日通过验收，比约定提前。"], "工期60天", "工期40天"),
    ("C36", ["剧团1956年建团，到2023年已满67年。"], "67年", "65年"),
    ("C39", ["2022年末馆藏图书48620册，2023年购入2180册，剔旧360册，2023年末馆藏50440册。"], "50440", "51160"),
]
RIGHT = [
    ["展演32家次，较目标30家次高出6.67%。"],
    [
        "支出总额900.00万元，全年预算数920.00万元。",
        "支出总额900.00万元，基本支出500.00万元，项目支出400.00万元，执行率97.83%。",
    ],
    [
        "全年预算992.40万元：年初预算960.00万元，开幕演出等追加49.40万元，压减会议费、差旅费17.00万元。",
        "按上述三个数字推得全年预算数。",
    ],
    ["2022年服务对象满意度为93.20%。2023年重新测评，有效问卷500份中满意481份，满意度96.20%。"],
]


def _said(lines: list[str]) -> list[str]:
    remarks = run_preflight([TITLE, "一、部门概况", "区文联是人民团体。", *lines])
    return [each.code for each in remarks if each.level.value in "错警" and each.code not in APART]


@pytest.mark.parametrize(("code", "lines", "right", "wrong"), CASES)
def test_a_slip_is_told(code: str, lines: list[str], right: str, wrong: str) -> None:
    assert any(right in line for line in lines)
    assert code in _said([line.replace(right, wrong) for line in lines])


@pytest.mark.parametrize("lines", [*(lines for _, lines, _, _ in CASES), *RIGHT])
def test_right_ones_are_left_in_peace(lines: list[str]) -> None:
    assert _said(lines) == []
