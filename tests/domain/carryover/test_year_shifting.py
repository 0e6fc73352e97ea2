"""Years in texts: which are shifted, which are kept, and the mentions of both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenlian_desktop.domain.carryover.year_shifting import shift_years


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("2024年开展活动", "2025年开展活动"),
        ("2024年度工作，2025年初总结", "2025年度工作，2026年初总结"),
        ("二〇二四年任务", "二〇二五年任务"),
        ("2024年9月举办", "2025年9月举办"),
    ],
)
def test_the_year_and_the_next_are_moved_on(text: str, became: str) -> None:
    told, spots = shift_years(text, 2024, 1)
    assert told == became
    assert all(spot.replacement for spot in spots)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("成立于1986年", "其他年份"),
        ("2023年以来", "其他年份"),
        ("按区财〔2024〕12号文件", "文号"),
        ("按区财（2024）12号文件", "文号"),
        ("依据《2024年工作要点》", "书名号内的名称"),
        ("“十四五”2021—2025年规划", "其他年份"),
        ("2024年至2026年三年行动", "年份区间"),
        ("合同WLHT-2024-021", "编号"),
        ("2024新春音乐会", "没有写“年”，请看是不是年份"),
        ("2024年9月20日开幕", "具体日期，请核对"),
        ("2024年修订了采购办法", "已经发生的事"),
        ("自2024年起实行", "已经发生的事"),
        ("庆祝新中国成立75周年", "周年数，请核对"),
    ],
)
def test_what_is_not_this_years_doing_stays_and_is_told(text: str, why: str) -> None:
    told, spots = shift_years(text, 2024, 1)
    assert told == text
    assert why in [spot.kept_because for spot in spots]


def test_a_figure_is_no_year() -> None:
    assert shift_years("观众2024余人次，共2024场", 2024, 1) == ("观众2024余人次，共2024场", ())


def test_more_than_one_year_may_lie_between() -> None:
    assert shift_years("2022年", 2022, 3)[0] == "2025年"


@given(st.text("2024年5〔〕《》—至-月日起，。成立于号一二〇", max_size=30))
def test_nothing_but_years_changes(text: str) -> None:
    told, spots = shift_years(text, 2024, 1)
    assert len(told) == len(text)
    changed = sum(one != other for one, other in zip(text, told, strict=True))
    assert changed <= 4 * sum(bool(spot.replacement) for spot in spots)
    assert (told == text) == (not any(spot.replacement for spot in spots))
