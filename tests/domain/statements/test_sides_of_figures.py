"""On which side of another figure one is told to be: the wrong side, and the right one."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def said_of(line: str) -> list[str]:
    return [each.message for each in run_preflight([line]) if each.code == "C42"]


CASES = [  # what is on the wrong side, and on the right one
    ("修缮费75.82万元，在75万元批复额度以内。", "修缮费74.82万元，在75万元批复额度以内。"),
    ("登记的前七月付款503.2万元，未超过决算的488.2万元。", "登记的前七月付款403.2万元，未超过决算的488.2万元。"),
    ("物业费105.2万元，低于上年的94.7万元。", "物业费105.2万元，高于上年的94.7万元。"),
    ("单场成本上限19万元，实际18.6万元，已超过上限。", "单场成本上限19万元，实际19.6万元，已超过上限。"),
    ("课时费限额9万元，实际9.3万元，没有超出限额。", "课时费限额9万元，实际8.3万元，没有超出限额。"),
    ("去年接待校外团体130批，今年接待121批，多于去年。", "去年接待校外团体130批，今年接待141批，多于去年。"),
]


@pytest.mark.parametrize(("wrong", "right"), CASES)
def test_figure_is_on_the_side_it_is_told_to_be(wrong: str, right: str) -> None:
    assert said_of(wrong)
    assert not said_of(right)


@pytest.mark.parametrize(
    "line",
    [
        "工龄10年以上的10人，不足10年的8人。",  # of years
        "登记展品120件，其中借展98件，不超过上年的110件。",  # of a part
        "办展6场，少于目标4场。",  # by so many
    ],
)
def test_figures_that_are_not_compared_are_left_alone(line: str) -> None:
    assert not said_of(line)
