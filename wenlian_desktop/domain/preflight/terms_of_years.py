"""Preflight rules for terms of years: “期限五年，自2023年7月至2028年6月”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import from_chinese

Hits = Iterator[Hit[int]]
TERM = (
    "(?:期限|有效期|租期|任期|合作期|服务期|聘期|协议期|合同期|建设期|周期|为期|期|合作)(?:均|都|限)?(?:为|是|定为|共)?"
)
YEARS = r"(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个?(?P<unit>年|月))(?!度|[初末底中])"
MONTH = r"(?P<year{0}>20\d{{2}})年(?P<month{0}>\d{{1,2}})月(?:(?P<day{0}>\d{{1,2}})日)?"
BRACKETED = re.compile(r"\d年（20", re.ASCII)  # told by a rule of days
SPANS = (
    re.compile(
        rf"{TERM}{YEARS}[，（：]?(?:即|时间|[\u4e00-\u9fff]{{0,2}}期限?)?(?:自|从|由|为)?{MONTH.format('')}(?:起|开始)?[，]?(?:至|到|—+|-|~){MONTH.format('2')}",
        re.ASCII,
    ),
)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says="“{written}”：起止相隔{right}个月，不是{said}。",
    remedy="核对期限和起止年月，改正不符的一处。",
)
def terms_of_years(report: Manuscript) -> Hits:
    """A term is as many years as from its first month to its last one, that month in or not."""
    for line in report.normal:
        for shape in SPANS if "年" in line.text and "月" in line.text else ():
            for match in shape.finditer(line.text):
                if BRACKETED.search(match[0]):
                    continue
                said = _number(match["years"]) * (12 if match["unit"] == "年" else 1)
                apart = 12 * (int(match["year2"]) - int(match["year"])) + int(match["month2"]) - int(match["month"])
                if said and apart > 0 and said not in (apart, apart + 1):
                    told = match["years"] + ("年" if match["unit"] == "年" else "个月")
                    yield hit(line.line_at(match.start()), written=match[0], right=apart + 1, said=told)


def _number(written: str) -> int:
    try:
        return int(written) if written.isdigit() else from_chinese(written.replace("两", "二"))
    except ValueError:
        return 0
