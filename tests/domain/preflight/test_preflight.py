"""Preflight: no remarks on a clean report, each fault reported once at its line; the published report has all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.make.records import new
from tests.make.years import LINES
from wenlian_desktop.distribution import ROOT
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline
from wenlian_desktop.domain.preflight.remark import Remark
from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.records.management import Section
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.rules.rule import Level, rules_on
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.text import lines_of

COST = "产出成本"

REFERENCE = ROOT.parent / "shared" / "reference" / "report-2024.txt"
TOLD = {
    "机构设置及职责工作任务情况": "示例区文学艺术界联合会（以下简称区文联）设三个部室。",
    "部门整体绩效目标设立情况": "目标如下：\n1.办好展览；\n2.办好演出。",
    "当年预算执行情况": "2024年全年预算数1047.76万元，其中，基本支出预算数542.3万元，项目支出预算数505.46万元，"
    "其他支出预算数0万元。资金总体支出1042.52万元，其中，基本支出541.09万元，项目支出501.43万元，其他支出0万元。"
    "预算执行率为99.50%。",
    "产出进度": "各项活动均按期完成。",
    "服务对象满意度": "发放问卷500份，有效482份，满意度为93.28%。",
    "环境效益": "不涉及，活动均在室内举办。",
    "结转结余率": "年末结转结余5.24万元，结转结余率为0.50%。",
    "部门预决算差异率": (
        "年初部门预算1093.4万元，部门决算支出1042.52万元，决算比年初预算减少50.88万元，预决算差异率为4.65%。"
    ),
    "评价得分情况": "评价得分99.90分，等级为“优”。",
    "存在的问题及原因分析": "个别活动场地紧张，原因是排期集中。",
    "措施建议": "（一）提前排期。\n（二）备好场地。",
}


def clean() -> list[str]:
    """The lines of a short report without faults."""
    lines = ["示例区文学艺术界联合会2024年度部门整体绩效评价报告"]
    for each in shipped_outline().numbered:
        lines.append(each.text)
        if not each.heading.children:
            lines += TOLD.get(each.heading.title, "各项工作按要求做好。").split("\n")
    return [*lines, "附件：活动一览表", "示例区文学艺术界联合会", "2025年4月18日"]


def told(lines: list[str]) -> list[tuple[int, str, str]]:
    return [(each.line, each.code, each.message) for each in run_preflight(lines)]


def at(text: str) -> int:
    """The line of the clean report with that beginning."""
    return next(number for number, line in enumerate(clean(), 1) if line.startswith(text))


def changed(old: str, new_text: str) -> list[str]:
    text = "\n".join(clean())
    assert old in text
    return text.replace(old, new_text, 1).split("\n")


def test_a_clean_report_has_nothing_to_tell() -> None:
    assert told(clean()) == []


BUDGET = "2024年全年预算数"

FAULTS = [
    ("C01", "预算数1047.76", "预算数1057.76", BUDGET, "全年预算写“1057.76万元”，542.3＋505.46＋0＝1047.76万元。"),
    ("C02", "支出541.09", "支出531.09", BUDGET, "支出写“1042.52万元”，531.09＋501.43＋0＝1032.52万元。"),
    (
        "C03", "99.50%", "99.05%", BUDGET,
        "“预算执行率为99.05%”不对：按1042.52÷1047.76应为99.50%。",
    ),
    (
        "C05", "基本支出预算数542.3万元，项目支出预算数505.46", "基本支出预算数647.76万元，项目支出预算数400", BUDGET,
        "项目支出501.43万元，超过预算数400万元（执行率125.36%）；基本支出541.09万元，预算数647.76万元，"
        "执行率只有83.53%。没有说明预算调整。",
    ),
    ("C07", "预算数1047.76", "预算数1040", BUDGET, "支出1042.52万元，超过全年预算1040万元。"),
    (
        "C10", "预算数1047.76", "预算数1093.4", "（四）结转结余率",
        "“结转结余率”写“无”，按文中的数预算1093.4万元减支出1042.52万元，余50.88万元，结转结余率4.65%。",
    ),
    (
        "C11", TOLD["部门预决算差异率"], "无。", "（五）部门预决算差异率",
        "“部门预决算差异率”写“无”，按文中的数决算1042.52万元，全年预算1047.76万元，相差5.24万元，差异率−0.50%。",
    ),
    ("C21", "，等级为“优”", "", "评价得分", "只有总分99.90分，没有预算执行、目标实现、预算管理三项得分，也没有等级。"),
    (
        "C21", "等级为“优”", "其中执行19.90分、实现60分、管理19分", "评价得分",
        "总分写“99.90分”，各项得分之和为19.9＋60＋19＝98.9分。",
    ),
    ("C31", TOLD["服务对象满意度"], "群众反映良好。", "发放问卷", "“服务对象满意度”一节没有数据。"),
    (
        "C38", "1.办好展览；", "1.发现和培养文艺人才，壮大队伍；", "1.办好展览",
        "目标“1.发现和培养文艺人才，壮大队伍…”在产出和效果中几乎没有提到（用词11处，再次出现的0处）。",
    ),
    ("C32", "（三）绩效管理\n", "", "四、预算管理情况分析", "“预算管理情况分析”下：缺“（三）绩效管理”。"),
    ("C33", "2.办好演出", "3.办好演出", "2.办好演出", "“1.”之后是“3.”，跳号。"),
    ("C33", "（二）备好场地", "（一）备好场地", "（二）备好场地", "“（一）”之后是“（一）”，重号。"),
    ("C34", "（二）资产管理", "（二）资产管理。", "（二）资产管理", "标题“（二）资产管理。”末尾多了句号。"),
    ("C35", "不涉及，活动均在室内举办。", "无。", "不涉及，", "“环境效益”只写“无。”，没有理由。"),
    ("C35", "不涉及，活动均在室内举办。\n", "", "3.环境效益", "“环境效益”下没有正文。"),
    (
        "C36", "2024年度部门整体绩效评价报告", "部门整体绩效报告", "示例区",
        "标题“示例区文学艺术界联合会部门整体绩效报告”没有年度，没有“评价”二字。",
    ),
    ("C36", "2024年全年", "2023年全年", BUDGET, "“2023年…”与报告年度2024年不一致。"),
    (
        "C37", "（以下简称区文联）设三个部室", "设三个部室。区文联是人民团体", "示例区文学艺术界联合会（",
        "简称“区文联”没有说明所指的全称。",
    ),
    (
        "C42", "个别活动场地紧张", "个别采风项目推进进度较慢", "个别活动",
        "“个别采风项目推进进度较慢”与“产出进度”一节的“各项活动均按期完成”矛盾。",
    ),
    ("C43", "，原因是排期集中", "", "个别活动", "写了问题，没有写原因。"),
    (
        "C43", "个别活动场地紧张，原因是排期集中。", "1.场地紧张，原因是排期集中。\n2.观众不多。", "个别活动",
        "问题“观众不多”没有写原因，别的问题都写了。",
    ),
    (
        "C41", "均在室内", "按《会议费办法》（示财行〔2021〕14号）和示财行〔2021〕41号文件都在室内", "不涉及，",
        "“〔2021〕41号”与前面的“示财行〔2021〕14号”只差一两个数字，请核对是不是同一个文件。",
    ),
    ("C46", "均在室内", "均在室内，电话：010-6234", "不涉及，", "电话号码“010-6234”的位数不对。"),
    ("C47", "均在室内", "——均在室内—", "不涉及，", "破折号“——”与“—”混用。"),
    ("C54", "附件：活动一览表\n示例区文学艺术界联合会\n2025年4月18日", "完", "附件",
     "文末没有附件清单，没有落款日期。"),
    ("C40", "均在室内", "：一是在室内，三是在室外", "不涉及，", "“一是”之后是“三是”，跳号。"),
    ("C36", "2025年4月18日", "2024年4月18日", "2025年4月18日", "落款日期2024年4月18日早于2024年度结束。"),
    ("C36", "均在室内", "11月31日在室内", "不涉及，", "“11月31日”是不存在的日期。"),
    ("C45", "均在室内", "按区文联〔2024〕号文均在室内", "不涉及，", "发文字号“活动按区文联〔2024〕号”没有写全。"),
    ("C47", "均在室内", "均在室内，，", "不涉及，", "“…及，活动均在室内，，举办。”中的“，，”是重复的标点。"),
    ("C44", "均在室内", "见《开放〈办法〉》、《关于《安全》的通知》，均在室内", "不涉及，",
     "“《关于《安全》的通知》”书名号里面再用书名号，里面的用单书名号〈〉。"),
    ("C49", "各项活动均按期完成", "各项活动均按期完成。写生20余次，展览3场，讲座4期，演出5场", "各项活动",
     "完成值写“写生20余次”，不是确数。"),
    ("C48", "均在室内举办", "均在室内举办，演出均在室内举办办", "不涉及，", "“举办办”多了一个“办”字。"),
    ("C54", "均在室内", "见附件6", "不涉及，", "提到附件6，附件清单只有1项。"),
    (
        "C37", "示例区文学艺术界联合会\n2025", "示例区文化艺术界联合会\n2025", "附件",
        "落款单位“示例区文化艺术界联合会”在报告别处没有出现过，标题是“示例区文学艺术界联合会2024年度部门整体绩效评价报告”。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new_text", "line", "message"), FAULTS)
def test_each_fault_is_told_once_at_its_line(code: str, old: str, new_text: str, line: str, message: str) -> None:
    lines = changed(old, new_text)
    where = at(line)
    if code == "C10":
        lines, where = "\n".join(lines).replace(TOLD["结转结余率"], "无。").split("\n"), where + 1
    found = [each for each in told(lines) if each[1] == code]
    assert [message for _, _, message in found] == [message]
    assert (
        found[0][0] in (where, where + 1)
        if code in ("C11", "C32", "C37") or "观众不多" in message
        else found[0][0] == where
    )


def test_every_rule_for_whole_reports_has_a_fault_that_shows_it() -> None:
    recomputed = {"C01", "C02", "C03", "C07"}  # rules on what the report states
    assert {*(code for code, *_ in FAULTS), "D11"} - recomputed == {each.code for each in rules_on(Manuscript)}


def test_a_report_of_an_unknown_family_is_told_once_that_its_headings_are_not_looked_at() -> None:
    remarks = [
        each for each in run_preflight(["自评报告", "一、收入", "二、支出"]) if each.code in ("C32", "C34", "D11")
    ]
    assert [(each.line, each.code, each.level) for each in remarks] == [(1, "D11", Level.HINT)]
    assert "北京市部门整体绩效评价报告" in remarks[0].message


def test_tables_are_no_text() -> None:
    assert told([*clean(), "项目,支出\t合计,数\t12", "基本支出\t—"]) == []


@pytest.mark.parametrize(("stated", "level"), [("99.05", Level.ERROR), ("61.20", Level.WARNING)])
def test_a_figure_far_from_the_computed_one_has_to_be_looked_at(stated: str, level: Level) -> None:
    """It may be of something else: nobody can file with an 错, so that is kept for what is sure."""
    remarks = run_preflight(changed("99.50%", f"{stated}%"))
    assert level in {each.level for each in remarks if each.code == "C03" and stated in each.message}


@given(st.lists(LINES | st.sampled_from(clean()), max_size=30))
def test_any_lines_can_be_looked_at(lines: list[str]) -> None:
    for remark in run_preflight(lines):
        assert 1 <= remark.line <= max(len(lines), 1)
        assert remark.message.endswith("。")


def test_no_lines_at_all_have_no_outline() -> None:
    assert [each.code for each in run_preflight([])] == ["D11"]


def test_the_sample_report_is_clean_but_for_what_it_leaves_open(sample: Year) -> None:
    """Its empty section is reported, its 无 has a reason; with both filled in there are no remarks."""
    [remark] = run_preflight(lines_of(annual_report(sample)))
    assert (remark.code, remark.level) == ("C35", Level.WARNING)
    nodes = {COST: "各项成本均在预算之内。", "环境效益": "不涉及，活动都在既有场馆举办。"}
    rows = [row for row in sample.rows(Section) if row.node in nodes]
    written = [new(Section, node=row.node, content=nodes[str(row.node)]) for row in rows]
    year = sample.with_changes([RowChange(row, None) for row in rows] + [RowChange(None, row) for row in written])
    assert run_preflight(lines_of(annual_report(year))) == []


@pytest.fixture(scope="module")
def published() -> list[Remark]:
    if not REFERENCE.exists():
        pytest.skip("the published report is not at hand")
    return run_preflight(REFERENCE.read_text(encoding="utf-8").split("\n"))


# The faults of the published report (DOMAIN 1.4): where each is told, and by what words.
PUBLISHED = {
    "S1": (1, "C36", "没有年度，没有“评价”"),
    "S2": (3, "C34", "机构设置及"),
    "S3": (5, "C34", "末尾多了句号"),
    "S4": (18, "C32", "“产出数量”与“产出质量”合成了一个标题"),
    "S5": (27, "C32", "缺标题“（二）效果实现情况分析”及其下的5个小标题，这里的编号重新从1开始"),
    "S6": (27, "C31", "这里的4条没有分到五个小标题：没有说到环境效益，没有满意度的数据"),
    "S15": (10, "C38", "目标“4.发现和培养文艺人才，在壮大.*几乎没有提到"),
    "S7": (33, "C32", "缺“3.会计基础信息完善性”.*没有单列标题和编号"),
    "S8 carryover": (40, "C10", "50.88万元.*4.65%"),
    "S8 difference": (42, "C11", "50.88万元.*−4.65%"),
    "S9": (42, "C45", "bookmark: _GoBack"),
    "S10": (45, "C21", "只有总分99.90分"),
    "S11": (50, "C54", "没有附件清单，没有落款日期"),
    "S12": (15, "C05", "501.43万元，超过预算数380万元（执行率131.96%）.*75.85%"),
    "S13": (26, "C42", "预算批复范围内.*501.43万元"),
    "S14": (47, "C42", "进度略为缓慢.*产出进度.*131.96%"),
    "S16": (49, "C48", "“积极”之后应有“参加”"),
    "S17": (50, "C46", "项目管理,提高"),
    "S18": (20, "C47", "破折号.*混用；间隔号.*混用"),
    "S19": (29, "C48", "句式杂糅"),
}


@pytest.mark.parametrize("fault", PUBLISHED)
def test_the_published_report_shows_each_of_its_faults_once(fault: str, published: list[Remark]) -> None:
    line, code, words = PUBLISHED[fault]
    assert [each.line for each in published if each.code == code and re.search(words, each.message)] == [line]


def test_nothing_else_is_told_of_the_published_report(published: list[Remark]) -> None:
    known = [
        each for each in published
        if any(each.code == code and re.search(words, each.message) for _, code, words in PUBLISHED.values())
    ]  # fmt: skip
    assert [(each.line, each.code) for each in published if each not in known] == [(6, "C37"), (47, "C43")]


def test_headings_are_found_in_the_words_of_other_hands() -> None:
    lines = [
        "一、单位基本情况",
        "二、资金收支情况",
        "（二）效益指标完成情况分析",
        "（1）生态效益",
        "存在的主要问题",
        "六、下一步工作打算",
    ]
    found = Manuscript.parse(lines).headings.values()
    assert [each.heading.title for each in found] == [
        "部门概况", "当年预算执行情况", "效果实现情况分析", "环境效益", "存在的问题及原因分析", "措施建议",
    ]  # fmt: skip


ONE_FAULT = {
    "四个季度分别支出61.18万元、88.47万元、96.50万元、105.78万元，全年支出352.03万元。": "C19",
    "全年接待读者12.50万人次，其中一季度2.10万人次、二季度3.40万人次、三季度3.80万人次、四季度2.90万人次。": "C39",
    "年初预算318.60万元，上年结转6.24万元，年中追加41.50万元，追减3.08万元，调整后全年预算362.54万元。": "C04",
    "支出2049.35万元，比上年的1900.80万元增加148.55万元，增长7.28%。": "C50",
}


@pytest.mark.parametrize("sentence", ONE_FAULT)
def test_what_several_rules_see_is_told_once_under_the_code_it_belongs_to(sentence: str) -> None:
    remarks = run_preflight(["示例区文学艺术界联合会2024年度部门整体绩效评价报告", "一、资金情况", sentence])
    of_text = [each.code for each in remarks if each.line == 3 and each.code != "C54"]  # annexes are missed at the end
    assert of_text == [ONE_FAULT[sentence]]
