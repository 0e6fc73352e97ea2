"""Preflight rules for signs as they were typed: brackets of two widths, figures that are broken, blanks in a word."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.prose.normal_form import NormalLine
from wenlian_desktop.domain.prose.wording_rules import excerpt
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
TWO_WIDTHS = re.compile(r"（[^（）()\n]{1,60}\)|(?<![A-Za-z])\((?=[^（）()\n]*[\u4e00-\u9fff])[^（）()\n]{1,60}）")
TWO_POINTS = re.compile(r"(?<![\d.])\d+\.(?:\d+\.\d*)?(?=[余多]?[万亿]?元|[%％])", re.ASCII)
SPLIT = re.compile(r"(?<=\d\.)\d+ \d+(?=[万亿]?元|[%％])", re.ASCII)
BRACKET = "()"
BLANK = re.compile("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
QUOTED = re.compile("《[^《》]*》|“[^“”]*”|（[^（）]*）")
PART = re.compile("[，。；：、！？]")


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says={
        "brackets": "“{written}”的括号一半全角一半半角。",
        "points": "“{written}”的小数点不对。",
        "split": "“{written}”中间有空格。",
        "blank": "“{excerpt}”字间有空格。",
    },
    remedy="括号用全角，数字和词中间不留空格。",
)
def signs_are_whole(report: Manuscript) -> Hits:
    """“（线上)”, “12.5.3万元”, “12.3 4万元”, “农 村小学”."""
    for line in report.normal:
        if line.is_row:
            continue
        for sign, shape, kind in (
            (BRACKET, TWO_WIDTHS, "brackets"),
            (".", TWO_POINTS, "points"),
            (" ", SPLIT, "split"),
        ):
            for match in shape.finditer(line.raw) if any(each in line.raw for each in sign) else ():
                yield hit(line.line_of(match.start()), kind=kind, written=match[0])
        yield from _blanks(line)


def _blanks(line: NormalLine) -> Hits:
    """One blank in a sentence; between two phrases of one length it parts them."""
    text = line.raw.strip()
    if " " not in text or not text.endswith("。"):
        return
    bare = QUOTED.sub(lambda match: "x" * len(match[0]), text)
    blanks = list(BLANK.finditer(bare))
    if len(blanks) == 1:
        before, after = PART.split(bare[: blanks[0].start()])[-1], PART.split(bare[blanks[0].end() :])[0]
        if len(before) != len(after) and len(after) > 1:
            yield hit(line.line_of(blanks[0].start()), kind="blank", excerpt=excerpt(text, *blanks[0].span()))
