"""Figures in free texts: all are found, parsed, and matched with the quantity they claim to be."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.make.years import PARAGRAPHS
from wenlian_desktop.domain.prose import figures_in_prose
from wenlian_desktop.domain.prose.figures_in_prose import FigureKind, claimed_quantity, parse_figures

WAN = 1_000_000  # 分

MONEY, RATE, COUNT = FigureKind.MONEY, FigureKind.RATE, FigureKind.COUNT


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "mark"),
    [
        ("1093.4万元", MONEY, Fraction("1093.4") * WAN, "元", ""),
        ("1,093.40万元", MONEY, Fraction("1093.4") * WAN, "元", ""),
        ("１０９３．４万元", MONEY, Fraction("1093.4") * WAN, "元", ""),
        ("2.3亿元", MONEY, 23_000 * WAN, "元", ""),
        ("近40万元", MONEY, 40 * WAN, "元", "近"),
        ("5000元", MONEY, 500_000, "元", ""),
        ("两万三千元", MONEY, 2_300_000, "元", ""),
        ("95.35%", RATE, Fraction("95.35"), "%", ""),
        ("-4.65%", RATE, Fraction("-4.65"), "%", ""),
        ("百分之九十五", RATE, 95, "%", ""),
        ("不低于90%", RATE, 90, "%", "不低于"),
        ("200余幅", COUNT, 200, "幅", "余"),
        ("二十余场", COUNT, 20, "场", "余"),
        ("十余万人次", COUNT, 100_000, "人次", "余"),
        ("超过138万次", COUNT, 1_380_000, "次", "超过"),
        ("约三百人", COUNT, 300, "人", "约"),
        ("一百二十人以上", COUNT, 120, "人", "以上"),
        ("七十五周年", COUNT, 75, "周年", ""),
        ("第十三届", FigureKind.NUMBERED, 0, "", ""),
        ("〔2024〕31号", FigureKind.NUMBERED, 0, "", ""),
        ("2024年10月18日", FigureKind.DATE, 2024, "", ""),
        ("138", FigureKind.BARE, 138, "", ""),
    ],
)
def test_a_figure_is_read_for_what_it_is(text: str, kind: FigureKind, value: Fraction, unit: str, mark: str) -> None:
    [figure] = parse_figures(f"其中{text}。")
    assert (figure.text, figure.start, figure.end) == (text, 2, 2 + len(text))
    assert (figure.kind, figure.value, figure.unit, figure.mark) == (kind, value, unit, mark)


@pytest.mark.parametrize(
    "text", ["一致认为", "千人合唱", "送福进万家", "统一是必要的", "百家争鸣", "十分重视", "三重一大"]
)
def test_words_with_numerals_in_them_are_no_figures(text: str) -> None:
    assert [figure for figure in parse_figures(text) if figure.kind is not COUNT or figure.unit != "分"] == []


def test_lists_are_counted() -> None:
    text = "一是举办展览。二是开展巡演；三是出版会刊。另外：一是换届，二是培训。"
    assert [(each.text, each.value) for each in parse_figures(text)] == [("一是…3项", 3), ("一是…2项", 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024年全年预算数1093.4万元", figures_in_prose.FULL),
        ("其中，项目支出预算数380万元", "项目支出预算"),
        ("资金总体支出1042.52万元", figures_in_prose.SPENT),
        ("其中，项目支出501.43万元", "项目支出"),
        ("年初部门预算为1093.4万元", figures_in_prose.INITIAL),
        ("预算执行率达到95.35%", figures_in_prose.RATE),
        ("结转结余率为0.36%", figures_in_prose.CARRYOVER_RATE),
        ("部门预决算差异率为-4.65%", figures_in_prose.DIFFERENCE_RATE),
        ("个别项目支出12万元", None),
        ("戏曲文化周支出149.86万元", None),
        ("采风项目执行率88.8%", None),
        ("预算执行率比上年提高3%", None),
    ],
)
def test_what_a_figure_claims_to_be_is_read_from_the_words_right_before_it(text: str, name: str | None) -> None:
    figure = next(each for each in parse_figures(text) if each.kind in (MONEY, RATE))
    assert claimed_quantity(figure) == name


@pytest.mark.parametrize(
    ("text", "known", "is_equal"),
    [
        ("95.35%", Fraction("95.35"), True),
        ("95.4%", Fraction("95.35"), True),
        ("95.4%", Fraction("95.34"), False),
        ("1093.4万元", Fraction("1093.449") * WAN, True),
        ("1093.4万元", Fraction("1093.45") * WAN, False),
        ("193场", 193, True),
        ("190场", 193, False),
        ("190余场", 193, True),
        ("200余场", 193, False),
        ("约190场", 193, True),
        ("约150场", 193, False),
    ],
)
def test_a_figure_equals_what_it_was_rounded_from(text: str, known: Fraction, is_equal: bool) -> None:
    [figure] = parse_figures(text)
    assert figure.agrees_with(known) is is_equal


@given(PARAGRAPHS)
def test_any_text_is_read_and_every_figure_stands_where_it_says(text: str) -> None:
    for figure in parse_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.kind is FigureKind.LISTED or len(figure.text) == figure.end - figure.start
        claimed_quantity(figure)
