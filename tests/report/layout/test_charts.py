"""Charts: every value is printed, the axis has round numbers, unusual figures work."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from random import Random

import pytest

from tests.report.gbt_9704 import WIDTH
from tests.report.printed_text import document
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Chart, Series
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.layout import charts
from wenlian_desktop.report.layout.chart_labels import Rectangle
from wenlian_desktop.report.layout.page import Box, Mark, Stroke, TextMark
from wenlian_desktop.report.layout.paragraphs import Typesetter


def drawn(*values: str | None) -> list[Mark]:
    """The marks of a chart of these values."""
    figures = tuple(None if value is None else Decimal(value) for value in values)
    names = tuple(f"{place}月" for place in range(1, len(values) + 1))
    return list(charts.draw_chart(Typesetter(shipped_fonts()), Chart("图", "万元", names, (Series("支出", figures),))))


def texts(marks: list[Mark]) -> list[str]:
    return ["".join(piece.text for piece in mark.font_runs) for mark in marks if isinstance(mark, TextMark)]


@pytest.mark.parametrize(
    ("values", "axis"),
    [
        (("542.30", "505.46", "0"), ["0", "200", "400", "600"]),
        (("3", "7"), ["0", "2", "4", "6", "8"]),
        (("0.03", "0.01"), ["0", "0.01", "0.02", "0.03"]),
        (("0.30", "0.95"), ["0", "0.20", "0.40", "0.60", "0.80", "1.00"]),
        (("1200000", "5000000"), ["0", "1000000", "2000000", "3000000", "4000000", "5000000"]),
        (("-755.65", "100"), ["-800", "-600", "-400", "-200", "0", "200"]),
        (("0", None), ["0", "0.2"]),
        ((), ["0", "0.2"]),
    ],
)
def test_the_axis_has_round_numbers(values: tuple[str, ...], axis: list[str]) -> None:
    shown = texts(drawn(*values))
    assert shown[: len(axis)] == axis


def test_every_value_is_written_and_what_is_unknown_has_no_column() -> None:
    marks = drawn("542.30", None, "0.00")
    assert {"542.30", "0.00"} <= set(texts(marks))
    assert sum(isinstance(mark, Box) and mark.grey < 1 for mark in marks) == 2 + 1  # two columns, and the key


def test_the_same_figure_has_as_many_places_as_the_chart_it_stands_in() -> None:
    assert ["7.5" in texts(drawn("7.5")), "7.50" in texts(drawn("7.50"))] == [True, True]


SPENT = ("74.55", "48.59", "67.1", "56.93", "66.9", "72.26", "79.4", "65.96", "117.21", "162.66", "99.01", "88")
PLANNED = ("70", "52", "64", "60", "70", "75", "82", "90", "126", "140", "98", "99.5")


def labels_of(chart: Chart) -> list[TextMark]:
    """The figures at the columns: all have as many places as the most exact of them."""
    marks = charts.draw_chart(Typesetter(shipped_fonts()), chart)
    wanted = {f"{value:.2f}" for series in chart.series if not series.is_line for value in series.values if value}
    return [mark for mark in marks if isinstance(mark, TextMark) and texts([mark])[0] in wanted]


def months(spent: Iterable[str], planned: Iterable[str]) -> Chart:
    names = tuple(f"{month}月" for month in range(1, 13))
    series = (Series("实际", tuple(map(Decimal, spent))), Series("计划", tuple(map(Decimal, planned)), is_line=True))
    return Chart("图", "万元", names, series)


def trend(count: int, places: str = "0.00") -> Chart:
    names = tuple(f"{2010 + number}年" for number in range(count))
    whole = [Decimal("1093.4") + 31 * number for number in range(count)]
    paid = [each * Decimal("0.98") for each in whole]
    series = (Series("全年预算", tuple(each.quantize(Decimal(places)) for each in whole)),
              Series("全年支出", tuple(each.quantize(Decimal(places)) for each in paid)))  # fmt: skip
    return Chart("图", "万元", names, series)


def random_months(seed: int) -> Chart:
    chance = Random(seed)
    spent, planned = ([f"{chance.uniform(20, 180):.2f}" for _ in range(12)] for _ in range(2))
    return months(spent, planned)


CHARTS = [months(SPENT, PLANNED), *(trend(count) for count in range(2, 11)), *map(random_months, range(40))]


@pytest.mark.parametrize("number", range(len(CHARTS)))
def test_a_figure_stands_at_its_own_column_on_no_line_and_no_other_text(number: int) -> None:
    chart = CHARTS[number]
    marks = [*charts.draw_chart(Typesetter(shipped_fonts()), chart)]
    shown = labels_of(chart)
    columns = [mark for mark in marks if isinstance(mark, Box) and mark.grey not in (0, 1) and mark.y > 14]
    values = [value for series in chart.series if not series.is_line for value in series.values]
    assert len(shown) == len(values) == len(columns)
    assert texts([*shown]) == [f"{value:.2f}" for value in values]
    boxes = [ink(mark) for mark in marks if isinstance(mark, TextMark)]
    for one, other in combinations(boxes, 2):
        assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
    for label, column in zip(shown, columns, strict=True):
        left, top, right, bottom = ink(label)
        assert (left + right) / 2 == pytest.approx(column.x + column.width / 2, abs=0.1)
        assert column.y - 16 <= bottom <= column.y + column.height + 0.1
        for line in marks:
            if isinstance(line, Stroke) and line.y1 != line.y2:
                for share in range(201):
                    x = line.x1 + (line.x2 - line.x1) * share / 200
                    y = line.y1 + (line.y2 - line.y1) * share / 200
                    assert not (left < x < right and top < y < bottom)


def ink(label: TextMark) -> tuple[float, float, float, float]:
    """The rectangle of the digits of a label."""
    width = sum(map(label.width_of, label.font_runs))
    return label.x, label.y - 0.74 * label.size, label.x + width, label.y


def test_a_chart_says_no_number_in_powers_of_ten() -> None:
    for high in ("1e6", "3.5e9", "1e-3"):
        assert not any("e" in text for text in texts(drawn(high, "0")))


@pytest.mark.parametrize("values", [("1e9", "1"), ("-5", "-3"), ("0",), (None, None), ("0.005",), ("1",) * 12])
def test_nothing_lies_outside_the_place_of_the_chart(values: tuple[str | None, ...]) -> None:
    for mark in drawn(*values):
        match mark:
            case Box(x, y, width, height, _):
                assert -0.01 <= x <= x + width <= WIDTH + 0.01
                assert -0.01 <= y <= y + height <= charts.HEIGHT + 0.01
            case Stroke(x1, y1, x2, y2):
                assert max(x1, x2) <= WIDTH
                assert 0 <= min(y1, y2) <= max(y1, y2) <= charts.HEIGHT
            case TextMark():
                assert 0 <= mark.x <= WIDTH


def test_a_chart_is_set_on_a_page() -> None:
    chart = Chart("图", "万元", ("甲",), (Series("支出", (Decimal("-0.3"),)), Series("计划", (None,), is_line=True)))
    assert render_document(document(chart), ".pdf").startswith(b"%PDF-")
    assert Run("图").text in render_document(document(chart), ".txt").decode()


def test_the_points_of_a_line_are_black_and_of_its_key_too() -> None:
    chart = months(SPENT, PLANNED)
    squares = [
        mark
        for mark in charts.draw_chart(Typesetter(shipped_fonts()), chart)
        if isinstance(mark, Box) and mark.width == 3
    ]
    assert len(squares) == 12 + 1
    assert {square.grey for square in squares} == {0}


@pytest.mark.parametrize(
    "values", [("-800", "-200"), ("-800.00", "-12.34", "-400.00"), ("-755.65", "100.00"), ("-1", "-2", "-3")]
)
def test_the_figure_of_a_column_below_the_axis_stands_below_it_or_in_it(values: tuple[str, ...]) -> None:
    marks = drawn(*values)
    columns = [mark for mark in marks if isinstance(mark, Box) and mark.grey not in (0, 1) and mark.y > 14]
    labels = [mark for mark in marks if isinstance(mark, TextMark) and texts([mark])[0] in values and mark.x > 44]
    assert len(columns) == len(labels) == len(values)
    names = [ink(mark) for mark in marks if isinstance(mark, TextMark) and texts([mark])[0].endswith("月")]
    for value, column, label in zip(values, columns, labels, strict=True):
        left, top, right, bottom = ink(label)
        foot = column.y + column.height
        assert (left + right) / 2 == pytest.approx(column.x + column.width / 2, abs=0.1)
        if value.startswith("-"):
            assert (top > foot and top - foot < 16) or (column.y + 2 < top and bottom <= foot - 2)
            assert all(bottom < name[1] for name in names)


def test_figures_side_by_side_are_three_points_apart() -> None:
    one = Rectangle(0, 0, 10, 10)
    assert not one.meets(Rectangle(13, 0, 20, 10), 3)
    assert not Rectangle(13, 0, 20, 10).meets(one, 3)
    assert one.meets(Rectangle(12.9, 0, 20, 10), 3)
    assert not one.meets(Rectangle(0, 10, 10, 20), 3)


def test_an_axis_of_large_figures_has_room_for_them() -> None:
    marks = drawn("123456789.12", "5")
    ticks = [mark for mark in marks if isinstance(mark, TextMark) and texts([mark])[0].endswith("0000")]
    axis = min(mark.x1 for mark in marks if isinstance(mark, Stroke))
    assert len(ticks) > 2
    for tick in ticks:
        left, _, right, _ = ink(tick)
        assert left >= 4
        assert right == pytest.approx(axis - 5, abs=0.1)
    assert min(mark.x1 for mark in drawn("1", "5") if isinstance(mark, Stroke)) == 44
