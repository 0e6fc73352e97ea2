"""Preflight rule for headings numbered with decimals: 2.1, 2.2, 2.2.1."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
Number = tuple[int, ...]
NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?P<space>[ 、．.\u3000]*)(?P<title>[\u4e00-\u9fff“《（])", re.ASCII
)
UNITS = frozenset("万亿千百元个米公吨亩倍分年月天小平立升度至到的和")
LEAST = 3  # headings that are numbered so: fewer may be figures at the beginning of a line


@rule(
    "C33",
    Level.ERROR,
    on=Manuscript,
    says={
        "repeated": "“{was}”之后是“{now}”，重号或次序颠倒。",
        "skipped": "“{was}”之后是“{now}”，跳号。",
        "below": "“{now}”不在“{above}”之下，编号不连续。",
    },
    remedy="按顺序重新编号。",
)
def decimal_numbers_are_consecutive(report: Manuscript) -> Hits:
    """Below each heading the decimals count from 1; what is below 2.2 stands behind 2.2."""
    found = [*_numbers(report)]
    if len(found) < LEAST:
        return
    lengths = {len(number) for number, _ in found}
    last: dict[Number, int] = {}
    seen: Number = ()
    for number, line in found:
        above, at = number[:-1], number[-1]
        before = last.get(above, 0)
        now, was = _written(number), _written((*above, before)) if before else _written(seen)
        if len(above) in lengths and seen[: len(above)] != above:
            yield hit(line, kind="below", now=now, above=_written(above))
        elif 1 < at <= before:  # at 1 a chapter may begin
            yield hit(line, kind="repeated", was=was, now=now)
        elif seen and at > before + 1:
            yield hit(line, kind="skipped", was=was, now=now)
        last = {each: value for each, value in last.items() if each[: len(above)] != above or len(each) <= len(above)}
        last[above], seen = at, number


def _numbers(report: Manuscript) -> Iterator[tuple[Number, int]]:
    for line in report.normal:
        match = NUMBERED.match(line.text) if not line.is_row else None
        if match and (match["space"] or match["title"] not in UNITS):
            yield tuple(map(int, match["number"].split("."))), line.number


def _written(number: Number) -> str:
    return ".".join(map(str, number))
