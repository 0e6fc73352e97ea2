"""Towns and streets of the area told apart in one place and together in another: 9个街道、5个镇, and 14个街镇."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
KIND = "街道|乡镇|镇|乡|社区|行政村|村"
SCOPE = re.compile("(?:全[省市区县旗镇乡州]|辖|[市区县镇]域|共有|现有|设有?|分为|由)[^，。；\\d]{0,8}$")
APART = re.compile(
    rf"(?P<one>\d{{1,3}})个(?P<kind>{KIND})[、，和与及]?(?P<other>\d{{1,3}})个(?P<kind2>{KIND})(?!小?[组学]|[委民居工站])",
    re.ASCII,
)
TOGETHER = re.compile(
    r"(?P<all>全部|所有|全[区县市镇乡])?(?:的)?(?P<number>\d{1,3})个(?P<what>街镇|镇街|镇乡|乡镇街道|镇乡街道|乡镇（街道）|镇（街道）|街道（乡?镇）"
    r"|镇街道|街道乡?镇|乡镇|村社区|社区村|村（社区）|社区（村）|村社|村居|村和社区)(?P<rest>[^。；]*)",
    re.ASCII,
)
OF_ALL = re.compile("^[^，\\d]{0,16}(?:全覆盖|全部|均|都|无一|一个不落|逐一|个个)")
ALIKE = {"街": "街道", "镇": "镇", "乡": "乡", "社": "社区", "居": "社区", "村": "村"}
ELSEWHERE = re.compile("(?:上年|去年|前年|全市|全省|周边|外地|累计|其他|20\\d\\d年)[^，。；]{0,6}$")


@dataclass(frozen=True)
class Towns:
    """How many places of two kinds an area has, and where that is told."""

    line: int
    count: int
    written: str


@rule(
    "C41",
    Level.ERROR,
    on=StatedReport,
    says="写“{number}个{what}”，另一处写“{written}”，合计{right}个。",
    remedy="核对后统一。",
)
def towns_are_as_many_as_their_kinds(report: StatedReport) -> Hits:
    """No more towns and streets together than both kinds have, and all of them are as many."""
    lines = [line for line in report.manuscript.normal if "个" in line.text]
    areas: dict[frozenset[str], Towns] = {}
    for line in lines:
        for match in APART.finditer(line.text):
            kinds = frozenset(kind for sign, kind in ALIKE.items() if sign in match["kind"] + match["kind2"])
            if SCOPE.search(line.text[: match.start()]) and match["kind"] != match["kind2"]:
                areas.setdefault(kinds, Towns(line.number, int(match["one"]) + int(match["other"]), match[0]))
    for line in lines if areas else ():
        for match in TOGETHER.finditer(line.text):
            area = areas.get(frozenset(kind for sign, kind in ALIKE.items() if sign in match["what"]))
            if area and _is_wrong(line.text, match, area.count):
                yield hit(
                    *dict.fromkeys((line.line_at(match.start("number")), area.line)), number=match["number"],
                    what=match["what"], written=area.written, right=area.count,
                )  # fmt: skip


def _is_wrong(text: str, match: re.Match[str], count: int) -> bool:
    number = int(match["number"])
    is_of_all = match["all"] is not None or OF_ALL.search(match["rest"]) is not None
    return (number > count or (is_of_all and number != count)) and not ELSEWHERE.search(text[: match.start()])
