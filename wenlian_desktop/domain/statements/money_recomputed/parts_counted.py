"""“由四部分组成：” and the amounts listed behind it: as many as it says."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
MADE_OF = re.compile(
    r"(?:由|分为|分成|包括|包含|来自|有|含)(?:以下|下列)?(?P<number>[二两三四五六七八九]|\d)(?:个|大)?(?P<unit>部分|块|项|类|方面|个来源|渠道)"
    r"(?:资金|经费|收入|内容|人员)?(?:组成|构成)?[：，](?:分别为|分别是|即|其中)?",
    re.ASCII,
)
ITEM = re.compile(r"[\u4e00-\u9fff“”（）]{2,16}\d[\d.]*(?:[万亿]?元|[人名个项家场件册户台])(?:（[^（）]*）)?")
MARKS = re.compile("[、，；]|(?<=[元人名个项家场件册户台])[和及与]")
LEAST = 2


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{words}”，列出的是{count}个。",
    remedy="核对列出的各项和个数，补上漏写的一项或改正个数。",
)
def parts_are_as_many_as_told(report: StatedReport) -> Hits:
    """“由四部分组成：年初预算684万元、上年结转16万元、年中追加172万元、其他收入3万元”."""
    for sentence in report.sentences:
        for match in MADE_OF.finditer(sentence.text) if "元" in sentence.text or "人" in sentence.text else ():
            said = written_count(match["number"])
            count = _listed(sentence.text[match.end() :])
            if count >= LEAST and said and abs(count - said) == 1:
                yield hit(sentence.line, words=f"{match['number']}{match['unit']}", count=count)


def _listed(rest: str) -> int:
    """How many amounts with a name follow each other to the end of a list; 0 where it goes on otherwise."""
    pieces = MARKS.split(
        re.split("[。！]|[，；](?:合计|合起来|[加合并]在一起|相加|共计|总计|共|以上|[二三四五]项|全年)", rest)[0]
    )
    return len(pieces) if all(ITEM.fullmatch(piece) for piece in pieces) else 0
