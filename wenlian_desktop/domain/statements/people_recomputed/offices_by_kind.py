"""Offices counted kind by kind and listed: “设三科一室：组联科、创作科、宣传科、办公室”."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule
from wenlian_desktop.domain.statements.stated_report import StatedReport
from wenlian_desktop.domain.values.numerals import written_count

Hits = Iterator[Hit[int]]
KIND = "(?:中心|[办室科股部站所队院馆局处])"
COUNTED = re.compile(
    f"(?P<counts>(?:[一二两三四五六七八九十]{{1,2}}(?:个)?{KIND}){{2,3}})(?P<colon>：|，即|，分别[是为]|（)"
    "(?P<names>[\u4e00-\u9fff、；]{6,160}?)(?:[。），]|$)"
)
EACH = re.compile(f"(?P<number>[一二两三四五六七八九十]{{1,2}})个?(?P<kind>{KIND})")


@rule(
    "C40",
    Level.WARNING,
    on=StatedReport,
    says="写“{counts}”，列出的“{ending}”是{count}个。",
    remedy="核对个数和列出的各机构，改正不符的一处。",
)
def offices_by_kind(report: StatedReport) -> Hits:
    """As many offices of each kind are listed as are told, where all names end with one of the kinds."""
    for line in report.manuscript.normal:
        for told in COUNTED.finditer(line.text) if not line.is_row else ():
            counts = {each["kind"]: written_count(each["number"]) for each in EACH.finditer(told["counts"])}
            names = [name for name in re.split("[、；]", told["names"]) if name]
            ends = [next((kind for kind in counts if name.endswith(kind)), "") for name in names]
            if "" in ends or 0 in counts.values() or len(names) == sum(counts.values()):
                continue
            for kind, number in counts.items():
                if ends.count(kind) != number:
                    yield hit(line.line_at(told.start()), counts=told["counts"], ending=kind, count=ends.count(kind))
