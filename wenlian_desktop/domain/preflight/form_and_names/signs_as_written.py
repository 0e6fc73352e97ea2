"""Signs as they were typed in the file: per cent signs of two widths, blanks, corner quotes, stops inside a number."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
WIDE, NARROW = "％", "%"
MANY = 4  # signs of one width, beside one of the other
SPACED = re.compile("(?<![\u4e00-\u9fff] )(?:[\u4e00-\u9fff] ){3,}[\u4e00-\u9fff]")
AFTER_MARK = re.compile("(?<=[，。；：、])[ \u3000](?=[\u4e00-\u9fff《“（\\d])")
STOP_INSIDE = re.compile(r"(?<=\d)[。．·](?=\d{1,4}(?:[万亿]?元|[%％个分]))", re.ASCII)
ANGLES = re.compile("<[\u4e00-\u9fff][^<>《》\n]{1,24}[\u4e00-\u9fff]>|﹤[^﹤﹥\n]{2,24}﹥")
CORNERS = re.compile(
    "[「『][^「」『』\n]{1,30}[」』]|(?<![A-Za-z\\d])'[\u4e00-\u9fff][^'\n]{0,30}'|`[\u4e00-\u9fff][^`\n]{0,30}`"
)
CORNER = re.compile("['`「『]")  # a first look
SENTENCE = re.compile("[。；！？]$")
MONTHS = re.compile(r"(?<![\d.])\d{1,2}[-－~～]\d{1,2}月(?!\d)", re.ASCII)
DASHED = re.compile(r"\d{1,2}—\d{1,2}月", re.ASCII)


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says={
        "percent": "百分号“{written}”与别处的“{other}”全半角不一。",
        "blank": "“{written}”处有空格。",
        "stop": "“{written}”的小数点不对。",
        "angles": "“{written}”的书名号应为《》。",
    },
    remedy="标点用全角，数字里的小数点用半角，字间不留空格。",
)
def signs_have_their_width(report: Manuscript) -> Hits:
    """“94.77％” among many %, “图 书 采 编”, “306。09万元”, “<老井新渠>”."""
    lines = [line for line in report.normal if not line.is_row]
    yield from _percents(lines)
    for line in lines:
        text = line.raw.strip()
        for match in STOP_INSIDE.finditer(text):
            yield hit(line.number, kind="stop", written=text[max(match.start() - 4, 0) : match.end() + 4])
        for match in ANGLES.finditer(text) if "<" in text or "﹤" in text else ():
            yield hit(line.number, kind="angles", written=match[0])
        if " " in text and SENTENCE.search(text):
            for match in (*SPACED.finditer(text), *AFTER_MARK.finditer(text)):
                yield hit(line.number, kind="blank", written=text[max(match.start() - 4, 0) : match.end() + 4])


def _percents(lines: list[NormalLine]) -> Hits:
    signs = {sign: [line for line in lines if sign in line.raw] for sign in (WIDE, NARROW)}
    for sign, other in ((WIDE, NARROW), (NARROW, WIDE)):
        if len(signs[sign]) == 1 and len(signs[other]) >= MANY and signs[sign][0].raw.count(sign) == 1:
            yield hit(signs[sign][0].number, kind="percent", written=sign, other=other)


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says={
        "quotes": "“{written}”的引号与全文的“”不一致。",
        "months": "“{written}”的连接号与别处的“—”不一致。",
    },
    remedy="引号、连接号全文统一。",
)
def quotes_and_dashes_are_alike(report: Manuscript) -> Hits:
    """「」 or '' in a report that writes “”; 1-7月 in one that writes 1—7月."""
    lines = [line for line in report.normal if not line.is_row]
    has_quotes = any("“" in line.raw for line in lines)
    has_dashes = any(DASHED.search(line.raw) for line in lines)
    cornered = [line for line in lines if CORNER.search(line.raw)] if has_quotes else []
    odd = [(line, match) for line in cornered for match in CORNERS.finditer(line.raw)]
    for line, match in odd if len(odd) < MANY else ():
        yield hit(line.number, kind="quotes", written=match[0])
    for line in lines if has_dashes else ():
        for match in MONTHS.finditer(line.raw):
            yield hit(line.number, kind="months", written=match[0])
