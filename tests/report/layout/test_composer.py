"""Composed pages: grid, headings kept with text, split tables, no short last page, positions of runs."""

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, product

import pdfplumber
import pypdfium2
import pytest

from tests.make.page_years import changed, sample_year
from tests.report.gbt_9704 import ADVANCE, LEFT, MM, PITCH, TOP, WIDTH
from tests.report.printed_text import (
    Char,
    body,
    document,
    page_numbers,
    pdf_of,
    read_chars,
    running_text,
    without_spaces,
)
from wenlian_desktop.domain.records.department import Report
from wenlian_desktop.domain.records.year import Year
from wenlian_desktop.domain.values.fields import Ref
from wenlian_desktop.domain.values.runs import Derivation, Run
from wenlian_desktop.report.content.document import (
    Annex,
    AnnexList,
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Series,
    Signature,
    Table,
    TableOfContents,
    Title,
)
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.fonts.font_choice import shipped_fonts
from wenlian_desktop.report.formats.pdf import _PdfWriter, render
from wenlian_desktop.report.layout.composer import compose
from wenlian_desktop.report.layout.page import Composition

LONG = "文艺工作者深入基层开展主题创作，"  # 16 characters


def text(content: str) -> Paragraph:
    return Paragraph((Run(content),))


def rows(count: int, content: str = "活动") -> Table:
    columns = (Column("序号", 1), Column("名称", 3))
    return Table("一览表", "单位：万元", columns, tuple(
        (Cell((Run(f"第{place}行"),)), Cell((Run(content),))) for place in range(1, count + 1)
    ))  # fmt: skip


def lines(printed: list[Char], page: int) -> list[tuple[float, str]]:
    """(baseline, text) of the lines of a page, from the top."""
    found: dict[float, str] = {}
    for sign in printed:
        if sign.page == page and sign.is_in_body:
            found[round(sign.baseline)] = found.get(round(sign.baseline), "") + sign.text
    return sorted(found.items())


def composed(*blocks: Block) -> Composition:
    return compose(document(*blocks), shipped_fonts())


# --- the grid ---


def test_28_characters_fill_a_line_of_156_mm_and_22_lines_a_page() -> None:
    printed = read_chars(pdf_of(text("文" * 28 * 60)))
    first = [sign for sign in printed if sign.page == 1 and sign.is_in_body]
    assert len(first) == 26 + 21 * 28
    second = [sign for sign in first if round(sign.baseline) == round(first[26].baseline)]
    assert second[0].left == pytest.approx(LEFT, abs=0.01)
    assert second[-1].right == pytest.approx(LEFT + WIDTH, abs=0.3)
    assert {round(b.left - a.left, 2) for a, b in pairwise(second)} == {round((WIDTH - 16) / 27, 2)}
    assert pytest.approx(ADVANCE, abs=0.01) == (WIDTH - 16) / 27


def test_a_paragraph_begins_two_characters_in() -> None:
    assert read_chars(pdf_of(text("文联")))[0].left == pytest.approx(LEFT + 2 * ADVANCE, abs=0.01)


def test_the_title_stands_in_the_middle_of_line_1_and_one_line_is_left_below_it() -> None:
    printed = read_chars(pdf_of(Title(((Run("示例区文联"),), (Run("2024年度报告"),))), text("正文")))
    (first, title), (second, _), (third, after) = lines(printed, 1)
    assert (title, after) == ("示例区文联", "正文")
    assert first == pytest.approx(TOP + PITCH / 2 + 0.36 * 22, abs=1)
    assert (second - first, third - second) == (pytest.approx(PITCH, abs=1), pytest.approx(2 * PITCH, abs=3))
    name = [sign for sign in printed if sign.text in "示例区文联"]
    assert (name[0].left + name[4].right) / 2 == pytest.approx(LEFT + WIDTH / 2, abs=0.1)


def test_a_long_title_is_broken_after_a_word_into_lines_of_like_length() -> None:
    title = Title(((Run("北京市示例区文学艺术界联合会2024年度部门整体绩效评价报告"),),))
    assert [line for _, line in lines(read_chars(pdf_of(title)), 1)] == [
        "北京市示例区文学艺术界联合会",
        "2024年度部门整体绩效评价报告",
    ]


