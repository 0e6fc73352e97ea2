"""Tables: no figure is broken, columns are aligned alike, a cell over several rows is told on every page."""

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from tests.report.gbt_9704 import MM
from tests.report.printed_text import Char, document, pdf_of, read_chars
from wenlian_desktop.domain.values.runs import Run, plain_text
from wenlian_desktop.report.content.document import Annex, Cell, Column, Paragraph, Row, Table
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Page, Stroke, TextMark

MONTHS = tuple(Column(f"{month}月", 14, is_numeric=True) for month in range(1, 13))
BY_MONTH = (Column("支出项目", 36), *MONTHS, Column("合计", 17, is_numeric=True))
BUDGET = (Column("支出项目", 40.8), *(Column(head, 19.2, is_numeric=True) for head in ("年初", "全年", "支出", "率")))


def row(*texts: str, down: int = 1) -> Row:
    return tuple(Cell((Run(text),), row_span=down if not index else 1) for index, text in enumerate(texts))


def text_of(line: TextMark) -> str:
    return "".join(piece.text for piece in line.font_runs)


def pages_of(columns: tuple[Column, ...], rows: list[Row], is_small: bool = True) -> list[Page]:
    table = Table("", "", columns, tuple(rows), is_small=is_small)
    return list(compose(document(Annex("附件", "一览表", is_landscape=True), table), shipped_fonts()).pages)


def cell_lines(pages: list[Page]) -> list[str]:
    """The lines in cells."""
    return [text_of(line) for page in pages for line in page.texts() if line.size <= 12]


@pytest.mark.parametrize("figure", ["999.99", "1234.56", "14814.72", "123456.78", "1234567.89", "+12.50%", "-1234.56"])
def test_a_figure_is_not_broken_however_large(figure: str) -> None:
    for columns, is_small in ((BY_MONTH, True), (BY_MONTH, False), (BUDGET, False)):
        rows = [row("人员经费", *[figure] * (len(columns) - 1)) for _ in range(3)]
        found = cell_lines(pages_of(columns, rows, is_small))
        assert found.count(figure) == 3 * (len(columns) - 1)


def test_a_wide_figure_takes_its_room_from_columns_of_text() -> None:
    pages = pages_of(BY_MONTH, [row("人员经费", *["1234.56"] * 12, "14814.72")])
    assert {line.size for line in pages[0].texts() if "." in text_of(line)} == {10.5}


@pytest.mark.parametrize("words", ["≥180场", "＝99.50%", "1047.76万元", "50000人次", "≤1042.52万元", "0.86个百分点"])
def test_a_figure_keeps_its_sign_and_its_unit(words: str) -> None:
    columns = (Column("年度指标值", 30), Column("评分标准", 200))
    for before in range(12):
        found = cell_lines(pages_of(columns, [row("文" * before + words, "甲")]))
        assert any(words in line for line in found), found


def test_no_cell_ends_with_a_single_character_where_the_line_before_can_spare_one() -> None:
    columns = (Column("名称", 30), Column("其余", 200))
    for count in range(3, 40):
        lines = [line for line in cell_lines(pages_of(columns, [row("文" * count, "甲")])) if "文" in line]
        assert len(lines[-1]) > 1


def test_a_column_is_aligned_alike_whatever_is_merged() -> None:
    columns = (Column("指标", 20), Column("分值", 20, is_centered=True), Column("得分", 20, is_numeric=True))
    rows = [
        (Cell((Run("甲"),), row_span=2), Cell((Run("60"),), row_span=2), Cell((Run("9.50"),))),
        (None, None, Cell((Run("10.00"),))),
        row("乙", "4", "—"),
    ]
    found = {text_of(line): line for page in pages_of(columns, rows) for line in page.texts()}
    widths = {text: sum(piece.face.metrics(sign)[0] for piece in line.font_runs for sign in piece.text) * 10.5 / 1000
              for text, line in found.items()}  # fmt: skip
    middles = [found[text].x + widths[text] / 2 for text in ("60", "4")]
    ends = [found[text].x + widths[text] for text in ("9.50", "10.00", "—")]
    assert found["甲"].x == pytest.approx(found["乙"].x)
    assert middles[0] == pytest.approx(middles[1])
    assert ends == pytest.approx([ends[0]] * 3)


