"""All but one: “六个目标中，除甲外，其余六个均已实现” counts the one that is left out."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
COUNT = "[两二三四五六七八九]|十[一二三四五六七八九]?|\\d{1,3}"
ALL_BUT = re.compile(
    f"(?<![第\\d一二三四五六七八九十])(?P<all>{COUNT})(?P<unit>[个项家名场所条件类])(?P<what>[^，。；\\d]{{0,10}})(?:中|里|[^，。；]{{0,10}})"
    f"，除(?:了)?(?P<but>[^。；]{{2,30}}?)(?:之|以)?外，其余(?:的)?(?P<rest>{COUNT})(?P=unit)"
)
SEVERAL = re.compile("[、和及与等]|\\d|[两二三四五六七八九]")


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“其余{rest}{unit}”，一共是{all}{unit}，除去“{but}”应为{right}。",
    remedy="核对总数和其余的个数。",
)
def all_but_one_are_fewer(report: StatedReport) -> Hits:
    """The others are fewer than all; one fewer where one is named."""
    for line in report.manuscript.normal:
        for match in ALL_BUT.finditer(line.text) if "其余" in line.text and "除" in line.text else ():
            whole, rest = (written_count(match[name]) for name in ("all", "rest"))
            is_one = SEVERAL.search(match["but"]) is None
            if whole and rest and (rest >= whole or (is_one and rest != whole - 1)):
                right = f"{whole - 1}{match['unit']}" if is_one else f"不到{whole}{match['unit']}"
                yield hit(
                    line.line_at(match.start("rest")), rest=match["rest"], unit=match["unit"], all=match["all"],
                    but=match["but"], right=right,
                )  # fmt: skip
