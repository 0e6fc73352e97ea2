"""A whole beside a bare list of its kinds."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def _said(text: str) -> set[str]:
    return {each.rule.name for each in run_preflight([text]) if each.code == "C39"}


@pytest.mark.parametrize(
    "text",
    [
        "评出优秀作品{}件，一等奖5件、二等奖10件、三等奖25件、优秀奖50件，颁奖会在县剧院举行。",
        "辖区有{}个小区，商品房小区32个、安置房小区40个、老旧小区18个。",
        "馆藏分三类，图书61件、手稿17件、影像12件，年末共{}件。",
        "夜校美术课31期，书法课27期，声乐课32期。全年共开课{}期，学员免费。",
        "惠民演出{}场，“春之声”民乐会31场，《石匠》巡演27场，“唱响乡村”专场32场。",
    ],
)
def test_bare_lists(text: str) -> None:
    assert "counts_of_bare_lists" in _said(text.format(70 if "90" not in text else 80))
    assert not _said(text.format(90))


@pytest.mark.parametrize(
    "text",
    [
        "受理来信70件，房产类31件、户籍类27件、劳资类32件、其他6件。",  # the list goes on
        "平台有车90辆。轿车50辆，越野车16辆，商务车14辆，客车10辆。",  # the first is one of them
    ],
)
def test_lists_that_are_not_all(text: str) -> None:
    assert "counts_of_bare_lists" not in _said(text)