def rows_by_page(printed: list[Char], mark: str) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for sign in printed:
        found[sign.page] += sign.text == mark
    return dict(found)


@pytest.mark.parametrize("count", range(3, 60))
@pytest.mark.parametrize("is_turned", [True, False])
def test_the_last_page_of_a_table_holds_three_rows_and_is_a_third_full(count: int, is_turned: bool) -> None:
    table = Table(
        "", "", (Column("甲", 1), Column("乙", 1)), tuple(row("行", "一") for _ in range(count)), is_small=True
    )
    pages = compose(document(Annex("附件", "一览表", is_turned), table), shipped_fonts()).pages
    last = [text_of(line) for line in pages[-1].texts()].count("行")
    assert last >= 3
    if len(pages) > 1:
        ys = [mark.y2 for _, top, marks in pages[-1].groups for mark in marks if isinstance(mark, Stroke)]
        assert max(ys) >= (156 if is_turned else 225) * MM / 3


def test_small_rows_are_7_5_mm_high() -> None:
    page = pages_of((Column("甲", 1), Column("乙", 1)), [row("丙", "丁"), row("戊", "己")])[0]
    baselines = [line.y for line in page.texts() if text_of(line) in "丙戊"]
    assert baselines[1] - baselines[0] == pytest.approx(7.5 * MM, abs=0.01)


@pytest.mark.parametrize("title", ["主题", "深入生活扎根人民推出精品服务群众", "很长的主题" * 8])
@pytest.mark.parametrize("count", [3, 17, 18, 19, 20, 33])
def test_a_cell_over_several_rows_is_told_on_every_page(title: str, count: int) -> None:
    columns = (Column("主题", 20), Column("名称", 200))
    rows = [
        (Cell((Run(title),), row_span=count) if not index else None, Cell((Run(f"活动{index}"),)))
        for index in range(count)
    ]  # fmt: skip
    pages = pages_of(columns, [*rows, row("末", "末")])
    for page in pages:
        if any(text_of(line).startswith("活动") for line in page.texts()):
            assert any(text_of(line) and text_of(line) in title for line in page.texts())
        ys = [line.y for line in page.texts() if text_of(line) in title]
        assert all(after - before >= 13.9 for before, after in pairwise(ys))


def test_a_high_row_is_split_rather_than_leave_most_of_a_page_empty() -> None:
    columns = (Column("名称", 20), Column("说明", 200))
    pages = pages_of(columns, [row("甲", "一"), row("乙", "说" * 1500), row("丙", "二"), row("丁", "二")])
    printed = [sum(text_of(line).count("说") for line in page.texts()) for page in pages]
    assert sum(printed) == 1500 + len(pages)  # and once in each head
    assert printed[0] > 100


def test_the_tables_of_the_sample_keep_figures_whole(sample_pages: list[Page]) -> None:
    lines = [line for page in sample_pages for line in page.texts() if line.size <= 12 and line.origin]
    for before, after in pairwise(lines):
        runs = {origin.runs for origin in (before.origin, after.origin) if origin}
        if len(runs) == 1 and before.origin and plain_text(before.origin.runs) != text_of(before):
            joint = text_of(before)[-1:] + text_of(after)[:1]
            assert not re.fullmatch(r"[\d.][\d.%]|[≥≤＝]\d", joint)


@pytest.fixture
def sample_pages() -> list[Page]:
    from tests.make.page_years import sample_year
    from wenlian_desktop.report.content.parts import annual_report

    return list(compose(annual_report(sample_year()), shipped_fonts()).pages)


def test_the_pdf_of_a_small_table_is_set_in_5_hao() -> None:
    table = Table("", "", (Column("甲", 1), Column("乙", 1)), (row("丙", "丁"),), is_small=True)
    assert {sign.size for sign in read_chars(pdf_of(table)) if sign.text in "甲乙丙丁"} == {10.5}


def edges_across(page: Page) -> list[float]:
    """The places of the upright rules of a page's tables."""
    return sorted({round(mark.x1, 1) for _, _, marks in page.groups for mark in marks
                   if isinstance(mark, Stroke) and mark.x1 == mark.x2})  # fmt: skip


