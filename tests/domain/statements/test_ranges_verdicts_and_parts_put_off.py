"""Ranges and their ends, verdicts beside goals in prose and rows, parts of a plan put off, rates told as 千分之几."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

ROWS = "指标｜目标值｜完成值｜结论\n展览场次｜≥5个｜6个｜完成\n"
TOLD = [
    ("ends_of_ranges_are_in_them", "各项指标完成率在96%至112%之间，最低的为{}。", "92%", "96%"),
    ("ends_of_ranges_are_in_them", "各馆得分介于82分和98分之间，最高一项{}，为服务态度。", "99分", "98分"),
    ("ends_of_ranges_are_in_them", "各街道报名30人至80人不等，最少的街道{}。", "28人", "30人"),
    ("ends_of_ranges_are_in_them", "5个馆的满意度在91%～97%之间，最高的是少儿馆{}。", "94%", "97%"),
    ("put_off_is_what_is_not_done", "全年应建书屋30个、已建26个，{}因选址困难转入下年。", "6个", "4个"),
    ("put_off_is_what_is_not_done", "年度任务为培训15期，办了12期，{}推迟到明年举办。", "4期", "3期"),
    ("put_off_is_what_is_not_done", "原定音乐会10场，演了7场，没演成的{}顺延至一季度。", "5场", "3场"),
    ("rates_in_many_recomputed", "目录抽查1,800条，查出9条，差错率折合千分之{}。", "三", "五"),
    ("rates_in_many_recomputed", "抽检120件，不合格6件，不合格率为{}分之五。", "千", "百"),
    ("results_called_reached_or_missed", "读者满意度指标值为≥92%，抽样312人测得94.6%，{}预期。", "未达到", "达到"),
    ("results_called_reached_or_missed", "及时率目标≥98%，监测结果为{}，不达标。", "99.2%", "97.2%"),
    ("results_called_reached_or_missed", "设备完好率应达98%，检测97.2%，{}要求。", "符合", "不符合"),
    ("results_called_reached_or_missed", "投诉率控制目标≤3%，全年实际2.1%，{}控制线。", "超出", "未超出"),
    ("results_called_reached_or_missed", "展览指标为≥16场，办展{}，不足目标。", "18场", "14场"),
    ("reached_is_told_right", ROWS + "站点改造｜≥40处｜38处（2处待拆迁）｜{}", "完成", "未完成"),
    ("reached_is_told_right", ROWS + "投诉率｜≤3%｜2.1%｜{}", "未达标", "达标"),
]


def rules(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight(text.split("\n"))}


@pytest.mark.parametrize(("name", "text", "wrong", "right"), TOLD)
def test_what_words_say_of_figures(name: str, text: str, wrong: str, right: str) -> None:
    assert name in rules(text.format(wrong))
    assert name not in rules(text.format(right))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ends_of_ranges_are_in_them", "执行率由88%提高到96%，最低的年份为85%。"),
        ("ends_of_ranges_are_in_them", "各馆满意度在90%至95%之间，执行率最低的一个馆为86%。"),
        ("ends_of_ranges_are_in_them", "各项得分在80分至95分之间，最低的为82分。"),
        ("put_off_is_what_is_not_done", "在编22人，中级9人、初级6人，未定职称2人。"),
        ("put_off_is_what_is_not_done", "计划培训15期，办了12期，新增的4期推迟到明年。"),
        ("rates_in_many_recomputed", "扶持作品20件，获奖7件，获奖比例35%，会刊差错率为万分之0.6。"),
    ],
)
def test_what_is_of_something_else_is_left_in_peace(name: str, text: str) -> None:
    assert name not in rules(text)
