"""Ages by the year of birth: “1943年出生，2019年满76岁”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, doubtful, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport

Hits = Iterator[Hit[int]]
BORN = re.compile(
    r"(?P<born>(?:18|19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生)(?!产)[^。；\d]{0,10}?"
    r"(?:(?P<year>20\d\d)年(?:时|底|末)?|现年|今年|现|当年|年内)(?P<how>[^。；，\d]{0,6})(?P<age>\d{1,3})周?岁",
    re.ASCII,
)
NOMINAL = re.compile("虚|不满|未满|不到|近|超过|已过")


@rule(
    "C03",
    Level.ERROR,
    on=StatedReport,
    says="{born}年出生，{year}年应为{right}岁，写成{age}岁。",
    remedy="按出生年份核对年龄。",
)
def ages_by_year_of_birth(report: StatedReport) -> Hits:
    """An age is the years since the birth, or one less before the birthday; that of now may be a year later."""
    for line in report.manuscript.normal:
        for match in BORN.finditer(line.text) if "岁" in line.text and "生" in line.text else ():
            year = int(match["year"] or report.year)
            full, age = year - int(match["born"]), int(match["age"])
            most = full + (match["year"] is None)
            if year and not NOMINAL.search(match["how"]) and not full - 1 <= age <= most:
                yield doubtful(
                    line.line_at(match.start()), born=match["born"], year=str(year), right=str(full), age=match["age"]
                )
