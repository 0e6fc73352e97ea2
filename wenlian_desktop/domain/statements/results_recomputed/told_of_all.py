"""Numbers that stand for all: villages of the area, and rates that say what they are of."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

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
