"""The figures of a report as an Excel file: numbers that add up, sums that are formulas, texts that are texts."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from openxml_audit import OpenXmlValidator

from tests.make.records import new, wan, year_with
from tests.report.printed_text import document
from wenlian_desktop.domain.comparison.compare_years import compare
from wenlian_desktop.domain.outlines.shipped_outlines import shipped_outline_texts
from wenlian_desktop.domain.records.activities import CANCELLED, Activity
from wenlian_desktop.domain.records.budget import ONCE, PROJECT, BudgetLine, IncomeSource, SpendingClass
from wenlian_desktop.domain.records.year import RowChange, Year
from wenlian_desktop.domain.values.errors import UserError
from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.runs import Run
from wenlian_desktop.report.content.comparison_report import comparison_report
from wenlian_desktop.report.content.document import Cell, Column, Document, Paragraph, Table
from wenlian_desktop.report.content.monitoring_form import monitoring_form
from wenlian_desktop.report.content.parts import annual_report
from wenlian_desktop.report.formats.formats import render_document
from wenlian_desktop.session.outline_files import printed_by

SHEETS = [
    "评分表", "预算执行", "按月支出", "绩效指标完成情况", "运行监控", "活动台账", "三公与采购", "制度清单", "附件目录",
]  # fmt: skip


def excel(whole: Document, values: bool = True) -> Any:
    """A workbook as openpyxl reads it: the values kept in it, or its formulas."""
    return openpyxl.load_workbook(io.BytesIO(render_document(whole, ".xlsx")), data_only=values)


def rows(sheet: Any, first: int = 1) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(min_row=first, values_only=True)]


def row_of(sheet: Any, name: str) -> list[Any]:
    (found,) = [row for row in rows(sheet) if str(row[0]).strip() == name]
    return found


def year_of(*activities: Activity) -> Document:
    return annual_report(year_with(*activities))


@pytest.fixture(scope="module")
def whole(sample: Year) -> Document:
    return annual_report(sample)


@pytest.fixture(scope="module")
def kept(whole: Document) -> Any:
    return excel(whole)


@pytest.fixture(scope="module")
def formulas(whole: Document) -> Any:
    return excel(whole, values=False)


def test_there_is_a_sheet_for_each_table_and_register(kept: Any) -> None:
    assert kept.sheetnames == SHEETS
    assert excel(year_of()).sheetnames == SHEETS


def test_another_outline_has_the_registers_that_it_prints(sample: Year) -> None:
    class_of = partial(new, SpendingClass, kind="功能分类")
    filled = sample.with_changes(
        RowChange(None, row)
        for row in (
            new(IncomeSource, source="其他收入", received=wan("6.5")),
            class_of(subject="文化旅游体育与传媒支出", spent=wan("900")), class_of(subject="其他支出", spent=wan("80")),
        )
    )  # fmt: skip
    made = excel(annual_report(printed_by(filled, shipped_outline_texts()["sichuan"])))
    assert made.sheetnames == [*SHEETS, "人员和下属单位", "收入和支出分类"]
    told = rows(made["收入和支出分类"])
    [income] = [row for row in told if row[1] == "其他收入"]
    assert 6.5 in income
    assert [row[3] for row in told if row[1] in ("文化旅游体育与传媒支出", "其他支出")] == [900, 80]
    assert 980 in next(row for row in told if row[0] == "合计" and row[3] == 980)


@pytest.mark.parametrize("name", ["report", "an empty year", "monitoring form", "comparison"])
def test_the_file_is_valid(sample: Year, whole: Document, tmp_path: Path, name: str) -> None:
    documents = {
        "report": whole,
        "an empty year": year_of(),
        "monitoring form": monitoring_form(sample),
        "comparison": comparison_report(compare([sample, sample])),
    }
    path = tmp_path / "报告.xlsx"
    path.write_bytes(render_document(documents[name], ".xlsx"))
    assert [each.description for each in OpenXmlValidator().validate(str(path)).errors] == []


def test_the_budget_is_in_numbers(kept: Any) -> None:
    """The public figures of the 2024 report: 1093.4 at the year's start, 1047.76 after adjustments, 1042.52 spent."""
    sheet = kept["预算执行"]
    total = row_of(sheet, "合计")
    assert [total[1], total[4], total[5]] == [1093.4, 1047.76, 1042.52]
    assert total[6] == pytest.approx(0.9950, abs=0.00005)
    assert row_of(sheet, "基本支出")[1] + row_of(sheet, "项目支出")[1] == 1093.4
    number = next(cell for cell in sheet[sheet.max_row] if cell.value == 1047.76)
    assert number.number_format == "0.00"


def test_groups_totals_and_rates_are_formulas(formulas: Any) -> None:
    sheet = formulas["预算执行"]
    for name in ("基本支出", "项目支出", "合计"):
        found = row_of(sheet, name)
        assert all(str(cell).startswith("=SUM(") for cell in found[1:6]), found
        assert re.fullmatch(r"=F\d+/E\d+", found[6]) or name == "其他支出"


