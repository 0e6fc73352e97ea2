"""Money and scores told in other words: spelled amounts, ranks, points lost, lists behind a dash, averages."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, a sentence, what is wrong in it, what puts it right
    ("C17", "设备款两百万元，印刷款八十五万六千元，两项合计二百九十五万六千元。", "二百九十五", "二百八十五"),
    ("C03", "全年预算四百万元，支出三百八十四万元，执行率百分之九十八。", "九十八", "九十六"),
    ("C39", "培训一千二百人次，其中线上四百五十人次，线下六百五十人次。", "六百", "七百"),
    ("C42", "执行率以甲馆99.1%居首，乙馆97.4%次之，丙馆98.8%垫底。", "98.8%", "96.8%"),
    ("C42", "三家单位中，甲馆执行率98.2%排第一，乙馆96.1%居次，丙馆97.5%居末。", "97.5%", "95.7%"),
    ("C21", "产出分值40分，得到37.6分，失掉的3.4分集中在质量指标。", "3.4", "2.4"),
    ("C21", "自评97.2分，财政复核核减1.9分，最终认定为94.3分。", "94.3", "95.3"),
    ("C22", "产出指标合计30分——数量10分、质量9分、时效6分、成本6分——经党组会通过。", "9分", "8分"),
    ("C17", "展览支出45.2万元——布展20.1万元、运输15.1万元、保险12万元。", "45.2", "47.2"),
    ("C25", "综合得分88.7分，距90分的“优”差1.3分，等级评为“优”。", "评为“优”", "评为“良”"),
    ("C03", "五位评委打分为88分、90分、92分、91分、89分，去掉最高分和最低分，平均分为91分。", "91分。", "90分。"),
    ("C41", "车辆2辆，油费3.2万元，保险1.1万元，维修2.1万元，平均每辆3.6万元。", "3.6", "3.2"),
    ("C41", "保有用车3辆，油料2.7万元、保险1.5万元、维修2.4万元，车均2.6万元。", "2.6", "2.2"),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), CASES)
def test_what_is_wrong_is_told(code: str, text: str, wrong: str, right: str) -> None:
    assert said_of([text], code), text
    assert said_of([text.replace(wrong, right)], code) == []


def test_the_distance_to_a_grade_is_no_part_of_a_score() -> None:
    assert said_of(["综合得分88.7分，距90分的“优”线差1.3分，等级评为“良”。"], "C21") == []
