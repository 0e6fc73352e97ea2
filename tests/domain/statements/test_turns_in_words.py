"""Runs of figures that turn, or go on, as words beside them say."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def said_of(line: str) -> list[str]:
    return [each.message for each in run_preflight([line]) if each.code == "C42"]


CASES = [  # the passage with one figure left open, what is wrong there, and what is right
    ("用水量三年先降后升，依次为33.4万吨、28.9万吨、{}万吨。", "26.6", "29.6"),
    ("借阅先增后减，2022年3.2万册，2023年{}万册，2024年4.6万册。", "4.1", "4.7"),
    ("2022年690人、2023年703人、2024年{}人，每年都有增长。", "683", "783"),
    ("接待批次逐季小幅走高，四个季度依次为12批、15批、{}批和19批。", "14", "17"),
]


@pytest.mark.parametrize(("passage", "wrong", "right"), CASES)
def test_run_goes_as_its_words_say(passage: str, wrong: str, right: str) -> None:
    assert said_of(passage.format(wrong))
    assert not said_of(passage.format(right))


def test_run_of_another_time_is_left_alone() -> None:
    assert not said_of("先增后减的做法涉及3个科室，人员为12人、14人和16人。")
    assert not said_of("用水量先降后升，2024年29.6万吨，2023年28.9万吨，2022年33.4万吨。")
