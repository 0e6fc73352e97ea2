"""Preflight rule for names of offices two characters of which are turned: “团委县”, “残县联”, “政市府”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
REGIONS = "省市县区旗州"
NAMES = [
    "财政局",
    "教育局",
    "审计局",
    "统计局",
    "民政局",
    "司法局",
    "公安局",
    "档案局",
    "文旅局",
    "卫健委",
    "发改委",
    "组织部",
    "宣传部",
    "统战部",
    "文化馆",
    "图书馆",
    "档案馆",
    "博物馆",
    "美术馆",
    "科技馆",
    "纪念馆",
    "红十字会",
    "工商联",
    "政府办",
    "办公室",
    "人民政府",
]
BEHIND_REGION = [
    "残联",
    "文联",
    "科协",
    "侨联",
    "妇联",
    "作协",
    "政府",
    "财政局",
    "教育局",
    "审计局",
    "档案馆",
    "图书馆",
    "文化馆",
    "博物馆",
    "团委",
]
LEAST_NAME = 3


def _turned(name: str) -> Iterator[str]:
    for at in range(len(name) - 1):
        turned = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        if turned != name:
            yield turned


TURNED = {turned: name for name in NAMES if len(name) >= LEAST_NAME for turned in _turned(name)}
FOUND = re.compile("|".join(sorted(TURNED, key=len, reverse=True)))
OF_REGION = re.compile(
    "(?:(?<=[，。；、和与及同会由向在据：（])|^)(?:(?:"
    + "|".join(f"{name[0]}[{REGIONS}]{name[1:]}" for name in BEHIND_REGION if name != "团委")
    + f")|团委[{REGIONS}](?![级直内里外属下委各域场县市]|[一二三四五六七八九十]))"
)
LEAGUE = "团"


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="“{written}”的字序颠倒，应为“{right}”。",
    remedy="核对单位名称。",
)
def names_are_not_turned(report: Manuscript) -> Hits:
    """“团委县公众号推送图文”, “会同残县联”, “市政财局批复”."""
    for line in report.normal:
        for match in FOUND.finditer(line.text):
            right = TURNED[match[0]]
            around = line.text[max(match.start() - len(right), 0) : match.end() + len(right)]
            if right not in around:
                yield hit(line.line_at(match.start()), written=match[0], right=right)
        for match in OF_REGION.finditer(line.text):
            written = match[0]
            region = written[-1] if written.startswith(LEAGUE) else written[1]
            rest = written.replace(region, "", 1)
            right = f"{LEAGUE}{region}委" if written.startswith(LEAGUE) else region + rest
            yield hit(line.line_at(match.start()), written=written, right=right)
