"""Line breaking: nothing lost, full lines justified, punctuation rules, unbroken numbers."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.report.gbt_9704 import EMPTY_AT_THE_LEFT, EMPTY_AT_THE_RIGHT, NO_END, NO_START
from wenlian_desktop.report.layout.line_breaking import LineBox, LineMetrics, break_lines, may_break

EM = 16.0
WIDTH = 12  # characters a line where the width does not matter
SPACING = -0.2

WORDS = st.text("文联预算支出活动协会", min_size=1, max_size=6)
FIGURES = st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,2})?%?", fullmatch=True)
BRACKETED = st.builds(str.format, st.sampled_from(["（{}）", "《{}》", "“{}”"]), WORDS)
CLAUSES = st.builds(
    "".join, st.tuples(WORDS, FIGURES | BRACKETED, WORDS, st.sampled_from(["", *"，。；、", "——", "……"]))
)
SENTENCES = st.lists(CLAUSES, max_size=12).map("".join)
ANY_TEXT = st.text("文联，。、；：）》”%％…—（《“·1234567890.aBc -", max_size=80)
WIDTHS = st.integers(12, 28)  # characters a line: a cell of the table to the whole type area
INDENTS = st.integers(0, 2)


class Widths(dict[str, float]):
    """Chinese characters and punctuation are 1 em wide, ASCII characters half."""

    def __missing__(self, sign: str) -> float:
        return (EM / 2 if sign.isascii() else EM) + SPACING


def measure(width: int) -> LineMetrics:
    return LineMetrics(Widths(), EM, width * (EM + SPACING), SPACING)


def lines(text: str, width: int, indent: int = 0, justified: bool = True) -> list[LineBox]:
    """The lines of a text in a column of so many characters."""
    return break_lines(text, measure(width), indent * (EM + SPACING), justified)


def texts(text: str, width: int, indent: int = 0) -> list[str]:
    return [text[line.start : line.end] for line in lines(text, width, indent)]


def drawn_width(text: str, line: LineBox) -> float:
    """From the left edge to the end of the last character, in pt."""
    shown = text[line.start : line.end]
    widths = sum(Widths()[sign] - SPACING for sign in shown)
    return line.indent + widths + line.spacing * (len(shown) - 1) + sum(gap for _, gap in line.gaps)


@settings(max_examples=200)
@given(ANY_TEXT, WIDTHS, INDENTS)
def test_the_lines_together_are_the_text(text: str, width: int, indent: int) -> None:
    assert "".join(texts(text, width, indent)).replace(" ", "") == text.replace(" ", "")


@settings(max_examples=200)
@given(SENTENCES, WIDTHS, INDENTS)
def test_every_full_line_ends_exactly_at_the_edge(text: str, width: int, indent: int) -> None:
    edge = width * (EM + SPACING)
    for line in lines(text, width, indent)[:-1]:
        end, last = drawn_width(text, line), text[line.end - 1]
        hanging = EM / 2 if last in EMPTY_AT_THE_RIGHT and end > edge + 1 else 0.0
        assert end == pytest.approx(edge + hanging, abs=0.3)


@settings(max_examples=200)
@given(ANY_TEXT | SENTENCES, WIDTHS, INDENTS)
def test_nothing_but_the_empty_half_of_a_mark_lies_outside(text: str, width: int, indent: int) -> None:
    for line in lines(text, width, indent):
        hanging = EM / 2 if text[line.end - 1] in EMPTY_AT_THE_RIGHT else 0.0
        assert drawn_width(text, line) <= width * (EM + SPACING) + hanging + 0.3


@settings(max_examples=200)
@given(SENTENCES, WIDTHS, INDENTS)
@example("各项支出均在预算以内（共计十二项）……", 12, 0)
@example("各项支出均在预算以内“共十二项”，", 12, 0)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, width: int, indent: int) -> None:
    broken_lines = texts(text, width, indent)
    assert [line for line in broken_lines[1:] if line[0] in NO_START] == []
    assert [line for line in broken_lines[:-1] if line[-1] in NO_END] == []


@pytest.mark.parametrize("mark", NO_START)
def test_a_closing_mark_never_begins_a_line(mark: str) -> None:
    for before in range(WIDTH - 3, WIDTH + 3):
        text = "文" * before + mark + "联" * WIDTH
        assert [line for line in texts(text, WIDTH) if line.startswith(mark)] == []


@pytest.mark.parametrize("mark", NO_END)
def test_an_opening_mark_never_ends_a_line(mark: str) -> None:
    for before in range(WIDTH - 3, WIDTH + 3):
        text = "文" * before + mark + "联" * WIDTH
        assert [line for line in texts(text, WIDTH)[:-1] if line.endswith(mark)] == []


@settings(max_examples=200)
@given(SENTENCES, WIDTHS, INDENTS)
def test_a_figure_that_fits_a_line_stands_in_one_line(text: str, width: int, indent: int) -> None:
    figures = re.compile(r"[0-9.%]+")
    found = [figure for line in texts(text, width, indent) for figure in figures.findall(line)]
    assert found == figures.findall(text)


@settings(max_examples=200)
@given(SENTENCES, WIDTHS)
def test_marks_give_way_by_no_more_than_their_empty_half(text: str, width: int) -> None:
    for line in lines(text, width):
        for at, gap in line.gaps:
            if gap < 0:
                assert gap >= -EM / 2 * ((text[at] in EMPTY_AT_THE_RIGHT) + (text[at + 1] in EMPTY_AT_THE_LEFT)) - 0.01


@settings(max_examples=200)
@given(SENTENCES, WIDTHS)
def test_no_line_is_turned_before_it_is_full(text: str, width: int) -> None:
    """The unbreakable start of the next line did not fit in this one; justified lines may share what is left."""
    for line, following in pairwise(lines(text, width, justified=False)):
        end = following.start + 1
        while end < len(text) and not may_break(text, end):
            end += 1
        whole = sum(Widths()[sign] for sign in text[line.start : end])
        assert whole > width * (EM + SPACING)


def looseness(text: str, line: LineBox) -> float:
    """By how many pt the characters of a line part when it is justified to 28 characters."""
    natural = sum(Widths()[sign] for sign in text[line.start : line.end])
    return (28 * (EM + SPACING) - natural) / (line.end - line.start - 1)


@pytest.mark.parametrize("before", range(85, 200, 7))
def test_the_lines_before_a_long_word_share_the_space_it_leaves(before: int) -> None:
    text = "文" * before + "Photography" + "联" * 30
    loosest = max(looseness(text, line) for line in lines(text, 28)[:-1])
    assert loosest < 1.3
    assert loosest <= max(looseness(text, line) for line in lines(text, 28, justified=False)[:-1]) + 0.001


def test_an_address_is_torn_after_a_stroke_rather_than_the_line_be_loose() -> None:
    text = "文" * 20 + "example/catalogue/photographs" + "联" * 30
    assert texts(text, 28)[0] == "文" * 20 + "example/"


def test_a_phrase_in_latin_letters_goes_on_in_the_next_line_after_an_opening_mark() -> None:
    text = "文" * 22 + "“Wenlian International Art Week”" + "联" * 30
    assert texts(text, 28)[0] == "文" * 22 + "“Wenlian"


@pytest.mark.parametrize(
    ("text", "width", "broken_lines"),
    [
        ("", 12, []),
        ("文联", 12, ["文联"]),
        ("文联文联文联，文联", 6, ["文联文联文", "联，文联"]),  # half of a mark is not enough
        ("文，文联文联，文联", 6, ["文，文联文联，", "文联"]),  # two halves are, one of them outside the line
        ("文联文联文（文联）", 6, ["文联文联文", "（文联）"]),
        ("文联文联文联”。文", 6, ["文联文联文", "联”。文"]),
        ("预算数1093.4万元", 5, ["预算数", "1093.4万元"]),
        ("文联文联文——联", 6, ["文联文联文", "——联"]),
        ("文联文联文……联", 6, ["文联文联", "文……联"]),  # neither broken nor at the beginning
        ("文联文联文联\u3000文联", 6, ["文联文联文联", "文联"]),  # a blank begins no line, be it as wide as a character
        ("文联文联文1 联", 6, ["文联文联文1", "联"]),
        ("文联文联文联 。", 6, ["文联文联文", "联 。"]),  # a blank is no way round the rules
        ("1234567890123", 6, ["123456789012", "3"]),
    ],
)
def test_lines_are_turned_where_a_printer_would(text: str, width: int, broken_lines: list[str]) -> None:
    assert texts(text, width) == broken_lines


def test_a_line_is_spread_between_characters_and_not_inside_a_figure() -> None:
    text = "预算数1093.4万元其中10934567890"
    first = lines(text, 13)[0]
    assert text[first.start : first.end] == "预算数1093.4万元其中"
    spread = {at for at, _ in first.gaps}
    assert spread.isdisjoint(range(3, 8))
    assert {gap for _, gap in first.gaps} != set()


def test_the_last_line_and_lines_that_are_not_justified_keep_their_width() -> None:
    text = "文联文联文1093456联"
    assert {line.spacing for line in lines(text, 6, justified=False)} == {SPACING}
    assert lines(text, 6)[-1].spacing == SPACING
    assert lines(text, 6)[-1].gaps == ()


def test_a_word_longer_than_a_line_is_broken_and_loses_nothing() -> None:
    text = "专项经费（" + "ABCDEFGHIJ" * 30 + "）"
    assert "".join(texts(text, 12)) == text


@pytest.mark.parametrize("mark", "/-_@&.")
def test_a_word_is_torn_after_a_mark_within_it_rather_than_the_line_be_loose(mark: str) -> None:
    assert texts("文" * 24 + f"read{mark}write" + "联" * 30, 28)[0] == "文" * 24 + f"read{mark}"


@pytest.mark.parametrize("mark", "'#+")
def test_a_word_is_not_torn_elsewhere(mark: str) -> None:
    assert texts("文" * 24 + f"read{mark}write" + "联" * 30, 28)[0] == "文" * 24


def test_a_word_is_not_torn_where_the_line_before_it_is_hardly_loose() -> None:
    assert texts("文" * 27 + "a/b" + "联" * 40, 28)[0] == "文" * 27


def test_marks_are_compressed_by_more_than_usual_rather_than_the_line_be_loose() -> None:
    conclusion = "〔未填〕部门整体绩效评价得分为10.27分，评价等级为“差”。"
    assert texts(conclusion, 28, 2) == [conclusion]
