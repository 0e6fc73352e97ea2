"""Breaking paragraphs into lines: nothing lost, nothing too wide, no mark at the wrong end."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenlian_desktop.report.setting import NO_END, NO_START, Line, broken, pieces

EM = 16.0

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


def measure(text: str, size: float) -> float:
    """Chinese characters and marks are as wide as high, what is ASCII half as wide."""
    return sum(size / 2 if sign.isascii() else size for sign in text)


def lines(text: str, width: int, indent: int = 0) -> list[Line]:
    """The lines of a text in a column of so many characters."""
    return broken(text, measure, EM, width * EM, indent * EM)


def texts(text: str, width: int, indent: int = 0) -> list[str]:
    return [line.text for line in lines(text, width, indent)]


@settings(max_examples=100)
@given(ANY_TEXT, WIDTHS, INDENTS)
def test_the_lines_together_are_the_text(text: str, width: int, indent: int) -> None:
    assert "".join(texts(text, width, indent)) == text


@settings(max_examples=100)
@given(ANY_TEXT | SENTENCES, WIDTHS, INDENTS)
def test_no_line_is_wider_than_the_column_and_only_the_first_is_moved_in(text: str, width: int, indent: int) -> None:
    first, *rest = lines(text, width, indent)
    assert [line.x for line in (first, *rest)] == [indent * EM, *(0.0 for _ in rest)]
    assert [line.text for line in (first, *rest) if line.x + measure(line.text, EM) > width * EM] == []


@settings(max_examples=100)
@given(SENTENCES, WIDTHS, INDENTS)
@example("各项支出均在预算以内（共计十二项）……", 12, 0)
@example("各项支出均在预算以内“共十二项”，", 12, 0)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, width: int, indent: int) -> None:
    broken_lines = texts(text, width, indent)
    assert [line for line in broken_lines[1:] if line[0] in NO_START] == []
    assert [line for line in broken_lines[:-1] if line[-1] in NO_END] == []


@settings(max_examples=100)
@given(SENTENCES, WIDTHS, INDENTS)
def test_a_figure_that_fits_a_line_stands_in_one_line(text: str, width: int, indent: int) -> None:
    figures = re.compile(r"[0-9.%]+")
    found = [figure for line in texts(text, width, indent) for figure in figures.findall(line)]
    assert found == figures.findall(text)


def inseparable(line: str) -> str:
    """The beginning of a line up to the first place where it may be parted."""
    taken = ""
    for piece in pieces(line):
        if taken and piece[0] not in NO_START and taken[-1] not in NO_END:
            break
        taken += piece
    return taken


@settings(max_examples=100)
@given(SENTENCES, WIDTHS)
def test_no_line_is_turned_before_it_is_full(text: str, width: int) -> None:
    for line, following in pairwise(texts(text, width)):
        assert measure(line + inseparable(following), EM) > width * EM


@pytest.mark.parametrize(
    ("text", "width", "broken_lines"),
    [
        ("", 12, [""]),
        ("文联", 12, ["文联"]),
        ("文联文联文联，文联", 6, ["文联文联文", "联，文联"]),
        ("文联文联文（文联）", 6, ["文联文联文", "（文联）"]),
        ("文联文联文联”。文", 6, ["文联文联文", "联”。文"]),
        ("预算数1093.4万元", 5, ["预算数", "1093.4万元"]),
        ("文联文联文——联", 6, ["文联文联文", "——联"]),
        ("1234567890123", 6, ["123456789012", "3"]),
    ],
)
def test_lines_are_turned_where_a_printer_would(text: str, width: int, broken_lines: list[str]) -> None:
    assert texts(text, width) == broken_lines


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("支出1,093.40万元", ["支", "出", "1,093.40", "万", "元"]),
        ("达95.35%。", ["达", "95.35%", "。"]),
        ("展——演……", ["展", "——", "演", "……"]),
        ("IP形象", ["IP", "形", "象"]),
        ("2024-6-30", ["2024-6-30"]),
        ("“京剧”", ["“", "京", "剧", "”"]),
        ("", []),
    ],
)
def test_figures_words_and_double_marks_are_not_parted(text: str, unbroken: list[str]) -> None:
    assert list(pieces(text)) == unbroken


def test_a_mark_stands_alone_where_nothing_before_it_can_be_parted() -> None:
    assert texts("123456789012，文", 6) == ["123456789012", "，文"]


def test_a_long_word_behind_an_opening_mark_stays_within_the_column() -> None:
    column = lines("专项经费（ABCDEFGHIJKLMNOPQRSTUVWX）", 12)
    assert [line.text for line in column if measure(line.text, EM) > 12 * EM] == []