def test_the_page_number_stands_7_mm_below_the_type_area_one_character_in() -> None:
    printed = read_chars(pdf_of(text("甲"), PageBreak(), text("乙")))
    odd, even = ([sign for sign in printed if sign.page == page and not sign.is_in_body] for page in (1, 2))
    assert odd[-1].right == pytest.approx(LEFT + WIDTH - 14, abs=0.1)
    assert even[0].left == pytest.approx(LEFT + 14, abs=0.1)
    dash = odd[0].baseline - 0.36 * 14
    assert dash - TOP - 225 * MM == pytest.approx(7 * MM, abs=0.5)


def test_a_break_leads_to_upright_or_to_turned_pages() -> None:
    pages = composed(text("甲"), PageBreak(is_landscape=True), text("乙"), PageBreak(), text("丙")).pages
    assert [page.is_landscape for page in pages] == [False, True, False]


def test_bold_headings_of_level_3_are_a_choice() -> None:
    heading = Heading(3, "1.", (Run("产出数量"),), is_bold=True)
    plain = replace(heading, is_bold=False)
    for asked, written in ((heading, True), (plain, False)):
        (page,) = composed(asked).pages
        assert ("2 Tr" in _PdfWriter(composed(asked))._code(page)) is written


@pytest.mark.parametrize(("choice", "size"), [(None, 10.5), (False, 10.5), (True, 12.0)])
def test_annexes_are_in_五号_or_in_小四_by_choice(choice: bool | None, size: float) -> None:
    year = changed(sample_year(), Report, large_annexes=choice)
    turned = [page for page in compose(annual_report(year), shipped_fonts()).pages if page.is_landscape]
    sizes = Counter(line.size for page in turned for line in page.texts() if line.size < 16)
    assert sizes.most_common(1)[0][0] == size  # notes below a table are in 小四 as well


# --- the ends of pages ---


def test_several_headings_in_a_row_go_with_their_text() -> None:
    headings = [Heading(level, "一、", (Run("标题"),)) for level in (1, 2, 3)]
    printed = read_chars(pdf_of(*[text("文")] * 19, *headings, text(LONG * 4)))
    assert len(lines(printed, 1)) == 19
    assert [line for _, line in lines(printed, 2)][:3] == ["一、标题"] * 3


@pytest.mark.parametrize("over", [1, 2, 3])
def test_the_last_page_holds_at_least_three_lines(over: int) -> None:
    printed = read_chars(pdf_of(*[text("文")] * (22 + over)))
    assert [len(lines(printed, page)) for page in (1, 2)] == ([22, 3] if over == 3 else [19 + over, 3])


def test_a_page_that_a_table_fills_spares_a_line_for_the_last_page() -> None:
    for table, over, left in ((19, 1, 0), (19, 2, 1), (18, 1, 1), (18, 2, 2), (18, 3, 3)):
        made = composed(
            rows(table), *[text("文")] * (21 - table + over)
        )  # on a page of 22 lines, the table on 20 or 19
        lines = [sum(line.size == 16 for line in page.texts()) for page in made.pages]
        assert lines == [left, 3]


def test_a_signature_that_begins_a_page_stands_on_its_first_line() -> None:
    made = composed(rows(19), signed("示例区文联"))
    (office, date) = [line for line in made.pages[-1].texts() if line.size == 16]
    assert len(made.pages) == 2
    assert office.y == pytest.approx(TOP + PITCH / 2 + 0.36 * 16, abs=0.1)
    assert date.y - office.y == pytest.approx(PITCH)


def test_lines_that_go_to_the_last_page_leave_no_heading_behind() -> None:
    blocks = [*[text("文")] * 20, Heading(1, "一、", (Run("标题"),)), text("甲"), text("乙")]
    printed = read_chars(pdf_of(*blocks))
    assert [line for _, line in lines(printed, 2)] == ["一、标题", "甲", "乙"]


DATE = "2025年4月8日"


def signed(name: str, is_sealed: bool = True) -> Signature:
    return Signature((Run(name),), (Run(DATE),), is_sealed)


