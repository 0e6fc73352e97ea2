"""Rows whose first column is the whole of the others by its name: 固定资产合计, 在用固定资产, 出租固定资产."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import sum_agrees, summed
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.stated_tables import StatedTable

Hits = Iterator[Hit[int]]
WHOLE = re.compile("^(?P<noun>[\u4e00-\u9fff]{2,8}?)(?:合计|总计|总额|总数|小计)(?:[（(][^（）()]*[）)])?$")
ASIDE = re.compile("[（(][^（）()]*[）)]$")
LEAST = 2


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="表中“{name}”{head}写{stated}，各部分之和为{sum}。",
    remedy="核对这一行各列，改正不符的一处。",
)
def wholes_by_their_noun(report: StatedReport) -> Hits:
    """The columns that have the noun of the whole in their names make it."""
    for table in report.tables:
        for whole, parts in _columns(table):
            for row in table.rows:
                figure, figures = row.figure(whole), [row.figure(at) for at in parts]
                told = [each for each in figures if each is not None and figure and each.unit == figure.unit]
                if figure and len(told) == len(figures) and not sum_agrees(figure, told):
                    total = summed(told, figure)
                    yield hit(row.line, name=row.name, head=table.head(whole), stated=figure.text, sum=total)


def _columns(table: StatedTable) -> Iterator[tuple[int, list[int]]]:
    for whole in table.columns:
        said = WHOLE.match(table.head(whole))
        parts = [at for at in table.columns if at != whole] if said else []
        if said and len(parts) >= LEAST and all(_is_part(table.head(at), said["noun"]) for at in parts):
            yield whole, parts


def _is_part(head: str, noun: str) -> bool:
    name = ASIDE.sub("", head)
    return name.endswith(noun) and len(name) > len(noun) and "其中" not in name
