"""下属单位情况表: the units below the office, told in one table and never added to the office's own figures."""

from wenlian_desktop.domain.figures.derived import sum_or_none
from wenlian_desktop.domain.records.department import SubordinateUnit
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import percentage
from wenlian_desktop.domain.values.runs import Derivation, Run
from wenlian_desktop.report.content.budget_table import note, rounding_remark
from wenlian_desktop.report.content.document import Cell, Column, Row, Table
from wenlian_desktop.report.content.forms.form_cells import (
    COUNTED,
    DASH,
    AnnexTables,
    filled,
    money,
    paragraphs,
    words,
)

TITLE = "下属单位情况表"
APART = "下属单位的人员、预算和支出只在本表列示，不计入本单位的各项数据。"
RATE = Derivation("执行率＝全年支出÷全年预算数")
COLUMNS = (
    Column("序号", 10, is_centered=True), Column("单位名称", 40), Column("单位性质", 24, is_centered=True),
    Column("编制数\n（人）", 17, is_numeric=True), Column("实有人数\n（人）", 17, is_numeric=True),
    Column("全年预算数\n（万元）", 24, is_numeric=True), Column("全年支出\n（万元）", 24, is_numeric=True),
    Column("执行率", 20, is_numeric=True), Column("职责和主要工作", 49),
)  # fmt: skip


def units_table(year: Year) -> AnnexTables:
    """The units in their order, and their own sums; no table without units."""
    units = list(year.rows(SubordinateUnit))
    if not units:
        return AnnexTables(TITLE)
    rows = [_unit_row(year, number, unit) for number, unit in enumerate(units, 1)]
    if len(units) > 1:
        rows.append(_sum_row(units))
    amounts = [[unit.full, unit.spent] for unit in units]
    rounding = rounding_remark(amounts, [sum_or_none(*column) for column in zip(*amounts, strict=True)])
    table = Table("", "", COLUMNS, tuple(rows), note(APART, rounding))
    return AnnexTables(TITLE, (table,), sheets=(TITLE,))


def _unit_row(year: Year, number: int, unit: SubordinateUnit) -> Row:
    people = (words(DASH if value is None else str(value), ref_to(unit, name)) for name, value in _people(unit))
    return (
        words(str(number), COUNTED), words(unit.name or UNFILLED, ref_to(unit, "name")), filled(unit, "kind"), *people,
        Cell((money(unit.full, ref_to(unit, "full")),)), Cell((money(unit.spent, ref_to(unit, "spent")),)),
        Cell((Run(_rate(unit.spent, unit.full), RATE),)), Cell(paragraphs(year, unit, "work")),
    )  # fmt: skip


def _people(unit: SubordinateUnit) -> tuple[tuple[str, int | None], ...]:
    return ("authorized", unit.authorized), ("actual", unit.actual)


def _sum_row(units: list[SubordinateUnit]) -> Row:
    authorized, actual = (
        sum_or_none(*column) for column in zip(*((u.authorized, u.actual) for u in units), strict=True)
    )
    full, spent = sum_or_none(*(unit.full for unit in units)), sum_or_none(*(unit.spent for unit in units))
    people = (words(DASH if count is None else str(count), COUNTED) for count in (authorized, actual))
    return (
        words("合计", across=3), None, None, *people, Cell((money(full),)), Cell((money(spent),)),
        Cell((Run(_rate(spent, full), RATE),)), words(""),
    )  # fmt: skip


def _rate(spent: int | None, full: int | None) -> str:
    return DASH if spent is None or not full else percentage(spent, full) or DASH
