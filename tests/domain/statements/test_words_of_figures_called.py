"""Words that call figures the same, or a goal reached or missed, where the figures say otherwise."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight

CALLED = {"results_called_reached_or_missed", "words_are_not_denied_by_figures"}  # the first that says it


def _rules(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight([text])}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("设备台账登记投影仪{}台，实地盘点24台，账实相符。", "27", "24"),
        ("业务系统导出3,460人次，纸质登记表汇总{}人次，两者没有出入。", "3,640", "3,460"),
        ("正文写明合格率为{}%，附表填的是96.2%，前后一致。", "92.6", "96.2"),
    ],
)
def test_figures_called_the_same(text: str, wrong: str, right: str) -> None:
    assert "figures_called_the_same" in _rules(text.format(wrong))
    assert "figures_called_the_same" not in _rules(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "固定资产账面原值86.20万元，账面净值42.60万元，账实相符。",
        "台账登记图书320册、期刊280册，账实相符。",
        "系统登记3,460人次，登记表3,640人次，两处不一致，已经更正。",
    ],
)
def test_figures_of_two_things(text: str) -> None:
    assert "figures_called_the_same" not in _rules(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("协议约定授课48课时。全年授课{}课时，超额完成。", "45", "52"),
        ("回访时间承诺不超过7个工作日，实测{}个工作日，优于承诺。", "7.8", "6.4"),
        ("目标群众满意率不低于92%，第三方调查得出{}%，满足要求。", "91.4", "93.4"),
        ("省定任务是采集口述史18人，实际采集{}人，还差3人。", "21", "15"),
        ("应补1,240户，实补{}户，无一遗漏。", "1,204", "1,240"),
    ],
)
def test_results_called_reached(text: str, wrong: str, right: str) -> None:
    assert _rules(text.format(wrong)) & CALLED
    assert not _rules(text.format(right)) & CALLED


@pytest.mark.parametrize(
    "text",
    [
        "年初设定绩效指标12项，完成11项，指标完成率91.67%。",
        "计划巡演48场，其中1场经批准取消，实际47场，任务完成。",
        "每件办结时限10天，实际8天，达到目标。",
    ],
)
def test_results_that_are_open(text: str) -> None:
    assert "results_called_reached_or_missed" not in _rules(text)