def test_every_formula_gives_the_value_that_is_kept(kept: Any, formulas: Any) -> None:
    counted = 0
    for sheet in formulas:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            assert recomputed(kept[sheet.title], cell.value) == pytest.approx(kept[sheet.title][cell.coordinate].value)
            counted += 1
    assert counted > 50


def recomputed(sheet: Any, formula: str) -> float:
    """A sum or a quotient of the sheet's cells."""
    if summed := re.fullmatch(r"=SUM\((.+)\)", formula):
        return sum(value for area in summed[1].split(",") for value in numbers(sheet, area))
    part, whole = formula.removeprefix("=").split("/")
    return float(sheet[part].value / sheet[whole].value)


def numbers(sheet: Any, area: str) -> Iterator[float]:
    left, top, right, bottom = range_boundaries(area)
    for row in sheet.iter_rows(top, bottom, left, right, values_only=True):
        yield from (value for value in row if isinstance(value, int | float))


def test_text_is_never_a_formula() -> None:
    names = ["=1+1", "+86", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "_x0041_", " <b>&amp;", "\x01甲\x0b乙"]
    sheet = excel(year_of(*(new(Activity, name=name) for name in names)), values=False)["活动台账"]
    cells = [row[1] for row in sheet.iter_rows(min_row=3)][: len(names)]
    assert [cell.value for cell in cells] == [*names[:-1], "甲乙"]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def column(sheet: Any, head: str) -> list[Any]:
    heads = [cell.value for cell in sheet[2]]
    return [cell.value for cell in sheet[openpyxl.utils.get_column_letter(heads.index(head) + 1)]][2:]


def test_a_lower_bound_is_text_and_so_is_its_total() -> None:
    made = [
        new(Activity, name="甲", sessions=2, audience=Floor(200, "余"), artists=Floor(10)),
        new(Activity, name="乙", sessions=3, audience=Floor(50), artists=Floor(5)),
        new(Activity, name="丙", sessions=7, status=CANCELLED),
    ]
    sheet = excel(year_of(*made))["活动台账"]
    assert column(sheet, "场次（场）") == [2, 3, 7, 5]  # what was cancelled does not count
    assert column(sheet, "观众人次（线下）（人次）") == ["200余", 50, None, "250以上"]
    assert column(sheet, "艺术家人次（人次）") == [10, 5, None, 15]


def test_dates_are_dates(kept: Any) -> None:
    made = year_of(
        new(Activity, name="甲", started=date(2024, 2, 29)), new(Activity, name="乙", started=date(1899, 1, 1))
    )
    sheet = excel(made)["活动台账"]
    assert column(sheet, "开始日期")[:2] == [datetime(2024, 2, 29), "1899-01-01"]
    assert sheet[3][[cell.value for cell in sheet[2]].index("开始日期")].number_format == "yyyy-mm-dd"


def test_what_is_not_filled_in_is_no_0() -> None:
    made = annual_report(year_with(new(BudgetLine, name="甲", category=PROJECT, mode=ONCE, initial_fiscal=wan("10"))))
    found = row_of(excel(made)["预算执行"], "甲")
    assert found[1:] == [10, 0, 0, 10, "〔未填〕", "—"]


def test_months_add_up_both_ways(kept: Any, formulas: Any) -> None:
    total, told = row_of(kept["按月支出"], "合计"), row_of(formulas["按月支出"], "合计")
    assert total[-1] == 1042.52
    assert sum(total[1:13]) == pytest.approx(1042.52 - 41.95)  # one line is entered once for the year
    assert ["注：按“全年一次”登记的支出不分月份，只列入合计。"] in [row[:1] for row in rows(kept["按月支出"])]
    assert all(str(cell).startswith("=SUM(") for cell in told[1:])


def test_the_score_is_a_sum(kept: Any, formulas: Any) -> None:
    total, told = row_of(kept["评分表"], "合计"), row_of(formulas["评分表"], "合计")
    assert [cell for cell in total if isinstance(cell, int | float)] == [100, 99.9]
    assert [cell for cell in told if str(cell).startswith("=SUM(")] == [told[5], told[9]]


