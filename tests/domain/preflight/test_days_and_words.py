"""Days and words: what was planned and done, due and kept, first and then; terms, editions and years of a period."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TOLD = [
    ("C42", "排练厅改造原定8月完工，实际{}完工，比计划推迟一个月。", "7月", "9月", "“8月”到“7月”是提前"),
    ("C42", "图册采购计划5月完成，实际{}就已完成，较计划提前一个月。", "6月", "4月", "“5月”到“6月”是推迟"),
    ("C42", "联展原计划9月开幕，因场地原因推迟到10月，延后{}。", "两个月", "一个月", "相差1个月"),
    ("C42", "{}开机，较计划的5月提前一个月。", "3月", "4月", "相差2个月"),
    ("C42", "印刷合同5月12日签订，预付款5月20日支付，属于先{}。", "付款后签合同", "签合同后付款", "次序相反"),
    ("C42", "验收单{}出具，尾款6月28日支付，执行了先验收后付款的规定。", "7月3日", "6月3日", "次序相反"),
    ("C42", "经查，7月2日批准立项，{}采购，没有出现先采购后审批。", "6月20日", "7月20日", "次序相反"),
    ("C42", "整改通知5月6日收到，要求20日内整改完毕，单位{}完成整改，未超期。", "5月30日", "5月20日", "是24天"),
    ("C42", "意见书8月1日下达，限15日内反馈，8月10日反馈，{}。", "已逾期", "未逾期", "是9天"),
    ("C42", "信访件9月2日受理，规定10个工作日办结，9月10日答复，{}时限。", "超出", "未超出", "个工作日"),
    ("C36", "《“十四五”文艺规划（2021—2025年）》进入第{}年，2023年重点补短板。", "二", "三", "是第三年"),
    ("C36", "五年行动（2020—2024年）走到2023年，{}。", "还剩三年", "还剩一年", "之后还有一年"),
    ("C36", "读书节创办于2015年，每年一届，2024年是第{}届。", "九", "十", "应为第十届"),
    ("C36", "青年赛自2016年举办第一届，逐年举办，2023年为第{}届。", "七", "八", "应为第八届"),
    ("C36", "租赁期12个月，从2023年4月1日开始，2024年{}到期。", "4月30日", "3月31日", "13个月，不是12个月"),
    ("C36", "合同期18个月，2023年3月1日起算，{}届满。", "2024年10月31日", "2024年8月31日", "20个月，不是18个月"),
    ("C36", "公告发布{}个工作日（2024年4月8日至4月12日）。", "10", "5", "应为5个工作日"),
]


def messages(text: str, code: str) -> list[str]:
    return [each.message for each in run_preflight([text]) if each.code == code]


@pytest.mark.parametrize(("code", "text", "wrong", "right", "said"), TOLD)
def test_days_against_words(code: str, text: str, wrong: str, right: str, said: str) -> None:
    assert [each for each in messages(text.format(wrong), code) if said in each], messages(text.format(wrong), code)
    assert messages(text.format(right), code) == []


@pytest.mark.parametrize(
    "text",
    [
        "原定6月开工，8月完工，因雨推迟一个月。",
        "原计划11月演出，次年1月才演出。",
        "规划（2021—2025年）实施以来，该项目2023年已连续第二年获奖。",
        "整改通知5月6日收到，限20日内整改，经同意延期，5月30日完成，未超期。",
        "画展自2012年起每年一届，2020年停办，2023年是第十一届。",
    ],
)
def test_what_may_be_meant_otherwise_is_left_in_peace(text: str) -> None:
    assert [*messages(text, "C42"), *messages(text, "C36")] == []