@pytest.mark.parametrize("annexes", [0, 1, 2, 4, 8])
def test_annexes_and_signature_stand_with_two_lines_of_text(annexes: int) -> None:
    titles = tuple(f"{number}号一览表" for number in range(1, annexes + 1))
    listed = [AnnexList(titles)] if titles else []
    for before in range(3, 26):
        printed = read_chars(pdf_of(*[text("文")] * before, *listed, signed("示例区文联")))
        shown = [line for _, line in lines(printed, printed[-1].page)]
        assert shown[-2:] == ["示例区文联", DATE]
        assert shown[:2] == ["文", "文"]
        assert sum("号一览表" in line for line in shown) == annexes


@pytest.mark.parametrize("count", range(15, 41))
@pytest.mark.parametrize("is_sealed", [True, False])
def test_a_long_name_stands_on_one_axis_with_the_date(count: int, is_sealed: bool) -> None:
    name = ("某某省某某某自治州某某某某自治县某某某某某某某某街道" * 2)[: count - 8] + "文学艺术界联合会"
    printed = read_chars(pdf_of(text("文"), signed(name, is_sealed)))
    rows = [[sign for sign in printed if round(sign.baseline) == place] for place, _ in lines(printed, 1)[1:]]
    *names, date = rows
    assert "".join(sign.text for row in names for sign in row) == name
    assert all(sign.is_inside for row in rows for sign in row)
    for row in names:
        off = row[0].left + row[-1].right - date[0].left - date[-1].right
        assert not is_sealed or off == pytest.approx(0, abs=0.5)


def test_the_signature_with_seal_has_its_name_in_the_middle_over_the_date() -> None:
    printed = read_chars(pdf_of(text("文"), Signature((Run("示例区文联"),), (Run("2025年4月8日"),))))
    name, date = ([sign for sign in printed if round(sign.baseline) == place] for place, _ in lines(printed, 1)[-2:])
    assert LEFT + WIDTH - date[-1].right == pytest.approx(4 * 16, abs=0.1)
    assert name[0].left + name[-1].right == pytest.approx(date[0].left + date[-1].right, abs=0.1)


def test_the_signature_without_seal_has_its_date_two_characters_right_of_the_name() -> None:
    long = "示例区文学艺术界联合会"
    printed = read_chars(pdf_of(text("文"), Signature((Run(long),), (Run("2025年4月8日"),), is_sealed=False)))
    name, date = ([sign for sign in printed if round(sign.baseline) == place] for place, _ in lines(printed, 1)[-2:])
    assert LEFT + WIDTH - name[-1].right == pytest.approx(2 * 16, abs=0.1)
    assert date[0].left - name[0].left == pytest.approx(2 * 16, abs=0.1)


def test_annexes_are_told_below_the_text_and_their_turned_lines_stand_under_the_name() -> None:
    printed = read_chars(pdf_of(text("文"), AnnexList(("一览表" * 9, "情况表"))))
    found = [line for _, line in lines(printed, 1)]
    assert (found[0], found[1][:8], found[-1]) == ("文", "附件：1.一览表", "2.情况表")
    assert found[1].removeprefix("附件：1.") + found[2] == "一览表" * 9
    first = {sign.text: sign for sign in reversed(printed)}
    second_line = [sign for sign in printed if round(sign.baseline) == lines(printed, 1)[2][0]]
    assert second_line[0].left == pytest.approx(first["一"].left, abs=0.1)
    assert first["2"].left == pytest.approx(first["1"].left, abs=0.1)
    assert [line for _, line in lines(read_chars(pdf_of(text("文"), AnnexList(("一览表",)))), 1)][1] == "附件：一览表"


# --- tables ---


def test_a_table_is_cut_at_the_end_of_the_page_and_its_head_repeated() -> None:
    printed = read_chars(pdf_of(rows(60)))
    assert printed[-1].page == 3
    for page in (1, 2, 3):
        assert [line for _, line in lines(printed, page) if "序号" in line] == ["序号名称"]
    assert without_spaces("".join(sign.text for sign in printed if round(sign.size) == 12)).count("第") == 60


def test_no_page_of_a_table_holds_a_single_row() -> None:
    for before, count in [*((0, count) for count in range(20, 30)), *product(range(13, 21), range(2, 6))]:
        printed = read_chars(pdf_of(*[text("文")] * before, rows(count)))
        for page in range(1, printed[-1].page + 1):
            assert len([line for _, line in lines(printed, page) if line.startswith("第")]) != 1


