"""Money in one unit: a cell in 元 in a column of 万元, parts of an 亿元 in a report in 万元."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.quantities import MONEY
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable

Hits = Iterator[Hit[int]]
WAN, YI, FEN = 10_000, 10**8, 100
CELL = re.compile(r"(?P<figure>[\d,]+(?:\.\d+)?)(?P<unit>元|千元|亿元)", re.ASCII)
BARE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:万元)?", re.ASCII)
OF_ONE = re.compile("标准|单价|人均|每|平均|限额|均价")
LEAST = 2  # cells of a column in its own unit
LEAST_PARTS = 1000  # 0.226亿元: so fine a figure is one of 万元
LEAST_TOLD = 5  # amounts in 万元 of a report that is in 万元
OTHER_SCALE = re.compile("以上|规模|超|不足|近|折合|合计?[\\d]|即")


@rule(
    "C13",
    Level.WARNING,
    on=StatedReport,
    says={
        "cell": "表中“{stated}”与同列的单位不同，这一列以万元为单位。",
        "parts": "“{label}{stated}”不是以万元为单位，合{right}万元。",
    },
    remedy="全文金额统一用万元。",
)
def money_is_in_one_unit(report: StatedReport) -> Hits:
    """“460,000元” below “支出（万元）”, “新增产值0.226亿元” in a report in 万元."""
    for table in report.tables:
        for line, stated in _odd_cells(table):
            yield hit(line, kind="cell", stated=stated)
    money = [each for each in report.statements if each.unit == MONEY]
    if sum(each.quantity.scale == WAN for each in money) < LEAST_TOLD:
        return
    if sum(each.quantity.scale == YI for each in money) > 1:
        return  # what is large is told in 亿元 throughout
    for each in money:
        is_part = (
            each.quantity.step <= YI * FEN / LEAST_PARTS and each.quantity.scale == YI and 0 < each.value < YI * FEN
        )
        if is_part and not each.is_about and not OTHER_SCALE.match(each.after):
            yield hit(
                each.line, kind="parts", label=each.label, stated=each.text, right=f"{float(each.value / WAN / FEN):g}"
            )


def _odd_cells(table: StatedTable) -> Iterator[tuple[int, str]]:
    """The cells of a column in 万元 that name another unit."""
    for column, head in enumerate(table.heads):
        told = [(row, row.words(column)) for row in table.rows]
        odd = [(row.line, text) for row, text in told if CELL.fullmatch(text)]
        if (
            not odd
            or OF_ONE.search(head)
            or any(OF_ONE.search(row.name) for row, _ in told if CELL.fullmatch(row.words(column)))
        ):
            continue
        in_wan = [text for row, text in told if BARE.fullmatch(text) and _is_in_wan(text, head, row.figure(column))]
        if len(in_wan) >= LEAST and len(odd) * 2 <= len(in_wan):
            yield from odd


def _is_in_wan(text: str, head: str, figure: object) -> bool:
    scale = getattr(figure, "scale", 0) if getattr(figure, "unit", "") == MONEY else 0
    return text.endswith("万元") or "万元" in head or scale == WAN
