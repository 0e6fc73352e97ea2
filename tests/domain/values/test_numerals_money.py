"""Rounding, Chinese numerals, and money as it is printed."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make.records import wan
from wenlian_desktop.domain.values.money import exact_wan, exact_yuan, fixed_wan, format_wan
from wenlian_desktop.domain.values.numerals import (
    divide_half_up,
    from_chinese,
    percentage,
    rounded,
    to_chinese,
    trim_zeros,
)

UNFILLED = "〔未填〕"

AMOUNTS = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("numerator", "denominator", "printed"),
    [
        (94_995, 1000, "95.00"),
        (94_994, 1000, "94.99"),
        (95_005, 1000, "95.01"),  # half to even gives 95.00
        (95_015, 1000, "95.02"),
        (1, 8, "0.13"),
        (-1, 8, "-0.13"),
        (1, -8, "-0.13"),
        (-1, -8, "0.13"),
        (-94_995, 1000, "-95.00"),
        (1, 3, "0.33"),
        (2, 3, "0.67"),
        (-1, 1000, "0.00"),  # no -0.00 on paper
        (0, -7, "0.00"),
        (10**30 + 5, 1000, "1000000000000000000000000000.01"),
    ],
)
def test_halves_are_rounded_away_from_zero(numerator: int, denominator: int, printed: str) -> None:
    with localcontext(prec=40):
        assert str(divide_half_up(numerator, denominator, 2)) == printed


@settings(max_examples=100)
@given(AMOUNTS, st.integers(0, 12), st.integers(0, 12), st.integers(0, 4), st.sampled_from([1, -1]))
def test_rounding_is_that_of_decimal_wherever_the_division_ends(
    numerator: int, twos: int, fives: int, places: int, sign: int
) -> None:
    denominator = sign * 2**twos * 5**fives
    with localcontext(prec=60):  # exact: the denominator has no other factor
        expected = (Decimal(numerator) / denominator).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert divide_half_up(numerator, denominator, places) == expected


@settings(max_examples=100)
@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_an_exact_half_goes_up_and_the_least_below_it_down(whole: int, denominator: int, places: int) -> None:
    half = (2 * whole + 1) * denominator  # over 2 × denominator × 10**places: halfway between two steps
    scale = 2 * denominator * 10**places
    step = Decimal(1).scaleb(-places)
    assert divide_half_up(half, scale, places) == (whole + 1) * step
    assert divide_half_up(-half, scale, places) == -(whole + 1) * step
    assert divide_half_up(half - 1, scale, places) == whole * step


@given(st.decimals(-(10**12), 10**12, places=6), st.integers(0, 4))
def test_a_decimal_is_rounded_like_its_fraction(value: Decimal, places: int) -> None:
    assert rounded(value, places) == divide_half_up(int(value.scaleb(6)), 10**6, places)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("94.995", "95.00"),
        ("95.005", "95.01"),
        ("0.125", "0.13"),
        ("-0.125", "-0.13"),
        ("66.6649", "66.66"),
        ("3", "3.00"),
    ],
)
def test_a_decimal_is_rounded_half_up(value: str, printed: str) -> None:
    assert str(rounded(Decimal(value), 2)) == printed


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (wan("1042.52"), wan("1093.4"), "95.35%"),
        (wan("501.43"), wan("380"), "131.96%"),
        (94_995, 100_000, "95.00%"),  # 94.995
        (94_994, 100_000, "94.99%"),
        (95_005, 100_000, "95.01%"),  # 95.005
        (99_995, 100_000, "100.00%"),
        (0, 5, "0.00%"),
        (-5, 100, "−5.00%"),
        (5, 0, None),
    ],
)
def test_a_percentage_has_two_places(part: int, whole: int, printed: str | None) -> None:
    assert percentage(part, whole) == printed


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "一百"), (105, "一百零五"),
        (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (9999, "九千九百九十九"),
        (0, "零"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_chinese_as_headings_count(value: int, written: str) -> None:
    assert to_chinese(value) == written


def test_every_chinese_number_reads_back_and_none_is_written_twice() -> None:
    written = [to_chinese(value) for value in range(10_000)]
    assert [from_chinese(text) for text in written] == list(range(10_000))
    assert len(set(written)) == 10_000


@pytest.mark.parametrize("value", [-1, 10_000])
def test_a_number_beyond_the_headings_is_a_bug(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        to_chinese(value)


@pytest.mark.parametrize("text", ["一萬", "1", "甲", "一,二", "", "一二", "二三十", "十百", "一十"])
def test_what_is_no_chinese_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        from_chinese(text)


@pytest.mark.parametrize(
    ("fen", "sentence", "table"),
    [
        (wan("1093.4"), "1093.4", "1093.40"),
        (wan("380"), "380", "380.00"),
        (0, "0", "0.00"),
        (wan("541.09"), "541.09", "541.09"),
        (wan("0.005"), "0.01", "0.01"),
        (wan("0.004999"), "0", "0.00"),
        (-1, "0", "0.00"),
        (wan("-52.145"), "−52.15", "−52.15"),
        (wan("123456789"), "123456789", "123456789.00"),
        (None, UNFILLED, UNFILLED),
    ],
)
def test_money_is_printed_in_wan_yuan_rounded_half_up(fen: int | None, sentence: str, table: str) -> None:
    assert (format_wan(fen), fixed_wan(fen)) == (sentence, table)


@given(AMOUNTS)
def test_a_sentence_and_a_table_print_the_same_amount(fen: int) -> None:
    told, fixed = (Decimal(text.replace("−", "-")) for text in (format_wan(fen), fixed_wan(fen)))
    assert told == fixed
    assert abs(fixed * 1_000_000 - fen) <= 5_000
    assert not format_wan(fen).endswith((".", ".0"))


@pytest.mark.parametrize(
    ("fen", "as_wan", "as_yuan"),
    [
        (0, "0.00", "0.00"),
        (1, "0.000001", "0.01"),
        (10_000, "0.01", "100.00"),
        (109_340_000, "109.34", "1093400.00"),
        (-150_000, "-0.15", "-1500.00"),
        (10**15 - 1, "999999999.999999", "9999999999999.99"),
    ],
)
def test_money_to_be_edited_is_exact(fen: int, as_wan: str, as_yuan: str) -> None:
    assert (exact_wan(fen), exact_yuan(fen)) == (as_wan, as_yuan)


@given(AMOUNTS)
def test_exact_money_loses_nothing(fen: int) -> None:
    assert Decimal(exact_wan(fen)) * 1_000_000 == Decimal(exact_yuan(fen)) * 100 == fen


@pytest.mark.parametrize(
    ("value", "written"), [("1093.40", "1093.4"), ("380.00", "380"), ("100", "100"), ("0.00", "0"), ("1E+3", "1000")]
)
def test_zeros_behind_the_point_are_trimmed_and_no_others(value: str, written: str) -> None:
    assert trim_zeros(Decimal(value)) == written
