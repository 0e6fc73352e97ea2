"""Dense right sentences, of many figures each, of which nothing is to be blamed, and the same with one figure wrong."""

import pytest

from tests.domain.statements.test_kinds_over_lines import END, TITLE, said_of
from tests.make.old_files import FILES
from wenlian_desktop.domain.preflight.run_preflight import run_preflight

DENSE = [  # code, lines that are right, what in them is right, and a wrong figure in its place
    ("C51",
     "2024年末在册驾驶员620人，年初为598人，全年入职47人、离职25人；年末在册驾驶员中有党员86人。",
     "25人", "52人"),
    ("C41", "全县辖9个街道、4个镇。站点分布在13个街道（镇）中的12个。", "13个", ""),
    ("C39", "全年受理申领2310张、换领940张、补领412本，其中网上受理1850本，占三类总量3662本的50.52%。", "412本", ""),
    ("C42", "改造泵站9座，实际改造8座。8项目标中7项按期完成，1项（泵站）没有完成，因汛期停工。", "7项", ""),
    ("C13", "现有水闸36座，其中大（2）型3座、中型9座、小（1）型24座。", "9座", ""),
    ("C50", "参保人数由52.16万人增加到53.40万人，新增12420人，另有20人因迁出核减。", "12420人", ""),
    ("C14", "道路交通万车死亡率为1.82人，市里控制目标为2.05人。", "1.82人", ""),
    ("C31",
     "有效问卷400份，满意384份，满意度96.00%；窗口160份的满意度为97.50%，网上240份的满意度为95.00%。",
     "97.50%", "97.20%"),
    ("C31",
     "收回300份，有效280份，非常满意160份、满意90份、基本满意24份、不满意6份。按前两档计算为89.29%，按前三档"
     "97.86%。",
     "89.29%", "88.29%"),
    ("C03",
     "收回300份，有效280份，非常满意160份、满意90份、基本满意24份、不满意6份。按前两档计算为89.29%，即89.29%"
     "。",
     "89.29%", ""),
    ("C17",
     "支出合计900.00万元，其中管网400.00万元、泵站200.00万元、检测100.00万元，其余6个项目200.00万元。",
     "200.00万元", ""),
    ("C40", "专项有7个，支出90.00万元，其中绿化50.00万元、亮化20.00万元，其余5个项目20.00万元。", "5个", ""),
    ("C39",
     "应检5600台，按时检验5410台、补检150台，未检40台，检验率99.29%。其中电梯应检810台、实检804台。",
     "5600台", ""),
    ("C41", "水果产值3.60亿元，以产量4.50万吨、平均每公斤8元计算。", "每公斤8元", "每公斤9元"),
    ("C03", "加固桥梁5座，支出260.00万元，每座平均47.50万元（已扣除未开工1座的预付款70.00万元）。", "47.50万元", ""),
    ("C36", "目标12件，上线10件，未上线的2件因接口没有开放，2025年2月分别上线。", "2025年2月", ""),
    ("C40",
     "第一项是窗口评价；第二项是电话回访；第三项是入户调查。第二项、第三项没有达标，第二项、第三项满意度分别"
     "扣1分。",
     "第三项", ""),
    ("C41", "抽查低保家庭档案360份，均已更正。\n低保家庭问卷发放630份，有效598份。", "630份", ""),
    ("C36", "馆藏累计5236万页，上年末为4917万页。", "累计", ""),
    ("C31",
     "有效样本900个，好评882个，好评率98.00%；接通500户，满意470户，满意率94.00%，两类共1352个（户）。",
     "94.00%", ""),
    ("C19",
     "前9个月受理1530件，12个月共2040件，四季度510件；全年办结1990件，办结率97.55%，其余50件在办。",
     "1990件", ""),
    ("C21", "甲类项目5个得分均在92分以上，乙类项目3个平均87.00分，分别为89分、87分、85分。", "92分以上", ""),
    ("C42", "目标9条，全部完成的8条，部分完成的1条：计划铺设18公里，铺设17公里，因征地延后。", "8条", ""),
    ("C39",
     "入园企业96家，其中规上企业31家、高新企业22家，既是规上又是高新的13家，两者合计40家，其余56家。",
     "40家", ""),
    ("C39", "发现缺陷165处，已修复158处，未修复7处中5处在上半年、2处在下半年发现。", "158处", ""),
    ("C03",
     "缺陷412个，其中严重36个、一般180个、轻微196个；严重缺陷修复率100%，全部修复率91.99%，未修复33个。",
     "91.99%", ""),
    ("C03", "产出指标10个，完成9个，得分率96.00%；效益指标5个，全部完成。", "96.00%", ""),
    ("C36", "扫描图纸分两批：第一批3.20万张、第二批2.80万张，第二批有600张返工，2025年2月完成。", "2025年2月", ""),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "right", "wrong"), DENSE, ids=[each[1][:24] for each in DENSE])
def test_a_dense_sentence_is_left_in_peace_and_a_wrong_figure_in_it_is_told(
    code: str, text: str, right: str, wrong: str
) -> None:
    assert right in text
    assert said_of(text.split("\n"), code) == []
    if wrong:
        assert said_of(text.replace(right, wrong).split("\n"), code) != []


def test_what_a_year_added_is_held_against_what_there_is() -> None:
    text = "数字化加工319万页，每页0.60元。馆藏数字化累计{}万页，上年末为4917万页。"
    assert said_of([text.format(5236)], "C39") == []
    assert said_of([text.format(5263)], "C39") != []


def test_dense_sentences_of_other_trades_are_left_in_peace() -> None:
    frame = {each.message for each in run_preflight([TITLE, *END])}
    lines = (FILES / "dense_sentences.txt").read_text(encoding="utf-8").split("\n")
    told = [(each.message, line) for line in lines if line for each in run_preflight([TITLE, line, *END])]
    assert len(lines) > 100
    assert [each for each in told if each[0] not in frame] == []
