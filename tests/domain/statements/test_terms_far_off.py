"""Figures with a slip of their digits, whose terms stand anywhere else in the report."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight
from wenlian_desktop.domain.statements.quantities import WrittenFigure, quantities
from wenlian_desktop.domain.statements.terms_far_off.slips_of_digits import Slip, values_before

HEAD = ("示例区文学艺术界联合会2023年度部门整体绩效评价报告", "一、部门概况", "区文联是人民团体。")
FILLER = ("制度健全，执行有据。", "材料按件归档，账实相符。", "各项支出均经会议研究。", "公开及时，没有收到异议。")
TABLE = ("项目\t预算数（万元）\t执行数（万元）", "主题文艺\t310.00\t298.60", "会员培训\t52.00\t48.36")
COUNTS = ("全市持证残疾人共有11820人，由各镇街登记。",)
BUDGET = ("全年预算412.60万元。",)
HOLDINGS = ("上年末馆藏档案36.20万卷，本年接收馆藏档案2.36万卷。",)
READERS = ("图书馆2022年接待读者40200人次。", "图书馆2023年接待读者45330人次。")
RATES = ("2022年服务满意度92.50%。", "2023年服务满意度94.63%。")
MEMBERS = ("区作家协会有注册会员512人。",)


def _said(told: tuple[str, ...], text: str) -> list[str]:
    lines = [*HEAD, *told, *FILLER, text]
    return [each.message for each in run_preflight(lines) if len(lines) in each.places]


def _slips(told: tuple[str, ...], text: str) -> list[str]:
    return [message for message in _said(told, text) if "像是写错了数字" in message]


@pytest.mark.parametrize(
    ("told", "text", "wrong", "right"),
    [
        (TABLE, "主题文艺全年办了26场，单场平均支出{}万元。", "10.48", "11.48"),
        (("科普惠民支出356.40万元，全部用于126场讲座。",), "科普惠民按场次核算，平均每场{}万元。", "2.38", "2.83"),
        (COUNTS, "持证残疾人中有11324人与家庭医生签约，签约率为{}%。", "98.50", "95.80"),
        (BUDGET, "9月底支出283.50万元，完成全年预算的{}%。", "67.81", "68.71"),
        (HOLDINGS, "年末馆藏档案{}万卷，库房面积充足。", "38.65", "38.56"),
        (READERS, "读者人次比上年增长{}%。", "12.67", "12.76"),
        (RATES, "服务满意度比上年提高{}个百分点，比前年提高0.80个百分点。", "2.31", "2.13"),
        (MEMBERS, "注册会员{}人全部参加作家协会年会。", "521", "512"),
    ],
)
def test_a_slip_of_what_far_terms_make_is_told(told: tuple[str, ...], text: str, wrong: str, right: str) -> None:
    assert any(right in message for message in _said(told, text.format(wrong)))
    assert not any(right in message for message in _said(told, text.format(right)))


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (
            ("全口径可用财力为824.10万元，当中基本支出310.10万元，项目支出514.00万元。",),
            "累计支出788.83万元，基本支出302.42万元，项目支出486.41万元，总体执行率95.72%，基本支出执行率97.52%。",
        ),
        (
            ("书目数据加工目标500万条。", "书目数据加工完成515.75万条。"),
            "书目数据抽检合格率99.6%，高于99%的要求。",
        ),
        (TABLE, "主题文艺的标准为每场10.48万元，按26场安排。"),  # set, and no mean
        (TABLE, "会员培训人均支出715.2元，按660人计算，其中15人为外聘。"),  # nothing near
        (COUNTS, "接受抽检的11324件样品中，合格率为98.50%。"),  # of other things
        (MEMBERS, "农家书屋新增图书521册。"),  # of another unit
        (MEMBERS, "全年有521人报名参加摄影采风。"),  # of other people
        (HOLDINGS, "年末馆藏档案38.65万卷，其中文书档案20.15万卷，专业档案18.50万卷。"),  # its own line makes it
        (READERS, "图书馆免费开放率比目标高出12.67%。"),  # of no readers
    ],
)
def test_standards_and_other_things_are_left_in_peace(told: tuple[str, ...], text: str) -> None:
    assert not _slips(told, text)


def _figure(text: str) -> WrittenFigure:
    (found,) = (each for each in quantities(text) if isinstance(each, WrittenFigure))
    return found


def test_a_figure_may_have_been_what_a_slip_makes_of_its_digits() -> None:
    assert [value for value, _ in values_before(_figure("91.67%"), [Slip.TURNED])] == pytest.approx([96.17, 91.76])
    assert [value for value, _ in values_before(_figure("512人"), [Slip.TURNED])] == [521]  # 152 is too far
    assert 63.35 in [pytest.approx(value) for value, _ in values_before(_figure("65.33%"), [Slip.MIXED])]
    assert not list(values_before(_figure("7场"), list(Slip)))


def test_a_number_beyond_all_measure_is_no_figure() -> None:
    assert not _slips(READERS, f"支出{'9' * 400}万元，比上年的8万元增长12.5%。")
