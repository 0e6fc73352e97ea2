"""Numbers that stand for all: villages of the area, and rates that say what they are of."""

import re
from collections.abc import Iterator, Sequence

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.arithmetic import agrees, bare, quotient
from wenlian_desktop.domain.statements.quantities import RATE, written
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.statements.statement import Statement

Hits = Iterator[Hit[int]]
AREA = re.compile(r"辖(?:有)?(?P<list>(?:\d{1,3}个[\u4e00-\u9fff]{1,5}[、，和及]?)+)", re.ASCII)
OF_AREA = re.compile(r"(?P<number>\d{1,3})个(?P<what>[\u4e00-\u9fff]{1,5}?)(?=[、，和及。；（]|$)", re.ASCII)
ALL_OF = "(?:全[镇乡县区市]|全街道|辖区内?|所辖|所有|全部)的?"


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="“{written}”与“辖{number}个{what}”不一致。",
    remedy="核对后统一。",
)
def places_of_the_area_agree(report: StatedReport) -> Hits:
    """“辖15个行政村”, and elsewhere “全镇14个行政村”."""
    lines = [line for line in report.manuscript.normal if not line.is_row]
    found = next(((line, match) for line in lines if (match := AREA.search(line.text))), None)
    if not found:
        return
    first, area = found
    for each in OF_AREA.finditer(area["list"]):
        shape = re.compile(rf"{ALL_OF}(?P<number>\d{{1,3}})个{each['what']}", re.ASCII)
        for line in lines:
            for told in shape.finditer(line.text) if each["what"] in line.text else ():
                if told["number"] != each["number"]:
                    yield hit(line.number, first.number, written=told[0], number=each["number"], what=each["what"])


EXPLAINED = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,8}率)（(?P<part>[\u4e00-\u9fff]{2,10}?)(?:数|额|量)?(?:除以|÷|/|占)(?P<whole>[\u4e00-\u9fff]{2,12}?)(?:数|额|量|总数)?(?:的比[例重]|计算)?）(?:为|达|是)?(?P<rate>\d+(?:\.\d+)?)%",
    re.ASCII,
)


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="“{name}{stated}”不对：按{right}。",
    remedy="按文中写明的算法复算后改正。",
)
def explained_rates_recomputed(report: StatedReport) -> Hits:
    """“符合条件72项，立项12项，立项率（立项数除以符合条件数）16.67%”."""
    for line in report.manuscript.normal:
        for match in EXPLAINED.finditer(line.text) if "率（" in line.text else ():
            group = report.by_line.get(line.number, ())
            rate = next((each for each in group if each.text == f"{match['rate']}%"), None)
            part, whole = _last_named(group, match["part"]), _last_named(group, match["whole"])
            if not rate or not part or not whole or not whole.value or part.unit != whole.unit or part is whole:
                continue
            right, slack = quotient(part.quantity, whole.quantity)
            if not agrees(rate.quantity, right, slack):
                shown = f"{bare(part.quantity, whole.quantity)}÷{bare(whole.quantity, whole.quantity)}"
                shown += f"应为{written(right, rate.quantity)}"
                yield hit(rate.line, name=match["name"], stated=rate.text, right=shown)


def _last_named(group: Sequence[Statement], name: str) -> Statement | None:
    """The one figure whose words end with a name."""
    found = [
        each for each in group if each.unit != RATE and re.sub("(?:数|额|共|为|的)+$", "", each.label).endswith(name)
    ]
    return found[0] if len(found) == 1 else None
