"""Preflight rules for numbers that an office is known by: telephones, and its code of eighteen characters."""

import re
from collections.abc import Iterator

from wenlian_desktop.domain.prose.manuscript import Manuscript
from wenlian_desktop.domain.rules.rule import Hit, Level, hit, rule

Hits = Iterator[Hit[int]]
TELEPHONE = re.compile(r"(?<!\d)(?P<area>0[1-9]\d{1,2})[—－\-](?P<number>\d{5,9})(?!\d)", re.ASCII)
CODE = re.compile(
    r"统一社会信用代码(?:（18位）)?(?:[：:为是]|号)*\s*(?P<code>[0-9A-Z]{8,30})(?![0-9A-Za-z*])", re.ASCII
)
DIGITS, OF_CODE, SWAPPED = (7, 8), 18, 2


@rule(
    "C46",
    Level.HINT,
    on=Manuscript,
    says={
        "digits": "电话号码“{written}”的位数不对。",
        "lengths": "电话号码“{written}”与“{other}”区号相同，位数不同。",
        "alike": "电话号码“{written}”与“{other}”只有两位数字颠倒，请核对是不是同一个电话。",
        "code": "统一社会信用代码“{written}”是{count}位，应为18位。",
    },
    remedy="核对号码，前后一致。",
)
def numbers_of_offices_are_whole(report: Manuscript) -> Hits:
    """Telephones of one area have as many digits, and one is not told in two ways; a code has eighteen characters."""
    told: dict[str, list[tuple[str, int]]] = {}
    for line in report.normal:
        for match in CODE.finditer(line.text) if "信用代码" in line.text else ():
            if len(match["code"]) != OF_CODE:
                yield hit(line.line_at(match.start()), kind="code", written=match["code"], count=len(match["code"]))
        for match in TELEPHONE.finditer(line.text):
            number, at = match["number"], line.line_at(match.start())
            known = told.setdefault(match["area"], [])
            if not re.search("电话$", line.text[: match.start()].rstrip("：:")) and len(number) not in DIGITS:
                yield hit(at, kind="digits", written=match[0])
            for other, first in known:
                kind = _kind(number, other)
                if kind:
                    yield hit(at, first, kind=kind, written=match[0], other=f"{match['area']}-{other}")
                    break
            known.append((number, at))


def _kind(number: str, other: str) -> str:
    if len(number) != len(other):
        return "lengths" if {len(number), len(other)} == {*DIGITS} else ""
    apart = [at for at, (one, two) in enumerate(zip(number, other, strict=True)) if one != two]
    return "alike" if len(apart) == SWAPPED and sorted(number) == sorted(other) else ""
