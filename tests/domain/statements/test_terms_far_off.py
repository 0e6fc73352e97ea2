"""Means and rates whose total, count or whole stands anywhere else in the report."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、部门概况", "区文联是人民团体。")
FILLER = ("制度健全，执行有据。", "材料按件归档，账实相符。", "各项支出均经会议研究。", "公开及时，没有收到异议。")
TABLE = ("项目\t预算数（万元）\t执行数（万元）", "主题文艺\t310.00\t298.60", "会员培训\t52.00\t48.36")
COUNTS = ("全市持证残疾人共有11820人，由各镇街登记。",)


def _said(told: tuple[str, ...], text: str) -> list[str]:
    lines = [*HEAD, *told, *FILLER, text]
    return [each.message for each in run_preflight(lines) if len(lines) in each.places]


@pytest.mark.parametrize(
    ("told", "text", "wrong", "right"),
    [
        (TABLE, "主题文艺全年办了26场，单场平均支出{}万元。", "10.48", "11.48"),
        (("科普惠民支出356.40万元，全部用于126场讲座。",), "科普惠民按场次核算，平均每场{}万元。", "2.38", "2.83"),
        (COUNTS, "持证残疾人中有11324人与家庭医生签约，签约率为{}%。", "98.50", "95.80"),
    ],
)
def test_a_slip_of_what_far_terms_make_is_told(told: tuple[str, ...], text: str, wrong: str, right: str) -> None:
    assert any("÷" in message for message in _said(told, text.format(wrong)))
    assert not any("÷" in message for message in _said(told, text.format(right)))


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (TABLE, "主题文艺的标准为每场10.48万元，按26场安排。"),  # set, and no mean
        (TABLE, "会员培训人均支出715.2元，按660人计算，其中15人为外聘。"),  # nothing near
        (COUNTS, "接受抽检的11324件样品中，合格率为98.50%。"),  # of other things
    ],
)
def test_standards_and_other_things_are_left_in_peace(told: tuple[str, ...], text: str) -> None:
    assert not any("÷" in message for message in _said(told, text))