def test_a_long_number_in_a_column_of_text_takes_no_more_than_a_fifth_of_the_table() -> None:
    columns = tuple(Column(head, 1) for head in "甲乙丙丁戊")
    (page,) = pages_of(columns, [row("8" * 64, "乙", "丙", "丁", "戊")])
    assert edges_across(page) == pytest.approx([225 * MM * place / 5 for place in range(6)], abs=0.1)
    narrow = (Column("甲", 1), *(Column(head, 9) for head in "乙丙丁戊"))
    (page,) = pages_of(narrow, [row("8" * 64, "乙", "丙", "丁", "戊")])
    assert edges_across(page)[1] == pytest.approx(225 * MM / 5, abs=0.1)


TALL = "说明文字" * 60


@pytest.mark.parametrize("before", range(22))
def test_the_text_of_a_cell_stands_between_its_rules_however_it_is_cut(before: int) -> None:
    columns = (Column("主题", 30), Column("说明", 60), Column("名称", 60))
    theme = "深入生活扎根人民推出精品" * 5
    rows = [
        (Cell((Run(theme),), row_span=4), *row(TALL, "甲")),
        *((None, *row("短", name)) for name in "乙丙丁"),
        row("二", TALL, "末"),
        row("三", TALL * 2, "末"),
    ]
    text = [Paragraph((Run("文"),))] * before
    for page in compose(document(*text, Table("", "", columns, tuple(rows))), shipped_fonts()).pages:
        for _, _, marks in page.groups:
            rules = [mark for mark in marks if isinstance(mark, Stroke) and mark.y1 == mark.y2]
            for line in (mark for mark in marks if isinstance(mark, TextMark) and rules):
                own = [rule.y1 for rule in rules if rule.x1 <= line.x < rule.x2]
                above = max(y for y in own if y <= line.y)
                below = min(y for y in own if y > line.y)
                assert above + 2.5 <= line.y - 0.86 * line.size, text_of(line)
                assert line.y + 0.14 * line.size <= below - 2.5, text_of(line)


def test_of_a_long_text_that_is_repeated_on_the_next_page_only_the_first_lines_stand_there() -> None:
    """Where its rows have no more room: else a row would be higher for a text that was told already."""
    columns = (Column("主题", 20), Column("名称", 200))
    theme = "深入生活扎根人民推出精品服务群众" * 2
    rows = [
        (Cell((Run(theme),), row_span=22) if not index else None, Cell((Run(f"活动{index}"),))) for index in range(22)
    ]
    first, *_, last = pages_of(columns, [*rows, row("末", "末")])
    told = [[text_of(line) for line in page.texts() if text_of(line) in theme] for page in (first, last)]
    assert "".join(told[0]) == theme
    assert theme.startswith("".join(told[1]))
    assert len(told[1]) >= 4


def test_a_form_has_heads_among_its_rows_and_repeats_one_of_them_on_later_pages() -> None:
    """No heads above the first page; a head in a row is set in 黑体, a text that spans columns begins at the left."""
    columns = (Column("指标", 20), Column("值", 20), Column("分", 20))
    head = tuple(Cell((Run(text),), is_head=True) for text in ("三级指标", "指标值", "分值"))
    spanning = (Cell((Run("目标"),), is_head=True), Cell((Run("全年目标"),), column_span=2, is_text=True), None)
    rows = [spanning, head, *(row(f"第{number}项", "5", "1") for number in range(40))]
    made = Table("", "", columns, tuple(rows), is_small=True, head_row=1)
    pages = compose(document(Annex("附件", "自评表"), made), shipped_fonts()).pages
    told = [[text_of(line) for line in page.texts()] for page in pages]
    assert [lines.count("三级指标") for lines in told] == [1] * len(pages)
    assert len(pages) == 2
    assert told[1][0] == "三级指标"
    assert "指标" not in told[0]
    found = {text_of(line): line for line in pages[0].texts()}
    faces = {name: found[name].font_runs[0].face for name in ("目标", "三级指标", "第1项")}
    assert faces["目标"] == faces["三级指标"] != faces["第1项"]
    assert found["全年目标"].x == found["5"].x < found["指标值"].x
