"""Points taken off full marks, and scores with their mean: a slip is told, what is right is left in peace."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, a sentence, what is wrong in it, what puts it right
    ("C21", "从满分100分起扣，三大块扣分依次为0.8分、2.5分、1.2分，最终94.5分。", "94.5", "95.5"),
    ("C21", "自评以100分为基数，因资料不全丢掉1.5分，因进度滞后丢掉2分，还剩97.5分。", "97.5", "96.5"),
    ("C21", "产出指标40分，合计失分1.6分，记38.2分。", "38.2", "38.4"),
    ("C21", "时效指标分值6分，因延期扣掉四分之一，实得5.5分。", "5.5", "4.5"),
    ("C21", "质量指标权重分10分，按规定扣除一半，评为6分。", "6分", "5分"),
    ("C41", "五位专家打分为91、94、90、95、95，取平均后得96分。", "96", "93"),
    ("C41", "三次抽查得分为88分、90分、92分，平均92分，高于合同要求的85分。", "平均92", "平均90"),
    ("C41", "去掉一个最高分97分和一个最低分84分，余下88分、90分、92分，均值91分即为得分。", "均值91", "均值90"),
]


@pytest.mark.parametrize(("code", "text", "wrong", "right"), CASES)
def test_points_make_what_is_told_of_them(code: str, text: str, wrong: str, right: str) -> None:
    assert any(wrong.rstrip("分") in message for message in said_of([text], code)), said_of([text], code)
    assert said_of([text.replace(wrong, right)], code) == []


@pytest.mark.parametrize(
    "text",
    [
        "时效指标扣1.5分；社会效益扣0.8分；目标设定、制度有效性各扣0.5分。",
        "预算完成率未达目标，扣2分；送文艺下乡分值10分，得8.5分。",
        "社会效益满分10分，少报1篇扣0.3分，创新加0.1分，得9.8分。",
        "资产管理10分，每有一处不符扣0.5分，得9.0分。",
    ],
)
def test_points_of_several_things_are_left_in_peace(text: str) -> None:
    assert [message for message in said_of([text], "C21") if "满分减扣分" in message] == []
