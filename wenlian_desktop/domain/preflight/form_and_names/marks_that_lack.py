"""Marks and words that a slip leaves out or leaves behind: 、before 等, a number of a document without 号."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
BEFORE_ETC = re.compile("[\u4e00-\u9fff”》）]{1,8}、等(?=[\\d，。；、一二三四五六七八九十])")
NUMBER = re.compile("[\u4e00-\u9fff]{1,8}〔20\\d\\d〕\\d{1,3}(?![\\d号、，及和至—])(?=[\u4e00-\u9fff）。；])")


@rule(
    "C47",
    Level.HINT,
    on=Manuscript,
    says={"etc": "“{written}”：“等”前不用顿号。", "number": "发文字号“{written}”后缺“号”。"},
    remedy="删去多余的顿号；发文字号写全。",
)
def lists_and_numbers_are_whole(report: Manuscript) -> Hits:
    """“图书、设备、等”, “区财〔2024〕6执行”."""
    for line in report.normal:
        for kind, shape, sign in (("etc", BEFORE_ETC, "、等"), ("number", NUMBER, "〔")):
            for match in shape.finditer(line.text) if sign in line.text else ():
                yield hit(line.line_at(match.start()), kind=kind, written=match[0])