def test_registers_can_be_sorted_and_printed(kept: Any) -> None:
    for sheet in kept:
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        pages = 5 if sheet.title == "活动台账" else 1  # all fields: on one page nobody could read them
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (pages, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.freeze_panes is not None
        assert sheet.print_title_rows is not None
        for footer in (sheet.oddFooter.right, sheet.evenFooter.left):  # as on the pages of the report
            assert (footer.text.replace("&[Page]", "&P"), footer.font, footer.size) == ("— &P —", "宋体", 14)
        assert (sheet.oddFooter.center.text, sheet.HeaderFooter.differentOddEven) == (None, True)
        assert not sheet.merged_cells.ranges or sheet.title == "评分表"
    register = kept["活动台账"]
    assert (register.freeze_panes, register.print_title_rows, register.print_title_cols) == ("C3", "$1:$2", "$A:$B")


def test_a_row_is_as_high_as_its_text() -> None:
    long = "长" * 100
    sheet = excel(year_of(new(Activity, name=long), new(Activity, name="短")))["活动台账"]
    width = sheet.column_dimensions["B"].width  # in characters of half an em
    lines = 2 * len(long) / width
    assert 16 * lines < sheet.row_dimensions[3].height < 16 * lines + 40
    assert sheet.row_dimensions[4].height == pytest.approx(20, abs=0.5)  # whole pixels


def test_totals_have_names(kept: Any) -> None:
    name = kept.defined_names["预算执行_全年支出"]
    ((sheet, cell),) = name.destinations
    assert kept[sheet][cell.replace("$", "")].value == 1042.52


def test_the_registers_hold_every_row(sample: Year, kept: Any) -> None:
    for title, record in (("活动台账", "activity"), ("制度清单", "policy"), ("附件目录", "attachment")):
        names = {row.name for row in sample.tables[record]}
        assert names
        assert names <= {row[1] for row in rows(kept[title])}
    digests = {row.sha256 for row in sample.tables["attachment"] if row.sha256}
    assert digests <= {row[-1] for row in rows(kept["附件目录"])}


def test_the_monitoring_form_and_a_comparison_are_sheets_too(sample: Year) -> None:
    (form,) = excel(monitoring_form(sample)).worksheets
    assert form["A1"].value == "2024年度绩效运行监控表（1—7月）"
    assert row_of(form, "合计")[1] == 1093.4
    (compared,) = excel(comparison_report(compare([sample, sample]))).worksheets
    assert [1093.4, 1093.4] in [row[1:3] for row in rows(compared)]


def test_printed_numbers_are_shown_as_they_are_printed() -> None:
    texts = ["12.50", "99.80%", "3", "-0.5", "—", "200余"]
    table = Table("", "", (Column("数", 1, is_numeric=True),), tuple((Cell((Run(text),)),) for text in texts))
    (sheet,) = excel(document(table)).worksheets
    cells = [row[0] for row in sheet.iter_rows(min_row=3)][: len(texts)]
    assert [cell.value for cell in cells] == [12.5, 0.998, 3, -0.5, "—", "200余"]
    assert [cell.number_format for cell in cells][:4] == ["0.00", "0.00%", "0", "0.0"]


def test_what_has_no_table_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        render_document(document(Paragraph((Run("正文。"),))), ".xlsx")
    assert str(refused.value) == "没有表格，不能导出为 Excel。没有写入文件。请导出为 PDF、Word 或文本。"


def test_money_is_exact(sample: Year) -> None:
    line = new(BudgetLine, name="甲", category=PROJECT, initial_fiscal=123_456_789_012)  # 分
    found = row_of(excel(annual_report(year_with(line)))["预算执行"], "甲")
    assert Decimal(str(found[1])) == Decimal("123456.789012")


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(1900, 1, 1), 1), (date(1900, 2, 28), 59), (date(1900, 3, 1), 61), (date(2024, 2, 29), 45351),
        (date(9999, 12, 31), 2958465),
    ],
)  # fmt: skip
def test_days_have_the_numbers_that_excel_gives_them(day: date, number: int) -> None:
    """Excel has a 29 February 1900, of number 60."""
    with zipfile.ZipFile(io.BytesIO(render_document(year_of(new(Activity, name="甲", started=day)), ".xlsx"))) as book:
        register = book.read(f"xl/worksheets/sheet{SHEETS.index('活动台账') + 1}.xml").decode()
    assert re.findall(r'<c r="P3" s="\d+"><v>(\d+)</v>', register) == [str(number)]


def test_a_text_longer_than_a_cell_holds_is_cut_between_characters() -> None:
    """32,767 UTF-16 units; 🙂 has two of them."""
    sheet = excel(year_of(new(Activity, name="甲" + "🙂" * 20_000), new(Activity, name="乙" * 32_767)))["活动台账"]
    assert [sheet.cell(row, 2).value for row in (3, 4)] == ["甲" + "🙂" * 16_383, "乙" * 32_767]


def test_columns_beyond_the_26th_have_two_letters() -> None:
    columns = tuple(Column(str(number), 1, is_numeric=True) for number in range(1, 705))
    made = document(Table("", "", columns, (tuple(Cell((Run(str(number)),)) for number in range(1, 705)),)))
    (sheet,) = excel(made).worksheets
    assert [sheet[f"{name}3"].value for name in ("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")] == [
        1,
        26,
        27,
        52,
        53,
        702,
        703,
    ]