def test_rows_are_at_least_9_mm_high_and_figures_end_at_the_right() -> None:
    columns = (Column("项目", 1), Column("数", 1, is_numeric=True))
    table = Table("", "", columns, ((Cell((Run("甲"),)), Cell((Run("1.00"),))), (Cell((Run("乙"),)), None)))
    printed = {sign.text: sign for sign in read_chars(pdf_of(table)) if round(sign.size) == 12}
    assert printed["乙"].baseline - printed["甲"].baseline == pytest.approx(9 * MM, abs=0.01)
    assert LEFT + WIDTH - printed["0"].right == pytest.approx(3, abs=0.01)
    assert printed["甲"].left - LEFT == pytest.approx(3, abs=0.01)


def test_a_cell_over_several_rows_is_told_on_each_page_it_reaches() -> None:
    whole = [(Cell((Run("主题"),), row_span=40) if not place else None, Cell((Run("活动"),))) for place in range(40)]
    printed = read_chars(pdf_of(Table("", "", (Column("一", 1), Column("二", 1)), tuple(whole))))
    pages = printed[-1].page
    assert [page for page in range(1, pages + 1) if any("主" in line for _, line in lines(printed, page))] == [1, 2]
    assert sum(sign.text == "动" for sign in printed) == 40


def test_a_cell_over_several_rows_that_is_higher_than_they_are_loses_nothing() -> None:
    tall = "主题文字" * 60
    whole = [(Cell((Run(tall),), row_span=3) if not place else None, Cell((Run("活动"),))) for place in range(3)]
    printed = read_chars(pdf_of(*[text("文")] * 15, Table("", "", (Column("一", 1), Column("二", 6)), tuple(whole))))
    assert "".join(sign.text for sign in printed if sign.text in "主题字").count("主题字") >= 60


def test_a_row_higher_than_a_page_goes_on_on_the_next() -> None:
    tall = "长" * 1500
    printed = read_chars(
        pdf_of(Table("", "", (Column("一", 1), Column("二", 2)), ((Cell((Run("甲"),)), Cell((Run(tall),))),)))
    )
    assert printed[-1].page >= 2
    assert [sign.text for sign in printed if sign.is_in_body].count("长") == 1500
    assert [sign for sign in printed if sign.is_in_body and not sign.is_inside] == []


# --- annexes on turned pages, charts, pictures ---


def test_a_turned_annex_reads_upright_and_keeps_its_number_where_the_sheet_has_it() -> None:
    printed = read_chars(pdf_of(text("文"), Annex("附件1", "一览表", is_landscape=True), rows(20)))
    assert {sign.page: sign.is_landscape for sign in printed} == {1: False, 2: True, 3: True}
    assert [line for _, line in lines(printed, 2)][:2] == ["附件1", "一览表"]
    assert page_numbers(printed)[1:] == [(2, "— 2 —"), (3, "— 3 —")]
    even, odd = ([sign for sign in printed if sign.page == page and not sign.is_in_body] for page in (2, 3))
    assert {sign.is_upright for sign in (*even, *odd)} == {False}
    assert even[0].top < 150 < 400 < odd[0].top  # the left and the right of the sheet as it is bound
    assert [sign for sign in printed if sign.is_in_body and not sign.is_inside] == []


def test_a_chart_shows_its_values_and_waits_for_the_next_page_while_text_goes_on() -> None:
    series = (Series("预算", (None, Decimal(3))), Series("支出", (Decimal(1), Decimal(2)), is_line=True))
    chart = Chart("对比图", "万元", ("甲类", "乙类"), series)
    printed = read_chars(pdf_of(*[text("文")] * 18, chart, *[text("后")] * 8))
    assert [line for _, line in lines(printed, 1)].count("后") == 4
    second = [line for _, line in lines(printed, 2)]
    assert "对比图" in second
    assert "3" in second


# --- what leads where ---


