"""Charts: every value is printed, the axis has round numbers, unusual figures work."""

from decimal import Decimal

import pytest

from tests.report.gbt_9704 import WIDTH
from tests.report.printed_text import document
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.document import Chart, Series
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.report.layout import charts
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
        (("-755.65", "100"), ["-800", "-600", "-400", "-200", "0", "200"]),
        (("0", None), ["0", "0.2"]),
        ((), ["0", "0.2"]),
    ],
)
def test_the_axis_has_round_numbers(values: tuple[str, ...], axis: list[str]) -> None:
    assert texts(drawn(*values))[: len(axis)] == axis


def test_every_value_is_written_and_what_is_unknown_has_no_column() -> None:
    marks = drawn("542.30", None, "0.00")
    assert {"542.3", "0"} <= set(texts(marks))
    assert sum(isinstance(mark, Box) for mark in marks) == 2 + 1  # two columns, and the key


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
