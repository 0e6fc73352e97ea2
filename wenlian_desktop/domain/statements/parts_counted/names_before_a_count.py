"""Names told right before their count: steps, ways, indicators: “分申报、核验、复核四步”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
NUMBER = "(?P<number>\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)"
STEP = "步|个?步骤|个?环节|个?阶段|道(?:程序|工序|关口|手续)?|个?程序|级(?:审核|复核|联审)|种(?:方式|方法|形式|途径)|关"
QUOTED = re.compile(f"“(?P<names>[^“”。；，]{{5,60}})”(?:的)?{NUMBER}(?P<unit>{STEP})")
PLAIN = re.compile(
    f"(?:分(?!析)为?|按照?|经过?|采取|采用|实行|执行|通过|依次)(?P<names>[^，。；、：“”\\d（）—]{{2,10}}(?:[、—]+[^，。；、：“”\\d（）—]{{2,10}}){{1,6}}?)(?:等)?{NUMBER}(?P<unit>{STEP})"
)
SHORT = "[\u4e00-\u9fff]{2,4}"
JOINED = re.compile(
    f"(?:^|[，。；：])(?:其中|目前|有|已|涉及|包括)?(?P<names>{SHORT}(?:、{SHORT}){{1,5}}[和及与]{SHORT}){NUMBER}(?P<unit>[项类])(?=[\u4e00-\u9fff，。；])"
)
OF_TWO = re.compile(
    f"(?:^|[，。；：])(?P<names>[\u4e00-\u9fff]{{2,5}}[和及与][\u4e00-\u9fff]{{2,5}}){NUMBER}(?P<unit>[项个])(?=指标|目标)"
)
OF_ALL = re.compile(
    f"(?P<all>\\d{{1,2}}|[二两三四五六七八九]|十)(?P<unit>[项个])[^，。；、\\d]{{0,8}}(?:中|里)，(?P<names>[^，。；\\d]{{2,40}}?)(?:等)?{NUMBER}(?P=unit)"
    f"(?P<first>[^，。；\\d]{{2,16}})，(?P<others>[^，。；\\d]{{2,40}}?)(?P<rest>\\d{{1,2}}|[一二两三四五六七八九]|十)(?P=unit)(?P<second>[^，。；\\d]{{2,16}})(?=[。；]|$)"
)
MARKS = re.compile("[、—→\\-＋+]+")
AND = re.compile("[和及与]|以及")
MOST_APART = 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says={
        "": "写“{words}”，列出的是{count}个：{names:、}。",
        "all": "写“{all}”，分说的是{number}{unit}和{rest}{unit}，共{count}{unit}。",
    },
    remedy="核对列出的各项和个数，改正不符的一处。",
)
def names_before_a_count(report: StatedReport) -> Hits:
    """“按‘机构申报、街道核验、区级复核’四步结算”, “5项目标中，甲、乙、丙和丁3项能完成，戊1项有可能”."""
    for line in report.manuscript.lines:
        text = line.text
        if "、" not in text and "—" not in text and "和" not in text:
            continue
        for match in (*QUOTED.finditer(text), *PLAIN.finditer(text)):
            names = [part for part in MARKS.split(match["names"]) if part]
            yield from _differing(line.line_no, match, names, ways=True)
        told = False
        for match in OF_ALL.finditer(text) if "中，" in text or "里，" in text else ():
            whole, first, rest = (written_count(match[name]) for name in ("all", "number", "rest"))
            told = whole > 0 and 0 < abs(whole - first - rest) <= 1
            if told:
                yield hit(
                    line.line_no, kind="all", all=f"{match['all']}{match['unit']}", number=match["number"],
                    unit=match["unit"], rest=match["rest"], count=first + rest,
                )  # fmt: skip
        for match in (*JOINED.finditer(text), *OF_TWO.finditer(text)) if not told else ():
            yield from _differing(line.line_no, match, re.split("[、和与]|(?<!涉)及", match["names"]), ways=False)


def _differing(line: int, match: re.Match[str], names: list[str], *, ways: bool) -> Hits:
    """Where as many names are told as neither reading of 和 counts."""
    said = written_count(match["number"])
    joined = sum(AND.search(name) is not None for name in names) if ways else 0
    rights = range(len(names), len(names) + joined + 1)
    is_list = len(names) > 1 and all(names) and not match["names"].endswith("等")
    if said and is_list and said not in rights and min(abs(said - each) for each in rights) <= MOST_APART:
        yield hit(line, words=f"{match['number']}{match['unit']}", count=len(names), names=tuple(names))