def test_contents_and_annexes_lead_to_their_pages() -> None:
    blocks = [
        TableOfContents(),
        *(Heading(1, f"{number}、", (Run("概况"),)) for number in "一二"),
        *[text("文")] * 30,
        Heading(2, "（一）", (Run("数量"),)),
        text(LONG * 6),
        AnnexList(("一览表",)),
        Annex("附件", "一览表", is_landscape=True),
        rows(3),
    ]
    made = composed(*blocks)
    assert [entry.page for entry in made.entries] == [2, 2, 3, 4]
    contents, third = made.pages[0], made.pages[3]
    assert [made.entries[link.entry].text for link in contents.links] == [
        "一、概况",
        "二、概况",
        "（一）数量",
        "附件 一览表",
    ]
    assert [made.entries[link.entry].text for link in third.links] == ["附件 一览表"]
    printed = read_chars(pdf_of(*blocks))
    assert [line.replace("…", "") for _, line in lines(printed, 1)] == [
        "目录", "一、概况1", "二、概况1", "（一）数量2", "附件 一览表3",
    ]  # fmt: skip
    assert page_numbers(printed) == [(1, ""), (3, "— 1 —"), (4, "— 2 —"), (5, "— 3 —")]


def with_contents(entries: int) -> Composition:
    blocks = [block for number in range(entries) for block in (Heading(1, f"{number}、", (Run("概况"),)), text("文"))]
    return composed(TableOfContents(), *blocks)


@pytest.mark.parametrize(("entries", "front"), [(1, 2), (20, 2), (21, 2), (26, 2), (27, 2), (42, 2), (43, 4)])
def test_page_1_is_a_right_hand_page_whatever_the_length_of_the_contents(entries: int, front: int) -> None:
    made = with_contents(entries)
    assert made.front == front
    assert [page.page_number is None for page in made.pages] == [number < front for number in range(len(made.pages))]
    with page_labels(made) as labels:
        assert labels == ["i", "ii", "iii", "iv"][:front] + [
            str(number) for number in range(1, len(made.pages) - front + 1)
        ]


@contextmanager
def page_labels(made: Composition) -> Iterator[list[str]]:
    with pypdfium2.PdfDocument(render(made)) as opened:
        yield [opened.get_page_label(number) for number in range(len(opened))]


@pytest.mark.parametrize(
    ("entries", "distance"), [(1, PITCH), (3, PITCH), (20, PITCH), (26, 20 * PITCH / 26), (27, PITCH)]
)
def test_the_contents_stand_on_the_lines_of_the_page_or_closer_where_they_then_fit(
    entries: int, distance: float
) -> None:
    page = with_contents(entries).pages[0]
    ys = sorted({line.y for line in page.texts() if line.size == 14})  # 四号
    assert ys[0] == pytest.approx(TOP + 2.5 * PITCH + 0.36 * 14, abs=0.1)  # one line is left below the title
    assert [after - before for before, after in pairwise(ys)] == pytest.approx([distance] * (len(ys) - 1))


def test_headings_of_every_level_stand_in_the_contents_in_四号_two_characters_further_in() -> None:
    headings = [Heading(level, f"{level}.", (Run("标题"),)) for level in (1, 2, 3, 4)]
    lines = composed(TableOfContents(depth=3), *headings, text("文")).pages[0].texts()
    shown = {line.font_runs[0].text: (line.x, line.size) for line in lines}
    places = [(pytest.approx(LEFT + 2 * 14 * index, abs=0.1), 14) for index in range(3)]
    assert [shown[f"{level}.标题"] for level in (1, 2, 3)] == places
    assert "4.标题" not in shown


@pytest.mark.parametrize("count", range(20, 40))
def test_a_heading_in_the_contents_is_whole_where_it_fits_and_else_ends_with_dots(count: int) -> None:
    made = composed(TableOfContents(), Heading(1, "", (Run("题" * count),)), text("文"))
    _, heading, leader, number = made.pages[0].texts()
    shown = heading.font_runs[0].text
    room = (leader.x - heading.x) / 14
    assert shown == "题" * count or (shown == "题" * (len(shown) - 1) + "…" and room - len(shown) < 2)
    assert len(leader.font_runs[0].text) >= 1
    assert number.x > leader.x


