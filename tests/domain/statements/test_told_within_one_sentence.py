"""What one sentence tells twice: a score and its grade, a span and its length, so many of each and the sum."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def _rules(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight(["某馆2024年度部门整体绩效自评报告", *text.split("|")])}


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (
            "grade_fits_score",
            "部门整体绩效自评总得分91.75分，按四个档次划分，判为“中”。",
            "部门整体绩效自评总得分91.75分，按四个档次划分，判为“优”。",
        ),
        (
            "grade_fits_score",
            "部门整体绩效自评得分83.60分，对照等级划分，定为“优秀”。",
            "部门整体绩效自评得分93.60分，下属4个单位中2个评为优、2个评为良。",
        ),
        (
            "lengths_fit_their_days",
            "琴房改造工程工期为4月1日至9月30日，共8个月。",
            "琴房改造工程工期为4月1日至9月30日，共6个月。",
        ),
        (
            "lengths_fit_their_days",
            "剧场改造3月20日开工，11月15日完工，工期5个月。",
            "剧场改造3月20日开工，11月15日完工，比合同工期提前15天。",
        ),
        (
            "days_fit_together",
            "“清风”扇面展的展期为6月15日至5月20日，免费开放。",
            "“清风”扇面展的展期为12月20日至1月15日，免费开放。",
        ),
        (
            "days_fit_together",
            "馆藏拓片展展出时间为2024年9月10日至8月25日，接待观众1.2万人次。",
            "馆藏拓片展展出时间为2024年9月10日至1月25日，接待观众1.2万人次。",
        ),
        (
            "amounts_by_standards",
            "获奖节目7个，每个奖励8000元，奖金合计6.40万元。",
            "获奖节目7个，每个奖励8000元，奖金合计5.60万元。",
        ),
        (
            "amounts_by_standards",
            "温室售票3.15万张，每张票价20元，门票收入65.00万元。",
            "温室售票3.15万张，每张票价20元，门票收入63.04万元。",
        ),
        (
            "amounts_by_standards",
            "评出社团36个，每个奖励0.80万元，奖金合计27.36万元。",
            "参展团队36个，每个预算0.80万元，共支出27.36万元，每个实际支出0.76万元。",
        ),
        (
            "people_in_parts",
            "人员编制\t21\t行政编制12名、事业编制8名",
            "人员编制\t20\t行政编制12名、事业编制8名",
        ),
        (
            "counts_in_parts",
            "项目个数\t9\t常年项目4个、一次性项目3个",
            "常年项目\t9\t巡演项目4个、采风项目3个",
        ),
        (
            "two_parts_alike_make_their_whole",
            "表彰优秀学员40名，少年组22名、成年组24名。",
            "表彰优秀学员46名，少年组22名、成年组24名。",
        ),
        (
            "units_are_right",
            "购置灯光184600元、音响235800元、幕布62400元、服装97300万元。",
            "购置灯光184600元、音响235800元、幕布62400元、服装97300元。",
        ),
        (
            "units_are_right",
            "印刷费12600元、租车费8400元、场租费15000万元、劳务费21000元。",
            "改造费1127.10万元，每户补助4500元、每户装修6200元、每户保洁1300元。",
        ),
        (
            "averages_by_time_recomputed",
            "全年支出决算总额512.40万元。|每月平均支出51.24万元，支出节奏平稳。",
            "全年支出决算总额512.40万元。|每月平均支出42.70万元，支出节奏平稳。",
        ),
        (
            "averages_by_time_recomputed",
            "2024年决算支出264.00万元。|分到四个季度，季均支出56.00万元。",
            "2024年决算支出264.00万元。|分到四个季度，季均支出66.00万元。",
        ),
        (
            "multiples_are_right",
            "全年送展36场，展品420件。2014年只有12场，十年间，场次是当年的4倍。",
            "全年送展36场，展品420件。2014年只有12场，十年间，场次是当年的3倍。",
        ),
    ],
)
def test_a_sentence_agrees_with_itself(rule: str, wrong: str, right: str) -> None:
    """It is told where the two do not agree, and only there."""
    assert rule in _rules(wrong)
    assert rule not in _rules(right)
