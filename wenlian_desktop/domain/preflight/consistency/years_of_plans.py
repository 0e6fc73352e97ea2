"""Years of plans and of what is held every second year: “三年行动计划（2022—2024年）”, “每两年一届”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.values.numerals import to_chinese, written_count

Hits = Iterator[Hit[int]]
HAN = "一二三四五六七八九十"
PLAN = re.compile(
    r"(?P<name>[三五]年行动(?:计划|方案)|[三五]年(?:计划|规划)|行动计划|发展规划)》?（(?P<from>20\d{2})年?(?:—+|-|－|至|~)(?P<to>20\d{2})年）",
    re.ASCII,
)
NTH_YEAR = re.compile(
    rf"(?P<year>20\d{{2}})年(?:度)?(?:是|为)[^，。；]{{0,10}}(?P<name>[三五]年行动(?:计划|方案)|[三五]年(?:计划|规划)|行动计划|发展规划)[^，。；]{{0,6}}的第(?P<nth>[{HAN}])年",
    re.ASCII,
)
BIENNIAL = re.compile("每(?:两|2)年(?:举办|举行)?一[届次]")
BEGUN = re.compile(r"(?P<year>(?:19|20)\d{2})年(?:创办|首办|首届|开办|设立|举办首届|举办第一届)", re.ASCII)
HELD = re.compile(rf"(?P<year>20\d{{2}})年[^，。；\d]{{0,8}}第(?P<nth>[{HAN}]{{1,3}})届", re.ASCII)


@rule(
    "C36",
    Level.ERROR,
    on=Manuscript,
    says={
        "plan": "“{written}”：{name}从{begun}年开始，{year}年是第{right}年。",
        "held": "“{written}”：每两年一届，{begun}年是第一届，{year}年不是第{nth}届。",
    },
    remedy="核对年份、年次和届次，改正不符的一处。",
)
def years_of_plans(report: Manuscript) -> Hits:
    """“2023年为三年行动计划的第二年”, of a plan from 2022 on; editions of every second year."""
    plans = {
        match["name"][-4:]: int(match["from"])
        for line in report.normal if "划（" in line.text or "》（" in line.text or "案（" in line.text
        for match in PLAN.finditer(line.text)
    }  # fmt: skip
    for line in report.normal:
        for match in NTH_YEAR.finditer(line.text) if plans and "的第" in line.text else ():
            begun = plans.get(match["name"][-4:])
            right = int(match["year"]) - begun + 1 if begun else 0
            if 0 < right < len(HAN) and written_count(match["nth"]) not in (0, right):
                yield hit(
                    line.line_at(match.start()), kind="plan", written=match[0], name=match["name"], begun=begun,
                    year=match["year"], right=to_chinese(right),
                )  # fmt: skip
        if BIENNIAL.search(line.text):
            yield from _every_second_year(line.text, line.number)


def _every_second_year(text: str, number: int) -> Hits:
    begun = BEGUN.search(text)
    for match in HELD.finditer(text) if begun else ():
        first, year, nth = int(begun["year"]) if begun else 0, int(match["year"]), written_count(match["nth"])
        is_delayed = re.search("推迟|延期|停办|疫情|顺延|延至", text) is not None
        if nth and year != first + 2 * (nth - 1) and not is_delayed:
            yield hit(number, kind="held", written=match[0], begun=first, year=year, nth=match["nth"])