@pytest.mark.parametrize("entries", [3, 20, 23, 26, 27, 43])
def test_the_contents_have_one_leader_on_one_raster_and_no_nearly_empty_page(entries: int) -> None:
    made = with_contents(entries)
    shown = [
        [line for line in page.texts() if "…" in "".join(piece.text for piece in line.font_runs)]
        for page in made.pages[: made.front]
    ]
    filled = [page for page in shown if page]
    assert sum(map(len, filled)) == entries
    assert len(filled) == 1 or min(map(len, filled)) > 10
    dots = [line for page in filled for line in page]
    assert len({line.font_runs[0].face for line in dots}) == 1
    assert {round(line.x % dots[0].size, 2) for line in dots} == {round(dots[0].x % dots[0].size, 2)}
    assert max(line.y for line in dots) <= TOP + 225 * MM


def test_every_link_of_the_pdf_leads_to_a_page(sample: Year) -> None:
    with pdfplumber.open(io.BytesIO(pdf_of(*annual_report(sample).blocks))) as opened:
        links = [link for page in opened.pages for link in page.annots]
        pages = [page.page_obj.pageid for page in opened.pages]
        leads = [pages.index(link["data"]["Dest"][0].objid) + 1 for link in links]
    made = compose(annual_report(sample), shipped_fonts())
    assert leads == [entry.page + 1 for entry in made.entries if entry.text.startswith("附件")]


def test_a_text_is_found_at_each_of_its_places_over_the_ends_of_lines() -> None:
    (page,) = composed(text("文联" + "预算" * 13 + "文联文联"), text("文联文")).pages
    hits = page.find("文联")
    assert [["".join(area.text for area in hit)] for hit in hits] == [["文联"]] * 4
    first, *_, last = (hit[0] for hit in hits)
    assert (first.x, last.x) == (pytest.approx(LEFT + 2 * ADVANCE), pytest.approx(LEFT + 2 * ADVANCE))
    assert last.width == pytest.approx(2 * ADVANCE)
    assert last.y - first.y == pytest.approx(2 * PITCH)
    (broken,) = page.find("算预算文")
    assert [(area.text, area.width) for area in broken] == [
        ("算", pytest.approx(ADVANCE, abs=0.1)),
        ("预算文", pytest.approx(3 * ADVANCE, abs=0.1)),
    ]
    assert [page.find(""), page.find("无")] == [[], []]
    assert len(page.find("文")) == 5


def test_every_run_of_the_page_leads_to_its_source() -> None:
    field = Ref("department", "0" * 16, "name")
    made = composed(Paragraph((Run("本年度"), Run("示例区" * 20, field), Run("支出"), Run("99.50%", Derivation("率")))))
    areas = made.pages[0].areas()
    assert [area.source for area in areas] == [field, field, field, Derivation("率")]
    assert "".join(area.text for area in areas if area.source == field) == "示例区" * 20
    assert made.pages[0].areas_of(field) == areas[:3]
    assert made.pages[0].areas_of(Ref("department", "0" * 16, "short_name")) == []
    first, second, *_ = areas
    assert first.x == pytest.approx(LEFT + 2 * ADVANCE + 3 * ADVANCE, abs=1)
    assert second.x == pytest.approx(LEFT, abs=0.1)
    assert first.x + first.width == pytest.approx(LEFT + WIDTH, abs=0.5)
    assert second.y - first.y == pytest.approx(PITCH, abs=0.01)


def test_the_areas_of_a_page_lie_where_its_characters_are(sample: Year) -> None:
    report = annual_report(sample)
    printed = read_chars(pdf_of(*report.blocks))
    for number, page in enumerate(compose(report, shipped_fonts()).pages, 1):
        drawn = [sign for sign in printed if sign.page == number and sign.is_in_body]
        for area in page.areas():
            inside = [
                sign.text
                for sign in drawn
                if area.x - 0.6 <= sign.left <= area.x + area.width - 0.6
                and area.y < sign.baseline - 1 < area.y + area.height + 2
            ]
            assert without_spaces("".join(inside)) == without_spaces(area.text)


def test_the_whole_sample_is_set_in_order(sample: Year) -> None:
    printed = read_chars(pdf_of(*annual_report(sample).blocks))
    assert running_text(printed).startswith("示例区文学艺术界联合会2024年度部门整体绩效评价报告一、部门概况")
    assert "〓" not in body(printed)
