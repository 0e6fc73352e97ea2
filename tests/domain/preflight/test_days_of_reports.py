"""Days of a report: what is told as done after its year, and what is meant for a day that is past."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

TITLE = "示例区文联2024年度部门整体绩效评价报告"
END = ["示例区文学艺术界联合会", "2025年4月18日"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025年3月新订《项目管理办法》，现行制度3项。", "“2025年3月”在报告年度2024年之后。"),
        ("服务站点于2025年1月底前全部建成投用。", "“2025年1月”在报告年度2024年之后。"),
        ("公益演出最后一场于2025年1月14日结束。", "“2025年1月14日”在报告年度2024年之后。"),
        ("自评结果拟于2024年5月31日前在网站公开。", "早于落款日期2025年4月18日"),
    ],
)
def test_work_of_another_year_is_told(text: str, said: str) -> None:
    told = [each.message for each in run_preflight([TITLE, text, *END]) if each.code == "C36"]
    assert [message for message in told if said in message], told


@pytest.mark.parametrize(
    "text",
    [
        "2025年3月，评价小组完成了自评报告。",
        "存在的问题已于2025年2月完成整改。",
        "2024年3月新订《项目管理办法》。",
        "自评结果拟于2025年5月31日前在网站公开。",
        "2025年1月，区财政局印发了绩效评价工作的通知。",
    ],
)
def test_the_evaluation_and_what_comes_of_it_are_left_in_peace(text: str) -> None:
    assert [each.message for each in run_preflight([TITLE, text, *END]) if each.code == "C36"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("6月9日（星期五）举办主题活动。", "2024年6月9日是星期日"),
        ("科技周于9月17日至9月23日举办，为期9天。", "应为7天"),
        ("7月18日至8月6日，组织救援队28人参加防汛，连续奋战30天。", "应为20天"),
        ("骨干培训班自10月13日开班，至10月11日结束。", "早于起日"),
        ("调查于12月25日至20日进行。", "早于起日"),
        ("区科协成立于1963年，2024年是成立62周年。", "61周年"),
        ("协议期5年（2024年1月至2029年12月）。", "起止之间是6年，不是5年"),
        ("最年长的1963年出生，至2024年底67周岁。", "61周岁"),
        ("普查从5月初至4月底进行。", "“5月初至4月底”的止期早于起期。"),
        ("培训班安排在6月下旬到6月上旬开班。", "“6月下旬到6月上旬”的止期早于起期。"),
    ],
)
def test_days_that_do_not_fit_together_are_told(text: str, said: str) -> None:
    told = [each.message for each in run_preflight([TITLE, text, *END]) if each.code == "C36"]
    assert [message for message in told if said in message], told


@pytest.mark.parametrize(
    "text",
    [
        "6月9日（星期日）举办主题活动，9月17日至9月23日举办科技周，为期7天。",
        "3月1日至3月10日查资料，3月11日至3月25日走访，3月26日至4月8日写稿，历时39天。",
        "12月20日至次年1月5日，参加慰问。区科协成立于1963年，2024年是成立61周年。",
        "普查从4月初至5月底进行，冬训自11月中旬至次年1月上旬，验收在12月中旬到1月上旬。",
        "协议期5年（2024年1月至2028年12月）。最年长的1963年出生，至2024年底61周岁。",
    ],
)
def test_days_that_fit_together_are_left_in_peace(text: str) -> None:
    assert [each.message for each in run_preflight([TITLE, text, *END]) if each.code == "C36"] == []
