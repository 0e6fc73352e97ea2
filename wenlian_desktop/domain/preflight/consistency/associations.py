"""Associations of the department: the ones told are among those that the report lists by name."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
ONE = r"[市县区旗州]?[\u4e00-\u9fff]{2,6}?家协会"
LIST = re.compile(rf"(?:{ONE}、){{3,}}{ONE}")
COUNTED = re.compile(r"^(?:，?(?:共|等)?)?\d{1,2}个(?:[\u4e00-\u9fff]{0,6})协会", re.ASCII)
OTHERS = re.compile("[省国]|全国|中国|外地|邻|周边|兄弟|原|拟|筹|新成立|成立|撤销|更名|加入")


@rule(
    "C37",
    Level.HINT,
    on=Manuscript,
    says="“{name}”不在列出的协会中：{listed:、}。",
    remedy="核对协会名称和清单后统一。",
)
def associations_are_listed(report: Manuscript) -> Hits:
    """“联系县作家协会、县美术家协会……共6个协会” and, later, another one of the county."""
    listed: list[str] = []
    at = 0
    for line in report.normal:
        found = LIST.search(line.text) if "家协会、" in line.text and not listed else None
        if found and COUNTED.match(line.text[found.end() :]):
            listed, at = [re.sub(r"^.*(?=[市县区旗州])", "", name) for name in found[0].split("、")], line.number
    prefix = listed[1][:1] if listed else ""
    if not prefix or not all(name.startswith(prefix) for name in listed[1:]):
        return
    for line in report.normal:
        for match in re.finditer(rf"(?<![\u4e00-\u9fff]){prefix}[\u4e00-\u9fff]{{2,4}}家协会", line.text):
            is_other = OTHERS.search(line.text[max(match.start() - 8, 0) : match.end() + 4])
            if not is_other and not any(match[0].endswith(name) or name.endswith(match[0]) for name in listed):
                yield hit(line.line_at(match.start()), at, name=match[0], listed=tuple(listed))
