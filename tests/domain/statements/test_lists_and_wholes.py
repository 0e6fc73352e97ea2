"""A whole beside what it is made of, in one sentence, where no word opens the list."""

import pytest

from wenlian_desktop.domain.preflight.run_preflight import run_preflight


def _said(text: str) -> list[str]:
    return [each.message for each in run_preflight(text.split("|")) if "之和" in each.message]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("演出{}场，春季18场，秋季23场。", 43, 41),
        ("全年演出{}场，春季演出18场，秋季演出23场。", 43, 41),
        ("编发会刊{}期，春夏刊4期、秋冬刊6期。", 12, 10),
        ("发展会员{}人，美术类42人，书法类45人。", 96, 87),
        ("受理群众反映{}件，来信121件，来访56件。", 168, 177),
        ("城区展览18场，乡村展览23场，全年展览{}场。", 43, 41),
        ("联展4场，展演7场，巡演11场，合计举办主题展览、演出{}场。", 24, 22),
    ],
)
def test_two_parts_alike_and_totals_of_several_names(text: str, wrong: int, right: int) -> None:
    assert _said(text.format(wrong))
    assert not _said(text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "区属学会、协会17个，街道科协12个，园区科协3个。",
        "理科学会4个，工科学会6个，农科学会2个，医科学会5个。",
        "惠民演出26场，进社区12场，进校园9场，进军营5场。",
        "演出43场，其中进社区的最多，夏季演出18场，冬季演出11场，春秋两季14场。",
    ],
)
def test_one_of_a_list_is_no_whole(text: str) -> None:
    assert not _said(text)
